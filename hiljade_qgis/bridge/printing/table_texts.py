"""What the table of a page's cameras says, in the page's language, and what is to be told of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.essentials import one_line
from ...core.printing.camera_table import Facing, Numbered, facings, wind_of
from ...core.printing.redaction import PrintedCamera
from .page_language import PageLanguage
from .value_texts import value_texts

_LONGEST = 120
_PLAIN = ("", "camera")
_READER = "alpr"


def heading(numbered: Numbered, language: PageLanguage) -> str:
    """What stands above the table, or in its place."""
    translate = language.text
    if numbered.too_many:
        return translate("Print", "There are too many cameras on the map for a table: they have no numbers.")
    if not numbered.cameras:
        return translate("Print", "There is no known camera on the map.")
    return translate("Print", "The cameras by their numbers on the map")


def column_headings(language: PageLanguage) -> tuple[str, str, str, str]:
    """Of the number, the type, the name and the direction."""
    translate = language.text
    return (
        translate("Print", "No."),
        translate("Print", "Type"),
        translate("Print", "Name or operator"),
        translate("Print", "Direction"),
    )


def type_text(camera: PrintedCamera, language: PageLanguage) -> str:
    """Which kind of camera it is, in the legend's words as far as there are any."""
    said, kind = one_line(camera.camera_type or "", _LONGEST), camera.surveillance_type or ""
    if kind in _PLAIN:
        alone = {
            "fixed": language.legend("Fixed camera"),
            "dome": language.legend("Dome"),
            "panning": language.legend("Panning camera"),
            "doorbell": language.legend("Doorbell camera"),
        }
        return alone.get(said, said) or _unknown(language)
    build = value_texts("camera_type", language).get(said, said)
    if kind.lower() == _READER:
        text = language.legend("Number plate reader")
    else:
        text = value_texts("surveillance_type", language).get(kind) or one_line(kind, _LONGEST)
    return f"{text}, {build}" if build else text


def name_text(camera: PrintedCamera, language: PageLanguage, is_withheld: bool) -> str:
    """Its name, or else its operator."""
    if is_withheld:
        return _withheld(language)
    return one_line(camera.label or "", _LONGEST) or _unknown(language)


def direction_text(camera: PrintedCamera, language: PageLanguage) -> str:
    """Where it looks, in words and degrees."""
    if camera.is_moved:
        return _withheld(language)
    found = list(dict.fromkeys(_facing(one, language) for one in facings(camera)))
    return "; ".join(found) or _unknown(language)


def _unknown(language: PageLanguage) -> str:
    translate = language.text
    return translate("Print", "unknown")


def _withheld(language: PageLanguage) -> str:
    translate = language.text
    return translate("Print", "withheld")


def _facing(facing: Facing, language: PageLanguage) -> str:
    translate = language.text
    if not facing.is_all_round:
        return _wind(facing.azimuth_deg or 0.0, language)
    if facing.azimuth_deg is not None:
        text = translate("Print", "all round, mostly {direction}")
        return text.format(direction=_wind(facing.azimuth_deg, language))
    if facing.is_assumed:
        return translate("Print", "all round (assumed)")
    return translate("Print", "all round")


def _wind(azimuth_deg: float, language: PageLanguage) -> str:
    translate = language.text
    words = {
        "N": translate("Print", "north"),
        "NE": translate("Print", "north-east"),
        "E": translate("Print", "east"),
        "SE": translate("Print", "south-east"),
        "S": translate("Print", "south"),
        "SW": translate("Print", "south-west"),
        "W": translate("Print", "west"),
        "NW": translate("Print", "north-west"),
    }
    return f"{words[wind_of(azimuth_deg)]} ({round(azimuth_deg) % 360}°)"


def table_warnings(numbered: Numbered | None) -> list[str]:
    """What to tell whoever prints a page with a table; None where it has none."""
    translate = QCoreApplication.translate
    if numbered is None:
        return []
    found = []
    if numbered.too_many:
        found.append(
            translate("Processing", "There are too many cameras for numbers and a table: print a smaller area.")
        )
    if numbered.crowded:
        found.append(
            translate(
                "Processing",
                "%n number(s) found no free place on the map and lie over something: choose a larger scale or paper.",
                "",
                numbered.crowded,
            )
        )
    return found
