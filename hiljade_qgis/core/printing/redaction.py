"""What is withheld from a page that is to be published: values in, values out.

Notes, descriptions, links and who wrote something never come here: `PrintedCamera` has no room for them.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from enum import Enum
from typing import Callable, NamedTuple

from ..geodesic import SEMI_MAJOR_M
from ..record import Position
from ..status import LOOKED_AT

GRID_M = 50.0
"""How wide the cells are to whose middle a position is moved."""

_CELL_DEG = math.degrees(GRID_M / SEMI_MAJOR_M)


class Redaction(str, Enum):
    """What may be withheld; the values are those that scripts give."""

    LABELS = "labels"
    """Names and operators."""
    MOVE_UNVERIFIED = "move_unverified"
    """Cameras that nobody verified are moved to a coarse grid, and what they see is left out."""
    MOVE_TO_CROSSING = "move_to_crossing"
    """They are moved to the nearest crossing of streets instead, where there is one near (see `moved_to_crossings`)."""
    OMIT_UNVERIFIED = "omit_unverified"
    """Cameras that nobody verified are left out."""


_MOVING = frozenset({Redaction.MOVE_UNVERIFIED, Redaction.MOVE_TO_CROSSING})


class PrintedCamera(NamedTuple):
    """All that a page gets to know of a camera; None for what is unknown, or withheld.

    Attributes:
        label: its name, else its operator.
        is_moved: whether `position` is no more than the middle of a cell of the coarse grid, or a crossing.
        operator, start_date: for figures alone.
    """

    position: Position
    surveillance_type: str | None = None
    camera_type: str | None = None
    direction: str | None = None
    range_m: float | None = None
    model: str | None = None
    status: str | None = None
    label: str | None = None
    is_moved: bool = False
    operator: str | None = None
    start_date: str | None = None

    @property
    def is_at_crossing(self) -> bool:
        """Whether it was moved to a crossing: then it does not stand in the middle of a cell."""
        return self.is_moved and coarse(self.position) != self.position


class Withheld(NamedTuple):
    """What a page does not say.

    Attributes:
        labels: whether names were left out.
        moved, omitted: how many of the cameras on the page were moved, and left out.
        at_crossing: how many of the moved ones stand at a crossing; the others are on the grid.
    """

    labels: bool
    moved: int
    omitted: int
    at_crossing: int = 0


class Revealed(NamedTuple):
    """What cameras on a page give away.

    Attributes:
        cameras: how many there are.
        labelled: how many of them have a name.
        unverified: how many that nobody verified stand at their exact position.
    """

    cameras: int
    labelled: int
    unverified: int


_DRAWN = PrintedCamera._fields.index("is_moved") + 1


def drawn_line(camera: PrintedCamera, also: Collection[str] = ()) -> str:
    """What a map shows of a camera as a line of text, without what is there for figures alone.

    It is what `repr` makes of a tuple of it, in half the time.

    Args:
        also: other attributes that belong to it.
    """
    lon_deg, lat_deg = camera.position
    rest = camera[1:_DRAWN] + tuple(getattr(camera, name) for name in also)
    return f"(Position(lon_deg={lon_deg!r}, lat_deg={lat_deg!r}), {repr(rest)[1:]}"


def revealed(cameras: Iterable[PrintedCamera]) -> Revealed:
    """Count what cameras give away, before or after `redacted`."""
    count = labelled = unverified = 0
    for camera in cameras:
        count += 1
        labelled += camera.label is not None
        unverified += is_unverified(camera) and not camera.is_moved
    return Revealed(count, labelled, unverified)


def is_unverified(camera: PrintedCamera) -> bool:
    """Whether nobody verified it."""
    return camera.status not in LOOKED_AT


def is_omitted(camera: PrintedCamera, redactions: Collection[Redaction]) -> bool:
    """Whether it is left out."""
    return Redaction.OMIT_UNVERIFIED in redactions and is_unverified(camera)


def redacted(
    cameras: Iterable[PrintedCamera], redactions: Collection[Redaction]
) -> tuple[list[PrintedCamera], list[PrintedCamera]]:
    """Cameras as they may be shown, and those that must not be, which are for counting alone.

    These stand on the coarse grid, too: pages that overlap would tell by their counts where exactly one is.
    """
    shown: list[PrintedCamera] = []
    omitted: list[PrintedCamera] = []
    for camera in cameras:
        unverified = is_unverified(camera)
        if is_omitted(camera, redactions):
            omitted.append(camera if camera.is_moved else _moved(camera, coarse(camera.position)))
            continue
        if Redaction.LABELS in redactions:
            camera = camera._replace(label=None, operator=None)
        if unverified and not camera.is_moved and not _MOVING.isdisjoint(redactions):
            camera = _moved(camera, coarse(camera.position))
        shown.append(camera)
    return shown, omitted


def moved_to_crossings(
    cameras: Iterable[PrintedCamera], nearest: Callable[[Position], Position | None]
) -> list[PrintedCamera]:
    """Cameras, those that nobody verified at the nearest crossing; where none is near they stay, for `redacted`.

    What this gives away: the crossing is one of the streets' own, the same to the last digit for every camera that is
    nearer to it than to any other. Who knows the streets learns that the camera stands in that part of the town, no
    further away than `crossings.NEAREST_WITHIN_M`, and no more, also where it stands on the crossing itself: nothing
    tells that one from the others. The part is as small as the streets are dense. In a grid of streets 80 m apart it is
    80 m wide, a dead end may leave only a few houses. On the grid a camera tells more: a cell of 50 m, and that no
    crossing is near. Whoever must not be found at all has to be left out (`OMIT_UNVERIFIED`).

    Args:
        nearest: gives the crossing for a position, or None.
    """
    found = []
    for camera in cameras:
        crossing = nearest(camera.position) if is_unverified(camera) and not camera.is_moved else None
        found.append(camera if crossing is None else _moved(camera, crossing))
    return found


def _moved(camera: PrintedCamera, to: Position) -> PrintedCamera:
    """What a camera sees gives its position away, too."""
    return camera._replace(position=to, direction=None, range_m=None, model=None, is_moved=True)


def coarse(position: Position) -> Position:
    """The middle of the cell of some 50 m by 50 m in which a position lies; at the poles cells are rings of a cell."""
    row = math.floor(position.lat_deg / _CELL_DEG)
    lat_deg = max(-90.0, min(90.0, (row + 0.5) * _CELL_DEG))
    columns = max(1, round(360.0 * math.cos(math.radians(lat_deg)) / _CELL_DEG))
    width_deg = 360.0 / columns
    column = math.floor((position.lon_deg + 180.0) / width_deg) % columns
    return Position((column + 0.5) * width_deg - 180.0, lat_deg)
