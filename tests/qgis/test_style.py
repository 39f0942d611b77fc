"""The styles: as the module makes them, on their own, and different where cameras differ."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from hiljade_qgis.bridge import levels
from hiljade_qgis.bridge.layers import add_working_copy
from hiljade_qgis.bridge.resources import resource_path
from hiljade_qgis.bridge.style import CAMERAS, DENSITY, MARKS, SECTORS, legend_labels, styles

from .working_copies import make_working_copy


@pytest.fixture
def copy(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    return add_working_copy(project, path, make_working_copy(path, KINDS))


KINDS = (
    {"camera:type": "fixed"},
    {"camera:type": "dome", "camera:direction": "0-90"},
    {"camera:type": "panning", "camera:direction": "0-90"},
    {"camera:type": "fixed", "surveillance:type": "ALPR"},
    {"camera:type": "doorbell"},
    {},
)
"""None of these has a mark at its point; what sectors they have begin there alike."""


@pytest.mark.parametrize("table", [CAMERAS, MARKS, SECTORS, DENSITY])
def test_files_are_what_the_module_makes(table):
    assert resource_path(f"resources/styles/{table}.qml").read_text(encoding="utf-8") == styles()[table]


@pytest.mark.parametrize("table", [CAMERAS, MARKS, SECTORS, DENSITY])
def test_nothing_outside_the_project_is_needed(table):
    root = ElementTree.fromstring(styles()[table])
    kinds = {layer.get("class") for layer in root.iter("layer")}
    drawn = {"SimpleMarker", "SimpleFill", "SimpleLine", "SvgMarker", "RasterMarker"}
    assert kinds <= drawn | {"MarkerLine", "CentroidFill"}
    for layer in root.iter("layer"):
        picture = {"SvgMarker": "name", "RasterMarker": "imageFile"}.get(layer.get("class"))
        if picture is not None:
            assert layer.find(f"Option/Option[@name='{picture}']").get("value").startswith("base64:")
    assert {rule.get("label") for rule in root.iter("rule")} <= legend_labels().keys()


ANGLE_ON_MAP = {
    "$geometry", "$x", "$y", "abs", "angle_at_vertex", "cos", "make_line", "make_point", "radians", "sin", "transform",
    "var", "x",
}  # fmt: skip
"""All that the angle of a usual direction is worked out with."""


@pytest.mark.parametrize("table", [CAMERAS, MARKS, SECTORS, DENSITY])
def test_expressions_are_valid_and_only_compare_columns(copy, table):
    """But for the angle of a mark on the map."""
    layer = getattr(copy, "density" if table == DENSITY else table)
    root = ElementTree.fromstring(styles()[table])
    found = [rule.get("filter") for rule in root.iter("rule") if rule.get("filter") not in (None, "ELSE")]
    found += [one.get("value") for one in root.iter("Option") if one.get("name") == "expression"]
    found += [text.get("fieldName") for text in root.iter("text-style")]
    assert len(found) > 2
    for text in found:
        expression = QgsExpression(text)
        assert not expression.hasParserError(), text
        assert expression.referencedColumns() <= set(layer.fields().names())
        if table == MARKS and "angle_at_vertex" in expression.referencedFunctions():
            assert expression.referencedVariables() == {"map_crs", "map_crs_wkt"}
            assert expression.referencedFunctions() <= ANGLE_ON_MAP
            assert expression.referencedColumns() == {"azimuth_deg"}
            continue
        assert expression.referencedFunctions() <= {"if", "coalesce", "lower", "var", "min", "scale_linear"}
        assert expression.referencedVariables() <= {"map_scale", "geometry_point_num", "geometry_part_count"}
        assert not expression.needsGeometry()


def draw(layers: list[QgsVectorLayer], centre: QgsPointXY, scale: float, background: str):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setBackgroundColor(QColor(background))
    settings.setOutputSize(QSize(41, 41))
    settings.setOutputDpi(96)
    half = 20.5 * scale * 0.0254 / 96 / 111320
    settings.setExtent(QgsRectangle(centre.x() - half, centre.y() - half, centre.x() + half, centre.y() + half))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))  # as the canvas and layouts do
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert job.errors() == []
    return job.renderedImage()


def pixels(image) -> list[tuple[int, int, int]]:
    colours = [QColor(image.pixel(x, y)) for x, y in itertools.product(range(41), range(41))]
    return [(colour.red(), colour.green(), colour.blue()) for colour in colours]


@pytest.mark.parametrize("scale", [3000, 50000])
@pytest.mark.parametrize("background", ["#ffffff", "#20242a"])
def test_kinds_differ_by_shape_alone(copy, scale, background):
    """Two kinds differ in which pixels are drawn at all, whatever their colour."""
    back = QColor(background).getRgb()[:3]
    shapes = []
    for fid in range(1, len(KINDS) + 1):
        centre = copy.cameras.getFeature(fid).geometry().asPoint()
        shapes.append([pixel != back for pixel in pixels(draw([copy.cameras], centre, scale, background))])
        assert 20 < sum(shapes[-1]) < 1200
    for one, other in itertools.combinations(shapes, 2):
        assert sum(a != b for a, b in zip(one, other)) >= 8


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Contrast ratio, WCAG 2.1."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("background", ["#ffffff", "#f2efe9", "#808080", "#20242a", "#000000"])
@pytest.mark.parametrize("scale", [3000, 50000, 500000])
def test_every_kind_stands_out_from_the_background(copy, background, scale):
    back = QColor(background).getRgb()[:3]
    for fid in range(1, len(KINDS) + 1):
        centre = copy.cameras.getFeature(fid).geometry().asPoint()
        drawn = pixels(draw([copy.cameras], centre, scale, background))
        assert sum(contrast(pixel, back) >= 3 for pixel in drawn) >= 6


def rule_label(layer, feature) -> str:
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    context.setRendererScale(3000)
    context.expressionContext().setFields(layer.fields())
    context.expressionContext().setFeature(feature)
    renderer.startRender(context, layer.fields())
    keys = renderer.legendKeysForFeature(feature, context)
    rules = [renderer.rootRule().findRuleByKey(key) for key in keys]
    labels = [rule.label() for rule in rules if rule.symbol() is not None]
    renderer.stopRender(context)
    [label] = labels
    return label


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"camera:type": "fixed", "camera:direction": "0-90", "hiljade:range": "20"}, "Field of view, mapped"),
        ({"camera:type": "fixed", "camera:direction": "0-90"}, "Field of view, reach assumed"),
        ({"camera:type": "fixed", "camera:direction": "45", "hiljade:range": "20"}, "Field of view, angle assumed"),
        ({"camera:type": "fixed", "camera:direction": "45"}, "Field of view, angle assumed"),
        ({"camera:type": "dome"}, "All-round view, angle assumed"),
        ({"camera:type": "dome", "camera:direction": "0-360", "hiljade:range": "9"}, "All-round view, mapped"),
    ],
)
def test_how_sure_a_field_of_view_is_can_be_seen(project, tmp_path, tags, expected):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path, (tags,)))
    [sector] = list(copy.sectors.getFeatures())
    assert rule_label(copy.sectors, sector) == expected


@pytest.mark.parametrize(
    ("width", "reach", "expected"),
    [
        ("datasheet", "mapped", "from the datasheet"),
        ("mapped", "datasheet", "from the datasheet"),
        ("datasheet", "assumed", "reach assumed"),
        ("assumed", "datasheet", "angle assumed"),
    ],
)
def test_datasheets_are_neither_mapped_nor_assumed(project, tmp_path, width, reach, expected):
    path = tmp_path / "copy.gpkg"
    copy = add_working_copy(project, path, make_working_copy(path, ({"camera:direction": "0-90"},)))
    [sector] = list(copy.sectors.getFeatures())
    sector["width_source"], sector["reach_source"] = width, reach
    assert rule_label(copy.sectors, sector) == f"Field of view, {expected}"


def test_detail_follows_the_scale(copy):
    assert all(layer.hasScaleBasedVisibility() for layer in copy.present())
    ranges = [(layer.maximumScale(), layer.minimumScale()) for layer in copy.present()]
    assert ranges == [(0, 1_312_500), (0, 1_312_500), (0, 63_000), (1_187_500, 0)]
    labels = copy.cameras.labeling().settings()
    assert copy.cameras.labelsEnabled()
    assert (labels.scaleVisibility, labels.minimumScale, labels.maximumScale) == (True, levels.LABELS_FROM, 0)
    assert labels.format().buffer().enabled()
    assert labels.getLabelExpression().expression() == 'coalesce("name", "operator")'


def test_symbols_are_smaller_from_further_away(copy):
    centre = copy.cameras.getFeature(1).geometry().asPoint()
    white = (255, 255, 255)
    sizes = [
        sum(pixel != white for pixel in pixels(draw([copy.cameras], centre, scale, "#ffffff")))
        for scale in (3000, 60000, 250000)
    ]
    assert sizes[0] > 1.4 * sizes[1] > 1.4 * sizes[2] > 0
    assert sizes[0] > 2.5 * sizes[2]


def test_every_kind_is_one_switch_in_the_legend(copy):
    root = copy.cameras.renderer().rootRule()
    assert all(rule.symbol() is not None and not rule.children() for rule in root.children())
    labels = [rule.label() for rule in root.children()]
    assert len(labels) == len(set(labels)) == len(KINDS)
    seen = [rule_label(copy.cameras, copy.cameras.getFeature(fid)) for fid in range(1, len(KINDS) + 1)]
    assert sorted(seen) == sorted(labels)


def test_marks_say_unreadable_and_usual(project, tmp_path):
    path = tmp_path / "copy.gpkg"
    tags = ({"camera:type": "fixed", "camera:direction": "NB"}, {"camera:type": "dome", "camera:direction": "90"})
    copy = add_working_copy(project, path, make_working_copy(path, tags))
    seen = {mark["camera_fid"]: rule_label(copy.marks, mark) for mark in copy.marks.getFeatures()}
    assert seen == {1: "Direction that cannot be read", 2: "Usual direction"}

    east = draw([copy.marks], copy.cameras.getFeature(2).geometry().asPoint(), 3000, "#ffffff")
    dark = [(x, y) for x in range(41) for y in range(41) if QColor(east.pixel(x, y)).lightness() < 100]
    assert max(x for x, _ in dark) == 40
    assert all(x >= 19 and abs(y - 20) <= 1 for x, y in dark)  # 90° points right on a map with north up
