"""Hiljade Kamera for QGIS: the community's surveillance cameras as an editable layer."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """What QGIS calls to load the plugin; `iface` is None in `qgis_process`."""
    from .plugin import HiljadePlugin

    return HiljadePlugin(iface)
