"""A text in two languages, what both say written once: "mapped / ucrtano: 3, assumed / pretpostavljeno: 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence

BETWEEN = " / "
SENTENCES = " · "

_SAID_ONCE = re.compile(r"[0-9{]")
"""In a word that both languages write in the same way, and by which one finds one's way from one to the other."""
_PUNCTUATION = ".,:;"


def side_by_side(first: str, second: str) -> str:
    """Both, on one line: numbers and placeholders ({name}) once, what is said of them in both languages.

    Where they do not come in the same order, or one language needs no word where the other has some, all of it stands
    there twice, and so it does for sentences. What is the same in both languages stands there once.
    """
    if first == second:
        return first
    if first.endswith(".") or second.endswith("."):
        return f"{first}{SENTENCES}{second}"
    return _woven(first.split(" "), second.split(" ")) or f"{first}{BETWEEN}{second}"


def _woven(first: Sequence[str], second: Sequence[str]) -> str:
    """The words of both, those with digits or placeholders once; "" where these differ."""
    parts, said = _parts(first)
    others, also_said = _parts(second)
    if [_bare(word) for word in said] != [_bare(word) for word in also_said]:
        return ""
    words: list[str] = []
    for number, (part, other) in enumerate(zip(parts, others)):
        if bool(part) != bool(other):
            return ""
        words += _both(part, other)
        words += said[number : number + 1]
    return " ".join(words)


def _parts(words: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """The words between those that are said once, and those."""
    parts: list[list[str]] = [[]]
    said: list[str] = []
    for word in words:
        if _SAID_ONCE.search(word):
            said.append(word)
            parts.append([])
        else:
            parts[-1].append(word)
    return parts, said


def _both(first: list[str], second: list[str]) -> list[str]:
    """Words of both languages; where they begin or end with the same ones, these once."""
    if first == second:
        return first
    fewest = min(len(first), len(second)) - 1  # of each language something has to be left
    before = 0
    while before < fewest and first[before] == second[before]:
        before += 1
    after = 0
    while after < fewest - before and first[-1 - after] == second[-1 - after]:
        after += 1
    one, other = (words[before : len(words) - after] for words in (first, second))
    mark = one[-1][-1:]
    if mark in _PUNCTUATION and other[-1].endswith(mark):
        one = [*one[:-1], one[-1][:-1]]
    return [*first[:before], *one, BETWEEN.strip(), *other, *first[len(first) - after :]]


def _bare(word: str) -> str:
    return word.rstrip(_PUNCTUATION)
