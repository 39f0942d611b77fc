"""Which columns of a table say where a camera stands, and how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ...core.position_text import DEGREE_ORDERS, Order
from ...core.table_profile import LatLonColumns, PositionColumns, ProjectedColumns, TextColumn
from ..field_text import value_text

_PAIR, _TEXT, _PROJECTED, _ZONES = range(4)


class PositionForm(QWidget):
    """Asks for the position.

    Signals:
        edited(): somebody chose something else.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = self._box("Kind")
        for kind, text in (
            (_PAIR, self.tr("two columns in degrees")),
            (_TEXT, self.tr("one column of text")),
            (_PROJECTED, self.tr("two columns in a coordinate system")),
            (_ZONES, self.tr("two columns in zones of UTM")),
        ):
            self._kind.addItem(text, kind)
        self._latitude, self._longitude, self._text = self._box("Latitude"), self._box("Longitude"), self._box("Text")
        self._easting, self._northing, self._zone = self._box("Easting"), self._box("Northing"), self._box("Zone")
        self._order = self._box("Order")
        for order, text in (
            (None, self.tr("the text says it")),
            (Order.LAT_LON, self.tr("latitude, longitude")),
            (Order.LON_LAT, self.tr("longitude, latitude")),
            (Order.EASTING_NORTHING, self.tr("easting, northing")),
            (Order.NORTHING_EASTING, self.tr("northing, easting")),
        ):
            self._order.addItem(text, None if order is None else order.value)
        self._crs = QgsProjectionSelectionWidget()
        self._crs.setObjectName("HiljadeProfileCrs")
        self._lay_out()
        self._show_needed()
        self._crs.crsChanged.connect(self._on_edited)
        for box in self.findChildren(QComboBox):
            if box.objectName():  # the one within the choice of a CRS has none
                box.currentIndexChanged.connect(self._on_edited)

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these columns."""
        for box in (self._latitude, self._longitude, self._text, self._easting, self._northing, self._zone):
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("(choose)"), "")
            for name in names:
                box.addItem(value_text(name), name)
            box.blockSignals(False)

    def show_position(self, position: PositionColumns) -> None:
        """Show how a profile says it."""
        chosen: list[tuple[QComboBox, Any]] = []
        crs = ""
        if isinstance(position, LatLonColumns):
            chosen = [(self._kind, _PAIR), (self._latitude, position.latitude), (self._longitude, position.longitude)]
        elif isinstance(position, TextColumn):
            order = None if position.order is None else position.order.value
            chosen = [(self._kind, _TEXT), (self._text, position.column), (self._order, order)]
            crs = position.crs
        elif isinstance(position, ProjectedColumns):
            kind = _ZONES if position.utm_zone else _PROJECTED
            chosen = [(self._kind, kind), (self._easting, position.easting), (self._northing, position.northing)]
            chosen.append((self._zone, position.utm_zone))
            crs = position.crs
        for box, data in chosen:
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(data)))
            box.blockSignals(False)
        self._crs.blockSignals(True)
        self._crs.setCrs(QgsCoordinateReferenceSystem(crs))
        self._crs.blockSignals(False)
        self._show_needed()

    def position(self) -> PositionColumns | None:
        """What is chosen; None as long as something is missing."""
        kind, crs = self._kind.currentData(), self._crs.crs().authid()
        easting, northing = self._easting.currentData(), self._northing.currentData()
        if kind == _PAIR:
            latitude, longitude = self._latitude.currentData(), self._longitude.currentData()
            return LatLonColumns(latitude, longitude) if latitude and longitude else None
        if kind == _TEXT:
            return self._text_column(crs)
        if kind == _PROJECTED:
            return ProjectedColumns(easting, northing, crs) if easting and northing and crs else None
        zone = self._zone.currentData()
        return ProjectedColumns(easting, northing, utm_zone=zone) if easting and northing and zone else None

    def _text_column(self, crs: str) -> TextColumn | None:
        column = self._text.currentData()
        order = None if self._order.currentData() is None else Order(self._order.currentData())
        if not column:
            return None
        if order is None or order in DEGREE_ORDERS:
            return TextColumn(column, order)
        return TextColumn(column, order, crs) if crs else None

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"HiljadeProfile{name}")
        return box

    def _lay_out(self) -> None:
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for text, widget in (
            (self.tr("&Position"), self._kind),
            (self.tr("L&atitude"), self._latitude),
            (self.tr("Lo&ngitude"), self._longitude),
            (self.tr("Te&xt"), self._text),
            (self.tr("Or&der"), self._order),
            (self.tr("&Easting"), self._easting),
            (self.tr("Nor&thing"), self._northing),
            (self.tr("&Zone"), self._zone),
            (self.tr("Coordinate s&ystem"), self._crs),
        ):
            self._rows.addRow(text, widget)

    def _on_edited(self, *_what: object) -> None:
        self._show_needed()
        self.edited.emit()

    def _show_needed(self) -> None:
        kind, order = self._kind.currentData(), self._order.currentData()
        in_crs = order is not None and Order(order) not in DEGREE_ORDERS
        for widget, needed in (
            (self._latitude, kind == _PAIR),
            (self._longitude, kind == _PAIR),
            (self._text, kind == _TEXT),
            (self._order, kind == _TEXT),
            (self._easting, kind in (_PROJECTED, _ZONES)),
            (self._northing, kind in (_PROJECTED, _ZONES)),
            (self._zone, kind == _ZONES),
            (self._crs, kind == _PROJECTED or (kind == _TEXT and in_crs)),
        ):
            widget.setVisible(needed)
            self._rows.labelForField(widget).setVisible(needed)
