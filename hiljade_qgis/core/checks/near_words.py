"""Words that are nearly the same: a slip of the finger apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_LEAST_LETTERS = 7
"""Shorter words are one slip from too many others: `tank` and `bank`, `hall` and `wall`."""
_MOST_ALIKE = 50
"""Words that become the same without one letter; where there are more, they are numbered."""
_LEAST_BEGINNING = 3
_MOST_MISSING = 2
"""`fix` for `fixed`."""


@lru_cache(maxsize=4096)
def near_value(value: str, values: tuple[str, ...]) -> str | None:
    """The one of some values that a text nearly is; None where it is none, or more than one.

    It is one but for letter case, blanks and hyphens (`Street Lamp`); or it lacks a letter or two at the end (`fix`);
    or it is a slip away (`panninng`).
    """
    word = value.strip().casefold().replace(" ", "_").replace("-", "_")
    for is_near in (str.__eq__, _begins, _misspells):
        near = [one for one in values if is_near(word, one.casefold())]
        if near:
            return near[0] if len(near) == 1 else None
    return None


def _begins(word: str, value: str) -> bool:
    return len(word) >= _LEAST_BEGINNING and value.startswith(word) and len(value) - len(word) <= _MOST_MISSING


def _misspells(word: str, value: str) -> bool:
    return min(len(value), len(word)) >= _LEAST_LETTERS and one_slip_apart(value, word)


def one_slip_apart(one: str, other: str) -> bool:
    """Whether two different texts become the same by one letter more, less, changed, or two neighbours swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rests = one[start:], other[start:]
    if len(one) == len(other):
        swapped = rests[0][:2] == rests[1][:2][::-1] and rests[0][2:] == rests[1][2:]
        return rests[0][1:] == rests[1][1:] or swapped
    longer, shorter = sorted(rests, key=len, reverse=True)
    return longer[1:] == shorter


def pairs_one_slip_apart(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every two of some words that are one slip apart, without looking at every two.

    Words that are one slip apart are the same once a letter is left out of one of them or both (the "symmetric
    delete" of spelling programs), so that only those that share such a text are compared.
    """
    by_rest: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for rest in _without_one(word):
            by_rest[rest].add(word)
    done: set[tuple[str, str]] = set()
    for together in by_rest.values():
        if len(together) > _MOST_ALIKE:
            continue
        for pair in _pairs(sorted(together)):
            if pair not in done and one_slip_apart(*pair):
                done.add(pair)
                yield pair


def _without_one(word: str) -> Iterable[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for number, one in enumerate(words):
        for other in words[number + 1 :]:
            yield one, other
