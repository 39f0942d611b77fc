"""The cheapest pairing of the most pairs, against trying every pairing, and against SciPy."""

from __future__ import annotations

import itertools
import random
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiljade_qgis.core import assignment as assignment_module
from hiljade_qgis.core import most_pairs as most_pairs_module
from hiljade_qgis.core.assignment import assignment
from hiljade_qgis.core.most_pairs import LONE, Graph, PairingCancelled, most_pairs, parts

Pairs = dict[tuple[int, int], int]

SMALL = 6


def graph_of(pairs: Pairs, rows: int, columns: int) -> Graph:
    row, column = (np.array([pair[side] for pair in pairs], dtype=np.intp) for side in (0, 1))
    return Graph.of(row, column, np.array(list(pairs.values()), dtype=np.int64), rows, columns)


def result(pairs: Pairs, rows: int, columns: int) -> tuple[int, int]:
    """How many pairs are made, and what they cost in all; whoever is in two pairs is noticed."""
    made = assignment(graph_of(pairs, rows, columns))
    chosen = list(zip(made.row.tolist(), made.column.tolist()))
    assert chosen == sorted(chosen)
    for side in zip(*chosen):
        assert len(set(side)) == len(side)
    assert made.cost.tolist() == [pairs[pair] for pair in chosen]
    return len(chosen), int(made.cost.sum())


def by_trying_all(pairs: Pairs, rows: int, _columns: int) -> tuple[int, int]:
    """Every choice for every row, those that differ in what came before alone looked at once."""

    @cache
    def best(row: int, taken: frozenset[int]) -> tuple[int, int]:
        if row == rows:
            return 0, 0
        found = [best(row + 1, taken)]
        for (one, column), cost in pairs.items():
            if one == row and column not in taken:
                count, rest = best(row + 1, taken | {column})
                found.append((count + 1, rest + cost))
        return min(found, key=lambda one: (-one[0], one[1]))

    return best(0, frozenset())


def by_scipy(pairs: Pairs, rows: int, columns: int) -> tuple[int, int]:
    optimize = pytest.importorskip("scipy.optimize")
    alone = (sum(pairs.values()) + 1.0)  # dearer than all pairs together: as many pairs as can be come first
    costs = np.full((rows, columns), alone)
    for pair, cost in pairs.items():
        costs[pair] = cost
    chosen = [pair for pair in zip(*map(np.ndarray.tolist, optimize.linear_sum_assignment(costs))) if pair in pairs]
    return len(chosen), sum(pairs[pair] for pair in chosen)


def some_pairs(most: int) -> st.SearchStrategy[Pairs]:
    ends = st.integers(0, SMALL - 1)
    return st.dictionaries(st.tuples(ends, ends), st.integers(0, most), max_size=SMALL * SMALL)


@given(st.one_of(some_pairs(2), some_pairs(20), some_pairs(10**11)))
@settings(max_examples=300, deadline=None)
def test_as_trying_every_pairing_says(pairs):
    assert result(pairs, SMALL, SMALL) == by_trying_all(pairs, SMALL, SMALL)


@given(some_pairs(20), st.lists(st.integers(0, 40), min_size=SMALL, max_size=SMALL))
@settings(max_examples=200, deadline=None)
def test_whatever_prices_are_guessed(pairs, prices):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assignment_module, "_TOO_HIGH", 0)
        patch.setattr(assignment_module, "guessed_prices", lambda graph, *_: np.array(prices, dtype=np.int64))
        assert result(pairs, SMALL, SMALL) == by_trying_all(pairs, SMALL, SMALL)


def test_prices_that_were_too_high_are_noticed(monkeypatch):
    begun = []

    class Placing(assignment_module._Placing):
        def __init__(self, graph, price, cancelled):
            begun.append(price.tolist())
            super().__init__(graph, price, cancelled)

    monkeypatch.setattr(assignment_module, "_Placing", Placing)
    monkeypatch.setattr(assignment_module, "_TOO_HIGH", 0)
    monkeypatch.setattr(assignment_module, "guessed_prices", lambda graph, *_: np.array([50, 0])[: graph.columns])
    assert result({(0, 0): 1, (0, 1): 9}, 1, 2) == (1, 1)
    assert begun[:2] == [[50, 0], [0, 0]]


def test_as_many_pairs_as_can_be_come_before_a_small_cost():
    assert result({(0, 0): 1, (0, 1): 1000, (1, 0): 1000}, 2, 2) == (2, 2000)


def test_the_nearest_first_would_be_wrong():
    greedy_takes = {(0, 0): 10, (0, 1): 11, (1, 0): 12, (1, 1): 100}
    assert result(greedy_takes, 2, 2) == (2, 23)


def test_who_is_left_over_is_chosen_by_the_cost_on_either_side():
    assert result({(0, 0): 7, (1, 0): 3, (2, 0): 5}, 3, 1) == (1, 3)
    assert result({(0, 0): 7, (0, 1): 3, (0, 2): 5}, 1, 3) == (1, 3)


@pytest.mark.parametrize(("rows", "columns"), [(0, 0), (0, 3), (3, 0), (3, 3)])
def test_nobody_near_anybody(rows, columns):
    assert result({}, rows, columns) == (0, 0)


@pytest.mark.parametrize("seed", range(12))
def test_larger_ones_as_scipy_says(seed):
    chance = random.Random(seed)
    rows, columns = chance.randint(40, 120), chance.randint(40, 120)
    density, most = chance.choice([0.02, 0.05, 0.3, 1.0]), chance.choice([3, 1000, 10**8])
    pairs = {
        (row, column): chance.randint(0, most)
        for row in range(rows)
        for column in range(columns)
        if chance.random() < density
    }
    assert result(pairs, rows, columns) == by_scipy(pairs, rows, columns)


@pytest.mark.parametrize(("ours", "theirs"), [(600, 600), (560, 600), (600, 520), (597, 600)])
def test_one_crowd_as_scipy_says(ours, theirs):
    """Everybody is near many others, so that one pair depends on all."""
    random_ = np.random.default_rng(ours + theirs)
    one, other = random_.uniform(0, 500, (ours, 2)), random_.uniform(0, 500, (theirs, 2))
    apart = np.hypot(*(one[:, np.newaxis] - other).T).T
    near = np.argwhere(apart <= 60)
    costs = np.rint(apart[tuple(near.T)] * 1e6).astype(int)
    pairs = dict(zip(map(tuple, near.tolist()), costs.tolist()))
    assert result(pairs, ours, theirs) == by_scipy(pairs, ours, theirs)


def test_everybody_in_one_place():
    assert result(dict.fromkeys(itertools.product(range(60), range(80)), 0), 60, 80) == (60, 0)


def test_a_long_row_of_people_who_all_have_to_move():
    """Row n may have the columns n and n + 1; the last may have only its own, and it comes last."""
    length = 3000
    pairs = {(n, n): 5 for n in range(length)} | {(n, n + 1): 1 for n in range(length - 1)}
    assert result(pairs, length, length) == (length, 5 * length)
    pairs |= {(length - 1, length): 1}
    assert result(pairs, length, length + 1) == (length, length)


@given(st.permutations(range(12)), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_of_equally_good_ones_it_is_always_the_same(order, seed):
    chance = random.Random(seed)
    pairs = [(row, column, chance.randint(0, 1)) for row in range(4) for column in range(3)]
    made = [
        assignment(Graph.of(*np.array(some).T, 4, 3)) for some in (pairs, [pairs[number] for number in order])
    ]
    assert [one.tolist() for one in made[0]] == [one.tolist() for one in made[1]]


@given(some_pairs(9))
@settings(max_examples=200, deadline=None)
def test_the_parts_keep_every_pair_that_can_be_of_use(pairs):
    graph = graph_of(pairs, SMALL, SMALL)
    found = parts(graph, most_pairs(graph, lambda: False), lambda: False)
    kept = {*zip(found.enough_columns.row, found.enough_columns.column)}
    kept |= {*zip(found.more_rows.column, found.more_rows.row)}
    most = by_trying_all(pairs, SMALL, SMALL)[0]
    for pair in pairs:
        others = {one: 0 for one in pairs if one[0] != pair[0] and one[1] != pair[1]}
        if by_trying_all(others, SMALL, SMALL)[0] == most - 1:
            assert pair in kept
    assert len(np.unique(found.enough_columns.row)) + len(np.unique(found.more_rows.row)) == most


@given(some_pairs(0))
@settings(max_examples=200, deadline=None)
def test_a_pairing_says_the_same_from_both_sides(pairs):
    column_of, row_of = most_pairs(graph_of(pairs, SMALL, SMALL), lambda: False)
    chosen = {(row, column) for row, column in enumerate(column_of) if column != LONE}
    assert chosen == {(row, column) for column, row in enumerate(row_of) if row != LONE}
    assert chosen <= set(pairs)
    assert len(chosen) == by_trying_all(pairs, SMALL, SMALL)[0]


def test_it_can_be_cancelled_at_every_step(monkeypatch):
    monkeypatch.setattr(assignment_module, "_STEPS_BETWEEN_LOOKS", 1)
    monkeypatch.setattr(most_pairs_module, "_ROWS_BETWEEN_LOOKS", 1)
    graph = graph_of({(row, column): row ^ column for row in range(6) for column in range(5)}, 6, 5)
    asked = []
    assignment(graph, lambda: bool(asked.append(0)))
    assert len(asked) > 20
    for last in range(len(asked)):
        looks = iter(range(last + 1))
        with pytest.raises(PairingCancelled):
            assignment(graph, lambda looks=looks: next(looks, None) is None or next(looks, 0) is None)
