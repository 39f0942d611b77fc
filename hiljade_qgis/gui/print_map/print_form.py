"""What somebody chooses for a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ...bridge.printing.design import Design
from ...bridge.printing.export import DPI_RANGE, format_names
from ...core.printing.map_scale import SCALES
from .base_list import BaseList, is_of_a_copy
from .print_choices import PrintChoices, What
from .print_texts import (
    LANGUAGE_NAMES,
    crowding_names,
    look_names,
    orientation_names,
    paper_names,
    template_names,
    what_names,
)
from .withheld_box import WithheldBox

_SCALE_STEP = 500


class PrintForm(QWidget):
    """The choices, from top to bottom.

    Args:
        copies: the working copies that are open, each with its name.
        path: the one that is chosen at first; None for the first there is.

    Signals:
        edited(): something else is chosen.
    """

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
        self._template = _box(template_names(), choices.template)
        self._own = QgsFileWidget()
        self._own.setFilter(self.tr("Print layout (*.qpt)"))
        self._own.setFilePath(choices.own_template)
        self._paper = _box(paper_names(), choices.paper)
        self._orientation = _box(orientation_names(), choices.orientation)
        self._look = _box(look_names(), choices.look)
        self._crowding = _box(crowding_names(), choices.crowding)
        self._language = _box(LANGUAGE_NAMES, choices.language)
        self._title, self._text = QLineEdit(), QLineEdit()
        self._scale = QSpinBox()
        self._withheld = WithheldBox(choices.redactions)
        self._base = BaseList()
        self._format = _box(format_names(), choices.ending)
        self._dpi = QSpinBox()
        self._set_up()
        self._lay_out()
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
            crowding=self._crowding.currentData(),
            redactions=self._withheld.chosen(),
            ending=self._format.currentData(),
            dpi=float(self._dpi.value()),
            folder=self._kept.folder,
        )

    def design(self) -> Design:
        """How the page is made."""
        chosen = self.choices()
        scale = self._scale.value()
        return Design(
            template=chosen.template,
            own_template=Path(chosen.own_template) if chosen.own_template else None,
            paper=chosen.paper,
            orientation=chosen.orientation,
            look=chosen.look,
            language=chosen.language,
            title=self._title.text().strip(),
            text=self._text.text().strip(),
            scale=max(float(scale), SCALES[0]) if scale else None,
            redactions=chosen.redactions,
            crowding=chosen.crowding,
            base=self._base.layers(),
        )

    def look_at_layers(self) -> None:
        """The layers of the project are others."""
        layers = QgsProject.instance().mapLayers().values()
        self._area.setExceptedLayerList([layer for layer in layers if is_of_a_copy(layer)])
        self._base.offer(self.path())

    def _set_up(self) -> None:
        self._scale.setRange(0, round(SCALES[1]))
        self._scale.setSingleStep(_SCALE_STEP)
        self._scale.setPrefix("1:")
        self._scale.setGroupSeparatorShown(True)
        self._scale.setSpecialValueText(self.tr("so that all of it fits"))
        self._scale.setKeyboardTracking(False)
        self._dpi.setRange(*map(round, DPI_RANGE))
        self._dpi.setValue(round(self._kept.dpi))
        self._dpi.setSuffix(self.tr(" dots per inch"))
        self._title.setPlaceholderText(self.tr("the name of the layer"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text, widget in (
            ("Copy", self.tr("Cameras of"), self._copy),
            ("What", self.tr("&Show"), self._what),
            ("Area", self.tr("Areas of"), self._area),
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
        for box in (self._what, self._template, self._paper, self._orientation, self._look, self._language):
            box.currentIndexChanged.connect(self._on_edited)
        self._crowding.currentIndexChanged.connect(self._on_edited)
        for line in (self._title, self._text):
            line.textChanged.connect(self._on_edited)
        self._copy.currentIndexChanged.connect(self._on_copy)
        self._area.layerChanged.connect(self._on_area)
        self._own.fileChanged.connect(self._on_edited)
        self._scale.valueChanged.connect(self._on_edited)
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
        """Follow what is selected there."""
        if self._watched is not None and not sip.isdeleted(self._watched):
            self._watched.selectionChanged.disconnect(self._on_selected)
        self._watched = layer
        if layer is not None:
            layer.selectionChanged.connect(self._on_selected)
        self._on_selected()

    def _on_selected(self, *_what: object) -> None:
        if self._what.currentData() is What.AREA:
            self._on_edited()

    def _update(self) -> None:
        self._area.setEnabled(self._what.currentData() is What.AREA)
        own = bool(self._own.filePath().strip())
        for box in (self._template, self._paper, self._orientation):
            box.setEnabled(not own)


def _box(names: Mapping[object, str], chosen: object) -> QComboBox:
    made = QComboBox()
    for value, name in names.items():
        made.addItem(name, value)
    made.setCurrentIndex(max(0, list(names).index(chosen) if chosen in names else 0))
    return made
