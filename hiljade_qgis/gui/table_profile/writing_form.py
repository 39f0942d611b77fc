"""How a table writes what it says: language, numbers, directions, dates and lengths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ...core.camera import FieldKind
from ...core.date_format import is_date_format
from ...core.direction_turning import Turning
from ...core.number_text import DECIMAL_MARKS, METRES_PER_UNIT
from ...core.table_profile import FieldRule, TableProfile, kind_of, refuses_by_itself

_LENGTHS = ("height_m", "range_m")


class WritingForm(QWidget):
    """Asks how things are written; what nobody touches stays as the profile has it.

    Signals:
        edited(): somebody chose something else.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = self._box(
            "Language",
            (
                (None, self.tr("not said")),
                ("en", self.tr("English")),
                ("fr", self.tr("French")),
                ("de", self.tr("German")),
                ("sr", self.tr("Serbian")),
            ),
        )
        self._mark = self._box("DecimalMark", [(mark, mark) for mark in DECIMAL_MARKS])
        self._turning = self._box(
            "Turning",
            (
                (Turning.CLOCKWISE_FROM_NORTH.value, self.tr("clockwise from north")),
                (Turning.COUNTER_CLOCKWISE_FROM_EAST.value, self.tr("counter-clockwise from east")),
            ),
        )
        self._unit = self._box("Unit", [("", self.tr("as the text says")), *((unit, unit) for unit in METRES_PER_UNIT)])
        self._dates = QLineEdit()
        self._dates.setObjectName("HiljadeProfileDates")
        self._dates.setPlaceholderText("DD.MM.YYYY")
        self._dates.textEdited.connect(self._on_dates)
        self._touched: set[QWidget] = set()
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for text, widget in (
            (self.tr("Lan&guage"), self._language),
            (self.tr("Deci&mal mark"), self._mark),
            (self.tr("Di&rections"), self._turning),
            (self.tr("Date&s"), self._dates),
            (self.tr("&Units of length"), self._unit),
        ):
            layout.addRow(text, widget)

    def show_profile(self, profile: TableProfile) -> None:
        """Show how a profile reads them."""
        self._touched.clear()
        rules = profile.fields
        turning = rules["direction"].turning if "direction" in rules else Turning.CLOCKWISE_FROM_NORTH
        units = [rules[name].unit for name in _LENGTHS if name in rules]
        dates = [rule.date_format for name, rule in rules.items() if kind_of(name) is FieldKind.DATE]
        for box, data in (
            (self._language, profile.language),
            (self._mark, profile.decimal_mark),
            (self._turning, turning.value),
            (self._unit, next(iter(units), "")),
        ):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(data)))
            box.blockSignals(False)
        self._dates.setText(next(iter(dates), ""))

    def is_complete(self) -> bool:
        """Whether what is typed is a format of dates, or nothing."""
        return not self._dates.text().strip() or is_date_format(self._dates.text().strip())

    def written_so(self, profile: TableProfile) -> TableProfile:
        """The profile with what was chosen here."""
        if self._language in self._touched:
            profile = replace(profile, language=self._language.currentData())
        if self._mark in self._touched:
            profile = replace(profile, decimal_mark=self._mark.currentData())
        return replace(profile, fields={name: self._rule(name, rule) for name, rule in profile.fields.items()})

    def _rule(self, name: str, rule: FieldRule) -> FieldRule:
        kind = kind_of(name)
        if kind is FieldKind.DIRECTION and self._turning in self._touched:
            turning = Turning(self._turning.currentData())
            return replace(rule, turning=turning, refuse_unreadable=refuses_by_itself(name, turning))
        if kind is FieldKind.DATE and self._dates in self._touched and self.is_complete():
            return replace(rule, date_format=self._dates.text().strip())
        if name in _LENGTHS and self._unit in self._touched:
            return replace(rule, unit=self._unit.currentData())
        return rule

    def _box(self, name: str, choices: Iterable[Sequence[Any]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"HiljadeProfile{name}")
        for data, text in choices:
            box.addItem(text, data)
        box.currentIndexChanged.connect(lambda _index: self._on_edited(box))
        return box

    def _on_dates(self, _text: str) -> None:
        self._on_edited(self._dates)

    def _on_edited(self, widget: QWidget) -> None:
        self._touched.add(widget)
        self.edited.emit()
