"""What a camera sees, and what each figure is known from."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.direction import parse
from hiljade_qgis.core.field_of_view import Datasheet, FieldOfView, Source, fields_of_view

M, D, A = Source.MAPPED, Source.DATASHEET, Source.ASSUMED

# type, direction -> (azimuth, width, source of the width, usual azimuth) of each field of view
CASES = [
    ("fixed", "45", [(45.0, 60.0, A, None)]),
    ("doorbell", "N", [(0.0, 60.0, A, None)]),
    ("ALPR", "45", [(45.0, 60.0, A, None)]),
    ("", "45", [(45.0, 60.0, A, None)]),
    (None, "45", [(45.0, 60.0, A, None)]),
    ("Dome", "45", [(45.0, 60.0, A, None)]),
    ("fixed", "338-23", [(0.5, 45.0, M, None)]),
    ("fixed", "0-360", [(None, 360.0, M, None)]),
    ("fixed", "90-90", [(None, 360.0, M, None)]),
    ("fixed", "45;90-270;forward", [(45.0, 60.0, A, None), (180.0, 180.0, M, None)]),
    ("fixed", "0;0;N", [(0.0, 60.0, A, None)]),
    ("fixed", None, []),
    ("doorbell", "", []),
    (None, "forward", []),
    (None, "370;NB", []),
    ("dome", None, [(None, 360.0, A, None)]),
    ("panning", " ", [(None, 360.0, A, None)]),
    ("dome", "forward", [(None, 360.0, A, None)]),
    ("dome", "45", [(None, 360.0, A, 45.0)]),
    ("panning", "N", [(None, 360.0, A, 0.0)]),
    ("panning", "forward;W", [(None, 360.0, A, 270.0)]),
    ("dome", "45;90", [(None, 360.0, A, 45.0), (None, 360.0, A, 90.0)]),
    ("panning", "90-270", [(180.0, 180.0, M, None)]),
    ("dome", "0-90;45", [(45.0, 90.0, M, None), (None, 360.0, A, 45.0)]),
    ("dome", "0-360", [(None, 360.0, M, None)]),
]


@pytest.mark.parametrize(("camera_type", "direction", "seen"), CASES)
def test_direction_and_type_say_what_is_seen(camera_type, direction, seen):
    assert fields_of_view(direction, camera_type, 40.0) == [
        FieldOfView(azimuth, width, 40.0, source, M, usual) for azimuth, width, source, usual in seen
    ]


CATALOGUE = {
    "lens": Datasheet(width_deg=90.0),
    "fisheye": Datasheet(width_deg=360.0, reach_m=12.0),
    "reach": Datasheet(reach_m=80.0),
    "nonsense": Datasheet(width_deg=-5.0, reach_m=math.inf),
    "too much": Datasheet(width_deg=361.0, reach_m=5000.1),
    "": Datasheet(width_deg=1.0, reach_m=1.0),
}


@pytest.mark.parametrize(
    ("model", "camera_type", "direction", "azimuth_deg", "width_deg", "source"),
    [
        ("lens", "fixed", "45", 45.0, 90.0, D),
        ("lens", "fixed", "0-30", 15.0, 30.0, M),
        ("fisheye", "fixed", "45", None, 360.0, D),
        ("fisheye", "dome", None, None, 360.0, D),
        ("lens", "dome", "45", None, 360.0, A),
        ("lens", "panning", "0-90", 45.0, 90.0, M),
        ("reach", "fixed", "45", 45.0, 60.0, A),
        ("nonsense", "fixed", "45", 45.0, 60.0, A),
        ("too much", "fixed", "45", 45.0, 60.0, A),
        ("unheard of", "fixed", "45", 45.0, 60.0, A),
    ],
)
def test_a_datasheet_comes_between_the_map_and_what_is_assumed(
    model, camera_type, direction, azimuth_deg, width_deg, source
):
    (seen,) = fields_of_view(direction, camera_type, 40.0, model, catalogue=CATALOGUE)
    assert (seen.azimuth_deg, seen.width_deg, seen.width_source) == (azimuth_deg, width_deg, source)
    assert seen.usual_azimuth_deg == (45.0 if (camera_type, direction) == ("dome", "45") else None)


def test_a_fixed_camera_with_a_datasheet_and_no_direction_sees_nothing_known():
    assert fields_of_view(None, "fixed", 40.0, "fisheye", catalogue=CATALOGUE) == []


@pytest.mark.parametrize(
    ("range_m", "model", "reach_m", "source"),
    [
        (40.0, None, 40.0, M),
        (0.5, "reach", 0.5, M),
        (5000.0, None, 5000.0, M),
        (40, None, 40.0, M),
        (None, "reach", 80.0, D),
        (0.0, "reach", 80.0, D),
        (None, None, 25.0, A),
        (None, "", 25.0, A),
        (None, "nonsense", 25.0, A),
        (None, "too much", 25.0, A),
        (0.0, None, 25.0, A),
        (-30.0, None, 25.0, A),
        (math.nan, None, 25.0, A),
        (math.inf, None, 25.0, A),
        (5000.1, None, 25.0, A),
    ],
)
def test_the_reach_is_mapped_or_the_datasheet_s_or_assumed(range_m, model, reach_m, source):
    (seen,) = fields_of_view("45", "fixed", range_m, model, default_reach_m=25.0, catalogue=CATALOGUE)
    assert (seen.reach_m, seen.reach_source) == (reach_m, source)


def test_thirty_metres_are_assumed():
    (seen,) = fields_of_view("45", "fixed", None)
    assert (seen.reach_m, seen.reach_source) == (30.0, A)


@pytest.mark.parametrize("default_reach_m", [0.0, -1.0, math.nan, math.inf, 5001.0])
def test_no_impossible_reach_is_assumed(default_reach_m):
    with pytest.raises(ValueError, match=str(default_reach_m)):
        fields_of_view("45", "fixed", 40.0, default_reach_m=default_reach_m)


def test_sources_are_named_as_the_tables_name_them():
    assert [source.value for source in Source] == ["mapped", "datasheet", "assumed"]


@given(
    st.one_of(st.none(), st.text("0123456789nsew-; ")),
    st.sampled_from([None, "fixed", "dome", "panning", "doorbell", "other"]),
    st.one_of(st.none(), st.floats()),
    st.sampled_from([None, *CATALOGUE]),
)
def test_whatever_is_written_what_is_seen_can_be_drawn(direction, camera_type, range_m, model):
    seen = fields_of_view(direction, camera_type, range_m, model, catalogue=CATALOGUE)
    views = parse(direction).views
    assert len(seen) == (len(views) or (1 if camera_type in ("dome", "panning") else 0))
    for each in seen:
        assert 0.0 < each.reach_m <= 5000.0
        assert 0.0 < each.width_deg <= 360.0
        assert (each.azimuth_deg is None) == (each.width_deg == 360.0)
        assert each.usual_azimuth_deg is None or camera_type in ("dome", "panning")
        assert each.reach_source is not M or each.reach_m == range_m
        assert each.width_source is not M or any(view.width_deg == each.width_deg for view in views)
