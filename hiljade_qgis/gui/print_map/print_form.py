"""What somebody chooses for a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ...bridge.printing.design import Design
from ...bridge.printing.export import DPI_RANGE, format_names
from ...bridge.printing.kept_layout import is_kept
from .base_list import BaseList, is_of_a_copy
from .print_choices import PrintChoices, What
from .print_texts import (
    LANGUAGE_NAMES,
    crowding_names,
    look_names,
    order_names,
    orientation_names,
    paper_names,
    template_names,
    what_names,
)
from .scale_box import ScaleBox
from .wheel_scrolls import WheelScrolls
from .withheld_box import WithheldBox

_LETTERS_SHOWN = 20
"""Of a list, at the least: the page beside the form needs the room more than a long name does."""

class PrintForm(QWidget):
    """The choices, from top to bottom.

    Args:
        copies: the working copies that are open, each with its name.
        path: the one that is chosen at first; None for the first there is.

    Signals:
        areas_edited(): the layer of areas, or what is in it, is another; if it counts, `edited` follows.
        edited(): something else is chosen.
    """

    areas_edited = pyqtSignal()
    edited = pyqtSignal()

    def __init__(
        self,
        copies: Sequence[tuple[Path, str]],
        path: Path | None,
        choices: PrintChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = choices
        self._watched: QgsVectorLayer | None = None
        self._copy = QComboBox()
        for one, name in copies:
            self._copy.addItem(name, str(one))
        if path is not None:
            self._copy.setCurrentIndex(max(0, self._copy.findData(str(path))))
        self._what = _box(what_names(), choices.what)
        self._area = QgsMapLayerComboBox()
        self._area.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self._name_field = QgsFieldComboBox()
        self._name_field.setAllowEmptyFieldName(True)
        self._order = _box(order_names(), choices.order)
        self._template = _box(template_names(), choices.template)
        self._own = QgsFileWidget()
        self._own.setFilter(self.tr("Print layout (*.qpt)"))
        self._own.setFilePath(choices.own_template)
        self._paper = _box(paper_names(), choices.paper)
        self._orientation = _box(orientation_names(), choices.orientation)
        self._look = _box(look_names(), choices.look)
        self._crowding = _box(crowding_names(), choices.crowding)
        self._language = _box(LANGUAGE_NAMES, choices.language)
        self._second = _box({"": self.tr("none"), **LANGUAGE_NAMES}, choices.second_language)
        self._title, self._text = QLineEdit(), QLineEdit()
        self._scale = ScaleBox()
        self._withheld = WithheldBox(choices.redactions)
        self._base = BaseList()
        self._format = _box(format_names(), choices.ending)
        self._dpi = QSpinBox()
        self._set_up()
        self._lay_out()
        for box in self.findChildren(QComboBox):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LETTERS_SHOWN)
        WheelScrolls(self)
        self._connect()
        self.look_at_layers()
        self._update()

    @property
    def withheld(self) -> WithheldBox:
        """What is withheld."""
        return self._withheld

    def path(self) -> Path | None:
        """The working copy whose cameras are printed."""
        held = self._copy.currentData()
        return Path(held) if held else None

    def area_layer(self) -> QgsVectorLayer | None:
        """The layer whose selected features are printed."""
        return self._area.currentLayer()

    def name_field(self) -> str:
        """The field with the names of areas; "" for none."""
        return str(self._name_field.currentField())

    def order(self) -> str:
        """In which order the pages of an atlas come."""
        return str(self._order.currentData())

    def choices(self) -> PrintChoices:
        """What is kept for the next time."""
        return PrintChoices(
            what=self._what.currentData(),
            template=self._template.currentData(),
            own_template=self._own.filePath().strip(),
            paper=self._paper.currentData(),
            orientation=self._orientation.currentData(),
            look=self._look.currentData(),
            language=self._language.currentData(),
            second_language=self._second.currentData(),
            crowding=self._crowding.currentData(),
            redactions=self._withheld.chosen(),
            ending=self._format.currentData(),
            dpi=float(self._dpi.value()),
            order=self.order(),
            folder=self._kept.folder,
        )

    def design(self) -> Design:
        """How the page is made."""
        chosen = self.choices()
        return Design(
            template=chosen.template,
            own_template=Path(chosen.own_template) if chosen.own_template else None,
            paper=chosen.paper,
            orientation=chosen.orientation,
            look=chosen.look,
            language=chosen.language,
            second_language=chosen.second_language,
            title=self._title.text().strip(),
            text=self._text.text().strip(),
            scale=self._scale.scale(),
            redactions=chosen.redactions,
            crowding=chosen.crowding,
            base=self._base.layers(),
        )

    def look_at_layers(self) -> None:
        """The layers of the project are others."""
        layers = QgsProject.instance().mapLayers().values()
        self._area.setExceptedLayerList([layer for layer in layers if is_of_a_copy(layer) or is_kept(layer)])
        self._base.offer(self.path())

    def _set_up(self) -> None:
        self._dpi.setRange(*map(round, DPI_RANGE))
        self._dpi.setValue(round(self._kept.dpi))
        self._dpi.setSuffix(self.tr(" dots per inch"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text, widget in (
            ("Copy", self.tr("Cameras of"), self._copy),
            ("What", self.tr("&Show"), self._what),
            ("Area", self.tr("Areas of"), self._area),
            ("NameField", self.tr("Their names"), self._name_field),
            ("Order", self.tr("Order of pages"), self._order),
            ("Title", self.tr("&Title"), self._title),
            ("Text", self.tr("&Line under it"), self._text),
            ("Scale", self.tr("S&cale"), self._scale),
            ("Template", self.tr("Te&mplate"), self._template),
            ("Own", self.tr("Or a layout of your own"), self._own),
            ("Paper", self.tr("&Paper"), self._paper),
            ("Orientation", self.tr("Orientation"), self._orientation),
            ("Look", self.tr("Loo&k"), self._look),
            ("Crowding", self.tr("Where cameras stand close"), self._crowding),
            ("Language", self.tr("Lan&guage"), self._language),
            ("SecondLanguage", self.tr("Second language"), self._second),
        ):
            widget.setObjectName(f"HiljadePrint{name}")
            form.addRow(text, widget)
        rest = QFormLayout()
        rest.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text, widget in (
            ("Base", self.tr("Base map"), self._base),
            ("Format", self.tr("&File"), self._format),
            ("Dpi", self.tr("&Resolution"), self._dpi),
        ):
            widget.setObjectName(f"HiljadePrint{name}")
            rest.addRow(text, widget)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._withheld)
        layout.addLayout(rest)
        layout.addStretch(1)

    def _connect(self) -> None:
        boxes = (self._what, self._template, self._paper, self._orientation, self._look, self._language, self._second)
        for box in boxes:
            box.currentIndexChanged.connect(self._on_edited)
        self._crowding.currentIndexChanged.connect(self._on_edited)
        for line in (self._title, self._text):
            line.textChanged.connect(self._on_edited)
        self._copy.currentIndexChanged.connect(self._on_copy)
        self._area.layerChanged.connect(self._on_area)
        self._own.fileChanged.connect(self._on_edited)
        self._scale.valueChanged.connect(self._on_edited)
        self._order.currentIndexChanged.connect(self._on_pages)
        self._name_field.fieldChanged.connect(self._on_pages)
        self._withheld.edited.connect(self._on_edited)
        self._base.edited.connect(self._on_edited)
        self._on_area(self._area.currentLayer())

    def _on_edited(self, *_what: object) -> None:
        self._update()
        self.edited.emit()

    def _on_copy(self, _index: int) -> None:
        self.look_at_layers()
        self._on_edited()

    def _on_area(self, layer: QgsVectorLayer | None) -> None:
        """Follow what is selected and changed there."""
        if self._watched is not None and not sip.isdeleted(self._watched):
            for signal, slot in self._signals_of(self._watched):
                signal.disconnect(slot)
        self._watched = layer
        if layer is not None:
            for signal, slot in self._signals_of(layer):
                signal.connect(slot)
        self._name_field.setLayer(layer)
        self._name_field.setField(_likely_name(layer))
        self._on_areas_edited()

    def _signals_of(self, layer: QgsVectorLayer) -> list[tuple[Any, Callable[..., None]]]:
        changes = (layer.layerModified, layer.afterRollBack, layer.dataChanged)
        return [(layer.selectionChanged, self._on_selected), *((one, self._on_areas_edited) for one in changes)]

    def _on_areas_edited(self, *_what: object) -> None:
        self.areas_edited.emit()
        self._on_selected()

    def _on_selected(self, *_what: object) -> None:
        if self._what.currentData() in (What.AREA, What.PAGES):
            self._on_edited()

    def _on_pages(self, *_what: object) -> None:
        if self._what.currentData() is What.PAGES:
            self._on_edited()

    def _update(self) -> None:
        what = self._what.currentData()
        self._area.setEnabled(what in (What.AREA, What.PAGES))
        for box in (self._name_field, self._order):
            box.setEnabled(what is What.PAGES)
        stands_there = self.tr("only the name of each area") if what is What.PAGES else self.tr("the name of the layer")
        self._title.setPlaceholderText(stands_there)
        own = bool(self._own.filePath().strip())
        for box in (self._template, self._paper, self._orientation):
            box.setEnabled(not own)


def _likely_name(layer: QgsVectorLayer | None) -> str:
    """The field `name`, else the one that QGIS shows in the place of a record."""
    if layer is None:
        return ""
    there = layer.fields().names()
    return next((one for one in ("name", layer.displayField()) if one in there), "")


def _box(names: Mapping[object, str], chosen: object) -> QComboBox:
    made = QComboBox()
    for value, name in names.items():
        made.addItem(name, value)
    made.setCurrentIndex(max(0, list(names).index(chosen) if chosen in names else 0))
    return made
