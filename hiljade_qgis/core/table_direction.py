"""The direction in a cell of somebody's table, in the grammar of directions, by the profile of the table."""

from __future__ import annotations

import re
from typing import NamedTuple

from .direction import parse
from .direction_turning import Turning, clockwise_from_north
from .direction_words import LANGUAGES, in_grammar
from .table_cell import folded_text
from .table_problem import Reason, Unreadable
from .table_profile import FieldRule

_SEPARATOR = re.compile("([;,])")
_COMMAS = re.compile(r"(?<![0-9.])[0-9]+(?:,[0-9]+)+(?![0-9.])")
_DECIMALS = re.compile(r"(?<![0-9.,])[0-9]+,[0-9]{1,2}(?![0-9.,])")
_GROUP = 3

MOST_MARKS = 500
"""The longest text in which words are looked for, in characters."""


class DirectionRead(NamedTuple):
    """A direction, and what somebody should look at in it; None where nothing."""

    text: str
    warning: Reason | None


def direction_from_text(text: str, rule: FieldRule, language: str | None, decimal_mark: str) -> DirectionRead:
    """The direction that a text means; what stays unreadable in it is kept, and warned of.

    Args:
        language: whose words and letters are meant, see :func:`hiljade_qgis.core.direction_words.in_grammar`.
        decimal_mark: of the table. Where it is a comma, one between digits parts no two directions.

    Raises:
        Unreadable: the rule refuses what is in it, or a comma may be a decimal mark as well as part two directions.
    """
    if rule.values:
        meant = rule.values.get(folded_text(text))
        if meant is not None:
            return DirectionRead(meant, None)
    warning = None
    if decimal_mark == ",":
        text = _with_points(text)
    elif _DECIMALS.search(text):
        warning = Reason.DIRECTION_COMMA
    known = _each_in_grammar(text, language) if rule.words else text
    unreadable = bool(parse(known).unreadable)
    if unreadable and rule.refuse_unreadable:
        raise Unreadable(Reason.DIRECTION_UNREADABLE)
    if rule.turning is Turning.COUNTER_CLOCKWISE_FROM_EAST:
        turned = clockwise_from_north(known)
        if turned is None:
            raise Unreadable(Reason.DIRECTION_UNREADABLE)
        known = turned
    if language is None and rule.words and (unreadable or known != text) and is_serbian(text):
        return DirectionRead(known, Reason.DIRECTION_LANGUAGE)
    return DirectionRead(known, Reason.DIRECTION_UNREADABLE if unreadable else warning)


def is_serbian(text: str) -> bool:
    """Whether only Serbian knows a direction in a text: then a single S beside it is the north, not the south."""
    return len(text) <= MOST_MARKS and any(map(_only_serbian, text.replace(",", ";").split(";")))


def _only_serbian(item: str) -> bool:
    if not parse(item).unreadable or in_grammar(item, "sr") is None:
        return False
    return all(in_grammar(item, language) is None for language in LANGUAGES if language != "sr")


def _with_points(text: str) -> str:
    """The text with a point for each decimal comma. Raises Unreadable where it may be none."""

    def pointed(found: re.Match[str]) -> str:
        parts = found.group().split(",")
        if len(parts) > 2 or len(parts[1]) == _GROUP:
            raise Unreadable(Reason.DIRECTION_AMBIGUOUS)
        return ".".join(parts)

    return _COMMAS.sub(pointed, text)


def _each_in_grammar(text: str, language: str | None) -> str:
    """The text with each item that plainly means something as the grammar has it; the others stay."""
    if len(text) > MOST_MARKS:
        return text
    whole = in_grammar(text, language)
    if whole is not None:
        return whole
    parts = _SEPARATOR.split(text)
    for place in range(0, len(parts), 2):
        meant = in_grammar(parts[place], language) if parts[place].strip() else None
        parts[place] = parts[place] if meant is None else meant
    return "".join(parts)
