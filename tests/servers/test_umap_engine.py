"""Download, edit, pull and push of a uMap's layer: nobody's edit is lost, and nothing else on the map changes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import requests

from hiljade_qgis.sync.conflicts import Side, by_side, conflicts, resolve
from hiljade_qgis.sync.credentials import session_from_environment
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.pending import audit, pending_changes
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import SILENT
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.umap import split_edit_link
from hiljade_qgis.sync.working_copy import About, WorkingCopy
from tests.servers.engine_layer import edit, point
from tests.servers.umap_server import UmapMap, UmapServer

pytestmark = pytest.mark.server

OPTIONS = {"color": "DarkRed", "iconClass": "Drop"}


def feature(server_id: str | None, lon: float = 20.46, **properties: Any) -> dict[str, Any]:
    found = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, 44.81, 117.5]},
        "properties": {**properties, "_umap_options": OPTIONS},
    }
    return found if server_id is None else {**found, "id": server_id}


LINE = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[20, 44], [21, 45]]}, "id": "LiNe1"}
FEATURES = [
    feature("AAAAA", naziv="prva", opis="na zidu", direction="90"),
    LINE,
    feature("BBBBB", naziv="друга", interno=[1, 2]),
    feature("CCCCC", naziv="treća"),
    feature(None, naziv="bez oznake"),
]
MAPPING = {"naziv": "name", "opis": "note", "interno": ""}


class Person:
    """Somebody with a working copy and the map's edit link."""

    def __init__(self, the_map: UmapMap, path: Path, mapping: Mapping[str, str] = MAPPING) -> None:
        _, secret = split_edit_link(the_map.edit_link)
        url = the_map.layer_url
        session = session_from_environment(url, {"HILJADE_URL": url, "HILJADE_TOKEN": secret})
        self.secret = secret
        self.server = open_server("umap", url, session)
        download(self.server, path, About("umap", self.server.url, "Kamere", mapping=mapping), SILENT)
        self.copy = WorkingCopy.open(path)

    def edits(self, *statements: str | tuple[str, tuple[Any, ...]]) -> None:
        edit(self.copy.path, *statements)
        assert pending_changes(self.copy) == audit(self.copy)

    def push(self) -> Any:
        return push(self.copy, self.server, "a comment", SILENT)

    def pull(self) -> Any:
        return pull(self.copy, self.server, SILENT)

    def names(self) -> dict[str, str | None]:
        return dict(self.copy.connection.execute("SELECT server_id, name FROM cameras"))

    def at_rest(self) -> None:
        assert pending_changes(self.copy) == []
        assert audit(self.copy) == []
        held = {one.server_id: one for one in self.server.read_all(SILENT)}
        bases = self.copy.connection.execute("SELECT server_id, version FROM hiljade_base").fetchall()
        assert dict(bases) == {key: one.version for key, one in held.items()}


@pytest.fixture
def two(umap_server: UmapServer, tmp_path: Path) -> Iterator[tuple[UmapMap, Person, Person]]:
    the_map = umap_server.make_map(FEATURES, extra_members={"_umap_options": {"name": "staro"}})
    one, other = (Person(the_map, tmp_path / f"{name}.gpkg") for name in ("one", "other"))
    yield the_map, one, other
    one.copy.close()
    other.copy.close()


def file_of(the_map: UmapMap) -> dict[str, Any]:
    found: dict[str, Any] = requests.get(the_map.layer_url, timeout=60).json()
    return found


def test_edits_go_to_the_map_and_everything_else_stays(two):
    the_map, one, _ = two
    before = file_of(the_map)
    rows = one.copy.connection.execute("SELECT name, note, direction, tags FROM cameras ORDER BY fid").fetchall()
    assert rows[0] == ("prva", "na zidu", "90", None)
    assert rows[1] == ("друга", None, None, None), "a property that is not to be shown is not"
    one.edits(
        "UPDATE cameras SET note = 'na stubu', direction = NULL WHERE server_id = 'AAAAA'",
        ("UPDATE cameras SET geom = ? WHERE server_id = 'BBBBB'", (point(20.5, 44.9),)),
        "DELETE FROM cameras WHERE server_id = 'CCCCC'",
        "UPDATE cameras SET surveillance = 'public' WHERE name = 'bez oznake'",
        ("INSERT INTO cameras (geom, name) VALUES (?, 'nova')", (point(20.6, 44.7),)),
    )
    pushed = one.push()
    assert (pushed.created, pushed.modified, pushed.deleted, pushed.conflicts, pushed.refused) == (1, 3, 1, 0, 0)
    one.at_rest()

    wanted = json.loads(json.dumps([FEATURES[0], LINE, FEATURES[2], FEATURES[4]]))
    wanted[0]["properties"]["opis"] = "na stubu"
    del wanted[0]["properties"]["direction"]
    wanted[2]["geometry"]["coordinates"] = [20.5, 44.9, 117.5]
    wanted[3]["properties"]["surveillance"] = "public"
    now = file_of(the_map)
    *old, new = now["features"]
    wanted[3]["id"] = old[3]["id"]
    assert len(wanted[3]["id"]) == 5
    assert old == wanted
    assert new["properties"] == {"naziv": "nova"}
    assert {**now, "features": []} == {**before, "features": []}

    pulled = one.pull()
    assert (pulled.created, pulled.modified, pulled.deleted, pulled.conflicts) == (0, 0, 0, 0)
    again = one.push()
    assert again.results == []


def test_two_people_merge_what_does_not_conflict_and_settle_the_rest(two):
    the_map, one, other = two
    one.edits(
        "UPDATE cameras SET name = 'od jedne' WHERE server_id = 'AAAAA'",
        "UPDATE cameras SET name = 'od jedne' WHERE server_id = 'BBBBB'",
        "DELETE FROM cameras WHERE server_id = 'CCCCC'",
        ("INSERT INTO cameras (geom, name) VALUES (?, 'nova jedne')", (point(20.6, 44.7),)),
    )
    other.edits(
        "UPDATE cameras SET note = 'od druge' WHERE server_id = 'AAAAA'",
        "UPDATE cameras SET name = 'od druge' WHERE server_id = 'BBBBB'",
        "UPDATE cameras SET name = 'od druge' WHERE server_id = 'CCCCC'",
        ("INSERT INTO cameras (geom, name) VALUES (?, 'nova druge')", (point(20.6, 44.7),)),
    )
    assert one.push().conflicts == 0
    pushed = other.push()
    assert (pushed.created, pushed.modified, pushed.conflicts) == (1, 1, 2)
    merged = next(found for found in file_of(the_map)["features"] if found.get("id") == "AAAAA")
    assert (merged["properties"]["naziv"], merged["properties"]["opis"]) == ("od jedne", "od druge")

    other.pull()
    left = conflicts(other.copy)
    assert {found.server_id for found in left} == {"BBBBB", "CCCCC"}
    done = resolve(other.copy, [by_side(found, Side.MINE) for found in left])
    assert len(done.settled) == 2
    assert other.push().conflicts == 0
    one.pull()
    for person in (one, other):
        person.at_rest()
        names = set(person.names().values())
        assert names == {"od jedne", "od druge", "bez oznake", "nova jedne", "nova druge"}
    assert LINE in file_of(the_map)["features"]


def test_the_secret_is_in_no_file(two, tmp_path):
    _, one, _ = two
    one.edits("UPDATE cameras SET name = 'x' WHERE server_id = 'AAAAA'")
    one.push()
    one.copy.close()
    signature = one.secret.partition(":")[2].encode()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(signature in path.read_bytes() for path in files)
