"""A process that pushes to an OpenStreetMap and kills itself at a request: `python -m … <JSON>`.

Takes the working copy's `path`, the API's `url`, and `at`, the number of the request that writes (opening, uploading,
closing) at which it dies, `after` the server has it or before; or `statement`, the number of the SQL statement.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from hiljade_qgis.sync.credentials import OriginBoundAuth
from hiljade_qgis.sync.push import push
from hiljade_qgis.sync.server import Silent
from hiljade_qgis.sync.servers import open_server, origin_of
from hiljade_qgis.sync.working_copy import WorkingCopy


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Counting:
    """Kills the process at the n-th SQL statement."""

    def __init__(self, at: int) -> None:
        self.at, self.seen = at, 0

    def __call__(self, _statement: str) -> None:
        self.seen += 1
        if self.seen == self.at:
            die()


class Deadly(HTTPAdapter):
    """Kills the process at the n-th writing request."""

    def __init__(self, at: int, after: bool) -> None:
        super().__init__()
        self.at, self.after, self.seen = at, after, 0

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        self.seen += request.method in ("PUT", "POST")
        due = request.method in ("PUT", "POST") and self.seen == self.at
        if due and not self.after:
            die()
        response = super().send(request, *args, **options)
        if due:
            die()
        return response


def main() -> None:
    job = json.loads(sys.argv[1])
    session = requests.Session()
    session.trust_env = False
    session.auth = OriginBoundAuth.bearer(origin_of(job["url"]), "ana-token")
    session.mount("http://", Deadly(job.get("at", 0), job.get("after", False)))
    with WorkingCopy.open(Path(job["path"])) as copy:
        if "statement" in job:
            copy.connection.set_trace_callback(Counting(job["statement"]))
        pushed = push(copy, open_server("osm", job["url"], session, copy.about.area), "child", Silent())
    print(len(pushed.results), pushed.stopped_by)


if __name__ == "__main__":
    main()
