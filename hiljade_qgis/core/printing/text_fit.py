"""How wide a text may become, and how it is fitted into a width.

Which font a reader has is not known. Widths are those of DejaVu Sans or more, one of the widest that are in use, so
that what fits here fits everywhere. Letters that it lacks come from a font of their own and are taken for wide ones.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ELLIPSIS = "…"
LINE_HEIGHT = 1.3
"""From line to line, in font sizes."""

_BOLD = 1.25
_WIDTHS = {
    0.30: "'IJijlÌÍÎÏìíîïĨĩĪīĬĭĮįİıĴĵĺļłІЇЈіїј",
    0.35: ' ,./:;\\|\xa0¦·ŀ‘’‚',
    0.40: '()-[]ftľţťŧſ',
    0.45: '!r¡²³¹ŕŗř',
    0.50: '"*_`§¨ª¯°´¸º–',
    0.55: '?csz¿çćĉċčśŝşšźżžгзсэѓєѕґ“”„',
    0.60: 'FLkvxyýÿĲĳķĸĹĻĽĿŁŷвтухчьў•',
    0.65: '$0123456789EPSTYabdeghnopqu{}¢£¤¥«µ¶»ÈÉÊËÝÞßàáâãäåèéêëðñòóôõöøùúûüþāăąďđĒēĔĕĖėĘęĚěĝğġģĥńņň'
    'ŋōŏőŚŜŞŠŢŤŦũūŭůűųŶŸЀЁЃЅЎГЕЗРТУабеийклоряѐёђќѝҐ€',
    0.70: 'ABCKRVXZÀÁÂÃÄÅÇĀĂĄĆĈĊČħĶŔŖŘŹŻŽЄАБВСХЧЬЭЯднпцћџ',
    0.75: 'NUÑÙÚÛÜŃŅŇŊŨŪŬŮŰŲЌЍИЙКъ',
    0.80: '&DGHOQÐÒÓÔÕÖØĎĐĜĞĠĢĤŌŎŐЂЋЏДЛНОПЦмы',
    0.85: '#+<=>^w~¬±×÷ŉŵЪю≤≥→',
    0.90: 'MМФЫфњ',
    0.95: 'Ħжшщљ',
    1.00: '%@Wm©®¼½¾ÆæŴ—…',
    1.05: 'œЊ№',
    1.10: 'ŒЉЖШЩЮ',
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OF_A_FONT_OF_THEIR_OWN = 1.65
_OTHER_LETTERS = 1.25
_ROUNDING = 1e-6
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> float:
    width = _WIDTH_OF.get(letter)
    if width is not None:
        return width
    kind = unicodedata.category(letter)
    if kind in _NO_WIDTH:
        return 0.0
    wide = unicodedata.east_asian_width(letter) in "WF" or kind == "So" or letter > "\uffff"
    return _OF_A_FONT_OF_THEIR_OWN if wide else _OTHER_LETTERS


def text_width(text: str, size: float, bold: bool = False) -> float:
    """How wide a text becomes at most, in the unit of its size."""
    width = sum(map(_letter_width, text)) * size
    return width * _BOLD if bold else width


def shortened(text: str, size: float, width: float, bold: bool = False) -> str:
    """The text, cut off with … where it would be wider than `width`."""
    if _letters_that_fit(text, size, width, bold) == len(text):
        return text
    room = width - text_width(ELLIPSIS, size, bold)
    return text[: _letters_that_fit(text, size, room, bold)].rstrip() + ELLIPSIS


def wrapped(text: str, size: float, width: float, most_lines: int, bold: bool = False) -> list[str]:
    """The text in lines no wider than `width`, broken at blanks where it can be; the last one cut off with ….

    Args:
        text: without line ends.
        most_lines: at least 1.
    """
    lines: list[str] = []
    rest = text.strip()
    while rest and len(lines) < most_lines - 1:
        fit = _letters_that_fit(rest, size, width, bold)
        if fit == len(rest):
            break
        blank = rest.rfind(" ", 0, fit + 1)
        cut = blank if blank > 0 else max(1, fit)
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest:
        lines.append(shortened(rest, size, width, bold))
    return lines


def _letters_that_fit(text: str, size: float, width: float, bold: bool) -> int:
    """How many letters from the beginning are no wider; no accent is taken from its letter."""
    room = width / size / (_BOLD if bold else 1.0) + _ROUNDING
    fit = 0
    for number, letter in enumerate(text):
        room -= _letter_width(letter)
        if room < 0.0:
            break
        fit = number + 1
    while 0 < fit < len(text) and unicodedata.category(text[fit]) in _NO_WIDTH:
        fit -= 1
    return fit
