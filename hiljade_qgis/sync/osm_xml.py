"""OpenStreetMap's XML, read and written.

One format for everything: what is uploaded, what is answered to it and what a changeset holds are XML on every server
of API 0.6; JSON came later, and not for these. Overpass writes the same elements.

Answers come from anybody. They are read by expat, which needs no stack, as UTF-8 whatever they say they are; a
document type is refused, so that there are no entities, and nesting is limited.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Callable, NamedTuple
from xml.parsers import expat  # nosec B407

MAX_DEPTH = 16
"""Elements within one another; a tag of a node in a change needs four."""

LONGEST_TEXT = 255
"""Characters (Unicode code points) in a key, a value, or a changeset's comment."""

_NUMBER = re.compile(r"[0-9]{1,19}")
_LARGEST = (1 << 63) - 1
_COORDINATE = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_NOT_CARRIED = re.compile("[^\t\n\r\x20-\x7e\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
    # As they are, a parser makes blanks of these.
    ord("\t"): "&#9;",
    ord("\n"): "&#10;",
    ord("\r"): "&#13;",
}
_META = ("timestamp", "changeset", "user", "uid")
_ACTIONS = frozenset({"create", "modify", "delete"})


class Node(NamedTuple):
    """A node as a server gives it.

    Attributes:
        lon_deg, lat_deg: None where it has none (a deleted one), or none that is a number.
        tags: of its keys, each once.
        meta: timestamp, changeset, user, uid, as far as they are there.
        action: "create", "modify" or "delete" inside of a change, else "".
    """

    node_id: int
    version: int
    visible: bool
    lon_deg: float | None
    lat_deg: float | None
    tags: dict[str, str]
    meta: dict[str, str]
    action: str


class Result(NamedTuple):
    """What became of a node in an upload; `new_id` and `new_version` are None for a deleted one."""

    old_id: int
    new_id: int | None
    new_version: int | None


class Element(NamedTuple):
    """Any element of a small answer, with its attributes."""

    name: str
    attributes: Mapping[str, str]


class Remark(ValueError):
    """An Overpass says in the answer itself that it failed; the text is in `args[0]`."""


def carries(text: str) -> bool:
    """Whether XML, and OpenStreetMap, can hold every character of a text."""
    return _NOT_CARRIED.search(text) is None


def escaped(text: str) -> str:
    """A text as the value of an attribute in double quotes. It has passed `carries`."""
    return text.translate(_ESCAPES)


def tags_xml(tags: Iterable[tuple[str, str]]) -> str:
    """`<tag>` elements. Keys and values have passed `carries`."""
    return "".join(f'<tag k="{escaped(key)}" v="{escaped(value)}"/>' for key, value in tags)


def read_nodes(body: bytes, roots: Collection[str] = ("osm",), camera: tuple[str, str] | None = None) -> list[Node]:
    """The nodes in an answer, in its order.

    Args:
        roots: what the outermost element may be called.
        camera: keep only nodes with this key and value, which is all there is to keep of most answers.

    Raises:
        Remark: an Overpass ended before the answer was complete.
        ValueError: it is no such document, or the server failed in the middle of it.
    """
    found: list[Node] = []
    attributes: dict[str, str] | None = None
    tags: dict[str, str] = {}
    action = ""

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal attributes, tags, action
        if name == "tag":
            if attributes is not None:
                tags[given.get("k", "")] = given.get("v", "")
        elif name == "node":
            attributes, tags = given, {}
        elif name in _ACTIONS:
            action = name

    def end(name: str) -> None:
        nonlocal attributes
        if name == "node" and attributes is not None:
            if camera is None or tags.get(camera[0]) == camera[1]:
                found.append(_node(attributes, tags, action))
            attributes = None

    _parse(body, roots, start, end)
    return found


def _node(attributes: Mapping[str, str], tags: dict[str, str], action: str) -> Node:
    return Node(
        node_id=_number(attributes, "id"),
        version=_number(attributes, "version"),
        visible=attributes.get("visible") != "false",
        lon_deg=_coordinate(attributes.get("lon", "")),
        lat_deg=_coordinate(attributes.get("lat", "")),
        tags=tags,
        meta={name: attributes[name] for name in _META if name in attributes},
        action=action,
    )


def read_results(body: bytes) -> list[Result]:
    """What became of the nodes of an upload. Raises ValueError where it is no diffResult."""
    found: list[Result] = []

    def start(name: str, given: dict[str, str]) -> None:
        if name == "node":
            old_id = given.get("old_id", "")
            sign = -1 if old_id.startswith("-") else 1
            found.append(
                Result(
                    sign * number(old_id.lstrip("-")),
                    _number(given, "new_id") if "new_id" in given else None,
                    _number(given, "new_version") if "new_version" in given else None,
                )
            )

    _parse(body, ("diffResult",), start, _nothing)
    return found


def read_elements(body: bytes, roots: Collection[str] = ("osm",)) -> list[Element]:
    """All elements of a small answer, the outermost first. Raises ValueError where it is no such document."""
    found: list[Element] = []
    _parse(body, roots, lambda name, given: found.append(Element(name, given)), _nothing)
    return found


def number(text: str) -> int:
    """A positive integer of at most 63 bits. Raises ValueError."""
    value = int(text) if _NUMBER.fullmatch(text) else 0
    if not 0 < value <= _LARGEST:
        raise ValueError("a number that is none")
    return value


def _number(attributes: Mapping[str, str], name: str) -> int:
    try:
        return number(attributes.get(name, ""))
    except ValueError:
        raise ValueError(f"a node without a proper {name}") from None


def _coordinate(text: str) -> float | None:
    return float(text) if _COORDINATE.fullmatch(text) else None


def _nothing(_name: str) -> None:
    """At the end of elements that have no content."""


def _parse(
    body: bytes,
    roots: Collection[str],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate("UTF-8")
    depth = 0
    remark: list[str] | None = None

    def on_start(name: str, given: dict[str, str]) -> None:
        nonlocal depth, remark
        depth += 1
        if depth == 1 and name not in roots:
            raise ValueError(f"{name[:50]} instead of {' or '.join(roots)}")
        if depth > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH} elements")
        if name == "error":  # the answer had begun, with 200, when the server failed
            raise ValueError("the server failed in the middle of its answer")
        if name == "remark":
            remark = []
            parser.CharacterDataHandler = remark.append
        start(name, given)

    def on_end(name: str) -> None:
        nonlocal depth, remark
        depth -= 1
        if name == "remark" and remark is not None:
            parser.CharacterDataHandler = None
            text, remark = "".join(remark).strip(), None
            if "error" in text:
                raise Remark(text[:300])
        end(name)

    def on_doctype(*_: object) -> None:
        raise ValueError("a document with a document type")

    parser.StartElementHandler, parser.EndElementHandler = on_start, on_end
    parser.StartDoctypeDeclHandler = on_doctype
    try:
        parser.Parse(body, True)
    except expat.ExpatError as error:
        raise ValueError(f"no XML: {expat.ErrorString(error.code)} in line {error.lineno}") from error
