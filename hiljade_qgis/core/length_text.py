"""Lengths as people write them: `5 m`, `4,5`, `12'`, `12 ft`, `3'6"`."""

from __future__ import annotations

import re

METRES_PER_FOOT = 0.3048
METRES_PER_INCH = 0.0254

_NUMBER = r"([0-9]{1,6}(?:[.,][0-9]{1,9})?)"
_METRES = re.compile(rf"{_NUMBER}\s*(?:m|meters?|metres?|metara|metra|м|метара)?\.?", re.IGNORECASE)
_CENTIMETRES = re.compile(rf"{_NUMBER}\s*(?:cm|centimet(?:er|re)s?)\.?", re.IGNORECASE)
_FEET = re.compile(rf"{_NUMBER}\s*(?:'|’|′|ft|feet|foot)\.?\s*(?:{_NUMBER}\s*(?:\"|”|″|''|in|inches|inch)?\.?)?", re.I)
_DECIMALS = 2
"""A centimetre: what a length in feet is good for."""


def metres_meant(text: str) -> float | None:
    """The length that a text plainly means, in metres; None where it means none.

    Without a unit it is metres, as the tag page of `height` says. A comma is one for decimals where it cannot be for
    thousands: `1,500` means nothing.
    """
    text = text.strip().lstrip("~≈").strip()
    for pattern, metres in ((_METRES, 1.0), (_CENTIMETRES, 0.01)):
        found = pattern.fullmatch(text)
        if found is not None:
            number = _number(found[1])
            return None if number is None else round(number * metres, 9)
    found = _FEET.fullmatch(text)
    if found is None:
        return None
    feet, inches = _number(found[1]), _number(found[2] or "0")
    if feet is None or inches is None or inches >= 12.0:
        return None
    return round(feet * METRES_PER_FOOT + inches * METRES_PER_INCH, _DECIMALS)


def _number(text: str) -> float | None:
    before, comma, after = text.partition(",")
    if comma and len(after) == 3:
        return None
    return float(f"{before}.{after}" if comma else text)
