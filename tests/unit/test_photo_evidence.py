"""Which known camera a photo is taken to show, against PROJ and against looking at every pair."""

from __future__ import annotations

import pyproj
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core import point_grid
from hiljade_qgis.core.photo import Heading, HeadingReference, Photo, Place, ProposedCamera, proposed_camera
from hiljade_qgis.core.photo_evidence import Evidence, KnownCameras
from hiljade_qgis.core.record import Position

GEOD = pyproj.Geod(ellps="WGS84")
BELGRADE = Position(20.4573, 44.8167)


def there(start: Position, azimuth: float, distance: float) -> Position:
    lon, lat, _ = GEOD.fwd(*start, azimuth, distance)
    return Position(lon, lat)


def photo(at: Position, azimuth: float | None = None, distance: float = 10.0) -> tuple[Photo, ProposedCamera]:
    heading = None if azimuth is None else Heading(azimuth, HeadingReference.TRUE)
    taken = Photo(at, None, None, heading, None, None)
    return taken, proposed_camera(taken, distance)


def shown(cameras: list[Position], one: tuple[Photo, ProposedCamera], within: float = 30.0) -> Evidence | None:
    (found,) = KnownCameras(cameras, within).shown([one])
    return found


def test_the_nearest_to_the_place_in_front() -> None:
    cameras = [there(BELGRADE, 0, 2), there(BELGRADE, 0, 32), there(BELGRADE, 0, 15)]
    found = shown(cameras, photo(BELGRADE, 0.0))
    assert found == (2, pytest.approx(5.0, abs=0.02), Place.IN_FRONT)


def test_one_near_the_place_in_front_comes_before_a_nearer_one_beside_the_photographer() -> None:
    behind, ahead = there(BELGRADE, 180, 1), there(BELGRADE, 0, 125)
    found = shown([behind, ahead], photo(BELGRADE, 0.0, distance=100.0))
    assert found == (1, pytest.approx(25.0, abs=0.02), Place.IN_FRONT)
    found = shown([behind], photo(BELGRADE, 0.0, distance=100.0))
    assert found == (0, pytest.approx(1.0, abs=0.02), Place.PHOTOGRAPHER)


def test_without_a_heading_by_the_photographers_place() -> None:
    found = shown([there(BELGRADE, 200, 29.5)], photo(BELGRADE))
    assert found == (0, pytest.approx(29.5, abs=0.02), Place.PHOTOGRAPHER)


def test_none_is_near() -> None:
    assert shown([there(BELGRADE, 200, 31)], photo(BELGRADE)) is None
    assert shown([there(BELGRADE, 200, 31)], photo(BELGRADE, 20.0)) is None
    assert shown([], photo(BELGRADE)) is None
    assert KnownCameras([BELGRADE], 30.0).shown([]) == []


def test_of_several_at_one_place_the_first() -> None:
    camera = there(BELGRADE, 0, 12)
    found = shown([camera, camera, camera], photo(BELGRADE, 0.0))
    assert found is not None
    assert found.camera == 0


def test_across_the_antimeridian() -> None:
    at = Position(179.99995, -16.8)
    found = shown([there(at, 90, 20)], photo(at, 90.0))
    assert found == (0, pytest.approx(10.0, abs=0.02), Place.IN_FRONT)


@pytest.mark.parametrize("within", [0.0, -1.0, float("nan"), 50_001.0])
def test_a_wrong_distance_is_refused(within: float) -> None:
    with pytest.raises(ValueError, match=r"."):
        KnownCameras([BELGRADE], within)


places = st.tuples(st.integers(-40, 40), st.integers(-40, 40)).map(
    lambda one: Position(20.4573 + one[0] * 1e-5, 44.8167 + one[1] * 1e-5)
)


@settings(max_examples=50)
@given(st.lists(places, max_size=12), st.lists(st.tuples(places, st.none() | st.integers(0, 359)), max_size=12))
def test_as_looking_at_every_pair_says(cameras: list[Position], taken: list[tuple[Position, int | None]]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(point_grid, "_PAIRS_AT_ONCE", 3)
        photos = [photo(at, azimuth) for at, azimuth in taken]
        found = KnownCameras(cameras, 12.0).shown(photos)
    assert len(found) == len(photos)
    for (one, proposed), evidence in zip(photos, found):
        in_front, beside = (
            [GEOD.inv(*place, *camera)[2] for camera in cameras] for place in (proposed.position, one.position)
        )
        if any(abs(distance - 12.0) < 1e-3 for distance in in_front + beside):
            continue
        near = in_front if in_front and min(in_front) < 12.0 else beside
        if not near or min(near) > 12.0:
            assert evidence is None
        else:
            assert evidence is not None
            assert evidence.distance_m == pytest.approx(min(near), abs=1e-3)
            assert near[evidence.camera] == pytest.approx(min(near), abs=1e-3)
