"""How cameras and their marks look: the styles of `cameras` and `marks`."""

from __future__ import annotations

import math

from ..core.camera import GONE
from ..core.geodesic import SEMI_MAJOR_M
from .levels import (
    LABELS_FROM,
    PICTURES_UNTIL,
    POINT_OPACITY,
    POINTS_UNTIL,
    TICK_OPACITY,
    faint_opacity,
    shrinking,
)
from .qml import Labels, Rule, Symbol, SymbolLayer, document
from .symbols import (
    BLUE,
    DARK,
    GREEN,
    ORANGE,
    PURPLE,
    VERMILION,
    WHITE,
    YELLOW,
    drawing,
    marker,
    opaque,
)

_GONE = '"status" IN ({})'.format(", ".join(f"'{status}'" for status in GONE))

_QUESTION_MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 36 36">'
    '<circle cx="12" cy="12" r="15" fill="#fff"/>'
    f'<circle cx="12" cy="12" r="11" fill="param(fill)" stroke="rgb({DARK})" stroke-width="1.6"/>'
    f'<path d="M8.4 9.3a3.7 3.7 0 1 1 5.4 3.3c-1.2.7-1.8 1.3-1.8 2.6" fill="none" stroke="rgb({DARK})" '
    f'stroke-width="2.4" stroke-linecap="round"/><circle cx="12" cy="18.6" r="1.6" fill="rgb({DARK})"/></svg>'
)
_BADGE_MM = 4.5
"""Of the picture; the badge fills its upper left part, and its lower right corner is the camera."""
_TICK_MM = 6.7
_METRE_DEG = f"{math.degrees(1 / SEMI_MAJOR_M):.8g}"


def cameras_qml() -> str:
    """The style of the table `cameras`."""
    plate = 'lower("surveillance_type")'
    kinds = (
        ("Fixed camera", "fixed", _shape('<path d="M-15-15H15V15H-15Z" {}/>', 15, 15, BLUE)),
        ("Dome", "dome", _shape('<circle r="16.5" {}/>', 16.5, 16.5, ORANGE, _LENS)),
        ("Panning camera", "panning", _shape('<path d="M0-20.2 20.2 0 0 20.2-20.2 0Z" {}/>', 20.2, 20.2, GREEN, _LENS)),
        ("Doorbell camera", "doorbell", _shape('<path d="M0-19.5 19.5 19.5H-19.5Z" {}/>', 19.5, 19.5, PURPLE)),
    )
    reader = _shape('<path d="M-21.5-11H21.5V11H-21.5Z" {}/>', 21.5, 11, VERMILION, _BAR)
    unknown = _shape('<circle r="12.5" {}/>', 12.5, 12.5, WHITE, edge=5)
    # The first comparison settles most: it is never NULL, and QGIS asks the others only where it holds.
    rules = [
        Rule("Number plate reader", f"{plate} IS 'alpr'", reader),
        *(
            Rule(label, f"\"camera_type\" IS '{kind}' AND {plate} IS NOT 'alpr'", symbol)
            for label, kind, symbol in kinds
        ),
        Rule("Camera of unknown type", "ELSE", unknown),
    ]
    labels = Labels(
        expression='coalesce("name", "operator")',
        farthest=LABELS_FROM,
        size_pt=8,
        text="50,50,50,255",
        halo="255,255,255,230",
        halo_mm=0.8,
        distance_mm=1,
    )
    return document("cameras", rules, farthest=POINTS_UNTIL, labels=labels)


_PER_MM = 10
"""Units of a shape to a millimetre, from near; a square is `FULL_MM` wide."""
_HALO = 6.5
_LENS = f'<circle r="4.5" fill="rgb({DARK})"/>'
_BAR = '<path d="M-14-3H14V3H-14Z" fill="#fff"/>'


def _shape(outline: str, right: float, down: float, colour: str, more: str = "", edge: float = 2) -> Symbol:
    """A shape with a dark edge in a white halo, as one picture: QGIS draws it faster than layer upon layer.

    Args:
        outline: an SVG element around 0, 0 with a place for its attributes.
        right, down: how far it reaches.
        more: what is drawn over it.
        edge: how thick the edge is.
    """
    halo = outline.format(f'fill="#fff" stroke="#fff" stroke-width="{2 * _HALO:g}" stroke-linejoin="round"')
    drawn = outline.format(f'fill="param(fill)" stroke="rgb({DARK})" stroke-width="{edge:g}" stroke-linejoin="round"')
    right, down = right + _HALO, down + _HALO
    box = f"{-right:g} {-down:g} {2 * right:g} {2 * down:g}"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{halo}{drawn}{more}</svg>'
    picture = drawing(svg, 2 * right / _PER_MM, color=opaque(colour))
    return Symbol("marker", [shrinking(picture)], faint_opacity(_GONE))


def marks_qml() -> str:
    """The style of the table `marks`. It lies beneath the cameras, from whose middle a tick begins."""
    strokes = ((WHITE, 1.6), (DARK, 0.7))
    upwards = {"angle": _angle_on_map(), **_anchored(vAnchor="bottom")}
    lines = [marker("line", _TICK_MM, "0,0,0,0", opaque(colour), width_mm) for colour, width_mm in strokes]
    tick = [SymbolLayer(line.kind, line.values, upwards) for line in lines]
    picture = drawing(_QUESTION_MARK, _BADGE_MM, color=opaque(YELLOW))
    towards_camera = _anchored(hAnchor="right", vAnchor="bottom")
    badge = shrinking(SymbolLayer(picture.kind, picture.values, towards_camera))
    return document(
        "marks",
        [
            Rule(
                "Usual direction",
                '"kind" = \'usual\' AND "azimuth_deg" IS NOT NULL',  # NULL would be drawn as north
                Symbol("marker", tick, TICK_OPACITY),
                farthest=PICTURES_UNTIL,
            ),
            Rule(
                "Direction that cannot be read",
                "\"kind\" = 'unreadable'",
                Symbol("marker", [badge], POINT_OPACITY),
            ),
        ],
        farthest=POINTS_UNTIL,
    )


def _angle_on_map() -> str:
    """The angle of `azimuth_deg` in the map's CRS; QGIS adds the map's rotation to it.

    Azimuths are true on the ground, which CRSs turn and stretch; this is the angle of a metre along the azimuth as the
    map shows it. No style computes geometry, and none is drawn here: only an angle comes of it. The metre is

        cos(azimuth) / M degrees of latitude and sin(azimuth) / (N cos(latitude)) of longitude

    where M and N are the ellipsoid's radii of curvature (J. P. Snyder, Map Projections – A Working Manual, USGS
    Professional Paper 1395, 1987, p. 24 f.). That they differ by 0.7 % at most turns a direction by less than 0.2°, so
    both are taken for that of a sphere. Where the metre would cross the antimeridian, where maps are cut, the one
    that leads to the mark is taken.

    Web Mercator neither turns nor stretches azimuths, but for those 0.2°, so that the CRS of most maps is spared the
    work. A CRS without an authority's id can be named by its WKT in QGIS 3.44, but not in 3.40: there `transform` gives
    back what it got. Then, and where a program tells no CRS, the angle is the azimuth itself.
    """
    north = f'cos(radians("azimuth_deg")) * {_METRE_DEG}'
    east = f'sin(radians("azimuth_deg")) * {_METRE_DEG} / cos(radians($y))'
    onwards = f"make_line($geometry, make_point($x + {east}, $y + {north}))"
    hither = f"make_line(make_point($x - {east}, $y - {north}), $geometry)"
    line = f"CASE WHEN abs($x) > 179.9 AND abs($x + {east}) > 180 THEN {hither} ELSE {onwards} END"
    wkt = "'WKT:' || @map_crs_wkt"
    crs = f"CASE WHEN @map_crs <> '' THEN @map_crs ELSE {wkt} END"
    known = f"@map_crs <> '' OR x(transform($geometry, 'EPSG:4326', {wkt})) <> $x"
    on_map = f"angle_at_vertex(transform({line}, 'EPSG:4326', {crs}), 0)"
    as_it_is = "@map_crs = 'EPSG:3857'"
    return f'CASE WHEN {as_it_is} THEN "azimuth_deg" WHEN {known} THEN {on_map} ELSE "azimuth_deg" END'


def _anchored(**anchors: str) -> dict[str, str]:
    """Which side of a marker is at the place of a record; in a legend, where there is none, it is the middle."""
    return {name: f"CASE WHEN \"kind\" IS NOT NULL THEN '{side}' END" for name, side in anchors.items()}
