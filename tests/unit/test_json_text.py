"""Strict JSON with places, and a depth that is measured before any parser recurses."""

from __future__ import annotations

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.sync import json_text

_NUMBERS = st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False)
_VALUES = st.recursive(
    st.none() | st.booleans() | _NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def _depth(value):
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


@given(_VALUES, st.booleans(), st.integers(0, 5))
def test_depth_is_measured_as_it_is(value, ascii_only, limit):
    body = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return
    if _depth(value) <= limit:
        assert json_text.parsed(json_text.decoded(body, limit)) == value
    else:
        with pytest.raises(ValueError, match="deeper"):
            json_text.decoded(body, limit)


@given(_VALUES)
def test_a_cut_is_noticed_or_the_parser_notices(value):
    body = json.dumps([value, {"a": value}]).encode()
    for end in range(len(body)):
        with pytest.raises(ValueError, match=r".*"):
            json_text.parsed(json_text.decoded(body[:end]))


@given(st.lists(_VALUES, max_size=6), st.sampled_from([None, 2]))
def test_elements_are_cut_out_as_they_stand(values, indent):
    text = json.dumps({"x": values[:1], "data": values}, indent=indent)
    start = json_text.member(text, 0, "data")
    found = list(json_text.elements(text, start))
    assert [one.value for one in found] == values
    assert [json.loads(text[one.start : one.end]) for one in found] == values
    assert not any(text[one.start : one.end] != text[one.start : one.end].strip() for one in found)


def test_a_hundred_thousand_levels_are_refused_without_recursion():
    before = sys.getrecursionlimit()
    for mark in (b"[", b'{"a":'):
        with pytest.raises(ValueError, match="deeper than 64"):
            json_text.decoded(mark * 100_000)
    assert sys.getrecursionlimit() == before


@pytest.mark.parametrize(
    "body",
    [b'{"a": "[[[[[[[{{{{"}', b'{"a": "\\"[[[[["}', b'{"a\\\\": "]]]]"}', b'["\\\\", "[[[["]', b'"\\\\\\"[[[[["'],
)
def test_brackets_in_texts_do_not_count(body):
    assert json_text.parsed(json_text.decoded(body, 1)) == json.loads(body)


def test_marks_are_counted_across_stretches():
    body = json.dumps([{"a": ["[" * 7, "]" * 5]}] * 40_000).encode()
    assert json_text.parsed(json_text.decoded(body, 3)) == json.loads(body)
    with pytest.raises(ValueError, match="deeper"):
        json_text.decoded(body, 2)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[" + "9" * 5000 + "]",
        "[1] [2]",
        "[1,]",
        "",
        "{'a': 1}",
    ],
)
def test_what_json_does_not_have_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        json_text.parsed(text)


@pytest.mark.parametrize("body", [b"\xff\xfe[]", b'["\xc3"]', b'"\xed\xa0\x80"'])
def test_only_utf_8_is_read(body):
    with pytest.raises(ValueError, match="utf-8"):
        json_text.decoded(body)


def test_a_member_that_is_not_there_is_none():
    assert json_text.member('{"a": {"b": 1}}', 0, "a", "c") is None
    assert json_text.member('{"a": [1]}', 0, "a", "c") is None
    assert json_text.member("[]", 0, "a") is None
