"""Between the conflict window and the work: loading the conflicts of a copy, showing them, applying what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..bridge.messages import sentence_for
from ..bridge.tasks import Advance
from ..core.record import Position
from ..sync.conflicts import Choice, Conflict, Resolved, Typed
from .background_work import conflicts_work, resolve_work
from .conflict_model import Choices, Key, result_of
from .conflict_overlay import ConflictOverlay
from .conflicts_window import ConflictsWindow, names_of
from .edit_session import end_edit_sessions
from .map.position_picker import PositionPicker
from .map_beside import place_beside_map, show_beside
from .notices import Notices
from .open_copies import OpenCopies
from .sync_runner import SyncRunner


class Resolving(QObject):
    """Opens the conflict window for one working copy at a time, and does what it asks for.

    Signals:
        resolved(object): conflicts of this copy were settled, or turned out to be none any more; its path.
    """

    resolved = pyqtSignal(object)

    def __init__(
        self, copies: OpenCopies, runner: SyncRunner, notices: Notices, canvas: QgsMapCanvas, window: QWidget
    ) -> None:
        super().__init__()
        self._copies, self._runner, self._notices = copies, runner, notices
        self._canvas, self._main = canvas, window
        self._looker = SyncRunner(self)
        self._look_again = False
        self._applied: _Applied | None = None
        self._open: _Open | None = None
        runner.began.connect(self._on_began)
        runner.advanced.connect(self._on_advanced)
        runner.ended.connect(self._on_ended)
        copies.edits_saved.connect(self.look)

    def close(self) -> None:
        """Close the window unasked and look at nothing more."""
        self._looker.close()
        if self._open is not None:
            self._open.window.close_unasked()

    def open(self, path: Path | None, fid: int | None = None) -> None:
        """Show the conflicts of this copy, this record first; asks about unsaved edits before."""
        if path is None:
            self._notices.inform(self.tr("There is no working copy in this project; load cameras first."))
            return
        if self._open is not None and self._open.path != path and not self._open.window.close():
            return
        if self._open is not None:
            self._open.bring_forward(fid)
            return
        about = self._copies.about(path)
        if about is None or self._is_busy(path) or not end_edit_sessions(self._copies.edited(path), self._main):
            return
        self._open = opened = _Open(path, about.layer_name, fid, self._canvas, self._main)
        opened.window.apply_requested.connect(self._apply)
        opened.window.cancel_requested.connect(self._cancel)
        opened.window.closed.connect(self._on_closed)
        place_beside_map(opened.window, self._main)
        opened.window.show()
        self._look()

    def _is_busy(self, path: Path) -> bool:
        if self._runner.is_busy(path):
            self._notices.inform(self.tr("Something is under way on this working copy already; wait for it to end."))
            return True
        return False

    # loading

    def _look(self) -> None:
        """Find the conflicts in the background; then say how it ended where choices were applied before."""
        opened = self._open
        if opened is None:
            return
        if self._looker.is_busy(opened.path):
            self._look_again = True
            return
        opened.window.begin(self.tr("Looking for conflicts…"))
        run = partial(
            self._looker.run,
            opened.path,
            self.tr("Looking for conflicts"),
            conflicts_work(opened.path),
            lambda found: self._on_found(opened, found),
            lambda error: self._on_not_found(opened, error),
        )
        self._copies.when_free(run)

    def _on_found(self, opened: _Open, found: Sequence[Conflict]) -> None:
        if opened is not self._open:
            return
        opened.show(found)
        self._look_once_more(opened)
        applied, self._applied = self._applied, None
        if applied is not None:
            self._tell(opened, applied)

    def _on_not_found(self, opened: _Open, error: BaseException) -> None:
        if opened is self._open:
            opened.window.show_problem(sentence_for(error))
            self._look_once_more(opened)

    def _look_once_more(self, opened: _Open) -> None:
        again, self._look_again = self._look_again, False
        if again:
            self._look()
        elif not self._runner.is_busy(opened.path):
            opened.window.end()

    # applying

    def _apply(self, choices: Sequence[Choice]) -> None:
        opened = self._open
        if opened is None or self._is_busy(opened.path):
            return
        if not end_edit_sessions(self._copies.edited(opened.path), opened.window):
            return
        known = {one.fid: one for one in opened.choices.conflicts()}
        run = partial(
            self._runner.run,
            opened.path,
            self.tr("Applying your choices"),
            resolve_work(opened.path, choices),
            lambda resolved: self._on_resolved(opened, _Applied(resolved, known)),
            lambda error: self._on_failed(opened, error),
        )
        self._copies.when_free(run)

    def _on_resolved(self, opened: _Open, applied: _Applied) -> None:
        self._copies.reload(opened.path)
        self.resolved.emit(opened.path)
        if opened is self._open:
            self._applied = applied
            self._look()

    def _on_failed(self, opened: _Open, error: BaseException) -> None:
        self._notices.error(error)
        if opened is self._open:
            opened.window.say(sentence_for(error))
            self._look()

    def _tell(self, opened: _Open, applied: _Applied) -> None:
        """Say what was settled, and record by record what was not."""
        left = {one.fid for one in opened.choices.conflicts()}
        settled = self.tr("%n conflict(s) settled; push to send what is yours.", "", len(applied.resolved.settled))
        stale = [applied.known[fid] for fid in applied.resolved.stale if fid in left]
        gone = [applied.known[fid] for fid in applied.resolved.stale if fid in applied.known and fid not in left]
        said = [settled] if applied.resolved.settled else []
        if stale:
            said.append(
                self.tr("Changed meanwhile, so your choice was not applied; look again: {records}.").format(
                    records=names_of(stale)
                )
            )
        if gone:
            text = self.tr("No longer in conflict, and left as they are: {records}.")
            said.append(text.format(records=names_of(gone)))
        if not left and not stale and not gone:
            opened.window.close_unasked()
            self._notices.say(settled)
        else:
            opened.window.say(" ".join(said))

    # what others do

    def _cancel(self) -> None:
        if self._open is not None:
            self._runner.cancel(self._open.path)
            self._looker.cancel(self._open.path)

    def _on_began(self, path: Path, title: str) -> None:
        if self._open is not None and path == self._open.path:
            self._open.window.begin(title)

    def _on_advanced(self, path: Path, advance: Advance) -> None:
        if self._open is not None and path == self._open.path:
            self._open.window.advance(advance)

    def _on_ended(self, path: Path) -> None:
        """What ended says so itself, and then the conflicts are looked at again."""
        if self._open is not None and path == self._open.path and not self._looker.is_busy(path):
            self._open.window.end()

    def look(self, path: Path) -> None:
        """Something else than the window changed this copy: look again, if its conflicts are shown."""
        if self._open is not None and path == self._open.path:
            self._look()

    def _on_closed(self) -> None:
        opened, self._open, self._applied = self._open, None, None
        if opened is not None:
            opened.close()


class _Applied:
    """How applying ended, and the conflicts as they were before it."""

    def __init__(self, resolved: Resolved, known: dict[int, Conflict]) -> None:
        self.resolved, self.known = resolved, known


class _Open(QObject):
    """The window that is open, with what belongs to it: the choices, and what lies on the map."""

    def __init__(self, path: Path, name: str, fid: int | None, canvas: QgsMapCanvas, main: QWidget) -> None:
        super().__init__()
        self.path, self._first, self._canvas = path, fid, canvas
        self.choices = Choices()
        self.window = ConflictsWindow(name, self.choices, main)
        self._overlay = ConflictOverlay(canvas)
        self._picker = PositionPicker(canvas)
        self.window.record_shown.connect(self._on_record)
        self.window.pick_requested.connect(self._pick)
        self.choices.changed.connect(self._draw)
        canvas.destinationCrsChanged.connect(self._on_crs)

    def show(self, conflicts: Sequence[Conflict]) -> None:
        """Show these conflicts; the record asked for is the first one shown."""
        self.choices.show(conflicts)
        self.window.refresh()
        first, self._first = self._first, None
        if first is not None:
            self.window.choose(first)

    def bring_forward(self, fid: int | None) -> None:
        """Put the window in front, and show this record."""
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()
        if fid is not None:
            self.window.choose(fid)

    def close(self) -> None:
        """Take everything off the map and let the window go."""
        self._canvas.destinationCrsChanged.disconnect(self._on_crs)
        self._picker.close()
        self._overlay.remove()
        self.window.deleteLater()
        self.choices.deleteLater()
        self.deleteLater()

    def _on_record(self, _conflict: Conflict | None) -> None:
        self._draw()
        extent = self._overlay.extent()
        if extent is not None:
            show_beside(self._canvas, extent, self.window)

    def _draw(self, *_fids: object) -> None:
        shown = self.window.current()
        self._overlay.show_conflict(shown, result_of(shown, self.choices) if shown is not None else None)

    def _on_crs(self) -> None:
        self._overlay.project_again()

    def _pick(self, key: Key) -> None:
        self.window.say(self.tr("Click on the map where the camera stands; Escape ends it."))
        self._picker.start(partial(self._on_picked, key))

    def _on_picked(self, key: Key, position: Position | None) -> None:
        self.window.say("")
        if position is not None:
            self.choices.choose([key], Typed(position), self.tr("pick the position"))
