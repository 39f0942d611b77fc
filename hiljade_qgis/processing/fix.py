"""`hiljade:fix`: put right what checks find and where it is plain what was meant, in a new layer or in place."""

from __future__ import annotations

import logging
from functools import partial

from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ..bridge.field_values import FieldRefused, FieldValues
from ..core.camera import POSITION
from ..core.checks import Context, Fixes, Layer, Limits, all_rules, check, fixes_of
from ..sync.collector import without_collector
from .algorithm import told_in_a_sentence
from .camera_layer import INPUT, Values, source_of, tell_without_crs
from .cameras_one_by_one import CamerasOneByOne
from .check_parameters import chosen_rules, rules_parameter, surroundings, surroundings_parameters
from .checked_layer import CheckedLayer, whole_layer

CHANGED = "CHANGED"
REFUSED = "REFUSED"

_LOG = logging.getLogger(__name__)
_READING_PART = 30.0
_MOST_TOLD = 20


class FixAlgorithm(CamerasOneByOne):
    """Makes the fixes of some rules."""

    icon_name = "fix"

    def name(self) -> str:
        """The part after the colon; never translated, never changed."""
        return "fix"

    def displayName(self) -> str:
        """What the toolbox shows, and the name of the step to undo."""
        return QCoreApplication.translate("Processing", "Fix cameras")

    def shortDescription(self) -> str:
        """One line about it."""
        return QCoreApplication.translate(
            "Processing", "Puts right what is wrong with cameras, where it is plain what was meant."
        )

    def shortHelpString(self) -> str:
        """What stands beside the parameters."""
        return QCoreApplication.translate(
            "Processing",
            "Makes the fixes that “Check cameras” lists, in a new layer, or in place in the layer that is being "
            "edited. Choose the rules whose fixes you have looked at.\n\n"
            "Where two rules would change one field of a camera, the first does; run it again for the other. A value "
            "that the layer's field can't hold is named and left out.",
        )

    def outputName(self) -> str:
        """What the parameter OUTPUT is called."""
        return QCoreApplication.translate("Processing", "Fixed cameras")

    def initParameters(self, configuration: Values | None = None) -> None:
        """The parameters and outputs; called by QGIS."""
        super().initParameters(configuration)
        translate = QCoreApplication.translate
        fixing = [name for name, one in all_rules().items() if one.fixes]
        for parameter in (rules_parameter(fixing, optional=False), *surroundings_parameters()[:1]):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(CHANGED, translate("Processing", "Changed cameras")))
        self.addOutput(QgsProcessingOutputNumber(REFUSED, translate("Processing", "Refused values")))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layer what only the main thread may have; called by QGIS."""
        with told_in_a_sentence():
            self._source = source_of(self, parameters, INPUT, context)
            tell_without_crs(self._source, feedback)
            layer = whole_layer(self, parameters, INPUT, context)
            self._layer = CheckedLayer(self._source, layer, context.transformContext())
            source = self._source
            self._values = FieldValues(
                source.fields(), self._layer.records, source.sourceCrs(), context.transformContext()
            )
            self._rules = chosen_rules(self, parameters, context)
            self._around = partial(surroundings, self, parameters, context, street_m=Limits().street_m)
            self._fixes: Fixes | None = None
            self._changed = self._refused = 0
        self.keep_before(parameters, context, self._source.featureCount(), feedback)
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Values:
        """Find what is wrong, run through all cameras, and say what became of them; called by QGIS, in any thread."""
        with told_in_a_sentence():
            self._source = source_of(self, parameters, INPUT, context)
            self._find(feedback)
            results = super().processAlgorithm(parameters, context, feedback)
        translate = QCoreApplication.translate
        feedback.pushInfo(translate("Processing", "%n camera(s) changed.", "", self._changed))
        return {**results, CHANGED: self._changed, REFUSED: self._refused}

    def edit(self, feature: QgsFeature, feedback: QgsProcessingFeedback) -> QgsFeature:
        """One camera with its fixes; what they are is found with the first one, unless it is known already."""
        fixes = self._fixes or self._find(feedback)
        changes = fixes.changes.get(feature.id())
        return feature if not changes else self._fixed(feature, dict(changes), feedback)

    @without_collector()
    def _find(self, feedback: QgsProcessingFeedback) -> Fixes:
        cameras = self._layer.cameras(self._source, feedback, _READING_PART)
        asked = Context(QDate.currentDate().toPyDate(), around=self._around(feedback=feedback))
        findings = []
        for stage in check(Layer(cameras), self._rules, asked):
            if feedback.isCanceled():
                break
            findings += stage.findings
        self._fixes = fixes_of(findings)
        if self._fixes.waiting:
            feedback.pushInfo(
                QCoreApplication.translate(
                    "Processing",
                    "%n finding(s) are in a field that another fix changes: run it again for them.",
                    "",
                    len(self._fixes.waiting),
                )
            )
        return self._fixes

    def _fixed(self, feature: QgsFeature, changes: Values, feedback: QgsProcessingFeedback) -> QgsFeature:
        """The feature with each fix that its layer takes. Never raises: in place QGIS would take back every edit."""
        after = QgsFeature(feature)
        done = False
        for field, value in changes.items():
            try:
                if field == POSITION:
                    after.setGeometry(self._values.geometry(feature, value))
                for index, attribute in self._values.attributes(after, field, value).items():
                    after.setAttribute(index, attribute)
                done = True
            except FieldRefused as refused:
                self._refuse(refused, feedback)
            except Exception:  # noqa: BLE001 (see above; it is counted and told)
                _LOG.exception("camera %d", feature.id())
                self._refuse(FieldRefused(feature.id(), field), feedback)
        self._changed += done
        return after if done else feature

    def _refuse(self, refused: FieldRefused, feedback: QgsProcessingFeedback) -> None:
        self._refused += 1
        if self._refused <= _MOST_TOLD:
            text = QCoreApplication.translate("Processing", "Camera {fid}: its field {field} can't hold the new value.")
            feedback.pushWarning(text.format(fid=refused.fid, field=refused.field))
