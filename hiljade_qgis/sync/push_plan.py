"""What a push would do, and what about it looks like an accident, before anything is sent.

`plan_push` asks the server and changes nothing on either side. `push_planned` sends nothing unless every red flag of
what it is about to send was accepted.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from ..core import red_flags
from ..core.record import Record
from ..core.red_flags import Flag as Flag
from ..core.red_flags import RedFlag as RedFlag
from . import home, journal, past_writes
from .errors import SyncError
from .merging import comes_in_step, opposed
from .pending import Compared, PendingChange, compare, described
from .push import chosen, push, sorted_out
from .pushed import Pushed, PushResult, Result
from .server import SILENT, Entry, Progress, Server, ServerRecord, WriteKind
from .working_copy import WorkingCopy


@dataclass(frozen=True)
class PushPlan:
    """What a push would do.

    Attributes:
        changes: every pending change that was asked for, each field before and after, also of records in conflict or
            not fit to be sent.
        expected: how each would end, as far as the server says now.
        flags: what looks like an accident among what would be sent.
    """

    changes: tuple[PendingChange, ...]
    expected: Pushed
    flags: tuple[RedFlag, ...]

    @property
    def fids(self) -> tuple[int, ...]:
        """The records that it is about."""
        return tuple(change.fid for change in self.changes)


class FlagsNotAccepted(SyncError):
    """A push looks like an accident and nobody has said that it is none; nothing was sent.

    Attributes:
        flags: the red flags that were not accepted.
    """

    def __init__(self, flags: tuple[RedFlag, ...]) -> None:
        super().__init__(", ".join(f"{one.flag.value} ({len(one.fids)})" for one in flags))
        self.flags = flags


def plan_push(
    copy: WorkingCopy, server: Server, progress: Progress = SILENT, fids: Collection[int] | None = None
) -> PushPlan:
    """What a push would do, asking the server but changing nothing on either side.

    Args:
        fids: only these records; None for all.

    Raises:
        Any ServerError or WorkingCopyError, and Cancelled.
    """
    with copy.reading() as connection:
        found = compare(copy, chosen(copy, fids))
        wanted = [one for one in found if one.kind is not None and not comes_in_step(copy, one)]
        sendable, results = _sorted_out(copy, wanted)
        changes = tuple(described(copy, one, one.kind) for one in wanted if one.kind is not None)
        made = {one.fid: journal.id_made_for(connection, one.fid) for one in sendable if one.base is None}
    known = [one.base.server_id for one in sendable if one.base is not None]
    now = server.read_records(known, progress) if known else {}
    for one in sendable:
        if one.kind is not None:
            server_id = made.get(one.fid) if one.base is None else one.base.server_id
            results.append(PushResult(one.fid, server_id, one.kind, _expected(copy, one, now)))
    return PushPlan(changes, Pushed(results), _flags(copy, server, sendable))


def push_planned(
    copy: WorkingCopy,
    server: Server,
    comment: str,
    progress: Progress,
    fids: Collection[int] | None = None,
    accepted: Collection[Flag] = (),
) -> Pushed:
    """Push, if every red flag of what is about to be sent was accepted.

    Args:
        fids: only these records; None for all.
        accepted: the flags that somebody said yes to. Where the file was copied or moved, it is at home here then.

    Raises:
        FlagsNotAccepted: nothing was sent.
        As :func:`hiljade_qgis.sync.push.push`.
    """

    def judge(sendable: Sequence[Compared]) -> None:
        missing = tuple(one for one in _flags(copy, server, sendable) if one.flag not in accepted)
        if missing:
            raise FlagsNotAccepted(missing)
        home.settle(copy)

    return push(copy, server, comment, progress, fids, judge)


def _sorted_out(copy: WorkingCopy, wanted: Sequence[Compared]) -> tuple[list[Compared], list[PushResult]]:
    """As a push does it, which first merges what awaited a decision and needs none any more."""
    sendable, left = sorted_out(copy, [one.fid for one in wanted])
    in_conflict = {one.fid for one in left if one.result is Result.CONFLICT}
    settled = [
        one
        for one in wanted
        if one.fid in in_conflict and one.base is not None and not opposed(copy, one, one.base.theirs)
    ]
    free = {one.fid for one in settled}
    return [*sendable, *settled], [one for one in left if one.fid not in free]


def _flags(copy: WorkingCopy, server: Server, sendable: Sequence[Compared]) -> tuple[RedFlag, ...]:
    """What looks like an accident among what would be sent; asks the server only who we are, where it matters."""
    found = []
    size = int(copy.connection.execute("SELECT count(*) FROM hiljade_base").fetchone()[0])
    deleted = tuple(one.fid for one in sendable if one.kind is WriteKind.DELETE)
    if red_flags.many_deleted(len(deleted), size):
        found.append(RedFlag(Flag.MANY_DELETED, deleted, size))
    known = [one for one in sendable if one.base is not None]
    for flag, fids in (
        (Flag.MOVED_FAR, [one.fid for one in known if red_flags.moved_far(one.changes)]),
        (Flag.TURNED_ROUND, [one.fid for one in known if red_flags.turned_round(one.changes)]),
        (Flag.NOT_CARRIED, [one.fid for one in sendable if _lacks_something(one)]),
        (Flag.VERIFIED_BY_OTHERS, _verified_by_others(copy, server, known)),
    ):
        if fids:
            found.append(RedFlag(flag, tuple(fids)))
    if home.elsewhere(copy):
        found.append(RedFlag(Flag.COPIED_FILE))
    if sendable and server.capabilities.rules:
        found.append(RedFlag(Flag.COMMUNITY_RULES))
    return tuple(found)


def _verified_by_others(copy: WorkingCopy, server: Server, known: Sequence[Compared]) -> list[int]:
    """Records that somebody else verified yesterday or today.

    It was us where the journal of this copy has the push that did it, or where the server names the one who wrote
    the record last and that is who we are signed in as. Where neither can be told, it was somebody else.
    """
    now = datetime.now(timezone.utc)
    found: dict[int, tuple[str, Record, str]] = {}
    for one in known:
        if one.base is None or one.base_record is None or not any(red_flags.verification(one.base_record)):
            continue
        edited = copy.codec.edited(one.base.raw)
        if red_flags.verified_lately(one.base_record, edited.when, now):
            found[one.fid] = (one.base.server_id, one.base_record, edited.who)
    if not found:
        return []
    user = server.describe().user if any(who for _, _, who in found.values()) else None
    ours = _verified_by_us(copy, {server_id: record for server_id, record, _ in found.values()})
    return [fid for fid, (server_id, _, who) in found.items() if server_id not in ours and (not who or who != user)]


def _verified_by_us(copy: WorkingCopy, records: Mapping[str, Record]) -> set[str]:
    """Those of these records that say of being verified what a push from this copy made them say."""
    decode = copy.codec.decode
    found = set()
    for server_id, before_raw, body in past_writes.bodies(copy.connection, records.keys()):
        said = red_flags.verification(decode(body))
        before = None if before_raw is None else red_flags.verification(decode(before_raw))
        if said == red_flags.verification(records[server_id]) and said != before:
            found.add(server_id)
    return found


def _lacks_something(one: Compared) -> bool:
    """Whether the server would take a record without one of the values that were given to it here."""
    return any(change.after is not None for change in one.kept_here)


def _expected(copy: WorkingCopy, one: Compared, now: Mapping[str, Entry | None]) -> Result:
    if one.base is None:
        return Result.PUSHED
    found = now.get(one.base.server_id)
    if isinstance(found, ServerRecord) and found.version == one.base.version:
        return Result.PUSHED
    return Result.CONFLICT if opposed(copy, one, found) else Result.PUSHED
