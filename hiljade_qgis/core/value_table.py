"""A table of old values and new ones, as text: an object in JSON, or two columns separated by tabs, semicolons, commas.

"" stands for what is not known, on either side.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping

_SEPARATORS = ("\t", ";", ",")
_HEADER = ("old", "new")


class NoTable(ValueError):
    """A text is no table.

    Attributes:
        line: the first line that is no pair of values, from 1; 0 where that is not known.
        said_twice: an old value with two new ones, if that is what is wrong.
    """

    def __init__(self, line: int = 0, said_twice: str | None = None) -> None:
        super().__init__(f"line {line}, twice {said_twice!r}")
        self.line, self.said_twice = line, said_twice


def table_from_json(text: str) -> dict[str, str]:
    """New value by old; numbers are taken as they are written, null as not known.

    Raises:
        NoTable: it is no JSON object of texts and numbers, or is empty, or says something twice.
    """
    try:
        pairs = json.loads(text, object_pairs_hook=lambda found: found, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        raise NoTable from None
    if not isinstance(pairs, list) or not pairs or not all(isinstance(pair, tuple) for pair in pairs):
        raise NoTable
    if not all(new is None or isinstance(new, str) for _, new in pairs):
        raise NoTable
    return _table((old, new or "") for old, new in pairs)


def table_from_csv(text: str) -> dict[str, str]:
    """New value by old, from lines with two values each. A first line `old,new` is the header; empty lines are none.

    The separator is the first of tab, semicolon and comma by which every line has two values.

    Raises:
        NoTable: there is none, or a line says something else than one before.
    """
    lines = [line + "\n" for line in text.split("\n")]
    worst = 0
    for separator in _SEPARATORS:
        try:
            rows, wrong = _pairs(lines, separator)
        except csv.Error:
            continue
        if not wrong:
            return _table(rows[1:] if rows[0] == _HEADER else rows)
        worst = max(worst, wrong)
    raise NoTable(worst)


def table_to_json(table: Mapping[str, str]) -> str:
    """A table as `table_from_json` reads it."""
    return json.dumps(dict(table), ensure_ascii=True, indent=1) + "\n"


def _pairs(lines: list[str], separator: str) -> tuple[list[tuple[str, str]], int]:
    """The pairs, and the number of the first line that is none; 0 where all are."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    pairs: list[tuple[str, str]] = []
    for row in reader:
        if not row:
            continue
        if len(row) != 2:
            return pairs, reader.line_num
        pairs.append((row[0], row[1]))
    return pairs, 0 if pairs else 1


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for old, new in pairs:
        if found.setdefault(old, new) != new:
            raise NoTable(said_twice=old)
    return found
