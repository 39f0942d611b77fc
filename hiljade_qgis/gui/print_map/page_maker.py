"""Makes the pages of the window: the working copy is read beside it, the page laid out between what else happens."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...bridge.printing.page_making import Asked, Made, export_steps, is_current, is_edited, page_steps
from ...bridge.printing.page_preview import PagePreview
from ...bridge.tasks import Advance, Work
from ...sync.errors import Cancelled, SyncError
from ...sync.printed_cameras import Printed, printed_cameras
from ...sync.server import Progress
from ..newest_task import NewestTask

_PAUSE_MS = 250
"""Nothing is laid out while somebody types."""


class PageMaker(QObject):
    """One page after the other, always of what is asked for at that moment.

    Args:
        ask: gives what is asked for; None where something is still to be said.
        pixels: how long the longer side of the picture is to be.

    Signals:
        began(): what is shown is not what is asked for any more.
        made(Made): the page is laid out, its picture not drawn yet.
        drawn(QImage): its picture.
        failed(Exception): there is no page; why.
        export_advanced(Advance): how far the file is.
        exported(Path, list): it is there; what to tell of it, a sentence each.
        not_exported(Exception): why there is no file.
    """

    began = pyqtSignal()
    made = pyqtSignal(object)
    drawn = pyqtSignal(object)
    failed = pyqtSignal(object)
    export_advanced = pyqtSignal(object)
    exported = pyqtSignal(object, list)
    not_exported = pyqtSignal(object)

    def __init__(self, ask: Callable[[], Asked | None], pixels: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask, self._pixels = ask, pixels
        self._read: tuple[Path, Printed] | None = None
        self._was_edited = False
        self._laying_out = NewestTask(self.failed.emit, lambda: self.failed.emit(Cancelled()))
        self._exporting = NewestTask(self.not_exported.emit, lambda: self.not_exported.emit(Cancelled()))
        self._preview = PagePreview(self)
        self._preview.drawn.connect(self.drawn)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def pages(self) -> int:
        """How many pages there are that `picture` gives; 0 while the first is not drawn."""
        return self._preview.pages()

    def picture(self, number: int) -> QImage:
        """A page, counted from 0, once the first was drawn."""
        return self._preview.picture(number)

    def files(self, path: Path) -> list[Path]:
        """Which files would be written for the page that is shown."""
        return self._preview.files(path)

    def look_again(self) -> None:
        """What is asked for has changed: make the page anew, once nothing has changed for a moment."""
        self._stop()
        self.began.emit()
        self._pause.start()

    def look_whether_saved(self) -> None:
        """Make the page anew if its working copy was written since it was read, as by a pull, or edited, or is not."""
        if self._read is not None:
            path, printed = self._read
            if not is_current(printed, path) or is_edited(path) != self._was_edited:
                self.look_again()

    def export(self, path: Path, dpi: float) -> None:
        """Write the page that is asked for now, from the working copy as it is saved now."""
        asked = self._ask()
        if asked is None:
            return
        self._exporting.run(
            self.tr("Printing {file}").format(file=path.name),
            _reading(asked.path),
            lambda printed: self._write(asked, printed, path, dpi),
        )

    def cancel_export(self) -> None:
        """Let the file be, as long as it is not being written."""
        self._exporting.stop()

    def close(self, for_good: bool = False) -> None:
        """End what is under way; `for_good` waits until no thread reads a layer any more."""
        self._stop()
        self._exporting.stop()
        if for_good:
            self._preview.close()

    def _stop(self) -> None:
        self._pause.stop()
        self._laying_out.stop()
        self._preview.stop()

    def _begin(self) -> None:
        asked = self._ask()
        if asked is None:
            return
        if self._read is not None and self._read[0] == asked.path and is_current(self._read[1], asked.path):
            self._lay_out(self._read[1])
            return
        title = self.tr("Reading the cameras to print")
        self._laying_out.run(title, _reading(asked.path), lambda printed: self._on_read(asked.path, printed))

    def _on_read(self, path: Path, printed: Printed) -> None:
        self._read = path, printed
        self._lay_out(printed)

    def _lay_out(self, printed: Printed) -> None:
        asked = self._ask()  # anew: a layer may be gone since
        if asked is not None:
            self._was_edited = is_edited(asked.path)
            self._laying_out.run_here(page_steps(asked, printed), self._on_made)

    def _on_made(self, made: Made | SyncError) -> None:
        if isinstance(made, SyncError):
            self.failed.emit(made)
            return
        self.made.emit(made)
        self._preview.draw(made.page, self._pixels)

    def _write(self, asked: Asked, printed: Printed, path: Path, dpi: float) -> None:
        steps = export_steps(asked, printed, path, dpi)
        self._exporting.run_here(steps, lambda said: self._on_written(said, path), self._on_advance)

    def _on_advance(self, advance: Advance) -> None:
        self.export_advanced.emit(advance)

    def _on_written(self, said: Any, path: Path) -> None:
        if isinstance(said, SyncError):
            self.not_exported.emit(said)
        else:
            self.exported.emit(path, said)


def _reading(path: Path) -> Work:
    def work(_progress: Progress) -> Printed:
        return printed_cameras(path)

    return work
