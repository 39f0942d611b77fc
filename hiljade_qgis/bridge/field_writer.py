"""Writes changes of fields to many cameras of a layer: one step to undo, and what is refused is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer

from ..core.camera import POSITION
from ..core.changes import FieldValue, same_value
from ..core.checks import Checked, held_value
from .camera_records import RecordReader
from .camera_writer import Command
from .checked_features import checked_features
from .field_values import FieldRefused, FieldValues

Changes = Mapping[int, Mapping[str, FieldValue]]
"""By fid the fields and their new values."""


class Written(NamedTuple):
    """What became of changes.

    Attributes:
        fids: the cameras that were changed.
        refused: what the layer did not take; all else was written.
    """

    fids: tuple[int, ...]
    refused: tuple[FieldRefused, ...]


def changed_since(layer: QgsVectorLayer, cameras: Mapping[int, Checked], fields: Mapping[int, Iterable[str]]) -> bool:
    """Whether a layer holds something else now than cameras said, in some fields of some of them, or lacks one.

    Nothing tells a layer of what others write into its file.
    """
    records = RecordReader(layer.fields(), layer.crs())
    request = QgsFeatureRequest().setFilterFids(list(fields))
    held = {camera.fid: camera for camera in checked_features(layer.getFeatures(request), records)}
    return any(
        fid not in held or not same_value(field, held_value(held[fid], field), held_value(cameras[fid], field))
        for fid, names in fields.items()
        for field in names
    )


def write_fields(layer: QgsVectorLayer, title: str, changes: Changes) -> Written:
    """Write changes to the edit buffer of a layer that is in an edit session, as one undo step.

    Args:
        title: what the step is called.
        changes: of features of the layer; those that are gone are left out.
    """
    records = RecordReader(layer.fields(), layer.crs())
    values = FieldValues(layer.fields(), records, layer.crs())
    done, refused = [], []
    with Command(layer, title):
        for feature in list(layer.getFeatures(QgsFeatureRequest().setFilterFids(list(changes)))):
            failed = _write(layer, values, feature, changes[feature.id()])
            refused += failed
            if len(failed) < len(changes[feature.id()]):
                done.append(feature.id())
    return Written(tuple(done), tuple(refused))


def merge_features(
    layer: QgsVectorLayer, title: str, stays: int, goes: int, changes: Mapping[str, FieldValue]
) -> None:
    """Write what one camera takes from another, and delete that one, as one undo step; or nothing.

    Args:
        stays, goes: the fids of the two.

    Raises:
        FieldRefused: the layer did not take it; nothing is stored then.
    """
    records = RecordReader(layer.fields(), layer.crs())
    values = FieldValues(layer.fields(), records, layer.crs())
    with Command(layer, title):
        feature = next(layer.getFeatures(QgsFeatureRequest().setFilterFid(stays)), None)
        if feature is None:
            raise FieldRefused(stays, "")
        refused = _write(layer, values, feature, changes)
        if refused:
            raise refused[0]
        if not layer.deleteFeature(goes):
            raise FieldRefused(goes, "")


def _write(
    layer: QgsVectorLayer, values: FieldValues, feature: QgsFeature, changes: Mapping[str, FieldValue]
) -> list[FieldRefused]:
    """Write the changes of one camera; gives what was refused."""
    refused = []
    for field, value in changes.items():
        try:
            if field == POSITION:
                if not layer.changeGeometry(feature.id(), values.geometry(feature, value)):
                    raise FieldRefused(feature.id(), field)
                continue
            for index, attribute in values.attributes(feature, field, value).items():
                if not layer.changeAttributeValue(feature.id(), index, attribute, feature.attribute(index)):
                    raise FieldRefused(feature.id(), field)
                feature.setAttribute(index, attribute)
        except FieldRefused as one:
            refused.append(one)
    return refused
