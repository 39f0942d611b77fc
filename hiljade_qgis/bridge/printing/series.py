"""A series of pages of one place: the same map at one moment after the other, with rings around what is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from qgis.core import QgsCoordinateTransformContext

from ...core.printing.moments import By, Change, Moment, Standing, changed, standing
from ...core.printing.redaction import PrintedCamera, redacted
from ...sync.printed_cameras import Printed
from .design import Design
from .page import Page
from .page_building import build_page
from .page_moment import PageMoment
from .page_moment_texts import moment_name
from .page_place import Places
from .two_languages import language_of


@dataclass(frozen=True)
class SeriesChoice:
    """What somebody chooses for a series.

    Attributes:
        by: which of a record's days tells when.
        moments: of the pages, in order of time.
        with_undated: whether cameras without a readable date are on every page, or on none.
        ringed: whether each page rings what is new since the page before.
        beside: whether the first and the last moment are on one page, beside each other.
    """

    by: By
    moments: Sequence[Moment]
    with_undated: bool
    ringed: bool
    beside: bool = False


class Series:
    """The pages of a series, each made when it is asked for: nothing of one is kept when the next is made.

    Args:
        printed: read with its dates.

    Attributes:
        design: of all pages, without what each says of its moment.
    """

    def __init__(self, design: Design, printed: Printed, choice: SeriesChoice) -> None:
        self.design = design
        self._printed, self._choice = printed, choice
        self._standings = [
            [standing(dates, choice.by, moment.last) for dates in printed.dates] for moment in choice.moments
        ]
        self._in_cells = False

    def pages(self) -> dict[int, str]:
        """The pages by their places, with what they are called in their language."""
        language = language_of(self.design.language, self.design.second_language)
        names = [moment_name(language, moment) for moment in self._choice.moments]
        if self._choice.beside:
            return {len(names) - 1: f"{names[0]} / {names[-1]}"}
        return dict(enumerate(names))

    def ever_shown(self) -> list[PrintedCamera]:
        """The cameras that are on any of the pages, as they may be shown."""
        found = {place for number in range(len(self._standings)) for place in self._shown(number)}
        return self._may_be_shown(sorted(found))

    def settle(self, places: Places, context: QgsCoordinateTransformContext, today: date) -> None:
        """Count cameras in cells on all pages if the fullest one does, so that no two pages are drawn in two ways.

        Raises:
            What `build_page` does.
        """
        fullest = max(range(len(self._standings)), key=lambda number: len(self._may_be_shown(self._shown(number))))
        page = self.page(fullest, places, context, today)
        self._in_cells = page.content.cell_m > 0

    def page(self, number: int, places: Places, context: QgsCoordinateTransformContext, today: date) -> Page:
        """The page of a moment, by its place from 0.

        Raises:
            What `build_page` does.
        """
        moment = self._choice.moments[number]
        name = self.pages().get(number, "")
        design = replace(self.design, title=f"{self.design.title or self._printed.about.layer_name} – {name}")
        cameras = [self._printed.cameras[place] for place in self._shown(number)]
        return build_page(
            design, self._printed._replace(cameras=cameras), places, context, today, self._about(number, moment)
        )

    def _about(self, number: int, moment: Moment) -> PageMoment:
        now = self._standings[number]
        is_ringed = self._choice.ringed and number > 0
        change = changed(self._standings[number - 1], now) if is_ringed else Change([], [], [])
        return PageMoment(
            self._choice.by,
            moment,
            self._choice.moments[number - 1] if is_ringed else None,
            *map(self._may_be_shown, change),
            undated=self._may_be_shown(_places_of(now, Standing.UNDATED)),
            uncertain=self._may_be_shown(_places_of(now, Standing.UNCERTAIN)),
            with_undated=self._choice.with_undated,
            in_cells=self._in_cells,
            beside=self._may_be_shown(self._shown(0)) if self._choice.beside else None,
        )

    def _shown(self, number: int) -> list[int]:
        """The places of the cameras on a page."""
        wanted = (Standing.YES, Standing.UNDATED) if self._choice.with_undated else (Standing.YES,)
        return _places_of(self._standings[number], *wanted)

    def _may_be_shown(self, places: Iterable[int]) -> list[PrintedCamera]:
        return redacted((self._printed.cameras[place] for place in places), self.design.redactions)[0]


def _places_of(standings: Sequence[Standing], *wanted: Standing) -> list[int]:
    return [place for place, one in enumerate(standings) if one in wanted]
