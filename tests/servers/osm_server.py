"""A small OpenStreetMap on this machine: the calls of API 0.6 that the plugin uses, as they are documented and as
openstreetmap-cgimap answers them (https://wiki.openstreetmap.org/wiki/API_v0.6), texts of refusals included.

It can be told to go wrong: see `Fault`.
"""

from __future__ import annotations

import contextlib
import copy
import re
import socket
import threading
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import quoteattr

SCALE = 10_000_000
TOKENS = {"ana-token": ("Ana", 11, {"read_prefs", "write_api"}), "bob-token": ("Bob", 12, {"read_prefs", "write_api"}),
          "reader-token": ("Reader", 13, {"read_prefs"})}  # fmt: skip


class Refused(Exception):
    """An answer other than 200."""

    def __init__(self, status: int, text: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(text)
        self.status, self.text, self.headers = status, text, headers or {}


@dataclass
class Fault:
    """What goes wrong at the next request whose method and path match.

    kind: "lost" the request never arrives; "unanswered" it is done, but no answer comes; "cut" it is done, and half of
    the answer comes; "slow" it is done `delay_s` later; a number: this status, and nothing is done; "late" no answer
    comes, and it is done `delay_s` later; a text: 200 with this text, and nothing is done.
    """

    method: str
    path: str
    kind: str | int
    delay_s: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class State:
    """All that it holds: every version of every node, oldest first."""

    nodes: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    ways: dict[int, list[int]] = field(default_factory=dict)
    relations: dict[int, list[int]] = field(default_factory=dict)
    changesets: dict[int, dict[str, Any]] = field(default_factory=dict)


class OsmTestServer:
    """Runs while the `with` block does; `url` is the API's address."""

    def __init__(self) -> None:
        self.state = State()
        self.replica = State()
        self.stale_reads = 0
        """So many reads still come from what was there before the last write."""
        self.most_elements, self.most_nodes, self.most_deg2 = 10_000, 50_000, 0.25
        self.missing: set[str] = set()
        """Calls that this server does not have, by their path."""
        self.heeds_if_unused = True
        self.faults: list[Fault] = []
        self.requests: list[tuple[str, str, bytes]] = []
        self.before_upload: Callable[[], None] = lambda: None
        """Called when an upload has arrived, before it is looked at."""
        self.next_id, self.clock = 1000, 0
        self.guard = threading.RLock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def _any(self) -> None:
                outer.handle(self)

            do_GET = do_PUT = do_POST = _any  # noqa: N815 - http.server's names

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{self.origin}/api/0.6"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> OsmTestServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    # What others do

    def put(self, node_id: int, lon: float, lat: float, user: str = "Somebody", **tags: str) -> int:
        """Somebody makes a node or changes it; gives its version. `__` in a key stands for `:`."""
        found = {"man_made": "surveillance", **{key.replace("__", ":"): value for key, value in tags.items()}}
        return self.put_tags(node_id, lon, lat, found, user)

    def put_tags(self, node_id: int, lon: float, lat: float, tags: dict[str, str], user: str = "Somebody") -> int:
        with self.guard:
            node = self._version(node_id, 1, tags, round(lon * SCALE), round(lat * SCALE), user, 99)
            return int(node["version"])

    def drop(self, node_id: int) -> None:
        """Somebody deletes a node."""
        with self.guard:
            self._version(node_id, 1, {}, None, None, "Somebody", 99)

    def current(self, node_id: int) -> dict[str, Any]:
        return self.state.nodes[node_id][-1]

    def cameras(self) -> dict[int, dict[str, str]]:
        """The tags of all cameras that are there now."""
        last = {node_id: versions[-1] for node_id, versions in self.state.nodes.items()}
        return {key: one["tags"] for key, one in last.items()
                if one["visible"] and one["tags"].get("man_made") == "surveillance"}  # fmt: skip

    def uploads(self) -> int:
        return sum(1 for method, path, _ in self.requests if method == "POST" and path.endswith("/upload"))

    def close(self, changeset: int) -> None:
        """As the server does with one that was left for an hour."""
        self.state.changesets[changeset]["open"] = False

    def _version(self, node_id: int, changeset: int, tags: dict[str, str], lon: int | None, lat: int | None,
                 user: str, uid: int) -> dict[str, Any]:  # fmt: skip
        versions = self.state.nodes.setdefault(node_id, [])
        self.clock += 1
        self.next_id = max(self.next_id, node_id + 1)
        versions.append({
            "id": node_id, "version": len(versions) + 1, "visible": lon is not None, "lon": lon, "lat": lat,
            "tags": dict(tags), "changeset": changeset, "user": user, "uid": uid,
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_700_000_000 + self.clock)),
        })  # fmt: skip
        return versions[-1]

    # The wire

    def handle(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        path = handler.path
        with self.guard:
            self.requests.append((handler.command, path, body))
            fault = next((one for one in self.faults
                          if one.method == handler.command and re.search(one.path, path)), None)  # fmt: skip
            if fault is not None:
                self.faults.remove(fault)
        kind = fault.kind if fault is not None else ""
        if kind == "lost":
            self._hang_up(handler)
            return
        if kind == "late" and fault is not None:
            self._hang_up(handler)
            time.sleep(fault.delay_s)
        if fault is not None and isinstance(kind, int):
            self._answer(handler, kind, "fault", fault.headers)
            return
        if kind.startswith("<"):
            self._answer(handler, 200, kind)
            return
        if kind == "slow" and fault is not None:
            time.sleep(fault.delay_s)
        try:
            text = self._call(handler, path, body)
            status, headers = 200, {}
        except Refused as refusal:
            status, text, headers = refusal.status, refusal.text, refusal.headers
        if kind in ("unanswered", "late"):
            self._hang_up(handler)
            return
        self._answer(handler, status, text, headers, kind == "cut")

    @staticmethod
    def _hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        with contextlib.suppress(OSError):
            handler.connection.shutdown(socket.SHUT_RDWR)

    @staticmethod
    def _answer(handler: BaseHTTPRequestHandler, status: int, text: str, headers: dict[str, str] | None = None,
                cut: bool = False) -> None:  # fmt: skip
        content = text.encode()
        with contextlib.suppress(OSError):
            handler.send_response(status)
            handler.send_header("Content-Type", "application/xml; charset=utf-8" if status == 200 else "text/plain")
            if status != 200:
                handler.send_header("Error", text[:250].replace("\n", " "))
            for name, value in (headers or {}).items():
                handler.send_header(name, value)
            handler.send_header("Content-Length", str(len(content)))
            handler.send_header("Connection", "close")
            handler.end_headers()
            handler.wfile.write(content[: len(content) // 2] if cut else content)

    def _call(self, handler: BaseHTTPRequestHandler, path: str, body: bytes) -> str:
        parts = urlsplit(path)
        if not parts.path.startswith("/api/0.6/"):
            raise Refused(404)
        name, query = parts.path[len("/api/0.6/") :], parse_qs(parts.query)
        if name in self.missing:
            raise Refused(404)
        if handler.headers.get("Accept", "*/*") not in ("*/*", "application/xml", "text/xml"):
            raise Refused(406, f"Acceptable formats for {parts.path} are: application/xml")
        if handler.command == "GET":
            with self.guard:
                state = self.state
                if self.stale_reads:
                    self.stale_reads -= 1
                    state = self.replica
                return self._read(state, name, query, handler)
        if name.endswith("/upload"):
            self.before_upload()
        with self.guard:
            return self._write(handler.command, name, body, handler)

    # Reading

    def _read(self, state: State, name: str, query: dict[str, list[str]], handler: BaseHTTPRequestHandler) -> str:
        if name == "capabilities":
            return _osm(
                f'<api><version minimum="0.6" maximum="0.6"/><area maximum="{self.most_deg2}"/>'
                f'<changesets maximum_elements="{self.most_elements}" default_query_limit="100"/>'
                '<timeout seconds="300"/><status database="online" api="online" gpx="online"/></api>'
            )
        if name == "permissions":
            scopes = self._account(handler)[2] if self._account(handler) else ()
            granted = "".join(f'<permission name="allow_{one}"/>' for one in sorted(scopes))
            return _osm(f"<permissions>{granted}</permissions>")
        if name == "user/details":
            account = self._signed_in(handler, "read_prefs")
            return _osm(f'<user id="{account[1]}" display_name={quoteattr(account[0])}/>')
        if name == "map":
            return self._map(state, query)
        if name == "nodes":
            return self._nodes(state, query)
        history = re.fullmatch(r"node/([0-9]+)/history", name)
        if history:
            versions = state.nodes.get(int(history[1]))
            if versions is None:
                raise Refused(404, f"Node {history[1]} was not found.")
            return _osm("".join(map(node_xml, versions)))
        changeset = re.fullmatch(r"changeset/([0-9]+)(/download)?", name)
        if changeset:
            held = state.changesets.get(int(changeset[1]))
            if held is None:
                raise Refused(404, f"Changeset {changeset[1]} was not found.")
            return self._download(state, held) if changeset[2] else _changeset(held)
        raise Refused(404)

    def _map(self, state: State, query: dict[str, list[str]]) -> str:
        try:
            west, south, east, north = (float(one) for one in query["bbox"][0].split(","))
        except (KeyError, ValueError):
            raise Refused(400, "The parameter bbox is required, and must be of the form min_lon,min_lat,max_lon,"
                               "max_lat.") from None  # fmt: skip
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            raise Refused(400, "The latitudes must be between -90 and 90, longitudes between -180 and 180 and the "
                               "minima must be less than the maxima.")  # fmt: skip
        if (east - west) * (north - south) > self.most_deg2:
            raise Refused(400, f"The maximum bbox size is {self.most_deg2:f}, and your request was too large. Either "
                               "request a smaller area, or use planet.osm")  # fmt: skip
        last = {node_id: versions[-1] for node_id, versions in state.nodes.items()}
        inside = {node_id for node_id, one in last.items() if one["visible"]
                  and west * SCALE <= one["lon"] <= east * SCALE
                  and south * SCALE <= one["lat"] <= north * SCALE}  # fmt: skip
        if len(inside) > self.most_nodes:
            raise Refused(400, f"You requested too many nodes (limit is {self.most_nodes}). Either request a smaller "
                               "area, or use planet.osm")  # fmt: skip
        ways = {way: nodes for way, nodes in state.ways.items() if inside.intersection(nodes)}
        every = inside.union(*ways.values()) if ways else inside
        lines = "".join(
            f'<way id="{way}" visible="true" version="1">{_references(nodes)}'
            '<tag k="man_made" v="surveillance"/></way>' for way, nodes in ways.items()
        )  # fmt: skip
        bounds = f'<bounds minlat="{south}" minlon="{west}" maxlat="{north}" maxlon="{east}"/>'
        return _osm(bounds + "".join(node_xml(last[one]) for one in sorted(every)) + lines)

    @staticmethod
    def _nodes(state: State, query: dict[str, list[str]]) -> str:
        ids = [int(one) for one in query.get("nodes", [""])[0].split(",") if one.isdigit()]
        if not ids:
            raise Refused(400, "The parameter nodes is required, and must be of the form nodes=ID[vVER][,ID[vVER]...].")
        found = [state.nodes[one][-1] for one in ids if one in state.nodes]
        if len(found) != len(ids):
            raise Refused(404, "One or more of the nodes were not found.")
        return _osm("".join(map(node_xml, found)))

    @staticmethod
    def _download(state: State, changeset: dict[str, Any]) -> str:
        parts = []
        for node_id, version in changeset["content"]:
            node = state.nodes[node_id][version - 1]
            action = "create" if version == 1 else "modify" if node["visible"] else "delete"
            parts.append(f"<{action}>{node_xml(node)}</{action}>")
        return f'<?xml version="1.0" encoding="UTF-8"?><osmChange version="0.6">{"".join(parts)}</osmChange>'

    # Writing

    @staticmethod
    def _account(handler: BaseHTTPRequestHandler) -> tuple[str, int, set[str]] | None:
        kind, _, token = handler.headers.get("Authorization", "").partition(" ")
        return TOKENS.get(token) if kind == "Bearer" else None

    def _signed_in(self, handler: BaseHTTPRequestHandler, scope: str) -> tuple[str, int, set[str]]:
        account = self._account(handler)
        if account is None:
            raise Refused(401, "Couldn't authenticate you", {"WWW-Authenticate": 'Bearer realm="Web Password"'})
        if scope not in account[2]:
            raise Refused(403, "The access token lacks a scope for this")
        return account

    def _write(self, method: str, name: str, body: bytes, handler: BaseHTTPRequestHandler) -> str:
        account = self._signed_in(handler, "write_api")
        if (method, name) == ("PUT", "changeset/create"):
            tags = {one.attrib["k"]: one.attrib["v"] for one in ElementTree.fromstring(body).iter("tag")}
            if any(len(text) > 255 for pair in tags.items() for text in pair):
                raise Refused(400, "Value has more than 255 unicode characters")
            changeset = len(self.state.changesets) + 501
            self.state.changesets[changeset] = {"id": changeset, "open": True, "tags": tags, "content": [],
                                                "user": account[0], "uid": account[1]}  # fmt: skip
            return str(changeset)
        found = re.fullmatch(r"changeset/([0-9]+)/(close|upload)", name)
        if found is None or method != {"close": "PUT", "upload": "POST"}[found[2]]:
            raise Refused(405)
        held = self.state.changesets.get(int(found[1]))
        if held is None:
            raise Refused(404)
        if held["uid"] != account[1]:
            raise Refused(409, "The user doesn't own that changeset")
        closed = Refused(409, f"The changeset {held['id']} was closed at 2026-01-01 00:00:00 UTC")
        if not held["open"] or (found[2] == "upload" and len(held["content"]) >= self.most_elements):
            raise closed
        before = copy.deepcopy(self.state)
        answer = ""
        if found[2] == "close":
            held["open"] = False
        else:
            try:
                answer = self._upload(body, held, account, closed)
            except Refused:
                self.state = before
                raise
        self.replica = before
        return answer

    def _upload(self, body: bytes, held: dict[str, Any], account: tuple[str, int, set[str]], full: Refused) -> str:
        actions = _parsed(body, held["id"])
        results, placeholders = [], set()
        for action, unused, node in actions:
            node_id, version, unused = node["id"], node["version"], unused and self.heeds_if_unused
            if action == "create":
                if node_id in placeholders:
                    raise Refused(400, "Placeholder IDs must be unique for created elements.")
                placeholders.add(node_id)
                made = self._version(self.next_id, held["id"], node["tags"], node["lon"], node["lat"], *account[:2])
                results.append(f'<node old_id="{node_id}" new_id="{made["id"]}" new_version="1"/>')
                held["content"].append((made["id"], 1))
                continue
            if node_id not in self.state.nodes:
                raise Refused(404, f"The following node ids are not known on the database: {node_id}")
            now = self.current(node_id)
            kept = f'<node old_id="{node_id}" new_id="{node_id}" new_version="{now["version"]}"/>'
            if action == "delete" and not now["visible"]:
                if unused:
                    results.append(kept)
                    continue
                raise Refused(410, f"The node with the id {node_id} has already been deleted")
            if version != now["version"]:
                raise Refused(409, f"Version mismatch: Provided {version}, server had: {now['version']} of Node "
                                   f"{node_id}")  # fmt: skip
            if action == "delete":
                users = ", ".join(str(way) for way, nodes in self.state.ways.items() if node_id in nodes)
                groups = ", ".join(str(one) for one, nodes in self.state.relations.items() if node_id in nodes)
                if (users or groups) and unused:
                    results.append(kept)
                    continue
                if users:
                    raise Refused(412, f"Node {node_id} is still used by ways {users}.")
                if groups:
                    raise Refused(412, f"Node {node_id} is still used by relations {groups}.")
                made = self._version(node_id, held["id"], {}, None, None, *account[:2])
                results.append(f'<node old_id="{node_id}"/>')
            else:
                made = self._version(node_id, held["id"], node["tags"], node["lon"], node["lat"], *account[:2])
                results.append(f'<node old_id="{node_id}" new_id="{node_id}" new_version="{made["version"]}"/>')
            held["content"].append((node_id, made["version"]))
        if len(held["content"]) > self.most_elements:
            raise full
        return ('<?xml version="1.0" encoding="UTF-8"?><diffResult version="0.6" generator="test">'
                f"{''.join(results)}</diffResult>")  # fmt: skip


def _parsed(body: bytes, changeset: int) -> list[tuple[str, bool, dict[str, Any]]]:
    """The actions of an upload, checked as the server checks them before it looks at its data."""
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise Refused(400, f"XML: {error}") from None
    if root.tag != "osmChange":
        raise Refused(400, f"Unknown top-level element {root.tag}, expecting osmChange")
    return [(block.tag, "if-unused" in block.attrib, _checked(block.tag, node, changeset))
            for block in root for node in block]  # fmt: skip


def _checked(action: str, node: ElementTree.Element, changeset: int) -> dict[str, Any]:
    if action not in ("create", "modify", "delete"):
        raise Refused(400, f"Unknown action {action}, choices are create, modify, delete")
    if not re.fullmatch(r"-?[0-9]{1,19}", node.attrib.get("id", "")):
        raise Refused(400, "Id is not numeric")
    node_id = int(node.attrib["id"])
    if node.attrib.get("changeset") != str(changeset):
        raise Refused(409, f"Changeset mismatch: Provided {node.attrib.get('changeset')} but only {changeset} is "
                           "allowed")  # fmt: skip
    if action == "create" and node_id >= 0:
        raise Refused(400, "Placeholder IDs must be negative for created elements.")
    if action != "create" and "version" not in node.attrib:
        raise Refused(400, f"Version is required when updating Node {node_id}")
    found = {"id": node_id, "version": int(node.attrib.get("version", 0)), "tags": {}, "lon": None, "lat": None}
    if action == "delete":
        return found
    for name, most in (("lat", 90), ("lon", 180)):
        value = float(node.attrib[name])
        if not -most <= value <= most:
            raise Refused(400, f"{name} outside of valid range")
        found[name] = round(value * SCALE)
    for tag in node.iter("tag"):
        key, value = tag.attrib["k"], tag.attrib["v"]
        if not key:
            raise Refused(400, f"Key may not be empty in Node {node_id}")
        if max(len(key), len(value)) > 255:
            raise Refused(400, f"Value has more than 255 unicode characters in Node {node_id}")
        if key in found["tags"]:
            raise Refused(400, f"Node {node_id} has duplicate tags with key {key}")
        if value == "a poisoned value":
            raise Refused(400, "Something is wrong somewhere")
        found["tags"][key] = value
    return found


def _osm(content: str) -> str:
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6" generator="test server" '
            f'copyright="OpenStreetMap and contributors">{content}</osm>')  # fmt: skip


def node_xml(one: dict[str, Any]) -> str:
    """A node as every answer has it."""
    place = f' lat="{one["lat"] / SCALE:.7f}" lon="{one["lon"] / SCALE:.7f}"' if one["visible"] else ""
    tags = "".join(f"<tag k={_quoted(key)} v={_quoted(value)}/>" for key, value in sorted(one["tags"].items()))
    return (f'<node id="{one["id"]}" visible="{str(one["visible"]).lower()}" version="{one["version"]}"'
            f' changeset="{one["changeset"]}" timestamp="{one["timestamp"]}" user={_quoted(one["user"])}'
            f' uid="{one["uid"]}"{place}>{tags}</node>')  # fmt: skip


def _references(nodes: list[int]) -> str:
    return "".join(f'<nd ref="{one}"/>' for one in nodes)


def _changeset(held: dict[str, Any]) -> str:
    tags = "".join(f"<tag k={_quoted(key)} v={_quoted(value)}/>" for key, value in held["tags"].items())
    return _osm(f'<changeset id="{held["id"]}" open="{str(held["open"]).lower()}" user={_quoted(held["user"])}'
                f' changes_count="{len(held["content"])}">{tags}</changeset>')  # fmt: skip


def _quoted(text: str) -> str:
    return quoteattr(text, {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
