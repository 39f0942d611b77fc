"""Cameras in somebody's XML: OpenStreetMap's own, waypoints of a GPX, points of a KML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from ..core.brought_file import Brought, Place, Why
from ..core.essentials import one_line
from ..core.licences import ODBL, OPENSTREETMAP, licence_named
from ..core.record import JsonValue, Position, metres_from_text, position_in_world
from .server import Progress
from .small_xml import parse, root_of

_LONGEST_NUMBER = 40
_LONGEST_MARKUP = 10_000
"""Characters of a text that is looked through for markup: that takes time which grows with their square."""
_BLOCKS = frozenset({"br", "p", "div", "tr", "li", "table", "h1", "h2", "h3"})
_UNSEEN = frozenset({"script", "style", "head"})


def read_brought_xml(file: str, body: bytes, progress: Progress) -> Brought:
    """What an XML file holds.

    Args:
        file: what to call it in places.

    Raises:
        small_xml.DocumentType, small_xml.TooDeep. ValueError: it is no XML, or none of these.
    """
    kinds: dict[str, type[_Listening]] = {"osm": _Osm, "gpx": _Gpx, "kml": _Kml}
    root = root_of(body)
    if root not in kinds:
        raise ValueError(f"{root[:50]} instead of {' or '.join(kinds)}")
    listening = kinds[root](file)

    def asked(done: int) -> bool:
        progress.report(len(listening.brought.rows), None)
        return progress.cancelled()

    parse(body, listening, asked)
    listening.brought.leave_out(file, listening.counts)
    return listening.brought


class _Listening:
    """Gathers what a document holds; what it listens for is for those who make one of it."""

    def __init__(self, file: str) -> None:
        self.file, self.number = file, 0
        self.brought = Brought()
        self.counts: Counter[Why] = Counter()

    def take(self, position: Position | None, tags: Mapping[str, JsonValue]) -> None:
        """One thing more: a camera, or what is left out."""
        self.number += 1
        if self.brought.take(Place(self.file, self.number), position, tags) is Why.NO_CAMERA:
            self.counts[Why.NO_CAMERA] += 1

    def started(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        """An element begins."""

    def ended(self, name: str, text: str, path: list[str]) -> None:
        """An element ends."""


class _Osm(_Listening):
    """Nodes with `man_made=surveillance`; also of a file that an editor saved, with new and deleted ones."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.brought = Brought(licence=ODBL, attribution=OPENSTREETMAP, source="OpenStreetMap")
        self.node: Mapping[str, str] | None = None
        self.tags: dict[str, JsonValue] = {}

    def started(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        if len(path) == 2 and name in ("node", "way", "relation"):
            self.node, self.tags = attributes, {}
        elif name == "tag" and len(path) == 3:
            self.tags[attributes.get("k", "")] = attributes.get("v", "")

    def ended(self, name: str, text: str, path: list[str]) -> None:
        if len(path) != 2 or self.node is None or name not in ("node", "way", "relation"):
            return
        node, self.node = self.node, None
        is_camera = self.tags.get("man_made") == "surveillance"
        if not is_camera:
            self.counts[Why.NO_CAMERA] += 1
        elif name != "node":
            self.counts[Why.OTHER_GEOMETRY] += 1
        elif node.get("visible") == "false" or node.get("action") == "delete":
            self.counts[Why.DELETED] += 1
        else:
            self.take(_position(node.get("lon"), node.get("lat")), self.tags)


class _Gpx(_Listening):
    """Waypoints; tracks and routes are left out. When a waypoint was made is no date of a check, and not taken."""

    _TAGS = (("name", "name"), ("desc", "note"), ("cmt", "note"))

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.point: Mapping[str, str] | None = None
        self.said: dict[str, str] = {}

    def started(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        if len(path) == 2 and name == "wpt":
            self.point, self.said = attributes, {}

    def ended(self, name: str, text: str, path: list[str]) -> None:
        if path[1:] == ["wpt"] and self.point is not None:
            point, self.point = self.point, None
            tags: dict[str, JsonValue] = {}
            for of_gpx, tag in self._TAGS:
                if self.said.get(of_gpx):
                    tags.setdefault(tag, self.said[of_gpx])
            self.take(_position(point.get("lon"), point.get("lat")), tags)
        elif len(path) == 3 and path[1] == "wpt":
            self.said[name] = plain_text(text)
        elif path[1:] in (["trk"], ["rte"]):
            self.counts[Why.OTHER_GEOMETRY] += 1
        elif path[1:] in (["metadata", "name"], ["name"]):
            self.brought.name = one_line(text)
        elif path[1:] == ["metadata", "copyright", "license"]:
            self.brought.licence = licence_named(text)


class _Kml(_Listening):
    """Placemarks that are one point, with their name, description and data; the description without its markup."""

    _OTHER = frozenset({"LineString", "LinearRing", "Polygon", "MultiGeometry", "Model", "Track", "MultiTrack"})

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.said: dict[str, JsonValue] = {}
        self.coordinates: str | None = None
        self.other = False
        self.data = ""

    def started(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        if name == "Placemark":
            self.said, self.coordinates, self.other = {}, None, False
        elif name in self._OTHER:
            self.other = True
        elif name in ("Data", "SimpleData"):
            self.data = attributes.get("name", "")

    def ended(self, name: str, text: str, path: list[str]) -> None:
        above = path[-2] if len(path) > 1 else ""
        if name == "Placemark":
            self._end()
        elif above == "Placemark" and name in ("name", "description"):
            self.said[name] = plain_text(text)
        elif above == "Point" and name == "coordinates":
            self.coordinates = text
        elif (name == "value" and above == "Data") or name == "SimpleData":
            self.said.setdefault(self.data, plain_text(text))
        elif above == "Document" and name == "name" and len(path) == 3:
            self.brought.name = one_line(text)

    def _end(self) -> None:
        if self.other:
            self.counts[Why.OTHER_GEOMETRY] += 1
            return
        numbers = (self.coordinates or "").split(",")
        self.take(_position(*numbers[:2]) if len(numbers) in (2, 3) else None, self.said)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, _attributes: list[Any]) -> None:
        self.unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in _UNSEEN))

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.words.append(data)


def plain_text(text: str) -> str:
    """The words of a text that may be markup; nothing of it is run or fetched."""
    text = text.strip()
    if "<" in text and ">" in text and len(text) <= _LONGEST_MARKUP:
        words = _Words()
        words.feed(text)
        words.close()
        text = "".join(words.words)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _position(lon: str | None, lat: str | None) -> Position | None:
    numbers = [None if one is None or len(one) > _LONGEST_NUMBER else _number(one) for one in (lon, lat)]
    return position_in_world(*numbers)


def _number(text: str) -> float | None:
    """A plain decimal number; with more decimals than are kept of metres."""
    try:
        return float(text) if metres_from_text(text) is not None else None
    except ValueError:
        return None
