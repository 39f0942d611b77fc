"""Conflicts: records that both sides changed, and how somebody settled them.

"Mine" is always what stands in the working copy, "theirs" what the server holds. Only the fields in conflict are
settled; what merges by itself does, and every choice is recorded with the values between which it was made.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from enum import Enum
from typing import Union

from ..core.changes import FieldChange, FieldValue, hidden_differences, record_differences
from ..core.merge import FieldConflict, field_value, with_field, with_field_of
from ..core.record import Row, row_from_record
from . import derived, journal, lease, rows
from .errors import Cancelled
from .merging import merged, take
from .pending import Compared, compare, held_record, label_of
from .server import SILENT, Edited, Entry, Progress, ServerRecord
from .settle import forget_if_unchanged
from .working_copy import WorkingCopy

_SNAPSHOT = "before-resolve"


class Side(Enum):
    """Whose version."""

    MINE = "mine"
    THEIRS = "theirs"


class ConflictKind(Enum):
    """What both sides did: changed the same fields; I deleted, they changed; they deleted, I changed."""

    FIELDS = "fields"
    DELETED_HERE = "deleted_here"
    DELETED_THERE = "deleted_there"


@dataclass(frozen=True)
class Conflict:
    """One record that awaits a decision.

    Attributes:
        label: what to call the camera in a list; "" where it has neither name nor operator.
        fields: what both changed to different values; where one side deleted, what the other changed, or all that it
            says where it only brings back a record that was deleted before.
        taken: what only theirs changed: it goes into the row whatever is decided.
        mine: None where it was deleted here.
        theirs: None where it was deleted there.
        theirs_version: the version of theirs; "" where the server does not tell.
        edited: who wrote theirs, and when, as far as the server says.
    """

    fid: int
    server_id: str
    label: str
    kind: ConflictKind
    fields: tuple[FieldConflict, ...]
    taken: tuple[FieldChange, ...]
    base: Row
    mine: Row | None
    theirs: Row | None
    theirs_version: str
    edited: Edited


@dataclass(frozen=True)
class Typed:
    """A value that somebody typed instead of either side's."""

    value: FieldValue


Settled = Union[Side, Typed]


@dataclass(frozen=True)
class Choice:
    """How one conflict is to be settled.

    Attributes:
        theirs_version: of the conflict that was looked at.
        fields: for every field in conflict, which side or what instead.
        whole: for a record that one side deleted, which side.
        seen: my row as it was looked at; a choice is stale if it was edited since. None: not compared.
    """

    fid: int
    theirs_version: str
    fields: Mapping[str, Settled] = field(default_factory=dict)
    whole: Side | None = None
    seen: Row | None = None


@dataclass(frozen=True)
class Resolved:
    """What was settled, and what was left alone since row or server moved on after the choice; fids."""

    settled: tuple[int, ...]
    stale: tuple[int, ...]


def conflicts(copy: WorkingCopy) -> list[Conflict]:
    """Everything that awaits a decision, by fid."""
    with copy.reading() as connection:
        return conflicts_among(copy, [base.fid for base in rows.waiting(connection)])


def conflicts_among(copy: WorkingCopy, fids: Sequence[int]) -> list[Conflict]:
    """Which of these records await a decision. Belongs into a transaction."""
    found = (_conflict(copy, compared) for compared in compare(copy, fids))
    return [conflict for conflict in found if conflict is not None]


def _conflict(copy: WorkingCopy, compared: Compared) -> Conflict | None:
    """The conflict of a record; None where there is none any more, which the next pull or push will see to."""
    base, before, mine = compared.base, compared.base_record, compared.row
    theirs = None if base is None else base.theirs
    if base is None or before is None or theirs is None:
        return None
    taken: tuple[FieldChange, ...] = ()
    newer = held_record(copy, theirs.raw) if isinstance(theirs, ServerRecord) else None
    if mine is None and newer is not None:
        kind = ConflictKind.DELETED_HERE
        changes = [*record_differences(before, newer), *hidden_differences(before, newer)]
        fields = tuple(FieldConflict(one.field, one.before, None, one.after) for one in changes)
    elif mine is not None and newer is None:
        kind = ConflictKind.DELETED_THERE
        fields = tuple(FieldConflict(one.field, one.before, one.after, None) for one in compared.all_changes)
    elif mine is not None and newer is not None:
        kind = ConflictKind.FIELDS
        made = merged(copy, before, mine, newer)
        fields, taken = made.conflicts, made.taken
    else:
        return None
    if not fields:
        return None
    return Conflict(
        fid=compared.fid,
        server_id=base.server_id,
        label=label_of(compared),
        kind=kind,
        fields=fields,
        taken=taken,
        base=row_from_record(before),
        mine=mine,
        theirs=None if newer is None else row_from_record(newer),
        theirs_version=theirs.version,
        edited=copy.codec.edited(theirs.raw) if theirs.raw else Edited(),
    )


def by_side(conflict: Conflict, side: Side) -> Choice:
    """The choice that takes one side throughout."""
    if conflict.kind is ConflictKind.FIELDS:
        return by_field(conflict, {one.field: side for one in conflict.fields})
    return Choice(conflict.fid, conflict.theirs_version, {}, side, conflict.mine)


def by_field(conflict: Conflict, fields: Mapping[str, Settled]) -> Choice:
    """The choice that settles each field by itself."""
    return Choice(conflict.fid, conflict.theirs_version, fields, None, conflict.mine)


def resolve(copy: WorkingCopy, choices: Sequence[Choice], progress: Progress = SILENT) -> Resolved:
    """Settle conflicts as chosen: all of it or, where something goes wrong, nothing. The file is snapshotted before.

    Raises:
        WorkingCopyBusy: somebody edits or synchronises the copy.
        ValueError: a typed value can't be one of its field.
        Cancelled.
    """
    settled, stale = [], []
    with copy.told_errors(), lease.acquire(copy, lease.SYNC) as held:
        with copy.snapshot(_SNAPSHOT, bool(choices)) as keep, copy.transaction():
            lease.check_held(copy, held)
            for done, choice in enumerate(choices):
                progress.report(done, len(choices))
                if progress.cancelled():
                    raise Cancelled
                found = conflicts_among(copy, [choice.fid])
                if found and _fits(choice, found[0]):
                    _settle(copy, found[0], choice)
                    settled.append(choice.fid)
                else:
                    stale.append(choice.fid)
            if settled:
                keep()
        progress.report(len(choices), len(choices))
        derived.refresh(copy)
    return Resolved(tuple(settled), tuple(stale))


def settled_since(connection: sqlite3.Connection, made_at: str) -> dict[str, set[str]]:
    """By a record's id, the fields for which somebody chose a side after a moment (ISO 8601, UTC), between what stood
    here and what the server's record said."""
    found: dict[str, set[str]] = {}
    for server_id, name in connection.execute(
        "SELECT server_id, field FROM hiljade_choices WHERE made_at >= ? AND theirs_version != ''", (made_at,)
    ):
        found.setdefault(server_id, set()).add(name)
    return found


def _fits(choice: Choice, conflict: Conflict) -> bool:
    """Whether the conflict is still the one that was looked at."""
    if choice.theirs_version != conflict.theirs_version:
        return False
    if choice.seen is not None and choice.seen != conflict.mine:
        return False
    if conflict.kind is ConflictKind.FIELDS:
        return choice.whole is None and set(choice.fields) == {one.field for one in conflict.fields}
    return choice.whole is not None and not choice.fields


def _settle(copy: WorkingCopy, conflict: Conflict, choice: Choice) -> None:
    (compared,) = compare(copy, [conflict.fid])
    theirs = None if compared.base is None else compared.base.theirs
    if theirs is None:
        return
    if conflict.kind is ConflictKind.FIELDS and isinstance(theirs, ServerRecord):
        _settle_fields(copy, conflict, choice, compared, theirs)
    elif choice.whole is not None:
        _settle_deletion(copy, conflict, choice.whole, theirs)
    forget_if_unchanged(copy, conflict.fid)


def _settle_fields(
    copy: WorkingCopy, conflict: Conflict, choice: Choice, compared: Compared, theirs: ServerRecord
) -> None:
    if compared.base_record is None or compared.row is None or conflict.theirs is None:
        return
    row = merged(copy, compared.base_record, compared.row, held_record(copy, theirs.raw)).row
    for one in conflict.fields:
        chosen = choice.fields[one.field]
        if isinstance(chosen, Typed):
            row = with_field(row, one.field, chosen.value)
        elif chosen is Side.THEIRS:
            row = with_field_of(row, one.field, conflict.theirs)
        side = "typed" if isinstance(chosen, Typed) else chosen.value
        values = (one.base, one.mine, one.theirs, field_value(row, one.field))
        _record(copy, conflict, one.field, side, [_json(value) for value in values])
    take(copy, compared, row, theirs)


def _settle_deletion(copy: WorkingCopy, conflict: Conflict, side: Side, theirs: Entry) -> None:
    """One side deleted the record, the other changed it.

    A row that is kept although the server deleted its record is sent as a new one. It asks for its old id again,
    where ids are ours to make: servers let the id of a deleted record be used anew, its history goes on, and of two
    people who both keep theirs the second one meets the first one's instead of making another camera.
    """
    connection, fid = copy.connection, conflict.fid
    chosen = conflict.mine if side is Side.MINE else conflict.theirs
    rows_seen = (conflict.base, conflict.mine, conflict.theirs, chosen)
    _record(copy, conflict, "", side.value, [_row_json(row) for row in rows_seen])
    if isinstance(theirs, ServerRecord):
        if side is Side.MINE:
            rows.set_base(connection, fid, theirs)
            rows.note_change(connection, fid)
        else:
            (base,) = rows.bases(connection, [fid])
            fid = rows.add_row(connection, row_from_record(held_record(copy, theirs.raw)), base)
            rows.set_base(connection, fid, theirs)
            forget_if_unchanged(copy, fid)
    elif side is Side.MINE:
        journal.record_revival(connection, fid, next(rows.bases(connection, [fid])))
        rows.forget_server(connection, fid)
    else:
        rows.delete(connection, fid)
        rows.forget_changes(connection, [fid])


def _record(copy: WorkingCopy, conflict: Conflict, name: str, side: str, values: Sequence[str | None]) -> None:
    made_at = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    copy.connection.execute(
        "INSERT INTO hiljade_choices (made_at, fid, server_id, theirs_version, field, side, base, mine, theirs, chosen)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (made_at, conflict.fid, conflict.server_id, conflict.theirs_version, name, side, *values),
    )


def _json(value: FieldValue) -> str | None:
    return None if value is None else json.dumps(value)


def _row_json(row: Row | None) -> str | None:
    return None if row is None else json.dumps({"position": row.position, "values": dict(row.values)})
