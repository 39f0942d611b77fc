"""Names on the base map, in the script of the page: streets along their lines, places beside them, areas within.

The layers are the user's own. What a name becomes is a table in the label's expression: a layout with it can be opened
by a QGIS that does not have the plugin, which no function of ours would survive.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ...core.printing.place_names import are_serbian, name_on_page, name_tags
from ..compatibility import LINE, MILLIMETRES, POINT, POLYGON
from .looks import Look
from .page_colours import colour_of

NAMES_TO = 6_000
"""Names of streets, buildings and single places are legible up to this scale."""
LETTERS_PROPERTY = "hiljade/name_letters"
"""The property of a layer that holds each letter of the names on the page."""

_AREAS_NAMED_ALWAYS = 500
"""Layers with no more areas are districts, not buildings: their names stand at any scale where they fit."""
_READ_FOR_LANGUAGE = 1_000
"""Names by which it is told in which language they are."""
_OTHER_TAGS = "other_tags"
"""The column in which GDAL keeps the tags of OpenStreetMap that have none of their own."""
_PLACE = "place"
_NAME_PT, _ALPHA, _HALO_MM = 6.0, 190, 0.5


def name_features(
    layer: QgsVectorLayer, extent: QgsRectangle, look: Look, language: str, family: str, scale: float, larger: float
) -> None:
    """Label a layer of the base map with its names; one without a column of names stays as it is.

    Args:
        layer: the page's own copy.
        extent: what the page shows, in the layer's coordinate system.
        larger: how many times larger than in a page of A4 letters are.
    """
    found = _name_expressions(layer, language)
    if not found or not _are_legible(layer, scale):
        return
    settings = _placed(layer, larger)
    settings.fieldName, settings.isExpression = _in_script(layer, extent, found, language), True
    text = QgsTextFormat()
    text.setFont(QFont(family))
    text.setSize(_NAME_PT * larger)
    colour = colour_of(look.ink)
    colour.setAlpha(_ALPHA)
    text.setColor(colour)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(_HALO_MM * larger)
    grounds = {LINE: look.street, POLYGON: look.building}
    halo.setColor(colour_of(grounds.get(layer.geometryType(), look.ground)))
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _are_legible(layer: QgsVectorLayer, scale: float) -> bool:
    kind = layer.geometryType()
    if kind == POLYGON and 0 <= layer.featureCount() <= _AREAS_NAMED_ALWAYS:
        return True
    if kind == POINT and layer.fields().lookupField(_PLACE) >= 0:
        return True
    return kind in (LINE, POINT, POLYGON) and scale <= NAMES_TO


def _placed(layer: QgsVectorLayer, larger: float) -> QgsPalLayerSettings:
    """Where the names stand: streets come first, then places, and areas as far as they have room."""
    settings = QgsPalLayerSettings()
    placement = QgsPalLayerSettings.Placement
    kind = layer.geometryType()
    if kind == LINE:
        settings.placement = placement.Curved
        settings.mergeLines = True
        settings.repeatDistance = 60.0 * larger
        settings.repeatDistanceUnit = MILLIMETRES
    elif kind == POINT:
        settings.placement = placement.AroundPoint
        settings.dist = 0.8 * larger
        settings.distUnits = MILLIMETRES
        settings.priority = 4
    else:
        settings.placement = placement.Horizontal
        settings.fitInPolygonOnly = True
        settings.priority = 3
        settings.autoWrapLength = 18
    return settings


def _name_expressions(layer: QgsVectorLayer, language: str) -> list[tuple[str, str]]:
    """The tags in which names may stand, the best first, each with the expression that reads it."""
    fields = layer.fields()
    others = fields.lookupField(_OTHER_TAGS)
    found = []
    for tag in name_tags(language):
        at = fields.lookupField(tag)
        if at >= 0:
            found.append((tag, f"nullif(trim({QgsExpression.quotedColumnRef(fields.at(at).name())}), '')"))
        elif others >= 0:
            tags = f"hstore_to_map({QgsExpression.quotedColumnRef(fields.at(others).name())})"
            found.append((tag, f"nullif(trim(map_get({tags}, {QgsExpression.quotedString(tag)})), '')"))
    return found


def _in_script(
    layer: QgsVectorLayer, extent: QgsRectangle, expressions: list[tuple[str, str]], language: str
) -> str:
    """The expression of the names as the page writes them: of those that it shows; others as they are."""
    plain = f"coalesce({', '.join(text for _, text in expressions)})"
    serbian = are_serbian(
        name for name, _ in islice(_names(layer, QgsFeatureRequest(), expressions), _READ_FOR_LANGUAGE)
    )
    written: dict[str, str] = {}
    for name, tag in _names(layer, QgsFeatureRequest(extent), expressions):
        if name not in written:
            written[name] = name_on_page(name, tag, language, serbian)
    layer.setCustomProperty(LETTERS_PROPERTY, "".join(sorted(set("".join(written.values())))))
    pairs = [
        f"{QgsExpression.quotedString(name)}, {QgsExpression.quotedString(made)}"
        for name, made in sorted(written.items())
        if made != name
    ]
    if not pairs:
        return plain
    return f"with_variable('name', {plain}, coalesce(map_get(map({', '.join(pairs)}), @name), @name))"


def _names(
    layer: QgsVectorLayer, request: QgsFeatureRequest, expressions: list[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Each feature's name, and the tag in which it stands; features without one are passed over."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    read = [(tag, QgsExpression(text)) for tag, text in expressions]
    columns: set[str] = set()
    for _, expression in read:
        expression.prepare(context)
        columns |= expression.referencedColumns()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(columns), layer.fields())
    for feature in layer.getFeatures(request):
        named = _named(feature, read, context)
        if named is not None:
            yield named


def _named(
    feature: QgsFeature, read: list[tuple[str, QgsExpression]], context: QgsExpressionContext
) -> tuple[str, str] | None:
    context.setFeature(feature)
    for tag, expression in read:
        name = expression.evaluate(context)
        if isinstance(name, str) and name:
            return name, tag
    return None
