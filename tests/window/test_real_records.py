"""Real records in a real window: ten are edited by mouse and keyboard, and exactly those ten change on the server."""

from __future__ import annotations

import json
import math
import re
import time
import uuid
from typing import Any, NamedTuple

import pytest

from resources.server.layer import put_records
from tests.shared_data import shared_data
from tests.window import steps
from tests.window.records_on_server import changed_parts, raw_records, without_version

pytestmark = [pytest.mark.window, pytest.mark.server]

SCALE = 1500.0
ALONE_DEG = 0.004
"""No other camera stands this near to one that is edited (300 m and more)."""

FORM_TABS = {"operator": "What", "model": "What", "height_m": "Where it looks"}


class Edit(NamedTuple):
    """What is done to one record, and what is then expected to be another."""

    id: str
    lon: float
    lat: float
    by: str
    field: str
    value: str
    expected: dict[str, tuple[str | None, str]]


def features() -> list[dict[str, Any]]:
    """The real records as the server takes them: values that are texts, ids that are UUIDs."""
    data = json.loads(shared_data("alpr_bay_area/cameras.geojson").read_text(encoding="utf-8"))
    return [
        {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://www.openstreetmap.org/node/{one['id']}")),
            "type": "Feature",
            "geometry": one["geometry"],
            "properties": {tag: value if isinstance(value, str) else json.dumps(value)
                           for tag, value in one["properties"].items()},
        }
        for one in data["features"]
    ]  # fmt: skip


def alone(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that have no other near them, in the order of their ids."""
    grid: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for one in records:
        grid.setdefault(box(one), []).append(one)
    return sorted((one for one in records if not near(one, grid)), key=lambda one: one["id"])


def box(record: dict[str, Any]) -> tuple[int, int]:
    lon, lat = record["geometry"]["coordinates"]
    return math.floor(lon / ALONE_DEG), math.floor(lat / ALONE_DEG)


def near(record: dict[str, Any], grid: dict[tuple[int, int], list[dict[str, Any]]]) -> bool:
    x, y = box(record)
    around = (other for i in (x - 1, x, x + 1) for j in (y - 1, y, y + 1) for other in grid.get((i, j), []))
    at = record["geometry"]["coordinates"]
    return any(
        other is not record and math.dist(at, other["geometry"]["coordinates"]) < ALONE_DEG for other in around
    )


def edits(records: list[dict[str, Any]]) -> list[Edit]:
    """Ten edits: the aim of four different kinds of record, three by form, three in the attribute table."""
    left = alone(records)

    def take(fits: Any) -> dict[str, Any]:
        found = next(one for one in left if fits(one["properties"]))
        left.remove(found)
        return found

    def aimed(tag: str, fits: Any, azimuth: str, wanted: str) -> Edit:
        one = take(fits)
        before = one["properties"].get(tag)
        return Edit(one["id"], *one["geometry"]["coordinates"], "aim", "", azimuth, {tag: (before, wanted)})

    def typed(by: str, field: str, tag: str, value: str, stored: str | None = None) -> Edit:
        one = take(lambda tags: tags.get("name") != value)
        expected = {tag: (one["properties"].get(tag), stored or value)}
        return Edit(one["id"], *one["geometry"]["coordinates"], by, field, value, expected)

    def number(tags: dict[str, str], tag: str) -> bool:
        return re.fullmatch(r"\d+", tags.get(tag, "")) is not None and tags[tag] != "100"

    def none(tags: dict[str, str]) -> bool:
        return "direction" not in tags and "camera:direction" not in tags

    return [
        aimed("direction", lambda tags: number(tags, "direction") and "camera:direction" not in tags, "100", "100"),
        aimed("camera:direction", lambda tags: number(tags, "camera:direction"), "222", "222"),
        aimed("direction", lambda tags: re.fullmatch(r"\d+;\d+", tags.get("direction", "")) is not None
              and "camera:direction" not in tags, "310", "310;*"),
        aimed("camera:direction", none, "45", "45"),
        typed("form", "operator", "operator", "Município & Søn <b>Ltd</b>"),
        typed("form", "model", "model", "Falcon 2; seen from the street"),
        typed("form", "height_m", "height", "4.5"),
        typed("table", "Name", "name", "Кamera no. 9"),
        typed("table", "Mount", "camera:mount", "street_lamp"),
        typed("table", "Zone", "surveillance:zone", "parking"),
    ]  # fmt: skip


def test_ten_edits_of_real_records(person, layer):
    records = features()
    put_records(layer.url, layer.auth, records)
    before = raw_records(layer.url)
    assert len(before) == len(records)
    chosen = edits(records)
    assert len({one.id for one in chosen}) == 10
    user, password = layer.auth
    person.ask("connect", name="Bay area", url=layer.url, user=user, password=password)
    assert steps.load(person)["count"] == len(records)
    person.ask("set_crs", authid="EPSG:3857")
    person.ask("set_option", name="Map/identifyAutoFeatureForm", value=True)
    person.ask("set_option", name="qgis/attributeTableBehavior", value="ShowVisible")
    steps.make_active(person)
    person.click_action("mActionToggleEditing")
    person.wait("the cameras are edited", lambda: steps.cameras(person)["editable"])
    for one in chosen:
        person.zoom_in_on(one.lon, one.lat, SCALE)
        person.settle()
        {"aim": by_mouse, "form": by_form, "table": by_table}[one.by](person, one)
    steps.save(person)
    steps.show_dock(person)
    person.wait("ten changes are pending", lambda: len(steps.pending(person)) == 10)
    assert raw_records(layer.url) == before
    results = steps.push(person, "Ten edits of real records", flags=True)
    assert ["Pushed" in row for row in results] == [True] * 10
    after = raw_records(layer.url)
    assert set(after) == set(before)
    assert {one for one in before if before[one] != after[one]} == {one.id for one in chosen}
    for one in chosen:
        check(one, before[one.id], after[one.id])


def check(edit: Edit, before: str, after: str) -> None:
    """Exactly the field that was edited is another; all the rest of the record is the same text."""
    ((tag, (old, new)),) = edit.expected.items()
    if new.endswith("*"):
        new = new[:-1] + str(old).partition(";")[2]
    assert changed_parts(before, after) == {tag: (old, new)}
    written = pair_in(tag, after)
    again = after.replace(written, pair_in(tag, before), 1) if old is not None else without_pair(written, after)
    assert without_version(again) == without_version(before)


def pair_in(tag: str, text: str) -> str:
    """A tag with its value as the record's text has them."""
    (found,) = re.findall(re.escape(json.dumps(tag)) + r':"(?:[^"\\]|\\.)*"', text)
    return str(found)


def without_pair(pair: str, text: str) -> str:
    """A record's text without this tag."""
    comma_too = next(one for one in (pair + ",", "," + pair, pair) if one in text)
    return text.replace(comma_too, "", 1)


def by_mouse(person, edit: Edit) -> None:
    """Aim with the aim tool."""
    if not person.ask("action", name="HiljadeAimAction")["checked"]:
        steps.choose(person, "HiljadeAimAction")
    ((_tag, (old, _new)),) = edit.expected.items()
    steps.aim(person, edit.lon, edit.lat, float(edit.value))
    # The mouse moves in whole pixels: it may be a degree or two off.
    made = person.wait("the aim is stored", lambda: changed(steps.row_of(person, edit.id)["direction"], old))
    aimed = made.partition(";")[0]
    assert abs(float(aimed) - float(edit.value)) <= 2, f"{edit} became {made}"
    edit.expected.update({tag: (before, new.replace(edit.value, aimed))
                          for tag, (before, new) in edit.expected.items()})  # fmt: skip


def changed(now: str | None, old: str | None) -> str | None:
    return now if now and now != old else None


def by_form(person, edit: Edit) -> None:
    """Click on the camera with the identify tool, type in its form, Enter."""
    if not person.ask("action", name="mActionIdentify")["checked"]:
        steps.choose(person, "mActionIdentify")
    person.click(person.place(edit.lon, edit.lat))
    time.sleep(0.5)
    person.click_tab(FORM_TABS[edit.field])

    def editor() -> bool:
        """Whether the keyboard goes to the field; clicks on it again if not, as the form moves when it opens."""
        x, y, width, height = person.ask("field", name=edit.field)["rect"]
        person.click([x + width // 2, y + height // 2])
        time.sleep(0.3)
        return edit.field in person.ask("focus")["inside"]

    person.wait("the field can be edited", editor)
    person.clear_and_type(edit.value)
    person.wait("the text is in the form", lambda: person.ask("field", name=edit.field)["text"] == edit.value)
    person.key("Return")
    person.wait("the form is closed", lambda: not any("Feature Attributes" in one for one in person.titles()))
    person.wait("the layer has it", lambda: str(steps.row_of(person, edit.id)[edit.field]) == edit.value)


def by_table(person, edit: Edit) -> None:
    """Type in the camera's row of the attribute table."""
    person.key("F6")
    person.wait("the table shows the one row", lambda: one_row(person.ask("cell", header=edit.field)))
    person.settle()

    def editor() -> dict[str, Any] | None:
        """The cell's editor, after another double click if it is not open."""
        x, y, width, height = person.ask("cell", header=edit.field)["rect"]
        person.click([x + width // 2, y + height // 2], times=2)
        time.sleep(0.4)
        found = person.ask("focus")
        return found if found["kind"] != "QgsAttributeTableView" and "mTableView" in found["inside"] else None

    person.wait("the cell can be edited", editor)
    person.clear_and_type(edit.value)
    person.wait("the text is in the cell", lambda: person.ask("focus")["text"] == edit.value)

    def entered() -> bool:
        """Whether the cell has taken the text; the first Enter may only close a list of completions."""
        if "mTableView" in person.ask("focus")["inside"][1:]:
            person.key("Return")
            time.sleep(0.3)
        return bool(person.ask("cell", header=edit.field)["text"] == edit.value)

    person.wait("the table has it", entered)
    person.key("alt+F4")
    person.wait("the table is closed", lambda: not any("Features Total" in one for one in person.titles()))


def one_row(cell: dict[str, Any]) -> dict[str, Any] | None:
    return cell if cell["rows"] == 1 else None
