"""How fields of view look: the style of `sectors`, as they are on the ground and, from further away, as pictures.

A picture turns with the outline that it stands for, whatever the map's CRS and rotation make of it: it is a marker at
the outline's first vertex, which is the camera, and QGIS turns it along the two edges that meet there. QGIS does so
for markers at every vertex alone; those at the others are switched off, by the vertex's number. Where the antimeridian
splits an outline there is no picture, as its first vertex may be another. The pictures of all opening angles are one
symbol, of which a record shows one layer.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from ..core.field_of_view import ASSUMED_WIDTH_DEG
from .levels import (
    LEGIBLE_MM,
    PICTURE_OPACITY,
    PICTURES_FROM,
    PICTURES_UNTIL,
    SECTOR_OPACITY,
    SECTOR_SHOWS,
)
from .qml import Rule, Symbol, SymbolLayer, Value, document
from .symbols import BLUE, VERMILION, WHITE, embedded, opaque

_SOLID, _DASHED, _FINELY_DASHED = "", "2.4;1.2", "1;1.2"
"""Millimetres drawn and left out."""
_LINE_MM, _HALO_MM = 0.35, 0.9
_HALO_ALPHA = 190

_KNOWN_ANGLE, _ASSUMED_ANGLE = "\"width_source\" <> 'assumed'", "\"width_source\" = 'assumed'"
_KNOWN_REACH, _ASSUMED_REACH = "\"reach_source\" <> 'assumed'", "\"reach_source\" = 'assumed'"
_ALL_MAPPED = "\"width_source\" = 'mapped' AND \"reach_source\" = 'mapped'"

_CERTAINTIES = (
    ("mapped", _ALL_MAPPED, 90, _SOLID),
    ("from the datasheet", f"{_KNOWN_ANGLE} AND {_KNOWN_REACH} AND NOT ({_ALL_MAPPED})", 40, _SOLID),
    ("reach assumed", f"{_KNOWN_ANGLE} AND {_ASSUMED_REACH}", 28, _DASHED),
    ("angle assumed", _ASSUMED_ANGLE, 0, _FINELY_DASHED),
)
"""What it is called, for which sectors, opacity of the fill (0 to 255), outline."""

_PICTURED = (
    ("angle known", _KNOWN_ANGLE, 70, _SOLID),
    ("angle assumed", _ASSUMED_ANGLE, 0, _FINELY_DASHED),
)
"""The same for pictures, which show no reach."""

_ALL_ROUND = "All-round view"
_PICTURED_WIDTHS_DEG = (15, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300)
_ASSUMED_WIDTH_DEG = round(ASSUMED_WIDTH_DEG)


def sectors_qml() -> str:
    """The style of the table `sectors`."""
    kinds = (
        ("Field of view", BLUE, '"azimuth_deg" IS NOT NULL'),
        (_ALL_ROUND, VERMILION, '"azimuth_deg" IS NULL'),
    )
    true = [
        Rule(f"{kind}, {certainty}", f"{test} AND {which}", _outlined(colour, alpha, dashes))
        for kind, colour, which in kinds
        for certainty, test, alpha, dashes in _CERTAINTIES
    ]
    pictured = [
        Rule(f"{kind}, {certainty}", f"{test} AND {which}", _pictured(colour, alpha, dashes, kind))
        for kind, colour, which in kinds
        for certainty, test, alpha, dashes in _PICTURED
    ]
    return document(
        "sectors",
        [
            Rule("True to scale", SECTOR_SHOWS, rules=true),
            Rule("From afar: direction only", nearest=PICTURES_FROM, rules=pictured),
        ],
        farthest=PICTURES_UNTIL,
    )


def _outline(colour: str, width_mm: float, dashes: str) -> SymbolLayer:
    values: dict[str, Value] = {
        "line_color": colour,
        "line_width": width_mm,
        "line_width_unit": "MM",
        "line_style": "solid",
        "capstyle": "flat",
        "joinstyle": "round",
    }
    if dashes:
        values.update({"use_custom_dash": "1", "customdash": dashes, "customdash_unit": "MM"})
    return SymbolLayer("SimpleLine", values)


def _outlined(colour: str, alpha: int, dashes: str) -> Symbol:
    fill = SymbolLayer(
        "SimpleFill",
        {"color": opaque(colour, alpha), "style": "solid" if alpha else "no", "outline_style": "no"},
    )
    halo = _outline(opaque(WHITE, _HALO_ALPHA), _HALO_MM, dashes)
    return Symbol("fill", [fill, halo, _outline(opaque(colour), _LINE_MM, dashes)], SECTOR_OPACITY)


def _pictured(colour: str, alpha: int, dashes: str, kind: str) -> Symbol:
    if kind == _ALL_ROUND:
        values: dict[str, Value] = {"point_on_surface": "0", "point_on_all_parts": "0", "clip_points": "0"}
        ring = Symbol("marker", [_picture(_RING, colour, alpha, dashes)])
        layers = [SymbolLayer("CentroidFill", values, symbol=ring)]
    elif dashes == _FINELY_DASHED:
        layers = [_at_the_camera(_picture(_wedge(_ASSUMED_WIDTH_DEG), colour, alpha, dashes))]
    else:
        bounds = [0.0, *((a + b) / 2 for a, b in zip(_PICTURED_WIDTHS_DEG, _PICTURED_WIDTHS_DEG[1:])), 360.0]
        layers = [
            _at_the_camera(_picture(_wedge(width), colour, alpha, dashes), _between(*of))
            for width, of in zip(_PICTURED_WIDTHS_DEG, zip(bounds, bounds[1:]))
        ]
    outline = _outlined(colour, alpha, dashes).layers
    icon = [SymbolLayer(layer.kind, layer.values, {"enabled": _IN_LEGENDS_ALONE}) for layer in outline]
    return Symbol("fill", [*icon, *layers], PICTURE_OPACITY, clipped=False)


_IN_LEGENDS_ALONE = "FALSE"
"""No record is drawn with it. QGIS's tree of layers asks no expression and has an icon by it, where pictures alone show
little."""


def _between(least_deg: float, most_deg: float) -> str:
    """Whether the opening angle is one of these; in a legend, where there is none, the usual one is shown."""
    width = f'coalesce("width_deg", {_ASSUMED_WIDTH_DEG})'
    return f"{width} > {least_deg:g} AND {width} <= {most_deg:g}"


_AT_FIRST_VERTEX = "@geometry_point_num = 1 AND @geometry_part_count = 1"


def _at_the_camera(picture: SymbolLayer, shown: str = "") -> SymbolLayer:
    """A picture at the first vertex of an outline, turned along the edges that meet there."""
    values: dict[str, Value] = {"placement": "vertex", "rotate": "1"}
    # QGIS 3.24 reads the value as "first, inner and last vertices", and to those a ring's first is where it begins.
    placed = {"placement": "'vertex'", **({"enabled": shown} if shown else {})}
    once = SymbolLayer(picture.kind, picture.values, {"enabled": _AT_FIRST_VERTEX})
    return SymbolLayer("MarkerLine", values, placed, Symbol("marker", [once]))


_PER_MM = 14
"""Units of a picture to a millimetre."""
_RADIUS = LEGIBLE_MM * _PER_MM
_EDGE = 8
"""Room for the outline, in units."""
_HALF_RING = f"{_RADIUS:g} {_RADIUS:g} 0 1 0"


class _Shape(NamedTuple):
    """The outline of a picture. It runs as that of a sector does, from the same point on, so that their dashes meet.

    Attributes:
        path: as SVG has it; the camera is at 0, 0.
        east, north, south: how far it reaches, to both sides as far.
    """

    path: str
    east: float
    north: float
    south: float


_RING = _Shape(f"M0 {_RADIUS:g}A{_HALF_RING} 0 {-_RADIUS:g}A{_HALF_RING} 0 {_RADIUS:g}Z", _RADIUS, _RADIUS, _RADIUS)


def _wedge(width_deg: float) -> _Shape:
    """A wedge that opens upwards."""
    half = math.radians(width_deg / 2)
    east, north = _RADIUS * math.sin(half), _RADIUS * math.cos(half)
    arc = f"{_RADIUS:g} {_RADIUS:g} 0 {int(width_deg > 180)} 0"
    path = f"M0 0L{east:.1f} {-north:.1f}A{arc} {-east:.1f} {-north:.1f}Z"
    return _Shape(path, east if width_deg <= 180 else _RADIUS, _RADIUS, max(0.0, -north))


def _picture(shape: _Shape, colour: str, alpha: int, dashes: str) -> SymbolLayer:
    """A picture with the look of a sector, turned around the camera.

    It is drawn as an image: QGIS keeps one for all records, and turns it faster than it draws anew.
    """
    dashed = ""
    if dashes:
        lengths = " ".join(f"{float(length) * _PER_MM:g}" for length in dashes.split(";"))
        dashed = f' stroke-dasharray="{lengths}"'
    halo = f'fill="rgb({colour})" fill-opacity="{alpha / 255:.2f}" stroke="#fff" '
    halo += f'stroke-opacity="{_HALO_ALPHA / 255:.2f}" stroke-width="{_HALO_MM * _PER_MM:g}"{dashed}'
    line = f'fill="none" stroke="rgb({colour})" stroke-width="{_LINE_MM * _PER_MM:g}"{dashed}'
    left, top = math.ceil(shape.east) + _EDGE, math.ceil(shape.north) + _EDGE
    width, height = 2 * left, top + math.ceil(shape.south) + _EDGE
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{-left} {-top} {width} {height}">'
        f'<path d="{shape.path}" {halo}/><path d="{shape.path}" {line}/></svg>'
    )
    values: dict[str, Value] = {
        "imageFile": embedded(svg),
        "size": f"{width / _PER_MM:.6g}",
        "size_unit": "MM",
        "offset": f"0,{(height / 2 - top) / _PER_MM:.6g}",
        "offset_unit": "MM",
    }
    return SymbolLayer("RasterMarker", values)
