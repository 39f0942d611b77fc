"""Serbian from Latin into Cyrillic letters, and back.

Cyrillic follows from Latin letter by letter, but for two things that no rule can know. Where lj, nj or dž come together
by chance, as in "injekcija" or "nadživeti", they are two letters: :data:`SPLIT_STEMS` lists the stems. And names and
code words stay in Latin letters (QGIS, GeoPackage, Kinto): which ones, the author of the text says.

What is no prose is left alone: placeholders ({name}, %n, %1), markup, addresses, names of files and hosts, identifiers.

The interface's texts are written in Cyrillic by :func:`cyrillic_from_latin`, with names that the author lists. What a
record holds goes from script to script by :func:`cyrillic_without_loss` and :func:`latin_without_loss`: there a word
that would not come back as it was stays, and is named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Callable, NamedTuple

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
_CAPITAL_PAIR = re.compile(r"[ЉЊЏ](?=[ЂЈ-ЋЏ-Я])|(?<=[ЂЈ-ЋЏ-Я])[ЉЊЏ](?![^\W\d_])")
"""A letter that is two in Latin, in a word of capitals: "ЊЕГОШ" gives "NJEGOŠ", and "Његош" gives "Njegoš"."""
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
"""An abbreviation such as "d.o.o", which else would pass for a host."""

_NO_PROSE = (
    r"[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\s<>„“”»«]*",  # an address; with a bound, or a long text would take for ever
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
    """A text with each letter of Serbian Cyrillic in Latin, wherever it stands. What is none stays as it is."""
    if text.isascii():
        return text
    if "Љ" in text or "Њ" in text or "Џ" in text:
        text = _CAPITAL_PAIR.sub(lambda letter: _LATIN[ord(letter.group())].upper(), text)
    return text.translate(_LATIN)


class Rewritten(NamedTuple):
    """A text in the other script.

    Attributes:
        text: the text.
        left: what stayed in the script that it was in, each once: words with other letters or that would not come back
            as they were, addresses, markup, identifiers.
    """

    text: str
    left: tuple[str, ...]


def cyrillic_without_loss(text: str) -> Rewritten:
    """A Serbian text with its Latin words in Cyrillic letters; :func:`latin_without_loss` gives each of them back.

    A text without Cyrillic letters comes back to the letter. Words that are Cyrillic already stay.
    """
    return _without_loss(text, _CYRILLIC_SCRIPT, _LATIN_SCRIPT)


def latin_without_loss(text: str) -> Rewritten:
    """A Serbian text with its Cyrillic words in Latin letters; :func:`cyrillic_without_loss` gives each of them back.

    A text without Latin letters comes back to the letter. Words that are Latin already stay.
    """
    return _without_loss(text, _LATIN_SCRIPT, _CYRILLIC_SCRIPT)


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


class _Script(NamedTuple):
    """A script to write in.

    Attributes:
        word_in: gives a word in it, as far as it can.
        other: finds a letter of the other one.
    """

    word_in: Callable[[str], str]
    other: re.Pattern[str]


_CYRILLIC_SCRIPT = _Script(
    lambda word: _cyrillic_word(word, _patterns(())[1]), re.compile("[A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿⱠ-ⱿꜢ-ꟿﬀ-ﬆＡ-Ｚａ-ｚ]")
)
_LATIN_SCRIPT = _Script(latin_from_cyrillic, re.compile("[Ѐ-ԯᲀ-\u1c8fᴫᵸꙀ-ꚟ]"))


def _without_loss(text: str, script: _Script, back: _Script) -> Rewritten:
    if not script.other.search(text):
        return Rewritten(text, ())
    made = _word_by_word(text, script, back)
    if made.text == text:
        return made
    there = _word_by_word(made.text, script, back).text
    returned, as_it_was = (_word_by_word(one, back, script).text for one in (made.text, text))
    if there == made.text and returned == as_it_was:
        return made
    # The words do not stand in the same places any more: "%н" would become a placeholder.
    return Rewritten(text, (text,))


def _word_by_word(text: str, script: _Script, back: _Script) -> Rewritten:
    """Each word in the script, but those that `back` would not give back."""
    left: dict[str, None] = {}

    def changed(word: str) -> str:
        made = script.word_in(word)
        if made != word and back.word_in(made) == word and not script.other.search(made):
            return made
        if script.other.search(word):
            left[word] = None
        return word

    def written(token: re.Match[str]) -> str:
        if token.group("word") is not None:
            return "&".join(map(changed, token.group().split("&")))
        if _INITIALS.fullmatch(token.group()):
            return ".".join(map(changed, token.group().split(".")))
        if script.other.search(token.group()):
            left[token.group()] = None
        return token.group()

    return Rewritten(_patterns(())[0].sub(written, text), tuple(left))
