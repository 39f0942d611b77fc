"""A run of an edit that moves, aims and widens: what becomes of each feature, and what is said of all in the end."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import Union

from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsProcessingFeatureSource, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.camera_changes import CameraChanges, EditRefused
from ..bridge.nearby_lines import NEAR_M
from ..bridge.sight_fields import DIRECTION, FeatureReader, SightFields
from ..core.bulk_edit import BulkEdit, Hindrance
from .editing import Editing


class Kept(Enum):
    """Why a camera stayed whole as it was."""

    NOWHERE = "nowhere"
    """It stands nowhere in the world."""
    TOO_LONG = "too long"
    """The field does not take the direction."""
    NOT_SHOWN = "not shown"
    """The layer's CRS does not show where it would stand."""


Reason = Union[Hindrance, Kept]


class Aiming(Editing):
    """Edits features as cameras.

    Attributes:
        reasons: how often which part of the edit could not be done.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        fields: SightFields,
        edit: BulkEdit,
        context: QgsCoordinateTransformContext,
    ) -> None:
        super().__init__()
        self.reasons: Counter[Reason] = Counter()
        self._edit = edit
        self._reader = FeatureReader(fields, source.sourceCrs(), context)
        self._changes = CameraChanges(source.fields(), fields, source.sourceCrs(), context)

    def _edited(self, feature: QgsFeature) -> QgsFeature | None:
        """None where nothing changes."""
        camera = self._reader.read(feature)
        if camera is None:
            self.reasons[Kept.NOWHERE] += 1
            return None
        after, hindrances = self._edit.of(camera)
        self.reasons.update(hindrances)
        if after == camera:
            return None
        edited = QgsFeature(feature)
        try:
            if after.position != camera.position:
                edited.setGeometry(self._changes.geometry(feature.geometry(), camera, after))
            for index, value in self._changes.values(camera, after).items():
                edited.setAttribute(index, value)
        except EditRefused as refused:
            self.reasons[Kept.TOO_LONG if refused.column == DIRECTION else Kept.NOT_SHOWN] += 1
            return None
        return edited

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how many changed, how many stayed, and why."""
        super().tell(feedback)
        for reason, count in sorted(self.reasons.items(), key=lambda one: -one[1]):
            feedback.pushWarning(_sentence(reason, count))


def _sentence(reason: Reason, count: int) -> str:
    translate = QCoreApplication.translate
    if reason is Hindrance.LOOKS_NOWHERE:
        return translate("Processing", "%n camera(s) look nowhere: there was nothing to turn or to widen.", "", count)
    if reason is Hindrance.ALL_ROUND:
        return translate("Processing", "%n camera(s) see all round: there was nothing to turn or to widen.", "", count)
    if reason is Hindrance.AT_THE_PLACE:
        return translate("Processing", "%n camera(s) stand at the place itself and were not aimed.", "", count)
    if reason is Hindrance.NO_LINE:
        text = translate(
            "Processing", "%n camera(s) have no wall and no street within {distance} m and were not aimed.", "", count
        )
        return text.format(distance=f"{NEAR_M:g}")
    if reason is Hindrance.ON_THE_LINE:
        return translate(
            "Processing",
            "%n camera(s) stand on a wall, and which side of it is outside can't be told; they were not aimed.",
            "",
            count,
        )
    if reason is Hindrance.NOTHING_TO_STAND_AT:
        return translate("Processing", "%n camera(s) have no wall and no pole that near and were not moved.", "", count)
    if reason is Kept.NOWHERE:
        return translate("Processing", "%n camera(s) without a position stayed as they were.", "", count)
    if reason is Kept.TOO_LONG:
        return translate("Processing", "%n camera(s) stayed as they were: the direction is too long.", "", count)
    return translate(
        "Processing", "%n camera(s) stayed as they were: the layer's CRS can't show their new place.", "", count
    )
