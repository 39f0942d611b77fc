"""Positions in tables: the many ways to write them, and that nothing with two meanings is read."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.position_text import (
    Notation,
    Order,
    from_utm,
    position_from_angles,
    position_from_text,
    utm_crs,
)
from hiljade_qgis.core.record import Position, position_in_world
from hiljade_qgis.core.table_problem import Reason, Unreadable

BELGRADE = Position(20.4573, 44.8125)
ASKED: list[tuple[str, float, float]] = []


def transform(crs, easting, northing):
    """Stands for QGIS; whoever reads a position of numbers far from everything gets none."""
    ASKED.append((crs, easting, northing))
    return BELGRADE if 100_000 <= easting <= 8_000_000 and northing <= 10_000_000 else None


def read(text, order=None, language=None, **notation):
    return position_from_text(text, Notation(order, language, **notation), transform)


def outcome(function, *arguments, **named):
    """What is read, or why it is not."""
    try:
        return function(*arguments, **named)
    except Unreadable as error:
        return error.reason


def why(text, order=None, language=None, **notation):
    with pytest.raises(Unreadable) as error:
        read(text, order, language, **notation)
    return error.value.reason


SAYS_ITSELF = [
    "44°48'45\"N 20°27'26.28\"E", "N44 48.75 E20 27.438", "44.8125N, 20.4573E", "20.4573°E 44.8125°N",
    "N 44.8125 E 20.4573",
    "44,8125 N; 20,4573 E", "44°48′45″N, 20°27′26.28″E", "44º 48' 45'' N / 20º 27' 26,28'' E", "POINT(20.4573 44.8125)",
    "point z ( 20.4573  44.8125 117 )", "SRID=4326;POINT(20.4573 44.8125)", "geo:44.8125,20.4573",
    "geo:44.8125,20.4573,117;u=5", "geo:44.8125,20.4573;crs=wgs84?z=19", "44.8125 20.4573E", "44 48 45 N 20 27 26.28 E",
    "north 44.8125 east 20.4573", "nord 44.8125, est 20.4573", "+44.8125 N 20.4573 E", "(44.8125 N, 20.4573 E)",
    "44:48:45 N 20:27:26.28 E", "44.8125N20.4573E",
]  # fmt: skip
TWO_NUMBERS = [
    "44.8125, 20.4573", "44.8125,20.4573", "44,8125 20,4573", "44,8125; 20,4573", "44,8125;20,4573", "44.8125 20.4573",
    "44,8125, 20,4573", "44,8125,20,4573", "44.8125 / 20.4573", "[44.8125, 20.4573]", "(44.8125 20.4573)",
    "44°48'45\" 20°27'26.28\"", "44.8125° 20.4573°", "44.8125°, 20.4573°", "44.8125\t20.4573", "44.8125 ,20.4573",
    "44.8125|20.4573",
]  # fmt: skip


@pytest.mark.parametrize("order", [None, Order.LAT_LON, Order.LON_LAT])
@pytest.mark.parametrize("text", SAYS_ITSELF)
def test_what_says_itself_needs_no_order(text, order):
    assert read(text, order) == pytest.approx(BELGRADE, abs=1e-9)


@pytest.mark.parametrize("text", TWO_NUMBERS)
def test_two_numbers_need_one(text):
    assert read(text, Order.LAT_LON) == pytest.approx(BELGRADE, abs=1e-9)
    turned = read(text, Order.LON_LAT)
    assert turned == pytest.approx((BELGRADE.lat_deg, BELGRADE.lon_deg), abs=1e-9)
    assert why(text) is Reason.ORDER_UNKNOWN


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("44.8125 S, 20.4573 I", "sr", BELGRADE), ("44,8125° С 20,4573° И", "sr", BELGRADE),
        ("44°48′45″ С.; 20°27′26,28″ И", "sr", BELGRADE), ("33.8 J 70.6 Z", "sr", (-70.6, -33.8)),
        ("33.8 Ј 70.6 З", "sr", (-70.6, -33.8)), ("44.8125 sever 20.4573 istok", "sr", BELGRADE),
        ("44.8125 N 20.4573 E", "sr", BELGRADE), ("44.8125 N 20.4573 O", "de", BELGRADE),
        ("48.39 N 4.49 O", "fr", (-4.49, 48.39)), ("33.8 S 151.2 E", None, (151.2, -33.8)),
        ("33.8 S 151.2 O", "de", (151.2, -33.8)), ("44.8125S 20.4573", "sr", BELGRADE),
    ],
)  # fmt: skip
def test_letters_of_a_language(text, language, expected):
    assert read(text, Order.LAT_LON, language) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("44,20", Reason.POSITION_AMBIGUOUS), ("44,8125,20", Reason.POSITION_AMBIGUOUS),
        ("0,0", Reason.POSITION_AMBIGUOUS),
        ("44.8125", Reason.POSITION_UNREADABLE), ("", Reason.POSITION_UNREADABLE), ("44", Reason.POSITION_UNREADABLE),
        ("44.8 20.4 117", Reason.POSITION_UNREADABLE), ("44.8, 20.4, 117", Reason.POSITION_UNREADABLE),
        ("1,2,3,4,5", Reason.POSITION_UNREADABLE), ("1234, 20", Reason.POSITION_UNREADABLE),
        ("44 4812, 20", Reason.POSITION_UNREADABLE), ("4448 2027", Reason.POSITION_UNREADABLE),
        ("44 60 N 20 E", Reason.POSITION_UNREADABLE), ("44 48 60 N 20 E", Reason.POSITION_UNREADABLE),
        ("44.5 30 N 20 E", Reason.POSITION_UNREADABLE), ("44 48.5 30 N 20 E", Reason.POSITION_UNREADABLE),
        ("44.8 N 20.4 N", Reason.WRONG_AXIS), ("44.8 N 20.4", Reason.POSITION_UNREADABLE),
        ("N 44.8 N; 20.4 E", Reason.POSITION_UNREADABLE),
        ("-44.8 S 20.4 E", Reason.SIGN_AND_LETTER), ("-44.8 N 20.4 E", Reason.SIGN_AND_LETTER),
        ("44.8 N 20.4 O", Reason.LETTER_UNKNOWN), ("44.8 S 20.4 I", Reason.LETTER_UNKNOWN),
        ("44.8 X 20.4 E", Reason.LETTER_UNKNOWN), ("44.8 NE 20.4 E", Reason.LETTER_UNKNOWN),
        ("44.8 С 20.4 И", Reason.LETTER_UNKNOWN), ("90.1, 20", Reason.OUTSIDE_WORLD),
        ("44, 180.1", Reason.OUTSIDE_WORLD),
        ("44812500, 20457300", Reason.POSITION_UNREADABLE), ("0, 0", Reason.NULL_ISLAND),
        ("0 N 0 E", Reason.NULL_ISLAND),
        ("POINT(20.4573)", Reason.POSITION_UNREADABLE), ("POINT EMPTY", Reason.POSITION_UNREADABLE),
        ("MULTIPOINT((20 44),(21 45))", Reason.POSITION_UNREADABLE),
        ("LINESTRING(20 44, 21 45)", Reason.POSITION_UNREADABLE),
        ("POINT(7457123 4962456)", Reason.OUTSIDE_WORLD), ("SRID=3857;POINT(1 2)", Reason.OTHER_CRS),
        ("geo:44.8,20.4;crs=moon", Reason.OTHER_CRS), ("geo:95,20", Reason.OUTSIDE_WORLD),
        ("nan, nan", Reason.POSITION_UNREADABLE), ("1e400, 2", Reason.POSITION_UNREADABLE),
        ("x" * 500, Reason.POSITION_UNREADABLE), ("POINT(1e400 2)", Reason.OUTSIDE_WORLD),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_read(text, reason):
    assert why(text, Order.LAT_LON) is reason


def test_one_english_letter_and_one_serbian_s_may_be_north_or_south():
    assert why("44.8 S, 20.4 E", None, "sr") is Reason.LETTERS_MIXED
    with pytest.raises(Unreadable) as error:
        position_from_angles("33.8 S", "151.2 E", "sr")
    assert error.value.reason is Reason.LETTERS_MIXED


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        ("44.8125", "20.4573", BELGRADE), ("44,8125", "20,4573", BELGRADE), ("44°48'45\"", "20°27'26.28\"", BELGRADE),
        ("N 44 48.75", "E 20 27.438", BELGRADE), ("-33.8", "151.2", (151.2, -33.8)),
        ("33.8 S", "-70.6", (-70.6, -33.8)),
        ("44,812", "20,457", (20.457, 44.812)), ("44", "20", (20.0, 44.0)),
        ("44.", "20", Reason.POSITION_UNREADABLE), ("90", "180", (180.0, 90.0)),
        ("44.8125 E", "20.4573 N", Reason.WRONG_AXIS), ("44.8", "20.4 N", Reason.WRONG_AXIS),
        ("91", "20", Reason.OUTSIDE_WORLD), ("0", "0.0", Reason.NULL_ISLAND), ("0", "20", (20.0, 0.0)),
        ("448125", "204573", Reason.POSITION_UNREADABLE), ("44.812.500", "20.457.300", Reason.POSITION_UNREADABLE),
        ("2025-08-12", "20.4573", Reason.POSITION_UNREADABLE),
        ("44.8125, 20.4573", "20.4573", Reason.POSITION_UNREADABLE),
    ],
)  # fmt: skip
def test_two_columns(latitude, longitude, expected):
    found = outcome(position_from_angles, latitude, longitude, None)
    assert found is expected or found == pytest.approx(expected, abs=1e-9)


def test_utm_in_one_text():
    for text in ("34T 456789 4962000", "34 t 456789, 4962000", "34T 456789mE 4962000mN", "34T 456789E 4962000N",
                 "34N 456789 4962000"):  # fmt: skip
        ASKED.clear()
        assert read(text) == BELGRADE
        assert ASKED == [("EPSG:32634", 456789.0, 4962000.0)]
    assert read("34T 456789,5 4962000,25") == BELGRADE
    assert ASKED[-1] == ("EPSG:32634", 456789.5, 4962000.25)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("34S 456789 4962000", Reason.ZONE_AMBIGUOUS), ("61T 456789 4962000", Reason.POSITION_UNREADABLE),
        ("0T 456789 4962000", Reason.POSITION_UNREADABLE), ("34I 456789 4962000", Reason.POSITION_UNREADABLE),
        ("34T 956789 4962000", Reason.OUTSIDE_CRS), ("34T 456789 14962000", Reason.OUTSIDE_CRS),
        ("34U 456789 4962000", Reason.OUTSIDE_CRS), ("34T 4962000 456789", Reason.POSITION_UNREADABLE),
        ("34T 456,789 4,962,000", Reason.POSITION_UNREADABLE), ("34H 456789 4962000", Reason.OUTSIDE_CRS),
    ],
)  # fmt: skip
def test_utm_that_cannot_be(text, reason):
    assert why(text) is reason


def test_zones():
    assert [utm_crs(zone) for zone in ("34T", "34n", " 5 C ", "60X", "1M", "07H")] == [
        "EPSG:32634", "EPSG:32634", "EPSG:32705", "EPSG:32660", "EPSG:32701", "EPSG:32707",
    ]  # fmt: skip
    for zone, reason in (("34", Reason.ZONE_AMBIGUOUS), ("34S", Reason.ZONE_AMBIGUOUS),
    ("34O", Reason.POSITION_UNREADABLE),
                         ("x", Reason.POSITION_UNREADABLE), ("٣٤T", Reason.POSITION_UNREADABLE)):  # fmt: skip
        with pytest.raises(Unreadable) as error:
            utm_crs(zone)
        assert error.value.reason is reason
    with pytest.raises(Unreadable):
        from_utm("34T", 4962000.0, 456789.0, transform)
    with pytest.raises(Unreadable):
        from_utm("34T", math.nan, 4962000.0, transform)


def test_numbers_in_a_crs():
    projected = {"crs": "EPSG:6316", "decimal_mark": ","}
    ASKED.clear()
    read("7457123,5 4962456,25", Order.EASTING_NORTHING, **projected)
    read("4962456,25; 7457123,5", Order.NORTHING_EASTING, **projected)
    read("4.962.456,25; 7.457.123,5", Order.NORTHING_EASTING, **projected)
    read("POINT(7457123.5 4962456.25)", Order.NORTHING_EASTING, **projected)
    assert ASKED == [("EPSG:6316", 7457123.5, 4962456.25)] * 4
    assert why("POINT(20 44)", Order.EASTING_NORTHING, **projected) is Reason.OUTSIDE_CRS
    assert why("456.789 4962456", Order.EASTING_NORTHING, **projected) is Reason.NUMBER_AMBIGUOUS
    assert why("SRID=4326;POINT(20 44)", Order.EASTING_NORTHING, **projected) is Reason.OTHER_CRS


def in_minutes(degrees, letters, places):
    """An angle in degrees, minutes and seconds; rounded in the last place, carried where that makes sixty."""
    units = round(abs(degrees) * 3600 * 10**places)
    seconds, rest = divmod(units, 10**places)
    minutes, second = divmod(seconds, 60)
    degree, minute = divmod(minutes, 60)
    letter = letters[degrees < 0]
    return f"{degree}°{minute:02}'{second:02}.{rest:0{places}}\"{letter}"


LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


@given(LATITUDES, LONGITUDES, st.booleans())
def test_any_place_in_seconds(lat, lon, lat_first):
    texts = [in_minutes(lat, "NS", 4), in_minutes(lon, "EW", 4)]
    text = " ".join(texts if lat_first else reversed(texts))
    found = outcome(read, text)
    if found is Reason.NULL_ISLAND:
        found = (0.0, 0.0)
    assert found == pytest.approx((lon, lat), abs=2e-8)


@given(LATITUDES, LONGITUDES, st.sampled_from([";", "; ", " ", ", "]), st.sampled_from(".,"))
def test_any_place_in_degrees(lat, lon, separator, mark):
    text = separator.join(f"{one:.7f}".replace(".", mark) for one in (lat, lon))
    found = outcome(read, text, Order.LAT_LON)
    if found is Reason.NULL_ISLAND:
        found = (0.0, 0.0)
    assert found == pytest.approx((lon, lat), abs=1e-7)


LANGUAGES = st.sampled_from([None, "sr", "de", "fr"])
TEXTS = st.text(alphabet="0123456789.,;°'\"NSEWIJZСИ/ -+()POINTgeo:T", max_size=30)


@given(TEXTS, LANGUAGES, st.sampled_from([None, *Order]))
def test_it_reads_a_place_in_the_world_or_says_why_not(text, language, order):
    crs = "EPSG:32634" if order in (Order.EASTING_NORTHING, Order.NORTHING_EASTING) else ""
    found = outcome(read, text, order, language, crs=crs)
    if not isinstance(found, Reason):
        assert position_in_world(*found) == found
