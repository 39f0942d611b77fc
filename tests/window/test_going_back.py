"""Going back with the mouse: a push reversed, a version restored, changes handed over, a pull that would take all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from resources.server.layer import local_session, put_records
from tests.window import steps
from tests.window.person import Person
from tests.window.records_on_server import change_tag, changed_parts, raw_records
from tests.window.test_trouble import COUNT, FIRST, SCALE, dock_title, features, record_id

pytestmark = [pytest.mark.window, pytest.mark.server]

PUSHES, VERSIONS, PROPOSALS = "HiljadePushesList", "HiljadeHistoryTree", "HiljadeHandoverTree"
COPY = "HiljadeReviewCopy"
LOSSES = "Before you pull"


@pytest.fixture
def pushed(person, layer):
    """A person who has aimed the first camera from 0° to about 90° and pushed that."""
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Ulica", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    person.zoom_in_on(*FIRST, SCALE)
    steps.choose(person, "HiljadeAimAction")
    steps.aim(person, *FIRST, 90.0)
    person.wait("the aim is stored", lambda: steps.row_of(person, record_id(0))["direction"] != "0")
    steps.save(person)
    steps.show_dock(person)
    person.wait("one change is pending", lambda: len(steps.pending(person)) == 1)
    assert ["Pushed" in row for row in steps.push(person, "Turned to the street")] == [True]
    return person


def more(person: Person, letter: str) -> None:
    """Open More with the mouse and choose an entry by its letter."""
    person.click_widget("HiljadeReviewMore")
    person.wait("the menu is open", lambda: person.ask("popup"))
    person.key(letter)


def fields_listed(person: Person) -> list[list[str]]:
    """The fields that the dock lists as changed, once there is one: name, before, after."""

    def listed() -> list[list[str]]:
        return [row["texts"][:3] for row in person.ask("rows", name=steps.REVIEW_TREE) if row["depth"] == 1]

    return person.wait("changes are listed", listed)


def send(person: Person) -> None:
    """Push what is pending; nothing is left."""
    person.click_widget("HiljadeReviewPush")
    person.wait("nothing is pending", lambda: dock_title(person) == "Review and push", 60)


def gone(person: Person, title: str) -> None:
    person.wait(f"{title} is gone", lambda: not any(title in one for one in person.titles()))


def test_a_push_is_reversed_and_a_version_restored(pushed, layer):
    person = pushed
    aimed = raw_records(layer.url)
    direction = steps.row_of(person, record_id(0))["direction"]
    more(person, "s")
    person.dialog("Past pushes")
    assert person.row(PUSHES, "Turned to the street")["texts"][1:] == ["0", "1", "0", "Turned to the street"]
    person.click_row(PUSHES, "Turned to the street")
    person.click_widget("HiljadePushesReverse")
    person.heard("put back")
    # The dock turns to what is to be reviewed; nothing was sent.
    assert fields_listed(person) == [["Direction (°)", direction, "0"]]
    assert raw_records(layer.url) == aimed
    send(person)
    back = raw_records(layer.url)
    assert {one for one in aimed if aimed[one] != back[one]} == {record_id(0)}
    assert changed_parts(aimed[record_id(0)], back[record_id(0)]) == {"camera:direction": (direction, "0")}
    # Its history tells all of it, and the aim is restored from there.
    person.click_action("mActionSelectFeatures")
    person.click(person.place(*FIRST))
    person.wait("the camera is selected", lambda: person.ask("selected") == 1)
    more(person, "h")
    person.dialog("History of Ugao 0")
    versions = [row for row in person.ask("rows", name=VERSIONS) if row["depth"] == 0]
    assert [row["texts"][2] for row in versions] == ["changed", "changed", "created"]
    assert {row["texts"][1] for row in versions} == {f"account:{layer.auth[0]}"}
    assert not person.ask("widget", name="HiljadeHistoryRestore")["enabled"], "the newest is there already"
    x, y, _width, height = versions[1]["rect"]
    person.click([x + 60, y + height // 2])
    person.click_widget("HiljadeHistoryRestore")
    person.heard("as it was then")
    assert fields_listed(person) == [["Direction (°)", "0", direction]]
    assert person.ask("selected") == 1, "it stays selected"
    send(person)
    assert person.ask("selected") == 1
    last = raw_records(layer.url)
    assert changed_parts(aimed[record_id(0)], last[record_id(0)]) == {}
    assert {one for one in back if back[one] != last[one]} == {record_id(0)}


def test_what_was_changed_since_is_left_as_it_is(pushed, layer):
    person = pushed
    change_tag(layer.url, layer.auth, record_id(0), "camera:direction", "270")
    person.click_widget("HiljadeReviewPull")
    person.heard("Pulled")
    theirs = raw_records(layer.url)
    more(person, "s")
    person.dialog("Past pushes")
    person.click_row(PUSHES, "Turned to the street")
    person.click_widget("HiljadePushesReverse")
    person.dialog("Left as it is")
    listed = [row["texts"] for row in person.ask("rows", name="HiljadeLeftTree")]
    assert listed[0][0] == "Ugao 0"
    assert (listed[1][0], listed[1][1], listed[1][3]) == ("Direction (°)", "0", "270")
    person.key("Escape")
    gone(person, "Left as it is")
    assert steps.row_of(person, record_id(0))["direction"] == "270"
    assert dock_title(person) == "Review and push"
    assert raw_records(layer.url) == theirs


def test_changes_are_handed_to_somebody_who_may_push(pushed, layer):
    person = pushed
    before = raw_records(layer.url)
    person.click_action("mActionToggleEditing")
    steps.aim(person, *FIRST, 45.0)
    person.wait("the aim is stored", lambda: steps.cameras(person)["modified"])
    direction = steps.row_of(person, record_id(0))["direction"]
    steps.save(person)
    person.wait("one change is pending", lambda: dock_title(person) == "Review and push (1)")
    x, y, _width, height = person.ask("widget", name="HiljadeReviewDock")["rect"]
    person.drag([[x - 3, y + height // 2], [x - 400, y + height // 2]])  # a wide dock leaves little of the message bar
    person.wait("the dock is wide", lambda: person.ask("widget", name="HiljadeReviewDock")["rect"][0] < x - 100)
    more(person, "e")
    person.dialog("Export changes")
    person.click_button("Save")
    person.heard("exported to Ulica.hiljade-changes.json")
    person.wait("all of the sentence is to be seen", lambda: person.ask("bar_is_whole"))
    assert [path.name for path in Path(person.home / "hiljade").glob("*.json")] == ["Ulica.hiljade-changes.json"]
    # Another copy of the layer, as a maintainer has one.
    person.click_action("HiljadeLoadAction")
    person.dialog("Load cameras")
    person.click_widget("HiljadeLoadStart")
    person.wait("two copies are there", lambda: len(tables(person)) == 2, 60)
    person.settle()
    person.click_widget(COPY)
    person.wait("the list is open", lambda: person.ask("popup"))
    person.key("Down", "Return")
    person.wait("the other copy is shown", lambda: "Ulica_2" in person.ask("widget", name=COPY)["text"])
    person.wait("nothing is pending in it", lambda: dock_title(person) == "Review and push")
    more(person, "g")
    person.dialog("Open changes")
    person.type("Ulica.hiljade-changes.json")
    person.key("Return")
    person.row(PROPOSALS, "Ugao 0")
    (field,) = [row["texts"] for row in person.ask("rows", name=PROPOSALS) if row["depth"] == 1]
    assert (field[0], field[3], field[4]) == ("Direction (°)", direction, direction)
    assert raw_records(layer.url) == before
    person.click_widget("HiljadeHandoverApply")
    person.heard("Pending now: 1")
    gone(person, "Handed-over changes")
    assert [row[2] for row in fields_listed(person)] == [direction]
    send(person)
    after = raw_records(layer.url)
    assert {one for one in before if before[one] != after[one]} == {record_id(0)}
    assert changed_parts(before[record_id(0)], after[record_id(0)])["camera:direction"][1] == direction


def tables(person: Person) -> list[dict[str, Any]]:
    return [one for one in person.ask("layers") if one["source"].endswith("|layername=cameras")]


def test_a_pull_that_takes_everything_away_asks_first(pushed, layer):
    person = pushed
    with local_session(layer.admin) as session:
        session.delete(f"{layer.url}/records", timeout=60).raise_for_status()
    for answer, left in (("Cancel", COUNT), ("Pull all the same", 0)):
        person.click_widget("HiljadeReviewPull")
        said = person.dialog(LOSSES)
        assert any(f"would delete {COUNT} of {COUNT} records" in text for text in said["texts"])
        person.click_button(answer)
        gone(person, LOSSES)
        person.wait(f"{left} are left", lambda left=left: steps.cameras(person)["count"] == left)
        person.settle()
        assert steps.cameras(person)["count"] == left
    assert list(Path(person.home / "hiljade").glob("*.before-pull*")), "the file as it was is kept"
