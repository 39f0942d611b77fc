"""Kinto, the community server: a collection of GeoJSON features over HTTP, each with a version of its own.

Seen in Kinto 26.5 and relied on here:

- A record's version is its `last_modified`, unique in its collection and always rising; the collection's ETag is the
  newest of them, a deletion's included. It is taken before the records are read.
- `_since` gives what changed later, tombstones (`deleted: true`) among it; `_since=0&in_id=…` gives named records with
  their tombstones. Values in `in_id` are read as JSON, so ids are put in quotes: a bare 123 would be a number.
- Pages are cut by `last_modified`. Newest first, which is the default, a record that is changed between two pages
  slips to a page that was read already and is never seen; oldest first it can only be seen twice. So: oldest first.
- Only HEAD counts records.
- Who may not write a collection is not shown who may.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import requests

from . import json_text, kinto_history
from .address import checked_url, shown
from .errors import AnswerUnreadable, InvalidUrl, LayerMissing, NotThisKind, ServerFault, SignInRefused
from .http import USUAL_LIMITS, Connection, Limits, Reply
from .kinto_entry import ID
from .kinto_entry import edited as edited
from .kinto_reading import ETAG, DeltaReading, Page, WholeReading, read_page
from .kinto_writes import Batches
from .server import SILENT, Capabilities, Entry, Found, Lock, Outcome, PastVersion, Progress, Write

log = logging.getLogger(__name__)

SERVER_TYPE = "kinto"
OVERLAP_MS = 60_000
"""A delta reaches back this far before its token: writes may become visible in another order than their versions."""

_PATH = re.compile(r"(/v1/buckets/[A-Za-z0-9][A-Za-z0-9_-]*/collections/[A-Za-z0-9][A-Za-z0-9_-]*)(?:/records)?/?")
_TOKEN = re.compile(r"[0-9]{1,18}")
_LARGEST_DELTA = 20_000
_IDS_AT_ONCE = 80
_PAGE = 10_000
_MOST_WRITES = 200
_USUAL_MOST_WRITES = 25


class KintoServer:
    """One collection on a Kinto.

    Args:
        url: `http(s)://host[:port]/v1/buckets/<bucket>/collections/<collection>`; `/records` and a slash may follow.
        session: carries the credentials, if any.
        page_size: records to ask for at once; the server may give fewer.

    Raises:
        InvalidUrl, InsecureUrl: by the constructor.
    """

    server_type = SERVER_TYPE

    def __init__(
        self, url: str, session: requests.Session, page_size: int = _PAGE, limits: Limits = USUAL_LIMITS
    ) -> None:
        parts = checked_url(url)
        path = _PATH.fullmatch(parts.path)
        if path is None or parts.query or parts.fragment:
            raise InvalidUrl(shown(url), "not …/v1/buckets/<bucket>/collections/<collection>")
        self.url = urlunsplit(parts._replace(path=path[1]))
        self._root = urlunsplit(parts._replace(path="/v1/"))
        self._bucket = self.url.rpartition("/collections/")[0]
        self._records = self.url + "/records"
        self._page_size = page_size
        self._connection = Connection(session, self.url, limits)
        self._most_writes: int | None = None
        self._keeps_history: bool | None = None

    @property
    def capabilities(self) -> Capabilities:
        """Strict locking by version, a delta, ids made by the client; each record for itself.

        A history is taken for granted until the server was asked.
        """
        return Capabilities(
            lock=Lock.STRICT,
            atomic_push=False,
            delta=True,
            client_ids=True,
            area_filter=False,
            comments=False,
            batch_size=_MOST_WRITES if self._most_writes is None else self._most_writes,
            history=self._keeps_history is not False,
        )

    def describe(self) -> Found:
        """Ask who it is, whether the collection is there, and what may be done.

        `can_write` is True where the collection or its bucket names a group or user of ours as writer, False for a
        read-only server or nobody signed in, else None: one may still be allowed to create records.

        Raises:
            NotThisKind: no Kinto. LayerMissing: no such collection. SignInRefused: credentials were sent and not
                taken, or some are needed. PermissionMissing: no right to read, or no such bucket. Any ServerError.
        """
        root, reply = self._ask_root()
        user = root.get("user")
        user_id = user.get("id") if isinstance(user, dict) else None
        if reply.signed and not isinstance(user_id, str):
            # Kinto takes whoever gives a wrong password for anybody, and goes on.
            raise SignInRefused(self._root, "credentials were sent, but nobody is signed in", 401)
        may_write = self._is_writer(self._connection.get(self.url, accept=(404,)))
        if may_write is None:
            raise LayerMissing(self.url, "no such collection", 404)
        if not may_write and user_id is not None:
            may_write = self._is_writer(self._connection.get(self._bucket, accept=(401, 403, 404)))
        settings = root["settings"]
        return Found(
            server_name="Kinto",
            server_version=str(root.get("project_version", ""))[:50],
            records=self._count()[0],
            can_write=False if settings.get("readonly") is True else may_write or (None if user_id else False),
            user=user_id if isinstance(user_id, str) else None,
            lock=Lock.STRICT,
        )

    def read_all(self, progress: Progress) -> WholeReading:
        """The whole collection, a page in memory at a time."""
        return WholeReading(self.pages("", progress), self._count(progress)[0], progress)

    def read_since(self, token: str, progress: Progress) -> WholeReading | DeltaReading:
        """What changed since `token`, and a minute before.

        It is the whole layer instead where the token is none of this server's (it was flushed, or put back from a
        backup), where Kinto does not take it (somebody gave a record a version in the future), and where so much
        changed that it comes to the same.
        """
        if not _TOKEN.fullmatch(token):
            return self.read_all(progress)
        count, counted_at = self._count(progress)
        if counted_at is None or counted_at < int(token):
            log.info("%s: the server knows nothing as new as %s", self.url, token)
            return self.read_all(progress)
        try:
            delta = self._delta(int(token), progress)
        except ServerFault as error:
            if error.status != 400:
                raise
            log.info("%s: no delta from %s: %s", self.url, token, error)
            return self.read_all(progress)
        if delta is None:
            return self.read_all(progress)
        # A count from before or after somebody's write would only look like a disagreement.
        delta.layer_count = count if delta.token == str(counted_at) else None
        return delta

    def _delta(self, since: int, progress: Progress) -> DeltaReading | None:
        """Everything newer than a minute before `since`; None if that is too much."""
        found: dict[str, Entry] = {}
        token = ""  # nosec B105
        for page in self.pages(f"_since={max(0, since - OVERLAP_MS)}", progress):
            token = token or str(page.newest)
            found.update((entry.server_id, entry) for _, entry in page.entries)
            if len(found) > _LARGEST_DELTA:
                return None
        return DeltaReading(list(found.values()), token, progress)

    def read_records(self, server_ids: Sequence[str], progress: Progress = SILENT) -> dict[str, Entry | None]:
        """These records, or their tombstones; None for one that Kinto never had, or whose tombstone was purged."""
        found: dict[str, Entry | None] = dict.fromkeys(server_ids)
        # What can be no id of a Kinto is not asked for: it would spoil the whole question.
        asked = [server_id for server_id in found if ID.fullmatch(server_id)]
        for start in range(0, len(asked), _IDS_AT_ONCE):
            names = ",".join(quote(f'"{server_id}"') for server_id in asked[start : start + _IDS_AT_ONCE])
            for page in self.pages(f"_since=0&in_id={names}", progress):
                found.update((entry.server_id, entry) for _, entry in page.entries if entry.server_id in found)
        return found

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        """Kinto has none."""
        return ""

    def end_changeset(self, changeset: str) -> None:
        """Kinto has none."""

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        """The records by the ids that we made for them."""
        return self.read_records([one.server_id for one in writes], progress)

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        """The versions of a record, newest first; [] where this Kinto keeps none, or never had such a record.

        Raises:
            SignInRefused, PermissionMissing: it is for those who may read the bucket. Any ServerError, and Cancelled.
        """
        if self._keeps_history is None:
            self._ask_root()
        if not self._keeps_history or not ID.fullmatch(server_id):
            return []
        return kinto_history.read_history(self._connection, self._bucket, self._records, server_id, progress)

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        """Send writes in batches; each is judged by the server for itself. Kinto has no place for the comment."""
        if self._most_writes is None:
            self._ask_root()
        path = urlsplit(self._records).path
        batches = Batches(self._connection, self._root + "batch", path, self.read_records, progress)
        return batches.write(writes, self.capabilities.batch_size)

    def _ask_root(self) -> tuple[dict[str, Any], Reply]:
        """The server's own description, checked to be a Kinto's."""
        try:
            reply = self._connection.get(self._root)
        except ServerFault as error:
            if error.status is None or error.status >= 500:
                raise
            raise NotThisKind(self._root, SERVER_TYPE, f"answers {error.status}") from error
        try:
            root = json_text.parsed(json_text.decoded(reply.body))
        except ValueError as error:
            raise NotThisKind(self._root, SERVER_TYPE, "no JSON") from error
        if not isinstance(root, dict) or not isinstance(root.get("settings"), dict):
            raise NotThisKind(self._root, SERVER_TYPE, "JSON, but not a Kinto's")
        named = (root.get("project_name"), root.get("project_docs"))
        if "http_api_version" not in root or not any("kinto" in str(name).lower() for name in named):
            raise NotThisKind(self._root, SERVER_TYPE, "does not call itself a Kinto")
        most = root["settings"].get("batch_max_requests")
        known = isinstance(most, int) and not isinstance(most, bool) and most > 0
        self._most_writes = min(most, _MOST_WRITES) if known else _USUAL_MOST_WRITES
        able = root.get("capabilities")
        self._keeps_history = isinstance(able, dict) and "history" in able
        return root, reply

    def _is_writer(self, reply: Reply) -> bool | None:
        """Whether an answer shows permissions, which only a writer sees; None if there is no such thing."""
        if reply.status == 404:
            return None
        found = self._json(reply)
        return isinstance(found, dict) and bool(found.get("permissions"))

    def _json(self, reply: Reply) -> Any:
        try:
            return json_text.parsed(json_text.decoded(reply.body))
        except ValueError as error:
            raise AnswerUnreadable(shown(reply.url), str(error), reply.status) from error

    def _count(self, progress: Progress = SILENT) -> tuple[int | None, int | None]:
        """How many records there are, and the newest version at that moment."""
        reply = self._connection.head(self._records, progress, accept=(404,))
        if reply.status == 404:
            raise LayerMissing(self.url, "no such collection", 404)
        count = reply.headers.get("Total-Records") or reply.headers.get("Total-Objects") or ""
        etag = ETAG.fullmatch(reply.headers.get("ETag", ""))
        return (int(count) if _TOKEN.fullmatch(count) else None, int(etag[1]) if etag else None)

    def pages(self, query: str, progress: Progress) -> Iterator[Page]:
        """The pages that answer a query, oldest entries first, one in memory at a time.

        Versions must rise all the way, so that a chain of pages, whoever made it, comes to an end.
        """
        url, last = f"{self._records}?_sort=last_modified&_limit={self._page_size}{query and '&'}{query}", -1
        while url:
            reply = self._connection.get(url, progress, accept=(404,))
            if reply.status == 404:
                raise LayerMissing(self.url, "no such collection", 404)
            link = reply.headers.get("Next-Page", "")
            try:
                page = read_page(reply, last)
                if link and not page.entries:
                    raise ValueError("an empty page that is not the last")
                url = self._connection.on_origin(self._records, link) if link else ""
                if url and urlsplit(url).path != urlsplit(self._records).path:
                    raise ValueError("the next page is none of this collection's")
            except ValueError as error:
                raise AnswerUnreadable(self._records, str(error), reply.status) from error
            last = page.entries[-1][0] if page.entries else last
            yield page
