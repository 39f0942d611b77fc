"""Which of the pairs that could be made are made: as many as there can be and, of such pairings, the cheapest, exactly.

That as many are made as can be leaves two parts (`most_pairs.parts`), in each of which all rows get a column. There the
rows are placed one after another, each so that those placed until then cost the least: J. Edmonds and R. M. Karp,
Theoretical improvements in algorithmic efficiency for network flow problems, Journal of the ACM 19 (1972), pp. 248–264,
with the shortest ways found as by E. W. Dijkstra. A search ends at the nearest column that is not taken, so that pairs
elsewhere cost it nothing.

Columns have prices, 0 or more, and a row pays for a column its cost and its price. In the end each row has a column
for which it pays the least, and all columns with a price above 0 are taken. That proves the whole to be the cheapest:
with other columns the rows would pay as much in all, or more, and no more of it would be prices.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np

from .most_pairs import LONE, Costs, Graph, IsCancelled, PairingCancelled, most_pairs, parts
from .point_grid import Indexes

_FAR = 1 << 62
_STEPS_BETWEEN_LOOKS = 1000
"""Bids, or steps of a search, before it is asked whether it was cancelled."""
_MOST_BIDS = 40
"""For each row, when prices are guessed by one step."""
_STEPS = (2, 5, 20)
"""By what parts of the greatest cost guessed prices rise at least: coarsely first, so that they come far."""
_TOO_HIGH = 2
"""A guessed price is hardly ever higher than it ought to be by more than so many times the greatest cost."""


class Made(NamedTuple):
    """The pairs that are made, in order of their rows."""

    row: Indexes
    """Shape (k,)."""
    column: Indexes
    cost: Costs


def assignment(graph: Graph, cancelled: IsCancelled = lambda: False) -> Made:
    """As many pairs as there can be and, of all such pairings, the one that costs the least in all.

    Of pairings that cost the same it is always the same one for the same graph.

    Args:
        graph: with costs from 0 to 1e11.

    Raises:
        PairingCancelled: it was.
    """
    found = parts(graph, most_pairs(graph, cancelled), cancelled)
    one, other = _cheapest(found.enough_columns, cancelled), _cheapest(found.more_rows, cancelled)
    row, column = np.concatenate([one.row, other.column]), np.concatenate([one.column, other.row])
    order = np.argsort(row)
    return Made(row[order], column[order], np.concatenate([one.cost, other.cost])[order])


def _cheapest(graph: Graph, cancelled: IsCancelled) -> Made:
    """All rows of a part with a column each, at the least cost in all.

    Good prices at the beginning spare most of the searching. But they must not be too high for a column that nobody
    takes. Where that shows in the end, all is done again from price 0, from where only columns that are taken rise.
    """
    price = guessed_prices(graph, cancelled)
    if len(np.unique(graph.row)) < len(np.unique(graph.column)):
        price = np.maximum(price - _TOO_HIGH * graph.cost.max(), 0)
    placing = _Placing(graph, price, cancelled)
    if not placing.place_all():
        placing = _Placing(graph, np.zeros_like(price), cancelled)
        placing.place_all()
    return placing.made()


def guessed_prices(graph: Graph, cancelled: IsCancelled) -> Costs:
    """Prices, 0 or more, at which most rows find a column of their own, or somewhat above.

    By auctions with finer and finer steps: D. P. Bertsekas, The auction algorithm: a distributed relaxation method for
    the assignment problem, Annals of Operations Research 14 (1988), pp. 105–123.
    """
    price = np.zeros(graph.columns, dtype=np.int64)
    for step in _STEPS:
        _auction(graph, price, int(graph.cost.max(initial=0)) // step + 1, cancelled)
    return price


def _auction(graph: Graph, price: Costs, step: int, cancelled: IsCancelled) -> None:
    """Raise prices until every row has a column, or bids were made enough.

    One row after another takes the column that costs it the least, and bids for it as much as it could before another
    column was as good, and a step more. Who had it bids again.
    """
    row_of = [LONE] * graph.columns
    start = graph.start.tolist()
    lone = np.flatnonzero(np.diff(graph.start)).tolist()
    for bid in range(_MOST_BIDS * len(lone)):
        if not lone:
            return
        if bid % _STEPS_BETWEEN_LOOKS == 0 and cancelled():
            raise PairingCancelled
        row = lone.pop()
        columns = graph.column[start[row] : start[row + 1]]
        costs = graph.cost[start[row] : start[row + 1]] + price[columns]
        best = costs.argmin()
        least, costs[best] = costs[best], _FAR
        second, column = costs.min(), int(columns[best])
        price[column] += step if second == _FAR else second - least + step
        if row_of[column] != LONE:
            lone.append(row_of[column])
        row_of[column] = row


class _Placing:
    """Places the rows of a part, so that those placed until now cost the least.

    Args:
        price: of each column, from 0.
    """

    def __init__(self, graph: Graph, price: Costs, cancelled: IsCancelled) -> None:
        self._graph, self._price, self._cancelled = graph, price, cancelled
        self._rows = np.flatnonzero(np.diff(graph.start))
        self._start: list[int] = graph.start.tolist()
        self._pair_of = [LONE] * graph.rows
        self._row_of = [LONE] * graph.columns
        self._way = np.full(graph.columns, _FAR, dtype=np.int64)  # the shortest to each column
        self._last = np.empty(graph.columns, dtype=np.intp)  # the last pair on it
        self._steps_done = 0

    def place_all(self) -> bool:
        """Place all rows; whether the whole is the cheapest: no column with a price above 0 was left over."""
        for row in self._rows.tolist():
            self._place(row)
        lone = np.array(self._row_of) == LONE
        return not np.any(self._price[lone])

    def made(self) -> Made:
        """The pairs, when all rows are placed."""
        pairs = np.array(self._pair_of, dtype=np.intp)[self._rows]
        return Made(self._rows, self._graph.column[pairs], self._graph.cost[pairs])

    def _place(self, row: int) -> None:
        """Give a row a column, by the shortest way to one that is not taken; rows on the way move on to the next."""
        touched: list[Indexes] = []
        passed: list[int] = []
        column = self._nearest_lone(row, touched, passed)
        self._price[passed] += self._way[column] - self._way[passed]  # nobody on a way pays less for another column now
        for columns in touched:
            self._way[columns] = _FAR
        self._move_on(row, column)

    def _nearest_lone(self, first: int, touched: list[Indexes], passed: list[int]) -> int:
        """The lone column with the shortest way from a row.

        A step of a way costs what the row pays more for the column than for its own; prices make it 0 or more.
        """
        heap: list[tuple[int, int]] = []
        nearest, shortest = LONE, _FAR
        row, gone = first, 0
        while True:
            self._stop_if_cancelled()
            for way, column in self._steps(row, gone, shortest, touched):
                if self._row_of[column] != LONE:
                    heappush(heap, (way, column))
                elif way < shortest:
                    nearest, shortest = column, way
            way, column = _next(heap, self._way)
            if way >= shortest:
                return nearest
            passed.append(column)
            row = self._row_of[column]
            gone = way - int(self._graph.cost[self._pair_of[row]] + self._price[column])

    def _steps(self, row: int, gone: int, shortest: int, touched: list[Indexes]) -> list[tuple[int, int]]:
        """The columns to which the way is shorter over this row than any until now, and how long it is."""
        first, end = self._start[row], self._start[row + 1]
        columns = self._graph.column[first:end]
        ways = self._graph.cost[first:end] + self._price[columns]
        ways += gone
        shorter = (ways < np.minimum(self._way[columns], shortest)).nonzero()[0]
        columns, ways = columns[shorter], ways[shorter]
        self._way[columns] = ways
        self._last[columns] = shorter + first
        touched.append(columns)
        return list(zip(ways.tolist(), columns.tolist()))

    def _move_on(self, first: int, column: int) -> None:
        while True:
            pair = int(self._last[column])
            row = int(self._graph.row[pair])
            before, self._pair_of[row], self._row_of[column] = self._pair_of[row], pair, row
            if row == first:
                return
            column = int(self._graph.column[before])

    def _stop_if_cancelled(self) -> None:
        self._steps_done += 1
        if self._steps_done % _STEPS_BETWEEN_LOOKS == 0 and self._cancelled():
            raise PairingCancelled


def _next(heap: list[tuple[int, int]], shortest: Costs) -> tuple[int, int]:
    """The nearest column in the heap, and how far; one to which a shorter way was found since is in it twice."""
    while heap:
        way, column = heappop(heap)
        if way == shortest[column]:
            return way, column
    return _FAR, LONE
