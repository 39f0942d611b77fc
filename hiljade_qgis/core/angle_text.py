"""Latitudes and longitudes as people write them: `44.8125`, `44,8125`, `44°48'45.1"N`, `N 44 48.75`.

A letter says which of the two an angle is, and on which side of zero. N, E and W mean the same in all the languages
whose words are known, or nothing; what S means depends on the language: south, but `sever`, the north, in Serbian.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

from .direction import parse
from .direction_words import in_grammar
from .number_text import plain_marks
from .table_problem import Reason, Unreadable

_SIXTY = 60.0
_MOST_MARKS = 64
_DEGREES = dict.fromkeys(map(ord, "º˚"), "°")
_LETTERS = r"[^\W\d_]+(?:[ .-]*[^\W\d_]+)*\.?"
_ANGLE = re.compile(
    rf"(?P<before>{_LETTERS})?\s*(?P<sign>[+-])?\s*"
    r"(?P<degrees>[0-9]{1,3}(?:[.,][0-9]+)?)"
    r"(?:(?:\s*[°:]\s*|\s+)(?P<minutes>[0-9]{1,2}(?:[.,][0-9]+)?)"
    r"(?:(?:\s*[':]\s*|\s+)(?P<seconds>[0-9]{1,2}(?:[.,][0-9]+)?))?)?"
    rf"\s*(?:[°'\"]|'')?\s*(?P<after>{_LETTERS})?"
)
_AXES = {0.0: ("lat", 1), 180.0: ("lat", -1), 90.0: ("lon", 1), 270.0: ("lon", -1)}


class Side(NamedTuple):
    """What a letter says.

    Attributes:
        axis: "lat" or "lon".
        sign: 1 in the north and the east, −1 in the south and the west.
        language: "" where every language says so; else that it is only so in this one.
        elsewhere: whether it says something else without that language.
    """

    axis: str
    sign: int
    language: str = ""
    elsewhere: bool = False


class Angle(NamedTuple):
    """An angle in degrees, not yet known to lie in the world; without a letter `side` is None."""

    degrees: float
    side: Side | None


def angle_marks(text: str) -> str:
    """The text with one kind of each mark that angles are written with."""
    return plain_marks(text).translate(_DEGREES)


def letters_in(text: str) -> list[re.Match[str]]:
    """The words in a text, in order."""
    return list(re.finditer(_LETTERS, text))


def angle_from_text(text: str, language: str | None) -> Angle:
    """The angle that a text means. A comma is a decimal mark here: there are no thousands of degrees.

    Args:
        language: one of `direction_words.LANGUAGES`, whose letters and words are meant beside N, E, S and W.

    Raises:
        Unreadable: it is no angle, its minutes or seconds are 60 or more, or it has both a minus and a letter.
    """
    text = angle_marks(text)
    found = _ANGLE.fullmatch(text) if len(text) <= _MOST_MARKS else None
    if found is None or (found["before"] and found["after"]):
        raise Unreadable(Reason.POSITION_UNREADABLE)
    degrees = _degrees(found)
    letter = found["before"] or found["after"]
    if letter is None:
        return Angle(-degrees if found["sign"] == "-" else degrees, None)
    side = side_of(letter, language)
    if found["sign"] == "-":
        raise Unreadable(Reason.SIGN_AND_LETTER)
    return Angle(side.sign * degrees, side)


def _degrees(found: re.Match[str]) -> float:
    parts = [found[name] for name in ("degrees", "minutes", "seconds")]
    written = [part.replace(",", ".") for part in parts if part is not None]
    if any("." in part for part in written[:-1]):
        raise Unreadable(Reason.POSITION_UNREADABLE)  # a part of a degree twice
    numbers = list(map(float, written))
    if any(number >= _SIXTY for number in numbers[1:]):
        raise Unreadable(Reason.POSITION_UNREADABLE)
    return math.fsum(number / _SIXTY**power for power, number in enumerate(numbers))


@lru_cache(maxsize=200)
def side_of(letter: str, language: str | None) -> Side:
    """What a letter, or a word, says of an angle. Raises Unreadable where it says nothing."""
    everywhere, here = _side(letter, None), _side(letter, language)
    if here is None:
        raise Unreadable(Reason.LETTER_UNKNOWN)
    if here == everywhere:
        return Side(*here)
    return Side(*here, language or "", everywhere is not None)


def _side(letter: str, language: str | None) -> tuple[str, int] | None:
    wind = in_grammar(letter, language)
    views = parse(wind).views if wind is not None else ()
    if len(views) != 1 or views[0].azimuth_deg is None or views[0].width_deg is not None:
        return None
    return _AXES.get(views[0].azimuth_deg)


def check_one_language(sides: list[Side | None]) -> None:
    """Raise Unreadable where one letter is of a language in which it says something else, and the other is English.

    `44.8 S, 20.4 E` in a Serbian table may be in the north by the first letter, or in the south by both.
    """
    known = [side for side in sides if side is not None]
    if any(side.elsewhere for side in known) and any(not side.language for side in known):
        raise Unreadable(Reason.LETTERS_MIXED)
