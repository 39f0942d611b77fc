"""“Play over time” in the plugin's window: what it makes ready, what it says, and that it can be taken back."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QComboBox, QPushButton

from hiljade_qgis.bridge.play_over_time import playing_layers
from hiljade_qgis.gui.play_over_time.play_dialog import PlayDialog
from tests.qgis.looking_window import LookingWindow
from tests.qgis.printed_copies import copy_of
from tests.qgis.test_plugin import delete_what_is_due

LON, LAT = 20.4612, 44.8128
CAMERAS = [
    (LON, LAT, {"camera:type": "fixed", "camera:direction": "90", "start_date": "2018"}),
    (LON + 0.001, LAT, {"camera:type": "dome", "start_date": "2020-05"}),
    (LON, LAT + 0.001, {"camera:type": "fixed"}),
]


@pytest.fixture
def window(qtbot, project, clean_settings):
    window = LookingWindow(qtbot)
    controller = QgsTemporalNavigationObject(window.canvas)
    window.canvas.setTemporalController(controller)
    shown = QAction("Temporal controller", window.interface.window)
    shown.setObjectName("mActionTemporalController")
    shown.setCheckable(True)
    yield window
    window.close()


def opened(window, path):
    window.open(path)
    window.trigger("HiljadePlayOverTimeAction")
    return window.interface.window.findChild(PlayDialog)


def press(dialog, name):
    dialog.findChild(QPushButton, f"HiljadePlay{name}").click()


def test_the_controller_is_made_ready_and_put_back(window, tmp_path):
    dialog = opened(window, copy_of(tmp_path / "a.gpkg", CAMERAS))
    controller = window.canvas.temporalController()
    action = window.interface.window.findChild(QAction, "mActionTemporalController")
    assert not dialog.findChild(QPushButton, "HiljadePlayStop").isEnabled()
    press(dialog, "Start")
    assert len(playing_layers(QgsProject.instance())) == 4
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
    assert [controller.temporalExtents().begin().date().year(), controller.temporalExtents().end().date().year()] == [
        2018, 2021,
    ]  # fmt: skip
    assert action.isChecked()
    assert any("Ready from 2018 to 2020" in text for text in window.interface.said())
    step = dialog.findChild(QComboBox, "HiljadePlayStep")
    step.setCurrentIndex(step.findData("month"))
    dialog.findChild(QCheckBox, "HiljadePlayUndated").setChecked(True)
    press(dialog, "Start")
    assert action.isChecked()
    assert any("Ready from 2018-12 to 2020-05" in text for text in window.interface.said())
    press(dialog, "Stop")
    assert not playing_layers(QgsProject.instance())
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.NavigationOff
    assert not dialog.findChild(QPushButton, "HiljadePlayStop").isEnabled()
    assert any("All cameras are shown again" in text for text in window.interface.said())


def test_without_dates_it_says_so(window, tmp_path):
    dialog = opened(window, copy_of(tmp_path / "a.gpkg", CAMERAS))
    column = dialog.findChild(QComboBox, "HiljadePlayColumn")
    column.setCurrentIndex(column.findData("check_date"))
    press(dialog, "Start")
    assert any("No camera has a readable date of that kind." in text for text in window.interface.said())
    assert not playing_layers(QgsProject.instance())


def test_too_many_steps_are_told(window, tmp_path):
    dialog = opened(window, copy_of(tmp_path / "a.gpkg", [*CAMERAS, (LON, LAT, {"start_date": "0020"})]))
    press(dialog, "Start")
    assert any("makes 2,001 steps, and 240 is the most" in text for text in window.interface.said())
    assert not playing_layers(QgsProject.instance())


def test_without_cameras_it_says_so(window):
    window.trigger("HiljadePlayOverTimeAction")
    assert any("Load cameras first" in text for text in window.interface.said())
    assert window.interface.window.findChild(PlayDialog) is None


def test_there_is_one_window_and_it_goes_with_the_plugin(window, tmp_path):
    dialog = opened(window, copy_of(tmp_path / "a.gpkg", CAMERAS))
    window.trigger("HiljadePlayOverTimeAction")
    assert len(window.interface.window.findChildren(PlayDialog)) == 1
    window.plugin.unload()
    delete_what_is_due()
    assert sip.isdeleted(dialog)
    window.plugin.initGui()
