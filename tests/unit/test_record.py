"""A record, its row, and what counts as a change between the two."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELDS, OWNED_TAGS, FieldKind
from hiljade_qgis.core.changes import FieldChange, differences, same_record, unsendable
from hiljade_qgis.core.record import (
    Position,
    Record,
    Row,
    edited_record,
    metres_from_text,
    position_in_world,
    row_from_record,
    same_position,
    text_from_number,
)

BELGRADE = Position(20.4573, 44.8125)


def edited(record: Record, **values: object) -> Row:
    row = row_from_record(record)
    return Row(row.position, {**row.values, **values})


def test_columns_are_unique_and_tags_have_one_owner():
    columns = [field.column for field in FIELDS]
    assert len(columns) == len(set(columns))
    assert sum(len(field.tags) for field in FIELDS) == len(OWNED_TAGS)


def test_a_row_shows_every_well_known_tag_and_keeps_the_others():
    record = Record(
        BELGRADE,
        {"surveillance:type": "camera", "height": "3.50", "direction": "NE", "addr:street": "Кнез Михаилова"},
    )
    row = row_from_record(record)
    assert row.values["surveillance_type"] == "camera"
    assert row.values["height_m"] == 3.5
    assert row.values["direction"] == "NE"
    assert json.loads(row.values["tags"]) == {"addr:street": "Кнез Михаилова"}
    assert row.values["operator"] is None


@pytest.mark.parametrize("text", ["12'", "5 m", "4,5", "", "high", "1e3", "NaN", "inf", "٣", "9" * 400])
def test_a_height_that_is_no_number_in_metres_is_unknown_and_survives(text):
    record = Record(BELGRADE, {"height": text})
    assert row_from_record(record).values["height_m"] is None
    assert edited_record(record, edited(record, name="Ugao")).tags["height"] == text


@pytest.mark.parametrize("number", [10**400, -(10**400), float("inf"), float("nan"), True])
def test_a_height_that_is_no_number_of_metres_in_json_either_is_unknown_and_survives(number):
    record = Record(BELGRADE, {"height": number})
    assert row_from_record(record).values["height_m"] is None
    assert edited_record(record, edited(record, name="Ugao")).tags["height"] is number


def test_a_height_is_replaced_by_an_edit_only():
    record = Record(BELGRADE, {"height": "12'"})
    assert edited_record(record, edited(record, height_m=3.0)).tags["height"] == "3"


@pytest.mark.parametrize(
    ("tags", "column", "after", "written"),
    [
        ({"direction": "90"}, "90", "100", {"direction": "100"}),
        ({"camera:direction": "90"}, "90", "100", {"camera:direction": "100"}),
        ({"camera:direction": "90", "direction": "80"}, "90", "100", {"camera:direction": "100", "direction": "80"}),
        ({}, None, "100", {"camera:direction": "100"}),
        ({"camera:direction": "90", "direction": "80"}, "90", None, {}),
        ({"camera:direction": "", "direction": "80"}, "80", "100", {"camera:direction": "100", "direction": "80"}),
    ],
)
def test_an_edit_of_the_direction_goes_to_the_key_that_the_record_has(tags, column, after, written):
    record = Record(BELGRADE, tags)
    assert row_from_record(record).values["direction"] == column
    assert dict(edited_record(record, edited(record, direction=after)).tags) == written


def test_what_nobody_touched_stays_byte_for_byte():
    tags = {"height": "03.0", "name": "", "zone": 5, "camera:angle": "15", "list": [1, {"a": None}], "none": None}
    record = Record(BELGRADE, tags)
    same = edited_record(record, row_from_record(record))
    assert json.dumps(dict(same.tags)) == json.dumps(dict(record.tags))
    assert differences(record, row_from_record(record)) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [("operator", ""), ("name", ""), ("height_m", ""), ("height_m", float("nan")), ("tags", ""), ("tags", "{}")],
)
def test_an_empty_value_is_unknown_and_no_change(column, value):
    record = Record(BELGRADE, {"surveillance": "public"})
    assert differences(record, edited(record, **{column: value})) == []


def test_other_tags_are_compared_and_merged_per_key():
    record = Record(BELGRADE, {"a": "1", "b": "2", "c": "3"})
    row = edited(record, tags='{"c": "3", "b": "22", "d": "4", "name": "not here"}')
    assert differences(record, row) == [
        FieldChange("tags:a", "1", None),
        FieldChange("tags:b", "2", "22"),
        FieldChange("tags:d", None, "4"),
    ]
    assert dict(edited_record(record, row).tags) == {"b": "22", "c": "3", "d": "4"}


@pytest.mark.parametrize("text", ["nonsense", "[1]", '"a"', "{", "[" * 100_000])
def test_a_tags_text_that_is_no_object_is_refused_and_changes_nothing(text):
    record = Record(BELGRADE, {"a": "1"})
    row = edited(record, tags=text)
    assert unsendable(record, row) == "tags_not_json"
    assert dict(edited_record(record, row).tags) == {"a": "1"}
    assert [change.field for change in differences(record, row)] == ["tags"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Position(20, 44), Position(20 + 1e-7, 44), True),
        (Position(20, 44), Position(20 + 2e-7, 44), False),
        (Position(20, 44), Position(20, 44 - 2e-7), False),
        (Position(180, 10), Position(-180, 10), True),
        (None, Position(0, 0), False),
        (None, None, True),
    ],
)
def test_positions_within_a_centimetre_are_the_same(one, other, same):
    assert same_position(one, other) is same
    assert same_position(other, one) is same


@pytest.mark.parametrize(
    "values", [(181, 0), (0, 91), (float("nan"), 0), (0, float("inf")), ("1", 2), (None, 0), (True, 0)]
)
def test_a_position_outside_the_world_is_none(values):
    assert position_in_world(*values) is None


def test_a_position_that_did_not_move_is_sent_back_as_it_came():
    record = Record(Position(20.45730001, 44.8125), {})
    moved_by_nothing = Row(Position(20.4573, 44.8125), row_from_record(record).values)
    assert edited_record(record, moved_by_nothing).position == record.position


def test_a_missing_point_is_sendable_only_where_there_never_was_one():
    nowhere = Record(None, {})
    assert unsendable(nowhere, row_from_record(nowhere)) is None
    assert unsendable(Record(BELGRADE, {}), row_from_record(nowhere)) == "no_position"
    assert unsendable(None, row_from_record(nowhere)) == "no_position"


@given(st.floats(min_value=-1e9, max_value=1e9))
def test_a_written_number_reads_back_the_same(number):
    rounded = round(number, 9)
    text = text_from_number(rounded)
    assert metres_from_text(text) == rounded
    assert "e" not in text


@pytest.mark.parametrize(("number", "text"), [(3.0, "3"), (3.5, "3.5"), (-0.25, "-0.25"), (0.00001, "0.00001")])
def test_a_number_is_written_as_people_would(number, text):
    assert text_from_number(number) == text


tag_values = st.one_of(st.text(max_size=8), st.integers(-5, 5), st.none(), st.booleans(), st.lists(st.text(max_size=3)))
all_tags = [*sorted(OWNED_TAGS), "camera:angle", "addr:street", "x"]
records = st.builds(
    Record,
    st.one_of(st.none(), st.builds(Position, st.floats(-180, 180), st.floats(-90, 90))),
    st.dictionaries(st.sampled_from(all_tags), tag_values, max_size=8),
)


@given(records)
def test_a_row_is_never_a_change_of_its_own_record(record):
    assert differences(record, row_from_record(record)) == []
    assert dict(edited_record(record, row_from_record(record)).tags) == dict(record.tags)


@given(records, st.sampled_from(FIELDS), st.text(max_size=6))
def test_an_edit_of_one_field_touches_that_field_alone(record, field, text):
    value = 7.25 if field.kind is FieldKind.NUMBER else text
    row = edited(record, **{field.column: value})
    after = edited_record(record, row)
    changed = {key for key in {*record.tags, *after.tags} if record.tags.get(key) != after.tags.get(key)}
    assert changed <= set(field.tags)
    assert {change.field for change in differences(record, row)} <= {field.column}


@given(records, records)
def test_a_pushed_row_shows_itself_again(base, mine):
    """What was edited, sent and read back is no pending change any more."""
    row = row_from_record(mine)
    if unsendable(base, row) is not None:
        return
    assert differences(edited_record(base, row), row) == []


@given(records, records)
def test_being_the_same_is_symmetric(one, other):
    assert same_record(one, other) == same_record(other, one)
    assert same_record(one, one)
