"""An official list looked through in a real window: pairs decided by keys beside the map, and kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hiljade_qgis.core.geodesic import destination
from hiljade_qgis.core.list_decisions import Decision
from hiljade_qgis.sync.list_pairs import pairs
from hiljade_qgis.sync.working_copy import WorkingCopy
from resources.server.layer import put_records
from tests.window import steps
from tests.window.person import Person
from tests.window.test_checks import picture
from tests.window.test_real_records import alone, features

pytestmark = [pytest.mark.window, pytest.mark.server]

LINES, COUNT = "HiljadeListReviewLines", 60
TITLE = "Match a list: Police"


def official_list(path: Path) -> None:
    """Sixty cameras of the real records that stand alone, moved by more and more; every third says another make."""
    rows = []
    for number, one in enumerate(alone(features())[:COUNT]):
        lon, lat = destination(*one["geometry"]["coordinates"], 40.0 * number, 1.0 + 0.6 * number)
        said = {"ref": f"PD-{number:03}", "manufacturer": one["properties"].get("manufacturer")}
        if number % 3 == 0:
            said["manufacturer"] = "Avigilon"
        point = {"type": "Point", "coordinates": [float(lon), float(lat)]}
        rows.append({"type": "Feature", "geometry": point, "properties": said})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}), encoding="utf-8")


def listed(person: Person) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = person.ask("rows", name=LINES)
    return rows


def counts(person: Person) -> str:
    return str(person.ask("widget", name="HiljadeListReviewCounts")["text"])


def begin(person: Person) -> None:
    person.click_action("HiljadeMatchListAction")
    person.dialog("Match a list")
    person.click_widget("HiljadeListFormName")
    person.clear_and_type("Police")


def test_pairs_are_decided_beside_the_map_and_hold_next_time(person, layer, window_folder):
    put_records(layer.url, layer.auth, features())
    user, password = layer.auth
    person.ask("connect", name="Bay area", url=layer.url, user=user, password=password)
    steps.load(person)
    person.ask("set_crs", authid="EPSG:3857")
    official_list(window_folder / "list.geojson")
    assert person.ask("add_list", path=str(window_folder / "list.geojson"), name="list")
    steps.make_active(person)
    begin(person)
    picture(person, "list_form")
    person.key("Return")
    person.wait("the pairs are listed", lambda: TITLE in person.titles() and len(listed(person)) > COUNT, 60.0)
    person.settle()
    picture(person, "list_first")
    assert counts(person).startswith("0 of ")
    person.key("s")
    person.wait("one is decided", lambda: counts(person).startswith("1 of "))
    person.settle()
    picture(person, "list_second")
    person.key("n")
    person.settle()
    person.wait("two are decided", lambda: counts(person).startswith("2 of "))
    person.key("u")
    person.wait("three are decided", lambda: counts(person).startswith("3 of "))
    person.key("ctrl+z")
    person.wait("one is undone", lambda: counts(person).startswith("2 of "))
    person.settle()
    picture(person, "list_undone")
    person.click_widget("HiljadeListReviewUnsure")
    person.wait("three are decided again", lambda: counts(person).startswith("3 of "))
    person.click_widget("HiljadeListReviewClose")
    person.wait("the window is gone", lambda: TITLE not in person.titles())
    person.settle()
    picture(person, "list_gone")
    path = Path(steps.cameras(person)["source"].partition("|")[0])

    def written() -> list[Decision]:
        with WorkingCopy.open(path) as copy:
            return sorted((one.decision for one in pairs(copy, "Police").values()), key=lambda one: one.value)

    person.wait("it is written", lambda: written() == [Decision.NOT_SAME, Decision.SAME, Decision.UNSURE])
    begin(person)
    person.key("Return")
    person.wait("it is there again", lambda: TITLE in person.titles() and counts(person).startswith("3 of "), 60.0)
    person.settle()
    picture(person, "list_again")
