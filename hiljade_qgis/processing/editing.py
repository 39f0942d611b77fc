"""A run of an algorithm that edits cameras: what becomes of each feature, and how many of them changed."""

from __future__ import annotations

import logging
from typing import Any

from qgis.core import QgsFeature, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

CHANGED = "CHANGED"
STAYED = "STAYED"

_LOG = logging.getLogger(__name__)


class Editing:
    """Edits features one by one; a subclass says how. Made where the source is; what it does may be done in any thread.

    Attributes:
        done: how many cameras were seen.
        changed: how many of them were edited.
        failed: how many stayed as they were by an error of ours.
    """

    def __init__(self) -> None:
        self.done = self.changed = self.failed = 0

    @property
    def stayed(self) -> int:
        """How many are as they were."""
        return self.done - self.changed

    def edited(self, feature: QgsFeature) -> QgsFeature:
        """The feature as it will be. Never raises: where one camera fails, QGIS takes back every unsaved edit of a
        layer that is edited in place, and not only ours."""
        self.done += 1
        try:
            after = self._edited(feature)
        except Exception:  # noqa: BLE001 (see above; it is counted and told)
            _LOG.exception("camera %d", feature.id())
            self._fail(feature)
            return feature
        if after is None:
            return feature
        self.changed += 1
        return after

    def _edited(self, feature: QgsFeature) -> QgsFeature | None:
        """Another feature; None where nothing changes."""
        raise NotImplementedError

    def _fail(self, _feature: QgsFeature) -> None:
        """Count a feature that stayed as it was by an error of ours."""
        self.failed += 1

    def results(self) -> dict[str, Any]:
        """The outputs of the run, beside its layer; once `tell` was called."""
        return {CHANGED: self.changed, STAYED: self.stayed}

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how many changed and how many stayed; a subclass says why."""
        translate = QCoreApplication.translate
        feedback.pushInfo(translate("Processing", "%n camera(s) changed.", "", self.changed))
        feedback.pushInfo(translate("Processing", "%n camera(s) stayed as they were.", "", self.stayed))
        if self.failed:
            feedback.pushWarning(
                translate(
                    "Processing", "%n camera(s) stayed as they were by an error; the log says which.", "", self.failed
                )
            )
