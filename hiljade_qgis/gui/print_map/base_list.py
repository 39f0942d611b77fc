"""The layers of the project that can lie under the cameras of a page."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...bridge.layers import COPY_ID_PROPERTY, file_of, same_file
from ...bridge.printing.kept_layout import is_kept
from ..plain_text import as_markup

_ID = Qt.ItemDataRole.UserRole
_TICKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_ROWS_SHOWN = 5


class BaseList(QListWidget):
    """A list with ticks. Layers are known by their ids: one that is taken out of the project is simply not there.

    Signals:
        edited(): another choice of layers.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadePrintBase")
        self.setAccessibleName(self.tr("Layers under the cameras"))
        self.setMaximumHeight(self.fontMetrics().height() * (_ROWS_SHOWN + 1))
        self._ticks: dict[str, bool] = {}
        self._path: Path | None = None
        self.itemChanged.connect(self._on_changed)

    def offer(self, path: Path | None) -> None:
        """List the visible layers of the project but those of working copies; a new one is ticked."""
        self._path = path
        self.blockSignals(True)
        self.clear()
        for layer in QgsProject.instance().layerTreeRoot().checkedLayers():
            if self._may_be_under(layer):
                item = QListWidgetItem(layer.name())
                item.setData(_ID, layer.id())
                item.setToolTip(as_markup(layer.name()))
                item.setFlags(_TICKABLE)
                ticked = self._ticks.setdefault(layer.id(), True)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self.addItem(item)
        self.blockSignals(False)

    def layers(self) -> tuple[QgsMapLayer, ...]:
        """Those that are ticked and still there."""
        found = []
        for row in range(self.count()):
            item = self.item(row)
            layer = QgsProject.instance().mapLayer(item.data(_ID))
            if item.checkState() == Qt.CheckState.Checked and layer is not None and layer.isValid():
                found.append(layer)
        return tuple(found)

    def _may_be_under(self, layer: QgsMapLayer) -> bool:
        if not isinstance(layer, (QgsVectorLayer, QgsRasterLayer)) or is_of_a_copy(layer) or is_kept(layer):
            return False
        if isinstance(layer, QgsVectorLayer) and not layer.isSpatial():
            return False
        file = file_of(layer)
        return self._path is None or file is None or not same_file(file, self._path)

    def _on_changed(self, item: QListWidgetItem) -> None:
        self._ticks[item.data(_ID)] = item.checkState() == Qt.CheckState.Checked
        self.edited.emit()


def is_of_a_copy(layer: QgsMapLayer) -> bool:
    """Whether a layer is one of those that the plugin loaded of a working copy."""
    return bool(layer.customProperty(COPY_ID_PROPERTY, ""))
