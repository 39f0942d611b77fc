"""Stands between a client and a real server, and lets one request, or all from one on, come to grief.

Each connection carries one request, so that requests have an order: that of their arrival here.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import struct
import threading
import time
from dataclasses import dataclass
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_HOP_BY_HOP = frozenset({"connection", "keep-alive", "transfer-encoding", "te", "upgrade", "proxy-connection"})


class Wire(str, Enum):
    """What can happen to a request on its way."""

    LOST = "request lost"
    ANSWER_LOST = "answer lost"
    BUSY = "503"
    BUSY_AFTER = "503 after the server did it"
    LATE = "answer past the timeout"
    ARRIVES_LATE = "request arrives past the timeout"
    CUT = "answer cut"


@dataclass(frozen=True)
class WireFault:
    """What happens at the request with this number (from 0), and with `lasting` at all that follow."""

    at: int
    what: Wire
    lasting: bool = False


class FaultProxy:
    """Runs while the `with` block does.

    Args:
        target: the server's origin.
        delay_s: how long LATE answers and requests are held back.

    Attributes:
        url: its own origin.
        requests: what arrived since `watch`, as "METHOD /path?query".
    """

    def __init__(self, target: str, delay_s: float) -> None:
        self._target = urlsplit(target).netloc
        self._delay_s = delay_s
        self._fault: WireFault | None = None
        self._lock = threading.Condition()
        self._active = 0
        self.requests: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _any(self) -> None:
                self.close_connection = True
                # A client that has given up is no error here.
                with outer._counted(), contextlib.suppress(ConnectionError, TimeoutError):
                    outer._pass_on(self)

            do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _any  # noqa: N815 - http.server's names

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, *_: object) -> None:
                """A connection that a client cut is none of ours."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> FaultProxy:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def watch(self, fault: WireFault | None = None) -> None:
        """Count requests anew, and let this happen."""
        self.rest()
        with self._lock:
            self.requests, self._fault = [], fault

    def rest(self) -> None:
        """Wait until everything that is under way has arrived and was answered."""
        with self._lock:
            assert self._lock.wait_for(lambda: self._active == 0, timeout=60)

    @contextlib.contextmanager
    def _counted(self):
        with self._lock:
            self._active += 1
        try:
            yield
        finally:
            with self._lock:
                self._active -= 1
                self._lock.notify_all()

    def _due(self, handler: BaseHTTPRequestHandler) -> Wire | None:
        with self._lock:
            number = len(self.requests)
            self.requests.append(f"{handler.command} {handler.path}")
            fault = self._fault
        if fault is None or not (number == fault.at or (fault.lasting and number > fault.at)):
            return None
        return fault.what

    def _pass_on(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        due = self._due(handler)
        if due is Wire.LOST:
            _reset(handler)
            return
        if due is Wire.BUSY:
            _unavailable(handler)
            return
        if due is Wire.ARRIVES_LATE:
            time.sleep(self._delay_s)
        response, content = self._ask(handler, body)
        if due is Wire.ANSWER_LOST:
            _reset(handler)
            return
        if due is Wire.BUSY_AFTER:
            _unavailable(handler)
            return
        if due is Wire.LATE:
            time.sleep(self._delay_s)
        _answer(handler, response, content, cut=due is Wire.CUT)

    def _ask(self, handler: BaseHTTPRequestHandler, body: bytes) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection(self._target, timeout=120)
        try:
            connection.putrequest(handler.command, handler.path, skip_host=True, skip_accept_encoding=True)
            for name, value in handler.headers.items():
                if name.lower() not in _HOP_BY_HOP:
                    connection.putheader(name, value)
            connection.putheader("Connection", "close")
            connection.endheaders(body)
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()


def _answer(handler: BaseHTTPRequestHandler, response: http.client.HTTPResponse, content: bytes, cut: bool) -> None:
    if cut and not content:  # a HEAD has headers alone
        handler.wfile.write(f"HTTP/1.1 {response.status} Cut\r\nContent-Ty".encode())
        _reset(handler)
        return
    handler.send_response_only(response.status, response.reason)
    for name, value in response.getheaders():
        if name.lower() not in (*_HOP_BY_HOP, "content-length"):
            handler.send_header(name, value)
    announced = response.getheader("Content-Length") if handler.command == "HEAD" else str(len(content))
    if announced is not None and response.status not in (204, 304):
        handler.send_header("Content-Length", announced)
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.wfile.write(content[: len(content) // 2] if cut else content)


def _unavailable(handler: BaseHTTPRequestHandler) -> None:
    """What a web server in front of another says."""
    content = b"<html><h1>503 Service Unavailable</h1></html>"
    handler.send_response_only(503, "Service Unavailable")
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", str(len(content)))
    handler.send_header("Connection", "close")
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(content)


def _reset(handler: BaseHTTPRequestHandler) -> None:
    """Cut the connection hard."""
    handler.wfile.flush()
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
