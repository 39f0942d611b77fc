"""What can keep a page from being printed; sentences are made in `bridge.messages_print`."""

from __future__ import annotations

from pathlib import Path

from ...sync.errors import SyncError


class PrintError(SyncError):
    """Anything that keeps a page from being printed."""


class AreaNowhere(PrintError):
    """The area to print lies nowhere: it is empty, or its coordinate system is not known."""


class NoCameraToPrint(AreaNowhere):
    """The area is that of the cameras, and there are none, or all of them are withheld."""


class AreaTooWide(PrintError):
    """The area to print is too wide for a map that is true to scale."""

    def __init__(self, most_km: float) -> None:
        super().__init__(f"wider than {most_km:g} km")
        self.most_km = most_km


class AreaWithoutPage(PrintError):
    """No page could be made of an area of an atlas; `reason` is a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class AtlasWithoutPage(PrintError):
    """No page could be made of any area of an atlas."""


class TemplateUnreadable(PrintError):
    """The file is no layout that QGIS reads; `detail` is for the log."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {detail}")
        self.path, self.detail = path, detail


class TemplateWithoutMap(PrintError):
    """The layout has no map on its first page."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: no map")
        self.path = path


class PageTooLarge(PrintError):
    """QGIS had no memory for a picture of the page in this resolution."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: not enough memory")
        self.path = path


class PrintFailed(PrintError):
    """QGIS could not write the page, for a reason that it does not tell."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {detail}")
        self.path, self.detail = path, detail


class FormatUnknown(PrintError):
    """The file's ending says no format; `endings` do."""

    def __init__(self, path: Path, endings: tuple[str, ...]) -> None:
        super().__init__(f"{path}: no format")
        self.path, self.endings = path, endings
