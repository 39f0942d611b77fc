"""How cameras, their marks and their fields of view look: makes and applies the styles in `resources/styles/*.qml`.

The QML files are made by `python3 -m hiljade_qgis.bridge.style`; a test says that they are what this module makes.
Nothing outside the project file is needed to draw them: symbols are simple markers or an SVG embedded as text, and
expressions only compare columns. What a camera sees is computed in `core` and stands in the table `sectors`.

| told apart by      |                                                                                             |
|--------------------|---------------------------------------------------------------------------------------------|
| shape, then colour | fixed, dome, panning, ALPR, doorbell, unknown type                                          |
| outline and fill   | fields of view: mapped (filled), datasheet (lighter), reach or angle assumed (dashed)       |
| detail by scale    | dots; shapes from 1:100,000; fields of view and marks from 1:25,000; names from 1:4,000     |

Colours are those of Okabe and Ito, safe for colour-blind readers (https://jfly.uni-koeln.de/color/). A white halo
keeps everything legible on dark maps, a dark edge on light ones.
"""

from __future__ import annotations

import base64

from qgis.core import QgsMapLayer, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..sync.errors import SyncError
from .qml import Labels, Rule, Symbol, SymbolLayer, document
from .resources import resource_path

CAMERAS = "cameras"
MARKS = "marks"
SECTORS = "sectors"

NEAR = 25_000
MIDDLE = 100_000
TICKS_FROM = 8_000

_MIDDLE_SIZE = 0.65
"""Size of symbols between 1:25,000 and 1:100,000, as a share of that from near."""
LABELS_FROM = 4_000

_BLUE, _ORANGE, _GREEN = "0,114,178", "230,159,0", "0,158,115"
_VERMILION, _PURPLE, _YELLOW = "213,94,0", "204,121,167", "240,228,66"
_WHITE, _DARK = "255,255,255", "26,26,26"

_GONE = "\"status\" IN ('removed', 'rejected')"


class StyleUnreadable(SyncError):
    """QGIS could not read one of the plugin's own styles; `detail` is what it said."""

    def __init__(self, table: str, detail: str) -> None:
        super().__init__(f"style of {table}: {detail}")
        self.table, self.detail = table, detail


def _opaque(colour: str, alpha: int = 255) -> str:
    return f"{colour},{alpha}"


def _marker(shape: str, size_mm: float, fill: str, edge: str, edge_mm: float, **more: str | float) -> SymbolLayer:
    values = {
        "name": shape,
        "size": size_mm,
        "size_unit": "MM",
        "color": fill,
        "outline_color": edge,
        "outline_width": edge_mm,
        "outline_width_unit": "MM",
        "outline_style": "solid",
        "joinstyle": "round",
        "angle": 0,
        "offset": "0,0",
        "offset_unit": "MM",
        "scale_method": "diameter",
    }
    return SymbolLayer("SimpleMarker", {**values, **more})


def _shape(shape: str, size_mm: float, colour: str) -> list[SymbolLayer]:
    """A shape with a dark edge in a white halo."""
    halo = _marker(shape, size_mm, _opaque(_WHITE), _opaque(_WHITE), 0.9)
    return [halo, _marker(shape, size_mm, _opaque(colour), _opaque(_DARK), 0.2)]


def _plate(width_mm: float, height_mm: float, fill: str, edge: str, edge_mm: float) -> SymbolLayer:
    values = {
        "symbol_name": "rectangle",
        "symbol_width": width_mm,
        "symbol_width_unit": "MM",
        "symbol_height": height_mm,
        "symbol_height_unit": "MM",
        "color": fill,
        "outline_color": edge,
        "outline_width": edge_mm,
        "outline_width_unit": "MM",
        "outline_style": "solid",
        "joinstyle": "round",
        "angle": 0,
        "offset": "0,0",
    }
    return SymbolLayer("EllipseMarker", values)


def _camera_symbols(size_mm: float) -> dict[str, Symbol]:
    """A symbol for every kind of camera; `size_mm` is that of a square, from near."""
    dot = _marker("circle", 0.3 * size_mm, _opaque(_DARK), _opaque(_DARK), 0)
    layers = {
        "ALPR": [
            _plate(1.7 * size_mm, 0.8 * size_mm, _opaque(_WHITE), _opaque(_WHITE), 0.9),
            _plate(1.7 * size_mm, 0.8 * size_mm, _opaque(_VERMILION), _opaque(_DARK), 0.2),
            _plate(1.1 * size_mm, 0.22 * size_mm, _opaque(_WHITE), _opaque(_WHITE), 0),
        ],
        "fixed": _shape("square", size_mm, _BLUE),
        "dome": [*_shape("circle", 1.1 * size_mm, _ORANGE), dot],
        "panning": [*_shape("diamond", 1.35 * size_mm, _GREEN), dot],
        "doorbell": _shape("triangle", 1.3 * size_mm, _PURPLE),
        "unknown": [
            _marker("circle", 0.9 * size_mm, _opaque(_WHITE), _opaque(_WHITE), 1.1),
            _marker("circle", 0.8 * size_mm, _opaque(_WHITE), _opaque(_DARK), 0.4),
        ],
    }
    faint = f"if({_GONE}, 40, 100)"
    return {
        kind: Symbol("marker", [_smaller_from_afar(part) for part in parts], faint) for kind, parts in layers.items()
    }


def _smaller_from_afar(part: SymbolLayer) -> SymbolLayer:
    """By an expression, so that a kind is one entry in the legend, and one switch, at every scale."""
    names = {"size": "size", "symbol_width": "width", "symbol_height": "height"}
    sizes = {
        names[setting]: f"if(@map_scale > {NEAR}, {_MIDDLE_SIZE * value:.3g}, {value:.3g})"
        for setting, value in part.values.items()
        if setting in names and isinstance(value, (int, float))
    }
    return SymbolLayer(part.kind, part.values, sizes)


def cameras_qml() -> str:
    """The style of the table `cameras`."""
    kinds = (
        ("ALPR", "Number plate reader", "lower(\"surveillance_type\") = 'alpr'"),
        ("fixed", "Fixed camera", "\"camera_type\" = 'fixed'"),
        ("dome", "Dome", "\"camera_type\" = 'dome'"),
        ("panning", "Panning camera", "\"camera_type\" = 'panning'"),
        ("doorbell", "Doorbell camera", "\"camera_type\" = 'doorbell'"),
    )
    plate = kinds[0][2]
    far_dot = Symbol("marker", [_marker("circle", 1.3, _opaque(_BLUE), _opaque(_WHITE), 0.25)])

    drawn = _camera_symbols(3.0)
    rules = [
        Rule(label, test if test is plate else f"NOT coalesce({plate}, false) AND {test}", drawn[kind], 0, MIDDLE)
        for kind, label, test in kinds
    ]
    named = " OR ".join(test for _, _, test in kinds)
    return document(
        CAMERAS,
        [
            *rules,
            Rule("Camera of unknown type", f"NOT coalesce({named}, false)", drawn["unknown"], 0, MIDDLE),
            Rule("Camera, from afar", "", far_dot, nearest=MIDDLE),
        ],
        labels=Labels(
            expression='coalesce("name", "operator")',
            farthest=LABELS_FROM,
            size_pt=8,
            text="50,50,50,255",
            halo="255,255,255,230",
            halo_mm=0.8,
            distance_mm=1,
        ),
    )


_SOLID, _DASHED, _FINELY_DASHED = "", "1.8;1.2", "0.7;0.9"

_CERTAINTIES = (
    ("mapped", "\"width_source\" = 'mapped' AND \"reach_source\" = 'mapped'", 90, _SOLID),
    ("from the datasheet", "\"width_source\" <> 'assumed' AND \"reach_source\" <> 'assumed'", 40, _SOLID),
    ("reach assumed", "\"width_source\" <> 'assumed'", 28, _DASHED),
    ("angle assumed", "\"width_source\" = 'assumed'", 0, _FINELY_DASHED),
)
"""Best first: what it is called, for which sectors (of those left), opacity of the fill (0 to 255), outline."""


def _outline(colour: str, width_mm: float, dashes: str) -> SymbolLayer:
    values: dict[str, str | float] = {
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


def _sector(colour: str, alpha: int, dashes: str) -> Symbol:
    fill = SymbolLayer(
        "SimpleFill",
        {"color": _opaque(colour, alpha), "style": "solid" if alpha else "no", "outline_style": "no"},
    )
    return Symbol("fill", [fill, _outline(_opaque(_WHITE, 190), 0.9, dashes), _outline(_opaque(colour), 0.35, dashes)])


def sectors_qml() -> str:
    """The style of the table `sectors`."""
    rules = []
    for shape, colour, which in (
        ("Field of view", _BLUE, '"azimuth_deg" IS NOT NULL'),
        ("All-round view", _VERMILION, '"azimuth_deg" IS NULL'),
    ):
        left = which
        for certainty, test, alpha, dashes in _CERTAINTIES:
            rules.append(Rule(f"{shape}, {certainty}", f"{left} AND {test}", _sector(colour, alpha, dashes)))
            left = f"{left} AND NOT ({test})"
    return document(SECTORS, rules, farthest=NEAR)


_QUESTION_MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    f'<circle cx="12" cy="12" r="11" fill="rgb({_YELLOW})" stroke="rgb({_DARK})" stroke-width="1.6"/>'
    f'<path d="M8.4 9.3a3.7 3.7 0 1 1 5.4 3.3c-1.2.7-1.8 1.3-1.8 2.6" fill="none" stroke="rgb({_DARK})" '
    f'stroke-width="2.4" stroke-linecap="round"/><circle cx="12" cy="18.6" r="1.6" fill="rgb({_DARK})"/></svg>'
)


def marks_qml() -> str:
    """The style of the table `marks`."""
    lines = (_marker("line", 5, "0,0,0,0", _opaque(_WHITE), 1.6), _marker("line", 5, "0,0,0,0", _opaque(_DARK), 0.7))
    tick = [
        SymbolLayer(line.kind, {**line.values, "offset": "0,-4.2"}, {"angle": '"azimuth_deg"'}) for line in lines
    ]
    question = SymbolLayer(
        "SvgMarker",
        {
            "name": "base64:" + base64.b64encode(_QUESTION_MARK.encode("ascii")).decode("ascii"),
            "size": 3,
            "size_unit": "MM",
            "offset": "-2.3,-2.3",
            "offset_unit": "MM",
            "color": _opaque(_YELLOW),
            "outline_color": _opaque(_DARK),
            "outline_width": 0,
        },
    )
    badge_halo = _marker("circle", 3, _opaque(_WHITE), _opaque(_WHITE), 0.6, offset="-2.3,-2.3")
    return document(
        MARKS,
        [
            Rule("Usual direction", "\"kind\" = 'usual'", Symbol("marker", tick), farthest=TICKS_FROM),
            Rule("Direction that cannot be read", "\"kind\" = 'unreadable'", Symbol("marker", [badge_halo, question])),
        ],
        farthest=NEAR,
    )


def styles() -> dict[str, str]:
    """The QML of every table, as this module makes it."""
    return {CAMERAS: cameras_qml(), MARKS: marks_qml(), SECTORS: sectors_qml()}


def apply_style(layer: QgsVectorLayer, table: str) -> None:
    """Give a layer the plugin's style for a table, its legend in the user's language.

    Raises:
        StyleUnreadable: QGIS could not read it.
    """
    path = resource_path(f"resources/styles/{table}.qml")
    category = QgsMapLayer.StyleCategory
    text, read = layer.loadNamedStyle(str(path), category.Symbology | category.Labeling | category.Rendering)
    renderer = layer.renderer()
    if not read or not isinstance(renderer, QgsRuleBasedRenderer):
        raise StyleUnreadable(table, text)
    labels = legend_labels()
    for rule in renderer.rootRule().descendants():
        rule.setLabel(labels[rule.label()])


def legend_labels() -> dict[str, str]:
    """What the legends say: English, as in the QML, and in the user's language."""
    translate = QCoreApplication.translate
    return {
        "Camera, from afar": translate("Legend", "Camera, from afar"),
        "Number plate reader": translate("Legend", "Number plate reader"),
        "Fixed camera": translate("Legend", "Fixed camera"),
        "Dome": translate("Legend", "Dome"),
        "Panning camera": translate("Legend", "Panning camera"),
        "Doorbell camera": translate("Legend", "Doorbell camera"),
        "Camera of unknown type": translate("Legend", "Camera of unknown type"),
        "Field of view, mapped": translate("Legend", "Field of view, mapped"),
        "Field of view, from the datasheet": translate("Legend", "Field of view, from the datasheet"),
        "Field of view, reach assumed": translate("Legend", "Field of view, reach assumed"),
        "Field of view, angle assumed": translate("Legend", "Field of view, angle assumed"),
        "All-round view, mapped": translate("Legend", "All-round view, mapped"),
        "All-round view, from the datasheet": translate("Legend", "All-round view, from the datasheet"),
        "All-round view, reach assumed": translate("Legend", "All-round view, reach assumed"),
        "All-round view, angle assumed": translate("Legend", "All-round view, angle assumed"),
        "Usual direction": translate("Legend", "Usual direction"),
        "Direction that cannot be read": translate("Legend", "Direction that cannot be read"),
    }


def write_styles() -> None:
    """Write the QML files anew; for those who change this module."""
    folder = resource_path("resources/styles")
    for table, qml in styles().items():
        (folder / f"{table}.qml").write_text(qml, encoding="utf-8")


if __name__ == "__main__":
    write_styles()
