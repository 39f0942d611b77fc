"""A field of many of the Bay Area's records changed in a real window, after a look at what would come of it."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from resources.server.layer import put_records
from tests.window import steps
from tests.window.records_on_server import changed_parts, raw_records
from tests.window.test_checks import picture
from tests.window.test_real_records import features

pytestmark = [pytest.mark.window, pytest.mark.server]

TITLE = "Change many cameras: Cameras"
NEW = "Written by many at once"


def test_an_operator_is_written_otherwise_everywhere_and_pushed(person, layer):
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Bay area", url=layer.url, user=user, password=password)
    steps.load(person)
    steps.make_active(person)
    before = raw_records(layer.url)
    counts = Counter(json.loads(one)["properties"].get("operator") for one in before.values())
    plain = [one for one, _count in counts.most_common() if one and one.isascii() and "'" not in one]
    operator = next(one for one in plain if counts[one] < 200)
    person.click_action("HiljadeChangeManyAction")
    person.dialog(TITLE)
    picture(person, "change_many_empty")
    person.click_widget("HiljadeChangeWanted")
    person.type(f'"operator" = \'{operator}\'')
    person.click_widget("HiljadeChangeValue")
    person.type(NEW)
    told = f"To be changed: {counts[operator]} cameras."
    person.wait("it is told what would be changed", lambda: told in person.dialog(TITLE)["texts"])
    picture(person, "change_many_preview")
    person.key("Return")
    person.heard(f"{counts[operator]} cameras changed")
    steps.save(person)
    assert raw_records(layer.url) == before, "nothing is public without a push"
    steps.show_dock(person)
    person.wait("changes are pending", lambda: len(steps.pending(person)) >= counts[operator])
    assert all("Pushed" in row for row in steps.push(person, "One spelling"))
    after = raw_records(layer.url)
    changed = {one: changed_parts(before[one], after[one]) for one in before if before[one] != after[one]}
    assert len(changed) == counts[operator]
    assert all(set(parts) <= {"operator"} for parts in changed.values())
    assert all(json.loads(after[one])["properties"]["operator"] == NEW for one in changed)
