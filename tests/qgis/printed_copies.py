"""Working copies to print: of real cameras, and of cameras at places and with values that a test says."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About
from tests.shared_data import shared_data
from tests.unit.memory_server import URL, MemoryServer

LICENCE, ATTRIBUTION = "ODbL 1.0", "© OpenStreetMap contributors"


def copy_of(path: Path, cameras: Iterable[tuple[float, float, dict[str, str]]], name: str = "Kamere") -> Path:
    """A working copy of (longitude, latitude, tags)."""
    server = MemoryServer()
    for number, (lon_deg, lat_deg, tags) in enumerate(cameras):
        server.put(f"00000000-0000-4000-8000-{number:012d}", lon_deg, lat_deg, **{"man_made": "surveillance", **tags})
    download(server, path, About("kinto", URL, name, LICENCE, ATTRIBUTION), Silent())
    return path


def copy_of_helsinki(path: Path) -> Path:
    """The 221 cameras in the middle of Helsinki; every other one is given a direction, for none of them has one."""
    held = json.loads(shared_data("helsinki_centre/cameras.geojson").read_text(encoding="utf-8"))
    cameras = []
    for number, feature in enumerate(held["features"]):
        tags = {
            key: str(value) for key, value in feature["properties"].items() if not key.startswith("osm_")
        }
        if number % 2:
            tags["camera:direction"] = f"{number * 37 % 360}-{(number * 37 + 70) % 360}" if number % 4 == 1 else str(
                number * 53 % 360
            )
        if number % 5 == 0:
            tags["hiljade:range"] = "45"
        cameras.append((*feature["geometry"]["coordinates"], tags))
    return copy_of(path, cameras, "Helsinki, the middle")
