"""The rules of a community open in the browser on a click, and nothing of a record ever does."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QTreeWidget

from hiljade_qgis.bridge.flag_texts import IMPORT_RULES, MECHANICAL_EDIT_RULES
from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.red_flags import Flag, RedFlag
from hiljade_qgis.gui.flags_dialog import FlagsDialog
from tests.qgis.test_review_dock import change

HOSTILE = f'{IMPORT_RULES} <a href="https://evil.example/">free cameras</a> https://evil.example/'


class Browser(QObject):
    """Takes what would be opened in the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qgis_app):
    made = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def dialog(qtbot, qgis_app):
    flags = [RedFlag(Flag.COMMUNITY_RULES), RedFlag(Flag.MOVED_FAR, (1,))]
    record = change(1, label=HOSTILE, changes=(FieldChange("note", HOSTILE, HOSTILE),))
    made = FlagsDialog(flags, [record], HOSTILE)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def tree(dialog):
    return dialog.findChild(QTreeWidget)


def points(tree, item):
    """Points all over a row."""
    place = tree.visualItemRect(item)
    for y in range(place.top() + 2, place.bottom(), 5):
        for x in range(place.left() + 2, place.right(), 15):
            yield QPoint(x, y)


def hand(tree, at):
    """Whether the pointer is a hand there; the event is sent as it is, wherever the real pointer is."""
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(tree.viewport(), move)
    return tree.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_each_address_opens_its_page_and_ticks_nothing(tree, browser):
    rules = tree.topLevelItem(0)
    linked = [at for at in points(tree, rules) if hand(tree, at)]
    free = [at for at in points(tree, rules) if not hand(tree, at)]
    assert linked
    for at in linked:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert set(browser.opened) == {IMPORT_RULES, MECHANICAL_EDIT_RULES}
    assert len(browser.opened) == len(linked)
    assert rules.checkState(0) == Qt.CheckState.Unchecked
    for at in free:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, linked[0])
    assert len(browser.opened) == len(linked), "beside an address nothing opens"


def test_the_row_can_still_be_ticked(tree, browser):
    rules = tree.topLevelItem(0)
    place = tree.visualItemRect(rules)
    at = QPoint(place.left() + 10, place.center().y())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert rules.checkState(0) == Qt.CheckState.Checked
    assert browser.opened == []


def test_an_address_in_a_record_is_no_link(tree, browser):
    moved = tree.topLevelItem(1)
    for item in (moved, moved.child(0)):
        assert item.text(0)
        for at in points(tree, item):
            assert not hand(tree, at)
            QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert IMPORT_RULES in moved.child(0).text(0)
    assert browser.opened == []
