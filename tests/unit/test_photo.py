"""What a photo says, and where a camera is proposed: by hand, against PROJ, and with what devices get wrong."""

from __future__ import annotations

import math

import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.exif import ExifValue
from hiljade_qgis.core.photo import (
    Heading,
    HeadingReference,
    Photo,
    PhotoRefused,
    PhotoTime,
    Place,
    Refusal,
    TimeSource,
    photo_from_exif,
    proposed_camera,
)
from hiljade_qgis.core.record import Position

GEOD = pyproj.Geod(ellps="WGS84")
NAN, INF = math.nan, math.inf
HERE: dict[str, ExifValue] = {
    "GPSLatitudeRef": "N",
    "GPSLatitude": (44.0, 49.0, 0.12),
    "GPSLongitudeRef": "E",
    "GPSLongitude": (20.0, 27.0, 26.28),
}
TRUE, MAGNETIC, UNKNOWN = HeadingReference.TRUE, HeadingReference.MAGNETIC, HeadingReference.UNKNOWN


def read(**tags: ExifValue) -> Photo:
    return photo_from_exif({**HERE, **tags})


def why_not(tags: dict[str, ExifValue]) -> Refusal:
    with pytest.raises(PhotoRefused) as refused:
        photo_from_exif(tags)
    return refused.value.why


def without(name: str) -> dict[str, ExifValue]:
    return {tag: value for tag, value in HERE.items() if tag != name}


def photo_at(lon_deg: float, lat_deg: float, heading: Heading | None = None) -> Photo:
    return Photo(Position(lon_deg, lat_deg), None, None, heading, None, None)


def test_a_position_alone_says_no_more() -> None:
    assert read() == Photo(Position(pytest.approx(20.4573), pytest.approx(44.8167)), None, None, None, None, None)


@pytest.mark.parametrize(
    ("parts", "reference", "degrees"),
    [
        ((44.0, 49.0, 0.12), "N", 44.8167),
        ((44.0, 49.0, 0.12), "S", -44.8167),
        ((44.0, 49.0, 0.12), "s", -44.8167),
        ((44.0, 49.0, 0.12), " N ", 44.8167),
        ((44.0, 49.002, 0.0), "N", 44.8167),
        ((44.8167, 0.0, 0.0), "N", 44.8167),
        ((44.8167,), "N", 44.8167),
        ((44.0, 49.002), "N", 44.8167),
        ((44.0, 48.0, 60.0), "N", 44.8166666667),  # 59.9999 rounded
        ((44.0, 60.0, 0.0), "N", 45.0),
        ((0.0, 22.0, 16.68), "S", -0.3713),
        ((90.0, 0.0, 0.0), "S", -90.0),
        ((0.0, 0.0, 0.0), "N", 0.0),
    ],
)
def test_latitudes_as_devices_write_them(parts: tuple[float, ...], reference: str, degrees: float) -> None:
    photo = read(GPSLatitude=parts, GPSLatitudeRef=reference)
    assert photo.position.lat_deg == pytest.approx(degrees, abs=1e-10)


@pytest.mark.parametrize(("reference", "degrees"), [("E", 179.9999), ("W", -179.9999)])
def test_longitudes(reference: str, degrees: float) -> None:
    photo = read(GPSLongitude=(179.0, 59.0, 59.64), GPSLongitudeRef=reference)
    assert photo.position.lon_deg == pytest.approx(degrees, abs=1e-10)


@pytest.mark.parametrize(
    "changed",
    [
        {"GPSLatitude": (44.0, 49.0, NAN)},
        {"GPSLatitude": (NAN, 49.0, 0.0)},
        {"GPSLatitude": (44.0, NAN, 0.0)},
        {"GPSLatitude": (INF, 0.0, 0.0)},
        {"GPSLatitude": (44.0, 60.5, 0.0)},
        {"GPSLatitude": (44.0, 49.0, 3012.0)},  # hundredths of seconds
        {"GPSLatitude": (-44.0, 49.0, 0.0)},
        {"GPSLatitude": (44.0, -49.0, 0.0)},
        {"GPSLatitude": (44.0, 49.0, -1.0)},
        {"GPSLatitude": (44.8167, 49.0, 0.0)},
        {"GPSLatitude": (44.0, 49.5, 30.0)},
        {"GPSLatitude": (90.0, 0.0, 0.01)},
        {"GPSLatitude": (120.0, 0.0, 0.0)},
        {"GPSLongitude": (180.0, 0.0, 0.01)},
        {"GPSLatitude": ()},
        {"GPSLatitude": (44.0, 49.0, 0.0, 0.0)},
        {"GPSLatitude": "44,49.0N"},
        {"GPSLatitude": ""},
        {"GPSLatitudeRef": ""},
        {"GPSLatitudeRef": "E"},
        {"GPSLatitudeRef": "NS"},
        {"GPSLatitudeRef": "�"},
        {"GPSLatitudeRef": (78.0,)},
        {"GPSLongitudeRef": "N"},
    ],
)
def test_a_position_that_means_nothing_is_none(changed: dict[str, ExifValue]) -> None:
    assert why_not({**HERE, **changed}) is Refusal.POSITION_UNREADABLE


def test_without_all_of_a_position_there_is_no_photo() -> None:
    assert why_not({}) is Refusal.NO_POSITION
    assert why_not({"GPSLatitudeRef": "N", "GPSLongitudeRef": "E"}) is Refusal.NO_POSITION
    for name in HERE:
        assert why_not(without(name)) is Refusal.POSITION_UNREADABLE
    zero = (0.0, 0.0, 0.0)
    assert why_not({**HERE, "GPSLatitude": zero, "GPSLongitude": zero}) is Refusal.POSITION_ZERO
    assert why_not({**HERE, "GPSLatitude": zero, "GPSLatitudeRef": "S", "GPSLongitude": zero}) is Refusal.POSITION_ZERO
    assert read(GPSLatitude=zero).position == (pytest.approx(20.4573), 0.0), "on the equator"


@pytest.mark.parametrize("datum", ["", "WGS-84", "WGS-84   ", "wgs84", "WGS 1984", "JGD2000", "ETRS89"])
def test_datums_that_are_as_good_as_wgs84(datum: str) -> None:
    assert read(GPSMapDatum=datum).position.lat_deg == pytest.approx(44.8167)


@pytest.mark.parametrize("datum", ["TOKYO", "GCJ-02", "WGS-72", "NAD27"])
def test_a_position_on_another_datum_is_not_taken(datum: str) -> None:
    assert why_not({**HERE, "GPSMapDatum": datum}) is Refusal.OTHER_DATUM


@pytest.mark.parametrize(
    ("number", "reference", "expected"),
    [
        ((291.39,), "M", (291.39, MAGNETIC)),
        ((0.0,), "T", (0.0, TRUE)),
        ((359.99,), "t", (359.99, TRUE)),
        ((360.0,), "T", (0.0, TRUE)),
        ((56.0,), "", (56.0, UNKNOWN)),
        ((56.0,), "G", (56.0, UNKNOWN)),
        ((56.0,), (77.0,), (56.0, UNKNOWN)),
        ((360.01,), "T", None),
        ((-1.0,), "T", None),
        ((NAN,), "T", None),
        ((INF,), "T", None),
        ((), "T", None),
        ((1.0, 2.0), "T", None),
        ("56", "T", None),
    ],
)
def test_headings(number: ExifValue, reference: ExifValue, expected: tuple[float, HeadingReference] | None) -> None:
    assert read(GPSImgDirection=number, GPSImgDirectionRef=reference).heading == expected


def test_a_reference_without_a_heading_is_none() -> None:
    assert read(GPSImgDirectionRef="T").heading is None


@pytest.mark.parametrize(
    ("tags", "text", "source"),
    [
        ({"DateTimeOriginal": "2022:08:14 14:12:31", "OffsetTimeOriginal": "+03:00"}, "2022-08-14T14:12:31+03:00",
         TimeSource.TAKEN),
        ({"DateTimeOriginal": "2022:08:14 14:12:31", "OffsetTime": "+03:00"}, "2022-08-14T14:12:31", TimeSource.TAKEN),
        ({"DateTimeOriginal": "2022:08:14 14:12:31", "OffsetTimeOriginal": "   :  "}, "2022-08-14T14:12:31",
         TimeSource.TAKEN),
        ({"DateTimeOriginal": "2022:08:14 14:12:31", "OffsetTimeOriginal": "+25:00"}, "2022-08-14T14:12:31",
         TimeSource.TAKEN),
        ({"DateTimeOriginal": "2022-08-14T14:12:31"}, "2022-08-14T14:12:31", TimeSource.TAKEN),
        ({"DateTimeOriginal": "2022:08:14 14:12:31", "GPSDateStamp": "2022:08:13", "GPSTimeStamp": (1.0, 2.0, 3.0)},
         "2022-08-14T14:12:31", TimeSource.TAKEN),
        ({"DateTimeOriginal": "0000:00:00 00:00:00", "GPSDateStamp": "2022:08:13", "GPSTimeStamp": (1.0, 2.0, 3.9)},
         "2022-08-13T01:02:03Z", TimeSource.GPS),
        ({"DateTime": "2016:09:12 10:05:31", "OffsetTime": "-05:00"}, "2016-09-12T10:05:31-05:00", TimeSource.CHANGED),
        ({"DateTime": "2016:09:12 10:05:31", "GPSDateStamp": "2022:08:13", "GPSTimeStamp": (24.0, 2.0, 3.9)},
         "2016-09-12T10:05:31", TimeSource.CHANGED),
    ],
)  # fmt: skip
def test_times(tags: dict[str, ExifValue], text: str, source: TimeSource) -> None:
    assert read(**tags).time == PhotoTime(text, source)


@pytest.mark.parametrize(
    "tags",
    [
        {},
        {"DateTimeOriginal": ""},
        {"DateTimeOriginal": "    :  :     :  :  "},
        {"DateTimeOriginal": "2022:02:30 14:12:31"},
        {"DateTimeOriginal": "2022:08:14 24:00:00"},
        {"DateTimeOriginal": "2022:08:14 14:12"},
        {"DateTimeOriginal": "２０２２:08:14 14:12:31"},
        {"DateTimeOriginal": (2022.0,)},
        {"DateTimeOriginal": "0000:00:00 00:00:00"},
        {"GPSTimeStamp": (1.0, 2.0, 3.0)},
        {"GPSDateStamp": "2022:08:14"},
        {"GPSDateStamp": "2022:08:14", "GPSTimeStamp": (1.0, NAN, 3.0)},
        {"GPSDateStamp": "2022:08:14", "GPSTimeStamp": (1e300, 2.0, 3.0)},
        {"GPSDateStamp": "2022:08:14", "GPSTimeStamp": (1.0, 2.0)},
        {"GPSDateStamp": "2022:08:14", "GPSTimeStamp": "010203"},
        {"OffsetTimeOriginal": "+03:00"},
    ],
)
def test_what_is_no_time(tags: dict[str, ExifValue]) -> None:
    assert read(**tags).time is None


def test_how_good_the_position_is_and_how_the_picture_stands() -> None:
    photo = read(GPSHPositioningError=(38.8,), GPSProcessingMethod="gps", Orientation=(6.0,))
    assert (photo.position_error_m, photo.position_method, photo.orientation) == (38.8, "GPS", 6)
    for unknown in ((0.0,), (-1.0,), (NAN,), (INF,), (), "5"):
        assert read(GPSHPositioningError=unknown).position_error_m is None
    for unknown in ((0.0,), (9.0,), (1.5,), (NAN,), (1.0, 1.0), "1"):
        assert read(Orientation=unknown).orientation is None


def test_a_method_that_is_not_known_might_say_anything_and_is_not_passed_on() -> None:
    assert read(GPSProcessingMethod="Ana's phone").position_method is None
    assert "Ana" not in repr(read(GPSProcessingMethod="Ana's phone", GPSImgDirectionRef="Ana", DateTime="Ana"))


@pytest.mark.parametrize("at", [(20.4573, 44.8167), (-94.2888, 39.05), (36.06, -0.37), (-70.0, -89.99), (5.0, 89.99)])
@pytest.mark.parametrize("azimuth_deg", [0.0, 56.0, 211.2, 359.9])
def test_in_front_along_a_true_heading(at: tuple[float, float], azimuth_deg: float) -> None:
    proposed = proposed_camera(photo_at(*at, Heading(azimuth_deg, TRUE)), 25.0)
    lon, lat, _ = GEOD.fwd(*at, azimuth_deg, 25.0)
    assert GEOD.inv(lon, lat, *proposed.position)[2] < 0.02
    assert proposed[1:] == (Place.IN_FRONT, (azimuth_deg, TRUE), None, 25.0)


def test_across_the_antimeridian_and_a_pole() -> None:
    east = proposed_camera(photo_at(179.9999, -16.8, Heading(90.0, TRUE)), 100.0)
    assert -180.0 <= east.position.lon_deg < -179.99
    over = proposed_camera(photo_at(10.0, 89.9999, Heading(0.0, TRUE)), 100.0)
    assert over.position.lon_deg == pytest.approx(-170.0)


@pytest.mark.parametrize("heading", [None, Heading(56.0, MAGNETIC), Heading(56.0, UNKNOWN)])
def test_without_a_true_heading_it_is_the_photographers_place(heading: Heading | None) -> None:
    proposed = proposed_camera(photo_at(20.45730004, 44.8167, heading), 10.0)
    assert proposed == ((20.4573, 44.8167), Place.PHOTOGRAPHER, heading, None, None)


def test_a_declination_makes_a_magnetic_heading_a_true_one() -> None:
    proposed = proposed_camera(photo_at(20.4573, 44.8167, Heading(357.0, MAGNETIC)), 10.0, 5.5)
    assert proposed[1:] == (Place.IN_FRONT, (2.5, TRUE), 5.5, 10.0)
    lon, lat, _ = GEOD.fwd(20.4573, 44.8167, 2.5, 10.0)
    assert GEOD.inv(lon, lat, *proposed.position)[2] < 0.02
    west = proposed_camera(photo_at(20.4573, 44.8167, Heading(3.0, MAGNETIC)), 10.0, -5.5)
    assert west.heading == (357.5, TRUE)
    none = proposed_camera(photo_at(20.4573, 44.8167, Heading(3.0, MAGNETIC)), 10.0, 0.0)
    assert none[1:] == (Place.IN_FRONT, (3.0, TRUE), 0.0, 10.0), "0 is a declination"


@pytest.mark.parametrize("heading", [None, Heading(56.0, TRUE), Heading(56.0, UNKNOWN)])
def test_a_declination_is_added_to_nothing_else(heading: Heading | None) -> None:
    photo = photo_at(20.4573, 44.8167, heading)
    assert proposed_camera(photo, 10.0, 5.5) == proposed_camera(photo, 10.0)


def test_at_no_distance_it_is_the_photographers_place() -> None:
    proposed = proposed_camera(photo_at(20.4573, 44.8167, Heading(56.0, MAGNETIC)), 0.0, 5.0)
    assert proposed == ((20.4573, 44.8167), Place.PHOTOGRAPHER, (61.0, TRUE), 5.0, None)


@pytest.mark.parametrize("numbers", [(-1.0, None), (NAN, None), (INF, None), (10.0, NAN), (10.0, INF)])
def test_wrong_numbers_are_refused(numbers: tuple[float, float | None]) -> None:
    with pytest.raises(ValueError, match=r"nan|inf|-1"):
        proposed_camera(photo_at(20.0, 44.0), *numbers)


VALUES = st.one_of(st.text(max_size=20), st.lists(st.floats(), max_size=4).map(tuple), st.just(""))


@given(st.dictionaries(st.sampled_from([*HERE, "GPSImgDirection", "GPSImgDirectionRef", "GPSMapDatum", "Orientation",
                                        "GPSDateStamp", "GPSTimeStamp", "DateTime", "GPSHPositioningError"]), VALUES))
def test_any_values_are_read_or_refused(tags: dict[str, ExifValue]) -> None:  # fmt: skip
    try:
        photo = photo_from_exif({**HERE, **tags})
    except PhotoRefused:
        return
    assert abs(photo.position.lon_deg) <= 180.0
    assert abs(photo.position.lat_deg) <= 90.0
    assert photo.heading is None or 0.0 <= photo.heading.azimuth_deg < 360.0


@given(
    st.tuples(st.integers(0, 89), st.integers(0, 59), st.integers(0, 59_999)),
    st.sampled_from("NS"),
)
def test_degrees_minutes_and_seconds_as_they_are_defined(parts: tuple[int, int, int], reference: str) -> None:
    degrees, minutes, thousandths = parts
    lat = read(GPSLatitude=(float(degrees), float(minutes), thousandths / 1000), GPSLatitudeRef=reference).position[1]
    exact = (degrees * 3_600_000 + minutes * 60_000 + thousandths) / 3_600_000
    assert lat == pytest.approx(-exact if reference == "S" else exact, abs=1e-12)
