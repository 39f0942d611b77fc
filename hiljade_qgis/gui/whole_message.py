"""Messages in QGIS's message bar that show all they say: QGIS gives every text one line, and scrolls the rest away."""

from __future__ import annotations

from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QTextBrowser


def show_whole(item: QgsMessageBarItem) -> None:
    """Make a message as high as its text needs, at whatever width it has."""
    browser = item.findChild(QTextBrowser)
    if browser is not None and browser.findChild(_Grown) is None:
        _Grown(browser)


class _Grown(QObject):
    """Keeps a text as high as it needs to be. Belongs to it, and goes with it."""

    def __init__(self, browser: QTextBrowser) -> None:
        super().__init__(browser)
        self._browser = browser
        self._usual = browser.styleSheet()
        self._height_px = 0
        self._soon = QTimer(self)  # not while it is being laid out
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._grow)
        browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it would take room from the text
        browser.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Called by Qt."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.FontChange):
            self._soon.start()
        return False

    def _grow(self) -> None:
        text = self._browser.document().clone(self)
        text.setTextWidth(self._browser.contentsRect().width())
        needed_px = round(text.size().height() + 0.5)
        text.deleteLater()
        if needed_px == self._height_px:
            return
        self._height_px = needed_px
        self._browser.setStyleSheet(self._usual)
        self._browser.ensurePolished()
        if needed_px > self._browser.maximumHeight():  # more than the one line that QGIS's own style allows
            rule = f"{{ min-height: {needed_px}px; max-height: {needed_px}px; }}"
            name = f"#{self._browser.objectName()}" if self._browser.objectName() else ""
            self._browser.setStyleSheet(f"{self._usual} QTextBrowser{name} {rule}")
