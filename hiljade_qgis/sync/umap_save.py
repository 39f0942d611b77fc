"""The form in which a uMap's layer is saved, and what the answer to it means."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from urllib3.filepost import encode_multipart_formdata

from . import json_text
from .address import shown
from .errors import AnswerUnreadable, PermissionMissing, ServerBusy, ServerFault, SignInRefused
from .http import Reply, retry_after_s
from .http_failures import AnswerLost

_LONGEST_REASON = 300


def form_of(fields: Mapping[str, str], text: str) -> tuple[bytes, str]:
    """A save's body, and its content type."""
    parts: list[Any] = list(fields.items())
    parts.append(("geojson", ("blob", text.encode(), "application/json")))
    return encode_multipart_formdata(parts)


def judged(reply: Reply, url: str) -> bool:
    """Whether a save went in; False where the layer is newer (412).

    Raises:
        SignInRefused, PermissionMissing, ServerBusy, ServerFault: nothing was saved.
        AnswerLost: it may have been, or not.
    """
    status = reply.status
    if status == 412:
        return False
    if status == 403:
        raise PermissionMissing(url, "may not be saved by who is signed in", status)
    if status == 401:
        raise SignInRefused(url, reply.excerpt(), status)
    if status == 429:
        raise ServerBusy(url, status, retry_after_s(reply.headers))
    if status >= 500:
        raise AnswerLost(url, f"{status} {reply.excerpt()}", status)
    if status != 200:
        raise ServerFault(url, reply.excerpt(), status)
    try:
        found = json_text.parsed(json_text.decoded(reply.body))
    except ValueError as error:
        raise AnswerUnreadable(url, str(error), status) from error
    if not isinstance(found, dict):
        raise AnswerUnreadable(url, "no answer to a save", status)
    if "login_required" in found:
        raise SignInRefused(url, "the server wants a sign-in", status)
    if "error" in found or "errors" in found:
        said = found.get("errors") or found.get("error")
        raise ServerFault(shown(url), json.dumps(said)[:_LONGEST_REASON], status)
    return True
