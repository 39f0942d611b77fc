"""The selected cameras by numbers, for those who cannot or will not drag: the same gestures, the same preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Callable

from qgis.core import QgsVectorLayer, QgsVectorLayerUtils
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core import camera_edit
from ...core.camera_sight import Camera
from ...core.direction import parse
from ...core.essentials import one_line
from ...core.field_of_view import FieldOfView
from ...core.handles import Grip
from ...core.record import Position, position_in_world
from ..map.aim_gesture import State
from ..map.aim_session import AimSession
from ..map.edit_numbers import source_text, stored_azimuth_deg
from ..map.proposal import Act
from ..map.typed_numbers import Quantity
from ..plain_text import text_label
from .number_field import NumberField

_ICON_PX = 24
_MOST_LOOKED_AT = 2000
"""Of more cameras than these the fields do not show what they have: reading them all would take too long."""


class NumberPanel(QWidget):
    """Shows and edits the selected cameras. What is typed is shown on the map at once and stored by Enter or a button.

    Args:
        actions: what else can be done to the selected cameras.
    """

    def __init__(self, session: AimSession, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._typing = False
        self._chosen: tuple[QgsVectorLayer | None, list[int]] = (None, [])
        self._build(actions)
        session.changed.connect(self.look)
        session.cancelled.connect(self._on_cancelled)
        session.selected.changed.connect(self._on_selection)
        self.look()

    def close_panel(self) -> None:
        """Show nothing more."""
        self._session.changed.disconnect(self.look)
        self._session.cancelled.disconnect(self._on_cancelled)
        self._session.selected.changed.disconnect(self._on_selection)

    def showEvent(self, event: object) -> None:
        """Called by Qt: nothing was looked at while it was hidden."""
        super().showEvent(event)
        self.look()

    # building

    def _build(self, actions: Sequence[QAction]) -> None:
        self._which = text_label()
        self._which.setObjectName("HiljadeNumbersWhich")
        self._view = QComboBox()
        self._view.setObjectName("HiljadeNumbersView")
        self._view.activated.connect(self._on_view)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self._view_label = QLabel(self.tr("&View"))
        self._view_label.setBuddy(self._view)
        grid.addWidget(self._view_label, 0, 0)
        grid.addWidget(self._view, 0, 1, 1, 3)
        self._azimuth, self._azimuth_source = self._row(
            grid, 1, self.tr("&Direction (°)"), "HiljadeAzimuth", self._forget_aim
        )
        self._width, self._width_source = self._row(
            grid, 2, self.tr("&Opening angle (°)"), "HiljadeWidth", self._forget_width
        )
        self._reach, self._reach_source = self._row(grid, 3, self.tr("&Reach (m)"), "HiljadeReach", self._forget_reach)
        self._turn, _ = self._row(grid, 4, self.tr("&Turn by (°)"), "HiljadeTurnBy", signed=True)
        self._distance, _ = self._row(grid, 5, self.tr("&Move by (m)"), "HiljadeMoveBy")
        self._towards, _ = self._row(grid, 6, self.tr("towar&ds (°)"), "HiljadeMoveTowards")
        self._place = QLineEdit()
        self._place.setObjectName("HiljadePlace")
        self._place.returnPressed.connect(self._on_place)
        label = QLabel(self.tr("&Latitude, longitude"))
        label.setBuddy(self._place)
        grid.addWidget(label, 7, 0, 1, 4)
        grid.addWidget(self._place, 8, 0, 1, 4)
        for field, quantity in (
            (self._azimuth, Quantity.AZIMUTH),
            (self._width, Quantity.WIDTH),
            (self._reach, Quantity.REACH),
        ):
            field.typed.connect(lambda text, quantity=quantity: self._put(quantity, text, Grip.TIP))
        self._distance.typed.connect(lambda text: self._put(Quantity.DISTANCE, text, Grip.POINT))
        self._towards.typed.connect(lambda text: self._put(Quantity.AZIMUTH, text, Grip.POINT))
        self._turn.typed.connect(self._on_turn)
        self._outcome = text_label()
        self._outcome.setObjectName("HiljadeNumbersOutcome")
        layout = QVBoxLayout(self)
        layout.addWidget(self._which)
        layout.addLayout(grid)
        layout.addLayout(self._action_buttons(actions))
        layout.addWidget(self._outcome)
        layout.addLayout(self._end_buttons())
        layout.addStretch(1)

    def _row(
        self,
        grid: QGridLayout,
        row: int,
        text: str,
        name: str,
        forget: Callable[[], None] | None = None,
        signed: bool = False,
    ) -> tuple[NumberField, QLabel]:
        field, source, label = NumberField(name, signed), QLabel(), QLabel(text)
        label.setBuddy(field)
        source.setObjectName(f"{name}Source")
        field.entered.connect(self._session.commit)
        field.escaped.connect(self._session.cancel)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)
        grid.addWidget(source, row, 2)
        if forget is not None:
            button = QToolButton()
            button.setObjectName(f"{name}Forget")
            button.setText("×")
            button.setToolTip(self.tr("Nobody knows it: store that it is not known"))
            button.clicked.connect(lambda _checked: forget())
            grid.addWidget(button, row, 3)
        return field, source

    def _action_buttons(self, actions: Sequence[QAction]) -> QGridLayout:
        grid = QGridLayout()
        for number, action in enumerate(actions):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
            grid.addWidget(button, number // 7, number % 7)
        grid.setColumnStretch(7, 1)
        return grid

    def _end_buttons(self) -> QHBoxLayout:
        self._store = QPushButton(self.tr("&Store"))
        self._store.setObjectName("HiljadeNumbersStore")
        self._store.clicked.connect(self._session.commit)
        self._take_back = QPushButton(self.tr("Take &back"))
        self._take_back.setObjectName("HiljadeNumbersTakeBack")
        self._take_back.clicked.connect(self._session.cancel)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._take_back)
        row.addWidget(self._store)
        return row

    # showing

    def look(self) -> None:
        """Show what is selected, or what would be stored."""
        if self._typing or not self.isVisible():
            return
        count = self._session.selected.count()
        cameras = self._shown_cameras(count)
        self._which.setText(self._which_text(count))
        for field in (*self._numbers(), self._place):
            field.setEnabled(count > 0)
        self._show_views(cameras)
        self._show_numbers(cameras)
        self._place.setEnabled(len(cameras) == 1)
        if not (self._place.hasFocus() and self._place.isModified()):
            self._place.setText(_place_text(cameras[0].position) if len(cameras) == 1 else "")
        self._show_outcome()

    def _on_cancelled(self) -> None:
        """What is typed will not be stored, unless it is what just begins another gesture."""
        if not self._typing:
            for field in self._numbers():
                field.setModified(False)

    def _on_selection(self) -> None:
        """What stands typed in a field was meant for the cameras before."""
        chosen = (self._session.selected.layer(), self._session.selected.fids())
        if chosen != self._chosen:
            self._chosen = chosen
            for field in (*self._numbers(), self._place):
                field.setModified(False)
        self.look()

    def _numbers(self) -> tuple[NumberField, ...]:
        return self._azimuth, self._width, self._reach, self._turn, self._distance, self._towards

    def _shown_cameras(self, count: int) -> Sequence[Camera]:
        if count > _MOST_LOOKED_AT:
            return ()
        proposal = self._session.proposal()
        return self._session.selected.cameras() if proposal is None else proposal.after

    def _which_text(self, count: int) -> str:
        layer = self._session.selected.layer()
        if layer is None:
            return self.tr("The current layer has no cameras.")
        if count == 0:
            return self.tr("No camera is selected.")
        if count > 1:
            return self.tr("%n camera(s) selected", "", count)
        feature = layer.getFeature(self._session.selected.fids()[0])
        return one_line(QgsVectorLayerUtils.getFeatureDisplayString(layer, feature))

    def _show_views(self, cameras: Sequence[Camera]) -> None:
        views = parse(cameras[0].direction).views if len(cameras) == 1 else ()
        self._view.setVisible(len(views) > 1)
        self._view_label.setVisible(len(views) > 1)
        self._view.clear()
        for number, view in enumerate(views):
            text = self.tr("{number} of {count}: {text}").format(number=number + 1, count=len(views), text=view.text)
            self._view.addItem(text)
        self._view.setCurrentIndex(min(self._session.view, len(views) - 1))

    def _show_numbers(self, cameras: Sequence[Camera]) -> None:
        seen = [self._view_of(camera, len(cameras)) for camera in cameras]
        self._azimuth.show_numbers(None if view is None else stored_azimuth_deg(view) for view in seen)
        self._width.show_numbers(None if view is None else view.width_deg for view in seen)
        self._reach.show_numbers(None if view is None else view.reach_m for view in seen)
        known = [view for view in seen if view is not None]
        self._width_source.setText(_sources([source_text(view.width_source) for view in known]))
        self._reach_source.setText(_sources([source_text(view.reach_source) for view in known]))
        if self._session.state() is State.IDLE:
            for field in (self._turn, self._distance, self._towards):
                field.show_numbers(())

    def _view_of(self, camera: Camera, count: int) -> FieldOfView | None:
        views = camera.views()
        number = self._session.view if count == 1 else 0
        return views[number] if number < len(views) else (views[0] if views else None)

    def _show_outcome(self) -> None:
        proposal = self._session.proposal()
        pending = self._session.state() in (State.ENTERING, State.POINTING)
        self._store.setEnabled(pending and proposal is not None and bool(proposal.changed()))
        self._take_back.setEnabled(pending)
        if proposal is None or not pending:
            self._outcome.setText("")
            return
        changed = len(proposal.changed())
        text = self.tr("%n camera(s) would be another", "", changed) if changed else self.tr("Nothing would change")
        self._outcome.setText(text)

    # editing

    def _put(self, quantity: Quantity, text: str, grip: Grip) -> None:
        with self._being_typed():
            self._say(quantity, text, grip)

    def _say(self, quantity: Quantity, text: str, grip: Grip) -> None:
        hold = self._session.hold()
        moving = hold is not None and hold.handle.grip is Grip.POINT
        wanted = grip is Grip.POINT
        if (self._session.state() is not State.IDLE and moving == wanted) or self._session.enter(grip=grip):
            self._session.put(quantity, text)

    def _on_turn(self, text: str) -> None:
        by_deg = self._turn.number()
        with self._being_typed():
            if by_deg is None:
                self._session.cancel()
            else:
                self._session.enter(Act.TURN, lambda camera: camera_edit.turned(camera, by_deg))

    @contextmanager
    def _being_typed(self) -> Iterator[None]:
        """One gesture may end and another begin: look at what stands there only when it is said."""
        self._typing = True
        try:
            yield
        finally:
            self._typing = False
            self.look()

    def _on_place(self) -> None:
        place, single = place_from_text(self._place.text()), self._session.selected.single()
        self._place.setModified(False)
        if single is not None and self._place.text() == _place_text(single.position):
            return  # it stands there, maybe with more decimals
        if place is None:
            self._session.say(self.tr("Write latitude and longitude in degrees, as 44.8125, 20.4573."))
        else:
            self._session.apply(Act.MOVE, lambda camera: camera_edit.moved_to(camera, place))

    def _forget_aim(self) -> None:
        camera = self._session.selected.single()
        views = len(parse(camera.direction).views) if camera is not None else 0
        view = min(self._session.view, views - 1)  # as it is shown; an edit may have left fewer
        if views > 1:
            self._session.apply(Act.REMOVE_VIEW, lambda one: camera_edit.without_view(one, view))
        else:
            self._session.apply(Act.AIM, lambda one: one._replace(direction=None))

    def _forget_width(self) -> None:
        single, view = self._session.selected.single(), self._session.view
        number = view if single is not None and view < len(parse(single.direction).views) else None
        self._session.apply(Act.WIDEN, lambda camera: camera_edit.widened(camera, None, number))

    def _forget_reach(self) -> None:
        self._session.apply(Act.REACH, lambda camera: camera_edit.reaching(camera, None))

    def _on_view(self, number: int) -> None:
        self._session.choose_view(number)


def place_from_text(text: str) -> Position | None:
    """Latitude and longitude in degrees, separated by a comma, a semicolon or blanks; None where they are not there."""
    for separator in (";", ", ", None, ","):
        parts = text.split(separator) if separator else text.split()
        if len(parts) == 2:
            try:
                lat_deg, lon_deg = (float(part.strip().replace(",", ".")) for part in parts)
            except ValueError:
                continue
            return position_in_world(lon_deg, lat_deg)
    return None


def _place_text(position: Position) -> str:
    return f"{position.lat_deg:.7f}, {position.lon_deg:.7f}"


def _sources(texts: Sequence[str]) -> str:
    found = set(texts)
    return found.pop() if len(found) == 1 else ("" if not found else "…")
