"""What to tell of the letters of a page before it is written: fonts that are missing, letters that no font has.

Qt says nothing of either: it takes another font, or draws a box.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from qgis.PyQt.QtXml import QDomDocument

from ...core.printing.scripts import drawn_letters, scripts_of
from .base_names import LETTERS_PROPERTY
from .design import Design
from .item_fonts import LEGEND_STYLES, label_font, legend_font
from .page import Page
from .page_fonts import WANTED
from .page_stretch import AFTER, BEFORE

LEGIBLE_PT = 5.0
"""Smaller letters are told."""

_FAMILIES = (("LabelFont", "description"), ("styleFont", "description"), ("text-style", "fontFamily"))
"""Where a template names fonts. A description begins with the family, up to the first comma."""
_UNUSED_STYLES = frozenset({"title", "symbol", "hidden", "undefined"})
"""Of a legend: ours have no title, and a symbol no letters, but QGIS writes fonts for them all the same."""
_ANY_FONT = frozenset({"sans", "sans serif", "sans-serif", "serif", "monospace", "ms shell dlg", "ms shell dlg 2"})
"""Names that systems give to whichever font they have."""
_OF_OURS = (BEFORE, AFTER)
"""Labels in which an arrow stands that few fonts have, and another one writes as well."""
_FOUNDRY = re.compile(r" \[[^\]]*\]$")
"""As fontconfig adds it to a name that several have."""


def letter_warnings(page: Page, design: Design) -> list[str]:
    """A sentence for each thing that readers would see, or not see."""
    found = list(_font_warnings(page, design))
    by_family = _letters_by_family(page)
    nowhere = {
        letter for family, letters in by_family.items() for letter in letters if not is_written_by_any(family, letter)
    }
    translate = QCoreApplication.translate
    if nowhere:
        text = translate(
            "Processing", "No installed font has these letters, and boxes stand in their place: {scripts}."
        )
        found.append(text.format(scripts=_names_of(nowhere)))
    for family, letters in sorted(by_family.items()):
        lacking = {letter for letter in letters - nowhere if not is_written_by(family, letter)}
        if lacking:
            text = translate(
                "Processing", "The font {font} lacks these letters, and another one writes them: {scripts}."
            )
            found.append(text.format(font=family, scripts=_names_of(lacking)))
    for name, size_pt in _small_letters(page):
        text = translate("Processing", "There is much to say in “{name}”: its letters are only {size} pt large.")
        found.append(text.format(name=name, size=round(size_pt, 1)))
    return found


def missing_families(template: Path) -> list[str]:
    """The fonts that a template names and that are not installed, in the order of the alphabet."""
    document = QDomDocument()
    try:
        document.setContent(template.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return []
    installed = {_FOUNDRY.sub("", family).lower() for family in (*QFontDatabase().families(), QFont().family())}
    wanted = {_FOUNDRY.sub("", family) for family in _families_in(document)}
    return sorted(family for family in wanted if family and family.lower() not in installed | _ANY_FONT)


def _families_in(document: QDomDocument) -> Iterator[str]:
    for tag, attribute in _FAMILIES:
        elements = document.elementsByTagName(tag)
        for number in range(elements.count()):
            element = elements.at(number).toElement()
            if element.parentNode().toElement().attribute("name") not in _UNUSED_STYLES or tag == "LabelFont":
                yield element.attribute(attribute).split(",")[0].strip()


def _font_warnings(page: Page, design: Design) -> Iterator[str]:
    """Of a template of somebody's own; the font of ours is told by `page_warnings`."""
    if design.own_template is None:
        return
    missing = [family for family in missing_families(design.own_template) if family != WANTED[0]]
    if not missing:
        return
    text = QCoreApplication.translate("Processing", "The template's fonts {wanted} are not installed; {used} is used.")
    yield text.format(wanted=", ".join(missing), used=page.ink.family)


def _letters_by_family(page: Page) -> dict[str, set[str]]:
    """What is written on a page, by the font that it is to be written in."""
    texts: dict[str, list[str]] = {page.ink.family: list(_on_the_map(page))}
    for item in page.layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.id() not in _OF_OURS:
            texts.setdefault(label_font(item).family(), []).append(item.text())
    return {family: drawn_letters(said) for family, said in texts.items()}


def _on_the_map(page: Page) -> Iterator[str]:
    """Names of layers, which the legend has, of cameras, and of streets and places."""
    for layer in page.area.layers():
        yield layer.name()
        if isinstance(layer, QgsVectorLayer) and layer.labelsEnabled():
            yield str(layer.customProperty(LETTERS_PROPERTY, "") or "")
    if not page.content.cell_m:
        for camera in page.content.drawn:
            yield camera.label or ""


def _small_letters(page: Page) -> Iterator[tuple[str, float]]:
    """The items whose letters had to become so small, and how large these are in points."""
    for item in page.layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.id() and item.text():
            size_pt = label_font(item).pointSizeF()
        elif isinstance(item, QgsLayoutItemLegend):
            size_pt = min(legend_font(item, style).pointSizeF() for style in LEGEND_STYLES)
        else:
            continue
        if size_pt < LEGIBLE_PT:
            yield item.id(), size_pt


@lru_cache(maxsize=4096)
def is_written_by(family: str, letter: str) -> bool:
    """Whether a font has a letter itself."""
    return bool(QRawFont.fromFont(QFont(family)).supportsCharacter(ord(letter)))


@lru_cache(maxsize=4096)
def is_written_by_any(family: str, letter: str) -> bool:
    """Whether a text in this font has the letter, from whichever font Qt takes it."""
    return bool(QFontMetricsF(QFont(family)).inFontUcs4(ord(letter)))


def _names_of(letters: Iterable[str]) -> str:
    names = _script_names()
    return ", ".join(names[script] for script in scripts_of(letters))


def _script_names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "LATIN": translate("Processing", "Latin"),
        "CYRILLIC": translate("Processing", "Cyrillic"),
        "GREEK": translate("Processing", "Greek"),
        "ARABIC": translate("Processing", "Arabic"),
        "HEBREW": translate("Processing", "Hebrew"),
        "ARMENIAN": translate("Processing", "Armenian"),
        "GEORGIAN": translate("Processing", "Georgian"),
        "DEVANAGARI": translate("Processing", "Devanagari"),
        "BENGALI": translate("Processing", "Bengali"),
        "TAMIL": translate("Processing", "Tamil"),
        "THAI": translate("Processing", "Thai"),
        "ETHIOPIC": translate("Processing", "Ethiopic"),
        "HANGUL": translate("Processing", "Korean"),
        "HIRAGANA": translate("Processing", "Hiragana"),
        "KATAKANA": translate("Processing", "Katakana"),
        "CJK": translate("Processing", "Chinese"),
        "": translate("Processing", "other signs"),
    }
