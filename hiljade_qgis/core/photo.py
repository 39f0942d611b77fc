"""What a photo says of where, when and which way it was taken, and where a camera that it shows is then proposed.

The direction in a photo is the one that the *photographer* looked in (GPSImgDirection). The surveillance camera stands
somewhere in front, and where it looks nobody has said: a heading never becomes a camera's direction.

Nothing that was not said passes for known. A heading from magnetic north stays magnetic unless somebody gives the
declination; one that names no north stays of unknown reference, though the standard has a default. A camera is put in
front of the photographer only along a true heading, at a distance that is assumed; else at the photographer's place.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from .camera_edit import stored_position
from .direction import folded
from .exif import ExifValue
from .geodesic import destination
from .record import Position, position_in_world

_WORLDWIDE = frozenset({"", "WGS84", "WGS1984", "ETRS89", "JGD2000", "JGD2011"})
"""Geodetic datums that agree with WGS84 within a metre or so, without signs between; "" where none is named."""
_TIME = re.compile(r"(\d{4})[:./-](\d\d)[:./-](\d\d)[ T](\d\d):(\d\d):(\d\d)", re.ASCII)
_DATE = re.compile(r"(\d{4})[:./-](\d\d)[:./-](\d\d)", re.ASCII)
_OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d|Z", re.ASCII)
_METHODS = frozenset({"GPS", "CELLID", "WLAN", "MANUAL", "NETWORK", "FUSED", "HYBRID-FIX"})
"""How devices say that they found their position; any other text might say anything, and is not passed on."""
_SIXTIETHS = 60.0


class Refusal(Enum):
    """Why a photo proposes no camera."""

    NO_FILE = "no ordinary file"
    UNREADABLE = "the file can't be opened"
    NO_JPEG = "no JPEG"
    NO_EXIF = "no EXIF in it"
    DAMAGED = "the EXIF is damaged"
    NO_POSITION = "no position"
    POSITION_UNREADABLE = "a position that can't be read, or without its hemisphere"
    POSITION_ZERO = "latitude 0, longitude 0: what a receiver says that knows nothing"
    OTHER_DATUM = "a position that is not on WGS84"


class PhotoRefused(Exception):
    """A photo proposes no camera; `why` says the reason."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why


class HeadingReference(Enum):
    """The north that a heading counts from."""

    TRUE = "true"
    MAGNETIC = "magnetic"
    UNKNOWN = "unknown"


class Heading(NamedTuple):
    """Which way the photographer looked: degrees clockwise from that north, in [0, 360)."""

    azimuth_deg: float
    reference: HeadingReference


class TimeSource(Enum):
    """Which clock a photo's time is from."""

    TAKEN = "taken"
    """The device's, when the photo was taken."""
    GPS = "gps"
    """The satellites', when the position was found."""
    CHANGED = "changed"
    """The device's or a program's, when the file was last changed; often, not always, when it was taken."""


class PhotoTime(NamedTuple):
    """A time as ISO 8601 text, with its offset from UTC where the photo says it, else local time somewhere."""

    text: str
    source: TimeSource


class Photo(NamedTuple):
    """What a photo says.

    Attributes:
        position: where the photographer stood, EPSG:4326.
        position_error_m: how far that may be off, as the device thought; None where it says nothing.
        position_method: how the device found it (`GPS`, `CELLID`, …); None where it says nothing that is known.
        heading, time: None where it says none that can be read.
        orientation: how the picture is to be turned to stand upright, 1 to 8 as in EXIF; no part of the heading.
    """

    position: Position
    position_error_m: float | None
    position_method: str | None
    heading: Heading | None
    time: PhotoTime | None
    orientation: int | None


class Place(Enum):
    """What a proposed camera's position is."""

    IN_FRONT = "in front"
    PHOTOGRAPHER = "photographer"


class ProposedCamera(NamedTuple):
    """Where a camera is proposed.

    Attributes:
        position: EPSG:4326, as it will be stored.
        place: what that position is.
        heading: the photographer's, from true north where the declination was given.
        declination_deg: what was added to a magnetic heading; None where nothing was.
        assumed_distance_m: how far in front of the photographer; None where it is the photographer's place.
    """

    position: Position
    place: Place
    heading: Heading | None
    declination_deg: float | None
    assumed_distance_m: float | None


def photo_from_exif(tags: Mapping[str, ExifValue]) -> Photo:
    """What a photo with these tags says (`exif.TAGS`).

    Raises:
        PhotoRefused: it says no position that can be relied upon.
    """
    error_m, orientation = _number(tags, "GPSHPositioningError"), _number(tags, "Orientation")
    method = _text(tags, "GPSProcessingMethod").upper()
    return Photo(
        _position(tags),
        error_m if error_m is not None and error_m > 0.0 else None,
        method if method in _METHODS else None,
        _heading(tags),
        _time(tags),
        int(orientation) if orientation is not None and orientation in range(1, 9) else None,
    )


def proposed_camera(photo: Photo, distance_m: float, declination_deg: float | None = None) -> ProposedCamera:
    """Where a camera is proposed that a photo shows.

    Args:
        distance_m: how far in front of the photographer it is assumed to stand; 0 for the photographer's own place.
        declination_deg: how far magnetic north lies east of true north there; None where nobody knows.

    Raises:
        ValueError: a number is not finite, or the distance is negative.
    """
    if not 0.0 <= distance_m < math.inf or not math.isfinite(declination_deg or 0.0):
        raise ValueError(distance_m, declination_deg)
    heading, added_deg = photo.heading, None
    if heading is not None and heading.reference is HeadingReference.MAGNETIC and declination_deg is not None:
        heading = Heading(folded(heading.azimuth_deg + declination_deg), HeadingReference.TRUE)
        added_deg = declination_deg
    if heading is None or heading.reference is not HeadingReference.TRUE or distance_m == 0.0:
        return ProposedCamera(stored_position(photo.position), Place.PHOTOGRAPHER, heading, added_deg, None)
    lon_deg, lat_deg = destination(*photo.position, heading.azimuth_deg, distance_m)
    in_front = stored_position(Position(float(lon_deg), float(lat_deg)))
    return ProposedCamera(in_front, Place.IN_FRONT, heading, added_deg, distance_m)


def _position(tags: Mapping[str, ExifValue]) -> Position:
    if "GPSLatitude" not in tags and "GPSLongitude" not in tags:
        raise PhotoRefused(Refusal.NO_POSITION)
    if re.sub(r"[^A-Z0-9]", "", _text(tags, "GPSMapDatum").upper()) not in _WORLDWIDE:
        raise PhotoRefused(Refusal.OTHER_DATUM)
    lat_deg, lon_deg = _angle(tags, "GPSLatitude", "NS"), _angle(tags, "GPSLongitude", "EW")
    position = position_in_world(lon_deg, lat_deg)
    if position is None:
        raise PhotoRefused(Refusal.POSITION_UNREADABLE)
    if position == (0.0, 0.0):
        raise PhotoRefused(Refusal.POSITION_ZERO)
    return position


def _angle(tags: Mapping[str, ExifValue], name: str, hemispheres: str) -> float | None:
    """Degrees, negative in the second hemisphere; None where they or the hemisphere can't be read.

    A device that has fewer parts than three leaves the others away or 0. A part with a fraction before one that is
    not 0 means nothing, and so does a part that is no number: a minute more or less is a mile.
    """
    parts, hemisphere = tags.get(name), _text(tags, name + "Ref").upper()
    if isinstance(parts, str) or parts is None or not 1 <= len(parts) <= 3 or hemisphere not in tuple(hemispheres):
        return None
    degrees, minutes, seconds = (*parts, 0.0, 0.0)[:3]
    if not (degrees >= 0.0 and 0.0 <= minutes <= _SIXTIETHS and 0.0 <= seconds <= _SIXTIETHS):
        return None
    if (degrees % 1 and (minutes or seconds)) or (minutes % 1 and seconds):
        return None
    angle_deg = degrees + (minutes + seconds / _SIXTIETHS) / _SIXTIETHS
    return angle_deg if hemisphere == hemispheres[0] else -angle_deg


def _heading(tags: Mapping[str, ExifValue]) -> Heading | None:
    azimuth_deg = _number(tags, "GPSImgDirection")
    if azimuth_deg is None or not 0.0 <= azimuth_deg <= 360.0:
        return None
    references = {"T": HeadingReference.TRUE, "M": HeadingReference.MAGNETIC}
    reference = references.get(_text(tags, "GPSImgDirectionRef").upper(), HeadingReference.UNKNOWN)
    return Heading(folded(azimuth_deg), reference)


def _time(tags: Mapping[str, ExifValue]) -> PhotoTime | None:
    for text, source in (
        (_local_time(tags, "DateTimeOriginal", "OffsetTimeOriginal"), TimeSource.TAKEN),
        (_satellite_time(tags), TimeSource.GPS),
        (_local_time(tags, "DateTime", "OffsetTime"), TimeSource.CHANGED),
    ):
        if text is not None:
            return PhotoTime(text, source)
    return None


def _local_time(tags: Mapping[str, ExifValue], name: str, offset_name: str) -> str | None:
    found = _TIME.fullmatch(_text(tags, name))
    time = None if found is None else _iso(*map(int, found.groups()))
    offset = _OFFSET.fullmatch(_text(tags, offset_name))
    return time if time is None or offset is None else time + offset[0]


def _satellite_time(tags: Mapping[str, ExifValue]) -> str | None:
    date, parts = _DATE.fullmatch(_text(tags, "GPSDateStamp")), tags.get("GPSTimeStamp")
    if date is None or isinstance(parts, str) or parts is None or len(parts) != 3 or not all(map(math.isfinite, parts)):
        return None
    time = _iso(*map(int, date.groups()), *map(math.floor, parts))
    return None if time is None else time + "Z"


def _iso(*parts: int) -> str | None:
    """Year, month, day, hour, minute, second as text; None where there is no such moment."""
    try:
        return datetime(*parts).isoformat()  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return None


def _text(tags: Mapping[str, ExifValue], name: str) -> str:
    value = tags.get(name)
    return value.strip() if isinstance(value, str) else ""


def _number(tags: Mapping[str, ExifValue], name: str) -> float | None:
    """A finite number that stands alone; else None."""
    value = tags.get(name)
    if isinstance(value, str) or value is None or len(value) != 1 or not math.isfinite(value[0]):
        return None
    return value[0]
