"""The records of two lists that are matched, and what becomes of them: the rows of a table, and lines between pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)

from ..bridge.camera_values import plain_value
from ..bridge.compatibility import INTEGER, NUMBER, TEXT, field
from ..bridge.points import PointReader
from ..bridge.sight_fields import text_of
from ..core.field_agreement import agreement, score
from ..core.list_matching import Matches, Summary
from ..core.record import Position
from ..core.sight_line import sight_lines
from .algorithm import one_line
from .compared_fields import ComparedField

MATCHED, ONLY_OURS, ONLY_THEIRS = "matched", "only_ours", "only_theirs"

LIST_PREFIX = "list_"

_FIDS = (("ours_fid", INTEGER), ("theirs_fid", INTEGER))
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
_TOLD_EVERY = 500
_NOBODY = -1


class Records:
    """The records of a layer, in its order; each point of a multi-point is one of its own.

    Args:
        share: how much of the whole work it is to read them, from and to, in percent.

    Attributes:
        positions: EPSG:4326.
        fids: the feature of each.
        attributes: of that feature.
        without_position: how many features have no point in the world, and so are no records here.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        context: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
        share: tuple[float, float],
    ) -> None:
        self.fields: QgsFields = source.fields()
        self.positions: list[Position] = []
        self.fids: list[int] = []
        self.attributes: list[list[Any]] = []
        self.without_position = 0
        points = PointReader(source.sourceCrs(), context)
        step = (share[1] - share[0]) / source.featureCount() if source.featureCount() > 0 else 0.0
        for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), _UNCHECKED)):
            if number % _TOLD_EVERY == 0:
                if feedback.isCanceled():
                    return
                feedback.setProgress(share[0] + number * step)
            self._add(feature, points.positions(feature))

    def _add(self, feature: QgsFeature, positions: list[Position]) -> None:
        if not positions:
            self.without_position += 1
            return
        self.positions += positions
        self.fids += [feature.id()] * len(positions)
        self.attributes += [feature.attributes()] * len(positions)

    def __len__(self) -> int:
        return len(self.positions)


class MatchedRecords:
    """Two lists, and which records of them are one.

    Args:
        compared: the fields by which pairs are compared.
        within_m: how far apart the two of a pair may be.
    """

    def __init__(
        self, ours: Records, theirs: Records, found: Matches, compared: Sequence[ComparedField], within_m: float
    ) -> None:
        self._ours, self._theirs, self._found = ours, theirs, found
        self._compared, self._within_m = compared, within_m
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
        said = _fields(("match", TEXT), ("distance_m", NUMBER), ("score", NUMBER), ("differences", TEXT), *_FIDS)
        both = QgsProcessingUtils.combineFields(said, self._ours.fields)
        return QgsProcessingUtils.combineFields(both, self._theirs.fields, LIST_PREFIX)

    def rows(self) -> Iterator[QgsFeature]:
        """A point for each pair and each lone record: where ours stands, else theirs. First ours, in their order."""
        no_ours, no_theirs = [None] * len(self._ours.fields), [None] * len(self._theirs.fields)
        for number, (other, distance_m) in enumerate(zip(self._their_number.tolist(), self._distance_m.tolist())):
            fid, attributes = self._ours.fids[number], self._ours.attributes[number]
            if other == _NOBODY:
                values = [ONLY_OURS, None, None, None, fid, None, *attributes, *no_theirs]
            else:
                said = [MATCHED, distance_m, *self._judged(number, other, distance_m)]
                values = [*said, fid, self._theirs.fids[other], *attributes, *self._theirs.attributes[other]]
            yield _point(self._ours.positions[number], values)
        for other in self._only_theirs.tolist():
            said = [ONLY_THEIRS, None, None, None, None, self._theirs.fids[other]]
            yield _point(self._theirs.positions[other], [*said, *no_ours, *self._theirs.attributes[other]])

    def _judged(self, number: int, other: int, distance_m: float) -> tuple[float, str | None]:
        """The score of a pair, and in what it differs."""
        mine, other_ones = self._ours.attributes[number], self._theirs.attributes[other]
        texts = [(_text(mine[one.index]), _text(other_ones[one.list_index])) for one in self._compared]
        fields = agreement(texts)
        named = [(self._compared[which].name, *texts[which]) for which in fields.differing]
        shown = [[one_line(text or "") for text in three] for three in named]
        differences = "; ".join(f"{name}: {one} → {another}" for name, one, another in shown)
        return score(distance_m, self._within_m, fields), differences or None

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
            pair_score, _differences = self._judged(number, other, distance_m)
            feature.setAttributes([self._ours.fids[number], self._theirs.fids[other], distance_m, pair_score])
            yield feature


def line_fields() -> QgsFields:
    """Those of a line between the two of a pair."""
    return _fields(*_FIDS, ("distance_m", NUMBER), ("score", NUMBER))


def _text(value: Any) -> str | None:
    return text_of(plain_value(value))


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
