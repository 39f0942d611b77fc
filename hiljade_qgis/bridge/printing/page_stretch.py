"""The page of a part of a line: the line itself, where the pages before and after meet it, and which these are."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont

from ...core.printing.redaction import PrintedCamera
from .atlas_outlines import Overview
from .item_fonts import set_label_font
from .looks import Look
from .page import Page
from .page_colours import colour_of
from .page_language import PageLanguage
from .strip_frame import StripFrame

BEFORE, AFTER = "page_before", "page_after"
"""The ids of the labels that name the pages before and after; a template may have them, else they are made."""

_LINE_MM, _LINE_ALPHA = 0.9, 110
_EDGE_MM, _EDGE_ALPHA = 0.3, 150
_LETTERS_PT = 8.0
_INSET_MM, _CLEAR_MM = 0.8, 2.0
_STEPS = 40
"""At how many heights it is looked whether a label hides anything."""


class PageStretch(NamedTuple):
    """What a page of an atlas along a line is about.

    Attributes:
        line, crs: all of the line.
        cameras: those on the page, as they may be shown.
        number: of the page.
        overview: where it lies among the others.
        terms: under which what is drawn of it is shown; "" for none that are stated.
        number_before: of the page before; None where that could not be made.
    """

    line: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    frame: StripFrame
    cameras: Sequence[PrintedCamera]
    number: int
    overview: Overview | None = None
    terms: str = ""
    number_before: int | None = None

    def layers(self, look: Look, language: PageLanguage, larger: float) -> list[QgsVectorLayer]:
        """What is drawn beneath the cameras, from top to bottom."""
        edges = [edge for edge in (self.frame.end_before, self.frame.start_after) if edge is not None]
        dashed = {
            "line_color": f"{look.ink},{_EDGE_ALPHA}", "line_width": str(_EDGE_MM * larger), "line_style": "dash",
        }  # fmt: skip
        quiet = {
            "line_color": f"{look.ink},{_LINE_ALPHA}", "line_width": str(_LINE_MM * larger), "capstyle": "round",
        }  # fmt: skip
        layers = [self._layer(language.edge_of_page(), edges, dashed)] if edges else []
        return [*layers, self._layer(language.line(), [self.line], quiet)]

    def _layer(self, name: str, shapes: Sequence[QgsGeometry], style: dict[str, str]) -> QgsVectorLayer:
        layer = QgsVectorLayer("MultiLineString", name, "memory")
        layer.setCrs(self.crs)
        features = []
        for shape in shapes:
            feature = QgsFeature()
            feature.setGeometry(shape)
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(style)))
        return layer


def name_neighbours(page: Page, about: PageStretch) -> None:
    """Write at the sides of the map which pages go on there, where that hides no camera.

    A template may have labels of its own for it, by their ids.
    """
    language, frame = page.ink.language, about.frame
    before = None if about.number_before is None else frame.end_before
    for item_id, edge, text in (
        (BEFORE, before, language.comes_from(about.number_before or 0)),
        (AFTER, frame.start_after, language.goes_on(about.number + 1)),
    ):
        label = page.layout.itemById(item_id)
        if isinstance(label, QgsLayoutItemLabel):
            label.setText(text if edge is not None else "")
        elif edge is not None:
            _write(page, item_id, text, _meeting(page, about, edge))


def name_next(page: Page, about: PageStretch, sheets: int) -> None:
    """Correct the number of the page after one that takes several sheets, which is known when its table is filled."""
    label = page.layout.itemById(AFTER)
    if sheets > 1 and about.frame.start_after is not None and isinstance(label, QgsLayoutItemLabel):
        label.setText(page.ink.language.goes_on(about.number + sheets))
        label.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperRight)
        width, size = label.sizeForText().width(), label.sizeWithUnits()
        if width > size.width():
            label.attemptResize(QgsLayoutSize(width, size.height()))


def _meeting(page: Page, about: PageStretch, edge: QgsGeometry) -> float:
    """How far below the top of the map the line meets the edge of another page."""
    crossing = about.line.intersection(edge)
    if not crossing.isEmpty():
        with suppress(QgsCsException):
            crossing.transform(QgsCoordinateTransform(about.crs, page.area.crs(), page.project.transformContext()))
            return float(page.area.mapToItemCoords(crossing.centroid().asPoint().toQPointF()).y())
    return page.area.rect().height() / 2


def _write(page: Page, item_id: str, text: str, meeting_mm: float) -> None:
    label = QgsLayoutItemLabel(page.layout)
    label.setId(item_id)
    page.layout.addLayoutItem(label)
    times, is_right = page.larger**2, item_id == AFTER
    font = QFont(page.ink.family)
    font.setPointSizeF(_LETTERS_PT * times)
    font.setBold(True)
    set_label_font(label, font, page.ink.colour)
    label.setBackgroundEnabled(True)
    label.setBackgroundColor(colour_of(page.ink.look.paper))
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
    label.setMargin(_INSET_MM * times)
    label.setText(text)
    size = label.sizeForText()
    label.attemptResize(QgsLayoutSize(size.width(), size.height()))
    label.setZValue(page.area.zValue() + 1000)
    left = page.area.rect().width() - size.width() if is_right else 0.0
    top = _free_top(page, QRectF(left, meeting_mm, size.width(), size.height()))
    label.attemptMove(QgsLayoutPoint(page.area.pos().x() + left, page.area.pos().y() + top))


def _free_top(page: Page, box: QRectF) -> float:
    """How far below the top of the map a box at its side stands: where it hides least, near where it should."""
    points = _points(page)
    room, clear = page.area.rect().height() - box.height(), _CLEAR_MM * page.larger

    def hidden(top: float) -> int:
        around = QRectF(box.left(), top, box.width(), box.height()).adjusted(-clear, -clear, clear, clear)
        return sum(around.contains(point) for point in points)

    tops = [room * step / _STEPS for step in range(_STEPS + 1)]
    return min(tops, key=lambda top: (hidden(top), abs(top + box.height() / 2 - box.top())))


def _points(page: Page) -> list[QPointF]:
    """What is not to be hidden, in millimetres on the map: cameras, and the north arrow."""
    places = [page.place.on_page(camera.position) for camera in page.content.drawn]
    points = [page.area.mapToItemCoords(QPointF(*place)) for place in places if place is not None]
    arrow = page.layout.itemById("north")
    if isinstance(arrow, QgsLayoutItem):
        corner = arrow.pos() - page.area.pos()
        width, height = arrow.rect().width(), arrow.rect().height()
        points += [corner + QPointF(x * width, y * height) for x in (0.0, 0.5, 1.0) for y in (0.0, 0.5, 1.0)]
    return points
