"""Text that a spreadsheet would run as a formula: how it is told, and how a CSV keeps it from being run without loss.

A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is run by programs that open a CSV (OWASP, "CSV
injection"), and so are the full-width forms of these signs where Chinese or Japanese is set. An apostrophe before it
keeps it a text. That apostrophe belongs to the file, not to the value: whoever reads the file takes it off again. So
that this can be told from one that belongs to the value, a text that has apostrophes before such a sign gets one more.
"""

from __future__ import annotations

import re

_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
_HARMLESS = re.compile(r"[+-]?[0-9\s.,;:()/°'\"NSEW-]*|-+|@[\w.]+", re.ASCII)
"""Numbers, telephone numbers, directions, dashes; names in social networks, which are no formula without brackets."""
_RUN = re.compile("'*(?:\\s*[=+\\-@＝＋－＠]|[\t\r\n])")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_GUARD = "'"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run it, and it is none of the usual texts that only begin like that."""
    return text[:1] in _STARTS and _HARMLESS.fullmatch(text) is None


def guarded(text: str) -> str:
    """A text as it is written into a CSV: no spreadsheet runs it. A plain number stays as it is.

    More is guarded than :func:`is_formula` names: `-120-60` is a direction, but a spreadsheet makes -180 of it.
    """
    return _GUARD + text if _RUN.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` made this of."""
    return text[len(_GUARD) :] if text.startswith(_GUARD) and _RUN.match(text) else text


def in_a_table(text: str) -> str:
    """The text without the characters that no cell of a spreadsheet can hold: those that XML does not have."""
    return _NOT_IN_XML.sub("", text)
