"""What the labels of a page say, by the ids of the items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from qgis.core import QgsMapLayer, QgsVectorLayer

from ...core.essentials import one_line
from ...core.printing.crowding import Crowding
from ...sync.printed_cameras import Printed
from ..compatibility import old_attribution
from ..layer_terms import terms_of
from .crowding_texts import crowding_notes
from .design import Design
from .page import Page
from .page_area import PageArea
from .page_language import PageLanguage
from .page_layers import PageContent, facts_about

LONGEST_TEXT = 600


def texts_of(
    page: Page, design: Design, printed: Printed, base: Sequence[QgsMapLayer], today: date
) -> dict[str, str]:
    """What stands in the labels, by their ids.

    Args:
        base: the layers of the base map that are on the page.
    """
    about, content, language = printed.about, page.content, page.ink.language
    return {
        "title": one_line(design.title or about.layer_name, LONGEST_TEXT),
        "text": design.text[:LONGEST_TEXT],
        "facts": language.facts(content.facts, content.views_drawn),
        "notes": "\n".join(_notes(content, language)),
        "dates": language.dates(datetime.fromtimestamp(printed.saved_at).date(), today),
        "projection": language.projection(page.place.crs.description(), page.place.crs.authid(), page.scale),
        "licence": "\n".join(_terms(base, printed, language)),
        "code": language.code(page.code),
        "corrections": language.corrections(),
    }


def _notes(content: PageContent, language: PageLanguage) -> list[str]:
    """Sentences; of a page in two languages those of the first stand above those of the second."""
    dots_m = content.cell_m if content.counted in (Crowding.AUTO, Crowding.SYMBOLS) else 0.0
    found: list[str] = []
    for side in language.sides:
        found += [side.notes(content.pictured, content.withheld, dots_m), *crowding_notes(content, side)]
    return [line for line in dict.fromkeys(found) if line]


def texts_about(page: Page, about: PageArea) -> dict[str, str]:
    """What an area's page says in the place of what other pages say."""
    language, content = page.ink.language, page.content
    others = len(list((Counter(content.drawn) - Counter(about.cameras)).elements()))  # the map may cut the area
    return {
        "facts": language.facts_of_area(facts_about(about.cameras), content.views_drawn, others),
        **code_of(page, about.number),
    }


def stated_terms(layer: QgsMapLayer | None, language: PageLanguage) -> str:
    """Under which terms a layer is shown, on one line; "" where it says nothing of it."""
    said = ("", "") if layer is None else _said_of(layer)
    return language.terms(one_line(layer.name()), *said) if layer is not None and any(said) else ""


def code_of(page: Page, number: int) -> dict[str, str]:
    """What names a page that has a number."""
    return {"code": page.ink.language.numbered_page(number, page.code)}


def _terms(base: Sequence[QgsMapLayer], printed: Printed, language: PageLanguage) -> list[str]:
    """A line for the cameras, and one for the layers of each of the terms that others are under."""
    lines = terms_of_cameras(printed, language)
    under: dict[tuple[str, str], list[str]] = {}
    for layer in base:
        under.setdefault(_said_of(layer), []).append(one_line(layer.name()))
    return lines + [language.terms(", ".join(names), *said) for said, names in under.items()]


def terms_of_cameras(printed: Printed, language: PageLanguage) -> list[str]:
    """Under which terms the cameras are, and whom to name for what was brought in."""
    about = printed.about
    own = one_line(about.layer_name), one_line(about.licence), one_line(about.attribution)
    return [language.terms(*own), *map(one_line, printed.brought)]


def unlicensed(base: Sequence[QgsMapLayer]) -> list[str]:
    """The names of layers that state neither a licence nor whom to name."""
    return [layer.name() for layer in base if not any(_said_of(layer))]


def _said_of(layer: QgsMapLayer) -> tuple[str, str]:
    """The licence and the attribution that a layer states."""
    if isinstance(layer, QgsVectorLayer):
        terms = terms_of(layer)
        licence, attribution = terms.licence, terms.attribution
    else:
        licence, attribution = "; ".join(layer.metadata().licenses()), "; ".join(layer.metadata().rights())
    return one_line(licence), one_line(attribution or old_attribution(layer))
