"""How the layers of a page look: our styles in the page's look and language, and of them only what is on the page.

On screen one level of detail fades into the next. A page has one scale, so that each record is drawn in one way, whole.
The rules that draw nothing there are taken away: the legend, which QGIS makes from them, then shows no others.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsMarkerSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ..compatibility import METRES_ON_MAP, MILLIMETRES
from ..style import CAMERAS, DENSITY, MARKS, SECTORS, StyleUnreadable, styles
from .looks import Look, toned
from .page_language import PageLanguage
from .page_markers import draw_with_markers

_TRUE, _FROM_AFAR = "True to scale", "From afar: direction only"
_NOT_OVER = 2.0
"""How much QGIS minds a label over a symbol: with this it rather draws none."""
_PICTURES = ("MarkerLine", "CentroidFill")
_PICTURED = {_TRUE: '"pictured" = 0', _FROM_AFAR: '"pictured" = 1'}


def apply_page_style(
    layer: QgsVectorLayer,
    table: str,
    look: Look,
    language: PageLanguage,
    family: str,
    scale: float,
    larger: float = 1.0,
) -> None:
    """Give a layer of a page its style.

    Args:
        larger: how many times larger than on screen symbols are, and lines thicker.

    Raises:
        StyleUnreadable.
    """
    document = QDomDocument()
    colours = look.views if table == SECTORS else look.cameras
    document.setContent(toned(styles()[table], colours))
    read, text = layer.importNamedStyle(document)
    renderer = layer.renderer()
    if not read or not isinstance(renderer, QgsRuleBasedRenderer):
        raise StyleUnreadable(table, text)
    layer.setScaleBasedVisibility(False)
    _flatten(renderer)
    counts = _counts(renderer, layer, scale)
    root = renderer.rootRule()
    for rule in list(root.children()):
        count = counts[rule.ruleKey()]
        if not count:
            root.removeChild(rule)
            continue
        enlarge_symbol(rule.symbol(), scale, larger)
        if table in (CAMERAS, DENSITY):
            draw_with_markers(rule.symbol(), rule.label(), look)
        label = language.legend(rule.label())
        rule.setLabel(f"{label} ({language.number(count)})" if table == CAMERAS else label)
    layer.setName(_titles(language)[table])
    if table == CAMERAS:
        _label_by_name(layer, family, larger)


def _titles(language: PageLanguage) -> dict[str, str]:
    return {
        CAMERAS: language.layer("Cameras"),
        MARKS: "",  # it stands below the cameras, without a title of its own
        SECTORS: language.layer("Fields of view"),
        DENSITY: language.legend("Number of cameras in a cell"),
    }


def _flatten(renderer: QgsRuleBasedRenderer) -> None:
    """Rules without rules in them, that hold at every scale and are drawn whole."""
    root = renderer.rootRule()
    for group in list(root.children()):
        if group.symbol() is not None:
            _hold_always(group)
            continue
        which = _PICTURED.get(group.label(), "")
        for inner in list(group.children()):
            rule = inner.clone()
            rule.setFilterExpression(" AND ".join(f"({one})" for one in (which, inner.filterExpression()) if one))
            _hold_always(rule)
            root.appendChild(rule)
        root.removeChild(group)


def _hold_always(rule: QgsRuleBasedRenderer.Rule) -> None:
    rule.setMinimumScale(0)
    rule.setMaximumScale(0)
    rule.symbol().setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, QgsProperty())


def enlarge_symbol(symbol: QgsSymbol, scale: float, larger: float) -> None:
    """Give a symbol its size at the page's scale, in millimetres, so many times larger than on screen."""
    for layer in symbol.symbolLayers():
        if isinstance(layer, QgsMarkerSymbolLayer):
            layer.setOffset(layer.offset() * larger)
            layer.setSize(_size_mm(layer, scale) * larger)
            layer.setSizeUnit(MILLIMETRES)
            if isinstance(layer, QgsSimpleMarkerSymbolLayer):
                layer.setStrokeWidth(layer.strokeWidth() * larger)
        elif isinstance(layer, QgsSimpleLineSymbolLayer):
            layer.setWidth(layer.width() * larger)
            layer.setCustomDashVector([length * larger for length in layer.customDashVector()])
        inner = layer.subSymbol()
        if inner is not None:
            enlarge_symbol(inner, scale, larger)


def _size_mm(layer: QgsMarkerSymbolLayer, scale: float) -> float:
    """On screen a size in metres shrinks with the map, within bounds."""
    if layer.sizeUnit() != METRES_ON_MAP:
        return float(layer.size())
    bounds = layer.sizeMapUnitScale()
    return float(max(bounds.minSizeMM, min(bounds.maxSizeMM, layer.size() * 1000.0 / scale)))


def legend_symbols(layer: QgsMapLayer) -> dict[int, QgsSymbol]:
    """What the legend shows in the place of symbols that are pictures of fields of view: their outlines, by place."""
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return {}
    found = {}
    for index, rule in enumerate(renderer.rootRule().children()):
        symbol = rule.symbol().clone()
        kinds = [one.layerType() for one in symbol.symbolLayers()]
        numbers = [number for number, kind in enumerate(kinds) if kind in _PICTURES]
        if not numbers:
            continue
        for number in reversed(numbers):
            symbol.deleteSymbolLayer(number)
        for one in symbol.symbolLayers():
            one.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty())
        found[index] = symbol
    return found


def _counts(renderer: QgsRuleBasedRenderer, layer: QgsVectorLayer, scale: float) -> dict[str, int]:
    """How many records each rule draws, by its key."""
    context = QgsRenderContext()
    scope = QgsExpressionContextScope()
    scope.setVariable("map_scale", scale)
    expressions = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expressions.appendScope(scope)
    context.setExpressionContext(expressions)
    rules = renderer.rootRule().children()
    counts = {rule.ruleKey(): 0 for rule in rules}
    others = next((rule for rule in rules if rule.isElse()), None)
    asked = [layer.fields().indexOf(name) for name in _columns_asked(rules)]
    known: dict[tuple[object, ...], list[QgsRuleBasedRenderer.Rule]] = {}
    renderer.startRender(context, layer.fields())
    try:
        for feature in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)):
            values = feature.attributes()
            said = tuple(values[index] for index in asked)
            if said not in known:
                expressions.setFeature(feature)
                context.setExpressionContext(expressions)
                drawn = [rule for rule in rules if not rule.isElse() and rule.isFilterOK(feature, context)]
                known[said] = drawn or ([others] if others else [])
            for rule in known[said]:
                counts[rule.ruleKey()] += 1
    finally:
        renderer.stopRender(context)
    return counts


def _columns_asked(rules: Sequence[QgsRuleBasedRenderer.Rule]) -> list[str]:
    """The columns by which rules choose records; in our styles they look at nothing else."""
    filters = [QgsExpression(rule.filterExpression()) for rule in rules if not rule.isElse()]
    return sorted({column for one in filters for column in one.referencedColumns()})


def _label_by_name(layer: QgsVectorLayer, family: str, larger: float) -> None:
    """The names of cameras from the column that has them; the style on screen looks into others, too."""
    labeling = layer.labeling()
    if labeling is None:
        return
    settings = QgsPalLayerSettings(labeling.settings())
    settings.fieldName, settings.isExpression = "name", False
    text = QgsTextFormat(settings.format())
    text.setFont(QFont(family))
    text.setSize(text.size() * larger)
    settings.setFormat(text)
    keep_labels_off(settings)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def keep_labels_off(settings: QgsPalLayerSettings) -> None:
    """Have no label drawn over the symbols of the layer with these labels, be it of another layer."""
    obstacles = settings.obstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(_NOT_OVER)
    settings.setObstacleSettings(obstacles)
