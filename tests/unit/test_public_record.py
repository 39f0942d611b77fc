"""What goes into the public sheet: nobody who contributed, and all else in a way that comes back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import OWNED_TAGS
from hiljade_qgis.core.public_record import (
    is_note,
    names_a_person,
    public_columns,
    public_tags,
    public_values,
    with_left_out,
)
from hiljade_qgis.core.record import Position, Record, row_from_record, tags_from_text
from hiljade_qgis.sync.schema import EDITED_COLUMNS

PERSONS = [
    "created_by", "user", "osm_user", "@user", "uid", "osm_uid", "changeset", "contributor", "reported_by",
    "verified_by", "createdBy", "userName", "user_id", "email", "e-mail", "contact:phone", "contact", "phone",
    "operator:contact:email", "source:name", "survey:author", "prijavio", "Пријавио", "корисник", "AUTOR", "kontakt",
    "Reported By", "CONTACT:WEBSITE",
]  # fmt: skip
NOTES = ["fixme", "FIXME", "note:sr", "description:en", "comment", "napomena", "Опис"]
HARMLESS = [
    "man_made", "addr:street", "ref", "operator:type", "website", "source", "source:date", "surveillance:zone",
    "bystander", "camera:mount", "mapillary", "wikimedia_commons", "authority", "contractor", "users", "byway", "by",
    "layer", "name:sr",
]  # fmt: skip


@pytest.mark.parametrize("key", PERSONS)
def test_who_contributed_is_left_out(key: str) -> None:
    assert names_a_person(key)
    for with_notes in (False, True):
        assert public_tags({key: "Jane"}, with_notes) == {key: None}


@pytest.mark.parametrize("key", NOTES)
def test_notes_are_left_out_unless_they_are_asked_for(key: str) -> None:
    assert is_note(key)
    assert not names_a_person(key)
    assert public_tags({key: "ask Jane"}) == {key: None}
    assert public_tags({key: "ask Jane"}, with_notes=True) == {key: "ask Jane"}


@pytest.mark.parametrize("key", HARMLESS)
def test_what_the_camera_is_goes_along(key: str) -> None:
    assert public_tags({key: "x"}) == {key: "x"}


def test_a_value_with_somebody_in_it_is_left_out() -> None:
    tags = {
        "meta": {"edits": [{"user": "jane"}]}, "style": {"color": "red", "steps": [1, {"name": "a"}]},
        "log": ["a", {"note": "b"}],
    }  # fmt: skip
    assert public_tags(tags) == {"meta": None, "style": tags["style"], "log": None}
    assert public_tags(tags, with_notes=True)["log"] == tags["log"]


def test_the_columns_are_those_of_the_working_copy() -> None:
    columns = public_columns(with_notes=True)
    assert columns == ("server_id", "version", "lat", "lon", *EDITED_COLUMNS)
    assert [one for one in columns if one not in public_columns()] == ["note", "description"]
    assert not any(names_a_person(one) for one in columns)


def test_a_camera_as_a_row() -> None:
    tags = {"name": "Škola", "note": "ask Jane", "height": "12'", "direction": "NE", "created_by": "iD", "ref": "7"}
    row = public_values(Record(Position(20.123456789, -44.0), tags), "a1", "3")
    assert tuple(row) == public_columns()
    assert {column: value for column, value in row.items() if value is not None} == {
        "server_id": "a1", "version": "3", "lat": -44.0, "lon": 20.1234568, "name": "Škola", "direction": "NE",
        "tags": '{"created_by": null, "ref": "7"}',
    }  # fmt: skip
    assert public_values(Record(None, {}), "", "") == dict.fromkeys(public_columns())


JSON = st.recursive(
    st.one_of(st.text(), st.integers(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=5,
)
KEYS = st.one_of(st.sampled_from([*PERSONS, *NOTES, *HARMLESS]), st.text(max_size=5)).filter(
    lambda key: key not in OWNED_TAGS
)


@given(st.dictionaries(KEYS, JSON), st.booleans())
def test_what_was_left_out_comes_back_as_it_was(tags: dict[str, object], with_notes: bool) -> None:
    known = row_from_record(Record(None, tags)).values["tags"]
    said = public_values(Record(None, tags), "", "", with_notes)["tags"]
    if said is None:
        assert not tags
        return
    assert isinstance(said, str)
    assert tags_from_text(with_left_out(said, known)) == tags_from_text(known)
    told = json.loads(said)
    assert told.keys() == json.loads(str(known)).keys()
    assert all(told[key] is None for key in told if names_a_person(key))


@pytest.mark.parametrize(
    ("said", "known", "meant"),
    [
        ('{"a": "x"}', '{"a": "y", "email": "m"}', '{"a": "x"}'),
        ('{"a": "x", "email": null}', '{"a": "y", "email": "m"}', '{"a": "x", "email": "m"}'),
        ('{"a": "x", "email": null}', None, '{"a": "x"}'),
        ('{"email": null}', "{}", None),
        ('{"email": "new"}', '{"email": "m"}', '{"email": "new"}'),
        ('{"a": null}', "nonsense", None),
        ("nonsense", '{"a": "y"}', "nonsense"),
        ("[null]", '{"a": "y"}', "[null]"),
        ("", '{"a": "y"}', ""),
        ("[" * 100_000, None, "[" * 100_000),
    ],
)  # fmt: skip
def test_only_a_null_says_that_something_was_left_out(said: str, known: str | None, meant: str | None) -> None:
    assert with_left_out(said, known) == meant
