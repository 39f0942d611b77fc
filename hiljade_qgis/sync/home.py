"""Where a working copy is at home: how a file that was copied or moved is noticed.

The file keeps a hash of its place, salted with its own id. Neither the path nor the machine nor a user's name can be
read from it. A copied file brings the hash of its original's place along, and at its own place another one is due.
The id stays as it is, since layers of projects name it: the home alone tells a copy from its original.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
from pathlib import Path

from .working_copy import WorkingCopy

_KEY = "home"
_ROUNDS = 20_000
"""Guessing paths shall take long; telling one's own home takes some milliseconds."""


def elsewhere(copy: WorkingCopy) -> bool:
    """Whether the file is at another place than it was at home; False where it has no home yet."""
    known = copy.meta(_KEY)
    return known is not None and known != _hash(copy, copy.path)


def settle(copy: WorkingCopy) -> None:
    """From now on its home is where it is. Belongs under a lease."""
    here = _hash(copy, copy.path)
    if copy.meta(_KEY) != here:
        with copy.transaction():
            copy.set_meta(_KEY, here)


def found(copy: WorkingCopy, path: Path) -> None:
    """Make `path` the home of a fresh working copy, which is moved there when it is complete."""
    with copy.transaction():
        copy.set_meta(_KEY, _hash(copy, path))


def id_here(copy: WorkingCopy) -> str:
    """An id of the file at this place. Of a file and its copy, which number new rows alike, each has its own."""
    return _hash(copy, copy.path)[:32]


def _hash(copy: WorkingCopy, path: Path) -> str:
    place = f"{_machine()}\n{os.path.normcase(os.path.realpath(path))}"
    salt = copy.about.copy_id.encode()
    return hashlib.pbkdf2_hmac("sha256", place.encode("utf-8", "surrogateescape"), salt, _ROUNDS).hex()


def _machine() -> str:
    """The machine, whatever it is called today."""
    with contextlib.suppress(OSError):
        return Path("/etc/machine-id").read_text(encoding="ascii", errors="replace").strip()
    return platform.node()
