"""What an edit makes of a text: set, replaced, looked up in a table, written in the other script, tidied.

None stands for what nobody said, as in a record. What is done with these texts, `field_edit` says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from .bounded_pattern import BoundedPattern, TooManyWays
from .serbian_script import cyrillic_without_loss, latin_without_loss

LONGEST_TEXT = 100_000
"""Characters that an edit may make of a text."""

_INVISIBLE = re.compile("[\u0000-\u0008\u000e-\u001b\u007f-\u009f\u200b\u2060\ufeff]")
"""Control characters that are no blanks, and blanks without a width; not the joiners that some scripts need."""
_LINE_END = re.compile("\r\n?|[\u2028\u2029\u0085]")
_BLANKS = re.compile(r"[^\S\n]+")


class TooLong(Exception):
    """A text is too long for what is to be done with it, or would become so."""


class Made(NamedTuple):
    """What an edit makes of a text.

    Attributes:
        text: None for one that is taken away.
        left: what stayed in the other script, see `serbian_script.Rewritten`.
    """

    text: str | None
    left: tuple[str, ...] = ()


class TextEdit(Protocol):
    """An edit of a text."""

    @property
    def within(self) -> bool:
        """Whether it changes a part of what is written, which only a text can stand."""

    def of(self, text: str | None) -> Made:
        """What becomes of a text. Raises TooLong."""


@dataclass(frozen=True)
class SetTo:
    """The same for all, whatever was there; an empty text takes it away."""

    text: str
    within = False

    def of(self, text: str | None) -> Made:
        """What it is set to."""
        return Made(self.text or None)


@dataclass(frozen=True)
class LookUp:
    """What a table says for a text as a whole; what does not stand in it stays.

    Attributes:
        table: new text by old; "" stands for what is not known, on either side.
    """

    table: Mapping[str, str]
    within = False

    def of(self, text: str | None) -> Made:
        """What the table says."""
        new = self.table.get(text or "")
        return Made(text) if new is None else Made(new or None)


def replaced(old: str, new: str) -> LookUp:
    """Another text where it is, as a whole, this one."""
    return LookUp({old: new})


@dataclass(frozen=True)
class FindAndReplace:
    """Another text for each part that is found.

    Attributes:
        find: not empty; in this letter case.

    Raises:
        ValueError: there is nothing to find.
    """

    find: str
    replacement: str
    within = True

    def __post_init__(self) -> None:
        if not self.find:
            raise ValueError("nothing to find")

    def of(self, text: str | None) -> Made:
        """What becomes of a text."""
        if text is None:
            return Made(None)
        grown = len(text) + text.count(self.find) * (len(self.replacement) - len(self.find))
        if grown > max(LONGEST_TEXT, len(text)):
            raise TooLong(text)
        return Made(text.replace(self.find, self.replacement))


class FindAndReplacePattern:
    """Another text for each part that a regular expression finds, as `bounded_pattern` runs them.

    Args:
        find: not empty.

    Raises:
        ValueError: there is nothing to find; as BadPattern: the pattern is none, or its replacement refers to a group
            that it does not have.
        TooManyWays: it may take too long even for a short text.
    """

    within = True

    def __init__(self, find: str, replacement: str) -> None:
        if not find:
            raise ValueError("nothing to find")
        self._pattern = BoundedPattern(find, replacement)

    def of(self, text: str | None) -> Made:
        """What becomes of a text."""
        if text is None:
            return Made(None)
        try:
            made = self._pattern.replaced(text)
        except TooManyWays as error:
            raise TooLong(text) from error
        if len(made) > max(LONGEST_TEXT, len(text)):
            raise TooLong(text)
        return Made(made)


@dataclass(frozen=True)
class ToCyrillic:
    """A Serbian text in Cyrillic letters, where it would come back to the letter."""

    within = True

    def of(self, text: str | None) -> Made:
        """What becomes of a text, and what stayed."""
        return Made(None) if text is None else Made(*cyrillic_without_loss(_not_too_long(text)))


@dataclass(frozen=True)
class ToLatin:
    """A Serbian text in Latin letters, where it would come back to the letter."""

    within = True

    def of(self, text: str | None) -> Made:
        """What becomes of a text, and what stayed."""
        return Made(None) if text is None else Made(*latin_without_loss(_not_too_long(text)))


@dataclass(frozen=True)
class Trim:
    """A text without the blanks around it; blanks alone say nothing."""

    within = True

    def of(self, text: str | None) -> Made:
        """What becomes of a text."""
        return Made(None) if text is None else Made(text.strip())


@dataclass(frozen=True)
class Normalise:
    """A text as everybody writes it, with the same letters.

    Each letter with its marks is one character (Unicode's form NFC), blanks of every width and runs of them are one
    plain blank, line ends are one character, what can't be seen is gone, and so are the blanks around it and at the
    ends of its lines.
    """

    within = True

    def of(self, text: str | None) -> Made:
        """What becomes of a text."""
        if text is None:
            return Made(None)
        lines = _INVISIBLE.sub("", _LINE_END.sub("\n", text)).split("\n")
        tidy = "\n".join(_BLANKS.sub(" ", line).strip() for line in lines).strip()
        return Made(unicodedata.normalize("NFC", tidy))


def _not_too_long(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise TooLong(text)
    return text
