"""The few things that are asked of a photo's EXIF: where, when, which way. Nothing else in it is read.

EXIF is a TIFF file in miniature (CIPA DC-008-2019, "Exif 2.32", section 4.6): a directory of entries, each a tag with
its type, how many values it has, and the values or where they stand. Two entries of the first directory lead to those
of the photo and of the satellite receiver. No other directory is gone to, so that nothing can lead round in a circle.

What says who took the photo, and with which device, is not decoded: serial numbers, owner, artist, maker and model,
program, comments and maker's notes are no tags of :data:`TAGS`, and only those leave this module.

QGIS's own reader (QgsExifTools) is not used. On Windows it opens no file whose path is not ASCII
(https://github.com/qgis/QGIS/issues/61141); it reads a latitude that is a text as the numbers of its letters, in 3.22
a numerator from 2³¹ on as negative, so that 300° become −129°; one tag that is too short hides all others; and it
reads whatever there is. GDAL, which reads all as well, rounds to six digits.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Mapping
from typing import Union

ExifValue = Union[str, tuple[float, ...]]
"""A text, or numbers; a fraction whose lower number is 0 is NaN."""

_OF_FILE = {0x0112: "Orientation", 0x0132: "DateTime"}
_OF_PHOTO = {0x9003: "DateTimeOriginal", 0x9010: "OffsetTime", 0x9011: "OffsetTimeOriginal"}
_OF_RECEIVER = {
    0x0001: "GPSLatitudeRef",
    0x0002: "GPSLatitude",
    0x0003: "GPSLongitudeRef",
    0x0004: "GPSLongitude",
    0x0007: "GPSTimeStamp",
    0x0010: "GPSImgDirectionRef",
    0x0011: "GPSImgDirection",
    0x0012: "GPSMapDatum",
    0x001B: "GPSProcessingMethod",
    0x001D: "GPSDateStamp",
    0x001F: "GPSHPositioningError",
}
_PHOTO_DIRECTORY, _RECEIVER_DIRECTORY = 0x8769, 0x8825

TAGS: frozenset[str] = frozenset({*_OF_FILE.values(), *_OF_PHOTO.values(), *_OF_RECEIVER.values()})
"""Every tag that is read, by its name in the standard."""

_ASCII, _UNDEFINED, _RATIONAL, _SIGNED_RATIONAL = 2, 7, 5, 10
_NUMBERS = {1: "B", 3: "H", 4: "L", 6: "b", 8: "h", 9: "l", 13: "L"}
_SIZES = {_ASCII: 1, _UNDEFINED: 1, _RATIONAL: 8, _SIGNED_RATIONAL: 8, 1: 1, 3: 2, 4: 4, 6: 1, 8: 2, 9: 4, 13: 4}
"""Bytes of a value, by its type."""
_LONGEST = 64
"""Bytes of all values of a tag; those that are asked for need 24 at most, texts some more."""
_ENTRY = 12
_SAYS_ASCII = b"ASCII\0\0\0"
_NOT_READ = (b"UNICODE\0", b"JIS\0\0\0\0\0")
"""How a text may begin that says what it is written in."""


class ExifDamaged(ValueError):
    """It is no TIFF, or a directory in it does not end before the data does."""


def exif_tags(data: bytes) -> dict[str, ExifValue]:
    """The tags of :data:`TAGS` that are there, by name.

    A value that is of another kind than any tag here has, longer, or outside the data is left out.

    Args:
        data: the TIFF; in a JPEG what follows `Exif` and two zeros in the segment APP1.

    Raises:
        ExifDamaged.
    """
    tiff = _Tiff(data)
    pointers = dict.fromkeys((_PHOTO_DIRECTORY, _RECEIVER_DIRECTORY), "")
    found: dict[str, ExifValue] = {}
    directories: dict[int, int] = {}
    for tag, value in tiff.values(tiff.number(4, 4), {**_OF_FILE, **pointers}):
        if tag not in pointers:
            found.setdefault(_OF_FILE[tag], value)
        elif isinstance(value, tuple) and len(value) == 1 and value[0] >= 0:
            directories.setdefault(tag, int(value[0]))
    for pointer, names in ((_PHOTO_DIRECTORY, _OF_PHOTO), (_RECEIVER_DIRECTORY, _OF_RECEIVER)):
        if pointer in directories:
            for tag, value in tiff.values(directories[pointer], names):
                found.setdefault(names[tag], value)
    return found


class _Tiff:
    """Reads from a TIFF, never beyond its end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._order = {b"II": "<", b"MM": ">"}.get(data[:2], "")
        if not self._order or self.number(2, 2) != 42:
            raise ExifDamaged("no TIFF")

    def number(self, at: int, size: int) -> int:
        """An unsigned number of 2 or 4 bytes. Raises ExifDamaged."""
        try:
            (number,) = struct.unpack_from(f"{self._order}{'H' if size == 2 else 'L'}", self._data, at)
        except struct.error as error:
            raise ExifDamaged(f"ends before {at + size}") from error
        return int(number)

    def values(self, at: int, wanted: Mapping[int, str]) -> Iterator[tuple[int, ExifValue]]:
        """The wanted tags of the directory there, with their values. Raises ExifDamaged."""
        start = at + 2
        end = start + _ENTRY * self.number(at, 2)
        if end > len(self._data):
            raise ExifDamaged(f"directory ends at {end} of {len(self._data)}")
        for entry in range(start, end, _ENTRY):
            tag = self.number(entry, 2)
            if tag in wanted:
                value = self._value(entry)
                if value is not None:
                    yield tag, value

    def _value(self, entry: int) -> ExifValue | None:
        kind, count = self.number(entry + 2, 2), self.number(entry + 4, 4)
        size = _SIZES[kind] * count if kind in _SIZES else _LONGEST + 1
        if size > _LONGEST:
            return None
        at = entry + 8 if size <= 4 else self.number(entry + 8, 4)
        part = self._data[at : at + size]
        if len(part) < size:
            return None
        if kind in (_ASCII, _UNDEFINED):
            return _text(part)
        if kind in (_RATIONAL, _SIGNED_RATIONAL):
            numbers = struct.unpack(f"{self._order}{2 * count}{'L' if kind == _RATIONAL else 'l'}", part)
            return tuple(map(_fraction, numbers[::2], numbers[1::2]))
        return tuple(map(float, struct.unpack(f"{self._order}{count}{_NUMBERS[kind]}", part)))


def _fraction(upper: int, lower: int) -> float:
    return upper / lower if lower else math.nan


def _text(part: bytes) -> str | None:
    """A text up to the first zero, without the blanks around it; None where it is written in what is not read."""
    if part.startswith(_NOT_READ):
        return None
    if part.startswith(_SAYS_ASCII):
        part = part[len(_SAYS_ASCII) :]
    return part.partition(b"\0")[0].decode("ascii", "replace").strip()
