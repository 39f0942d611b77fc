"""Puts “Match a list” into QGIS's window, and takes it out again."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QAction, QDialog

from ...bridge.compatibility import POINT
from ...bridge.layers import cameras_to_search, working_copy_at
from ...bridge.pair_marks import PairMarks
from ..actions import new_action, show_actions, show_on_toolbar
from ..deletion import delete_later
from ..look_up.looking_up import LookingUp
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from ..open_copies import OpenCopies
from .list_form import ListForm
from .list_reviewing import ListReviewing


class ListReviews(QObject):
    """What the action “Match a list” does, with the cameras of the current working copy or else the first."""

    def __init__(
        self,
        iface: Any,
        action: QAction,
        selected: SelectedCameras,
        looking_up: LookingUp,
        copies: OpenCopies,
        notices: Notices,
    ) -> None:
        super().__init__(iface.mainWindow())
        self._canvas, self._window = iface.mapCanvas(), iface.mainWindow()
        self._selected, self._looking_up, self._copies = selected, looking_up, copies
        self._notices = notices
        self._marks = PairMarks(copies.between_saves, self)
        self._open: ListReviewing | None = None
        action.triggered.connect(self.ask_and_review)

    def close(self) -> None:
        """Close the window, and have what was decided written."""
        if self._open is not None:
            self._open.close()
        self._marks.close()

    def ask_and_review(self, _checked: bool = False) -> None:
        """Ask what to match, and open the window; where it is open already, bring it to the front."""
        if self._open is not None:
            self._open.bring_forward()
            return
        found = self._cameras()
        if found is None:
            self._notices.inform(self.tr("Load cameras first: decisions are kept in their working copy."))
            return
        layer, path = found
        copy = working_copy_at(QgsProject.instance(), path)
        form = ListForm(layer, copy.present() if copy is not None else [layer], self._current_list(path), self._window)
        gone: list[bool] = []

        def on_gone() -> None:
            gone.append(True)
            form.reject()

        layer.willBeDeleted.connect(on_gone)
        sure = form.exec() == QDialog.DialogCode.Accepted
        listed = form.layer()
        form.deleteLater()
        if not gone:
            layer.willBeDeleted.disconnect(on_gone)
        if sure and not gone and listed is not None:
            self._open = ListReviewing(layer, path, listed, form.asked(), self._marks, self._canvas, self._window)
            self._open.closed.connect(self._on_closed)

    def _on_closed(self) -> None:
        self._open = None

    def _cameras(self) -> tuple[QgsVectorLayer, Path] | None:
        """The cameras of a working copy, and its file."""
        current = self._selected.layer()
        path = None if current is None else self._looking_up.visits.copy_of(current)
        if current is not None and path is not None:
            return current, path
        for open_path, _about in self._copies.all():
            layer = cameras_to_search(QgsProject.instance(), open_path, None)
            if layer is not None:
                return layer, open_path
        return None

    def _current_list(self, path: Path) -> QgsVectorLayer | None:
        """The layer of points that is current, unless it is one of the working copy's."""
        layer, copy = self._canvas.currentLayer(), working_copy_at(QgsProject.instance(), path)
        own = [] if copy is None else copy.present()
        is_list = isinstance(layer, QgsVectorLayer) and layer.geometryType() == POINT and layer not in own
        return layer if is_list else None


def add_list_review(
    iface: Any,
    selected: SelectedCameras,
    looking_up: LookingUp,
    copies: OpenCopies,
    notices: Notices,
    undo: ExitStack,
) -> None:
    """Build and register the action; `undo` takes it away again."""
    translate = QCoreApplication.translate
    owner = QObject()
    undo.callback(delete_later, owner)
    action = new_action(
        owner,
        "MatchList",
        "match_list",
        translate("ListReview", "&Match a list…"),
        translate("ListReview", "Look through the pairs of an official list and the community's cameras, and decide"),
    )
    show_actions(iface, [action], {}, undo)
    show_on_toolbar(iface, action)
    reviews = ListReviews(iface, action, selected, looking_up, copies, notices)
    undo.callback(delete_later, reviews)
    undo.callback(reviews.close)
