"""Puts everything by which cameras are looked up into QGIS's window, and takes it out again."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, QPointF
from qgis.PyQt.QtWidgets import QToolBar

from ...bridge.bulk_snapshot import Outcome, keep_before
from ...bridge.layers import cameras_to_search
from ...bridge.read_marks import ReadMarks
from ...bridge.status_counting import status_field
from ...core.record import Position
from ...core.walk import Step
from ..deletion import delete_later
from ..map.aim_gesture import State
from ..map.aim_session import AimSession
from ..map.aim_tool import AimTool
from ..map.ground import Ground
from ..map.handle_layout import handle_at
from ..map.map_tools import CameraToolHandler
from ..notices import Notices
from ..open_copies import OpenCopies
from .camera_hover import CameraHover
from .camera_label import CameraLabel
from .camera_search import CameraSearch, SearchDesk
from .camera_visits import CameraVisits
from .essential_lines import LabelLine, lines_of
from .look_up_actions import LookUpActions
from .look_up_tool import LookUpTool
from .photo_window import PhotoWindow
from .picture_show import PictureShow
from .status_actions import StatusActions
from .status_progress import StatusProgress
from .status_setting import StatusSetting
from .status_texts import counts_text
from .walk_texts import place_text
from .walking import Walking

_WALK_SCALE, _FOUND_SCALE = 2000.0, 1000.0
"""How near the map comes at least, on a walk and to what was searched for."""
_STATUS_MS = 10_000


class LookingUp(QObject):
    """The parts, and what goes from one to the other."""

    def __init__(self, iface: Any, session: AimSession, copies: OpenCopies, notices: Notices) -> None:
        super().__init__()
        self._iface, self._session, self._copies, self._notices = iface, session, copies, notices
        canvas = iface.mapCanvas()
        self.actions = LookUpActions(self)
        self.marks = ReadMarks(copies.between_saves, self)
        self.show = PictureShow(self)
        self.photos = PhotoWindow(self.show, iface.mainWindow())
        self.visits = CameraVisits(canvas, copies, self.marks, self.photos, self)
        self.label = CameraLabel(canvas)
        self.hover = CameraHover(canvas, session.selected, self.label, self._may_hover, self)
        self.tool = LookUpTool(canvas, session.selected)
        self.walking = Walking(canvas, session.selected, self.marks, self.visits.copy_of, self)
        self.walking.set_through(self.actions.through())
        self.status_actions = StatusActions(self)
        self.statuses = StatusSetting(session.selected, notices, self._keep_before, self)
        self.progress = StatusProgress(self.visits.copy_of, self)
        self.desk = SearchDesk(canvas, copies, self._on_found)
        self._arrived: tuple[QgsVectorLayer, Step, QPointF] | None = None
        self._connect()

    def close(self) -> None:
        """Take everything off the map and end what is under way."""
        self._copies.edits_saved.disconnect(self._on_saved)
        self._session.selected.changed.disconnect(self._on_changed)
        self.tool.close()
        self.hover.close()
        self.walking.close()
        self.progress.close()
        self.photos.close_window()
        self.show.close()
        self.marks.close()
        self.label.remove()
        for part in (self.tool, self.photos):
            if not sip.isdeleted(part):
                part.deleteLater()

    def _keep_before(self, layer: QgsVectorLayer, count: int, then: Callable[[Outcome], None]) -> None:
        keep_before(self._copies.between_saves, self.visits.copy_of(layer), count, then)

    def _connect(self) -> None:
        self.tool.looked_at.connect(self.visits.look_at)
        self.tool.said.connect(self._notices.inform)
        self.walking.said.connect(self._notices.inform)
        self.walking.arrived.connect(self._on_arrived)
        self.actions.next.triggered.connect(lambda: self._walk(forwards=True))
        self.actions.previous.triggered.connect(lambda: self._walk(forwards=False))
        self.actions.pictures.triggered.connect(lambda: self._show_pictures())
        self.actions.through_chosen.connect(self.walking.set_through)
        self.actions.progress_wanted.connect(self._show_progress)
        self.status_actions.chosen.connect(self.statuses.set_status)
        self.statuses.done.connect(self._say_in_status_bar)
        self.statuses.reviewed.connect(self._on_reviewed)
        self.progress.changed.connect(self._on_progress)
        self._copies.edits_saved.connect(self._on_saved)
        self._session.selected.changed.connect(self._on_changed)  # after the label of the pointer has gone

    # the map

    def _may_hover(self, tool: QgsMapTool, pixel: QPoint) -> bool:
        """With the tool for it, and with that for aiming where it shows nothing of its own."""
        if isinstance(tool, AimTool):
            return self._session.state() is State.IDLE and handle_at(tool.handles(), QPointF(pixel)) is None
        return tool is self.tool

    def _show_pictures(self) -> None:
        selected = self._session.selected
        layer, fids = selected.layer(), selected.fids()
        if layer is None or len(fids) != 1:
            self._notices.inform(self.tr("Select one camera first."))
        else:
            self.visits.show_pictures(layer, fids[0])

    # going to cameras

    def _walk(self, forwards: bool) -> None:
        if self._session.selected.layer() is None:
            only = self.only_layer()
            if only is not None:
                self._iface.setActiveLayer(only)
        self.walking.go(forwards)

    def only_layer(self) -> QgsVectorLayer | None:
        """The cameras of the working copy that is open, where it is the only one."""
        paths = [path for path, _about in self._copies.all()]
        return cameras_to_search(QgsProject.instance(), paths[0], None) if len(paths) == 1 else None

    def _on_arrived(self, layer: QgsVectorLayer, step: Step, place: Position, version: str) -> None:
        self.visits.go_to(layer, step.fid, _WALK_SCALE, place, version)
        self._say_in_status_bar(place_text(self.walking.through(), step))
        settings = self._iface.mapCanvas().mapSettings()
        pixel = Ground(settings).pixel(settings, place)
        if pixel is not None:
            self._arrived = layer, step, pixel
            self._show_label()

    def _show_label(self) -> None:
        if self._arrived is not None:
            layer, step, pixel = self._arrived
            text, counts = place_text(self.walking.through(), step), self.progress.look(layer)
            lines = [LabelLine(text, large=True), *lines_of(layer, step.fid)]
            if counts is not None:
                lines.append(LabelLine(counts_text(counts), self.tr("Layer")))
            self.label.show_lines(lines, pixel)

    def _on_changed(self) -> None:
        """What the label of the walk says may be another, or it is about a camera that is selected no more."""
        selected, arrived = self._session.selected, self._arrived
        if arrived is None or not self.label.texts():
            self._arrived = None  # the map moved
        elif selected.layer() is arrived[0] and selected.fids() == [arrived[1].fid]:
            self._show_label()
        else:
            self._arrived = None
            self.label.clear()

    def _say_in_status_bar(self, text: str) -> None:
        self._iface.statusBarIface().showMessage(text, _STATUS_MS)

    # reviewing

    def _on_reviewed(self, layer: QgsVectorLayer, fids: list[int]) -> None:
        if self.actions.go_on.isChecked() and len(fids) == 1:
            self.walking.go_on(layer, fids[0])

    def _on_progress(self) -> None:
        if self._arrived is not None and self.label.texts():
            self._show_label()
        if self.actions.shows_progress():
            self._show_progress()

    def _show_progress(self) -> None:
        """In the walk's menu, of the layer that a walk goes through."""
        layer = self._session.selected.layer() or self.only_layer()
        if layer is None:
            text = self.tr("No layer of cameras")
        elif status_field(layer) < 0:
            text = self.tr("No column for the status")
        else:
            counts = self.progress.look(layer)
            text = self.tr("Counting…") if counts is None else counts_text(counts)
        self.actions.show_progress(text)

    def _on_found(self, layer: QgsVectorLayer, fid: int) -> None:
        """Somebody chose a camera in the locator."""
        self._iface.setActiveLayer(layer)
        if not self.visits.go_to(layer, fid, _FOUND_SCALE):
            self._notices.inform(self.tr("This camera is not on the map any more."))

    def _on_saved(self, _path: Path) -> None:
        self.walking.look_again()


def add_looking_up(
    iface: Any, session: AimSession, copies: OpenCopies, notices: Notices, undo: ExitStack
) -> LookingUp:
    """Build and register everything, after the tools of the map; `undo` takes each part away again."""
    parts = LookingUp(iface, session, copies, notices)
    undo.callback(delete_later, parts)
    undo.callback(parts.close)
    # The last one: where the plugin was reloaded, the one before may still wait to be deleted.
    toolbar = iface.mainWindow().findChildren(QToolBar, "HiljadeCamerasToolBar")[-1]
    before = next((one for one in toolbar.actions() if one.objectName() == "HiljadeWhoSeesAction"), None)
    parts.actions.register(iface, toolbar, before, undo)
    parts.status_actions.register(iface, toolbar, undo)
    handler = CameraToolHandler(parts.tool, parts.actions.look_up)
    iface.registerMapToolHandler(handler)
    undo.callback(iface.unregisterMapToolHandler, handler)
    search = CameraSearch(parts.desk)
    iface.registerLocatorFilter(search)
    undo.callback(iface.deregisterLocatorFilter, search)
    undo.callback(parts.desk.close)
    undo.callback(iface.invalidateLocatorResults)
    return parts
