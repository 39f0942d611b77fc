"""Sentences for what keeps a page from being printed; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..core.essentials import one_line
from .printing import errors


def _print_error(_error: errors.PrintError) -> str:
    return QCoreApplication.translate("Messages", "The page could not be printed; see the log for the detail.")


def _area_nowhere(_error: errors.AreaNowhere) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The area to print is empty, or its coordinate system is not known; choose an area, and say its coordinate "
        "system.",
    )


def _no_camera(_error: errors.NoCameraToPrint) -> str:
    return QCoreApplication.translate(
        "Messages", "There is no camera to print: the working copy is empty, or what is withheld leaves none."
    )


def _area_too_wide(error: errors.AreaTooWide) -> str:
    return QCoreApplication.translate(
        "Messages",
        "The area to print is wider than {most} km, where no map is true to scale; choose a smaller one.",
    ).format(most=QLocale().toString(round(error.most_km)))


def _area_without_page(error: errors.AreaWithoutPage) -> str:
    return error.reason


def _atlas_without_page(_error: errors.AtlasWithoutPage) -> str:
    return QCoreApplication.translate("Processing", "No page could be made of any area; the log says why.")


def _template_unreadable(error: errors.TemplateUnreadable) -> str:
    return QCoreApplication.translate(
        "Messages", "{file} is no print layout that QGIS can read; save one as a template in QGIS, then try again."
    ).format(file=error.path.name)


def _template_without_map(error: errors.TemplateWithoutMap) -> str:
    return QCoreApplication.translate(
        "Messages", "The layout {file} has no map on its first page; add one, then try again."
    ).format(file=error.path.name)


def _page_too_large(error: errors.PageTooLarge) -> str:
    return QCoreApplication.translate(
        "Messages", "There is not enough memory for {file} in this resolution; lower it, or choose a smaller paper."
    ).format(file=error.path.name)


def _print_failed(error: errors.PrintFailed) -> str:
    return QCoreApplication.translate(
        "Messages", "QGIS could not write {file}; see the log for the detail, then try another name or format."
    ).format(file=error.path.name)


def _format_unknown(error: errors.FormatUnknown) -> str:
    text = QCoreApplication.translate("Processing", "{file} ends in no format; end it in {endings}.")
    return text.format(file=one_line(error.path.name), endings=", ".join(error.endings))


SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.PrintError: _print_error,
    errors.AreaNowhere: _area_nowhere,
    errors.NoCameraToPrint: _no_camera,
    errors.AreaTooWide: _area_too_wide,
    errors.AreaWithoutPage: _area_without_page,
    errors.AtlasWithoutPage: _atlas_without_page,
    errors.TemplateUnreadable: _template_unreadable,
    errors.TemplateWithoutMap: _template_without_map,
    errors.PageTooLarge: _page_too_large,
    errors.PrintFailed: _print_failed,
    errors.FormatUnknown: _format_unknown,
}
