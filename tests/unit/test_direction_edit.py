"""What edits make of a direction text: views aimed, turned, widened, added, removed, and all other text as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.direction import View, parse
from hiljade_qgis.core.direction_edit import (
    aimed,
    aimed_view,
    between,
    turned,
    with_view,
    with_view_added,
    with_width,
    with_widths,
    without_view,
)
from tests.unit.test_direction import padded_items, texts


@pytest.mark.parametrize(
    ("text", "number", "result"),
    [
        ("90;180;270", 0, "50;180;270"), ("90;180;270", 2, "90;180;50"),
        ("90, forward ,20-80", 1, "90, forward ,20-80"),
        ("90;180;90", 0, "50;180;50"), ("0-360;90", 0, "50;90"),
        (None, 0, "50"), ("NB", 0, "50"), ("x;338-23", 0, "x;28-73"),
    ],
)  # fmt: skip
def test_one_of_several_views_is_aimed(text, number, result):
    assert aimed_view(text, number, 50) == result


@pytest.mark.parametrize(("text", "number"), [("90", 1), (None, 1), ("NB", 1), ("90", -1), ("90;90", 1)])
def test_a_view_that_is_not_there_cannot_be_edited(text, number):
    for edit in (
        lambda: aimed_view(text, number, 50),
        lambda: without_view(text, number),
        lambda: with_view(text, number, 5, 6),
    ):
        with pytest.raises(IndexError):
            edit()


@pytest.mark.parametrize(
    ("text", "by", "result"),
    [
        ("45", 15, "60"), ("350", 15, "5"), ("NE", 10, "55"), ("NE", 0, "NE"),
        ("338-23", 15, "353-38"), ("45", -90, "315"),
        ("90;180;270", 180, "270;0;90"), (" 90 ;forward, 0-360", 5, " 95 ;forward, 0-360"), ("forward", 5, "forward"),
        (None, 5, None), ("", 5, ""), ("0-360", 90, "0-360"), ("22.5", 360, "22.5"), ("10-30", 0.4, "10-30"),
    ],
)  # fmt: skip
def test_turning_takes_every_view_along(text, by, result):
    assert turned(text, by) == result


@pytest.mark.parametrize(
    ("text", "number", "width", "result"),
    [
        ("45", 0, 60, "15-75"), ("338-23", 0, 90, "316-46"), ("338-23", 0, None, "1"), ("90;180", 1, 20, "90;170-190"),
        ("0-360", 0, 90, "0-360"), ("45", 0, 359, "0-360"), ("45", 0, 0.2, "45-46"), ("10-30;x;50", 0, 40, "0-40;x;50"),
    ],
)  # fmt: skip
def test_a_view_is_widened_around_its_middle(text, number, width, result):
    assert with_width(text, number, width) == result


def test_all_views_are_widened_and_what_is_no_view_stays():
    assert with_widths("90; forward ;20-40,0-360", lambda view: 60) == "60-120; forward ;0-60,0-360"
    assert with_widths("90;80-100", lambda view: None) == "90;90"
    assert with_widths(None, lambda view: 60) is None
    assert with_widths("NB", lambda view: 60) == "NB"


@pytest.mark.parametrize(
    ("text", "azimuth", "width", "result"),
    [
        (None, 90, None, "90"), ("  ", 90, None, "90"), ("45", 90, None, "45;90"), ("45, 50", 90, 20, "45, 50,80-100"),
        ("45;90", 90, None, "45;90"), ("E", 90, None, "E"),
        ("forward", 90, None, "forward;90"), ("45", 90, 400, "45;0-360"),
    ],
)  # fmt: skip
def test_a_view_is_added_at_the_end(text, azimuth, width, result):
    assert with_view_added(text, azimuth, width) == result


@pytest.mark.parametrize(
    ("text", "number", "result"),
    [
        ("90;180;270", 0, "180;270"), ("90;180;270", 1, "90;270"), ("90;180;270", 2, "90;180"), ("90", 0, None),
        ("90,180;270", 1, "90;270"), ("90;180;90", 0, "180"), (" 90 ; forward", 0, " forward"), ("90;;", 0, None),
        ("x;90", 0, "x"), ("0-360;10", 0, "10"),
    ],
)  # fmt: skip
def test_a_view_is_removed_with_one_separator(text, number, result):
    assert without_view(text, number) == result


@pytest.mark.parametrize(
    ("start", "end", "view"),
    [
        (20, 80, (50, 60)), (338, 23, (0.5, 45)), (-22, 383, (0.5, 45)), (270, 90, (0, 180)), (10, 10, (None, 360)),
        (10, 9, (None, 360)), (0, 359, (None, 360)), (0, 358, (179, 358)),
    ],
)  # fmt: skip
def test_a_view_between_two_edges(start, end, view):
    assert between(start, end) == view


angles = st.integers(-720, 720)


@given(texts, angles)
def test_turning_there_and_back_looks_the_same_where_it_was_in_whole_degrees(text, by):
    once = turned(turned(text, 0), by)
    for before, after in zip(parse(text).items, parse(once).items):
        if before.view is None or before.view.azimuth_deg is None:
            assert after.text == before.text
        else:
            off = (after.view.azimuth_deg - before.view.azimuth_deg - by + 180) % 360 - 180
            assert abs(off) <= 0.5 + 1e-6
            assert (after.view.width_deg is None) == (before.view.width_deg is None)
    assert re.findall("[;,]", text) == re.findall("[;,]", once)


@given(st.lists(padded_items, min_size=1, max_size=5).map(";".join), st.data())
def test_removing_a_view_removes_it_and_nothing_else(text, data):
    views = parse(text).views
    if not views:
        return
    number = data.draw(st.integers(0, len(views) - 1))
    left = parse(without_view(text, number))
    assert left.views == tuple(view for other, view in enumerate(views) if other != number)
    assert left.unreadable == parse(text).unreadable


@given(texts, angles, st.one_of(st.none(), st.integers(1, 358)))
def test_an_added_view_is_there_and_the_others_stay(text, azimuth, width):
    before, after = parse(text), parse(with_view_added(text, azimuth, width))
    expected = View(azimuth % 360, None) if width is None else None
    assert expected is None or expected in after.views
    assert after.views[: len(before.views)] == before.views
    assert after.unreadable == before.unreadable


@given(texts, st.data(), angles)
def test_aiming_a_view_aims_every_item_that_says_it_and_no_other(text, data, azimuth):
    before = parse(text)
    number = data.draw(st.integers(0, max(0, len(before.views) - 1)))
    aimed_text = aimed_view(text, number, azimuth)
    if before.views:
        for old, new in zip(before.items, parse(aimed_text).items):
            if old.view == before.views[number]:
                assert abs((new.view.azimuth_deg - azimuth + 180) % 360 - 180) <= 0.5
            else:
                assert new.text == old.text
    if number == 0:
        assert aimed(text, azimuth) == aimed_text


@pytest.mark.parametrize("turn", ["9;", "N-E,", "0-360;", "a;", ";"])
def test_long_hostile_texts_are_edited_in_time(turn):
    text = turn * 20_000
    assert turned(text, 5) is not None
    assert with_widths(text, lambda view: 20) is not None
    assert with_view_added(text, 77, None).endswith("77")
    if parse(text).views:
        assert without_view(text, 0) is None
