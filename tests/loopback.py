"""A web server on this machine that answers exactly what a test tells it to, right or wrong."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Request:
    """What arrived."""

    method: str
    path: str
    headers: Message
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Reply:
    """Writes one answer; a cut is a body shorter than announced."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self.handler = handler

    def __call__(
        self,
        status: int = 200,
        body: bytes | str | object = b"",
        headers: Mapping[str, str] | None = None,
        announced: int | None = None,
    ) -> None:
        content = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
        self.handler.send_response(status)
        for name, value in (headers or {}).items():
            self.handler.send_header(name, value)
        self.handler.send_header("Content-Length", str(len(content) if announced is None else announced))
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()
        if self.handler.command != "HEAD":
            # The client may have read as much as it wants.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.handler.wfile.write(content)


class Loopback:
    """Runs while the `with` block does. `requests` holds what arrived, in order."""

    def __init__(self, script: Callable[[Request, Reply], None]) -> None:
        self.requests: list[Request] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def _any(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                request = Request(self.command, self.path, self.headers, self.rfile.read(length))
                outer.requests.append(request)
                script(request, Reply(self))

            do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _any  # noqa: N815 - http.server's names

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
