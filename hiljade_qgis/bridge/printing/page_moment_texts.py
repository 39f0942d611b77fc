"""What a page of a series says of its moment: in its title, its numbers, its legend, and what it can't know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from qgis.core import QgsLayoutItemLabel

from ...core.printing.moments import By, Moment, Step
from ...core.printing.side_by_side import side_by_side
from ...sync.printed_cameras import Printed
from ..i18n import ENGLISH
from .page import Page
from .page_language import PageLanguage
from .page_moment import PageMoment, on_page


def moment_name(language: PageLanguage, moment: Moment) -> str:
    """A moment as the language writes it: 2020, 2nd quarter, June 2020, a day."""
    if len(language.sides) > 1:
        return side_by_side(*(moment_name(side, moment) for side in language.sides))
    translate = language.text
    year = f"{moment.last.year:04d}" if language.name == ENGLISH else f"{moment.last.year:04d}."
    if moment.step is Step.YEAR:
        return year
    if moment.step is Step.QUARTER:
        quarter = (moment.last.month + 2) // 3
        return translate("Print", "Quarter {number} of {year}").format(number=quarter, year=year)
    if moment.step is Step.MONTH:
        return f"{language.locale.standaloneMonthName(moment.last.month)} {year}"
    return language.day(moment.last)


def new_since(language: PageLanguage, since: Moment, by: By) -> str:
    """What the legend calls a ring: a camera that was only checked, or changed on the server, is not said to be new."""
    translate = language.text
    texts = {
        By.START_DATE: translate("Print", "New after {moment}"),
        By.CHECK_DATE: translate("Print", "Last checked after {moment}"),
        By.HISTORY: translate("Print", "Last changed on the server after {moment}"),
    }
    return texts[by].format(moment=moment_name(language, since))


def gone_since(language: PageLanguage, since: Moment) -> str:
    """What the legend calls the mark where a camera stood."""
    translate = language.text
    return translate("Print", "Gone after {moment}").format(moment=moment_name(language, since))


def texts_at(page: Page, about: PageMoment, texts: Mapping[str, str], printed: Printed) -> dict[str, str]:
    """What a page of a series says in the place of what other pages say, by the ids of labels.

    What it shows stands in the line under the title where nobody wrote anything there, else among the notes.
    """
    facts = [texts["facts"], *_changes(page, about)]
    shown = _what_is_shown(page, about, printed)
    is_free = not texts["text"] and isinstance(page.layout.itemById("text"), QgsLayoutItemLabel)
    said = _what_is_not(page, about) if is_free else [shown, *_what_is_not(page, about)]
    notes = [" ".join(said), texts["notes"]]
    return {
        "text": shown if is_free else texts["text"],
        "facts": "\n".join(filter(None, facts)),
        "notes": "\n".join(filter(None, notes)),
    }


def _changes(page: Page, about: PageMoment) -> list[str]:
    """How much is new, and gone; nothing on the first page."""
    if about.since is None:
        return []
    language = page.ink.language
    translate, since = language.text, moment_name(language, about.since)
    new, gone = len(on_page(page, about.new)), len(on_page(page, about.gone))
    texts = {
        By.START_DATE: translate("Print", "%n new after {moment}", "", new),
        By.CHECK_DATE: translate("Print", "%n last checked after {moment}", "", new),
        By.HISTORY: translate("Print", "%n last changed on the server after {moment}", "", new),
    }
    lines = [texts[about.by].format(moment=since)]
    if gone:
        lines.append(translate("Print", "%n gone after {moment}", "", gone).format(moment=since))
    if about.beside is not None:
        text = translate("Print", "%n camera(s) on the map of {moment}", "", len(on_page(page, about.beside)))
        lines.append(text.format(moment=since))
    return lines


def _what_is_shown(page: Page, about: PageMoment, printed: Printed) -> str:
    """Which cameras are on the page."""
    language = page.ink.language
    translate = language.text
    by = {
        By.START_DATE: translate("Print", "As of {day}: cameras that stood by their start_date."),
        By.CHECK_DATE: translate(
            "Print",
            "As of {day}: cameras last checked by then (check_date). Those checked again later are not among them.",
        ),
        By.HISTORY: translate(
            "Print",
            "As of {day}: cameras whose record was last changed on the server by then, which does not say when they "
            "were put up. Those changed again later are not among them.",
        ),
    }
    said = by[about.by].format(day=language.day(about.moment.last))
    data = datetime.fromtimestamp(printed.saved_at).date()
    if about.moment.last <= data:
        return said
    end = translate("Print", "The data end on {day}.").format(day=language.day(data))
    return f"{said} {end}"


def _what_is_not(page: Page, about: PageMoment) -> list[str]:
    """Which cameras are not on the page, or not ringed, and what nobody knows of them."""
    translate = page.ink.language.text
    undated, uncertain = len(on_page(page, about.undated)), len(on_page(page, about.uncertain))
    lines = []
    if undated and about.with_undated:
        lines.append(translate("Print", "%n camera(s) without a readable date are shown all the same.", "", undated))
    elif undated:
        lines.append(translate("Print", "%n camera(s) without a readable date were left out.", "", undated))
    if uncertain:
        lines.append(translate("Print", "%n camera(s) whose dates are not exact enough were left out.", "", uncertain))
    if about.since is None:
        return lines
    maybe_new = len(on_page(page, about.maybe_new))
    if maybe_new:
        lines.append(translate("Print", "%n camera(s) that may be from before are not ringed.", "", maybe_new))
    if page.content.cell_m and (on_page(page, about.new) or on_page(page, about.gone)):
        lines.append(translate("Print", "Where cameras are counted in cells, none is ringed."))
    return lines
