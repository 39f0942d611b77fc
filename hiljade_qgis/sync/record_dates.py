"""What the records of a working copy say of when, as it is written, for pages over time. Who wrote what is not read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator

from ..core.date_text import day_of
from ..core.printing.moments import RecordDates
from .geopackage import position_from_blob
from .server import Edited
from .servers import codec_for
from .working_copy import About

REMOVED = "removed"
END_DATE = "end_date"
"""The tag that says when a camera went; it has no column of its own."""


def dates_in(connection: sqlite3.Connection, about: About, gone: Collection[str]) -> Iterator[RecordDates]:
    """The dates of each camera that stands somewhere, in the order of their fids.

    Args:
        gone: the values of `status` of those to leave out.
    """
    edited = _edited(about)
    select = (
        "SELECT geom, start_date, check_date, status, tags, raw "
        "FROM cameras LEFT JOIN hiljade_base USING (fid) ORDER BY cameras.fid"
    )
    for geom, start, check, status, tags, raw in connection.execute(select):
        if status in gone or position_from_blob(geom) is None:
            continue
        when = edited(raw).when[:10] if isinstance(raw, str) else ""
        yield RecordDates(
            _text(start),
            _end_date(tags),
            _text(check),
            when if day_of(when) is not None else None,
            status == REMOVED,
        )


def _edited(about: About) -> Callable[[str], Edited]:
    """What tells when a record was last changed; a kind of server that is not known here says nothing."""
    try:
        return codec_for(about.server_type, about.mapping).edited
    except ValueError:
        return lambda _raw: Edited()


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _end_date(tags: object) -> str | None:
    """What the other tags say of the end; any program may have written anything there."""
    try:
        held = json.loads(tags) if isinstance(tags, str) else None
    except (ValueError, RecursionError):
        return None
    end = held.get(END_DATE) if isinstance(held, dict) else None
    return None if end is None else str(end)
