"""Texts in two languages: what both say is written once, and no number twice."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.printing.side_by_side import side_by_side


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Cameras", "Kamere", "Cameras / Kamere"),
        ("Fixed camera", "Nepokretna kamera", "Fixed camera / Nepokretna kamera"),
        ("Dome", "Dome", "Dome"),
        ("221 cameras", "221 kamera", "221 cameras / kamera"),
        ("1\u00a0234 cameras", "1\u00a0234 kamere", "1\u00a0234 cameras / kamere"),
        ("Version 1a2b3c4d", "Verzija 1a2b3c4d", "Version / Verzija 1a2b3c4d"),
        ("Page 3 · Version 1a", "Strana 3 · Verzija 1a", "Page / Strana 3 · Version / Verzija 1a"),
        ("Page 3 · Version ab", "Strana 3 · Verzija ab", "Page / Strana 3 · Version / Verzija ab"),
        ("Page {number}", "Strana {number}", "Page / Strana {number}"),
        (
            "mapped: {mapped}, assumed: {assumed}",
            "ucrtano: {mapped}, pretpostavljeno: {assumed}",
            "mapped / ucrtano: {mapped}, assumed / pretpostavljeno: {assumed}",
        ),
        (
            "Projection: {name} ({id}). Scale {scale}",
            "Projekcija: {name} ({id}). Razmera {scale}",
            "Projection / Projekcija: {name} ({id}). Scale / Razmera {scale}",
        ),
        ("{layer}: licence unknown", "{layer}: licenca nije navedena",
         "{layer}: licence unknown / licenca nije navedena"),
        ("{a} of {b}", "od {b} {a}", "{a} of {b} / od {b} {a}"),  # another order
        ("3 cameras", "kamera: 3", "3 cameras / kamera: 3"),
        ("3", "3 kamere", "3 / 3 kamere"),
        ("Not drawn.", "Nije nacrtano.", "Not drawn. · Nije nacrtano."),
        ("3 were moved.", "3 su pomerene.", "3 were moved. · 3 su pomerene."),
        ("Street lamp", "Street", "Street lamp / Street"),
        ("a b", "a b c", "a b / b c"),
        ("", "x", " / x"),
    ],
)  # fmt: skip
def test_both_languages(first: str, second: str, both: str) -> None:
    assert side_by_side(first, second) == both


WORDS = st.lists(st.text(alphabet="abčњ:,", min_size=1, max_size=4), min_size=1, max_size=3)
NUMBERS = st.lists(st.integers(0, 999), min_size=1, max_size=4)


@given(NUMBERS, st.data())
def test_every_number_is_written_once_and_every_word_is_there(numbers: list[int], data: st.DataObject) -> None:
    def text() -> list[str]:
        words: list[str] = []
        for number in numbers:
            words += [*data.draw(WORDS), str(number)]
        return words

    first, second = text(), text()
    both = side_by_side(" ".join(first), " ".join(second))
    assert [int(one) for one in re.findall(r"\d+", both)] == numbers
    held = Counter(word.rstrip(".,:;") for word in both.split(" "))
    assert all(word.rstrip(".,:;") in held for word in (*first, *second))


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_taken_and_nothing_of_either_is_lost(first: str, second: str) -> None:
    both = side_by_side(first, second)
    for letter, count in (Counter(first) | Counter(second)).items():
        if letter not in ".,:; /·":
            assert both.count(letter) >= count
