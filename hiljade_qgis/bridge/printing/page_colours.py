"""Colours of looks as Qt has them."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor


def colour_of(text: str) -> QColor:
    """A colour from "r,g,b"."""
    return QColor(*(int(part) for part in text.split(",")))
