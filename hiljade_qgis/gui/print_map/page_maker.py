"""Makes the pages of the window: the working copy is read beside it, the page laid out between what else happens."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...bridge.printing.atlas_areas import AtlasAreas
from ...bridge.printing.atlas_pages import AtlasFile, areas_asked, areas_key, atlas_steps, leaf_steps
from ...bridge.printing.errors import AreaNowhere
from ...bridge.printing.page_keeping import keep_steps
from ...bridge.printing.page_making import Asked, Made, export_steps, is_current, is_edited, page_steps
from ...bridge.printing.page_preview import PagePreview
from ...bridge.stepwise import Steps
from ...bridge.tasks import Work
from ...sync.errors import Cancelled, SyncError
from ...sync.printed_cameras import Printed, printed_cameras
from ...sync.server import Progress
from ...sync.shown_cameras import KeptCameras
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
        leaf(int, int): which page of an atlas is being made, and of how many; 1 of 1 for a page that stands alone.
        made(Made): the page is laid out, its picture not drawn yet.
        drawn(QImage): its picture.
        failed(Exception): there is no page; why.
        export_advanced(Advance): how far the file is.
        export_told(str): a page of the atlas is finished.
        exported(Path, list): it is there; what to tell of it, a sentence each.
        exported_atlas(Path, AtlasDone): the same of an atlas.
        kept(Kept): the page is a layout of the project.
        not_exported(Exception): why there is no file, or no layout.
    """

    began = pyqtSignal()
    leaf = pyqtSignal(int, int)
    made = pyqtSignal(object)
    drawn = pyqtSignal(object)
    failed = pyqtSignal(object)
    export_advanced = pyqtSignal(object)
    export_told = pyqtSignal(str)
    exported = pyqtSignal(object, list)
    exported_atlas = pyqtSignal(object, object)
    kept = pyqtSignal(object)
    not_exported = pyqtSignal(object)

    def __init__(self, ask: Callable[[], Asked | None], pixels: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask, self._pixels = ask, pixels
        self._read: tuple[Path, Printed] | None = None
        self._areas: tuple[tuple[object, ...], AtlasAreas] | None = None
        self._number = 1
        self._writing_atlas = self._cancelled = False
        self._kept = KeptCameras(())
        self._was_edited = False
        self._laying_out = NewestTask(self.failed.emit, lambda: self.failed.emit(Cancelled()))
        self._exporting = NewestTask(self.not_exported.emit, lambda: self.not_exported.emit(Cancelled()))
        self._preview = PagePreview(self)
        self._preview.drawn.connect(self.drawn)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def sheets(self) -> int:
        """How many sheets there are that `picture` gives; 0 while the first is not drawn."""
        return self._preview.pages()

    def picture(self, number: int) -> QImage:
        """A sheet, counted from 0, once the first was drawn."""
        return self._preview.picture(number)

    def files(self, path: Path) -> list[Path]:
        """Which files would be written for the page that is shown."""
        return self._preview.files(path)

    def look_again(self) -> None:
        """What is asked for has changed: make the page anew, once nothing has changed for a moment."""
        self.leaf_to(self._number)

    def forget_areas(self) -> None:
        """The areas of the atlas may be others than those that were read."""
        self._areas = None

    def leaf_to(self, number: int) -> None:
        """Show another page of the atlas, counted from 1."""
        self._number = number
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
        title = self.tr("Printing {file}").format(file=path.name)
        self._make(
            title,
            lambda asked, printed: export_steps(asked, printed, path, dpi),
            lambda said: self.exported.emit(path, said),
        )

    def export_atlas(self, file: AtlasFile) -> None:
        """The same for all pages of the atlas that is asked for."""
        self._cancelled = False

        def steps(asked: Asked, printed: Printed) -> Steps:
            self._writing_atlas = True
            return atlas_steps(asked, printed, file, self.export_told.emit, lambda: self._cancelled)

        title = self.tr("Printing {file}").format(file=file.path.name)
        self._make(title, steps, lambda done: self.exported_atlas.emit(file.path, done))

    def keep(self, dpi: float) -> None:
        """Put the page that is shown into the project, from the working copy as it is saved now."""
        number = self._number
        self._make(
            self.tr("Keeping the layout"),
            lambda asked, printed: keep_steps(asked, printed, number, dpi),
            self.kept.emit,
        )

    def cancel_export(self) -> bool:
        """Let the file be, as long as it is not being written; of an atlas the pages stay that are finished.

        Returns:
            Whether it has ended; else `exported_atlas` follows, after the page that is just being made.
        """
        if self._writing_atlas:
            self._cancelled = True
            return False
        self._exporting.stop()
        return True

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
        self._kept = KeptCameras(printed.cameras)
        self._lay_out(printed)

    def _lay_out(self, printed: Printed) -> None:
        asked = self._ask()  # anew: a layer may be gone since
        if asked is None:
            return
        self._was_edited = is_edited(asked.path)
        if asked.atlas is None:
            self._number = 1
            self.leaf.emit(1, 1)
            self._laying_out.run_here(page_steps(asked, printed, self._kept), self._on_made)
            return
        key = areas_key(asked, printed)
        try:
            if self._areas is None or self._areas[0] != key:
                self._areas = key, areas_asked(asked, printed)
        except SyncError as error:
            self.leaf.emit(1, 1)
            self.failed.emit(error)
            return
        areas = self._areas[1]
        pages = len(areas.areas)
        self._number = min(max(1, self._number), pages)
        self.leaf.emit(self._number, pages)
        self._laying_out.run_here(leaf_steps(asked, printed, self._kept, areas, self._number), self._on_made)

    def _on_made(self, made: Made | SyncError) -> None:
        if isinstance(made, SyncError):
            self.failed.emit(made)
            return
        self.made.emit(made)
        self._preview.draw(made.page, self._pixels)

    def _make(self, title: str, steps: Callable[[Asked, Printed], Steps], then: Callable[[Any], None]) -> None:
        """Read the working copy, do the steps, and hand on what comes of them, or why nothing does."""
        asked = self._ask()
        if asked is None:  # as where the layer of areas was taken away while somebody chose a file
            self.not_exported.emit(AreaNowhere())
            return
        self._writing_atlas = False

        def end(result: Any) -> None:
            self._writing_atlas = False
            if isinstance(result, SyncError):
                self.not_exported.emit(result)
            else:
                then(result)

        self._exporting.run(
            title,
            _reading(asked.path),
            lambda printed: self._exporting.run_here(steps(asked, printed), end, self.export_advanced.emit),
        )


def _reading(path: Path) -> Work:
    def work(_progress: Progress) -> Printed:
        return printed_cameras(path)

    return work
