"""Cameras for page after page: which are near, by another formula; what each sees; what is withheld from them."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.field_of_view import fields_of_view
from hiljade_qgis.core.geodesic import azimuth_and_distance
from hiljade_qgis.core.printing.redaction import PrintedCamera, Redaction, coarse
from hiljade_qgis.core.record import Position
from hiljade_qgis.sync.shown_cameras import CamerasToAsk, KeptCameras, ShownCameras, views_and_how_many, views_of

LOOKING = PrintedCamera(Position(20.46, 44.81), None, "fixed", "340-20", 2000.0, status="verified")
positions = st.builds(Position, st.floats(-180, 180), st.floats(-90, 90))
across_the_antimeridian = st.floats(179.9, 180.1).map(lambda lon: (lon + 180) % 360 - 180)
near_each_other = st.builds(Position, across_the_antimeridian, st.floats(-1, 1))


@given(st.lists(positions | near_each_other, max_size=6), positions | near_each_other, st.floats(1.0, 3_000_000.0))
def test_all_that_stand_or_see_there_are_near(places, middle, radius_m):
    cameras = [LOOKING._replace(position=place) for place in places]
    found = CamerasToAsk(cameras).near(middle, radius_m)
    assert found == [one for one in cameras if one in found]
    for camera in cameras:
        _, away_m = azimuth_and_distance(*camera.position, *middle)
        if float(away_m) <= radius_m + 2000.0:
            assert camera in found
        elif float(away_m) > (radius_m + 2010.0) * math.pi / 2:  # a chord is no shorter than that part of its arc
            assert camera not in found


def test_what_sees_nothing_has_to_stand_there():
    blind = LOOKING._replace(direction=None, range_m=None)
    moved = LOOKING._replace(is_moved=True)
    asked = CamerasToAsk([LOOKING, blind, moved])
    north = Position(20.46, 44.81 + 0.01)  # some 1,110 m away
    assert asked.near(north, 100.0) == [LOOKING]
    assert asked.near(north, 1200.0) == [LOOKING, blind, moved]


@given(st.text(max_size=80), st.sampled_from(["fixed", "dome", None]), st.sampled_from([None, 45.0, -1.0]))
def test_what_a_camera_sees_is_what_its_record_says(direction, camera_type, range_m):
    camera = LOOKING._replace(direction=direction, camera_type=camera_type, range_m=range_m)
    for _ in range(2):
        assert views_of(camera) == fields_of_view(direction, camera_type, range_m, None)
    assert views_of(camera._replace(is_moved=True)) == []


@given(
    st.lists(
        st.builds(
            PrintedCamera,
            st.just(Position(0.0, 0.0)),
            direction=st.sampled_from([None, "90", "90;180"]),
            camera_type=st.sampled_from([None, "fixed", "dome"]),
            range_m=st.sampled_from([None, 5.0, float("nan")]),
            is_moved=st.booleans(),
        )
    )
)
def test_what_cameras_see_is_counted_as_each_is_asked(cameras):
    found = [views for views, alike in views_and_how_many(cameras) for _ in range(alike)]
    assert sorted(map(repr, found)) == sorted(repr(views_of(one)) for one in cameras if not one.is_moved)


def test_what_is_withheld_is_in_none_of_them():
    unverified = LOOKING._replace(status="reported", label="Gate")
    kept = KeptCameras([LOOKING, unverified])
    assert kept.without(frozenset()).shown.cameras == [LOOKING, unverified]
    left_out = kept.without(frozenset({Redaction.OMIT_UNVERIFIED}))
    assert left_out.shown.cameras == [LOOKING]
    (omitted,) = left_out.omitted.cameras  # counted where the coarse grid has it
    assert (omitted.position, omitted.direction, omitted.range_m) == (coarse(unverified.position), None, None)
    assert kept.without(frozenset({Redaction.OMIT_UNVERIFIED})) is left_out
    assert kept.without(frozenset({Redaction.LABELS})).shown.cameras[1].label is None
    assert ShownCameras([], frozenset()).shown.near(Position(0.0, 0.0), 1e6) == []
