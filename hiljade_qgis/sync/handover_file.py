"""The file of a hand-over: pending changes with what they were made from, for somebody who may write to the server.

JSON in UTF-8, named `*.hiljade-changes.json`:

    {"format": "hiljade-changes", "format_version": 1,
     "copy_id": of the working copy that it comes from, and of its place: a copied file has another one,
     "layer": {"server_type", "url", "name", "licence", "attribution", "area": {"west_deg", …} or null},
     "changes": [{"kind": "create" | "modify" | "delete",
                  "fid": row key in the working copy that it comes from,
                  "server_id", "version": of the base, as the server names them; null for a new record; no version ("")
                                          where the server deleted the record and the row is to bring it back,
                  "base": {"position": [longitude, latitude] or null, "tags": {…}}; null for a new record,
                  "row": {"position": …, "values": {column: text, number or null}}; null for a deletion,
                  "reason": why it was deleted; only of a deletion, and only where somebody said}, …]}

It says nothing of people: a base is a position and tags, never a server's own text with an author in it. And it comes
from strangers: it is limited in size and depth, and every member of it is checked before anything is made of it.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..core.camera import FIELD_BY_COLUMN, TAGS_COLUMN, FieldKind
from ..core.record import (
    ColumnValue,
    Position,
    Record,
    Row,
    is_text,
    other_tags,
    position_in_world,
    tags_text,
)
from .database_file import file_error
from .errors import SyncError
from .json_text import MAX_DEPTH, decoded, parsed
from .schema import EDITED_COLUMNS
from .server import Area, WriteKind

SUFFIX = ".hiljade-changes.json"
FORMAT = "hiljade-changes"
FORMAT_VERSION = 1

MAX_BYTES = 64 << 20
"""The largest file that is read."""
MAX_CHANGES = 50_000
MAX_TEXT = 100_000
"""The longest value of a column, in characters; what a server takes is checked by the server."""
MAX_TAGS = 2000
_MAX_NAME = 1000
_DEPTH = MAX_DEPTH + 8
_MAX_FID = 2**63 - 1


class HandoverUnreadable(SyncError):
    """The file is no hand-over, or one that is damaged or too large."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{path.name}: {detail}")
        self.path, self.detail = path, detail


class HandoverNewer(HandoverUnreadable):
    """The file was made by a newer version of the plugin."""


@dataclass(frozen=True)
class HandedOver:
    """One change in a hand-over.

    Attributes:
        fid: its row in the working copy that it comes from.
        version: the version of the base, as the server names it; "" where the row is to bring back a record that the
            server deleted.
        base: what it was made from; None for a new record.
        row: what it is to become; None for a deletion.
        reason: why it was deleted; "" where nobody said.
    """

    kind: WriteKind
    fid: int
    server_id: str | None
    version: str | None
    base: Record | None
    row: Row | None
    reason: str = ""


@dataclass(frozen=True)
class Handover:
    """The content of such a file.

    Attributes:
        copy_id: of the working copy that it comes from.
        area: what that is a copy of; None for the whole layer.
    """

    server_type: str
    url: str
    layer_name: str
    licence: str
    attribution: str
    area: Area | None
    copy_id: str
    changes: tuple[HandedOver, ...]


def write_handover(path: Path, handover: Handover) -> None:
    """Write the file, all of it or, where something goes wrong, nothing.

    Raises:
        FolderNotWritable, DiskFull.
    """
    content = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "copy_id": handover.copy_id,
        "layer": {
            "server_type": handover.server_type,
            "url": handover.url,
            "name": handover.layer_name,
            "licence": handover.licence,
            "attribution": handover.attribution,
            "area": None if handover.area is None else asdict(handover.area),
        },
    }
    changes = [_change_json(one) for one in handover.changes]
    text = _text_of(content, changes, ascii_only=False)
    if not is_text(text):  # half a surrogate pair has no UTF-8
        text = _text_of(content, changes, ascii_only=True)
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(part, path)
    except OSError as error:
        raise file_error(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _text_of(content: dict[str, Any], changes: list[dict[str, Any]], ascii_only: bool) -> str:
    """The file's text, with a line for each change."""
    encoded = json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False).encode
    lines = ",\n".join(map(encoded, changes))
    return f'{encoded(content)[:-1]}, "changes": [\n{lines}\n]}}\n'


def _change_json(one: HandedOver) -> dict[str, Any]:
    base, row = one.base, one.row
    if base is not None:
        finite = Record(base.position, _finite(dict(base.tags)))
        if row is not None and row.values.get(TAGS_COLUMN) == tags_text(other_tags(base.tags)):
            row = Row(row.position, {**row.values, TAGS_COLUMN: tags_text(other_tags(finite.tags))})
        base = finite
    change = {
        "kind": one.kind.value,
        "fid": one.fid,
        "server_id": one.server_id,
        "version": one.version,
        "base": None if base is None else {"position": base.position, "tags": dict(base.tags)},
        "row": None
        if row is None
        else {"position": row.position, "values": {name: _finite(value) for name, value in row.values.items()}},
    }
    return {**change, "reason": one.reason} if one.reason else change


def _finite(value: Any) -> Any:
    """The same without what JSON does not have; such a number shows nothing anyway."""
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_finite(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def read_handover(path: Path) -> Handover:
    """Read such a file, which may come from anybody.

    Raises:
        HandoverUnreadable: it is none, or holds what none of ours does. HandoverNewer: a later version's.
    """
    path = Path(path)
    try:
        with open(path, "rb") as file:
            body = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise HandoverUnreadable(path, str(error)) from error
    if len(body) > MAX_BYTES:
        raise HandoverUnreadable(path, f"more than {MAX_BYTES} bytes")
    try:
        content = _object(parsed(decoded(body, _DEPTH)))
        if content.get("format") != FORMAT:
            raise ValueError("not a hand-over")
        version = content.get("format_version")
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            raise ValueError("no version")
        if version > FORMAT_VERSION:
            raise HandoverNewer(path, f"version {version}")
        return _handover(content)
    except (ValueError, RecursionError) as error:
        raise HandoverUnreadable(path, str(error)) from error


def _handover(content: Mapping[str, Any]) -> Handover:
    layer, changes = _object(content.get("layer")), content.get("changes")
    if not isinstance(changes, list) or len(changes) > MAX_CHANGES:
        raise ValueError("no changes, or too many")
    read = tuple(_change(_object(one)) for one in changes)
    named = [one.server_id for one in read if one.server_id is not None]
    if len(set(named)) != len(named) or len({one.fid for one in read}) != len(read):
        raise ValueError("a record stands twice in it")
    return Handover(
        server_type=_text(layer.get("server_type"), _MAX_NAME),
        url=_text(layer.get("url"), _MAX_NAME),
        layer_name=_text(layer.get("name"), _MAX_NAME),
        licence=_text(layer.get("licence"), _MAX_NAME),
        attribution=_text(layer.get("attribution"), _MAX_NAME),
        area=_area(layer.get("area")),
        copy_id=_text(content.get("copy_id"), 100, least=1),
        changes=read,
    )


def _change(one: Mapping[str, Any]) -> HandedOver:
    kind = WriteKind(one.get("kind"))
    fid = one.get("fid")
    if isinstance(fid, bool) or not isinstance(fid, int) or abs(fid) > _MAX_FID:
        raise ValueError("a change without a row key")
    new = kind is WriteKind.CREATE
    if new and any(one.get(name) is not None for name in ("server_id", "version", "base")):
        raise ValueError("a new record that has a base")
    if kind is WriteKind.DELETE and one.get("row") is not None:
        raise ValueError("a deletion with a row")
    return HandedOver(
        kind=kind,
        fid=fid,
        server_id=None if new else _text(one.get("server_id"), _MAX_NAME, least=1),
        version=None if new else _text(one.get("version"), _MAX_NAME),
        base=None if new else _record(_object(one.get("base"))),
        row=None if kind is WriteKind.DELETE else _row(_object(one.get("row"))),
        reason=_text(one.get("reason", ""), _MAX_NAME) if kind is WriteKind.DELETE else "",
    )


def _record(held: Mapping[str, Any]) -> Record:
    tags = _object(held.get("tags"))
    if len(tags) > MAX_TAGS:
        raise ValueError("too many tags")
    return Record(_position(held.get("position")), tags)


def _row(held: Mapping[str, Any]) -> Row:
    values = _object(held.get("values"))
    if not set(values) <= set(EDITED_COLUMNS):
        raise ValueError("a column that is none")
    read = {column: _value(column, values.get(column)) for column in EDITED_COLUMNS}
    return Row(_position(held.get("position")), read)


def _value(column: str, value: object) -> ColumnValue:
    if value is None:
        return None
    if column != TAGS_COLUMN and FIELD_BY_COLUMN[column].kind is FieldKind.NUMBER and not isinstance(value, str):
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < 1e15:
            raise ValueError("no number")
        return float(value)
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise ValueError("no text, or too long a one")
    return value


def _position(value: object) -> Position | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError("no position")
    position = position_in_world(value[0], value[1])
    if position is None:
        raise ValueError("a position outside the world")
    return position


def _area(value: object) -> Area | None:
    if value is None:
        return None
    sides = _object(value)
    names = ("west_deg", "south_deg", "east_deg", "north_deg")
    found = [sides.get(name) for name in names]
    if position_in_world(found[0], found[1]) is None or position_in_world(found[2], found[3]) is None:
        raise ValueError("no area")
    return Area(*(float(side) for side in found if side is not None))


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("something that is no object")
    return value


def _text(value: object, most: int, least: int = 0) -> str:
    if not isinstance(value, str) or not least <= len(value) <= most or not is_text(value):
        raise ValueError("no text, or too long a one")
    return value
