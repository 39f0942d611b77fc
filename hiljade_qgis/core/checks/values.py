"""Rules on values that are chosen from a list, and on those that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from ..camera import FIELDS, TAGS_COLUMN
from ..changes import TAG_PREFIX
from ..record import tags_from_text
from .checked import Checked, Context
from .near_words import near_value
from .rules import Found, Severity, rule
from .unknown_words import other_direction, says_unknown

_CHOSEN = tuple((field.column, field.values, frozenset(field.values)) for field in FIELDS if field.values)
_NEVER_UNKNOWN = frozenset({"name", "note", "description"})
"""In words of people, "none" is a word."""


@rule("type_missing", Severity.HINT, "No camera type", "Nobody said what type of camera it is.")
def type_missing(camera: Checked, _context: Context) -> Iterator[Found]:
    """`camera:type` is not known."""
    if camera.values["camera_type"] is None:
        yield Found("camera_type")


@rule("operator_missing", Severity.HINT, "No operator", "Nobody said who operates it.")
def operator_missing(camera: Checked, _context: Context) -> Iterator[Found]:
    """`operator` is not known."""
    if camera.values["operator"] is None:
        yield Found("operator")


@rule(
    "value_near_miss",
    Severity.WARNING,
    "Nearly a usual value",
    "“{value}” is nearly “{meant}”.",
    fixes=True,
)
def value_near_miss(camera: Checked, _context: Context) -> Iterator[Found]:
    """A value is one of those offered, but for its letters."""
    for column, value, values in _unusual(camera):
        meant = near_value(value, values)
        if meant is not None:
            yield Found(column, {"value": value, "meant": meant}, {column: meant})


@rule("value_unusual", Severity.HINT, "Unusual value", "“{value}” is none of the usual values.")
def value_unusual(camera: Checked, _context: Context) -> Iterator[Found]:
    """A value is none of those offered, nor nearly one."""
    for column, value, values in _unusual(camera):
        if near_value(value, values) is None and not says_unknown(value):
            yield Found(column, {"value": value})


def _unusual(camera: Checked) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for column, values, known in _CHOSEN:
        value = camera.values[column]
        if value is not None and value not in known and not known.issuperset(str(value).split(";")):
            yield column, str(value), values


@rule(
    "unknown_in_words",
    Severity.WARNING,
    "Unknown, in words",
    "“{value}” says that nothing is known: an empty field says it better.",
    fixes=True,
)
def unknown_in_words(camera: Checked, _context: Context) -> Iterator[Found]:
    """A field holds `unknown`, `null`, `n/a` or the like."""
    for field, text in camera.texts:
        if len(text) < 14 and field not in _NEVER_UNKNOWN and says_unknown(text) and not _says_none(field, text):
            yield Found(field, {"value": text}, {field: other_direction(camera) if field == "direction" else None})


def _says_none(field: str, text: str) -> bool:
    """Whether a further tag says that there is none, which is known: `maxspeed=none`."""
    return field.startswith(TAG_PREFIX) and text.strip().casefold() in ("none", "nil")


@rule(
    "tags_unreadable",
    Severity.ERROR,
    "Other tags unreadable",
    "The field with the other tags holds no JSON object: it can't be sent.",
    needs=TAGS_COLUMN,
)
def tags_unreadable(camera: Checked, _context: Context) -> Iterator[Found]:
    """The column `tags` was edited into something else."""
    if tags_from_text(camera.values[TAGS_COLUMN]) is None:
        yield Found(TAGS_COLUMN)
