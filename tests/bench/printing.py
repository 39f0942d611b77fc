"""An atlas of 30 pages A4 at 300 dpi with 35,000 cameras and 15,000 buildings, beside QGIS's own with plain markers.

Ours is the algorithm whole, from the file of the working copy to the list at the end. QGIS's exports a layout that is
there already. Also told: how much memory pages keep, how long a cancel takes, and a preview after a change.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import printed_land, records
from tests.bench.results import Result, within
from tests.bench.writing import make_copy
from tests.qgis.printed_copies import copy_of_helsinki
from tests.shared_data import shared_data

_MOST_OF_PEER = 1.3
_MOST_KEPT_MB = 15.0
_CANCEL_S, _PREVIEW_S = 1.0, 1.0
_TIMEOUT_S = 1800


def run(folder: Path) -> Iterator[Result]:
    make_files(folder)
    command = [sys.executable, "-m", "tests.bench.prints_in_qgis", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False)
    if not done.stdout.strip().startswith("{"):
        raise AssertionError(done.stderr)
    found = json.loads(done.stdout.strip().splitlines()[-1])
    if found["pages"] != printed_land.AREAS or found["drawn"] < printed_land.CAMERAS:
        raise AssertionError(f"{found['pages']} pages with {found['drawn']} cameras")
    name = f"atlas of {printed_land.AREAS} pages, 35,000 cameras, 15,000 buildings (QGIS's, plain markers)"
    yield within(name, found["ours_s"], found["peer_s"], _MOST_OF_PEER)
    before, after = found["used_mb"]
    yield within("  … MB that pages 6 to 30 keep (limit)", max(0.0, after - before), _MOST_KEPT_MB, 1.0)
    yield within("  … until a cancel takes effect, longest of eight (limit)", max(found["cancel_s"]), _CANCEL_S, 1.0)
    for page, took in found["preview_s"].items():
        yield within(f"preview after a change: {page} (limit)", took, _PREVIEW_S, 1.0)


def make_files(folder: Path) -> None:
    """The working copies and the base maps that are printed."""
    walls = printed_land.buildings()
    make_copy(records.TextsServer(printed_land.cameras(walls)), folder / "cameras.gpkg")
    boxes = [
        {"type": "Feature", "properties": {"name": f"Area {number}"}, "geometry": _ring(box)}
        for number, box in enumerate(printed_land.areas(walls), 1)
    ]
    for name, features in (("buildings", walls), ("areas", boxes)):
        source = folder / f"{name}.geojson"
        printed_land.write_geojson(features, source)
        command = ["ogr2ogr", "-f", "GPKG", "-update", "-nln", name, str(folder / "base.gpkg"), str(source)]
        subprocess.run([part for part in command if part != "-update" or name == "areas"], check=True)
    (folder / "streets.geojson").write_bytes(shared_data("helsinki_centre/streets.geojson").read_bytes())
    (folder / "helsinki.geojson").write_bytes(shared_data("helsinki_centre/buildings.geojson").read_bytes())
    copy_of_helsinki(folder / "helsinki.gpkg")


def _ring(box: printed_land.Box) -> dict[str, object]:
    west, south, east, north = box
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}
