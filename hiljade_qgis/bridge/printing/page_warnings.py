"""What to tell whoever prints a page: what is not on it, what it does not say, what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ...core import essentials
from ...core.printing.crowding import Crowding
from ...sync.printed_cameras import Printed
from ..layers import file_of, same_file
from .design import Design
from .page import Page
from .page_fonts import WANTED
from .page_letters import letter_warnings
from .page_texts import unlicensed
from .table_texts import table_warnings

_MOST_SHOWN = 200


def without_layers_of(path: Path, design: Design) -> tuple[Design, list[str]]:
    """The design without layers of the working copy in its base map, which would show what is to be withheld.

    Also gives what to tell of them.
    """
    kept, left_out = [], []
    for layer in design.base:
        file = file_of(layer)
        if file is None or not same_file(file, path):
            kept.append(layer)
            continue
        text = QCoreApplication.translate(
            "Processing", "The layer {name} shows this working copy and was left out of the base map."
        )
        left_out.append(text.format(name=_one_line(layer.name())))
    return replace(design, base=tuple(kept)), left_out


def copy_warnings(path: Path, printed: Printed, is_edited_here: bool) -> list[str]:
    """Of a working copy.

    Args:
        is_edited_here: whether a layer on it is being edited in this QGIS.
    """
    translate = QCoreApplication.translate
    found = []
    if printed.is_edited or is_edited_here:
        text = translate("Processing", "{file} is being edited: what is not saved yet is not on the map.")
        found.append(text.format(file=_one_line(path.name)))
    if printed.without_position:
        found.append(
            translate("Processing", "%n camera(s) without a position were left out.", "", printed.without_position)
        )
    if not printed.about.licence and not printed.about.attribution:
        found.append(
            translate(
                "Processing",
                "The layer does not say its licence: ask whoever maintains it before you pass the file on.",
            )
        )
    return found


def page_warnings(page: Page, design: Design) -> list[str]:
    """Of a page as it is laid out; what matters most comes first."""
    found = layout_warnings(page, design)
    if not page.content.facts.cameras:
        found.insert(0, QCoreApplication.translate("Processing", "There is no camera on the page."))
    return found


def layout_warnings(page: Page, design: Design) -> list[str]:
    """The same, whatever cameras are on the page."""
    translate = QCoreApplication.translate
    found = []
    if page.ink.family != WANTED[0]:
        text = translate("Processing", "The font {wanted} is not installed; {used} is used instead.")
        found.append(text.format(wanted=WANTED[0], used=page.ink.family))
    found += letter_warnings(page, design)
    if page.content.cell_m and design.crowding is Crowding.SYMBOLS:
        text = translate("Processing", "There is no room for a symbol for each camera: dots tell how many there are.")
        found.append(text)
    for name in unlicensed(design.base):
        text = translate("Processing", "The layer {name} of the base map does not say its licence.")
        found.append(text.format(name=_one_line(name)))
    for name in sorted(page.unsaid):
        text = translate("Processing", "The template has no label “{name}”: say yourself what stands there.")
        found.append(text.format(name=name))
    return found + table_warnings(page.numbered)


def further_files(files: Sequence[Path]) -> list[str]:
    """Where the pages after the first are, if they have files of their own."""
    if len(files) < 2:
        return []
    text = QCoreApplication.translate("Processing", "Further pages are in: {files}")
    return [text.format(files=", ".join(_one_line(file.name) for file in files[1:]))]


def no_manifest(path: Path) -> str:
    """That a print has no manifest beside it, as something else lies there."""
    text = QCoreApplication.translate("Processing", "{file} is no manifest of a print and was left as it is.")
    return text.format(file=_one_line(path.name))


def _one_line(text: str) -> str:
    return essentials.one_line(text, _MOST_SHOWN)
