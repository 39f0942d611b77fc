"""Lengths as people write them."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.length_text import metres_meant


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("5", 5.0), ("5 m", 5.0), ("5m", 5.0), ("5.25 metres", 5.25), ("4,5", 4.5), ("4,5 м", 4.5), ("350 cm", 3.5),
        ("12'", 3.66), ("12 ft", 3.66), ("12 feet", 3.66), ("3'6\"", 1.07), ("3’6”", 1.07), ("5 ft 11 in", 1.8),
        ("~4 m", 4.0), ("0", 0.0), ("12.5 ft", 3.81),
    ],
)  # fmt: skip
def test_plain(text, metres):
    assert metres_meant(text) == metres


@pytest.mark.parametrize(
    "text", ["", "high", "1,500", "5-6", "-3", "12\"", "3'13\"", "2 storeys", "5 mm", "1e3", "٣", "9" * 100]
)
def test_nothing_is_guessed(text):
    assert metres_meant(text) is None
