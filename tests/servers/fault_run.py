"""One operation on a working copy in a process of its own, with one thing going wrong at one step.

A step is an HTTP request, or one SQL statement of any connection; what triggers and R-trees do within it is part of it.
The process is forked, so that it starts at once and can be killed; it says on a pipe how it ended, and its steps.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sqlite3
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Union

import requests
from requests.adapters import HTTPAdapter

from hiljade_qgis.sync import http
from hiljade_qgis.sync.errors import SyncError
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Server, Silent
from hiljade_qgis.sync.working_copy import WorkingCopy

CONNECT_S, READ_S = 5.0, 0.7
"""A client gives up this soon here."""
LOCK_WAIT_S = 0.15
"""How long SQLite waits for a lock here."""


class Local(str, Enum):
    """What can happen to the process or its file at a step."""

    KILLED = "killed"
    KILLED_AFTER = "killed after the answer"
    FULL = "disk full"
    LOCKED = "locked by a writer"
    LOCKED_WHOLE = "locked by an exclusive writer"


@dataclass(frozen=True)
class LocalFault:
    """What happens at the request, or else at the statement, with this number (from 0)."""

    at: int
    what: Local
    request: bool = False


@dataclass(frozen=True)
class Ended:
    """How it ended: "well", the name of a SyncError, "killed", or "broken" with a trace.

    Attributes:
        statements: what SQL it went through.
        met: whether the fault came to pass.
    """

    how: str
    statements: tuple[str, ...] = ()
    met: bool = False
    trace: str = ""


Open = Callable[[], Server]
Action = Union[str, Callable[[WorkingCopy, Server], None]]
"""`push`, `pull`, or anything else that is done with an open copy."""


def run(action: Action, path: Path, session: requests.Session, open_: Open, fault: LocalFault | None = None) -> Ended:
    """Do it in a child process, where `open_` opens the server with this session, and wait for its end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _in_child(action, path, session, open_, fault, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Ended("killed" if os.WTERMSIG(status) == signal.SIGKILL else f"signal {os.WTERMSIG(status)}", met=True)
    told = json.loads(said)
    return Ended(told["how"], tuple(told["statements"]), told["met"], told["trace"])


def _in_child(
    action: Action, path: Path, session: requests.Session, open_: Open, fault: LocalFault | None, writing: int
) -> None:
    told: dict[str, Any] = {"how": "broken", "statements": [], "met": False, "trace": ""}
    try:
        steps = _Steps(path, fault)
        session.mount("http://", _Watched(steps))
        told["how"] = perform(action, path, open_())
        told["statements"], told["met"] = steps.statements, steps.met
    except BaseException:  # noqa: BLE001 - the parent fails with it
        told["trace"] = traceback.format_exc()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(json.dumps(told).encode())
        os._exit(0)


def perform(action: Action, path: Path, server: Server) -> str:
    """Push, pull or what it is, and say how it ended; anything but one of our own errors goes up."""
    http.Connection.pause = _no_pause  # type: ignore[method-assign]
    try:
        with WorkingCopy.open(path) as copy:
            if not isinstance(action, str):
                action(copy, server)
                return "well"
            if action == "pull":
                pull(copy, server, Silent())
                return "well"
            pushed = push(copy, server, "a comment", Silent())
            return "well" if pushed.stopped_by is None else type(pushed.stopped_by).__name__
    except SyncError as error:
        return type(error).__name__


def _no_pause(self: http.Connection, seconds: float, progress: Any) -> None:
    time.sleep(min(seconds, 0.02))


class _Watched(HTTPAdapter):
    """Counts requests; the process may be killed before one is sent, or after it was answered."""

    def __init__(self, steps: _Steps) -> None:
        super().__init__()
        self._steps, self._seen = steps, 0

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        fault = self._steps.fault
        due = fault is not None and fault.request and fault.at == self._seen
        self._seen += 1
        if due and fault is not None and fault.what is Local.KILLED:
            os.kill(os.getpid(), signal.SIGKILL)
        response = super().send(request, **{**options, "timeout": (CONNECT_S, READ_S)})
        if due and fault is not None and fault.what is Local.KILLED_AFTER:
            response.content  # noqa: B018 - the whole answer is here
            os.kill(os.getpid(), signal.SIGKILL)
        return response


class _Steps:
    """Watches every SQL statement of every connection in this process."""

    def __init__(self, path: Path, fault: LocalFault | None) -> None:
        self.fault, self.met = fault, False
        self.statements: list[str] = []
        self._last = ""
        self._path = path
        self._connect = sqlite3.connect
        sqlite3.connect = self._watched  # type: ignore[assignment]

    def _watched(self, *args: Any, **options: Any) -> sqlite3.Connection:
        options["timeout"] = LOCK_WAIT_S
        connection = self._connect(*args, **options)
        connection.set_trace_callback(self._saw)
        return connection

    def _saw(self, statement: str) -> None:
        if statement.startswith("--") or statement == self._last:
            return  # within the statement before
        self._last = statement
        number = len(self.statements)
        self.statements.append(statement[:60])
        if self.fault is None or self.fault.request or self.fault.at != number:
            return
        self.met = True
        if self.fault.what is Local.KILLED:
            os.kill(os.getpid(), signal.SIGKILL)
        elif self.fault.what is Local.FULL:
            _fill_the_disk(self._path)
        else:
            self._lock("EXCLUSIVE" if self.fault.what is Local.LOCKED_WHOLE else "IMMEDIATE")

    def _lock(self, mode: str) -> None:
        """Another connection takes the lock as soon as it can, and keeps it until this process ends."""
        held = threading.Event()

        def hold() -> None:
            other = self._connect(str(self._path), timeout=5, isolation_level=None)
            try:
                other.execute(f"BEGIN {mode}")
            except sqlite3.OperationalError:
                return
            held.set()
            time.sleep(600)

        threading.Thread(target=hold, daemon=True).start()
        held.wait(0.05)


def _fill_the_disk(path: Path) -> None:
    """Nothing can be written any more: the small disk gets full, or no file may grow where there is none."""
    if not path.parent.is_mount():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        return
    try:
        with open(path.with_name("ballast"), "ab", buffering=0) as ballast:
            while True:
                ballast.write(b"x" * 4096)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
