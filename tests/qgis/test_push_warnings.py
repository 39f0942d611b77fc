"""What looks like an accident is asked about before a push, and what is meant is not."""

from __future__ import annotations

from hiljade_qgis.core.changes import FieldChange
from hiljade_qgis.core.record import Position
from hiljade_qgis.gui.push_warnings import MANY_DELETIONS, warnings_for
from hiljade_qgis.sync.pending import PendingChange
from hiljade_qgis.sync.server import WriteKind

HERE = Position(20.46, 44.81)
NEXT_DOOR = Position(20.4605, 44.81)
FAR_AWAY = Position(20.56, 44.81)


def moved(to, fid=1, conflict=False):
    change = FieldChange("position", HERE, to)
    return PendingChange(fid, WriteKind.MODIFY, f"id-{fid}", "1", (change,), "", to, conflict)


def deleted(fid):
    return PendingChange(fid, WriteKind.DELETE, f"id-{fid}", "1", (), "", HERE)


def test_ordinary_changes_need_no_question():
    new = PendingChange(9, WriteKind.CREATE, None, None, (FieldChange("position", None, FAR_AWAY),), "", FAR_AWAY)
    assert warnings_for([moved(NEXT_DOOR), new, deleted(3)]) == []
    assert warnings_for([]) == []


def test_a_camera_that_moves_far_is_asked_about():
    (warning,) = warnings_for([moved(FAR_AWAY), moved(NEXT_DOOR, 2), moved(FAR_AWAY, 3)])
    assert "500" in warning
    assert "2" in warning.rpartition(":")[2]


def test_a_move_across_the_antimeridian_is_short():
    across = FieldChange("position", Position(179.9999, 0.0), Position(-179.9999, 0.0))
    near = PendingChange(1, WriteKind.MODIFY, "id", "1", (across,), "", Position(-179.9999, 0.0))
    assert warnings_for([near]) == []


def test_many_deletions_are_asked_about():
    assert warnings_for([deleted(fid) for fid in range(MANY_DELETIONS - 1)]) == []
    (warning,) = warnings_for([deleted(fid) for fid in range(MANY_DELETIONS)])
    assert str(MANY_DELETIONS) in warning


def test_conflicts_are_not_sent_and_not_asked_about():
    assert warnings_for([moved(FAR_AWAY, conflict=True)]) == []
