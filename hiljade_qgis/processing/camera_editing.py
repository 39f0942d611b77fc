"""What the algorithms that edit cameras have in common: in a new layer, or in place in the one that is edited."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication

from .algorithm import told_in_a_sentence
from .camera_layer import INPUT, Values, source_of, tell_without_crs
from .cameras_one_by_one import CamerasOneByOne
from .editing import CHANGED, STAYED, Editing


class EditsCameras(CamerasOneByOne):
    """Edits cameras; a subclass says its name, its texts, its parameters and what it does."""

    _expected = -1
    _editing: Editing

    # what a subclass says

    def definitions(self) -> Iterable[QgsProcessingParameterDefinition]:
        """Every parameter but INPUT and OUTPUT, in the order in which people see them."""
        raise NotImplementedError

    def as_checked(self, parameters: Values, context: QgsProcessingContext) -> Values:
        """The parameters as QGIS's own check takes them. Raises QgsProcessingException where a choice is none."""
        raise NotImplementedError

    def prepared(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None = None
    ) -> Editing:
        """The run; `feedback` where it is about to start. Raises where what was chosen can't be done."""
        raise NotImplementedError

    # what QGIS asks of an algorithm on features

    def outputName(self) -> str:
        """What the parameter OUTPUT is called."""
        return QCoreApplication.translate("Processing", "Edited cameras")

    def initParameters(self, configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        super().initParameters(configuration)
        for parameter in self.definitions():
            self.addParameter(parameter)
        translate = QCoreApplication.translate
        self.addOutput(QgsProcessingOutputNumber(CHANGED, translate("Processing", "Changed cameras")))
        self.addOutput(QgsProcessingOutputNumber(STAYED, translate("Processing", "Cameras left as they were")))

    def checkParameterValues(self, parameters: Values, context: QgsProcessingContext) -> tuple[bool, str]:
        """What can't be done is said before anything is written, as what fails later takes back all edits in place."""
        try:
            with told_in_a_sentence():
                good, why = super().checkParameterValues(self.as_checked(parameters, context), context)
                if good:
                    self.prepared(parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return good, why

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Read the parameters where the layers live; called by QGIS."""
        with told_in_a_sentence():
            source = source_of(self, parameters, INPUT, context)
            self._expected = source.featureCount()
            self._editing = self.prepared(parameters, context, feedback)
            tell_without_crs(source, feedback)
        self.keep_before(parameters, context, self._expected, feedback)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Run through all cameras and say what became of them; called by QGIS, in any thread."""
        results = super().processAlgorithm(parameters, context, feedback)
        self._editing.tell(feedback)
        return {**results, **self._editing.results()}

    def edit(self, feature: QgsFeature, feedback: QgsProcessingFeedback) -> QgsFeature:
        """One camera, and with the last one in place what became of them."""
        edited = self._editing.edited(feature)
        if self._in_place and self._editing.done == self._expected:
            self._editing.tell(feedback)
        return edited
