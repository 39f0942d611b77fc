"""Merging duplicates in a working copy: what becomes of them are pending changes, and each deletion says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..core.changes import differences
from ..core.checks import Checked
from ..core.duplicates import DuplicateGroup, merged_in_turn
from ..core.record_merge import Held
from . import deletion_reasons, derived, lease, rows
from .bulk_change import kept_before
from .errors import Cancelled
from .pending import Compared, compare
from .server import SILENT, Progress
from .settle import forget_if_unchanged
from .working_copy import WorkingCopy


def awaiting_decision(copy: WorkingCopy) -> frozenset[int]:
    """The rows in conflict with the server: they are not merged before that is settled. Raises any WorkingCopyError."""
    with copy.reading() as connection:
        return frozenset(base.fid for base in rows.waiting(connection))


def write_merges(
    copy: WorkingCopy,
    groups: Sequence[DuplicateGroup],
    reason: Callable[[Checked], str],
    progress: Progress = SILENT,
) -> list[DuplicateGroup]:
    """Make of each group one row: what stays takes what it does not know, the others are deleted. The file is kept as
    it was before where many go.

    Args:
        groups: of cameras as they were read from the copy.
        reason: says of the one that stays why the others are deleted.

    Returns:
        The groups of which somebody has changed a record since it was read, or one has tags that can't be read:
        nothing was done with them.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        Cancelled, any WorkingCopyError: nothing was changed.
    """
    left: list[DuplicateGroup] = []
    going = sum(len(group.gone) for group in groups)
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        with kept_before(copy, going) as keep, copy.transaction():
            lease.check_held(copy, held)
            fids = [camera.fid for group in groups for camera in _cameras(group)]
            now = {one.fid: one for one in compare(copy, fids)}
            for done, group in enumerate(groups):
                progress.report(done, len(groups))
                if progress.cancelled():
                    raise Cancelled
                if all(_is_as_read(camera, now[camera.fid]) for camera in _cameras(group)):
                    _write(copy, group, now, reason(group.stays))
                else:
                    left.append(group)
            if len(left) < len(groups):
                keep()
        derived.refresh(copy)
    return left


def _cameras(group: DuplicateGroup) -> list[Checked]:
    return [group.stays, *(gone.camera for gone in group.gone)]


def _is_as_read(camera: Checked, now: Compared) -> bool:
    """Whether a row says what the camera said, and no conflict has come up."""
    if now.row is None or (now.base is not None and now.base.theirs_version is not None):
        return False
    return not differences(camera.record, now.row)


def _write(copy: WorkingCopy, group: DuplicateGroup, now: dict[int, Compared], reason: str) -> None:
    """Merge the rows as they are: what was read shows as much, but not every letter of it."""
    connection, fid = copy.connection, group.stays.fid
    goes = [gone.camera.fid for gone in group.gone]
    made = merged_in_turn(_held(now[fid]), [_held(now[one]) for one in goes])
    rows.set_row(connection, fid, made[-1].row)
    connection.executemany("DELETE FROM cameras WHERE fid = ?", [(one,) for one in goes])
    forget_if_unchanged(copy, fid)
    deletion_reasons.write(connection, dict.fromkeys(goes, reason))


def _held(now: Compared) -> Held:
    if now.row is None:
        raise ValueError(f"no row {now.fid}")
    return Held(now.row, now.base_record)
