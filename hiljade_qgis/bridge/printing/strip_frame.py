"""How a page along a line lies: its scale, which way it is turned, and where the pages before and after it meet it."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsGeometry


class StripFrame(NamedTuple):
    """How a page along a line lies.

    Attributes:
        rotation_deg: which way true north points, clockwise from the top of the page.
        end_before: the right edge of the page before; None for the first one along its line.
        start_after: the left edge of the page after; None for the last one.
    """

    scale: float
    rotation_deg: float
    end_before: QgsGeometry | None
    start_after: QgsGeometry | None
