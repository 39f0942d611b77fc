"""What an edit on the map would store, before it is stored: cameras as they are and as they would be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...core.camera_sight import Camera


class Act(Enum):
    """What is done to the cameras."""

    ADD = "add"
    AIM = "aim"
    AIM_AT = "aim at"
    TURN = "turn"
    WIDEN = "widen"
    REACH = "reach"
    MOVE = "move"
    ADD_VIEW = "add view"
    REMOVE_VIEW = "remove view"


@dataclass(frozen=True)
class Proposal:
    """What a gesture would store.

    Attributes:
        before, after: the cameras, in the same order.
        view: which view of the first camera the gesture is about.
        azimuth_deg: where the pointer or the typed number says, before it is rounded for storing; None for none.
        distance_m: how far along the ground the pointer is from the first camera, or how far it is moved.
        snapped: whether the azimuth was snapped.
    """

    act: Act
    before: tuple[Camera, ...]
    after: tuple[Camera, ...]
    view: int = 0
    azimuth_deg: float | None = None
    distance_m: float | None = None
    snapped: bool = False

    def changed(self) -> list[tuple[Camera, Camera]]:
        """The cameras that would be another, as they are and as they would be."""
        return [(one, other) for one, other in zip(self.before, self.after) if one != other]
