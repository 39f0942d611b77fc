"""Tables of strangers as rows of cells, wherever they come from: what all kinds of them have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from ..core.record import Position
from ..core.table_cell import Cell
from ..core.table_problem import Problem
from ..sync.errors import SyncError

DELIMITED = (".csv", ".tsv", ".tab", ".txt")
SPREADSHEETS = (".xlsx", ".xlsm", ".ods")


class TableUnreadable(SyncError):
    """A file with a table that can't be read.

    Attributes:
        code: "empty" (no row with names of columns), "not_text", "encoding", "cell_too_large", "damaged", "too_large",
            "no_such_sheet" or "not_readable".
        row: where, as a spreadsheet counts; 0 where it is all of it.
    """

    def __init__(self, path: Path, code: str, row: int = 0) -> None:
        super().__init__(f"{path.name}: {code}" + (f" in row {row}" if row else ""))
        self.path, self.code, self.row = path, code, row


class SourceRow(NamedTuple):
    """A row of a table.

    Attributes:
        number: as a spreadsheet counts it, from 1 with the names; of a layer, the feature's id.
        cells: in the order of the columns; of a row with a problem, what is known of it.
        point: where a layer has it; None where it has no point, or one outside of the world.
        problem: why the row as a whole can't be read; None where it can.
    """

    number: int
    cells: Sequence[Cell]
    point: Position | None = None
    problem: Problem | None = None


class TableSource(Protocol):
    """A table that is read from its beginning, as often as is asked."""

    names: tuple[str, ...]
    """Of its columns; some may be alike, or empty."""
    has_points: bool
    """Whether its rows have points."""

    def rows(self) -> Iterator[SourceRow]:
        """Its rows, but for those that are blank. Raises TableUnreadable where it can't be read on."""
        ...

    def done(self) -> float:
        """How much of it has been read of late, from 0 to 1."""
        ...
