"""Walking through the cameras of a layer, one key press after the other.

Which cameras belong to the walk is found in the background, and again when the layer changed. A step that is asked for
meanwhile is taken as soon as that is known.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.messages import sentence_for
from ...bridge.read_marks import ReadMarks
from ...bridge.tasks import BackgroundTask, start
from ...bridge.walk_stops import along_curve, round_work
from ...core.record import Position
from ...core.walk import OF_ROWS, Step, Through, Walk
from ...sync.walk_rows import Round
from ..map.ground import Ground
from ..map.selected_cameras import SelectedCameras
from .walk_texts import nothing_text

_MOST_WAITING = 20
"""Steps that are asked for while it is found out where they lead; a key that is held down asks for more."""


class _Going(Enum):
    """What somebody asked for."""

    FORWARDS = "forwards"
    BACKWARDS = "backwards"
    ON = "on"
    """Forwards, as long as anything is left."""


class Walking(QObject):
    """One walk at a time, on the current layer of cameras.

    Signals:
        arrived(object, object, object, str): the walk is at this camera: its layer, the Step, the Position, and the
            version that it was found in, "" for none.
        said(str): a sentence for the person.

    Args:
        copy_of: the file of the working copy that a layer belongs to; None for any other layer.
    """

    arrived = pyqtSignal(object, object, object, str)
    said = pyqtSignal(str)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        selected: SelectedCameras,
        marks: ReadMarks,
        copy_of: Callable[[QgsVectorLayer], Path | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._selected, self._marks, self._copy_of = canvas, selected, marks, copy_of
        self._through = Through.UNVERIFIED
        self._layer: QgsVectorLayer | None = None
        self._links: list[tuple[Any, Callable[..., None]]] = []
        self._walk = Walk()
        self._places: dict[int, Position] = {}
        self._versions: dict[int, str] = {}
        self._known = False
        self._outdated = False
        """Whether something changed since it was begun to find out."""
        self._task: BackgroundTask | None = None
        self._waiting: list[_Going] = []
        self._last: tuple[int, int] | None = None

    def close(self) -> None:
        """Walk no more."""
        self._begin_anew(None)

    def through(self) -> Through:
        """What is walked through."""
        return self._through

    def set_through(self, through: Through) -> None:
        """Walk through something else."""
        if through is not self._through:
            self._through = through
            self._begin_anew(None)

    def look_again(self) -> None:
        """What belongs to the walk may be another: find it again before the next step."""
        self._known, self._outdated = False, True

    def go(self, forwards: bool) -> None:
        """Go on to the next camera, or back to the one before."""
        self._go(_Going.FORWARDS if forwards else _Going.BACKWARDS)

    def go_on(self, layer: QgsVectorLayer, fid: int) -> bool:
        """Go on to the next camera, where the walk is at this one and nobody asked for a step already.

        Returns:
            False where it does not; True also where nothing is left, which is said.
        """
        if layer is not self._layer or self._last is None or self._last[1] != fid or self._waiting:
            return False
        self._go(_Going.ON)
        return True

    def _go(self, going: _Going) -> None:
        layer = self._selected.layer()
        if layer is None:
            self.said.emit(self.tr("Choose a layer of cameras in the Layers panel first."))
            return
        if not self._can_tell(layer):
            return
        if layer is not self._layer:
            self._begin_anew(layer)
        if self._known:
            self._step(layer, going)
            return
        self._waiting = [*self._waiting, going][-_MOST_WAITING:]
        if self._task is None:
            self._find()

    # the layer

    def _begin_anew(self, layer: QgsVectorLayer | None) -> None:
        self._stop()
        before, self._layer = self._layer, layer
        links, self._links = self._links, []
        if before is not None and not sip.isdeleted(before):
            for signal, slot in links:
                signal.disconnect(slot)
        self._walk, self._known, self._waiting, self._last = Walk(), False, [], None
        if layer is not None:
            self._links = [
                *((signal, self._on_changed) for signal in (
                    layer.attributeValueChanged, layer.geometryChanged, layer.featureAdded, layer.featureDeleted,
                    layer.afterRollBack, layer.dataChanged, layer.subsetStringChanged, layer.updatedFields,
                    layer.crsChanged,
                )),
                (layer.willBeDeleted, self._on_gone),
            ]  # fmt: skip
            for signal, slot in self._links:
                signal.connect(slot)

    def _on_changed(self, *_what: object) -> None:
        self.look_again()

    def _on_gone(self) -> None:
        self._begin_anew(None)

    # finding

    def _can_tell(self, layer: QgsVectorLayer) -> bool:
        """Whether it can be known what of a layer belongs to the walk; the person is told where it cannot."""
        if self._through in OF_ROWS or self._copy_of(layer) is not None:
            return True
        self.said.emit(self.tr("This layer belongs to no working copy; choose another thing to walk through."))
        return False

    def _find(self) -> None:
        layer = self._layer
        if layer is None:
            return
        self._outdated = False
        path = self._copy_of(layer)
        read = self._marks.kept(path) if path is not None else None
        keep = self._walk.visited()
        task = BackgroundTask(self.tr("Looking for cameras"), round_work(layer, self._through, path, keep, read))
        task.finished_with.connect(lambda found: self._on_found(task, found))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.cancelled.connect(lambda: self._on_cancelled(task))
        self._task = task
        start(task)

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _on_found(self, task: BackgroundTask, found: Round) -> None:
        if task is not self._task or self._layer is None:
            return
        self._task = None
        if self._outdated:
            if self._can_tell(self._layer):
                self._find()
            else:
                self._waiting = []
            return
        self._known = True
        self._walk.set_stops(found.stops)
        self._places, self._versions = found.places, found.versions
        waiting, self._waiting = self._waiting, []
        for going in waiting:
            if self._known and self._layer is not None:
                self._step(self._layer, going)

    def _on_failed(self, task: BackgroundTask, error: Exception) -> None:
        if task is self._task:
            self._task, self._waiting = None, []
            self.said.emit(sentence_for(error))

    def _on_cancelled(self, task: BackgroundTask) -> None:
        if task is self._task:
            self._task, self._waiting = None, []

    # going

    def _step(self, layer: QgsVectorLayer, going: _Going) -> None:
        is_done = going is _Going.ON and self._walk.is_done()
        step = None if is_done else self._next(forwards=going is not _Going.BACKWARDS)
        if step is None:
            self.said.emit(nothing_text(self._through))
            return
        place = self._places[step.fid]
        self._last = (along_curve(place), step.fid)
        if self._through is Through.UNREAD:
            self._walk.leave(step.fid)
        self.arrived.emit(layer, step, place, self._versions[step.fid])

    def _next(self, forwards: bool) -> Step | None:
        single = self._selected.single()
        at = (along_curve(single.position), single.fid) if single is not None else self._last
        if at is not None:
            return self._walk.step(at, forwards)
        settings = self._canvas.mapSettings()
        middle = Ground(settings).place(settings.extent().center())
        return self._walk.step(None, forwards) if middle is None else self._walk.enter_at(along_curve(middle))
