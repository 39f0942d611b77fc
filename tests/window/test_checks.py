"""The Bay Area's records put right in a real window: checked, fixed rule by rule, pushed, and the push reversed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from resources.server.layer import put_records
from tests.window import steps
from tests.window.person import Person
from tests.window.records_on_server import changed_parts, raw_records
from tests.window.test_going_back import more
from tests.window.test_real_records import features

pytestmark = [pytest.mark.window, pytest.mark.server]

TREE = "HiljadeChecksTree"
UNREADABLE = "Unreadable direction (81)"
PUSHES = "HiljadePushesList"


@pytest.fixture
def loaded(person, layer):
    """A person with the Bay Area in a working copy."""
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Bay area", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    person.ask("set_crs", authid="EPSG:3857")
    return person


def picture(person: Person, name: str) -> None:
    """A picture to look at, in the folder that HILJADE_PICTURES names."""
    folder = os.environ.get("HILJADE_PICTURES")
    if folder:
        person.screenshot(Path(folder) / f"{name}.png")


def groups(person: Person) -> list[str]:
    return [row["texts"][0] for row in person.ask("rows", name=TREE) if row["depth"] == 0]


def check(person: Person) -> list[str]:
    """Press Check and wait for what is found."""
    person.click_widget("HiljadeChecksCheck")
    person.wait("the check ended", lambda: person.ask("widget", name="HiljadeChecksCheck")["enabled"])
    return person.wait("something is found", lambda: groups(person))


def fix(person: Person, rule: str, name: str) -> int:
    """Choose a rule and fix it; gives how many fields the dialog lists."""
    person.click_row(TREE, rule)
    person.click_widget("HiljadeChecksFix")
    (told,) = (text for text in person.dialog("Fix cameras")["texts"] if text.startswith("To be changed: "))
    picture(person, name)
    person.key("Return")
    person.wait("the dialog is closed", lambda: "Fix cameras" not in person.titles())
    person.wait("it is checked again", lambda: rule not in groups(person), 60.0)
    return int(told.split()[3])


def test_check_fix_push_and_reverse(loaded, layer):
    person, before = loaded, raw_records(layer.url)
    steps.choose(person, "HiljadeChecksAction")
    found = check(person)
    assert UNREADABLE in found
    picture(person, "found")
    person.click_row(TREE, UNREADABLE)
    person.key("F4")
    person.settle()
    assert person.ask("selected") == 1
    picture(person, "first")
    assert fix(person, UNREADABLE, "fix_directions") >= 80
    beyond = next(one for one in groups(person) if one.startswith("Direction beyond 360°"))
    assert fix(person, beyond, "fix_beyond") == 1
    picture(person, "fixed")
    steps.save(person)
    steps.show_dock(person)
    person.wait("changes are pending", lambda: len(steps.pending(person)) > 80)
    assert raw_records(layer.url) == before
    results = steps.push(person, "Directions that could not be read")
    assert all("Pushed" in row for row in results)
    after = raw_records(layer.url)
    changed = {one for one in before if before[one] != after[one]}
    assert len(changed) == len(results)
    for one in changed:
        parts = changed_parts(before[one], after[one])
        assert set(parts) <= {"direction", "camera:direction"}
    assert any(json.loads(before[one])["properties"].get("camera:direction") == "NB" for one in changed)
    reverse(person)
    person.wait("all is as it was", lambda: same(raw_records(layer.url), before), 60.0)


def same(now: dict[str, str], before: dict[str, str]) -> bool:
    return all(json.loads(now[one])["properties"] == json.loads(before[one])["properties"] for one in before)


def reverse(person: Person) -> None:
    """Take the push back, and push that."""
    more(person, "s")
    person.dialog("Past pushes")
    picture(person, "pushes")
    person.click_row(PUSHES, "Directions that could not be read")
    person.click_widget("HiljadePushesReverse")
    person.wait("the opposite is pending", lambda: len(steps.pending(person)) > 80)
    results = steps.push(person, "Back to what it was")
    assert all("Pushed" in row for row in results)
