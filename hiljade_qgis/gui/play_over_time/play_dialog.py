"""Asks how to play cameras over time: by which of their days, in which steps, and what becomes of undated ones."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.play_over_time import PlayChoice
from ...core.printing.moments import By, Step
from ..plain_text import text_label
from ..standard_buttons import name_buttons


class PlayDialog(QDialog):
    """A small window that stays open while one tries steps.

    Signals:
        play_requested(object): make the temporal controller ready, by this `PlayChoice`.
        stop_requested(): put everything back.
    """

    play_requested = pyqtSignal(object)
    stop_requested = pyqtSignal()

    def __init__(self, is_playing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadePlayDialog")
        self.setWindowTitle(self.tr("Play over time"))
        self._column, self._step = QComboBox(), QComboBox()
        self._undated = QCheckBox(self.tr("Show cameras without a readable date all the time"))
        self._build()
        self.show_playing(is_playing)

    def _build(self) -> None:
        self._column.setObjectName("HiljadePlayColumn")
        self._column.addItem(self.tr("When they were put up (start_date)"), By.START_DATE.value)
        self._column.addItem(self.tr("When they were last checked (check_date)"), By.CHECK_DATE.value)
        self._step.setObjectName("HiljadePlayStep")
        for text, step in (
            (self.tr("Year"), Step.YEAR),
            (self.tr("Quarter of a year"), Step.QUARTER),
            (self.tr("Month"), Step.MONTH),
        ):
            self._step.addItem(text, step.value)
        self._undated.setObjectName("HiljadePlayUndated")
        form = QFormLayout()
        form.addRow(self.tr("Cameras come"), self._column)
        form.addRow(self.tr("One step is a"), self._step)
        form.addRow(self._undated)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons)
        self._play = buttons.addButton(self.tr("&Make ready to play"), QDialogButtonBox.ButtonRole.ActionRole)
        self._play.setObjectName("HiljadePlayStart")
        self._stop: QPushButton = buttons.addButton(
            self.tr("&Show all again"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self._stop.setObjectName("HiljadePlayStop")
        self._play.setDefault(True)
        self._play.clicked.connect(lambda: self.play_requested.emit(self.choice()))
        self._stop.clicked.connect(lambda: self.stop_requested.emit())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(
            text_label(
                self.tr(
                    "QGIS's temporal controller then shows, step by step, the cameras that stood for certain at the "
                    "end of each. Filters, styles and edits stay as they are. The counts that are shown from afar say "
                    "nothing of time and are hidden meanwhile: zoom in to see cameras."
                )
            )
        )
        layout.addLayout(form)
        layout.addWidget(buttons)

    def choice(self) -> PlayChoice:
        """What is chosen."""
        return PlayChoice(self._column.currentData(), Step(self._step.currentData()), self._undated.isChecked())

    def show_playing(self, is_playing: bool) -> None:
        """Say whether there is anything to put back."""
        self._stop.setEnabled(is_playing)
