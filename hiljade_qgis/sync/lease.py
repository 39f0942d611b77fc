"""The lease: who may write to a working copy for a while.

It stands in the file itself, so that a second QGIS or a script on the same file sees it, and it expires, so that
nobody is kept out for long by a program that crashed. A lease of a program on this machine that no longer runs is
recovered at once.
"""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path
from types import TracebackType

from .errors import WorkingCopyBusy, WorkingCopyError
from .holder import KEY, Holder
from .holder import LASTS_S as LASTS_S
from .working_copy import WorkingCopy

_PATIENCE_S = 0.1
"""What is being saved or brought up to date is mostly through by then; nobody notices such a wait."""
_MOST_STEPS = 100_000
"""Of SQLite's machine, to read one value; in a file that nobody has checked a view may have its place."""

EDIT = "edit"
SYNC = "sync"


class Lease:
    """A lease that is held. Use it as a context, or call `release`."""

    def __init__(self, path: Path, token: str, purpose: str) -> None:
        """Use `acquire`."""
        self.path, self.token, self.purpose = path, token, purpose

    def renew(self) -> bool:
        """Make it last again; False where somebody recovered it meanwhile, so that it is no longer ours."""
        with WorkingCopy.open(self.path) as copy, copy.transaction():
            held = _held(copy)
            if held is None or held.token != self.token:
                return False
            _write(copy, self.token, self.purpose)
            return True

    def release(self) -> None:
        """Give it back. What is not ours any more is left alone."""
        with WorkingCopy.open(self.path) as copy, copy.transaction():
            held = _held(copy)
            if held is not None and held.token == self.token:
                copy.set_meta(KEY, None)

    def __enter__(self) -> Lease:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.release()
        except WorkingCopyError:
            if error is None:  # else the first error is the one to tell; the lease expires by itself
                raise


def acquire(copy: WorkingCopy, purpose: str) -> Lease:
    """Take the lease.

    Args:
        copy: an open working copy.
        purpose: EDIT or SYNC.

    Raises:
        WorkingCopyBusy: somebody else holds it.
    """
    with copy.transaction():
        held = _held(copy)
        if held is not None and held.in_force():
            raise WorkingCopyBusy(copy.path, held.program, held.purpose, held.expires_at)
        token = str(uuid.uuid4())
        _write(copy, token, purpose)
    return Lease(copy.path, token, purpose)


def kept_from_editing(path: Path) -> WorkingCopyBusy | None:
    """Who keeps this program from editing a copy just now; None for nobody.

    For who cannot wait: it takes a millisecond, a tenth of a second where the file is locked, and changes nothing. The
    lease itself still has to be acquired.
    """
    address = f"{path.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, timeout=_PATIENCE_S, uri=True)) as connection:
            connection.set_progress_handler(lambda: 1, _MOST_STEPS)
            row = connection.execute("SELECT value FROM hiljade_meta WHERE key = ?", (KEY,)).fetchone()
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            return WorkingCopyBusy(path, "", "write")
        return None  # whoever opens it is told what is wrong with it
    held = Holder.read(row[0]) if row is not None else None
    if held is None or not held.in_force() or (held.purpose == EDIT and held.is_this_program()):
        return None
    return WorkingCopyBusy(path, held.program, held.purpose, held.expires_at)


def check_held(copy: WorkingCopy, lease: Lease) -> None:
    """Make sure, inside a transaction, that the lease is still ours, and make it last.

    Raises:
        WorkingCopyBusy: it expired and somebody else took it.
    """
    held = _held(copy)
    if held is None or held.token != lease.token:
        raise WorkingCopyBusy(copy.path, held.program if held else "", held.purpose if held else "")
    _write(copy, lease.token, lease.purpose)


def _held(copy: WorkingCopy) -> Holder | None:
    return Holder.read(copy.meta(KEY))


def _write(copy: WorkingCopy, token: str, purpose: str) -> None:
    copy.set_meta(KEY, Holder.me(token, purpose).written())
