"""Many rows into one table, several by each statement: most of the time of an INSERT is not SQLite's own.

A text or a number is handed to SQLite at once. For None and for bytes Python's module first looks for an adapter, each
time anew, which takes several times as long: hence `NULL`, and blobs as bytearrays.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Sequence
from itertools import chain, islice
from typing import Any

NULL = math.nan
"""What SQLite stores as NULL, as it does None: it has no NaN."""

_MOST_VALUES = 400
"""Values bound to one statement. SQLite takes 999 at least, but longer statements are no faster."""


def insert_columns(
    connection: sqlite3.Connection, table: str, names: Sequence[str], columns: Sequence[Sequence[Any]]
) -> None:
    """Add rows that are given column by column. Belongs into a transaction, all of which a violated constraint ends.

    Args:
        table: a table of our own.
        names: its columns; those that are not named get their default.
        columns: the values of each, all equally many.
    """
    at_once = max(1, _MOST_VALUES // len(names))
    # Without the clause SQLite would note every page before each statement, to be able to take back that one alone.
    head = f'INSERT OR ROLLBACK INTO "{table}" ({", ".join(f"{chr(34)}{name}{chr(34)}" for name in names)}) VALUES '  # nosec B608
    row = f"({', '.join('?' * len(names))})"
    values = chain.from_iterable(zip(*columns))
    statements, rest = divmod(len(columns[0]), at_once)
    batches = (tuple(islice(values, at_once * len(names))) for _ in range(statements))
    connection.executemany(head + ", ".join([row] * at_once), batches)
    if rest:
        connection.execute(head + ", ".join([row] * rest), tuple(values))
