"""A record or a tombstone as Kinto writes it, in a list, in a batch's answer or in a refusal."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

from . import geojson
from .server import Edited, Entry, ServerRecord, Tombstone

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,254}")
"""What can be the id of a record on a Kinto."""

_TOMBSTONE = frozenset({"id", "last_modified", "deleted"})


def read_entry(value: Any, raw: str, deleted: bool) -> tuple[int, Entry]:
    """The version as a number, and the entry with its text as it came.

    Args:
        deleted: whether it may be a tombstone. One has nothing but its mark, its id and its version: a record whose
            author gave it a member `deleted` stays a record.

    Raises:
        ValueError: it has not the id and the version that every entry of a Kinto has.
    """
    if not isinstance(value, dict):
        raise ValueError("an entry that is no object")
    server_id, version = value.get("id"), value.get("last_modified")
    if not isinstance(server_id, str) or not ID.fullmatch(server_id):
        raise ValueError("an entry without a proper id")
    if isinstance(version, bool) or not isinstance(version, int) or version < 0:
        raise ValueError("an entry without a version")
    if deleted and value.get("deleted") is True and _TOMBSTONE.issuperset(value):
        return version, Tombstone(server_id, str(version), raw)
    return version, ServerRecord(server_id, str(version), raw)


def edited(raw: str) -> Edited:
    """When a record was written last: its version is that moment in milliseconds. Who did is in the history alone."""
    try:
        version = geojson.load(raw).get("last_modified")
        if isinstance(version, bool) or not isinstance(version, int):
            return Edited()
        return Edited(when=datetime.fromtimestamp(version / 1000, timezone.utc).isoformat(timespec="seconds"))
    except (ValueError, OverflowError, OSError, RecursionError):
        return Edited()
