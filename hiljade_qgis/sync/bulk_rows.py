"""Many rows into one table, several by each statement: most of the time of an INSERT is not SQLite's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import Any

_MOST_VALUES = 200
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
    count = len(columns[0])
    at_once = max(1, _MOST_VALUES // len(names))
    # Without the clause SQLite would note every page before each statement, to be able to take back that one alone.
    head = f'INSERT OR ROLLBACK INTO "{table}" ({", ".join(f"{chr(34)}{name}{chr(34)}" for name in names)}) VALUES '  # nosec B608
    row = f"({', '.join('?' * len(names))})"
    values = list(chain.from_iterable(zip(*columns)))
    whole = count - count % at_once
    step = at_once * len(names)
    statement = head + ", ".join([row] * at_once)
    for start in range(0, whole * len(names), step):
        connection.execute(statement, values[start : start + step])
    if whole < count:
        connection.execute(head + ", ".join([row] * (count - whole)), values[whole * len(names) :])
