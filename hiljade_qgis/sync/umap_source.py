"""One layer on a uMap as it is read and saved, by whoever is signed in."""

from __future__ import annotations

import random
from contextlib import suppress
from itertools import islice, takewhile
from urllib.parse import quote, urlsplit

from . import json_text
from .errors import AnswerUnreadable, LayerMissing, PermissionMissing, SignInRefused
from .http import Connection
from .server import Progress
from .umap_address import MapAddress
from .umap_layer import LayerFile
from .umap_map import Layer, LayerVersionMissing, Map, UmapTooOld, read_map
from .umap_save import form_of, judged
from .umap_sign_in import SignIn

VERSION = "X-Datalayer-Version"
REFERENCE = "X-Datalayer-Reference"
_MOST_VERSIONS = 50
"""Earlier versions that are looked at; a uMap keeps ten, unless told otherwise."""


class LayerSource:
    """Reads and saves one layer.

    Args:
        sign_in: to the layer's map.
    """

    def __init__(self, sign_in: SignIn, address: MapAddress, layer_id: str) -> None:
        self._sign_in = sign_in
        self._address = address
        self._layer_id = layer_id
        self._layer: Layer | None = None
        self.url = address.layer(layer_id)

    @property
    def connection(self) -> Connection:
        """What everything is asked by."""
        return self._sign_in.connection

    @staticmethod
    def spread(seconds: float) -> float:
        """A pause of about so many seconds: those who met at the server should not meet again."""
        return seconds * random.uniform(0.5, 1.5)  # nosec B311

    def describe(self, progress: Progress) -> tuple[Map, Layer]:
        """What uMap says of the map and the layer. Raises LayerMissing and all that `read_map` does."""
        self._sign_in.make_sure(progress)
        found = read_map(self.connection, self._address, progress, self._sign_in.user is not None)
        layer = found.layer(self._layer_id)
        if layer is None:
            raise LayerMissing(self.url, "no such layer on the map", 404)
        return found, layer

    def version(self, progress: Progress) -> str:
        """The layer's version as it is now, "" where the server does not say."""
        self._sign_in.make_sure(progress)
        reply = self.connection.head(self.url, progress, accept=(403, 404, 405))
        return reply.headers.get(VERSION, "") if reply.status == 200 else ""

    def read(self, progress: Progress) -> LayerFile:
        """The layer as it is now.

        Raises:
            LayerMissing, SignInRefused, PermissionMissing. AnswerUnreadable: it is no layer. Any ServerError.
        """
        self._sign_in.make_sure(progress)
        try:
            reply = self.connection.get(self.url, progress, accept=(404,))
        except PermissionMissing as error:
            if self._sign_in.user is not None:
                raise
            raise SignInRefused(self.url, "the map is not for everybody", error.status) from error
        if reply.status == 404:
            raise LayerMissing(self.url, "no such layer", 404)
        try:
            return LayerFile(reply.body, reply.headers.get(VERSION, ""))
        except ValueError as error:
            raise AnswerUnreadable(self.url, str(error), reply.status) from error

    def versions_since(self, earlier: LayerFile, progress: Progress) -> list[LayerFile]:
        """The versions that were saved after this one, as far as uMap keeps them, oldest first; the newest 50."""
        reply = self.connection.get(self.url + "versions/", progress, accept=(403, 404))
        try:
            listed = json_text.parsed(json_text.decoded(reply.body)) if reply.status == 200 else {}
            found = [str(one["ref"]) for one in listed.get("versions", ())]
        except (ValueError, AttributeError, KeyError, TypeError) as error:
            raise AnswerUnreadable(self.url, "no list of versions", reply.status) from error
        since = list(islice(takewhile(lambda version: version != earlier.version, found), _MOST_VERSIONS))
        files = []
        for version in reversed(since):
            reply = self.connection.get(self.url + quote(version, safe=""), progress, accept=(404,))
            if reply.status == 200:  # else it has gone meanwhile, being too old
                with suppress(ValueError):
                    files.append(LayerFile(reply.body, version))
        return files

    def read_for_writing(self, progress: Progress) -> LayerFile:
        """The layer as it is now, if it may be written to.

        Raises:
            UmapTooOld, LayerVersionMissing: it can't be done safely.
            SignInRefused, PermissionMissing: not by who is asking.
        """
        found, layer = self.describe(progress)
        if not found.is_new_enough:
            raise UmapTooOld(self.url, found.umap_version)
        if not layer.editable:
            if self._sign_in.user is None:
                raise SignInRefused(self.url, "only who is signed in may write")
            raise PermissionMissing(self.url, "the layer is not open to who is signed in")
        self._layer = layer
        file = self.read(progress)
        if not file.version:
            raise LayerVersionMissing(self.url, f"no {VERSION}")
        return file

    def save(self, based_on: LayerFile, text: str, progress: Progress) -> bool:
        """Save the layer; False where it is newer than what this is based on.

        Raises:
            AnswerLost, AnswerTooLarge, AnswerUnreadable: it may have been saved.
            Any other ServerError: it was not.
        """
        if self._layer is None or not based_on.version:
            raise LayerVersionMissing(self.url, f"no {VERSION}")
        token = self._sign_in.csrf_token(progress)
        body, content_type = form_of(self._layer.form(), text)
        parts = urlsplit(self._address.root)
        headers = {
            "Content-Type": content_type,
            "X-CSRFToken": token,
            "Referer": f"{parts.scheme}://{parts.netloc}/",
            REFERENCE: based_on.version,
        }
        url = self._address.update(self._layer_id)
        return judged(self.connection.send("POST", url, body, headers, progress=progress), url)
