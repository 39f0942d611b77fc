"""Under which terms a layer may be passed on: its licence, and whom to name. Main thread only."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsVectorLayer

from ..sync import trust
from ..sync.batch_rows import SINCE_SCHEMA, attributions_in
from ..sync.errors import WorkingCopyError
from ..sync.former_versions import reading
from ..sync.working_copy import About, about_in
from .layers import file_of

_GEOPACKAGE = ".gpkg"


class Terms(NamedTuple):
    """What is said of a layer; "" for what nobody said.

    Attributes:
        layer: what it is called.
        brought: whom to name, too, and under which licences, for what was brought into the working copy.
    """

    layer: str
    licence: str
    attribution: str
    brought: tuple[str, ...] = ()


def terms_of(layer: QgsVectorLayer) -> Terms:
    """By the layer's metadata or, where they say neither, by the working copy that it lies in.

    What was brought into a working copy since the layer was made, no metadata say.
    """
    metadata = layer.metadata()
    licence, attribution = "; ".join(metadata.licenses()), "; ".join(metadata.rights())
    found = _said_in_file(file_of(layer))
    if found is not None and not licence and not attribution:
        about = found.about
        return Terms(about.layer_name, about.licence, about.attribution, found.brought)
    brought = () if found is None else found.brought
    return Terms(metadata.title() or layer.name(), licence, attribution, brought)


class _Said(NamedTuple):
    about: About
    brought: tuple[str, ...]


def _said_in_file(path: Path | None) -> _Said | None:
    """What a working copy says of itself; the file is only read. None where it is none."""
    if path is None or path.suffix.lower() != _GEOPACKAGE:
        return None
    try:
        with reading(path) as connection:
            version = trust.check(connection, path)
            brought = attributions_in(connection) if version >= SINCE_SCHEMA else []
            return _Said(about_in(connection, path), tuple(brought))
    except (sqlite3.DatabaseError, WorkingCopyError):
        return None
