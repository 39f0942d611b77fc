"""Run by QGIS itself when `make run` has started it: connects the plugin to the community server on this machine."""

from __future__ import annotations

import json
import os
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.utils import iface

from hiljade_qgis.bridge import authentication, connections

NAME = "Community server on this computer"
CITY = QgsRectangle(20.38, 44.73, 20.53, 44.86)
"""Where the sample cameras are, in degrees (WGS84)."""


def unlock() -> None:
    """Sets the master password, unless QGIS has: it reads the file where the database has one, and forgets its name."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        password = Path(os.environ["QGIS_AUTH_PASSWORD_FILE"]).read_text().strip()
        manager.setMasterPassword(password, True)


def connect(folder: Path) -> connections.Connection:
    """Stores the connection, its password in QGIS's authentication database alone."""
    url = json.loads((folder / "server.json").read_text())["layer_url"]
    password = json.loads((folder / "accounts.json").read_text())["mapper"]
    stored = {one.name: one for one in connections.connections()}.get(NAME)
    known = {one.authcfg for one in authentication.stored_authentications()}
    kept = stored.authcfg if stored is not None and stored.authcfg in known else ""
    authcfg = authentication.store_basic(NAME, "mapper", password, url, kept)
    connection = connections.Connection(
        NAME, "kinto", url, licence="CC0-1.0", attribution="Invented sample data"
    ).with_authcfg(authcfg)
    connections.save(connection, replacing=NAME if stored is not None else None)
    connections.set_last_used(NAME)
    return connection


def show_city() -> None:
    """Shows where the sample cameras are, so that "what the map shows" is there to be loaded."""
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(wgs84)
    iface.mapCanvas().setReferencedExtent(QgsReferencedRectangle(CITY, wgs84))
    iface.mapCanvas().refresh()


unlock()
connected = connect(Path(os.environ["HILJADE_SERVER_FOLDER"]))
show_city()
hint = f"Connected to {connected.url}. Press “Load cameras…” to begin."
iface.messageBar().pushMessage("Hiljade Kamera", hint, Qgis.MessageLevel.Info, 0)  # 0: until it is closed
