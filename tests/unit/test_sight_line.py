"""Lines of sight as WKB, read by shapely."""

from __future__ import annotations

import numpy as np
import pytest
from shapely import wkb

from hiljade_qgis.core.sight_line import sight_lines


def parts(start, end):
    (line,) = sight_lines([start], [end])
    return None if line is None else [list(part.coords) for part in wkb.loads(line).geoms]


def test_from_here_to_there():
    assert parts((20.4, 44.8), (20.5, 44.9)) == [[(20.4, 44.8), (20.5, 44.9)]]
    assert sight_lines(np.empty((0, 2)), np.empty((0, 2))) == []


def test_many_in_their_order():
    starts, ends = [(1, 2), (179.9, 0), (5, 6), (7, 8)], [(3, 4), (-179.9, 0), (5, 6), (9, 9)]
    lines = sight_lines(starts, ends)
    assert [line and len(wkb.loads(line).geoms) for line in lines] == [1, 2, None, 1]
    assert list(wkb.loads(lines[3]).geoms[0].coords) == [(7, 8), (9, 9)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((179.75, 10), (-179.75, 11), [[(179.75, 10), (180, 10.5)], [(-180, 10.5), (-179.75, 11)]]),
        ((-179.75, 10), (179.25, 12), [[(-179.75, 10), (-180, 10.5)], [(180, 10.5), (179.25, 12)]]),
        ((180, 10), (-179.5, 11), [[(-180, 10), (-179.5, 11)]]),
        ((-180, 10), (179.5, 11), [[(180, 10), (179.5, 11)]]),
        ((-179.5, 10), (180, 11), [[(-179.5, 10), (-180, 11)]]),
        ((179.5, 10), (-180, 11), [[(179.5, 10), (180, 11)]]),
        ((180, 10), (-180, 11), [[(180, 10), (180, 11)]]),
        ((180, 10), (-180, 10), None),
        ((7, 8), (7, 8), None),
    ],
)
def test_over_the_antimeridian_it_is_split(start, end, expected):
    assert parts(start, end) == expected
