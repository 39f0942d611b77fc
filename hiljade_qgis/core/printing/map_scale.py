"""Round scales, and the lengths of scale bars and grids that people can reckon with."""

from __future__ import annotations

import math
from typing import NamedTuple

_ROUND_SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 10.0)
_ROUND_LENGTHS = (1.0, 2.0, 5.0)
_NEARLY = 1e-9
"""What rounding of floats may take away from a number that is round."""

LARGEST_SCALE = 200
"""The denominator of the largest scale that a map gets by itself, also where its area is a single point."""

SCALES = (10.0, 100_000_000.0)
"""The denominators that people may choose, from and to."""


class Bar(NamedTuple):
    """A scale bar: so many segments of so many metres."""

    segments: int
    segment_m: float

    @property
    def length_m(self) -> float:
        """All of it."""
        return self.segments * self.segment_m


def fitting_scale(width_m: float, height_m: float, frame_width_mm: float, frame_height_mm: float) -> int:
    """The denominator of the largest round scale at which an area fits into a frame.

    Args:
        width_m, height_m: of the area on the ground.
        frame_width_mm, frame_height_mm: of the map on paper.
    """
    least = 1000.0 * max(width_m / frame_width_mm, height_m / frame_height_mm)
    if least <= LARGEST_SCALE:
        return LARGEST_SCALE
    power = 10.0 ** math.floor(math.log10(least))
    return round(next(step for step in _ROUND_SCALES if step * power >= least * (1 - _NEARLY)) * power)


def bar_for(scale: float, room_mm: float, least_segment_mm: float) -> Bar:
    """The longest scale bar of a round length (1, 2 or 5 and noughts) that fits into some room on paper.

    Args:
        scale: the map's denominator.
        least_segment_mm: room for the numbers; a bar whose halves are shorter is of one piece.
    """
    length_m = round_length_m(scale, room_mm)
    segments = 2 if length_m / 2 * 1000.0 / scale >= least_segment_mm else 1
    return Bar(segments, length_m / segments)


def round_length_m(scale: float, room_mm: float) -> float:
    """The longest round length in metres that is not longer than `room_mm` on paper."""
    most_m = room_mm / 1000.0 * scale
    power = 10.0 ** math.floor(math.log10(most_m * (1 + _NEARLY)))
    return max(step for step in _ROUND_LENGTHS if step * power <= most_m * (1 + _NEARLY)) * power
