"""Earlier versions of records, as far as a working copy still knows them: from its journal and from its snapshots."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from ..core.record import Record
from . import journal, trust
from .errors import WorkingCopyError
from .rows import Base
from .server import WriteKind
from .working_copy import WorkingCopy

_SNAPSHOTS = ".before-"
_BEFORE_PULL = "pull"


class FormerVersions:
    """Finds what a record was at a version. A context: the snapshots are open meanwhile."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._snapshots: dict[str, sqlite3.Connection] | None = None

    def __enter__(self) -> FormerVersions:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for snapshot in (self._snapshots or {}).values():
            snapshot.close()

    def find(self, base: Base, version: str) -> Record | None:
        """The record at this version; None where that is not known here."""
        raw = self._raw(base, version)
        if raw is None:
            return None
        try:
            return self._copy.codec.decode(raw)
        except (ValueError, RecursionError):
            return None

    def _raw(self, base: Base, version: str) -> str | None:
        if version == base.version:
            return base.raw
        if not version:
            return None
        if version == base.theirs_version:
            return base.theirs_raw
        named = (base.server_id, version)
        for text, other in (
            (
                "SELECT before_raw FROM hiljade_journal WHERE server_id = ? AND version = ? AND kind != ?"
                " AND before_raw IS NOT NULL",
                WriteKind.CREATE.value,
            ),
            (
                "SELECT body FROM hiljade_journal WHERE server_id = ? AND answer_version = ? AND state = ?"
                " AND body IS NOT NULL",
                journal.DONE,
            ),
        ):
            found = self._copy.connection.execute(text, (*named, other)).fetchone()
            if found is not None:
                return str(found[0])
        for snapshot in self._opened().values():
            found = _asked(snapshot, "SELECT raw FROM hiljade_base WHERE server_id = ? AND version = ?", *named)
            if found is not None:
                return str(found[0])
        return None

    def came_lately(self, base: Base) -> bool:
        """Whether this version of a record is here since the last pull or later; False where that is not known."""
        before = self._opened().get(_BEFORE_PULL)
        if before is None:
            return False
        text = "SELECT version FROM hiljade_base WHERE server_id = ?"
        return _asked(before, text, base.server_id) != (base.version,)

    def _opened(self) -> dict[str, sqlite3.Connection]:
        if self._snapshots is None:
            self._snapshots = dict(self._open())
        return self._snapshots

    def _open(self) -> Iterator[tuple[str, sqlite3.Connection]]:
        """The snapshots that are ours: of this very copy, and with no code in them that is not."""
        folder, start = self._copy.path.parent, self._copy.path.name + _SNAPSHOTS
        try:
            paths = sorted(path for path in folder.iterdir() if path.name.startswith(start) and path.is_file())
        except OSError:
            return
        for path in paths:
            try:
                connection = read_only(path)
            except sqlite3.DatabaseError:
                continue
            try:
                trust.check(connection, path)
                held = connection.execute("SELECT value FROM hiljade_meta WHERE key = 'about'").fetchone()
            except (sqlite3.DatabaseError, WorkingCopyError):
                held = None
            if held is not None and self._copy.about.copy_id in str(held[0]):
                yield path.name[len(start) :], connection
            else:
                connection.close()


def _asked(snapshot: sqlite3.Connection, text: str, *values: str) -> tuple[str, ...] | None:
    """The first row; None where there is none, or the snapshot is damaged."""
    try:
        found: tuple[str, ...] | None = snapshot.execute(text, values).fetchone()
    except sqlite3.DatabaseError:
        return None
    return found


def read_only(path: Path) -> sqlite3.Connection:
    """A database file that is only read, and of whose own code nothing runs. Raises sqlite3.DatabaseError."""
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The same as a context. Raises sqlite3.DatabaseError."""
    with closing(read_only(path)) as connection:
        yield connection
