"""Where coordinates of any CRS are, in EPSG:4326, with an eye for those that cannot be in that CRS."""

from __future__ import annotations

import math

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsPointXY, QgsRectangle

from ..core.record import Position
from ..sync.errors import SyncError
from .points import PointReader

_BEYOND_LON_DEG, _BEYOND_LAT_DEG = 12.0, 5.0
"""How far outside of its area a CRS is still used: a country may have one zone of UTM for all of it. Coordinates that
are swapped, or of another CRS, mostly lead much farther away."""


class CrsUnknown(SyncError):
    """QGIS knows no CRS of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class CrsPositions:
    """A `core.position_text.Transform`.

    Args:
        context: how coordinates are to be transformed.
    """

    def __init__(self, context: QgsCoordinateTransformContext) -> None:
        self._context = context
        self._known: dict[str, tuple[PointReader, QgsRectangle]] = {}

    def __call__(self, crs: str, easting: float, northing: float) -> Position | None:
        """The position; None where it is nowhere, or far outside of the area of the CRS. Raises CrsUnknown."""
        reader, area = self._of(crs)
        position = reader.position(QgsPointXY(easting, northing))
        return position if position is not None and _is_near(area, position) else None

    def check(self, crs: str) -> None:
        """Raise CrsUnknown where QGIS does not know a CRS."""
        self._of(crs)

    def _of(self, name: str) -> tuple[PointReader, QgsRectangle]:
        if name not in self._known:
            crs = QgsCoordinateReferenceSystem(name) if ":" in name else QgsCoordinateReferenceSystem()
            if not crs.isValid():
                raise CrsUnknown(name)
            self._known[name] = PointReader(crs, self._context), crs.bounds()
        return self._known[name]


def _is_near(area: QgsRectangle, position: Position) -> bool:
    """Whether a position is in an area in degrees, or not far from it; one across the antimeridian ends west of it."""
    south, north = area.yMinimum() - _BEYOND_LAT_DEG, area.yMaximum() + _BEYOND_LAT_DEG
    west, east = area.xMinimum(), area.xMaximum()
    if west == east == 0.0 or not all(map(math.isfinite, (west, east, south, north))):
        return True  # nobody said where it is used
    middle, half = (west + east) / 2.0, (east - west) / 2.0
    if west > east:
        middle, half = middle + 180.0, half + 180.0
    apart = abs((position.lon_deg - middle + 180.0) % 360.0 - 180.0)
    return south <= position.lat_deg <= north and apart <= half + _BEYOND_LON_DEG
