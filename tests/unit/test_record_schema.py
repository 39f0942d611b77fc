"""The server's schema agrees with the list of fields."""

from __future__ import annotations

import json

from hiljade_qgis.core.camera import FIELDS
from hiljade_qgis.core.record_schema import record_schema
from tests.shared_data import ROOT


def test_the_schema_file_is_what_the_fields_make() -> None:
    written = json.loads((ROOT / "resources/server/camera.schema.json").read_text(encoding="utf-8"))
    assert written == record_schema(), "run `make schema`"


def test_every_field_is_in_the_schema_with_its_label_and_its_values_as_examples() -> None:
    tags = record_schema()["properties"]["properties"]["properties"]
    assert set(tags) == {tag for field in FIELDS for tag in field.tags}
    for field in FIELDS:
        for tag in field.tags:
            assert tags[tag]["title"] == field.label
            assert tags[tag].get("examples", []) == list(field.values)
            assert "enum" not in tags[tag]


def test_each_call_gives_a_schema_of_its_own() -> None:
    record_schema()["properties"].clear()
    assert record_schema()["properties"]
