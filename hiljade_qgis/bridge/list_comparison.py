"""What the two records of a pair say of the same: how good the pair is, and in what it differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple

from ..core.essentials import one_line
from ..core.field_agreement import agreement, score
from .list_records import Records

_MOST_SHOWN = 200


class ComparedField(NamedTuple):
    """A field that both lists have.

    Attributes:
        name, list_name: what we call it, and what they do.
        index, list_index: where it stands among the attributes.
    """

    name: str
    list_name: str
    index: int
    list_index: int


class Judged(NamedTuple):
    """A pair, compared.

    Attributes:
        score: from 0 to 1.
        differing: which of the compared fields the two say something different about, counted from 0.
    """

    score: float
    differing: tuple[int, ...]


class Comparison:
    """Compares pairs of two lists. Any thread.

    Args:
        compared: the fields by which pairs are compared.
        within_m: how far apart the two of a pair may be.
    """

    def __init__(self, ours: Records, theirs: Records, compared: Sequence[ComparedField], within_m: float) -> None:
        self._ours, self._theirs, self._compared, self._within_m = ours, theirs, compared, within_m

    def texts(self, number: int, other: int) -> list[tuple[str | None, str | None]]:
        """What ours and theirs say in each of the compared fields."""
        return [
            (self._ours.text(number, one.index), self._theirs.text(other, one.list_index)) for one in self._compared
        ]

    def judged(self, number: int, other: int, distance_m: float) -> Judged:
        """How good a pair is, and in what it differs."""
        fields = agreement(self.texts(number, other))
        return Judged(score(distance_m, self._within_m, fields), fields.differing)

    def differences(
        self, number: int, other: int, differing: Sequence[int], called: Callable[[str], str] = str
    ) -> str:
        """The fields in which a pair differs, each with ours and theirs, on one line.

        Args:
            called: what one of our fields is called.
        """
        texts = self.texts(number, other) if differing else []
        named = [(called(self._compared[which].name), *texts[which]) for which in differing]
        shown = [[one_line(text or "", _MOST_SHOWN) for text in three] for three in named]
        return "; ".join(f"{name}: {one} → {another}" for name, one, another in shown)
