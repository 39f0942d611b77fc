"""Files that are dropped onto QGIS while a layer of cameras is active: offered to be brought in.

Nothing is taken from anybody: QGIS opens files of features and tables as ever, and beside that they are offered. Photos
and folders, of which QGIS would make a picture each that is nowhere, are asked about first; with one answer, QGIS opens
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsProject
from qgis.gui import QgsCustomDropHandler
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QMimeData, QTimer

from ...bridge.brought_file import can_be_brought
from ...bridge.layers import is_cameras, working_copy_of
from ...bridge.photo_reading import ENDINGS
from ..field_text import value_text
from ..notices import Notices
from ..open_copies import OpenCopies

_QGIS_S_OWN = "application/x-vnd.qgis.qgis.uri"
"""What comes from QGIS's browser panel and names layers."""

Bring = Callable[[Path, Sequence[Path]], None]


class CamerasDropHandler(QgsCustomDropHandler):
    """Registered with QGIS, which asks each handler first.

    Args:
        bring: what is done where somebody says yes, with the working copy's path and the files.
    """

    def __init__(self, iface: Any, copies: OpenCopies, notices: Notices, bring: Bring) -> None:
        super().__init__()
        self._iface, self._copies, self._notices, self._bring = iface, copies, notices, bring
        self._offered = ""

    def handleMimeDataV2(self, data: QMimeData) -> bool:
        """Called by QGIS when something was dropped; True where QGIS is to do nothing more with it.

        The program that it was dragged from waits meanwhile: what takes time comes after.
        """
        files = self._files(data)
        path = self._active_copy() if files else None
        if path is None:
            return False
        asks = all(file.is_dir() or file.suffix.lower() in ENDINGS for file in files)
        # Once QGIS is done with the drop, which may make another layer the active one.
        QTimer.singleShot(0, lambda: self._offer(path, files, asks))
        return asks

    def take_back(self) -> None:
        """What was offered last is offered no longer."""
        if self._offered:
            self._notices.take_back(self._offered)
            self._offered = ""

    def _files(self, data: QMimeData) -> list[Path]:
        """The files on this machine or its network; none where any of them is nothing for us."""
        if data.hasFormat(_QGIS_S_OWN) or not data.hasUrls():
            return []
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return files if len(files) == len(data.urls()) and all(map(can_be_brought, files)) else []

    def _active_copy(self) -> Path | None:
        """The working copy whose cameras are the active layer."""
        layer = self._iface.mapCanvas().currentLayer()
        copy = working_copy_of(QgsProject.instance(), layer) if is_cameras(layer) else None
        return None if copy is None or self._copies.about(copy.path) is None else copy.path

    def _offer(self, path: Path, files: Sequence[Path], asks: bool) -> None:
        if sip.isdeleted(self):
            return
        translate = QCoreApplication.translate
        self.take_back()
        text = (
            translate("DropHandler", "Bring in {file} as cameras? You look at them before.").format(
                file=value_text(files[0].name)
            )
            if len(files) == 1
            else translate(
                "DropHandler", "Bring in %n file(s) as cameras? You look at them before.", "", len(files)
            )
        )
        choices = [(translate("DropHandler", "Bring in…"), lambda: self._bring(path, files))]
        if asks:
            choices.append((translate("DropHandler", "Open as layers"), lambda: self._open(files)))
        self._offered = text
        self._notices.ask(text, choices)

    def _open(self, files: Sequence[Path]) -> None:
        """As QGIS would have done."""
        for file in files:
            if file.is_dir():
                self._iface.addVectorLayer(str(file), file.name, "ogr")
            else:
                self._iface.addRasterLayer(str(file), file.stem)
