"""Layers of a base map that hold cameras of the working copy once more, and would show what a page withholds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qgis.core import QgsCoordinateTransformContext, QgsFeatureRequest, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...core.essentials import one_line
from ...core.printing.redaction import PrintedCamera, Redaction, is_unverified
from ...core.record import Position
from ...sync.printed_cameras import Printed
from ..compatibility import POINT
from ..points import PointReader
from .design import Design
from .kept_layout import is_kept

_PER_DEG = 1_000_000
"""Places are taken for one within a millionth of a degree, a tenth of a metre: what another coordinate system makes of
a place is nearer to it."""
_OF_FIELDS_OF_VIEW = "width_source"
"""The column of every layer of fields of view that the plugin makes: their corners are where the cameras stand."""
_MOST_SHOWN = 200

_Cell = tuple[int, int]


def without_copied_cameras(
    printed: Printed, design: Design, context: QgsCoordinateTransformContext
) -> tuple[Design, list[str]]:
    """The design without layers of its base map in which cameras stand of which something is to be withheld.

    Such are fields of view and kept pages, and layers with a point where one of these cameras is, as somebody's copy of
    them has. Nothing is left out where nothing is withheld. Also gives what to tell of it.

    Args:
        printed: with the true positions.
    """
    if not design.redactions or not design.base:
        return design, []
    concerned = _cells_around(one.position for one in printed.cameras if _is_concerned(one, design.redactions))
    kept, told = [], []
    for layer in design.base:
        if not _shows(layer, concerned, context):
            kept.append(layer)
            continue
        text = QCoreApplication.translate(
            "Processing",
            "The layer {name} shows cameras of which something is to be withheld, and was left out of the base map.",
        )
        told.append(text.format(name=one_line(layer.name(), _MOST_SHOWN)))
    return replace(design, base=tuple(kept)), told


def _is_concerned(camera: PrintedCamera, redactions: frozenset[Redaction]) -> bool:
    if Redaction.LABELS in redactions and camera.label is not None:
        return True
    return is_unverified(camera) and redactions != {Redaction.LABELS}


def _cell(place: Position) -> _Cell:
    return round(place.lon_deg * _PER_DEG), round(place.lat_deg * _PER_DEG)


def _cells_around(places: Iterable[Position]) -> set[_Cell]:
    """The cells in which places lie, and those beside them."""
    steps = (-1, 0, 1)
    return {(column + x, row + y) for column, row in map(_cell, places) for x in steps for y in steps}


def _shows(layer: QgsMapLayer, concerned: set[_Cell], context: QgsCoordinateTransformContext) -> bool:
    if not concerned:
        return False
    if hasattr(layer, "childLayers"):  # a group that is drawn as one layer
        return any(_shows(one, concerned, context) for one in layer.childLayers())
    if is_kept(layer):
        return True
    if not isinstance(layer, QgsVectorLayer):
        return False
    if layer.fields().lookupField(_OF_FIELDS_OF_VIEW) >= 0:
        return True
    if layer.geometryType() != POINT:
        return False
    points = PointReader(layer.crs(), context)
    features = layer.getFeatures(QgsFeatureRequest().setNoAttributes())
    return any(_cell(place) in concerned for feature in features for place in points.positions(feature))
