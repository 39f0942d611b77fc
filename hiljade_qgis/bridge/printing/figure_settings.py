"""What somebody asks of a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from ..layer_terms import Terms

AREA, DIRECTIONS = "area", "directions"

BAR_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "type": "camera_type",
        "kind": "surveillance_type",
        "operator": "operator",
        "manufacturer": "manufacturer",
        "zone": "zone",
        "mount": "mount",
        "status": "status",
    }
)
"""Figures with a bar for each value of a column, and that column."""

TIME_COLUMNS = ("start_date", "check_date")
"""Figures over time, named as the columns are."""

FIGURES = (*BAR_COLUMNS, AREA, DIRECTIONS, *TIME_COLUMNS)
"""All of them, by the names under which scripts choose them."""

SECTORS = (8, 16, 36)
"""How many parts a rose may have."""

LEAST_WIDTH_MM, ONE_COLUMN_MM, MOST_WIDTH_MM = 60.0, 85.0, 400.0
MOST_BARS = 200


@dataclass(frozen=True)
class About:
    """Where the cameras come from, and which of them are counted.

    Attributes:
        data_date: of which day they are, as somebody said or their file tells; None where nobody knows.
        is_file_date: whether that is only when the file was last changed.
        only_selected, only_filtered: whether some of the layer were left out, and by what.
    """

    terms: Terms
    data_date: date | None = None
    is_file_date: bool = False
    only_selected: bool = False
    only_filtered: bool = False


@dataclass(frozen=True)
class FigureSettings:
    """What somebody asks of a figure.

    Attributes:
        figure: one of FIGURES.
        look: one of `core.printing.palette.LOOKS`.
        language: one of `page_language.LANGUAGES`.
        second_language: another one beside it; "" for none.
        title: "" for the figure's own.
        source: a line about where the data come from; "" for none but the layer's licence.
        most_bars: how many values have a bar of their own.
        sectors: one of SECTORS.
        by_month: whether time is counted in months, not years.
        cumulative: whether a line says how many there were so far.
        today: the day of print.
    """

    figure: str
    today: date
    look: str = "screen"
    language: str = "en"
    title: str = ""
    source: str = ""
    width_mm: float = ONE_COLUMN_MM
    most_bars: int = 12
    sectors: int = 16
    by_month: bool = False
    cumulative: bool = False
    second_language: str = ""
