"""Columns of many records say what the rows of each say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELD_BY_COLUMN, OWNED_TAGS, TAGS_COLUMN
from hiljade_qgis.core.columns import columns_from_tags
from hiljade_qgis.core.record import Record, row_from_record

TEXT = st.one_of(st.sampled_from(["", "3", "3.5", "N;90", "12'", "\x00", "\ud800", "å"]), st.text(max_size=5))
VALUE = st.recursive(
    st.one_of(TEXT, st.none(), st.integers(), st.sampled_from([1, True, 1.0, 0, False, -0.0]), st.floats()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=4,
)
KEY = st.one_of(st.sampled_from(sorted(OWNED_TAGS)), st.sampled_from(["direction", "camera:direction", "height"]), TEXT)
RECORDS = st.lists(st.dictionaries(KEY, VALUE, max_size=6).map(lambda tags: Record(None, tags)), max_size=8)


@settings(max_examples=150, deadline=None)
@given(RECORDS)
def test_columns_are_the_rows_whatever_the_records_hold(records):
    columns = columns_from_tags([record.tags for record in records])
    for index, record in enumerate(records):
        expected = row_from_record(record).values
        found = {name: columns[name][index] if name in columns else None for name in (*FIELD_BY_COLUMN, TAGS_COLUMN)}
        assert list(map(repr, found.values())) == list(map(repr, expected.values()))


def test_numbers_that_python_takes_for_one_another_are_told_apart():
    records = [Record(None, {"name": value}) for value in (1, True, 1.0, "1", None)]
    assert columns_from_tags([record.tags for record in records])["name"] == ["1", "true", "1.0", "1", None]


def test_what_no_record_has_is_left_out():
    assert columns_from_tags([{"name": "a"}, {}]) == {"name": ["a", None]}
    assert columns_from_tags([]) == {}


def test_other_tags_are_told_apart_where_lists_and_line_breaks_are_nested_in_them():
    nested = [{"a": "}\n{"}, {}, {"b": [{"c": 1}, {"d": "x\ny"}]}, {"e": "é", "f": [1, {}]}]
    for tags in (nested, nested[:2], [{}], [{"g": [{}, {}]}], [{}, {"h": 1}, {}]):
        records = [Record(None, one) for one in tags]
        expected = [row_from_record(one).values[TAGS_COLUMN] for one in records]
        assert columns_from_tags([record.tags for record in records]).get(TAGS_COLUMN, [None]) == expected
