"""“Make an atlas” and “Make a series over time” in the menu open Processing's own dialogs, filled in."""

from __future__ import annotations

from typing import Any

import processing
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog

from hiljade_qgis.gui.print_map import many_pages
from tests.qgis.looking_window import LookingWindow
from tests.qgis.printed_copies import copy_of

CAMERAS = [(20.4612, 44.8128, {"camera:type": "dome"})]
ACTIONS = {"HiljadePrintAtlasAction": "hiljade:printatlas", "HiljadePrintSeriesAction": "hiljade:printseries"}


class Asking(QDialog):
    """What the plugin knows of a dialog of Processing."""

    algorithmFinished = pyqtSignal(bool, dict)  # noqa: N815 (as QGIS calls it)

    def __init__(self) -> None:
        super().__init__()
        self.logs_shown = 0

    def showLog(self) -> None:
        self.logs_shown += 1


@pytest.fixture
def window(qtbot, project, clean_settings):
    found = LookingWindow(qtbot)
    yield found
    found.close()


@pytest.fixture
def asked(monkeypatch) -> list[tuple[str, dict[str, str], Asking]]:
    """What is asked of Processing, as its own dialogs need a whole QGIS around them."""
    found: list[tuple[str, dict[str, str], Asking]] = []

    def made(algorithm: str, parameters: dict[str, Any]) -> Asking:
        found.append((algorithm, parameters, Asking()))
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


def test_at_the_end_the_log_says_what_was_made(window, asked):
    window.trigger("HiljadePrintAtlasAction")
    ((_algorithm, _parameters, dialog),) = asked
    assert dialog.logs_shown == 0
    dialog.algorithmFinished.emit(True, {"PAGES": 3})
    assert dialog.logs_shown == 1


def test_where_processing_is_off_it_says_so(window, monkeypatch):
    monkeypatch.delitem(many_pages.plugins, "processing", raising=False)
    window.trigger("HiljadePrintSeriesAction")
    assert any("Switch QGIS's plugin Processing on first" in text for text in window.interface.said())
