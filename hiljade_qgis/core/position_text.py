"""Positions as people write them in tables: two angles, one text with both, WKT, geo: addresses, UTM.

What may mean two things means nothing: which of two numbers is the latitude is said by letters, by the form (WKT has
the longitude first, a geo: address the latitude), or by the profile of the table, and else by nobody.

Sources: WKT, OGC 06-103r4; geo:, RFC 5870; the zones and bands of UTM, NGA.SIG.0012.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Callable

from .angle_text import angle_from_text, angle_marks, check_one_language, letters_in
from .number_text import number_from_text, plain_marks
from .record import Position, position_in_world
from .table_problem import Reason, Unreadable

WGS84 = "EPSG:4326"

Transform = Callable[[str, float, float], "Position | None"]
"""Gives where a point of a CRS is: the CRS ("EPSG:32634"), easting, northing (in a CRS of degrees, longitude,
latitude). None where it cannot be in that CRS, or is far outside of where the CRS is used."""


class Order(Enum):
    """Which of the two numbers in one text stands first."""

    LAT_LON = "lat_lon"
    LON_LAT = "lon_lat"
    EASTING_NORTHING = "easting_northing"
    NORTHING_EASTING = "northing_easting"


DEGREE_ORDERS = (Order.LAT_LON, Order.LON_LAT)


@dataclass(frozen=True)
class Notation:
    """How the positions of a table are written.

    Attributes:
        order: which of two numbers stands first where the text does not say it; None where nobody knows.
        language: one of `direction_words.LANGUAGES`, whose letters and words are meant beside N, E, S and W.
        crs: of numbers that are not degrees, and of WKT; "" for degrees.
        decimal_mark: of numbers that are not degrees, one of `number_text.DECIMAL_MARKS`.
    """

    order: Order | None = None
    language: str | None = None
    crs: str = ""
    decimal_mark: str = "."


_MOST_MARKS = 200
_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?"
_WKT = re.compile(
    rf"(?:SRID\s*=\s*(?P<srid>[0-9]+)\s*;)?\s*POINT\s*(?:Z|M|ZM)?\s*"
    rf"\(\s*(?P<x>{_NUMBER})\s+(?P<y>{_NUMBER})(?:\s+{_NUMBER}){{0,2}}\s*\)",
    re.IGNORECASE,
)
_GEO = re.compile(
    rf"geo:(?P<lat>{_NUMBER}),(?P<lon>{_NUMBER})(?:,{_NUMBER})?(?:;crs=(?P<crs>[^;?]*))?(?:[;?].*)?", re.IGNORECASE
)
_UTM = re.compile(
    r"(?P<zone>[0-9]{1,2}\s*[A-Za-z])[\s,;]+(?P<easting>[0-9]{6}(?:[.,][0-9]+)?)\s*(?:m\s*)?E?[\s,;]+"
    r"(?P<northing>[0-9]{1,8}(?:[.,][0-9]+)?)\s*(?:m\s*)?N?"
)
_ZONE = re.compile(r"(?P<zone>[0-9]{1,2})\s*(?P<band>[A-Z]?)")
_ZONES = range(1, 61)
_BANDS = "CDEFGHJKLMNPQRSTUVWX"
"""From 80° south on, 8° each; the last one has 12."""
_BAND_DEG, _SOUTH_DEG, _BAND_SLACK_DEG = 8.0, -80.0, 0.5
_EASTINGS_M, _NORTHINGS_M = (100_000.0, 900_000.0), (0.0, 10_000_000.0)

_BRACKETS = (("(", ")"), ("[", "]"))


def position_from_angles(latitude: str, longitude: str, language: str | None) -> Position:
    """The position of two angles, each in a text of its own.

    Raises:
        Unreadable: one of them is none, has the letter of the other, or they lead out of the world.
    """
    lat, lon = angle_from_text(latitude, language), angle_from_text(longitude, language)
    check_one_language([lat.side, lon.side])
    if (lat.side and lat.side.axis != "lat") or (lon.side and lon.side.axis != "lon"):
        raise Unreadable(Reason.WRONG_AXIS)
    return checked_position(lon.degrees, lat.degrees)


def position_from_text(text: str, notation: Notation, transform: Transform) -> Position:
    """The position that one text means.

    Raises:
        Unreadable: it is none, may be two, or leads out of the world.
    """
    text = plain_marks(text)
    if len(text) > _MOST_MARKS:
        raise Unreadable(Reason.POSITION_UNREADABLE)
    for pattern, read in ((_WKT, _from_wkt), (_GEO, _from_geo), (_UTM, _from_utm)):
        found = pattern.fullmatch(text)
        if found is not None:
            return read(found, notation, transform)
    text = _without_brackets(text)
    if notation.crs:
        halves = _plain_halves(text)
        northing, easting = halves if notation.order is Order.NORTHING_EASTING else reversed(halves)
        mark = notation.decimal_mark
        return from_crs(notation.crs, number_from_text(easting, mark), number_from_text(northing, mark), transform)
    return _from_two_angles(text, notation)


def from_crs(crs: str, easting: float, northing: float, transform: Transform) -> Position:
    """The position of coordinates in a CRS, in its units. Raises Unreadable where they cannot be in it."""
    position = transform(crs, easting, northing)
    if position is None:
        raise Unreadable(Reason.OUTSIDE_CRS)
    return checked_position(*position)


def utm_crs(zone: str) -> str:
    """The CRS of a zone of UTM on WGS84: `34T` and `34 n` are "EPSG:32634".

    Raises:
        Unreadable: there is no such zone. Or the letter may be a band as well as a hemisphere: S is the band from 32°
            to 40° north, and how others write the south. Or there is no letter.
    """
    text = zone.strip().upper()
    found = _ZONE.fullmatch(text)
    if found is None or int(found["zone"]) not in _ZONES:
        raise Unreadable(Reason.POSITION_UNREADABLE)
    band = found["band"]
    if band in ("", "S"):
        raise Unreadable(Reason.ZONE_AMBIGUOUS)
    if band not in _BANDS:
        raise Unreadable(Reason.POSITION_UNREADABLE)
    return f"EPSG:32{6 if band >= 'N' else 7}{int(found['zone']):02}"


def from_utm(zone: str, easting_m: float, northing_m: float, transform: Transform) -> Position:
    """The position of coordinates in a zone of UTM.

    Raises:
        Unreadable: there is no such zone, or they cannot be in it, or not in the band of its letter.
    """
    crs = utm_crs(zone)
    for number, (least, most) in ((easting_m, _EASTINGS_M), (northing_m, _NORTHINGS_M)):
        if not least <= number <= most:
            raise Unreadable(Reason.OUTSIDE_CRS)
    position = from_crs(crs, easting_m, northing_m, transform)
    band = zone.strip()[-1].upper()
    if band != "N" and not _in_band(position.lat_deg, band):  # N may be the whole hemisphere
        raise Unreadable(Reason.OUTSIDE_CRS)
    return position


def _in_band(lat_deg: float, band: str) -> bool:
    south_deg = _SOUTH_DEG + _BAND_DEG * _BANDS.index(band)
    height_deg = _BAND_DEG * (1.5 if band == _BANDS[-1] else 1.0)
    return south_deg - _BAND_SLACK_DEG <= lat_deg <= south_deg + height_deg + _BAND_SLACK_DEG


def checked_position(lon_deg: float, lat_deg: float) -> Position:
    """The position in degrees. Raises Unreadable where it is outside the world, or where zero meets zero."""
    position = position_in_world(float(lon_deg), float(lat_deg))
    if position is None:
        raise Unreadable(Reason.OUTSIDE_WORLD)
    if position == (0.0, 0.0):
        raise Unreadable(Reason.NULL_ISLAND)
    return position


def _from_wkt(found: re.Match[str], notation: Notation, transform: Transform) -> Position:
    srid = int(found["srid"] or 0)
    if srid and f"EPSG:{srid}" != (notation.crs or WGS84):
        raise Unreadable(Reason.OTHER_CRS)
    x, y = float(found["x"]), float(found["y"])
    return from_crs(notation.crs, x, y, transform) if notation.crs else checked_position(x, y)


def _from_geo(found: re.Match[str], _notation: Notation, _transform: Transform) -> Position:
    if (found["crs"] or "wgs84").lower() != "wgs84":
        raise Unreadable(Reason.OTHER_CRS)
    return checked_position(float(found["lon"]), float(found["lat"]))


def _from_utm(found: re.Match[str], notation: Notation, transform: Transform) -> Position:
    easting, northing = (number_from_text(found[name], notation.decimal_mark) for name in ("easting", "northing"))
    return from_utm(found["zone"], easting, northing, transform)


def _without_brackets(text: str) -> str:
    for opening, closing in _BRACKETS:
        if text.startswith(opening) and text.endswith(closing):
            return text[1:-1].strip()
    return text


def _from_two_angles(text: str, notation: Notation) -> Position:
    angles = [angle_from_text(half, notation.language) for half in _halves(angle_marks(text))]
    sides = [angle.side for angle in angles]
    check_one_language(sides)
    axes = [side.axis if side is not None else "" for side in sides]
    if axes[0] and axes[0] == axes[1]:
        raise Unreadable(Reason.WRONG_AXIS)
    if not any(axes):
        if notation.order is None:
            raise Unreadable(Reason.ORDER_UNKNOWN)
        lat_first = notation.order is Order.LAT_LON
    else:
        lat_first = axes[0] == "lat" or axes[1] == "lon"
    lat, lon = angles if lat_first else reversed(angles)
    return checked_position(lon.degrees, lat.degrees)


def _halves(text: str) -> tuple[str, str]:
    """The two angles in a text: parted at their letters, else at their marks, else as two plain numbers."""
    letters = letters_in(text)
    if len(letters) == 2:
        second = letters[1].start() if letters[0].start() == 0 else letters[0].end()
        return _trimmed(text[:second]), _trimmed(text[second:])
    if text.count("°") == 2:
        degrees = re.search(r"[+-]?[0-9]+(?:[.,][0-9]+)?\s*$", text[: text.rindex("°")])
        if degrees is not None and not letters:
            return _trimmed(text[: degrees.start()]), text[degrees.start() :]
    return _plain_halves(text)


def _trimmed(half: str) -> str:
    return half.strip(" ,;/|")


def _plain_halves(text: str) -> tuple[str, str]:
    """Two numbers, parted by the strongest separator between them.

    Raises:
        Unreadable: a comma may part them, or be the decimal mark of one.
    """
    for separator in (r"\s*[;/|]\s*", r"\s*,\s+|\s+,", r"\s+"):
        halves = re.split(separator, text)
        if len(halves) == 2:
            return halves[0], halves[1]
        if len(halves) > 2:
            raise Unreadable(Reason.POSITION_UNREADABLE)
    parts = text.split(",")
    if len(parts) == 4 and "." not in text:
        return ",".join(parts[:2]), ",".join(parts[2:])
    if len(parts) == 2 and "." in text:
        return parts[0], parts[1]
    raise Unreadable(Reason.POSITION_AMBIGUOUS if len(parts) in (2, 3) else Reason.POSITION_UNREADABLE)
