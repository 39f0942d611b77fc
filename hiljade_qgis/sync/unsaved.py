"""What an edit session did to the rows of a working copy and did not save yet, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
