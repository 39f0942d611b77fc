"""What the benchmark of printing prints: Liechtenstein's 14,036 buildings and 35,000 cameras at their walls.

Buildings are made 15,000 by repeating the first ones a little way off. Each camera has the tags of a real plate reader
and, in turn, one of the types, and stands at a corner of a building. 30 areas hold as many buildings each.
"""

from __future__ import annotations

import json
import random
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from hiljade_qgis.sync.server import ServerRecord
from tests.bench import records
from tests.shared_data import shared_data

CAMERAS, BUILDINGS = 35_000, 15_000
_CUTS = (5, 3, 2)
AREAS = 30
_LON_OF_LAT = 0.68
"""How long a degree of longitude is there, beside one of latitude."""
_OFFSET_DEG = 0.00015
_TYPES = ("fixed", "dome", "fixed", "panning", "fixed", "", "fixed", "dome", "fixed", "doorbell")


class Box(NamedTuple):
    """An area by longitude and latitude."""

    west: float
    south: float
    east: float
    north: float


def buildings() -> list[dict[str, Any]]:
    """As many features of GeoJSON."""
    real = json.loads(shared_data("liechtenstein/buildings.geojson").read_text(encoding="utf-8"))["features"]
    more = islice(real, BUILDINGS - len(real))
    return [_bare(one, 0.0) for one in real] + [_bare(one, _OFFSET_DEG) for one in more]


def _bare(feature: dict[str, Any], shift_deg: float) -> dict[str, Any]:
    parts = feature["geometry"]["coordinates"]
    polygons = [parts] if feature["geometry"]["type"] == "Polygon" else parts
    moved = [[[[x + shift_deg, y + shift_deg] for x, y in ring] for ring in polygon] for polygon in polygons]
    return {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": moved}}


def write_geojson(features: list[dict[str, Any]], path: Path) -> None:
    """A file of them."""
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def cameras(walls: list[dict[str, Any]]) -> list[ServerRecord]:
    """As many records as a server gives them, at corners of the buildings."""
    seeded = random.Random(3)
    held = []
    for number, one in enumerate(records.features("few tags", CAMERAS)):
        at = seeded.choice(seeded.choice(walls)["geometry"]["coordinates"][0][0])
        kind = _TYPES[number % len(_TYPES)]
        tags = {**one["properties"], **({"camera:type": kind} if kind else {"surveillance:type": "ALPR"})}
        placed = {**one, "properties": tags, "geometry": {"type": "Point", "coordinates": [round(c, 7) for c in at]}}
        held.append(ServerRecord(one["id"], str(one["last_modified"]), json.dumps(placed, ensure_ascii=False)))
    return held


def areas(walls: list[dict[str, Any]]) -> list[Box]:
    """As many buildings in each; together they hold all. What is longer is cut across, so that they fit a page."""
    corners = [tuple(one["geometry"]["coordinates"][0][0][0]) for one in walls]
    return [_box(part) for part in _cut(corners, list(_CUTS))]


def _cut(places: list[Any], cuts: list[int]) -> list[list[Any]]:
    if not cuts:
        return [places]
    box = _box(places)
    is_wide = (box.east - box.west) * _LON_OF_LAT > box.north - box.south
    inner = sorted(places, key=lambda at: at[0] if is_wide else -at[1])
    edges = [len(inner) * number // cuts[0] for number in range(cuts[0] + 1)]
    return [one for start, end in zip(edges, edges[1:]) for one in _cut(inner[start:end], cuts[1:])]


def _box(places: list[Any]) -> Box:
    lon, lat = zip(*places)
    return Box(min(lon), min(lat), max(lon), max(lat))
