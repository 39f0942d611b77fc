"""The invented cameras show everything that a real layer has, and each says that it is invented."""

from __future__ import annotations

import hashlib
import json
import uuid

from hiljade_qgis.core.camera import FIELD_BY_COLUMN, FIELDS, OWNED_TAGS
from hiljade_qgis.core.direction import parse
from resources.server.sample_cameras import COUNT, READABLE_DIRECTIONS, UNREADABLE_DIRECTIONS, sample_cameras

CAMERAS = sample_cameras()
EXPECTED = "896138a158f09ea0cb93ecc3a2d2098f77f9a5787f9249c70190c5dd0ab2c92f"
TAGS = [camera["properties"] for camera in CAMERAS]


def values(tag: str) -> set[str]:
    return {tags[tag] for tags in TAGS if tag in tags}


def test_they_are_the_same_everywhere_and_always() -> None:
    assert sample_cameras() == CAMERAS
    text = json.dumps(CAMERAS, sort_keys=True)
    assert hashlib.sha256(text.encode()).hexdigest() == EXPECTED


def test_each_says_that_it_is_invented() -> None:
    for tags in TAGS:
        assert "invented" in tags["source"]
        assert "does not exist" in tags["note"]
        assert "name" not in tags or "izmišljena" in tags["name"]


def test_each_has_an_id_of_its_own_and_stands_in_belgrade() -> None:
    assert len({uuid.UUID(camera["id"]) for camera in CAMERAS}) == COUNT
    for camera in CAMERAS:
        lon_deg, lat_deg = camera["geometry"]["coordinates"]
        assert 20.35 < lon_deg < 20.56
        assert 44.71 < lat_deg < 44.87


def test_every_field_every_camera_type_and_every_form_of_direction_is_there() -> None:
    for field in FIELDS:
        # Nobody made an invented camera, and there is no picture of it.
        assert values(field.tag) or field.column in {"manufacturer", "model", "image", "description"}, field.column
    assert values("camera:type") > set(FIELD_BY_COLUMN["camera_type"].values)
    assert values("direction") | values("camera:direction") >= {*READABLE_DIRECTIONS, *UNREADABLE_DIRECTIONS}
    for camera_type in FIELD_BY_COLUMN["camera_type"].values:
        of_type = [tags for tags in TAGS if tags.get("camera:type") == camera_type]
        assert len({tags.get("direction") for tags in of_type}) > 10
    assert any("direction" not in tags and "camera:direction" not in tags for tags in TAGS)
    both = [tags for tags in TAGS if "direction" in tags and "camera:direction" in tags]
    assert {tags["direction"] == tags["camera:direction"] for tags in both} == {True, False}
    assert any(set(tags) - OWNED_TAGS - {"man_made"} for tags in TAGS)
    assert any("\u0400" <= letter <= "\u04ff" for name in values("name") for letter in name)


def test_the_grammar_reads_what_is_meant_to_be_readable_and_nothing_else() -> None:
    for text in READABLE_DIRECTIONS:
        assert parse(text).views, text
    assert {text for text in READABLE_DIRECTIONS if parse(text).unreadable} == {"NE;forward", "8888;120"}
    for text in UNREADABLE_DIRECTIONS:
        assert not parse(text).views, text
        assert parse(text).unreadable, text
