"""How far an operation is: a bar, the speed in records per second, and a way to stop it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QElapsedTimer, QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from .plain_text import text_label

_SPEED_WINDOW_MS = 1000


class ProgressPanel(QWidget):
    """Shows one operation at a time; hidden while there is none.

    Signals:
        cancel_requested: somebody pressed Cancel.
    """

    cancel_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._window_start_ms = 0
        self._window_done = 0
        self._speed = 0.0
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
        self._clock.start()
        self._window_start_ms = 0
        self._window_done = 0
        self._speed = 0.0
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self._numbers.setText("")
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))
        self.show()

    def report(self, done: int, total: int | None) -> None:
        """Show `done` of `total` records (None where unknown)."""
        self._measure(done)
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(min(done, total))
        else:
            self._bar.setRange(0, 0)
        self._numbers.setText(self._numbers_text(done, total))

    def finish(self) -> None:
        """There is nothing to show any more."""
        self.hide()

    def numbers_text(self) -> str:
        """What is shown of numbers now."""
        return self._numbers.text()

    def _measure(self, done: int) -> None:
        now_ms = self._clock.elapsed()
        if done < self._window_done:
            self._window_start_ms, self._window_done, self._speed = now_ms, done, 0.0
            return
        passed_ms = now_ms - self._window_start_ms
        if passed_ms >= _SPEED_WINDOW_MS:
            self._speed = (done - self._window_done) * 1000.0 / passed_ms
            self._window_start_ms, self._window_done = now_ms, done

    def _numbers_text(self, done: int, total: int | None) -> str:
        locale = QLocale()
        if total:
            text = self.tr("{done} of {total} records").format(
                done=locale.toString(done), total=locale.toString(total)
            )
        else:
            text = self.tr("%n record(s)", "", done)
        if self._speed >= 1.0:
            text = self.tr("{records}, {speed} per second").format(
                records=text, speed=locale.toString(round(self._speed))
            )
        return text

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Cancelling…"))
        self.cancel_requested.emit()
