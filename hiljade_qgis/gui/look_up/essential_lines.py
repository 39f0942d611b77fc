"""What a label says of a camera, in the user's language: plain text, a line for each thing that is known."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...bridge.camera_values import ColumnReader
from ...bridge.field_labels import field_labels
from ...core.camera import FIELD_BY_COLUMN
from ...core.essentials import READ_COLUMNS, Essential, essentials
from ...core.field_of_view import FieldOfView, Source
from ..map.edit_numbers import number_text, source_text

_MOST_VIEWS = 4
_TITLE = "name"


@dataclass(frozen=True)
class LabelLine:
    """One line.

    Attributes:
        text: what is said.
        label: what it is about; "" for a line that stands for itself.
        large: whether it is the one to be seen first.
    """

    text: str
    label: str = ""
    large: bool = False


def lines_of(layer: QgsVectorLayer, fid: int) -> list[LabelLine]:
    """The lines about a camera of a layer, unsaved edits included; none where there is no such camera."""
    reader = ColumnReader(layer.fields(), READ_COLUMNS)
    feature = next(layer.getFeatures(reader.request().setFilterFid(fid)), None)
    return [] if feature is None else essential_lines(essentials(reader.read(feature)))


def essential_lines(known: list[Essential]) -> list[LabelLine]:
    """The lines for what is known; one that says that nothing is where nothing is."""
    if not known:
        return [LabelLine(QCoreApplication.translate("Essentials", "Nothing is known of this camera"))]
    labels = field_labels()
    return [
        LabelLine(str(one.value), large=True) if one.column == _TITLE else LabelLine(_text(one), labels[one.column])
        for one in known
    ]


def _text(one: Essential) -> str:
    if one.column == "direction":
        return _direction(one)
    if not isinstance(one.value, float):
        return one.value
    number = QLocale().toString(one.value, "g", 6)
    if FIELD_BY_COLUMN[one.column].unit == "m":
        number = QCoreApplication.translate("Essentials", "{number} m").format(number=number)
    return number if one.source is None else f"{number}, {source_text(one.source)}"


def _direction(one: Essential) -> str:
    """What stands there, and what it means where that is not the same."""
    translate, text = QCoreApplication.translate, str(one.value)
    if not one.views:
        return translate("Essentials", "{text} (cannot be read)").format(text=text)
    meanings = [_meaning(view) for view in one.views[:_MOST_VIEWS]]
    meant = "; ".join(meanings) + ("; …" if len(one.views) > _MOST_VIEWS else "")
    if one.unreadable:
        return translate("Essentials", "{text}: {meaning}; the rest cannot be read").format(text=text, meaning=meant)
    return meant if meant == f"{text}°" else translate("Essentials", "{text}: {meaning}").format(
        text=text, meaning=meant
    )


def _meaning(view: FieldOfView) -> str:
    translate = QCoreApplication.translate
    if view.azimuth_deg is None:
        if view.usual_azimuth_deg is None:
            return translate("Essentials", "all round")
        usual = number_text(view.usual_azimuth_deg)
        return translate("Essentials", "all round, usually {azimuth}°").format(azimuth=usual)
    azimuth = number_text(view.azimuth_deg)
    if view.width_source is not Source.MAPPED:
        return translate("Essentials", "{azimuth}°").format(azimuth=azimuth)
    return translate("Essentials", "{azimuth}°, {width}° wide").format(
        azimuth=azimuth, width=number_text(view.width_deg)
    )
