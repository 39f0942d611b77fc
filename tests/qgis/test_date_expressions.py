"""Dates of low precision in QGIS's expressions: the same days as `core.known_day` reads."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsFields
from qgis.PyQt.QtCore import QDateTime, QTime

from hiljade_qgis.bridge.compatibility import TEXT, field, is_null
from hiljade_qgis.bridge.date_expressions import end_expression, first_day, last_day, start_expression
from hiljade_qgis.core.known_day import known_day

READ = (
    "2019", "2019-05", "2020-02", "2019-02", "2000-02", "1900-02", "2019-04", "2019-12", "2019-05-17",
    " 2019-05-17T10:00:00Z ", "2010s", "late 2010s", "C20", "c21", "early C9", "2014..2018", "2014-03 .. 2014-05-02",
    "before 2018", "Before 2018-03", "after 2018-03-31", "after 2018", "before 2010s",
)  # fmt: skip
NOT_READ = (
    None, "", " ", "~2018", "unknown", "2019-13", "2019-02-30", "before", "after", "0000", "20", "2014..", "..2018",
    "[% 1 %]", "it's", "2019-00",
)  # fmt: skip


def evaluated(expression, text, name="start_date"):
    fields = QgsFields()
    fields.append(field(name, TEXT))
    feature = QgsFeature(fields)
    feature.setAttributes([text])
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(feature)
    read = QgsExpression(expression)
    assert not read.hasParserError(), read.parserErrorString()
    value = read.evaluate(context)
    assert not read.hasEvalError(), read.evalErrorString()
    if is_null(value):
        return None
    assert isinstance(value, QDateTime)
    assert value.time() == QTime(0, 0)
    return value.date().toPyDate()


@pytest.mark.parametrize("text", READ)
def test_they_say_what_the_core_says(text):
    known = known_day(text)
    assert evaluated(last_day('"start_date"'), text) == known.latest
    first = evaluated(first_day('"start_date"'), text)
    assert first == (known.earliest or date(1, 1, 1))


dates = st.dates(date(1000, 1, 1), date(2999, 12, 31))
forms = st.sampled_from(
    ["{0:%Y}", "{0:%Y-%m}", "{0}", "before {0:%Y}", "after {0:%Y-%m}", "{0:%Y}..{1:%Y-%m}", "{0}..{1}"]
)


@given(dates, dates, forms)
@settings(max_examples=100, deadline=None)
def test_they_say_it_of_any_day(one, other, form):
    text = form.format(min(one, other), max(one, other))
    known = known_day(text)
    assert known is not None
    assert evaluated(last_day('"start_date"'), text) == known.latest
    assert evaluated(first_day('"start_date"'), text) == (known.earliest or date(1, 1, 1))


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_date_is_none(text):
    assert known_day(text) is None
    assert evaluated(last_day('"start_date"'), text) is None
    assert evaluated(first_day('"start_date"'), text) is None


def test_what_is_undated_is_shown_always_or_never():
    assert evaluated(start_expression('"start_date"', with_undated=True), "?").year == 1
    assert evaluated(start_expression('"start_date"', with_undated=False), None).year == 9999


@pytest.mark.parametrize(
    ("tags", "day"),
    [
        ('{"end_date": "2020"}', "2020-01-01"),
        ('{"end_date": "before 2018"}', "0001-01-01"),
        ('{"end_date": 2020}', "2020-01-01"),
        ('{"end_date": "some day"}', "9999-12-31"),
        ('{"other": "2020"}', "9999-12-31"),
        ("no JSON", "9999-12-31"),
        (None, "9999-12-31"),
    ],
)
def test_an_end_is_read_from_the_other_tags(tags, day):
    assert evaluated(end_expression('"tags"'), tags, "tags").isoformat() == day
