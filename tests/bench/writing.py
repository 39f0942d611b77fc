"""Writing 100,000 downloaded records, beside ogr2ogr; and the memory that it takes.

Ours begins with the records' texts in memory and ends with the finished working copy: bases, sectors, marks, R-trees,
triggers, on the disk. ogr2ogr begins with the same texts in a GeoJSON file and makes one table with its R-tree.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About
from tests.bench import records
from tests.bench.results import Result, faster, in_turn, seconds, within

_REPETITIONS = 5
_MOST_MB = 150.0


def make_copy(server: records.TextsServer, path: Path) -> Path:
    """A working copy of such a server."""
    path.unlink(missing_ok=True)
    download(server, path, About("kinto", server.url, "bench"), Silent())  # type: ignore[arg-type]
    return path


def run(folder: Path) -> Iterator[Result]:
    for layer in records.LAYERS:
        server = records.TextsServer(records.texts(layer))
        source, target = folder / "layer.geojson", folder / "ogr.gpkg"
        records.write_geojson(server.held, source)
        command = ["ogr2ogr", "-f", "GPKG", str(target), str(source)]

        def ours(server: records.TextsServer = server) -> float:
            (folder / "ours.gpkg").unlink(missing_ok=True)  # as the peer's: not part of writing
            return seconds(lambda: make_copy(server, folder / "ours.gpkg"))

        def peer(command: list[str] = command, target: Path = target) -> float:
            target.unlink(missing_ok=True)
            return seconds(lambda: subprocess.run(command, check=True, capture_output=True))

        yield faster(f"write 100,000 records, {layer} (ogr2ogr)", *in_turn(_REPETITIONS, ours, peer), 2.0)
        command = [sys.executable, "-m", "tests.bench.writing", layer, str(folder / "child.gpkg")]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        yield within(f"write 100,000 records, {layer}: MB above the start (limit)", float(told), _MOST_MB, 1.0)


def peak_mb() -> float:
    """The most memory that this process has had so far (`VmHWM`; since it began, or since `forget_peak`)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmHWM in /proc/self/status")


def forget_peak() -> None:
    """Let the peak begin anew at what is in use now."""
    Path("/proc/self/clear_refs").write_text("5")


def _tell_memory(layer: str, path: Path) -> None:
    server = records.TextsServer(records.texts(layer))
    gc.collect()
    forget_peak()
    before = peak_mb()
    make_copy(server, path)
    print(peak_mb() - before)


if __name__ == "__main__":
    _tell_memory(sys.argv[1], Path(sys.argv[2]))
