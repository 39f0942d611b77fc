"""A working copy: one GeoPackage that holds a layer of one server, and all that is needed to push it back.

Who edits the file does not matter: QGIS, ogr2ogr or any program that speaks GeoPackage. This module opens and
creates it safely; what is done with it stands in `pending`, `pull` and `push`.
"""

from __future__ import annotations

import json
import os
import sqlite3
import uuid
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Callable

from . import migration, trust
from .database_file import file_error, set_aside, sqlite_errors
from .database_file import remove as remove
from .errors import FolderNotWritable, NotAWorkingCopy, WorkingCopyExists
from .geopackage import add_spatial_functions
from .schema import SCHEMA_VERSION, create_tables, create_triggers
from .server import Area
from .servers import Codec, codec_for

_BUSY_TIMEOUT_S = 10.0
_CACHE_KIB = 16384
"""Changes lie all over a large file; what was read once to compare them is looked at again after every edit."""


@dataclass(frozen=True)
class About:
    """What a working copy is a copy of. No secrets, and no names of people.

    Attributes:
        area: the box that was asked for; None for the whole layer.
        copy_id: made anew for every working copy. A copied file has its original's: `home` tells them apart.
        mapping: the layer's own property names and the tags they stand for; empty where they are the same.
    """

    server_type: str
    url: str
    layer_name: str
    licence: str = ""
    attribution: str = ""
    area: Area | None = None
    copy_id: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)


class WorkingCopy:
    """An open working copy. Each belongs to the thread that opened it; close it, or use it as a context."""

    def __init__(self, path: Path, connection: sqlite3.Connection, about: About) -> None:
        """Use `create` or `open`."""
        self.path = path
        self.connection = connection
        self.about = about

    @cached_property
    def codec(self) -> Codec:
        """How this layer's records are read and written. Raises NotAWorkingCopy: no server of such a kind is known."""
        try:
            return codec_for(self.about.server_type, self.about.mapping)
        except ValueError as error:
            raise NotAWorkingCopy(self.path, str(error)) from error

    @classmethod
    def create(cls, path: Path, about: About) -> WorkingCopy:
        """Make an empty working copy, without triggers yet: fill it, then call `finish`.

        Raises:
            WorkingCopyExists: there is a file of that name.
            FolderNotWritable: it cannot be made there.
        """
        path = Path(path)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o644))
        except FileExistsError as error:
            raise WorkingCopyExists(path) from error
        except OSError as error:
            raise file_error(path, error) from error
        about = About(**{**_plain(about), "area": about.area, "copy_id": str(uuid.uuid4())})
        copy = cls(path, _connect(path), about)
        with copy.transaction():
            create_tables(copy.connection, about.layer_name)
            copy.set_meta("schema_version", str(SCHEMA_VERSION))
            copy.set_meta("about", json.dumps(asdict(about), ensure_ascii=False))
        return copy

    def finish(self) -> None:
        """From now on edits are noticed: add the triggers to a freshly filled copy."""
        with self.transaction():
            create_triggers(self.connection)

    @classmethod
    def open(cls, path: Path) -> WorkingCopy:
        """Open a working copy, if it may be trusted.

        Raises:
            NotAWorkingCopy, WorkingCopyNewer, WorkingCopyStrange: see :mod:`hiljade_qgis.sync.trust`.
            FolderNotWritable: the file or its folder cannot be written.
            WorkingCopyBusy: a program holds the file's lock for long.
        """
        path = Path(path)
        if not path.is_file():
            raise NotAWorkingCopy(path, "no such file")
        if not _is_sqlite(path):
            raise NotAWorkingCopy(path, "no SQLite database")
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise FolderNotWritable(path)
        connection = _connect(path)
        try:
            with sqlite_errors(path):
                if trust.check(connection, path) < SCHEMA_VERSION:
                    migration.migrate(connection, path)
                connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
                return cls(path, connection, about_in(connection, path))
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self.connection.close()

    def __enter__(self) -> WorkingCopy:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside happens, or nothing of it.

        Raises:
            WorkingCopyBusy: another program is writing and does not end.
            DiskFull, FolderNotWritable, NotAWorkingCopy: as SQLite says.
        """
        with sqlite_errors(self.path):
            try:
                self.connection.execute("BEGIN IMMEDIATE")
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Everything read inside is of one moment, whatever others write meanwhile."""
        with sqlite_errors(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self.connection.execute("ROLLBACK")

    def meta(self, key: str) -> str | None:
        """A value from `hiljade_meta`."""
        row = self.connection.execute("SELECT value FROM hiljade_meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def set_meta(self, key: str, value: str | None) -> None:
        """Write a value to `hiljade_meta`; None removes it. Belongs into a transaction."""
        if value is None:
            self.connection.execute("DELETE FROM hiljade_meta WHERE key = ?", (key,))
        else:
            self.connection.execute(
                "INSERT INTO hiljade_meta (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    def snapshot(self, suffix: str, wanted: bool = True) -> AbstractContextManager[Callable[[], object]]:
        """Copy the file, as it is at one moment, before something is done to it.

        The context gives what keeps the copy as `<path>.<suffix>`, in the place of an older one: call it when what was
        done stands. Where it is not called, an older one stays.

        Args:
            wanted: whether there is anything to keep the file for; if not, nothing is copied.
        """
        return set_aside(self.connection, self.path, suffix) if wanted else nullcontext(lambda: None)

    def told_errors(self) -> AbstractContextManager[None]:
        """Whatever SQLite raises inside becomes one of our errors; `transaction` and `reading` do so by themselves."""
        return sqlite_errors(self.path)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    # A program may have left text of another encoding; that row is refused by itself, and the others can be read.
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    add_spatial_functions(connection)
    return connection


def _is_sqlite(path: Path) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def _plain(about: About) -> dict[str, Any]:
    return {key: value for key, value in vars(about).items() if key not in ("area", "copy_id")}


def about_in(connection: sqlite3.Connection, path: Path) -> About:
    """What a working copy says of itself; `path` is for the error. Raises NotAWorkingCopy: it can't be read."""
    row = connection.execute("SELECT value FROM hiljade_meta WHERE key = 'about'").fetchone()
    try:
        held = json.loads(row[0])
        area = held.pop("area", None)
        texts = {key: str(held[key]) for key in ("server_type", "url", "layer_name", "copy_id")}
        texts.update({key: str(held.get(key, "")) for key in ("licence", "attribution")})
        mapping = {str(name): str(tag) for name, tag in held.get("mapping", {}).items()}
        box = None if area is None else Area(**{k: float(v) for k, v in area.items()})
        return About(area=box, mapping=mapping, **texts)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise NotAWorkingCopy(path, f"unreadable description: {error}") from error
