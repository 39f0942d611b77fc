"""`hiljade:applycopy`: an edited copy that lost its bookkeeping, merged back into a working copy."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.applying import Applied, apply_rows
from ..sync.conflicts import Side
from ..sync.working_copy import WorkingCopy
from .algorithm import FeedbackProgress
from .edited_layer import edited_rows
from .proposal_algorithm import ProposalAlgorithm
from .strategy import add_strategy
from .working_copy_algorithm import Values

EDITED = "EDITED"
DELETIONS = "DELETIONS"


class ApplyCopyAlgorithm(ProposalAlgorithm):
    """Merges edits back by `server_id`."""

    _part: bool | None = None
    """Whether rows of the edited copy are hidden, if that was asked in the main thread, where layers live."""

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "applycopy"

    def displayName(self) -> str:
        """What the toolbox shows."""
        return QCoreApplication.translate("Processing", "Apply an edited copy")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Merges a copy that was edited elsewhere back into a working copy."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Merges a copy of the cameras that was edited elsewhere (in QField or Mergin, or a colleague's export in "
            "any format) back into the working copy it was taken from. Its rows are told by server_id, and what "
            "changed in them by version. The changes are then pending, as if they had been made here.\n\n"
            "Only what was changed on both sides to different values is a conflict; it stays as it is here unless a "
            "side is chosen: mine is the working copy, theirs the edited copy. Where the version that a row was taken "
            "from is not known any more, every field that differs is a conflict.\n\n"
            "Rows without server_id become new cameras, but not twice. Columns that the copy lacks change nothing. "
            "Cameras that it lacks are deleted only if asked; one that may have come after the copy was taken is a "
            "conflict then.\n\n"
            "The report is a JSON list with server_id, fid, name, result, conflicts and reason of each camera.",
        )

    def initAlgorithm(self, _configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        translate = QCoreApplication.translate
        self.add_working_copy()
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                EDITED, translate("Processing", "Edited copy"), [QgsProcessing.SourceType.TypeVector]
            )
        )
        add_strategy(self, optional=True)
        self.addParameter(
            QgsProcessingParameterBoolean(
                DELETIONS, translate("Processing", "Delete cameras that the edited copy lacks"), defaultValue=False
            )
        )
        self.add_results()

    def prepare(self, parameters: Values, context: QgsProcessingContext) -> None:
        """Look at the edited layer where it lives."""
        self._part = self._is_a_part(parameters, context)

    def apply(
        self,
        path: Path,
        side: Side | None,
        parameters: Values,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Applied:
        """Read the edited copy and merge it."""
        source = self.parameterAsSource(parameters, EDITED, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, EDITED))
        deletions = self.parameterAsBoolean(parameters, DELETIONS, context)
        part = self._is_a_part(parameters, context) if self._part is None else self._part
        if deletions and part:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Processing",
                    "Only a part of the edited copy would be read (a selection or a filter), and everything else "
                    "would be deleted; take the filter off, or leave deletions out.",
                )
            )
        with WorkingCopy.open(path) as copy:
            edited = list(edited_rows(source, context.transformContext()))
            return apply_rows(copy, edited, side, deletions, FeedbackProgress(feedback))

    def _is_a_part(self, parameters: Values, context: QgsProcessingContext) -> bool:
        """Whether rows of the edited copy are hidden by a selection or a filter."""
        given = parameters.get(EDITED)
        if isinstance(given, QgsProcessingFeatureSourceDefinition):
            expression = getattr(given, "filterExpression", "")  # since QGIS 3.32
            if given.selectedFeaturesOnly or given.featureLimit >= 0 or expression:
                return True
        layer = self.parameterAsVectorLayer(parameters, EDITED, context)
        return layer is not None and bool(layer.subsetString())
