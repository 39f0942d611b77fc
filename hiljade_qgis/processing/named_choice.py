"""Choices from a list that scripts make by name or by place."""

from __future__ import annotations

from collections.abc import Sequence


def name_of(text: str, names: Sequence[str]) -> str:
    """The name that a text means: that at the place that it says, 0 for the first; else the text in small letters."""
    text = text.strip().lower()
    is_place = text.isascii() and text.isdigit() and int(text) < len(names)
    return names[int(text)] if is_place else text
