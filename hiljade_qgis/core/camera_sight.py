"""One camera as far as what it sees goes: where it stands, and what its fields of view follow from."""

from __future__ import annotations

from typing import NamedTuple

from .field_of_view import FieldOfView, fields_of_view
from .record import Position


class Camera(NamedTuple):
    """A camera in a layer.

    Attributes:
        fid: its row in the layer; negative for one that was never saved.
        position: where it stands, EPSG:4326.
        direction: text in the direction grammar; None where nobody said it.
        camera_type, model: the values of `camera:type` and `model`.
        range_m: mapped reach in metres.
    """

    fid: int
    position: Position
    direction: str | None
    camera_type: str | None
    range_m: float | None
    model: str | None

    def views(self) -> list[FieldOfView]:
        """What it sees, in the order of the views of its direction; see `fields_of_view`."""
        return fields_of_view(self.direction, self.camera_type, self.range_m, self.model)
