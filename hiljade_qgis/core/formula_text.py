"""Texts that a spreadsheet would run as a formula.

In a table of texts nothing tells a text from a formula: a spreadsheet that opens it runs whatever begins with one of a
few marks. An apostrophe before it keeps it a text, in every spreadsheet.
Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
"""

from __future__ import annotations

import re

_ALWAYS = "=@\t\r\n＝＠"
_SIGNS = "+-＋－"
_CALLS_NOTHING = re.compile(r"[-+0-9.,;:°'\"/ NSEW＋－]*")
_GUARD = "'"


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may run it. A negative number, or a direction like `-120-60`, calls nothing and is none."""
    first = text[:1]
    if not first:
        return False
    return first in _ALWAYS or (first in _SIGNS and not _CALLS_NOTHING.fullmatch(text))


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it, or would take one away."""
    return _GUARD + text if is_formula(text.lstrip(_GUARD)) else text


def unguarded(text: str) -> str:
    """The text that :func:`guarded` was given."""
    return text[1:] if text.startswith(_GUARD) and is_formula(text.lstrip(_GUARD)) else text
