"""A uMap and an OpenStreetMap in the window: described by somebody new, loaded, edited and pushed with the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.servers.osm_server import OsmTestServer
from tests.servers.osm_sign_in import OsmSignIn, browser
from tests.servers.umap_server import UmapServer, UmapUnavailable, running_umap
from tests.window import steps
from tests.window.desktop import missing_programs
from tests.window.person import Person, middle

pytestmark = [pytest.mark.window, pytest.mark.server]

FIRST = (20.45, 44.81)
STEP_DEG = 0.004
SCALE = 3000.0
NEW, LIST = "New connection", "Connections"
URL, NAME, TYPE = "HiljadeConnectionUrl", "HiljadeConnectionName", "HiljadeConnectionType"
MAPPING = "HiljadeMappingTable"
COORDINATE, SCALE_BOX = "mCoordsEdit", "mScaleEdit"


def text_of(person: Person, name: str) -> str:
    return str(person.ask("widget", name=name)["text"])


def pick(person: Person, box: str, text: str) -> None:
    """Choose an entry of a list box by its first letters."""
    person.click_widget(box)
    person.wait("the list is open", lambda: person.ask("popup"))
    person.type(text)
    person.key("Return")
    person.wait(f"“{text}” is chosen", lambda: text_of(person, box).startswith(text))


def begin_connection(person: Person, kind: str) -> None:
    """Open the form of a new connection to this kind of server."""
    person.click_action("HiljadeConnectionsAction")
    person.dialog(LIST)
    person.click_button("Add…")
    person.dialog(NEW)
    pick(person, TYPE, kind)


def end_connection(person: Person) -> None:
    """Accept the form and close the list."""
    person.click_button("OK")
    person.dialog(LIST)
    person.click_button("Close")
    person.wait("the list is gone", lambda: LIST not in person.titles())


def answer_of_test(person: Person) -> str:
    """Press Test; what the form says then."""
    person.click_widget("HiljadeConnectionTest")
    said = person.wait(
        "the server was found",
        lambda: [text for text in person.ask("windows")[0]["texts"] if text.startswith("Found ")],
    )
    return str(said[0])


def paste(person: Person, name: str, text: str) -> None:
    """Cut a text out of one field and paste it into another, as somebody brings it from a browser."""
    person.click_widget(NAME)
    person.clear_and_type(text)
    person.key("ctrl+a", "ctrl+x")
    person.click_widget(name)
    person.key("ctrl+a", "ctrl+v")


def aim_and_save(person: Person, azimuth_deg: float) -> str:
    """Aim the first camera, save, and see it in the dock; gives its direction."""
    steps.make_active(person)
    person.zoom_in_on(*FIRST, SCALE)
    steps.choose(person, "HiljadeAimAction")
    steps.aim(person, *FIRST, azimuth_deg)
    person.wait("the aim is stored", lambda: steps.cameras(person)["modified"])
    steps.save(person)
    steps.show_dock(person)
    person.wait("one change is pending", lambda: len(steps.pending(person)) == 1)
    person.settle()
    rows = [row["texts"] for row in person.ask("rows", name=steps.REVIEW_TREE) if row["depth"] == 1]
    assert [row[:2] for row in rows] == [["Direction (°)", "0"]]
    assert abs(float(rows[0][2]) - azimuth_deg) <= 2
    return str(rows[0][2])


# uMap


@pytest.fixture(scope="module")
def umap_server() -> Iterator[UmapServer]:
    try:
        with running_umap() as server:
            yield server
    except UmapUnavailable as error:
        pytest.skip(str(error))


def umap_features() -> list[dict[str, Any]]:
    """Cameras in words of the map's own; uMap's options belong to nobody but uMap."""
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [FIRST[0] + STEP_DEG * number, FIRST[1]]},
            "properties": {
                "name": f"Ćošak {number}",
                "azimut": "0",
                "description": "На згради",
                "_umap_options": {"color": "Red", "iconClass": "Drop"},
            },
            "id": f"AAAA{number}",
        }
        for number in range(3)
    ]


def test_a_map_is_edited_through_its_secret_link(umap_server, person):
    the_map = umap_server.make_map(umap_features())
    before = requests.get(the_map.layer_url, timeout=60).json()
    secret = the_map.edit_link.rpartition(":")[2]
    person.ask("master_password")
    begin_connection(person, "uMap")
    paste(person, URL, the_map.edit_link)
    person.wait("the secret has left the address", lambda: text_of(person, URL) == f"{umap_server.url}/en/map/map_1")
    assert any("secret edit link was taken out" in text for text in person.ask("windows")[0]["texts"])
    assert not any(secret in text for text in person.ask("windows")[0]["texts"])
    person.click_widget("HiljadeConnectionLayers")
    person.wait("the layer is chosen", lambda: text_of(person, URL) == the_map.layer_url)
    assert (text_of(person, NAME), text_of(person, "HiljadeConnectionLayer")) == ("Kamere", "Sve kamere")
    person.click_widget("HiljadeConnectionFields")
    person.dialog("Fields of the layer")
    assert [cell(person, row, 0) for row in range(3)] == ["azimut", "description", "name"]
    person.click(middle(person.ask("table_cell", name=MAPPING, row=0, column=2)["rect"]))
    person.wait("the list is open", lambda: person.ask("popup"))
    person.type("Direction")
    person.key("Return")
    person.click_button("OK")
    person.dialog(NEW)
    said = answer_of_test(person)
    assert "The layer holds 3 records." in said
    assert "This server can lose simultaneous changes, so a push is read back and compared." in said
    end_connection(person)
    steps.load(person)
    (first,) = person.ask("features", table="cameras", column="name", value="Ćošak 0")
    assert first["direction"] == "0", "as it was mapped"
    direction = aim_and_save(person, 120.0)
    public = person.ask("texts", name="HiljadeReviewDock")
    assert any("what you push is read back and compared" in text for text in public)
    assert ["Pushed" in row for row in steps.push(person, "Viđeno danas")] == [True]
    after = requests.get(the_map.layer_url, timeout=60).json()
    expected = {**before["features"][0]["properties"], "azimut": direction}
    assert after["features"][0] == {**before["features"][0], "properties": expected}
    assert after["features"][1:] == before["features"][1:]
    kept = [one for one in person.folder.rglob("*") if one.is_file() and "talk" not in one.parts]
    assert [one for one in kept if secret.encode() in one.read_bytes()] == [], "the secret is in no file"


def test_why_qgis_asks_for_a_master_password_is_said_first(window_folder):
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    signature = "12:aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"
    with Person(window_folder / "desktop", with_password=False) as person:
        begin_connection(person, "uMap")
        for answer in ("Cancel", "OK"):
            paste(person, URL, f"https://umap.example.org/en/map/anonymous-edit/{signature}")
            said = person.dialog("Master password")["texts"]
            assert any("QGIS now asks for a master password" in text for text in said)
            person.click_button(answer)
            if answer == "Cancel":
                person.dialog(NEW)
                assert any("not kept; paste it again" in text for text in person.ask("windows")[0]["texts"])
        person.dialog("Enter Credentials")
        person.type("lozinka")
        person.key("Tab")
        person.type("lozinka")
        person.key("Return")
        person.dialog(NEW)
        person.wait(
            "the link is kept",
            lambda: any("It is kept in QGIS's" in text for text in person.ask("windows")[0]["texts"]),
        )
        assert text_of(person, URL) == "https://umap.example.org/en/map/map_12"


def cell(person: Person, row: int, column: int) -> str:
    return str(person.ask("table_cell", name=MAPPING, row=row, column=column)["text"])


# OpenStreetMap


@pytest.fixture
def world() -> Iterator[OsmTestServer]:
    with OsmTestServer() as server:
        for number in range(4):
            server.put(
                100 + number,
                FIRST[0] + STEP_DEG * number,
                FIRST[1],
                name=f"Ugao {number}",
                camera__type="fixed",
                camera__direction="0",
                unheard_of="stays",
            )
        server.put(900, FIRST[0] + 1.0, FIRST[1], name="Far away")
        yield server


@pytest.fixture
def sign_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OsmSignIn]:
    """Asked for before `person`, whose QGIS opens this browser."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    name = str(browser(tmp_path))
    monkeypatch.setenv("BROWSER", name)
    monkeypatch.setenv("DEFAULT_BROWSER", name)
    with OsmSignIn("ana-token") as server:
        yield server


def type_into(person: Person, name: str, text: str) -> None:
    person.click_widget(name)
    person.clear_and_type(text)
    person.key("Return")


def test_an_area_of_openstreetmap_is_edited_with_a_sign_in_by_oauth2(world, sign_in, person):
    person.ask("keep_oauth2", name="OSM Ana", config=sign_in.oauth2_config())
    begin_connection(person, "OpenStreetMap")
    assert text_of(person, URL) == "https://master.apis.dev.openstreetmap.org/api/0.6"
    person.click_widget(URL)
    person.clear_and_type(world.url)
    person.click_widget(NAME)
    person.type("Mapa sveta")
    pick(person, "cmbConfigSelect", "OSM Ana")
    assert "You are signed in as Ana. You can push changes." in answer_of_test(person)
    assert sign_in.asked == ["read_prefs write_api"]
    end_connection(person)
    person.click_action("HiljadeLoadAction")
    said = person.dialog("Load cameras")["texts"]
    assert any("only asked for an area: add a background map" in text for text in said)
    person.key("Escape")
    person.wait("the dialog is gone", lambda: "Load cameras" not in person.titles())
    # QGIS brings a map of the world to whoever writes this where coordinates stand.
    type_into(person, COORDINATE, "world")
    person.wait("there is a map", lambda: person.ask("layers"))
    type_into(person, COORDINATE, f"{FIRST[0] + STEP_DEG},{FIRST[1]}")
    type_into(person, SCALE_BOX, "1:10000")
    person.wait("the map shows the place", lambda: person.ask("map_state")["scale"] < 10100)
    person.settle()
    loaded = steps.load(person)
    assert loaded["count"] == 4, "and not what lies elsewhere"
    before = world.current(100)
    direction = aim_and_save(person, 120.0)
    assert ["Pushed" in row for row in steps.push(person, "Viđeno s ulice")] == [True]
    (changeset,) = world.state.changesets.values()
    assert changeset["tags"]["comment"] == "Viđeno s ulice"
    assert changeset["tags"]["created_by"].startswith("Hiljade Kamera ")
    assert (changeset["user"], changeset["open"], changeset["content"]) == ("Ana", False, [(100, 2)])
    now = world.current(100)
    assert now["tags"] == {**before["tags"], "camera:direction": direction}
    assert (now["lon"], now["lat"]) == (before["lon"], before["lat"])
    assert len(sign_in.asked) == 1, "signed in once"
