"""Profiles that nobody wrote: what the names of columns and the first rows tell, and where they do not."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.camera import FIELDS
from hiljade_qgis.core.position_text import Order
from hiljade_qgis.core.table_problem import ColumnTwice, NoPositionColumns, SeveralPositionColumns
from hiljade_qgis.core.table_profile import Geometry, LatLonColumns, TextColumn
from hiljade_qgis.core.table_profile_guess import guess_profile

HERE = ["44.8125", "20.4573"]


def guess(names, *rows, has_points=False):
    return guess_profile(names, rows, has_points)


def columns(profile):
    return {name: rule.columns for name, rule in profile.fields.items()}


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("lat", "lon"), ("Lat", "Lng"), ("LATITUDE", "LONGITUDE"), ("@lat", "@lon"), ("latitude", "long"),
        ("širina", "dužina"),
        ("Geografska širina", "Geografska dužina"), ("Ширина", "Дужина"), ("Breitengrad", "Längengrad"), ("Y", "X"),
        ("gps_lat", "gps_lon"), (" Lat ", "Lon."),
    ],
)  # fmt: skip
def test_two_columns(latitude, longitude):
    assert guess([longitude, "x1", latitude], ["20.4573", "", "44.8125"]).position == LatLonColumns(latitude, longitude)
    assert guess([longitude, latitude]).position == LatLonColumns(latitude, longitude), "names alone, where that is all"


@pytest.mark.parametrize(
    ("name", "text", "order"),
    [
        ("WKT", "POINT (20.4573 44.8125)", None), ("coordinates", "44°48'N 20°27'E", None),
        ("koordinate", "44.8 N, 20.4 E", None),
        ("lat,lon", "44.8125, 20.4573", Order.LAT_LON), ("LonLat", "20.4573 44.8125", Order.LON_LAT),
        ("position", "34T 456789 4962000", None), ("geom", "geo:44.8,20.4", None),
    ],
)  # fmt: skip
def test_one_column(name, text, order):
    assert guess(["id", name], ["1", text], ["2", text]).position == TextColumn(name, order)


def test_numbers_of_which_nobody_knows_the_order_are_no_position():
    with pytest.raises(NoPositionColumns):
        guess(["coordinates"], ["44.8125, 20.4573"])


def test_what_the_rows_contradict_is_no_position():
    with pytest.raises(NoPositionColumns) as error:
        guess(["x", "y"], ["7457123", "4962456"])
    assert error.value.names == ("x", "y")
    assert guess(["x", "y", "wkt"], ["7457123", "4962456", "POINT(20 44)"]).position == TextColumn("wkt")
    mostly = [HERE, HERE, ["", ""], ["95", "20"]]
    assert guess(["širina", "dužina"], *mostly).position == LatLonColumns("širina", "dužina")
    with pytest.raises(NoPositionColumns):
        guess(["širina", "dužina"], ["350", "20"], ["220", "90"], HERE)
    assert guess(["lat", "lon"], ["95", "20"]).position == LatLonColumns("lat", "lon"), "a row is wrong, not the names"


def test_where_several_may_be_it_none_is():
    for names in (["lat", "latitude", "lon"], ["lat", "lon", "lat"], ["lat", "lng", "long"]):
        with pytest.raises(SeveralPositionColumns):
            guess(names, ["44", "20", "20"])
    with pytest.raises(SeveralPositionColumns):
        guess(["wkt", "wkt"], ["POINT(20 44)", "POINT(20 44)"])
    assert guess(["y", "x", "lat", "lon"], ["1", "2", *HERE]).position == LatLonColumns("lat", "lon")


def test_the_points_of_a_layer_are_the_positions():
    profile = guess(["lat", "lon", "direction"], [*HERE, "45"], has_points=True)
    assert profile.position == Geometry()
    assert columns(profile) == {"direction": ("direction",)}


def test_our_own_columns():
    names = ["fid", "server_id", "version", *(field.column for field in FIELDS), "tags", "X", "Y"]
    profile = guess(names)
    assert columns(profile) == {**{field.column: (field.column,) for field in FIELDS}, "tags": ("tags",)}
    assert profile.language is None


def test_tags_of_openstreetmap():
    names = [
        "@id", "@lat", "@lon", "osm_id", "user", "uid", "timestamp", "version", "man_made", "surveillance:type",
        "direction",
        "camera:direction", "height", "x" * 300, "brand", "contact:phone", "Bemerkung 2", "x", "name",
    ]  # fmt: skip
    assert columns(guess(names)) == {
        "name": ("name",), "surveillance_type": ("surveillance:type",), "direction": ("camera:direction", "direction"),
        "height_m": ("height",), "tags:man_made": ("man_made",), "tags:brand": ("brand",),
        "tags:contact:phone": ("contact:phone",),
    }  # fmt: skip


def test_other_columns_of_another_table_are_not_taken():
    names = ["lat", "lon", "brand", "id", "Naziv", "Proizvođač", "azimuth", "Kommentar"]
    expected = {"name": ("Naziv",), "manufacturer": ("Proizvođač",), "direction": ("azimuth",)}
    assert columns(guess(names)) == expected


def test_labels_are_known():
    assert columns(guess(["lat", "lon", "Camera type", "In place since"])) == {
        "camera_type": ("Camera type",), "start_date": ("In place since",),
    }  # fmt: skip


def test_a_status_is_ours_only_where_its_values_are():
    names = ["lat", "lon", "status"]
    assert columns(guess(names, [*HERE, "verified"], [*HERE, ""])) == {"status": ("status",)}
    assert columns(guess(names, [*HERE, "verified"], [*HERE, "in Betrieb"])) == {}


def test_tags_that_are_no_json_are_not_taken():
    assert columns(guess(["lat", "lon", "tags"], [*HERE, "a, b"])) == {}
    assert columns(guess(["lat", "lon", "tags"], [*HERE, '{"a": "b"}'])) == {"tags": ("tags",)}


@pytest.mark.parametrize("twice", ["direction", "camera:direction", "name", "brand", "tags"])
def test_a_name_that_stands_twice_is_none(twice):
    names = ["lat", "lon", "man_made", twice, twice]
    with pytest.raises(ColumnTwice) as error:
        guess(names)
    assert error.value.name == twice


def test_a_name_that_nothing_is_taken_from_may_stand_twice():
    assert columns(guess(["lat", "lon", "", "", "Kommentar", "Kommentar"])) == {}


@pytest.mark.parametrize(
    ("name", "values", "language"),
    [
        ("direction", ["S", "N"], None), ("direction", ["S", "J"], "sr"), ("direction", ["SI"], "sr"),
        ("direction", ["север"], "sr"),
        ("smer", ["S"], "sr"), ("Смер", ["S"], "sr"), ("direction", ["nord"], None), ("direction", ["NO", "S"], None),
        ("Richtung", ["S"], "de"), ("azimut", ["S"], None), ("direction", ["370", "NB"], None),
        ("direction", ["S", "J", "SW"], None), ("direction", ["x" * 100_000], None),
    ],
)  # fmt: skip
def test_a_serbian_s_is_the_north(name, values, language):
    assert guess(["lat", "lon", name], *([*HERE, value] for value in values)).language == language


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["širina", "dužina", "direction"], "sr"), (["Breite", "Länge", "direction"], "de"),
        (["lat", "lon", "smer"], "sr"),
        (["Breite", "Länge", "smer"], None), (["širina", "dužina"], "sr"), (["lat", "lon"], None),
    ],
)  # fmt: skip
def test_the_names_of_columns_tell_the_language(names, language):
    assert guess(names, [*HERE, "S"][: len(names)]).language == language


def test_one_serbian_word_turns_nothing_round_in_our_own_tables():
    ours = ["lat", "lon", *(field.column for field in FIELDS), "tags"]
    row = [*HERE, *("jug" if name == "direction" else "" for name in ours[2:])]
    for profile in (guess(ours, row), guess(["lat", "lon", "camera:direction"], [*HERE, "jug"])):
        assert profile.language is None
        assert not profile.fields["direction"].words


@pytest.mark.parametrize(
    ("rows", "mark"),
    [([["44,8125", "20,4573"]], ","), ([HERE], "."), ([["44,8", "20.4"]], "."), ([[44.8, 20.4]], "."), ([], ".")],
)
def test_the_decimal_mark_is_that_of_the_positions(rows, mark):
    assert guess(["lat", "lon"], *rows).decimal_mark == mark
