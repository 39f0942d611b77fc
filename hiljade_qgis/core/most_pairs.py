"""As many pairs as there can be of rows and columns, where it is known which row may be paired with which column.

"Rows" and "columns" are the two sides of an assignment problem, as its literature calls them. Who is left over is not
settled by the number of pairs: `parts` says what all pairings of that number have in common, so that the cheapest of
them can be found in each part alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .point_grid import Indexes

Costs = NDArray[np.int64]
"""Whole numbers, so that sums are exact."""

IsCancelled = Callable[[], bool]
"""Whether nobody wants the result any more."""

LONE = -1
"""Stands for the partner of who has none."""

_ROWS_BETWEEN_LOOKS = 500
"""Rows gone through before it is asked whether it was cancelled."""


class PairingCancelled(Exception):
    """Nobody wants the result any more."""


class Graph(NamedTuple):
    """Which row may be paired with which column, and what it costs; sorted by row, of a row by cost, then by column."""

    row: Indexes
    """Shape (k,)."""
    column: Indexes
    cost: Costs
    start: Indexes
    """Shape (rows + 1,): where the pairs of each row begin; at the end, how many pairs there are."""
    columns: int
    """How many columns there are."""

    @classmethod
    def of(cls, row: Indexes, column: Indexes, cost: Costs, rows: int, columns: int) -> Graph:
        """From pairs in any order, each there once."""
        order = np.lexsort((column, cost, row))
        return cls.sorted(row[order], column[order], cost[order], rows, columns)

    @classmethod
    def sorted(cls, row: Indexes, column: Indexes, cost: Costs, rows: int, columns: int) -> Graph:
        """From pairs that are sorted already."""
        return cls(row, column, cost, np.searchsorted(row, np.arange(rows + 1)), columns)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.start) - 1

    def turned(self) -> Graph:
        """The same with rows and columns exchanged."""
        return Graph.of(self.column, self.row, self.cost, self.columns, self.rows)

    def only(self, wanted: NDArray[np.bool_]) -> Graph:
        """The same with some of the pairs."""
        return Graph.sorted(self.row[wanted], self.column[wanted], self.cost[wanted], self.rows, self.columns)


class Pairing(NamedTuple):
    """Who is paired with whom; LONE for who is not."""

    column_of: list[int]
    """By row."""
    row_of: list[int]
    """By column."""

    def turned(self) -> Pairing:
        """The same with rows and columns exchanged."""
        return Pairing(self.row_of, self.column_of)


class Parts(NamedTuple):
    """The pairs that can be made where as many as possible are made. In each part all its rows get a column.

    Which parts there are was found by A. L. Dulmage and N. S. Mendelsohn, Coverings of bipartite graphs, Canadian
    Journal of Mathematics 10 (1958), pp. 517–534. The rows of both parts together are as many as pairs can be made, and
    every pair of the graph has at least one of them (D. Kőnig). So where as many are made as can be, each of them is in
    a pair of its own; and pairs that lead across the parts, which have two of them, are not made.
    """

    enough_columns: Graph
    more_rows: Graph
    """Turned: its rows are the columns of what was asked about."""


def most_pairs(graph: Graph, cancelled: IsCancelled) -> Pairing:
    """A pairing of as many rows as can be, whatever it costs.

    Looks for ways from lone rows to lone columns, in rounds, many at once: J. E. Hopcroft and R. M. Karp, An n^5/2
    algorithm for maximum matchings in bipartite graphs, SIAM Journal on Computing 2 (1973), pp. 225–231, without its
    bound on how long a way is.

    Raises:
        PairingCancelled: it was.
    """
    pairing = Pairing([LONE] * graph.rows, [LONE] * graph.columns)
    before, lone = graph.rows + 1, list(range(graph.rows))
    while len(lone) < before:
        before = len(lone)
        _one_round(lone, graph, pairing, cancelled)
        lone = [row for row in lone if pairing.column_of[row] == LONE]
    return pairing


def parts(graph: Graph, pairing: Pairing, cancelled: IsCancelled) -> Parts:
    """The parts of a graph, by any pairing of as many as can be.

    Raises:
        PairingCancelled: it was.
    """
    lone = np.flatnonzero(np.array(pairing.column_of, dtype=np.intp) == LONE)
    wanted = np.zeros(graph.columns, dtype=np.bool_)  # columns for which there are too many rows
    wanted[_one_round(lone.tolist(), graph, pairing, cancelled)] = True  # which pairs nobody any more
    too_many = np.zeros(graph.rows, dtype=np.bool_)
    too_many[lone] = True
    too_many[np.array(pairing.row_of, dtype=np.intp)[wanted]] = True
    of_row, of_column = too_many[graph.row], wanted[graph.column]
    return Parts(graph.only(~of_row & ~of_column), graph.only(of_row & of_column).turned())


def _one_round(lone: Sequence[int], graph: Graph, pairing: Pairing, cancelled: IsCancelled) -> list[int]:
    """Pair lone rows, by ways that meet in no row, and say which columns lone rows have ways to at all.

    A way goes from a row to a column that it may be paired with, on to the row that is paired with that column now, and
    so on; at a lone column it ends, and each row on it moves on to the next column. Where no row is paired, all columns
    that there are ways to were reached, none of them lone: then there are as many pairs as can be (C. Berge, 1957).
    """
    start = graph.start.tolist()
    came_from: dict[int, int] = {}  # by column
    first_of = {row: row for row in lone}  # by row: where its way begins
    paired: set[int] = set()
    line = list(lone)
    for number, row in enumerate(line):  # which grows meanwhile
        if number % _ROWS_BETWEEN_LOOKS == 0 and cancelled():
            raise PairingCancelled
        first = first_of[row]
        if first in paired:
            continue
        for column in graph.column[start[row] : start[row + 1]].tolist():
            if column in came_from:
                continue
            came_from[column] = row
            next_row = pairing.row_of[column]
            if next_row == LONE:
                _move_on(column, first, came_from, pairing)
                paired.add(first)
                break
            first_of[next_row] = first
            line.append(next_row)
    return list(came_from)


def _move_on(column: int, first: int, came_from: dict[int, int], pairing: Pairing) -> None:
    """Let each row on the way from `first` to this lone column take the next column."""
    while True:
        row = came_from[column]
        before = pairing.column_of[row]
        pairing.column_of[row], pairing.row_of[column] = column, row
        if row == first:
            return
        column = before
