"""The colours of figures: one set for each look. Kinds of bars are told apart by pattern, too (`bar_fill`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Look:
    """The colours of a figure, as #rrggbb.

    Attributes:
        paper: behind everything.
        ink: text.
        quiet: small text, axes.
        grid: lines behind what is counted.
        bar: what is counted.
        pale: behind a pattern in the colour of bars.
        line: a line over the bars' colour that is something else than a bar.
    """

    paper: str
    ink: str
    quiet: str
    grid: str
    bar: str
    pale: str
    line: str


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "screen": Look("#ffffff", "#1b3a4b", "#46565f", "#d3dbe0", "#2a7fb0", "#e3f0f7", "#b3541e"),
        # Colours that process inks reach, and text in what becomes black alone.
        "print": Look("#ffffff", "#000000", "#404040", "#cccccc", "#3a6f95", "#e8eff4", "#a34f1f"),
        "grey": Look("#ffffff", "#000000", "#404040", "#d0d0d0", "#5e5e5e", "#f0f0f0", "#000000"),
        # Okabe and Ito's blue and vermilion.
        "colour_blind": Look("#ffffff", "#000000", "#404040", "#d0d0d0", "#0072b2", "#e6f2f9", "#d55e00"),
        "night": Look("#12161e", "#e8ebf0", "#b8c3ca", "#37434b", "#56b4e9", "#1d2f3a", "#e69f00"),
    }
)
"""By the name under which scripts choose them."""
