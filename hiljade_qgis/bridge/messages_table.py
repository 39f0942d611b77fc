"""Sentences for tables that can't be read at all, and profiles that can't be used; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.essentials import one_line
from ..core.profile_member import ProfileRefused
from ..core.table_problem import (
    ColumnMissing,
    ColumnTwice,
    NoPositionColumns,
    SeveralPositionColumns,
    TableError,
)
from .crs_positions import CrsUnknown
from .profile_file import ProfileUnreadable
from .table_source import TableUnreadable

_MOST_NAMES = 12


def names_text(names: tuple[str, ...]) -> str:
    """The names of columns as a list on one line; of many the first."""
    shown = [one_line(name) for name in names if name.strip()]
    more = "…" if len(shown) > _MOST_NAMES else ""
    return ", ".join(shown[:_MOST_NAMES]) + more


def _unreadable(error: TableUnreadable) -> str:
    translate = QCoreApplication.translate
    texts = {
        "empty": translate("Messages", "{file} has no row with names of columns where one should be."),
        "not_text": translate("Messages", "{file} is no text; if it is a spreadsheet, give it the name of one."),
        "encoding": translate(
            "Messages", "The encoding of {file} was not recognised, or is not the one given; name it in a profile."
        ),
        "cell_too_large": translate(
            "Messages",
            "{file} cannot be read on from row {row}: a cell is too large, most likely because a quotation mark is "
            "not closed.",
        ),
        "too_large": translate("Messages", "{file} is too large to be read as a spreadsheet; export it as CSV."),
        "damaged": translate(
            "Messages",
            "{file} is no spreadsheet, or damaged, or has a password, and some of its rows might be missed; save it "
            "again, or export it as CSV.",
        ),
        "no_such_sheet": translate("Messages", "{file} has no such sheet; choose another."),
        "not_readable": translate("Messages", "{file} cannot be opened; check that it is there and may be read."),
    }
    return texts[error.code].format(file=one_line(error.path.name), row=QLocale().toString(error.row))


def _profile_refused(error: ProfileRefused) -> str:
    translate = QCoreApplication.translate
    texts = {
        "no_profile": translate("Messages", "The file is no profile of a table; choose another."),
        "newer": translate(
            "Messages", "The profile was made by a newer version of Hiljade Kamera; update the plugin to use it."
        ),
        "unknown_member": translate("Messages", "The profile says “{where}”, which is nothing that it may say."),
        "missing": translate("Messages", "The profile does not say “{where}”."),
        "wrong_kind": translate("Messages", "What the profile says as “{where}” is of the wrong kind."),
        "not_allowed": translate("Messages", "What the profile says as “{where}” is nothing that may stand there."),
        "twice": translate("Messages", "The profile says “{where}” twice."),
    }
    return texts[error.what].format(where=one_line(error.where))


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    TableError: lambda _error: QCoreApplication.translate("Messages", "The table cannot be read."),
    TableUnreadable: _unreadable,
    ProfileRefused: _profile_refused,
    ProfileUnreadable: lambda error: QCoreApplication.translate(
        "Messages", "{file} is no profile of a table, or it is damaged; choose another."
    ).format(file=one_line(error.path.name)),
    ColumnMissing: lambda error: QCoreApplication.translate(
        "Messages", "The table has no column “{name}”, which the profile names; it has {names}."
    ).format(name=one_line(error.name), names=names_text(error.names)),
    ColumnTwice: lambda error: QCoreApplication.translate(
        "Messages", "The table has two columns “{name}”, so that nobody knows which is meant; give one another name."
    ).format(name=one_line(error.name)),
    NoPositionColumns: lambda error: QCoreApplication.translate(
        "Messages",
        "Which columns say where the cameras are was not recognised; write a profile that names them, from {names}.",
    ).format(names=names_text(error.names)),
    SeveralPositionColumns: lambda error: QCoreApplication.translate(
        "Messages",
        "More than one column may say where the cameras are ({names}); write a profile that names the right ones.",
    ).format(names=names_text(error.names)),
    CrsUnknown: lambda error: QCoreApplication.translate(
        "Messages", "QGIS knows no coordinate system “{name}”; give it as in EPSG:32634."
    ).format(name=one_line(error.name)),
}
"""By the class of the error."""
