"""Pending changes: what was edited in a working copy and is not on the server yet.

Finding them costs what was touched, not the size of the layer: triggers keep the list of touched fids, and only
those are compared with their bases. `audit` compares everything and must agree.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..core.camera import FIELD_BY_COLUMN
from ..core.changes import TAG_PREFIX, FieldChange, differences, record_differences
from ..core.record import JsonValue, Position, Record, Row, legible
from . import rows
from .collector import without_collector
from .errors import NotAWorkingCopy
from .rows import Base
from .server import WriteKind
from .working_copy import WorkingCopy

_TOUCHED = "SELECT fid FROM hiljade_changes ORDER BY fid"
_EVERY = "SELECT fid FROM cameras UNION SELECT fid FROM hiljade_base ORDER BY fid"
_NAMED_AT_ONCE = 500
"""Fids named in one statement; SQLite takes 999 at least."""


class PendingChange(NamedTuple):
    """One record that differs from its base.

    Attributes:
        server_id: None for a record that was never pushed.
        version: the base's version, the one that a push names; None for a new record.
        changes: each changed field, before and after; every filled field of a new record; empty for a deletion.
        label: what to call the camera in a list.
        position: where to look for it; where a deleted one stood.
        conflict: whether the server is known to have a newer copy.
        theirs: what the server's newer copy changed against the base; empty where it was deleted there.
        theirs_deleted: whether the server's newer state is that the record is gone.
        kept_here: changed fields that this server does not take: they stay in the working copy.
        reason: why it was deleted, if somebody said and `to_review` lists it.
    """

    fid: int
    kind: WriteKind
    server_id: str | None
    version: str | None
    changes: tuple[FieldChange, ...]
    label: str
    position: Position | None
    conflict: bool = False
    theirs: tuple[FieldChange, ...] = ()
    theirs_deleted: bool = False
    kept_here: tuple[FieldChange, ...] = ()
    reason: str = ""


class Compared(NamedTuple):
    """A row beside its base; either may be missing.

    Attributes:
        all_changes: each changed field, be it one that the server takes or not; all that the row says, where it only
            brings back a record that was deleted. Empty where the row is gone.
        not_carried: tags that this server does not take.
    """

    fid: int
    row: Row | None
    base: Base | None
    base_record: Record | None
    all_changes: tuple[FieldChange, ...] = ()
    not_carried: frozenset[str] = frozenset()

    @property
    def kind(self) -> WriteKind | None:
        """What a push would do; None where nothing changed that could be sent."""
        if self.row is None:
            return None if self.base is None else WriteKind.DELETE
        if self.base is None or self.brings_back:
            return WriteKind.CREATE
        return WriteKind.MODIFY if self.changes else None

    @property
    def brings_back(self) -> bool:
        """Whether the base is a text that is to become a record again: it has no version of the server's."""
        return self.base is not None and not self.base.version

    @property
    def opposes_deletion(self) -> bool:
        """Whether the row says what the deletion of its record must not take away unasked."""
        return self.row is not None and (bool(self.all_changes) or self.brings_back)

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """Each changed field that the server takes."""
        if not self.not_carried:
            return self.all_changes
        return tuple(one for one in self.all_changes if is_carried(one.field, self.not_carried))

    @property
    def kept_here(self) -> tuple[FieldChange, ...]:
        """Each changed field that the server does not take."""
        if not self.not_carried:
            return ()
        return tuple(one for one in self.all_changes if not is_carried(one.field, self.not_carried))

    @property
    def in_step(self) -> bool:
        """Whether the row says all that the base says, and nothing else."""
        return self.kind is None and not self.all_changes


def is_carried(field: str, not_carried: frozenset[str]) -> bool:
    """Whether a server takes this field, named as in :class:`FieldChange`."""
    if field.startswith(TAG_PREFIX):
        return field[len(TAG_PREFIX) :] not in not_carried
    known = FIELD_BY_COLUMN.get(field)
    return known is None or not_carried.isdisjoint(known.tags)


def touched(connection: sqlite3.Connection) -> list[int]:
    """The fids that some program wrote to since they were last in step with the server."""
    return [fid for (fid,) in connection.execute(_TOUCHED)]


def compare(copy: WorkingCopy, fids: Iterable[int]) -> list[Compared]:
    """Rows and bases of these fids side by side, in the order given."""
    fids = list(fids)
    found: dict[int, Compared] = {}
    for start in range(0, len(fids), _NAMED_AT_ONCE):
        named = fids[start : start + _NAMED_AT_ONCE]
        for chunk in _compared(copy, f"VALUES {', '.join(['(?)'] * len(named))}", named):
            found.update((one.fid, one) for one in chunk)
    return [found[fid] for fid in fids]


def _compared(copy: WorkingCopy, wanted: str, values: Sequence[int] = ()) -> Iterator[list[Compared]]:
    """Rows and bases of the fids that a query names side by side, in its order, some at a time."""
    not_carried = copy.codec.not_carried
    for chunk in rows.side_by_side(copy.connection, wanted, values):
        records = iter(held_records(copy, [base.raw for _, _, base in chunk if base is not None]))
        compared = []
        for fid, row, base in chunk:
            record = None if base is None else next(records)
            changes = () if row is None else tuple(differences(record, row))
            one = Compared(fid, row, base, record, changes, not_carried)
            if row is not None and not changes and one.brings_back:
                one = one._replace(all_changes=tuple(differences(None, row)))
            compared.append(one)
        yield compared


def held_record(copy: WorkingCopy, raw: str) -> Record:
    """The camera in what a server gave. Raises NotAWorkingCopy: it was read before, so the file is damaged."""
    return held_records(copy, [raw])[0]


def held_records(copy: WorkingCopy, raws: Iterable[str]) -> list[Record]:
    """`held_record` of each."""
    try:
        return list(map(copy.codec.decode, raws))
    except (ValueError, RecursionError) as error:
        raise NotAWorkingCopy(copy.path, f"unreadable base: {error}") from error


def pending_changes(copy: WorkingCopy) -> list[PendingChange]:
    """Everything that a push would send, by fid."""
    with without_collector(), copy.told_errors():
        return _pending(copy, _TOUCHED)


def holds_edits(copy: WorkingCopy) -> bool:
    """Whether anything in it is nowhere else: a pending change, or a value that the server never takes."""
    with copy.told_errors():
        return any(not one.in_step for chunk in _compared(copy, _TOUCHED) for one in chunk)


def audit(copy: WorkingCopy) -> list[PendingChange]:
    """The same by comparing every row with its base, trusting no trigger."""
    with without_collector(), copy.told_errors():
        return _pending(copy, _EVERY)


def _pending(copy: WorkingCopy, wanted: str) -> list[PendingChange]:
    found = []
    for chunk in _compared(copy, wanted):
        for compared in chunk:
            kind = compared.kind
            if kind is not None:
                found.append(described(copy, compared, kind))
    return found


def described(copy: WorkingCopy, compared: Compared, kind: WriteKind) -> PendingChange:
    """A record beside its base, as a list shows it; `kind` is `compared.kind`, which is not None."""
    base, record = compared.base, compared.base_record
    theirs: tuple[FieldChange, ...] = ()
    conflict = base is not None and base.theirs_version is not None
    if conflict and base is not None and base.theirs_raw is not None and record is not None:
        theirs = tuple(record_differences(record, held_record(copy, base.theirs_raw)))
    position = compared.row.position if compared.row is not None else None
    if position is None and record is not None:
        position = record.position
    return PendingChange(
        fid=compared.fid,
        kind=kind,
        server_id=None if base is None else base.server_id,
        version=None if base is None else base.version,
        changes=compared.changes,
        kept_here=compared.kept_here,
        label=label_of(compared),
        position=position,
        conflict=conflict,
        theirs=theirs,
        theirs_deleted=conflict and base is not None and base.theirs_raw is None,
    )


def label_of(compared: Compared) -> str:
    """A name or an operator, from the row or else from the base; "" where there is neither."""
    held: list[Mapping[str, JsonValue]] = [compared.row.values] if compared.row is not None else []
    if compared.base_record is not None:
        held.append(compared.base_record.tags)
    for values in held:
        name = name_of(values)
        if name:
            return name
    return ""


def name_of(values: Mapping[str, JsonValue]) -> str:
    """What to call a camera with these columns or tags: a name or an operator, else ""."""
    for key in ("name", "operator"):
        if values.get(key):
            return legible(str(values[key]))
    return ""
