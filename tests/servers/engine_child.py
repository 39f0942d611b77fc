"""A process that works on a copy and can be killed, starved of disk or of rights: `python -m … <JSON of Job>`.

Says how it ended in one line of JSON.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from hiljade_qgis.sync import kinto
from hiljade_qgis.sync.download import download
from hiljade_qgis.sync.errors import SyncError
from hiljade_qgis.sync.pull import pull
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.servers import open_server
from hiljade_qgis.sync.working_copy import About, WorkingCopy


def kill_myself(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Deadly(HTTPAdapter):
    """Kills the process at the n-th write, before or after the server has it."""

    def __init__(self, at: int, after: bool) -> None:
        super().__init__()
        self.at, self.after, self.seen = at, after, 0

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        self.seen += request.method == "POST"
        due = request.method == "POST" and self.seen == self.at
        if due and not self.after:
            kill_myself()
        response = super().send(request, *args, **options)
        if due:
            kill_myself()
        return response


class Slow(HTTPAdapter):
    """Says that it is about to write, and waits."""

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        if request.method == "POST":
            print("writing", flush=True)
            time.sleep(60)
        return super().send(request, *args, **options)


def adapter_for(job: dict[str, Any]) -> HTTPAdapter:
    if "kill_at_write" in job:
        return Deadly(job["kill_at_write"], job["after"])
    return Slow() if job.get("slow") else HTTPAdapter()


class Counting:
    """Kills the process at the n-th SQL statement."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, 0

    def __call__(self, _statement: str) -> None:
        self.seen += 1
        if self.seen == self.at:
            kill_myself()


def work(job: dict[str, Any]) -> dict[str, Any]:
    session = requests.Session()
    session.trust_env = False
    session.auth = tuple(job["auth"])
    session.mount("http://", adapter_for(job))
    server, path = open_server("kinto", job["url"], session), Path(job["path"])
    if job["action"] == "download":
        return {"count": download(server, path, About("kinto", job["url"], "Cameras"), Silent()).count}
    with WorkingCopy.open(path) as copy:
        if "kill_at_statement" in job:
            copy.connection.set_trace_callback(Counting(job["kill_at_statement"]))
        if job["action"] == "pull":
            return vars(pull(copy, server, Silent()))
        pushed = push(copy, server, "", Silent())
        if pushed.stopped_by is not None:
            raise pushed.stopped_by
        return {"results": len(pushed.results)}


def main() -> None:
    job = json.loads(sys.argv[1])
    kinto._MOST_WRITES = job.get("batch", 200)
    if "user" in job:
        os.setgroups([])
        os.setgid(job["user"])
        os.setuid(job["user"])
    if "file_bytes" in job:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["file_bytes"], job["file_bytes"]))
    try:
        print(json.dumps({"ended": "well", **work(job)}), flush=True)
    except SyncError as error:
        print(json.dumps({"ended": type(error).__name__}), flush=True)


if __name__ == "__main__":
    main()
