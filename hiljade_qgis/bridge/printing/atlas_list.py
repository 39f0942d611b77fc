"""The list at the end of an atlas, in its language: areas, what is counted in each, and their pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from ...core.essentials import one_line
from ...core.printing.area_list import AreaList, drawn_list
from ...core.printing.palette import LOOKS
from ...core.printing.paper import Orientation, PageSize, Paper, page_size
from ...core.printing.redaction import GRID_M, Redaction
from ...sync.printed_cameras import Printed
from .atlas_areas import AtlasArea, AtlasAreas
from .design import Design
from .page_language import PageLanguage
from .page_texts import terms_of_cameras
from .two_languages import language_of

_NOTHING = "–"


class ListedArea(NamedTuple):
    """An area and its page; None where no page could be made of it."""

    area: AtlasArea
    page: int | None


def list_of_areas(
    listed: Sequence[ListedArea], areas: AtlasAreas, design: Design, printed: Printed, today: date
) -> list[str]:
    """The pages of the list as SVG: A4, however large the maps are, or a square where they are."""
    language = language_of(design.language, design.second_language)
    translate = language.text
    title = one_line(design.title or printed.about.layer_name)
    said = translate("Print", "{title}: areas").format(title=title)
    content = AreaList(
        title=said,
        heads=_heads(language.sides[0]),
        more_heads=_heads(language.sides[1]) if len(language.sides) > 1 else (),
        rows=[_row(one, language) for one in listed],
        notes=_notes(listed, areas, design, printed, today, language),
        description=said,
        language=language.locale.bcp47Name(),
    )
    return drawn_list(content, list_size(design), LOOKS[design.look])


def list_size(design: Design) -> PageSize:
    """How large the pages of an atlas are that are no maps."""
    is_square = design.own_template is None and design.paper is Paper.SQUARE
    paper = Paper.SQUARE if is_square else Paper.A4
    orientation = design.orientation if design.own_template is None else Orientation.UPRIGHT
    return page_size(paper, orientation)


def _heads(language: PageLanguage) -> list[str]:
    translate = language.text
    return [
        translate("Print", "Area"),
        translate("Print", "Cameras"),
        translate("Print", "mapped"),
        translate("Print", "datasheet"),
        translate("Print", "assumed"),
        translate("Print", "Page"),
    ]


def _row(one: ListedArea, language: PageLanguage) -> list[str]:
    facts, page = one.area.facts, _NOTHING if one.page is None else language.number(one.page)
    if one.area.bounds is None:
        return [one.area.name, *[_NOTHING] * 4, page]
    counts = facts.cameras, facts.mapped, facts.from_datasheet, facts.assumed
    return [one.area.name, *map(language.number, counts), page]


def _notes(
    listed: Sequence[ListedArea],
    areas: AtlasAreas,
    design: Design,
    printed: Printed,
    today: date,
    language: PageLanguage,
) -> list[str]:
    translate = language.text
    notes = [translate("Print", "Mapped, datasheet, assumed: how well the fields of view of these cameras are known.")]
    if any(one.page is None for one in listed):
        notes.append(translate("Print", "No map could be made of areas without a page."))
    if areas.in_none:
        notes.append(translate("Print", "%n camera(s) in none of these areas", "", areas.in_none))
    if areas.in_several:
        text = translate("Print", "%n camera(s) in more than one of these areas, counted in each", "", areas.in_several)
        notes.append(text)
    if Redaction.OMIT_UNVERIFIED in design.redactions:
        notes.append(translate("Print", "Cameras that nobody verified are not counted."))
    elif Redaction.MOVE_TO_CROSSING in design.redactions:
        text = translate(
            "Print",
            "Cameras that nobody verified are counted at the nearest crossing, "
            "or where none is near at a position rounded to {grid} m.",
        )
        notes.append(text.format(grid=language.number(GRID_M)))
    elif Redaction.MOVE_UNVERIFIED in design.redactions:
        text = translate("Print", "Cameras that nobody verified are counted at a position rounded to {grid} m.")
        notes.append(text.format(grid=language.number(GRID_M)))
    dates = language.dates(datetime.fromtimestamp(printed.saved_at).date(), today)
    return [*notes, dates, *terms_of_cameras(printed, language), *filter(None, [areas.terms])]
