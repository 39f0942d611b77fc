"""Names on the base map, in the script of the page: streets along their lines, places beside them, areas within.

The layers are the user's own. What a name becomes is a table in the label's expression: a layout with it can be opened
by a QGIS that does not have the plugin, which no function of ours would survive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ...core.printing.place_names import SERBIAN_CYRILLIC, are_serbian, name_on_page, name_tags
from ..compatibility import LINE, MILLIMETRES, POINT, POLYGON
from .looks import Look
from .page_colours import colour_of

NAMES_TO = 6_000
"""Names of streets, buildings and single places are legible up to this scale."""
LETTERS_PROPERTY = "hiljade/name_letters"
"""The property of a layer that holds each letter of the names on the page."""

_AREAS_NAMED_ALWAYS = 500
"""Layers with no more areas are districts, not buildings: their names stand at any scale where they fit."""
_READ_FOR_LANGUAGE = 3_000
"""Features by whose names it is told in which language they are."""
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
    found = _where_names_stand(layer, language)
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


class _Name(NamedTuple):
    """Where a name may stand.

    Attributes:
        tag: of OpenStreetMap.
        column: the index of its own column, or that of all other tags.
        is_own: which of them.
        expression: what reads it.
    """

    tag: str
    column: int
    is_own: bool
    expression: str


def _where_names_stand(layer: QgsVectorLayer, language: str) -> list[_Name]:
    """The best first."""
    fields = layer.fields()
    others = fields.lookupField(_OTHER_TAGS)
    found = []
    for tag in name_tags(language):
        at = fields.lookupField(tag)
        if at >= 0:
            text = QgsExpression.quotedColumnRef(fields.at(at).name())
            found.append(_Name(tag, at, True, f"nullif(trim({text}), '')"))
        elif others >= 0:
            tags = f"hstore_to_map({QgsExpression.quotedColumnRef(fields.at(others).name())})"
            text = f"nullif(trim(map_get({tags}, {QgsExpression.quotedString(tag)})), '')"
            found.append(_Name(tag, others, False, text))
    return found


def _in_script(layer: QgsVectorLayer, extent: QgsRectangle, names: list[_Name], language: str) -> str:
    """The expression of the names as the page writes them: of those that it shows; others as they are."""
    plain = f"coalesce({', '.join(one.expression for one in names)})"
    serbian = language != SERBIAN_CYRILLIC or are_serbian(
        name for name, _ in _read(layer, QgsFeatureRequest().setLimit(_READ_FOR_LANGUAGE), names)
    )
    written: dict[str, str] = {}
    for name, tag in _read(layer, QgsFeatureRequest(extent), names):
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


def _read(layer: QgsVectorLayer, request: QgsFeatureRequest, names: list[_Name]) -> Iterator[tuple[str, str]]:
    """Each feature's name, as the expression gives it, and the tag in which it stands; none where there is no name."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expressions = {one: QgsExpression(one.expression) for one in names}
    for expression in expressions.values():
        expression.prepare(context)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(sorted({one.column for one in names}))
    for feature in layer.getFeatures(request):
        for one, expression in expressions.items():
            held = feature.attribute(one.column)
            if not isinstance(held, str) or not (one.is_own or one.tag in held):
                continue  # most of a layer's features have no name, and expressions take their time
            context.setFeature(feature)
            name = expression.evaluate(context)
            if isinstance(name, str) and name:
                yield name, one.tag
                break
