"""Clusters of cameras that have a page together, against what pairs say that are looked at one by one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.geodesic import azimuth_and_distance
from hiljade_qgis.core.printing.page_clusters import clusters_of

LAT = 60.17
STEP = 0.0009
"""Some 50 m to the east there, as a degree of longitude is 55.5 km."""


def clusters(places, within_m=60.0, least=2, side_m=1e6, most=10_000):
    lon, lat = zip(*places) if places else ((), ())
    return clusters_of(lon, lat, within_m, least, side_m, most)


def row(*steps):
    return [(24.9 + step * STEP, LAT) for step in steps]


def test_a_chain_is_one_cluster_and_who_stands_alone_is_in_none():
    assert clusters(row(0, 1, 2, 5, 7, 8)) == [[0, 1, 2], [4, 5]]
    assert clusters(row(0, 1, 2, 5, 7, 8), least=3) == [[0, 1, 2]]
    assert clusters(row(0, 1, 2, 5, 7, 8), least=1) == [[0, 1, 2], [3], [4, 5]]
    assert clusters([]) == []


def test_the_distance_is_that_on_the_ground():
    """At 60° a degree of longitude is half as long as one of latitude."""
    assert clusters([(24.9, LAT), (24.9 + STEP, LAT)]) == [[0, 1]]
    assert clusters([(24.9, LAT), (24.9, LAT + STEP)]) == []


def test_the_antimeridian_parts_nobody():
    assert clusters([(179.9999, 0.0), (-179.9999, 0.0), (0.0, 0.0)]) == [[0, 1]]


def test_a_cluster_that_is_too_wide_is_cut_where_it_is_thinnest():
    assert clusters(row(0, 0.5, 1, 1.5, 2.6, 3, 3.5, 4), side_m=150.0) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_a_cluster_of_too_many_is_cut():
    parts = clusters(row(*range(10)), most=4)
    assert sorted(itertools.chain(*parts)) == list(range(10))
    assert max(map(len, parts)) <= 4


def test_cameras_of_one_place_stay_together():
    assert clusters([(24.9, LAT)] * 7, most=3, side_m=1.0) == [list(range(7))]


@pytest.mark.parametrize("within_m", [0.0, -1.0, 60_000.0])
def test_a_distance_that_is_none_is_refused(within_m):
    with pytest.raises(ValueError, match=str(within_m)):
        clusters(row(0, 1), within_m=within_m)


PLACES = st.lists(st.tuples(st.floats(24.9, 24.91), st.floats(60.17, 60.175)), max_size=25)


@settings(max_examples=60)
@given(PLACES, st.integers(1, 4))
def test_clusters_are_what_one_gets_to_by_near_pairs(places, least):
    near = {number: {number} for number in range(len(places))}
    for one, other in itertools.combinations(range(len(places)), 2):
        _, distance_m = azimuth_and_distance(*places[one], *places[other])
        if distance_m <= 60.0:
            whole = near[one] | near[other]
            for member in whole:
                near[member] = whole
    wanted = {tuple(sorted(one)) for one in near.values() if len(one) >= least}
    assert set(map(tuple, clusters(places, least=least))) == wanted


@settings(max_examples=60)
@given(PLACES, st.floats(50, 400), st.integers(2, 8))
def test_parts_hold_everybody_once_and_are_small_enough(places, side_m, most):
    parts = clusters(places, within_m=1000.0, least=1, side_m=side_m, most=most)
    assert sorted(itertools.chain(*parts)) == list(range(len(places)))
    for part in parts:
        lon, lat = zip(*(places[number] for number in part))
        width_m, height_m = (max(lon) - min(lon)) * 55_600, (max(lat) - min(lat)) * 111_500
        assert width_m < side_m * 1.01 or max(lon) == min(lon)
        assert height_m < side_m * 1.01 or max(lat) == min(lat)
        assert len(part) <= most or (width_m == height_m == 0.0)
