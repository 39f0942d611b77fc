"""The JSON schema of a camera record on a server, made from the list of fields.

It checks structure, types, lengths and that a position lies in the world. Offered values stand in it as examples and
are not forced: what people map does not wait for a list.
"""

from __future__ import annotations

from typing import Any

from .camera import FIELDS, Field, FieldKind

VALUE_LENGTH = 255
"""Longest value of a well-known tag, in characters; OpenStreetMap's own limit."""

TEXT_LENGTH = 4000
"""Longest value of a free text, and of a tag that has no column."""

KEY_LENGTH = 255
"""Longest key of a tag."""

TAG_COUNT = 200
"""Most tags on one record."""

_FREE_TEXTS = frozenset({"description", "image", "note", "source"})


def record_schema() -> dict[str, Any]:
    """The schema (JSON Schema draft 7) of one record: a GeoJSON feature with a point and tags.

    The record's id is not part of it: the server names and checks it.

    Returns:
        A new dictionary that can be written as JSON.
    """
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Camera",
        "description": "A surveillance camera as a GeoJSON feature (RFC 7946) with OpenStreetMap's tags.",
        "type": "object",
        "required": ["type", "geometry", "properties"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "Feature"},
            "geometry": _point_schema(),
            "properties": {
                "title": "Tags",
                "type": "object",
                "maxProperties": TAG_COUNT,
                "propertyNames": {"minLength": 1, "maxLength": KEY_LENGTH},
                "properties": {tag: _tag_schema(field) for field in FIELDS for tag in field.tags},
                # Imported records carry numbers and yes/no in tags of their own.
                "additionalProperties": {"type": ["string", "number", "boolean"], "maxLength": TEXT_LENGTH},
            },
        },
    }


def _point_schema() -> dict[str, Any]:
    return {
        "title": "Position",
        "type": "object",
        "required": ["type", "coordinates"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "Point"},
            "coordinates": {
                "description": "longitude and latitude in degrees (WGS84), and metres above the ellipsoid if known",
                "type": "array",
                "minItems": 2,
                "maxItems": 3,
                "items": [
                    {"type": "number", "minimum": -180, "maximum": 180},
                    {"type": "number", "minimum": -90, "maximum": 90},
                    {"type": "number"},
                ],
            },
        },
    }


def _tag_schema(field: Field) -> dict[str, Any]:
    """One tag: always a text, as on OpenStreetMap."""
    length = TEXT_LENGTH if field.column in _FREE_TEXTS else VALUE_LENGTH
    schema: dict[str, Any] = {"title": field.label, "type": "string", "maxLength": length}
    if field.unit:
        schema["description"] = f"unit: {field.unit}"
    elif field.kind is FieldKind.DATE:
        schema["description"] = "a date: YYYY-MM-DD, YYYY-MM or YYYY"
    if field.values:
        schema["examples"] = list(field.values)
    return schema
