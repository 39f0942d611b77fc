"""What is checked: which rules, from which distances on, and around what."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...bridge.check_texts import rule_title, severity_text
from ...bridge.checking import CheckOptions
from ...core.checks import all_rules
from ..icons import icon
from ..plain_text import text_label
from ..standard_buttons import name_buttons
from .check_settings import write_options

_NAME = Qt.ItemDataRole.UserRole
_AREAS, _LINES = QgsMapLayerProxyModel.Filter.PolygonLayer, QgsMapLayerProxyModel.Filter.LineLayer


class CheckOptionsDialog(QDialog):
    """Asks for the options of a check."""

    def __init__(self, options: CheckOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeCheckOptions")
        self.setWindowTitle(self.tr("What is checked"))
        self._before = options
        self._rules = self._build_rules(options)
        form = QFormLayout()
        self._duplicate = _metres(options.limits.duplicate_m)
        form.addRow(self.tr("&Duplicates stand within"), self._duplicate)
        self._moved = _metres(options.limits.moved_m)
        form.addRow(self.tr("A camera &moves at most"), self._moved)
        self._stale = QSpinBox()
        self._stale.setRange(1, 20_000)
        self._stale.setSuffix(" " + self.tr("days"))
        self._stale.setValue(options.limits.stale_days)
        form.addRow(self.tr("A check is old &after"), self._stale)
        self._buildings = _layers(_AREAS, options.buildings)
        form.addRow(self.tr("&Buildings"), self._buildings)
        self._water = _layers(_AREAS, options.water)
        form.addRow(self.tr("&Water"), self._water)
        self._area = _layers(_AREAS, options.area)
        form.addRow(self.tr("&Area of the layer"), self._area)
        self._streets = _layers(_LINES, options.streets)
        form.addRow(self.tr("&Streets"), self._streets)
        self._pictures = QCheckBox(self.tr("&Pictures on the hosts that you allowed for good"))
        self._pictures.setObjectName("HiljadeCheckPictures")
        self._pictures.setToolTip(self.tr("Ask these hosts whether the pictures are still there; this takes its time"))
        self._pictures.setChecked(options.pictures)
        form.addRow(self._pictures)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        name_buttons(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        columns = QHBoxLayout()
        left = QVBoxLayout()
        left.addWidget(text_label(self.tr("Rules:")))
        left.addWidget(self._rules, 1)
        columns.addLayout(left, 1)
        columns.addLayout(form, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addWidget(buttons)
        width = self.fontMetrics().averageCharWidth()
        self.resize(width * 110, width * 55)

    def options(self) -> CheckOptions:
        """What was chosen."""
        items = [self._rules.item(row) for row in range(self._rules.count())]
        limits = replace(
            self._before.limits,
            duplicate_m=self._duplicate.value(),
            moved_m=self._moved.value(),
            stale_days=self._stale.value(),
        )
        return CheckOptions(
            frozenset(one.data(_NAME) for one in items if one.checkState() != Qt.CheckState.Checked),
            limits,
            self._buildings.currentLayer(),
            self._water.currentLayer(),
            self._area.currentLayer(),
            self._streets.currentLayer(),
            self._pictures.isChecked(),
        )

    def _build_rules(self, options: CheckOptions) -> QListWidget:
        rules = QListWidget()
        rules.setObjectName("HiljadeCheckRules")
        rules.setAccessibleName(self.tr("Rules"))
        for name, rule in all_rules().items():
            item = QListWidgetItem(icon(f"severity_{rule.severity.value}"), rule_title(rule))
            item.setToolTip(severity_text(rule.severity))
            item.setData(_NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if name in options.without else Qt.CheckState.Checked)
            rules.addItem(item)
        return rules


def asked_options(options: CheckOptions, parent: QWidget | None) -> CheckOptions:
    """Let somebody choose, and keep what was chosen; gives the options as they are then."""
    dialog = CheckOptionsDialog(options, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        options = dialog.options()
        write_options(options)
    dialog.deleteLater()
    return options


def _metres(value: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0.1, 50_000.0)
    box.setDecimals(1)
    box.setSuffix(" m")
    box.setValue(value)
    return box


def _layers(kind: QgsMapLayerProxyModel.Filter, chosen: object) -> QgsMapLayerComboBox:
    box = QgsMapLayerComboBox()
    box.setFilters(kind)
    box.setAllowEmptyLayer(True)
    box.setLayer(chosen)
    return box
