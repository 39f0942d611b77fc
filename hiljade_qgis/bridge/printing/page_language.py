"""The language of a page, which need not be the one that QGIS speaks: its words, numbers and days."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale, QTranslator

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
