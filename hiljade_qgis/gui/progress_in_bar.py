"""Progress of a download in QGIS's message bar, where the dock may be closed."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ..bridge.tasks import Advance
from .progress_panel import ProgressPanel
from .sync_runner import SyncRunner


class ProgressInBar(QObject):
    """Shows what the runner does on chosen files; closing the item stops nothing, QGIS's task list still shows it."""

    def __init__(self, bar: QgsMessageBar, runner: SyncRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar, self._runner = bar, runner
        self._items: dict[Path, tuple[QgsMessageBarItem, ProgressPanel]] = {}
        runner.advanced.connect(self._on_advanced)
        runner.ended.connect(self._remove)

    def show(self, path: Path, title: str) -> None:
        """Begin to show the operation on this file."""
        self._remove(path)
        panel = ProgressPanel()
        panel.cancel_requested.connect(lambda: self._runner.cancel(path))
        panel.start(title)
        item = QgsMessageBarItem(panel, Qgis.MessageLevel.Info, 0)
        self._bar.pushItem(item)
        self._items[path] = (item, panel)

    def close(self) -> None:
        """Take every item out of the bar."""
        for path in list(self._items):
            self._remove(path)

    def _on_advanced(self, path: Path, advance: Advance) -> None:
        if path in self._items and not sip.isdeleted(self._items[path][1]):
            self._items[path][1].show_advance(advance)

    def _remove(self, path: Path) -> None:
        item, _panel = self._items.pop(path, (None, None))
        if item is not None and not sip.isdeleted(item):
            self._bar.popWidget(item)
