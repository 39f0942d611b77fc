"""Sentences for what only OpenStreetMap answers, and for what it does not take; part of `messages`."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication

from ..sync import errors

SENTENCES: dict[type[BaseException], Callable[[Any], str]] = {
    errors.AreaWanted: lambda _error: QCoreApplication.translate(
        "Messages", "OpenStreetMap holds the whole world; choose the area to load, such as what the map shows."
    ),
    errors.AreaTooLarge: lambda _error: QCoreApplication.translate(
        "Messages",
        "The area is too large, or too full, to be read from there at once; choose a smaller one, or read it through "
        "an Overpass server (an address that ends in /api/interpreter).",
    ),
    errors.ChangesetClosed: lambda _error: QCoreApplication.translate(
        "Messages", "The changeset was closed before everything was in it; push again, nothing will be sent twice."
    ),
}
"""By the class of the error."""

REASONS: dict[str, Callable[[], str]] = {
    "osm_in_use": lambda: QCoreApplication.translate(
        "Messages", "It is part of a line, an area or a relation in OpenStreetMap and cannot be deleted here"
    ),
    "osm_too_long": lambda: QCoreApplication.translate(
        "Messages", "OpenStreetMap takes at most 255 characters in a tag"
    ),
    "osm_not_text": lambda: QCoreApplication.translate(
        "Messages", "OpenStreetMap takes only text as the value of a tag"
    ),
    "osm_characters": lambda: QCoreApplication.translate(
        "Messages", "A tag holds a character that OpenStreetMap does not take"
    ),
    "osm_empty_key": lambda: QCoreApplication.translate("Messages", "A tag has no name"),
    "osm_no_camera": lambda: QCoreApplication.translate(
        "Messages", "It is not tagged man_made=surveillance, so it is no camera for OpenStreetMap"
    ),
    "osm_no_id": lambda: QCoreApplication.translate("Messages", "It has no number by which OpenStreetMap knows it"),
    "osm_no_version": lambda: QCoreApplication.translate("Messages", "It is not known which version was changed"),
    "osm_changeset_closed": lambda: QCoreApplication.translate("Messages", "The changeset was full; push again"),
}
"""By the code that a refused record carries."""
