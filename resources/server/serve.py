"""The community server on this machine: Kinto on PostgreSQL, started and stopped as one.

    python -m resources.server.serve --data FOLDER [--port N] [--sample]     in the foreground, until Ctrl-C or SIGTERM
    python -m resources.server.serve --data FOLDER --remove                  deletes the data

The data folder holds the database, Kinto's settings, the accounts' passwords (`accounts.json`, for its owner alone)
and, while the server runs, its URL (`server.json`).
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import json
import os
import secrets
import shutil
import signal
import socket
import string
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import requests

from resources.server.database import Database, DatabaseFailed
from resources.server.layer import ServerRefused, local_session, make_layer, put_records
from resources.server.sample_cameras import sample_cameras

ROOT = Path(__file__).resolve().parent.parent.parent
KINTO = ROOT / "build/kinto"
"""The virtual environment that Kinto is installed in (`.ci/prepare server`)."""

DEFAULT_PORT = 8888
ADMIN = "admin"
MAPPER = "mapper"

_SETTINGS = Path(__file__).with_name("kinto.ini")
_PLUGINS = Path(__file__).with_name("plugins")
"""Our own plugins for Kinto; they run in its environment."""
# The password goes by the environment: a command line can be read by every user of the machine.
_CREATE_ADMIN = """
import os, sys
from kinto.__main__ import main
sys.exit(main(["create-user", "--ini", sys.argv[1], "--username", sys.argv[2], "--password", os.environ["PASSWORD"]]))
"""


class ServerFailed(Exception):
    """The server can't be started; the text says why in one sentence."""


class CommunityServer:
    """Kinto on PostgreSQL with the camera layer on it, on loopback.

    Args:
        folder: its data; made if it is missing. One server at a time.
        port: the port to listen on; 0 for any free one; None for the one used last, else 8888, else any free one.
        sample: whether the invented sample cameras are put on the layer; those that are there stay as they are.
        durable: whether every answer to a write waits for the disk. False only for throw-away data.
        kinto: the virtual environment that has Kinto.
        threads: requests that Kinto works on at once; with more than one a reader that asks what changed can miss
            what is being written meanwhile.

    Attributes:
        url: "http://127.0.0.1:PORT/v1"; known once started.
        layer_url: the camera layer's; known once started.
        accounts: the passwords by account name.
    """

    def __init__(
        self,
        folder: Path,
        port: int | None = None,
        sample: bool = False,
        durable: bool = True,
        kinto: Path = KINTO,
        threads: int = 1,
    ) -> None:
        self.folder = folder.resolve()
        self.url = ""
        self.layer_url = ""
        self.accounts: dict[str, str] = {}
        self._wanted_port = port
        self._sample = sample
        self._programs = kinto / "bin"
        self._threads = threads
        self._database = Database(self.folder, durable)
        self._lock: int | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> CommunityServer:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def auth(self) -> tuple[str, str]:
        """Name and password of the account that may edit."""
        return MAPPER, self.accounts[MAPPER]

    @property
    def admin(self) -> tuple[str, str]:
        """Name and password of the account that may do everything."""
        return ADMIN, self.accounts[ADMIN]

    @property
    def running(self) -> bool:
        """Whether both Kinto and PostgreSQL are there."""
        return self._process is not None and self._process.poll() is None and self._database.running

    @property
    def versions(self) -> str:
        """What runs, for people: "Kinto 26.5.0 on PostgreSQL 15"."""
        with local_session() as session:
            version = session.get(f"{self.url}/", timeout=60).json()["project_version"]
        return f"Kinto {version} on PostgreSQL {self._database.version}"

    def start(self) -> None:
        """Starts the server and returns when it answers and the layer is there.

        Raises:
            ServerFailed: it can't be started; nothing is left running.
        """
        if not (self._programs / "kinto").exists():
            raise ServerFailed("Kinto is not installed: run .ci/prepare server.")
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o711)  # PostgreSQL's user passes through; what is private in it has its own mode
        self._take_lock()
        try:
            self.accounts = self._read_accounts()
            self._database.start()
            self._start_kinto()
            self._make_sure_of_admin()
            self.layer_url = make_layer(self.url, self.admin, self.auth)
            if self._sample:
                put_records(self.layer_url, self.auth, sample_cameras())
            self._write("server.json", {"pid": os.getpid(), "url": self.url, "layer_url": self.layer_url})
        except (DatabaseFailed, ServerRefused, requests.RequestException) as error:
            self.stop()
            raise ServerFailed(str(error)) from error
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stops Kinto, then PostgreSQL; afterwards no process of theirs is left. Can be called again."""
        (self.folder / "server.json").unlink(missing_ok=True)
        if self._process is not None:
            if self._process.poll() is None:
                self._process.terminate()
                try:
                    self._process.wait(30)
                except subprocess.TimeoutExpired:
                    self._process.kill()
            self._process.wait()
            self._process = None
        self._database.stop()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def remove(self) -> None:
        """Deletes the data for good.

        Raises:
            ServerFailed: the server runs.
        """
        if not self.folder.exists():
            return
        self._take_lock()
        self._database.remove()
        shutil.rmtree(self.folder)

    def _take_lock(self) -> None:
        lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            note = self.folder / "server.json"
            where = f" at {json.loads(note.read_text())['url']}" if note.exists() else ""
            raise ServerFailed(f"A server is already running on {self.folder}{where}.") from None
        self._lock = lock

    def _read_accounts(self) -> dict[str, str]:
        """The passwords; generated for a new data folder."""
        path = self.folder / "accounts.json"
        if not path.exists():
            self._write(path.name, {ADMIN: secrets.token_hex(10), MAPPER: secrets.token_hex(10)})
        accounts: dict[str, str] = json.loads(path.read_text())
        return accounts

    def _write(self, name: str, content: dict[str, Any]) -> None:
        """Writes a file for its owner alone, whole or not at all."""
        unfinished = self.folder / (name + ".unfinished")
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(content, file, indent=2)
        unfinished.rename(self.folder / name)

    def _start_kinto(self) -> None:
        settings = self.folder / "kinto.ini"
        secret = self.folder / "userid-secret.json"
        if not secret.exists():
            self._write(secret.name, {"userid_secret": secrets.token_hex(32)})
        last = self._last_port(settings)
        for port in self._ports(last):
            text = string.Template(_SETTINGS.read_text(encoding="utf-8")).substitute(
                port=port, threads=self._threads, database_url=self._database.url, **json.loads(secret.read_text())
            )
            with open(os.open(settings, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(text)
            self._run_kinto("migrate")
            self.url = f"http://127.0.0.1:{port}/v1"
            if self._answers(settings, port):
                return
        raise ServerFailed(f"Kinto did not start: see {self._log}.")

    def _last_port(self, settings: Path) -> int | None:
        lines = settings.read_text().splitlines() if settings.exists() else []
        found = [line.partition("=")[2].strip() for line in lines if line.startswith("port =")]
        return int(found[0]) if found else None

    def _ports(self, last: int | None) -> Iterator[int]:
        """The ports to try in turn; a working copy remembers its server's, so the last one comes first."""
        if self._wanted_port:
            if not _is_free(self._wanted_port):
                raise ServerFailed(f"Port {self._wanted_port} is in use by another program.")
            yield self._wanted_port
            return
        if self._wanted_port is None:
            yield from (port for port in (last or DEFAULT_PORT,) if _is_free(port))
        for _ in range(3):
            yield _free_port()

    def _answers(self, settings: Path, port: int) -> bool:
        """Starts Kinto on the port and waits until it is healthy; False if it ended (the port was just taken)."""
        command = [str(self._programs / "kinto"), "start", "--ini", str(settings), "--port", str(port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", "--", *command],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder, start_new_session=True,
                env=_environment(),
            )  # fmt: skip
        deadline = time.monotonic() + 120
        with local_session() as session:
            while self._process.poll() is None:
                with contextlib.suppress(requests.ConnectionError, requests.Timeout):
                    if session.get(f"{self.url}/__heartbeat__", timeout=10).status_code == 200:
                        return True
                if time.monotonic() > deadline:
                    raise ServerFailed(f"Kinto did not become healthy: see {self._log}.")
                time.sleep(0.05)
        return False

    def _make_sure_of_admin(self) -> None:
        with local_session(self.admin) as session:
            user = session.get(f"{self.url}/", timeout=60).json().get("user", {})
        if user.get("id") != f"account:{ADMIN}":
            self._run_python(_CREATE_ADMIN, ADMIN, PASSWORD=self.accounts[ADMIN])

    def _run_kinto(self, command: str) -> None:
        self._run([str(self._programs / "kinto"), command, "--ini", str(self.folder / "kinto.ini")])

    def _run_python(self, program: str, *arguments: str, **environment: str) -> None:
        command = [str(self._programs / "python"), "-c", program, str(self.folder / "kinto.ini"), *arguments]
        self._run(command, environment)

    def _run(self, command: list[str], environment: dict[str, str] | None = None) -> None:
        with self._log.open("ab") as log:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**_environment(), **(environment or {})},
                check=False,
            )
        if done.returncode != 0:
            raise ServerFailed(f"Kinto's data could not be made ready: see {self._log}.")

    @property
    def _log(self) -> Path:
        return self.folder / "kinto.log"


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(_PLUGINS)}


def running_server(folder: Path) -> dict[str, Any] | None:
    """What the server that runs on `folder` says of itself ("pid", "url", "layer_url"); None if none runs."""
    note = folder / "server.json"
    if not note.exists():
        return None
    with (folder / "lock").open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            found: dict[str, Any] = json.loads(note.read_text())
            return found
    return None


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def stop_on_signals() -> None:
    """From here on SIGINT, SIGTERM and SIGHUP raise KeyboardInterrupt, once: stopping is not cut short."""

    def end(number: int, frame: FrameType | None) -> None:
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, end)


def _serve(server: CommunityServer) -> int:
    with server:
        print(f"Community server: {server.versions}")
        print(f"  layer    {server.layer_url} (everyone may read)")
        print(f"  account  {MAPPER}, password {server.accounts[MAPPER]} (may edit)")
        print(f"  account  {ADMIN}, password {server.accounts[ADMIN]} (may do everything)")
        print(f"  data     {server.folder}")
        print("Ctrl-C stops it.", flush=True)
        while server.running:
            time.sleep(0.5)
    print(f"The server ended by itself: see the logs in {server.folder}.", file=sys.stderr)
    return 1


def main(arguments: list[str] | None = None) -> int:
    """Runs the server in the foreground; returns the exit status."""
    parser = argparse.ArgumentParser(description="The community server on this machine.")
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--port", type=int, help="the port to listen on (default: the last one, 8888, a free one)")
    parser.add_argument("--sample", action="store_true", help="put the invented sample cameras on it")
    parser.add_argument("--remove", action="store_true", help="delete the data and end")
    chosen = parser.parse_args(arguments)
    server = CommunityServer(chosen.data, chosen.port, chosen.sample)
    stop_on_signals()
    try:
        if chosen.remove:
            server.remove()
            return 0
        return _serve(server)
    except KeyboardInterrupt:
        print("Stopped.")
        return 0
    except ServerFailed as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
