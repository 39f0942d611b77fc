"""The record in conflict on the map: where it was, where you have it, where the server has it, and what each sees.

The three are told apart by shape, line and colour (Okabe-Ito): mine is a blue square with a solid outline, theirs a
vermilion circle with a dashed one, the base a grey cross with a dotted one. Where the choices make of them what is
none of the three, that is a purple diamond with dashes and dots. Words stand beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from qgis.core import QgsFeature, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..core.field_of_view import FieldOfView, fields_of_view
from ..core.record import Position, Row, same_position
from ..sync.conflicts import Conflict
from .map.ground import Ground
from .map.map_item import MapWideItem
from .map.sector_symbols import SectorSymbols

_Z = 15.0
_HALO, _DARK = QColor(255, 255, 255, 230), QColor(26, 26, 26)
_HALF_PX = {"base": 5.0, "mine": 6.0, "theirs": 10.0, "result": 18.0}
"""Half of a symbol's size: in one place each still shows within the other."""
_APART_PX = 12.0
_FILLED = 45
_GAP_PX = 12.0
_MINE, _THEIRS, _BASE = QColor(0, 114, 178), QColor(213, 94, 0), QColor(70, 70, 70)
_RESULT = QColor(204, 121, 167)


@dataclass(frozen=True)
class Version:
    """One version of a record on the map.

    Attributes:
        role: "base", "mine", "theirs" or "result".
    """

    role: str
    position: Position
    views: tuple[FieldOfView, ...]


_COLOURS = {"base": _BASE, "mine": _MINE, "theirs": _THEIRS, "result": _RESULT}
_LINES = {
    "base": Qt.PenStyle.DotLine,
    "mine": Qt.PenStyle.SolidLine,
    "theirs": Qt.PenStyle.DashLine,
    "result": Qt.PenStyle.DashDotLine,
}


class Look(NamedTuple):
    """How a sector is drawn: its outline, and how opaque it is filled, to 255."""

    line: Qt.PenStyle
    opacity: int


def versions_of(conflict: Conflict, result: Row | None = None) -> list[Version]:
    """The versions of a record that stand somewhere, the base first; the result only where it is none of them."""
    rows = (("base", conflict.base), ("mine", conflict.mine), ("theirs", conflict.theirs), ("result", result))
    found = [Version(role, row.position, _views(row)) for role, row in rows if row is not None and row.position]
    if found and found[-1].role == "result" and any(_same_sight(found[-1], one) for one in found[:-1]):
        return found[:-1]
    return found


def _same_sight(one: Version, other: Version) -> bool:
    return same_position(one.position, other.position) and one.views == other.views


def _views(row: Row) -> tuple[FieldOfView, ...]:
    direction, kind, model = (_text(row, column) for column in ("direction", "camera_type", "model"))
    reach = row.values.get("range_m")
    return tuple(fields_of_view(direction, kind, reach if isinstance(reach, float) else None, model))


def _text(row: Row, column: str) -> str | None:
    value = row.values.get(column)
    return None if value is None else str(value)


class VersionsOverlay(MapWideItem):
    """Draws versions of a record over the map. Follows the map wherever it is panned, zoomed or turned."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._symbols = SectorSymbols()
        self._versions: list[Version] = []
        self._ground = Ground(canvas.mapSettings())
        self._outlines: dict[str, list[QgsFeature]] = {}
        self.setZValue(_Z)

    def show_versions(self, versions: list[Version]) -> None:
        """Show these instead of those before."""
        self._versions = versions
        self.project_again()

    def ways(self) -> list[tuple[str, str]]:
        """Between which versions, by role, lines are drawn, where they stand apart."""
        return [("base", one.role) for one in self._versions if one.role != "base"]

    def words(self) -> dict[str, str]:
        """What stands beside the symbols, by role."""
        translate = QCoreApplication.translate
        return {
            "base": translate("ConflictOverlay", "Base"),
            "mine": translate("ConflictOverlay", "Mine"),
            "theirs": translate("ConflictOverlay", "Theirs"),
            "result": translate("ConflictOverlay", "Result"),
        }

    def look(self, role: str, _sector: QgsFeature) -> Look:
        """How a sector of a version is drawn."""
        return Look(_LINES[role], _FILLED if role in ("mine", "theirs") else 0)

    def project_again(self) -> None:
        """The map's CRS is another one, or there is something else to show."""
        self._ground = Ground(self._canvas.mapSettings())
        to_map = self._ground.to_map
        self._outlines = {one.role: self._symbols.features(one.position, one.views, to_map) for one in self._versions}
        self.update()

    def versions(self) -> list[Version]:
        """What is shown."""
        return list(self._versions)

    def extent(self) -> QgsRectangle | None:
        """What has to be in view, in the map's CRS; None where the map can show nothing of it."""
        points = [self._ground.map_point(one.position) for one in self._versions]
        boxes = [QgsRectangle(point, point) for point in points if point is not None]
        if not boxes:
            return None
        boxes += [one.geometry().boundingBox() for features in self._outlines.values() for one in features]
        extent = QgsRectangle(boxes[0])
        for box in boxes[1:]:
            extent.include(QgsPointXY(box.xMinimum(), box.yMinimum()))
            extent.include(QgsPointXY(box.xMaximum(), box.yMaximum()))
        return extent

    # QgsMapCanvasItem

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt. Mine and theirs lie over the base."""
        if not self._versions:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixels = {one.role: self._pixel(one.position) for one in self._versions}
        for one in self._versions:
            self._paint_outlines(painter, one.role)
        for start, role in self.ways():
            begin, end = pixels.get(start), pixels.get(role)
            if begin is not None and end is not None and (end - begin).manhattanLength() > _APART_PX:
                _paint_line(painter, begin, end, _COLOURS[role], _LINES[role])
        for role, at in pixels.items():
            if at is not None:
                paint_symbol(painter, role, at)
        for words, at in _labels(self._versions, pixels, self.words()):
            self._paint_words(painter, words, at)

    def _paint_outlines(self, painter: QPainter, role: str) -> None:
        colour = _COLOURS[role]
        fill = QColor(colour)
        for feature in self._outlines.get(role, []):
            path, look = self._path(feature), self.look(role, feature)
            fill.setAlpha(look.opacity)
            painter.fillPath(path, fill)
            painter.strokePath(path, QPen(_HALO, 5.0))
            pen = QPen(colour, 2.2 if role != "base" else 1.6, look.line)
            painter.strokePath(path, pen)

    def _path(self, feature: QgsFeature) -> QPainterPath:
        path = QPainterPath()
        for part in feature.geometry().asMultiPolygon():
            path.addPolygon(QPolygonF([self.toCanvasCoordinates(point) for point in part[0]]))
            path.closeSubpath()
        return path

    def _paint_words(self, painter: QPainter, words: str, at: QPointF) -> None:
        font = QFont(self._canvas.font())
        font.setBold(True)
        metrics = QFontMetricsF(font)
        place = at + QPointF(_GAP_PX, metrics.ascent() / 2)
        path = QPainterPath()
        path.addText(place, font, words)
        painter.strokePath(path, QPen(_HALO, 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.fillPath(path, _DARK)

    def _pixel(self, position: Position) -> QPointF | None:
        point = self._ground.map_point(position)
        return None if point is None else self.toCanvasCoordinates(point)


class ConflictOverlay(VersionsOverlay):
    """Draws one conflict over the map."""

    def show_conflict(self, conflict: Conflict | None, result: Row | None = None) -> None:
        """Show this one, and what becomes of it, instead of the one before; None shows nothing."""
        self.show_versions(versions_of(conflict, result) if conflict is not None else [])


def paint_symbol(painter: QPainter, role: str, at: QPointF) -> None:
    """The symbol of a version, in the middle of which the camera stands."""
    path, half = QPainterPath(), _HALF_PX[role]
    if role == "mine":
        path.addRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
    elif role == "theirs":
        path.addEllipse(at, half, half)
    elif role == "result":
        corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
        path.addPolygon(QPolygonF([at + corner for corner in corners]))
        path.closeSubpath()
    else:
        for start, end in ((QPointF(-half, -half), QPointF(half, half)), (QPointF(-half, half), QPointF(half, -half))):
            path.moveTo(at + start)
            path.lineTo(at + end)
    painter.strokePath(path, QPen(_HALO, 5.5))
    painter.strokePath(path, QPen(_COLOURS[role], 2.8))
    if role != "base":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_COLOURS[role])
        painter.drawEllipse(at, 2.0, 2.0)


def _paint_line(painter: QPainter, start: QPointF, end: QPointF, colour: QColor, style: Qt.PenStyle) -> None:
    for pen in (QPen(_HALO, 4.5), QPen(colour, 1.8, style)):
        painter.setPen(pen)
        painter.drawLine(start, end)


def _labels(
    versions: list[Version], pixels: dict[str, QPointF | None], words: dict[str, str]
) -> Iterator[tuple[str, QPointF]]:
    """The words beside the symbols; versions in one place share a line."""
    left = [one for one in versions if pixels[one.role] is not None]
    while left:
        here = [one for one in left if same_position(one.position, left[0].position)]
        left = [one for one in left if one not in here]
        at = pixels[here[0].role]
        if at is not None:
            yield ", ".join(words[one.role] for one in here), at
