"""What a direction outside the grammar plainly means: `nord-est`, `NB`, `90 – 180`, `370`.

Used where a person looks at the outcome: a check offers it, an import shows it. Nothing is guessed: what may mean two
things, as `NO` does (north-east in German, north-west in French), means nothing unless somebody names the language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from .direction import ALL_ROUND_SPAN_DEG, format_view, parse
from .record import text_from_number
from .serbian_script import latin_from_cyrillic

LANGUAGES = ("en", "fr", "de", "sr")
"""Whose words are known: English, French, German, Serbian in both scripts."""

_LONGEST = 200
"""Characters of a direction that means anything; longer ones are other people's prose."""
_LONGEST_ITEM = 60
_FULL_CIRCLE_DEG = 360.0
_OVERSHOT_DEG = 45.0
"""`370` is a little past north, as a turn that went on counting gives it; `680` may be a slip of the finger."""

_CARDINALS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"north": "n", "east": "e", "south": "s", "west": "w"},
        "fr": {"nord": "n", "est": "e", "sud": "s", "ouest": "w"},
        "de": {"nord": "n", "norden": "n", "ost": "e", "osten": "e", "sud": "s", "sued": "s", "suden": "s",
               "sueden": "s", "west": "w", "westen": "w"},
        "sr": {"sever": "n", "severo": "n", "istok": "e", "istoko": "e", "jug": "s", "jugo": "s", "zapad": "w",
               "zapado": "w"},
    }
)  # fmt: skip
"""The four winds as they are written, without marks; longer winds are these put together."""
_LETTERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"n": "n", "e": "e", "s": "s", "w": "w"},
        "fr": {"n": "n", "e": "e", "s": "s", "o": "w"},
        "de": {"n": "n", "o": "e", "s": "s", "w": "w"},
        "sr": {"s": "n", "i": "e", "j": "s", "z": "w"},
    }
)
_WINDS = frozenset(("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"))

_SEPARATOR = re.compile("([;,])")
_LEADING = re.compile(r"(?:(?:facing|towards?|direction|azimuth|bearing|heading|az\.?|ca\.|~|≈|=)[\s:]*)+", re.I)
_TRAILING = re.compile(r"\s*(?:-?\s*bound|degrees?|deg\.?|stepen[ai]|degrés?|[.!]|[°º˚](?:\s*T(?:rue)?)?)+$", re.I)
_BOUND = {"nb": "N", "eb": "E", "sb": "S", "wb": "W"}
"""Ways of a road, as American road signs shorten them."""
_ROAD = re.compile(r"bound|\b[NESW]B\b", re.I)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_TO = re.compile(r"\s+(?:to|bis|do|until)\s+|\s*(?:\.\.\.?|…|->|→)\s*", re.I)
_QUADRANT = re.compile(r"([NS])\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*°?\s*([EW])", re.I)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def in_grammar(text: str, language: str | None = None) -> str | None:
    """A direction as the grammar of directions reads it; None where an item of it does not plainly mean anything.

    Separators, and items that the grammar reads, stay as they are.

    Args:
        text: somebody's words; blank gives None.
        language: one of LANGUAGES, whose words and letters are meant. They then win over the grammar's: a Serbian `S`
            is the north. None for a text of which nobody knows.
    """
    if not text.strip() or len(text) > _LONGEST:
        return None
    parts = _SEPARATOR.split(text)
    for place in range(0, len(parts), 2):
        item = parts[place].strip()
        if item:
            meant = _item_meant(item, language)
            if meant is None:
                return None
            if meant != item:
                parts[place] = parts[place].replace(item, meant, 1)
    return "".join(parts)


def _item_meant(item: str, language: str | None) -> str | None:
    if language is not None:
        meant = _wind(item, language)
        if meant is not None:
            return item if parse(item).views == parse(meant).views else meant
    if not parse(item).unreadable:
        return item
    item = " ".join(item.split())
    if len(item) > _LONGEST_ITEM:
        return None
    plain = _TRAILING.sub("", _without_lead(item.translate(_DASHES).strip(" ()[]\"'"))).strip()
    if plain and not parse(plain).unreadable and language is None:
        return plain
    point = _point(plain, language)
    if point is not None or _ROAD.search(item):  # both ways of a road are no view across it
        return point
    return _range(plain, language)


def _without_lead(text: str) -> str:
    lead = _LEADING.match(text)
    return text[lead.end() :] if lead is not None else text


def _point(text: str, language: str | None) -> str | None:
    """The abbreviation or number that a text means; None where it is none."""
    return _BOUND.get(text.lower()) or _any_wind(text, language) or _number(text) or _quadrant(text)


def _range(text: str, language: str | None) -> str | None:
    """A range written with a word, or from a wind in some language to another, as `a-b`."""
    ends = _TO.split(text)
    if len(ends) == 1:
        ends = text.split("-")
    if len(ends) != 2:
        return None
    ends = [_TRAILING.sub("", end.strip()) for end in ends]
    if all(map(_NUMBER.fullmatch, ends)) and float(ends[1]) - float(ends[0]) >= ALL_ROUND_SPAN_DEG:
        return format_view(None, None)
    read = [_point(end, language) for end in ends]
    return None if None in read else f"{read[0]}-{read[1]}"


def _any_wind(text: str, language: str | None) -> str | None:
    """The wind that a text names in any of the languages; None where they do not agree, or none knows it."""
    if language is not None:
        return _wind(text, language)
    if len(text) == 1:
        return None  # a letter alone is a wind in one language, and a slip of the finger in all the others
    found = {wind for one in LANGUAGES if (wind := _wind(text, one)) is not None}
    return found.pop() if len(found) == 1 else None


def _wind(text: str, language: str) -> str | None:
    """The abbreviation of the wind that a text names in a language; None where it names none."""
    letters = _plain_letters(text)
    wind = _put_together(letters, _CARDINALS[language])
    if wind not in _WINDS and ("-" not in text or "." in text):  # `S-W` is a range in the grammar, too
        wind = _put_together(letters, _LETTERS[language])
    return wind.upper() if wind in _WINDS else None


def _put_together(letters: str, parts: Mapping[str, str]) -> str:
    """The letters of the four winds that a word is put together from; "" where it is not, or from more than three."""
    longest_first = sorted(parts, key=len, reverse=True)
    found = ""
    while letters and len(found) < 3:
        part = next((one for one in longest_first if letters.startswith(one)), None)
        if part is None:
            return ""
        found += parts[part]
        letters = letters[len(part) :]
    return "" if letters else found


def _plain_letters(text: str) -> str:
    """Small Latin letters without marks, points, hyphens and blanks."""
    apart = unicodedata.normalize("NFKD", latin_from_cyrillic(text).casefold())
    return "".join(one for one in apart if not (unicodedata.combining(one) or one in " .-'’"))


def _number(text: str) -> str | None:
    if not _NUMBER.fullmatch(text):
        return None
    past_deg = float(text) - _FULL_CIRCLE_DEG
    if past_deg <= 0.0:
        return text
    return text_from_number(round(past_deg, 9)) if past_deg <= _OVERSHOT_DEG else None


def _quadrant(text: str) -> str | None:
    """A surveyor's bearing: `N45E` is 45° from the north to the east."""
    found = _QUADRANT.fullmatch(text)
    if found is None or float(found[2]) > 90.0:
        return None
    off_deg, north, east = float(found[2]), found[1].upper() == "N", found[3].upper() == "E"
    azimuth_deg = off_deg if north else 180.0 - off_deg
    return text_from_number(azimuth_deg if east else (_FULL_CIRCLE_DEG - azimuth_deg) % _FULL_CIRCLE_DEG)
