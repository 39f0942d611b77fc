"""Makes the working copy that is kept for a release: `python -m tests.unit.release_file` before each one.

A copy made by any version must open in every later one; test_working_copy.py opens all that are kept.
"""

from __future__ import annotations

import configparser
from pathlib import Path

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer

FOLDER = Path(__file__).parent / "releases"


def make(path: Path) -> None:
    """Three invented cameras; then one is changed, one deleted, one added."""
    server = MemoryServer()
    server.put("one", 20.4573, 44.8125, name="first", direction="90")
    server.put("two", 20.4583, 44.8125, name="second", direction="nowhere", height="12'", other="kept")
    server.put("three", 20.4593, 44.8125, name="third", direction="45", **{"camera:type": "dome"})
    download(server, path, About("kinto", URL, "Cameras", "ODbL-1.0", "© mappers"), Silent())
    with WorkingCopy.open(path) as copy:
        copy.connection.execute("UPDATE cameras SET direction = '100' WHERE server_id = 'one'")
        copy.connection.execute("DELETE FROM cameras WHERE server_id = 'three'")
        copy.connection.execute(
            "INSERT INTO cameras (geom, name) VALUES (?, 'fourth')", (point_blob(Position(20.46, 44.81)),)
        )


if __name__ == "__main__":
    metadata = configparser.ConfigParser()
    metadata.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
    make(FOLDER / f"{metadata['general']['version']}.gpkg")
