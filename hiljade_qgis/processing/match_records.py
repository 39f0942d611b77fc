"""What becomes of two lists that are matched: the rows of a table, and lines between pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsPointXY, QgsProcessingUtils

from ..bridge.compatibility import INTEGER, NUMBER, TEXT, field
from ..bridge.list_comparison import Comparison
from ..bridge.list_records import Records
from ..core.list_decisions import Decision
from ..core.list_matching import IndexPair, Matches, Summary
from ..core.record import Position
from ..core.sight_line import sight_lines

MATCHED, ONLY_OURS, ONLY_THEIRS = "matched", "only_ours", "only_theirs"

LIST_PREFIX = "list_"

_FIDS = (("ours_fid", INTEGER), ("theirs_fid", INTEGER))
_NOBODY = -1


class MatchedRecords:
    """Two lists, and which records of them are one.

    Args:
        comparison: of the two.
        decided: what somebody decided of pairs; None where nobody asked for that, and there is no column for it.
    """

    def __init__(
        self,
        ours: Records,
        theirs: Records,
        found: Matches,
        comparison: Comparison,
        decided: Mapping[IndexPair, Decision] | None,
    ) -> None:
        self._ours, self._theirs, self._found = ours, theirs, found
        self._comparison, self._decided = comparison, decided
        self._their_number = np.full(len(ours), _NOBODY)
        self._their_number[found.ours] = found.theirs
        self._distance_m = np.zeros(len(ours))
        self._distance_m[found.ours] = found.distance_m
        is_matched = np.zeros(len(theirs), dtype=np.bool_)
        is_matched[found.theirs] = True
        self._only_theirs = np.flatnonzero(~is_matched)

    def summary(self) -> Summary:
        """How many there are of each."""
        return Summary.of(self._found, len(self._ours), len(self._theirs))

    def fields(self) -> QgsFields:
        """Those of a row: what is said of it, then ours, then theirs with a prefix; names that clash get a number."""
        compared = (("match", TEXT), ("distance_m", NUMBER), ("score", NUMBER), ("differences", TEXT))
        said = _fields(*compared, *(() if self._decided is None else (("decision", TEXT),)), *_FIDS)
        both = QgsProcessingUtils.combineFields(said, self._ours.fields)
        return QgsProcessingUtils.combineFields(both, self._theirs.fields, LIST_PREFIX)

    def rows(self) -> Iterator[QgsFeature]:
        """A point for each pair and each lone record: where ours stands, else theirs. First ours, in their order."""
        no_ours, no_theirs = [None] * len(self._ours.fields), [None] * len(self._theirs.fields)
        for number, (other, distance_m) in enumerate(zip(self._their_number.tolist(), self._distance_m.tolist())):
            fid, attributes = self._ours.fids[number], self._ours.attributes[number]
            if other == _NOBODY:
                values = [*self._said(ONLY_OURS), fid, None, *attributes, *no_theirs]
            else:
                said = self._said_of_pair(number, other, distance_m)
                values = [*said, fid, self._theirs.fids[other], *attributes, *self._theirs.attributes[other]]
            yield _point(self._ours.positions[number], values)
        for other in self._only_theirs.tolist():
            said = [*self._said(ONLY_THEIRS), None, self._theirs.fids[other]]
            yield _point(self._theirs.positions[other], [*said, *no_ours, *self._theirs.attributes[other]])

    def _said(self, match: str, *compared: Any, decision: Decision | None = None) -> list[Any]:
        """What is said of a row before the fids."""
        said = [match, *(compared or (None, None, None))]
        return said if self._decided is None else [*said, None if decision is None else decision.value]

    def _said_of_pair(self, number: int, other: int, distance_m: float) -> list[Any]:
        judged = self._comparison.judged(number, other, distance_m)
        differences = self._comparison.differences(number, other, judged.differing) or None
        decision = None if self._decided is None else self._decided.get((number, other))
        return self._said(MATCHED, distance_m, judged.score, differences, decision=decision)

    def lines(self) -> Iterator[QgsFeature]:
        """A line from ours to theirs for each pair; none to be seen where both stand in the same place."""
        ours, theirs = self._found.ours, self._found.theirs
        starts, ends = (
            np.array(side.positions, dtype=np.float64).reshape(-1, 2)[which]
            for side, which in ((self._ours, ours), (self._theirs, theirs))
        )
        fields = line_fields()
        pairs = zip(sight_lines(starts, ends), ours.tolist(), theirs.tolist(), self._found.distance_m.tolist())
        for wkb, number, other, distance_m in pairs:
            feature = QgsFeature(fields)
            if wkb is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                feature.setGeometry(geometry)
            judged = self._comparison.judged(number, other, distance_m)
            feature.setAttributes([self._ours.fids[number], self._theirs.fids[other], distance_m, judged.score])
            yield feature


def line_fields() -> QgsFields:
    """Those of a line between the two of a pair."""
    return _fields(*_FIDS, ("distance_m", NUMBER), ("score", NUMBER))


def _fields(*named: tuple[str, Any]) -> QgsFields:
    fields = QgsFields()
    for name, kind in named:
        fields.append(field(name, kind))
    return fields


def _point(position: Position, values: list[Any]) -> QgsFeature:
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*position)))
    feature.setAttributes(values)
    return feature
