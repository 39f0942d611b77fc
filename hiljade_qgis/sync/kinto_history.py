"""What Kinto's history plugin tells of one record: every version that it had, who wrote it and when.

Seen in Kinto 26.5 and relied on here: an entry has an `action` (create, update, delete), a `date`, a `user_id`, and in
`target.data` the record as it was then, a tombstone for a deletion. `uri` filters by the record's own path. Entries are
never changed, so newest first no page can miss one. Only those who may read the bucket may read its history. With
several threads a batch that lost a race is rolled back and sent again, and both times are noted: of two versions by one
author that say the same the older is left out. With `explicit_permissions = false` and without the community server's
own plugin (resources/server/plugins), Kinto notes only the first record of each batch.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any
from urllib.parse import quote, urlsplit

from . import json_text
from .address import shown
from .errors import AnswerUnreadable, Cancelled
from .http import Connection, Reply
from .kinto_entry import read_entry
from .server import Action, Edited, PastVersion, Progress

MOST_VERSIONS = 2_000
"""The newest of a record that are read; no camera is edited as often by hand."""

_PAGE = 200
_MOST_PAGES = 50
_ACTIONS = {"create": Action.CREATED, "update": Action.CHANGED, "delete": Action.DELETED}


def read_history(
    connection: Connection, bucket: str, records: str, server_id: str, progress: Progress
) -> list[PastVersion]:
    """The versions of one record, newest first; [] where there never was such a record, or no history of it.

    Args:
        bucket: the bucket's URL.
        records: the URL of the collection's records.
        server_id: a proper id of a record.

    Raises:
        SignInRefused, PermissionMissing: the history is for those who may read the bucket.
        AnswerUnreadable: not what Kinto's history is like. Any other ServerError, and Cancelled.
    """
    path = f"{urlsplit(records).path.partition('/v1')[2]}/{server_id}"
    url = f"{bucket}/history?resource_name=record&uri={quote(path, safe='')}&_sort=-last_modified&_limit={_PAGE}"
    versions: list[PastVersion] = []
    for reply in _pages(connection, url, progress):
        try:
            for version in _versions(reply, path, server_id):
                if not versions or not _again(version, versions[-1]):
                    versions.append(version)
        except ValueError as error:
            raise AnswerUnreadable(shown(reply.url), str(error), reply.status) from error
        progress.report(len(versions), None)
        if len(versions) >= MOST_VERSIONS:
            break
    return versions[:MOST_VERSIONS]


def _pages(connection: Connection, url: str, progress: Progress) -> Iterator[Reply]:
    """The pages, as many as there can be at most: a chain of them comes to an end, whoever made it."""
    first = url
    for _ in range(_MOST_PAGES):
        if progress.cancelled():
            raise Cancelled
        reply = connection.get(url, progress, accept=(404,))
        if reply.status == 404:  # the plugin is not there after all
            return
        yield reply
        link = reply.headers.get("Next-Page", "")
        if not link:
            return
        url = connection.on_origin(first, link)
        if urlsplit(url).path != urlsplit(first).path:
            raise AnswerUnreadable(shown(first), "the next page is none of this history's", reply.status)
    raise AnswerUnreadable(shown(first), "more pages than a history has", None)


def _versions(reply: Reply, path: str, server_id: str) -> list[PastVersion]:
    """The versions on a page. Raises ValueError."""
    text = json_text.decoded(reply.body)
    start = json_text.member(text, 0, "data")
    if start is None:
        raise ValueError("no data")
    versions = []
    for value, begin, _ in json_text.elements(text, start):
        if not isinstance(value, dict):
            raise ValueError("an entry that is no object")
        if value.get("uri") != path:
            raise ValueError("the history of something else")
        versions.append(_version(value, text, begin, server_id))
    return versions


def _version(value: dict[str, Any], text: str, begin: int, server_id: str) -> PastVersion:
    action = _ACTIONS.get(str(value.get("action")))
    place = json_text.member(text, begin, "target", "data")
    if action is None or place is None:
        raise ValueError("an entry without what happened")
    data, start, end = json_text.value_at(text, place)
    _, entry = read_entry(data, text[start:end], deleted=action is Action.DELETED)
    if entry.server_id != server_id:
        raise ValueError("the history of something else")
    return PastVersion(action, entry, Edited(_line(value.get("user_id")), _moment(value.get("date"))))


def _again(older: PastVersion, newer: PastVersion) -> bool:
    """Whether two neighbours are one write that was noted twice."""
    if (older.action, older.edited.who) != (newer.action, newer.edited.who):
        return False
    said = [json_text.parsed(one.entry.raw) for one in (older, newer)]
    for one in said:
        del one["last_modified"]
    return bool(said[0] == said[1])


def _line(value: Any) -> str:
    """A name as one printable line; "" for what is none."""
    if not isinstance(value, str):
        return ""
    return "".join(mark if mark.isprintable() else " " for mark in value)[:200].strip()


def _moment(value: Any) -> str:
    """An ISO 8601 moment in UTC to the second; "" for what is none."""
    try:
        found = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
        known = found if found.tzinfo is not None else found.replace(tzinfo=timezone.utc)
        return known.astimezone(timezone.utc).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return ""
