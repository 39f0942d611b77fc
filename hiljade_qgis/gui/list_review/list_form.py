"""What somebody chooses before a list is matched: the layer, by what its records are known, what is compared."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFields, QgsMapLayer, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...bridge.edited_field import column_target
from ...bridge.list_comparison import ComparedField
from ...bridge.list_records import FEATURE_ID
from ...bridge.list_review import ListAsked
from ...core.edit_target import NoTarget
from ...core.list_decisions import kept_text
from ..field_text import field_text
from ..plain_text import text_label
from ..standard_buttons import name_buttons

_DISTANCE_M, _LEAST_M, _MOST_M = 30.0, 0.01, 50_000.0
_NOT_COMPARED = -1
_KEY_NAMES = ("id", "key", "ref", "kod", "sifra", "šifra", "oznaka", "broj")
"""A field that is called so is most likely what a list knows its records by."""
_FIELD, _LIST_FIELD = range(2)


class ListForm(QDialog):
    """Asks what to match with the cameras of a layer.

    Args:
        cameras: the layer of cameras.
        without: layers that are no list.
        listed: the layer that is chosen at first; None for the first there is.
    """

    def __init__(
        self,
        cameras: QgsVectorLayer,
        without: Sequence[QgsMapLayer],
        listed: QgsMapLayer | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeListForm")
        self.setWindowTitle(self.tr("Match a list"))
        self._cameras = cameras
        self._layer = QgsMapLayerComboBox()
        self._layer.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self._layer.setExceptedLayerList(list(without))
        self._key, self._of = QComboBox(), QComboBox()
        self._name = QLineEdit()
        self._within = QDoubleSpinBox()
        self._fields = QTableWidget(0, _LIST_FIELD + 1)
        self._named = False
        self._set_up()
        self._lay_out()
        if listed is not None:
            self._layer.setLayer(listed)
        self._layer.layerChanged.connect(self._on_layer)
        self._name.textEdited.connect(self._on_named)
        self._name.textChanged.connect(self._update)
        self._on_layer(self._layer.currentLayer())

    def layer(self) -> QgsVectorLayer | None:
        """The list."""
        return self._layer.currentLayer()

    def asked(self) -> ListAsked:
        """What is to be compared."""
        selected = frozenset(self._cameras.selectedFeatureIds()) if self._of.currentData() else None
        name, key = kept_text(self._name.text().strip()), self._key.currentData()
        return ListAsked(name, self._within.value(), key, tuple(self._compared()), selected)

    def _set_up(self) -> None:
        self._of.addItem(self.tr("All %n camera(s)", "", self._cameras.featureCount()), False)
        selected = self._cameras.selectedFeatureCount()
        if selected > 1:
            self._of.addItem(self.tr("%n selected camera(s)", "", selected), True)
        self._within.setRange(_LEAST_M, _MOST_M)
        self._within.setDecimals(2)
        self._within.setSuffix(self.tr(" m"))
        self._within.setValue(_DISTANCE_M)
        self._fields.setHorizontalHeaderLabels([self.tr("Our field"), self.tr("What the list calls it")])
        self._fields.setAccessibleName(self.tr("Fields that are compared"))
        self._fields.verticalHeader().hide()
        self._fields.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._key.setToolTip(
            self.tr("Decisions are kept by it, so that they hold for a later edition of the list; each has its own")
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text, widget in (
            ("Layer", self.tr("&List"), self._layer),
            ("Key", self.tr("&Known by the field"), self._key),
            ("Name", self.tr("&Name of the list"), self._name),
            ("Within", self.tr("&Greatest distance"), self._within),
            ("Cameras", self.tr("&Cameras"), self._of),
            ("Fields", self.tr("Com&pared are"), self._fields),
        ):
            widget.setObjectName(f"HiljadeListForm{name}")
            form.addRow(text, widget)
        self._hint = text_label()
        self._hint.setObjectName("HiljadeListFormHint")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        name_buttons(self._buttons)
        self._match = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._match.setText(self.tr("&Match"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._hint)
        layout.addWidget(self._buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 90, 560)

    def _on_layer(self, layer: QgsMapLayer | None) -> None:
        fields = QgsFields() if layer is None else layer.fields()
        self._key.clear()
        self._key.addItem(self.tr("(the feature id)"), FEATURE_ID)
        for index, field in enumerate(fields):
            self._key.addItem(field.name(), index)
        named = [index for index, field in enumerate(fields) if field.name().casefold() in _KEY_NAMES]
        self._key.setCurrentIndex(self._key.findData(named[0]) if named else 0)
        if not self._named:
            self._name.setText("" if layer is None else layer.name())
        self._fill_fields(fields)
        self._update()

    def _fill_fields(self, theirs: QgsFields) -> None:
        """A row for each of our fields; those that the list calls the same come first, and are compared unless somebody
        says otherwise."""
        ours = self._cameras.fields()
        indexes = [index for index in range(len(ours)) if _may_be_compared(ours, index)]
        indexes.sort(key=lambda index: theirs.lookupField(ours.at(index).name()) < 0)
        self._fields.setRowCount(len(indexes))
        for row, index in enumerate(indexes):
            name = ours.at(index).name()
            item = QTableWidgetItem(field_text(name))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self._fields.setItem(row, _FIELD, item)
            box = QComboBox()
            box.setProperty("ours", index)
            box.addItem(self.tr("(not compared)"), _NOT_COMPARED)
            for other, field in enumerate(theirs):
                box.addItem(field.name(), other)
            box.setCurrentIndex(box.findData(theirs.lookupField(name)))
            self._fields.setCellWidget(row, _LIST_FIELD, box)

    def _compared(self) -> list[ComparedField]:
        ours, found = self._cameras.fields(), []
        for row in range(self._fields.rowCount()):
            box = self._fields.cellWidget(row, _LIST_FIELD)
            if box.currentData() != _NOT_COMPARED:
                index = box.property("ours")
                found.append(ComparedField(ours.at(index).name(), box.currentText(), index, box.currentData()))
        return found

    def _on_named(self, _text: str) -> None:
        self._named = True

    def _update(self, *_what: object) -> None:
        layer, name = self._layer.currentLayer(), self._name.text().strip()
        if layer is None:
            text = self.tr("There is no other layer of points in this project: add the list as a layer first.")
        elif not name:
            text = self.tr("Give the list a name: decisions are kept by it.")
        else:
            text = self.tr("What was decided of a list of this name before holds.")
        self._hint.setText(text)
        self._match.setEnabled(layer is not None and bool(name))


def _may_be_compared(fields: QgsFields, index: int) -> bool:
    try:
        column_target(fields, index)
    except NoTarget:
        return False
    return True
