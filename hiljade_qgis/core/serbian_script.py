"""Serbian from Latin into Cyrillic letters, and back.

Cyrillic follows from Latin letter by letter, but for two things that no rule can know. Where lj, nj or dž come together
by chance, as in "injekcija" or "nadživeti", they are two letters: :data:`SPLIT_STEMS` lists the stems. And names and
code words stay in Latin letters (QGIS, GeoPackage, Kinto): which ones, the author of the text says.

What is no prose is left alone: placeholders ({name}, %n, %1), markup, addresses, names of files and hosts, identifiers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

SPLIT = "|"
"""Stands in a stem between two letters that are not joined."""

SPLIT_STEMS: tuple[str, ...] = (
    "an|jon",
    "in|jekc",
    "in|jekt",
    "in|junk",
    "in|jur",
    "kon|jekt",
    "kon|jug",
    "kon|junk",
    "nad|žanj",
    "nad|žet",
    "nad|živ",
    "nad|žnj",
    "nad|žup",
    "od|žal",
    "od|živ",
    "od|žvak",
    "pan|jelin",
    "pod|žanr",
    "pod|žup",
    "pred|živ",
    "tan|jug",
    "van|jezi",
)
"""Beginnings of words in which two letters look like one: after a prefix, and in words of Latin origin."""

_CYRILLIC = {
    **dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")),
    "lj": "љ",
    "nj": "њ",
    "dž": "џ",
}
_LATIN = {
    ord(letter): latin
    for small, cyrillic in _CYRILLIC.items()
    for letter, latin in ((cyrillic, small), (cyrillic.upper(), small.capitalize()))
}
_PREFIXES = "(?:naj)?(?:ne)?"

_NO_PROSE = (
    r"[A-Za-z][A-Za-z0-9+.-]*://[^\s<>„“”»«]*",  # an address
    r"<[^<>]*>",  # markup
    r"&(?:[A-Za-z]+|#\d+);",
    r"\{[^{}]*\}",  # a placeholder; a JSON object as well
    r"%L?\d+|%L?n\b",
    r"\b\w+(?:[_:=.@]\w+)+",  # an identifier, a tag, a file, a host
    r"(?<!\w)\*?\.\w+",  # the end of a file's name
)
# An ampersand inside a word is Qt's mark of the key that chooses it: "Pou&ci".
_WORD = r"(?P<word>[^\W\d_](?:(?:&(?![A-Za-z]+;))?(?:[^\W\d_]|[\u0300-\u036f]))*)"


def cyrillic_from_latin(text: str, exceptions: Iterable[str] = ()) -> str:
    """A Serbian text in Cyrillic letters.

    Args:
        text: Serbian in Latin letters; digraphs may also be single characters, accents combining ones. An ampersand
            before a letter marks a key, as in Qt ("&Učitaj").
        exceptions: words and phrases that stay as they are ("QGIS", "Hiljade Kamera"), in this letter case, with any
            ending after a hyphen changed: "QGIS-a" gives "QGIS-а". Those with a bar are further stems for
            :data:`SPLIT_STEMS` ("in|jekc"), in any letter case.

    Returns:
        The text in Cyrillic letters. A word with a letter that Serbian does not have (q, w, x, y) stays as it is.
    """
    tokens, split = _patterns(tuple(exceptions))

    def changed(token: re.Match[str]) -> str:
        word = token.group("word")
        return token.group() if word is None else _cyrillic_word(word, split)

    return tokens.sub(changed, text)


def latin_from_cyrillic(text: str) -> str:
    """A text with each letter of Serbian Cyrillic in Latin; no rule is needed this way. What is none stays as it is."""
    return text if text.isascii() else text.translate(_LATIN)


def exceptions_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The exceptions that a file lists, one per line; what follows a # is for its reader."""
    found = (line.partition("#")[0].strip() for line in lines)
    return tuple(one for one in found if one)


@lru_cache(maxsize=8)
def _patterns(exceptions: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What takes a text apart, and what matches a word up to the place where two letters are not joined."""
    kept = sorted((one for one in exceptions if SPLIT not in one), key=len, reverse=True)
    names = (rf"(?<!\w){re.escape(one)}(?!\w)" for one in kept)
    pairs = (stem.split(SPLIT) for stem in (*SPLIT_STEMS, *exceptions) if SPLIT in stem)
    stems = "|".join(f"{before}(?={after})" for before, after in pairs)
    return re.compile("|".join([*_NO_PROSE, *names, _WORD])), re.compile(f"{_PREFIXES}(?:{stems})", re.IGNORECASE)


def _cyrillic_word(word: str, split: re.Pattern[str]) -> str:
    letters = unicodedata.normalize("NFKC", word.replace("&", ""))
    marked = len(unicodedata.normalize("NFKC", word.partition("&")[0])) if "&" in word else -1
    found = split.match(letters)
    apart = found.end() - 1 if found is not None else -1
    made, at = "", 0
    while at < len(letters):
        size = 2 if at != apart and _joined(letters[at : at + 2]) else 1
        latin = letters[at : at + size]
        cyrillic = _CYRILLIC.get(latin.lower())
        if cyrillic is None:
            return word
        if at <= marked < at + size:
            made += "&"
        made += cyrillic.upper() if latin[0].isupper() else cyrillic
        at += size
    return made


def _joined(pair: str) -> bool:
    return len(pair) == 2 and pair.lower() in _CYRILLIC and not (pair[0].islower() and pair[1].isupper())
