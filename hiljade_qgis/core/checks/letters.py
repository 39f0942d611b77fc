"""Letters that went wrong: texts read with the wrong encoding, words in letters of two scripts."""

from __future__ import annotations

import re
from typing import NamedTuple

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ENCODINGS = ("cp1252", "latin-1", "cp1250", "cp1251")
"""What programs on Windows in western and eastern Europe take a text for."""

_WRITTEN = re.compile(
    "[\u00a1-\u00ac\u00ae-\u00ff\u0100-\u017f\u0218-\u021b\u0386-\u03ce\u0400-\u045f\u0490\u0491\u2010-\u2027\u2030-\u203a\u20ac"
    "\u2116\u2122\u00a0]+"
)
"""Letters and signs of the languages that people write here; what comes out as any other was right before."""
_CLOSING = frozenset("“”„‘’‚–—…«»©®™")
"""What stands after a capital letter in texts that are right: „KARADŽIĆ”."""

_LATIN = "ABEKMHOPCTXYJSI" + "aeopcyxjsi"
_CYRILLIC = "АВЕКМНОРСТХУЈЅІ" + "аеорсухјѕі"
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC))
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN))
_WORD = re.compile(r"[^\W\d_]+")
_IS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_IS_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def readable_again(text: str) -> str | None:
    """The text with each stretch of letters that is UTF-8 read as something else as it was; None where none is.

    A stretch counts where its letters, written in such an encoding, are UTF-8 without a byte amiss, and make letters
    that people write. A capital letter before a quotation mark or a dash may be so by chance: alone it does not count.
    """
    stretches = _FOREIGN.findall(text)
    broken = {one: made for one in stretches if (made := _as_it_was(one)) != one}
    if not broken or all(len(one) == 2 and one[1] in _CLOSING for one in broken):
        return None
    return _FOREIGN.sub(lambda found: broken.get(found.group(), found.group()), text)


def _as_it_was(letters: str) -> str:
    for encoding in _ENCODINGS:
        try:
            again = letters.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if _WRITTEN.fullmatch(again):
            return again
    return letters


class Untangled(NamedTuple):
    """A text with a word in letters of two scripts.

    Attributes:
        word: the first such word.
        text: the whole text with each word in the one script that it can be in; None where a word could be in either.
    """

    word: str
    text: str | None


def untangled(text: str) -> Untangled | None:
    """Finds words in which letters of one script stand for look-alikes of the other; None where there are none.

    A word belongs to the script of its letters that have no look-alike. Words with such letters of both scripts mean
    to mix them ("ГСПbus") and are let pass.
    """
    words = [word for word in _WORD.findall(text) if _IS_CYRILLIC.search(word) and _IS_LATIN.search(word)]
    tangled = {word: meant for word in words if (meant := _in_one_script(word)) != word}
    if not tangled:
        return None
    if None in tangled.values():
        return Untangled(next(iter(tangled)), None)
    return Untangled(next(iter(tangled)), _WORD.sub(lambda found: tangled.get(found.group()) or found.group(), text))


def _in_one_script(word: str) -> str | None:
    """The word in the script that it belongs to; as it is where it belongs to both; None where to either."""
    cyrillic = any(_IS_CYRILLIC.match(letter) and letter not in _TO_LATIN for letter in word)
    latin = any(_IS_LATIN.match(letter) and letter not in _TO_CYRILLIC for letter in word)
    if cyrillic and latin:
        return word
    if not cyrillic and not latin:
        return None
    letters = _TO_CYRILLIC if cyrillic else _TO_LATIN
    return "".join(letters.get(letter, letter) for letter in word)
