"""Writes to a uMap's layer, which is saved whole, and what became of each.

Seen in uMap 3.7.3 and 3.8.1 and relied on here:

- A save names the version of the layer that it is based on. Where the layer is newer, uMap applies the difference
  between that version and what is sent to the newest one, whole features at a time, or answers 412 with no body.
- Without X-Datalayer-Reference a save goes over everything, so it is always sent.
- A form field that is left out is cleared. A 200 may carry `error`, or `login_required`, and then nothing was saved.
- With several workers two saves at the same moment both find the layer as old as they know it: both are acknowledged,
  and the later one has written over the earlier one's.

So a write goes through these steps until nothing is left to do:

    read the layer      what somebody changed since the base is a conflict, what is as it should be is done
    save                all others at once, based on the version just read
    read it again       what is there is done; what is missing is looked at anew
    look who was there  what another save at the same moment lost by ours is put back (see `umap_overtaken`)
    look once more      a moment later, when every save that was under way has come to its end: one of them may have
                        gone over ours after it was read
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from . import json_text
from .errors import (
    AnswerTooLarge,
    AnswerUnreadable,
    Cancelled,
    LayerMissing,
    PermissionMissing,
    ServerError,
    ServerFault,
    SignInRefused,
)
from .http_failures import AnswerLost
from .server import SEEN_THROUGH, SILENT, Answer, Outcome, Progress, ServerRecord, Tombstone, Write, WriteKind
from .umap_layer import LayerFile, version_of
from .umap_overtaken import Overtaken, overtaken, state
from .umap_source import LayerSource

log = logging.getLogger(__name__)

LOST = "the server acknowledged the save and lost it"

_ATTEMPTS = 8
_FIRST_PAUSE_S = 0.1
_LONGEST_PAUSE_S = 1.0
_LAST_TRIES = 2
"""How often it is tried once more, whatever the server answers, while something of others' is to be put back."""
LAST_LOOK_AFTER_S = 0.4
"""How long a save that was under way beside ours may take to come to its end."""


class Writing:
    """Brings writes into one layer.

    Args:
        source: reads the layer, and saves it.
        progress: is asked before each step whether to stop. A save that was begun is seen through, and so are reading
            it back and putting back what it went over.
    """

    def __init__(self, source: LayerSource, progress: Progress = SILENT) -> None:
        self._source = source
        self._progress = progress
        self._left: dict[int, Write] = {}
        self._outcomes: dict[int, Outcome] = {}
        self._saved = False
        self._failures = 0
        self._seen = ""
        self._owed: dict[str, Overtaken] = {}
        self._unchecked: list[tuple[LayerFile, Mapping[str, str]]] = []
        self._wanted: dict[int, str] = {}
        self._put: dict[int, str] = {}

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        """Send them and say how each ended, in their order.

        Raises:
            ServerError: only if nothing was written. Cancelled: so too, but where QGIS itself ends in the middle of it.
        """
        self._left = {place: one for place, one in enumerate(writes) if self._may_be_sent(place, one)}
        try:
            reason = self._try(writes)
        except Cancelled:
            if not self._saved:
                raise
            reason = "cancelled"  # what was read back by then counts
        if self._owed:
            log.warning("%s: a save went over another one and could not put back %s", self._source.url, [*self._owed])
        return self._all(writes, reason or (LOST if self._saved else "the layer changes all the time"))

    def _try(self, writes: Sequence[Write]) -> str:
        """Until nothing is left to do, or trying has no sense any more; gives what went wrong last."""
        pause_s, reason = _FIRST_PAUSE_S, ""
        for attempt in range(_ATTEMPTS):
            if not self._left and not self._owed:
                break
            if attempt:
                self._source.connection.pause(self._source.spread(pause_s), self._patience())
                pause_s = min(_LONGEST_PAUSE_S, pause_s * 2)
            try:
                self._left = self._attempt(self._left)
                if not self._left and not self._owed and self._put:
                    self._left = self._gone_after_all(writes)
            except ServerError as error:
                if not self._saved and (attempt == _ATTEMPTS - 1 or not _failed_within(error)):
                    raise
                reason = str(error)
                self._failures += 1
                if not _may_pass(error) and not (self._at_stake() and self._failures <= _LAST_TRIES):
                    break
        return reason

    def _at_stake(self) -> bool:
        """Whether a save of ours has, or may have, gone over somebody else's that is not put back yet."""
        return bool(self._owed or self._unchecked)

    def _patience(self) -> Progress:
        """Who is asked whether to stop: nobody while something of others' is at stake, unless the server keeps failing.

        Not the network either: a save that was sent is read back even where somebody cancelled before its answer came.
        """
        return SEEN_THROUGH if self._at_stake() and self._failures < _LAST_TRIES else self._progress

    def _all(self, writes: Sequence[Write], reason: str) -> list[Outcome]:
        for place, one in self._left.items():
            self._outcomes[place] = Outcome(one.server_id, Answer.UNCLEAR, None, reason)
        return [self._outcomes[place] for place in range(len(writes))]

    def _may_be_sent(self, place: int, write: Write) -> bool:
        """Whether it can be a feature of a layer; refuses it where not."""
        if write.kind is WriteKind.DELETE:
            return True
        try:
            body = write.body or ""
            feature = json_text.parsed(json_text.decoded(body.encode(), json_text.MAX_DEPTH - 4))
            geometry = feature.get("geometry") if isinstance(feature, dict) else None
            if not isinstance(geometry, dict) or geometry.get("type") != "Point":
                raise ValueError("not a point feature")
            if feature.get("id") != write.server_id:
                raise ValueError("not a feature of this id")
        except ValueError as error:
            log.info("%s is refused: %s", write.server_id, error)
            self._outcomes[place] = Outcome(write.server_id, Answer.REFUSED, None, "umap_no_feature")
            return False
        self._wanted[place] = version_of(feature)
        return True

    def _attempt(self, left: dict[int, Write]) -> dict[int, Write]:
        """Read, save, read again; gives what is to be tried once more."""
        found = self._source.read_for_writing(self._patience())
        self._look_back(found)
        left = {place: one for place, one in left.items() if not self._is_settled(place, one, found)}
        bodies = {one.server_id: one.body for one in left.values()}
        sent = {one.server_id: self._wanted.get(place, "") for place, one in left.items()}
        for server_id, one in self._owed.items():
            if state(found, server_id) in one.instead_of:
                bodies[server_id] = None if one.theirs is None else one.theirs.raw
                sent[server_id] = "" if one.theirs is None else one.theirs.version
        if not bodies:
            self._owed = {}
            return {}
        try:
            saved = self._source.save(found, found.with_changes(bodies), SEEN_THROUGH)
        except (AnswerLost, AnswerTooLarge, AnswerUnreadable):
            self._saved = True
            self._unchecked.append((found, sent))
            raise
        if not saved:
            return left
        self._saved = True
        self._unchecked.append((found, sent))
        self._put.update((place, state(found, one.server_id)) for place, one in left.items())
        now = self._source.read(self._patience())
        self._seen = now.version
        self._look_back(now)
        return {place: one for place, one in left.items() if not self._is_settled(place, one, now)}

    def _gone_after_all(self, writes: Sequence[Write]) -> dict[int, Write]:
        """Those that were there when they were read back, and shortly after are as they were before."""
        put, self._put = self._put, {}
        self._source.connection.pause(LAST_LOOK_AFTER_S, SEEN_THROUGH)
        if self._source.version(SEEN_THROUGH) == self._seen:
            return {}
        now = self._source.read(SEEN_THROUGH)
        return {
            place: writes[place]
            for place, before in put.items()
            if self._outcomes[place].answer is Answer.DONE and state(now, writes[place].server_id) == before
        }

    def _look_back(self, now: LayerFile) -> None:
        """Find out what saves of ours lost of others'; nothing where uMap does not tell."""
        self._owed = {key: one for key, one in self._owed.items() if state(now, key) in one.instead_of}
        while self._unchecked:
            base, sent = self._unchecked[-1]
            try:
                others = self._source.versions_since(base, self._patience())
            except (PermissionMissing, SignInRefused) as error:
                log.warning("%s: whether a save went over another one is not told: %s", self._source.url, error)
                others = []
            self._owed.update(overtaken(base, sent, now, others))
            self._unchecked.pop()

    def _is_settled(self, place: int, write: Write, found: LayerFile) -> bool:
        """Whether what the layer holds now tells how a write ended; where it went over another's, that one counts."""
        owed = self._owed.get(write.server_id)
        if owed is None:
            outcome = self._outcome(place, write, found.get(write.server_id), found)
            if outcome is not None:
                self._outcomes[place] = outcome
            return outcome is not None
        entry = owed.theirs or Tombstone(write.server_id, "")
        log.info("%s: a save of ours went over another one of the same record", self._source.url)
        done = write.kind is WriteKind.DELETE and owed.theirs is None
        self._outcomes[place] = Outcome(write.server_id, Answer.DONE if done else Answer.CONFLICT, entry)
        return True

    def _outcome(self, place: int, write: Write, held: ServerRecord | None, found: LayerFile) -> Outcome | None:
        server_id = write.server_id
        if write.kind is WriteKind.DELETE:
            if held is None:
                return Outcome(server_id, Answer.DONE, Tombstone(server_id, ""))
            return None if held.version == write.version else Outcome(server_id, Answer.CONFLICT, held)
        if held is not None and held.version == self._wanted[place]:
            return Outcome(server_id, Answer.DONE, held)
        if write.kind is WriteKind.CREATE:
            if held is None and server_id in found.everything:
                return Outcome(server_id, Answer.REFUSED, None, "umap_id_taken")
            return None if held is None else Outcome(server_id, Answer.CONFLICT, held)
        if held is not None and held.version == write.version:
            return None
        return Outcome(server_id, Answer.CONFLICT, held or Tombstone(server_id, ""))


def _failed_within(error: ServerError) -> bool:
    """Whether the server is there and only failed: with several workers one can delete a file that another reads."""
    return isinstance(error, (ServerFault, AnswerLost)) and error.status is not None and error.status >= 500


def _may_pass(error: ServerError) -> bool:
    """Whether it is worth looking again after a save."""
    return _failed_within(error) or isinstance(error, (ServerFault, LayerMissing, AnswerUnreadable))
