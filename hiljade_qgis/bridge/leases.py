"""Holds a working copy's lease while one of its layers is being edited, and renews what is derived after a save.

Every use of the file happens in one thread of its own, so that a file that is slow or locked does not hold up the
window, and none of it while QGIS itself saves. An edit that begins while somebody else holds the lease is ended
again, with a signal that says who.
"""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..sync import derived, lease
from ..sync.errors import SyncError, WorkingCopyBusy
from ..sync.working_copy import WorkingCopy
from .stale_connections import drop_stale_connections

_LOG = logging.getLogger(__name__)

RENEW_EVERY_S = lease.LASTS_S / 4

_PATIENCE_S = 2.0
"""How long a save waits for what is being written: one transaction of ours, which takes milliseconds."""


class _Until:
    """A progress that stops when an event is set; what is left then is done after the next save."""

    def __init__(self, event: threading.Event) -> None:
        self._event = event

    def report(self, done: int, total: int | None) -> None:
        """Nobody watches."""

    def cancelled(self) -> bool:
        """Whether the event is set."""
        return self._event.is_set()



@dataclass
class _Edited:
    """A file with at least one layer in an edit session.

    Attributes:
        taken: the lease as the thread for files took it; only that thread uses it.
        held: the same, once the main thread has heard of it.
    """

    layers: dict[str, QgsVectorLayer] = field(default_factory=dict)
    taken: lease.Lease | None = None
    held: lease.Lease | None = None
    ended: bool = False


class EditWatch(QObject):
    """Watches the edit sessions of cameras layers. Lives in the main thread.

    Signals:
        refused(QgsVectorLayer, Exception): the lease is somebody else's (or was taken over while it was not
            renewed); the edit session was ended without saving, or, where edits had been made, left for the user to
            save or discard. The same where QGIS can't read the file.
        refreshed(Path): sectors and marks follow the edits that were saved; reload the layers on this file.
        refresh_failed(Path, Exception): they do not; they will with the next save or when the copy is next opened.
    """

    refused = pyqtSignal(object, object)
    refreshed = pyqtSignal(object)
    refresh_failed = pyqtSignal(object, object)
    _answered = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._files: dict[Path, _Edited] = {}
        self._watched: dict[str, tuple[QgsVectorLayer, list[tuple[Any, Callable[..., None]]]]] = {}
        self._worker = ThreadPoolExecutor(1, "hiljade-lease")
        self._writing = threading.Lock()
        self._commit_wanted = threading.Event()
        self._held_back = False
        self._answered.connect(self._answer)
        self._clock = QTimer(self)
        self._clock.setInterval(int(RENEW_EVERY_S * 1000))
        self._clock.timeout.connect(self.renew)

    def watch(self, layer: QgsVectorLayer, path: Path) -> None:
        """Begin to watch a layer of the working copy at `path`; watching it twice changes nothing."""
        layer_id = layer.id()
        if layer_id in self._watched:
            return
        path = Path(path)
        links: list[tuple[Any, Callable[..., None]]] = [
            (layer.editingStarted, lambda: self._began(layer, path)),
            (layer.editingStopped, lambda: self._stopped(layer_id, path)),
            (layer.beforeCommitChanges, lambda *_: self._hold_back()),
            (layer.afterCommitChanges, lambda: self.refresh(path)),
            (layer.willBeDeleted, lambda: self._forget(layer_id)),
        ]
        for signal, slot in links:
            signal.connect(slot)
        self._watched[layer_id] = (layer, links)
        if layer.isEditable():
            self._began(layer, path)

    def unwatch(self, layer: QgsVectorLayer) -> None:
        """Watch a layer no more; the lease is given back if it was held for it."""
        _, links = self._watched.get(layer.id(), (layer, []))
        for signal, slot in links:
            signal.disconnect(slot)
        self._forget(layer.id())

    def _forget(self, layer_id: str) -> None:
        """The same for a layer that is already half gone, whose connections end by themselves."""
        self._watched.pop(layer_id, None)
        for path in list(self._files):
            self._stopped(layer_id, path)

    def is_held(self, path: Path) -> bool:
        """Whether this QGIS holds the lease on a file."""
        edited = self._files.get(Path(path))
        return edited is not None and edited.held is not None

    def renew(self) -> None:
        """Make every lease that is held last again; the watch's own clock calls this."""
        for path, edited in self._files.items():
            if edited.held is not None:
                held = edited.held
                self._later(held.renew, lambda renewed, path=path, held=held: self._renewed(path, held, renewed))

    def refresh(self, path: Path) -> None:
        """Bring sectors and marks up to date with what was saved."""
        path = Path(path)

        def work() -> int:
            with WorkingCopy.open(path) as copy:
                return derived.refresh(copy, _Until(self._commit_wanted))

        def done(count: int | SyncError) -> None:
            if isinstance(count, SyncError):
                self.refresh_failed.emit(path, count)
            else:
                self.refreshed.emit(path)

        self._later(work, done)

    def when_done(self, then: Callable[[], None]) -> None:
        """Call `then`, in the main thread, once every release and refresh that was begun so far is done."""
        # Two rounds: a lease that was asked for and is not wanted any more is given back in the second.
        self._later(_nothing, lambda _none: self._later(_nothing, lambda _none: then()))

    def between_saves(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do `work` in the thread for files, never while QGIS saves; then `done` here, with its result or SyncError."""
        self._later(work, done)

    def close(self) -> None:
        """Watch nothing more, tell nothing more, and give every lease back in the background. When unloading."""
        self._closed = True
        self._go_on()
        self._clock.stop()
        for layer, links in list(self._watched.values()):
            if not sip.isdeleted(layer):
                for signal, slot in links:
                    signal.disconnect(slot)
        self._watched.clear()
        files, self._files = self._files, {}
        for edited in files.values():
            edited.ended = True
            self._worker.submit(_give_back, edited)
        self.blockSignals(True)
        self._worker.shutdown(wait=False)

    def _began(self, layer: QgsVectorLayer, path: Path) -> None:
        reads = drop_stale_connections(layer)
        edited = self._files.get(path)
        if edited is not None:
            edited.layers[layer.id()] = layer
        else:
            edited = self._files[path] = self._begin_session(layer, path)
        if not reads:  # not here: whoever else hears of the session has not heard of it yet
            QTimer.singleShot(0, lambda: self._refuse_unread(path, edited))

    def _begin_session(self, layer: QgsVectorLayer, path: Path) -> _Edited:
        edited = _Edited({layer.id(): layer})
        self._clock.start()
        self._later(lambda: _acquire(path, edited), lambda answer: self._acquired(path, edited, answer))
        return edited

    def _refuse_unread(self, path: Path, edited: _Edited) -> None:
        if not edited.ended:
            self._refuse(path, edited, WorkingCopyBusy(path, "", "write"))
            self._later(lambda: _give_back(edited), _ignore)

    def _acquired(self, path: Path, edited: _Edited, answer: lease.Lease | SyncError | None) -> None:
        if edited.ended or answer is None:
            return  # The session was over before the lease was there; giving it back stands in the line already.
        if isinstance(answer, SyncError):
            self._refuse(path, edited, answer)
        else:
            edited.held = answer

    def _renewed(self, path: Path, held: lease.Lease, renewed: bool | SyncError) -> None:
        edited = self._files.get(path)
        if renewed is True or edited is None or edited.held is not held:
            return
        if isinstance(renewed, SyncError):
            _LOG.warning("lease not renewed: %s", renewed)  # The next turn tries again; it lasts for four.
            return
        # It ran out (a machine that slept) and somebody took it or it was removed: take it again, or be refused.
        edited.held = None
        self._later(lambda: _acquire(path, edited), lambda answer: self._acquired(path, edited, answer))

    def _refuse(self, path: Path, edited: _Edited, error: SyncError) -> None:
        self._files.pop(path, None)
        edited.ended = True
        for layer in list(edited.layers.values()):
            if sip.isdeleted(layer):
                continue
            if layer.isEditable() and not layer.isModified():
                layer.rollBack()
            self.refused.emit(layer, error)

    def _stopped(self, layer_id: str, path: Path) -> None:
        edited = self._files.get(path)
        if edited is None or edited.layers.pop(layer_id, None) is None or edited.layers:
            return
        del self._files[path]
        edited.ended = True
        self._later(lambda: _give_back(edited), _ignore)
        if not self._files:
            self._clock.stop()

    def _hold_back(self) -> None:
        """Write nothing while QGIS saves edits: it would give up at once ("database is locked"), not wait."""
        if self._held_back:
            return
        self._commit_wanted.set()
        self._held_back = self._writing.acquire(timeout=_PATIENCE_S)
        QTimer.singleShot(0, self._go_on)  # There is no signal for a save that failed.

    def _go_on(self) -> None:
        self._commit_wanted.clear()
        if self._held_back:
            self._held_back = False
            self._writing.release()

    def _answer(self, answer: Callable[[], None]) -> None:
        """In the main thread: what was on its way when the watch was closed is told to nobody."""
        if not self._closed:
            answer()

    def _later(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do `work` in the thread for files, then `done` with its result or SyncError in the main thread."""

        def run() -> None:
            try:
                with self._writing:
                    result = work()
            except SyncError as error:
                _LOG.info("%s", error)
                result = error
            except Exception as error:  # noqa: BLE001 (it is handed on)
                _LOG.exception("working copy")
                result = SyncError(f"{type(error).__name__}: {error}")
            if not self._closed:
                self._answered.emit(lambda: done(result))
            elif isinstance(result, lease.Lease):
                _release(result)

        self._worker.submit(run)


def _acquire(path: Path, edited: _Edited) -> lease.Lease | None:
    """The lease; None where the session ended before its turn came."""
    if edited.ended:
        return None
    with WorkingCopy.open(path) as copy:
        edited.taken = lease.acquire(copy, lease.EDIT)
    return edited.taken


def _give_back(edited: _Edited) -> None:
    """Release what a session took. It stands in the line before whatever the next session asks for."""
    if edited.taken is not None:
        _release(edited.taken)


def _release(held: lease.Lease) -> None:
    try:
        held.release()
    except SyncError as error:
        _LOG.warning("lease not given back, it expires by itself: %s", error)


def _nothing() -> None:
    """Only to stand in the line."""


def _ignore(_result: Any) -> None:
    """Nobody waits for this."""
