"""Addresses on a uMap: what people copy from their browser, and what a layer is called here.

A layer's address is the one where uMap gives its features, `https://host/en/datalayer/<map>/<uuid>/`: it has neither
query nor fragment, and opens in a browser. What people have is a map's address, in one of these forms:

    https://host/en/map/kamere_123            also with ?share, ?datalayers=…, #12/44.8/20.4
    https://host/en/map/123/geojson/          where uMap describes the map
    https://host/m/123/                       the short one
    https://host/en/map/anonymous-edit/123:…  the secret edit link: whoever has it may write

A uMap may live below a path of its host.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote, urlunsplit

from .address import checked_url, shown
from .errors import InvalidUrl

EDIT_LINK_USER = "edit-link"
"""The user name under which a secret edit link is kept, where a password needs one."""

_USUAL_LANGUAGE = "en"
_LANGUAGE = r"/(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)"
_NUMBER = r"(?P<number>[0-9]{1,18})"
_ID = r"(?P<layer>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
_ROOT = r"(?P<root>(?:/[A-Za-z0-9._~-]+)*?)"
_SIGNATURE = re.compile(r"(?P<number>[0-9]{1,18}):[A-Za-z0-9_-]{20,200}")

_LAYER = re.compile(rf"{_ROOT}{_LANGUAGE}/datalayer/{_NUMBER}/{_ID}(?:/.*)?")
_EDIT_LINK = re.compile(rf"{_ROOT}{_LANGUAGE}/map/anonymous-edit/(?P<signature>[^/]+)/?")
_MAPS = (
    re.compile(rf"{_ROOT}{_LANGUAGE}/map/{_NUMBER}/.*"),
    re.compile(rf"{_ROOT}{_LANGUAGE}/map/[^/]*_{_NUMBER}/?"),
    _LAYER,
)
_SHORT = re.compile(rf"{_ROOT}/m/{_NUMBER}/?")


class MapAddress(NamedTuple):
    """A map on a uMap.

    Attributes:
        root: where the uMap begins, without a slash at its end.
        language: of its pages; any does, the pasted one is known to be there.
    """

    root: str
    language: str
    number: int

    @property
    def page(self) -> str:
        """The map as people open it."""
        return f"{self.root}/{self.language}/map/map_{self.number}"

    @property
    def description(self) -> str:
        """Where uMap says which layers the map has."""
        return self.below(f"map/{self.number}/geojson/")

    def layer(self, layer_id: str) -> str:
        """A layer's own address."""
        return self.below(f"datalayer/{self.number}/{layer_id}/")

    def update(self, layer_id: str) -> str:
        """Where a layer is saved."""
        return self.below(f"map/{self.number}/datalayer/update/{layer_id}/")

    def below(self, path: str) -> str:
        """The address of a page in the map's language."""
        return f"{self.root}/{self.language}/{path}"


def _root_and_path(url: str) -> tuple[str, str]:
    parts = checked_url(url.strip())
    return urlunsplit(parts._replace(path="", query="", fragment="")), parts.path


def _address(origin: str, found: re.Match[str]) -> MapAddress:
    return MapAddress(origin + found["root"], found["language"].lower(), int(found["number"]))


def layer_address(url: str) -> tuple[MapAddress, str]:
    """The map and the layer's id in a layer's address. Raises InvalidUrl, InsecureUrl."""
    origin, path = _root_and_path(url)
    found = _LAYER.fullmatch(path)
    if found is None:
        raise InvalidUrl(shown(url), "not …/datalayer/<map>/<layer>/")
    return _address(origin, found), found["layer"].lower()


def layer_key(url: str) -> tuple[str, int, str]:
    """What tells a layer from all others, from its address: where the uMap begins, the map's number, the layer's id.
    The language of the pages is no part of it. Raises InvalidUrl, InsecureUrl.
    """
    address, layer_id = layer_address(url)
    return address.root, address.number, layer_id


def map_address(url: str) -> MapAddress:
    """The map in any of its addresses, or in one of its layers'. Raises InvalidUrl, InsecureUrl."""
    origin, path = _root_and_path(url)
    for form in _MAPS:
        found = form.fullmatch(path)
        if found is not None:
            return _address(origin, found)
    found = _SHORT.fullmatch(path)
    if found is not None:
        return MapAddress(origin + found["root"], _USUAL_LANGUAGE, int(found["number"]))
    found = _EDIT_LINK.fullmatch(path)
    if found is not None:
        signature = _SIGNATURE.fullmatch(unquote(found["signature"]))
        if signature is not None:
            return MapAddress(origin + found["root"], found["language"].lower(), int(signature["number"]))
    raise InvalidUrl(shown(url), "not the address of a map on a uMap")


def is_short(url: str) -> bool:
    """Whether it is a map's short address, which may lead to another one. Raises InvalidUrl, InsecureUrl."""
    return _SHORT.fullmatch(_root_and_path(url)[1]) is not None


def split_edit_link(url: str) -> tuple[str, str]:
    """A map's public address, and the secret that was in the one given; ("" where it is no edit link).

    What is not an edit link comes back as it was. The secret belongs into QGIS's authentication database, as the
    password of the user EDIT_LINK_USER, or into HILJADE_TOKEN, and nowhere else.

    Raises:
        InvalidUrl, InsecureUrl: it is no address, or an edit link that was cut short.
    """
    found = _EDIT_LINK.fullmatch(_root_and_path(url)[1])
    if found is None:
        return url.strip(), ""
    signature = unquote(found["signature"])
    if not _SIGNATURE.fullmatch(signature):
        raise InvalidUrl(shown(url), "an edit link that is not whole")
    return map_address(url).page, signature


def signature_in(secret: str, address: MapAddress) -> str:
    """The signature in a secret, which is one, or a whole edit link to this map; "" where it is neither."""
    secret = secret.strip()
    if "://" in secret:
        try:
            link = map_address(secret)
            _, secret = split_edit_link(secret)
        except InvalidUrl:
            return ""
        if link.root != address.root:
            return ""
    found = _SIGNATURE.fullmatch(secret)
    return secret if found is not None and int(found["number"]) == address.number else ""
