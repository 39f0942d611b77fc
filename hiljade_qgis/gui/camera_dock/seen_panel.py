"""The list of cameras that see a place."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerUtils
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...bridge.compatibility import is_null
from ...core.essentials import one_line
from ...core.record import Position
from ...core.who_sees import Seeing
from ..map.edit_numbers import number_text, source_text
from ..map.selected_cameras import SelectedCameras
from ..plain_text import fit_columns, text_item, text_label

_FID = Qt.ItemDataRole.UserRole
_STATUS = "status"


class SeenPanel(QWidget):
    """Shows who sees a place, nearest first; nothing is taken to stand in the way.

    Signals:
        chosen(int): somebody chose a camera; its fid.
    """

    chosen = pyqtSignal(int)

    def __init__(self, selected: SelectedCameras, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = selected
        self._heading = text_label()
        self._heading.setObjectName("HiljadeSeenHeading")
        self._tree = QTreeWidget()
        self._tree.setObjectName("HiljadeSeenTree")
        self._tree.setRootIsDecorated(False)
        self._tree.setHeaderLabels(
            [self.tr("Camera"), self.tr("Distance (m)"), self.tr("Looks"), self.tr("Known from"), self.tr("Status")]
        )
        self._tree.itemClicked.connect(lambda item, _column: self.chosen.emit(item.data(0, _FID)))
        self._tree.itemActivated.connect(lambda item, _column: self.chosen.emit(item.data(0, _FID)))
        self._select = QPushButton(self.tr("&Select them all"))
        self._select.setObjectName("HiljadeSeenSelect")
        self._select.clicked.connect(self._on_select)
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._select)
        self.show_seeing(None, [])

    def show_seeing(self, place: Position | None, seeing: Sequence[Seeing]) -> None:
        """List who sees a place; None for no place."""
        layer = self._selected.layer()
        self._heading.setText(self._heading_text(place, len(seeing)))
        self._tree.clear()
        said = _said(layer, [one.camera.fid for one in seeing]) if layer is not None else {}
        self._tree.addTopLevelItems([self._item(one, *said.get(one.camera.fid, ("", ""))) for one in seeing])
        fit_columns(self._tree, 24)
        self._select.setEnabled(bool(seeing))

    def _heading_text(self, place: Position | None, count: int) -> str:
        if place is None:
            return self.tr("Choose the tool “Who sees this place?” and click on the map.")
        where = f"{place.lat_deg:.6f}, {place.lon_deg:.6f}"
        if not count:
            return self.tr("No camera on this layer has {place} in its field of view.").format(place=where)
        return self.tr(
            "%n camera(s) have {place} in their field of view, if nothing stands in the way:", "", count
        ).format(place=where)

    def _item(self, one: Seeing, name: str, status: str) -> QTreeWidgetItem:
        view = one.view
        looks = self.tr("all round") if view.azimuth_deg is None else f"{number_text(view.azimuth_deg)}°"
        sources = dict.fromkeys((source_text(view.width_source), source_text(view.reach_source)))
        item = text_item([name, number_text(one.distance_m), looks, ", ".join(sources), status])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _FID, one.camera.fid)
        return item

    def _on_select(self) -> None:
        layer = self._selected.layer()
        if layer is not None:
            rows = range(self._tree.topLevelItemCount())
            layer.selectByIds([self._tree.topLevelItem(row).data(0, _FID) for row in rows])


def _said(layer: QgsVectorLayer, fids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """What cameras are called, and their status, by fid."""
    index = layer.fields().lookupField(_STATUS)
    found = {}
    for feature in layer.getFeatures(QgsFeatureRequest().setFilterFids(list(fids))):
        status = feature.attribute(index) if index >= 0 else None
        name = one_line(QgsVectorLayerUtils.getFeatureDisplayString(layer, feature))
        found[feature.id()] = name, "" if is_null(status) else one_line(str(status))
    return found
