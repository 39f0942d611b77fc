"""The order of places on the map: one round in which near places mostly follow one another."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from hiljade_qgis.core import map_order
from hiljade_qgis.core.map_order import places_on_curve
from tests.shared_data import shared_data


def test_curve_goes_through_every_cell_from_neighbour_to_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_order, "_BITS", 5)
    middles = (np.arange(32) + 0.5) / 32
    lon_deg = (middles - 0.5) * 360.0
    lat_deg = np.degrees(np.arctan(np.sinh((0.5 - middles) * 2 * np.pi)))
    along = places_on_curve(*np.meshgrid(lon_deg, lat_deg))
    assert sorted(along.ravel().tolist()) == list(range(1024))
    row, column = np.unravel_index(np.argsort(along.ravel()), along.shape)
    assert (np.abs(np.diff(row)) + np.abs(np.diff(column)) == 1).all()


def test_place_does_not_depend_on_the_others() -> None:
    rng = np.random.default_rng(4)
    lon_deg, lat_deg = rng.uniform(-180, 180, 500), rng.uniform(-90, 90, 500)
    together = places_on_curve(lon_deg, lat_deg)
    assert together.tolist() == [int(places_on_curve(lon, lat)) for lon, lat in zip(lon_deg, lat_deg)]


@pytest.mark.parametrize("place", [(180.0, 90.0), (-180.0, -90.0), (0.0, 0.0), (179.9999999, 85.06), (200.0, 0.0)])
def test_every_place_of_the_world_has_one(place: tuple[float, float]) -> None:
    assert 0 <= int(places_on_curve(*place)) < 2**52


def test_none_is_none() -> None:
    assert places_on_curve([], []).tolist() == []


@pytest.mark.parametrize(("place", "of_by_id"), [("helsinki_centre", 0.5), ("alpr_bay_area", 0.1)])
def test_real_cameras_follow_one_another_on_the_map(place: str, of_by_id: float) -> None:
    """A walk by the curve is little longer than one always to the nearest, and far shorter than one by id."""
    data = json.loads(shared_data(f"{place}/cameras.geojson").read_text(encoding="utf-8"))
    places = np.array([one["geometry"]["coordinates"] for one in data["features"]])
    by_curve = _length_m(places[np.argsort(places_on_curve(places[:, 0], places[:, 1]), kind="stable")])
    assert by_curve < of_by_id * _length_m(places)
    assert by_curve < 1.5 * _length_m(_nearest_first(places))


def _length_m(places: np.ndarray) -> float:
    return float(np.hypot(*np.diff(_flat_m(places), axis=0).T).sum())


def _flat_m(places: np.ndarray) -> np.ndarray:
    return places * [math.cos(math.radians(places[:, 1].mean())), 1.0] * 111_320.0


def _nearest_first(places: np.ndarray) -> np.ndarray:
    left, walked, flat = list(range(1, len(places))), [0], _flat_m(places)
    while left:
        apart = np.hypot(*(flat[left] - flat[walked[-1]]).T)
        walked.append(left.pop(int(apart.argmin())))
    return places[walked]
