"""Changesets: opening one, closing it, and finding out what an upload into it has created."""

from __future__ import annotations

import re
from collections import defaultdict

from .address import shown
from .errors import AnswerUnreadable, ServerBusy
from .http import Reply
from .osm_calls import Calls, Refusal, created_by, refusal_of
from .osm_entry import Content, content_of
from .osm_xml import LONGEST_TEXT, Node, carries, read_elements, read_nodes, tags_xml
from .server import SILENT, Progress

_ID = re.compile(r"[1-9][0-9]{0,18}")
_CLOSE_ATTEMPTS = 6
_CLOSE_PAUSE_S = 2.0
_SOURCE = re.compile(r"[\s;,.]*\bsource\s*[:=]\s*(?P<source>\S.*)$", re.IGNORECASE | re.DOTALL)
_UNKNOWN_SOURCE = "unknown"


class Changesets:
    """The changesets of one API."""

    def __init__(self, calls: Calls, url: str) -> None:
        self._calls = calls
        self._url = url

    def url_of(self, changeset: str) -> str:
        """Its address. Raises ValueError where it is no id."""
        if not _ID.fullmatch(changeset):
            raise ValueError("writes belong to a changeset that was opened before")
        return f"{self._url}/changeset/{changeset}"

    def open(self, comment: str, progress: Progress = SILENT) -> str:
        """Open one, and give its id. Raises any ServerError."""
        words, source = split_comment(comment)
        tags = [("created_by", created_by()), ("comment", words), ("source", source)]
        body = f"<osm><changeset>{tags_xml((key, value) for key, value in tags if value)}</changeset></osm>"
        reply = self._calls.put(f"{self._url}/changeset/create", body.encode(), progress)
        changeset = reply.body[:50].decode("ascii", "replace").strip()
        if not _ID.fullmatch(changeset):
            raise AnswerUnreadable(self._url, "no number of a changeset", reply.status)
        return changeset

    def close(self, changeset: str, progress: Progress = SILENT) -> Reply:
        """Close it; 404 where there is none, 409 where it is closed or in use. Raises ValueError, any ServerError."""
        return self._calls.put(f"{self.url_of(changeset)}/close", b"", progress, accept=(404, 409))

    def created_in(self, changeset: str, progress: Progress = SILENT) -> dict[Content | None, list[Node]]:
        """The nodes that were created in it, by content, once nothing more can go in.

        An upload holds the lock of its changeset, so closing waits for it, and a closed one takes nothing more.

        Raises:
            ServerBusy: an upload is still under way, or the closing not to be seen yet.
            ValueError, any ServerError.
        """
        url = self.url_of(changeset)
        for left in range(_CLOSE_ATTEMPTS - 1, -1, -1):
            reply = self.close(changeset, progress)
            if reply.status == 404:
                return {}
            closed = reply.status == 200 or refusal_of(reply) is Refusal.CLOSED
            if closed and self._is_seen_closed(url, progress):
                break
            if not left:
                raise ServerBusy(shown(url), reply.status)
            self._calls.pause(_CLOSE_PAUSE_S, progress)
        held = nodes_in(self._calls.read(f"{url}/download", progress), ("osmChange",))
        nodes: dict[Content | None, list[Node]] = defaultdict(list)
        for node in {one.node_id: one for one in held if one.action == "create"}.values():
            nodes[content_of(node)].append(node)
        return nodes

    def _is_seen_closed(self, url: str, progress: Progress) -> bool:
        """Whether a reader sees that it is closed: reads may lag behind, and then lack what went in before, too."""
        reply = self._calls.read(url, progress, accept=(404,))
        if reply.status == 404:
            return False
        try:
            found = next(one for one in read_elements(reply.body) if one.name == "changeset")
        except (ValueError, StopIteration) as error:
            raise AnswerUnreadable(shown(url), f"no changeset {error}", reply.status) from error
        return found.attributes.get("open") == "false"


def nodes_in(reply: Reply, roots: tuple[str, ...] = ("osm",)) -> list[Node]:
    """The nodes in an answer. Raises AnswerUnreadable."""
    try:
        return read_nodes(reply.body, roots)
    except ValueError as error:
        raise AnswerUnreadable(shown(reply.url), str(error), reply.status) from error


def split_comment(comment: str) -> tuple[str, str]:
    """A comment and its source, each at most 255 characters and fit for OpenStreetMap.

    `"East side checked; source: survey"` gives `("East side checked", "survey")`.
    """
    words = "".join(mark if carries(mark) else " " for mark in comment).strip()
    found = _SOURCE.search(words)
    source = found["source"].strip() if found else _UNKNOWN_SOURCE
    words = words[: found.start()].strip() if found else words
    return _cut(words), _cut(source)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
