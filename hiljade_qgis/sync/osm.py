"""OpenStreetMap, by its API 0.6: the nodes tagged `man_made=surveillance` in an area.

Documented at https://wiki.openstreetmap.org/wiki/API_v0.6; what it answers was seen in openstreetmap-cgimap 2.1 and in
the Rails application. Relied on here:

- A node's version rises with each change; a write that names another than the last is refused.
- All writes of one upload go in or none, and they belong to a changeset, which names who and why.
- `nodes?nodes=…` gives deleted nodes too (`visible="false"`), and 404 where one of them was never there.
- An upload holds its changeset's lock, and a closed one takes nothing more. So what became of an upload whose answer
  never came is certain once the changeset is closed and is seen to be: nothing can go in later.
- Reads may come from a replica that lags behind; one that shows the changeset closed shows all that went in before.
- Some servers have no capabilities, permissions or user/details.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlunsplit

import requests

from .address import checked_url, shown
from .errors import AreaWanted, InvalidUrl, SyncError
from .http import USUAL_LIMITS, Limits
from .osm_about import AboutItself
from .osm_calls import Calls
from .osm_changesets import Changesets, nodes_in
from .osm_entry import ID, Content, Unsendable, content, entry_of, is_camera, is_implied
from .osm_entry import NOT_CARRIED as NOT_CARRIED
from .osm_entry import decode as decode
from .osm_entry import edited as edited
from .osm_entry import encode as encode
from .osm_entry import new_id as new_id
from .osm_overpass import PATH as OVERPASS_PATH
from .osm_overpass import OverpassServer
from .osm_reading import AreaReading, nodes_of_boxes
from .osm_upload import FULL, Upload
from .osm_xml import LONGEST_TEXT, Node
from .server import (
    SEEN_THROUGH,
    SILENT,
    Action,
    Answer,
    Area,
    Capabilities,
    Edited,
    Entry,
    Found,
    Lock,
    Outcome,
    PastVersion,
    Progress,
    Write,
    WriteKind,
)

log = logging.getLogger(__name__)

SERVER_TYPE = "osm"

DEVELOPMENT_URL = "https://master.apis.dev.openstreetmap.org/api/0.6"
"""A world to try things in: its data is nobody's, and it has accounts of its own."""
PRODUCTION_URL = "https://api.openstreetmap.org/api/0.6"
LICENCE = "ODbL-1.0"
ATTRIBUTION = "© OpenStreetMap contributors"

_PRODUCTION_HOSTS = frozenset({"api.openstreetmap.org", "www.openstreetmap.org", "openstreetmap.org"})
_PATH = re.compile(r"(/(?:[A-Za-z0-9._~-]+/)*api/0\.6)/?")
_LONGEST_QUERY = 1500
"""Characters of ids in one question; an address is kept below 2,000."""


def is_production(url: str) -> bool:
    """Whether a write there changes the real map. Raises InvalidUrl."""
    return (checked_url(url).hostname or "").rstrip(".") in _PRODUCTION_HOSTS


class OsmServer:
    """The cameras of an area, by an API 0.6.

    Args:
        url: `https://host/api/0.6`; a slash may follow.
        session: carries the credentials, if any.
        area: what of the world is read; writing and reading by id do without.

    Raises:
        InvalidUrl, InsecureUrl: by the constructor.
    """

    server_type = SERVER_TYPE

    def __init__(
        self, url: str, session: requests.Session, area: Area | None = None, limits: Limits = USUAL_LIMITS
    ) -> None:
        parts = checked_url(url)
        path = _PATH.fullmatch(parts.path)
        if path is None or parts.query or parts.fragment:
            raise InvalidUrl(shown(url), "not …/api/0.6")
        self.url = urlunsplit(parts._replace(path=path[1]))
        self._area = area
        self._calls = Calls(session, self.url, limits)
        self._itself = AboutItself(self._calls, self.url)
        self._changesets = Changesets(self._calls, self.url)

    @property
    def capabilities(self) -> Capabilities:
        """Strict locking by version, all of an upload or nothing, changesets with a comment, history."""
        return Capabilities(
            lock=Lock.STRICT,
            atomic_push=True,
            delta=False,
            client_ids=False,
            area_filter=True,
            comments=True,
            batch_size=self._itself.most_elements,
            changesets=True,
            history=True,
            rules=is_production(self.url),
        )

    def describe(self) -> Found:
        """Ask who it is, and what may be done.

        Raises:
            NotThisKind: no API 0.6. SignInRefused: credentials were sent and not taken. Any ServerError.
        """
        return self._itself.describe()

    def read_all(self, progress: Progress) -> AreaReading:
        """The cameras of the area. Raises AreaWanted where none was given."""
        if self._area is None:
            raise AreaWanted(self.url)
        self._itself.ask(progress)
        nodes = nodes_of_boxes(
            lambda url: self._calls.read(url, progress, accept=(400,)),
            self.url,
            self._area,
            self._itself.most_deg2,
            progress,
        )
        return AreaReading(nodes, self._area, progress)

    def read_since(self, token: str, progress: Progress) -> AreaReading:
        """The whole area: such a server does not tell what changed."""
        return self.read_all(progress)

    def read_records(self, server_ids: Sequence[str], progress: Progress = SILENT) -> dict[str, Entry | None]:
        """These nodes as they are now; None for one that was never there.

        One that was deleted, or is no camera any more, is a Tombstone.
        """
        found: dict[str, Entry | None] = dict.fromkeys(server_ids)
        asked = [one for one in found if ID.fullmatch(one) and not int(one) >> 63]
        for ids in _portions(asked):
            for node in self._nodes(ids, progress):
                if str(node.node_id) in found:
                    found[str(node.node_id)] = entry_of(node)
        return found

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        """Open a changeset.

        A comment may end in "source: …", which becomes the changeset's own tag. Raises any ServerError.
        """
        self._itself.ask(progress)
        return self._changesets.open(comment, progress)

    def end_changeset(self, changeset: str) -> None:
        """Close it; the server closes by itself one that is left for an hour."""
        try:
            self._changesets.close(changeset, SEEN_THROUGH)
        except (SyncError, ValueError) as error:
            log.info("changeset %s was not closed: %s", changeset, error)

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        """Upload writes into an open changeset, whose comment counts.

        Raises:
            ValueError: no changeset.
            ChangesetClosed: it takes nothing more; another one would.
            Any other ServerError: only if nothing was written. Cancelled.
        """
        url, most = self._changesets.url_of(changeset), self._itself.most_elements
        outcomes = Upload(self._calls, url, changeset, self.read_records, progress).write(writes[:most])
        # More than a changeset holds: asked before the server had said how much that is.
        return outcomes + [Outcome(one.server_id, Answer.REFUSED, None, FULL) for one in writes[most:]]

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        """What became of creations whose answer never came, told by what the changeset holds.

        It is closed before it is read, so that the answer stays true. Writes that create nothing are looked up by id.

        Raises:
            ServerBusy: the upload is still under way, or not to be seen yet. Any ServerError.
        """
        found: dict[str, Entry | None] = dict.fromkeys(one.server_id for one in writes)
        created = [one for one in writes if one.kind is WriteKind.CREATE]
        if created and changeset:
            nodes = self._changesets.created_in(changeset, progress)
            for one in created:
                held = nodes.get(_content_sent(one))
                if held:
                    found[one.server_id] = entry_of(held.pop(0), is_implied(one.body or ""))
        others = [one.server_id for one in writes if one.kind is not WriteKind.CREATE]
        if others:
            found.update(self.read_records(others, progress))
        return found

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        """The versions of a camera, newest first. A node that was tagged as something else was none at that time."""
        if not ID.fullmatch(server_id):
            return []
        reply = self._calls.read(f"{self.url}/node/{server_id}/history", progress, accept=(404, 410))
        if reply.status != 200:
            return []
        versions, was_there = [], False
        for node in sorted(nodes_in(reply), key=lambda one: one.version):
            is_there = is_camera(node)
            if is_there or was_there:
                action = Action.CHANGED if was_there else Action.CREATED
                who = Edited(node.meta.get("user", "")[:LONGEST_TEXT], node.meta.get("timestamp", ""))
                versions.append(PastVersion(action if is_there else Action.DELETED, entry_of(node), who))
            was_there = is_there
        return versions[::-1]

    def _nodes(self, ids: Sequence[str], progress: Progress) -> list[Node]:
        """The nodes of these ids as far as they were ever there."""
        reply = self._calls.read(f"{self.url}/nodes?nodes={','.join(ids)}", progress, accept=(404, 410))
        if reply.status == 200:
            return nodes_in(reply)
        if len(ids) == 1:
            return []
        middle = len(ids) // 2  # which one is missing it does not say
        return self._nodes(ids[:middle], progress) + self._nodes(ids[middle:], progress)


def _content_sent(write: Write) -> Content | None:
    try:
        return content(write.body)
    except Unsendable:
        return None


def _portions(ids: Sequence[str]) -> Iterator[list[str]]:
    """Ids as many as one address holds."""
    portion: list[str] = []
    length = 0
    for one in ids:
        length += len(one) + 1
        if portion and length > _LONGEST_QUERY:
            yield portion
            portion, length = [], len(one) + 1
        portion.append(one)
    if portion:
        yield portion


def open_layer(url: str, session: requests.Session, area: Area | None = None) -> OsmServer | OverpassServer:
    """The layer at the address of an API, or of an Overpass. Raises InvalidUrl, InsecureUrl."""
    if OVERPASS_PATH.fullmatch(checked_url(url).path):
        return OverpassServer(url, session, area)
    return OsmServer(url, session, area)
