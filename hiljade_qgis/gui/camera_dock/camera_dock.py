"""The dock `Cameras`."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtWidgets import QAction, QScrollArea, QTabWidget, QWidget

from ..map.aim_session import AimSession
from .new_camera_panel import NewCameraPanel
from .number_panel import NumberPanel
from .seen_panel import SeenPanel

NUMBERS, NEW, SEEN = range(3)


class CameraDock(QgsDockWidget):
    """The selected cameras by numbers, what new ones are like, and who sees a place: a tab each.

    Args:
        actions: what can be done to the selected cameras.
    """

    def __init__(self, session: AimSession, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeCameraDock")
        self.setWindowTitle(self.tr("Cameras"))
        self.numbers = NumberPanel(session, actions)
        self.new = NewCameraPanel(session.selected)
        self.seen = SeenPanel(session.selected)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("HiljadeCameraTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(_scrolled(self.numbers), self.tr("Selected"))
        self._tabs.addTab(_scrolled(self.new), self.tr("New"))
        self._tabs.addTab(self.seen, self.tr("Who sees"))
        self.setWidget(self._tabs)

    def close_panels(self) -> None:
        """Show nothing more; the dock is about to go."""
        self.numbers.close_panel()
        self.new.close_panel()

    def turn_to(self, tab: int) -> None:
        """Bring a tab to the front: NUMBERS, NEW or SEEN."""
        self._tabs.setCurrentIndex(tab)


def _scrolled(panel: QWidget) -> QScrollArea:
    """A panel that can be scrolled where the screen is too low for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(panel)
    return area
