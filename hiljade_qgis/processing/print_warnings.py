"""What is to be known of a print before it is passed on, said in the log; for one page and for an atlas."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.layers import edited_layers, file_of, same_file
from ..bridge.printing.page import Design, Page, unlicensed
from ..bridge.printing.page_fonts import WANTED
from ..sync.printed_cameras import Printed
from .algorithm import one_line


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Between two steps. Raises QgsProcessingException: somebody pressed cancel."""
    if feedback.isCanceled():
        raise QgsProcessingException(QCoreApplication.translate("Processing", "Cancelled; nothing was written."))


def without_layers_of(path: Path, design: Design, feedback: QgsProcessingFeedback) -> Design:
    """The design without layers of the working copy in its base map, which would show what is to be withheld."""
    kept = []
    for layer in design.base:
        file = file_of(layer)
        if file is None or not same_file(file, path):
            kept.append(layer)
            continue
        text = QCoreApplication.translate(
            "Processing", "The layer {name} shows this working copy and was left out of the base map."
        )
        feedback.pushWarning(text.format(name=one_line(layer.name())))
    return replace(design, base=tuple(kept))


def tell_of_copy(
    path: Path, printed: Printed, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> None:
    """What is missing from what was read, or is not said of it."""
    translate = QCoreApplication.translate
    if printed.is_edited or edited_layers(context.project() or QgsProject.instance(), path):
        feedback.pushWarning(
            translate("Processing", "{file} is being edited: what is not saved yet is not on the map.").format(
                file=one_line(path.name)
            )
        )
    if printed.without_position:
        feedback.pushWarning(
            translate("Processing", "%n camera(s) without a position were left out.", "", printed.without_position)
        )
    if not printed.about.licence and not printed.about.attribution:
        feedback.pushWarning(
            translate(
                "Processing",
                "The layer does not say its licence: ask whoever maintains it before you pass the file on.",
            )
        )


def warnings_of(page: Page, design: Design) -> list[str]:
    """What is not as it should be on a page: a sentence for each."""
    translate = QCoreApplication.translate
    found = []
    if page.ink.family != WANTED[0]:
        found.append(
            translate("Processing", "The font {wanted} is not installed; {used} is used instead.").format(
                wanted=WANTED[0], used=page.ink.family
            )
        )
    for name in unlicensed(design.base):
        found.append(
            translate("Processing", "The layer {name} of the base map does not say its licence.").format(
                name=one_line(name)
            )
        )
    for name in sorted(page.unsaid):
        found.append(
            translate("Processing", "The template has no label “{name}”: say yourself what stands there.").format(
                name=name
            )
        )
    return found
