"""The looks of a page: which colours take the place of those of our styles, and what the page itself is coloured.

The styles are those of the map on screen, made by `bridge.camera_style` and its like; a look only exchanges colours,
in the symbols and in the pictures within them. Shapes, outlines and dashes stay, so that types are told apart without
any colour. `tests/unit/test_print_looks.py` computes how well colours are told apart, in grey and by colour-blind eyes.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..symbols import BLUE, DARK, GREEN, ORANGE, PURPLE, VERMILION, WHITE, YELLOW

_LABEL = "50,50,50"
"""The colour of cameras' names."""


@dataclass(frozen=True)
class Look:
    """Colours as "r,g,b".

    Attributes:
        cameras: what takes the place of which colour in the styles of cameras, marks and density.
        views: the same in the style of fields of view.
        paper, ink: of the page, and of all that is written and ruled on it.
        building, building_edge, street, street_edge, ground: of a quiet base map.
        saturation, brightness: how a raster base map is toned down, as QGIS counts them (−100 to 100, −255 to 255).
        is_dark: whether the page is dark.
    """

    cameras: Mapping[str, str] = field(default_factory=dict)
    views: Mapping[str, str] = field(default_factory=dict)
    paper: str = "255,255,255"
    ink: str = DARK
    building: str = "226,224,220"
    building_edge: str = "196,193,188"
    street: str = "255,255,255"
    street_edge: str = "205,205,205"
    ground: str = "246,245,242"
    saturation: int = -55
    brightness: int = 45
    is_dark: bool = False


_DARK_GROUND = "18,22,30"
_INVERTED = {WHITE: _DARK_GROUND, DARK: "236,238,242", _LABEL: "236,238,242"}

LOOKS: Mapping[str, Look] = {
    "screen": Look(),
    "print": Look(  # no colour that four inks can't print, and a ground that needs none of them
        cameras={
            BLUE: "0,98,155", ORANGE: "232,160,48", GREEN: "0,133,100",
            PURPLE: "190,125,160", VERMILION: "190,75,25", YELLOW: "238,222,90",
        },
        views={BLUE: "0,98,155", VERMILION: "190,75,25"},
        building="228,228,228",
        building_edge="190,190,190",
        street_edge="200,200,200",
        ground="255,255,255",
    ),
    "grey": Look(
        cameras={
            BLUE: "78,78,78", ORANGE: "150,150,150", GREEN: "192,192,192",
            PURPLE: "226,226,226", VERMILION: "20,20,20", YELLOW: "240,240,240",
            "222,235,247": "238,238,238", "158,202,225": "200,200,200", "66,146,198": "135,135,135",
            "8,81,156": "75,75,75", "8,30,72": "15,15,15",
        },
        views={BLUE: "60,60,60", VERMILION: "125,125,125"},
        building="228,228,228",
        building_edge="200,200,200",
        street_edge="208,208,208",
        ground="248,248,248",
        saturation=-100,
    ),
    "colour_blind": Look(  # hues that all eyes tell apart, and steps of lightness between them
        cameras={
            BLUE: "0,68,136", ORANGE: "255,190,60", GREEN: "102,178,255",
            PURPLE: "225,225,225", VERMILION: "150,30,50", YELLOW: "255,240,120",
        },
        views={BLUE: "0,68,136", VERMILION: "187,100,20"},
        building="226,226,226",
        building_edge="192,192,192",
        street_edge="205,205,205",
        ground="247,247,247",
        saturation=-75,
    ),
    "night": Look(
        cameras={
            **_INVERTED, BLUE: "70,160,255", ORANGE: "255,190,60", GREEN: "60,210,150",
            PURPLE: "230,160,215", VERMILION: "255,105,60", YELLOW: "120,95,0",
            "222,235,247": "60,90,120", "158,202,225": "80,130,180", "66,146,198": "110,175,230",
            "8,81,156": "170,215,250", "8,30,72": "235,245,255",
        },
        views={**_INVERTED, BLUE: "70,160,255", VERMILION: "255,135,80"},
        paper=_DARK_GROUND,
        ink="232,235,240",
        building="44,50,62",
        building_edge="66,74,90",
        street="30,35,46",
        street_edge="78,86,102",
        ground="24,28,38",
        saturation=-60,
        brightness=-120,
        is_dark=True,
    ),
}  # fmt: skip
"""By the names that scripts give."""

_COLOUR = re.compile(r"(?<![0-9,])(\d{1,3},\d{1,3},\d{1,3})(?=,\d{1,3}(?![0-9,])|\))")
_EMBEDDED = re.compile(r"base64:([A-Za-z0-9+/=]+)")


def toned(qml: str, colours: Mapping[str, str]) -> str:
    """A style with other colours, also in the pictures that are embedded in it."""
    if not colours:
        return qml

    def other(found: re.Match[str]) -> str:
        return colours.get(found[1], found[1])

    def picture(found: re.Match[str]) -> str:
        svg = base64.b64decode(found[1]).decode("ascii").replace("#fff", f"rgb({WHITE})")
        return "base64:" + base64.b64encode(_COLOUR.sub(other, svg).encode("ascii")).decode("ascii")

    return _EMBEDDED.sub(picture, _COLOUR.sub(other, qml))
