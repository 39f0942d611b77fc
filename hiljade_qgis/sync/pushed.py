"""How a push ended, record by record."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .errors import SyncError
from .server import WriteKind


class Result(str, Enum):
    """How one record of a push ended."""

    PUSHED = "pushed"
    CONFLICT = "conflict"
    REFUSED = "refused"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class PushResult:
    """How one record ended.

    Attributes:
        reason: for a REFUSED one the server's own words, or a code of ours: `no_position`, `tags_not_json`,
            `not_text`.
    """

    fid: int
    server_id: str | None
    kind: WriteKind
    result: Result
    reason: str = ""


@dataclass
class Pushed:
    """How a push ended: each record once, and what stopped it early, if anything did. What was not reached is
    still pending."""

    results: list[PushResult] = field(default_factory=list)
    stopped_by: SyncError | None = None

    def count(self, result: Result, kind: WriteKind | None = None) -> int:
        """How many records ended so."""
        return sum(1 for one in self.results if one.result is result and kind in (None, one.kind))

    @property
    def created(self) -> int:
        """New records that the server has now."""
        return self.count(Result.PUSHED, WriteKind.CREATE)

    @property
    def modified(self) -> int:
        """Changed records that the server has now."""
        return self.count(Result.PUSHED, WriteKind.MODIFY)

    @property
    def deleted(self) -> int:
        """Records that the server no longer has."""
        return self.count(Result.PUSHED, WriteKind.DELETE)

    @property
    def conflicts(self) -> int:
        """Records of which the server has a newer version."""
        return self.count(Result.CONFLICT)

    @property
    def refused(self) -> int:
        """Records that the server, or a rule of ours, refused."""
        return self.count(Result.REFUSED)
