"""“Make an atlas” and “Make a series over time” in the menu: QGIS's own dialog of the algorithm, filled in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QDialog
from qgis.utils import plugins

from ...processing.working_copy_algorithm import WORKING_COPY
from ..actions import new_action, show_actions
from ..deletion import delete_later
from ..notices import Notices


class MakingManyPages(QObject):
    """Opens the dialogs of Processing.

    Args:
        working_copy: gives the one whose cameras are meant; None where none is open, and the dialog asks.
    """

    def __init__(self, working_copy: Callable[[], Path | None], notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._working_copy, self._notices = working_copy, notices
        self._open: dict[str, QDialog] = {}

    def close(self) -> None:
        """Close the dialogs."""
        for dialog in list(self._open.values()):
            if not sip.isdeleted(dialog):
                dialog.close()

    def show(self, algorithm: str, _checked: bool = False) -> None:
        """Open the dialog of an algorithm; where it is open already, bring it to the front."""
        shown = self._open.get(algorithm)
        if shown is not None and not sip.isdeleted(shown) and shown.isVisible():
            shown.raise_()
            shown.activateWindow()
            return
        dialog = self._made(algorithm)
        if dialog is None:
            self._notices.inform(
                QCoreApplication.translate(
                    "PrintMap", "Switch QGIS's plugin Processing on first, under Plugins – Manage and Install Plugins."
                )
            )
            return
        self._open[algorithm] = dialog
        dialog.show()

    def _made(self, algorithm: str) -> QDialog | None:
        """The dialog, which shows at the end what was made; None where QGIS's plugin Processing is switched off."""
        if "processing" not in plugins:
            return None
        import processing  # there only where it is switched on

        path = self._working_copy()
        given = {} if path is None else {WORKING_COPY: str(path)}
        made: Any = processing.createAlgorithmDialog(algorithm, given)
        if made is not None:
            # Else QGIS, which prints in the main thread, comes back to the parameters as if nothing had happened.
            made.algorithmFinished.connect(lambda *_result: made.showLog())
        return made


def add_many_pages(
    iface: Any, working_copy: Callable[[], Path | None], notices: Notices, undo: ExitStack
) -> None:
    """Build and register the actions; `undo` takes them away again."""
    translate = QCoreApplication.translate
    owner = QObject()
    undo.callback(delete_later, owner)
    atlas = new_action(
        owner,
        "PrintAtlas",
        "print_atlas",
        translate("PrintMap", "Make an atlas…"),
        translate("PrintMap", "A page for each area, for each cluster of cameras, or along a line; with a list"),
    )
    series = new_action(
        owner,
        "PrintSeries",
        "print_series",
        translate("PrintMap", "Make a series over time…"),
        translate("PrintMap", "A page for each year, quarter or month, of the cameras that stood then"),
    )
    show_actions(iface, [atlas, series], {}, undo)
    making = MakingManyPages(working_copy, notices, iface.mainWindow())
    atlas.triggered.connect(partial(making.show, "hiljade:printatlas"))
    series.triggered.connect(partial(making.show, "hiljade:printseries"))
    undo.callback(delete_later, making)
    undo.callback(making.close)
