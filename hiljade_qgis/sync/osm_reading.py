"""Reading the cameras of an area, box by box.

An API gives all that lies in a box, and refuses one that is too large (a quarter of a square degree, usually) or holds
too much (50,000 nodes); such a one is asked for in four parts. Whoever wants a country reads it from an Overpass.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator
from typing import Callable

from ..core.record import position_in_world
from .address import shown
from .errors import AnswerTooLarge, AnswerUnreadable, AreaTooLarge, Cancelled
from .http import Reply
from .osm_calls import is_too_large
from .osm_entry import CAMERA, coordinate, entry_of
from .osm_xml import Node, read_nodes
from .server import Area, Entry, Progress, ServerRecord

log = logging.getLogger(__name__)

USUAL_MOST_DEG2 = 0.25
"""Square degrees that an API gives at once where it does not say."""

MOST_BOXES = 128
"""Boxes that an area may need from the start: about 30 square degrees, more than Serbia. An API is for editing."""

_MOST_REQUESTS = 4 * MOST_BOXES
_SMALLEST_DEG = 1e-4
_STEPS_PER_DEG = 1e7


class AreaReading:
    """The cameras of an area as a stream, each once.

    It is whole: what was known to lie in the area and is not in it is gone, or has moved away, which only asking for
    that record tells.
    """

    whole = True
    total: int | None = None
    layer_count: int | None = None
    token = ""  # nosec B105

    def __init__(self, nodes: Iterator[list[Node]], area: Area, progress: Progress) -> None:
        self._nodes = nodes
        self._area = area
        self._progress = progress

    def __iter__(self) -> Iterator[Entry]:
        given: set[str] = set()
        for nodes in self._nodes:
            if self._progress.cancelled():
                raise Cancelled
            for node in nodes:
                entry = entry_of(node)
                # A box's edges belong to its neighbours too, and lines bring nodes that lie outside.
                if isinstance(entry, ServerRecord) and entry.server_id not in given and self._holds(node):
                    given.add(entry.server_id)
                    yield entry
            self._progress.report(len(given), None)

    def _holds(self, node: Node) -> bool:
        return self._area.contains(position_in_world(node.lon_deg, node.lat_deg))


def nodes_of_boxes(
    ask: Callable[[str], Reply], url: str, area: Area, most_deg2: float, progress: Progress
) -> Iterator[list[Node]]:
    """The cameras in each of the boxes that make up an area.

    Args:
        ask: reads an address and gives the reply, also a 400.
        url: of the API.
        most_deg2: square degrees that it gives at once.

    Raises:
        AreaTooLarge: it would take too many requests.
        AnswerUnreadable, and whatever `ask` raises.
    """
    waiting = boxes(area)
    waiting = [part for box in waiting for part in _grid(box, most_deg2, url)]
    if len(waiting) > MOST_BOXES:
        raise AreaTooLarge(url, f"{len(waiting)} boxes")
    waiting.reverse()
    asked = 0
    while waiting:
        if progress.cancelled():
            raise Cancelled
        box = waiting.pop()
        asked += 1
        if asked > _MOST_REQUESTS:
            raise AreaTooLarge(url, f"more than {_MOST_REQUESTS} requests")
        nodes = _nodes_in(ask, url, box)
        if nodes is not None:
            yield nodes
            continue
        if box.east_deg - box.west_deg < _SMALLEST_DEG or box.north_deg - box.south_deg < _SMALLEST_DEG:
            raise AreaTooLarge(url, "too much in the smallest of boxes")
        log.info("a box is asked for in four parts: %s", box)
        waiting.extend(reversed(_quarters(box)))


def _nodes_in(ask: Callable[[str], Reply], url: str, box: Area) -> list[Node] | None:
    """The cameras in a box; None where it has to be asked for in parts."""
    try:
        reply = ask(f"{url}/map?bbox={_bbox(box)}")
    except AnswerTooLarge:
        return None
    if reply.status != 200:
        if is_too_large(reply):
            return None
        raise AnswerUnreadable(shown(reply.url), reply.excerpt(), reply.status)
    try:
        return read_nodes(reply.body, camera=CAMERA)
    except ValueError as error:
        raise AnswerUnreadable(shown(reply.url), str(error), reply.status) from error


def boxes(area: Area) -> list[Area]:
    """The area in boxes that do not cross the antimeridian and lie in the world; none where nothing is left."""
    south, north = max(-90.0, area.south_deg), min(90.0, area.north_deg)
    if area.west_deg <= area.east_deg:
        spans = [(max(-180.0, area.west_deg), min(180.0, area.east_deg))]
    else:
        spans = [(max(-180.0, area.west_deg), 180.0), (-180.0, min(180.0, area.east_deg))]
    return [Area(west, south, east, north) for west, east in spans if west <= east and south <= north]


def box_text(box: Area) -> tuple[str, str, str, str]:
    """West, south, east and north with seven decimals, the box no smaller for it."""
    return (
        coordinate(max(-180.0, math.floor(box.west_deg * _STEPS_PER_DEG) / _STEPS_PER_DEG)),
        coordinate(max(-90.0, math.floor(box.south_deg * _STEPS_PER_DEG) / _STEPS_PER_DEG)),
        coordinate(min(180.0, math.ceil(box.east_deg * _STEPS_PER_DEG) / _STEPS_PER_DEG)),
        coordinate(min(90.0, math.ceil(box.north_deg * _STEPS_PER_DEG) / _STEPS_PER_DEG)),
    )


def _bbox(box: Area) -> str:
    return ",".join(box_text(box))


def _grid(box: Area, most_deg2: float, url: str) -> list[Area]:
    """The box in parts of at most so many square degrees, as near to squares as they come."""
    # A little smaller than allowed: the corners are rounded outwards.
    side = math.sqrt(most_deg2) * 0.999
    width, height = box.east_deg - box.west_deg, box.north_deg - box.south_deg
    columns = rows = 1
    if width * height > side * side:
        rows = max(1, math.ceil(height / side))
        columns = max(1, math.ceil(width * (height / rows) / (side * side)))
    if columns * rows > MOST_BOXES:
        raise AreaTooLarge(url, f"{columns * rows} boxes")
    return [
        Area(
            box.west_deg + width * column / columns,
            box.south_deg + height * row / rows,
            box.west_deg + width * (column + 1) / columns,
            box.south_deg + height * (row + 1) / rows,
        )
        for row in range(rows)
        for column in range(columns)
    ]


def _quarters(box: Area) -> list[Area]:
    lon, lat = (box.west_deg + box.east_deg) / 2, (box.south_deg + box.north_deg) / 2
    return [
        Area(box.west_deg, box.south_deg, lon, lat),
        Area(lon, box.south_deg, box.east_deg, lat),
        Area(box.west_deg, lat, lon, box.north_deg),
        Area(lon, lat, box.east_deg, box.north_deg),
    ]
