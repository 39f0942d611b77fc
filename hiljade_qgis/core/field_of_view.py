"""What a camera sees: opening angle and reach of each of its views, and where each of the two is known from."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from .direction import ALL_ROUND_DEG, ALL_ROUND_SPAN_DEG, View, parse

ASSUMED_WIDTH_DEG = 60.0
"""Opening angle of a fixed, doorbell or unknown camera when nothing says it."""
ASSUMED_REACH_M = 30.0
"""Reach of any camera when nothing says it."""
MAX_REACH_M = 5000.0
"""The longest reach that is believed, and that sectors are exact for."""

ALL_ROUND_TYPES = frozenset({"dome", "panning"})
"""Values of `camera:type` that see all round unless a range says otherwise."""


class Source(str, Enum):
    """Where an opening angle or a reach is known from. Nothing assumed passes for known."""

    MAPPED = "mapped"
    DATASHEET = "datasheet"
    ASSUMED = "assumed"


@dataclass(frozen=True)
class Datasheet:
    """What the maker says of a model; None where it says nothing."""

    width_deg: float | None = None
    """Opening angle, in (0, 360]."""
    reach_m: float | None = None
    """Reach in metres, in (0, MAX_REACH_M]."""


Catalogue = Mapping[str, Datasheet]
"""Datasheets by the value of a camera's `model`."""


@dataclass(frozen=True)
class FieldOfView:
    """One sector: direction and opening angle, out to a reach."""

    azimuth_deg: float | None
    """Centre, in [0, 360), clockwise from true north; None when it is all round."""
    width_deg: float
    """Opening angle, in (0, 359), or 360.0 when it is all round."""
    reach_m: float
    """Reach in metres on the ground, in (0, MAX_REACH_M]."""
    width_source: Source
    reach_source: Source
    usual_azimuth_deg: float | None = None
    """Where a dome or panning camera, which sees all round, usually looks; None where that is not known."""


def fields_of_view(
    direction: str | None,
    camera_type: str | None,
    range_m: float | None,
    model: str | None = None,
    default_reach_m: float = ASSUMED_REACH_M,
    catalogue: Catalogue | None = None,
) -> list[FieldOfView]:
    """What a camera sees: one field of view for each view of its direction.

    A dome or panning camera keeps its circle, with the mark where it usually looks, when its direction is an aim; a
    range on one is how far it can pan, and so is what it sees; without a readable direction it sees all round. Any
    other camera without a readable direction has no field of view. A datasheet's width for a dome or panning camera
    is the lens's and says nothing of what it can turn to, unless it is all round.

    Args:
        direction: text in the direction grammar, or None.
        camera_type: value of `camera:type`, or None; any value but those in `ALL_ROUND_TYPES` is taken for fixed.
        range_m: mapped reach in metres; one that is not in (0, MAX_REACH_M] is no reach and counts as unknown.
        model: value of `model`, looked up in the catalogue as it is.
        default_reach_m: reach in metres to assume where it is unknown.
        catalogue: datasheets by model; their values out of range count as unknown, too.

    Returns:
        In the order of the direction's views; empty when nothing is known to be seen.

    Raises:
        ValueError: default_reach_m is not in (0, MAX_REACH_M].
    """
    if not _is_reach(default_reach_m):
        raise ValueError(default_reach_m)
    datasheet = (catalogue.get(model) if catalogue and model else None) or Datasheet()
    reach_m, reach_source = _reach(range_m, datasheet, default_reach_m)
    turns = camera_type in ALL_ROUND_TYPES
    views = parse(direction).views
    if turns and not views:
        views = (View(None, None),)
    seen = []
    for view in views:
        width_deg, width_source = _width(view, datasheet, turns)
        all_round = width_deg == ALL_ROUND_DEG
        azimuth_deg = None if all_round else view.azimuth_deg
        usual_azimuth_deg = view.azimuth_deg if turns and all_round else None
        seen.append(FieldOfView(azimuth_deg, width_deg, reach_m, width_source, reach_source, usual_azimuth_deg))
    return seen


def _width(view: View, datasheet: Datasheet, turns: bool) -> tuple[float, Source]:
    if view.width_deg is not None:
        return view.width_deg, Source.MAPPED
    width_deg = datasheet.width_deg
    if width_deg is not None and ALL_ROUND_SPAN_DEG <= width_deg <= ALL_ROUND_DEG:
        return ALL_ROUND_DEG, Source.DATASHEET
    if turns:
        return ALL_ROUND_DEG, Source.ASSUMED
    if width_deg is not None and 0.0 < width_deg < ALL_ROUND_SPAN_DEG:
        return width_deg, Source.DATASHEET
    return ASSUMED_WIDTH_DEG, Source.ASSUMED


def _reach(range_m: float | None, datasheet: Datasheet, default_reach_m: float) -> tuple[float, Source]:
    if range_m is not None and _is_reach(range_m):
        return float(range_m), Source.MAPPED
    if datasheet.reach_m is not None and _is_reach(datasheet.reach_m):
        return float(datasheet.reach_m), Source.DATASHEET
    return float(default_reach_m), Source.ASSUMED


def _is_reach(reach_m: float) -> bool:
    return math.isfinite(reach_m) and 0.0 < reach_m <= MAX_REACH_M
