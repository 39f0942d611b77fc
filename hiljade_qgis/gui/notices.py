"""What the plugin says in QGIS's message bar: one sentence each, shown exactly as it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtWidgets import QPushButton

from ..bridge.messages import sentence_for
from ..sync.errors import Cancelled
from .whole_message import show_whole

TITLE = "Hiljade Kamera"
_NOTICE_S = 8
_UNTIL_CLOSED = 0


class Notices:
    """Says things in a message bar. The bar takes markup, so every sentence is escaped."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar

    def say(self, text: str) -> None:
        """Something went as it should."""
        self._push(text, Qgis.MessageLevel.Success, _NOTICE_S)

    def inform(self, text: str) -> None:
        """Something to know."""
        self._push(text, Qgis.MessageLevel.Info, _NOTICE_S)

    def warn(self, text: str) -> None:
        """Something did not happen; stays until it is closed."""
        self._push(text, Qgis.MessageLevel.Warning, _UNTIL_CLOSED)

    def offer(self, text: str, button_text: str, do: Callable[[], None]) -> None:
        """Something to know, with a button that does something about it; stays until it is closed."""
        self._with_buttons(text, Qgis.MessageLevel.Warning, [(button_text, do)])

    def ask(self, text: str, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """A question that need not be answered, with a button for each choice; stays until it is closed."""
        self._with_buttons(text, Qgis.MessageLevel.Info, choices)

    def _with_buttons(
        self, text: str, level: Qgis.MessageLevel, choices: Sequence[tuple[str, Callable[[], None]]]
    ) -> None:
        item = self._item(text, level)
        for button_text, do in choices:
            button = QPushButton(button_text, item)
            button.setObjectName("HiljadeNoticeButton")
            button.clicked.connect(lambda: self._bar.popWidget(item))
            button.clicked.connect(lambda _checked=False, do=do: do())
            item.layout().addWidget(button)
        self._bar.pushItem(item)

    def take_back(self, text: str) -> None:
        """It is true no longer: take it out of the bar."""
        for item in list(self._bar.items()):
            if (item.title(), item.text()) == (TITLE, escape(text)):
                self._bar.popWidget(item)

    def error(self, error: BaseException) -> None:
        """The sentence for an error; a cancel is no error and goes away by itself."""
        if isinstance(error, Cancelled):
            self.inform(sentence_for(error))
        else:
            self.warn(sentence_for(error))

    def _push(self, text: str, level: Qgis.MessageLevel, duration_s: int) -> None:
        if any((one.title(), one.text(), one.level()) == (TITLE, escape(text), level) for one in self._bar.items()):
            return
        item = self._item(text, level)
        item.setDuration(duration_s)
        self._bar.pushItem(item)

    def _item(self, text: str, level: Qgis.MessageLevel) -> QgsMessageBarItem:
        item = self._bar.createMessage(TITLE, escape(text))
        item.setLevel(level)
        show_whole(item)
        return item
