"""What looks like an accident in a push: a sentence for each, shown before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.camera import POSITION
from ..core.changes import FieldChange
from ..core.geodesic import azimuth_and_distance
from ..core.record import Position
from ..sync.pending import PendingChange
from ..sync.server import WriteKind

MANY_DELETIONS = 20
"""Deleting this many records at once is asked about."""

FAR_M = 500.0
"""A camera that moves further than this, in metres, is asked about: cameras stay where they are."""


def warnings_for(changes: Sequence[PendingChange]) -> list[str]:
    """A sentence for each thing that looks like an accident; none where all looks meant."""
    sendable = [change for change in changes if not change.conflict]
    deleted = sum(1 for change in sendable if change.kind is WriteKind.DELETE)
    moved = sum(1 for change in sendable if any(_is_far(one) for one in change.changes))
    locale = QLocale()
    found = []
    if deleted >= MANY_DELETIONS:
        found.append(
            QCoreApplication.translate("PushWarnings", "Many records would be deleted for everyone: {count}.").format(
                count=locale.toString(deleted)
            )
        )
    if moved:
        found.append(
            QCoreApplication.translate(
                "PushWarnings", "Cameras that would move by more than {distance} m: {count}."
            ).format(distance=locale.toString(int(FAR_M)), count=locale.toString(moved))
        )
    return found


def _is_far(change: FieldChange) -> bool:
    before, after = change.before, change.after
    if change.field != POSITION or not isinstance(before, Position) or not isinstance(after, Position):
        return False
    _azimuth_deg, distance_m = azimuth_and_distance(before.lon_deg, before.lat_deg, after.lon_deg, after.lat_deg)
    return float(distance_m) > FAR_M
