"""The licences that lists of cameras usually have, and how files write them."""

from __future__ import annotations

import re

ODBL = "ODbL-1.0"
USUAL = (ODBL, "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0")
"""By their SPDX names."""
OPENSTREETMAP = "© OpenStreetMap contributors"

_WRITTEN = (
    (re.compile(r"odbl|open(?:\s+data\s+commons\s+open)?\s+database\s+licen[cs]e", re.IGNORECASE), ODBL),
    (re.compile(r"\bcc[- ]?0\b|publicdomain/zero", re.IGNORECASE), "CC0-1.0"),
    (re.compile(r"\bcc[- ]by[- ]sa[- ]4|licenses/by-sa/4", re.IGNORECASE), "CC-BY-SA-4.0"),
    (re.compile(r"\bcc[- ]by[- ]4|licenses/by/4", re.IGNORECASE), "CC-BY-4.0"),
)
_LONGEST = 300


def licence_named(text: object) -> str:
    """The name of a licence as a file writes it, the usual ones as above; "" for what is no text or too long."""
    if not isinstance(text, str):
        return ""
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return ""
    return next((name for written, name in _WRITTEN if written.search(line)), line)


def is_openstreetmap(text: object) -> bool:
    """Whether a text of a file's own says that its data are OpenStreetMap's."""
    return isinstance(text, str) and "openstreetmap" in text.casefold()
