"""A run of `hiljade:changefield`: what becomes of each feature, what is said of all in the end, and the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.field_change import FieldChange, Made, made_of
from ..bridge.messages import reason_text, sentence_for
from ..core.edit_target import said
from ..core.field_edit import Edited, Outcome
from ..sync.errors import FolderNotWritable
from .algorithm import one_line
from .editing import Editing
from .report_file import REPORT, write_report

REFUSED = "REFUSED"

_MOST_NAMED = 20


class Changing(Editing):
    """Edits one field of features.

    Args:
        report: the file for a line per camera that is meant; None for none.

    Attributes:
        refused: how many cameras stay as they are though the edit was meant for them.
        reported: the report, once it is written.
    """

    def __init__(self, asked: FieldChange, report: Path | None) -> None:
        super().__init__()
        self.refused = 0
        self.reported: Path | None = None
        self._asked, self._report = asked, report
        self._named: list[tuple[int, Made]] = []
        self._left: dict[str, None] = {}
        self._lines: list[dict[str, Any]] = []

    @property
    def stayed(self) -> int:
        """How many are as they were, those that were refused not counted."""
        return self.done - self.changed - self.refused

    def _edited(self, feature: QgsFeature) -> QgsFeature | None:
        made = made_of(self._asked, feature)
        if made is None:
            return None
        if made.outcome is Outcome.REFUSED:
            return self._refuse(feature, made)
        self._left.update(dict.fromkeys(made.edited.left))
        self._note(feature, made)
        if made.outcome is Outcome.STAYED:
            return None
        changed = QgsFeature(feature)
        changed.setAttribute(self._asked.field.index, made.stored)
        return changed

    def _refuse(self, feature: QgsFeature, made: Made) -> None:
        self.refused += 1
        if len(self._named) < _MOST_NAMED:
            self._named.append((feature.id(), made))
        self._note(feature, made)

    def _fail(self, feature: QgsFeature) -> None:
        super()._fail(feature)
        self._refuse(feature, Made(Edited({}, None, None), reason="failed"))

    def _note(self, feature: QgsFeature, made: Made) -> None:
        if self._report is None:
            return
        line = {
            "fid": feature.id(),
            "result": made.outcome.value,
            "before": _in_json(made.edited.before),
            "after": _in_json(made.edited.after),
            "reason": made.reason,
        }
        self._lines.append({**line, "left": list(made.edited.left)} if made.edited.left else line)

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
        for fid, one in self._named:
            text = translate("Processing", "Camera {fid}: “{value}”: {reason}")
            reason = ": ".join(filter(None, (reason_text(one.reason), one.detail)))
            value = one_line(said(_in_json(one.refused_value)) or "")
            feedback.pushWarning(text.format(fid=fid, value=value, reason=one_line(reason)))
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
