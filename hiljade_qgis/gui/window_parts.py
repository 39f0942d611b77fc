"""The parts of the plugin that need a window: built here, and each put on the list of what `unload` takes away."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt

from .actions import Actions
from .bring_in.bring_in_in_window import add_bringing_in
from .change_many.change_in_window import add_change_many
from .checks.checks_in_window import add_checking
from .connection_test import BackgroundTester
from .deletion import delete_later
from .going_back import GoingBack
from .handing_over import HandingOver
from .list_review.review_in_window import add_list_review
from .loading import Loading
from .look_up.looking_up import add_looking_up
from .map.map_tools import add_map_tools
from .notices import Notices
from .open_copies import OpenCopies
from .play_over_time.play_in_window import add_playing_over_time
from .print_map.print_in_window import add_print_map
from .progress_in_bar import ProgressInBar
from .resolving import Resolving
from .review_dock import ReviewDock
from .review_session import ReviewTools
from .reviewing import Reviewing
from .sync_runner import SyncRunner


def add_window_parts(iface: Any, undo: ExitStack) -> None:
    """Build and connect the parts. `undo` gets, part by part, what takes each away again."""
    window, canvas, bar = iface.mainWindow(), iface.mapCanvas(), iface.messageBar()
    notices, runner, tester = Notices(bar), SyncRunner(), BackgroundTester()
    _keep(undo, runner, runner.close)
    undo.callback(tester.cancel_test)
    progress = ProgressInBar(bar, runner)
    _keep(undo, progress, progress.close)
    copies = OpenCopies(QgsProject.instance(), notices)
    _keep(undo, copies, copies.close)
    dock = ReviewDock(window)
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.hide()
    _keep(undo, dock, lambda: iface.removeDockWidget(dock))
    reviewing = Reviewing(dock, copies, runner, notices, canvas, window)
    _keep(undo, reviewing, reviewing.close)
    resolving = Resolving(copies, runner, notices, canvas, window)
    _keep(undo, resolving, resolving.close)
    loading = Loading(copies, runner, progress, notices, tester, canvas, window)
    _keep(undo, loading)
    actions = Actions()
    _keep(undo, actions)
    actions.register(iface, undo)
    session = add_map_tools(iface, copies, dock, notices, undo)
    looking_up = add_looking_up(iface, session, copies, notices, undo)
    checking = add_checking(iface, session.selected, looking_up, copies, notices, undo)
    checking.reasons_written.connect(reviewing.look)
    add_change_many(iface, session.selected, looking_up, copies, notices, undo)
    add_list_review(iface, session.selected, looking_up, copies, notices, undo)
    print_map = add_print_map(iface, session.selected, looking_up, copies, notices, undo)
    over_time = add_playing_over_time(iface, notices, undo)
    actions.load.triggered.connect(loading.ask_and_load)
    actions.open.triggered.connect(loading.ask_and_open)
    actions.connections.triggered.connect(lambda: loading.edit_connections())
    actions.pull.triggered.connect(reviewing.pull_current)
    actions.conflicts.triggered.connect(lambda: resolving.open(dock.current_path()))
    dock.resolve_requested.connect(resolving.open)
    reviewing.resolve_requested.connect(resolving.open)
    reviewing.synchronised.connect(resolving.look)
    resolving.resolved.connect(reviewing.look)
    going_back = GoingBack(dock, reviewing, copies, notices, canvas, window)
    _keep(undo, going_back)
    actions.pushes.triggered.connect(going_back.ask_for_push)
    actions.history.triggered.connect(going_back.ask_for_version)
    tools = ReviewTools(dock, reviewing, copies, runner, notices, canvas, window)
    handing_over = HandingOver(tools)
    _keep(undo, handing_over, handing_over.close)
    actions.changes_out.triggered.connect(handing_over.ask_and_export)
    actions.changes_in.triggered.connect(handing_over.ask_and_open)
    handing_over.applied.connect(resolving.look)
    batches = add_bringing_in(iface, tools, resolving, undo)
    dock.offer([*actions.of_dock(), *batches, print_map, over_time])
    dock.setToggleVisibilityAction(actions.review)
    dock.load_requested.connect(loading.ask_and_load)
    dock.open_requested.connect(loading.ask_and_open)


def _keep(undo: ExitStack, part: QObject, close: Any = None) -> None:
    """Keep a part until unload; then close it and delete it."""
    undo.callback(delete_later, part)
    if close is not None:
        undo.callback(close)
