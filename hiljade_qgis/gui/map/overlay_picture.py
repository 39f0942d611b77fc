"""One picture of what lies over the cameras, drawn piece by piece; what the map does not show takes no time."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Callable, TypeVar

from qgis.core import QgsFeature, QgsMapSettings, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from ...bridge.compatibility import layers_shown
from ...core.record import Position
from .camera_finder import is_shown
from .ground import Ground
from .in_view import InView
from .sector_symbols import SectorSymbols, usual_tick, veil
from .unsaved_edits import Change, Sight

_RING_PX = 11.0
_RING, _RING_EDGE = QColor(240, 228, 66), QColor(26, 26, 26)

_PIECE = 50
"""Cameras in one piece."""
_FEW = 4
"""A picture of no more pieces is drawn at once."""


class Sights:
    """What many cameras see."""

    def __init__(self, sights: Iterable[Sight]) -> None:
        self._sights = list(sights)
        reaches_m = [max((view.reach_m for view in sight.views), default=0.0) for sight in self._sights]
        self._places = InView([sight.position for sight in self._sights], reaches_m)

    def in_view(self, settings: QgsMapSettings, ground: Ground) -> list[Sight]:
        """That of the cameras which the map may show."""
        return [self._sights[index] for index in self._places.indexes(settings, ground)]


class EditedSectors:
    """The changes of one working copy with what is needed to draw them."""

    def __init__(self, sectors: QgsVectorLayer | None, changes: Sequence[Change]) -> None:
        self.sectors = sectors
        self.saved = Sights(one.saved for one in changes if one.saved is not None)
        self.edited = Sights(one.edited for one in changes if one.edited is not None)
        self.count = len(changes)

    def shown_on(self, canvas: QgsMapCanvas) -> bool:
        """Whether the canvas shows the layer that these lie over, at this scale."""
        layer = self.sectors
        if layer is None or sip.isdeleted(layer):
            return False
        return is_shown(canvas, layer)


class PendingCameras:
    """Cameras that are saved but not yet pushed: fid, and position in EPSG:4326."""

    def __init__(self, cameras: Iterable[tuple[int, Position]] = ()) -> None:
        self.cameras = list(cameras)
        self._places = InView([position for _fid, position in self.cameras], [0.0] * len(self.cameras))

    def in_view(self, settings: QgsMapSettings, ground: Ground) -> list[Position]:
        """Where those stand that the map may show."""
        return [self.cameras[index][1] for index in self._places.indexes(settings, ground)]


class OverlayPicture:
    """The picture for a canvas as it is when this is made."""

    def __init__(self, canvas: QgsMapCanvas, edited: Iterable[EditedSectors], pending: PendingCameras) -> None:
        self.shows = shown_by(canvas)
        ratio = canvas.devicePixelRatioF()
        self.image = QImage(canvas.viewport().size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.setDevicePixelRatio(ratio)
        self.image.fill(Qt.GlobalColor.transparent)
        drawing = _Drawing(canvas.mapSettings())
        self._left = [piece for one in edited if one.shown_on(canvas) for piece in drawing.edits(one)]
        self._left += drawing.rings(pending)
        self._at_once = len(self._left) <= _FEW
        self._left.reverse()

    @property
    def is_done(self) -> bool:
        """Whether all of it is drawn."""
        return not self._left

    def draw_on(self, at_most_s: float) -> None:
        """Draw some more of it, at least a piece."""
        until = time.monotonic() + at_most_s
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        while self._left:
            self._left.pop()(painter)
            if time.monotonic() >= until and not self._at_once:
                break
        painter.end()


def shown_by(canvas: QgsMapCanvas) -> tuple[object, ...]:
    """What the picture depends on, but for edits and pending cameras."""
    settings, size, ratio = canvas.mapSettings(), canvas.viewport().size(), canvas.devicePixelRatioF()
    shown = tuple(layer.id() for layer in layers_shown(canvas))
    crs = settings.destinationCrs()
    return (settings.extent().toString(17), settings.rotation(), crs.toWkt(), size.width(), size.height(), ratio, shown)


_Piece = Callable[[QPainter], None]
_Thing = TypeVar("_Thing")


def _by_piece(things: Sequence[_Thing]) -> Iterator[Sequence[_Thing]]:
    for start in range(0, len(things), _PIECE):
        yield things[start : start + _PIECE]


class _Drawing:
    """Cuts the work for one map into pieces."""

    def __init__(self, settings: QgsMapSettings) -> None:
        self._settings, self._ground = settings, Ground(settings)
        self._visible: QgsRectangle = settings.visibleExtent()

    def edits(self, edited: EditedSectors) -> list[_Piece]:
        """All veils come before what is drawn over them, and ticks over all of it."""
        symbols = SectorSymbols(edited.sectors)
        saved = edited.saved.in_view(self._settings, self._ground)
        now = edited.edited.in_view(self._settings, self._ground)
        ticked = [sight for sight in now if any(view.usual_azimuth_deg is not None for view in sight.views)]
        pieces: list[_Piece] = [partial(self._veil, symbols, some) for some in _by_piece(saved)]
        pieces += [partial(self._sectors, symbols, some) for some in _by_piece(now)]
        return pieces + [partial(self._ticks, some) for some in _by_piece(ticked)]

    def rings(self, pending: PendingCameras) -> list[_Piece]:
        """Rings around cameras."""
        return [partial(self._rings, some) for some in _by_piece(pending.in_view(self._settings, self._ground))]

    def _features(self, symbols: SectorSymbols, sights: Sequence[Sight]) -> list[list[QgsFeature]]:
        """The sectors of each that the map shows a part of."""
        seen = symbols.features_of([(sight.position, sight.views) for sight in sights], self._ground.to_map)
        return [
            [feature for feature in of_camera if feature.geometry().boundingBox().intersects(self._visible)]
            for of_camera in seen
        ]

    def _veil(self, symbols: SectorSymbols, sights: Sequence[Sight], painter: QPainter) -> None:
        for sight, features in zip(sights, self._features(symbols, sights)):
            camera = self._ground.pixel(self._settings, sight.position)
            if features and camera is not None:
                veil(painter, self._settings, features, camera, at_scale=True)

    def _sectors(self, symbols: SectorSymbols, sights: Sequence[Sight], painter: QPainter) -> None:
        features = [feature for of_camera in self._features(symbols, sights) for feature in of_camera]
        symbols.draw(painter, self._settings, features, at_scale=True)

    def _ticks(self, sights: Sequence[Sight], painter: QPainter) -> None:
        for sight in sights:
            camera = self._ground.pixel(self._settings, sight.position)
            for view in sight.views:
                if camera is None or view.usual_azimuth_deg is None:
                    continue
                towards = self._ground.towards(self._settings, sight.position, view.usual_azimuth_deg)
                if towards is not None:
                    usual_tick(painter, camera, towards)

    def _rings(self, positions: Sequence[Position], painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for position in positions:
            at = self._ground.pixel(self._settings, position)
            if at is not None:
                for colour, width_px in ((_RING_EDGE, 4.0), (_RING, 2.2)):
                    painter.setPen(QPen(colour, width_px))
                    painter.drawEllipse(at, _RING_PX, _RING_PX)
