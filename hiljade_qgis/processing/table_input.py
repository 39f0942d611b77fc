"""The parameter INPUT of `hiljade:importtable`: any layer, or a file that is better read without QGIS's guesses.

QGIS opens a CSV as if it were UTF-8 with commas, and takes a spreadsheet's names for a row where all cells are texts.
So a file of delimited text and a spreadsheet are read by our own means, also where a layer shows them, unless the
layer has more to say: a filter, a selection, or edits that are not saved.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..bridge.layers import file_of
from ..bridge.table_source import DELIMITED, SPREADSHEETS


class TableFileInput(NamedTuple):
    """A file that is read by our own means; `sheet` is "" for the first one."""

    path: Path
    sheet: str


def file_input(value: Any, context: QgsProcessingContext) -> TableFileInput | None:
    """The file that a value of the parameter leads to; None for one that is read as a layer. Main thread only."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        expression = getattr(value, "filterExpression", "")  # since QGIS 3.32
        if value.selectedFeaturesOnly or value.featureLimit >= 0 or expression:
            return None
        value = value.source
    if isinstance(value, QgsProperty):
        value, _good = value.valueAsString(context.expressionContext())
    if isinstance(value, QgsVectorLayer):
        return _of_layer(value)
    if not isinstance(value, str) or not value:
        return None
    layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
    return _of_layer(layer) if layer is not None else _of_source(value)


def _of_layer(layer: Any) -> TableFileInput | None:
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    if layer.subsetString() or layer.isEditable() or file_of(layer) is None:
        return None
    return _of_source(layer.source())


def _of_source(source: str) -> TableFileInput | None:
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    path = Path(str(parts.get("path") or ""))
    if path.suffix.lower() not in (*DELIMITED, *SPREADSHEETS) or not path.is_file() or parts.get("subset"):
        return None
    return TableFileInput(path, str(parts.get("layerName") or "") if path.suffix.lower() in SPREADSHEETS else "")
