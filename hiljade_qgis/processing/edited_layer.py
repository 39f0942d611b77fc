"""The rows of an edited copy from any vector layer that QGIS reads."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsCoordinateTransformContext, QgsFeatureRequest, QgsProcessingFeatureSource

from ..bridge.camera_values import plain_value
from ..bridge.points import PointReader
from ..core.camera import SERVER_ID_COLUMN, VERSION_COLUMN
from ..sync.applying import EditedRow, NoServerIds, edited_row


def edited_rows(source: QgsProcessingFeatureSource, context: QgsCoordinateTransformContext) -> Iterator[EditedRow]:
    """The features as rows; one without a single point in the world does not say where it is.

    Raises:
        NoServerIds: the layer has no field `server_id`.
    """
    names = [field.name().casefold() for field in source.fields()]
    if SERVER_ID_COLUMN not in names:
        raise NoServerIds(source.sourceName())
    server_id = names.index(SERVER_ID_COLUMN)
    version = names.index(VERSION_COLUMN) if VERSION_COLUMN in names else None
    points = PointReader(source.sourceCrs(), context)
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
        values = [plain_value(value) for value in feature.attributes()]
        positions = points.positions(feature)
        yield edited_row(
            values[server_id],
            None if version is None else values[version],
            positions[0] if len(positions) == 1 else None,
            dict(zip(names, values)),
            version is not None,
        )
