"""A copied file is not its original, though both have the same id."""

from __future__ import annotations

import shutil
from pathlib import Path

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import home
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.geopackage import point_blob
from hiljade_qgis.sync.handover import Applied, apply_handover, export_changes, read_handover
from hiljade_qgis.sync.server import SILENT
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.unit.memory_server import URL, MemoryServer


def copied(server: MemoryServer, path: Path) -> WorkingCopy:
    download(server, path, About("kinto", URL, "Cameras"), SILENT)
    return WorkingCopy.open(path)


def test_a_file_and_its_copy_have_an_id_of_their_own_at_their_place(tmp_path):
    with copied(MemoryServer(), tmp_path / "one.gpkg") as one:
        shutil.copy(one.path, tmp_path / "two.gpkg")
        with WorkingCopy.open(tmp_path / "two.gpkg") as two, WorkingCopy.open(one.path) as again:
            assert one.about.copy_id == two.about.copy_id
            assert home.id_here(one) == home.id_here(again) != home.id_here(two)
            assert (home.elsewhere(one), home.elsewhere(two)) == (False, True)


def test_new_records_of_a_copied_file_are_not_taken_for_those_of_the_original(tmp_path):
    """Both number their rows on from the same fid, and hand them over to the same maintainer."""
    server = MemoryServer()
    server.put("c1", name="camera 1")
    copied(server, tmp_path / "one.gpkg").close()
    shutil.copy(tmp_path / "one.gpkg", tmp_path / "two.gpkg")
    with copied(server, tmp_path / "maintainer.gpkg") as maintainer:
        for name, lon in (("one", 20.5), ("two", 20.6)):
            with WorkingCopy.open(tmp_path / f"{name}.gpkg") as contributor:
                blob = point_blob(Position(lon, 44))
                contributor.connection.execute("INSERT INTO cameras (geom, name) VALUES (?, ?)", (blob, name))
            assert handed_over(tmp_path / f"{name}.gpkg", maintainer).created == 1
        assert handed_over(tmp_path / "one.gpkg", maintainer).already == 1
        rows = maintainer.connection.execute("SELECT name FROM cameras WHERE server_id IS NULL ORDER BY name")
        assert rows.fetchall() == [("one",), ("two",)]


def handed_over(path: Path, maintainer: WorkingCopy) -> Applied:
    file = path.with_suffix(".hiljade-changes.json")
    with WorkingCopy.open(path) as contributor:
        export_changes(contributor, file)
    return apply_handover(maintainer, read_handover(file))
