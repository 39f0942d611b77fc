"""What a page says of cameras that stand close, and of fields of view that are too small to be seen."""

from __future__ import annotations

from ...core.printing.crowding import Crowding
from .page_language import PageLanguage
from .page_layers import PageContent


def crowding_notes(content: PageContent, language: PageLanguage) -> list[str]:
    """What has to be said so that nobody takes the page for more than it is, a sentence each."""
    translate = language.text
    lines = []
    if content.cell_m and content.counted is Crowding.HEXAGONS:
        text = translate("Print", "Cameras are counted in hexagons {width} m wide.")
        lines.append(text.format(width=language.number(content.cell_m)))
    if content.cell_m and content.counted is Crowding.CLUSTERS:
        text = translate("Print", "Cameras are counted in cells of {side} m; each number stands near those of a cell.")
        lines.append(text.format(side=language.number(content.cell_m)))
    if content.moved_aside:
        lines.append(
            translate("Print", "%n symbol(s) moved aside; a line leads to the cross.", "", content.moved_aside)
        )
    if content.enlarged:
        lines.append(
            translate("Print", "%n field(s) of view drawn larger than they are, to be seen.", "", content.enlarged)
        )
    return lines
