"""What the choices of the window are called, by the names that scripts give."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...bridge.i18n import ENGLISH, SERBIAN_CYRILLIC, SERBIAN_LATIN
from ...bridge.printing.atlas_areas import BY_MAP, BY_NAME
from ...core.printing.crowding import Crowding
from ...core.printing.paper import Orientation, Paper
from ...core.printing.redaction import GRID_M, Redaction, Revealed
from .print_choices import What

LANGUAGE_NAMES = {ENGLISH: "English", SERBIAN_LATIN: "Srpski (latinica)", SERBIAN_CYRILLIC: "Српски (ћирилица)"}
"""Each in itself."""


def what_names() -> dict[What, str]:
    """What a page can show."""
    translate = QCoreApplication.translate
    return {
        What.ALL: translate("PrintMap", "All cameras"),
        What.MAP_VIEW: translate("PrintMap", "What the map shows"),
        What.AREA: translate("PrintMap", "The selected areas of a layer"),
        What.PAGES: translate("PrintMap", "A page for each area of a layer"),
    }


def order_names() -> dict[str, str]:
    """In which order the pages of an atlas can come."""
    translate = QCoreApplication.translate
    return {
        BY_NAME: translate("PrintMap", "By name"),
        BY_MAP: translate("PrintMap", "From north to south, and from west to east"),
    }


def template_names() -> dict[str, str]:
    """Our templates."""
    translate = QCoreApplication.translate
    return {
        "poster": translate("PrintMap", "Poster"),
        "figure": translate("PrintMap", "Figure for a text"),
        "field_sheet": translate("PrintMap", "Field sheet, with lines for corrections"),
        "atlas": translate("PrintMap", "Page of an atlas, with figures"),
        "leaflet": translate("PrintMap", "Leaflet to fold, with a table of numbered cameras"),
    }


def paper_names() -> dict[Paper, str]:
    """Sizes of paper."""
    names = {one: one.value for one in Paper}
    return {**names, Paper.SQUARE: QCoreApplication.translate("PrintMap", "Square, for the web")}


def orientation_names() -> dict[Orientation, str]:
    """Which way a page stands."""
    translate = QCoreApplication.translate
    return {
        Orientation.UPRIGHT: translate("PrintMap", "Upright"),
        Orientation.ACROSS: translate("PrintMap", "Across"),
    }


def look_names() -> dict[str, str]:
    """Looks."""
    translate = QCoreApplication.translate
    return {
        "screen": translate("PrintMap", "As on screen"),
        "print": translate("PrintMap", "For print in four inks"),
        "grey": translate("PrintMap", "Greys"),
        "colour_blind": translate("PrintMap", "For colour-blind eyes"),
        "night": translate("PrintMap", "Dark"),
    }


def crowding_names() -> dict[Crowding, str]:
    """How cameras are drawn where they stand close."""
    translate = QCoreApplication.translate
    return {
        Crowding.AUTO: translate("PrintMap", "Symbols apart, dots where too many"),
        Crowding.SYMBOLS: translate("PrintMap", "Symbols apart, from any distance"),
        Crowding.CLUSTERS: translate("PrintMap", "Circles with a number"),
        Crowding.HEXAGONS: translate("PrintMap", "Hexagons, coloured by number"),
    }


def redaction_names() -> dict[Redaction, str]:
    """What may be withheld."""
    translate = QCoreApplication.translate
    move = translate("PrintMap", "Move cameras that nobody verified to a grid of {grid} m")
    return {
        Redaction.LABELS: translate("PrintMap", "Leave names and operators out"),
        Redaction.MOVE_UNVERIFIED: move.format(grid=round(GRID_M)),
        Redaction.MOVE_TO_CROSSING: translate("PrintMap", "Move cameras that nobody verified to a crossing"),
        Redaction.OMIT_UNVERIFIED: translate("PrintMap", "Leave cameras out that nobody verified"),
    }


def redaction_tips() -> dict[Redaction, str]:
    """What there is to add to some of the names."""
    return {
        Redaction.MOVE_TO_CROSSING: QCoreApplication.translate(
            "PrintMap", "The nearest crossing of the base map's streets; where none is near, the grid"
        )
    }


def concerned_text(redaction: Redaction, concerned: Revealed) -> str:
    """How many cameras of a page it concerns."""
    count = concerned.labelled if redaction is Redaction.LABELS else concerned.unverified
    return QCoreApplication.translate("PrintMap", "%n camera(s)", "", count)


def given_away_text(given_away: Revealed) -> str:
    """What a page gives away, in a line."""
    translate = QCoreApplication.translate
    parts = [translate("PrintMap", "On the page: %n camera(s).", "", given_away.cameras)]
    if given_away.labelled:
        parts.append(translate("PrintMap", "It may name %n of them.", "", given_away.labelled))
    if given_away.unverified:
        parts.append(
            translate("PrintMap", "It shows exactly where %n stand(s) that nobody verified.", "", given_away.unverified)
        )
    if given_away.cameras and not (given_away.labelled or given_away.unverified):
        parts.append(translate("PrintMap", "It gives no name away, and nothing exact that nobody verified."))
    return " ".join(parts)
