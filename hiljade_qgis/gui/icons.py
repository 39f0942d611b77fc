"""The plugin's own icons, by name."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon

from ..bridge.resources import resource_path


def icon(name: str) -> QIcon:
    """The icon `resources/icons/<name>.svg`; in its own colours in a selected row too, where Qt would tint it."""
    file = str(resource_path(f"resources/icons/{name}.svg"))
    made = QIcon(file)
    made.addFile(file, QSize(), QIcon.Mode.Selected)
    return made
