"""A maintainer's whole way in a real window: check, fix, merge, bring a table in, review twenty, push, take it back."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.window import steps
from tests.window.records_on_server import raw_records
from tests.window.test_bring_in import accept, listed
from tests.window.test_checks import TREE, UNREADABLE, check, fix, groups, picture, reverse, same
from tests.window.test_checks import loaded as loaded

pytestmark = [pytest.mark.window, pytest.mark.server]

TABLE = (
    "Širina;Dužina;Smer;Vlasnik;Naziv\n"
    "37,8001;-122,2701;SI;Grad Oakland;Prva iz tabele\n"
    "37,8011;-122,2711;J;Grad Oakland;Druga iz tabele\n"
    "iza ugla;;J;Grad Oakland;Nigde\n"
)
REVIEWED = 20


def merge_first_duplicate(person) -> None:
    """Choose the first likely duplicate of the list, and merge the two as the window proposes."""
    rule = next(one for one in groups(person) if one.startswith("Likely duplicate"))
    person.click_row(TREE, rule)
    person.key("Right")
    person.key("Down")
    person.click_widget("HiljadeChecksMerge")
    person.dialog("Merge two records")
    picture(person, "maintaining_merge")
    person.key("Return")
    person.wait("the dialog is closed", lambda: "Merge two records" not in person.titles())


def bring_table_in(person, path: Path) -> None:
    """Say what the columns mean, look at what it would do, and accept it."""
    person.click_action("HiljadeBringInAction")
    person.dialog("Bring in")
    person.type(str(path))
    person.key("Return")
    title = f"Columns of the table: {path.name}"
    person.dialog(title)
    told = "2 of the first rows can be read."
    person.wait("the rows are read", lambda: told in " ".join(person.dialog(title)["texts"]))
    picture(person, "maintaining_columns")
    person.key("Return")
    person.wait("the rows are listed", lambda: len(listed(person)) == 3)
    person.settle()
    picture(person, "maintaining_table")
    person.click_widget("HiljadeBringInLicence")
    person.clear_and_type("CC-BY-4.0")
    accept(person)
    person.heard("Pending now: 2")


def review(person, count: int) -> None:
    """Go through cameras that nobody has verified, and verify them by key."""
    person.click_widget("HiljadeWalkThrough")
    time.sleep(0.4)
    person.key("v")
    time.sleep(0.3)
    person.focus_map()
    person.key("F8")
    for _number in range(count):
        before = person.wait("one is selected", lambda: person.ask("selected_fids"))
        person.key("F9")
        person.wait("the next one follows", lambda before=before: person.ask("selected_fids") not in (before, []))


def test_check_fix_merge_bring_in_review_push_and_reverse(loaded, layer):
    person, before = loaded, raw_records(layer.url)
    steps.choose(person, "HiljadeChecksAction")
    check(person)
    fix(person, UNREADABLE, "maintaining_fix")
    beyond = next(one for one in groups(person) if one.startswith("Direction beyond 360°"))
    fix(person, beyond, "maintaining_fix_beyond")
    merge_first_duplicate(person)
    steps.save(person)
    path = person.home / "spisak grada.csv"
    path.write_bytes(TABLE.encode("cp1250"))
    bring_table_in(person, path)
    steps.make_active(person)
    review(person, REVIEWED)
    picture(person, "maintaining_reviewed")
    steps.save(person)
    steps.show_dock(person)
    person.wait("all of it is pending", lambda: len(steps.pending(person)) > 80 + REVIEWED)
    picture(person, "maintaining_pending")
    assert raw_records(layer.url) == before, "nothing is public without a push"
    results = steps.push(person, "Directions that could not be read", 120.0)
    picture(person, "maintaining_pushed")
    assert all("Pushed" in row for row in results)
    after = raw_records(layer.url)
    said = [json.loads(one)["properties"] for one in after.values()]
    assert len(set(after) - set(before)) == 2
    assert len(set(before) - set(after)) == 1
    assert sorted(one["name"] for one in said if "iz tabele" in one.get("name", "")) == [
        "Druga iz tabele",
        "Prva iz tabele",
    ]
    assert sum(1 for one in said if one.get("hiljade:status") == "verified") == REVIEWED
    reverse(person)
    person.wait("all is as it was", lambda: set(raw_records(layer.url)) == set(before), 60.0)
    assert same(raw_records(layer.url), before)
