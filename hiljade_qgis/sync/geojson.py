"""A camera as a GeoJSON Feature (RFC 7946), the form in which Kinto and uMap hold it.

`{"id": …, "type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": tags}`
"""

from __future__ import annotations

import json
from typing import Any

from ..core.record import Position, Record, is_text, position_in_world, same_position

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
