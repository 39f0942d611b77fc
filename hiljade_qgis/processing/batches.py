"""`hiljade:batches`: what was brought into a working copy, for scripts that reverse some of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.compatibility import INTEGER, TEXT, field
from ..sync.batches import Batch, BatchAbout, batches
from ..sync.working_copy import WorkingCopy
from .algorithm import is_given
from .working_copy_algorithm import Values, WorkingCopyAlgorithm
from .written_layer import WrittenLayer

OUTPUT = "OUTPUT"
BATCHES = "BATCHES"
COUNT = "COUNT"

_NUMBERS = ("batch", "added", "changed")


class BatchesAlgorithm(WorkingCopyAlgorithm):
    """Lists batches."""

    icon_name = "changes_in"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "batches"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "List batches")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Lists what was brought into a working copy, newest first.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Lists the batches that were brought into a working copy, newest first, as a table and as a JSON text: "
            "batch (its number), name, source, licence, attribution, made_at (UTC), how many cameras were added and "
            "changed, and reversed_at (UTC; empty while something of it may stand).",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT,
                translate("Processing", "Batches"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputString(BATCHES, translate("Processing", "Batches (JSON)")))
        self.addOutput(QgsProcessingOutputNumber(COUNT, translate("Processing", "Batches")))

    def work(
        self, path: Path, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """List them."""
        with WorkingCopy.open(path) as copy:
            found = [_told(one) for one in batches(copy)]
        feedback.pushInfo(json.dumps(found, indent=2))
        results: Values = {BATCHES: json.dumps(found, ensure_ascii=False), COUNT: len(found)}
        if is_given(parameters, OUTPUT):
            fields = _fields()
            kind = QgsWkbTypes.Type.NoGeometry
            table = WrittenLayer(self, parameters, OUTPUT, context, fields, kind)
            table.write((_feature(one, fields) for one in found), len(found), (0.0, 100.0), feedback)
            results[OUTPUT] = table.output
        return results


def _told(one: Batch) -> dict[str, Any]:
    about = one.about
    return {
        "batch": one.number,
        "name": about.name,
        "source": about.source,
        "licence": about.licence,
        "attribution": about.attribution,
        "made_at": one.made_at,
        "added": one.added,
        "changed": one.changed,
        "reversed_at": one.reversed_at,
    }


def _fields() -> QgsFields:
    fields = QgsFields()
    for name in _told(Batch(0, BatchAbout("", "", ""), "", 0, 0, None)):
        fields.append(field(name, INTEGER if name in _NUMBERS else TEXT))
    return fields


def _feature(told: dict[str, Any], fields: QgsFields) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes([NULL if value is None else value for value in told.values()])
    return feature
