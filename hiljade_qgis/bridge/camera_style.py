"""How cameras and their marks look: the styles of `cameras` and `marks`."""

from __future__ import annotations

from ..core.camera import GONE
from .levels import (
    FULL_MM,
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
    shape,
)

_GONE = '"status" IN ({})'.format(", ".join(f"'{status}'" for status in GONE))

_PLATE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 52 31">'
    '<rect width="52" height="31" rx="5" fill="#fff"/>'
    f'<rect x="4.5" y="4.5" width="43" height="22" rx="1" fill="param(fill)" stroke="rgb({DARK})" stroke-width="2"/>'
    '<rect x="12" y="12.5" width="28" height="6" fill="#fff"/></svg>'
)
_PLATE_MM = 5.2
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


def cameras_qml() -> str:
    """The style of the table `cameras`."""
    plate = 'lower("surveillance_type")'
    kinds = (
        ("Fixed camera", "fixed", shape("square", FULL_MM, BLUE)),
        ("Dome", "dome", [*shape("circle", 1.1 * FULL_MM, ORANGE), _lens()]),
        ("Panning camera", "panning", [*shape("diamond", 1.35 * FULL_MM, GREEN), _lens()]),
        ("Doorbell camera", "doorbell", shape("triangle", 1.3 * FULL_MM, PURPLE)),
    )
    unknown = [
        marker("circle", 0.9 * FULL_MM, opaque(WHITE), opaque(WHITE), 1.1),
        marker("circle", 0.8 * FULL_MM, opaque(WHITE), opaque(DARK), 0.4),
    ]
    reader = drawing(_PLATE, _PLATE_MM, color=opaque(VERMILION))
    # The first comparison settles most: it is never NULL, and QGIS asks the others only where it holds.
    rules = [
        Rule("Number plate reader", f"{plate} IS 'alpr'", _symbol([reader])),
        *(
            Rule(label, f"\"camera_type\" IS '{kind}' AND {plate} IS NOT 'alpr'", _symbol(layers))
            for label, kind, layers in kinds
        ),
        Rule("Camera of unknown type", "ELSE", _symbol(unknown)),
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


def _lens() -> SymbolLayer:
    return marker("circle", 0.3 * FULL_MM, opaque(DARK), opaque(DARK), 0)


def _symbol(layers: list[SymbolLayer]) -> Symbol:
    return Symbol("marker", [shrinking(layer) for layer in layers], faint_opacity(_GONE))


def marks_qml() -> str:
    """The style of the table `marks`. It lies beneath the cameras, from whose middle a tick begins."""
    strokes = ((WHITE, 1.6), (DARK, 0.7))
    upwards = {"vertical_anchor_point": "2"}
    lines = [marker("line", _TICK_MM, "0,0,0,0", opaque(colour), width_mm, **upwards) for colour, width_mm in strokes]
    tick = [SymbolLayer(line.kind, line.values, {"angle": '"azimuth_deg"'}) for line in lines]
    towards_camera = {"horizontal_anchor_point": "2", "vertical_anchor_point": "2"}
    badge = shrinking(drawing(_QUESTION_MARK, _BADGE_MM, color=opaque(YELLOW), **towards_camera))
    return document(
        "marks",
        [
            Rule(
                "Usual direction",
                "\"kind\" = 'usual'",
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
