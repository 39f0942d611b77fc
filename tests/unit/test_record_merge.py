"""Two records of one camera made into one: what is taken, what is to be chosen, and that nothing is lost unseen."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELD_BY_COLUMN, FIELDS, POSITION, TAGS_COLUMN
from hiljade_qgis.core.changes import TAG_PREFIX, differences, same_value
from hiljade_qgis.core.record import Position, Record, Row, edited_record, row_from_record, same_json, shown_value
from hiljade_qgis.core.record_merge import (
    Conflict,
    Held,
    Left,
    MergedRecords,
    NotToBeTaken,
    Side,
    merged_records,
)

HERE = Position(20.4573, 44.8125)
BESIDE = Position(20.45731, 44.8125)


def held(position: Position | None = HERE, **tags: object) -> Held:
    base = Record(position, {key.replace("__", ":"): value for key, value in tags.items()})
    return Held(row_from_record(base), base)


def row_of(made: MergedRecords) -> dict[str, object]:
    return {key: value for key, value in made.row.values.items() if value is not None}


def test_what_the_one_does_not_know_it_takes_from_the_other():
    made = merged_records(held(operator="Grad", lit="yes"), held(operator="Grad", note="seen", lanes=2))
    assert row_of(made) == {"operator": "Grad", "note": "seen", "tags": '{"lanes": 2, "lit": "yes"}'}
    assert made.taken == ("note", "tags:lanes")
    assert (made.conflicts, made.left) == ((), ())
    assert made.row.position == HERE


def test_where_both_say_something_else_it_keeps_its_own_and_that_can_be_chosen():
    one, other = held(operator="Grad", lit="yes", ref="1"), held(BESIDE, operator="City", lit="no", ref="1")
    made = merged_records(one, other)
    assert made.conflicts == (
        Conflict("position", HERE, BESIDE, Side.STAYS, True),
        Conflict("operator", "Grad", "City", Side.STAYS, True),
        Conflict("tags:lit", "yes", "no", Side.STAYS, True),
    )
    assert made.row == one.row
    assert made.left == (Left("position", BESIDE), Left("operator", "City"), Left("tags:lit", "no"))
    chosen = {"position": Side.GOES, "tags:lit": Side.GOES, "nothing": Side.GOES}
    made = merged_records(one, other, chosen)
    assert made.row.position == BESIDE
    assert row_of(made) == {"operator": "Grad", "tags": '{"lit": "no", "ref": "1"}'}
    assert [(conflict.field, conflict.taken) for conflict in made.conflicts] == [
        ("position", Side.GOES), ("operator", Side.STAYS), ("tags:lit", Side.GOES),
    ]  # fmt: skip
    assert made.left == (Left("operator", "City"),)
    assert made.taken == ("position", "tags:lit")


def test_its_own_nothing_and_the_others_nothing_can_be_chosen_too():
    one, other = held(operator="Grad", lit="yes"), held(note="x")
    made = merged_records(one, other, {"operator": Side.GOES, "note": Side.STAYS, "tags:lit": Side.GOES})
    assert row_of(made) == {}
    assert made.left == (Left("note", "x"),)


def test_what_only_is_written_in_another_way_is_no_conflict():
    near = Position(HERE.lon_deg + 5e-8, HERE.lat_deg)
    made = merged_records(held(height="3.0", a=2), held(near, height="3", a=2.0))
    assert (made.taken, made.conflicts, made.left) == ((), (), ())
    assert made.row.position == HERE


def test_one_without_a_position_takes_the_others_and_never_the_other_way_round():
    made = merged_records(held(None), held(BESIDE))
    assert (made.row.position, made.taken) == (BESIDE, ("position",))
    assert merged_records(held(HERE), held(None)).row.position == HERE
    with pytest.raises(NotToBeTaken):
        merged_records(held(HERE), held(None), chosen={"position": Side.GOES})


# what no column shows


def test_what_no_column_shows_is_neither_written_over_nor_lost_unseen():
    made = merged_records(held(height="12'"), held(height="3"))
    assert made.conflicts == (Conflict("height_m", "12'", 3.0, Side.STAYS, True),)
    assert made.row.values["height_m"] is None
    assert edited_record(held(height="12'").base, made.row).tags == {"height": "12'"}
    assert made.left == (Left("height_m", 3.0),)
    made = merged_records(held(height="12'"), held(height="3"), chosen={"height_m": Side.GOES})
    assert made.row.values["height_m"] == 3.0


def test_what_no_column_shows_cannot_be_taken_and_is_listed():
    for one in (held(), held(height="3"), held(height="13'")):
        made = merged_records(one, held(height="12'"))
        assert made.left == (Left("height_m", "12'"),)
        with pytest.raises(NotToBeTaken) as told:
            merged_records(one, held(height="12'"), chosen={"height_m": Side.GOES})
        assert told.value.field == "height_m"
    assert merged_records(held(height="12'"), held(height="12'")).left == ()
    with pytest.raises(NotToBeTaken):
        merged_records(held(height="12'"), held(), chosen={"height_m": Side.GOES})


def test_what_somebody_edited_away_is_not_dug_out_again():
    goes = held(height="12'")
    edited = Held(Row(HERE, {**goes.row.values, "height_m": 4.0}), goes.base)
    made = merged_records(held(), edited)
    assert (made.row.values["height_m"], made.left) == (4.0, ())


def test_a_second_direction_that_disagrees_is_listed():
    goes = held(camera__direction="90", direction="100")
    assert merged_records(held(), goes).left == (Left("direction", "100"),)
    assert merged_records(held(direction="100"), goes).left == (Left("direction", "90"),)
    assert merged_records(held(direction="5"), goes).left == (Left("direction", "90"), Left("direction", "100"))
    assert merged_records(held(), held(camera__direction="90", direction="90")).left == ()


# tags that can't be read


def with_tags(text: str | None) -> Held:
    return Held(Row(HERE, {**held().row.values, TAGS_COLUMN: text}))


def test_tags_that_cannot_be_read_are_one_field():
    made = merged_records(with_tags('{"a": "1"}'), with_tags("{broken"))
    assert made.conflicts == (Conflict("tags", '{"a": "1"}', "{broken", Side.STAYS, False),)
    assert made.left == (Left("tags", "{broken"),)
    made = merged_records(with_tags(None), with_tags("{broken"))
    assert (made.row.values[TAGS_COLUMN], made.left) == (None, (Left("tags", "{broken"),))
    made = merged_records(with_tags("{broken"), with_tags('{"a": "1"}'))
    assert (made.row.values[TAGS_COLUMN], made.left) == ("{broken", (Left("tags", '{"a": "1"}'),))
    made = merged_records(with_tags("{broken"), with_tags('{"a": "1"}'), chosen={"tags": Side.GOES})
    assert made.row.values[TAGS_COLUMN] == '{"a": "1"}'
    twice = '{"a": "1", "a": "2"}'
    assert merged_records(with_tags('{"b": "1"}'), with_tags(twice)).left == (Left("tags", twice),)


def test_a_key_that_owns_a_column_is_listed_and_not_taken():
    made = merged_records(with_tags(None), with_tags('{"operator": "x", "lit": "yes"}'))
    assert json.loads(made.row.values[TAGS_COLUMN]) == {"lit": "yes"}
    assert made.left == (Left("tags:operator", "x"),)


def test_a_text_that_is_none_is_not_taken():
    goes = Held(Row(HERE, {**held().row.values, "operator": "a\udc80"}))
    made = merged_records(held(), goes)
    assert (made.row.values["operator"], made.left) == (None, (Left("operator", "a?"),))


# what must hold for any two

TEXTS = st.text("ab1'", max_size=3)
JSON = st.one_of(TEXTS, st.none(), st.integers(0, 3), st.booleans(), st.lists(TEXTS, max_size=2))
KEYS = st.sampled_from(
    ["operator", "height", "camera:direction", "direction", "note", "hiljade:range", "lit", "lanes", "x"]
)
POSITIONS = st.sampled_from([None, HERE, BESIDE, Position(HERE.lon_deg + 5e-8, HERE.lat_deg)])
RECORDS = st.builds(Record, POSITIONS, st.dictionaries(KEYS, JSON, max_size=7))


@st.composite
def edited_ones(draw) -> Held:
    base = draw(RECORDS)
    row = row_from_record(base)
    values = dict(row.values)
    if draw(st.booleans()):
        values["operator"] = draw(st.one_of(st.none(), TEXTS, st.just("\udc80")))
    if draw(st.booleans()):
        values["height_m"] = draw(st.sampled_from([None, 3.0]))
    if draw(st.booleans()):
        values[TAGS_COLUMN] = draw(st.sampled_from([None, "{broken", '{"lit": "no"}', '{"operator": "t", "x": null}']))
    return Held(Row(draw(POSITIONS), values), draw(st.sampled_from([base, None])))


SIDES = st.dictionaries(
    st.one_of(st.sampled_from(["operator", "height_m", "direction", "position", "tags"]), KEYS.map(TAG_PREFIX.__add__)),
    st.sampled_from(Side),
)


def says(one: Held) -> dict[str, list[object]]:
    """Everything that a record says, by field; written another way than the merge reads it."""
    found: dict[str, list[object]] = {}
    if one.row.position is not None:
        found[POSITION] = [one.row.position]
    for field in FIELDS:
        value = one.row.values.get(field.column)
        tags = [] if one.base is None else [one.base.tags.get(tag) for tag in field.tags]
        untouched = one.base is not None and value == row_from_record(one.base).values.get(field.column)
        found[field.column] = [said for said in ([value, *tags] if untouched else [value]) if said not in (None, "")]
    text = one.row.values.get(TAGS_COLUMN)
    try:
        for key, value in json.loads(text or "{}").items():
            found[TAG_PREFIX + key] = [] if value in (None, "") else [value]
    except ValueError:
        found[TAGS_COLUMN] = [text]
    return found


def matches(field: str, one: object, other: object) -> bool:
    """Whether two say the same, one of them perhaps as the column shows it and the other as the tag has it."""
    if field == POSITION:
        return same_value(field, one, other)
    forms = {str(value).replace("\udc80", "?") for value in (other, json.dumps(other))}
    return same_json(one, other) or str(one).replace("\udc80", "?") in forms or (
        field in FIELD_BY_COLUMN and one not in (None, "") and shown(field, one) == shown(field, other) is not None
    )


def shown(column: str, value: object) -> object:
    return shown_value(FIELD_BY_COLUMN[column], value)


@given(edited_ones(), edited_ones(), SIDES)
def test_nothing_of_the_one_that_goes_is_lost_unseen(stays: Held, goes: Held, chosen: dict[str, Side]):
    try:
        made = merged_records(stays, goes, chosen)
    except NotToBeTaken:
        return
    known = says(Held(made.row, stays.base))
    left: dict[str, list[object]] = {}
    for one in made.left:
        left.setdefault(one.field, []).append(one.value)
    for field, values in says(goes).items():
        if field.startswith(TAG_PREFIX) and TAGS_COLUMN in left:
            assert left[TAGS_COLUMN] == [goes.row.values[TAGS_COLUMN]]
            continue
        for value in values:
            found = [*known.get(field, []), *left.get(field, [])]
            assert any(matches(field, one, value) for one in found), (field, value)


@given(edited_ones(), edited_ones())
def test_a_value_can_be_chosen_where_the_conflict_says_so(stays: Held, goes: Held):
    for conflict in merged_records(stays, goes).conflicts:
        choice = {conflict.field: Side.GOES}
        if conflict.can_be_taken:
            assert conflict.field in merged_records(stays, goes, chosen=choice).taken
        else:
            with pytest.raises(NotToBeTaken):
                merged_records(stays, goes, chosen=choice)


@given(edited_ones(), edited_ones())
def test_unasked_the_one_that_stays_keeps_everything_it_says(stays: Held, goes: Held):
    made = merged_records(stays, goes)
    for field, values in says(stays).items():
        if values and not field.startswith(TAG_PREFIX):
            assert made.row.values.get(field) == stays.row.values.get(field) or field == POSITION
    if stays.row.position is not None:
        assert made.row.position == stays.row.position
    if stays.base is not None:
        before = edited_record(stays.base, stays.row).tags
        after = edited_record(stays.base, made.row).tags
        for tag, value in before.items():
            if value not in (None, ""):
                assert same_json(after.get(tag), value), tag


@given(edited_ones(), SIDES)
def test_of_two_that_are_the_same_nothing_is_taken_chosen_or_left(one: Held, chosen: dict[str, Side]):
    try:
        made = merged_records(one, one, chosen)
    except NotToBeTaken:
        return
    assert made.row == one.row
    assert (made.taken, made.conflicts) == ((), ())


@given(edited_ones(), edited_ones(), SIDES)
def test_the_record_that_stays_differs_in_what_was_taken_alone(stays: Held, goes: Held, chosen: dict[str, Side]):
    try:
        made = merged_records(stays, goes, chosen)
    except NotToBeTaken:
        return
    if stays.base is not None and TAGS_COLUMN not in made.taken:
        before = {change.field: change.after for change in differences(stays.base, stays.row)}
        after = {change.field: change.after for change in differences(stays.base, made.row)}
        for field in before.keys() | after.keys():
            if not same_json(before.get(field), after.get(field)):
                assert field in made.taken
