"""What the plugin says in the message bar: shown as it is, and all of it, however narrow the bar is."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser

from hiljade_qgis.gui.notices import Notices
from tests.qgis.plugin_window import PluginWindow

LONG = (
    "12 changes exported to a-layer-with-a-long-name.hiljade-changes.json; send it to somebody who may push. They stay "
    "pending here, and so on, until there is more than any bar shows in one line."
)
MARKUP = "<img src=x onerror=alert(1)><b>bold</b> & more"


@pytest.fixture
def interface(qtbot, qgis_app):
    made = PluginWindow()
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    return made


def browser(interface):
    (found,) = [one for one in interface.bar.findChildren(QTextBrowser) if one.isVisible()]
    return found


def is_whole(interface):
    shown = browser(interface)
    needed = shown.document().size().height()
    return shown.viewport().height() >= needed and shown.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("how", ["say", "inform", "warn", "offer"])
def test_a_long_sentence_is_shown_whole_at_any_width(interface, qtbot, how):
    notices = Notices(interface.bar)
    interface.window.resize(420, 600)
    (notices.offer(LONG, "Do it", lambda: None) if how == "offer" else getattr(notices, how)(LONG))
    line = interface.bar.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: browser(interface).height() > 3 * line and is_whole(interface))
    tall = browser(interface).height()
    assert LONG in interface.said()[0]
    interface.window.resize(320, 600)
    qtbot.waitUntil(lambda: browser(interface).height() > tall and is_whole(interface))
    interface.window.resize(2000, 600)
    qtbot.waitUntil(lambda: browser(interface).height() < tall and is_whole(interface))


def test_a_short_one_takes_no_more_room_than_qgis_gives_it(interface, qtbot):
    interface.bar.pushMessage("QGIS", "Short", Qgis.MessageLevel.Info)
    usual = browser(interface).height()
    interface.bar.clearWidgets()
    Notices(interface.bar).inform("Short")
    qtbot.wait(50)
    assert browser(interface).height() == usual


def test_what_is_true_no_longer_is_taken_back_and_nothing_else(interface, qtbot):
    notices = Notices(interface.bar)
    notices.inform(LONG)
    notices.inform("Something else")
    interface.bar.pushMessage("Another", LONG, Qgis.MessageLevel.Info)
    notices.take_back(LONG)
    assert [(item.title(), item.text()) for item in interface.bar.items()] == [
        ("Another", LONG),
        ("Hiljade Kamera", "Something else"),
    ]


def test_nothing_is_markup(interface):
    notices = Notices(interface.bar)
    notices.inform(MARKUP)
    notices.offer(MARKUP, "Do it", lambda: None)
    assert [MARKUP in said for said in interface.said()] == [True, True]


def test_what_is_said_already_is_not_said_twice(interface):
    notices = Notices(interface.bar)
    for _ in range(3):
        notices.warn("Once")
    assert len(interface.bar.items()) == 1


def test_an_offer_goes_when_it_is_taken(interface):
    taken = []
    Notices(interface.bar).offer("There is something", "Do it", lambda: taken.append(True))
    interface.bar.findChild(QPushButton, "HiljadeNoticeButton").click()
    assert taken == [True]
    assert interface.bar.items() == []
