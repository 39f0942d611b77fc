"""Rows of tables as cameras: what is read, what is refused, what is warned of, and that nothing raises."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core.camera import FIELDS, TAGS_COLUMN, FieldKind
from hiljade_qgis.core.record import Position, Record, edited_record, row_from_record, text_from_number
from hiljade_qgis.core.table_columns import column_indexes
from hiljade_qgis.core.table_problem import ColumnMissing, ColumnTwice, Problem, Reason
from hiljade_qgis.core.table_profile_guess import guess_profile
from hiljade_qgis.core.table_profile_json import profile_from_json
from hiljade_qgis.core.table_row import RowReader

HEAD = {"format": "hiljade-table-profile", "format_version": 1, "position": {"latitude": "lat", "longitude": "lon"}}


def nowhere(_crs, _easting, _northing):
    return None


def reader(names, fields=None, transform=nowhere, **members):
    profile = profile_from_json({**HEAD, "fields": fields or {}, **members})
    return RowReader(profile, names, transform)


def read(value, field, rule=None, **members):
    """What becomes of one cell of one field, in Belgrade."""
    rule = {"column": "value", **(rule or {})}
    found = reader(["lat", "lon", "value"], {field: rule}, **members).read([44.8125, 20.4573, value])
    if found.row is None:
        return [problem.reason for problem in found.refused]
    assert found.row.position == Position(20.4573, 44.8125)
    return found.row.values[field], [problem.reason for problem in found.warnings]


def test_a_row():
    names = ["Naziv", "lat", "lon", "Smer", "Tip", "Visina", "Broj"]
    fields = {
        "name": "naziv ",
        "direction": "Smer",
        "camera_type": {"column": "Tip", "values": {"Kupola": "dome"}},
        "height_m": {"column": "Visina", "unit": "m"},
        "tags:camera:count": "Broj",
    }
    constants = {"surveillance_type": "camera", "tags:man_made": "surveillance"}
    found = reader(names, fields, language="sr", decimal_mark=",", constants=constants).read(
        ["Trg", "44,8125", "20,4573", "SI", " kupola", "3,5 m", 2]
    )
    assert found.refused == found.warnings == ()
    said = {column: value for column, value in found.row.values.items() if value is not None}
    assert said == {
        "name": "Trg", "direction": "NE", "camera_type": "dome", "height_m": 3.5, "surveillance_type": "camera",
        "tags": '{"camera:count": "2", "man_made": "surveillance"}',
    }  # fmt: skip
    assert set(found.row.values) == {*(field.column for field in FIELDS), TAGS_COLUMN}
    record = edited_record(None, found.row)
    assert record.tags["camera:direction"] == "NE"
    assert record.tags["height"] == "3.5"


@pytest.mark.parametrize("nothing", [None, "", "  ", "\u00a0", "n/a", "N/A ", "-", float("nan")])
@pytest.mark.parametrize("field", ["name", "direction", "height_m", "check_date", "tags:brand"])
def test_an_unknown_is_null(field, nothing):
    names = ["lat", "lon", "value"]
    found = reader(names, {field: "value"}, unknown=["n/a", "-"]).read([44.8, 20.4, nothing])
    assert (found.refused, found.warnings) == ((), ())
    assert set(found.row.values.values()) == {None}


def test_an_unknown_of_one_field_only():
    assert read("0", "direction", {"unknown": ["0"]}) == (None, [])
    assert read(0.0, "direction", {"unknown": ["0"]}) == (None, [])
    assert read("0", "direction") == ("0", [])


@pytest.mark.parametrize(
    ("value", "rule", "members", "expected"),
    [
        ("45", {}, {}, ("45", [])), (45, {}, {}, ("45", [])), (45.0, {}, {}, ("45", [])), (22.5, {}, {}, ("22.5", [])),
        (" 45 ", {}, {}, (" 45 ", [])), (" 45 ", {}, {"trim_blanks": True}, ("45", [])),
        ("nord-est", {}, {}, ("NE", [])),
        ("S", {}, {}, ("S", [])), ("S", {}, {"language": "sr"}, ("N", [])), ("NO", {}, {"language": "de"}, ("NE", [])),
        ("NO", {}, {"language": "fr"}, ("NW", [])), ("NO", {}, {}, ("NO", [Reason.DIRECTION_UNREADABLE])),
        ("NO", {"unreadable": "refuse"}, {}, [Reason.DIRECTION_UNREADABLE]),
        ("SI", {}, {}, ("NE", [Reason.DIRECTION_LANGUAGE])), ("J", {}, {}, ("J", [Reason.DIRECTION_LANGUAGE])),
        ("45;jug", {}, {}, ("45;S", [Reason.DIRECTION_LANGUAGE])),
        ("J", {"words": False}, {}, ("J", [Reason.DIRECTION_UNREADABLE])),
        ("S;forward", {}, {"language": "sr"}, ("N;forward", [Reason.DIRECTION_UNREADABLE])),
        ("22,5", {}, {"decimal_mark": ","}, ("22.5", [])),
        ("22,5;112,5", {}, {"decimal_mark": ","}, ("22.5;112.5", [])),
        ("22,5-67,5", {}, {"decimal_mark": ","}, ("22.5-67.5", [])),
        ("90, 180", {}, {"decimal_mark": ","}, ("90, 180", [])),
        ("90,180", {}, {"decimal_mark": ","}, [Reason.DIRECTION_AMBIGUOUS]),
        ("1,2,3", {}, {"decimal_mark": ","}, [Reason.DIRECTION_AMBIGUOUS]),
        ("22,5", {}, {}, ("22,5", [Reason.DIRECTION_COMMA])), ("90,180", {}, {}, ("90,180", [])),
        ("45", {"turning": "counter_clockwise_from_east"}, {}, ("45", [])),
        ("0", {"turning": "counter_clockwise_from_east"}, {}, ("90", [])),
        ("60-120", {"turning": "counter_clockwise_from_east"}, {}, ("330-30", [])),
        ("NE", {"turning": "counter_clockwise_from_east"}, {}, ("NE", [])),
        ("370", {"turning": "counter_clockwise_from_east"}, {}, ("80", [])),
        ("sever", {"turning": "counter_clockwise_from_east"}, {"language": "sr"}, ("N", [])),
        ("forward", {"turning": "counter_clockwise_from_east"}, {}, [Reason.DIRECTION_UNREADABLE]),
        ("45;forward", {"turning": "counter_clockwise_from_east"}, {}, [Reason.DIRECTION_UNREADABLE]),
        ("N-45", {"turning": "counter_clockwise_from_east"}, {}, [Reason.DIRECTION_UNREADABLE]),
        ("ulica", {"values": {"Ulica": "45-90"}, "turning": "counter_clockwise_from_east"}, {}, ("45-90", [])),
        ("10.12.2025", {}, {}, ("10.12.2025", [Reason.DIRECTION_UNREADABLE])),
        ("370", {"words": False}, {}, ("370", [Reason.DIRECTION_UNREADABLE])), ("NE", {"words": False}, {}, ("NE", [])),
        ("S", {"words": False}, {"language": "sr"}, ("S", [])),
        ("2025-12-10", {}, {}, ("2025-12-10", [Reason.DIRECTION_UNREADABLE])),
        ("=1+1", {}, {}, ("=1+1", [Reason.DIRECTION_UNREADABLE])),
        ("<b>N</b>", {}, {}, ("<b>N</b>", [Reason.DIRECTION_UNREADABLE])),
        (" " * 90_000 + "x", {}, {}, (" " * 90_000 + "x", [Reason.DIRECTION_UNREADABLE])),
        ("9" * 100_001, {}, {}, [Reason.TOO_LONG]), ("N\0", {}, {}, [Reason.NOT_TEXT]),
        ("\ud800", {}, {}, [Reason.NOT_TEXT]),
    ],
)  # fmt: skip
def test_directions(value, rule, members, expected):
    assert read(value, "direction", rule, **members) == expected


@pytest.mark.parametrize(
    ("value", "rule", "expected"),
    [
        ("5", {}, (5.0, [])), (5, {}, (5.0, [])), (5.5, {}, (5.5, [])), ("5,5", {}, (5.5, [])),
        ("5 m", {}, [Reason.OTHER_UNIT]),
        ("5 m", {"unit": "m"}, (5.0, [])), ("12'", {"unit": "ft"}, (3.6576, [])), (12, {"unit": "ft"}, (3.6576, [])),
        (12.5, {"unit": "ft"}, (3.81, [])), ("tall", {}, [Reason.NUMBER_UNREADABLE]),
        ("tall", {"unreadable": "keep"}, (None, [Reason.NUMBER_UNREADABLE])), ("1,200", {}, [Reason.NUMBER_AMBIGUOUS]),
        (True, {}, [Reason.NUMBER_UNREADABLE]), (float("inf"), {}, (None, [])), ("-3", {}, (-3.0, [])),
        ("0", {}, (0.0, [])),
    ],
)  # fmt: skip
def test_heights(value, rule, expected):
    found = read(value, "height_m", rule)
    assert found == expected or found == (pytest.approx(expected[0], abs=1e-12), expected[1])


@pytest.mark.parametrize(
    ("value", "rule", "expected"),
    [
        ("2025-12-31", {}, ("2025-12-31", [])), ("~1990", {}, ("~1990", [])),
        ("31.12.2025", {}, ("31.12.2025", [Reason.DATE_UNREADABLE])),
        ("31.12.2025", {"format": "DD.MM.YYYY"}, ("2025-12-31", [])),
        ("31.12.2025", {"format": "MM/DD/YYYY"}, ("31.12.2025", [Reason.DATE_UNREADABLE])),
        ("soon", {"format": "DD.MM.YYYY", "unreadable": "refuse"}, [Reason.DATE_UNREADABLE]),
        ("2025-02-30", {"unreadable": "refuse"}, [Reason.DATE_UNREADABLE]), (2014, {}, ("2014", [])),
    ],
)  # fmt: skip
def test_dates(value, rule, expected):
    assert read(value, "check_date", rule) == expected


def test_texts_stay_as_they_are():
    texts = ('=HYPERLINK("http://x")', "@SUM(1)", "+1", "-1", " a ", "a\nb\tc", "007", "1e5", "ŠĐČĆŽ 日本 😀", "NULL")
    for text in texts:
        assert read(text, "note") == (text, [])
    assert read(7, "name") == ("7", [])
    assert read(7.25, "name") == ("7.25", [])
    assert read(True, "name") == ("true", [])
    assert read("Kupola", "camera_type", {"values": {"fiksna": "fixed"}}) == ("Kupola", [Reason.VALUE_NOT_LISTED])


def test_the_first_column_that_says_something_counts_and_another_one_is_told():
    rows = reader(["lat", "lon", "a", "b"], {"direction": {"column": ["a", "b"]}})
    cases = {
        ("45", "45"): ("45", ()), ("045", "45"): ("045", ()), ("", "90"): ("90", ()), ("NE", "45"): ("NE", ()),
        ("45", ""): ("45", ()), ("45", "90"): ("45", (Problem(Reason.COLUMNS_DISAGREE, "b", "90"),)),
    }  # fmt: skip
    for said, expected in cases.items():
        found = rows.read([44.8, 20.4, *said])
        assert (found.row.values["direction"], found.warnings) == expected


def test_a_column_of_tags():
    rows = reader(["lat", "lon", "tags", "d", "c"], {"tags": "tags", "direction": "d", "tags:count": "c"})

    def values(tags, direction="", count=""):
        found = rows.read([44.8, 20.4, tags, direction, count])
        return found.row.values if found.row is not None else [problem.reason for problem in found.refused]

    assert values('{"b": "2", "a": 1}')["tags"] == '{"a": 1, "b": "2"}'
    assert values('{"a": "1"}', count=3)["tags"] == '{"a": "1", "count": "3"}'
    assert values("")["tags"] is None
    assert values("{}")["tags"] is None
    assert values("[1]") == values("x") == values('{"a": NaN}') == [Reason.TAGS_NOT_JSON]
    assert values('{"a": ' * 40_000) == [Reason.TOO_LONG]
    assert values('{"a": ' * 2_000) == [Reason.TAGS_NOT_JSON]
    assert values('{"direction": "45", "name": "x", "ref": "7"}') == {
        **dict.fromkeys(field.column for field in FIELDS), "direction": "45", "name": "x", "tags": '{"ref": "7"}',
    }  # fmt: skip
    found = rows.read([44.8, 20.4, '{"direction": "45", "height": "12\'"}', "90", ""])
    assert found.row.values["direction"] == "90"
    assert {problem.reason for problem in found.warnings} == {Reason.COLUMNS_DISAGREE, Reason.NUMBER_UNREADABLE}


@pytest.mark.parametrize(
    ("position", "cells", "expected"),
    [
        ({"latitude": "a", "longitude": "b"}, [44.8, 20.4], (20.4, 44.8)),
        ({"latitude": "a", "longitude": "b"}, [44, "20,4"], (20.4, 44.0)),
        ({"latitude": "a", "longitude": "b"}, ["", 20.4], Reason.NO_POSITION),
        ({"latitude": "a", "longitude": "b"}, [44.8, None], Reason.NO_POSITION),
        ({"latitude": "a", "longitude": "b"}, [44.8], Reason.NO_POSITION),
        ({"latitude": "a", "longitude": "b"}, [95.0, 20.4], Reason.OUTSIDE_WORLD),
        ({"latitude": "a", "longitude": "b"}, [0.0, 0.0], Reason.NULL_ISLAND),
        ({"latitude": "a", "longitude": "b"}, [float("inf"), 20.4], Reason.NO_POSITION),
        ({"latitude": "a", "longitude": "b"}, [True, 20.4], Reason.POSITION_UNREADABLE),
        ({"column": "a", "order": "lat_lon"}, ["44.8, 20.4"], (20.4, 44.8)),
        ({"column": "a"}, ["44.8, 20.4"], Reason.ORDER_UNKNOWN),
        ({"easting": "a", "northing": "b", "crs": "EPSG:32634"}, [457000.5, "4 962 000"], (20.5, 44.8)),
        ({"easting": "a", "northing": "b", "crs": "EPSG:32634"}, ["x", "1"], Reason.NUMBER_UNREADABLE),
        ({"easting": "a", "northing": "b", "utm_zone": "c"}, [457000, 4962000, "34T"], (20.5, 44.8)),
        ({"easting": "a", "northing": "b", "utm_zone": "c"}, [457000, 4962000, 34], Reason.ZONE_AMBIGUOUS),
        ({"easting": "a", "northing": "b", "utm_zone": "c"}, [457000, 4962000, ""], Reason.NO_POSITION),
        ({"geometry": True}, [], Reason.NO_POSITION),
    ],
)  # fmt: skip
def test_positions(position, cells, expected):
    rows = reader(["a", "b", "c"], position=position, transform=lambda crs, x, y: Position(20.5, 44.8))
    found = rows.read(cells)
    if isinstance(expected, Reason):
        assert found.row is None
        assert [problem.reason for problem in found.refused] == [expected]
    else:
        assert found.row.position == pytest.approx(expected)


def test_an_area_keeps_swapped_ones_out():
    belgrade = {"area": [20.2, 44.6, 20.7, 45.0]}
    assert reader(["lat", "lon"], **belgrade).read([44.8, 20.4]).row is not None
    assert reader(["lat", "lon"], **belgrade).read([20.4, 44.8]).refused[0].reason is Reason.OUTSIDE_AREA
    fiji = reader(["lat", "lon"], area=[177.0, -20.0, -178.0, -15.0])
    assert fiji.read([-17.0, 179.0]).row is not None
    assert fiji.read([-17.0, -179.0]).row is not None
    assert fiji.read([-17.0, 0.5]).row is None


def test_all_that_is_wrong_is_told():
    found = reader(["lat", "lon", "h"], {"height_m": "h"}).read(["95", "20", "x"])
    assert found.refused == (
        Problem(Reason.OUTSIDE_WORLD, "lat, lon", "95, 20"),
        Problem(Reason.NUMBER_UNREADABLE, "h", "x"),
    )


def test_columns_are_found_by_their_names():
    assert column_indexes(["Lat", "lat"], ["lat"]) == {"lat": 1}
    assert column_indexes(["\u00a0LAT ", "x"], ["lat"]) == {"lat": 0}
    with pytest.raises(ColumnTwice):
        column_indexes(["lat", "lat"], ["lat"])
    with pytest.raises(ColumnTwice):
        column_indexes(["Lat", "LAT"], ["lat"])
    with pytest.raises(ColumnMissing) as error:
        column_indexes(["a", "b"], ["c"])
    assert (error.value.name, error.value.names) == ("c", ("a", "b"))
    with pytest.raises(ColumnMissing):
        reader(["lat"])


CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
    st.text(alphabet="0123456789.,;°'\"NSEWIJZ -+", max_size=16),
)  # fmt: skip
EVERY_FIELD = {field.column: "abcdefg"[number % 7] for number, field in enumerate(FIELDS)}


@settings(max_examples=400)
@given(
    st.lists(CELLS, max_size=9),
    st.sampled_from([None, "en", "fr", "de", "sr"]),
    st.sampled_from(".,"),
    st.sampled_from(["clockwise_from_north", "counter_clockwise_from_east"]),
    st.booleans(),
)
def test_nothing_raises_and_what_comes_in_can_be_sent(cells, language, mark, turning, trim):
    fields = {**EVERY_FIELD, "direction": {"column": "c", "turning": turning}, "tags": "d", "tags:x": "e"}
    members = {"decimal_mark": mark, "trim_blanks": trim, **({"language": language} if language else {})}
    rows = reader(["lat", "lon", *"abcdefg"], fields, **members)
    found = rows.read(cells)
    assert (found.row is None) == bool(found.refused)
    if found.row is not None:
        assert abs(found.row.position.lat_deg) <= 90
        for value in found.row.values.values():
            assert value is None or isinstance(value, float) or value.encode()
        json.loads(found.row.values[TAGS_COLUMN] or "{}")


TEXT_TAGS = [tag for field in FIELDS for tag in field.tags if field.kind is not FieldKind.NUMBER]
KEYS = [*TEXT_TAGS, "brand", "man_made", "a b"]
TAGS = st.dictionaries(st.sampled_from(KEYS), st.text(min_size=1, max_size=12).filter(str.strip), max_size=8)


@settings(max_examples=300)
@given(TAGS, st.floats(0, 500), st.floats(-90, 90), st.floats(-180, 180))
def test_our_own_columns_come_back_as_they_were(tags, height, lat, lon):
    tags = {key: value for key, value in tags.items() if "\0" not in value}
    tags["height"] = text_from_number(round(height, 6))
    row = row_from_record(Record(Position(lon, lat), tags))
    names = ["lon", "lat", *row.values]
    cells = [lon or 1.0, lat, *row.values.values()]
    found = RowReader(guess_profile(names, [cells], False), names, nowhere).read(cells)
    assert found.row.position == (lon or 1.0, lat)
    assert found.row.values == row.values
