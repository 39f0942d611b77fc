"""Scripts of letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.printing.scripts import OTHER, SCRIPTS, drawn_letters, scripts_of


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Kamera č", ["LATIN"]),
        ("Камера љ", ["CYRILLIC"]),
        ("თბილისი", ["GEORGIAN"]),
        ("كاميرا", ["ARABIC"]),
        ("東京タワー", ["KATAKANA", "CJK"]),
        ("한국", ["HANGUL"]),
        ("a ж ა", ["LATIN", "CYRILLIC", "GEORGIAN"]),
        ("1 · ©", [OTHER]),
        ("\ue000", [OTHER]),
        ("", []),
        (" \n\u00a0\u200b\u202f\u0301", []),
    ],
)
def test_scripts(text: str, scripts: list[str]) -> None:
    assert scripts_of(drawn_letters([text])) == scripts


def test_letters_of_several_texts_and_of_none() -> None:
    assert drawn_letters(["ab", "b c"]) == {"a", "b", "c"}
    assert drawn_letters([]) == set()


@given(st.lists(st.text(max_size=8), max_size=4))
def test_any_letters_are_taken(texts: list[str]) -> None:
    letters = drawn_letters(texts)
    assert letters <= set("".join(texts))
    assert set(scripts_of(letters)) <= {*SCRIPTS, OTHER}
    assert bool(scripts_of(letters)) == bool(letters)
