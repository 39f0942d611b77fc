"""A camera as a GeoJSON Feature (RFC 7946), the form in which Kinto and uMap hold it.

`{"id": …, "type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": tags}`
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np

from ..core.columns import Cameras, cameras_from_records
from ..core.record import WORLD_DEG, Position, Record, is_text, position_in_world, same_position

_DECIMALS = 7
"""Decimals of a degree that are written: about a centimetre, what OpenStreetMap keeps."""

_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def load(raw: str) -> dict[str, Any]:
    """The JSON object in a text; NaN and infinities, which JSON does not have, become None.

    Raises:
        ValueError: it is no JSON object.
    """
    # A layer is many records. The C parser is called as directly as it goes; blanks around an object are rare.
    found, end = _DECODER.raw_decode(raw) if raw.startswith("{") else (None, -1)
    if end != len(raw):
        found = _DECODER.decode(raw)
    if not isinstance(found, dict):
        raise ValueError("not a JSON object")
    return found


def record_of(feature: dict[str, Any]) -> Record:
    """The camera in a feature; whatever it lacks or has in a strange form is unknown, never an error."""
    properties = feature.get("properties")
    return Record(_position(feature), properties if isinstance(properties, dict) else {})


def decode(raw: str) -> Record:
    """The camera in a feature's JSON text. Raises ValueError where it is no JSON object."""
    return record_of(load(raw))


def decode_many(raws: Sequence[str]) -> Cameras:
    """`decode` of many, all in one go where they are as nearly all are.

    Args:
        raws: texts that are one JSON value each.

    Raises:
        ValueError: one of them is no JSON object.
    """
    try:
        features = _DECODER.decode(f"[{','.join(raws)}]")
        whole = len(features) == len(raws) and set(map(type, features)) == {dict}
        return _usual_cameras(features) if whole else _each_camera(raws)
    except (ValueError, KeyError, TypeError):
        return _each_camera(raws)


def _each_camera(raws: Sequence[str]) -> Cameras:
    return cameras_from_records(list(map(decode, raws)))


def _usual_cameras(features: list[dict[str, Any]]) -> Cameras:
    """Raises ValueError, KeyError or TypeError where any is not a point of two numbers with properties."""
    geometries = [feature["geometry"] for feature in features]
    tags = [feature["properties"] for feature in features]
    coordinates = [geometry["coordinates"] for geometry in geometries]
    numbers = list(chain.from_iterable(coordinates))
    points = {geometry["type"] for geometry in geometries} == {"Point"} and set(map(len, coordinates)) == {2}
    if not points or set(map(type, numbers)) != {float} or set(map(type, tags)) != {dict}:
        raise ValueError("something unusual")
    places = np.array(numbers).reshape(-1, 2)
    places[~(np.abs(places) <= WORLD_DEG).all(axis=1)] = np.nan
    return Cameras(places[:, 0], places[:, 1], tags)


def _position(feature: dict[str, Any]) -> Position | None:
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        return None
    coordinates = geometry.get("coordinates")
    if not isinstance(coordinates, list) or len(coordinates) < 2:
        return None
    return position_in_world(coordinates[0], coordinates[1])


def encode(base_raw: str | None, server_id: str, record: Record) -> str:
    """The feature to send: the base's own JSON with the record's position and tags.

    Members of the base that are none of ours (`_umap_options`, an altitude …) stay as they are.

    Args:
        base_raw: the record as the server last gave it; None for a new one.
        server_id: its id.
        record: what it shall hold.

    Raises:
        ValueError: it holds a number that JSON has not.
    """
    feature = load(base_raw) if base_raw is not None else {}
    feature.update(id=server_id, type="Feature")
    if base_raw is None or not same_position(_position(feature), record.position):
        feature["geometry"] = _geometry(feature, record.position)
    feature["properties"] = dict(record.tags)
    text = json.dumps(feature, ensure_ascii=False, allow_nan=False)
    return text if is_text(text) else json.dumps(feature, allow_nan=False)


def _geometry(feature: dict[str, Any], position: Position | None) -> dict[str, Any] | None:
    if position is None:
        return None
    coordinates: list[Any] = [round(position.lon_deg, _DECIMALS), round(position.lat_deg, _DECIMALS)]
    held = _object(feature.get("geometry")).get("coordinates")
    if isinstance(held, list):
        coordinates += held[2:]
    return {"type": "Point", "coordinates": coordinates}
