"""Between the dock of checks and the layer: checks in the background, goes to findings, fixes them, marks them fine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...bridge.bulk_snapshot import keep_before
from ...bridge.checking import CheckResult, check_work
from ...bridge.deletion_reasons import DeletionReasons, merged_reason
from ...bridge.field_values import FieldRefused
from ...bridge.field_writer import Changes, merge_features, write_fields
from ...bridge.fine_marks import FineMarks
from ...bridge.tasks import BackgroundTask, start
from ...core.checks import Finding, fixes_of, value_before
from ...core.merge import fields_of
from ...sync.errors import SyncError
from ...sync.fine_marks import FineMark
from ..edit_session import begin_edit_session
from ..field_text import field_text, refused_text
from ..fix_model import FieldFix
from ..look_up.looking_up import LookingUp
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from ..open_copies import OpenCopies
from .check_actions import CheckActions
from .check_options_dialog import asked_options
from .check_settings import read_options
from .checks_dock import ChecksDock
from .findings_model import camera_title
from .fix_dialog import FixDialog
from .followed_layer import FollowedLayer
from .merge_dialog import MergeDialog

_SCALE = 1000.0


class Checking(QObject):
    """Checks one layer at a time: the layer of cameras that is current, or else the only one there is.

    Signals:
        reasons_written(object): why cameras of this copy were deleted is known now; its path.
    """

    reasons_written = pyqtSignal(object)

    def __init__(
        self,
        dock: ChecksDock,
        actions: CheckActions,
        selected: SelectedCameras,
        looking_up: LookingUp,
        copies: OpenCopies,
        notices: Notices,
        window: QWidget,
    ) -> None:
        super().__init__(dock)
        self._dock, self._selected, self._looking_up = dock, selected, looking_up
        self._copies, self._notices, self._window = copies, notices, window
        self._marks = FineMarks(copies.between_saves, self)
        self._reasons = DeletionReasons(copies.between_saves, self)
        self._reasons.written.connect(self.reasons_written)
        self._options = read_options()
        self._followed = FollowedLayer(looking_up.visits.copy_of, self)
        self._result: CheckResult | None = None
        self._task: BackgroundTask | None = None
        self._followed.changed.connect(self._say_outdated)
        self._followed.gone.connect(self._on_gone)
        dock.check_requested.connect(self.check)
        dock.options_requested.connect(self.ask_for_options)
        dock.cancel_requested.connect(self._on_cancel)
        dock.chosen.connect(self._go_to)
        dock.fix_requested.connect(self.fix)
        dock.merge_requested.connect(self.merge)
        dock.fine_requested.connect(self.mark_fine)
        actions.next.triggered.connect(lambda: self._step(forwards=True))
        actions.previous.triggered.connect(lambda: self._step(forwards=False))
        self._say_start()

    def close(self) -> None:
        """Check nothing more, and have the marks written."""
        self._stop()
        self._followed.drop()
        self._marks.close()
        self._reasons.close()

    def check(self) -> None:
        """Check the current layer of cameras in the background."""
        layer = self._selected.layer() or self._looking_up.only_layer()
        if layer is None:
            self._notices.inform(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        self._stop()
        if layer is not self._followed.layer:
            self._result = None
            self._show()
        self._followed.follow(layer)
        task = BackgroundTask(self.tr("Checking cameras"), check_work(layer, self._followed.copy, self._options))
        task.advanced.connect(self._dock.advance)
        task.finished_with.connect(lambda result: self._on_checked(task, result))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.cancelled.connect(lambda: self._on_failed(task, None))
        self._task = task
        self._dock.begin(self.tr("Checking {layer}").format(layer=layer.name()))
        start(task)

    def ask_for_options(self) -> None:
        """Let somebody choose what is checked; what was chosen is used from the next check on."""
        self._options = asked_options(self._options, self._window)

    def fix(self, findings: Sequence[Finding]) -> None:
        """Show what fixing these would change, and do it after a yes, as one step to undo."""
        result, layer = self._result, self._followed.layer
        if result is None or layer is None:
            return
        fixes = fixes_of(findings)
        if not self._still_holds(fixes.changes):
            return
        rows = [
            FieldFix(fid, camera_title(camera, fid), field, value_before(camera, field), value)
            for fid, changes in fixes.changes.items()
            if (camera := result.cameras.get(fid)) is not None
            for field, value in changes.items()
        ]
        if not rows:
            self._notices.inform(self.tr("For what is selected nobody but a person knows the fix."))
            return
        dialog = FixDialog(rows, len(fixes.waiting), self._window)
        sure = dialog.exec() == QDialog.DialogCode.Accepted
        changes = dialog.changes()
        dialog.deleteLater()
        if not sure or layer is not self._followed.layer:
            return
        keep_before(
            self._copies.between_saves,
            self._followed.copy,
            len(changes),
            lambda outcome: self._write(layer, changes, outcome),
        )

    def merge(self, finding: Finding) -> None:
        """Let somebody make one record of the two that a finding is about, as one step to undo."""
        result, layer = self._result, self._followed.layer
        if result is None or layer is None or not finding.found.others:
            return
        goes, stays = result.cameras.get(finding.fid), result.cameras.get(finding.found.others[0])
        if stays is None or goes is None:
            return
        whole = {one.fid: fields_of(one.row()) for one in (stays, goes)}
        if not self._still_holds(whole):
            return
        dialog = MergeDialog(stays, goes, self._window)
        sure = dialog.exec() == QDialog.DialogCode.Accepted
        merge = dialog.merge()
        dialog.deleteLater()
        if not sure or layer is not self._followed.layer or not self._still_holds(whole):
            return
        refusal = begin_edit_session(layer)
        if refusal:
            self._notices.warn(refusal)
            return
        try:
            merge_features(layer, self.tr("Merge two records"), merge.stays, merge.goes, merge.changes)
        except FieldRefused as refused:
            text = self.tr("Nothing was merged: the layer does not take {field}.")
            self._notices.warn(text.format(field=field_text(refused.field) if refused.field else f"#{refused.fid}"))
        else:
            if self._followed.copy is not None:
                self._reasons.note(layer, self._followed.copy, {merge.goes: merged_reason(result.cameras[merge.stays])})
            self._notices.say(self.tr("Merged. Save the edits, then review and push them."))
        layer.triggerRepaint()
        self.check()

    def mark_fine(self, findings: Sequence[Finding], fine: bool) -> None:
        """Note that these are fine as they are, or not any more."""
        if self._followed.copy is None:
            return
        if any(one.fid < 0 for one in findings):
            self._notices.inform(self.tr("Save the edits first: a camera that is not saved yet can't be marked."))
        marks = [FineMark.of(one) for one in findings if one.fid >= 0]
        self._marks.note(self._followed.copy, marks, fine)
        if self._result is not None:
            known = self._result.fine | set(marks) if fine else self._result.fine - set(marks)
            self._result = replace(self._result, fine=known)
        self._show()

    def _say_outdated(self) -> None:
        layer = self._followed.layer
        if self._result is not None and self._task is None and layer is not None:
            text = self.tr("{layer} was edited since: check again to see what is left.")
            self._dock.show_text(text.format(layer=layer.name()))

    def _still_holds(self, fields: Mapping[int, Iterable[str]]) -> bool:
        """Whether what was found is about the cameras as they are; where not they are checked again first.

        Else a fix would overwrite unseen what somebody wrote after the check, here or in the file.

        Args:
            fields: what would be changed, by fid.
        """
        if self._task is None and self._result is not None:
            self._followed.still_says(self._result.cameras, fields)
        if self._followed.outdated:
            self._notices.inform(
                self.tr("The cameras were edited since they were checked; they are checked again first.")
            )
            self.check()
        return not self._followed.outdated and self._task is None

    def _on_gone(self) -> None:
        self._stop()
        self._result = None
        self._show()
        self._say_start()

    # what comes back

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self._dock.end()

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_checked(self, task: BackgroundTask, result: CheckResult) -> None:
        layer = self._followed.layer
        if task is not self._task or layer is None:
            return
        self._task, self._result = None, result
        self._dock.end()
        looked = self.tr("%n camera(s) were looked at.", "", result.count)
        text = looked if result.findings else looked + " " + self.tr("Nothing was found.")
        self._dock.show_text(f"{layer.name()}: {text}")
        self._show()
        if self._followed.outdated or self._followed.reloaded:
            self._say_outdated()

    def _on_failed(self, task: BackgroundTask, error: BaseException | None) -> None:
        if task is not self._task:
            return
        self._task = None
        self._dock.end()
        if error is not None:
            self._notices.error(error)

    def _show(self) -> None:
        result = self._result
        if result is None:
            self._dock.show_findings((), {}, frozenset(), can_mark=False)
            return
        fine = result.fine if self._followed.copy is None else self._marks.known(self._followed.copy, result.fine)
        self._dock.show_findings(result.findings, result.cameras, fine, can_mark=self._followed.copy is not None)

    def _say_start(self) -> None:
        self._dock.show_text(self.tr("Choose a layer of cameras, then check it. Nothing is changed by checking."))

    # going to findings, and fixing them

    def _step(self, forwards: bool) -> None:
        finding = self._dock.list.step(forwards)
        if finding is None:
            self._notices.inform(self.tr("There are no findings: open the dock Checks and check the cameras."))
        else:
            self._go_to(finding)

    def _go_to(self, finding: Finding) -> None:
        layer, result = self._followed.layer, self._result
        if layer is None or result is None:
            return
        camera = result.cameras.get(finding.fid)
        place = None if camera is None else camera.position
        if not self._looking_up.visits.go_to(layer, finding.fid, _SCALE, place):
            self._notices.inform(self.tr("This camera is not on the map."))

    def _write(self, layer: QgsVectorLayer, changes: Changes, not_copied: SyncError | None) -> None:
        if not_copied is not None:
            self._notices.error(not_copied)
            return
        if layer is not self._followed.layer or not self._still_holds(changes):
            return
        refusal = begin_edit_session(layer)
        if refusal:
            self._notices.warn(refusal)
            return
        title = self.tr("Fix %n camera(s)", "", len(changes))
        written = write_fields(layer, title, changes)
        if written.refused:
            self._notices.warn(refused_text(written.refused))
        if written.fids:
            text = self.tr("%n camera(s) fixed. Save the edits, then review and push them.", "", len(written.fids))
            self._notices.say(text)
        layer.triggerRepaint()
        self.check()
