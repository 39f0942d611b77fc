"""Where the numbers of areas stand on a map of all of them: within their areas, else beside them at the end of a line.

Lengths in millimetres, from the upper left corner. No number covers another one, nor a place that a line leads to.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .text_fit import text_width

SIZES = (3.6, 3.0, 2.5, 2.0)
"""Of letters, the largest first."""

_CAPITAL = 0.75
"""How high a digit is, by the size of its letters."""
_PADDING = 0.4
_LEAST_LINE, _LONGEST_LINE, _LINE_STEP = 2.5, 70.0, 1.25
_DIRECTIONS = 24
_CROSSED_NUMBER_MM, _CROSSED_LINE_MM = 30.0, 8.0
"""How much longer a line may be that goes beneath a number less, and that crosses a line less."""

Boxes = NDArray[np.float64]


class Spot(NamedTuple):
    """An area that is to get a number.

    Attributes:
        x, y: a place in it.
        room: how far its edge is from there, at least.
    """

    text: str
    x: float
    y: float
    room: float


class PlacedNumber(NamedTuple):
    """Where a number stands.

    Attributes:
        x, y: its middle.
        size: of its letters.
        is_beside: whether a line leads from it to its place.
    """

    x: float
    y: float
    size: float
    is_beside: bool


class Frame(NamedTuple):
    """Within which numbers have to stand."""

    left: float
    top: float
    right: float
    bottom: float


def place_numbers(spots: Sequence[Spot], frame: Frame) -> list[PlacedNumber | None]:
    """A place for each number; None where there is no room left for one."""
    placed: list[PlacedNumber | None] = [None] * len(spots)
    boxes: list[tuple[float, float, float, float]] = []
    too_small = [(one.x, one.y) for one in spots if not _has_room(one, SIZES[-1])]
    for number in sorted(range(len(spots)), key=lambda one: -spots[one].room):
        found = _within(spots[number], boxes, too_small)
        if found is not None:
            placed[number] = found
            boxes.append(box_of(spots[number].text, found))
    outside = [number for number, one in enumerate(placed) if one is None]
    points = np.unique(np.array([(spots[number].x, spots[number].y) for number in outside]).reshape(-1, 2), axis=0)
    lines: list[tuple[float, float, float, float]] = []
    for number in outside:
        spot = spots[number]
        found = _beside(spot, np.array(boxes).reshape(-1, 4), points, np.array(lines).reshape(-1, 4), frame)
        if found is not None:
            placed[number] = found
            boxes.append(box_of(spot.text, found))
            lines.append((spot.x, spot.y, found.x, found.y))
    return placed


def box_of(text: str, placed: PlacedNumber) -> tuple[float, float, float, float]:
    """What a number covers: left, top, right, bottom."""
    half_x, half_y = _halves(text, placed.size)
    return placed.x - half_x, placed.y - half_y, placed.x + half_x, placed.y + half_y


def _halves(text: str, size: float) -> tuple[float, float]:
    return text_width(text, size, bold=True) / 2 + _PADDING, size * _CAPITAL / 2 + _PADDING


def _has_room(spot: Spot, size: float) -> bool:
    return math.hypot(*_halves(spot.text, size)) <= spot.room


def _within(
    spot: Spot, boxes: Sequence[tuple[float, float, float, float]], points: Sequence[tuple[float, float]]
) -> PlacedNumber | None:
    """As large as there is room in the area, beside what lies in it, too."""
    for size in SIZES:
        placed = PlacedNumber(spot.x, spot.y, size, False)
        left, top, right, bottom = box_of(spot.text, placed)
        if not _has_room(spot, size) or any(left < x < right and top < y < bottom for x, y in points):
            continue
        if not any(left < one[2] and one[0] < right and top < one[3] and one[1] < bottom for one in boxes):
            return placed
    return None


def _beside(spot: Spot, boxes: Boxes, points: Boxes, lines: Boxes, frame: Frame) -> PlacedNumber | None:
    """As near as there is room, and a little farther where its line then crosses no other one, and no number."""
    size = SIZES[-1]
    half_x, half_y = _halves(spot.text, size)
    places = _around(spot)
    x, y = places.T
    is_in = (x - half_x >= frame.left) & (x + half_x <= frame.right)
    places = places[is_in & (y - half_y >= frame.top) & (y + half_y <= frame.bottom)]
    x, y = (one[:, np.newaxis] for one in places.T)
    left, top, right, bottom = boxes.T
    covers = (x + half_x > left) & (x - half_x < right) & (y + half_y > top) & (y - half_y < bottom)
    hides = (np.abs(x - points[:, 0]) <= half_x) & (np.abs(y - points[:, 1]) <= half_y)
    places = places[~covers.any(axis=1) & ~hides.any(axis=1)]
    if not len(places):
        return None
    cost_mm: Boxes = np.hypot(places[:, 0] - spot.x, places[:, 1] - spot.y)
    for box in boxes:
        cost_mm += _CROSSED_NUMBER_MM * _meets(spot, places, box)
    for line in lines:
        cost_mm += _CROSSED_LINE_MM * _crosses(spot, places, line)
    chosen = places[int(cost_mm.argmin())]
    return PlacedNumber(float(chosen[0]), float(chosen[1]), size, True)


def _around(spot: Spot) -> Boxes:
    """Places around a spot, the nearest first."""
    distances = np.arange(_LEAST_LINE, _LONGEST_LINE, _LINE_STEP)
    angles = np.arange(_DIRECTIONS) * (2 * math.pi / _DIRECTIONS)
    far, angle = (one.ravel() for one in np.meshgrid(distances, angles, indexing="ij"))
    return np.column_stack((spot.x + far * np.cos(angle), spot.y - far * np.sin(angle)))


def _meets(spot: Spot, places: Boxes, box: Boxes) -> NDArray[np.bool_]:
    """Whether the lines from a spot to places go through a box (clipped by Liang and Barsky's parameters)."""
    start, end = np.zeros(len(places)), np.ones(len(places))
    apart = np.zeros(len(places), dtype=bool)
    for at, low, high, delta in (
        (spot.x, box[0], box[2], places[:, 0] - spot.x),
        (spot.y, box[1], box[3], places[:, 1] - spot.y),
    ):
        level = np.abs(delta) < 1e-9
        apart |= level & ((at < low) | (at > high))
        slope = np.where(level, 1.0, delta)
        first, last = (low - at) / slope, (high - at) / slope
        start = np.where(level, start, np.maximum(start, np.minimum(first, last)))
        end = np.where(level, end, np.minimum(end, np.maximum(first, last)))
    meets: NDArray[np.bool_] = ~apart & (start < end)
    return meets


def _crosses(spot: Spot, places: Boxes, line: Boxes) -> NDArray[np.bool_]:
    """Whether the lines from a spot to places cross another one."""
    x1, y1, x2, y2 = line
    x, y = places[:, 0], places[:, 1]

    def side_of_line(px: Boxes | float, py: Boxes | float) -> Boxes:
        return np.asarray((x2 - x1) * (py - y1) - (y2 - y1) * (px - x1))

    def side_of_own(px: float, py: float) -> Boxes:
        return np.asarray((x - spot.x) * (py - spot.y) - (y - spot.y) * (px - spot.x))

    crosses: NDArray[np.bool_] = (side_of_line(spot.x, spot.y) * side_of_line(x, y) < 0) & (
        side_of_own(x1, y1) * side_of_own(x2, y2) < 0
    )
    return crosses
