"""The handles of a camera: by what it is taken hold of on a map, and what dragging one of them makes of it.

| handle | where it is                                               | what dragging it changes                     |
|--------|-----------------------------------------------------------|----------------------------------------------|
| tip    | the middle of a view, at its reach; also where an         | direction, and reach where it is drawn out   |
|        | all-round camera usually looks                            |                                              |
| edge   | either end of a view's arc                                | opening angle, the middle stays; alone: the  |
|        |                                                           | other edge stays                             |
| ring   | all around a camera that looks nowhere, or all round      | direction: it looks there from now on        |
| point  | the camera itself                                         | where it stands                              |
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from . import camera_edit
from .camera_edit import Edge
from .camera_sight import Camera
from .direction import folded, turn
from .field_of_view import FieldOfView
from .record import Position

RING_HANDLES = 8


class Grip(Enum):
    """What kind of handle."""

    TIP = "tip"
    START = "start"
    END = "end"
    RING = "ring"
    POINT = "point"


EDGES = {Grip.START: Edge.START, Grip.END: Edge.END}


class Handle(NamedTuple):
    """A handle.

    Attributes:
        view: the number of the view that it belongs to; 0 where there is none yet.
        azimuth_deg: where it lies from the camera; None for the point itself.
        reach_m: how far from it, in metres; 0 for the point itself.
    """

    grip: Grip
    view: int
    azimuth_deg: float | None
    reach_m: float


def handles(camera: Camera) -> list[Handle]:
    """Every handle of a camera, the point last."""
    views = camera.views()
    found = [handle for number, view in enumerate(views) for handle in _of_view(number, view)]
    if not views:
        found += _ring(0, reach_of(camera))
    return [*found, Handle(Grip.POINT, 0, None, 0.0)]


def _of_view(number: int, view: FieldOfView) -> list[Handle]:
    if view.azimuth_deg is not None:
        half_deg = view.width_deg / 2
        return [
            Handle(Grip.TIP, number, view.azimuth_deg, view.reach_m),
            Handle(Grip.START, number, folded(view.azimuth_deg - half_deg), view.reach_m),
            Handle(Grip.END, number, folded(view.azimuth_deg + half_deg), view.reach_m),
        ]
    if view.usual_azimuth_deg is not None:
        return [Handle(Grip.TIP, number, view.usual_azimuth_deg, view.reach_m)]
    return _ring(number, view.reach_m)


def _ring(number: int, reach_m: float) -> list[Handle]:
    step_deg = 360.0 / RING_HANDLES
    return [Handle(Grip.RING, number, step * step_deg, reach_m) for step in range(RING_HANDLES)]


def reach_of(camera: Camera) -> float:
    """The reach in metres of a camera, whether it looks anywhere or not."""
    return camera._replace(direction="0").views()[0].reach_m


def aimed(camera: Camera, handle: Handle, azimuth_deg: float, reach_m: float | None = None) -> Camera:
    """The camera after a tip or a ring was dragged to this azimuth; with a reach, drawn out to it, too."""
    after = camera_edit.aimed(camera, azimuth_deg, handle.view)
    return after if reach_m is None else camera_edit.reaching(after, reach_m)


def spread(camera: Camera, handle: Handle, azimuth_deg: float) -> Camera:
    """The camera after an edge was dragged to this azimuth and the other followed on its side."""
    view = camera.views()[handle.view]
    if view.azimuth_deg is None:
        return camera
    return camera_edit.widened(camera, 2 * abs(turn(view.azimuth_deg, azimuth_deg)), handle.view)


def spread_alone(camera: Camera, handle: Handle, azimuth_deg: float) -> Camera:
    """The camera after an edge was dragged to this azimuth and the other stayed."""
    return camera_edit.with_edge(camera, handle.view, EDGES[handle.grip], azimuth_deg)


def moved(camera: Camera, place: Position) -> Camera:
    """The camera after its point was dragged there."""
    return camera_edit.moved_to(camera, place)
