"""Why a row of a table was refused, or wants a look, in sentences for people."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..core.essentials import one_line
from ..core.table_problem import Problem, Reason

_MOST_SHOWN = 80

_TEXTS: dict[Reason, Callable[[], str]] = {
    Reason.NO_POSITION: lambda: QCoreApplication.translate("Table", "there is no position."),
    Reason.POSITION_UNREADABLE: lambda: QCoreApplication.translate(
        "Table", "“{text}” is no position that can be read."
    ),
    Reason.POSITION_AMBIGUOUS: lambda: QCoreApplication.translate(
        "Table", "“{text}” may be one number or two; part them by a semicolon."
    ),
    Reason.ORDER_UNKNOWN: lambda: QCoreApplication.translate(
        "Table", "which number of “{text}” is the latitude is not said; a profile can say it."
    ),
    Reason.WRONG_AXIS: lambda: QCoreApplication.translate(
        "Table", "the letters of “{text}” do not fit: latitude and longitude may be swapped."
    ),
    Reason.LETTER_UNKNOWN: lambda: QCoreApplication.translate(
        "Table", "what the letters of “{text}” mean is not known; a profile can say the language."
    ),
    Reason.LETTERS_MIXED: lambda: QCoreApplication.translate(
        "Table", "the letters of “{text}” are of two languages; S may be the north or the south."
    ),
    Reason.SIGN_AND_LETTER: lambda: QCoreApplication.translate(
        "Table", "“{text}” has a minus and a letter; one of them is too much."
    ),
    Reason.OUTSIDE_WORLD: lambda: QCoreApplication.translate("Table", "“{text}” is outside of the world."),
    Reason.NULL_ISLAND: lambda: QCoreApplication.translate(
        "Table", "“{text}” is where the equator meets the meridian of Greenwich, as programs write an unknown position."
    ),
    Reason.OUTSIDE_AREA: lambda: QCoreApplication.translate(
        "Table", "“{text}” is outside of the area that the profile names."
    ),
    Reason.OUTSIDE_CRS: lambda: QCoreApplication.translate(
        "Table", "“{text}” is far from where its coordinate system is used; the numbers may be swapped."
    ),
    Reason.OTHER_CRS: lambda: QCoreApplication.translate(
        "Table", "“{text}” names another coordinate system than the profile."
    ),
    Reason.ZONE_AMBIGUOUS: lambda: QCoreApplication.translate(
        "Table", "the zone of “{text}” may be in the north or in the south; a profile can name its coordinate system."
    ),
    Reason.SEVERAL_POINTS: lambda: QCoreApplication.translate("Table", "there are several points."),
    Reason.NUMBER_UNREADABLE: lambda: QCoreApplication.translate("Table", "“{text}” is no number that can be read."),
    Reason.NUMBER_AMBIGUOUS: lambda: QCoreApplication.translate(
        "Table", "the mark in “{text}” may part decimals or thousands; a profile can say which."
    ),
    Reason.OTHER_UNIT: lambda: QCoreApplication.translate(
        "Table", "“{text}” is in another unit than the profile says, or the profile says none."
    ),
    Reason.DATE_UNREADABLE: lambda: QCoreApplication.translate(
        "Table", "“{text}” is no date in the form that is expected."
    ),
    Reason.DIRECTION_UNREADABLE: lambda: QCoreApplication.translate(
        "Table", "“{text}” is no direction that can be read."
    ),
    Reason.DIRECTION_LANGUAGE: lambda: QCoreApplication.translate(
        "Table", "“{text}” is Serbian, and S was read as the south; if the table is Serbian, say so in a profile."
    ),
    Reason.DIRECTION_AMBIGUOUS: lambda: QCoreApplication.translate(
        "Table", "the comma in “{text}” may part decimals or two directions; part directions by a semicolon."
    ),
    Reason.DIRECTION_COMMA: lambda: QCoreApplication.translate(
        "Table", "“{text}” was read as two directions; if the comma parts decimals, say so in a profile."
    ),
    Reason.TAGS_NOT_JSON: lambda: QCoreApplication.translate("Table", "“{text}” is no list of tags (a JSON object)."),
    Reason.COLUMNS_DISAGREE: lambda: QCoreApplication.translate(
        "Table", "“{text}” is not what another column says, which was taken."
    ),
    Reason.VALUE_NOT_LISTED: lambda: QCoreApplication.translate(
        "Table", "what “{text}” means is not in the profile; it was taken as it is."
    ),
    Reason.TOO_LONG: lambda: QCoreApplication.translate("Table", "“{text}” is too long."),
    Reason.NOT_TEXT: lambda: QCoreApplication.translate("Table", "there is something that is no text in any encoding."),
    Reason.CELLS_MISSING: lambda: QCoreApplication.translate("Table", "it has fewer cells than there are columns."),
    Reason.CELLS_LEFT_OVER: lambda: QCoreApplication.translate("Table", "it has more cells than there are columns."),
    Reason.QUOTES: lambda: QCoreApplication.translate(
        "Table", "a quotation mark is not closed where it should be; lines passed over: {text}."
    ),
}


def problem_text(problem: Problem) -> str:
    """What is wrong with a row, as a sentence that names the column: plain text on one line."""
    text = _TEXTS[problem.reason]().format(text=one_line(problem.text, _MOST_SHOWN))
    if not problem.column:
        return text[:1].upper() + text[1:]
    return QCoreApplication.translate("Table", "Column “{column}”: {problem}").format(
        column=one_line(problem.column, _MOST_SHOWN), problem=text
    )
