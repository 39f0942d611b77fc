"""Cameras in somebody's JSON: GeoJSON (also a uMap's, whole or layer by layer) and answers of an Overpass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..core.brought_file import Brought, Place, Why
from ..core.essentials import one_line
from ..core.licences import ODBL, OPENSTREETMAP, is_openstreetmap, licence_named
from ..core.position_text import Transform
from ..core.record import Position, position_in_world
from .json_text import decoded, parsed
from .server import Progress

UNFIT = ValueError("no GeoJSON and no answer of an Overpass")

_CRS = re.compile(r"(?:urn:(?:x-)?ogc:def:crs:)?(?P<authority>[A-Za-z]+):(?:[0-9.]*:)?(?P<code>[A-Za-z0-9]+)")
_DEGREES = frozenset({"CRS84", "4326", "4979", "CRS84h"})
_OSM_ID = re.compile(r"(?:node|way|relation)/[0-9]+")
_ASKED_EVERY = 1000


def read_brought_json(file: str, body: bytes, transform: Transform, progress: Progress) -> Brought:
    """What a JSON file holds; `brought.name` is "" where it says none.

    Args:
        file: what to call it in places.
        transform: from the CRS that a GeoJSON of before 2016 may name.

    Raises:
        ValueError: it is no strict JSON, too deep, or neither of these.
    """
    found = parsed(decoded(body.removeprefix(b"\xef\xbb\xbf")))
    if not isinstance(found, dict):
        raise UNFIT
    if isinstance(found.get("elements"), list):
        return _Overpass(file, progress).read(found)
    return _GeoJson(file, transform, progress).read(found)


class _Overpass:
    def __init__(self, file: str, progress: Progress) -> None:
        self.file, self.progress = file, progress

    def read(self, found: dict[str, Any]) -> Brought:
        brought = Brought(licence=ODBL, attribution=OPENSTREETMAP, source="OpenStreetMap")
        counts: Counter[Why] = Counter()
        elements = found["elements"]
        for number, element in enumerate(elements, 1):
            if number % _ASKED_EVERY == 0 and _stopped(self.progress, number, len(elements)):
                break
            element = _object(element)
            tags = _object(element.get("tags"))
            if element.get("type") != "node":
                counts[Why.OTHER_GEOMETRY if tags else Why.NO_CAMERA] += 1
            elif tags.get("man_made") != "surveillance":
                counts[Why.NO_CAMERA] += 1
            else:
                position = position_in_world(element.get("lon"), element.get("lat"))
                brought.take(Place(self.file, number), position, tags)
        brought.leave_out(self.file, counts)
        return brought


class _GeoJson:
    def __init__(self, file: str, transform: Transform, progress: Progress) -> None:
        self.file, self.transform, self.progress = file, transform, progress
        self.crs: str | None = None

    def read(self, found: dict[str, Any]) -> Brought:
        features = list(_features(found))
        if not features and found.get("type") not in ("FeatureCollection", "umap"):
            raise UNFIT
        self.crs = _crs_of(found)
        brought = _said_of(found, features)
        counts: Counter[Why] = Counter()
        for number, feature in enumerate(features, 1):
            if number % _ASKED_EVERY == 0 and _stopped(self.progress, number, len(features)):
                break
            geometry = _object(feature.get("geometry"))
            kind = geometry.get("type")
            if kind not in ("Point", None):
                counts[Why.OTHER_GEOMETRY] += 1
                continue
            properties, place = _object(feature.get("properties")), Place(self.file, number)
            if brought.take(place, self._position(geometry), properties) is Why.NO_CAMERA:
                counts[Why.NO_CAMERA] += 1
        brought.leave_out(self.file, counts)
        return brought

    def _position(self, geometry: dict[str, Any]) -> Position | None:
        coordinates = geometry.get("coordinates")
        if not isinstance(coordinates, list) or len(coordinates) < 2:
            return None
        if self.crs is None:
            return position_in_world(coordinates[0], coordinates[1])
        if not all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in coordinates[:2]):
            return None
        try:
            return self.transform(self.crs, float(coordinates[0]), float(coordinates[1]))
        except OverflowError:
            return None


def _stopped(progress: Progress, done: int, total: int) -> bool:
    progress.report(done, total)
    return progress.cancelled()


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _features(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The features of a collection, of one, or of all layers of a uMap that was saved whole."""
    kind = found.get("type")
    if kind == "Feature":
        yield found
    elif kind == "FeatureCollection":
        yield from map(_object, _list(found.get("features")))
    elif kind == "umap":
        for layer in map(_object, _list(found.get("layers"))):
            yield from map(_object, _list(layer.get("features")))


def _crs_of(found: dict[str, Any]) -> str | None:
    """The CRS of the coordinates, as QGIS names it; None for degrees. Raises ValueError where it can't be told."""
    crs = found.get("crs")
    if crs is None:
        return None
    name = _object(_object(crs).get("properties")).get("name")
    match = _CRS.fullmatch(name) if isinstance(name, str) else None
    if match is None:
        raise ValueError("a coordinate system that is not named")
    return None if match["code"] in _DEGREES else f"{match['authority'].upper()}:{match['code']}"


def _said_of(found: dict[str, Any], features: list[dict[str, Any]]) -> Brought:
    """What the file says of itself."""
    map_of = _object(found.get("properties"))
    own = {**map_of, **{key: value for key, value in found.items() if isinstance(value, (str, dict))}}
    licence = own.get("licence") or own.get("license")
    if isinstance(licence, dict):
        licence = licence.get("name")
    name = own.get("name") if found.get("type") != "Feature" else ""
    brought = Brought(
        name=one_line(name) if isinstance(name, str) else "",
        licence=licence_named(licence),
        attribution=_line(own.get("attribution")),
        source=_line(own.get("source") or own.get("generator")),
    )
    if not brought.licence and _is_openstreetmap(own, features):
        brought.licence, brought.source = ODBL, "OpenStreetMap"
        brought.attribution = brought.attribution or OPENSTREETMAP
    return brought


def _is_openstreetmap(own: dict[str, Any], features: list[dict[str, Any]]) -> bool:
    if any(is_openstreetmap(own.get(name)) for name in ("copyright", "attribution", "source")):
        return True
    looked_at = features[:_ASKED_EVERY]
    return bool(looked_at) and all(map(_names_its_element, looked_at))


def _names_its_element(feature: dict[str, Any]) -> bool:
    properties = _object(feature.get("properties"))
    name = properties.get("@id") or feature.get("id")
    return "osm_id" in properties or (isinstance(name, str) and _OSM_ID.fullmatch(name) is not None)


def _line(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""
