"""A print that was made before, from its manifest: how it was made and where its map lay, to make it once more."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ...core.printing.crowding import Crowding
from ...core.printing.manifest import Manifest, ManifestUnreadable
from ...core.printing.map_scale import SCALES
from ...core.printing.paper import Orientation, Paper
from ...core.printing.redaction import Redaction
from ...core.record import Position
from .arrangements import KINDS
from .design import Design
from .looks import LOOKS
from .page_language import LANGUAGES
from .page_place import FormerPlace

_CRS = re.compile(r"EPSG:32(?:[67](?:0[1-9]|[1-5]\d|60)|[67]61)")
"""Of a page: UTM zones, and polar stereographic ones."""


def checked_settings(manifest: Manifest) -> Mapping[str, Any]:
    """The settings of a print, if each is one that a page can be made with.

    Raises:
        ManifestUnreadable: with the name of what is not.
    """
    settings = {**_SINCE, **manifest.settings}
    if set(settings) != set(_GOOD):
        raise ManifestUnreadable(", ".join(sorted(set(settings) ^ set(_GOOD))))
    for name, is_good in _GOOD.items():
        if not is_good(settings[name]):
            raise ManifestUnreadable(name)
    if not is_of_own_template(settings) and settings["template"] not in KINDS:
        raise ManifestUnreadable("template")
    return settings


def is_of_own_template(settings: Mapping[str, Any]) -> bool:
    """Whether a print was made with somebody's own template, which has its own paper."""
    return settings["paper"] == "" and settings["orientation"] == ""


def remade_design(given: Design, settings: Mapping[str, Any]) -> Design:
    """A design with the settings of a print; template files and layers, of which a manifest has names, are those given.

    Args:
        settings: from `checked_settings`.
    """
    own = is_of_own_template(settings)
    return replace(
        given,
        template=given.template if own else settings["template"],
        paper=given.paper if own else Paper(settings["paper"]),
        orientation=given.orientation if own else Orientation(settings["orientation"]),
        look=settings["look"],
        language=settings["language"],
        second_language=settings["second_language"],
        title=settings["title"],
        text=settings["text"],
        scale=settings["scale"],
        rotation_deg=settings["rotation_deg"],
        redactions=frozenset(map(Redaction, settings["redact"])),
        crowding=Crowding(settings["crowding"]),
    )


def former_place(manifest: Manifest) -> FormerPlace:
    """Where the map lay. Raises ManifestUnreadable: there is no such place."""
    if not _CRS.fullmatch(manifest.crs):
        raise ManifestUnreadable("crs")
    if not _is_number(manifest.scale, *SCALES):
        raise ManifestUnreadable("scale")
    lon_deg, lat_deg = manifest.middle_lon_deg, manifest.middle_lat_deg
    if not _is_number(lon_deg, -180.0, 180.0) or not _is_number(lat_deg, -90.0, 90.0):
        raise ManifestUnreadable("middle_lon_deg, middle_lat_deg")
    return FormerPlace(manifest.crs, Position(lon_deg, lat_deg), manifest.scale)


def _is_number(value: Any, least: float, most: float) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and least <= value <= most


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _one_of(*known: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in known


def _all_of(is_good: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(is_good, value))


_GOOD: Mapping[str, Callable[[Any], bool]] = {
    "template": _is_text,
    "paper": _one_of("", *(one.value for one in Paper)),
    "orientation": _one_of("", *(one.value for one in Orientation)),
    "look": _one_of(*LOOKS),
    "language": _one_of(*LANGUAGES),
    "second_language": _one_of("", *LANGUAGES),
    "title": _is_text,
    "text": _is_text,
    "scale": lambda value: value is None or _is_number(value, *SCALES),
    "rotation_deg": lambda value: _is_number(value, -360.0, 360.0),
    "redact": _all_of(_one_of(*(one.value for one in Redaction))),
    "base": _all_of(_is_text),
    "crowding": _one_of(*(one.value for one in Crowding)),
}
"""What each setting has to be; the names are those of `Design.settings`."""

_SINCE: Mapping[str, Any] = {"second_language": "", "crowding": Crowding.AUTO.value}
"""What settings are that a manifest does not hold, as it was written before there were any such."""
