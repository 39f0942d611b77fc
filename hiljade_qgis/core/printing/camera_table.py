"""What a table on a page says of cameras: which of them are numbered, and where each looks."""

from __future__ import annotations

from typing import NamedTuple

from ..field_of_view import Source, fields_of_view
from .redaction import PrintedCamera

MOST_NUMBERED = 999
"""Nobody looks more up on one map, and a number of four digits has no room on it."""

WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


class Numbered(NamedTuple):
    """How the cameras of a page are numbered.

    Attributes:
        cameras: how many are; 0 where there are none, or too many.
        crowded: how many of their numbers found no free place on the map.
        too_many: whether there are too many for numbers.
    """

    cameras: int
    crowded: int = 0
    too_many: bool = False


class Facing(NamedTuple):
    """Where a view of a camera looks.

    Attributes:
        azimuth_deg: clockwise from true north, in [0, 360); of a view all round, where the camera usually looks; None
            where that is not known.
        is_all_round: whether it sees all round.
        is_assumed: whether that is assumed, as of a dome of which nobody said more.
    """

    azimuth_deg: float | None
    is_all_round: bool
    is_assumed: bool


def facings(camera: PrintedCamera) -> list[Facing]:
    """Where a camera looks, one for each view; empty where it is not known, or withheld."""
    if camera.is_moved:
        return []
    views = fields_of_view(camera.direction, camera.camera_type, camera.range_m, camera.model)
    return [
        Facing(
            view.usual_azimuth_deg if view.azimuth_deg is None else view.azimuth_deg,
            view.azimuth_deg is None,
            view.azimuth_deg is None and view.width_source is Source.ASSUMED,
        )
        for view in views
    ]


def wind_of(azimuth_deg: float) -> str:
    """The nearest of the eight winds."""
    return WINDS[round(azimuth_deg / 45.0) % 8]
