"""The plugin's own icons, by name."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from ..bridge.resources import resource_path


def icon(name: str) -> QIcon:
    """The icon `resources/icons/<name>.svg`."""
    return QIcon(str(resource_path(f"resources/icons/{name}.svg")))
