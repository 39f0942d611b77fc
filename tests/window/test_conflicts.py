"""Two working copies edited against each other; the conflicts are resolved by clicking in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiljade_qgis.sync.push import Result, push
from hiljade_qgis.sync.server import SILENT
from hiljade_qgis.sync.working_copy import WorkingCopy
from resources.server.layer import put_records
from tests.conftest import Layer
from tests.servers.engine_layer import copy_of, edit, point, signed_in
from tests.window import steps
from tests.window.person import Person, middle
from tests.window.records_on_server import changed_parts, raw_records
from tests.window.test_trouble import FIRST, SCALE, STEP_DEG, dock_title, features, record_id

pytestmark = [pytest.mark.window, pytest.mark.server]

FIELDS, RECORDS = "HiljadeConflictFields", "HiljadeConflictList"
MINE, THEIRS, RESULT = 2, 3, 4
MOVED_TO = (FIRST[0] + 0.0002, FIRST[1] + 0.0001)


@pytest.fixture
def loaded(person, layer):
    """A person whose map shows the first cameras of a layer, the layer active."""
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Ulica", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    person.zoom_in_on(*FIRST, SCALE)
    return person


class SomebodyElse:
    """Somebody with a working copy of their own, who edits and pushes it."""

    def __init__(self, layer: Layer, path: Path) -> None:
        self._layer, self._path = layer, path
        copy_of(layer, path).close()

    def change(self, number: int, direction: str, operator: str | None, lon: float, lat: float) -> None:
        """Edit a camera in the file, as another program does."""
        values = (direction, operator, point(lon, lat), record_id(number))
        edit(self._path, ("UPDATE cameras SET direction = ?, operator = ?, geom = ? WHERE server_id = ?", values))

    def push(self) -> None:
        """Send what was changed; all of it goes in."""
        with WorkingCopy.open(self._path) as copy:
            pushed = push(copy, signed_in(self._layer), "Somebody else was here", SILENT)
        assert {one.result for one in pushed.results} == {Result.PUSHED}


@pytest.fixture
def somebody_else(layer, loaded, tmp_path):
    return SomebodyElse(layer, tmp_path / "theirs.gpkg")


def aim(person: Person, number: int, azimuth_deg: float) -> None:
    """Aim a camera with the mouse."""
    steps.aim(person, FIRST[0] + STEP_DEG * number, FIRST[1], azimuth_deg)
    person.wait("the aim is stored", lambda: steps.row_of(person, record_id(number))["direction"] != "0")


def click_cell(person: Person, row: int, column: int) -> None:
    """Click on a cell of the fields."""
    person.click(middle(person.ask("table_cell", name=FIELDS, row=row, column=column)["rect"]))


def cell(person: Person, row: int, column: int) -> str:
    return str(person.ask("table_cell", name=FIELDS, row=row, column=column)["text"])


def type_value(person: Person, row: int, text: str) -> None:
    """Double-click on the result of a field and type another value."""
    place = middle(person.ask("table_cell", name=FIELDS, row=row, column=RESULT)["rect"])
    person.click(place, times=2)
    person.wait("the editor is open", lambda: person.ask("widget", name="HiljadeConflictEditor")["focus"])
    person.clear_and_type(text)
    person.key("Return")
    person.wait("the value is chosen", lambda: cell(person, row, RESULT) == text)


def pictures(person: Person) -> Path:
    folder = person.folder / "pictures"
    folder.mkdir(exist_ok=True)
    return folder


def test_two_working_copies_against_each_other(loaded, layer, somebody_else):
    person = loaded
    steps.choose(person, "HiljadeAimAction")
    aim(person, 0, 90.0)
    person.zoom_in_on(FIRST[0] + STEP_DEG, FIRST[1], SCALE)
    aim(person, 1, 80.0)
    steps.save(person)
    mine = [steps.row_of(person, record_id(number))["direction"] for number in range(2)]
    somebody_else.change(0, "30", "City", *MOVED_TO)
    somebody_else.change(1, "320", None, FIRST[0] + STEP_DEG, FIRST[1])
    somebody_else.push()
    theirs = raw_records(layer.url)
    steps.show_dock(person)
    person.wait("two changes are pending", lambda: len(steps.pending(person)) == 2)
    results = steps.push(person, "Seen today")
    assert ["Conflict" in row for row in results] == [True, True]
    assert raw_records(layer.url) == theirs
    person.click_widget("HiljadeNoticeButton")
    person.wait("the first record is shown", lambda: cell(person, 0, MINE) == mine[0])
    person.settle()
    person.screenshot(pictures(person) / "open.png")
    assert cell(person, 0, THEIRS) == "30"
    assert {"City", "44.8101000, 20.4502000"} <= {cell(person, row, THEIRS) for row in range(1, 3)}
    assert "ConflictOverlay" in person.ask("canvas_items")
    click_cell(person, 0, MINE)
    assert cell(person, 0, RESULT) == mine[0]
    person.key("ctrl+z")
    person.wait("the choice is taken back", lambda: cell(person, 0, RESULT) == "Not decided")
    person.key("ctrl+shift+z")
    person.wait("it is there again", lambda: cell(person, 0, RESULT) == mine[0])
    type_value(person, 0, "60-100")
    person.settle()
    person.screenshot(pictures(person) / "typed.png")
    person.key("ctrl+z")
    person.wait("mine is chosen again", lambda: cell(person, 0, RESULT) == mine[0])
    person.click_row(RECORDS, "Ugao 1")
    person.wait("the second record is shown", lambda: cell(person, 0, MINE) == mine[1])
    person.settle()
    person.click_widget("HiljadeConflictAllTheirs")
    person.wait("theirs is chosen", lambda: cell(person, 0, RESULT) == "320")
    person.screenshot(pictures(person) / "decided.png")
    assert steps.row_of(person, record_id(1))["direction"] == mine[1], "nothing is applied before it is confirmed"
    person.click_widget("HiljadeConflictApply")
    person.heard("push to send what is yours")
    person.wait("the window is gone", lambda: not any("Conflicts" in title for title in person.titles()))
    person.settle()
    person.screenshot(pictures(person) / "settled.png")
    assert "ConflictOverlay" not in person.ask("canvas_items")
    assert steps.row_of(person, record_id(1))["direction"] == "320"
    person.wait("one change is pending", lambda: dock_title(person) == "Review and push (1)")
    person.click_widget("HiljadeReviewPush")
    person.wait("nothing is pending", lambda: dock_title(person) == "Review and push", 60)
    after = raw_records(layer.url)
    assert {one for one in theirs if theirs[one] != after[one]} == {record_id(0)}
    assert changed_parts(theirs[record_id(0)], after[record_id(0)]) == {"camera:direction": ("30", mine[0])}
