"""Editing cameras: one gesture after another on the selected cameras, its preview, and its end as one edit command.

Map tool, keys, wheel and the panel of numbers all go through here, so that each does what the others do. Between its
beginning and its end a gesture reads nothing from the layer.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPointF, pyqtSignal

from ...bridge.camera_changes import EditRefused
from ...bridge.layers import working_copy_of
from ...bridge.messages import sentence_for
from ...core.handles import Grip, Handle
from ...core.record import ColumnValue
from ..edit_session import begin_edit_session
from .aim_gesture import AimGesture, State
from .aim_hold import Hold, Pointer
from .aim_outcome import Edit
from .aim_preview import AimPreview
from .edit_store import store
from .gesture_guard import GestureGuard
from .ground import Ground
from .proposal import Act, Proposal
from .sector_symbols import SectorSymbols
from .selected_cameras import SelectedCameras
from .typed_numbers import Quantity


@dataclass
class _Grasp:
    """What a gesture under way holds on to; `fids` are those that were selected when it began."""

    layer: QgsVectorLayer
    fids: list[int]
    ground: Ground
    began_session: bool = False
    preview: AimPreview | None = None


class AimSession(QObject):
    """The gestures on one canvas.

    Signals:
        changed(): a gesture began, went on or ended; `proposal` says what would be stored now.
        stored(object, object): a proposal was stored in the layer's edit buffer: the layer, the Proposal.
        added(object, int): a new camera is in the layer's edit buffer: the layer, the camera's fid.
        cancelled(): a gesture was taken back, by the person or because its layer or map changed.
        session_begun(object, str): an edit began an edit session of this layer, which was said in these words.
        said(str, Qgis.MessageLevel): a sentence for the person.
    """

    changed = pyqtSignal()
    stored = pyqtSignal(object, object)
    added = pyqtSignal(object, int)
    cancelled = pyqtSignal()
    session_begun = pyqtSignal(object, str)
    said = pyqtSignal(str, Qgis.MessageLevel)

    def __init__(self, canvas: QgsMapCanvas, selected: SelectedCameras, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.canvas, self.selected = canvas, selected
        self.view = 0
        """Which of several views the keyboard and the panel are about."""
        self.values_of_new: Callable[[], Mapping[str, ColumnValue]] = dict
        """What the columns of a new camera hold, beside where it looks and how far."""
        self._chosen: tuple[QgsVectorLayer | None, list[int]] = (None, [])
        self._gesture = AimGesture()
        self._grasp: _Grasp | None = None
        self._pointer_px: QPointF | None = None
        self._guard = GestureGuard(self)
        self._guard.map_changed.connect(self.cancel)
        self._guard.layer_changed.connect(lambda: self._take_back(touch_layer=False))
        selected.changed.connect(self._on_selection)

    def close(self) -> None:
        """End whatever is under way, for good."""
        self.cancel()
        self.selected.changed.disconnect(self._on_selection)

    # what others may ask

    def state(self) -> State:
        """Where the gesture stands."""
        return self._gesture.state

    def proposal(self) -> Proposal | None:
        """What would be stored now."""
        return self._gesture.proposal()

    def hold(self) -> Hold | None:
        """What the gesture under way is about."""
        return self._gesture.hold

    def ground(self) -> Ground | None:
        """The ground that the gesture under way is on."""
        return None if self._grasp is None else self._grasp.ground

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Have a sentence told to the person."""
        self.said.emit(text, level)

    def next_view(self) -> None:
        """Go on to the next of several views."""
        camera = self.selected.single()
        views = 0 if camera is None else len(camera.views())
        if views:
            self.choose_view((self.view + 1) % views)

    def choose_view(self, number: int) -> None:
        """Let keys and numbers be about this view."""
        self.view = number
        self.changed.emit()

    # beginning

    def press(self, layer: QgsVectorLayer, hold: Hold, pointer: Pointer) -> bool:
        """Take hold with the mouse; gives whether the layer can be edited at all."""
        if not self._take(layer, hold):
            return False
        self._gesture.press(hold, pointer)
        self.view = hold.handle.view
        self.changed.emit()
        return True

    def point(self, act: Act) -> bool:
        """Let the next click say where the selected cameras look (AIM_AT), or where a new view does (ADD_VIEW)."""
        hold, layer = self._hold_selected(), self.selected.layer()
        if hold is None or layer is None or not self._take(layer, hold):
            return False
        self._gesture.point(act, hold)
        return self._begin()

    def enter(self, act: Act | None = None, edit: Edit | None = None, grip: Grip = Grip.TIP) -> bool:
        """Edit the selected cameras by numbers, or by an edit that somebody chose; to be committed or cancelled."""
        hold, layer = self._hold_selected(grip), self.selected.layer()
        if hold is None or layer is None or not self._take(layer, hold):
            return False
        self._gesture.enter(hold, act, edit)
        return self._begin()

    def apply(self, act: Act, edit: Edit) -> bool:
        """Edit the selected cameras at once, where there is one; where there are several, show it first."""
        if not self.enter(act, edit):
            return False
        if self.selected.count() == 1:
            self.commit()
        return True

    # going on

    def follow(self, pointer: Pointer, pixel: QPointF) -> None:
        """The pointer is here now, or what it points at is another place."""
        before, self._pointer_px = self._gesture.state, pixel
        self._gesture.move(pointer)
        if before is State.PRESSED and self._gesture.state is State.DRAGGING and not self._begin():
            return
        self._show()

    def wheel(self, steps: float, step_deg: float) -> bool:
        """Widen by the wheel; gives whether a gesture took it."""
        took = self._gesture.wheel(steps, step_deg)
        if took:
            self._show()
        return took

    def nudge(self, turn_deg: float = 0.0, width_deg: float = 0.0, reach_m: float = 0.0) -> bool:
        """Turn, widen or reach a little more, in the gesture under way or one that begins; Enter stores it."""
        if self._gesture.state is State.IDLE and not self.enter():
            return False
        took = (
            self._gesture.wheel(math.copysign(1.0, width_deg), abs(width_deg))
            if width_deg
            else self._gesture.nudge(turn_deg, reach_m)
        )
        if took:
            self._show()
        return took

    def type(self, character: str) -> bool:
        """A digit; gives whether a gesture took it."""
        took = self._gesture.type(character)
        if took:
            self._show()
        return took

    def take_back_digit(self) -> None:
        """Backspace."""
        self._gesture.take_back_digit()
        self._show()

    def next_field(self, steps: int = 1) -> None:
        """Tab."""
        self._gesture.next_field(steps)
        self._show()

    def put(self, quantity: Quantity, text: str) -> None:
        """A whole number from elsewhere; "" for none."""
        self._gesture.put(quantity, text)
        self._show()

    # ending

    def release(self, pointer: Pointer) -> None:
        """Let go of the mouse: store."""
        self._gesture.move(pointer)
        self.commit()

    def commit(self) -> bool:
        """Store what is proposed; gives whether the gesture has ended."""
        grasp = self._grasp
        if grasp is None:
            return False
        wrong = self._gesture.typed.wrong()
        if wrong is not None:
            self._gesture.wait()
            self.say(self.tr("What is typed there cannot be; correct it, or press Esc."), Qgis.MessageLevel.Warning)
            return False
        hold, proposal = self._gesture.hold, self._gesture.commit()
        self._let_go(grasp)
        if proposal is None and hold is not None and hold.is_new:  # it looks nowhere
            proposal = Proposal(Act.ADD, hold.cameras, hold.cameras)
        if proposal is None:
            self._end_own_session(grasp)
        elif self._store(grasp, proposal):
            if grasp.began_session:
                text = self.tr("Editing of the layer has begun; save or discard the edits when you are done.")
                self.say(text)
                self.session_begun.emit(grasp.layer, text)
            self.stored.emit(grasp.layer, proposal)
        self.changed.emit()
        return True

    def cancel(self) -> None:
        """Take the gesture back; harmless where none is under way."""
        self._take_back(touch_layer=True)

    # inside

    def _hold_selected(self, grip: Grip = Grip.TIP) -> Hold | None:
        cameras = self.selected.cameras()
        if not cameras:
            self.say(self.tr("Select one or more cameras first."))
            return None
        views = len(cameras[0].views())
        number = self.view if len(cameras) == 1 and self.view < views else 0
        return Hold(tuple(cameras), Handle(grip, number, None, 0.0))

    def _take(self, layer: QgsVectorLayer, hold: Hold) -> bool:
        self.cancel()
        if not layer.isEditable() and not layer.supportsEditing():
            self.say(self.tr("This layer is read-only: its cameras cannot be aimed."), Qgis.MessageLevel.Warning)
            return False
        self._grasp = _Grasp(layer, self.selected.fids(), Ground(self.canvas.mapSettings()))
        self._guard.start(self.canvas, layer, () if hold.is_new else hold.cameras)
        self._pointer_px = None
        return True

    def _begin(self) -> bool:
        """The gesture begins to change something: the layer must be in an edit session, and there is a preview."""
        grasp = self._grasp
        if grasp is None:
            return False
        if not self._edit(grasp):
            self.cancel()
            return False
        if self._grasp is not grasp:  # whoever listens ended the session at once
            return False
        copy = working_copy_of(QgsProject.instance(), grasp.layer)
        grasp.preview = AimPreview(self.canvas, SectorSymbols(copy.sectors if copy else None), grasp.ground)
        self._show()
        return True

    def _show(self) -> None:
        grasp = self._grasp
        if grasp is not None and grasp.preview is not None:
            grasp.preview.show_proposal(self._gesture.proposal(), self._pointer_px, self._gesture.typed)
        self.changed.emit()

    def _edit(self, grasp: _Grasp) -> bool:
        """See to it that the layer is in an edit session."""
        if grasp.layer.isEditable():
            return True
        refusal = begin_edit_session(grasp.layer)
        if refusal:
            self.say(refusal, Qgis.MessageLevel.Warning)
            return False
        grasp.began_session = True
        return True

    def _store(self, grasp: _Grasp, proposal: Proposal) -> bool:
        if not self._edit(grasp):
            return False
        try:
            fid = store(grasp.layer, proposal, self.values_of_new())
        except EditRefused as refused:
            self._end_own_session(grasp)
            self.say(sentence_for(refused), Qgis.MessageLevel.Warning)
            return False
        if fid is not None:
            grasp.layer.selectByIds([fid])
            self.added.emit(grasp.layer, fid)
        return True

    def _take_back(self, touch_layer: bool) -> None:
        grasp = self._grasp
        if not self._gesture.cancel() or grasp is None:
            return
        self._let_go(grasp)
        if touch_layer:
            self._end_own_session(grasp)
        self.cancelled.emit()
        self.changed.emit()

    def _let_go(self, grasp: _Grasp) -> None:
        self._grasp = None
        self._guard.stop()
        if grasp.preview is not None:
            grasp.preview.remove()

    def _end_own_session(self, grasp: _Grasp) -> None:
        """A gesture that stored nothing leaves no edit session behind."""
        if grasp.began_session and grasp.layer.isEditable() and not grasp.layer.isModified():
            grasp.layer.rollBack()

    def _on_selection(self) -> None:
        layer, fids = self.selected.layer(), self.selected.fids()
        if (layer, fids) != self._chosen:
            self._chosen, self.view = (layer, fids), 0
        grasp = self._grasp
        if grasp is not None and (layer is not grasp.layer or fids != grasp.fids):
            self.cancel()  # what is done next is meant for those that are selected now
