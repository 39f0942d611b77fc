"""The rows of an edited copy from any vector layer that QGIS reads."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsCoordinateTransformContext, QgsFeatureRequest, QgsProcessingFeatureSource, QgsWkbTypes

from ..bridge.camera_values import plain_value
from ..bridge.compatibility import JSON
from ..bridge.points import PointReader
from ..core.camera import SERVER_ID_COLUMN, TAGS_COLUMN, VERSION_COLUMN
from ..core.public_record import LAT_COLUMN, LON_COLUMN
from ..sync.applying import EditedRow, NoServerIds, edited_row
from ..sync.edited_rows import position_of_columns


def edited_rows(source: QgsProcessingFeatureSource, context: QgsCoordinateTransformContext) -> Iterator[EditedRow]:
    """The features as rows; one without a single point in the world does not say where it is.

    In a table without geometry the columns `lat` and `lon` say it. A column of texts that GDAL took for JSON is not
    said: QGIS reads it as empty. GDAL does so where dates and times of day stand in one column of a GeoJSON.

    Raises:
        NoServerIds: the layer has no field `server_id`.
    """
    names = [field.name().casefold() for field in source.fields()]
    if SERVER_ID_COLUMN not in names:
        raise NoServerIds(source.sourceName())
    server_id = names.index(SERVER_ID_COLUMN)
    version = names.index(VERSION_COLUMN) if VERSION_COLUMN in names else None
    is_table = source.wkbType() == QgsWkbTypes.Type.NoGeometry and {LAT_COLUMN, LON_COLUMN} <= set(names)
    said_nothing = {
        name for name, field in zip(names, source.fields()) if field.type() == JSON and name != TAGS_COLUMN
    }
    points = PointReader(source.sourceCrs(), context)
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
        values = [plain_value(value) for value in feature.attributes()]
        said = {name: value for name, value in zip(names, values) if name not in said_nothing}
        positions = points.positions(feature)
        position = positions[0] if len(positions) == 1 else None
        yield edited_row(
            values[server_id],
            None if version is None else values[version],
            position_of_columns(said[LAT_COLUMN], said[LON_COLUMN]) if is_table else position,
            said,
            version is not None,
        )
