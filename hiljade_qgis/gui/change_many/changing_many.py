"""Asks what is to be changed in many cameras, keeps the file, and writes what was looked at as one step to undo."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QDialog, QWidget

from ...bridge.bulk_snapshot import keep_before
from ...bridge.field_preview import Seen, write_seen
from ...bridge.layers import working_copy_of
from ...sync.errors import SyncError
from ..edit_session import begin_edit_session
from ..look_up.looking_up import LookingUp
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from ..open_copies import OpenCopies
from .change_dialog import ChangeDialog
from .change_texts import rows_text


class ChangingMany(QObject):
    """What the action “Change many” does, in the current layer of cameras or else the only one there is."""

    def __init__(
        self,
        action: QAction,
        selected: SelectedCameras,
        looking_up: LookingUp,
        copies: OpenCopies,
        notices: Notices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._selected, self._looking_up = selected, looking_up
        self._copies, self._notices, self._window = copies, notices, window
        action.triggered.connect(self.ask_and_change)

    def ask_and_change(self, _checked: bool = False) -> None:
        """Show the window, and change what was chosen there."""
        layer = self._selected.layer() or self._looking_up.only_layer()
        if layer is None:
            self._notices.inform(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        dialog = ChangeDialog(layer, self._window)
        gone = False

        def on_gone() -> None:
            nonlocal gone
            gone = True
            dialog.reject()

        layer.willBeDeleted.connect(on_gone)
        sure = dialog.exec() == QDialog.DialogCode.Accepted
        if not gone:
            layer.willBeDeleted.disconnect(on_gone)
        index, seen = dialog.chosen()
        dialog.deleteLater()
        if sure and not gone and seen:
            self._keep_and_write(layer, index, seen)

    def _keep_and_write(self, layer: QgsVectorLayer, index: int, seen: list[Seen]) -> None:
        copy = working_copy_of(QgsProject.instance(), layer)
        keep_before(
            self._copies.between_saves,
            None if copy is None else copy.path,
            len(seen),
            lambda outcome: self._write(layer, index, seen, outcome),
        )

    def _write(self, layer: Any, index: int, seen: list[Seen], not_kept: SyncError | None) -> None:
        if not_kept is not None:
            self._notices.error(not_kept)
            return
        if sip.isdeleted(layer):
            return
        refusal = begin_edit_session(layer)
        if refusal:
            self._notices.warn(refusal)
            return
        changed = write_seen(layer, self.tr("Change %n camera(s)", "", len(seen)), index, seen)
        layer.triggerRepaint()
        if changed.others:
            text = self.tr(
                "%n camera(s) were edited since you looked, and stay as they are: {names}", "", len(changed.others)
            )
            self._notices.warn(text.format(names=rows_text(changed.others)))
        if changed.count:
            self._notices.say(
                self.tr("%n camera(s) changed. Save the edits, then review and push them.", "", changed.count)
            )
