"""Rules on cameras that stand near one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..camera import POSITION
from ..direction import turn
from ..record import same_position
from .checked import Checked, Context, Layer
from .rules import About, Found, Severity, layer_rule

_KIND = ("surveillance_type", "camera_type", "manufacturer", "model", "mount")
_SAME_PLACE_M = 0.5
_SAME_POINT_M = 0.05
"""Far more than 1e-7° on the ground."""


@layer_rule(
    "duplicate",
    Severity.WARNING,
    "Likely duplicate",
    "{name} stands {metres} m away, is of the same type and looks the same way.",
)
def duplicate(layer: Layer, context: Context) -> Iterator[tuple[Checked, Found]]:
    """The later one of two records that seem to be one camera; the nearest such record before it is named.

    They agree in type and maker as far as both say them, and look the same way. Where one does not say which way it
    looks, they must stand at the same place, as two cameras on one wall mostly look two ways.
    """
    nearest: dict[int, tuple[float, int]] = {}
    for one, other, distance_m in layer.near(context.limits.duplicate_m):
        earlier, later = layer.cameras[one], layer.cameras[other]
        same_aim = _same_aim(earlier, later, context.limits.same_aim_deg)
        if _same_kind(earlier, later) and (distance_m <= _SAME_PLACE_M if same_aim is None else same_aim):
            nearest[other] = min(nearest.get(other, (distance_m, one)), (distance_m, one))
    for number, (distance_m, other) in sorted(nearest.items()):
        original = layer.cameras[other]
        about: About = {"name": original.text("name") or f"#{original.fid}", "metres": round(distance_m, 1)}
        yield layer.cameras[number], Found(POSITION, about, others=(original.fid,))


@layer_rule(
    "several_on_one_point",
    Severity.HINT,
    "Several on one point",
    "{count} records stand at exactly this point.",
)
def several_on_one_point(layer: Layer, context: Context) -> Iterator[tuple[Checked, Found]]:
    """More than one record at a position: on the map only one of them can be seen."""
    together: dict[int, set[int]] = defaultdict(set)
    for one, other, distance_m in layer.near(context.limits.duplicate_m):
        if distance_m <= _SAME_POINT_M and same_position(layer.cameras[one].position, layer.cameras[other].position):
            together[one].add(other)
            together[other].add(one)
    for number, others in sorted(together.items()):
        fids = tuple(layer.cameras[other].fid for other in sorted(others))
        yield layer.cameras[number], Found(POSITION, {"count": len(others) + 1}, others=fids)


def _same_kind(one: Checked, other: Checked) -> bool:
    for column in _KIND:
        here, there = one.values[column], other.values[column]
        if here is not None and there is not None and here != there:
            return False
    return True


def _same_aim(one: Checked, other: Checked, within_deg: float) -> bool | None:
    """Whether some view of the one looks the way of some view of the other; None where one does not say."""
    views = one.direction.views, other.direction.views
    if not views[0] or not views[1]:
        return None
    if views[0] == views[1]:
        return True
    ways = [[view.azimuth_deg for view in those] for those in views]
    return any(
        here_deg is not None and there_deg is not None and abs(turn(here_deg, there_deg)) <= within_deg
        for here_deg in ways[0]
        for there_deg in ways[1]
    )
