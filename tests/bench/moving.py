"""Dragging a handle with 10,000 cameras in view: from the move of the pointer to the redrawn handle.

Ours beside a tool of QGIS's kind that draws nothing but a rubber band.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.bench import records
from tests.bench.results import Result, within
from tests.bench.writing import make_copy

_CAMERAS = 10_000
_MEDIAN_MS, _SLOWEST_MS = 8.0, 16.0


def run(folder: Path) -> Iterator[Result]:
    copy = make_copy(records.TextsServer(records.town_texts(_CAMERAS)), folder / "moving.gpkg")
    command = [sys.executable, "-m", "tests.bench.moves_in_qgis", str(copy)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = json.loads(told.strip().splitlines()[-1])
    if found["shown"] < _CAMERAS:
        raise AssertionError(f"{found['shown']} cameras in view")
    ours, peer = found["ours_ms"], found["peer_ms"]
    yield within("a move until the handle is redrawn, median, ms (limit)", median(ours), _MEDIAN_MS, 1.0)
    yield within("  … 99th percentile, ms (limit)", _percentile(ours, 0.99), _SLOWEST_MS, 1.0)
    yield within("  … median, ms (a rubber band alone)", median(ours), median(peer))


def _percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(share * len(values)))]
