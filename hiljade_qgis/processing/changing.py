"""A run of `hiljade:changefield`: what becomes of each feature, what is said of all in the end, and the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable, NamedTuple

from qgis.core import QgsFeature, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.edited_field import EditedField
from ..bridge.feature_expression import FeatureExpression, NotWorkedOut
from ..bridge.messages import reason_text, sentence_for
from ..core.edit_target import Values, said
from ..core.field_edit import Edited, Outcome
from ..sync.errors import FolderNotWritable
from .algorithm import one_line
from .editing import Editing
from .report_file import REPORT, write_report

REFUSED = "REFUSED"

Change = Callable[[Values, QgsFeature], Edited]
"""Gives what becomes of a row; it may raise NotWorkedOut."""

_MOST_NAMED = 20
_UNKNOWN = Edited({}, None, None)


class _Refused(NamedTuple):
    """A camera that stays as it is though the edit was meant for it.

    Attributes:
        value: what could not be written; where the edit did not come that far, what stands there.
        reason: a code, see `messages.reason_text`.
        detail: what QGIS says of an expression, in its language; else "".
    """

    fid: int
    value: Any
    reason: str
    detail: str


class Changing(Editing):
    """Edits one field of features.

    Args:
        field: which.
        change: what becomes of a row.
        wanted: the cameras that are meant; None for all.
        report: the file for a line per camera that is meant; None for none.

    Attributes:
        refused: how many cameras stay as they are though the edit was meant for them.
        reported: the report, once it is written.
    """

    def __init__(
        self, field: EditedField, change: Change, wanted: FeatureExpression | None, report: Path | None
    ) -> None:
        super().__init__()
        self.refused = 0
        self.reported: Path | None = None
        self._field, self._change, self._wanted, self._report = field, change, wanted, report
        self._named: list[_Refused] = []
        self._left: dict[str, None] = {}
        self._lines: list[dict[str, Any]] = []

    @property
    def stayed(self) -> int:
        """How many are as they were, those that were refused not counted."""
        return self.done - self.changed - self.refused

    def _edited(self, feature: QgsFeature) -> QgsFeature | None:
        try:
            if self._wanted is not None and not self._wanted.holds(feature):
                return None
        except NotWorkedOut as error:
            return self._refuse(feature, "filter_failed", _UNKNOWN, error.why)
        try:
            edited = self._change(self._field.values(feature), feature)
        except NotWorkedOut as error:
            return self._refuse(feature, "expression_failed", _UNKNOWN, error.why)
        if edited.refusal is not None:
            return self._refuse(feature, edited.refusal.value, edited)
        self._left.update(dict.fromkeys(edited.left))
        if edited.outcome is Outcome.STAYED:
            self._note(feature, Outcome.STAYED, edited)
            return None
        return self._written(feature, edited)

    def _written(self, feature: QgsFeature, edited: Edited) -> QgsFeature | None:
        try:
            value = self._field.stored(edited.values)
        except ValueError:
            return self._refuse(feature, "does_not_fit", edited)
        changed = QgsFeature(feature)
        changed.setAttribute(self._field.index, value)
        self._note(feature, Outcome.CHANGED, edited)
        return changed

    def _refuse(self, feature: QgsFeature, reason: str, edited: Edited, detail: str = "") -> None:
        self.refused += 1
        if len(self._named) < _MOST_NAMED:
            value = edited.before if edited.after is None else edited.after
            self._named.append(_Refused(feature.id(), value, reason, detail))
        self._note(feature, Outcome.REFUSED, edited, reason)

    def _fail(self, feature: QgsFeature) -> None:
        super()._fail(feature)
        self._refuse(feature, "failed", _UNKNOWN)

    def _note(self, feature: QgsFeature, outcome: Outcome, edited: Edited, reason: str = "") -> None:
        if self._report is None:
            return
        line = {
            "fid": feature.id(),
            "result": outcome.value,
            "before": _in_json(edited.before),
            "after": _in_json(edited.after),
            "reason": reason,
        }
        self._lines.append({**line, "left": list(edited.left)} if edited.left else line)

    def results(self) -> dict[str, Any]:
        """The outputs of the run."""
        report = {} if self.reported is None else {REPORT: str(self.reported)}
        return {**super().results(), REFUSED: self.refused, **report}

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how many changed, stayed and were refused, name the first of these, and write the report.

        Never raises, see `edited`: it is the last that is done in place.
        """
        super().tell(feedback)
        self._tell_refused(feedback)
        self._tell_left(feedback)
        if self._report is None:
            return
        try:
            write_report(self._report, self._lines)
            self.reported = self._report
        except FolderNotWritable as error:
            feedback.pushWarning(sentence_for(error))

    def _tell_refused(self, feedback: QgsProcessingFeedback) -> None:
        translate = QCoreApplication.translate
        if not self.refused:
            return
        feedback.pushWarning(translate("Processing", "%n camera(s) were refused:", "", self.refused))
        for one in self._named:
            text = translate("Processing", "Camera {fid}: “{value}”: {reason}")
            reason = ": ".join(filter(None, (reason_text(one.reason), one.detail)))
            value = one_line(said(_in_json(one.value)) or "")
            feedback.pushWarning(text.format(fid=one.fid, value=value, reason=one_line(reason)))
        if self.refused > len(self._named):
            feedback.pushWarning(translate("Processing", "And %n more.", "", self.refused - len(self._named)))

    def _tell_left(self, feedback: QgsProcessingFeedback) -> None:
        translate = QCoreApplication.translate
        if not self._left:
            return
        feedback.pushInfo(
            translate("Processing", "%n word(s) stayed in the script that they were in:", "", len(self._left))
        )
        for word in list(self._left)[:_MOST_NAMED]:
            feedback.pushInfo(one_line(word))
        if len(self._left) > _MOST_NAMED:
            feedback.pushInfo(translate("Processing", "And %n more.", "", len(self._left) - _MOST_NAMED))


def _in_json(value: Any) -> Any:
    """A value as a report can hold it; an expression may give anything."""
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError):
        return str(value)
    return value
