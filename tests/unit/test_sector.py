"""Outlines of sectors: where their vertices are, and that every one is a polygon that GIS accepts."""

from __future__ import annotations

import math
import struct

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.field_of_view import FieldOfView, Source, fields_of_view
from hiljade_qgis.core.record import Position
from hiljade_qgis.core.sector import sector_outline, sector_wkb, sectors
from tests.shared_data import shared_data

EXACT = Geodesic.WGS84
TOLERANCE_M = 1e-6


def view(azimuth_deg, width_deg, reach_m=30.0):
    return FieldOfView(azimuth_deg, width_deg, reach_m, Source.MAPPED, Source.MAPPED)


def only(lon, lat, azimuth_deg, width_deg, reach_m=30.0, segments=72):
    """One sector as a MultiPolygon, after what must hold for every sector."""
    azimuth = math.nan if azimuth_deg is None else azimuth_deg
    wkb, bounds = sectors(lon, lat, azimuth, width_deg, reach_m, segments)
    shape = shapely.from_wkb(wkb[0])
    assert shape.geom_type == "MultiPolygon"
    assert shape.is_valid, shapely.is_valid_reason(shape)
    for polygon in shape.geoms:
        assert polygon.exterior.is_ccw
        assert not polygon.interiors
    west, south, east, north = shape.bounds
    assert bounds.tolist() == [[west, east, south, north]]
    assert -180 <= west < east <= 180
    assert -90 <= south < north <= 90
    return shape


def polar(lon, lat, vertex):
    """Azimuth and distance of a vertex from the camera."""
    line = EXACT.Inverse(lat, lon, vertex[1], vertex[0])
    return line["azi1"] % 360.0, line["s12"]


def area_m2(shape):
    total = 0.0
    for polygon in shape.geoms:
        outline = EXACT.Polygon()
        for lon, lat in list(polygon.exterior.coords)[:-1]:
            outline.AddPoint(lat, lon)
        total += outline.Compute()[2]
    return total


def test_a_wedge_is_the_camera_the_arc_and_the_camera():
    (polygon,) = only(20.46, 44.81, 45.0, 90.0, 100.0, segments=36).geoms
    first, *arc, last = polygon.exterior.coords
    assert first == last == (20.46, 44.81)
    assert len(arc) == 10
    for vertex, azimuth in zip(arc, range(90, -1, -10)):  # counter-clockwise
        got_azimuth, distance = polar(20.46, 44.81, vertex)
        assert abs((got_azimuth - azimuth + 180) % 360 - 180) < 1e-6
        assert distance == pytest.approx(100.0, abs=TOLERANCE_M)


def test_an_all_round_sector_is_the_circle_alone():
    (polygon,) = only(20.46, 44.81, None, 360.0, 100.0, segments=36).geoms
    ring = list(polygon.exterior.coords)
    assert len(ring) == 37
    assert ring[0] == ring[-1]
    azimuths = [polar(20.46, 44.81, vertex)[0] for vertex in ring[:-1]]
    assert sorted(round(azimuth) % 360 for azimuth in azimuths) == list(range(0, 360, 10))
    assert all(polar(20.46, 44.81, vertex)[1] == pytest.approx(100.0, abs=TOLERANCE_M) for vertex in ring)


def test_all_round_is_said_by_no_azimuth_or_by_360_degrees():
    assert sector_wkb(1.0, 2.0, math.nan, 60.0, 30.0) == sector_wkb(1.0, 2.0, math.nan, math.nan, 30.0)
    assert sector_wkb(1.0, 2.0, math.nan, 60.0, 30.0) == sector_wkb(1.0, 2.0, 45.0, 360.0, 30.0)


@pytest.mark.parametrize(
    ("width_deg", "segments", "edges"),
    [(0.5, 72, 1), (5.0, 72, 1), (5.01, 72, 2), (10.0, 72, 2), (60.0, 72, 12), (62.0, 72, 13), (359.9, 72, 72),
     (45.0, 16, 2), (46.0, 16, 3), (1.0, 3, 1), (300.0, 3, 3), (100.0, 360, 100), (360 / 7, 7, 1)],
)  # fmt: skip
def test_an_arc_has_an_edge_for_each_step_it_starts(width_deg, segments, edges):
    (polygon,) = only(0.0, 0.0, 10.0, width_deg, segments=segments).geoms
    assert len(polygon.exterior.coords) == edges + 3


@pytest.mark.parametrize("reach_m", [0.1, 30.0, 1000.0, 5000.0])
def test_vertices_are_on_the_geodesic_at_the_places_of_the_vectors(reach_m):
    vectors = np.loadtxt(shared_data("geodesic_vectors/GeodTest-100.dat"))
    for lat, lon, azimuth in [*vectors[:, :3], *vectors[:, 3:6]]:
        outline = sector_outline(Position(lon, lat), view(azimuth % 360.0, 60.0, reach_m), segments_per_circle=12)
        vertices = [vertex for ring in outline for vertex in ring]
        assert (lon, lat) in vertices
        for bearing in (azimuth + 30.0, azimuth, azimuth - 30.0):
            there = EXACT.Direct(lat, lon, bearing, reach_m)
            nearest = min(vertices, key=lambda vertex: abs(vertex[0] - there["lon2"]) + abs(vertex[1] - there["lat2"]))
            assert EXACT.Inverse(there["lat2"], there["lon2"], nearest[1], nearest[0])["s12"] < TOLERANCE_M


cameras = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
views = st.builds(
    view,
    st.one_of(st.sampled_from([0.0, 30.0, 90.0, 180.0, 270.0]), st.floats(0, 360, exclude_max=True)),
    st.one_of(st.sampled_from([1.0, 60.0, 90.0, 180.0, 270.0, 358.9, 360.0]), st.floats(0.5, 359.5)),
    st.floats(0.5, 5000),
)
segment_numbers = st.sampled_from([3, 8, 16, 72, 100])


@given(cameras, views, segment_numbers)
@example((-179.99999999999997, 0.0), view(181.0, 1.0, 1.0), 3)  # a sliver thinner than the last digits
def test_every_sector_is_valid(camera, field_of_view, segments):
    only(*camera, field_of_view.azimuth_deg, field_of_view.width_deg, field_of_view.reach_m, segments)


near_antimeridian = st.tuples(
    st.one_of(st.sampled_from([180.0, -180.0]), st.floats(179.95, 180), st.floats(-180, -179.95)), st.floats(-80, 80)
)


@given(near_antimeridian, views, segment_numbers)
@settings(max_examples=300)
def test_every_sector_at_the_antimeridian_is_valid_and_the_same_as_elsewhere(camera, field_of_view, segments):
    lon, lat = camera
    arguments = (lat, field_of_view.azimuth_deg, field_of_view.width_deg, field_of_view.reach_m, segments)
    here, elsewhere = only(lon, *arguments), only(20.0, *arguments)
    assert here.area == pytest.approx(elsewhere.area, rel=1e-6)  # in square degrees
    west, east = elsewhere.bounds[0] - 20.0 + lon, elsewhere.bounds[2] - 20.0 + lon
    if west < -180.0 - 1e-9 or east > 180.0 + 1e-9:
        assert (here.bounds[0], here.bounds[2]) == (-180.0, 180.0) or 180.0 - abs(lon) < 1e-9  # a sliver is left out


def test_a_sector_across_the_antimeridian_is_split_there():
    shape = only(179.9999, 10.0, 90.0, 60.0, 1000.0)
    assert len(shape.geoms) == 2
    west, east = sorted(shape.geoms, key=lambda polygon: polygon.bounds[0])
    assert (west.bounds[0], east.bounds[2]) == (-180.0, 180.0)
    assert west.bounds[2] == pytest.approx(-179.991, abs=1e-3)
    assert east.bounds[0] == 179.9999
    edge = sorted(lat for lon, lat in west.exterior.coords[:-1] if lon == -180.0)
    assert edge == sorted(lat for lon, lat in east.exterior.coords[:-1] if lon == 180.0)
    assert len(edge) == 2


def test_a_wedge_that_is_open_across_the_antimeridian_has_three_parts():
    shape = only(179.999, 0.0, 270.0, 300.0, 1000.0)
    sides = sorted(polygon.bounds[0] == -180.0 for polygon in shape.geoms)
    assert sides == [False, True, True]


@pytest.mark.parametrize(("lon", "azimuth"), [(180.0, 270.0), (-180.0, 90.0), (180.0, 90.0), (-180.0, 270.0)])
def test_a_camera_on_the_antimeridian_looks_to_the_side_it_looks_to(lon, azimuth):
    (polygon,) = only(lon, 45.0, azimuth, 60.0).geoms
    assert (polygon.bounds[0] == -180.0) == (azimuth == 90.0)


@pytest.mark.parametrize("lat", [90.0, -90.0, 89.999, -89.98, 89.97])
@pytest.mark.parametrize("lon", [0.0, 10.0, 180.0, -180.0, -179.99])
def test_an_all_round_sector_with_the_pole_inside_reaches_the_edge_of_the_map(lon, lat):
    shape = only(lon, lat, None, 360.0, 5000.0)
    pole = math.copysign(90.0, lat)
    (polygon,) = shape.geoms
    assert {(-180.0, pole), (180.0, pole)} <= set(polygon.exterior.coords)
    off_edge = [vertex for vertex in polygon.exterior.coords if abs(vertex[0]) != 180.0]
    assert len(off_edge) >= 350
    for vertex in off_edge:
        assert polar(lon, lat, vertex)[1] == pytest.approx(5000.0, abs=TOLERANCE_M)


near_pole = st.tuples(
    st.one_of(st.sampled_from([180.0, -180.0, 0.0, 90.0]), st.floats(-180, 180)),
    st.builds(math.copysign, st.one_of(st.just(90.0), st.floats(89.9, 90)), st.sampled_from([1.0, -1.0])),
)


@given(near_pole, views, segment_numbers)
@settings(max_examples=300)
def test_every_sector_near_a_pole_is_valid(camera, field_of_view, segments):
    only(*camera, field_of_view.azimuth_deg, field_of_view.width_deg, field_of_view.reach_m, segments)


@pytest.mark.parametrize("lat", [89.99, -89.985, 89.9, 90.0, -90.0])
@pytest.mark.parametrize("azimuth", [0.0, 45.0, 90.0, 180.0, 200.0])
@pytest.mark.parametrize("width", [30.0, 90.0, 180.0, 300.0])
def test_a_sector_near_a_pole_covers_what_it_should(lat, azimuth, width):
    shape = only(20.0, lat, azimuth, width, 2000.0)
    sampled = np.linspace(azimuth - width / 2 + 1.5, azimuth + width / 2 - 1.5, 40)
    beyond = np.linspace(azimuth + width / 2 + 1.5, azimuth - width / 2 + 358.5, 40)
    for bearings, inside in [(sampled, True), (beyond, False)]:
        for bearing in bearings:
            for distance in (700.0, 1500.0, 1990.0):
                there = EXACT.Direct(lat, 20.0, float(bearing), distance)
                assert shape.covers(shapely.Point(there["lon2"], there["lat2"])) == inside, (bearing, distance)
    there = EXACT.Direct(lat, 20.0, azimuth, 2010.0)
    assert not shape.covers(shapely.Point(there["lon2"], there["lat2"]))


@pytest.mark.parametrize("lat", [0.0, 44.8, -44.8, 70.0, 85.0])
@pytest.mark.parametrize("width", [1.0, 60.0, 180.0, 181.0, 300.0, 359.5, 360.0])
def test_a_sector_has_the_area_that_its_width_and_reach_give(lat, width):
    shape = only(20.0, lat, 77.0, width, 100.0, segments=720)
    assert area_m2(shape) == pytest.approx(math.pi * 100.0**2 * width / 360.0, rel=1e-4)


def test_the_wkb_is_a_little_endian_multipolygon_to_the_byte():
    (wkb,) = sector_wkb(20.0, 45.0, 0.0, 5.0, 30.0)
    order, kind, parts, inner_order, inner_kind, rings, points = struct.unpack_from("<BIIBIII", wkb)
    assert (order, kind, parts, inner_order, inner_kind, rings, points) == (1, 6, 1, 1, 3, 1, 4)
    assert len(wkb) == 22 + 4 * 16
    assert struct.unpack_from("<2d", wkb, 22) == (20.0, 45.0)


def test_many_at_once_are_what_each_is_alone():
    random = np.random.default_rng(7)
    count = 3000
    lon = np.where(random.random(count) < 0.05, 179.9999, random.uniform(-180, 180, count))
    lat = np.where(random.random(count) < 0.05, 89.99, random.uniform(-90, 90, count))
    azimuth = np.where(random.random(count) < 0.2, np.nan, random.uniform(0, 360, count))
    width, reach = random.integers(1, 359, count).astype(float), random.uniform(1, 5000, count)
    wkb, bounds = sectors(lon, lat, azimuth, width, reach, 24)
    assert len(wkb) == count
    assert bounds.shape == (count, 4)
    for row in range(0, count, 7):
        alone = sectors(lon[row], lat[row], azimuth[row], width[row], reach[row], 24)
        assert wkb[row] == alone.wkb[0]
        assert bounds[row].tolist() == alone.bounds[0].tolist()
    assert np.all(shapely.is_valid(shapely.from_wkb(wkb)))


@given(st.one_of(cameras, near_antimeridian, near_pole), views)
def test_the_outline_under_the_pointer_is_the_one_that_is_stored(camera, field_of_view):
    outline = sector_outline(Position(*camera), field_of_view)
    shape = only(*camera, field_of_view.azimuth_deg, field_of_view.width_deg, field_of_view.reach_m)
    assert [list(polygon.exterior.coords) for polygon in shape.geoms] == outline


def test_what_is_seen_can_be_outlined():
    (dome,) = fields_of_view("45", "dome", None)
    (ring,) = sector_outline(Position(20.46, 44.81), dome)
    assert len(ring) == 73
    assert ring[0] == ring[-1]


def test_none_at_all():
    wkb, bounds = sectors([], [], [], [], [])
    assert wkb == []
    assert bounds.shape == (0, 4)


@pytest.mark.parametrize(
    ("column", "value"),
    [(0, math.nan), (0, 180.1), (1, math.nan), (1, -90.1), (2, math.inf), (3, 0.0), (3, -1.0), (3, math.nan),
     (4, 0.0), (4, -1.0), (4, math.nan), (4, math.inf), (5, 2)],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(column, value):
    arguments = [20.0, 45.0, 10.0, 60.0, 30.0, 72]
    arguments[column] = value
    with pytest.raises(ValueError, match="out of range"):
        sectors(*arguments)
