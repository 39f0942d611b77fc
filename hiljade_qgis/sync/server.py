"""What the engine knows of a server: one protocol, and the values that go through it.

Each kind of server is a module of its own behind :class:`Server`. The engine and the interface ask for
:class:`Capabilities`, never for a server's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol, Union

from ..core.record import Position


class Progress(Protocol):
    """Where an operation says how far it is, and learns that it should stop."""

    def report(self, done: int, total: int | None) -> None:
        """`done` records of `total` (None where unknown)."""

    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""


class Silent:
    """A progress that nobody watches and nobody cancels."""

    def report(self, done: int, total: int | None) -> None:
        """Say nothing."""

    def cancelled(self) -> bool:
        """Never."""
        return False


SILENT = Silent()
SEEN_THROUGH = Silent()
"""Of what must come to its end once it was begun: not even what sends it may give it up for somebody's cancel."""


class Lock(Enum):
    """How well a server keeps one person's write from covering another's."""

    STRICT = "strict"
    ADVISORY = "advisory"


@dataclass(frozen=True)
class Capabilities:
    """What a server can do.

    Attributes:
        lock: STRICT where a stale write is always refused.
        atomic_push: whether all of a push goes in or nothing.
        delta: whether it can tell what changed since a moment.
        client_ids: whether new records' ids are made by us.
        area_filter: whether it can be asked for an area alone.
        comments: whether it keeps the comment of a push; where it does not, the journal alone does.
        batch_size: the most writes it takes at once.
        changesets: whether writes belong to a changeset that is opened before and closed after.
        history: whether it can tell the earlier versions of a record.
        rules: whether whoever writes there is asked to follow a community's rules for imports and mechanical edits.
    """

    lock: Lock
    atomic_push: bool
    delta: bool
    client_ids: bool
    area_filter: bool
    comments: bool
    batch_size: int
    changesets: bool = False
    history: bool = False
    rules: bool = False


@dataclass(frozen=True)
class Area:
    """A box in EPSG:4326, degrees. One whose west lies east of its east crosses the antimeridian."""

    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float

    def contains(self, position: Position | None) -> bool:
        """Whether the position lies in the box or on its edge; nowhere lies in none."""
        if position is None or not self.south_deg <= position.lat_deg <= self.north_deg:
            return False
        if self.west_deg <= self.east_deg:
            return self.west_deg <= position.lon_deg <= self.east_deg
        return position.lon_deg >= self.west_deg or position.lon_deg <= self.east_deg


class Edited(NamedTuple):
    """Who wrote a record last, and when (ISO 8601, UTC); "" where the server does not say."""

    who: str = ""
    when: str = ""


@dataclass(frozen=True)
class ServerRecord:
    """A record exactly as the server gave it: `raw` is its JSON text."""

    server_id: str
    version: str
    raw: str


@dataclass(frozen=True)
class Tombstone:
    """A record that the server says is deleted; `version` is "" where the server does not tell."""

    server_id: str
    version: str
    raw: str = ""


Entry = Union[ServerRecord, Tombstone]


class Reading(Protocol):
    """An answer that is read as a stream, once.

    Attributes:
        whole: whether it is all that the layer holds, so that what is absent from it is gone.
        total: how many entries are expected, None where the server does not say.
        layer_count: how many records the layer holds at that moment, None where the server does not say.
        token: what to hand to the next `read_since`; valid once the stream was read to its end.
    """

    whole: bool
    total: int | None
    layer_count: int | None
    token: str

    def __iter__(self) -> Iterator[Entry]:
        """Each record once, in no promised order. Raises any ServerError, and Cancelled."""


class WriteKind(Enum):
    """What happens to a record."""

    CREATE = "create"
    MODIFY = "modify"
    DELETE = "delete"


@dataclass(frozen=True)
class Write:
    """One write as it is sent.

    Attributes:
        version: the version that it was made against, the one in the base; None for a CREATE.
        body: the whole record as JSON text; None for a DELETE.
    """

    kind: WriteKind
    server_id: str
    version: str | None
    body: str | None


class Answer(Enum):
    """How one write ended."""

    DONE = "done"
    CONFLICT = "conflict"
    REFUSED = "refused"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Outcome:
    """How one write ended.

    Attributes:
        entry: DONE: the record as the server holds it now. CONFLICT: the server's copy where it gave one.
        reason: the server's own words for a REFUSED or UNCLEAR one.
    """

    server_id: str
    answer: Answer
    entry: Entry | None = None
    reason: str = ""


class Action(Enum):
    """What happened to a record at one moment of its history."""

    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"


@dataclass(frozen=True)
class PastVersion:
    """A version of a record in its server's history.

    Attributes:
        entry: the record as it was then; a Tombstone where it was deleted.
        edited: who did it, and when.
    """

    action: Action
    entry: Entry
    edited: Edited


@dataclass(frozen=True)
class Found:
    """What a test of a connection found; None is "the server does not say"."""

    server_name: str
    server_version: str
    records: int | None
    can_write: bool | None
    user: str | None
    lock: Lock


class Server(Protocol):
    """One layer on one server."""

    server_type: str
    url: str

    @property
    def capabilities(self) -> Capabilities:
        """What this server can do."""

    def describe(self) -> Found:
        """Ask who it is and what may be done. Raises any ServerError."""

    def read_all(self, progress: Progress) -> Reading:
        """The whole layer."""

    def read_since(self, token: str, progress: Progress) -> Reading:
        """What changed since the reading that gave `token`; the whole layer where that cannot be told.

        The engine compares its own count with the reading's `layer_count` and reads the whole layer where they
        disagree: a delta can miss what was written while it was read.
        """

    def read_records(self, server_ids: Sequence[str], progress: Progress = SILENT) -> dict[str, Entry | None]:
        """These records as they are now; None for one that the server knows nothing of."""

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        """Open a changeset for the writes that follow; "" on servers that have none. Raises any ServerError."""

    def end_changeset(self, changeset: str) -> None:
        """Close it; a server closes one that was forgotten by itself. Raises nothing."""

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        """What became of these creations whose answer never came: by the id in the write, the record that the
        server made of it, or None where it made none."""

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        """The versions of a record, newest first; [] where the server keeps none. Raises any ServerError."""

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        """Send writes, at most `capabilities.batch_size`, and say how each ended, in their order.

        An Outcome carries the id in its write; its `entry` may carry another one that the server gave.

        An answer that never came, or came cut, makes the writes UNCLEAR: they may have happened. An error is
        raised only where it is certain that nothing was written (SignInRefused, InsecureUrl …); Cancelled, between
        two attempts, says nothing of what was written.
        """
