"""Rules on texts of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spreadsheet_text import is_formula
from .checked import Checked, Context
from .letters import readable_again, untangled
from .links import is_link
from .rules import Found, Severity, rule

_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
_LONG = 80
"""From here on it is prose, in which people leave lines and gaps as they like."""


@rule(
    "formula",
    Severity.WARNING,
    "Text that a spreadsheet would run",
    "“{value}” is run as a formula by a spreadsheet that opens an export.",
)
def formula(camera: Checked, _context: Context) -> Iterator[Found]:
    """It begins as a formula does and is no number; exports guard it, other programs may not."""
    for field, text in camera.texts:
        if field != "direction" and is_formula(text):
            yield Found(field, {"value": text})


@rule(
    "broken_encoding",
    Severity.WARNING,
    "Broken letters",
    "“{value}” was read with the wrong encoding.",
    fixes=True,
)
def broken_encoding(camera: Checked, _context: Context) -> Iterator[Found]:
    """Letters that were UTF-8 once; the fix is what they were."""
    for field, text in camera.foreign:
        if is_link(field):
            continue
        readable = readable_again(text)
        if readable is not None:
            yield Found(field, {"value": text}, {field: readable})
        elif "\ufffd" in text:
            yield Found(field, {"value": text})


@rule(
    "mixed_scripts",
    Severity.WARNING,
    "Cyrillic and Latin in one word",
    "“{word}” has letters of both scripts that look alike: a search for it finds nothing.",
    fixes=True,
)
def mixed_scripts(camera: Checked, _context: Context) -> Iterator[Found]:
    """A word is written with look-alikes of the other script; the fix has one script."""
    for field, text in camera.foreign:
        found = None if is_link(field) else untangled(text)
        if found is not None:
            yield Found(field, {"word": found.word}, None if found.text is None else {field: found.text})


@rule(
    "stray_blanks",
    Severity.HINT,
    "Stray blanks",
    "“{value}” has blanks or invisible letters where none belong.",
    fixes=True,
)
def stray_blanks(camera: Checked, _context: Context) -> Iterator[Found]:
    """At an end, twice in a row, or letters that nobody sees."""
    for field, text in camera.texts:
        if not text.isprintable() or text[0] == " " or text[-1] == " " or "  " in text:
            tidy = _tidy(text)
            left_alone = field == "direction" or is_link(field)  # there blanks change no meaning, or are a file's name
            if tidy != text and not left_alone and not _loses_letters(text, tidy):
                yield Found(field, {"value": text}, {field: tidy or None})


def _loses_letters(text: str, tidy: str) -> bool:
    """Whether a blank is half of a broken letter, or all that keeps a spreadsheet from running the text."""
    return (not text.isascii() and readable_again(text) is not None) or (is_formula(tidy) and text[0] != tidy[0])


def _tidy(text: str) -> str:
    text = _INVISIBLE.sub("", text).strip()
    return text if len(text) > _LONG or "\n" in text else " ".join(text.split())
