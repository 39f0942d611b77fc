"""“Make an atlas” and “Make a series over time” in the menu open Processing's own dialogs, filled in."""

from __future__ import annotations

from typing import Any

import processing
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDialog

from hiljade_qgis.gui.print_map import many_pages
from tests.qgis.looking_window import LookingWindow
from tests.qgis.printed_copies import copy_of

CAMERAS = [(20.4612, 44.8128, {"camera:type": "dome"})]
ACTIONS = {"HiljadePrintAtlasAction": "hiljade:printatlas", "HiljadePrintSeriesAction": "hiljade:printseries"}


@pytest.fixture
def window(qtbot, project, clean_settings):
    found = LookingWindow(qtbot)
    yield found
    found.close()


@pytest.fixture
def asked(monkeypatch) -> list[tuple[str, dict[str, str], QDialog]]:
    """What is asked of Processing, as its own dialogs need a whole QGIS around them."""
    found: list[tuple[str, dict[str, str], QDialog]] = []

    def made(algorithm: str, parameters: dict[str, Any]) -> QDialog:
        found.append((algorithm, parameters, QDialog()))
        return found[-1][-1]

    monkeypatch.setattr(processing, "createAlgorithmDialog", made, raising=False)
    monkeypatch.setitem(many_pages.plugins, "processing", object())
    return found


@pytest.mark.parametrize("action", ACTIONS)
def test_the_dialog_opens_once_with_the_working_copy(window, asked, tmp_path, action):
    path = copy_of(tmp_path / "kamere.gpkg", CAMERAS)
    window.open(path)
    window.trigger(action)
    window.trigger(action)
    ((algorithm, parameters, dialog),) = asked
    assert algorithm == ACTIONS[action]
    assert parameters == {"WORKING_COPY": str(path.resolve())}
    described = QgsApplication.processingRegistry().algorithmById(algorithm)
    assert described is not None
    assert described.parameterDefinition("WORKING_COPY") is not None
    assert dialog.isVisible()
    dialog.close()
    window.trigger(action)
    assert len(asked) == 2
    assert asked[-1][-1].isVisible()
    window.plugin.unload()
    assert not asked[-1][-1].isVisible()
    window.plugin.initGui()


def test_without_a_working_copy_the_dialog_asks_for_it(window, asked):
    window.trigger("HiljadePrintAtlasAction")
    assert [parameters for _algorithm, parameters, _dialog in asked] == [{}]


def test_where_processing_is_off_it_says_so(window, monkeypatch):
    monkeypatch.delitem(many_pages.plugins, "processing", raising=False)
    window.trigger("HiljadePrintSeriesAction")
    assert any("Switch QGIS's plugin Processing on first" in text for text in window.interface.said())
