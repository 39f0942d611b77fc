"""Cameras as any point layer has them: where they stand, and what they see by the fields that the user named."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.points import PointReader
from ..bridge.sight_fields import metres_of, text_of
from ..core.direction import parse
from ..core.field_of_view import FieldOfView, fields_of_view
from ..core.record import Position
from .algorithm import one_line

_READINGS_KEPT = 20_000
_MOST_EXAMPLES = 10


@dataclass
class Tally:
    """What a run met, in features.

    Attributes:
        without_position: no point, or one outside the world.
        without_view: no readable direction, and no type that sees all round.
        unreadable: something stands as a direction, or as an item of it, that cannot be read.
        examples: the first of those, as feature id and text.
    """

    without_position: int = 0
    without_view: int = 0
    unreadable: int = 0
    examples: list[tuple[int, str]] = field(default_factory=list)


class Seen(NamedTuple):
    """One field of view, made ready once for all cameras that have the same."""

    numbers: tuple[float, float, float]
    """Azimuth in degrees (NaN for all round), width in degrees, reach in metres."""
    attributes: tuple[float | str | None, ...]
    """The values of `fields_of_view.output_fields`."""


class _Reading(NamedTuple):
    """What the attributes of a camera say."""

    seen: tuple[Seen, ...]
    unreadable: bool


class CameraColumns:
    """Reads features as cameras.

    Args:
        source: the layer they come from; one without a CRS is taken to be in EPSG:4326.
        direction, reach, camera_type: indexes of the fields; None for one that was not named.
        default_reach_m: reach to assume where none is known.

    Raises:
        ValueError: default_reach_m is not in (0, MAX_REACH_M].
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        direction: int | None,
        reach: int | None,
        camera_type: int | None,
        default_reach_m: float,
        transform_context: QgsCoordinateTransformContext,
    ) -> None:
        self.tally = Tally()
        self._direction, self._reach, self._camera_type = direction, reach, camera_type
        self._default_reach_m = default_reach_m
        fields_of_view(None, None, None, default_reach_m=default_reach_m)  # a bad default is told before the first row
        self._points = PointReader(source.sourceCrs(), transform_context)
        # The same few directions come again and again.
        self._read = lru_cache(maxsize=_READINGS_KEPT)(self._read_attributes)

    def seen_by(self, feature: QgsFeature, attributes: list[Any]) -> Iterator[tuple[Position, tuple[Seen, ...]]]:
        """What a feature sees, from each of its points; one that sees nothing known is counted and gives nothing.

        Args:
            attributes: the feature's, which to ask it for costs more than to read them.
        """
        direction = text_of(_value(attributes, self._direction))
        camera_type = text_of(_value(attributes, self._camera_type))
        reading = self._read(direction, camera_type, metres_of(_value(attributes, self._reach)))
        if reading.unreadable:
            self.tally.unreadable += 1
            if len(self.tally.examples) < _MOST_EXAMPLES:
                self.tally.examples.append((feature.id(), direction or ""))
        positions = self._points.positions(feature)
        if not positions:
            self.tally.without_position += 1
        elif not reading.seen:
            self.tally.without_view += 1
        else:
            for position in positions:
                yield position, reading.seen

    def _read_attributes(self, direction: str | None, camera_type: str | None, range_m: float | None) -> _Reading:
        views = fields_of_view(direction, camera_type, range_m, default_reach_m=self._default_reach_m)
        return _Reading(tuple(map(_seen, views)), bool(parse(direction).unreadable))


def _seen(view: FieldOfView) -> Seen:
    azimuth_deg = math.nan if view.azimuth_deg is None else view.azimuth_deg
    sources = (view.width_source.value, view.reach_source.value)
    return Seen((azimuth_deg, view.width_deg, view.reach_m), (view.azimuth_deg, view.width_deg, view.reach_m, *sources))


def _value(attributes: list[Any], index: int | None) -> Any:
    return None if index is None else attributes[index]


def tell_left_out(tally: Tally, feedback: QgsProcessingFeedback) -> None:
    """Say how many cameras were left out, and why."""
    translate = QCoreApplication.translate
    if tally.without_position:
        feedback.pushWarning(
            translate("Processing", "%n camera(s) without a position were left out.", "", tally.without_position)
        )
    if tally.without_view:
        feedback.pushWarning(
            translate("Processing", "%n camera(s) without a readable direction were left out.", "", tally.without_view)
        )


def tell_unreadable(tally: Tally, feedback: QgsProcessingFeedback) -> None:
    """Name the directions that can't be read, or the first of them."""
    translate = QCoreApplication.translate
    if not tally.unreadable:
        return
    feedback.pushWarning(
        translate("Processing", "%n camera(s) have a direction that can't be read:", "", tally.unreadable)
    )
    for fid, text in tally.examples:
        feedback.pushWarning(
            translate("Processing", "Camera {fid}: “{direction}”").format(fid=fid, direction=one_line(text))
        )
    if tally.unreadable > len(tally.examples):
        feedback.pushWarning(translate("Processing", "And %n more.", "", tally.unreadable - len(tally.examples)))
