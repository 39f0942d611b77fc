"""What a stranger's file says of cameras: which of its words a camera of ours may hold, and what was left out of it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Union

from .camera import FIELD_BY_COLUMN, FIELDS, OWNED_TAGS, STATUS_COLUMN, TAGS_COLUMN
from .edit_target import members_of
from .photo import Place as PhotoPlace
from .photo import Refusal
from .record import JsonValue, Position, Record, Row, is_json, is_text, row_from_record, text_from_number
from .status import Status
from .table_problem import Problem, Reason

CAMERA_KEY, CAMERA_VALUE = "man_made", "surveillance"
LONGEST_KEY = 255
LONGEST_TEXT = 100_000

_STATUS_TAG = FIELD_BY_COLUMN[STATUS_COLUMN].tag
_OF_CAMERAS = ("surveillance", "camera:", "hiljade:")
"""How tags begin that only cameras have; a name, an operator, a height, a direction, have things of all kinds."""
_OUR_COLUMNS = frozenset({"surveillance_type", "camera_type", "tilt_deg", "range_m"})
"""Columns that nothing but a table of cameras has, empty or not; a `status` or a `zone` have things of all kinds."""
_OF_THE_FILE = frozenset(
    {"created_user", "created_date", "last_edited_user", "last_edited_date"}
    | {"creator", "creationdate", "editor", "editdate"}
    | {"fid", "ogc_fid", "id", "type", "meta", "relations", "ndgj", "tainted", "geometry", "visible", "version"}
    | {"server_id", "timestamp", "changeset", "user", "uid", "_umap_options", "_storage_options"}
)
"""What says something of the file, or who edited when, and nothing of the camera."""
_OSM_OF_THE_FILE = re.compile(r"(?:osm|way|full)_(?:id|type|version|timestamp|changeset|user|uid)")


class Why(Enum):
    """Why something in a file becomes no camera."""

    NO_CAMERA = "it is something else than a camera"
    OTHER_GEOMETRY = "a line, an area or several points"
    NO_POSITION = "no position in the world"
    DELETED = "it is deleted"


Cause = Union[Why, Problem, Refusal, PhotoPlace]


class Place(NamedTuple):
    """Where in a file something stands; `number` is 0 where it is the file as a whole."""

    file: str
    number: int = 0


class LeftOut(NamedTuple):
    """What was left out: one thing in its place, or as many of one kind as `many` says, then `place` has no number."""

    place: Place
    reason: Cause
    many: int = 1


@dataclass
class Brought:
    """What a file holds, as it is being read.

    Attributes:
        rows: the cameras.
        places: where each of them stands.
        left_out: what became no camera, and why.
        warnings: what was read, but wants a look.
        untaken: keys that no camera of ours has, and that were not taken.
        name, source, licence, attribution: what the file says of itself; "" for what it does not say.
    """

    rows: list[Row] = dataclasses.field(default_factory=list)
    places: list[Place] = dataclasses.field(default_factory=list)
    left_out: list[LeftOut] = dataclasses.field(default_factory=list)
    warnings: list[LeftOut] = dataclasses.field(default_factory=list)
    untaken: set[str] = dataclasses.field(default_factory=set)
    name: str = ""
    source: str = ""
    licence: str = ""
    attribution: str = ""

    def add(self, place: Place, row: Row) -> None:
        """One camera more."""
        self.rows.append(row)
        self.places.append(place)

    def take(self, place: Place, position: Position | None, properties: Mapping[str, JsonValue]) -> Why | None:
        """A feature with these properties; gives why it became no camera. What is no camera is for others to count."""
        read = brought_camera(position, properties, self.untaken)
        if isinstance(read, Why):
            if read is not Why.NO_CAMERA:
                self.left_out.append(LeftOut(place, read))
            return read
        self.add(place, read.row)
        self.warnings += [LeftOut(place, problem) for problem in read.warnings]
        return None

    def leave_out(self, file: str, counts: Mapping[Why, int]) -> None:
        """So many things are left out for each of these reasons."""
        self.left_out += [LeftOut(Place(file), why, count) for why, count in counts.items() if count]


def joined(parts: Iterable[Brought]) -> Brought:
    """What several files hold; they say of themselves only what all of them say."""
    whole, first = Brought(), True
    for part in parts:
        whole.rows += part.rows
        whole.places += part.places
        whole.left_out += part.left_out
        whole.warnings += part.warnings
        whole.untaken |= part.untaken
        for name in ("name", "source", "licence", "attribution"):
            said = getattr(part, name)
            setattr(whole, name, said if first or getattr(whole, name) == said else "")
        first = False
    return whole


class BroughtCamera(NamedTuple):
    """A camera, and what its columns can't show of what was said of it."""

    row: Row
    warnings: tuple[Problem, ...] = ()


def brought_camera(
    position: Position | None, properties: Mapping[str, JsonValue], untaken: set[str]
) -> BroughtCamera | Why:
    """The camera that a feature with these properties is, or why it is none.

    Properties named as a tag or as a column of a working copy hold that tag. Further ones are tags of their own where
    the feature says that it is a camera; else they are words of somebody else's: `untaken` gets them, and the camera is
    only reported.
    """
    if position is None:
        return Why.NO_POSITION
    said = _as_tags(properties)
    if said.get(CAMERA_KEY, CAMERA_VALUE) != CAMERA_VALUE:
        return Why.NO_CAMERA
    tags = {key: value for key, value in said.items() if key in OWNED_TAGS}
    others = {key: value for key, value in said.items() if key not in OWNED_TAGS}
    if _is_called_camera(properties, said):
        tags.update(others)
    else:
        untaken.update(others)
        tags[_STATUS_TAG] = Status.REPORTED.value
    row = row_from_record(Record(position, tags))
    return BroughtCamera(row, tuple(_not_shown(row, tags)))


def _is_called_camera(properties: Mapping[str, JsonValue], said: Mapping[str, JsonValue]) -> bool:
    """Whether it is said of a feature that it is a camera: by a tag, as it is written, or by whose columns it has."""
    if not _OUR_COLUMNS.isdisjoint(key.casefold() for key in properties):
        return True
    by_column = {FIELD_BY_COLUMN[key.casefold()].tag for key in properties if key.casefold() in FIELD_BY_COLUMN}
    return any(
        key == CAMERA_KEY or (key.startswith(_OF_CAMERAS) and (key in properties or key not in by_column))
        for key in said
    )


def _not_shown(row: Row, tags: Mapping[str, JsonValue]) -> Iterator[Problem]:
    """A number that can't be read, such as a height in feet, which its column can't hold."""
    for field in FIELDS:
        for tag in field.tags:
            if tag in tags and row.values[field.column] is None and str(tags[tag]).strip():
                yield Problem(Reason.NUMBER_UNREADABLE, tag, str(tags[tag]))


def _as_tags(properties: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    held = properties.get(TAGS_COLUMN)
    inner = held if isinstance(held, dict) else members_of(held) if isinstance(held, str) else None
    said: dict[str, JsonValue] = {}
    for key, value in {**(inner or {}), **properties}.items():
        if key.startswith("@") or key.casefold() in _OF_THE_FILE or _OSM_OF_THE_FILE.fullmatch(key.casefold()):
            continue
        if (key == TAGS_COLUMN and inner is not None) or not _may_be_held(key, value):
            continue
        column = FIELD_BY_COLUMN.get(key.casefold())
        tag = key if column is None or key in column.tags else column.tag
        said.setdefault(tag, _as_value(value))
    return said


def _may_be_held(key: str, value: JsonValue) -> bool:
    if not key.strip() or len(key) > LONGEST_KEY or "\0" in key or not is_text(key) or value in (None, ""):
        return False
    if isinstance(value, str):
        return len(value) <= LONGEST_TEXT and "\0" not in value and is_text(value)
    return is_json(value)


def _as_value(value: JsonValue) -> JsonValue:
    """Values of tags are texts: a number as its shortest one."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return text_from_number(value)
    return value
