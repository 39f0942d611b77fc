"""Many features read in one go are what each of them is by itself."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.record import Position
from hiljade_qgis.sync import geojson
from tests.unit.test_filling import HOSTILE

USUAL = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [20.5, 44.8]}, "properties": {"name": "a"}}
VALUE = st.recursive(
    st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.sampled_from(["Point", "20.5", ""])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=2), inner, max_size=2)),
    max_leaves=4,
)
COORDINATES = st.one_of(
    VALUE, st.lists(st.one_of(st.floats(-200, 200), st.sampled_from([180.0, -90.0, -0.0, 1e308])), max_size=3)
)
GEOMETRY = st.one_of(VALUE, st.fixed_dictionaries({"type": st.just("Point"), "coordinates": COORDINATES}))
FEATURE = st.one_of(
    st.just(USUAL), st.fixed_dictionaries({"type": VALUE}, optional={"geometry": GEOMETRY, "properties": VALUE})
)


def check(raws: list[str]) -> None:
    cameras = geojson.decode_many(raws)
    places = zip(cameras.lon_deg.tolist(), cameras.lat_deg.tolist())
    positions = [None if math.isnan(lon) else Position(lon, lat) for lon, lat in places]
    expected = [geojson.decode(raw) for raw in raws]
    assert repr(positions) == repr([one.position for one in expected])
    assert repr(list(cameras.tags)) == repr([one.tags for one in expected])


@settings(max_examples=200, deadline=None)
@given(st.lists(FEATURE, max_size=5))
def test_whatever_stands_in_features(features):
    check([json.dumps(one) for one in features])


@pytest.mark.parametrize("strange", HOSTILE)
def test_a_strange_one_among_usual_ones(strange):
    check([json.dumps(one) for one in (USUAL, strange, USUAL)])


def test_numbers_that_json_does_not_have():
    raw = '{"geometry": {"type": "Point", "coordinates": [%s, 44.8]}, "properties": {"height": -Infinity}}'
    check([raw % number for number in ("20.5", "1e999", "NaN", "Infinity")])


@pytest.mark.parametrize("raws", [["{", "}"], ["{}", "[]"], ["{}", "{}, {}"], ["{},{}"], [""], ['{"a": ["x', '"]}']])
def test_what_is_no_object_is_told(raws):
    with pytest.raises(ValueError, match=r"JSON|Expecting|Extra|Unterminated|Invalid"):
        geojson.decode_many(raws)
