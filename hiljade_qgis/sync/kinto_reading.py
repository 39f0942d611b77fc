"""Pages of a Kinto's records, and the streams that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import json_text
from .errors import Cancelled
from .http import Reply
from .kinto_entry import read_entry
from .server import Entry, Progress

ETAG = re.compile(r'(?:W/)?"([0-9]{1,18})"')
"""A version as a header names it."""

_STEP = 500


class Page(NamedTuple):
    """Entries by rising version, and the collection's newest version when they were read."""

    newest: int
    entries: list[tuple[int, Entry]]


def read_page(reply: Reply, last: int) -> Page:
    """What a page holds, every version above `last`. Raises ValueError."""
    etag = ETAG.fullmatch(reply.headers.get("ETag", ""))
    if etag is None:
        raise ValueError("no version of the collection")
    text = json_text.decoded(reply.body)
    start = json_text.member(text, 0, "data")
    if start is None:
        raise ValueError("no data")
    entries = []
    # Only where a version is asked for does Kinto list tombstones; elsewhere an entry of such a form is a record.
    tombstones = "_since=" in reply.url
    for value, begin, end in json_text.elements(text, start):
        version, entry = read_entry(value, text[begin:end], tombstones)
        if version <= last:
            raise ValueError("not in the order asked for")
        last = version
        entries.append((version, entry))
    return Page(int(etag[1]), entries)


class WholeReading:
    """The whole collection as a stream, each record once.

    What changes while it is read is in it in one of its states or not at all if it is new; `token` is from the
    beginning, so that the next delta tells all of it.
    """

    whole = True

    def __init__(self, pages: Iterator[Page], total: int | None, progress: Progress) -> None:
        self.total = total
        self.layer_count = total
        self.token = ""  # nosec B105
        self._pages = pages
        self._progress = progress

    def __iter__(self) -> Iterator[Entry]:
        given: set[int] = set()  # hashes of the ids given out, which take less room than they would
        late: dict[str, Entry] = {}
        for page in self._pages:
            if not self.token:
                self.token = str(page.newest)
            for version, entry in page.entries:
                if version > int(self.token):
                    late[entry.server_id] = entry  # it can come twice, if it is written again
                    continue
                known = len(given)
                given.add(hash(entry.server_id))
                if len(given) == known:
                    continue  # no Kinto lists a record twice
                yield entry
                if len(given) % _STEP == 0:
                    _say(self._progress, len(given), self.total)
        # Written since the first page, and perhaps given out already as it was before.
        fresh = [entry for server_id, entry in late.items() if hash(server_id) not in given]
        yield from fresh
        _say(self._progress, len(given) + len(fresh), self.total)


class DeltaReading:
    """What changed, with tombstones."""

    whole = False

    def __init__(self, entries: list[Entry], token: str, progress: Progress) -> None:
        self.total: int | None = len(entries)
        self.layer_count: int | None = None
        self.token = token
        self._entries = entries
        self._progress = progress

    def __iter__(self) -> Iterator[Entry]:
        for done, entry in enumerate(self._entries):
            if done % _STEP == 0:
                _say(self._progress, done, self.total)
            yield entry
        _say(self._progress, len(self._entries), self.total)


def _say(progress: Progress, done: int, total: int | None) -> None:
    if progress.cancelled():
        raise Cancelled
    progress.report(done, total)
