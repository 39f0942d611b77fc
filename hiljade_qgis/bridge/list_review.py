"""An official list and a working copy's cameras, read and matched in the background for somebody to look through."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import NamedTuple

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.field_of_view import FieldOfView, fields_of_view
from ..core.list_decisions import Decided, Decisions, ListPair, Settled
from ..core.list_matching import Matches, Summary, distances_m
from ..core.most_pairs import PairingCancelled
from ..sync.errors import Cancelled
from ..sync.list_pairs import pairs
from ..sync.server import Progress
from ..sync.working_copy import WorkingCopy
from .list_comparison import ComparedField, Comparison
from .list_records import FEATURE_ID, Records, matches_of, settled_of
from .sight_fields import SightFields, metres_of, text_of
from .tasks import Work

_LOOK_EVERY = 500
"""Pairs that are compared before it is asked whether it was cancelled."""


class Kind(Enum):
    """What a row of the comparison is."""

    PAIR = "pair"
    APART = "apart"
    """Two of which something was decided, and which are no pair: they are not the same, or others fit better."""
    ONLY_OURS = "only_ours"
    ONLY_THEIRS = "only_theirs"


class Line(NamedTuple):
    """Two records, or one that the other side does not have.

    Attributes:
        number, other: which of ours and of theirs; None for none.
        score: from 0 to 1.
        differing: which of the compared fields differ, counted from 0.
    """

    kind: Kind
    number: int | None
    other: int | None
    distance_m: float | None = None
    score: float | None = None
    differing: tuple[int, ...] = ()

    @property
    def place(self) -> tuple[int | None, int | None]:
        """By which a line is found again after the lists were matched anew."""
        return self.number, self.other


class ListAsked(NamedTuple):
    """What somebody wants to compare.

    Attributes:
        list_name: by which decisions are kept.
        key_index: the field by which the list's records are known.
        fids: the cameras that are compared; None for all.
    """

    list_name: str
    within_m: float
    key_index: int = FEATURE_ID
    compared: tuple[ComparedField, ...] = ()
    fids: frozenset[int] | None = None


class Sides(NamedTuple):
    """Both lists as they were read, and what the working copy says of their pairs."""

    ours: Records
    theirs: Records
    written: dict[ListPair, Decided]

    def pair_of(self, number: int, other: int) -> ListPair | None:
        """By what a pair is kept; None where one of the two can't be told apart from others, or is not saved yet."""
        row, key = self.ours.rows[number], self.theirs.keys[other]
        return None if row is None or key is None else ListPair(key, row)

    def views_of(self, number: int) -> tuple[FieldOfView, ...]:
        """What one of ours sees."""
        attributes = self.ours.attributes[number]
        fields = SightFields.of(self.ours.fields)
        direction, kind, range_m, model = (attributes[index] if index >= 0 else None for index in fields)
        return tuple(fields_of_view(text_of(direction), text_of(kind), metres_of(range_m), text_of(model)))


class Reviewed(NamedTuple):
    """How the lists compare.

    Attributes:
        lines: the pairs from the lowest score up, then those that are none, then the lone ones.
    """

    lines: list[Line]
    summary: Summary
    settled: Settled


def read_work(cameras: QgsVectorLayer, copy: Path, listed: QgsVectorLayer, asked: ListAsked) -> Work:
    """Read both layers as they are now, unsaved edits included; gives Sides. Called in the main thread."""
    context = QgsProject.instance().transformContext()
    request = QgsFeatureRequest()
    if asked.fids is not None:
        request.setFilterFids(list(asked.fids))
    count = cameras.featureCount() if asked.fids is None else len(asked.fids)
    ours = Records(cameras.fields(), cameras.crs(), context)
    theirs = Records(listed.fields(), listed.crs(), context, asked.key_index)
    sources = QgsVectorLayerFeatureSource(cameras), QgsVectorLayerFeatureSource(listed)
    counts = count, listed.featureCount()

    def work(progress: Progress) -> Sides:
        ours.read(sources[0].getFeatures(request), counts[0], progress)
        theirs.read(sources[1].getFeatures(QgsFeatureRequest()), counts[1], progress)
        if progress.cancelled():
            raise Cancelled
        with WorkingCopy.open(copy) as opened:
            return Sides(ours, theirs, pairs(opened, asked.list_name))

    return work


def match_work(sides: Sides, decisions: Decisions, asked: ListAsked) -> Work:
    """Match what was read by what was decided; gives Reviewed."""
    decided = dict(decisions)

    def work(progress: Progress) -> Reviewed:
        known = settled_of(sides.ours, sides.theirs, decided)
        try:
            found = matches_of(sides.ours, sides.theirs, asked.within_m, known, progress)
        except PairingCancelled as cancelled:
            raise Cancelled from cancelled
        comparison = Comparison(sides.ours, sides.theirs, asked.compared, asked.within_m)
        lines = _pairs(found, comparison, progress) + _apart(sides, found, known, comparison) + _alone(sides, found)
        return Reviewed(lines, Summary.of(found, len(sides.ours), len(sides.theirs)), known)

    return work


def _pairs(found: Matches, comparison: Comparison, progress: Progress) -> list[Line]:
    lines = []
    for number, other, distance_m in zip(*(one.tolist() for one in found)):
        if len(lines) % _LOOK_EVERY == 0:
            progress.report(len(lines), len(found.ours))
            if progress.cancelled():
                raise Cancelled
        lines.append(Line(Kind.PAIR, number, other, distance_m, *comparison.judged(number, other, distance_m)))
    return sorted(lines, key=lambda line: (line.score, line.number))


def _apart(sides: Sides, found: Matches, known: Settled, comparison: Comparison) -> list[Line]:
    made = set(zip(found.ours.tolist(), found.theirs.tolist()))
    apart = sorted(set(known.decided) - made)
    if not apart:
        return []
    at = [np.array([side.positions[one[which]] for one in apart]) for which, side in enumerate(sides[:2])]
    return [
        Line(Kind.APART, *pair, distance_m, *comparison.judged(*pair, distance_m))
        for pair, distance_m in zip(apart, distances_m(*at).tolist())
    ]


def _alone(sides: Sides, found: Matches) -> list[Line]:
    lone = [np.ones(len(side), dtype=np.bool_) for side in sides[:2]]
    lone[0][found.ours], lone[1][found.theirs] = False, False
    ours, theirs = (np.flatnonzero(one).tolist() for one in lone)
    lines = [Line(Kind.ONLY_OURS, number, None) for number in ours]
    return lines + [Line(Kind.ONLY_THEIRS, None, other) for other in theirs]
