"""Directions that are not counted clockwise from the north, as the grammar of directions has them.

Some inventories count as mathematicians do: from the east, counter-clockwise. A direction of a there is 90 − a here,
and a range from a to b, which opens counter-clockwise there, is the one from 90 − b to 90 − a.
"""

from __future__ import annotations

import re
from enum import Enum

from .direction import folded, format_view, parse
from .record import text_from_number

_SEPARATOR = re.compile("([;,])")
_EAST_DEG = 90.0
_DECIMALS = 9


class Turning(Enum):
    """From where, and which way round, degrees are counted."""

    CLOCKWISE_FROM_NORTH = "clockwise_from_north"
    COUNTER_CLOCKWISE_FROM_EAST = "counter_clockwise_from_east"


def clockwise_from_north(text: str) -> str | None:
    """A direction in the grammar whose numbers are degrees counter-clockwise from the east, in those of the grammar.

    Winds stay as they are: nobody counts them.

    Returns:
        None where an item can't be read, or is a range from a wind to a number: nobody knows which way round it opens.
    """
    parts = _SEPARATOR.split(text)
    for place in range(0, len(parts), 2):
        item = parts[place].strip()
        if item:
            turned = _turned(item)
            if turned is None:
                return None
            parts[place] = parts[place].replace(item, turned, 1)
    return "".join(parts)


def _turned(text: str) -> str | None:
    (item,) = parse(text).items
    view = item.view
    if view is None:
        return None
    if not item.numbers:
        return text
    if view.azimuth_deg is None:
        return format_view(None, None) if len(item.numbers) == 2 else None
    if view.width_deg is None:
        return _written(_EAST_DEG - item.numbers[0])
    if len(item.numbers) != 2:
        return None
    start_deg, end_deg = item.numbers
    return f"{_written(_EAST_DEG - end_deg)}-{_written(_EAST_DEG - start_deg)}"


def _written(angle_deg: float) -> str:
    return text_from_number(folded(round(angle_deg, _DECIMALS)))
