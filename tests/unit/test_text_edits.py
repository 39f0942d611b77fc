"""What edits make of texts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.bounded_pattern import BadPattern, TooManyWays
from hiljade_qgis.core.text_edits import (
    LONGEST_TEXT,
    FindAndReplace,
    FindAndReplacePattern,
    LookUp,
    Made,
    Normalise,
    SetTo,
    ToCyrillic,
    ToLatin,
    TooLong,
    Trim,
    replaced,
)


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (SetTo("x"), None, "x"), (SetTo("x"), "y", "x"), (SetTo(""), "y", None), (SetTo(" "), None, " "),
        (replaced("a", "b"), "a", "b"), (replaced("a", "b"), "aa", "aa"), (replaced("a", "b"), None, None),
        (replaced("a", "b"), "A", "A"), (replaced("a", ""), "a", None), (replaced("", "b"), None, "b"),
        (LookUp({"a": "b", "b": "c"}), "a", "b"), (LookUp({"a": "b"}), "", ""), (LookUp({}), None, None),
        (FindAndReplace("a", "aa"), "banana", "baanaanaa"), (FindAndReplace(".", ""), "a.b", "ab"),
        (FindAndReplace("a", r"\1"), "a", r"\1"), (FindAndReplace("a", "b"), None, None),
        (FindAndReplacePattern(r"(\d+) m", r"\1"), "3 m", "3"), (FindAndReplacePattern("a", "b"), None, None),
        (Trim(), "  a b\t\u00a0", "a b"), (Trim(), " ", ""), (Trim(), None, None), (Trim(), "a", "a"),
        (Normalise(), " a\u00a0\u2003b\tc ", "a b c"), (Normalise(), "a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        (Normalise(), "c\u030ca\u200b\ufeffb\x07", "\u010dab"), (Normalise(), "a \n  b\n\n", "a\nb"),
        (Normalise(), "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
         "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        (Normalise(), "a\x0bb\x1cc", "a b c"), (Normalise(), None, None), (Normalise(), "\u200b", ""),
    ],
)  # fmt: skip
def test_by_hand(edit, before: str | None, after: str | None) -> None:
    assert edit.of(before) == Made(after)


def test_what_stayed_in_the_other_script_is_named() -> None:
    assert ToCyrillic().of("Kamera Windows") == ("Камера Windows", ("Windows",))
    assert ToLatin().of("Камера ы") == ("Kamera ы", ("ы",))
    assert ToLatin().of(None) == ToCyrillic().of(None) == (None, ())


def test_nothing_is_found_by_nothing() -> None:
    for edit in (FindAndReplace, FindAndReplacePattern):
        with pytest.raises(ValueError, match="nothing"):
            edit("", "x")


def test_patterns_are_those_that_end() -> None:
    with pytest.raises(BadPattern):
        FindAndReplacePattern("(", "")
    with pytest.raises(TooManyWays):
        FindAndReplacePattern("(a+)+b", "")


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (FindAndReplace("a", "b" * 1000), "a" * 1000),
        (FindAndReplacePattern("a", "b" * 500), "a" * 1000),
        (FindAndReplacePattern("(.*)x(.*)y", ""), "x" * 5000),
        (ToCyrillic(), "a" * (LONGEST_TEXT + 1)),
        (ToLatin(), "а" * (LONGEST_TEXT + 1)),
    ],
)
def test_a_text_that_is_or_becomes_too_long(edit, text: str) -> None:
    with pytest.raises(TooLong):
        edit.of(text)


def test_a_long_text_may_become_shorter() -> None:
    text = "ab" * LONGEST_TEXT
    assert FindAndReplace("b", "").of(text).text == "a" * LONGEST_TEXT
    assert FindAndReplacePattern("b", "").of(text).text == "a" * LONGEST_TEXT


@given(st.text(max_size=40))
def test_tidying_twice_changes_nothing_more_and_keeps_every_letter(text: str) -> None:
    once = Normalise().of(text).text
    assert once is not None
    assert Normalise().of(once).text == once
    assert Trim().of(once).text == once

    def letters(of: str) -> list[str]:
        return [mark for mark in unicodedata.normalize("NFD", of) if unicodedata.category(mark)[0] in "LN"]

    assert letters(once) == letters(text)
