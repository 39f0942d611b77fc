"""Writes QGIS's style files (QML): the few elements that our styles need, read alike by QGIS 3.22 and later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Union
from xml.etree import ElementTree  # nosec B405 (it writes, and reads nothing)
from xml.etree.ElementTree import Element, SubElement  # nosec B405

Value = Union[str, float]


@dataclass(frozen=True)
class SymbolLayer:
    """One layer of a symbol.

    Attributes:
        kind: QGIS's name for it ("SimpleMarker", "SimpleFill" …).
        values: its settings by QGIS's names; lengths are millimetres where no unit is among them.
        expressions: settings that depend on the record: QGIS's name and an expression.
        symbol: the symbol that it draws, for layers that only say where.
        drawing_pass: where a renderer draws by passes: all symbols' layers of one pass, then those of the next.
    """

    kind: str
    values: Mapping[str, Value]
    expressions: Mapping[str, str] = field(default_factory=dict)
    symbol: Symbol | None = None
    drawing_pass: int = 0


@dataclass(frozen=True)
class Symbol:
    """A symbol: `kind` is "marker" or "fill"; its layers are drawn from the first to the last.

    Attributes:
        opacity_expression: percent, by record; "" for opaque.
        clipped: whether it draws the part of a geometry that the map shows, or all of it.
    """

    kind: str
    layers: Sequence[SymbolLayer]
    opacity_expression: str = ""
    clipped: bool = True


@dataclass(frozen=True)
class Rule:
    """A rule of a renderer.

    Attributes:
        label: what the legend says, in English; "" for a rule that only groups others.
        filter: an expression; "" for all, "ELSE" for the records that no rule beside it takes.
        nearest, farthest: scale denominators between which it holds; 0 for no limit.
    """

    label: str
    filter: str = ""
    symbol: Symbol | None = None
    nearest: int = 0
    farthest: int = 0
    rules: Sequence[Rule] = ()


def _options(parent: Element, values: Mapping[str, Value]) -> Element:
    options = SubElement(parent, "Option", type="Map")
    for name, value in values.items():
        SubElement(options, "Option", type="QString", name=name, value=f"{value}")
    return options


def _expressions(parent: Element, expressions: Mapping[str, str]) -> None:
    if not expressions:
        return
    options = _options(SubElement(parent, "data_defined_properties"), {"name": "", "type": "collection"})
    properties = SubElement(options, "Option", type="Map", name="properties")
    for name, expression in expressions.items():
        one = SubElement(properties, "Option", type="Map", name=name)
        SubElement(one, "Option", type="bool", name="active", value="true")
        SubElement(one, "Option", type="QString", name="expression", value=expression)
        SubElement(one, "Option", type="int", name="type", value="3")  # 3: an expression


def _symbol(parent: Element, name: str, symbol: Symbol) -> None:
    clipped = "1" if symbol.clipped else "0"
    element = SubElement(
        parent, "symbol", type=symbol.kind, name=name, alpha="1", clip_to_extent=clipped, force_rhr="0"
    )
    _expressions(element, {"alpha": symbol.opacity_expression} if symbol.opacity_expression else {})
    for number, layer in enumerate(symbol.layers):
        drawing_pass = str(layer.drawing_pass)
        one = SubElement(element, "layer", {"class": layer.kind, "pass": drawing_pass, "enabled": "1", "locked": "0"})
        _options(one, layer.values)
        _expressions(one, layer.expressions)
        if layer.symbol is not None:
            _symbol(one, f"@{name}@{number}", layer.symbol)


class _Symbols:
    """Numbers the symbols of a renderer."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._count = 0

    def add(self, symbol: Symbol) -> str:
        name = str(self._count)
        self._count += 1
        _symbol(self._parent, name, symbol)
        return name


def _rule(parent: Element, rule: Rule, key: str, symbols: _Symbols) -> None:
    element = SubElement(parent, "rule", key=key)
    if rule.label:
        element.set("label", rule.label)
    if rule.filter:
        element.set("filter", rule.filter)
    if rule.nearest:
        element.set("scalemindenom", str(rule.nearest))
    if rule.farthest:
        element.set("scalemaxdenom", str(rule.farthest))
    if rule.symbol is not None:
        element.set("symbol", symbols.add(rule.symbol))
    for number, inner in enumerate(rule.rules):
        _rule(element, inner, f"{key}.{number}", symbols)


@dataclass(frozen=True)
class Labels:
    """Labels of points.

    Attributes:
        expression: what they say.
        farthest: the smallest scale at which they are drawn, as a denominator.
        size_pt, text, halo: size, colour, colour of the halo (both "r,g,b,a").
        halo_mm: width of the halo.
        distance_mm: from the point.
    """

    expression: str
    farthest: int
    size_pt: float
    text: str
    halo: str
    halo_mm: float
    distance_mm: float


def _labels(root: Element, labels: Labels) -> None:
    settings = SubElement(SubElement(root, "labeling", type="simple"), "settings", calloutType="simple")
    style = SubElement(
        settings,
        "text-style",
        fieldName=labels.expression,
        isExpression="1",
        fontFamily="Open Sans",
        fontSize=f"{labels.size_pt}",
        fontSizeUnit="Point",
        fontWeight="50",
        fontKerning="1",
        textColor=labels.text,
        textOpacity="1",
        multilineHeight="1",
        allowHtml="0",
    )
    families = SubElement(style, "families")
    for name in ("Open Sans", "Noto Sans", "DejaVu Sans"):
        SubElement(families, "family", name=name)
    SubElement(
        style,
        "text-buffer",
        bufferDraw="1",
        bufferSize=f"{labels.halo_mm}",
        bufferSizeUnits="MM",
        bufferColor=labels.halo,
        bufferOpacity="1",
        bufferNoFill="1",
        bufferJoinStyle="128",
    )
    SubElement(
        settings,
        "placement",
        placement="6",  # around the point, the best places first
        predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR",
        offsetType="1",  # from the symbol's edge
        dist=f"{labels.distance_mm}",
        distUnits="MM",
        priority="5",
        layerType="PointGeometry",
    )
    SubElement(
        settings,
        "rendering",
        drawLabels="1",
        scaleVisibility="1",
        scaleMin="0",
        scaleMax=str(labels.farthest),
        obstacle="1",
        obstacleFactor="1",
        fontMinPixelSize="3",
        fontMaxPixelSize="10000",
        maxNumLabels="2000",
    )


def document(
    name: str,
    rules: Sequence[Rule],
    farthest: int = 0,
    nearest: int = 0,
    labels: Labels | None = None,
    by_passes: bool = False,
) -> str:
    """A style as QML text. Geometries are drawn as they are, never simplified.

    Args:
        name: goes into the rules' keys.
        farthest, nearest: the smallest and the largest scale at which the layer is drawn, as denominators; 0 for any.
        by_passes: whether `SymbolLayer.drawing_pass` counts.
    """
    # "version" is the oldest QGIS that is supported, so that later ones know what to expect.
    root = Element("qgis", version="3.22.0", styleCategories="Symbology|Labeling|Rendering")
    root.set("hasScaleBasedVisibilityFlag", "1" if farthest or nearest else "0")
    root.set("minScale", str(farthest))
    root.set("maxScale", str(nearest))
    root.set("simplifyDrawingHints", "0")
    root.set("labelsEnabled", "1" if labels else "0")
    renderer = SubElement(root, "renderer-v2", type="RuleRenderer", enableorderby="0")
    renderer.set("symbollevels", "1" if by_passes else "0")
    renderer.set("forceraster", "0")
    top = SubElement(renderer, "rules", key=name)
    symbols = _Symbols(SubElement(renderer, "symbols"))
    for number, rule in enumerate(rules):
        _rule(top, rule, f"{name}.{number}", symbols)
    if labels is not None:
        _labels(root, labels)
    for tag, value in (("blendMode", "0"), ("featureBlendMode", "0"), ("layerOpacity", "1")):
        SubElement(root, tag).text = value
    ElementTree.indent(root)
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ElementTree.tostring(root, "unicode") + "\n"
