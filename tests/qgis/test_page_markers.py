"""Symbols on paper: drawn with QGIS's own markers they look as the pictures of our style do."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from qgis.core import QgsMarkerSymbol, QgsProperty, QgsSimpleMarkerSymbolLayer, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtXml import QDomDocument

from hiljade_qgis.bridge.printing.looks import LOOKS, toned
from hiljade_qgis.bridge.printing.page_markers import draw_with_markers
from hiljade_qgis.bridge.printing.page_styles import enlarge_symbol
from hiljade_qgis.bridge.style import CAMERAS, DENSITY, styles
from tests.unit.test_print_looks import EYES, TO_XYZ

_SCALE = 5000.0
_LARGE_MM = 25.0
"""How large a symbol is drawn, its halo within."""
_LEAST_PIXELS = 5000
"""Of a symbol in its picture, so that there is something to compare."""


@pytest.mark.parametrize("larger", [1.0, 2.0])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("table", "kinds"), [(CAMERAS, 6), (DENSITY, 5)])
def test_markers_look_as_the_pictures(table, kinds, look, larger, qgis_app):
    rules = rules_of(look, table)[:kinds]  # the last dot is for cells without cameras, which pages have none of
    assert len(rules) == kinds
    for rule in rules:
        picture, drawn = rule.symbol().clone(), rule.symbol().clone()
        for symbol in (picture, drawn):
            enlarge_symbol(symbol, _SCALE, larger)
        draw_with_markers(drawn, rule.label(), LOOKS[look])
        assert all(isinstance(one, QgsSimpleMarkerSymbolLayer) for one in drawn.symbolLayers()), rule.label()
        assert {one.renderingPass() for one in drawn.symbolLayers()} == {picture.symbolLayer(0).renderingPass()}
        times = _LARGE_MM / picture.size()
        one, other = pixels(picture, times), pixels(drawn, times)
        differing = int((np.abs(one - other).max(axis=-1) > 128).sum())  # edges may lie half a pixel apart
        shown = int((one[..., 3] > 128).sum())
        assert shown > _LEAST_PIXELS, rule.label()
        assert differing < 0.02 * shown, (rule.label(), differing, shown)


@pytest.mark.parametrize("look", LOOKS)
def test_every_two_types_differ_to_all_eyes_and_in_grey(look, qgis_app):
    """As they are drawn: what differs of two symbols that lie on one another, of all that they cover."""
    ground = np.array([int(part) for part in LOOKS[look].ground.split(",")])
    drawn = {}
    for rule in rules_of(look):
        symbol = rule.symbol().clone()
        enlarge_symbol(symbol, _SCALE, 1.0)
        draw_with_markers(symbol, rule.label(), LOOKS[look])
        one = pixels(symbol, 6.0)
        share = one[..., 3:] / 255
        drawn[rule.label()] = one[..., :3] * share + ground * (1 - share), one[..., 3] > 128
    assert len(drawn) == 6
    for one, other in itertools.combinations(drawn, 2):
        covered = drawn[one][1] | drawn[other][1]
        for eye in (*EYES, "grey"):
            lighter = np.abs(luminance_to(eye, drawn[one][0]) - luminance_to(eye, drawn[other][0]))
            assert (lighter > 0.1).sum() > 0.12 * covered.sum(), (eye, one, other)


def luminance_to(eye, colours):
    """How light colours are to an eye, 0 to 1; what it tells apart by hue alone does not count."""
    linear = np.where(colours <= 10.3, colours / 255 / 12.92, ((colours / 255 + 0.055) / 1.055) ** 2.4)
    seen = linear if eye == "grey" else np.clip(linear @ np.array(EYES[eye]).T, 0, 1)
    return seen @ TO_XYZ[1]


def test_a_symbol_that_is_not_ours_stays(qgis_app):
    symbol = QgsMarkerSymbol.createSimple({"name": "star"})
    draw_with_markers(symbol, "Dome", LOOKS["screen"])
    assert [one.properties()["name"] for one in symbol.symbolLayers()] == ["star"]


def rules_of(look, table=CAMERAS):
    """The rules of the style of cameras, or of their density, in a look."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "cameras", "memory")
    document = QDomDocument()
    document.setContent(toned(styles()[table], LOOKS[look].cameras))
    assert layer.importNamedStyle(document)[0]
    rules = [rule for top in layer.renderer().rootRule().children() for rule in top.children() or [top]]
    for rule in rules:
        rule.symbol().setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, QgsProperty())
    return [rule.clone() for rule in rules]


def pixels(symbol, times):
    """The symbol drawn so many times as large, as an array of red, green, blue, alpha."""
    enlarge_symbol(symbol, _SCALE, times)
    image = symbol.asImage(QSize(240, 240)).convertToFormat(QImage.Format.Format_RGBA8888)
    assert (image.width(), image.height()) == (240, 240)
    held = image.constBits()
    held.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(held), np.uint8).reshape(240, 240, 4).astype(int)
