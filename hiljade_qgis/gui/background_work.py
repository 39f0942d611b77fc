"""What runs in a worker thread: functions that take nothing from the window but plain values.

Each gives a `Work` for `bridge.tasks`: called with a progress, it opens what it needs in its own thread and closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..bridge.connections import Connection
from ..bridge.network import session_for
from ..bridge.tasks import Work
from ..core.record import Record
from ..core.red_flags import Flag
from ..sync import rows
from ..sync.conflicts import Choice, Conflict, Resolved, conflicts, resolve
from ..sync.download import Downloaded, download
from ..sync.errors import FolderNotWritable, InvalidUrl
from ..sync.handover import Applied, Proposal, apply_handover, export_changes, read_handover, review
from ..sync.handover_file import Handover
from ..sync.history import Version, history, restore
from ..sync.pending import PendingChange, pending_changes
from ..sync.proposal_taking import Sides
from ..sync.pull import Pulled, pull
from ..sync.push import Pushed
from ..sync.push_plan import push_planned
from ..sync.reverse import PastPush, Reversed, past_pushes, reverse
from ..sync.server import Area, Found, Progress, Server, ServerRecord
from ..sync.servers import offer_of, open_server
from ..sync.to_review import to_review
from ..sync.umap import FoundMap
from ..sync.working_copy import About, WorkingCopy

_EXAMPLES = 500
"""Records that are looked at to learn what a layer calls things."""


@dataclass(frozen=True)
class Sent:
    """How a push ended, and what its records are called, by fid."""

    pushed: Pushed
    labels: dict[int, str]


@dataclass(frozen=True)
class Received:
    """A hand-over, and what it would do to a working copy."""

    handover: Handover
    proposals: list[Proposal]


def test_work(connection: Connection) -> Work:
    """Ask a server what it is; gives a Found."""

    def work(progress: Progress) -> Found:
        return _server(connection, progress).describe()

    return work


def layers_work(connection: Connection) -> Work:
    """Find the layers at the address that somebody pasted; gives a FoundMap."""

    def work(progress: Progress) -> FoundMap:
        find = offer_of(connection.server_type).find
        if find is None:
            raise InvalidUrl(connection.url, "names one layer")
        session = session_for(connection.url, connection.checked_authcfg(), progress.cancelled)
        return find(connection.url, session, progress)

    return work


def examples_work(connection: Connection) -> Work:
    """Read some records; gives the layer's own property names, each with a value that stands there."""

    def work(progress: Progress) -> dict[str, object]:
        properties = offer_of(connection.server_type).properties
        found: dict[str, object] = {}
        if properties is not None:
            records = (one for one in _server(connection, progress).read_all(progress) if isinstance(one, ServerRecord))
            for one in islice(records, _EXAMPLES):
                for name, value in properties(one.raw).items():
                    if found.get(name) in (None, ""):
                        found[name] = value
        return found

    return work


def download_work(connection: Connection, path: Path, area: Area | None) -> Work:
    """Load a layer into a new working copy; gives a Downloaded."""
    about = About(
        server_type=connection.server_type,
        url=connection.url,
        layer_name=connection.name,
        licence=connection.licence,
        attribution=connection.attribution,
        area=area,
        mapping=connection.mapping,
    )

    def work(progress: Progress) -> Downloaded:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderNotWritable(path.parent, str(error)) from error
        return download(_server(connection, progress, area), path, about, progress)

    return work


def pull_work(path: Path, connection: Connection, accept_losses: bool = False) -> Work:
    """Bring others' changes in, if that takes not much away or it was accepted; gives a Pulled."""

    def work(progress: Progress) -> Pulled:
        with WorkingCopy.open(path) as copy:
            return pull(copy, _server(connection, progress, copy.about.area), progress, accept_losses)

    return work


def push_work(path: Path, connection: Connection, comment: str, accepted: frozenset[Flag] = frozenset()) -> Work:
    """Send the pending changes, if nothing looks like an accident that was not accepted; gives a Sent."""

    def work(progress: Progress) -> Sent:
        with WorkingCopy.open(path) as copy:
            labels = {change.fid: change.label for change in pending_changes(copy) if change.label}
            server = _server(connection, progress, copy.about.area)
            return Sent(push_planned(copy, server, comment, progress, accepted=accepted), labels)

    return work


def review_work(path: Path) -> Work:
    """Find what is to be reviewed, conflicts first; gives a list of PendingChange."""

    def work(_progress: Progress) -> list[PendingChange]:
        with WorkingCopy.open(path) as copy:
            return to_review(copy)

    return work


def conflicts_work(path: Path) -> Work:
    """Find what awaits a decision; gives a list of Conflict."""

    def work(_progress: Progress) -> list[Conflict]:
        with WorkingCopy.open(path) as copy:
            return conflicts(copy)

    return work


def resolve_work(path: Path, choices: Sequence[Choice]) -> Work:
    """Settle conflicts as chosen; gives a Resolved."""

    def work(progress: Progress) -> Resolved:
        with WorkingCopy.open(path) as copy:
            return resolve(copy, choices, progress)

    return work


def pushes_work(path: Path) -> Work:
    """List what was pushed so far; gives a list of PastPush."""

    def work(_progress: Progress) -> list[PastPush]:
        with WorkingCopy.open(path) as copy:
            return past_pushes(copy)

    return work


def reverse_work(path: Path, push_id: str) -> Work:
    """Make pending changes that take a push back; gives a Reversed."""

    def work(progress: Progress) -> Reversed:
        with WorkingCopy.open(path) as copy:
            return reverse(copy, push_id, progress)

    return work


def history_work(path: Path, connection: Connection, fid: int) -> Work:
    """Read the history of the record in this row; gives a list of Version, empty for one that was never pushed."""

    def work(progress: Progress) -> list[Version]:
        with WorkingCopy.open(path) as copy:
            with copy.reading() as opened:
                base = next(rows.bases(opened, [fid]), None)
            if base is None:
                return []
            return history(copy, _server(connection, progress, copy.about.area), base.server_id, progress)

    return work


def restore_work(path: Path, fid: int, record: Record) -> Work:
    """Make a row what an earlier version of it was, as a pending change; gives its fid."""

    def work(_progress: Progress) -> int:
        with WorkingCopy.open(path) as copy:
            return restore(copy, fid, record)

    return work


def export_work(path: Path, file: Path) -> Work:
    """Write the pending changes to a file to hand over; gives how many. Where there are none, no file is written."""

    def work(_progress: Progress) -> int:
        with WorkingCopy.open(path) as copy:
            return export_changes(copy, file) if pending_changes(copy) else 0

    return work


def handover_work(path: Path, file: Path) -> Work:
    """Read a file that was handed over and compare it with a copy; gives a Received."""

    def work(progress: Progress) -> Received:
        handover = read_handover(file)
        with WorkingCopy.open(path) as copy:
            return Received(handover, review(copy, handover, progress))

    return work


def apply_handover_work(path: Path, received: Received, chosen: Sequence[int], sides: Sides) -> Work:
    """Make proposals pending changes of a copy; gives an Applied."""

    def work(progress: Progress) -> Applied:
        with WorkingCopy.open(path) as copy:
            return apply_handover(copy, received.handover, chosen, sides, progress, received.proposals)

    return work


def about_work(path: Path) -> Work:
    """Check whether a file may be opened as a working copy; gives its About."""

    def work(_progress: Progress) -> About:
        with WorkingCopy.open(path) as copy:
            return copy.about

    return work


def _server(connection: Connection, progress: Progress, area: Area | None = None) -> Server:
    session = session_for(connection.url, connection.checked_authcfg(), progress.cancelled)
    return open_server(connection.server_type, connection.url, session, area)
