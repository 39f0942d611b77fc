"""Finding what changed among 100,000 rows, beside pygeodiff.

pygeodiff compares a GeoPackage of the cameras alone with what it was; ours looks into the whole working copy.
The same rows are changed in both, by the same SQL. Opening the working copy is told by itself: a window opens it once.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

from pygeodiff import GeoDiff

from hiljade_qgis.sync.geopackage import add_spatial_functions
from hiljade_qgis.sync.pending import pending_changes
from hiljade_qgis.sync.working_copy import WorkingCopy
from tests.bench import records
from tests.bench.results import Result, faster, in_turn, seconds
from tests.bench.writing import make_copy

_REPETITIONS = 7
_ASKED = {10: 200.0, 1000: 6.0}


def _edit(path: Path, count: int) -> None:
    """Evenly spread over the layer, half of them moved and half renamed."""
    connection = sqlite3.connect(path)
    add_spatial_functions(connection)
    fids = [(1 + index * records.COUNT // count,) for index in range(count)]
    with connection:
        connection.executemany("UPDATE cameras SET name = 'changed', height_m = 3.5 WHERE fid = ?", fids[::2])
        moved = "UPDATE cameras SET geom = (SELECT geom FROM cameras WHERE fid = ? + 7) WHERE fid = ?"
        connection.executemany(moved, [fid * 2 for fid in fids[1::2]])
    connection.close()


def run(folder: Path) -> Iterator[Result]:
    copy_path = make_copy(records.TextsServer(records.texts("few tags")), folder / "copy.gpkg")
    before = folder / "before.gpkg"
    subprocess.run(["ogr2ogr", "-f", "GPKG", str(before), str(copy_path), "cameras"], check=True, capture_output=True)
    for count, least in _ASKED.items():
        edited, plain = folder / "edited.gpkg", folder / "plain.gpkg"
        for source, target in ((copy_path, edited), (before, plain)):
            shutil.copyfile(source, target)
            _edit(target, count)
        yield from _compare(folder, edited, (before, plain), count, least)


def _compare(folder: Path, edited: Path, plain: tuple[Path, Path], count: int, least: float) -> Iterator[Result]:
    geodiff, changeset = GeoDiff(), folder / "changeset.diff"

    def peer() -> float:
        changeset.unlink(missing_ok=True)
        return seconds(lambda: geodiff.create_changeset(str(plain[0]), str(plain[1]), str(changeset)))

    with WorkingCopy.open(edited) as copy:
        ours, theirs = in_turn(_REPETITIONS, lambda: seconds(lambda: pending_changes(copy)), peer)
        found = len(pending_changes(copy)), geodiff.changes_count(str(changeset))
    if found != (count, count):
        raise AssertionError(f"{found} changes found, {count} made")
    yield faster(f"find {count:,} changes among 100,000 (pygeodiff)", ours, theirs, least)
    (opening,) = in_turn(_REPETITIONS, lambda: seconds(lambda: WorkingCopy.open(edited).close()))
    yield Result(f"  … opening that working copy ({count:,} changes)", opening)
