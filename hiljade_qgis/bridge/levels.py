"""Levels of detail: from what scale on cameras and what they see are drawn how, and how one level becomes the next.

| to          |                                                                                                     |
|-------------|-----------------------------------------------------------------------------------------------------|
| 1:7,500     | fields of view as they are on the ground: a reach of 30 m is 4 mm long there (100 m: to 1:25,000)   |
| 1:60,000    | pictures of fields of view, 4 mm long, that tell their directions                                   |
| 1:1,250,000 | cameras alone, as points                                                                            |
| any         | the density: how many cameras stand in cells of 5 km, from 1:2,500,000 on of 10 km …                |

Nothing jumps: a twentieth to both sides of each of these scales, what ends there goes out while what begins there comes
in. Symbols shrink with the map from 3 mm to 1.4 mm.

All of this stands in ordinary styles. Where a program does not tell expressions the map's scale, everything is drawn
as from near.
"""

from __future__ import annotations

from ..core.density import SIDES_KM
from ..core.field_of_view import ASSUMED_REACH_M
from .qml import SymbolLayer, Value

LABELS_FROM = 4_000
"""Names from here on, nearer."""

LEGIBLE_MM = 4.0
"""How long a field of view is where a picture takes its place."""
SECTORS_TO = round(ASSUMED_REACH_M * 1000 / LEGIBLE_MM)
"""Where fields of view of the usual reach, and shorter ones, end as they are on the ground: 1:7,500."""
PICTURES_TO = 60_000
POINTS_TO = 1_250_000

_GOES_FROM, _GOES_UNTIL = 0.95, 1.05
PICTURES_FROM = round(_GOES_FROM * SECTORS_TO)
"""From here on pictures are seen."""
PICTURES_UNTIL = round(_GOES_UNTIL * PICTURES_TO)
"""Here they have gone out."""
POINTS_UNTIL = round(_GOES_UNTIL * POINTS_TO)
DENSITY_FROM = round(_GOES_FROM * POINTS_TO)

FULL_MM, LEAST_MM = 3.0, 1.4
"""The size of a camera's symbol from near and from afar."""
_FULL_TO = 33_333
"""Where symbols begin to shrink."""

_USUAL = f"{ASSUMED_REACH_M:g}"
_REACH = f'CASE WHEN "reach_m" > {_USUAL} THEN "reach_m" ELSE {_USUAL} END'
"""Shorter reaches go over together with the usual one."""
_REACHES = f"(@map_scale / {_REACH})"
"""The scale at which a reach of one metre were as long as this one is now."""
_REACHES_TO = 1000 / LEGIBLE_MM


def _goes_over(value: str, at: float, percent: str) -> str:
    """Percent, from one number to another, while a value goes past `at`."""
    return f"scale_linear({value}, {_GOES_FROM * at:.10g}, {_GOES_UNTIL * at:.10g}, {percent})"


def _going_out(value: str, at: float) -> str:
    return _goes_over(value, at, "100, 0")


def _coming_in(value: str, at: float) -> str:
    return _goes_over(value, at, "0, 100")


def _beyond(scale: float, then: str, else_: str) -> str:
    """What holds beyond a scale, and what nearer. Asking first saves the rest, for every single record."""
    return f"CASE WHEN @map_scale > {scale:.10g} THEN {then} ELSE {else_} END"


_END = _going_out("@map_scale", PICTURES_TO)
SECTOR_SHOWS = f"CASE WHEN @map_scale > {_GOES_UNTIL * _REACHES_TO:g} * {_REACH} THEN FALSE ELSE TRUE END"
"""Whether anything is seen of a field of view as it is on the ground, for records with a reach."""
SECTOR_OPACITY = _beyond(PICTURES_FROM, f"min({_going_out(_REACHES, _REACHES_TO)}, {_END})", "100")
_IN, _ENDS_FROM = f"{_GOES_UNTIL * SECTORS_TO:g}", f"{_GOES_FROM * PICTURES_TO:g}"
PICTURE_OPACITY = (
    f'CASE WHEN "reach_m" <= {_USUAL} AND @map_scale > {_IN} AND @map_scale < {_ENDS_FROM} THEN 100 '
    f"ELSE min({_coming_in(_REACHES, _REACHES_TO)}, {_END}) END"
)
TICK_OPACITY = _beyond(_GOES_FROM * PICTURES_TO, _END, "100")


POINT_OPACITY = _beyond(DENSITY_FROM, _going_out("@map_scale", POINTS_TO), "100")


def faint_opacity(faint: str) -> str:
    """The opacity of points where it depends on the record; `faint` says which are drawn so."""
    ends = _going_out("@map_scale", POINTS_TO)
    return (
        f"CASE WHEN @map_scale > {DENSITY_FROM} THEN CASE WHEN {faint} THEN 0.4 * {ends} ELSE {ends} END "
        f"WHEN {faint} THEN 40 ELSE 100 END"
    )


def share_at(scale: float) -> float:
    """How large a symbol is at a scale's denominator, as a share of its size from near."""
    return max(LEAST_MM / FULL_MM, min(1.0, _FULL_TO / scale))


def is_pictured(scale: float, reach_m: float) -> bool:
    """Whether a field of view of that reach is drawn as a picture rather than as it is, at a scale's denominator."""
    return scale > _REACHES_TO * max(reach_m, ASSUMED_REACH_M)


def full_share(scale: float) -> float:
    """How large a camera's symbol is at a scale's denominator, as a part of what it is from near."""
    return max(LEAST_MM / FULL_MM, min(1.0, _FULL_TO / scale))


def _density() -> tuple[str, str]:
    finest, coarsest = SIDES_KM[0], SIDES_KM[-1]
    scale = f"coalesce(@map_scale, {POINTS_TO})"
    begin = POINTS_TO / finest  # of cells with a side of one kilometre
    sides = f'({scale} / "side_km")'
    shows = f"{sides} > {_GOES_FROM * begin:.10g} AND "
    shows += f'({sides} < {2 * _GOES_UNTIL * begin:.10g} OR "side_km" = {coarsest:g})'
    ends = f'if("side_km" = {coarsest:g}, 100, {_going_out(sides, 2 * begin)})'
    return shows, f"min({_coming_in(sides, begin)}, {ends})"


CELL_SHOWS, CELL_OPACITY = _density()
"""Whether anything is seen of a cell of the density, and how much: each grid up to twice the scale of the finer one."""


def shrinking(layer: SymbolLayer) -> SymbolLayer:
    """The same layer of a marker, but smaller from afar: its size, given as from near, becomes metres on the map.

    QGIS keeps that within bounds in millimetres, and draws the marker from its cache, as no record is asked.
    """
    full_mm = float(layer.values["size"])
    bounds = f"3x:0,0,1,{full_mm * LEAST_MM / FULL_MM:.4g},1,{full_mm:.4g}"
    size: dict[str, Value] = {
        "size": f"{full_mm * _FULL_TO / 1000:.6g}",
        "size_unit": "RenderMetersInMapUnits",
        "size_map_unit_scale": bounds,
    }
    return SymbolLayer(layer.kind, {**layer.values, **size}, layer.expressions, layer.symbol, layer.drawing_pass)
