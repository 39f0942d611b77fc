"""What directions outside the grammar plainly mean, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.direction_words import LANGUAGES, in_grammar

PLAIN = {
    "nord-est": "NE", "südost": "SE", "SUEDOST": "SE", "Süd-West": "SW", "Ost-Süd-Ost": "ESE", "ouest": "W",
    "nord-nord-est": "NNE", "Westen": "W", "sever": "N", "severoistok": "NE", "jugo-zapad": "SW", "север": "N",
    "СИ": "NE", "ЈУГОИСТОК": "SE", "SW.": "SW", "S.W.": "SW", "N.-E.": "NE", "(SW)": "SW", "NB": "N", "eb": "E",
    "northbound": "north", "facing south": "south", "nord;sud": "N;S", "NB;EB": "N;E", "N; NB": "N; N",
    "370": "10", "360.5": "0.5", "370-20": "10-20", "350-370": "350-10", "45 deg": "45", "45 degrees": "45",
    "45º": "45", "45°T": "45", "~45": "45", "azimuth: 45": "45", "−90": "-90", "90 – 180": "90 - 180",
    "90 to 180": "90-180", "90° to 180°": "90-180", "north to east": "N-E", "est-ouest": "E-W", "sever do istok": "N-E",
    "N45E": "45", "S 30° W": "210", "n10w": "350", "S90E": "90",
}  # fmt: skip
IN_IT_ALREADY = ["45", "NE", "north-east", "0-360", "90-180;200", " 45 ", "-90", "S-W", "338-23, N"]
NOT_PLAIN = [
    "", "  ", "forward", "8888", "NO", "SO", "O", "I", "456", "680", "90180", "Clockwise 180", "lamp post", "null",
    "E/W", "NE;forward", "N95E", "to", "-", "45 M", "both", "nordsud", "45 grad", "south-facing",
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), PLAIN.items())
def test_plain(text, meant):
    assert parse(text).unreadable
    assert in_grammar(text) == meant
    assert not parse(meant).unreadable


@pytest.mark.parametrize("text", IN_IT_ALREADY)
def test_what_is_in_the_grammar_stays(text):
    assert in_grammar(text) == text


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_nothing_is_guessed(text):
    assert in_grammar(text) is None


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("sr", "S", "N"), ("sr", "J", "S"), ("sr", "SI", "NE"), ("sr", "S-I", "N-E"), ("sr", "С", "N"),
        ("de", "O", "E"), ("de", "NO", "NE"), ("de", "SO", "SE"), ("de", "S", "S"), ("de", "Osten", "E"),
        ("fr", "O", "W"), ("fr", "NO", "NW"), ("fr", "SO", "SW"), ("fr", "ESE", "ESE"),
        ("en", "S", "S"), ("en", "north east", "north east"), ("sr", "90-180", "90-180"),
        ("de", "90 bis 180", "90-180"), ("en", "südost", None), ("sr", "NO", None),
    ],
)  # fmt: skip
def test_with_a_language_its_words_are_meant(language, text, meant):
    assert in_grammar(text, language) == meant


@given(st.text(alphabet="NESWOIJZnordestuihb0123456789-;,. °üŠс", max_size=14), st.sampled_from([None, *LANGUAGES]))
def test_what_comes_out_can_be_read(text, language):
    meant = in_grammar(text, language)
    if meant is not None:
        assert not parse(meant).unreadable
        assert language is not None or parse(text).unreadable or meant == text


# what looks right and is not


@pytest.mark.parametrize("text", ["NB-SB", "NB - SB", "EB-WB", "northbound-southbound", "northbound to southbound"])
def test_both_ways_of_a_road_are_no_view_across_it(text):
    """A camera on both ways does not look from the north by the east to the south."""
    meant = in_grammar(text)
    assert meant is None or {view.width_deg for view in parse(meant).views} == {None}


@pytest.mark.parametrize("text", ["a" + " " * 100_000 + "b", "." * 100_000 + "b", "a" + " " * 150 + "b", "." * 150])
def test_no_text_takes_long(text):
    """By their cube or square, as a search for blanks or points at an end takes it, the long ones would take days."""
    assert in_grammar(text) is None
