"""Under which terms a layer may be passed on: its licence, and whom to name. Main thread only."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsVectorLayer

from ..sync import trust
from ..sync.errors import WorkingCopyError
from ..sync.former_versions import reading
from ..sync.working_copy import About, about_in
from .layers import file_of

_GEOPACKAGE = ".gpkg"


class Terms(NamedTuple):
    """What is said of a layer; "" for what nobody said.

    Attributes:
        layer: what it is called.
    """

    layer: str
    licence: str
    attribution: str


def terms_of(layer: QgsVectorLayer) -> Terms:
    """By the layer's metadata or, where they say neither, by the working copy that it lies in."""
    metadata = layer.metadata()
    licence, attribution = "; ".join(metadata.licenses()), "; ".join(metadata.rights())
    about = None if licence or attribution else _about_file(file_of(layer))
    if about is not None:
        return Terms(about.layer_name, about.licence, about.attribution)
    return Terms(metadata.title() or layer.name(), licence, attribution)


def _about_file(path: Path | None) -> About | None:
    """What a working copy says of itself; the file is only read. None where it is none."""
    if path is None or path.suffix.lower() != _GEOPACKAGE:
        return None
    try:
        with reading(path) as connection:
            trust.check(connection, path)
            return about_in(connection, path)
    except (sqlite3.DatabaseError, WorkingCopyError):
        return None
