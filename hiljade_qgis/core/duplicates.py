"""Many records of which some are of one camera: which go together, which stays, and what it takes from the others.

Two records go together as the check `duplicate` says. In a group each is a duplicate of each other: of two cameras on
one pole that look two ways and a third record that does not say which way it looks, that one goes with one of the two,
and they stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

from .checks import Checked, Layer, Limits, likely_duplicates
from .merge import fields_of
from .record import Row
from .record_merge import Held, MergedRecords, merged_records

_ASKED_EVERY = 1000


class Preference(str, Enum):
    """Which record of a group stays: the one that comes first in the layer, or the one that says most.

    One that no server knows yet goes before any other, so that what is public keeps its id.
    """

    EARLIER = "earlier"
    FULLEST = "fullest"


class Gone(NamedTuple):
    """A record that goes.

    Attributes:
        distance_m: to the one that stays.
        merged: what that one takes from it, where they say different things, and what goes with it.
    """

    camera: Checked
    distance_m: float
    merged: MergedRecords


class DuplicateGroup(NamedTuple):
    """Records of one camera.

    Attributes:
        stays: as it was.
        row: as it becomes.
        gone: the others, the nearest first.
    """

    stays: Checked
    row: Row
    gone: tuple[Gone, ...]


def duplicate_groups(
    cameras: Sequence[Checked],
    limits: Limits,
    preference: Preference = Preference.EARLIER,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[DuplicateGroup]:
    """The groups of two records and more, in the order of their first one in the layer; none where it was cancelled."""
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for count, (earlier, later, distance_m) in enumerate(likely_duplicates(Layer(cameras), limits)):
        if count % _ASKED_EVERY == 0 and cancelled():
            return []
        near[earlier][later] = near[later][earlier] = distance_m
    groups, taken = [], set()
    for stays in sorted(near, key=lambda number: _rank(cameras, number, preference)):
        if stays in taken:
            continue
        group = [stays]
        for other in sorted(near[stays], key=lambda number: (near[stays][number], number)):
            if other not in taken and all(other in near[one] for one in group):
                group.append(other)
        if len(group) > 1:
            taken.update(group)
            groups.append((min(group), _merged(cameras, group, near[stays])))
    return [group for _first, group in sorted(groups, key=lambda one: one[0])]


def merged_in_turn(stays: Held, goes: Sequence[Held]) -> list[MergedRecords]:
    """Merge records into one, each after the one before; the last one's `row` is what stays."""
    made: list[MergedRecords] = []
    for one in goes:
        made.append(merged_records(stays, one))
        stays = Held(made[-1].row, stays.base)
    return made


def _rank(cameras: Sequence[Checked], number: int, preference: Preference) -> tuple[bool, int, int]:
    """The lowest stays."""
    camera = cameras[number]
    said = len(fields_of(camera.row())) if preference is Preference.FULLEST else 0
    return not camera.server_id, -said, number


def _merged(cameras: Sequence[Checked], group: Sequence[int], distances_m: dict[int, float]) -> DuplicateGroup:
    stays, *goes = (cameras[number] for number in group)
    made = merged_in_turn(_held(stays), list(map(_held, goes)))
    gone = tuple(
        Gone(camera, distances_m[number], merged) for number, camera, merged in zip(group[1:], goes, made)
    )
    return DuplicateGroup(stays, made[-1].row, gone)


def _held(camera: Checked) -> Held:
    return Held(camera.row(), camera.base)
