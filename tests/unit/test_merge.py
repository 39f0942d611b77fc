"""Three versions of a camera: what merges by itself, what is a conflict, and what must hold for any three."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELD_BY_TAG, FIELDS, POSITION, TAGS_COLUMN
from hiljade_qgis.core.changes import FieldChange, differences, hidden_differences, same_record, same_value
from hiljade_qgis.core.merge import FieldConflict, Merge, field_value, merge, with_field
from hiljade_qgis.core.record import Position, Record, Row, edited_record, row_from_record, same_json, same_position

HERE = Position(20.4573, 44.8125)
THERE = Position(20.4583, 44.8125)
BASE = Record(
    HERE,
    {"name": "one", "camera:direction": "90", "height": "3.0", "lit": "yes", "wikidata": "Q1", "operator": "city"},
)


def record(position: Position | None = HERE, **changed: object) -> Record:
    """The base with other tags; None takes one away."""
    tags = {**BASE.tags, **{key.replace("__", ":"): value for key, value in changed.items()}}
    return Record(position, {key: value for key, value in tags.items() if value is not None})


def row(position: Position | None = HERE, **changed: object) -> Row:
    return row_from_record(record(position, **changed))


def shown(made: Merge) -> dict[str, object]:
    """What the merged row differs in from the base."""
    return {change.field: change.after for change in differences(BASE, made.row)}


# By hand


def test_edits_of_different_fields_merge_by_themselves():
    made = merge(BASE, row(name="mine"), record(THERE, operator="theirs"))
    assert made.conflicts == ()
    assert shown(made) == {"position": THERE, "name": "mine", "operator": "theirs"}
    assert set(made.taken) == {FieldChange("position", HERE, THERE), FieldChange("operator", "city", "theirs")}


def test_a_field_that_both_changed_to_different_values_is_a_conflict_and_holds_mine():
    made = merge(BASE, row(name="mine", lit="no"), record(name="theirs", lit=None))
    assert set(made.conflicts) == {
        FieldConflict("name", "one", "mine", "theirs"),
        FieldConflict("tags:lit", "yes", "no", None),
    }
    assert shown(made) == {"name": "mine", "tags:lit": "no"}


def test_position_is_one_field():
    east, north = Position(20.5, 44.8125), Position(20.4573, 45.0)
    made = merge(BASE, row(east), record(north))
    assert made.conflicts == (FieldConflict("position", HERE, east, north),)


def test_the_same_change_on_both_sides_is_none():
    near = Position(THERE.lon_deg + 5e-8, THERE.lat_deg)
    made = merge(BASE, row(THERE, name="both", lit=None), record(near, name="both", lit=None))
    assert (made.conflicts, made.taken) == ((), ())
    assert made.row.position == near, "theirs, so that no hair's breadth is left over"


def test_tags_merge_by_key():
    made = merge(BASE, row(lit="no", mine="1"), record(wikidata=None, theirs="2"))
    assert made.conflicts == ()
    assert json.loads(made.row.values["tags"]) == {"lit": "no", "mine": "1", "theirs": "2"}


@pytest.mark.parametrize(
    "theirs",
    [
        record(height="3"),
        record(height=3),
        record(name="one", wikidata="Q1", extra=None),
        record(Position(HERE.lon_deg + 9e-8, HERE.lat_deg)),
        Record(HERE, dict(reversed(list(BASE.tags.items())))),
        Record(HERE, {**BASE.tags, "extra": None, "note": ""}),
    ],
)
def test_another_way_to_write_the_same_takes_nothing_and_opposes_nothing(theirs):
    made = merge(BASE, row(height="4", name="mine"), theirs)
    assert (made.conflicts, made.taken) == ((), ())
    assert shown(made) == {"height_m": 4.0, "name": "mine"}
    other = merge(BASE, row_from_record(theirs), record(name="theirs", height="4", lit="no"))
    assert other.conflicts == ()


def test_small_moves_of_both_sides_that_are_no_changes_do_not_add_up_to_one():
    mine, theirs = row(Position(HERE.lon_deg - 9e-8, HERE.lat_deg)), record(Position(HERE.lon_deg + 9e-8, HERE.lat_deg))
    assert differences(theirs, merge(BASE, mine, theirs).row) == []


@pytest.mark.parametrize(("before", "after"), [("12'", "13'"), (None, "12'"), ("12'", None), ("12'", [1])])
def test_what_no_column_shows_is_not_written_over_unseen(before, after):
    base, theirs = record(height=before), record(height=after)
    made = merge(base, row(height="3"), theirs)
    assert made.conflicts == (FieldConflict("height_m", before, 3.0, after),)
    assert merge(base, row(height=before, name="mine"), theirs).conflicts == ()


def test_a_second_direction_that_they_changed_is_not_taken_away_unseen():
    base = record(direction="10")
    made = merge(base, row(camera__direction=None), record(direction="20"))
    assert [one.field for one in made.conflicts] == ["direction"]


def test_tags_that_are_no_json_are_kept_and_merge_with_anything_but_other_tags():
    mine = Row(HERE, {**row().values, "tags": "{broken"})
    made = merge(BASE, mine, record(name="theirs"))
    assert made.conflicts == ()
    assert made.row.values["tags"] == "{broken"
    assert made.row.values["name"] == "theirs"
    made = merge(BASE, mine, record(lit="no"))
    assert [one.field for one in made.conflicts] == ["tags"]
    assert made.conflicts[0].mine == "{broken"
    assert json.loads(made.conflicts[0].theirs)["lit"] == "no"
    assert made.row.values["tags"] == "{broken"


def test_tags_of_theirs_that_cannot_be_read_are_one_conflict_with_mine():
    theirs = record(lit=float("inf"))
    assert [one.field for one in merge(BASE, row(lit="no"), theirs).conflicts] == ["tags"]
    assert merge(BASE, row(name="mine"), theirs).row.values["tags"] == row_from_record(theirs).values["tags"]


def test_tags_that_never_could_be_read_can_be_mended_here_while_they_change_another_field():
    base = record(lit=float("inf"))
    made = merge(base, row(lit="no"), Record(HERE, {**base.tags, "name": "theirs"}))
    assert made.conflicts == ()
    assert json.loads(made.row.values["tags"])["lit"] == "no"
    assert made.row.values["name"] == "theirs"


def test_a_text_not_fit_to_be_sent_stays_as_it_is():
    mine = Row(HERE, {**row().values, "name": "\udcff"})
    assert merge(BASE, mine, record(operator="theirs")).row.values["name"] == "\udcff"


def test_one_field_is_set_and_read():
    one = row()
    assert with_field(one, POSITION, THERE).position == THERE
    assert with_field(one, "height_m", "4.50").values["height_m"] == 4.5
    assert with_field(one, "name", "").values["name"] is None
    assert json.loads(with_field(one, "tags:lit", None).values["tags"]) == {"wikidata": "Q1"}
    assert with_field(with_field(one, "tags:lit", None), "tags:wikidata", None).values["tags"] is None
    assert with_field(one, "tags", "x").values["tags"] == "x"
    assert field_value(one, "tags:lit") == "yes"
    assert field_value(one, "tags:none") is None
    assert field_value(one, POSITION) == HERE
    assert field_value(one, "name") == "one"


@pytest.mark.parametrize(
    ("field", "value"),
    [("nothing", "x"), ("position", "x"), ("height_m", "high"), ("height_m", True), ("name", ["x"]), ("tags", {})],
)
def test_what_can_be_no_value_of_a_field_is_refused(field, value):
    with pytest.raises(ValueError, match=r"no|tags"):
        with_field(row(), field, value)


def test_a_key_cannot_be_set_in_tags_that_cannot_be_read():
    with pytest.raises(ValueError, match="JSON"):
        with_field(Row(HERE, {**row().values, "tags": "{"}), "tags:lit", "no")


# For any three

TEXTS = st.sampled_from(["", "a", "b", "90", "Ж"])
NUMBERS = st.sampled_from(["3", "3.0", "4", "12'", ""])
JSONS = st.sampled_from(["a", "b", 1, 1.0, True, ["a"], {"a": 1}])
TAG_VALUES = {
    "name": TEXTS,
    "operator": TEXTS,
    "camera:direction": TEXTS,
    "direction": TEXTS,
    "height": NUMBERS,
    "hiljade:range": NUMBERS,
    "lit": JSONS,
    "tags": JSONS,
    "wikidata": JSONS,
}
POSITIONS = st.one_of(
    st.none(),
    st.builds(Position, st.sampled_from([20.0, 20.0 + 5e-8, 21.0, 180.0, -180.0]), st.sampled_from([44.0, 44.5])),
)
RECORDS = st.builds(Record, POSITIONS, st.fixed_dictionaries({}, optional=TAG_VALUES))
ROWS = RECORDS.map(row_from_record)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Record, Row, Row]:
    """A base and two rows in which each some fields were edited."""
    base = draw(RECORDS)
    rows = []
    for _ in range(2):
        other, edited = row_from_record(draw(RECORDS)), row_from_record(base)
        fields = [change.field for change in differences(base, other)]
        changed = draw(st.lists(st.sampled_from(fields or [""]), max_size=4))
        for field in changed:
            edited = with_field(edited, field, field_value(other, field)) if field else edited
        rows.append(edited)
    return base, rows[0], rows[1]


def same_row(one: Row, other: Row) -> bool:
    return differences(edited_record(None, one), other) == []


@given(edits())
def test_it_is_symmetric(three):
    base, mine, theirs = three
    made = merge(base, mine, edited_record(base, theirs))
    other = merge(base, theirs, edited_record(base, mine))
    assert {one.field for one in made.conflicts} == {one.field for one in other.conflicts}
    for one in made.conflicts:
        (back,) = (found for found in other.conflicts if found.field == one.field)
        assert same_value(one.field, one.base, back.base)
        assert same_value(one.field, one.mine, back.theirs)
        assert same_value(one.field, one.theirs, back.mine)
    merged, back_row = made.row, other.row
    for one in made.conflicts:  # apart from these, which hold each side's own
        merged, back_row = with_field(merged, one.field, None), with_field(back_row, one.field, None)
    assert same_row(merged, back_row)


@given(RECORDS, RECORDS)
def test_an_unchanged_row_becomes_theirs(base, theirs):
    made = merge(base, row_from_record(base), theirs)
    assert made.conflicts == ()
    assert made.row == row_from_record(theirs)


@given(RECORDS, ROWS)
def test_an_unchanged_server_leaves_mine(base, mine):
    made = merge(base, mine, base)
    assert (made.conflicts, made.taken) == ((), ())
    assert differences(base, made.row) == differences(base, mine)


@given(RECORDS, ROWS, RECORDS)
def test_merging_again_changes_nothing(base, mine, theirs):
    made = merge(base, mine, theirs)
    again = merge(theirs, made.row, theirs)
    assert again.conflicts == ()
    assert again.row == made.row or same_row(again.row, made.row)


@given(edits())
def test_merges_without_conflict_commute(three):
    base, mine, theirs = three
    made = merge(base, mine, edited_record(base, theirs))
    if made.conflicts:
        return
    other = merge(base, theirs, edited_record(base, mine))
    assert same_row(made.row, other.row)
    sent_one = edited_record(edited_record(base, theirs), made.row)
    sent_two = edited_record(edited_record(base, mine), other.row)
    assert same_row(row_from_record(sent_one), row_from_record(sent_two))


@given(RECORDS, ROWS, RECORDS)
def test_nothing_that_one_side_alone_changed_is_lost(base, mine, theirs):
    made = merge(base, mine, theirs)
    in_conflict = {one.field for one in made.conflicts}
    my_fields = {change.field for change in differences(base, mine)}
    for field in my_fields:
        assert same_value(field, field_value(made.row, field), field_value(mine, field))
    for change in differences(base, row_from_record(theirs)):
        if change.field not in my_fields | in_conflict and TAGS_COLUMN not in my_fields:
            assert same_value(change.field, field_value(made.row, change.field), change.after)


@given(RECORDS, ROWS, RECORDS)
def test_a_push_of_the_merge_without_conflicts_writes_only_my_changes_on_theirs(base, mine, theirs):
    made = merge(base, mine, theirs)
    if made.conflicts:
        return
    sent = edited_record(theirs, made.row)
    my_fields = {change.field for change in differences(base, mine)}
    assert {change.field for change in differences(theirs, row_from_record(sent))} <= my_fields
    touched = {tag for field in FIELDS if field.column in my_fields for tag in field.tags}
    touched |= {field[5:] for field in my_fields if field.startswith("tags:")}
    for tag, value in theirs.tags.items():
        if tag not in touched and value is not None:
            assert same_json(sent.tags.get(tag), value)


# An oracle: the same question answered over plain dictionaries of comparable values


def plain(record: Record) -> dict[str, object]:
    """One comparable value per field, absences left out."""
    found: dict[str, object] = {}
    for tag, value in record.tags.items():
        if tag not in FIELD_BY_TAG and value is not None:
            found["tags:" + tag] = json.dumps([isinstance(value, bool), value], sort_keys=True).replace("1.0", "1")
    for column, value in row_from_record(record).values.items():
        if column != "tags" and value is not None:
            found[column] = value
    if record.position is not None:
        lon, lat = record.position
        found["position"] = (round(lon, 3) % 360, round(lat, 3))
    return found


@given(edits())
def test_an_oracle_over_plain_values_agrees(three):
    base, mine_row, their_row = three
    mine, theirs = edited_record(base, mine_row), edited_record(base, their_row)
    if hidden_differences(base, theirs) or hidden_differences(base, mine):
        return
    before, left, right = plain(base), plain(mine), plain(theirs)
    conflicts, merged = set(), {}
    for field in before.keys() | left.keys() | right.keys():
        was, one, other = before.get(field), left.get(field), right.get(field)
        if one == other or other == was:
            value = one
        elif one == was:
            value = other
        else:
            conflicts.add(field)
            value = one
        if value is not None:
            merged[field] = value
    made = merge(base, mine_row, theirs)
    assert {one.field for one in made.conflicts} == conflicts
    assert plain(edited_record(None, made.row)) == merged


@given(RECORDS, RECORDS)
def test_records_with_the_same_tags_hide_nothing(one, other):
    if same_record(one, other):
        assert hidden_differences(one, other) == []
        assert same_position(one.position, other.position)
