"""Rules on numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ..camera import FIELDS, FieldKind
from ..field_of_view import MAX_REACH_M
from ..length_text import metres_meant
from ..record import text_from_number
from .checked import Checked, Context
from .rules import Fix, Found, Severity, rule
from .unknown_words import says_unknown

_NUMBERS = tuple((field.column, field.tag, field.unit) for field in FIELDS if field.kind is FieldKind.NUMBER)
_STEEPEST_DEG = 90.0


@rule(
    "number_unreadable",
    Severity.WARNING,
    "Number that can't be read",
    "“{value}” is no plain number: it is kept, and shown as unknown.",
    fixes=True,
)
def number_unreadable(camera: Checked, _context: Context) -> Iterator[Found]:
    """A height with a unit or in feet; the fix is the same in metres."""
    tags = camera.record.tags
    for column, tag, unit in _NUMBERS:
        if tag in tags and camera.values[column] is None:
            text = str(tags[tag] or "")
            if text.strip() and not says_unknown(text):
                yield Found(column, {"value": text}, _meant(column, text, unit))


def _meant(column: str, text: str, unit: str) -> Fix | None:
    metres = metres_meant(text) if unit == "m" else None
    return None if metres is None else {column: metres}


@rule(
    "height_out_of_range",
    Severity.WARNING,
    "Height out of range",
    "{value} m is no height at which a camera hangs.",
    needs="height_m",
)
def height_out_of_range(camera: Checked, context: Context) -> Iterator[Found]:
    """Not above 0, or too high; it may be centimetres or feet, so that nobody can put it right but a person."""
    height_m = camera.values["height_m"]
    if isinstance(height_m, float) and not 0.0 < height_m <= context.limits.highest_m:
        yield Found("height_m", {"value": text_from_number(height_m)})


@rule(
    "tilt_out_of_range",
    Severity.WARNING,
    "Tilt out of range",
    "A tilt of {value}° is neither down nor up.",
    needs="tilt_deg",
)
def tilt_out_of_range(camera: Checked, _context: Context) -> Iterator[Found]:
    """Beyond straight down or straight up."""
    tilt_deg = camera.values["tilt_deg"]
    if isinstance(tilt_deg, float) and abs(tilt_deg) > _STEEPEST_DEG:
        yield Found("tilt_deg", {"value": text_from_number(tilt_deg)})


@rule(
    "reach_out_of_range",
    Severity.WARNING,
    "Reach out of range",
    "A reach of {value} m is none that is drawn.",
    needs="range_m",
)
def reach_out_of_range(camera: Checked, _context: Context) -> Iterator[Found]:
    """Not above 0, or farther than any field of view is drawn."""
    reach_m = camera.values["range_m"]
    if isinstance(reach_m, float) and not 0.0 < reach_m <= MAX_REACH_M:
        yield Found("range_m", {"value": text_from_number(reach_m)})
