"""How a uMap feature is read as a camera, by a layer's own field mapping, and written back.

A mapping names properties of the layer and the tags that they stand for, e.g. {"opis": "note"}. A property that is not
in it is a tag of the same name; one that is mapped to "" is not shown. `_umap_options` is how uMap draws a feature: it
is never shown and never touched.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..core.record import Record, is_text, same_json
from . import geojson
from .server import Edited

OPTIONS = "_umap_options"

USUAL_MAPPING: Mapping[str, str] = {"name": "name", "description": "description"}
"""What uMap's own page asks for on every feature; shown where somebody chooses a mapping."""


class FieldMapping:
    """Reads and writes features by a mapping (property → tag)."""

    def __init__(self, mapping: Mapping[str, str]) -> None:
        self._tag_of = {**mapping, OPTIONS: ""}
        self._property_of: dict[str, str] = {}
        for name, tag in mapping.items():
            if tag and name != OPTIONS:
                self._property_of.setdefault(tag, name)
        # A property of such a name would be read as another tag.
        self.not_carried = frozenset(name for name in self._tag_of if name not in self._property_of)

    def decode(self, raw: str) -> Record:
        """The camera in a feature's text. Raises ValueError where it is no JSON object."""
        return self._record(geojson.load(raw))

    def _record(self, feature: dict[str, Any]) -> Record:
        plain = geojson.record_of(feature)
        return Record(plain.position, {tag: plain.tags[name] for tag, name in self._names(plain.tags).items()})

    def _names(self, properties: Mapping[str, Any]) -> dict[str, str]:
        """The tags that a feature has, and the property that says each; a mapped one speaks before a namesake."""
        names: dict[str, str] = {}
        for name in properties:
            tag = self._tag_of.get(name, name)
            if tag and (tag not in names or name in self._tag_of):
                names[tag] = name
        return names

    def encode(self, base_raw: str | None, server_id: str, record: Record) -> str:
        """The feature to send: the base's own with what the record changed; tags that aren't carried are left out.

        Raises:
            ValueError: it holds a number that JSON has not.
        """
        feature = geojson.load(geojson.encode(base_raw, server_id, record))
        before = geojson.load(base_raw) if base_raw is not None else {}
        found = before.get("properties")
        properties: dict[str, Any] = dict(found) if isinstance(found, dict) else {}
        names, held = self._names(properties), dict(properties)
        for name in list(properties):  # all that say so, or a namesake would speak up
            tag = self._tag_of.get(name, name)
            if tag and tag not in record.tags:
                del properties[name]
        for tag, value in record.tags.items():
            name = names.get(tag) or self._property_of.get(tag, tag)
            if tag in names and same_json(held[name], value):
                continue
            if tag in names or tag not in self.not_carried:
                properties[name] = value
        feature["properties"] = properties
        text = json.dumps(feature, ensure_ascii=False, allow_nan=False)
        return text if is_text(text) else json.dumps(feature, allow_nan=False)


def own_properties(raw: str) -> dict[str, Any]:
    """A feature's properties as the map's author named them. Raises ValueError where it is no JSON object."""
    found = geojson.load(raw).get("properties")
    return {name: value for name, value in found.items() if name != OPTIONS} if isinstance(found, dict) else {}


def edited(_: str) -> Edited:
    """A uMap does not say who changed a feature, or when."""
    return Edited()
