"""PostgreSQL for the community server: a cluster of its own, reached over a unix socket alone.

PostgreSQL refuses to run as root. Started by root it runs as the system's user `postgres`; started by anyone else, as
them. Who may connect is decided by the system (peer authentication): only the user who started the server.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

DATABASE = "kinto"
SOCKET_PATH_LIMIT = 107
"""Longest path of a unix socket in bytes (`sun_path` of unix(7), less the closing zero)."""

_SOCKET_FOLDER_PREFIX = "hiljade-"
_SOCKET_NAME = ".s.PGSQL.5432"
_SYSTEM_USER = "postgres"
_SYSTEM_FOLDER = Path("/var/lib/postgresql")
_INSTALLED = Path("/usr/lib/postgresql")


class DatabaseFailed(Exception):
    """PostgreSQL can't be had, made or started; the text says why in one sentence."""


class Database:
    """A PostgreSQL cluster in `folder`/postgresql.

    Args:
        folder: the server's data folder; exists.
        durable: whether every commit reaches the disk before it is answered. False only for throw-away data.
    """

    def __init__(self, folder: Path, durable: bool = True) -> None:
        self._folder = folder
        self._durable = durable
        self._user = _SYSTEM_USER if os.geteuid() == 0 else None
        self._cluster = folder / "postgresql"
        self._socket_note = folder / "socket-folder"
        self._socket_folder: Path | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def version(self) -> str:
        """The major version of the cluster, e.g. "15"."""
        return (self._cluster / "PG_VERSION").read_text().strip()

    @property
    def url(self) -> str:
        """What SQLAlchemy connects to; valid while the cluster runs."""
        return f"postgresql://{DATABASE}@/{DATABASE}?host={self._socket_folder}"

    @property
    def running(self) -> bool:
        """Whether the process that `start` started is still there."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Makes the cluster if there is none and starts it.

        Raises:
            DatabaseFailed: PostgreSQL is not installed, its data can't be used, or it did not start.
        """
        if not self._cluster.exists():
            self._create()
        self._end_earlier_run()
        self._name_who_may_connect()
        self._socket_folder = self._make_socket_folder()
        options = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._socket_folder),
            "unix_socket_permissions": "0700",
            "max_connections": "40",
            "timezone": "UTC",
            "fsync": "on" if self._durable else "off",
            "synchronous_commit": "on" if self._durable else "off",
            "full_page_writes": "on" if self._durable else "off",
        }
        command = [str(self._program("postgres")), "-D", str(self._cluster.resolve())]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with self._log.open("ab") as log:
            self._process = self._spawn(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        self._wait_until_ready()

    def stop(self) -> None:
        """Stops PostgreSQL cleanly (open transactions are rolled back) and takes its socket away."""
        if self._process is not None:
            if self._process.poll() is None:
                self._process.send_signal(signal.SIGINT)
                try:
                    self._process.wait(60)
                except subprocess.TimeoutExpired:
                    self._process.send_signal(signal.SIGQUIT)
                    self._process.wait()
            self._process = None
        self._remove_socket_folder()

    def remove(self) -> None:
        """Deletes the cluster; it must not be running."""
        self._end_earlier_run()
        target = self._cluster.resolve()
        if self._cluster.is_symlink():
            self._cluster.unlink()
        shutil.rmtree(target, ignore_errors=True)

    @property
    def _log(self) -> Path:
        return self._folder / "postgresql.log"

    def _program(self, name: str) -> Path:
        if (self._cluster / "PG_VERSION").exists():
            versions = [self.version]
        else:
            versions = sorted((p.name for p in _INSTALLED.glob("*")), key=lambda text: float(text), reverse=True)
        for version in versions:
            program = _INSTALLED / version / "bin" / name
            if program.exists():
                return program
        wanted = f"PostgreSQL {versions[0]}" if versions else "PostgreSQL"
        raise DatabaseFailed(f"{wanted} is not installed: install the Debian package postgresql.")

    def _as_user(self, command: list[str]) -> list[str]:
        """The command under the user who owns the cluster, ended by the system if this process dies."""
        user = [] if self._user is None else [f"--reuid={self._user}", f"--regid={self._user}", "--init-groups"]
        return ["setpriv", *user, "--pdeathsig", "INT", "--", *command]

    def _spawn(self, command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        # A session of its own: Ctrl-C in the terminal reaches serve.py, which stops things in the right order.
        return subprocess.Popen(
            self._as_user(command), env=environment, cwd="/", start_new_session=True, **options
        )

    def _run(self, command: list[str], text: str = "") -> None:
        process = self._spawn(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output, _ = process.communicate(text.encode())
        if process.returncode != 0:
            detail = " ".join(output.decode(errors="replace").split())
            raise DatabaseFailed(f"PostgreSQL's data could not be made in {self._cluster}: {detail}")

    def _create(self) -> None:
        """Makes the cluster beside its place and moves it there whole, so that a cut leaves none half made."""
        place = self._place()
        unfinished = place.with_name(place.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        if self._user is not None:
            shutil.chown(unfinished, self._user, self._user)
        initdb = [str(self._program("initdb")), "-D", str(unfinished), "-U", DATABASE, "--auth=peer"]
        self._run([*initdb, "--encoding=UTF8", "--locale=C.UTF-8", *([] if self._durable else ["--no-sync"])])
        self._run(
            [str(self._program("postgres")), "--single", "-D", str(unfinished), "postgres"],
            f"CREATE DATABASE {DATABASE}\n",
        )
        unfinished.rename(place)
        if place != self._cluster:
            self._cluster.symlink_to(place)

    def _place(self) -> Path:
        """Where the cluster's files go: in the data folder if its user can get there, else among PostgreSQL's own."""
        if self._user is None or self._reachable(self._folder):
            return self._cluster
        name = "hiljade-" + hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]
        shutil.rmtree(_SYSTEM_FOLDER / name, ignore_errors=True)  # of a data folder that is gone
        return _SYSTEM_FOLDER / name

    def _reachable(self, folder: Path) -> bool:
        return subprocess.run(self._as_user(["test", "-x", str(folder)]), check=False).returncode == 0

    def _name_who_may_connect(self) -> None:
        me = pwd.getpwuid(os.geteuid()).pw_name
        files = {
            "pg_hba.conf": f"local {DATABASE} {DATABASE} peer map=hiljade\n",
            "pg_ident.conf": f'hiljade "{me}" {DATABASE}\n',
        }
        for name, text in files.items():
            # Written over in place: the files stay PostgreSQL's own.
            (self._cluster / name).write_text(text)

    def _end_earlier_run(self) -> None:
        """After a crash: stops a postmaster that outlived its server, and forgets one that is gone.

        PostgreSQL refuses to start while the process number in `postmaster.pid` is in use, be it by another program
        that got the number since. The file may only go when no process of the cluster is left: a backend that still
        writes beside a new postmaster would spoil the data.
        """
        pid_file = self._cluster / "postmaster.pid"
        if pid_file.exists():
            postmaster = int(pid_file.read_text().split()[0])
            if postmaster in self._processes():
                os.kill(postmaster, signal.SIGINT)
            deadline = time.monotonic() + 60
            while left := self._processes():
                if time.monotonic() > deadline:
                    raise DatabaseFailed(f"PostgreSQL (process {left[0]}) still uses {self._cluster}: stop it first.")
                time.sleep(0.05)
            pid_file.unlink(missing_ok=True)
        self._remove_socket_folder()

    def _processes(self) -> list[int]:
        """The processes that work in the cluster: each of PostgreSQL's has it as its working folder."""
        cluster = str(self._cluster.resolve())
        found = []
        for entry in Path("/proc").iterdir():
            # Others' processes, and such as just ended, can't be asked; neither is ours.
            with contextlib.suppress(OSError):
                if entry.name.isdecimal() and os.readlink(entry / "cwd") == cluster:
                    found.append(int(entry.name))
        return found

    def _make_socket_folder(self) -> Path:
        for base in dict.fromkeys((tempfile.gettempdir(), "/tmp")):
            folder = Path(tempfile.mkdtemp(prefix=_SOCKET_FOLDER_PREFIX, dir=base))
            if self._user is not None:
                shutil.chown(folder, self._user, self._user)
            fits = len(os.fsencode(folder / _SOCKET_NAME)) <= SOCKET_PATH_LIMIT
            if fits and (self._user is None or self._reachable(folder)):
                self._socket_note.write_text(str(folder))
                return folder
            folder.rmdir()
        raise DatabaseFailed("There is no folder for PostgreSQL's socket: neither TMPDIR nor /tmp can be used.")

    def _remove_socket_folder(self) -> None:
        if self._socket_note.exists():
            folder = Path(self._socket_note.read_text())
            if folder.name.startswith(_SOCKET_FOLDER_PREFIX):
                shutil.rmtree(folder, ignore_errors=True)
            self._socket_note.unlink()
        self._socket_folder = None

    def _wait_until_ready(self) -> None:
        ready = [str(self._program("pg_isready")), "-q", "-h", str(self._socket_folder), "-U", DATABASE, "-d", DATABASE]
        deadline = time.monotonic() + 120
        while subprocess.run(ready, check=False).returncode != 0:
            if not self.running or time.monotonic() > deadline:
                raise DatabaseFailed(f"PostgreSQL did not start: see {self._log}.")
            time.sleep(0.05)
