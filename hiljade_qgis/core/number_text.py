"""Numbers as people write them in tables: decimal commas, groups of three digits, lengths with their unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from .table_problem import Reason, Unreadable

DECIMAL_MARKS = (".", ",")

METRES_PER_UNIT: Mapping[str, float] = MappingProxyType({"m": 1.0, "cm": 0.01, "ft": 0.3048})
"""The units of length that a profile may name; a foot is the international one."""

_UNIT_WORDS = {
    "m": "m|м|metres?|meters?|mètres?|metara|metra|метара|метра",
    "cm": "cm|цм",
    "ft": "ft|feet|foot|'",
}
_ANY_UNIT = re.compile("|".join(_UNIT_WORDS.values()) + '|"|in|inch(?:es)?', re.IGNORECASE)
_LENGTH = re.compile(r"([+-]?[0-9][0-9.,\s]*(?:[eE][+-]?[0-9]{1,2})?)\s*(.*)")
_FEET_AND_INCHES = re.compile(r"([0-9]{1,4})\s*(?:'|ft|feet)\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*(?:\"|''|in|inch(?:es)?)")
_INCHES_PER_FOOT = 12.0

_MOST_MARKS = 64
_PLAIN = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,2})?")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:([ .,])[0-9]{3})(?:\1[0-9]{3})*")
_MARKS = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_MARKS.update(dict.fromkeys(map(ord, "’‘′´`"), "'"))
_MARKS.update(dict.fromkeys(map(ord, "”“„″"), '"'))
_MARKS.update(dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t"), " "))


def plain_marks(text: str) -> str:
    """The text with one kind of minus sign, quotation mark, apostrophe and blank each, and none around it."""
    return text.translate(_MARKS).strip()


def number_from_text(text: str, decimal_mark: str) -> float:
    """The number that a text means.

    Digits may stand in groups of three, set apart by blanks or by the other mark. A single mark with exactly three
    digits after it is a decimal only where it is the decimal mark: `1.234` may be more than a thousand.

    Args:
        decimal_mark: one of DECIMAL_MARKS, the one that the table uses. The other one is a decimal mark, too, where
            it cannot be anything else.

    Raises:
        Unreadable: it is no number, or may be two.
    """
    text = plain_marks(text)
    if len(text) > _MOST_MARKS:
        raise Unreadable(Reason.NUMBER_UNREADABLE)
    if "," not in text and _PLAIN.fullmatch(text) and (decimal_mark == "." or not _is_grouped(text)):
        return float(text)
    whole, mark, decimals = _apart(text, decimal_mark)
    plain = f"{whole}.{decimals}" if mark else whole
    if not _PLAIN.fullmatch(plain) or (decimals and not decimals.isdigit()):
        raise Unreadable(Reason.NUMBER_UNREADABLE)
    return float(plain)


def _apart(text: str, decimal_mark: str) -> tuple[str, str, str]:
    """What stands before the decimal mark, without groups; the mark, "" where there is none; what stands after it."""
    last = max(text.rfind(","), text.rfind("."))
    mark = text[last] if last >= 0 else ""
    if mark and text.count(mark) > 1:  # it sets thousands apart, and there are no decimals
        return _ungrouped(text), "", ""
    if not mark:
        return _ungrouped(text), "", ""
    whole, decimals = text[:last], text[last + 1 :]
    if mark != decimal_mark and _is_grouped(text):
        raise Unreadable(Reason.NUMBER_AMBIGUOUS)
    return _ungrouped(whole), mark, decimals


def _is_grouped(text: str) -> bool:
    """Whether the last three digits may be a group of their own."""
    return bool(re.fullmatch(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}", text))


def _ungrouped(text: str) -> str:
    if text.lstrip("+-").isdigit() or text in ("", "+", "-"):
        return text
    if not _GROUPED.fullmatch(text):
        raise Unreadable(Reason.NUMBER_UNREADABLE)
    return "".join(one for one in text if one not in " .,")


def metres_from_length(text: str, unit: str, decimal_mark: str) -> float:
    """A length in metres.

    Args:
        unit: one of METRES_PER_UNIT, in which the numbers are; the text may name it, but no other. "" where nobody
            said: then a bare number is in metres, and one with a unit is not read.
        decimal_mark: as for :func:`number_from_text`.

    Raises:
        Unreadable: it is no number, may be two, or names another unit.
    """
    text = plain_marks(text)
    if unit == "ft":
        both = _FEET_AND_INCHES.fullmatch(text)
        if both is not None:
            return (float(both[1]) + float(both[2]) / _INCHES_PER_FOOT) * METRES_PER_UNIT["ft"]
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise Unreadable(Reason.NUMBER_UNREADABLE)
    word = found[2].rstrip(".").strip()
    if word and not (unit and re.fullmatch(_UNIT_WORDS[unit], word, re.IGNORECASE)):
        raise Unreadable(Reason.OTHER_UNIT if _ANY_UNIT.fullmatch(word) else Reason.NUMBER_UNREADABLE)
    return number_from_text(found[1], decimal_mark) * (METRES_PER_UNIT[unit] if unit else 1.0)
