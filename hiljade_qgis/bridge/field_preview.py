"""What an edit of one field would make of many cameras, found step by step; and writing what was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.edit_target import Refused, Target, said
from ..core.field_edit import Outcome
from ..core.record import JsonValue
from .camera_values import ColumnReader
from .camera_writer import Command
from .compatibility import is_null
from .edited_field import EditedField
from .feature_expression import FeatureExpression, NotWorkedOut
from .field_change import FieldChange, Made, made_of
from .stepwise import Steps

MOST_OLD_VALUES = 1000


class Seen(NamedTuple):
    """A camera that would be changed.

    Attributes:
        label: its name or operator; "" for neither.
        held, stored: the attribute as it is, and as it would be.
    """

    fid: int
    label: str
    before: JsonValue
    after: JsonValue
    held: Any
    stored: Any


class Preview(NamedTuple):
    """What an edit would do.

    Attributes:
        index: of the field that would be written.
        changed: what would be changed.
        refused: the cameras that stay though the edit is meant for them, by fid.
        stayed: how many are meant and say it already.
        left: words that would stay in the other script.
    """

    index: int
    changed: list[Seen]
    refused: dict[int, Made]
    stayed: int
    left: tuple[str, ...]


class OldValue(NamedTuple):
    """A value that a field has, as text ("" for none), and how many cameras have it."""

    text: str
    count: int


class Changed(NamedTuple):
    """What became of cameras that were to be changed: how many were, and which say something else by now."""

    count: int
    others: list[int]


def preview_steps(layer: QgsVectorLayer, fids: frozenset[int] | None, asked: FieldChange) -> Steps:
    """Find what an edit would make of each camera, unsaved edits included; gives a Preview.

    Made in the main thread; the steps in any, but where an expression looks elsewhere.

    Args:
        fids: of which cameras; None for all.
    """
    labels, rows = ColumnReader(layer.fields(), ("name", "operator")), _Rows(layer, fids)

    def steps() -> Steps:
        changed: list[Seen] = []
        refused: dict[int, Made] = {}
        left: dict[str, None] = {}
        stayed = 0
        for number, feature in enumerate(rows):
            yield number, rows.count
            made = made_of(asked, feature)
            if made is None:
                continue
            if made.outcome is Outcome.REFUSED:
                refused[feature.id()] = made
                continue
            left.update(dict.fromkeys(made.edited.left))
            if made.outcome is Outcome.STAYED:
                stayed += 1
            else:
                changed.append(_seen(feature, asked.field.index, made, labels))
        return Preview(asked.field.index, changed, refused, stayed, tuple(left))

    return steps()


def old_values_steps(
    layer: QgsVectorLayer,
    fids: frozenset[int] | None,
    field: EditedField,
    target: Target,
    wanted: FeatureExpression | None,
) -> Steps:
    """Count what a field says; gives `OldValue`s, the most frequent first, `MOST_OLD_VALUES` at most.

    Where it may be done is as with `preview_steps`.
    """
    rows = _Rows(layer, fids)

    def steps() -> Steps:
        counts: Counter[str] = Counter()
        for number, feature in enumerate(rows):
            yield number, rows.count
            try:
                if wanted is None or wanted.holds(feature):
                    counts[said(target.read(field.values(feature))) or ""] += 1
            except (NotWorkedOut, Refused):
                continue  # the preview names it
        return [OldValue(text, count) for text, count in counts.most_common(MOST_OLD_VALUES)]

    return steps()


def write_seen(layer: QgsVectorLayer, title: str, index: int, seen: Sequence[Seen]) -> Changed:
    """Write what was looked at to the edit buffer of a layer that is in an edit session, as one undo step.

    A camera whose field says something else by now, or that is gone, stays as it is.
    """
    by_fid = {one.fid: one for one in seen}
    request = QgsFeatureRequest().setFilterFids(list(by_fid)).setSubsetOfAttributes([index])
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    held = {feature.id(): feature.attribute(index) for feature in layer.getFeatures(request)}
    done, others = 0, []
    with Command(layer, title):
        for fid, one in by_fid.items():
            same = fid in held and _same(held[fid], one.held)
            if same and layer.changeAttributeValue(fid, index, one.stored, one.held):
                done += 1
            else:
                others.append(fid)
    return Changed(done, others)


class _Rows:
    """The features of a layer as they are now, unsaved edits included. Made in the main thread, read in any."""

    def __init__(self, layer: QgsVectorLayer, fids: frozenset[int] | None) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest()
        self.count = layer.featureCount()
        if fids is not None:
            self._request.setFilterFids(list(fids))
            self.count = len(fids)

    def __iter__(self) -> Iterator[QgsFeature]:
        yield from self._source.getFeatures(self._request)


def _seen(feature: QgsFeature, index: int, made: Made, labels: ColumnReader) -> Seen:
    words = labels.read(feature)
    label = str(words["name"] or words["operator"] or "")
    edited = made.edited
    return Seen(feature.id(), label, edited.before, edited.after, feature.attribute(index), made.stored)


def _same(one: Any, other: Any) -> bool:
    return is_null(one) and is_null(other) if is_null(one) or is_null(other) else bool(one == other)
