"""Many writes to OpenStreetMap in one changeset, and what became of each.

An upload is one transaction: all of it goes in, or nothing. So that one bad record never blocks the rest, an upload
that was refused is sent again without what stood in its way:

    409 version, 410, 404   the nodes are read; those that are not what they were written against are conflicts
    412                     the node that the server names is used by a way or relation, and is refused
    400, 413                the upload is halved until the bad record stands alone
    409 closed, 404         ChangesetClosed: nothing was written, another changeset would take it
    409 locked, 429         the same later; ServerBusy in the end
    401, 403                raised

Deletions carry `if-unused`: a node in use then stays, without failing the rest, and the answer says so.

Where no whole answer comes, all that was in the upload is UNCLEAR, and nothing more is sent. `OsmServer.read_created`
tells later what went in.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Callable, NamedTuple

from .address import shown
from .errors import AnswerTooLarge, AnswerUnreadable, ChangesetClosed, ServerBusy, ServerError
from .http import Reply, retry_after_s
from .http_failures import AnswerLost
from .osm_calls import Calls, Refusal, named_in, refusal_of, said
from .osm_entry import ID, Content, Unsendable, content, stored
from .osm_xml import Result, read_results, tags_xml
from .server import SILENT, Answer, Entry, Outcome, Progress, ServerRecord, Tombstone, Write, WriteKind

log = logging.getLogger(__name__)

FULL = "osm_changeset_closed"
"""The reason's code where a changeset takes nothing more after a part went in."""

_MOST_UPLOADS = 300
"""Uploads in one call: enough to find twenty bad records among ten thousand."""
_MOST_PAUSES = 5
_PAUSE_S = 2.0


class _Item(NamedTuple):
    """A write, its place among those asked for, its number in the upload, and what is sent of it."""

    place: int
    write: Write
    number: int
    content: Content | None

    def xml(self, changeset: str) -> str:
        head = f'<node id="{self.number}" changeset="{changeset}"'
        if self.write.version is not None:
            head += f' version="{self.write.version}"'
        if self.content is None:
            return f"{head}/>"
        return f'{head} lon="{self.content.lon}" lat="{self.content.lat}">{tags_xml(self.content.tags)}</node>'


class Upload:
    """Sends writes into one changeset.

    Args:
        calls: to the API.
        url: of the changeset.
        changeset: its id.
        read_records: reads nodes by id, deleted ones included.
        progress: is asked between attempts whether to stop.
    """

    def __init__(
        self,
        calls: Calls,
        url: str,
        changeset: str,
        read_records: Callable[[Sequence[str], Progress], Mapping[str, Entry | None]],
        progress: Progress = SILENT,
    ) -> None:
        self._calls = calls
        self._url = f"{url}/upload"
        self._changeset = changeset
        self._read_records = read_records
        self._progress = progress
        self._outcomes: dict[int, Outcome] = {}
        self._uploads = self._pauses = 0
        self._end: tuple[Answer, str] | None = None

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        """Send them and say how each ended, in their order.

        Raises:
            ChangesetClosed, SignInRefused, PermissionMissing, ServerBusy, ConnectionFailed, RedirectRefused,
                ServerFault: only if nothing was written.
            Cancelled.
        """
        waiting = [self._prepared(writes)]
        while waiting:
            batch = waiting.pop()
            if self._end is not None:
                self._all(batch, *self._end)
            elif batch:
                waiting.extend(self._send(batch))
        return [self._outcomes[place] for place in range(len(writes))]

    def _prepared(self, writes: Sequence[Write]) -> list[_Item]:
        """What can be sent; the others are refused with a code."""
        items = []
        for place, write in enumerate(writes):
            try:
                items.append(_item(place, write))
            except Unsendable as error:
                self._outcomes[place] = Outcome(write.server_id, Answer.REFUSED, None, str(error))
            except (ValueError, RecursionError) as error:
                self._outcomes[place] = Outcome(write.server_id, Answer.REFUSED, None, f"unreadable: {error}")
        return items

    def _send(self, batch: list[_Item]) -> list[list[_Item]]:
        """Upload a batch. Gives what is to be sent again; the rest of it has its outcomes."""
        self._uploads += 1
        if self._uploads > _MOST_UPLOADS:
            self._stop(batch, ServerBusy(shown(self._url), 400))
            return []
        try:
            reply = self._calls.upload(self._url, self._osm_change(batch), self._progress)
        except (AnswerLost, AnswerTooLarge, AnswerUnreadable) as error:
            self._unclear(batch, str(error))
            return []
        except ServerError as error:  # it was not sent, or is wanted elsewhere
            self._stop(batch, error)
            return []
        return self._judge(reply, batch)

    def _osm_change(self, batch: Sequence[_Item]) -> bytes:
        parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<osmChange version="0.6">']
        for kind, head in ((WriteKind.CREATE, "create"), (WriteKind.MODIFY, "modify"), (WriteKind.DELETE, "delete")):
            nodes = [item.xml(self._changeset) for item in batch if item.write.kind is kind]
            if nodes:
                unused = ' if-unused="true"' if kind is WriteKind.DELETE else ""
                parts.append(f"<{head}{unused}>{''.join(nodes)}</{head}>")
        parts.append("</osmChange>")
        return "".join(parts).encode()

    def _judge(self, reply: Reply, batch: list[_Item]) -> list[list[_Item]]:
        """What an answer means for a batch. Gives what is to be sent again."""
        meaning = refusal_of(reply)
        url, text = shown(self._url), said(reply)
        if meaning is Refusal.TAKEN:
            self._take(reply, batch)
        elif meaning is Refusal.UNCLEAR:
            self._unclear(batch, f"{reply.status} {text}")
        elif meaning is Refusal.CLOSED:
            self._stop(batch, ChangesetClosed(url, text, reply.status))
        elif meaning is Refusal.LOCKED and self._pauses < _MOST_PAUSES:
            self._pauses += 1
            self._calls.pause(_PAUSE_S, self._progress)
            return [batch]
        elif meaning in (Refusal.LOCKED, Refusal.BUSY):
            self._stop(batch, ServerBusy(url, reply.status, retry_after_s(reply.headers)))
        elif meaning is Refusal.STALE:
            return self._without_conflicts(batch, text)
        elif meaning is Refusal.IN_USE:
            return self._without_named(batch, text, Answer.REFUSED, "osm_in_use")
        elif meaning is Refusal.BAD:
            return self._halved(batch, text or f"{reply.status}")
        else:
            try:
                self._calls.check(reply)
            except ServerError as error:
                self._stop(batch, error)
        return []

    def _without_conflicts(self, batch: list[_Item], text: str) -> list[list[_Item]]:
        """What is left of a batch without the records that are not, on the server, what they were written against."""
        known = [item.write.server_id for item in batch if item.write.kind is not WriteKind.CREATE]
        try:
            found = self._read_records(known, self._progress)
        except ServerError as error:  # nothing of this batch was written
            self._stop(batch, error)
            return []
        left = []
        for item in batch:
            entry = found.get(item.write.server_id)
            current = isinstance(entry, ServerRecord) and entry.version == item.write.version
            if current or item.write.kind is WriteKind.CREATE:
                left.append(item)
            else:
                self._settle(item, Answer.CONFLICT, entry or Tombstone(item.write.server_id, ""), text)
        if len(left) == len(batch):  # what is read may lag behind what is written
            return self._without_named(batch, text, Answer.CONFLICT, text)
        return [left]

    def _without_named(self, batch: list[_Item], text: str, answer: Answer, reason: str) -> list[list[_Item]]:
        """What is left of a batch without the nodes that the server's words name; its halves where they name none."""
        named = named_in(text)
        left = []
        for item in batch:
            if item.write.kind is not WriteKind.CREATE and item.write.server_id in named:
                self._settle(item, answer, None, reason)
            else:
                left.append(item)
        return [left] if len(left) < len(batch) else self._halved(batch, reason, answer)

    def _halved(self, batch: list[_Item], reason: str, answer: Answer = Answer.REFUSED) -> list[list[_Item]]:
        if len(batch) == 1:
            self._settle(batch[0], answer, None, reason)
            return []
        middle = len(batch) // 2
        log.info("an upload of %d was refused and is sent in two: %s", len(batch), reason)
        return [batch[middle:], batch[:middle]]

    def _take(self, reply: Reply, batch: list[_Item]) -> None:
        """The upload went in: say what the server holds now."""
        try:
            results = _by_old_id(read_results(reply.body))
        except ValueError as error:
            self._unclear(batch, str(error))
            return
        kept = []
        for item in batch:
            result = results.get(item.number)
            if result is not None and item.write.kind is WriteKind.DELETE and result.new_version is not None:
                kept.append(item)
            else:
                self._outcomes[item.place] = self._done(item, result)
        if kept:
            self._name_kept(kept)

    def _done(self, item: _Item, result: Result | None) -> Outcome:
        server_id = item.write.server_id
        if result is not None and item.write.kind is WriteKind.DELETE:
            gone = Tombstone(server_id, str(int(item.write.version or 0) + 1))
            return Outcome(server_id, Answer.DONE, gone)
        known = item.write.kind is WriteKind.MODIFY
        if result is None or result.new_id is None or result.new_version is None:
            return Outcome(server_id, Answer.UNCLEAR, None, "answered without the node")
        if known and result.new_id != item.number:
            return Outcome(server_id, Answer.UNCLEAR, None, "answered with another node")
        entry = stored(item.write.body or "", result.new_id, result.new_version, self._changeset)
        return Outcome(server_id, Answer.DONE, entry)

    def _name_kept(self, kept: list[_Item]) -> None:
        """The server left these as they are: they are in use, or were deleted before."""
        try:
            found = self._read_records([item.write.server_id for item in kept], self._progress)
        except ServerError as error:
            self._all(kept, Answer.UNCLEAR, str(error))
            return
        for item in kept:
            entry = found.get(item.write.server_id)
            if isinstance(entry, ServerRecord) and entry.version == item.write.version:
                self._settle(item, Answer.REFUSED, None, "osm_in_use")
            else:
                self._settle(item, Answer.CONFLICT, entry or Tombstone(item.write.server_id, ""), "")

    def _settle(self, item: _Item, answer: Answer, entry: Entry | None, reason: str) -> None:
        self._outcomes[item.place] = Outcome(item.write.server_id, answer, entry, reason)

    def _all(self, batch: Sequence[_Item], answer: Answer, reason: str) -> None:
        for item in batch:
            self._settle(item, answer, None, reason)

    def _unclear(self, batch: Sequence[_Item], reason: str) -> None:
        """It may have been done; what was not sent yet stays so until that is known."""
        self._all(batch, Answer.UNCLEAR, reason)
        self._end = (Answer.UNCLEAR, reason)

    def _stop(self, batch: Sequence[_Item], error: ServerError) -> None:
        """Raise if nothing was written in this call; else the rest is refused, and what was written is told."""
        if not any(outcome.answer in (Answer.DONE, Answer.UNCLEAR) for outcome in self._outcomes.values()):
            raise error
        reason = FULL if isinstance(error, ChangesetClosed) else str(error)
        self._all(batch, Answer.REFUSED, reason)
        self._end = (Answer.REFUSED, reason)


def _item(place: int, write: Write) -> _Item:
    """Raises Unsendable for what OpenStreetMap cannot take."""
    if write.kind is WriteKind.CREATE:
        return _Item(place, write, -1 - place, content(write.body))
    if not ID.fullmatch(write.server_id) or int(write.server_id) >> 63:
        raise Unsendable("osm_no_id")
    if write.version is None or not ID.fullmatch(write.version):
        raise Unsendable("osm_no_version")
    sent = None if write.kind is WriteKind.DELETE else content(write.body)
    return _Item(place, write, int(write.server_id), sent)


def _by_old_id(results: Sequence[Result]) -> dict[int, Result]:
    """Raises ValueError where two of them are of one node, on either side."""
    found = {one.old_id: one for one in results}
    made = [one.new_id for one in results if one.new_id is not None]
    if len(found) != len(results) or len(set(made)) != len(made):
        raise ValueError("a node stands twice in the answer")
    return found
