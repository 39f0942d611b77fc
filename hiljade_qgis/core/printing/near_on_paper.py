"""Which points on paper lie near one another, found without looking at all pairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..geodesic import Floats
from ..point_grid import expanded

Indexes = NDArray[np.intp]

_ROWS = 1 << 31
"""More rows of cells than any paper has."""


def pairs_within(places: Floats, within_mm: float) -> tuple[Indexes, Indexes]:
    """Every two points that are nearer than that, and some that are not much farther; each pair once.

    Args:
        places: shape (n, 2), finite.
        within_mm: above 0.
    """
    cells = np.floor((places - places.min(axis=0, initial=0.0)) / within_mm).astype(np.int64)
    keys = cells[:, 0] * _ROWS + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    by_key = keys[order]
    here = np.arange(len(keys))
    # Half of the cells around one, as each pair is wanted once: the one above, and the three to the right.
    starts = [here + 1, np.searchsorted(by_key, by_key + _ROWS - 1, "left")]
    ends = [np.searchsorted(by_key, by_key + 1, "right"), np.searchsorted(by_key, by_key + _ROWS + 1, "right")]
    runs = np.stack(starts, axis=1)
    one, other = expanded(runs, np.stack(ends, axis=1) - runs)
    return order[one], order[other]
