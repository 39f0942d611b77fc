"""Words that people and programs write where they know nothing."""

from __future__ import annotations

from ..camera import FIELD_BY_COLUMN
from .checked import Checked

_WORDS = frozenset(
    ("unknown", "unk", "null", "none", "nil", "nan", "n/a", "n.a.", "undefined", "not known", "not specified", "tbd",
     "?", "??", "???", "-", "--", "---", "nepoznato", "nepoznat", "непознато", "непознат", "inconnu", "unbekannt")
)  # fmt: skip


_FIRST = frozenset(word[0] for word in _WORDS) | frozenset(word[0].upper() for word in _WORDS)


def says_unknown(text: str) -> bool:
    """Whether a text says that nothing is known."""
    text = text.strip()
    return text[:1] in _FIRST and text.casefold() in _WORDS  # nearly all texts begin otherwise


def other_direction(camera: Checked) -> str | None:
    """What the direction is once the tag that wins says nothing: the other tag's, which would go with it; or None."""
    _winning, other = FIELD_BY_COLUMN["direction"].tags
    text = str(camera.record.tags.get(other) or "")
    return text if text.strip() and text != camera.text("direction") and not says_unknown(text) else None
