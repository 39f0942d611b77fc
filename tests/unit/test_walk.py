"""Walking through cameras: which belong to it, which comes next, and what becomes of those that were visited."""

from __future__ import annotations

import random

import pytest

from hiljade_qgis.core.walk import Step, Stop, Through, Walk, row_belongs


@pytest.mark.parametrize(
    ("status", "belongs"),
    [(None, True), ("reported", True), ("verified", False), ("rejected", False), ("removed", False), ("?", True)],
)
def test_unverified(status: str | None, belongs: bool) -> None:
    assert row_belongs(Through.UNVERIFIED, status, "45", "fixed") is belongs


@pytest.mark.parametrize(
    ("direction", "kind", "unreadable", "undirected"),
    [
        (None, "fixed", False, True),
        ("", None, False, True),
        (" ; ", None, False, True),
        (None, "dome", False, False),
        (None, "panning", False, False),
        ("45", "fixed", False, False),
        ("20-80;NE", "fixed", False, False),
        ("forward", "fixed", True, False),
        ("NE;forward", "fixed", True, False),
        ("8888", "dome", True, False),
    ],
)
def test_directions(direction: str | None, kind: str | None, unreadable: bool, undirected: bool) -> None:
    assert row_belongs(Through.UNREADABLE, "verified", direction, kind) is unreadable
    assert row_belongs(Through.UNDIRECTED, "verified", direction, kind) is undirected


def walk_of(*stops: Stop) -> Walk:
    walk = Walk()
    walk.set_stops(stops)
    return walk


ABC = (Stop(30, 3), Stop(10, 1), Stop(20, 2))


def test_goes_along_the_map_and_around_both_ways() -> None:
    walk = walk_of(*ABC)
    assert walk.step(None) == Step(1, 1, 3, False)
    assert walk.step((10, 1)) == Step(2, 2, 3, False)
    assert walk.step((20, 2)) == Step(3, 3, 3, False)
    assert walk.step((30, 3)) == Step(1, 1, 3, True)
    assert walk.step((10, 1), forwards=False) == Step(3, 3, 3, True)
    assert walk.step((30, 3), forwards=False) == Step(2, 2, 3, False)
    assert walk.step(None, forwards=False) == Step(3, 3, 3, False)


def test_goes_on_from_a_camera_that_is_no_stop() -> None:
    walk = walk_of(*ABC)
    assert walk.step((15, 99)) == Step(2, 2, 3, False)
    assert walk.step((15, 99), forwards=False) == Step(1, 1, 3, False)
    assert walk.step((99, 99)) == Step(1, 1, 3, True)


def test_cameras_at_one_place_are_visited_one_by_one() -> None:
    walk = walk_of(Stop(5, 1), Stop(5, 3), Stop(5, 2))
    assert [walk.step((5, fid)).fid for fid in (1, 2, 3)] == [2, 3, 1]  # type: ignore[union-attr]
    assert [walk.step((5, fid), False).fid for fid in (3, 2, 1)] == [2, 1, 3]  # type: ignore[union-attr]


def test_nothing_to_walk_through() -> None:
    assert walk_of().step(None) is None
    assert walk_of().step((1, 1), forwards=False) is None
    assert walk_of().enter_at(7) is None


def test_a_walk_is_done_when_nothing_belongs_to_it_any_more() -> None:
    walk = walk_of(*ABC)
    assert not walk.is_done()
    walk.step(None)
    walk.set_stops([Stop(10, 1, belongs=False), Stop(20, 2, belongs=False)])
    assert walk.step((10, 1)) == Step(1, 1, 1, True), "one that was visited stays in reach"
    assert walk.is_done()
    assert walk_of().is_done()


def test_a_single_stop_is_gone_to_again() -> None:
    walk = walk_of(Stop(5, 1))
    assert walk.step((5, 1)) == Step(1, 1, 1, True)


def test_begins_at_the_stop_next_on_the_curve() -> None:
    walk = walk_of(*ABC)
    assert walk.enter_at(14) == Step(1, 1, 3, False)
    assert walk.enter_at(26) == Step(3, 3, 3, False)
    assert walk.enter_at(10**9) == Step(3, 3, 3, False)


def test_one_that_was_visited_stays_in_reach_until_the_next_round() -> None:
    walk = walk_of(*ABC)
    walk.step(None)
    walk.set_stops([Stop(10, 1, belongs=False), Stop(20, 2), Stop(30, 3), Stop(40, 4, belongs=False)])
    assert walk.visited() == {1}
    assert walk.step((10, 1)) == Step(2, 2, 3, False)
    assert walk.step((20, 2), forwards=False) == Step(1, 1, 3, False)
    walk.set_stops([Stop(10, 1, belongs=False), Stop(20, 2), Stop(30, 3)])
    assert walk.step((30, 3)) == Step(2, 1, 2, True)
    assert walk.visited() == {2}


def test_when_all_are_done_the_round_is_left_as_it_is() -> None:
    walk = walk_of(*ABC)
    for start in (None, (10, 1), (20, 2)):
        walk.step(start)
    walk.set_stops(one._replace(belongs=False) for one in ABC)
    assert walk.step((30, 3)) == Step(1, 1, 3, True)


def test_a_camera_that_is_gone_is_skipped() -> None:
    walk = walk_of(*ABC)
    walk.step((10, 1))
    walk.set_stops(one for one in ABC if one.fid != 2)
    assert walk.step((10, 1)) == Step(3, 2, 2, False)


def test_a_stop_that_was_left_is_out_of_the_next_round() -> None:
    walk = walk_of(*ABC)
    walk.step(None)
    walk.leave(1)
    assert walk.step((20, 2), forwards=False) == Step(1, 1, 3, False)
    assert walk.step((30, 3)) == Step(2, 1, 2, True)


def test_one_round_visits_each_once_whatever_comes_and_goes() -> None:
    rng = random.Random(5)
    for _ in range(50):
        stops = {fid: Stop(rng.randrange(30), fid) for fid in range(20)}
        walk, at, seen = walk_of(*stops.values()), None, []
        while True:
            step = walk.step(at)
            if step is None or step.around:
                break
            seen.append(step.fid)
            at = stops[step.fid][:2]
            if rng.random() < 0.3:  # it is verified now
                stops[step.fid] = stops[step.fid]._replace(belongs=False)
            if rng.random() < 0.1:
                gone = rng.choice(list(stops))
                if gone != step.fid:
                    del stops[gone]
            walk.set_stops(stops.values())
        assert len(seen) == len(set(seen))
        assert set(stops) <= set(seen)
