"""Profiles of tables: as JSON and back, and what is refused, with its place."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELDS
from hiljade_qgis.core.direction_turning import Turning
from hiljade_qgis.core.position_text import Order
from hiljade_qgis.core.profile_member import ProfileRefused
from hiljade_qgis.core.table_profile import (
    FieldRule,
    Geometry,
    LatLonColumns,
    ProjectedColumns,
    TextColumn,
    is_field,
)
from hiljade_qgis.core.table_profile_json import profile_from_json
from hiljade_qgis.core.table_profile_written import profile_to_json

SMALLEST = {"format": "hiljade-table-profile", "format_version": 1, "position": {"latitude": "lat", "longitude": "lon"}}
WHOLE = {
    **SMALLEST,
    "list": {"name": "Kamere grada", "source": "https://beograd.rs", "licence": "ODbL-1.0"},
    "file": {"encoding": "cp1250", "separator": ";", "header_row": 3},
    "language": "sr",
    "decimal_mark": ",",
    "unknown": ["-", "n/a"],
    "trim_blanks": True,
    "area": [20.2, 44.6, 20.7, 45.0],
    "fields": {
        "name": "Naziv",
        "height_m": {"column": "Visina", "unit": "ft", "unreadable": "keep"},
        "camera_type": {"column": "Tip", "values": {"fiksna": "fixed", "kupola": "dome"}},
        "direction": {"column": ["Smer", "Azimut"], "unknown": ["0"], "turning": "counter_clockwise_from_east"},
        "check_date": {"column": "Datum", "format": "DD.MM.YYYY", "unreadable": "refuse"},
        "tags:camera:count": "Broj",
        "tags": "Oznake",
    },
    "constants": {"surveillance_type": "camera", "range_m": 25.0, "tags:contact:website": "https://beograd.rs"},
}


def changed(path, value):
    """WHOLE with one member changed, or taken out where the value is None."""
    content = copy.deepcopy(WHOLE)
    *way, last = path
    held = content
    for step in way:
        held = held.setdefault(step, {})
    if value is None:
        del held[last]
    else:
        held[last] = value
    return content


def test_the_whole_of_it():
    profile = profile_from_json(WHOLE)
    assert profile.position == LatLonColumns("lat", "lon")
    assert profile.columns == ("lat", "lon", "Naziv", "Visina", "Tip", "Smer", "Azimut", "Datum", "Broj", "Oznake")
    assert (profile.language, profile.decimal_mark, profile.trim_blanks) == ("sr", ",", True)
    assert profile.unknown == {"n/a", "-"}
    assert profile.area == (20.2, 44.6, 20.7, 45.0)
    assert (profile.file.encoding, profile.file.separator, profile.file.header_row) == ("cp1250", ";", 3)
    assert (profile.details.name, profile.details.licence) == ("Kamere grada", "ODbL-1.0")
    height, direction = profile.fields["height_m"], profile.fields["direction"]
    assert (height.unit, height.refuse_unreadable) == ("ft", False)
    assert direction.columns == ("Smer", "Azimut")
    assert direction.turning is Turning.COUNTER_CLOCKWISE_FROM_EAST
    assert direction.refuse_unreadable, "it would be read clockwise one day"
    assert direction.unknown == {"0"}
    assert profile.fields["camera_type"].values == {"kupola": "dome", "fiksna": "fixed"}
    assert profile.constants == WHOLE["constants"]


def test_there_and_back():
    for content in (SMALLEST, WHOLE):
        profile = profile_from_json(content)
        written = profile_to_json(profile)
        assert written == content
        assert profile_from_json(json.loads(json.dumps(written))) == profile


def test_directions_that_are_in_the_grammar_already():
    content = {**SMALLEST, "fields": {"direction": {"column": "d", "words": False}}}
    profile = profile_from_json(content)
    assert not profile.fields["direction"].words
    assert profile_to_json(profile) == content


def test_what_goes_without_saying():
    fields = {"height_m": "h", "direction": "d", "check_date": "c", "note": "n"}
    profile = profile_from_json({**SMALLEST, "fields": fields})
    refuses = {name: rule.refuse_unreadable for name, rule in profile.fields.items()}
    assert refuses == {"height_m": True, "direction": False, "check_date": False, "note": False}
    assert (profile.language, profile.decimal_mark, profile.trim_blanks, profile.area) == (None, ".", False, None)


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ({"geometry": True}, Geometry()),
        ({"column": "k"}, TextColumn("k")),
        ({"column": "k", "order": "lon_lat"}, TextColumn("k", Order.LON_LAT)),
        (
            {"column": "k", "order": "northing_easting", "crs": "EPSG:6316"},
            TextColumn("k", Order.NORTHING_EASTING, "EPSG:6316"),
        ),
        ({"easting": "Y", "northing": "X", "crs": "EPSG:6316"}, ProjectedColumns("Y", "X", "EPSG:6316")),
        ({"easting": "E", "northing": "N", "utm_zone": "Z"}, ProjectedColumns("E", "N", "", "Z")),
    ],
)
def test_positions(position, expected):
    profile = profile_from_json({**SMALLEST, "position": position})
    assert profile.position == expected
    assert profile_to_json(profile)["position"] == position


REFUSED = [
    ((), [], "", "no_profile"), ((), "x", "", "no_profile"), ((), None, "", "no_profile"), ((), {}, "", "no_profile"),
    (("format",), "hiljade-changes", "", "no_profile"), (("format_version",), 2, "format_version", "newer"),
    (("format_version",), "1", "format_version", "wrong_kind"),
    (("format_version",), True, "format_version", "wrong_kind"),
    (("format_version",), 0, "format_version", "wrong_kind"), (("position",), None, "position", "missing"),
    (("colour",), "red", "colour", "unknown_member"), (("position",), "lat", "position", "wrong_kind"),
    (("position",), {}, "position", "missing"), (("position",), {"latitude": "lat"}, "position", "not_allowed"),
    (("position",), {"geometry": False}, "position.geometry", "not_allowed"),
    (("position",), {"geometry": 1}, "position.geometry", "wrong_kind"),
    (("position",), {"easting": "E", "northing": "N"}, "position", "not_allowed"),
    (("position",), {"column": "k", "order": "lat_lon", "crs": "EPSG:3857"}, "position.order", "not_allowed"),
    (("position",), {"column": "k", "order": "easting_northing"}, "position.order", "not_allowed"),
    (("position",), {"column": "k", "crs": "EPSG:3857"}, "position.order", "missing"),
    (("position",), {"column": "k", "order": "yx"}, "position.order", "not_allowed"),
    (("position",), {"easting": "E", "northing": "N", "crs": "PROJ:+proj=utm"}, "position.crs", "not_allowed"),
    (("position",), {"easting": "E", "northing": "N", "crs": "+nadgrids=http://x"}, "position.crs", "not_allowed"),
    (("position", "z"), "h", "position.z", "unknown_member"), (("language",), "it", "language", "not_allowed"),
    (("language",), 5, "language", "wrong_kind"), (("decimal_mark",), ";", "decimal_mark", "not_allowed"),
    (("trim_blanks",), "yes", "trim_blanks", "wrong_kind"), (("unknown",), "-", "unknown", "wrong_kind"),
    (("unknown",), [1], "unknown[0]", "wrong_kind"), (("unknown",), [""], "unknown[0]", "not_allowed"),
    (("area",), [1, 2, 3], "area", "wrong_kind"), (("area",), [1, 50, 2, 40], "area", "not_allowed"),
    (("area",), [1, 2, 3, 95], "area", "not_allowed"), (("area",), [1, "2", 3, 4], "area", "wrong_kind"),
    (("file", "encoding"), "rot13", "file.encoding", "not_allowed"),
    (("file", "encoding"), "idna", "file.encoding", "not_allowed"),
    (("file", "separator"), " ", "file.separator", "not_allowed"),
    (("file", "separator"), [","], "file.separator", "not_allowed"),
    (("file", "header_row"), 0, "file.header_row", "not_allowed"),
    (("file", "header_row"), 1.5, "file.header_row", "not_allowed"),
    (("file", "header_row"), True, "file.header_row", "wrong_kind"),
    (("file", "sheet"), "x", "file.sheet", "unknown_member"),
    (("list", "name"), 5, "list.name", "wrong_kind"), (("list", "owner"), "x", "list.owner", "unknown_member"),
    (("fields",), [], "fields", "wrong_kind"), (("fields", "server_id"), "id", "fields.server_id", "unknown_member"),
    (("fields", "fid"), "id", "fields.fid", "unknown_member"),
    (("fields", "colour"), "x", "fields.colour", "unknown_member"),
    (("fields", "tags:height"), "x", "fields.tags:height", "unknown_member"),
    (("fields", "tags:"), "x", "fields.tags:", "unknown_member"),
    (("fields", "name"), "", "fields.name", "not_allowed"),
    (("fields", "name"), {}, "fields.name.column", "missing"), (("fields", "name"), 7, "fields.name", "wrong_kind"),
    (("fields", "name", ), {"column": "n", "unit": "m"}, "fields.name.unit", "unknown_member"),
    (("fields", "name"), {"column": []}, "fields.name.column", "not_allowed"),
    (("fields", "name"), {"column": ["a", "a"]}, "fields.name.column", "not_allowed"),
    (("fields", "height_m", "unit"), "yd", "fields.height_m.unit", "not_allowed"),
    (("fields", "tilt_deg"), {"column": "t", "unit": "m"}, "fields.tilt_deg.unit", "unknown_member"),
    (("fields", "check_date", "format"), "%d.%m.%Y", "fields.check_date.format", "not_allowed"),
    (("fields", "direction", "words"), "no", "fields.direction.words", "wrong_kind"),
    (("fields", "name"), {"column": "n", "words": False}, "fields.name.words", "unknown_member"),
    (("fields", "direction", "turning"), "left", "fields.direction.turning", "not_allowed"),
    (("fields", "direction", "unreadable"), "keep", "fields.direction.unreadable", "not_allowed"),
    (("fields", "height_m", "unreadable"), "guess", "fields.height_m.unreadable", "not_allowed"),
    (("fields", "camera_type", "values"), {"Kupola": "dome",
    "kupola ": "dome"}, "fields.camera_type.values.kupola ", "twice"),
    (("fields", "direction", "values"), {"put": "forward"}, "fields.direction.values.put", "not_allowed"),
    (("fields", "tags"), {"column": "o", "values": {}}, "fields.tags.values", "unknown_member"),
    (("constants", "name"), "x", "constants.name", "twice"),
    (("constants", "tilt_deg"), "5", "constants.tilt_deg", "wrong_kind"),
    (("constants", "tilt_deg"), float("nan"), "constants.tilt_deg", "not_allowed"),
    (("constants", "zone"), 5, "constants.zone", "wrong_kind"),
    (("constants", "zone"), "\ud800", "constants.zone", "not_allowed"),
    (("constants", "start_date"), "31.12.2025", "constants.start_date", "not_allowed"),
    (("constants", "osm_id"), "x", "constants.osm_id", "unknown_member"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "where", "what"), REFUSED)
def test_nonsense_is_refused_with_its_place(path, value, where, what):
    content = changed(path, value) if path else value
    with pytest.raises(ProfileRefused) as error:
        profile_from_json(content)
    assert (error.value.where, error.value.what) == (where, what)


def test_a_constant_direction_must_be_readable():
    content = {**SMALLEST, "constants": {"direction": "forward"}}
    with pytest.raises(ProfileRefused) as error:
        profile_from_json(content)
    assert error.value.where == "constants.direction"
    content["constants"] = {"direction": "NE;45-90"}
    assert profile_from_json(content).constants == {"direction": "NE;45-90"}


def test_what_a_field_is():
    assert all(is_field(field.column) for field in FIELDS)
    for name in ("tags", "tags:brand", "tags:camera:count"):
        assert is_field(name)
    others = ("server_id", "version", "fid", "position", "tags:", "tags: ", "tags:direction", "")
    for name in others:
        assert not is_field(name)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PLACES = [(), *{path[:depth] for path, *_ in REFUSED for depth in range(1, len(path) + 1)}]


@given(st.sampled_from(sorted(PLACES)), JSON)
def test_whatever_stands_there_it_is_a_profile_or_refused(path, value):
    content = copy.deepcopy(WHOLE)
    held = content
    for step in path[:-1]:
        held = held[step] if isinstance(held.get(step), dict) else held.setdefault(step + "!", {})
    if path:
        held[path[-1]] = value
    else:
        content = value
    try:
        profile = profile_from_json(content)
    except ProfileRefused:
        return
    assert profile_from_json(profile_to_json(profile)) == profile


def test_a_rule_has_no_more_than_it_says():
    assert FieldRule(("a",)) == FieldRule(("a",), frozenset(), {}, "", "", Turning.CLOCKWISE_FROM_NORTH, True, False)
