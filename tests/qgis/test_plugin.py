"""The plugin as QGIS loads and unloads it: nothing is left behind, and it can be loaded again."""

from __future__ import annotations

import gc
import logging

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar, QToolButton

from hiljade_qgis import classFactory
from hiljade_qgis.bridge import i18n, log, network
from tests.qgis.plugin_window import PluginWindow

ONLY_IN_MENU = {
    "HiljadePushesAction",
    "HiljadeHistoryAction",
    "HiljadeChangesOutAction",
    "HiljadeChangesInAction",
    "HiljadeNextFindingAction",
    "HiljadePreviousFindingAction",
    "HiljadeBringInFolderAction",
    "HiljadeBatchesAction",
    "HiljadePrintMapAction",
    "HiljadePrintAtlasAction",
    "HiljadePrintSeriesAction",
    "HiljadePlayOverTimeAction",
}
"""Used now and then; docks offer them too."""

ON_TOOLBARS = {
    "HiljadeToolBar": [
        "HiljadeLoadAction",
        "HiljadeOpenAction",
        "HiljadeReviewAction",
        "HiljadePullAction",
        "HiljadeConflictsAction",
        "HiljadeChecksAction",
        "HiljadeChangeManyAction",
        "HiljadeMatchListAction",
        "HiljadeBringInAction",
        "HiljadeConnectionsAction",
    ],
    "HiljadeCamerasToolBar": [
        "HiljadeAimAction",
        "HiljadeAddAction",
        "HiljadeLookUpAction",
        "HiljadeWhoSeesAction",
        "HiljadeCameraPanelAction",
        "HiljadePicturesAction",
        "HiljadePreviousCameraAction",
        "HiljadeNextCameraAction",
    ],
}

EDITS = [
    f"Hiljade{name}Action"
    for name in (
        "AimAt", "Along", "Flip", "TurnLeft", "TurnRight", "Widen", "Narrow", "ReachFarther", "ReachNearer", "MoveBy",
        "AddView", "RemoveView", "NextView",
    )
]  # fmt: skip
"""In the menu of a button, and with keys."""

WALKS = [
    f"HiljadeWalk{name}Action"
    for name in ("Unread", "Unverified", "Conflicting", "Unreadable", "Undirected", "Pending")
]
"""In the menu of a button, with what somebody may read and choose beside them."""

STATUSES = [f"HiljadeStatus{name}Action" for name in ("Verified", "Rejected", "Removed", "Reported")]
"""In the menu of a button, and with keys."""

IN_MENUS_OF_BUTTONS = {*EDITS, *WALKS, "HiljadeGoOnAction", *STATUSES}

ACTIONS = ONLY_IN_MENU | IN_MENUS_OF_BUTTONS | {name for names in ON_TOOLBARS.values() for name in names}


@pytest.fixture
def interface(qtbot, qgis_app, project, clean_settings):
    made = PluginWindow()
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    return made


def delete_what_is_due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def project_receivers() -> list[int]:
    """How many listen to each of the project's signals."""
    project = QgsProject.instance()
    names = ("layersAdded", "layersRemoved", "layersWillBeRemoved", "cleared", "readProject", "writeProject", "saved")
    return [project.receivers(getattr(project, name)) for name in names if hasattr(project, name)]


def traces(interface: PluginWindow) -> dict[str, object]:
    """Everything that a plugin could leave behind."""
    delete_what_is_due()
    window = interface.window
    return {
        "actions": sorted(one.objectName() for one in window.findChildren(QAction)),
        "docks": [one.objectName() for one in window.findChildren(QDockWidget)],
        "toolbars": [one.objectName() for one in window.findChildren(QToolBar)],
        "menus": list(interface.menu_actions),
        "shortcuts": list(interface.shortcut_actions),
        "handlers": list(interface.map_tool_handlers),
        "drop handlers": list(interface.drop_handlers),
        "locator": [one.name() for one in interface.locator.filters()],
        "children": sorted(type(one).__name__ for one in window.children()),
        "items": [type(one).__name__ for one in interface.canvas.scene().items()],
        "tool": interface.canvas.mapTool(),
        "messages": interface.said(),
        "providers": sorted(one.id() for one in QgsApplication.processingRegistry().providers()),
        "log handlers": [type(one).__name__ for one in logging.getLogger("hiljade_qgis").handlers],
        "translator": i18n._translator,
        "log": log._handler,
        "network": network._sender,
        "tasks": QgsApplication.taskManager().countActiveTasks(),
        "project": project_receivers(),
        "canvas": [
            interface.canvas.receivers(getattr(interface.canvas, name))
            for name in ("mapToolSet", "extentsChanged", "destinationCrsChanged", "keyPressed")
        ],
    }


def test_load_unload_load_leaves_nothing_behind(interface, qtbot):
    network.stop_network()  # what other tests began to use
    before = traces(interface)
    for _ in range(2):
        plugin = classFactory(interface)
        plugin.initGui()
        assert {action.objectName() for action in interface.shortcut_actions} == ACTIONS
        assert traces(interface) != before
        plugin.unload()
        plugin.unload()
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
        assert traces(interface) == before


def test_our_objects_are_gone_after_unload(interface):
    plugin = classFactory(interface)
    plugin.initGui()
    delete_what_is_due()
    ours = [one for one in gc.get_objects() if isinstance(one, QObject) and _is_ours(one)]
    assert ours
    plugin.unload()
    delete_what_is_due()
    assert [type(one).__name__ for one in ours if not sip.isdeleted(one)] == []


def _is_ours(one: QObject) -> bool:
    module = type(one).__module__
    return module.startswith(("hiljade_qgis.gui", "hiljade_qgis.processing.provider"))


def test_every_action_can_be_found_seen_and_explained(interface):
    plugin = classFactory(interface)
    plugin.initGui()
    actions = [action for _menu, action in interface.menu_actions]
    assert {menu for menu, _action in interface.menu_actions} == {"Hiljade Kamera"}
    assert sorted(action.objectName() for action in actions) == sorted(ACTIONS)
    for name, expected in ON_TOOLBARS.items():
        toolbar = interface.window.findChild(QToolBar, name)
        assert [action.objectName() for action in toolbar.actions() if action.objectName()] == expected
    edit = interface.window.findChild(QToolButton, "HiljadeEditCameras")
    assert [action.objectName() for action in edit.menu().actions()] == EDITS
    walk = interface.window.findChild(QToolButton, "HiljadeWalkThrough")
    in_walk = [action.objectName() for action in walk.menu().actions() if not action.isSeparator()]
    assert in_walk == ["HiljadeReviewProgress", *WALKS, "HiljadeGoOnAction"]
    status = interface.window.findChild(QToolButton, "HiljadeStatus")
    assert [action.objectName() for action in status.menu().actions()] == STATUSES
    for action in actions:
        assert action.objectName()
        assert not action.icon().isNull()
        assert not action.icon().pixmap(24, 24).isNull()
        assert action.toolTip() not in ("", action.text().replace("&", ""))
    plugin.unload()


def test_review_action_shows_and_hides_the_dock(interface):
    plugin = classFactory(interface)
    plugin.initGui()
    dock = interface.window.findChild(QDockWidget, "HiljadeReviewDock")
    review = next(one for one in interface.shortcut_actions if one.objectName() == "HiljadeReviewAction")
    assert not dock.isVisible()
    review.trigger()
    assert dock.isVisible()
    review.trigger()
    assert not dock.isVisible()
    plugin.unload()


def test_pull_without_a_copy_is_one_sentence(interface):
    plugin = classFactory(interface)
    plugin.initGui()
    next(one for one in interface.shortcut_actions if one.objectName() == "HiljadePullAction").trigger()
    assert any("no working copy in this project" in text for text in interface.said())
    plugin.unload()


def test_without_a_window_there_is_the_provider_alone(qgis_app):
    plugin = classFactory(None)
    plugin.initProcessing()
    registry = QgsApplication.processingRegistry()
    assert registry.providerById("hiljade") is not None
    assert registry.providerById("hiljade").algorithms()
    plugin.unload()
    assert registry.providerById("hiljade") is None


def test_a_failure_while_loading_leaves_nothing_behind(interface, monkeypatch):
    before = traces(interface)
    monkeypatch.setattr(interface, "registerMainWindowAction", lambda action, shortcut: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        classFactory(interface).initGui()
    assert traces(interface) == before
