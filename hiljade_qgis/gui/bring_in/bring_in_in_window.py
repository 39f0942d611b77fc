"""Puts bringing in into QGIS's window, and takes it out again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QAction

from ..actions import new_action, show_actions, show_on_toolbar
from ..deletion import delete_later
from ..resolving import Resolving
from ..review_session import ReviewTools
from .bringing_in import BringingIn
from .drop_handler import CamerasDropHandler
from .reversing_batches import ReversingBatches


def add_bringing_in(iface: Any, tools: ReviewTools, resolving: Resolving, undo: ExitStack) -> list[QAction]:
    """Build and register everything; `undo` takes each part away again. Gives the actions that the dock offers too."""
    translate = QCoreApplication.translate
    owner = QObject()
    undo.callback(delete_later, owner)
    files = new_action(
        owner,
        "BringIn",
        "bring_in",
        translate("BringIn", "Bring &in…"),
        translate("BringIn", "Bring cameras in from files or photos, after a look at what would come of it"),
    )
    folder = new_action(
        owner,
        "BringInFolder",
        "import_photos",
        translate("BringIn", "Bring in the photos of a &folder…"),
        translate("BringIn", "Bring cameras in from the photos of a folder that say where they were taken"),
    )
    batches = new_action(
        owner,
        "Batches",
        "batches",
        translate("BringIn", "&Batches…"),
        translate("BringIn", "What was brought in so far, and taking a batch back"),
    )
    show_actions(iface, [files, folder, batches], {}, undo)
    show_on_toolbar(iface, files)
    bringing = BringingIn(tools)
    undo.callback(delete_later, bringing)
    undo.callback(bringing.close)
    reversing = ReversingBatches(tools)
    undo.callback(delete_later, reversing)
    undo.callback(reversing.close)
    files.triggered.connect(bringing.ask_for_files)
    folder.triggered.connect(bringing.ask_for_folder)
    batches.triggered.connect(reversing.ask_for_batch)
    bringing.applied.connect(resolving.look)
    reversing.applied.connect(resolving.look)
    handler = CamerasDropHandler(iface, tools.copies, tools.notices, bringing.bring)
    undo.callback(delete_later, handler)
    undo.callback(handler.take_back)
    iface.registerCustomDropHandler(handler)
    undo.callback(iface.unregisterCustomDropHandler, handler)
    return [batches, folder]
