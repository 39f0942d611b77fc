"""What an aiming gesture starts from: the cameras and the handle that are held, and where the pointer is."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.camera_sight import Camera
from ...core.handles import Handle
from ...core.record import Position


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is.

    Attributes:
        x_px, y_px: on the map's picture.
        from_camera_px: how far from the camera that is held it is on that picture.
        position: the place under it; None where the map shows no place there.
        snap: whether angles are to snap to steps.
        alone: whether only what is held is to change: one edge and not the other, the reach and not the direction.
        bearings_deg: bearings that the azimuth is to snap to, as those of a wall; () for none.
        exact: the position was snapped to something, and is meant as it is.
    """

    x_px: float
    y_px: float
    from_camera_px: float
    position: Position | None
    snap: bool = False
    alone: bool = False
    bearings_deg: tuple[float, ...] = ()
    exact: bool = False


@dataclass(frozen=True)
class Hold:
    """What a gesture is about.

    Attributes:
        cameras: as they were when it began; the first is the one under the pointer.
        handle: what is held; a ring for a camera that is aimed from its point.
        at_reach: the handle is drawn where the reach really ends, so drawing it out says a reach.
        is_new: the one camera is in no layer yet.
    """

    cameras: tuple[Camera, ...]
    handle: Handle
    at_reach: bool = False
    is_new: bool = False

    @property
    def camera(self) -> Camera:
        """The one under the pointer."""
        return self.cameras[0]

    @property
    def view(self) -> int | None:
        """The view that an opening angle is about; None for all, where there are several cameras."""
        return self.handle.view if len(self.cameras) == 1 else None
