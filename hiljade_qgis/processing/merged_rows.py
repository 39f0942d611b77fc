"""What an output layer says of merged duplicates: the features that stay, and a table of those that go."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingFeatureSource,
)

from ..bridge.camera_records import RecordReader
from ..bridge.compatibility import INTEGER, NUMBER, TEXT, field
from ..bridge.deletion_reasons import merged_reason
from ..bridge.field_values import FieldRefused, FieldValues
from ..core.camera import POSITION
from ..core.changes import FieldValue
from ..core.duplicates import DuplicateGroup, Gone
from ..core.merge import field_value
from ..core.record import Position

_LOG = logging.getLogger(__name__)
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


class MergedFeatures:
    """The features of a layer without those that were merged into others.

    Attributes:
        refused: the groups that stay as they are, as the layer does not take what is to stay of them.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        records: RecordReader,
        groups: Sequence[DuplicateGroup],
        context: QgsCoordinateTransformContext,
    ) -> None:
        self._source = source
        self._values = FieldValues(source.fields(), records, source.sourceCrs(), context)
        self._by_stays = {group.stays.fid: group for group in groups}
        self.refused: list[FieldRefused] = []

    @property
    def groups(self) -> list[DuplicateGroup]:
        """Those that are merged."""
        return list(self._by_stays.values())

    def check(self) -> None:
        """Leave out the groups that the layer refuses; before any feature is asked for."""
        request = QgsFeatureRequest().setFilterFids(list(self._by_stays))
        for feature in self._source.getFeatures(request, _UNCHECKED):
            group = self._by_stays[feature.id()]
            try:
                self._merged(feature, group)
            except FieldRefused as refused:
                _LOG.info("%s", refused)
                self.refused.append(refused)
                del self._by_stays[feature.id()]

    def features(self) -> Iterator[QgsFeature]:
        """The features as they will be, in the order of the layer."""
        gone = {one.camera.fid for group in self._by_stays.values() for one in group.gone}
        for feature in self._source.getFeatures(QgsFeatureRequest(), _UNCHECKED):
            if feature.id() in gone:
                continue
            group = self._by_stays.get(feature.id())
            yield feature if group is None else self._merged(feature, group)

    def _merged(self, feature: QgsFeature, group: DuplicateGroup) -> QgsFeature:
        """The feature with what it takes. Raises FieldRefused."""
        after = QgsFeature(feature)
        for name in dict.fromkeys(name for one in group.gone for name in one.merged.taken):
            value = field_value(group.row, name)
            if name == POSITION:
                after.setGeometry(self._values.geometry(feature, value))
            for index, attribute in self._values.attributes(after, name, value).items():
                after.setAttribute(index, attribute)
        return after


def merged_fields() -> QgsFields:
    """What the table says of each record that goes."""
    fields = QgsFields()
    for name, kind in (
        ("kept_fid", INTEGER),
        ("kept_server_id", TEXT),
        ("merged_fid", INTEGER),
        ("merged_server_id", TEXT),
        ("distance_m", NUMBER),
        ("taken", TEXT),
        ("conflicts", TEXT),
        ("left", TEXT),
        ("reason", TEXT),
    ):
        fields.append(field(name, kind))
    return fields


def merged_rows(groups: Sequence[DuplicateGroup]) -> Iterator[QgsFeature]:
    """A row of that table for each record that goes."""
    fields = merged_fields()
    for group in groups:
        for gone in group.gone:
            row = QgsFeature(fields)
            row.setAttributes(_attributes(group, gone))
            yield row


def _attributes(group: DuplicateGroup, gone: Gone) -> list[Any]:
    merged = gone.merged
    taken = {name: field_value(merged.row, name) for name in merged.taken}
    conflicts = {one.field: {"kept": _plain(one.stays), "merged": _plain(one.goes)} for one in merged.conflicts}
    left = {one.field: _plain(one.value) for one in merged.left}
    return [
        group.stays.fid,
        group.stays.server_id or None,
        gone.camera.fid,
        gone.camera.server_id or None,
        round(gone.distance_m, 2),
        _json({name: _plain(value) for name, value in taken.items()}),
        _json(conflicts),
        _json(left),
        merged_reason(group.stays),
    ]


def _plain(value: FieldValue) -> Any:
    return list(value) if isinstance(value, Position) else value


def _json(said: Mapping[str, Any]) -> str | None:
    """An object by field; none where there is nothing to say."""
    return json.dumps(said, ensure_ascii=False, default=str) if said else None
