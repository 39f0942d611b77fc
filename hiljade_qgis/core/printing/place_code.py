"""The code on a page that opens its place on a map in a phone."""

from __future__ import annotations

import math

from ..record import Position
from .qr_code import QUIET_MODULES, Matrix

_ZOOM_0 = 559_082_264.0
"""The scale's denominator of a web map of zoom 0 at the equator, at 96 dots per inch."""
_NEAREST = 19


def geo_uri(place: Position, scale: float) -> str:
    """A place as RFC 5870 writes it, to some metre, with the zoom at which web maps have about that scale.

    Args:
        place: EPSG:4326.
        scale: the denominator, greater than 0.
    """
    zoom = round(math.log2(max(1.0, _ZOOM_0 * math.cos(math.radians(place.lat_deg)) / scale)))
    return f"geo:{_degrees(place.lat_deg)},{_degrees(place.lon_deg)}?z={max(0, min(_NEAREST, zoom))}"


def _degrees(value: float) -> str:
    """As few digits as say it; 0 is written without a sign."""
    said = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if said == "-0" else said


def code_svg(matrix: Matrix) -> str:
    """A code as a drawing, with its quiet zone, dark on light whatever it lies on."""
    side = len(matrix) + 2 * QUIET_MODULES
    parts = []
    for row, modules in enumerate(matrix, QUIET_MODULES):
        start = None
        for column, dark in enumerate((*modules, False), QUIET_MODULES):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                parts.append(f"M{start} {row}H{column}V{row + 1}H{start}Z")
                start = None
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}">'
        f'<rect x="0" y="0" width="{side}" height="{side}" fill="#ffffff"/>'
        f'<path d="{"".join(parts)}" fill="#000000" shape-rendering="crispEdges"/></svg>'
    )
