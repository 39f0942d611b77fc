"""A figure as SVG: a sheet in millimetres that lines, areas and texts are put on.

Only what every reader of SVG draws is used, Qt's too: no patterns, clips, style sheets or scripts, and nothing that is
fetched. Whatever comes from a record is text, escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..spreadsheet_text import in_a_table
from .palette import Look

FONTS = "Open Sans, Noto Sans, Arial, DejaVu Sans, sans-serif"

START, MIDDLE, END = "start", "middle", "end"

Point = tuple[float, float]


class Drawing:
    """Collects what is drawn, in order. All lengths are millimetres, from the upper left corner.

    Args:
        width: of the sheet; how high it is, is said at the end.
    """

    def __init__(self, width: float, look: Look) -> None:
        self.width, self.look = width, look
        self._parts: list[str] = []

    def text(
        self, at: Point, text: str, size: float, anchor: str = START, bold: bool = False, colour: str = ""
    ) -> None:
        """A line of text; `at` is on its base line, and where it starts, ends or has its middle."""
        weight = ' font-weight="bold"' if bold else ""
        self._parts.append(
            f'<text x="{_mm(at[0])}" y="{_mm(at[1])}" font-size="{_mm(size)}" text-anchor="{anchor}"{weight} '
            f'fill="{colour or self.look.ink}">{_escaped(text)}</text>'
        )

    def rectangle(self, corner: Point, width: float, height: float, fill: str) -> None:
        """A filled rectangle."""
        self._parts.append(
            f'<rect x="{_mm(corner[0])}" y="{_mm(corner[1])}" width="{_mm(width)}" height="{_mm(height)}" '
            f'fill="{fill}"/>'
        )

    def line(self, points: Sequence[Point], colour: str, width: float, dashes: str = "", closed: bool = False) -> None:
        """A line through points."""
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self._parts.append(
            f'<path d="{_path(points, closed)}" fill="none" stroke="{colour}" stroke-width="{_mm(width)}" '
            f'stroke-linejoin="round"{dashed}/>'
        )

    def area(self, points: Sequence[Point], fill: str, edge: str, edge_width: float) -> None:
        """A filled area."""
        self._parts.append(
            f'<path d="{_path(points, closed=True)}" fill="{fill}" stroke="{edge}" '
            f'stroke-width="{_mm(edge_width)}" stroke-linejoin="round"/>'
        )

    def circle(self, centre: Point, radius: float, colour: str, width: float) -> None:
        """The outline of a circle."""
        self._parts.append(
            f'<circle cx="{_mm(centre[0])}" cy="{_mm(centre[1])}" r="{_mm(radius)}" fill="none" stroke="{colour}" '
            f'stroke-width="{_mm(width)}"/>'
        )

    def svg(self, height: float, title: str, description: str, language: str) -> str:
        """The whole figure.

        Args:
            title, description: what a screen reader says of it.
            language: of its texts, as BCP 47 names it.
        """
        size = f'width="{_mm(self.width)}mm" height="{_mm(height)}mm" viewBox="0 0 {_mm(self.width)} {_mm(height)}"'
        return "\n".join(
            (
                '<?xml version="1.0" encoding="UTF-8"?>',
                f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" {size} xml:lang="{escape(language)}" '
                'role="img" aria-labelledby="title description">',
                f'<title id="title">{_escaped(title)}</title>',
                f'<desc id="description">{_escaped(description)}</desc>',
                f'<rect x="0" y="0" width="{_mm(self.width)}" height="{_mm(height)}" fill="{self.look.paper}"/>',
                f'<g font-family="{FONTS}">',
                *self._parts,
                "</g>",
                "</svg>",
                "",
            )
        )


def _mm(length: float) -> str:
    return f"{length:.3f}".rstrip("0").rstrip(".")


def _path(points: Sequence[Point], closed: bool) -> str:
    return "M" + "L".join(f"{_mm(x)} {_mm(y)}" for x, y in points) + ("Z" if closed else "")


def _escaped(text: str) -> str:
    """Half a surrogate pair, which a server may send, has no place in a file."""
    return escape(in_a_table(text).encode("utf-8", "replace").decode("utf-8"), quote=False)
