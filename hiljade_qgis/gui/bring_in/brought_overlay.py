"""What is brought in on the map, before it is accepted: told apart by shape as well as by colour (Okabe-Ito).

New cameras are green circles, updates blue squares, conflicts vermilion diamonds, what is the same grey triangles, what
can't be taken black crosses. What is ticked is filled.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...core.geodesic import Floats
from ...core.record import Position
from ...sync.proposals import Proposal, Standing
from ...sync.server import WriteKind
from ..map.ground import Ground
from ..map.map_item import MapWideItem

SYMBOL_ROLES = ("new", "update", "conflict", "same", "refused")
"""In the order in which people read them; those to look at are drawn over the others."""
_DRAWN = ("same", "refused", "update", "new", "conflict")
LEFT_OUT, BROUGHT = False, True

_Z = 14.0
_SIZE_PX = 19
_APART_PX = 4
"""Of symbols of one kind that lie nearer than this, one is drawn: a map of all the world stays quick."""
_HALO = QColor(255, 255, 255, 235)
_COLOURS = {
    "new": QColor(0, 158, 115),
    "update": QColor(0, 114, 178),
    "conflict": QColor(213, 94, 0),
    "same": QColor(120, 120, 120),
    "refused": QColor(26, 26, 26),
}
_MARKED = QColor(204, 121, 167)


def role_of(one: Proposal) -> str:
    """Which symbol a proposal has."""
    if one.standing is Standing.NEWS:
        return "new" if one.kind is WriteKind.CREATE else "update"
    return {Standing.CONFLICT: "conflict", Standing.ALREADY: "same", Standing.REFUSED: "refused"}[one.standing]


def symbol_picture(role: str, filled: bool) -> QPixmap:
    """A symbol as a picture, the place in its middle."""
    picture = QPixmap(_SIZE_PX, _SIZE_PX)
    picture.fill(Qt.GlobalColor.transparent)
    path, middle = QPainterPath(), _SIZE_PX / 2.0
    corners = {
        "update": ((-5, -5), (5, -5), (5, 5), (-5, 5)),
        "conflict": ((0, -7), (7, 0), (0, 7), (-7, 0)),
        "same": ((0, -5.5), (5.5, 4.5), (-5.5, 4.5)),
    }
    if role == "new":
        path.addEllipse(QPointF(middle, middle), 5.5, 5.5)
    elif role == "refused":
        for sign in (-1, 1):
            path.moveTo(middle - 4.5, middle - 4.5 * sign)
            path.lineTo(middle + 4.5, middle + 4.5 * sign)
    else:
        path.addPolygon(QPolygonF([QPointF(middle + x, middle + y) for x, y in corners[role]]))
        path.closeSubpath()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, QPen(_HALO, 5.0))
    if role != "refused":
        fill = QColor(_COLOURS[role] if filled else _HALO)
        fill.setAlpha(200)
        painter.fillPath(path, fill)
    painter.strokePath(path, QPen(_COLOURS[role], 2.2))
    painter.end()
    return picture


class BroughtOverlay(MapWideItem):
    """Draws proposals over the map. Follows the map wherever it is panned, zoomed or turned."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._pictures = {(role, filled): symbol_picture(role, filled) for role in _DRAWN for filled in (False, True)}
        self._positions: list[Position] = []
        self._roles: list[str] = []
        self._indexes: list[int] = []
        self._chosen: set[int] = set()
        self._marked: Position | None = None
        self._points: Floats = np.empty((0, 2))
        self._ground = Ground(canvas.mapSettings())
        canvas.destinationCrsChanged.connect(self.project_again)
        self.setZValue(_Z)

    def remove(self) -> None:
        """Take it off the map for good."""
        self._canvas.destinationCrsChanged.disconnect(self.project_again)
        super().remove()

    def show_proposals(self, proposals: Sequence[Proposal], chosen: Collection[int]) -> None:
        """Show these instead of what was shown before; what is chosen (by `Proposal.index`) is filled."""
        placed = [one for one in proposals if one.position is not None]
        self._positions = [one.position for one in placed if one.position is not None]
        self._roles, self._indexes = list(map(role_of, placed)), [one.index for one in placed]
        self._chosen, self._marked = set(chosen), None
        self.project_again()

    def set_chosen(self, chosen: Collection[int]) -> None:
        """Others are ticked than before."""
        self._chosen = set(chosen)
        self.update()

    def mark(self, position: Position | None) -> None:
        """Ring one place; None rings none."""
        self._marked = position
        self.update()

    def counts(self) -> dict[str, int]:
        """How many of each are shown."""
        return {role: self._roles.count(role) for role in SYMBOL_ROLES if role in self._roles}

    def extent(self) -> QgsRectangle | None:
        """Where all of them are, in the map's CRS; None where there is nothing to show."""
        known = self._points[np.isfinite(self._points).all(axis=1)]
        if not len(known):
            return None
        return QgsRectangle(*map(float, (*known.min(axis=0), *known.max(axis=0))))

    def project_again(self) -> None:
        """The map's CRS is another one, or there is something else to show."""
        self._ground = Ground(self._canvas.mapSettings())
        points = map(self._ground.map_point, self._positions)
        flat = [(np.nan, np.nan) if point is None else (point.x(), point.y()) for point in points]
        self._points = np.array(flat, dtype=np.float64).reshape(-1, 2)
        self.update()

    # QgsMapCanvasItem

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        if not len(self._points):
            return
        pixels = self._pixels()
        size = self._canvas.viewport().size()
        inside = (pixels > -_SIZE_PX).all(axis=1) & (pixels < (size.width() + _SIZE_PX, size.height() + _SIZE_PX)).all(
            axis=1
        )
        groups: dict[tuple[str, bool], dict[tuple[int, int], tuple[float, float]]] = {}
        for number in np.flatnonzero(inside).tolist():
            key = (self._roles[number], self._indexes[number] in self._chosen)
            x, y = pixels[number].tolist()
            groups.setdefault(key, {})[int(x) // _APART_PX, int(y) // _APART_PX] = (x, y)
        half = _SIZE_PX / 2.0
        for role in _DRAWN:
            for filled in (False, True):
                for x, y in groups.get((role, filled), {}).values():
                    painter.drawPixmap(QPointF(x - half, y - half), self._pictures[role, filled])
        self._paint_mark(painter)

    def _pixels(self) -> Floats:
        """Where the map shows each of them: what the canvas does to three points it does to all."""
        extent = self._canvas.extent()
        x, y, width = extent.xMinimum(), extent.yMinimum(), max(extent.width(), 1e-9)
        corners = (QgsPointXY(x, y), QgsPointXY(x + width, y), QgsPointXY(x, y + width))
        origin, right, up = (
            np.array((pixel.x(), pixel.y())) for pixel in map(self.toCanvasCoordinates, corners)
        )
        away = (self._points - (x, y)) / width
        with np.errstate(invalid="ignore"):
            pixels: Floats = origin + away[:, :1] * (right - origin) + away[:, 1:] * (up - origin)
        return pixels

    def _paint_mark(self, painter: QPainter) -> None:
        point = None if self._marked is None else self._ground.map_point(self._marked)
        if point is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self.toCanvasCoordinates(point)
        for pen in (QPen(_HALO, 6.0), QPen(_MARKED, 3.0)):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 14.0, 14.0)
