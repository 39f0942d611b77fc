"""The files of an atlas: one PDF of all pages, or a file of each in a folder, or both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsPrintLayout

from ...core.printing.atlas_order import file_stem
from ...core.printing.manifest import digest, written_pages
from .book import Book
from .export import export, put_in_place
from .figure_files import drawn_as
from .layout_file import printed_pages


class AtlasFiles:
    """Takes pages one after the other. What is in the folder is finished at once, the PDF when it is closed.

    Args:
        book: the PDF; or None.
        folder: for files of the pages, or None.
        ending: of those files.
        title: of the PDF, for programs that show it.
        expected: how many pages there will be, about.

    Attributes:
        pages: how many there are.
        manifests: of the maps among them.
    """

    def __init__(
        self, book: Path | None, folder: Path | None, ending: str, title: str, dpi: float, expected: int
    ) -> None:
        self.pages = 0
        self.manifests: list[dict[str, Any]] = []
        self._path_of_book = book
        self._book = Book(book, title, dpi) if book else None
        self._folder, self._ending, self._dpi, self._expected = folder, ending, dpi, expected

    def add_map(self, layout: QgsPrintLayout, name: str) -> list[Path]:
        """The pages of a layout; gives the files that are theirs alone.

        Raises:
            FolderNotWritable, DiskFull, PageTooLarge, PrintFailed.
        """
        if self._book:
            self._book.add_layout(layout)
        files = export(layout, self._path(self._folder, name), self._dpi) if self._folder else []
        self.pages += len(printed_pages(layout))
        return files

    def manifest(self) -> dict[str, Any]:
        """Of all maps, once the PDF is closed."""
        book = self._path_of_book
        return written_pages(self.manifests, digest(book.read_bytes()) if book else "")

    def add_drawings(self, svgs: Sequence[str], name: str) -> None:
        """Pages that `core.printing` drew. Raises FolderNotWritable, DiskFull, PrintFailed."""
        for svg in svgs:
            if self._book:
                self._book.add_drawing(svg)
            if self._folder:
                put_in_place(self._path(self._folder, name), drawn_as(svg, self._ending))
            self.pages += 1

    def _path(self, folder: Path, name: str) -> Path:
        return folder / (file_stem(self.pages + 1, self._expected, name) + self._ending)

    def close(self) -> None:
        """Put the PDF in its place. Raises FolderNotWritable, DiskFull, PrintFailed."""
        if self._book:
            self._book.close()

    def __enter__(self) -> AtlasFiles:
        return self

    def __exit__(self, *_what: Any) -> None:
        """A PDF that was not closed is gone; what is in the folder stays."""
        if self._book:
            self._book.discard()
