"""Which column of a table is the one that a profile names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from .table_problem import ColumnMissing, ColumnTwice


def column_indexes(names: Sequence[str], wanted: Iterable[str]) -> Mapping[str, int]:
    """The index of each wanted column: the one that is named so, else the only one that is but for case and blanks.

    Raises:
        ColumnMissing: there is none. ColumnTwice: there are two.
    """
    folded = list(map(_folded, names))
    found: dict[str, int] = {}
    for name in wanted:
        exact = [index for index, one in enumerate(names) if one == name]
        alike = exact or [index for index, one in enumerate(folded) if one == _folded(name)]
        if not alike:
            raise ColumnMissing(name, tuple(names))
        if len(alike) > 1:
            raise ColumnTwice(name)
        found[name] = alike[0]
    return found


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
