"""Regular expressions that people type, run only where they come to an end soon.

Python's `re` looks for a match by trying every way in which a pattern can be laid on a text, and some patterns can be
laid on fifty letters in more ways than anybody can wait for: `(a+)+b`. So the ways are counted first, from above.
Repetitions in a row share the text out among them, alternatives add up, all else that stands in a row multiplies, and
a repetition of what has ways of its own multiplies them as often as it repeats. Where there may be more ways than
MOST_WAYS, nothing is run.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

if sys.version_info >= (3, 11):
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
else:
    import sre_constants as codes
    import sre_parse as parser

MOST_WAYS = 10_000_000
"""Half a second for one text where all of them are tried, which hardly ever happens."""
LONGEST_PATTERN = 500
"""Characters of a pattern, and of what is put in its place."""
SHORT_TEXT = 40
"""Characters; a pattern that may take too long even for so short a text is of no use."""

_FURTHER_THAN_COUNTED = MOST_WAYS + 1
_DOUBLED_ENOUGH = 64
"""What is doubled so often is more than MOST_WAYS."""
_REPEATS = frozenset(
    found
    for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
    if (found := getattr(codes, name, None)) is not None
)
_ATOMIC = getattr(codes, "ATOMIC_GROUP", None)


class BadPattern(ValueError):
    """A text is no pattern, or what is to be put in its place refers to a part that the pattern does not have.

    Attributes:
        why: what Python says of it, in English.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class TooManyWays(Exception):
    """A pattern may take too long: every text that is not very short, or this one."""


class BoundedPattern:
    """A regular expression as Python writes them, and what is put in place of what it finds (`\\1` for a group).

    Args:
        pattern, replacement: at most LONGEST_PATTERN characters each.

    Raises:
        BadPattern: one of them is none.
        TooManyWays: it may take too long even for a short text.
    """

    def __init__(self, pattern: str, replacement: str) -> None:
        if max(len(pattern), len(replacement)) > LONGEST_PATTERN:
            raise BadPattern(f"longer than {LONGEST_PATTERN} characters")
        try:
            self._pattern = re.compile(pattern)
            self._parsed: list[Any] = parser.parse(pattern).data
            self._pattern.sub(replacement, "")  # which reads the replacement
        except (re.error, IndexError, OverflowError, RecursionError) as error:
            raise BadPattern(str(error)) from error
        self._replacement = replacement
        if self._ways(SHORT_TEXT) > MOST_WAYS:
            raise TooManyWays(pattern)

    def replaced(self, text: str) -> str:
        """The text with all that the pattern finds replaced. Raises TooManyWays: this text is too long for it."""
        if self._ways(len(text)) > MOST_WAYS:
            raise TooManyWays(text)
        return self._pattern.sub(self._replacement, text)

    def _ways(self, length: int) -> int:
        return _ways_in_a_row(self._parsed, length, anchored=self._at_the_beginning())

    def _at_the_beginning(self) -> bool:
        """Whether it can match in one place alone, and every other is given up at once."""
        first = self._parsed[0] if self._parsed else None
        beginnings = [(codes.AT, codes.AT_BEGINNING_STRING)]
        if not self._pattern.flags & re.MULTILINE:
            beginnings.append((codes.AT, codes.AT_BEGINNING))
        return first in beginnings


def _ways_in_a_row(items: Iterable[Any], length: int, anchored: bool = True) -> int:
    """In how many ways a sequence of a parsed pattern can be laid on a text, at most.

    Args:
        anchored: from one place on; else from every place.
    """
    shared_out = 0 if anchored else 1  # what is skipped before it takes its share as well
    ways = 1
    for code, of in _without_groups(items):
        if code in _REPEATS and _is_plain(of, length):
            shared_out += 1
        else:
            ways = min(ways * _ways(code, of, length), _FURTHER_THAN_COUNTED)
    return min(ways * math.comb(length + shared_out, shared_out), _FURTHER_THAN_COUNTED)


def _without_groups(items: Iterable[Any]) -> Iterator[Any]:
    for code, of in items:
        if code is codes.SUBPATTERN:
            yield from _without_groups(of[-1])
        else:
            yield code, of


def _is_plain(repeat: Any, length: int) -> bool:
    """Whether it repeats, as often as there is text, what can be laid in one way."""
    _, most, body = repeat
    return int(most) >= length and _ways_in_a_row(body, length) == 1


def _ways(code: Any, of: Any, length: int) -> int:
    if code in _REPEATS:
        times = min(int(of[1]), length)
        least = min(int(of[0]), times)
        each = _ways_in_a_row(of[2], length)
        if each == 1:
            return times - least + 1
        often = range(min(least, _DOUBLED_ENOUGH), min(times, _DOUBLED_ENOUGH) + 1)
        return min(sum(int(each**number) for number in often), _FURTHER_THAN_COUNTED)
    if code is codes.BRANCH:
        return sum(_ways_in_a_row(one, length) for one in of[1])
    if code is codes.GROUPREF_EXISTS:
        return sum(_ways_in_a_row(one, length) for one in of[1:] if one)
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return _ways_in_a_row(of[1], length)
    if _ATOMIC is not None and code is _ATOMIC:
        return _ways_in_a_row(of, length)
    return 1
