"""Taking parts of the window away when the plugin is unloaded."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject


def delete_later(part: QObject) -> None:
    """Delete a part as soon as nothing of it is running; harmless where Qt has deleted it with its parent."""
    if not sip.isdeleted(part):
        part.deleteLater()
