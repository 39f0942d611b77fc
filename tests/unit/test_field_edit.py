"""What an edit makes of one field of one record: changed, as it was, or refused; and nothing else of it."""

from __future__ import annotations

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELD_BY_COLUMN, FIELDS, OWNED_TAGS, TAGS_COLUMN, Field, FieldKind
from hiljade_qgis.core.changes import TAG_PREFIX, differences
from hiljade_qgis.core.edit_target import Column, NoTarget, Refusal, TagKey, members_of, target_named
from hiljade_qgis.core.field_edit import Edited, FieldEdit, Outcome, SaidTwice, with_value
from hiljade_qgis.core.record import Record, Row, row_from_record, same_json, tags_text
from hiljade_qgis.core.text_edits import (
    LONGEST_TEXT,
    FindAndReplace,
    FindAndReplacePattern,
    LookUp,
    Normalise,
    SetTo,
    ToCyrillic,
    ToLatin,
    Trim,
    replaced,
)

TAGS = '{"lit": "yes", "lanes": 2, "ref": ["a", 1.5], "old": null, "oneway": true, "deep": {"x": [null, "\\u0161"]}}'
VALUES = MappingProxyType(
    {**dict.fromkeys(FIELD_BY_COLUMN), "operator": "Grad", "height_m": 3.0, "direction": "NE;NB", TAGS_COLUMN: TAGS}
)
"""Read-only, so that an edit which writes into what it was given fails."""


def edited(name: str, edit, values=VALUES) -> Edited:
    return FieldEdit(target_named(name), edit).of(values)


# columns


@pytest.mark.parametrize(
    ("name", "edit", "after"),
    [
        ("operator", SetTo("City"), "City"), ("operator", SetTo(""), None), ("note", SetTo("x"), "x"),
        ("operator", replaced("Grad", "City"), "City"), ("operator", FindAndReplace("ra", "o"), "God"),
        ("operator", FindAndReplacePattern("^(.)rad", r"\1ard"), "Gard"), ("operator", ToCyrillic(), "Град"),
        ("operator", LookUp({"Grad": ""}), None), ("note", LookUp({"": "to do"}), "to do"),
        ("height_m", SetTo("3.50"), 3.5), ("height_m", SetTo(" 4 "), 4.0), ("height_m", SetTo(""), None),
        ("height_m", replaced("3", "4"), 4.0), ("height_m", replaced("3.0", "4"), 4.0),
        ("height_m", LookUp({"3.00": "5", "x": "6"}), 5.0), ("height_m", FindAndReplace("3", "30"), 30.0),
        ("tilt_deg", SetTo("-10"), -10.0), ("range_m", SetTo("0.1"), 0.1), ("range_m", SetTo("5000"), 5000.0),
        ("direction", SetTo("20-80"), "20-80"), ("direction", FindAndReplace(";NB", ""), "NE"),
        ("direction", SetTo("90;forward"), "90;forward"), ("start_date", SetTo("2024-05"), "2024-05"),
    ],
)  # fmt: skip
def test_a_column_is_changed_and_nothing_else(name: str, edit, after) -> None:
    found = edited(name, edit)
    assert (found.outcome, found.before, found.after) == (Outcome.CHANGED, VALUES[name], after)
    assert found.values == {**VALUES, name: after}


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        ("operator", SetTo("Grad")), ("operator", replaced("grad", "x")), ("operator", FindAndReplace("x", "y")),
        ("operator", Trim()), ("operator", Normalise()), ("operator", ToLatin()), ("note", ToCyrillic()),
        ("note", SetTo("")), ("note", Trim()), ("note", FindAndReplace("a", "b")), ("note", replaced("a", "b")),
        ("height_m", SetTo("3.000")), ("height_m", replaced("3", "03")), ("height_m", ToCyrillic()),
        ("height_m", LookUp({"4": "5"})), ("direction", SetTo("NE;NB")),
    ],
)  # fmt: skip
def test_a_column_that_says_so_already_stays_and_so_do_the_very_values(name: str, edit) -> None:
    found = edited(name, edit)
    assert found.outcome is Outcome.STAYED
    assert found.values is VALUES
    assert found.after == found.before == VALUES[name]


@pytest.mark.parametrize(
    ("name", "edit", "reason", "wanted"),
    [
        ("height_m", SetTo("12'"), Refusal.NOT_A_NUMBER, "12'"),
        ("height_m", SetTo("3,5"), Refusal.NOT_A_NUMBER, "3,5"),
        ("height_m", SetTo("٣"), Refusal.NOT_A_NUMBER, "٣"), ("height_m", SetTo("1e3"), Refusal.NOT_A_NUMBER, "1e3"),
        ("height_m", SetTo("NaN"), Refusal.NOT_A_NUMBER, "NaN"), ("height_m", SetTo(" "), Refusal.NOT_A_NUMBER, " "),
        ("height_m", SetTo("-1"), Refusal.OUT_OF_RANGE, "-1"),
        ("height_m", SetTo("1001"), Refusal.OUT_OF_RANGE, "1001"),
        ("tilt_deg", SetTo("91"), Refusal.OUT_OF_RANGE, "91"), ("range_m", SetTo("0"), Refusal.OUT_OF_RANGE, "0"),
        ("range_m", SetTo("5001"), Refusal.OUT_OF_RANGE, "5001"),
        ("direction", SetTo("forward"), Refusal.UNREADABLE_DIRECTION, "forward"),
        ("direction", SetTo("NE;NB;x"), Refusal.UNREADABLE_DIRECTION, "NE;NB;x"),
        ("direction", FindAndReplace("NE", "north-est"), Refusal.UNREADABLE_DIRECTION, "north-est;NB"),
        ("operator", SetTo("\ud800"), Refusal.NOT_TEXT, "\ud800"),
        ("operator", SetTo("a\0b"), Refusal.NOT_TEXT, "a\0b"),
        ("operator", SetTo("x" * (LONGEST_TEXT + 1)), Refusal.TOO_LONG, "x" * (LONGEST_TEXT + 1)),
        ("operator", FindAndReplace("a", "x" * LONGEST_TEXT), Refusal.TOO_LONG, None),
    ],
)  # fmt: skip
def test_what_a_column_cannot_hold_is_refused_with_what_was_wanted(name: str, edit, reason: Refusal, wanted) -> None:
    found = edited(name, edit)
    assert (found.outcome, found.refusal, found.after) == (Outcome.REFUSED, reason, wanted)
    assert found.values is VALUES
    assert found.before == VALUES[name]


def test_a_text_that_is_none_is_changed_as_a_whole_alone() -> None:
    values = {**VALUES, "operator": "Gr\udc80d"}
    assert edited("operator", FindAndReplace("G", "g"), values).refusal is Refusal.NOT_TEXT
    assert edited("operator", SetTo("Grad"), values).values["operator"] == "Grad"


def test_a_column_of_another_layer() -> None:
    target = Column(Field("visina", "visina", FieldKind.NUMBER, "visina"))
    assert FieldEdit(target, SetTo("100000")).of({"visina": 1}).after == 100000.0
    assert FieldEdit(target, SetTo("x")).of({}).refusal is Refusal.NOT_A_NUMBER


def test_words_that_stay_are_named_whether_others_change_or_not() -> None:
    values = {**VALUES, "operator": "Windows kamera", "note": "Windows"}
    assert edited("operator", ToCyrillic(), values).left == ("Windows",)
    found = edited("note", ToCyrillic(), values)
    assert (found.outcome, found.left) == (Outcome.STAYED, ("Windows",))


def test_a_table_with_two_answers_for_one_number() -> None:
    with pytest.raises(SaidTwice) as told:
        FieldEdit(target_named("height_m"), LookUp({"3": "4", "3.0": "5"}))
    assert told.value.old == "3.0"
    FieldEdit(target_named("height_m"), LookUp({"3": "4", "3.0": "4"}))
    FieldEdit(target_named("operator"), LookUp({"3": "4", "3.0": "5"}))


# keys within tags


@pytest.mark.parametrize(
    ("key", "edit", "after"),
    [
        ("lit", SetTo("no"), "no"), ("lit", SetTo(""), None), ("lit", replaced("yes", "24/7"), "24/7"),
        ("new", SetTo("x"), "x"), ("old", SetTo("x"), "x"), ("lanes", SetTo("3"), "3"),
        ("lanes", FindAndReplace("2", "3"), "3"), ("ref", SetTo("x"), "x"), ("ref", SetTo(""), None),
        ("oneway", replaced("true", "yes"), "yes"), ("old", LookUp({"": "x"}), "x"),
    ],
)  # fmt: skip
def test_a_key_is_changed_and_all_others_keep_their_values(key: str, edit, after) -> None:
    found = edited(f"tags:{key}", edit)
    before, held = json.loads(TAGS), json.loads(found.values[TAGS_COLUMN])
    assert found.outcome is Outcome.CHANGED
    assert held.get(key) == after
    assert (key in held) is (after is not None)
    before.pop(key, None)
    held.pop(key, None)
    assert same_json(held, before)
    assert {**found.values, TAGS_COLUMN: TAGS} == VALUES


@pytest.mark.parametrize(
    ("key", "edit"),
    [
        ("lit", SetTo("yes")), ("lanes", SetTo("2")), ("lanes", Trim()), ("ref", Trim()), ("oneway", Normalise()),
        ("absent", SetTo("")), ("old", SetTo("")), ("absent", ToLatin()), ("oneway", SetTo("true")),
        ("lit", ToCyrillic()), ("deep", LookUp({"": "x"})),
    ],
)  # fmt: skip
def test_a_key_that_says_so_already_stays_with_the_text_to_the_letter(key: str, edit) -> None:
    found = edited(f"tags:{key}", edit)
    assert found.outcome is Outcome.STAYED
    assert found.values is VALUES


@pytest.mark.parametrize("key", ["ref", "oneway", "deep"])
def test_what_is_no_text_is_not_changed_in_part(key: str) -> None:
    found = edited(f"tags:{key}", FindAndReplacePattern("[a-z]", "-"))
    assert (found.refusal, found.values) == (Refusal.NOT_TEXT, VALUES)


@pytest.mark.parametrize(
    "text",
    ["{broken", "[]", "5", '"a"', "{'a': 1}", '{"a": NaN}', '{"a": "\\ud800"}', '{"lit": "a", "lit": "b"}',
     '{"x": {"a": 1, "a": 2}}', "[" * 5000, '{"a":' * 40 + "1" + "}" * 40],
)  # fmt: skip
def test_tags_that_cannot_be_written_anew_are_left_alone(text: str) -> None:
    values = {**VALUES, TAGS_COLUMN: text}
    for edit in (SetTo("x"), SetTo(""), Trim(), LookUp({"": "x"})):
        found = edited("tags:lit", edit, values)
        assert (found.outcome, found.refusal) == (Outcome.REFUSED, Refusal.TAGS_NOT_JSON)
        assert found.values is values
    assert edited("operator", SetTo("x"), values).values == {**values, "operator": "x"}


def test_empty_tags_are_made_and_the_last_key_leaves_none() -> None:
    for empty in (None, "", "{}"):
        found = edited("tags:lit", SetTo("yes"), {TAGS_COLUMN: empty})
        assert found.values == {TAGS_COLUMN: '{"lit": "yes"}'}
    assert edited("tags:lit", SetTo(""), {TAGS_COLUMN: '{"lit": "yes"}'}).values == {TAGS_COLUMN: None}
    assert edited("tags:lit", SetTo(""), {TAGS_COLUMN: '{"lit": ""}'}).values == {TAGS_COLUMN: None}


def test_what_stands_in_tags_without_being_read_stays_too() -> None:
    """A key that owns a column is of no account there, but somebody wrote it."""
    found = edited("tags:lit", SetTo("yes"), {TAGS_COLUMN: '{"operator": "x", "gone": null}'})
    assert json.loads(found.values[TAGS_COLUMN]) == {"operator": "x", "gone": None, "lit": "yes"}


# which fields there are


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.column)
def test_every_column_of_a_camera_can_be_named(field: Field) -> None:
    assert target_named(field.column) == Column(field)
    assert target_named(field.column).name == field.column


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("fid", Refusal.NO_SUCH_FIELD), ("server_id", Refusal.NO_SUCH_FIELD), ("version", Refusal.NO_SUCH_FIELD),
        ("tags", Refusal.NO_SUCH_FIELD), ("position", Refusal.NO_SUCH_FIELD), ("", Refusal.NO_SUCH_FIELD),
        ("camera:mount", Refusal.NO_SUCH_FIELD), ("tags:", Refusal.EMPTY_KEY), ("tags: ", Refusal.EMPTY_KEY),
        ("tags:\ud800", Refusal.NOT_TEXT), ("tags:a\0", Refusal.NOT_TEXT),
        *[(TAG_PREFIX + tag, Refusal.OWNED_TAG) for tag in sorted(OWNED_TAGS)],
    ],
)  # fmt: skip
def test_what_an_edit_may_not_write(name: str, reason: Refusal) -> None:
    with pytest.raises(NoTarget) as told:
        target_named(name)
    assert (told.value.name, told.value.reason) == (name, reason)


def test_any_other_key_can_be_named() -> None:
    for key in ("camera:angle", "operator:type", "a b", " a", "tags:x", "тастер", '"'):
        assert target_named(TAG_PREFIX + key) == TagKey(key)


# values that somebody worked out


@pytest.mark.parametrize(
    ("name", "value", "after"),
    [
        ("height_m", 4, 4.0), ("height_m", "4.5", 4.5), ("height_m", 4.1234567891, 4.123456789),
        ("height_m", None, None), ("operator", 5, "5"), ("operator", 2.50, "2.5"),
        ("tags:lit", 1e22, "1" + "0" * 22), ("tags:lanes", 2.25, "2.25"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_its_field_has_it(name: str, value: object, after: object) -> None:
    found = with_value(VALUES, target_named(name), value)
    assert (found.outcome, found.after) == (Outcome.CHANGED, after)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("height_m", True, Refusal.NOT_A_NUMBER), ("height_m", float("nan"), Refusal.NOT_A_NUMBER),
        ("height_m", float("inf"), Refusal.NOT_A_NUMBER), ("height_m", 10**400, Refusal.NOT_A_NUMBER),
        ("height_m", [3], Refusal.NOT_A_NUMBER), ("operator", True, Refusal.NOT_TEXT),
        ("operator", {}, Refusal.NOT_TEXT), ("operator", float("nan"), Refusal.NOT_A_NUMBER),
        ("tags:lit", False, Refusal.NOT_TEXT), ("tags:lit", ["a"], Refusal.NOT_TEXT),
        ("tags:lit", float("-inf"), Refusal.NOT_A_NUMBER), ("tags:lit", object(), Refusal.NOT_TEXT),
    ],
)  # fmt: skip
def test_a_value_that_its_field_cannot_have_is_refused(name: str, value: object, reason: Refusal) -> None:
    found = with_value(VALUES, target_named(name), value)
    assert (found.refusal, found.after) == (reason, value)
    assert found.values is VALUES


# what must hold for any record

TEXTS = st.text(max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
ANY_TAGS = st.dictionaries(st.one_of(TEXTS, st.sampled_from(["lit", "operator", "a"])), JSON, max_size=6)
EDITS = st.one_of(
    TEXTS.map(SetTo), st.sampled_from([Trim(), Normalise(), ToCyrillic(), ToLatin()]),
    st.dictionaries(TEXTS, TEXTS, max_size=3).map(LookUp),
    st.builds(FindAndReplace, TEXTS.filter(bool), TEXTS),
    st.builds(FindAndReplacePattern, st.sampled_from(["a+", ".", r"\W", "^"]), st.sampled_from(["", "b", "\udc80"])),
)  # fmt: skip


@given(ANY_TAGS, TEXTS, EDITS, st.booleans())
def test_the_other_keys_keep_their_values_whatever_they_are(tags, key: str, edit, ascii_only: bool) -> None:
    if not key.strip() or key in OWNED_TAGS or "\0" in key:
        return
    values = {**VALUES, TAGS_COLUMN: json.dumps(tags, ensure_ascii=ascii_only)}
    found = edited(TAG_PREFIX + key, edit, values)
    others = {one: value for one, value in tags.items() if one != key}
    held = members_of(found.values[TAGS_COLUMN])
    assert held is not None
    assert same_json({one: value for one, value in held.items() if one != key}, others)
    assert {**found.values, TAGS_COLUMN: None} == {**values, TAGS_COLUMN: None}
    if found.outcome is not Outcome.CHANGED:
        assert found.values is values
    else:
        assert held.get(key) == found.after


@given(ANY_TAGS, st.sampled_from(["lit", "a", "new"]), EDITS)
def test_what_is_sent_of_an_edited_key_is_that_key_alone(tags, key: str, edit) -> None:
    """A push compares the row with its base."""
    base = Record(None, tags)
    row = row_from_record(base)
    found = edited(TAG_PREFIX + key, edit, row.values)
    changed = [change.field for change in differences(base, Row(None, found.values))]
    assert changed == ([TAG_PREFIX + key] if found.outcome is Outcome.CHANGED else [])


@given(st.sampled_from([field.column for field in FIELDS]), st.one_of(TEXTS, st.floats(), st.none()), EDITS)
def test_any_edit_of_any_column_ends_one_of_three_ways(column: str, before, edit) -> None:
    values = {**VALUES, column: before}
    found = edited(column, edit, values)
    assert {**found.values, column: None} == {**values, column: None}
    if found.outcome is Outcome.CHANGED:
        assert found.values[column] == found.after != found.before
    else:
        assert found.values is values
    assert (found.refusal is None) is (found.outcome is not Outcome.REFUSED)


@given(ANY_TAGS)
def test_every_member_is_read_and_written_back(tags) -> None:
    held = members_of(tags_text(tags))
    assert held is not None
    assert same_json(held, tags)
