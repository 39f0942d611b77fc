"""A map on paper: millimetres and metres, there and back, and the room that symbols have."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.printing.crowding import PaperMap, least_reach_m, room_for, symbol_mm

METRES = st.floats(-1e6, 1e6)


def test_a_metre_is_a_millimetre_at_one_to_a_thousand():
    paper = PaperMap(200.0, 100.0, 1000.0, 500_000.0, 4_900_000.0)
    assert [float(one) for one in paper.on_paper(500_010.0, 4_899_980.0)] == [110.0, 30.0]


def test_a_map_that_is_turned_clockwise_has_its_north_to_the_right():
    paper = PaperMap(200.0, 100.0, 1000.0, 0.0, 0.0, rotation_deg=90.0)
    assert [float(one) for one in paper.on_paper(0.0, 10.0)] == pytest.approx([110.0, 50.0])


def test_where_the_coordinate_system_stretches_the_ground_paper_shows_the_ground():
    paper = PaperMap(200.0, 100.0, 1000.0, 0.0, 0.0, stretch=2.0)
    assert [float(one) for one in paper.on_paper(20.0, 0.0)] == [110.0, 50.0]


@given(METRES, METRES, st.floats(-360, 360), st.sampled_from([200.0, 25_000.0, 1e6]), st.floats(0.9, 1.1))
def test_there_and_back(x, y, rotation_deg, scale, stretch):
    paper = PaperMap(190.0, 180.0, scale, 500_000.0, 4_900_000.0, stretch, rotation_deg)
    back = paper.on_ground(*paper.on_paper(x, y))
    assert [float(one) for one in back] == pytest.approx([x, y], abs=1e-5)


def test_a_field_of_view_of_three_millimetres_is_seen():
    assert least_reach_m(PaperMap(200.0, 100.0, 5000.0, 0.0, 0.0)) == pytest.approx(15.0)
    assert least_reach_m(PaperMap(200.0, 100.0, 5000.0, 0.0, 0.0, larger=2.0)) == pytest.approx(30.0)


def test_kinds_have_the_circles_of_their_symbols():
    assert symbol_mm("ALPR", "fixed") == symbol_mm("alpr", None) > symbol_mm("camera", "fixed")
    assert symbol_mm(None, None) == symbol_mm("camera", "alpr") < symbol_mm(None, "dome")


def test_room_is_refused_where_symbols_cover_too_much():
    paper = PaperMap(100.0, 100.0, 1000.0, 0.0, 0.0, larger=2.0)
    room = room_for([4.0] * 10, 0.5, paper)
    assert list(room.diameter_mm) == [4.0] * 10
    assert (room.gap_mm, room.width_mm, room.height_mm) == (0.6, 100.0, 100.0)
    most = math.floor(0.45 * 10_000 / (math.pi / 4 * 4.6**2))
    assert room_for([4.0] * most, 0.5, paper) is not None
    assert room_for([4.0] * (most + 1), 0.5, paper) is None
    assert np.array(room_for([], 0.5, paper).diameter_mm).size == 0
