"""Who sees a place, against the sectors' own outlines."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon

from hiljade_qgis.core.camera_sight import Camera
from hiljade_qgis.core.record import Position
from hiljade_qgis.core.sector import sector_outline
from hiljade_qgis.core.who_sees import who_sees

HERE = Position(20.4573, 44.8125)


def camera(fid, direction, camera_type="fixed", range_m=None, position=HERE):
    return Camera(fid, position, direction, camera_type, range_m, None)


def there(azimuth, distance, start=HERE):
    solution = Geodesic.WGS84.Direct(start.lat_deg, start.lon_deg, azimuth, distance)
    return Position(solution["lon2"], solution["lat2"])


def seen(place, *cameras):
    return [one.camera.fid for one in who_sees(place, cameras)]


def test_direction_width_and_reach_all_count():
    place = there(45, 25)
    assert seen(place) == []
    assert seen(place, camera(1, "45"), camera(2, "90"), camera(3, "76"), camera(4, "74")) == [1, 4]
    assert seen(place, camera(1, "45", range_m=24), camera(2, "45", range_m=26), camera(3, None), camera(4, "x")) == [2]
    assert seen(place, camera(1, None, "dome"), camera(2, "200", "dome"), camera(3, "100-200", "dome")) == [1, 2]


def test_the_edges_belong_to_it():
    for azimuth in (20, 80):
        assert seen(there(azimuth, 20), camera(1, "20-80")) == [1]
        assert seen(there(azimuth, 30), camera(1, "20-80")) == [1]
    assert seen(HERE, camera(1, "20-80")) == [1]


def test_nearest_first_with_distance_azimuth_and_the_view():
    place = there(45, 25)
    far = camera(1, "200;40-80", range_m=100, position=there(225, 40))
    found = who_sees(place, [far, camera(2, "45")])
    assert [one.camera.fid for one in found] == [2, 1]
    assert [one.distance_m for one in found] == pytest.approx([25, 65], abs=0.01)
    assert found[0].azimuth_deg == pytest.approx(45, abs=0.001)
    assert found[1].view.azimuth_deg == 60


def test_over_the_antimeridian():
    assert seen(Position(-179.9999, 0), camera(1, "90", position=Position(179.9999, 0))) == [1]


@given(st.integers(0, 359), st.integers(5, 300), st.floats(0, 359.9), st.floats(1, 60), st.floats(-65, 65))
@settings(max_examples=150)
def test_as_the_outline_says(start, width, azimuth, distance, lat):
    at = Position(20, lat)
    of = camera(1, f"{start}-{(start + width) % 360}", range_m=40, position=at)
    place = there(azimuth, distance, at)
    outline = Polygon(sector_outline(at, of.views()[0], 720)[0])
    if outline.boundary.distance(Point(place)) > 2e-7:  # the outline is drawn with straight pieces
        assert seen(place, of) == ([1] if outline.contains(Point(place)) else [])
