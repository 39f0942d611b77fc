"""The plugin's own language: picks and installs the translation that goes with QGIS's."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .resources import resource_path

ENGLISH = "en"
SERBIAN_LATIN = "sr_Latn"
SERBIAN_CYRILLIC = "sr_Cyrl"

_translator: QTranslator | None = None


def qgis_locale() -> str:
    """The locale that QGIS speaks: the one chosen in its options, else the system's.

    `QLocale.name()` says "sr_RS" for both scripts; the BCP 47 name keeps them apart.
    """
    settings = QgsSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        chosen = str(settings.value("locale/userLocale", "") or "")
        if chosen:
            return chosen
    system = QLocale.system()
    return next(iter(system.uiLanguages()), "") or system.bcp47Name()


def language_for(locale: str) -> str:
    """Which of the plugin's languages goes with a locale, in any of the ways in which locales are written.

    `sr` alone is Cyrillic, as in Unicode's CLDR and in QGIS, whose Latin one is `sr@latin`. Readers of Bosnian,
    Croatian and Montenegrin get the Latin one.
    """
    parts = locale.replace("-", "_").replace("@", "_").replace(".", "_").lower().split("_")
    language, rest = parts[0], parts[1:]
    if language == "sr":
        return SERBIAN_LATIN if {"latn", "latin"} & set(rest) else SERBIAN_CYRILLIC
    if language in ("sh", "bs", "hr", "cnr", "me"):
        return SERBIAN_CYRILLIC if {"cyrl", "cyrillic"} & set(rest) else SERBIAN_LATIN
    return ENGLISH


def install_translator(locale: str | None = None) -> bool:
    """Speak the language that goes with a locale. Main thread, when loading, before any text is made.

    Args:
        locale: None for QGIS's own.

    Returns:
        Whether a translation is there; without one texts stay English (with "1 camera(s)" for plurals).
    """
    global _translator
    remove_translator()
    translator = QTranslator()
    path = resource_path(f"i18n/hiljade_{language_for(qgis_locale() if locale is None else locale)}.qm")
    if not translator.load(str(path)):
        return False
    QCoreApplication.installTranslator(translator)
    _translator = translator
    return True


def remove_translator() -> None:
    """Back to how it was. Main thread, when unloading."""
    global _translator
    if _translator is not None:
        QCoreApplication.removeTranslator(_translator)
        _translator = None
