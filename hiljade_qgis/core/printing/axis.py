"""Axes that begin at zero and have round numbers."""

from __future__ import annotations

from collections.abc import Iterator

_ROUND = (1, 2, 5)


def round_ticks(most: int, about: int) -> list[int]:
    """Round whole numbers from 0 to at most `most`, about as many steps as asked for, and at least one.

    Args:
        most: the largest number on the axis.
        about: how many steps there should be at most; at least 2.
    """
    if most < 1:
        return [0]
    step = next(size for size in _steps() if most // size <= about)
    return list(range(0, most + 1, step))


def _steps() -> Iterator[int]:
    power = 1
    while True:
        for factor in _ROUND:
            yield factor * power
        power *= 10
