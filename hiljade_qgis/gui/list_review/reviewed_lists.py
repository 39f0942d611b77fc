"""What the window “Match a list” shows: both lists, how they compare, and what was decided; knows no widgets."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ...bridge.list_comparison import Comparison
from ...bridge.list_review import Kind, Line, ListAsked, Reviewed, Sides
from ...core.essentials import one_line
from ...core.list_decisions import Decision, ListPair, ReviewSummary
from ...core.list_matching import Summary, distances_m
from ..field_text import field_text
from .pair_decisions import PairDecisions

Place = tuple[Optional[int], Optional[int]]

_NOTHING = Summary(0, 0, 0, None, None)
_NAMED_BY = ("name", "operator")


class ReviewedLists:
    """Two lists that were read and matched; nothing as long as they were not.

    Attributes:
        sides: None until they are read.
        lines: how they compare.
    """

    def __init__(self, asked: ListAsked, decisions: PairDecisions) -> None:
        self.asked, self.decisions = asked, decisions
        self.sides: Sides | None = None
        self.lines: list[Line] = []
        self._comparison: Comparison | None = None
        self._compared = _NOTHING
        self._pairs: dict[Place, ListPair | None] = {}
        self._line_of: dict[ListPair, Line] = {}

    def show(self, sides: Sides, reviewed: Reviewed) -> None:
        """These were read, and so they compare."""
        self.sides = sides
        self._comparison = Comparison(sides.ours, sides.theirs, self.asked.compared, self.asked.within_m)
        self.lines, self._compared = reviewed.lines, reviewed.summary
        self._pairs = {line.place: self._pair_of(line) for line in self.lines}
        self._line_of = {pair: line for line in self.lines if (pair := self._pairs[line.place]) is not None}

    # a line

    def pair(self, line: Line) -> ListPair | None:
        """By what the pair of a line is kept; None for a lone record, or where that can't be told."""
        place = line.place
        return self._pairs[place] if place in self._pairs else self._pair_of(line)

    def line_of(self, pair: ListPair) -> Line | None:
        """The line of a pair; None where it has none."""
        return self._line_of.get(pair)

    def _pair_of(self, line: Line) -> ListPair | None:
        if self.sides is None or line.number is None or line.other is None:
            return None
        return self.sides.pair_of(line.number, line.other)

    def pair_of_two(self, lines: list[Line]) -> Line | None:
        """The pair that two lone records would be, one of each side; of one line that is a pair, that one."""
        if len(lines) == 1:
            return lines[0]
        kinds = {line.kind: line for line in lines}
        is_one_of_each = len(lines) == 2 and set(kinds) == {Kind.ONLY_OURS, Kind.ONLY_THEIRS}
        if not is_one_of_each or self.sides is None or self._comparison is None:
            return None
        number, other = kinds[Kind.ONLY_OURS].number, kinds[Kind.ONLY_THEIRS].other
        ours, theirs = np.array(self.sides.ours.positions[number]), np.array(self.sides.theirs.positions[other])
        (distance_m,) = distances_m(ours[np.newaxis], theirs[np.newaxis]).tolist()
        judged = self._comparison.judged(number, other, distance_m)
        return Line(Kind.APART, number, other, distance_m, *judged)

    def decision(self, line: Line) -> Decision | None:
        """What was decided of a line."""
        return self.decisions.decision(self.pair(line))

    def wants_decision(self, line: Line) -> bool:
        """Whether it is a pair of which nothing is decided, and something can be."""
        pair = self.pair(line) if line.kind is Kind.PAIR else None
        return pair is not None and self.decisions.decision(pair) is None

    def our_name(self, line: Line) -> str:
        """What ours is called: its name or operator, and its row; "" for none."""
        if self.sides is None or line.number is None:
            return ""
        ours, row = self.sides.ours, self.sides.ours.rows[line.number]
        indexes = [index for index in map(ours.fields.lookupField, _NAMED_BY) if index >= 0]
        said = next(filter(None, (ours.text(line.number, index) for index in indexes)), None)
        shown = "*" if row is None else f"#{row}"
        return f"{one_line(said)} · {shown}" if said else shown

    def their_name(self, line: Line) -> str:
        """By what the list knows its record; "" for none."""
        if self.sides is None or line.other is None:
            return ""
        theirs, key = self.sides.theirs, self.sides.theirs.keys[line.other]
        if key is not None:
            return one_line(key)
        written = theirs.text(line.other, self.asked.key_index) if self.asked.key_index >= 0 else None
        return f"{one_line(written)} (?)" if written else "?"

    def texts(self, line: Line) -> list[tuple[str | None, str | None]]:
        """What the two say in each of the compared fields."""
        if self._comparison is None or line.number is None or line.other is None:
            return []
        return self._comparison.texts(line.number, line.other)

    def differences(self, line: Line) -> str:
        """In what a pair differs, on one line."""
        if self._comparison is None or line.number is None or line.other is None:
            return ""
        return self._comparison.differences(line.number, line.other, line.differing, field_text)

    # all of them

    def summary(self) -> ReviewSummary:
        """What can be quoted."""
        decided = [
            one.decision
            for pair, one in self.decisions.all().items()
            if (line := self.line_of(pair)) is not None and line.kind is Kind.PAIR
        ]
        return ReviewSummary(self._compared, decided.count(Decision.SAME), decided.count(Decision.UNSURE))

    def decided_and_all(self) -> tuple[int, int]:
        """Of how many pairs something is decided, and of how many it can be."""
        return sum(self.line_of(pair) is not None for pair in self.decisions.all()), len(self._line_of)
