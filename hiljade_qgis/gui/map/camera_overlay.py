"""What lies over the cameras on the canvas: the fields of view of unsaved edits, and rings around pending cameras."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsFeature, QgsMapSettings, QgsPointXY, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...bridge.compatibility import layers_shown
from ...core.bearings import metres_per_degree
from ...core.record import Position
from .ground import Ground, tip_of
from .map_item import MapWideItem
from .sector_symbols import SectorSymbols, usual_tick, veil
from .unsaved_edits import Change, Sight

_Z = 5.0
_RING_PX = 11.0
_ROOM = 1.2
"""How much farther than it reaches a camera counts as near: maps are no planes."""
_RING, _RING_EDGE = QColor(240, 228, 66), QColor(26, 26, 26)


class EditedSectors:
    """The changes of one working copy with what is needed to draw them."""

    def __init__(self, sectors: QgsVectorLayer | None, changes: Sequence[Change]) -> None:
        self.sectors = sectors
        self.changes = list(changes)

    def shown_on(self, canvas: QgsMapCanvas) -> bool:
        """Whether the canvas shows the layer that these lie over, at this scale."""
        layer = self.sectors
        if layer is None or sip.isdeleted(layer):
            return False
        return layer in layers_shown(canvas) and layer.isInScaleRange(canvas.scale())


class CameraOverlay(MapWideItem):
    """Lies over the map's picture and hides none of it for good.

    The saved field of view of an edited camera is veiled, the edited one drawn as the layer `sectors` will show it
    once it is saved, from afar as a picture. All of it is drawn into an image of its own, anew only when the map or the
    edits changed.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._edited: list[EditedSectors] = []
        self._pending: list[tuple[int, Position]] = []
        self._picture: tuple[tuple[object, ...], QImage] | None = None
        self.setZValue(_Z)

    def set_edits(self, edited: Sequence[EditedSectors]) -> None:
        """Show these unsaved edits instead of those before."""
        self._edited = list(edited)
        self.refresh()

    def set_pending(self, pending: Iterable[tuple[int, Position]]) -> None:
        """Ring these cameras (fid, position in EPSG:4326), which are saved but not yet pushed."""
        self._pending = list(pending)
        self.refresh()

    def pending(self) -> list[tuple[int, Position]]:
        """The cameras that are ringed."""
        return list(self._pending)

    def refresh(self) -> None:
        """Draw anew: edits, layers or styles changed."""
        self._picture = None
        self.update()

    # QgsMapCanvasItem

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Draw; called by Qt."""
        if not self._edited and not self._pending:
            return
        settings = self._canvas.mapSettings()
        key = _key_of(settings, self._canvas)
        if self._picture is None or self._picture[0] != key:
            self._picture = (key, self._drawn(settings))
        centre = settings.extent().center()
        unshifted = settings.mapToPixel().transform(centre)
        painter.drawImage(self.toCanvasCoordinates(centre) - QPointF(unshifted.x(), unshifted.y()), self._picture[1])

    def _drawn(self, settings: QgsMapSettings) -> QImage:
        ratio = self._canvas.devicePixelRatioF()
        image = QImage(self._canvas.viewport().size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = Ground(settings)
        for edited in self._edited:
            if edited.shown_on(self._canvas):
                _draw_edits(painter, settings, ground, edited)
        _draw_rings(painter, settings, ground, self._pending)
        painter.end()
        return image


def _key_of(settings: QgsMapSettings, canvas: QgsMapCanvas) -> tuple[object, ...]:
    """What the overlay's picture depends on, but for the edits."""
    size, ratio = canvas.viewport().size(), canvas.devicePixelRatioF()
    shown = tuple(layer.id() for layer in layers_shown(canvas))
    crs = settings.destinationCrs()
    return (settings.extent().toString(17), settings.rotation(), crs.toWkt(), size.width(), size.height(), ratio, shown)


def _draw_edits(painter: QPainter, settings: QgsMapSettings, ground: Ground, edited: EditedSectors) -> None:
    symbols, visible = SectorSymbols(edited.sectors), settings.visibleExtent()
    for sight in (one.saved for one in edited.changes if one.saved is not None):
        features, camera = _in_view(symbols, sight, ground, visible), ground.pixel(settings, sight.position)
        if features and camera is not None:
            veil(painter, settings, features, camera, at_scale=True)
    now = [one.edited for one in edited.changes if one.edited is not None]
    shown = [(sight, _in_view(symbols, sight, ground, visible)) for sight in now]
    symbols.draw(painter, settings, (feature for _sight, features in shown for feature in features), at_scale=True)
    for sight in (sight for sight, features in shown if features):
        _draw_ticks(painter, settings, ground, sight)


def _in_view(symbols: SectorSymbols, sight: Sight, ground: Ground, visible: QgsRectangle) -> list[QgsFeature]:
    """The sectors of a camera that the map shows a part of."""
    at = ground.map_point(sight.position)
    if at is None or not (visible.contains(at) or _may_reach(sight, at, ground, visible)):
        return []
    features = symbols.features(sight.position, sight.views, ground.to_map)
    return [feature for feature in features if feature.geometry().boundingBox().intersects(visible)]


def _may_reach(sight: Sight, at: QgsPointXY, ground: Ground, visible: QgsRectangle) -> bool:
    """Whether a camera stands so near to what the map shows that it may see some of it; quick, and yes in doubt."""
    reach_m = _ROOM * max((view.reach_m for view in sight.views), default=0.0)
    lon_deg, lat_deg = sight.position
    if abs(lat_deg) > 80.0 or abs(lon_deg) > 179.0:
        return True
    east_m, north_m = metres_per_degree(lat_deg)
    east = ground.map_point(Position(lon_deg + reach_m / east_m, lat_deg))
    north = ground.map_point(Position(lon_deg, lat_deg + reach_m / north_m))
    if east is None or north is None:
        return True
    width = abs(east.x() - at.x()) + abs(north.x() - at.x())
    height = abs(east.y() - at.y()) + abs(north.y() - at.y())
    return visible.intersects(QgsRectangle(at.x() - width, at.y() - height, at.x() + width, at.y() + height))


def _draw_ticks(painter: QPainter, settings: QgsMapSettings, ground: Ground, sight: Sight) -> None:
    camera = ground.pixel(settings, sight.position)
    for view in sight.views:
        usual = tip_of(sight.position, view) if view.usual_azimuth_deg is not None else None
        tip = ground.pixel(settings, usual) if usual is not None else None
        if camera is not None and tip is not None:
            usual_tick(painter, camera, tip)


def _draw_rings(
    painter: QPainter, settings: QgsMapSettings, ground: Ground, pending: Iterable[tuple[int, Position]]
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    area = QRectF(QPointF(), QPointF(settings.outputSize().width(), settings.outputSize().height()))
    area.adjust(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX)
    for _fid, position in pending:
        at = ground.pixel(settings, position)
        if at is not None and area.contains(at):
            for colour, width_px in ((_RING_EDGE, 4.0), (_RING, 2.2)):
                painter.setPen(QPen(colour, width_px))
                painter.drawEllipse(at, _RING_PX, _RING_PX)
