"""A layer of a hundred thousand cameras: real ones, repeated a little way off, as a server's texts in memory."""

from __future__ import annotations

import gzip
import json
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hiljade_qgis.sync.server import Progress, ServerRecord
from tests.shared_data import shared_data

COUNT = 100_000

LAYERS = {"few tags": "alpr_us_southeast/cameras_2026-03-01.geojson.gz", "all tags": "alpr_bay_area/cameras.geojson"}
"""Real cameras by how much is known of each: three tags on average, and ten."""

URL = "http://127.0.0.1:9/v1/buckets/bench/collections/cameras"
TOWN = (20.40, 44.785, 20.52, 44.84)
"""West, south, east, north: 9.5 km by 6.1 km of Belgrade."""
_OFFSET_DEG = 0.003
_FIRST_VERSION = 1_700_000_000_000


def features(layer: str, count: int = COUNT) -> Iterator[dict[str, Any]]:
    """GeoJSON features as Kinto gives them, with ids and versions."""
    body = shared_data(LAYERS[layer]).read_bytes()
    real = json.loads(gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body)["features"]
    seeded = random.Random(1)
    for index in range(count):
        round_, number = divmod(index, len(real))
        lon, lat = real[number]["geometry"]["coordinates"][:2]
        at = [round(lon + round_ * _OFFSET_DEG, 7), round(lat + round_ * _OFFSET_DEG, 7)]
        yield {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": at},
            "properties": real[number]["properties"],
            "id": str(uuid.UUID(int=seeded.getrandbits(128), version=4)),
            "last_modified": _FIRST_VERSION + index,
        }


def texts(layer: str, count: int = COUNT) -> list[ServerRecord]:
    """The same as a server's answer is taken apart: id, version, text."""
    return [
        ServerRecord(one["id"], str(one["last_modified"]), json.dumps(one, ensure_ascii=False))
        for one in features(layer, count)
    ]


def town_texts(count: int) -> list[ServerRecord]:
    """As many of them in one town, all of which a map of 1600 × 1100 pixels shows at 1:24,000."""
    seeded = random.Random(2)
    west, south, east, north = TOWN
    held = []
    for one in features("few tags", count):
        at = [round(seeded.uniform(west, east), 7), round(seeded.uniform(south, north), 7)]
        town = {**one, "geometry": {"type": "Point", "coordinates": at}}
        held.append(ServerRecord(one["id"], str(one["last_modified"]), json.dumps(town, ensure_ascii=False)))
    return held


def write_geojson(held: list[ServerRecord], path: Path) -> None:
    """The same as a file for other programs."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [\n')
        file.write(",\n".join(one.raw for one in held))
        file.write("\n]}\n")


@dataclass
class TextsReading:
    """A reading whose texts are all there."""

    held: list[ServerRecord]
    whole = True
    token = str(_FIRST_VERSION + COUNT)  # nosec B105

    @property
    def total(self) -> int:
        return len(self.held)

    layer_count = total

    def __iter__(self) -> Iterator[ServerRecord]:
        return iter(self.held)


@dataclass
class TextsServer:
    """As much of a server as a download asks."""

    held: list[ServerRecord]
    server_type = "kinto"
    url = URL

    def read_all(self, progress: Progress) -> TextsReading:
        return TextsReading(self.held)
