"""Where a camera's pictures are, as its tags say: addresses of pictures, and pages that show one.

| tag | value | what comes of it |
|---|---|---|
| `image`, `image:0` … | an http(s) address, or `File:…` on Wikimedia Commons; several after `;` | a picture |
| `wikimedia_commons` | `File:…`; several after `;` | a picture |
| | `Category:…` | a page |
| `mapillary` | numbers of pictures; several after `;` | pages |
| `panoramax`, `panoramax:0` … | UUIDs of pictures; several after `;` | pages |

Addresses follow from values by the services' own rules:

- Commons, https://commons.wikimedia.org/wiki/Special:FilePath: `Special:FilePath/<file>?width=…` leads to the file, or
  to a smaller one of that width, also where the file has another name by now;
- Mapillary, https://help.mapillary.com/hc/en-us/articles/115001754885: `https://www.mapillary.com/app/?pKey=<number>`;
- Panoramax, https://docs.panoramax.fr/web-viewer/03_URL_settings: `https://api.panoramax.xyz/?focus=pic&pic=<uuid>`.

Nothing here is fetched, and whether an address may be spoken to is decided where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .record import ColumnValue, JsonValue

COMMONS_WIDTH_PX = 1280
"""How wide a picture from Commons is asked for: one of the widths that it keeps ready."""

MOST_PICTURES = 50
"""Of one camera; a record that names more is no use to anybody."""

_COMMONS = "https://commons.wikimedia.org/wiki/"
_ADDRESS = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)
_NEXT = re.compile(r";\s*(?=(?:https?://|File:))", re.IGNORECASE)
_FILE = re.compile(r"File:\s*([^/\s].*)", re.IGNORECASE)
_ON_COMMONS = re.compile(r"https?://commons\.(?:m\.)?wikimedia\.org/wiki/(File:[^?#]+)", re.IGNORECASE)
_CATEGORY = re.compile(r"Category:\s*(.+)", re.IGNORECASE)
_MAPILLARY = re.compile(r"[0-9]{1,32}|[A-Za-z0-9_-]{22}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ENCODED = re.compile(rb"%([0-9A-Fa-f]{2})")
_MORE_IMAGES = re.compile(r"image:[0-9]{1,3}")
_MORE_PANORAMAX = re.compile(r"panoramax(?::[0-9]{1,3})?")


class Picture(NamedTuple):
    """One picture of a camera.

    Attributes:
        tag: which of the record's tags names it.
        address: where the picture itself is; None where there is only a page.
        page: the page to open in a browser.
    """

    tag: str
    address: str | None
    page: str


def pictures_of(image: ColumnValue, tags: Mapping[str, JsonValue]) -> tuple[Picture, ...]:
    """A camera's pictures in the order of its tags, each once; values that name none are left out.

    Args:
        image: the column of that name.
        tags: the tags that have no column.
    """
    found: dict[Picture, None] = {}
    for one in _named(image, tags):
        known = any((one.address, one.page) == (other.address, other.page) for other in found)
        if not known and len(found) < MOST_PICTURES:
            found[one] = None
    return tuple(found)


def _named(image: ColumnValue, tags: Mapping[str, JsonValue]) -> Iterator[Picture]:
    yield from _images("image", image)
    for key in sorted(filter(_MORE_IMAGES.fullmatch, tags), key=_number):
        yield from _images(key, tags[key])
    for value in _parts(tags.get("wikimedia_commons")):
        category = _CATEGORY.fullmatch(value)
        if category is not None:
            yield Picture("wikimedia_commons", None, _COMMONS + "Category:" + _name(category[1]))
        elif _FILE.fullmatch(value):
            yield _on_commons("wikimedia_commons", value)
    for value in _parts(tags.get("mapillary")):
        if _MAPILLARY.fullmatch(value):
            yield Picture("mapillary", None, f"https://www.mapillary.com/app/?pKey={value}")
    for key in sorted(filter(_MORE_PANORAMAX.fullmatch, tags), key=_number):
        for value in _parts(tags[key]):
            if _UUID.fullmatch(value):
                page = f"https://api.panoramax.xyz/?focus=pic&pic={value.lower()}"
                yield Picture(key, None, page)


def _images(tag: str, value: JsonValue) -> Iterator[Picture]:
    for one in _NEXT.split(value) if isinstance(value, str) else ():
        text = one.strip().rstrip(";").rstrip()
        there = _ON_COMMONS.fullmatch(text)
        if there is not None:
            yield _on_commons(tag, _decoded(there[1]))
        elif _FILE.fullmatch(text):
            yield _on_commons(tag, text)
        elif _ADDRESS.match(text):
            address = text.replace(" ", "%20")
            yield Picture(tag, address, address)


def _on_commons(tag: str, file: str) -> Picture:
    match = _FILE.fullmatch(file)
    name = _name(match[1] if match is not None else file)
    return Picture(tag, f"{_COMMONS}Special:FilePath/{name}?width={COMMONS_WIDTH_PX}", f"{_COMMONS}File:{name}")


def _name(title: str) -> str:
    """A title as it stands in an address of the wiki."""
    encoded = "_".join(title.split()).encode("utf-8", "replace")
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in encoded)


def _decoded(text: str) -> str:
    """A text in which bytes are written as %41."""
    encoded = text.encode("utf-8", "replace")
    return _ENCODED.sub(lambda found: bytes([int(found[1], 16)]), encoded).decode("utf-8", "replace")


def _parts(value: JsonValue) -> list[str]:
    texts = value.split(";") if isinstance(value, str) else []
    return [text.strip() for text in texts if text.strip()]


def _number(key: str) -> int:
    return int(key.partition(":")[2] or -1)
