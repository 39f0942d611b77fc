"""Many conditional writes to a Kinto in few requests, and what became of each.

A batch is a list of requests that Kinto answers one by one, in their order. Seen in Kinto 26.5 and relied on here:

- A batch is one transaction. A batch that fails as a whole (4xx, or 5xx with Kinto's own JSON) has written nothing,
  and one item can make it fail: a text with a NUL gives 503, a lone surrogate 400. Such a batch is halved until the
  item stands alone, so that one bad record never blocks the rest.
- An item answered 409 has undone the whole transaction: items before it say 201 and were not written. So a batch
  with a 409 or a 5xx in it is sent again. That is harmless, for every write names the version that it was made
  against; a write that had gone in after all is then refused with the very version that was answered for it before.
- PUT to a record that is not there, with If-Match: 412 without `details.existing`. DELETE of one: 404.
- Wrong or missing credentials: 401 for each item, the batch itself being open to all.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping, Sequence
from typing import Callable, NamedTuple

from . import json_text
from .address import shown
from .errors import AnswerTooLarge, AnswerUnreadable, LayerMissing, PermissionMissing, ServerError, SignInRefused
from .http import Connection, Reply, retry_after_s
from .http_failures import AnswerLost
from .kinto_answers import Answered, entry_in, is_kintos, is_record_missing, read_answers, reason_of, said, same_entry
from .kinto_entry import ID
from .server import SILENT, Answer, Entry, Outcome, Progress, Write, WriteKind

log = logging.getLogger(__name__)

MOST_BYTES = 900_000
"""A batch's body; web servers in front of a Kinto commonly stop at a megabyte."""

_ATTEMPTS = 3
_FIRST_PAUSE_S = 0.5
_LONGEST_PAUSE_S = 10.0
_MOST_FAULTS = 64
"""Requests in one call to which the server may fail: enough to find eight spoiled records among two hundred."""
_DEEPEST = 48
"""Nesting of one record; written into a page or a batch's answer it stays within what is read."""
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_METHODS = {WriteKind.CREATE: "PUT", WriteKind.MODIFY: "PUT", WriteKind.DELETE: "DELETE"}


class _Item(NamedTuple):
    """A write, its place among those asked for, and its request as JSON text."""

    place: int
    write: Write
    request: str


class Batches:
    """Sends writes to one collection.

    Args:
        connection: to the server.
        url: of its batch endpoint.
        path: of the collection's records, as the batch's items name it.
        read_records: reads records by id, tombstones included.
        progress: is asked between attempts whether to stop.
    """

    def __init__(
        self,
        connection: Connection,
        url: str,
        path: str,
        read_records: Callable[[Sequence[str], Progress], Mapping[str, Entry | None]],
        progress: Progress = SILENT,
    ) -> None:
        self._connection = connection
        self._url = url
        self._path = path
        self._read_records = read_records
        self._progress = progress
        self._outcomes: dict[int, Outcome] = {}
        self._before: dict[int, Entry] = {}
        self._faults = 0
        self._answers = False
        self._alone: dict[int, str] = {}

    def write(self, writes: Sequence[Write], batch_size: int) -> list[Outcome]:
        """Send them and say how each ended, in their order.

        Raises:
            SignInRefused, PermissionMissing, LayerMissing, ServerBusy, ConnectionFailed, RedirectRefused: only if
                nothing was written.
            Cancelled.
        """
        items = []
        for index, write in enumerate(writes):
            try:
                items.append(_Item(index, write, self._request(write)))
            except ValueError as error:
                self._outcomes[index] = Outcome(write.server_id, Answer.REFUSED, None, str(error))
        for batch in _batches(items, batch_size):
            self._send(batch)
        if self._answers:
            # The server works; what it fails at even alone is at fault itself, and Kinto took back what it had begun.
            for place, reason in self._alone.items():
                self._outcomes[place] = Outcome(writes[place].server_id, Answer.REFUSED, None, reason)
        self._name_what_is_there()
        return [self._outcomes[index] for index in range(len(writes))]

    def _request(self, write: Write) -> str:
        """One item of a batch. Raises ValueError for what no Kinto can store."""
        if not ID.fullmatch(write.server_id):
            raise ValueError("this cannot be the id of a record")
        if write.kind is WriteKind.CREATE:
            headers = {"If-None-Match": "*"}
        elif write.version is not None and write.version.isascii() and write.version.isdigit():
            headers = {"If-Match": f'"{write.version}"'}
        else:
            raise ValueError("no version to write against")
        head = {"method": _METHODS[write.kind], "path": f"{self._path}/{write.server_id}", "headers": headers}
        if write.kind is WriteKind.DELETE:
            return json.dumps(head)
        return f'{json.dumps(head)[:-1]}, "body": {{"data": {_body(write)}}}}}'

    def _send(self, batch: list[_Item], attempts: int = _ATTEMPTS) -> None:
        """Bring every item of the batch among the outcomes, or raise if nothing at all was written."""
        pause_s = _FIRST_PAUSE_S
        for left in range(attempts - 1, -1, -1):
            reply = self._post(batch)
            if reply is None:
                return
            if reply.status == 200:
                batch, reason = self._settle(reply, batch)
                if not batch:
                    return
            elif not self._may_pass(reply, batch):
                return
            else:
                reason = reason_of(reply)
            self._faults += 1
            if left:
                wait_s = min(_LONGEST_PAUSE_S, max(pause_s, retry_after_s(reply.headers) or 0))
                self._connection.pause(wait_s, self._progress)
                pause_s *= 2
        if self._faults > _MOST_FAULTS:
            self._all(batch, Answer.UNCLEAR, reason)
        else:
            self._halve(batch, Answer.UNCLEAR, reason)

    def _post(self, batch: list[_Item]) -> Reply | None:
        """What the server answers to a batch; None where that is settled, since there was no whole answer."""
        body = f'{{"requests": [{", ".join(item.request for item in batch)}]}}'.encode()
        try:
            headers = {"Content-Type": "application/json"}
            return self._connection.send("POST", self._url, body, headers, progress=self._progress)
        except (AnswerLost, AnswerTooLarge, AnswerUnreadable) as error:
            self._all(batch, Answer.UNCLEAR, str(error))
        except ServerError as error:  # it was not sent, or is wanted elsewhere
            self._stop(batch, error)
        return None

    def _may_pass(self, reply: Reply, batch: list[_Item]) -> bool:
        """Whether a failed batch is worth sending again as it is; settles it where not."""
        if reply.status == 429 or (reply.status in (409, 500, 503) and is_kintos(reply)):
            return True  # Kinto said so itself, and took back what it had done
        if reply.status in (400, 413, 422):
            self._halve(batch, Answer.REFUSED, reason_of(reply))
        elif reply.status >= 500:
            self._all(batch, Answer.UNCLEAR, reason_of(reply))
        else:
            try:
                self._connection.check(reply)
                self._all(batch, Answer.UNCLEAR, f"{reply.status} is no answer to a batch")
            except ServerError as error:
                self._stop(batch, error)
        return False

    def _halve(self, batch: list[_Item], answer: Answer, reason: str) -> None:
        """Send a batch that failed as a whole in two parts; a single item ends as `answer`."""
        if len(batch) == 1:
            self._all(batch, answer, reason)
            if answer is Answer.UNCLEAR:
                self._alone[batch[0].place] = reason
            return
        middle = len(batch) // 2
        log.info("a batch of %d failed and is sent in two: %s", len(batch), reason)
        self._send(batch[:middle], attempts=1)
        self._send(batch[middle:], attempts=1)

    def _all(self, batch: list[_Item], answer: Answer, reason: str) -> None:
        for item in batch:
            self._outcomes[item.place] = Outcome(item.write.server_id, answer, None, reason)

    def _stop(self, batch: list[_Item], error: ServerError) -> None:
        """Raise if nothing was written in this call; else this batch is refused, and what was written is told."""
        if not any(outcome.answer in (Answer.DONE, Answer.UNCLEAR) for outcome in self._outcomes.values()):
            raise error
        self._all(batch, Answer.REFUSED, str(error))

    def _settle(self, reply: Reply, batch: list[_Item]) -> tuple[list[_Item], str]:
        """Judge the items by their answers. Gives those to be sent again, and why."""
        try:
            answers = read_answers(reply, [f"{self._path}/{item.write.server_id}" for item in batch])
        except ValueError as error:
            self._all(batch, Answer.UNCLEAR, str(error))
            return [], ""
        self._all_refused(batch, answers)
        self._answers = True
        fault = next((answer for answer in answers if answer.status == 409 or answer.status >= 500), None)
        again = []
        for item, answer in zip(batch, answers):
            outcome = self._outcome(item, answer)
            if fault is not None and outcome.answer in (Answer.DONE, Answer.UNCLEAR):
                again.append(item)
                if outcome.entry is not None:
                    self._before[item.place] = outcome.entry
            else:
                self._outcomes[item.place] = outcome
        return again, "" if fault is None else said(fault.status, fault.body)

    def _all_refused(self, batch: list[_Item], answers: list[Answered]) -> None:
        """Raise the one error that all items have in common, if there is one and nothing was written."""
        status = answers[0].status
        if any(answer.status != status for answer in answers):
            return
        url, detail = shown(self._url), said(status, answers[0].body)
        if status == 401:
            self._stop(batch, SignInRefused(url, detail, status))
        elif status == 403:
            self._stop(batch, PermissionMissing(url, detail, status))
        elif status == 404 and not any(is_record_missing(answer) for answer in answers):
            self._stop(batch, LayerMissing(url, detail, status))

    def _outcome(self, item: _Item, answer: Answered) -> Outcome:
        server_id, status = item.write.server_id, answer.status
        if status in (200, 201):
            entry = entry_in(answer, "data")
            if entry is None or entry.server_id != server_id:
                return Outcome(server_id, Answer.UNCLEAR, None, "answered without the record")
            return Outcome(server_id, Answer.DONE, entry)
        if status == 412 or (status == 404 and is_record_missing(answer)):
            entry = entry_in(answer, "details", "existing")
            if self._is_ours(item, entry):
                return Outcome(server_id, Answer.DONE, entry)
            return Outcome(server_id, Answer.CONFLICT, entry, said(status, answer.body))
        refused = 400 <= status < 500 and status != 409
        return Outcome(server_id, Answer.REFUSED if refused else Answer.UNCLEAR, None, said(status, answer.body))

    def _is_ours(self, item: _Item, entry: Entry | None) -> bool:
        """Whether what the server holds is what an earlier attempt in this call was told that it wrote."""
        before = self._before.get(item.place)
        return before is not None and entry is not None and same_entry(before, entry)

    def _name_what_is_there(self) -> None:
        """Add to a conflict whose answer did not tell what the server has now: mostly a tombstone."""
        bare = {
            index: outcome
            for index, outcome in self._outcomes.items()
            if outcome.answer is Answer.CONFLICT and outcome.entry is None
        }
        if not bare:
            return
        try:
            found = self._read_records([outcome.server_id for outcome in bare.values()], self._progress)
        except ServerError as error:
            log.info("what is there instead could not be read: %s", error)
            return
        for index, outcome in bare.items():
            entry, before = found.get(outcome.server_id), self._before.get(index)
            ours = before is not None and entry is not None and same_entry(before, entry)
            self._outcomes[index] = Outcome(
                outcome.server_id, Answer.DONE if ours else Answer.CONFLICT, entry, "" if ours else outcome.reason
            )


def _batches(items: list[_Item], batch_size: int) -> list[list[_Item]]:
    """The items in order, cut so that each batch keeps to the number and, but for a single item, to MOST_BYTES."""
    batches: list[list[_Item]] = []
    size = 0
    for item in items:
        own = len(item.request.encode()) + 2
        if not batches or len(batches[-1]) >= batch_size or size + own > MOST_BYTES:
            batches.append([])
            size = 0
        batches[-1].append(item)
        size += own
    return batches


def _body(write: Write) -> str:
    """The record as it is sent. Raises ValueError for what is no record, or none that PostgreSQL's JSON can hold."""
    if write.body is None:
        raise ValueError("nothing to write")
    record = json_text.parsed(json_text.decoded(write.body.encode(), _DEEPEST))
    if not isinstance(record, dict) or record.setdefault("id", write.server_id) != write.server_id:
        raise ValueError("not a record of this id")
    # A new record would be given this version; an old one keeps its own counsel.
    record.pop("last_modified", None)
    text = json.dumps(record, ensure_ascii=False, allow_nan=False)
    if _NUL.search(text):
        raise ValueError("a text with a NUL character")
    text.encode()  # a lone surrogate is no character
    return text
