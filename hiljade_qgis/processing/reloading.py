"""Layers on a working copy show what an algorithm wrote into it. Algorithms run in any thread, layers live in one."""

from __future__ import annotations

import threading
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..bridge.layers import reload


class _Reloader(QObject):
    """Lives in the main thread; other threads reach it through its signal."""

    wanted = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.moveToThread(QgsApplication.instance().thread())
        self.wanted.connect(self._reload)

    @pyqtSlot(str)
    def _reload(self, path: str) -> None:
        reload(QgsProject.instance(), Path(path))


_reloader: _Reloader | None = None
_lock = threading.Lock()


def reload_layers_on(path: Path) -> None:
    """Reload the project's layers on this file: at once in the main thread, else as soon as that is free."""
    global _reloader
    with _lock:
        if _reloader is None:
            _reloader = _Reloader()
    _reloader.wanted.emit(str(path))
