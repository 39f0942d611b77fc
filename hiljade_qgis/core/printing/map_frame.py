"""Which places lie in the frame of a map, told of many at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from ..geodesic import Floats


def depth_in(corners: ArrayLike, places: ArrayLike) -> Floats:
    """How deep places lie in a convex frame: so far from its nearest side, less than 0 outside.

    Args:
        corners: of the frame, one after the other, either way around, shape (n, 2); the last may be the first again.
        places: shape (m, 2); NaN for one that is nowhere, whose depth is NaN, too.
    """
    corner, place = (np.asarray(values, dtype=np.float64).reshape(-1, 2) for values in (corners, places))
    corner = corner[np.any(corner != np.roll(corner, -1, axis=0), axis=1)]
    side = np.roll(corner, -1, axis=0) - corner
    turn = np.sign(np.sum(corner[:, 0] * np.roll(corner[:, 1], -1) - np.roll(corner[:, 0], -1) * corner[:, 1]))
    away = place[:, None, :] - corner
    left = side[:, 0] * away[..., 1] - side[:, 1] * away[..., 0]
    depth: Floats = (turn * left / np.hypot(side[:, 0], side[:, 1])).min(axis=1)
    return depth
