"""OpenStreetMap's cameras by an Overpass: any area in one question, for reading alone.

An Overpass (https://wiki.openstreetmap.org/wiki/Overpass_API) is a copy of the map, usually minutes old, that answers
questions. A layer whose address is that of an interpreter is read from there; what is edited in such a working copy
can be handed over, not pushed. It knows nothing of the dead: of a node that is not there any more it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlunsplit

import requests

from .address import checked_url, shown
from .errors import AnswerUnreadable, AreaTooLarge, AreaWanted, InvalidUrl, NotThisKind, PermissionMissing, ServerFault
from .http import USUAL_LIMITS, Limits
from .osm_calls import Calls
from .osm_entry import CAMERA, ID, entry_of
from .osm_reading import AreaReading, box_text, boxes
from .osm_xml import Node, Remark, read_elements, read_nodes
from .server import (
    SILENT,
    Area,
    Capabilities,
    Entry,
    Found,
    Lock,
    Outcome,
    PastVersion,
    Progress,
    Write,
)

PATH = re.compile(r"(/(?:[A-Za-z0-9._~-]+/)*api/interpreter)/?")
"""The path of an Overpass's address."""

_TIMEOUT_S = 90
_IDS_AT_ONCE = 60


class OverpassServer:
    """The cameras of an area, as an Overpass tells them.

    Args:
        url: `https://host/api/interpreter`; a slash may follow.
        session: what it is asked with; an Overpass needs no credentials.
        area: what of the world is read.

    Raises:
        InvalidUrl, InsecureUrl: by the constructor.
    """

    server_type = "osm"

    def __init__(
        self, url: str, session: requests.Session, area: Area | None = None, limits: Limits = USUAL_LIMITS
    ) -> None:
        parts = checked_url(url)
        path = PATH.fullmatch(parts.path)
        if path is None or parts.query or parts.fragment:
            raise InvalidUrl(shown(url), "not …/api/interpreter")
        self.url = urlunsplit(parts._replace(path=path[1]))
        self._area = area
        self._calls = Calls(session, self.url, limits)

    @property
    def capabilities(self) -> Capabilities:
        """Reading an area, and nothing else."""
        return Capabilities(
            lock=Lock.STRICT,
            atomic_push=True,
            delta=False,
            client_ids=False,
            area_filter=True,
            comments=False,
            batch_size=_IDS_AT_ONCE,
        )

    def describe(self) -> Found:
        """Ask who it is. Raises NotThisKind, any ServerError."""
        try:
            reply = self._calls.read(self._question("out;", 10))
            root = read_elements(reply.body)[0]
        except (ValueError, ServerFault) as error:
            if isinstance(error, ServerFault) and (error.status is None or error.status >= 500):
                raise
            raise NotThisKind(self.url, self.server_type, str(error)) from error
        generator = root.attributes.get("generator", "")
        return Found("Overpass", generator[:50], None, False, None, Lock.STRICT)

    def read_all(self, progress: Progress) -> AreaReading:
        """The cameras of the area. Raises AreaWanted where none was given."""
        if self._area is None:
            raise AreaWanted(self.url)
        return AreaReading(self._in_area(self._area, progress), self._area, progress)

    def _in_area(self, area: Area, progress: Progress) -> Iterator[list[Node]]:
        key, value = CAMERA
        parts = ""
        for box in boxes(area):
            west, south, east, north = box_text(box)
            parts += f'node["{key}"="{value}"]({south},{west},{north},{east});'
        if parts:
            yield self._nodes(f"({parts});out meta;", progress)

    def read_since(self, token: str, progress: Progress) -> AreaReading:
        """The whole area."""
        return self.read_all(progress)

    def read_records(self, server_ids: Sequence[str], progress: Progress = SILENT) -> dict[str, Entry | None]:
        """These nodes as they were a few minutes ago; None for those that are gone or never were."""
        found: dict[str, Entry | None] = dict.fromkeys(server_ids)
        asked = [one for one in found if ID.fullmatch(one) and not int(one) >> 63]
        for start in range(0, len(asked), _IDS_AT_ONCE):
            for node in self._nodes(f"node(id:{','.join(asked[start : start + _IDS_AT_ONCE])});out meta;", progress):
                if str(node.node_id) in found:
                    found[str(node.node_id)] = entry_of(node)
        return found

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        """Raises PermissionMissing."""
        raise self._refusal()

    def end_changeset(self, changeset: str) -> None:
        """There is none."""

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        """Raises PermissionMissing."""
        raise self._refusal()

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        """Nothing was ever created."""
        return self.read_records([one.server_id for one in writes], progress)

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        """It keeps none."""
        return []

    def _refusal(self) -> PermissionMissing:
        return PermissionMissing(self.url, "an Overpass is for reading")

    def _question(self, words: str, timeout_s: int) -> str:
        return f"{self.url}?data={quote(f'[out:xml][timeout:{timeout_s}];{words}', safe='')}"

    def _nodes(self, words: str, progress: Progress) -> list[Node]:
        reply = self._calls.read(self._question(words, _TIMEOUT_S), progress)
        try:
            return read_nodes(reply.body)
        except Remark as error:
            raise AreaTooLarge(self.url, str(error)) from error
        except ValueError as error:
            raise AnswerUnreadable(self.url, str(error), reply.status) from error
