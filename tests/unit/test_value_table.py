"""Tables of old values and new ones, as files hold them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.value_table import NoTable, table_from_csv, table_from_json, table_to_json


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("old,new\na,b\n", {"a": "b"}), ("a;b,c\n\nd;e", {"a": "b,c", "d": "e"}), ("a\tb;c,d", {"a": "b;c,d"}),
        ('"a, b","c\nd"\r\n', {"a, b": "c\nd"}), (",known\n", {"": "known"}), ("wrong,\n", {"wrong": ""}),
        ("a,b\na,b\n", {"a": "b"}), ("old,new\nold,new\n", {"old": "new"}), ('"say ""x""",y', {'say "x"': "y"}),
    ],
)  # fmt: skip
def test_two_columns(text: str, table: dict[str, str]) -> None:
    assert table_from_csv(text) == table


@pytest.mark.parametrize(
    ("text", "line"),
    [("", 1), ("\n\n", 1), ("a", 1), ("a,b\nc\n", 2), ("a,b,c", 1), ("a,b\nc,d\ne;f;g", 3), ('a,"b', 1)],
)
def test_lines_that_are_no_pairs(text: str, line: int) -> None:
    with pytest.raises(NoTable) as told:
        table_from_csv(text)
    assert told.value.line == line


@pytest.mark.parametrize("read", [table_from_csv, table_from_json])
def test_two_answers(read) -> None:
    text = "a,b\na,c" if read is table_from_csv else '{"a": "b", "a": "c"}'
    with pytest.raises(NoTable) as told:
        read(text)
    assert told.value.said_twice == "a"


def test_json() -> None:
    assert table_from_json('{"a": "b", "3": 4.50, "gone": null, "": "known"}') == {
        "a": "b", "3": "4.50", "gone": "", "": "known",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "{", "{}", "[]", '["a"]', '[["a", "b"]]', '"a"', "5", "null", '{"a": true}', '{"a": ["b"]}',
             '{"a": {"b": "c"}}', "[" * 100_000, '[{"a": "b"}]'],
)  # fmt: skip
def test_json_that_is_no_table(text: str) -> None:
    with pytest.raises(NoTable):
        table_from_json(text)


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=8), min_size=1))
def test_any_table_comes_back_from_json(table: dict[str, str]) -> None:
    assert table_from_json(json.dumps(table)) == table


@given(st.text("a,;\t\n\"\r", max_size=30))
def test_any_text_is_a_table_or_none(text: str) -> None:
    try:
        table = table_from_csv(text)
    except NoTable:
        return
    assert table


@given(st.dictionaries(st.text(), st.text(), min_size=1))
def test_a_saved_table_is_read_as_it_was(table: dict[str, str]) -> None:
    assert table_from_json(table_to_json(table)) == table
