"""Invented cameras in Belgrade for trying things out: none of them exists, and each says so.

They come from a fixed seed, so every machine gets the same ones with the same ids. Between them they show every camera
type, every form of the direction grammar, directions that can't be read and none at all, both direction keys, names in
both scripts, heights in odd units and tags that have no column.
"""

from __future__ import annotations

import itertools
import json
import math
import random
import sys
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

COUNT = 360
SEED = 1000  # hiljadu

NAMESPACE = uuid.UUID("5f3f0d56-5a0b-5f8c-9d0e-3c1d6f0f7a11")
"""Under it each camera's id is made from its number."""

SOURCE = "invented sample data (izmišljeni podaci)"
NOTE = "Invented sample camera: it does not exist. Izmišljena kamera: ne postoji."

PLACES: Sequence[tuple[str, float, float]] = (
    ("Terazije", 20.4612, 44.8128),
    ("Славија", 20.4665, 44.8023),
    ("Vukov spomenik", 20.4775, 44.8055),
    ("Зелени венац", 20.4575, 44.8125),
    ("Sava centar", 20.4309, 44.8085),
    ("Земун", 20.4085, 44.8425),
    ("Banovo brdo", 20.4170, 44.7800),
    ("Вождовац", 20.4830, 44.7760),
    ("Karaburma", 20.5100, 44.8160),
    ("Дорћол", 20.4600, 44.8230),
    ("Autokomanda", 20.4710, 44.7890),
    ("Петлово брдо", 20.4270, 44.7440),
)
"""Name, longitude and latitude in degrees (WGS84) of the places that the cameras are scattered around."""

SPREAD_M = 350.0
"""Standard deviation of the distance from the place in each direction, in metres on the ground."""

WINDS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")

READABLE_DIRECTIONS: Sequence[str] = (
    "0", "45", "360", "007", "112.5", "-90", "90°", " 270 ", "359.5", *WINDS, "nne", "Sw",
    "north", "northeast", "north-east", "north east", "South-West", "WEST", "south south east",
    "338-23", "90-270", "270-90", "355.5-15", "315°-45°", "-120-60", "0 - 45", "45-45.5",
    "S-W", "N-E", "nw-ne", "north-south", "northwest-northeast", "90-S",
    "0-360", "0-359", "-180-180", "10-9", "90-90",
    "45;135;225", "45,90", "N;N", "0-90;180-270", "S; W, 345-15", "NE;forward", "8888;120",
)  # fmt: skip
"""Every form of the grammar; the last two have an item that can't be read beside one that can."""

UNREADABLE_DIRECTIONS: Sequence[str] = (
    "forward", "NB", "8888", "Clockwise 180", "370", "90--45", "backward;both", "north-ish", "?", "-361",
)  # fmt: skip

CAMERA_TYPES: Sequence[str | None] = ("fixed", "dome", "fixed", "panning", "fixed", None, "doorbell", "bullet")
MOUNTS: Sequence[str | None] = ("wall", "pole", "street_lamp", None, "ceiling", "traffic_signals", "tree")
ZONES: Sequence[str | None] = ("town", "traffic", None, "parking", "shop", "bank", "building", "entrance", "street")
HEIGHTS: Sequence[str | None] = ("3", None, "4.5", "6 m", "12'", None, "10 ft", "7,5", "krov", "2.8m", None)
STATUSES: Sequence[str | None] = ("reported", "verified", None, "verified", "reported", "rejected", "removed")
NAMES: Sequence[str | None] = ("Kamera na uglu", None, "Камера код улаза", None, "Kućište iznad vrata", "Њушкало")
OPERATORS: Sequence[str | None] = (None, "Izmišljeno preduzeće", None, "Измишљена установа", None)


def sample_cameras() -> list[dict[str, Any]]:
    """The cameras as GeoJSON features with uuids for ids; the same list on every call."""
    # Only random() is used: its numbers are the same in every version of Python.
    numbers = random.Random(SEED)
    readable = itertools.cycle(READABLE_DIRECTIONS)
    return [_camera(index, numbers, readable) for index in range(COUNT)]


def _camera(index: int, numbers: random.Random, readable: Iterator[str]) -> dict[str, Any]:
    place, lon_deg, lat_deg = PLACES[index % len(PLACES)]
    east_m, north_m = _scatter(numbers)
    metres_per_degree = 111_200.0
    lat = lat_deg + north_m / metres_per_degree
    lon = lon_deg + east_m / (metres_per_degree * math.cos(math.radians(lat_deg)))
    name = NAMES[index % len(NAMES)]
    tags: dict[str, str | None] = {
        "man_made": "surveillance",
        "name": f"{name}, {place} (izmišljena {index + 1})" if name else None,
        "source": SOURCE,
        "note": NOTE,
        "surveillance": ("public", "outdoor", "public", "indoor")[index // 3 % 4],
        "surveillance:type": "ALPR" if index % 9 == 4 else "guard" if index % 61 == 7 else "camera",
        "surveillance:zone": ZONES[index // 2 % len(ZONES)],
        "camera:type": CAMERA_TYPES[index % len(CAMERA_TYPES)],
        "camera:mount": MOUNTS[index % len(MOUNTS)],
        "height": HEIGHTS[index % len(HEIGHTS)],
        "operator": OPERATORS[index % len(OPERATORS)],
        "start_date": ("2019", "2021-05", "2023-11-02", None)[index // 5 % 4],
        "check_date": "2026-03-14" if index % 6 == 1 else None,
        "hiljade:status": STATUSES[index % len(STATUSES)],
        "hiljade:range": ("15", "40", "80", "12.5")[index // 10 % 4] if index % 5 == 2 else None,
        "hiljade:tilt": ("10", "25", "45")[index // 13 % 3] if index % 13 == 3 else None,
        "camera:angle": "30" if index % 17 == 5 else None,  # ambiguous in the wild: kept and unused
        "lit": "yes" if index % 19 == 6 else None,
        "wikidata": "Q3711" if index % 23 == 8 else None,
        **_direction_tags(index, readable),
    }
    return {
        "id": str(uuid.uuid5(NAMESPACE, str(index))),
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(lon, 7), round(lat, 7)]},
        "properties": {key: value for key, value in tags.items() if value is not None},
    }


def _direction_tags(index: int, readable: Iterator[str]) -> Mapping[str, str]:
    """None at all for every eighth, one that can't be read for every twelfth, a form of the grammar for the others."""
    if index % 8 == 5:
        return {}
    if index % 12 == 11:
        return {"direction": UNREADABLE_DIRECTIONS[index // 12 % len(UNREADABLE_DIRECTIONS)]}
    text = next(readable)
    if index % 7 == 3:
        return {"camera:direction": text}
    if index % 31 == 9:
        return {"camera:direction": text, "direction": text}  # both, which agree
    if index % 31 == 20:
        return {"camera:direction": text, "direction": "123"}  # both, which differ
    return {"direction": text}


def _scatter(numbers: random.Random) -> tuple[float, float]:
    """Metres east and north, normally distributed (Box and Muller's method)."""
    radius = SPREAD_M * math.sqrt(-2 * math.log(1 - numbers.random()))
    angle = 2 * math.pi * numbers.random()
    return radius * math.cos(angle), radius * math.sin(angle)


if __name__ == "__main__":
    json.dump({"type": "FeatureCollection", "features": sample_cameras()}, sys.stdout, ensure_ascii=False)
