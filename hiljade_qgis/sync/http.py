"""The one way in which server modules speak HTTP: to one origin, within limits, and saying what went wrong.

A :class:`Connection` is given a `requests.Session` (in QGIS it is mounted on QGIS's own network stack, which hands
over a whole body at once; elsewhere bodies are streamed; both work). What it adds is what a session leaves open:

- Only the origin that it was made for is ever asked. Redirects are not the session's business: one to the same origin
  is followed for a read, three times at most; any other is :class:`RedirectRefused`, and nothing was sent there.
- Plain http goes to this machine alone, and then past any proxy.
- `session.trust_env` may stay on, so that proxies and certificates of the environment apply, but a `.netrc` is never
  read: each request carries the session's own `auth`, or an explicit none.
- An answer is limited in size after decompression, and a connection in time.
- Reads are repeated after a failure that may pass; writes only where the caller says that repeating is harmless.
- Credentials appear in no log and in no error, not even where a server sends them back.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Callable
from urllib.parse import urljoin

import requests
from requests.cookies import extract_cookies_to_jar
from urllib3.exceptions import HTTPError

from .address import checked_url, origin_of, shown
from .errors import (
    AnswerTooLarge,
    AnswerUnreadable,
    Cancelled,
    ConnectionFailed,
    InvalidUrl,
    PermissionMissing,
    RedirectRefused,
    ServerBusy,
    ServerFault,
    SignInRefused,
)
from .http_failures import AnswerLost as AnswerLost  # part of what a connection raises
from .http_failures import failure_of, is_cut_short, reason_of, secrets_in
from .server import SEEN_THROUGH, SILENT, Progress

log = logging.getLogger(__name__)

_MAX_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({429, 502, 503, 504})
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_CHUNK_BYTES = 1 << 14
_EXCERPT = 300
_HIDDEN = "[hidden]"


@dataclass(frozen=True)
class Limits:
    """How much and how long.

    Attributes:
        body_bytes: the largest answer, decompressed.
        connect_s, read_s: seconds to wait for a connection, and for each stretch of an answer.
        attempts: how often a repeatable request is sent at most.
        first_pause_s: seconds before the second attempt; doubles each time.
        longest_pause_s: a server that asks for more is busy.
        patience_s: no further attempt starts later than this after the first.
    """

    body_bytes: int = 64 << 20
    connect_s: float = 10.0
    read_s: float = 60.0
    attempts: int = 4
    first_pause_s: float = 0.5
    longest_pause_s: float = 30.0
    patience_s: float = 90.0


USUAL_LIMITS = Limits()


@dataclass(frozen=True)
class Reply:
    """An answer read to its end. `headers` compares names without regard to case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    signed: bool = False

    def excerpt(self) -> str:
        """The beginning of the body in one printable line, for a log."""
        text = self.body[: 4 * _EXCERPT].decode("utf-8", "replace")
        return "".join(mark if mark.isprintable() else " " for mark in text)[:_EXCERPT].strip()


def _no_auth(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """An `auth` that adds nothing; its presence alone keeps requests from looking into a .netrc."""
    return request


class Connection:
    """Asks one origin.

    Args:
        session: carries the credentials, if any; not closed here.
        base_url: any URL of the origin.
        limits: how much and how long.
        sleep: waits so many seconds.

    Raises:
        InvalidUrl, InsecureUrl: by the constructor, before anything is sent.
    """

    def __init__(
        self,
        session: requests.Session,
        base_url: str,
        limits: Limits = USUAL_LIMITS,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        checked_url(base_url)
        self.origin = origin_of(base_url)
        self._session = session
        self._limits = limits
        self._sleep = sleep

    def get(self, url: str, progress: Progress = SILENT, accept: tuple[int, ...] = ()) -> Reply:
        """Read. Statuses other than 2xx and those in `accept` are raised as the ServerError that fits.

        What is asked with SEEN_THROUGH is marked so (`request.seen_through`), for a session that listens to a cancel
        of its own.
        """
        return self._read("GET", url, progress, accept)

    def head(self, url: str, progress: Progress = SILENT, accept: tuple[int, ...] = ()) -> Reply:
        """Ask for the headers alone, like :meth:`get`."""
        return self._read("HEAD", url, progress, accept)

    def send(
        self,
        method: str,
        url: str,
        body: bytes,
        headers: Mapping[str, str],
        repeatable: bool = False,
        progress: Progress = SILENT,
    ) -> Reply:
        """Write, and give back whatever the server answers, of any status.

        Args:
            repeatable: whether sending it twice does no more than sending it once.

        Raises:
            AnswerLost: it may have been done.
            ConnectionFailed: it was not sent.
            RedirectRefused: it was not done; the server wants it sent elsewhere.
            AnswerTooLarge, AnswerUnreadable: something was answered that can't be read; it may have been done.
        """
        reply = self._repeat(method, url, body, headers, repeatable, progress)
        if reply.status in _REDIRECTS:
            raise RedirectRefused(shown(url), shown(self._target(reply)))
        return reply

    def check(self, reply: Reply, accept: tuple[int, ...] = ()) -> Reply:
        """The reply itself if its status is 2xx or in `accept`; else raises the ServerError that fits."""
        status, url = reply.status, shown(reply.url)
        if 200 <= status < 300 or status in accept:
            return reply
        if status == 401:
            raise SignInRefused(url, reply.excerpt(), status)
        if status == 403:
            raise PermissionMissing(url, reply.excerpt(), status)
        if status in (429, 503):
            raise ServerBusy(url, status, retry_after_s(reply.headers))
        raise ServerFault(url, reply.excerpt(), status)

    def on_origin(self, url: str, link: str) -> str:
        """The absolute URL that `link`, found at `url`, means. Raises RedirectRefused unless on this origin."""
        try:
            target = urljoin(url, link)
            same = origin_of(target) == self.origin
        except (InvalidUrl, ValueError) as error:
            raise RedirectRefused(shown(url), shown(link)) from error
        if not same:
            raise RedirectRefused(shown(url), shown(target))
        return target

    def _read(self, method: str, url: str, progress: Progress, accept: tuple[int, ...]) -> Reply:
        for _ in range(_MAX_REDIRECTS + 1):
            reply = self._repeat(method, url, None, {}, True, progress)
            if reply.status not in _REDIRECTS:
                return self.check(reply, accept)
            url = self.on_origin(url, self._target(reply))
        raise RedirectRefused(shown(url), "more than three redirects")

    @staticmethod
    def _target(reply: Reply) -> str:
        return reply.headers.get("Location", "")

    def _repeat(
        self,
        method: str,
        url: str,
        body: bytes | None,
        headers: Mapping[str, str],
        repeatable: bool,
        progress: Progress,
    ) -> Reply:
        started = time.monotonic()
        pause_s = self._limits.first_pause_s
        for left in range(self._limits.attempts - 1, -1, -1):
            if progress.cancelled():
                raise Cancelled
            again = repeatable and left > 0
            last: ConnectionFailed | None = None
            try:
                reply = self._once(method, url, body, headers, progress)
            except ConnectionFailed as error:
                if not again or isinstance(error.__cause__, requests.exceptions.SSLError):
                    raise
                wait_s, last = pause_s, error
            else:
                wait_s = max(pause_s, retry_after_s(reply.headers) or 0.0)
                if not again or reply.status not in _PASSING or wait_s > self._limits.longest_pause_s:
                    return reply
            if time.monotonic() - started + wait_s > self._limits.patience_s:
                if last is not None:
                    raise last
                return reply
            self.pause(wait_s, progress)
            pause_s *= 2
        raise AssertionError("the last attempt returns or raises")

    def pause(self, seconds: float, progress: Progress) -> None:
        """Wait, in steps short enough to be cancelled. Raises Cancelled."""
        while seconds > 0:
            if progress.cancelled():
                raise Cancelled
            self._sleep(min(seconds, 0.1))
            seconds -= 0.1

    def _once(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str], progress: Progress) -> Reply:
        if origin_of(url) != self.origin:
            raise RedirectRefused(self.origin, shown(url))
        try:
            response = self._ask(method, url, body, headers, progress is SEEN_THROUGH)
        except requests.RequestException as error:
            log.info("%s %s: %s", method, shown(url), reason_of(error))
            raise failure_of(error)(shown(url), reason_of(error)) from error
        with response:
            hide = secrets_in(response)
            content = b"" if method == "HEAD" else self._body(response, shown(url), progress)
        log.debug("%s %s: %s, %d bytes", method, shown(url), response.status_code, len(content))
        if not 200 <= response.status_code < 300:
            for secret in hide:
                content = content.replace(secret, _HIDDEN.encode())
        return Reply(url, response.status_code, response.headers, content, bool(hide))

    def _ask(
        self, method: str, url: str, body: bytes | None, headers: Mapping[str, str], seen_through: bool
    ) -> requests.Response:
        """Send one request by the session's own adapter, credentials, cookies and environment.

        Not by `Session.send`: told not to follow a redirect it still reads its body, however large, and parses its
        target, whatever that is.
        """
        session = self._session
        request = session.prepare_request(
            requests.Request(
                method,
                url,
                data=body,
                headers={"Accept": "application/json", "Accept-Encoding": "gzip", **headers},
                auth=session.auth or _no_auth,
            )
        )
        request.seen_through = seen_through  # type: ignore[attr-defined]
        # In the clear, past this machine's own loopback: a proxy of the environment must not see it.
        proxies: Any = {"http": None, "all": None} if self.origin.startswith("http:") else {}
        settings: Any = session.merge_environment_settings(url, proxies, True, None, None)
        timeout = (self._limits.connect_s, self._limits.read_s)
        response = session.get_adapter(url).send(request, timeout=timeout, **settings)
        extract_cookies_to_jar(session.cookies, request, response.raw)  # type: ignore[no-untyped-call]
        return response

    def _body(self, response: requests.Response, place: str, progress: Progress) -> bytes:
        encoding = response.headers.get("Content-Encoding", "").strip().lower()
        if encoding not in _ENCODINGS:  # also a list of codings, each of which could multiply the size by a thousand
            raise AnswerUnreadable(place, "Content-Encoding not asked for", response.status_code)
        parts, size = [], 0
        try:
            for part in response.iter_content(_CHUNK_BYTES):
                size += len(part)
                if size > self._limits.body_bytes:
                    raise AnswerTooLarge(place, self._limits.body_bytes)
                if progress.cancelled():
                    raise Cancelled
                parts.append(part)
        except requests.exceptions.ContentDecodingError as error:
            raise AnswerUnreadable(place, "damaged compression", response.status_code) from error
        except (requests.RequestException, HTTPError) as error:
            log.info("%s: cut after %d bytes: %s", place, size, reason_of(error))
            raise AnswerLost(place, f"cut after {size} bytes") from error
        if is_cut_short(response, encoding):
            raise AnswerLost(place, f"cut after {size} bytes")
        return b"".join(parts)


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Seconds that a Retry-After header (RFC 9110, 10.2.3) asks to wait, never negative; None without one."""
    asked = headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit() and len(asked) < 10:
        return float(asked)
    try:
        return max(0.0, parsedate_to_datetime(asked).timestamp() - time.time())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
