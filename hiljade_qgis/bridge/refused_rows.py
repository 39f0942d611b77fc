"""The rows of a table that become no cameras, written to a file to be mended there and brought in again."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ..core.table_row import RowReader
from ..sync.errors import Cancelled
from ..sync.server import Progress
from .brought_file import TableToRead
from .crs_positions import CrsPositions
from .rejected_rows import RejectedRows
from .table_reasons import problem_text
from .table_sample import open_table, rows_of

_ASKED_EVERY = 500


def write_refused(
    path: Path, table: TableToRead, target: Path, context: QgsCoordinateTransformContext, progress: Progress
) -> int:
    """Read a table once more and write what is refused, with the reasons; gives how many rows that are. Any thread.

    Args:
        context: how coordinates are to be transformed.

    Raises:
        Cancelled, TableUnreadable, TableError, CrsUnknown, FolderNotWritable: the target is as it was.
    """
    source = open_table(path, table.profile.file, table.profile.language, table.sheet)
    reader = RowReader(table.profile, source.names, CrsPositions(context))
    count = 0
    with RejectedRows(target, source.names) as rejected:
        for number, row in enumerate(rows_of(source)):
            if number % _ASKED_EVERY == 0:
                progress.report(number, None)
                if progress.cancelled():
                    raise Cancelled
            problems = (row.problem,) if row.problem is not None else reader.read(row.cells, row.point).refused
            if problems:
                rejected.add(row.number, " ".join(map(problem_text, problems)), row.cells)
                count += 1
    return count
