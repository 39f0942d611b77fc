"""The window “Make a print map” with a print of several pages: all are shown, and no file is replaced unasked."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel, QMessageBox, QToolButton, QWidget

from hiljade_qgis.gui import file_questions
from hiljade_qgis.gui.print_map.page_turner import PageTurner
from tests.qgis.printed_page import text_of
from tests.qgis.test_print_window import Desk, desk

__all__ = ["desk"]


@pytest.fixture
def leaflet(desk: Desk) -> Desk:
    desk.show()
    desk.page()
    desk.choose("Template", "leaflet")
    desk.page()
    return desk


def turn(desk: Desk, name: str) -> QToolButton:
    return desk.find(QToolButton, f"Sheet{name}")


def test_all_pages_can_be_looked_at(leaflet):
    said = leaflet.find(QLabel, "SheetWhich")
    turner: QWidget = said.parentWidget()
    assert isinstance(turner, PageTurner)
    leaflet.qtbot.waitUntil(lambda: turner.isVisibleTo(leaflet.dialog), timeout=30_000)
    first = leaflet.page()
    assert said.text() == "Sheet 1 of 2"
    assert not turn(leaflet, "Before").isEnabled()
    turn(leaflet, "After").click()
    second = leaflet.page()
    assert said.text() == "Sheet 2 of 2"
    assert second != first
    assert not turn(leaflet, "After").isEnabled()
    turn(leaflet, "Before").click()
    assert leaflet.page() == first
    turn(leaflet, "After").click()
    leaflet.choose("Look", "night")
    dark = leaflet.page()
    assert said.text() == "Sheet 1 of 2"
    assert dark.pixelColor(2, 2).lightness() < 80
    turn(leaflet, "After").click()
    assert leaflet.page().pixelColor(2, 2).lightness() < 80
    leaflet.choose("Template", "poster")
    leaflet.page()
    assert not turner.isVisibleTo(leaflet.dialog)


@pytest.mark.parametrize("answer", [True, False])
def test_a_file_of_a_further_page_is_replaced_by_consent_alone(answer, leaflet, tmp_path, monkeypatch):
    asked = []

    def answered(box: QMessageBox) -> int:
        asked.append(box.text())
        kind = QMessageBox.ButtonRole.DestructiveRole if answer else QMessageBox.ButtonRole.RejectRole
        next(one for one in box.buttons() if box.buttonRole(one) == kind).click()
        return 0

    monkeypatch.setattr(file_questions.QMessageBox, "exec", answered)
    file, second = tmp_path / "list.svg", tmp_path / "list_2.svg"
    second.write_text("somebody's", encoding="utf-8")
    leaflet.export(monkeypatch, file)
    assert asked == ["Further pages would replace these files: list_2.svg"]
    if answer:
        leaflet.said("list.svg is printed.")
        assert "somebody" not in text_of(second)
        assert "list_2.svg" in leaflet.find(QLabel, "Warnings").text()
    else:
        assert not file.exists()
        assert second.read_text(encoding="utf-8") == "somebody's"
