"""The features of any layer as checks see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import QgsFeature

from ..core.camera import TAGS_COLUMN
from ..core.checks import Checked
from .camera_records import RecordReader


def checked_features(features: Iterable[QgsFeature], records: RecordReader) -> Iterator[Checked]:
    """Each feature as a camera, with its feature id."""
    for feature in features:
        camera = Checked.of_record(feature.id(), records.read(feature), server_id=records.server_id(feature))
        unreadable = records.unreadable_tags(feature)
        if unreadable is not None:
            camera = camera._replace(values={**camera.values, TAGS_COLUMN: unreadable})
        yield camera
