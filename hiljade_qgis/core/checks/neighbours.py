"""Rules on cameras that stand near one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..camera import GONE, POSITION, STATUS_COLUMN
from ..direction import View, turn
from ..direction_words import in_grammar
from .checked import Checked, Context, Layer, Limits, read_direction
from .rules import About, Found, Severity, layer_rule

_KIND = ("surveillance_type", "camera_type", "manufacturer", "model", "mount")
_MOST_COMPARED = 30
"""Of the records at one place, each is compared with so many before it: some lists put a whole town on one point."""
_MOST_NAMED = 20
_SAME_PLACE_M = 0.5
_COUNTED_ID = re.compile(r"(?:node/|n)?([0-9]{1,18})")
_ID_TAGS = ("osm_id", "@id")
"""In which copies of OpenStreetMap keep the id that a record has there."""
_AT_ONCE = 2_000
"""How far the ids of two records are apart, at most, that somebody entered one after the other, where a server counts
its records: that is about a minute of OpenStreetMap."""


@layer_rule(
    "duplicate",
    Severity.WARNING,
    "Likely duplicate",
    "{name} stands {metres} m away, and seems to be the same camera.",
)
def duplicate(layer: Layer, context: Context) -> Iterator[tuple[Checked, Found]]:
    """The later one of two records that seem to be one camera; the nearest such record before it is named.

    They agree in type and maker as far as both say them, and look the same way. Where one does not say which way it
    looks, they must stand at the same place, as two cameras on one wall mostly look two ways. What is gone, what has
    another number, and what somebody entered together with the other beside it is no duplicate: that person saw two.
    """
    nearest: dict[int, tuple[float, int]] = {}
    for earlier, later, distance_m in _compared(layer, context.limits.duplicate_m):
        if (distance_m, earlier) < nearest.get(later, (distance_m, later)) and _is_one(
            layer.cameras[earlier], layer.cameras[later], distance_m, context.limits.same_aim_deg
        ):
            nearest[later] = (distance_m, earlier)
    for number, (distance_m, other) in sorted(nearest.items()):
        original = layer.cameras[other]
        about: About = {"name": original.text("name") or f"#{original.fid}", "metres": round(distance_m, 1)}
        yield layer.cameras[number], Found(POSITION, about, others=(original.fid,))


def likely_duplicates(layer: Layer, limits: Limits) -> Iterator[tuple[int, int, float]]:
    """Every two cameras, by number, that seem to be one as the rule `duplicate` says, the earlier one first, with their
    distance in metres. At a place with very many records each is compared with some before it only.
    """
    for earlier, later, distance_m in _compared(layer, limits.duplicate_m):
        if _is_one(layer.cameras[earlier], layer.cameras[later], distance_m, limits.same_aim_deg):
            yield earlier, later, distance_m


@layer_rule(
    "several_on_one_point",
    Severity.HINT,
    "Several on one point",
    "{count} records stand at exactly this point.",
)
def several_on_one_point(layer: Layer, _context: Context) -> Iterator[tuple[Checked, Found]]:
    """More than one record at a position: on the map only one of them can be seen."""
    for place in layer.places():
        if len(place) > 1:
            for number in place:
                some = [layer.cameras[other].fid for other in place[: _MOST_NAMED + 1] if other != number]
                yield layer.cameras[number], Found(POSITION, {"count": len(place)}, others=tuple(some[:_MOST_NAMED]))


def _compared(layer: Layer, within_m: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of cameras that are compared, the earlier one first, with their distance."""
    places = layer.places()
    for place in places:
        for at, later in enumerate(place):
            for earlier in place[max(0, at - _MOST_COMPARED) : at]:
                yield earlier, later, 0.0
    for one, other, distance_m in layer.near_places(within_m):
        for here in places[one][:_MOST_COMPARED]:
            for there in places[other][:_MOST_COMPARED]:
                yield min(here, there), max(here, there), distance_m


def _is_one(one: Checked, other: Checked, distance_m: float, same_aim_deg: float) -> bool:
    if not _same_kind(one, other) or not _same_number(one, other):
        return False
    if distance_m > _SAME_PLACE_M and _entered_together(one, other):
        return False
    same_aim = _same_aim(_views(one), _views(other), same_aim_deg)
    return distance_m <= _SAME_PLACE_M if same_aim is None else same_aim


def _same_kind(one: Checked, other: Checked) -> bool:
    """Whether both are there, and differ in nothing that says what kind of camera they are."""
    if one.values[STATUS_COLUMN] in GONE or other.values[STATUS_COLUMN] in GONE:
        return False
    pairs = ((one.values[column], other.values[column]) for column in _KIND)
    return all(here is None or there is None or here == there for here, there in pairs)


def _same_number(one: Checked, other: Checked) -> bool:
    """Whether no number tells them apart: in a name, or a reference."""
    refs = one.others.get("ref"), other.others.get("ref")
    if refs[0] and refs[1] and refs[0] != refs[1]:
        return False
    names = one.text("name"), other.text("name")
    return names[0] == names[1] or not (_digits(names[0]) or _digits(names[1])) or not all(names)


def _entered_together(one: Checked, other: Checked) -> bool:
    """Whether the server gave the two their ids one soon after the other; or that from which they were copied."""
    numbers = _counted(one), _counted(other)
    return numbers[0] is not None and numbers[1] is not None and 0 < abs(numbers[0] - numbers[1]) <= _AT_ONCE


def _counted(camera: Checked) -> int | None:
    """The number by which a server counts a record; None where nobody says one."""
    for text in (camera.server_id, *(camera.others.get(tag) for tag in _ID_TAGS)):
        found = _COUNTED_ID.fullmatch(text) if isinstance(text, str) else None
        if found is not None:
            return int(found.group(1))
    return None


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _views(camera: Checked) -> Sequence[View]:
    """Where it looks, also where a direction outside the grammar plainly says it."""
    direction = camera.direction
    return direction.views or read_direction(in_grammar(camera.text("direction")) or "").views


def _same_aim(one: Sequence[View], other: Sequence[View], within_deg: float) -> bool | None:
    """Whether some view of the one looks the way of some view of the other; None where one does not say."""
    if not one or not other:
        return None
    if one == other:
        return True
    return any(
        here.azimuth_deg is not None
        and there.azimuth_deg is not None
        and abs(turn(here.azimuth_deg, there.azimuth_deg)) <= within_deg
        for here in one
        for there in other
    )
