"""What of a camera goes into the public sheet: nothing that names a contributor, or says something about a person.

Which record it is goes along (`server_id`, `version`), so that the sheet can be taken back. What is left out of `tags`
stands there as null, which says that something is there and not what: whoever takes the sheet back keeps it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from .camera import FIELDS, SERVER_ID_COLUMN, TAGS_COLUMN, VERSION_COLUMN
from .record import ColumnValue, JsonValue, Record, row_from_record, tags_from_text, tags_text
from .serbian_script import latin_from_cyrillic

LAT_COLUMN, LON_COLUMN = "lat", "lon"

_DECIMALS = 7
"""Decimals of a degree: about a centimetre, what OpenStreetMap keeps."""

_KEYS_KEPT = 10_000

_NOTE_COLUMNS = ("note", "description")
_NOTE_WORDS = frozenset({"comment", "comments", "description", "fixme", "napomena", "note", "notes", "opis", "remark"})
"""Free text, in which people write to one another: who lives there, whom they asked, their telephone number."""

_PERSON_WORDS = frozenset(
    {
        # who wrote, as editors, exports and maps of several countries name them
        "author", "autor", "changeset", "contributor", "editor", "korisnik", "mapper", "reporter", "surveyor", "uid",
        "user", "userid", "username",
        "prijavila", "prijavio", "proverila", "proverio", "snimila", "snimio", "unela", "uneo",
        # how to reach somebody
        "contact", "email", "fax", "kontakt", "mail", "mejl", "phone", "telefon", "telephone",
    }
)  # fmt: skip
_BY = "by"
"""`created_by`, `reported_by`, `verified_by`, and whatever else somebody did."""
_SOURCE_NAME = ("source", "name")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def public_columns(with_notes: bool = False) -> tuple[str, ...]:
    """The columns of the sheet, in order.

    Args:
        with_notes: whether notes and descriptions go along.
    """
    known = (field.column for field in FIELDS if with_notes or field.column not in _NOTE_COLUMNS)
    return (SERVER_ID_COLUMN, VERSION_COLUMN, LAT_COLUMN, LON_COLUMN, *known, TAGS_COLUMN)


def names_a_person(key: str) -> bool:
    """Whether the value of a tag may name who contributed, or how to reach somebody."""
    words = _words(key)
    return not _PERSON_WORDS.isdisjoint(words) or _BY in words[1:] or words == _SOURCE_NAME


def is_note(key: str) -> bool:
    """Whether the value of a tag is a note from one person to another."""
    return not _NOTE_WORDS.isdisjoint(_words(key))


@lru_cache(_KEYS_KEPT)
def _words(key: str) -> tuple[str, ...]:
    """The words of a key in small Latin letters: `osm_user`, `@user` and `createdBy` have two, one and two."""
    spaced = latin_from_cyrillic(_HUMP.sub(" ", key))
    return tuple(word for word in _BETWEEN_WORDS.split(spaced.lower()) if word)


def public_tags(tags: Mapping[str, JsonValue], with_notes: bool = False) -> dict[str, JsonValue]:
    """Tags for everybody: what is left out is null."""
    return {key: None if _is_left_out(key, value, with_notes) else value for key, value in tags.items()}


def _is_left_out(key: str, value: JsonValue, with_notes: bool) -> bool:
    """Whether a tag stays here; a value that is no text does where something in it would."""
    if names_a_person(key) or (is_note(key) and not with_notes):
        return True
    if isinstance(value, Mapping):
        return any(_is_left_out(str(name), one, with_notes) for name, one in value.items())
    return isinstance(value, list) and any(_is_left_out("", one, with_notes) for one in value)


def public_values(record: Record, server_id: str, version: str, with_notes: bool = False) -> dict[str, ColumnValue]:
    """A camera as a row of the sheet, by column; its position in degrees, to seven decimals."""
    values = dict(row_from_record(record).values)
    tags = tags_from_text(values[TAGS_COLUMN]) or {}
    values[TAGS_COLUMN] = tags_text(public_tags(tags, with_notes))
    values[SERVER_ID_COLUMN], values[VERSION_COLUMN] = server_id or None, version or None
    lon_deg, lat_deg = record.position if record.position is not None else (None, None)
    values[LAT_COLUMN] = None if lat_deg is None else round(lat_deg, _DECIMALS)
    values[LON_COLUMN] = None if lon_deg is None else round(lon_deg, _DECIMALS)
    return {column: values[column] for column in public_columns(with_notes)}


def with_left_out(said: str, known: JsonValue) -> str | None:
    """A `tags` text that comes back, with what was left out of it.

    Args:
        said: the text; one that is no JSON object stays as it is.
        known: the text of the record that it was made from.
    """
    try:
        tags = json.loads(said)
    except (ValueError, RecursionError):
        return said
    if not isinstance(tags, dict) or None not in tags.values():
        return said
    held = tags_from_text(known) or {}
    whole = {key: held.get(key) if value is None else value for key, value in tags.items()}
    return tags_text({key: value for key, value in whole.items() if value is not None})
