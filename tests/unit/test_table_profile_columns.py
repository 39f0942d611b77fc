"""A profile seen from the columns of a table: what each says, and the profile once that is another."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.direction_turning import Turning
from hiljade_qgis.core.position_text import Order
from hiljade_qgis.core.table_problem import ColumnMissing, ColumnTwice
from hiljade_qgis.core.table_profile import (
    FieldRule,
    Geometry,
    LatLonColumns,
    ProjectedColumns,
    TableProfile,
    TextColumn,
)
from hiljade_qgis.core.table_profile_columns import fields_by_column, of_table, with_columns
from hiljade_qgis.core.table_profile_json import profile_from_json
from hiljade_qgis.core.table_profile_written import profile_to_json

SMER = FieldRule(("Smer", "Azimut"), turning=Turning.COUNTER_CLOCKWISE_FROM_EAST, refuse_unreadable=True)
PROFILE = TableProfile(
    LatLonColumns("lat", "lon"),
    {"direction": SMER, "operator": FieldRule(("Vlasnik",)), "tags:material": FieldRule(("Materijal",))},
    constants={"status": "reported"},
    language="sr",
)


def test_each_column_says_a_field():
    assert fields_by_column(PROFILE) == {
        "Smer": "direction",
        "Azimut": "direction",
        "Vlasnik": "operator",
        "Materijal": "tags:material",
    }


def test_the_same_columns_make_the_same_profile():
    assert with_columns(PROFILE, fields_by_column(PROFILE)) == PROFILE


def test_how_a_field_is_read_stays_and_the_first_of_its_columns_counts():
    said = {**dict.fromkeys(("Azimut", "Novi", "Smer"), "direction"), "Tip": "camera_type"}
    changed = with_columns(PROFILE, said)
    assert changed.fields["direction"].columns == ("Smer", "Azimut", "Novi")
    assert changed.fields["direction"].turning is Turning.COUNTER_CLOCKWISE_FROM_EAST
    assert set(changed.fields) == {"direction", "camera_type"}


def test_what_cannot_be_read_refuses_its_row_only_where_that_goes_without_saying():
    changed = with_columns(PROFILE, {"Visina": "height_m", "Tip": "camera_type"})
    assert changed.fields["height_m"].refuse_unreadable
    assert not changed.fields["camera_type"].refuse_unreadable


def test_a_column_takes_the_place_of_what_all_rows_said():
    changed = with_columns(PROFILE, {"Stanje": "status"})
    assert changed.constants == {}
    assert profile_from_json(profile_to_json(changed)) == changed


def test_what_is_no_field_is_no_field():
    with pytest.raises(ValueError, match="server_id"):
        with_columns(PROFILE, {"Id": "server_id"})


@pytest.mark.parametrize(
    ("position", "found"),
    [
        (LatLonColumns("LAT", " lon "), LatLonColumns("lat", "Lon")),
        (TextColumn("lat", Order.LAT_LON), TextColumn("lat", Order.LAT_LON)),
        (ProjectedColumns("lon", "LAT", "EPSG:32634"), ProjectedColumns("Lon", "lat", "EPSG:32634")),
        (ProjectedColumns("lon", "LAT", utm_zone="smer"), ProjectedColumns("Lon", "lat", utm_zone="Smer")),
        (Geometry(), Geometry()),
    ],
)
def test_columns_are_named_as_the_table_has_them(position, found):
    profile = TableProfile(position, {"direction": FieldRule(("SMER",))})
    told = of_table(profile, ["lat", "Lon", "Smer"])
    assert told.position == found
    assert told.fields["direction"].columns == ("Smer",)


def test_a_table_without_a_column_of_the_profile_or_with_two_of_them():
    with pytest.raises(ColumnMissing):
        of_table(PROFILE, ["lat", "lon", "Smer", "Azimut", "Vlasnik"])
    with pytest.raises(ColumnTwice):
        of_table(PROFILE, ["lat", "lon", "Smer", "Azimut", "vlasnik", "VLASNIK", "Materijal"])
