"""uMap 3.7 and later: a layer of a map, one GeoJSON file that is read and saved whole.

Any public map can be read without an account. What has been seen of uMap, and how writing works, stands in
`umap_writes`; addresses and the secret edit link in `umap_address`; signing in in `umap_sign_in`.

uMap has a version for a layer, none for a feature. A record's version is made of its content instead, so that a write
still names what it was made against: whatever changed in a record since its base is a conflict, by whomever and
however often it was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import requests

from ..core.record import Record
from .errors import Cancelled
from .http import USUAL_LIMITS, Limits
from .server import (
    SILENT,
    Area,
    Capabilities,
    Edited,
    Entry,
    Found,
    Lock,
    Outcome,
    PastVersion,
    Progress,
    ServerRecord,
    Write,
)
from .umap_address import EDIT_LINK_USER as EDIT_LINK_USER
from .umap_address import is_short, layer_address, map_address
from .umap_address import layer_key as layer_key
from .umap_address import split_edit_link as split_edit_link
from .umap_codec import USUAL_MAPPING as USUAL_MAPPING
from .umap_codec import FieldMapping, edited
from .umap_codec import own_properties as own_properties
from .umap_layer import new_id
from .umap_map import SERVER_TYPE as SERVER_TYPE
from .umap_map import LayerVersionMissing as LayerVersionMissing
from .umap_map import UmapTooOld as UmapTooOld
from .umap_map import read_map
from .umap_sign_in import SignIn
from .umap_source import LayerSource
from .umap_writes import Writing

_MOST_WRITES = 10_000
_STEP = 500


@dataclass(frozen=True)
class MapLayer:
    """A layer that somebody can choose.

    Attributes:
        name: as the map shows it, after the groups that it is in ("Beograd / Kamere").
        url: the layer's address, as it is stored.
        editable: whether who asked may write to it.
    """

    name: str
    url: str
    editable: bool


@dataclass(frozen=True)
class FoundMap:
    """A map that somebody can choose a layer of; `licence` is what its author chose, "" for none."""

    name: str
    licence: str
    layers: tuple[MapLayer, ...]


def find_map(url: str, session: requests.Session, progress: Progress = SILENT) -> FoundMap:
    """The map at an address that somebody pasted: a map's, a short one, an edit link, or one of its layers'.

    Layers whose features come from elsewhere are left out: they are not the map's own.

    Raises:
        InvalidUrl, InsecureUrl: no address of a map on a uMap. RedirectRefused: a short address leads to another
        server (`target`). NotThisKind, LayerMissing: no uMap, no such map. SignInRefused: it is not for everybody.
        Any ServerError.
    """
    address = map_address(url)
    sign_in = SignIn(session, address, USUAL_LIMITS)
    if is_short(url):
        address = map_address(sign_in.connection.get(url, progress).url)
        sign_in = SignIn(session, address, USUAL_LIMITS)
    sign_in.make_sure(progress)
    found = read_map(sign_in.connection, address, progress, sign_in.user is not None)
    listed = tuple(
        MapLayer(" / ".join(layer.path), address.layer(layer.layer_id), layer.editable)
        for layer in found.layers
        if not layer.remote
    )
    return FoundMap(found.name, found.licence, listed)


def layers(url: str, session: requests.Session) -> list[MapLayer]:
    """The layers of the map at an address that somebody pasted; raises what `find_map` does."""
    return list(find_map(url, session).layers)


_Parts = tuple[
    Callable[[str], Record],
    Callable[[Optional[str], str, Record], str],
    Callable[[], str],
    Callable[[str], Edited],
    frozenset[str],
]


def codec_parts(mapping: Mapping[str, str]) -> _Parts:
    """How the records of a layer are read and written by its field mapping: what `servers.Codec` is made of."""
    fields = FieldMapping(mapping)
    return fields.decode, fields.encode, new_id, edited, fields.not_carried


def open_layer(url: str, session: requests.Session, area: Area | None = None) -> UmapServer:
    """The layer at an address; uMap can't be asked for an area."""
    return UmapServer(url, session)


class UmapServer:
    """One layer of a map.

    Args:
        url: `https://host/<language>/datalayer/<map>/<uuid>/`.
        session: carries the credentials, if any: a user and a password of an account, or the secret edit link (see
            `umap_sign_in`). Neither is sent with anything but signing in.

    Raises:
        InvalidUrl, InsecureUrl: by the constructor.
    """

    server_type = SERVER_TYPE

    def __init__(self, url: str, session: requests.Session, limits: Limits = USUAL_LIMITS) -> None:
        address, layer_id = layer_address(url)
        self._sign_in = SignIn(session, address, limits)
        self._source = LayerSource(self._sign_in, address, layer_id)
        self.url = self._source.url

    @property
    def capabilities(self) -> Capabilities:
        """A whole layer at once, its lock only advisory; ids are made by us."""
        return Capabilities(
            lock=Lock.ADVISORY,
            atomic_push=True,
            delta=False,
            client_ids=True,
            area_filter=False,
            comments=False,
            batch_size=_MOST_WRITES,
        )

    def describe(self) -> Found:
        """Ask who it is, whether the layer is there, and what may be done.

        `can_write` is False where this uMap is too old to be written to, or does not tell the layer's version.

        Raises:
            NotThisKind: no uMap. LayerMissing: no such map or layer. SignInRefused: the credentials are not taken, or
                the map is not for everybody. PermissionMissing: it is not for who is signed in. Any ServerError.
        """
        found, layer = self._source.describe(SILENT)
        file = self._source.read(SILENT)
        return Found(
            server_name="uMap",
            server_version=found.umap_version,
            records=len(file.records()),
            can_write=layer.editable and found.is_new_enough and bool(file.version),
            user=self._sign_in.user,
            lock=Lock.ADVISORY,
        )

    def read_all(self, progress: Progress) -> LayerReading:
        """The whole layer."""
        file = self._source.read(progress)
        return LayerReading(file.records(), file.version, True, progress)

    def read_since(self, token: str, progress: Progress) -> LayerReading:
        """Nothing where the layer has the version that it had then; else the whole layer."""
        if token and self._source.version(progress) == token:
            return LayerReading([], token, False, progress)
        return self.read_all(progress)

    def read_records(self, server_ids: Sequence[str], progress: Progress = SILENT) -> dict[str, Entry | None]:
        """These records as they are now; None for one that is not there: uMap does not say what was deleted."""
        if not server_ids:
            return {}
        file = self._source.read(progress)
        return {server_id: file.get(server_id) for server_id in server_ids}

    def begin_changeset(self, comment: str, progress: Progress = SILENT) -> str:
        """uMap has none."""
        return ""

    def end_changeset(self, changeset: str) -> None:
        """uMap has none."""

    def read_created(
        self, changeset: str, writes: Sequence[Write], progress: Progress = SILENT
    ) -> dict[str, Entry | None]:
        """The records by the ids that we made for them."""
        return self.read_records([one.server_id for one in writes], progress)

    def read_history(self, server_id: str, progress: Progress = SILENT) -> list[PastVersion]:
        """uMap keeps the last versions of a layer, but not who made them."""
        return []

    def write(
        self, writes: Sequence[Write], comment: str, progress: Progress = SILENT, changeset: str = ""
    ) -> list[Outcome]:
        """Send writes, all in one save, and read them back. uMap has no place for the comment.

        Raises, only if nothing was written:
            UmapTooOld, LayerVersionMissing: it can't be done safely.
            SignInRefused, PermissionMissing: not by who is asking.
            Any other ServerError, Cancelled.
        """
        return Writing(self._source, progress).write(writes) if writes else []


class LayerReading:
    """A layer, or that nothing of it has changed."""

    def __init__(self, records: Sequence[ServerRecord], token: str, whole: bool, progress: Progress) -> None:
        self.whole = whole
        self.total: int | None = len(records)
        self.layer_count: int | None = len(records) if whole else None
        self.token = token
        self._records = records
        self._progress = progress

    def __iter__(self) -> Iterator[Entry]:
        for done, record in enumerate(self._records):
            if done % _STEP == 0:
                if self._progress.cancelled():
                    raise Cancelled
                self._progress.report(done, self.total)
            yield record
        self._progress.report(len(self._records), self.total)
