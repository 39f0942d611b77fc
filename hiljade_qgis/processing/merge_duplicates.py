"""`hiljade:mergeduplicates`: of the records of one camera one is made, in a new layer and in the working copy."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.deletion_reasons import merged_reason
from ..bridge.layers import cameras_file
from ..core.checks import Checked, Limits
from ..core.duplicates import DuplicateGroup, Preference, duplicate_groups
from ..sync.collector import without_collector
from ..sync.duplicate_merging import awaiting_decision, write_merges
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress, HiljadeAlgorithm, is_given, told_in_a_sentence
from .camera_layer import INPUT, InCameras, Values, cameras_parameter, source_of, tell_without_crs
from .checked_layer import CheckedLayer, asked_fids, whole_layer
from .merged_rows import MergedFeatures, merged_fields, merged_rows
from .named_choice import as_checked, chosen_name
from .reloading import reload_layers_on
from .working_copy_algorithm import in_main_thread, refuse_edited
from .written_layer import WrittenLayer

WITHIN, STAYS, INTO_COPY = "WITHIN", "STAYS", "INTO_COPY"
OUTPUT, MERGED = "OUTPUT", "MERGED"
GROUPS, COUNT, CONFLICTS, REFUSED, LEFT = "GROUPS", "COUNT", "CONFLICTS", "REFUSED", "LEFT"

_PREFERENCES = [one.value for one in Preference]
_LEAST_M, _MOST_M = 0.1, 50_000.0
_READ, _GROUPED, _TOLD, _WRITTEN = 40.0, 60.0, 70.0, 95.0
"""How much of the work is done then, in percent."""


class MergeDuplicatesAlgorithm(InCameras, HiljadeAlgorithm):
    """Merges likely duplicates."""

    icon_name = "merge"
    _copy: Path | None = None
    """The file of the working copy that is written; None where none is."""

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "mergeduplicates"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Merge duplicates")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate("Processing", "Makes one record of those that seem to be one camera.")

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Makes one record of those that “Check cameras” calls likely duplicates: they stand no farther apart than "
            "the distance, agree in type and maker as far as both say them, and look the same way. Of three and more, "
            "each is a duplicate of each other.\n\n"
            "The record stays that comes first in the layer, or the one that says most; one that the server knows "
            "before one that is new. It takes from the others, the nearest first, what it does not say itself. Where "
            "they say different things it keeps its own, and the table of merged records lists that with the "
            "rest: what was taken, what was in conflict and what goes with the record, as JSON by field, and the "
            "reason of the deletion. A group stays as it is where the layer does not take a value.\n\n"
            "The output is the layer without the merged records; the input stays as it is. Of a layer of a working "
            "copy the same can be written into the copy: the merges are pending changes then, with the reason beside "
            "each deletion, and are reviewed before a push. Where 20 and more go, the file is kept beside itself. "
            "What is in conflict with the server is left out.\n\n"
            "Look at the table first: two cameras on one pole that look the same way are two cameras.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate, kinds = QCoreApplication.translate, QgsProcessing.SourceType
        earlier = translate("Processing", "The first one in the layer")
        fullest = translate("Processing", "The one that says most")
        for parameter in (
            cameras_parameter(),
            QgsProcessingParameterNumber(
                WITHIN,
                translate("Processing", "Duplicates stand no farther apart than (metres)"),
                QgsProcessingParameterNumber.Type.Double,
                Limits().duplicate_m,
                minValue=_LEAST_M,
                maxValue=_MOST_M,
            ),
            QgsProcessingParameterEnum(
                STAYS, translate("Processing", "Which record stays"), [earlier, fullest], defaultValue=0
            ),
            QgsProcessingParameterBoolean(
                INTO_COPY, translate("Processing", "Write it into the working copy, as pending changes"), False
            ),
            QgsProcessingParameterFeatureSink(
                OUTPUT, translate("Processing", "Cameras without duplicates"), kinds.TypeVectorPoint
            ),
            QgsProcessingParameterFeatureSink(
                MERGED, translate("Processing", "Merged records"), kinds.TypeVector, None, True, False
            ),
        ):
            self.addParameter(parameter)
        for name, text in (
            (GROUPS, translate("Processing", "Cameras with duplicates")),
            (COUNT, translate("Processing", "Records merged into others")),
            (CONFLICTS, translate("Processing", "Fields of which two records say different things")),
            (REFUSED, translate("Processing", "Cameras left alone, as the layer does not take a value")),
            (LEFT, translate("Processing", "Cameras left alone in the working copy")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """Which record stays may be given by its name or its place; called by QGIS."""
        good, why = super().checkParameterValues(as_checked(parameters, STAYS, _PREFERENCES), context)
        return good, why

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layer what only the main thread may have; called by QGIS."""
        with told_in_a_sentence():
            layer = whole_layer(self, parameters, INPUT, context)
            source = source_of(self, parameters, INPUT, context)
            tell_without_crs(source, feedback)
            self._copy = None
            if self.parameterAsBoolean(parameters, INTO_COPY, context):
                self._copy = cameras_file(layer)
                if self._copy is None:
                    text = QCoreApplication.translate(
                        "Processing", "The cameras are of no working copy: the merges can't be written into it."
                    )
                    raise QgsProcessingException(text)
                if in_main_thread():
                    refuse_edited(self._copy, context)
            self._layer = CheckedLayer(source, layer, context.transformContext(), self._copy)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Called by QGIS, in any thread."""
        with told_in_a_sentence(), without_collector():
            source = source_of(self, parameters, INPUT, context)
            merged = MergedFeatures(
                source, self._layer.records, self._groups(parameters, context, feedback), context.transformContext()
            )
            merged.check()
            feedback.setProgress(_TOLD)
            kind = source.wkbType()
            output = WrittenLayer(self, parameters, OUTPUT, context, source.fields(), kind, source.sourceCrs())
            output.write(merged.features(), max(1, source.featureCount()), (_TOLD, _WRITTEN), feedback)
            results: Values = {OUTPUT: output.output, **_counts(merged)}
            if is_given(parameters, MERGED):
                table = WrittenLayer(self, parameters, MERGED, context, merged_fields(), QgsWkbTypes.Type.NoGeometry)
                table.write(merged_rows(merged.groups), max(1, results[COUNT]), (_WRITTEN, _WRITTEN), feedback)
                results[MERGED] = table.output
            left = 0 if feedback.isCanceled() else self._write(merged.groups, feedback)
            _tell(results, left, feedback)
            return {**results, LEFT: left}

    def _groups(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> list[DuplicateGroup]:
        source = source_of(self, parameters, INPUT, context)
        asked = asked_fids(source) - self._in_conflict()
        read = self._layer.cameras(source, feedback, _READ)
        cameras: list[Checked] = [camera for camera in read if camera.fid in asked]
        feedback.setProgress(_READ)
        limits = Limits(duplicate_m=self.parameterAsDouble(parameters, WITHIN, context))
        preference = Preference(chosen_name(self, parameters, STAYS, _PREFERENCES, context))
        groups = duplicate_groups(cameras, limits, preference, feedback.isCanceled)
        feedback.setProgress(_GROUPED)
        return [] if feedback.isCanceled() else groups

    def _in_conflict(self) -> frozenset[int]:
        if self._copy is None:
            return frozenset()
        with WorkingCopy.open(self._copy) as copy:
            return awaiting_decision(copy)

    def _write(self, groups: list[DuplicateGroup], feedback: QgsProcessingFeedback) -> int:
        """Write the merges into the working copy, if that is wanted; gives how many groups were left alone."""
        if self._copy is None or not groups:
            return 0
        try:
            with WorkingCopy.open(self._copy) as copy:
                return len(write_merges(copy, groups, merged_reason, FeedbackProgress(feedback)))
        finally:
            reload_layers_on(self._copy)


def _counts(merged: MergedFeatures) -> Values:
    gone = [one for group in merged.groups for one in group.gone]
    conflicts = sum(len(one.merged.conflicts) for one in gone)
    return {GROUPS: len(merged.groups), COUNT: len(gone), CONFLICTS: conflicts, REFUSED: len(merged.refused)}


def _tell(results: Values, left: int, feedback: QgsProcessingFeedback) -> None:
    """Say what became of the duplicates."""
    translate = QCoreApplication.translate
    text = translate("Processing", "%n record(s) merged into others.", "", results[COUNT])
    feedback.pushInfo(text)
    if results[CONFLICTS]:
        feedback.pushWarning(
            translate(
                "Processing",
                "%n field(s) of which two records say different things: what stays keeps its own.",
                "",
                results[CONFLICTS],
            )
        )
    if results[REFUSED]:
        feedback.pushWarning(
            translate(
                "Processing",
                "%n camera(s) left alone, as the layer does not take a value of the duplicate.",
                "",
                results[REFUSED],
            )
        )
    if left:
        feedback.pushWarning(
            translate(
                "Processing",
                "%n camera(s) are left alone in the working copy: changed meanwhile, or with tags that can't be read.",
                "",
                left,
            )
        )
