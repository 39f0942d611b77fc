"""Photos made byte by byte for tests: a JPEG that holds nothing but an EXIF of some entries."""

from __future__ import annotations

import struct
from typing import NamedTuple

FILE_DIRECTORY = {"ImageDescription": 0x010E, "Make": 0x010F, "Model": 0x0110, "Orientation": 0x0112,
                  "Software": 0x0131, "DateTime": 0x0132, "Artist": 0x013B, "HostComputer": 0x013C,
                  "Copyright": 0x8298}  # fmt: skip
PHOTO_DIRECTORY = {"DateTimeOriginal": 0x9003, "OffsetTime": 0x9010, "OffsetTimeOriginal": 0x9011,
                   "MakerNote": 0x927C, "UserComment": 0x9286, "CameraOwnerName": 0xA430,
                   "BodySerialNumber": 0xA431, "LensSerialNumber": 0xA435}  # fmt: skip
RECEIVER_DIRECTORY = {"GPSLatitudeRef": 1, "GPSLatitude": 2, "GPSLongitudeRef": 3, "GPSLongitude": 4,
                      "GPSTimeStamp": 7, "GPSImgDirectionRef": 16, "GPSImgDirection": 17, "GPSMapDatum": 18,
                      "GPSProcessingMethod": 27, "GPSAreaInformation": 28, "GPSDateStamp": 29,
                      "GPSHPositioningError": 31}  # fmt: skip
PHOTO_POINTER, RECEIVER_POINTER = 0x8769, 0x8825

EMPTY_JPEG = b"\xff\xd8\xff\xd9"


class Entry(NamedTuple):
    """What stands in a directory: the type and the number of the values, and their bytes."""

    type: int
    count: int
    data: bytes


def text(value: str) -> Entry:
    """ASCII, with the zero that ends it."""
    data = value.encode("latin-1") + b"\0"
    return Entry(2, len(data), data)


def undefined(data: bytes) -> Entry:
    return Entry(7, len(data), data)


def whole(value: int, order: str = "<") -> Entry:
    return Entry(3, 1, struct.pack(order + "H", value))


def fractions(*parts: tuple[int, int], order: str = "<") -> Entry:
    return Entry(5, len(parts), b"".join(struct.pack(order + "LL", *part) for part in parts))


def tiff(order: str = "<", **entries: Entry) -> bytes:
    """A TIFF with these entries, each in the directory that it belongs to."""
    directories = [
        {tag: entries[name] for name, tag in tags.items() if name in entries}
        for tags in (FILE_DIRECTORY, PHOTO_DIRECTORY, RECEIVER_DIRECTORY)
    ]
    first, photo, receiver = directories
    for pointer, directory in ((PHOTO_POINTER, photo), (RECEIVER_POINTER, receiver)):
        if directory:
            first[pointer] = Entry(4, 1, bytes(4))
    made = {b"<": b"II", b">": b"MM"}[order.encode()] + struct.pack(order + "HL", 42, 8)
    places = []
    for directory in directories:
        places.append(len(made))
        made += _directory(directory, len(made), order)
    for pointer, place in ((PHOTO_POINTER, places[1]), (RECEIVER_POINTER, places[2])):
        if pointer in first:
            at = 10 + 12 * sorted(first).index(pointer) + 8
            made = made[:at] + struct.pack(order + "L", place) + made[at + 4 :]
    return made


def _directory(entries: dict[int, Entry], at: int, order: str) -> bytes:
    head, tail = struct.pack(order + "H", len(entries)), b""
    beyond = at + 2 + 12 * len(entries) + 4
    for tag, (kind, count, data) in sorted(entries.items()):
        value = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack(order + "L", beyond + len(tail))
        tail += data if len(data) > 4 else b""
        head += struct.pack(order + "HHL", tag, kind, count) + value
    return head + bytes(4) + tail


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def jpeg(exif: bytes | None, before: bytes = b"") -> bytes:
    """A JPEG with a TIFF as its EXIF, after other segments."""
    held = b"" if exif is None else segment(0xE1, b"Exif\0\0" + exif)
    return EMPTY_JPEG[:2] + before + held + EMPTY_JPEG[2:]


def placed(lon_deg: float, lat_deg: float, order: str = "<", **more: Entry) -> dict[str, Entry]:
    """The entries of a position to a ten-millionth of a degree, and others."""
    return {
        "GPSLatitudeRef": text("S" if lat_deg < 0 else "N"),
        "GPSLatitude": fractions((round(abs(lat_deg) * 1e7), 10_000_000), (0, 1), (0, 1), order=order),
        "GPSLongitudeRef": text("W" if lon_deg < 0 else "E"),
        "GPSLongitude": fractions((round(abs(lon_deg) * 1e7), 10_000_000), (0, 1), (0, 1), order=order),
        **more,
    }


def looking(heading_deg: float, reference: str = "T") -> dict[str, Entry]:
    """The entries of a heading."""
    return {
        "GPSImgDirectionRef": text(reference),
        "GPSImgDirection": fractions((round(heading_deg * 1000), 1000)),
    }


def photo(lon_deg: float, lat_deg: float, **more: Entry) -> bytes:
    """A photo that was taken there."""
    return jpeg(tiff(**placed(lon_deg, lat_deg, **more)))
