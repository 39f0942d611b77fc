"""The lease: who may write to a working copy for a while.

It stands in the file itself, so that a second QGIS or a script on the same file sees it, and it expires, so that
nobody is kept out for long by a program that crashed. A lease of a program on this machine that no longer runs is
recovered at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import sys
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from .errors import WorkingCopyBusy, WorkingCopyError
from .working_copy import WorkingCopy

EDIT = "edit"
SYNC = "sync"
LASTS_S = 120.0
"""How long a lease lasts that nobody renews, seconds. Renew it every quarter of that."""

_KEY = "lease"


@dataclass(frozen=True)
class _Held:
    token: str
    purpose: str
    program: str
    process: int
    machine: str
    expires_at: float

    @classmethod
    def read(cls, copy: WorkingCopy) -> _Held | None:
        text = copy.meta(_KEY)
        try:
            held: dict[str, Any] = json.loads(text) if text else {}
            return cls(**held) if held else None
        except (TypeError, ValueError):
            return None  # unreadable: nobody can prove to hold it

    def in_force(self) -> bool:
        if self.expires_at < time.time() or self.expires_at > time.time() + 2 * LASTS_S:
            return False  # expired, or written by a clock that is far ahead
        return self.machine != _machine() or _runs(self.process)


class Lease:
    """A lease that is held. Use it as a context, or call `release`."""

    def __init__(self, path: Path, token: str, purpose: str) -> None:
        """Use `acquire`."""
        self.path, self.token, self.purpose = path, token, purpose

    def renew(self) -> bool:
        """Make it last again; False where somebody recovered it meanwhile, so that it is no longer ours."""
        with WorkingCopy.open(self.path) as copy, copy.transaction():
            held = _Held.read(copy)
            if held is None or held.token != self.token:
                return False
            _write(copy, self.token, self.purpose)
            return True

    def release(self) -> None:
        """Give it back. What is not ours any more is left alone."""
        with WorkingCopy.open(self.path) as copy, copy.transaction():
            held = _Held.read(copy)
            if held is not None and held.token == self.token:
                copy.set_meta(_KEY, None)

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
        held = _Held.read(copy)
        if held is not None and held.in_force():
            raise WorkingCopyBusy(copy.path, held.program, held.purpose, held.expires_at)
        token = str(uuid.uuid4())
        _write(copy, token, purpose)
    return Lease(copy.path, token, purpose)


def check_held(copy: WorkingCopy, lease: Lease) -> None:
    """Make sure, inside a transaction, that the lease is still ours, and make it last.

    Raises:
        WorkingCopyBusy: it expired and somebody else took it.
    """
    held = _Held.read(copy)
    if held is None or held.token != lease.token:
        raise WorkingCopyBusy(copy.path, held.program if held else "", held.purpose if held else "")
    _write(copy, lease.token, lease.purpose)


def _write(copy: WorkingCopy, token: str, purpose: str) -> None:
    held = _Held(token, purpose, Path(sys.argv[0] or "python").name, os.getpid(), _machine(), time.time() + LASTS_S)
    copy.set_meta(_KEY, json.dumps(vars(held)))


def _machine() -> str:
    """A name for this machine, as far as process numbers mean the same in it, that says nothing about it."""
    parts = [platform.node()]
    with contextlib.suppress(OSError):
        parts.append(Path("/etc/machine-id").read_text())
    with contextlib.suppress(OSError):  # in a container or a Flatpak the same number is another process
        parts.append(os.readlink("/proc/self/ns/pid"))
    return hashlib.sha256("/".join(parts).encode()).hexdigest()[:16]


def _runs(process: int) -> bool:
    """Whether a process of this machine runs. Where that cannot be told (Windows), it is taken to run."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
