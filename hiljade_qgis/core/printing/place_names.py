"""Names of streets and places in the script of a page: which of an object's names is taken, and in which letters.

Serbian goes from script to script by `core.serbian_script`. Names in other languages stay as they are: nobody finds a
sign in Helsinki by what its letters would be in Cyrillic.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from ..serbian_script import cyrillic_from_latin, latin_from_cyrillic

SERBIAN_LATIN, SERBIAN_CYRILLIC = "sr_Latn", "sr_Cyrl"
"""Languages of pages; a page in any other is in Latin letters."""

NAME = "name"
"""The name as it is used where the object is."""

_TAGS: Mapping[str, tuple[str, ...]] = {
    SERBIAN_LATIN: ("name:sr-Latn", "name:sr", "name:sr-Cyrl", NAME),
    SERBIAN_CYRILLIC: ("name:sr-Cyrl", "name:sr", "name:sr-Latn", NAME),
}
_TAGS_ELSE = ("name:en", "name:sr-Latn", NAME)

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
"""Numbers up to 39, as rulers, brigades and congresses have them; an L or C alone is rather an initial."""
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ]")
_CYRILLIC = re.compile("[Ѐ-ԯ]")
_NOT_SERBIAN_LATIN = re.compile("[QWXYqwxyÀ-ÖØ-öø-ʯḀ-ỿ]")
_SERBIAN_MARKS = re.compile("[ČĆĐŠŽčćđšž]")
_SERBIAN_CYRILLIC = re.compile("[АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш]")
_FOREIGN_SHARE = 0.1
"""Of the names in Latin letters: with more that have letters that Serbian lacks they are in another language."""


def name_tags(language: str) -> tuple[str, ...]:
    """The tags in which a name may stand, by the page's language, the best first."""
    return _TAGS.get(language, _TAGS_ELSE)


def name_on_page(name: str, tag: str, language: str, names_are_serbian: bool = True) -> str:
    """A name in the letters of the page.

    Args:
        tag: in which it stands; what a tag says to be Serbian is so.
        names_are_serbian: whether names in Latin letters without a language are Serbian (see `are_serbian`).
    """
    if language != SERBIAN_CYRILLIC:
        return in_latin(name)
    return in_cyrillic(name) if names_are_serbian or tag != NAME else name


def in_latin(name: str) -> str:
    """A name with its Cyrillic letters in Latin ones; one with Cyrillic letters that Serbian lacks stays as it is."""
    others = _SERBIAN_CYRILLIC.sub("", name)
    return name if _CYRILLIC.search(others) else latin_from_cyrillic(name)


def in_cyrillic(name: str) -> str:
    """A Serbian name with its Latin letters in Cyrillic ones.

    A name with a letter that Serbian lacks (q, w, x, y, ü …) stays as a whole, and so do Roman numbers. An I between
    words in capitals is a word, else a number: "Petra I Karađorđevića" gives "Петра I Карађорђевића".
    """
    text = unicodedata.normalize("NFC", name)
    words = _WORD.findall(text)
    capitals = all(word.isupper() for word in words)

    def is_number(word: str) -> bool:
        return _ROMAN.fullmatch(word) is not None and not (capitals and word == "I" and len(words) > 1)

    if any(_is_foreign(word) for word in words if not is_number(word)):
        return name

    def written(found: re.Match[str]) -> str:
        return found.group() if is_number(found.group()) else cyrillic_from_latin(found.group())

    return _WORD.sub(written, text)


def are_serbian(names: Iterable[str]) -> bool:
    """Whether names in Latin letters are Serbian, as far as their letters tell; also where there are none."""
    latin = {name for name in map(_composed, names) if _LATIN.search(name) and not _CYRILLIC.search(name)}
    words = ([word for word in _WORD.findall(name) if not _ROMAN.fullmatch(word)] for name in latin)
    foreign = sum(any(map(_is_foreign, one)) for one in words)
    return foreign <= _FOREIGN_SHARE * len(latin)


def _is_foreign(word: str) -> bool:
    return _NOT_SERBIAN_LATIN.search(_SERBIAN_MARKS.sub("", word)) is not None


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
