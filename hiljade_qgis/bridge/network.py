"""HTTP through QGIS: a `requests` session whose requests QGIS's own network stack sends.

So a user's proxy, certificates and saved authentication apply, and QGIS's network log shows what was asked. Every
request is sent from the main thread; the worker that asked waits on an event, polling whether it was cancelled:

    worker (QgsTask, threads)              main thread
    requests.Session ─ QgisAdapter ──────► Sender ──► QgsNetworkAccessManager
                       waits        ◄────── answer

A worker's own QgsNetworkAccessManager is no substitute: in QGIS 3.22 a certificate error in a worker waits for ever,
and it keeps the proxy it saw when it was made. `QgsBlockingNetworkRequest` knows no PATCH.

Called in the main thread (a script, `qgis_process`, an algorithm that runs without a thread), the adapter spins a
nested event loop that lets network events through and keeps the user's input out. The window's own code never does
that: it uses `bridge.tasks`.

Redirects are never followed by Qt, and a session refuses every request outside the origin it was made for, so that
credentials go nowhere else.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Iterable, Mapping
from http.client import HTTPMessage
from typing import Any, Callable

import requests
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread, QTimer
from qgis.PyQt.QtNetwork import QNetworkReply
from requests.adapters import BaseAdapter
from requests.cookies import extract_cookies_to_jar
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers
from urllib3.exceptions import NewConnectionError
from urllib3.response import HTTPResponse

from ..sync.address import origin_of, shown
from ..sync.errors import AnswerTooLarge, Cancelled, RedirectRefused
from ..sync.http import Limits
from .authentication import AuthcfgNotApplied, StoredAuth, check_origin
from .sender import Exchange, Sender, Traffic

DEFAULT_TIMEOUT_S = 60.0
"""Longest silence of a server, in seconds, unless the request names another."""

ANSWER_LIMIT_BYTES = Limits.body_bytes
"""Most that is read of one answer, after decompression."""

_POLL_S = 0.05
_NetworkError = QNetworkReply.NetworkError

_SET_BY_QT = frozenset({"content-length", "host", "connection", "accept-encoding", "transfer-encoding"})
"""Qt writes these itself, and decompresses an answer only if it chose Accept-Encoding."""

_PROXY_ERRORS = (
    _NetworkError.ProxyConnectionRefusedError,
    _NetworkError.ProxyConnectionClosedError,
    _NetworkError.ProxyNotFoundError,
    _NetworkError.ProxyTimeoutError,
    _NetworkError.ProxyAuthenticationRequiredError,
)


def session_for(
    url: str,
    authcfg: str = "",
    cancelled: Callable[[], bool] = lambda: False,
    traffic: Traffic | None = None,
) -> requests.Session:
    """A session for one origin, that of `url`, with QGIS's network settings. Any thread.

    Args:
        url: any address on the server.
        authcfg: id of the configuration in QGIS's authentication database; "" for none.
        cancelled: asked about twenty times a second while a request is under way, but for one that is to be seen
            through (`sync.server.SEEN_THROUGH`).
        traffic: where bytes are counted, for a display of speed.

    The session's requests raise, besides `requests`' own exceptions, `sync.errors.Cancelled`,
    `sync.errors.RedirectRefused` for an address on another origin, `sync.errors.AnswerTooLarge` and
    `authentication.AuthcfgNotApplied`.

    Raises:
        InvalidUrl: the URL has no origin.
        AuthcfgUnknown, AuthcfgForAnotherOrigin, AuthenticationDisabled: the credentials cannot be used there.
    """
    if authcfg:
        check_origin(authcfg, url)
    adapter = QgisAdapter(origin_of(url), cancelled, traffic or Traffic(), start_network())
    session = requests.Session()
    session.auth = StoredAuth(authcfg) if authcfg else None
    session.trust_env = False  # QGIS's proxy settings count, and no .netrc is read.
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


_sender: Sender | None = None
_sender_lock = threading.Lock()


def start_network() -> Sender:
    """Make ready to send; done once when the plugin is loaded, and by any session that finds it undone. Any thread."""
    global _sender
    with _sender_lock:
        if _sender is None:
            _sender = Sender()
            _sender.moveToThread(QCoreApplication.instance().thread())
        return _sender


def stop_network() -> None:
    """Stop every request under way; the sessions made so far send nothing more. Main thread, when unloading."""
    global _sender
    with _sender_lock:
        sender, _sender = _sender, None
    if sender is not None:
        sender.close()
        sender.deleteLater()


class QgisAdapter(BaseAdapter):
    """The transport that `session_for` mounts; see there for what it raises."""

    def __init__(
        self, origin: str, cancelled: Callable[[], bool], traffic: Traffic, sender: Sender
    ) -> None:
        super().__init__()
        self.origin = origin
        self.cancelled = cancelled
        self.traffic = traffic
        self.limit_bytes = ANSWER_LIMIT_BYTES
        self._sender = sender

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float | None, float | None] | None = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send one request and wait for the whole answer.

        `timeout` is the longest silence in seconds. `verify`, `cert` and `proxies` are QGIS's business and ignored.
        """
        if origin_of(request.url) != self.origin:
            raise RedirectRefused(self.origin, request.url)
        cancelled = _nobody if getattr(request, "seen_through", False) else self.cancelled
        if self._sender.closed or cancelled():
            raise Cancelled()
        exchange = Exchange(
            request.method.upper(),
            request.url,
            [(_bytes(name), _bytes(value)) for name, value in request.headers.items() if _is_ours(name)],
            _body(request.body),
            getattr(request, "authcfg", ""),
            self.traffic,
            self.limit_bytes,
        )
        silence_s = _longest(timeout)
        if QThread.currentThread() == QCoreApplication.instance().thread():
            self._wait_in_main_thread(exchange, silence_s, cancelled)
        else:
            self._sender.send_wanted.emit(exchange)
            while not exchange.done.wait(_POLL_S):
                self._check(exchange, silence_s, cancelled)
        return self._answer(request, exchange)

    def close(self) -> None:
        """Nothing is kept open here."""

    def _check(self, exchange: Exchange, silence_s: float, cancelled: Callable[[], bool]) -> None:
        """Give up on a request that was cancelled or has been silent for too long."""
        unwanted = self._sender.closed or cancelled()
        silent = not exchange.signing_in and time.monotonic() - exchange.last_sign_of_life > silence_s
        if not unwanted and not silent:
            return
        if not self._sender.closed:
            self._sender.abort_wanted.emit(exchange)
        if unwanted:
            raise Cancelled()
        raise requests.exceptions.ReadTimeout(f"no sign of life in {silence_s} s: {shown(exchange.url)}")

    def _wait_in_main_thread(self, exchange: Exchange, silence_s: float, cancelled: Callable[[], bool]) -> None:
        loop, clock, stopped = QEventLoop(), QTimer(), []

        def look() -> None:
            if exchange.done.is_set():
                loop.quit()
                return
            try:
                self._check(exchange, silence_s, cancelled)
            except (Cancelled, requests.exceptions.Timeout) as error:
                stopped.append(error)
                loop.quit()

        clock.timeout.connect(look)
        self._sender.send(exchange)
        if exchange.reply is not None:
            exchange.reply.finished.connect(loop.quit)
        clock.start(int(_POLL_S * 1000))
        if not exchange.done.is_set():
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        clock.stop()
        if stopped:
            raise stopped[0]

    def _answer(self, request: requests.PreparedRequest, exchange: Exchange) -> requests.Response:
        if exchange.not_authenticated:
            raise AuthcfgNotApplied(exchange.authcfg)
        if exchange.too_large:
            raise AnswerTooLarge(shown(request.url), exchange.limit_bytes)
        if exchange.sign_in_refused:
            exchange.status, exchange.reason = 401, "Unauthorized"
            return _response(request, exchange)
        if exchange.aborted:
            raise Cancelled()
        if exchange.status is None or exchange.error in _CUT_ERRORS:
            raise _exception(exchange, request)
        return _response(request, exchange)


_CUT_ERRORS = (
    _NetworkError.RemoteHostClosedError,
    _NetworkError.TimeoutError,
    _NetworkError.OperationCanceledError,
    _NetworkError.SslHandshakeFailedError,
    _NetworkError.TemporaryNetworkFailureError,
    _NetworkError.NetworkSessionFailedError,
    _NetworkError.UnknownNetworkError,
    _NetworkError.ProtocolFailure,
    *_PROXY_ERRORS,
)
"""After these an answer is not whole, even if its status line came."""


_NEVER_SENT = (_NetworkError.ConnectionRefusedError, _NetworkError.HostNotFoundError)
"""After these nobody was there to send anything to, so nothing was done."""


def _exception(exchange: Exchange, request: requests.PreparedRequest) -> requests.exceptions.RequestException:
    error, text = exchange.error, exchange.error_text.replace(exchange.url, shown(exchange.url))
    if error in _NEVER_SENT:
        return requests.exceptions.ConnectionError(NewConnectionError(None, text), request=request)
    if error == _NetworkError.SslHandshakeFailedError:
        return requests.exceptions.SSLError(text, request=request)
    if error in _PROXY_ERRORS:
        return requests.exceptions.ProxyError(text, request=request)
    if error in (_NetworkError.TimeoutError, _NetworkError.OperationCanceledError):
        return requests.exceptions.ReadTimeout(text, request=request)  # QGIS's own timeout aborts a reply.
    return requests.exceptions.ConnectionError(text, request=request)


def _response(request: requests.PreparedRequest, exchange: Exchange) -> requests.Response:
    headers: CaseInsensitiveDict[str] = CaseInsensitiveDict()
    message = HTTPMessage()
    for name, value in exchange.answer_headers:
        headers[name] = value.replace("\n", ", ")
        for one in value.split("\n"):  # Qt joins repeated headers (Set-Cookie) with a newline.
            message.add_header(name, one)
    if headers.pop("Content-Encoding", None) is not None:  # Qt has decompressed the body.
        headers["Content-Length"] = str(len(exchange.answer))
    response = requests.Response()
    response.status_code = exchange.status
    response.reason = exchange.reason
    response.headers = headers
    response.url = request.url
    response.request = request
    response.encoding = get_encoding_from_headers(headers)
    response.raw = HTTPResponse(
        body=io.BytesIO(bytes(exchange.answer)),
        headers=headers,
        status=exchange.status,
        reason=exchange.reason,
        preload_content=False,
        request_method=request.method,
        enforce_content_length=False,
        original_response=_HeadersOnly(message),
    )
    extract_cookies_to_jar(response.cookies, request, response.raw)
    return response


class _HeadersOnly:
    """What the cookie jar of `requests` looks for behind an urllib3 response."""

    def __init__(self, message: HTTPMessage) -> None:
        self.msg = message

    def isclosed(self) -> bool:
        return True

    def close(self) -> None:
        """Nothing is open."""


def _nobody() -> bool:
    """Whether nobody has cancelled: never."""
    return False


def _is_ours(header: str | bytes) -> bool:
    return _bytes(header).decode("latin-1").lower() not in _SET_BY_QT


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else str(text).encode("latin-1")


def _body(body: Any) -> bytes | None:
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode("utf-8")
    if hasattr(body, "read"):
        return _body(body.read())
    parts: Iterable[Any] = body
    return b"".join(part.encode("utf-8") if isinstance(part, str) else part for part in parts)


def _longest(timeout: float | tuple[float | None, float | None] | None) -> float:
    if isinstance(timeout, (tuple, list)):
        timeout = max((part for part in timeout if part), default=None)
    return float(timeout or DEFAULT_TIMEOUT_S)
