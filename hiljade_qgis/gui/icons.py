"""The plugin's own icons, by name."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

_PACKAGE = Path(__file__).resolve().parent.parent


def _icon_folder() -> Path:
    """Inside the package where it was installed from the zip, beside it in the source tree."""
    inside = _PACKAGE / "resources" / "icons"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources" / "icons"


def icon(name: str) -> QIcon:
    """The icon `resources/icons/<name>.svg`."""
    return QIcon(str(_icon_folder() / f"{name}.svg"))
