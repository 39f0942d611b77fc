"""What the fields are called, for translators: `core` holds the English labels, here they stand where tools find them.

A test says that this list and `core.camera.FIELDS` agree.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.camera import FID_COLUMN, FIELD_BY_COLUMN, SERVER_ID_COLUMN, TAGS_COLUMN, VERSION_COLUMN


def field_labels() -> dict[str, str]:
    """Every column of the table `cameras` and what people read, without units, in their language."""
    translate = QCoreApplication.translate
    return {
        FID_COLUMN: translate("Fields", "Row"),
        SERVER_ID_COLUMN: translate("Fields", "Id on the server"),
        VERSION_COLUMN: translate("Fields", "Version on the server"),
        "name": translate("Fields", "Name"),
        "surveillance": translate("Fields", "Surveilled space"),
        "surveillance_type": translate("Fields", "Kind of surveillance"),
        "zone": translate("Fields", "Zone"),
        "camera_type": translate("Fields", "Camera type"),
        "mount": translate("Fields", "Mount"),
        "height_m": translate("Fields", "Height"),
        "direction": translate("Fields", "Direction"),
        "tilt_deg": translate("Fields", "Tilt below the horizon"),
        "range_m": translate("Fields", "Reach"),
        "status": translate("Fields", "Status"),
        "operator": translate("Fields", "Operator"),
        "manufacturer": translate("Fields", "Manufacturer"),
        "model": translate("Fields", "Model"),
        "image": translate("Fields", "Picture"),
        "source": translate("Fields", "Source"),
        "note": translate("Fields", "Note"),
        "description": translate("Fields", "Description"),
        "start_date": translate("Fields", "In place since"),
        "check_date": translate("Fields", "Last checked"),
        TAGS_COLUMN: translate("Fields", "Other tags"),
    }


def label_with_unit(column: str) -> str:
    """A column's label with its unit, as forms, tables and map tips show it: "Height (m)"."""
    label = field_labels()[column]
    field = FIELD_BY_COLUMN.get(column)
    return f"{label} ({field.unit})" if field is not None and field.unit else label
