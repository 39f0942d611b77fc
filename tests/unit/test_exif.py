"""The reader of EXIF: what is asked for and nothing else, and never beyond the end of what there is."""

from __future__ import annotations

import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiljade_qgis.core.exif import TAGS, ExifDamaged, exif_tags
from tests.exif_photos import Entry, fractions, looking, placed, text, tiff, undefined, whole

ORDERS = ["<", ">"]
PERSONAL = {"serial", "owner", "artist", "make", "model", "software", "comment", "note", "copyright", "description"}


def all_tags(order: str) -> bytes:
    return tiff(
        order,
        Orientation=whole(6, order),
        DateTime=text("2021:04:11 15:47:53"),
        DateTimeOriginal=text("2021:04:11 15:47:52"),
        OffsetTime=text("+01:00"),
        OffsetTimeOriginal=text("-05:00"),
        GPSLatitudeRef=text("S"),
        GPSLatitude=fractions((33, 1), (51, 1), (35999, 1000), order=order),
        GPSLongitudeRef=text("W"),
        GPSLongitude=fractions((70, 1), (3, 2), (0, 0), order=order),
        GPSTimeStamp=fractions((18, 1), (12, 1), (2306, 100), order=order),
        GPSImgDirectionRef=text("M"),
        GPSImgDirection=fractions((3_000_000_000, 10_000_000), order=order),
        GPSMapDatum=text("WGS-84   "),
        GPSProcessingMethod=undefined(b"ASCII\0\0\0CELLID"),
        GPSDateStamp=text("2021:04:11"),
        GPSHPositioningError=fractions((81779, 2107), order=order),
    )


@pytest.mark.parametrize("order", ORDERS)
def test_all_that_is_asked_for_in_both_orders_of_bytes(order: str) -> None:
    found = exif_tags(all_tags(order))
    assert set(found) == TAGS
    longitude = found.pop("GPSLongitude")
    assert longitude[:2] == (70.0, 1.5)
    assert math.isnan(longitude[2]), "0/0 is no 0"
    assert found == {
        "Orientation": (6.0,),
        "DateTime": "2021:04:11 15:47:53",
        "DateTimeOriginal": "2021:04:11 15:47:52",
        "OffsetTime": "+01:00",
        "OffsetTimeOriginal": "-05:00",
        "GPSLatitudeRef": "S",
        "GPSLatitude": (33.0, 51.0, 35.999),
        "GPSLongitudeRef": "W",
        "GPSTimeStamp": (18.0, 12.0, 23.06),
        "GPSImgDirectionRef": "M",
        "GPSImgDirection": (300.0,),  # the upper number has its highest bit set
        "GPSMapDatum": "WGS-84",
        "GPSProcessingMethod": "CELLID",
        "GPSDateStamp": "2021:04:11",
        "GPSHPositioningError": (81779 / 2107,),
    }


def test_nothing_that_says_who_took_it_is_asked_for() -> None:
    assert not [tag for tag in TAGS if any(word in tag.lower() for word in PERSONAL)]


def test_what_says_who_took_it_is_passed_over() -> None:
    secret = text("Ana Anic 4711")
    names = ("Make", "Model", "Software", "Artist", "HostComputer", "Copyright", "ImageDescription", "UserComment",
             "MakerNote", "CameraOwnerName", "BodySerialNumber", "LensSerialNumber", "GPSAreaInformation")  # fmt: skip
    found = exif_tags(tiff(**placed(20.0, 44.0), **dict.fromkeys(names, secret)))
    assert set(found) == set(placed(20.0, 44.0))
    assert "Ana" not in repr(found)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (text(""), ""),
        (Entry(2, 0, b""), ""),
        (Entry(2, 2, b"\0\0"), ""),
        (text("  T "), "T"),
        (Entry(2, 1, b"T"), "T"),
        (Entry(2, 3, b"T\0M"), "T"),
        (text("\xe9"), "�"),
        (undefined(b"ASCII\0\0\0gps"), "gps"),
        (undefined(b"GPS"), "GPS"),
        (undefined(bytes(8)), ""),
        (undefined(b"UNICODE\0G\0P\0S\0"), None),
        (undefined(b"JIS\0\0\0\0\0GPS"), None),
        (text("x" * 63), "x" * 63),
        (text("x" * 64), None),
        (whole(7), (7.0,)),
        (Entry(4, 1, struct.pack("<L", 2**32 - 1)), (4294967295.0,)),
        (Entry(9, 1, struct.pack("<l", -9)), (-9.0,)),
        (Entry(10, 1, struct.pack("<ll", -9, 2)), (-4.5,)),
        (Entry(1, 4, b"\2\2\0\0"), (2.0, 2.0, 0.0, 0.0)),
        (fractions(), ()),
        (fractions((0, 1), (4, 8)), (0.0, 0.5)),
        (Entry(12, 1, struct.pack("<d", 9.0)), None),
        (Entry(0, 1, b"\0\0\0\0"), None),
        (Entry(0, 0, b""), None),
        (Entry(12, 0, b""), None),
        (Entry(65535, 1, b"\0\0\0\0"), None),
        (Entry(2, 2**32 - 1, b"\0\0\0\0"), None),
        (Entry(5, 2**32 - 1, bytes(8)), None),
        (Entry(5, 2**29, bytes(8)), None),
    ],
)
def test_a_value_of_any_kind(entry: Entry, expected: object) -> None:
    found = exif_tags(tiff(GPSImgDirectionRef=entry, GPSDateStamp=text("2021:04:11")))
    assert found.get("GPSImgDirectionRef") == expected
    assert found["GPSDateStamp"] == "2021:04:11", "it spoils no other"


def test_a_value_beyond_the_end_is_none_and_spoils_no_other() -> None:
    whole_tiff = tiff(GPSDateStamp=text("2021:04:11"), GPSHPositioningError=fractions((5, 1)))
    assert set(exif_tags(whole_tiff)) == {"GPSDateStamp", "GPSHPositioningError"}
    assert set(exif_tags(whole_tiff[:-1])) == {"GPSDateStamp"}
    at = whole_tiff.index(struct.pack("<HHL", 29, 2, 11)) + 8
    for place in (2**32 - 1, len(whole_tiff) - 10, len(whole_tiff)):
        moved = whole_tiff[:at] + struct.pack("<L", place) + whole_tiff[at + 4 :]
        assert set(exif_tags(moved)) == {"GPSHPositioningError"}


@pytest.mark.parametrize("place", [0, 4, 8, 2**31, 2**32 - 1])
def test_directories_that_lead_astray_or_to_themselves_end(place: int) -> None:
    made = tiff(Orientation=whole(1), GPSDateStamp=text("2021:04:11"))
    at = made.index(struct.pack("<HHL", 0x8825, 4, 1)) + 8
    changed = made[:at] + struct.pack("<L", place) + made[at + 4 :]
    try:
        found = exif_tags(changed)
    except ExifDamaged:
        found = {}
    assert "GPSDateStamp" not in found


def test_the_first_of_two_entries_counts() -> None:
    one, other = (struct.pack("<HHLHH", 0x0112, 3, 1, value, 0) for value in (6, 3))
    header = b"II" + struct.pack("<HLH", 42, 8, 2)
    assert exif_tags(header + one + other + bytes(4)) == {"Orientation": (6.0,)}


@pytest.mark.parametrize(
    "data",
    [b"", b"I", b"II", b"II*\0", b"MM*\0\0\0\0\x08", b"II*\0\x08\0\0\0", b"XX*\0\x08\0\0\0\0\0", b"II+\0\x08\0\0\0\0\0",
     b"II*\0\x08\0\0\0\xff\xff", b"II*\0\xff\xff\xff\xff\0\0"],
)  # fmt: skip
def test_what_is_no_tiff_is_damaged(data: bytes) -> None:
    with pytest.raises(ExifDamaged):
        exif_tags(data)


@pytest.mark.parametrize("order", ORDERS)
def test_cut_anywhere_it_gives_a_part_of_the_tags_or_is_damaged(order: str) -> None:
    made = all_tags(order)
    good = {name: repr(value) for name, value in exif_tags(made).items()}
    damaged = 0
    for length in range(len(made)):
        try:
            found = exif_tags(made[:length])
        except ExifDamaged:
            damaged += 1
            continue
        assert {name: repr(value) for name, value in found.items()}.items() <= good.items()
    assert 0 < damaged < len(made)


@given(st.data())
def test_bytes_changed_anywhere_are_read_or_damaged(data: st.DataObject) -> None:
    made = bytearray(tiff(**placed(20.0, -44.0), **looking(90.0), Orientation=whole(1)))
    for _ in range(data.draw(st.integers(1, 8))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    _read(bytes(made))


@given(st.binary(max_size=300), st.sampled_from([b"II*\0", b"MM\0*"]))
def test_any_bytes_are_read_or_damaged(rest: bytes, start: bytes) -> None:
    _read(start + rest)


def _read(made: bytes) -> None:
    try:
        found = exif_tags(made)
    except ExifDamaged:
        return
    assert set(found) <= TAGS
    for value in found.values():
        assert isinstance(value, (str, tuple))
        assert len(value) <= 64
