"""Batches as a working copy keeps them: what was brought in, from where, and how each row was before and after.

A row that gets another fid is followed by a trigger. What is kept says what a batch did; what of it still stands is
told by comparing (:mod:`hiljade_qgis.sync.batch_reversal`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import NamedTuple

from ..core.record import Row, position_in_world
from . import rows
from .errors import NotAWorkingCopy
from .proposal_taking import WRITTEN, AppliedOne
from .schema import ADDED_IN, EDITED_COLUMNS
from .working_copy import WorkingCopy

SINCE_SCHEMA = ADDED_IN["hiljade_batches"]
"""The schema version since which a working copy knows batches."""

_TOO_LARGE = 2**63
"""SQLite holds smaller integers only."""


@dataclass(frozen=True)
class BatchAbout:
    """What is said of a batch. No names of people who made it.

    Attributes:
        name: what to call it in a list.
        source: where it comes from: a file, a register, a survey.
        licence: under which it was given; "" where nobody said it.
        attribution: whom to name; "" for the source.
    """

    name: str
    source: str
    licence: str
    attribution: str = ""


@dataclass(frozen=True)
class Batch:
    """What was brought in at once.

    Attributes:
        made_at: ISO 8601, UTC.
        added, changed: how many rows it did that to.
        reversed_at: when it was taken back; None while something of it may stand.
    """

    number: int
    about: BatchAbout
    made_at: str
    added: int
    changed: int
    reversed_at: str | None


class BatchRow(NamedTuple):
    """What a batch did to a row; `before` is None for one that it added."""

    fid: int
    before: Row | None
    after: Row


def batches(copy: WorkingCopy) -> list[Batch]:
    """What was brought into this working copy, newest first."""
    with copy.reading() as connection:
        found = connection.execute(
            "SELECT batch, name, source, licence, attribution, made_at, reversed_at,"
            " count(fid) - count(before), count(before)"
            " FROM hiljade_batches LEFT JOIN hiljade_batch_rows USING (batch) GROUP BY batch ORDER BY batch DESC"
        )
        return [
            Batch(
                number,
                BatchAbout(*map(str, about)),
                str(made_at),
                added,
                changed,
                None if reversed_at is None else str(reversed_at),
            )
            for number, *about, made_at, reversed_at, added, changed in found
        ]


def batch_attributions(copy: WorkingCopy) -> list[str]:
    """Whom to name for what was brought in, each once, in the order in which it came.

    That is the attribution or else the source, with the licence after it. A batch that was reversed is left out, unless
    a camera that it added was kept.
    """
    with copy.told_errors():
        return attributions_in(copy.connection)


def attributions_in(connection: sqlite3.Connection) -> list[str]:
    """The same of a file that is only read, and whose schema is SINCE_SCHEMA or later."""
    found = connection.execute(
        "SELECT name, source, licence, attribution FROM hiljade_batches AS one WHERE reversed_at IS NULL OR EXISTS"
        " (SELECT 1 FROM hiljade_batch_rows AS row JOIN cameras USING (fid)"
        " WHERE row.batch = one.batch AND row.before IS NULL) ORDER BY batch"
    )
    return list(dict.fromkeys(_attribution(BatchAbout(*map(str, about))) for about in found))


def _attribution(about: BatchAbout) -> str:
    named = next((text.strip() for text in (about.attribution, about.source, about.name) if text.strip()), "")
    licence = about.licence.strip()
    return f"{named} ({licence})" if licence else named


def note_batch(connection: sqlite3.Connection, about: BatchAbout, results: Sequence[AppliedOne]) -> int | None:
    """Note what was just taken as a batch, within the transaction; gives its number, None where nothing was written."""
    before = {one.fid: one.proposal.mine for one in results if one.outcome in WRITTEN and one.fid is not None}
    if not before:
        return None
    number = connection.execute(
        "INSERT INTO hiljade_batches (made_at, name, source, licence, attribution) VALUES (?, ?, ?, ?, ?)",
        (_now(), about.name, about.source, about.licence, about.attribution),
    ).lastrowid
    connection.executemany(
        "INSERT INTO hiljade_batch_rows (batch, fid, before, after) VALUES (?, ?, ?, ?)",
        (
            (number, fid, None if (was := before[fid]) is None else _text(was), _text(row))
            for fid, row in rows.rows(connection, list(before))
        ),
    )
    return number


def note_reversed(connection: sqlite3.Connection, number: int) -> None:
    """Note within a transaction that nothing of a batch is left to be taken back."""
    connection.execute(
        "UPDATE hiljade_batches SET reversed_at = ? WHERE batch = ? AND reversed_at IS NULL", (_now(), number)
    )


def rows_of(copy: WorkingCopy, number: int) -> list[BatchRow]:
    """What a batch did, by fid. Belongs into a transaction. Raises NotAWorkingCopy: the file is damaged."""
    found: Iterable[tuple[int, str | None, str]] = copy.connection.execute(
        "SELECT fid, before, after FROM hiljade_batch_rows WHERE batch = ? ORDER BY fid", (number,)
    )
    try:
        return [BatchRow(fid, None if before is None else _row(before), _row(after)) for fid, before, after in found]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAWorkingCopy(copy.path, f"unreadable batch: {error}") from error


def made_at(copy: WorkingCopy, number: int) -> str | None:
    """When a batch was made; None where there is none of that number."""
    found = copy.connection.execute("SELECT made_at FROM hiljade_batches WHERE batch = ?", (number,)).fetchone()
    return None if found is None else str(found[0])


def is_reversed(copy: WorkingCopy, number: int) -> bool:
    """Whether nothing of a batch is left to be taken back."""
    found = copy.connection.execute(
        "SELECT 1 FROM hiljade_batches WHERE batch = ? AND reversed_at IS NOT NULL", (number,)
    )
    return found.fetchone() is not None


def _text(row: Row) -> str:
    return json.dumps({"position": row.position, "values": dict(row.values)})


def _row(text: str) -> Row:
    """The row in a text, which may come from anybody. Raises ValueError, KeyError, TypeError or AttributeError."""
    held = json.loads(text)
    values = {column: held["values"].get(column) for column in EDITED_COLUMNS}
    if not all(map(_is_of_a_column, values.values())):
        raise ValueError("no value of a column")
    if held["position"] is None:
        return Row(None, values)
    position = position_in_world(*held["position"])
    if position is None:
        raise ValueError("no position")
    return Row(position, values)


def _is_of_a_column(value: object) -> bool:
    if isinstance(value, int):
        return not isinstance(value, bool) and abs(value) < _TOO_LARGE
    return value is None or isinstance(value, (str, float))


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")
