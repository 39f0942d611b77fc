"""What went wrong in an HTTP exchange: whether the request may have been done, and how to say it without a secret."""

from __future__ import annotations

import base64
import logging
from typing import Any

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from .errors import ConnectionFailed, ServerError

log = logging.getLogger(__name__)

_LONGEST_WORDS = 300


class AnswerLost(ConnectionFailed):
    """The request may have reached the server, but no whole answer came back: it may have been done."""


def _cause(error: BaseException) -> BaseException:
    """The innermost reason that urllib3 wrapped."""
    for _ in range(8):
        inner = getattr(error, "reason", None)
        if not isinstance(inner, BaseException):
            inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else None
        if inner is None:
            break
        error = inner
    return error


def failure_of(error: requests.RequestException) -> type[ServerError]:
    """Whether a failed request may have been done: only where no connection came about it certainly was not."""
    cause = _cause(error)
    unsent = isinstance(error, requests.ConnectTimeout) or isinstance(cause, (NewConnectionError, ConnectTimeoutError))
    return ConnectionFailed if unsent else AnswerLost


def reason_of(error: Exception) -> str:
    """A failure in words for the log, without addresses or headers."""
    cause = _cause(error)
    words = getattr(cause, "strerror", None)
    if not isinstance(words, str):
        words = str(cause).rpartition(": ")[2] if isinstance(cause, (NewConnectionError, OSError)) else ""
    return f"{type(cause).__name__} {words[:_LONGEST_WORDS]}".strip()


def secrets_in(response: requests.Response) -> tuple[bytes, ...]:
    """What of the request's credentials a server could send back: the header, its token, the password within."""
    header: str | bytes | None = response.request.headers.get("Authorization")
    if header is None:
        return ()
    line = header.encode("latin-1", "replace") if isinstance(header, str) else header
    scheme, _, token = line.partition(b" ")
    found = [line, token.strip()]
    if scheme.lower() == b"basic":
        try:
            found.append(base64.b64decode(token, validate=True).partition(b":")[2])
        except ValueError:
            log.debug("the Basic credentials that were sent are not base64")
    return tuple(secret for secret in found if secret)


def is_cut_short(response: requests.Response, encoding: str) -> bool:
    """Whether fewer bytes came than announced, which older versions of urllib3 do not mind."""
    announced = response.headers.get("Content-Length", "")
    if encoding not in ("", "identity") or not announced.isdigit():
        return False
    tell: Any = getattr(response.raw, "tell", None)
    return tell is not None and int(tell()) < int(announced)
