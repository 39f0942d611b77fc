"""The language of a page, which need not be the one that QGIS speaks: its words, numbers and days."""

from __future__ import annotations

from datetime import date
from typing import Callable

from qgis.PyQt.QtCore import QDate, QLocale, QTranslator

from ...core.printing.hexagons import CountClass
from ...core.printing.page_facts import PageFacts
from ...core.printing.redaction import GRID_M, Withheld
from ..i18n import ENGLISH, SERBIAN_CYRILLIC, SERBIAN_LATIN
from ..resources import resource_path

LANGUAGES = (ENGLISH, SERBIAN_LATIN, SERBIAN_CYRILLIC)

_LOCALES = {
    ENGLISH: (QLocale.Language.English, QLocale.Script.LatinScript, QLocale.Country.UnitedKingdom),
    SERBIAN_LATIN: (QLocale.Language.Serbian, QLocale.Script.LatinScript, QLocale.Country.Serbia),
    SERBIAN_CYRILLIC: (QLocale.Language.Serbian, QLocale.Script.CyrillicScript, QLocale.Country.Serbia),
}


class PageLanguage:
    """One of `LANGUAGES`. Without its file of translations the texts are English, as the window's are."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.locale = QLocale(*_LOCALES[name])
        self._translator = QTranslator()
        self._is_there = self._translator.load(str(resource_path(f"i18n/hiljade_{name}.qm")))

    @property
    def sides(self) -> tuple[PageLanguage, ...]:
        """Each of the languages that a page is in (see `two_languages`)."""
        return (self,)

    @property
    def group_separator(self) -> str:
        """What stands between thousands."""
        return str(self.locale.groupSeparator())

    @property
    def decimal_point(self) -> str:
        """What stands before tenths."""
        return str(self.locale.decimalPoint())

    def text(self, context: str, source: str, comment: str = "", number: int = -1) -> str:
        """A text of the plugin's in the page's language; the arguments are those of Qt's `translate`."""
        found = self._translator.translate(context, source, comment or None, number) if self._is_there else ""
        said = found or source
        return said.replace("%n", self.number(number)) if number >= 0 else said

    def number(self, value: float) -> str:
        """A whole number as the language writes it."""
        return self.locale.toString(round(value))

    def day(self, day: date) -> str:
        """A day, its month as a word."""
        form = "d MMMM yyyy" if self.name == ENGLISH else "d. MMMM yyyy."
        return self.locale.toString(QDate(day.year, day.month, day.day), form)

    def scale(self, scale: float) -> str:
        """A scale."""
        return f"1:{self.number(scale)}"

    @property
    def _translate(self) -> Callable[..., str]:
        return self.text

    def facts(self, facts: PageFacts, drawn: bool) -> str:
        """The numbers of a page, a line for each; `drawn` says whether fields of view are on it."""
        translate = self._translate
        return "\n".join([translate("Print", "%n camera(s)", "", facts.cameras), *self._views(facts, drawn)])

    def facts_of_area(self, facts: PageFacts, drawn: bool, others: int) -> str:
        """The same for a page that is about an area, around which it shows so many others."""
        translate = self._translate
        known = translate("Print", "%n camera(s) in this area", "", facts.cameras)
        lines = [known if facts.cameras else translate("Print", "No known camera in this area.")]
        lines += self._views(facts, drawn)
        if others:
            lines.append(translate("Print", "%n camera(s) on this map outside the area", "", others))
        return "\n".join(lines)

    def _views(self, facts: PageFacts, drawn: bool) -> list[str]:
        """What is known of what cameras see, a line for each."""
        translate = self._translate
        lines = []
        if facts.fields_of_view:
            lines += [
                translate("Print", "Fields of view of these cameras: {number}").format(
                    number=self.number(facts.fields_of_view)
                ),
                translate("Print", "mapped: {mapped}, from a datasheet: {datasheet}, assumed: {assumed}").format(
                    mapped=self.number(facts.mapped),
                    datasheet=self.number(facts.from_datasheet),
                    assumed=self.number(facts.assumed),
                ),
            ]
            if not drawn:
                lines.append(translate("Print", "Fields of view are not drawn on this map."))
        if facts.sees_unknown:
            lines.append(translate("Print", "%n camera(s) of unknown direction", "", facts.sees_unknown))
        return lines

    def notes(self, pictured: bool, withheld: Withheld, cell_m: float) -> str:
        """What has to be said of a page so that nobody takes it for more than it is; "" for nothing.

        Args:
            pictured: whether fields of view are drawn as symbols.
            cell_m: how wide the cells are in which cameras are counted; 0 where each is drawn.
        """
        translate = self._translate
        lines = []
        if pictured:
            lines.append(
                translate("Print", "Fields of view are drawn as symbols: true in direction, not to scale.")
            )
        if cell_m:
            lines.append(
                translate("Print", "Cameras are counted in cells of {side} m; each dot stands amid those of a cell.")
                .format(side=self.number(cell_m))
            )  # fmt: skip
        if withheld.labels:
            lines.append(translate("Print", "Names were left out of this map."))
        if withheld.at_crossing:
            lines.append(
                translate(
                    "Print",
                    "%n camera(s) that nobody verified stand at the nearest crossing, without field of view.",
                    "",
                    withheld.at_crossing,
                )
            )
        if withheld.moved > withheld.at_crossing:
            lines.append(
                translate(
                    "Print",
                    "%n camera(s) that nobody verified stand at a position rounded to {grid} m, without field of view.",
                    "",
                    withheld.moved - withheld.at_crossing,
                ).format(grid=self.number(GRID_M))
            )
        if withheld.omitted:
            lines.append(
                translate("Print", "%n camera(s) that nobody verified were left out of this map.", "", withheld.omitted)
            )
        return "\n".join(lines)

    def dates(self, saved: date, printed: date) -> str:
        """Of the data and of the print."""
        translate = self._translate
        return translate("Print", "Data of {saved}, printed on {printed}").format(
            saved=self.day(saved), printed=self.day(printed)
        )

    def projection(self, name: str, authid: str, scale: float) -> str:
        """The map's coordinate system and scale."""
        translate = self._translate
        return translate("Print", "Projection: {name} ({id}). Scale {scale}").format(
            name=name, id=authid, scale=self.scale(scale)
        )

    def code(self, code: str) -> str:
        """What names data and settings."""
        translate = self._translate
        return translate("Print", "Version {code}").format(code=code)

    def numbered_page(self, number: int, code: str) -> str:
        """The number of a page of an atlas, and what names data and settings."""
        translate = self._translate
        page = translate("Print", "Page {number}").format(number=self.number(number))
        return f"{page} · {self.code(code)}"

    def true_places(self) -> str:
        """What the legend calls the crosses of symbols that are moved aside."""
        translate = self._translate
        return translate("Print", "True place of a moved symbol")

    def hexagons(self, width_m: float) -> str:
        """What the legend calls hexagons of that width."""
        translate = self._translate
        return translate("Print", "Cameras in a hexagon {width} m wide").format(width=self.number(width_m))

    def count_class(self, one: CountClass) -> str:
        """A class of counts."""
        translate = self._translate
        least = self.number(one.least)
        if one.most is None:
            return translate("Print", "{least} and more").format(least=least)
        return least if one.most == one.least else f"{least}–{self.number(one.most)}"

    def outline(self) -> str:
        """What the legend calls an area's outline."""
        translate = self._translate
        return translate("Print", "Outline of the area")

    def numbered_area(self, number: int) -> str:
        """What an area without a name is called."""
        translate = self._translate
        return translate("Print", "Area {number}").format(number=self.number(number))

    def numbered_cluster(self, number: int) -> str:
        """What a cluster of cameras is called."""
        translate = self._translate
        return translate("Print", "Cluster {number}").format(number=self.number(number))

    def numbered_stretch(self, number: int) -> str:
        """What the part of a line is called that is on one page."""
        translate = self._translate
        return translate("Print", "Part {number}").format(number=self.number(number))

    def line(self) -> str:
        """What the legend calls the line along which pages lie."""
        translate = self._translate
        return translate("Print", "Line of these pages")

    def edge_of_page(self) -> str:
        """What the legend calls the edges of the pages before and after."""
        translate = self._translate
        return translate("Print", "Edge of the page before or after")

    def goes_on(self, number: int) -> str:
        """On which page a line goes on."""
        translate = self._translate
        return translate("Print", "Page {number}").format(number=self.number(number)) + " →"

    def comes_from(self, number: int) -> str:
        """From which page a line comes."""
        translate = self._translate
        return "← " + translate("Print", "Page {number}").format(number=self.number(number))

    def terms(self, layer: str, licence: str, attribution: str) -> str:
        """Under which terms a layer is shown, on one line."""
        translate = self._translate
        if not licence and not attribution:
            return translate("Print", "{layer}: licence not stated").format(layer=layer)
        return f"{layer}: {', '.join(said for said in (attribution, licence) if said)}"

    def corrections(self) -> str:
        """What stands above the blank lines of a field sheet."""
        translate = self._translate
        return translate("Print", "Corrections")

    def legend(self, english: str) -> str:
        """An entry of the legend that is known by its English text."""
        return self.text("Legend", english)

    def layer(self, english: str) -> str:
        """The title of a layer that is known by its English one (see `bridge.layers.table_title`)."""
        return self.text("Layers", english)
