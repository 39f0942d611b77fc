"""Words that people and programs write where they know nothing."""

from __future__ import annotations

from ..camera import FIELD_BY_COLUMN
from .checked import Checked

_WORDS = frozenset(
    ("unknown", "unk", "null", "none", "nil", "nan", "n/a", "n.a.", "undefined", "not known", "not specified", "tbd",
     "?", "??", "???", "-", "--", "---", "nepoznato", "nepoznat", "непознато", "непознат", "inconnu", "unbekannt")
)  # fmt: skip


def says_unknown(text: str) -> bool:
    """Whether a text says that nothing is known."""
    return text.strip().casefold() in _WORDS


def other_direction(camera: Checked) -> str | None:
    """What the direction is once the tag that wins says nothing: the other tag's, which would go with it; or None."""
    _winning, other = FIELD_BY_COLUMN["direction"].tags
    text = str(camera.record.tags.get(other) or "")
    return text if text.strip() and text != camera.text("direction") and not says_unknown(text) else None
