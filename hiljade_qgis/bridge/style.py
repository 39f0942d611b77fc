"""The styles of a working copy's layers in `resources/styles/*.qml`: makes and applies them.

The QML files are made by `python3 -m hiljade_qgis.bridge.style`; a test says that they are what this module makes.
Nothing outside the project file is needed to draw them: symbols are simple markers or pictures embedded as text, and
expressions only compare columns with each other and with the map's scale, but for the angle of a usual direction,
which depends on the map's CRS. What a camera sees is computed in `core` and stands in the table `sectors`; how many
cameras stand where, in `camera_density`.

| told apart by      |                                                                                             |
|--------------------|---------------------------------------------------------------------------------------------|
| shape, then colour | fixed, dome, panning, ALPR, doorbell, unknown type (`camera_style`)                         |
| outline and fill   | fields of view: mapped (filled), datasheet (lighter), reach or angle assumed (dashed)       |
|                    | (`sector_style`)                                                                            |
| size, then colour  | how many cameras are in a cell (`density_style`)                                            |
| detail by scale    | `levels`                                                                                    |
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from qgis.core import QgsMapLayer, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.errors import SyncError
from .camera_style import cameras_qml, marks_qml
from .density_style import density_qml
from .resources import resource_path
from .sector_style import sectors_qml

CAMERAS = "cameras"
MARKS = "marks"
SECTORS = "sectors"
DENSITY = "camera_density"


class StyleUnreadable(SyncError):
    """QGIS could not read one of the plugin's own styles; `detail` is what it said."""

    def __init__(self, table: str, detail: str) -> None:
        super().__init__(f"style of {table}: {detail}")
        self.table, self.detail = table, detail


@lru_cache(maxsize=1)
def styles() -> Mapping[str, str]:
    """The QML of every table, as this module makes it."""
    return {CAMERAS: cameras_qml(), MARKS: marks_qml(), SECTORS: sectors_qml(), DENSITY: density_qml()}


def apply_style(layer: QgsVectorLayer, table: str) -> None:
    """Give a layer the plugin's style for a table, its legend in the user's language.

    Raises:
        StyleUnreadable: QGIS could not read it.
    """
    path = resource_path(f"resources/styles/{table}.qml")
    category = QgsMapLayer.StyleCategory
    text, read = layer.loadNamedStyle(str(path), category.Symbology | category.Labeling | category.Rendering)
    renderer = layer.renderer()
    if not read or not isinstance(renderer, QgsRuleBasedRenderer):
        raise StyleUnreadable(table, text)
    labels = legend_labels()
    for rule in renderer.rootRule().descendants():
        rule.setLabel(labels[rule.label()])


def legend_labels() -> dict[str, str]:
    """What the legends say: English, as in the QML, and in the user's language."""
    translate = QCoreApplication.translate
    return {
        "Number plate reader": translate("Legend", "Number plate reader"),
        "Fixed camera": translate("Legend", "Fixed camera"),
        "Dome": translate("Legend", "Dome"),
        "Panning camera": translate("Legend", "Panning camera"),
        "Doorbell camera": translate("Legend", "Doorbell camera"),
        "Camera of unknown type": translate("Legend", "Camera of unknown type"),
        "True to scale": translate("Legend", "True to scale"),
        "From afar: direction only": translate("Legend", "From afar: direction only"),
        "Field of view, mapped": translate("Legend", "Field of view, mapped"),
        "Field of view, from the datasheet": translate("Legend", "Field of view, from the datasheet"),
        "Field of view, reach assumed": translate("Legend", "Field of view, reach assumed"),
        "Field of view, angle assumed": translate("Legend", "Field of view, angle assumed"),
        "All-round view, mapped": translate("Legend", "All-round view, mapped"),
        "All-round view, from the datasheet": translate("Legend", "All-round view, from the datasheet"),
        "All-round view, reach assumed": translate("Legend", "All-round view, reach assumed"),
        "All-round view, angle assumed": translate("Legend", "All-round view, angle assumed"),
        "Field of view, angle known": translate("Legend", "Field of view, angle known"),
        "All-round view, angle known": translate("Legend", "All-round view, angle known"),
        "Usual direction": translate("Legend", "Usual direction"),
        "Direction that cannot be read": translate("Legend", "Direction that cannot be read"),
        "Number of cameras in a cell": translate("Legend", "Number of cameras in a cell"),
        "1": translate("Legend", "1"),
        "2 to 9": translate("Legend", "2 to 9"),
        "10 to 99": translate("Legend", "10 to 99"),
        "100 to 999": translate("Legend", "100 to 999"),
        "1000 and more": translate("Legend", "1000 and more"),
        "Only rejected or removed ones": translate("Legend", "Only rejected or removed ones"),
    }


def write_styles() -> None:
    """Write the QML files anew; for those who change this module."""
    folder = resource_path("resources/styles")
    for table, qml in styles().items():
        (folder / f"{table}.qml").write_text(qml, encoding="utf-8")


if __name__ == "__main__":
    write_styles()
