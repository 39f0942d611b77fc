"""Who holds the lease on a working copy, as it stands in the file: read here, taken and given back in `lease`."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KEY = "lease"
"""Where it stands in `hiljade_meta`."""
LASTS_S = 120.0
"""How long a lease lasts that nobody renews, seconds. Renew it every quarter of that."""


@dataclass(frozen=True)
class Holder:
    """One program that holds a lease."""

    token: str
    purpose: str
    program: str
    process: int
    machine: str
    expires_at: float

    @classmethod
    def me(cls, token: str, purpose: str) -> Holder:
        """This program, from now on for LASTS_S."""
        program = Path(sys.argv[0] or "python").name
        return cls(token, purpose, program, os.getpid(), _machine(), time.time() + LASTS_S)

    @classmethod
    def read(cls, text: str | None) -> Holder | None:
        """From what stands in the file."""
        try:
            held: dict[str, Any] = json.loads(text) if text else {}
            return cls(**held) if held else None
        except (TypeError, ValueError):
            return None  # unreadable: nobody can prove to hold it

    def written(self) -> str:
        """As it stands in the file."""
        return json.dumps(vars(self))

    def in_force(self) -> bool:
        """Whether it still keeps others out."""
        if self.expires_at < time.time() or self.expires_at > time.time() + 2 * LASTS_S:
            return False  # expired, or written by a clock that is far ahead
        return self.machine != _machine() or _runs(self.process)

    def is_this_program(self) -> bool:
        """Whether this very process holds it."""
        return self.process == os.getpid() and self.machine == _machine()


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
