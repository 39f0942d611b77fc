"""Cameras' symbols on paper: drawn with QGIS's own markers they look as the pictures of our style do."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtXml import QDomDocument

from hiljade_qgis.bridge.printing.looks import LOOKS, toned
from hiljade_qgis.bridge.printing.page_markers import draw_with_markers
from hiljade_qgis.bridge.printing.page_styles import enlarge_symbol
from hiljade_qgis.bridge.style import CAMERAS, styles

_SCALE = 5000.0
_LARGE_MM = 25.0
"""How large a symbol is drawn; its halo is beside that."""
_LEAST_PIXELS = 5000
"""Of a symbol in its picture, so that there is something to compare."""


@pytest.mark.parametrize("larger", [1.0, 2.0])
@pytest.mark.parametrize("look", LOOKS)
def test_markers_look_as_the_pictures(look, larger, qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "cameras", "memory")
    document = QDomDocument()
    document.setContent(toned(styles()[CAMERAS], LOOKS[look].cameras))
    assert layer.importNamedStyle(document)[0]
    rules = layer.renderer().rootRule().children()
    assert len(rules) == 6
    for rule in rules:
        picture, drawn = rule.symbol().clone(), rule.symbol().clone()
        for symbol in (picture, drawn):
            enlarge_symbol(symbol, _SCALE, larger)
        draw_with_markers(drawn, rule.label(), LOOKS[look])
        assert all(isinstance(one, QgsSimpleMarkerSymbolLayer) for one in drawn.symbolLayers()), rule.label()
        one, other = pixels(picture), pixels(drawn)
        differing = int((np.abs(one - other).max(axis=-1) > 60).sum())
        shown = int((one[..., 3] > 128).sum())
        assert shown > _LEAST_PIXELS, rule.label()
        assert differing < 0.05 * shown, (rule.label(), differing, shown)


def test_a_symbol_that_is_not_ours_stays(qgis_app):
    symbol = QgsMarkerSymbol.createSimple({"name": "star"})
    draw_with_markers(symbol, "Dome", LOOKS["screen"])
    assert [one.properties()["name"] for one in symbol.symbolLayers()] == ["star"]


def pixels(symbol):
    """The symbol drawn as large as fits, as an array of red, green, blue, alpha."""
    enlarge_symbol(symbol, _SCALE, _LARGE_MM / symbol.size())
    image = symbol.asImage(QSize(240, 240)).convertToFormat(QImage.Format.Format_RGBA8888)
    assert (image.width(), image.height()) == (240, 240)
    held = image.constBits()
    held.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(held), np.uint8).reshape(240, 240, 4).astype(int)
