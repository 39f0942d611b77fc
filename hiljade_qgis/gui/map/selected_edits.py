"""What the actions do to the selected cameras: turn, flip, widen, aim along walls, add and remove views."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDockWidget

from ...bridge.compatibility import layers_shown
from ...bridge.nearby_lines import NearbyLines, line_layers
from ...bridge.tasks import BackgroundTask, start
from ...core import camera_edit
from ...core.bulk_edit import Aim, BulkEdit, Edited, Hindrance
from ...core.camera_sight import Camera
from ...core.direction import parse
from ...core.handles import Grip
from ...sync.errors import Cancelled
from ...sync.server import Progress
from .aim_session import AimSession
from .aim_tool import AimTool
from .camera_actions import CameraActions
from .proposal import Act

_TURN_DEG, _WIDEN_DEG, _REACH_M = 1.0, 5.0, 5.0
_AT_ONCE = 50
"""Walls near more cameras than these are looked for in the background."""


class SelectedEdits(QObject):
    """Connects the actions to the session, and enables those that can do something.

    They are enabled while the aim tool is chosen, or the panel of numbers is open: so nobody turns a camera by a letter
    while doing something else.
    """

    def __init__(
        self,
        actions: CameraActions,
        session: AimSession,
        tool: AimTool,
        panel: QDockWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._session, self._tool, self._panel = actions, session, tool, panel
        self._looking: BackgroundTask | None = None
        for action, slot in (
            (actions.aim_at, lambda: self._point(Act.AIM_AT)),
            (actions.flip, lambda: session.apply(Act.TURN, lambda camera: camera_edit.turned(camera, 180.0))),
            (actions.along, self.aim_along),
            (actions.turn_left, lambda: session.nudge(turn_deg=-_TURN_DEG)),
            (actions.turn_right, lambda: session.nudge(turn_deg=_TURN_DEG)),
            (actions.widen, lambda: session.nudge(width_deg=_WIDEN_DEG)),
            (actions.narrow, lambda: session.nudge(width_deg=-_WIDEN_DEG)),
            (actions.reach_farther, lambda: session.nudge(reach_m=_REACH_M)),
            (actions.reach_nearer, lambda: session.nudge(reach_m=-_REACH_M)),
            (actions.move_by, lambda: session.enter(Act.MOVE, grip=Grip.POINT)),
            (actions.add_view, lambda: self._point(Act.ADD_VIEW)),
            (actions.remove_view, self.remove_view),
            (actions.next_view, session.next_view),
        ):
            action.triggered.connect(slot)
        session.selected.changed.connect(self.look)
        session.canvas.mapToolSet.connect(self.look)
        panel.visibilityChanged.connect(self.look)
        self.look()

    def close(self) -> None:
        """Look for nothing more."""
        if self._looking is not None:
            self._looking.cancel()
        self._session.selected.changed.disconnect(self.look)
        self._session.canvas.mapToolSet.disconnect(self.look)

    def look(self, *_whatever: object) -> None:
        """Enable what can do something now."""
        editing = self._session.canvas.mapTool() is self._tool or self._panel.isVisible()
        count = self._session.selected.count() if editing else 0
        for action in self._actions.edits():
            action.setEnabled(count > 0)
        single = self._session.selected.single() if count == 1 else None
        views = 0 if single is None else len(parse(single.direction).views)
        self._actions.add_view.setEnabled(single is not None)
        self._actions.remove_view.setEnabled(views > 0)
        self._actions.next_view.setEnabled(views > 1)

    def remove_view(self) -> None:
        """Remove the view whose handles are filled."""
        camera, view = self._session.selected.single(), self._session.view
        if camera is not None and view < len(parse(camera.direction).views):
            self._session.apply(Act.REMOVE_VIEW, lambda one: camera_edit.without_view(one, view))

    def aim_along(self) -> None:
        """Turn the selected cameras along the wall or street nearest to each."""
        lines = NearbyLines(line_layers(layers_shown(self._session.canvas), QgsProject.instance()))
        edit = BulkEdit(Aim.ALONG, line_near=lines.nearest)
        cameras = tuple(self._session.selected.cameras())
        if not lines:
            self._session.say(self.tr("The map shows no layer with walls or streets."))
        elif len(cameras) <= _AT_ONCE:
            self._turn_along(cameras, _edited(edit, cameras))
        else:
            self._look_in_background(edit, cameras)

    def _look_in_background(self, edit: BulkEdit, cameras: tuple[Camera, ...]) -> None:
        if self._looking is not None:
            self._looking.cancel()
        task = BackgroundTask(
            self.tr("Looking for walls and streets"), lambda progress: _edited(edit, cameras, progress)
        )
        task.finished_with.connect(lambda edited: self._turn_along(cameras, edited))
        self._looking = task
        start(task)

    def _turn_along(self, cameras: tuple[Camera, ...], edited: Sequence[Edited]) -> None:
        self._looking = None
        if tuple(self._session.selected.cameras()) != cameras:
            return  # others are selected by now, or the cameras were edited
        if all(Hindrance.NO_LINE in one.hindrances for one in edited):
            self._session.say(self.tr("There is no wall and no street near the selected cameras."))
            return
        turned = {before.fid: after.camera for before, after in zip(cameras, edited)}
        left = sum(1 for before, after in zip(cameras, edited) if after.camera == before)
        self._session.apply(Act.TURN, lambda camera: turned.get(camera.fid, camera))
        if left:
            self._session.say(
                self.tr(
                    "%n camera(s) stay as they are: they look along already, look nowhere, or stand far away.", "", left
                )
            )

    def _point(self, act: Act) -> None:
        """Pointing needs the tool."""
        if self._session.canvas.mapTool() is not self._tool:
            self._session.canvas.setMapTool(self._tool)
        self._session.point(act)


def _edited(edit: BulkEdit, cameras: Sequence[Camera], progress: Progress | None = None) -> list[Edited]:
    """What an edit makes of each camera, in their order. Raises Cancelled."""
    found: list[Edited] = []
    for number, camera in enumerate(cameras):
        if progress is not None:
            progress.report(number, len(cameras))
            if progress.cancelled():
                raise Cancelled
        found.append(edit.of(camera))
    return found
