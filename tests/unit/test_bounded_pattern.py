"""Regular expressions that people type: what Python's `re` makes of them, and none that takes for ever."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.bounded_pattern import LONGEST_PATTERN, BadPattern, BoundedPattern, TooManyWays


@pytest.mark.parametrize(
    ("pattern", "replacement", "text", "after"),
    [
        (r"\s+", " ", "a  b\t c", "a b c"),
        (r"^ul\.? *", "Ulica ", "ul. Nemanjina", "Ulica Nemanjina"),
        (r"(\w+), (\w+)", r"\2 \1", "Petrović, Petar", "Petar Petrović"),
        (r"(?P<n>\d+) ?m\b", r"\g<n>", "visina 3 m, 12m", "visina 3, 12"),
        (r"(?i)avigilon", "Avigilon", "AVIGILON and avigilon", "Avigilon and Avigilon"),
        (r"a|b", "", "cabbage", "cge"),
        (r"(x)?y", r"[\1]", "y xy", "[] [x]"),
        (r"$", "!", "end", "end!"),
    ],
)
def test_what_it_finds_is_replaced(pattern: str, replacement: str, text: str, after: str) -> None:
    assert BoundedPattern(pattern, replacement).replaced(text) == after


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b", "(a|a)*b", "(a|ab)*c", "(?:a*)*", "(.*)*x", r"^(\w+\s?)*$", "(a?){40}a{40}", "a?" * 30 + "a" * 30,
        "a*" * 6 + "b", "(a{0,30}){0,30}b", "((a*)*)*", r"(?=(a+)+b)", "(?:x|x)" * 30, "(?:|a)" * 40,
        r"^((([a-z])+.)+[A-Z]([a-z])+)+$", "(?:)*" * 20,
    ],
)  # fmt: skip
def test_what_may_take_for_ever_is_never_run(pattern: str) -> None:
    with pytest.raises(TooManyWays):
        BoundedPattern(pattern, "")


@pytest.mark.parametrize("pattern", [r"\s+", r"(\w+) (\w+)", r"^(.*), (.*)$", r".*=.*", r"^(\w+)-(\w+)-(\w+)?$"])
def test_what_people_write_runs_on_every_value_that_openstreetmap_takes(pattern: str) -> None:
    assert BoundedPattern(pattern, "").replaced("a-" * 127) == re.sub(pattern, "", "a-" * 127)


def test_a_text_that_is_too_long_for_its_pattern_is_told_apart() -> None:
    found = BoundedPattern(r"(.*),(.*),(.*)x", "")
    assert found.replaced("a,b,cx") == ""
    with pytest.raises(TooManyWays):
        found.replaced("," * 100_000)
    assert BoundedPattern("^,", "").replaced("," * 100_000) == "," * 99_999


def test_an_anchor_counts_only_where_it_is_one_place() -> None:
    slow = "," * 3_000
    assert BoundedPattern("^(.*);(.*)$", "").replaced(slow) == slow
    for pattern in ("(?m)^(.*);(.*)$", "(.*);(.*)$"):
        with pytest.raises(TooManyWays):
            BoundedPattern(pattern, "").replaced(slow)


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        ("(a", ""), ("a)", ""), ("[a", ""), ("*", ""), ("(?P<a>x)(?P<a>y)", ""), ("a{99999999999999}", ""),
        ("\\", ""), ("a", r"\1"), ("a", r"\g<name>"), ("a", "\\"), ("(" * 3_000 + ")" * 3_000, ""),
        ("(" * 240 + "(" * 10, ""), ("x" * (LONGEST_PATTERN + 1), ""), ("x", "x" * (LONGEST_PATTERN + 1)),
    ],
)  # fmt: skip
def test_what_is_no_pattern_says_so(pattern: str, replacement: str) -> None:
    with pytest.raises(BadPattern) as told:
        BoundedPattern(pattern, replacement)
    assert told.value.why


PIECES = [
    "a", "b", ".", r"\d", "[ab]", "a*", "a+?", "a?", "a{1,3}", "(", "(?:", ")", ")*", ")?", "|", "^", "$", "(?=a)",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), st.text("ab1", max_size=24))
def test_any_pattern_is_refused_or_does_what_python_does(pattern: str, text: str) -> None:
    try:
        after = BoundedPattern(pattern, "-").replaced(text)
    except (BadPattern, TooManyWays):
        return
    assert after == re.sub(pattern, "-", text)
