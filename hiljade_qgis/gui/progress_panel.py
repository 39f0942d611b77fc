"""How far an operation is: a bar, the speed in records per second, and a way to stop it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from ..bridge.tasks import Advance
from .plain_text import text_label


class ProgressPanel(QWidget):
    """Shows one operation at a time; hidden while there is none.

    Signals:
        cancel_requested: somebody pressed Cancel.
    """

    cancel_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._numbers = text_label()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("HiljadeProgressCancel")
        self._cancel.clicked.connect(self._on_cancel)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title, 0, 0, 1, 2)
        layout.addWidget(self._bar, 1, 0)
        layout.addWidget(self._cancel, 1, 1)
        layout.addWidget(self._numbers, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def start(self, title: str) -> None:
        """Begin to show an operation whose length is not known yet."""
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self._numbers.setText("")
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self.show()

    def show_advance(self, advance: Advance) -> None:
        """Show how far the operation is."""
        if advance.total:
            self._bar.setRange(0, advance.total)
            self._bar.setValue(min(advance.done, advance.total))
        else:
            self._bar.setRange(0, 0)
        self._numbers.setText(self._numbers_of(advance))

    def finish(self) -> None:
        """There is nothing to show any more."""
        self.hide()

    def numbers_text(self) -> str:
        """What is shown of numbers now."""
        return self._numbers.text()

    def _numbers_of(self, advance: Advance) -> str:
        locale = QLocale()
        if advance.total:
            text = self.tr("{done} of {total} records").format(
                done=locale.toString(advance.done), total=locale.toString(advance.total)
            )
        else:
            text = self.tr("%n record(s)", "", advance.done)
        if advance.per_second is None or advance.per_second < 1.0:
            return text
        return self.tr("{records}, {speed} per second").format(
            records=text, speed=locale.toString(round(advance.per_second))
        )

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Cancelling…"))
        self.cancel_requested.emit()
