"""The cameras of a working copy as checks see them: rows with their bases, and the edits not yet saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..core.checks import Checked
from ..core.record import ColumnValue, Row
from . import rows
from .collector import without_collector
from .errors import Cancelled
from .pending import held_records, touched
from .schema import EDITED_COLUMNS
from .unsaved import NOTHING_UNSAVED, Unsaved
from .working_copy import WorkingCopy

_EVERY_ROW = "SELECT fid FROM cameras ORDER BY fid"
_NOTHING: dict[str, ColumnValue] = dict.fromkeys(EDITED_COLUMNS)


def checked_cameras(
    copy: WorkingCopy, unsaved: Unsaved = NOTHING_UNSAVED, cancelled: Callable[[], bool] = lambda: False
) -> list[Checked]:
    """Every camera, by fid; new ones that are not saved yet last.

    Args:
        unsaved: edits of every column of EDITED_COLUMNS.

    Raises:
        Cancelled, or any WorkingCopyError.
    """
    with without_collector(), copy.reading():
        edited = set(touched(copy.connection)) | unsaved.touched()
        return list(_checked(copy, edited, unsaved, cancelled))


def _checked(
    copy: WorkingCopy, edited: set[int], unsaved: Unsaved, cancelled: Callable[[], bool]
) -> Iterator[Checked]:
    for chunk in rows.side_by_side(copy.connection, _EVERY_ROW):
        if cancelled():
            raise Cancelled
        records = iter(held_records(copy, [base.raw for _fid, _row, base in chunk if base is not None]))
        for fid, row, base in chunk:
            record = None if base is None else next(records)
            if row is None or fid in unsaved.deleted:
                continue
            server_id = "" if base is None else base.server_id
            if record is not None and fid not in edited:
                yield Checked.of_record(fid, record, record, server_id)
            else:
                yield Checked.of_row(fid, record, _as_edited(fid, row, unsaved), server_id)
    for fid, values in unsaved.added.items():
        yield Checked.of_row(fid, None, Row(unsaved.places.get(fid), {**_NOTHING, **values}))


def _as_edited(fid: int, row: Row, unsaved: Unsaved) -> Row:
    """A saved row with the unsaved edits laid over it."""
    position = unsaved.places.get(fid, row.position)
    return Row(position, {**row.values, **unsaved.changed.get(fid, {})})
