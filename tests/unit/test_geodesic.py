"""Geodesics against GeographicLib and its published vectors."""

from __future__ import annotations

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.geodesic import azimuth_and_distance, destination
from tests.shared_data import shared_data

EXACT = Geodesic.WGS84
TOLERANCE_M = 1e-6

longitudes = st.floats(-180, 180)
latitudes = st.floats(-90, 90)
azimuths = st.floats(-360, 720)


@pytest.fixture(scope="module")
def vectors():
    """Columns lat1 lon1 azi1 lat2 lon2 azi2 s12."""
    return np.loadtxt(shared_data("geodesic_vectors/GeodTest-100.dat"))[:, :7]


def apart_m(lon1, lat1, lon2, lat2):
    return EXACT.Inverse(float(lat1), float(lon1), float(lat2), float(lon2))["s12"]


def turn_between(one_deg, other_deg):
    return np.abs((np.asarray(one_deg) - other_deg + 180.0) % 360.0 - 180.0)


# The direct problem


@pytest.mark.parametrize("distance_m", [0.0, 0.01, 1.0, 30.0, 100.0, 500.0, 1000.0, 2500.0, 5000.0])
def test_destinations_from_both_ends_of_the_vectors_agree(vectors, distance_m):
    lat1, lon1, azimuth1, lat2, lon2, azimuth2, _ = vectors.T
    for lat, lon, azimuth in [(lat1, lon1, azimuth1), (lat2, lon2, azimuth2), (-lat1, lon1, -azimuth1)]:
        arrived = np.column_stack(destination(lon, lat, azimuth, distance_m))
        for start_lat, start_lon, bearing, (got_lon, got_lat) in zip(lat, lon, azimuth, arrived):
            there = EXACT.Direct(start_lat, start_lon, bearing, distance_m)
            assert apart_m(there["lon2"], there["lat2"], got_lon, got_lat) < TOLERANCE_M


@given(longitudes, latitudes, azimuths, st.floats(0, 5000))
def test_a_destination_is_right_anywhere(lon, lat, azimuth, distance_m):
    there = EXACT.Direct(lat, lon, azimuth, distance_m)
    got_lon, got_lat = destination(lon, lat, azimuth, distance_m)
    assert apart_m(there["lon2"], there["lat2"], got_lon, got_lat) < TOLERANCE_M


@pytest.mark.parametrize("lat", [90.0, -90.0, 89.9999999, -89.9999, 89.96, 0.0, -0.0, 1e-9, -45.0])
@pytest.mark.parametrize("azimuth", [0.0, 45.0, 90.0, 180.0, 270.0, 359.9])
@pytest.mark.parametrize("lon", [0.0, 180.0, -180.0, 179.9999, -73.5])
def test_poles_equator_and_antimeridian_are_places_like_any_other(lon, lat, azimuth):
    there = EXACT.Direct(lat, lon, azimuth, 5000.0)
    got_lon, got_lat = destination(lon, lat, azimuth, 5000.0)
    assert apart_m(there["lon2"], there["lat2"], got_lon, got_lat) < TOLERANCE_M
    assert abs(got_lat) <= 90.0
    assert abs(got_lon - lon) < 180.0 + 1e-9


@pytest.mark.parametrize(("distance_m", "error_m"), [(50_000.0, 2e-6), (200_000.0, 2e-3)])
def test_farther_than_a_camera_sees_it_is_as_exact_as_documented(distance_m, error_m):
    for lat in (-89.0, -60.0, 0.0, 30.0, 75.0):
        for azimuth in range(0, 360, 15):
            there = EXACT.Direct(lat, 20.0, azimuth, distance_m)
            got = destination(20.0, lat, azimuth, distance_m)
            assert apart_m(there["lon2"], there["lat2"], *got) < error_m


def test_longitude_runs_on_across_the_antimeridian():
    east, _ = destination(179.999, 10.0, 90.0, 1000.0)
    west, _ = destination(-179.999, 10.0, 270.0, 1000.0)
    assert east == pytest.approx(180.008, abs=1e-3)
    assert west == pytest.approx(-180.008, abs=1e-3)


def test_no_way_is_no_way():
    lon, lat = destination(20.46, 44.81, 123.0, 0.0)
    assert float(lon) == 20.46
    assert float(lat) == pytest.approx(44.81, abs=1e-13)


def test_arguments_broadcast():
    lon, lat = destination(np.zeros((3, 1)), 45.0, np.arange(4.0), np.full((3, 1), 30.0))
    assert lon.shape == lat.shape == (3, 4)
    assert np.all(lon[0] == lon[2])
    azimuth, distance = azimuth_and_distance(np.zeros((3, 1)), 45.0, np.arange(4.0), 45.5)
    assert azimuth.shape == distance.shape == (3, 4)


# The inverse problem


def test_azimuth_and_distance_of_the_vectors(vectors):
    lat1, lon1, azimuth1, lat2, lon2, azimuth2, distance = vectors.T
    for arguments, expected in [
        ((lon1, lat1, lon2, lat2), azimuth1),
        ((lon2, lat2, lon1, lat1), azimuth2 + 180.0),
        ((-lon1, -lat1, -lon2, -lat2), azimuth1 + 180.0),
    ]:
        got_azimuth, got_distance = azimuth_and_distance(*arguments)
        assert np.max(turn_between(got_azimuth, expected)) < 0.01
        assert np.median(turn_between(got_azimuth, expected)) < 1e-8
        assert np.max(np.abs(got_distance - distance)) < 1e-4


@given(longitudes, st.floats(-89, 89), azimuths, st.floats(0.1, 5000))
def test_the_way_back_from_a_destination(lon, lat, azimuth, distance_m):
    got_azimuth, got_distance = azimuth_and_distance(lon, lat, *destination(lon, lat, azimuth, distance_m))
    assert turn_between(got_azimuth, azimuth) < 1e-5
    assert abs(got_distance - distance_m) < 2e-6


@given(longitudes, latitudes, longitudes, latitudes)
def test_any_two_positions(lon1, lat1, lon2, lat2):
    exact = EXACT.Inverse(lat1, lon1, lat2, lon2)
    azimuth, distance = azimuth_and_distance(lon1, lat1, lon2, lat2)
    assert 0.0 <= azimuth < 360.0
    assert abs(distance - exact["s12"]) < 1e-4
    arrived = EXACT.Direct(lat1, lon1, float(azimuth), float(distance))
    assert apart_m(arrived["lon2"], arrived["lat2"], lon2, lat2) < 0.01


@pytest.mark.parametrize("degrees", [2.0, 1.0, 0.5, 0.1, 1e-3, 1e-6])
def test_nearly_antipodal_positions(degrees):
    random = np.random.default_rng(20)
    lon, lat = random.uniform(-180, 180, 200), random.choice([0.0, 1e-7, 0.2, -45.0, 30.0, 89.0], 200)
    far_lon = lon + 180.0 + random.uniform(-degrees, degrees, 200)
    far_lat = np.clip(-lat + random.choice([0.0, 1.0], 200) * random.uniform(-degrees, degrees, 200), -90, 90)
    azimuths_deg, distances = azimuth_and_distance(lon, lat, far_lon, far_lat)
    for row in zip(lon, lat, far_lon, far_lat, azimuths_deg, distances):
        lon1, lat1, lon2, lat2, azimuth, distance = map(float, row)
        assert abs(EXACT.Inverse(lat1, lon1, lat2, lon2)["s12"] - distance) < 1e-4
        arrived = EXACT.Direct(lat1, lon1, azimuth, distance)  # of two equally short ways either will do
        assert apart_m(arrived["lon2"], arrived["lat2"], lon2, lat2) < 1.0


@pytest.mark.parametrize(
    ("start", "end", "azimuth_deg", "distance_m"),
    [
        ((20.0, 45.0), (20.0, 45.0), 0.0, 0.0),
        ((180.0, 45.0), (-180.0, 45.0), 0.0, 0.0),
        ((20.0, 45.0), (20.0, 46.0), 0.0, 111141.548),
        ((20.0, 45.0), (20.0, 44.0), 180.0, 111122.008),
        ((0.0, 0.0), (1.0, 0.0), 90.0, 111319.491),
        ((0.0, 0.0), (-1.0, 0.0), 270.0, 111319.491),
        ((179.5, 0.0), (-179.5, 0.0), 90.0, 111319.491),
        ((0.0, 0.0), (180.0, 0.0), 0.0, 20003931.459),
        ((10.0, -90.0), (10.0, 90.0), 0.0, 20003931.459),
        ((20.0, 90.0), (20.0, 80.0), 180.0, 1116825.857),
        ((20.0, 90.0), (50.0, 80.0), 150.0, 1116825.857),
        ((20.0, -90.0), (50.0, -80.0), 30.0, 1116825.857),
    ],
)
def test_plain_ways(start, end, azimuth_deg, distance_m):
    azimuth, distance = azimuth_and_distance(*start, *end)
    assert float(azimuth) == pytest.approx(azimuth_deg, abs=1e-9)
    assert float(distance) == pytest.approx(distance_m, abs=1e-3)


def test_the_unknown_stays_unknown_and_spoils_no_other():
    azimuth, distance = azimuth_and_distance([np.nan, 0.0], 0.0, 1.0, 0.0)
    assert np.isnan(azimuth[0])
    assert np.isnan(distance[0])
    assert float(azimuth[1]) == pytest.approx(90.0)
