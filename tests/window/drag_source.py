"""Another program from which files can be dragged: a small window on top of the others, for the tests with a mouse.

    python drag_source.py X Y FILE…
"""

from __future__ import annotations

import sys

from PyQt5.QtCore import QMimeData, Qt, QUrl
from PyQt5.QtGui import QDrag, QMouseEvent
from PyQt5.QtWidgets import QApplication, QLabel

SIZE = (120, 40)


class Files(QLabel):
    """What is dragged."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("files")
        self._files = files
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setFixedSize(*SIZE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt: the drag begins, and lasts until the button goes up."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(one) for one in self._files])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> None:
    """Show the window until the program is stopped."""
    application = QApplication(sys.argv[:1])
    window = Files(sys.argv[3:])
    window.move(int(sys.argv[1]), int(sys.argv[2]))
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
