"""One camera as the map tools and the overlay see it."""

from __future__ import annotations

from typing import NamedTuple

from ..core.record import Position


class Camera(NamedTuple):
    """Where a camera stands, and what its fields of view follow from."""

    fid: int
    position: Position
    direction: str | None
    camera_type: str | None
    range_m: float | None
    model: str | None
