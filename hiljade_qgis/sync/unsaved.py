"""What an edit session did to the rows of a working copy and did not save yet, as plain values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..core.record import ColumnValue, Position


@dataclass(frozen=True)
class Unsaved:
    """Edits by fid; the fids of new rows are negative.

    Attributes:
        changed: values by column, of rows that are in the file.
        added: the same, of rows that are not.
        deleted: rows that are in the file.
        places: where rows stand that were moved or added; None for nowhere.
    """

    changed: Mapping[int, Mapping[str, ColumnValue]] = field(default_factory=dict)
    added: Mapping[int, Mapping[str, ColumnValue]] = field(default_factory=dict)
    deleted: frozenset[int] = frozenset()
    places: Mapping[int, Position | None] = field(default_factory=dict)

    def touched(self) -> frozenset[int]:
        """The rows that were changed, moved or added."""
        return frozenset((*self.changed, *self.added, *self.places))


NOTHING_UNSAVED = Unsaved()


def rows_as_edited(
    connection: sqlite3.Connection, columns: Sequence[str], unsaved: Unsaved
) -> Iterator[tuple[Any, ...]]:
    """The rows of `cameras` with the edits laid over them: of each its fid, its place and these columns.

    A place is a GeoPackage's blob; an edited one a position, or None.
    """
    for row in connection.execute(f"SELECT fid, geom, {', '.join(columns)} FROM cameras"):  # nosec B608
        fid = row[0]
        if fid in unsaved.deleted:
            continue
        edited = unsaved.changed.get(fid)
        if edited is None and fid not in unsaved.places:
            yield row
        else:
            values = (edited or {}).get
            place = unsaved.places.get(fid, row[1])
            yield (fid, place, *(values(column, value) for column, value in zip(columns, row[2:])))
    for fid, added in unsaved.added.items():
        yield (fid, unsaved.places.get(fid), *(added.get(column) for column in columns))
