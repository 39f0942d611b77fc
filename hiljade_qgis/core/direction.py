"""The direction grammar: where a camera faces, as the text of its direction tag says it.

    value := item ( (";" | ",") item )*      item := point | point "-" point (clockwise from the first to the second)
    point := number, one of the 16 winds (N, NNE, NE …), or its words (northeast, north-east, north east …)

What an edit makes of a text is in `direction_edit`.

Reading never fails: an item outside the grammar is *unreadable*, it is kept and spoils no other. Blanks never change a
meaning, and an item of blanks alone says nothing: it is neither a view nor unreadable. Angles are degrees clockwise
from true north. Every function takes time linear in the length of the text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

ALL_ROUND_DEG = 360.0
"""Width of a view that goes all the way round."""
ALL_ROUND_SPAN_DEG = 359.0
"""A range spans the whole circle from here on: `0-359` is how some write it."""

_SEPARATOR = re.compile("([;,])")
_NUMBER = re.compile(r"([0-9]+(?:\.[0-9]+)?)°?")  # not \d, which takes the digits of every script
_SIGNED_NUMBER = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)°?")

_WINDS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
_WORD_OF_LETTER = {"n": "north", "e": "east", "s": "south", "w": "west"}
_ABBREVIATIONS = {wind: index * 22.5 for index, wind in enumerate(_WINDS)}
_WORDS = {"".join(map(_WORD_OF_LETTER.__getitem__, wind)): angle_deg for wind, angle_deg in _ABBREVIATIONS.items()}

_MOST_HYPHENS = 5  # north-north-east-south-south-west: no readable item has more


@dataclass(frozen=True)
class View:
    """One readable item. Two views are equal if they look the same way, however each is written."""

    azimuth_deg: float | None
    """Centre of the view, in [0, 360); None when it is all round."""
    width_deg: float | None
    """Opening angle, in (0, 359) or 360.0 for all round; None when only the aim is known."""
    text: str = field(default="", compare=False)
    """The item as written, without the blanks around it."""


@dataclass(frozen=True)
class Item:
    """What stands between two separators."""

    text: str
    """As written, without the blanks around it; "" for an item of blanks alone."""
    view: View | None
    """What it says; None if it is blank or unreadable."""
    numbers: tuple[float, ...] = ()
    """Its numbers as written, in order, if it is built like a point or a range; they may be why it is unreadable."""

    @property
    def unreadable(self) -> bool:
        """Whether something is written that the grammar does not know."""
        return self.view is None and self.text != ""

    @property
    def negative(self) -> bool:
        """Whether it has a number with a minus sign: read as +360 from −360 on, yet to be named by a check."""
        return any(math.copysign(1.0, number) < 0 for number in self.numbers)

    @property
    def beyond_full_circle(self) -> bool:
        """Whether it has a number below −360 or above 360, which makes it unreadable."""
        return any(abs(number) > 360.0 for number in self.numbers)


@dataclass(frozen=True)
class Direction:
    """A direction text, read."""

    items: tuple[Item, ...]
    """Every item in order, repeats, blank and unreadable ones included; () when the text is NULL or blank."""
    views: tuple[View, ...]
    """The readable views in order, each once however often it is repeated."""
    unreadable: tuple[str, ...]
    """The unreadable items as written, in order."""


def parse(text: str | None) -> Direction:
    """Read a direction text. Never raises.

    Args:
        text: any text at all; None or blanks alone say nothing.
    """
    if text is None or not text.strip():
        return Direction((), (), ())
    items = tuple(map(_read_item, _SEPARATOR.split(text)[::2]))
    views = tuple(dict.fromkeys(item.view for item in items if item.view is not None))
    return Direction(items, views, tuple(item.text for item in items if item.unreadable))


def format_view(azimuth_deg: float | None, width_deg: float | None) -> str:
    """The item that says a view, in whole degrees: `45`, `23-68` or, all round, `0-360`.

    Halves are rounded up (22.5 to 23, −0.5 to 0), so that the same aim is always written the same way. A width is
    rounded first, and kept to 1° at least, because a range of 0° is read as all round.

    Args:
        azimuth_deg: centre of the view, any finite angle; None for all round.
        width_deg: opening angle from 0; None when only the aim is known; all round from 359° on, once rounded.

    Raises:
        ValueError: an angle is not finite, or the width is negative.
    """
    if not math.isfinite(azimuth_deg or 0.0) or not 0.0 <= (width_deg or 0.0) < math.inf:
        raise ValueError((azimuth_deg, width_deg))
    if azimuth_deg is None:
        return "0-360"
    if width_deg is None:
        return str(_round_half_up(azimuth_deg) % 360)
    width = max(1, _round_half_up(width_deg))
    if width >= ALL_ROUND_SPAN_DEG:
        return "0-360"
    start = _round_half_up(azimuth_deg - width / 2) % 360
    return f"{start}-{(start + width) % 360}"


def with_item(text: str | None, index: int, azimuth_deg: float | None, width_deg: float | None) -> str:
    """The text with one item rewritten and all else, separators and blanks included, as it was.

    An item that says this view already stays as it is written: `NE` aimed at 45° is still `NE`.

    Args:
        text: the direction as it is.
        index: which of `parse(text).items`; 0 also for a NULL or blank text, which becomes this one item.
        azimuth_deg: as for `format_view`.
        width_deg: as for `format_view`.

    Raises:
        IndexError: there is no such item.
        ValueError: as for `format_view`.
    """
    return with_items(text, {index: (azimuth_deg, width_deg)})


def with_items(text: str | None, views: Mapping[int, tuple[float | None, float | None]]) -> str:
    """The same for several items at once: azimuth and width by the number of the item. Raises as `with_item` does."""
    parts = _SEPARATOR.split(text) if text and text.strip() else [""]
    for index, (azimuth_deg, width_deg) in views.items():
        if not 0 <= 2 * index < len(parts):
            raise IndexError(index)
        parts[2 * index] = _rewritten(parts[2 * index], azimuth_deg, width_deg)
    return "".join(parts)


def _rewritten(part: str, azimuth_deg: float | None, width_deg: float | None) -> str:
    """What stands between two separators, blanks included, once it says this view."""
    written = format_view(azimuth_deg, width_deg)
    view = _read_item(part).view
    meant = View(None if azimuth_deg is None else folded(azimuth_deg), width_deg)
    if view is not None and view in (meant, _read_item(written).view):
        return part
    core = part.strip()
    before, after = part.split(core, 1) if core else (part, "")
    return before + written + after


def folded(angle_deg: float) -> float:
    """The angle brought into [0, 360)."""
    angle = angle_deg % 360.0
    return 0.0 if angle == 360.0 else angle  # −1e-20 % 360 is 360.0


def turn(from_deg: float, to_deg: float) -> float:
    """How far to turn clockwise to get from one azimuth to another, in [−180, 180)."""
    return (to_deg - from_deg + 180.0) % 360.0 - 180.0


def nearest_of(azimuth_deg: float, bearings_deg: Sequence[float]) -> float:
    """The one of these bearings that lies nearest to an azimuth, in [0, 360)."""
    return folded(min(bearings_deg, key=lambda bearing_deg: abs(turn(azimuth_deg, bearing_deg))))


def _round_half_up(number: float) -> int:
    return math.floor(number + 0.5)


class _Point(NamedTuple):
    angle_deg: float
    is_number: bool


def _read_item(text: str) -> Item:
    text = text.strip()
    if text.count("-") > _MOST_HYPHENS:
        return Item(text, None)
    point = _read_point(text, signed=True)
    if point is not None:
        return _item(text, point)
    # From the right, so that the first point takes all the words it can: `north-east-south-east` is NE to SE.
    for hyphen in reversed(list(re.finditer("-", text))):
        start = _read_point(text[: hyphen.start()], signed=True)
        end = _read_point(text[hyphen.end() :], signed=False)
        if start is not None and end is not None:
            return _item(text, start, end)
    return Item(text, None)


def _read_point(text: str, signed: bool) -> _Point | None:
    text = text.strip().lower()
    number = (_SIGNED_NUMBER if signed else _NUMBER).fullmatch(text)
    if number is not None:
        return _Point(float(number[1]), is_number=True)
    if text in _ABBREVIATIONS:
        return _Point(_ABBREVIATIONS[text], is_number=False)
    joined = [part.split() for part in text.split("-")]
    words = [word for part in joined for word in part]
    wind = "".join(words)
    if wind in _WORDS and all(joined) and all(word in _WORDS for word in words):
        return _Point(_WORDS[wind], is_number=False)
    return None


def _item(text: str, *points: _Point) -> Item:
    numbers = tuple(point.angle_deg for point in points if point.is_number)
    if any(abs(number) > 360.0 for number in numbers):
        return Item(text, None, numbers)
    if len(points) == 1:
        return Item(text, View(folded(points[0].angle_deg), None, text), numbers)
    start_deg, end_deg = (point.angle_deg for point in points)
    span_deg = round(end_deg - start_deg, 9)  # 9.3 − 9.2 is 0.1, not 0.10000000000000142
    if span_deg < 0.0:
        span_deg += ALL_ROUND_DEG
    if span_deg == 0.0 or span_deg >= ALL_ROUND_SPAN_DEG:
        return Item(text, View(None, ALL_ROUND_DEG, text), numbers)
    return Item(text, View(folded(start_deg + span_deg / 2), span_deg, text), numbers)
