"""In which scripts letters are, by the names that Unicode gives them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SCRIPTS = (
    "LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN", "DEVANAGARI", "BENGALI", "TAMIL", "THAI",
    "ETHIOPIC", "HANGUL", "HIRAGANA", "KATAKANA", "CJK",
)  # fmt: skip
"""Those that have a name for readers."""
OTHER = ""
"""For signs of no such script."""

_NOT_DRAWN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me"})
"""Controls, joiners, blanks, and marks that fonts put together with their letter."""


def drawn_letters(texts: Iterable[str]) -> set[str]:
    """The letters and signs for which a font needs a shape."""
    return {letter for letter in set().union(*texts) if unicodedata.category(letter) not in _NOT_DRAWN}


def scripts_of(letters: Iterable[str]) -> list[str]:
    """The scripts of letters, in the order of `SCRIPTS`; `OTHER` comes last."""
    found = {re.split("[ -]", unicodedata.name(letter, ""))[0] for letter in letters}
    known = [script for script in SCRIPTS if script in found]
    return known + ([OTHER] if found - set(SCRIPTS) else [])
