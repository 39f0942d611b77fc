"""How an API of OpenStreetMap is spoken to, and what its refusals mean.

Seen in openstreetmap-cgimap 2.1 and in the Rails application, and relied on here:

- Answers are XML where XML alone is accepted; errors are one line of text, in the body and in the header `Error`.
- 409 has several meanings, which only the text tells apart.
- Whatever is not 200 has written nothing: an upload is one transaction. Only where no whole answer comes, or one from
  a machine in between (5xx), is that unclear.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from pathlib import Path

import requests

from .address import shown
from .errors import ServerBusy
from .http import Connection, Limits, Reply, retry_after_s
from .server import SILENT, Progress

_BANDWIDTH_EXCEEDED = 509
_LONGEST_REASON = 300
_CLOSED = re.compile(r"changeset .{0,30}was closed at|doesn't own that changeset", re.IGNORECASE)
_LOCKED = re.compile(r"currently locked", re.IGNORECASE)
_TOO_LARGE = re.compile(r"too many nodes|was too large|maximum bbox|too much data", re.IGNORECASE)
_NAMED = re.compile(r"\bnode(?: with the id)? ([0-9]{1,19})\b", re.IGNORECASE)
_NAMED_MANY = re.compile(r"node ids are not known[^:]{0,40}: ?([0-9][0-9, ]*)", re.IGNORECASE)


class Refusal(Enum):
    """What an answer to an upload means."""

    TAKEN = "taken"
    CLOSED = "closed"
    LOCKED = "locked"
    STALE = "stale"
    IN_USE = "in use"
    BUSY = "busy"
    BAD = "bad"
    UNCLEAR = "unclear"
    OTHER = "other"


def refusal_of(reply: Reply) -> Refusal:
    """What an answer to an upload means, told by its status, and by its text where one status means many things."""
    status, text = reply.status, said(reply)
    if status == 200:
        return Refusal.TAKEN
    if status == 409:
        if _CLOSED.search(text):
            return Refusal.CLOSED
        return Refusal.LOCKED if _LOCKED.search(text) else Refusal.STALE
    if status == 404:  # of records that it does not know it says which; of a changeset that it does not know, nothing
        return Refusal.STALE if named_in(text) else Refusal.CLOSED
    if status in (429, _BANDWIDTH_EXCEEDED):
        return Refusal.BUSY
    known = {410: Refusal.STALE, 412: Refusal.IN_USE, 400: Refusal.BAD, 413: Refusal.BAD, 422: Refusal.BAD}
    return known.get(status, Refusal.UNCLEAR if status >= 500 or status < 400 else Refusal.OTHER)


def named_in(text: str) -> set[str]:
    """The ids of the nodes that a refusal names."""
    many = _NAMED_MANY.search(text)
    named = set() if many is None else {one.strip() for one in many[1].split(",")}
    return {one for one in named | set(_NAMED.findall(text)) if one}


def is_too_large(reply: Reply) -> bool:
    """Whether an area was refused because it is too large, or holds too much."""
    return reply.status == 400 and _TOO_LARGE.search(said(reply)) is not None


def said(reply: Reply) -> str:
    """The server's own words in one printable line; "" where it said nothing."""
    text = reply.excerpt() or reply.headers.get("Error", "")
    return "".join(mark for mark in text if mark.isprintable())[:_LONGEST_REASON]


class Calls:
    """Asks one API.

    Raises (the constructor):
        InvalidUrl, InsecureUrl.
    """

    def __init__(self, session: requests.Session, url: str, limits: Limits) -> None:
        self._connection = Connection(session, url, limits)

    def read(self, url: str, progress: Progress = SILENT, accept: tuple[int, ...] = ()) -> Reply:
        """Read. Statuses other than 2xx and those in `accept` are raised as the ServerError that fits."""
        return self.check(self._send("GET", url, b"", True, progress), accept)

    def put(self, url: str, body: bytes, progress: Progress = SILENT, accept: tuple[int, ...] = ()) -> Reply:
        """Open or close a changeset; done twice it leaves an empty one at worst. Raises like `read`."""
        return self.check(self._send("PUT", url, body, True, progress), accept)

    def upload(self, url: str, body: bytes, progress: Progress = SILENT) -> Reply:
        """Send once, and give back whatever is answered. Raises what `Connection.send` does."""
        return self._send("POST", url, body, False, progress)

    def check(self, reply: Reply, accept: tuple[int, ...] = ()) -> Reply:
        """The reply itself if its status is 2xx or in `accept`; else raises the ServerError that fits."""
        if reply.status == _BANDWIDTH_EXCEEDED and reply.status not in accept:
            raise ServerBusy(shown(reply.url), reply.status, retry_after_s(reply.headers))
        return self._connection.check(reply, accept)

    def pause(self, seconds: float, progress: Progress) -> None:
        """Wait. Raises Cancelled."""
        self._connection.pause(seconds, progress)

    def _send(self, method: str, url: str, body: bytes, repeatable: bool, progress: Progress) -> Reply:
        headers = {"Accept": "application/xml", "User-Agent": _user_agent()}
        if body:
            headers["Content-Type"] = "text/xml; charset=utf-8"
        return self._connection.send(method, url, body, headers, repeatable, progress)


def _user_agent() -> str:
    """OpenStreetMap and Overpass want to know what asks them."""
    return "/".join(created_by().replace(" ", "-", 1).split(" "))


@lru_cache(maxsize=1)
def created_by() -> str:
    """What made a change, as it stands in a changeset: the plugin's name and version."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package, package.parent):  # as it is installed, and in a checkout
        path = folder / "metadata.txt"
        if path.is_file():
            found = re.search(r"^version=(\S{1,50})\s*$", path.read_text(encoding="utf-8"), re.MULTILINE)
            return f"Hiljade Kamera {found[1]}" if found else "Hiljade Kamera"
    return "Hiljade Kamera"
