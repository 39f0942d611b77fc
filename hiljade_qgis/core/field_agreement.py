"""Whether two records of one camera say the same: which fields agree, and how good a match they are.

What one of them does not say is neither agreement nor difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from .search_text import folded

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?")
_LONGEST_NUMBER = 64


class Agreement(NamedTuple):
    """How the fields of two records compare."""

    compared: int
    """How many fields both of them say something about."""
    differing: tuple[int, ...]
    """Which of the fields, counted from 0, they say something different about."""


def agreement(fields: Iterable[tuple[str | None, str | None]]) -> Agreement:
    """Compare what two records say about some fields; None, or blanks, for one that says nothing."""
    compared, differing = 0, []
    for number, (one, other) in enumerate(fields):
        if one and other and one.strip() and other.strip():
            compared += 1
            if not says_the_same(one, other):
                differing.append(number)
    return Agreement(compared, tuple(differing))


def says_the_same(one: str, other: str) -> bool:
    """Whether two texts are the same number, or the same but for letter case, accents, blanks and Serbian script."""
    if one == other:
        return True
    number, other_number = _number(one), _number(other)
    if number is not None and other_number is not None:
        return number == other_number
    return folded(one) == folded(other)


def score(distance_m: float, within_m: float, fields: Agreement) -> float:
    """How good a match is, from 0 to 1.

    The mean of how near they are, from 1 in the same place to 0 at the greatest distance, and of the share of the
    compared fields that agree; nearness alone where no field could be compared.
    """
    nearness = min(max(1.0 - distance_m / within_m, 0.0), 1.0)
    if not fields.compared:
        return nearness
    return (nearness + 1.0 - len(fields.differing) / fields.compared) / 2


def _number(text: str) -> Decimal | None:
    """A plain number, with all its digits."""
    text = text.strip()
    return Decimal(text) if len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) else None
