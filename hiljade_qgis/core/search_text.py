"""What a search compares: texts without letter case, accents and script, and what of a camera is searched.

A search is some words. A camera is found where each of them stands somewhere in what is searched of it: its id on the
server, name, operator, address, note and description. Serbian is found in either script by either.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from .camera import SERVER_ID_COLUMN, TAGS_COLUMN
from .record import ColumnValue, JsonValue, tags_from_text
from .serbian_script import latin_from_cyrillic

SEARCHED_COLUMNS: tuple[str, ...] = (SERVER_ID_COLUMN, "name", "operator", "note", "description", TAGS_COLUMN)
"""The columns that are read for a search."""

ADDRESS, NOTE = "address", "note"
"""Where something was found, beside the columns `server_id`, `name` and `operator`."""

_ADDRESS_TAG = "addr:"
_IN_ORDER = ("street", "place", "housenumber", "unit", "postcode", "suburb", "city", "country")
_SHORTEST_ID = 4
"""Characters of an id that are needed to find a camera by its beginning: `12` is a house number."""
_ESCAPED = "\\u"
"""How some programs write other letters in JSON."""
_NO_MARKS = str.maketrans(
    {"đ": "dj", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "þ": "th", "ß": "ss"}
)
"""Letters that Unicode does not take for another one with a mark, as they are typed without it."""


def folded(text: str) -> str:
    """The text as it is compared: small letters without marks, Serbian Cyrillic in Latin letters, blanks as one."""
    if not text.isascii():
        text = latin_from_cyrillic(text).lower().translate(_NO_MARKS)
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


def address_text(tags: Mapping[str, JsonValue]) -> str:
    """The address in a camera's tags (`addr:*`): street and number first; "" where there is none."""
    parts = {key[len(_ADDRESS_TAG) :]: value for key, value in tags.items() if key.startswith(_ADDRESS_TAG)}
    known = [key for key in _IN_ORDER if key in parts]
    others = sorted(key for key in parts if key not in _IN_ORDER)
    return " ".join(str(parts[key]) for key in (*known, *others) if isinstance(parts[key], (str, int)))


class Searched(NamedTuple):
    """What is searched of a camera; "" for what is not known."""

    server_id: str
    name: str
    operator: str
    address: str
    note: str

    @classmethod
    def of(cls, values: Mapping[str, ColumnValue]) -> Searched:
        """From the columns of a row; those of `SEARCHED_COLUMNS` count."""
        tags_text = str(values.get(TAGS_COLUMN) or "")
        tags = tags_from_text(tags_text) if _ADDRESS_TAG in tags_text else None  # few cameras have one
        server_id, name, operator, note, description = (
            str(values.get(column) or "") for column in SEARCHED_COLUMNS[:-1]
        )
        return cls(server_id, name, operator, address_text(tags or {}), " ".join(filter(None, (note, description))))


class Hit(NamedTuple):
    """That a camera was found.

    Attributes:
        score: how well, from 0 to 1.
        where: in what, of several the one that explains the least: a column, ADDRESS or NOTE.
    """

    score: float
    where: str


class Search:
    """A search for some words. One object may be used for any number of cameras, in any thread."""

    def __init__(self, text: str) -> None:
        self.words = tuple(folded(text).split())

    def may_find(self, raw: str) -> bool:
        """Whether a camera comes into question at all, by all its searched columns one after the other; cheap."""
        if not raw.isascii() or _ESCAPED in raw:
            return True
        small = raw.lower()
        return all(word in small for word in self.words)

    def look(self, one: Searched) -> Hit | None:
        """Whether and how well a camera is found; None where it is not. A search for nothing finds nothing."""
        if not self.words:
            return None
        whole = folded("\n".join(one[1:]))
        id_folded = one.server_id.lower()
        if not all(word in whole or _begins(id_folded, word) for word in self.words):
            return None
        return self._hit(one, id_folded)

    def _hit(self, one: Searched, id_folded: str) -> Hit:
        texts = {"name": one.name, "operator": one.operator, ADDRESS: one.address, NOTE: one.note}
        compared = {where: folded(text) for where, text in texts.items()}
        best = []
        for word in self.words:
            scores = [(_score(text, word, *_SCORES[where]), where) for where, text in compared.items()]
            if _begins(id_folded, word):
                scores.append((1.0 if id_folded == word else 0.9, SERVER_ID_COLUMN))
            best.append(max(scores))
        return Hit(sum(score for score, _where in best) / len(best), min(best)[1])


_SCORES = {"name": (0.85, 0.7), "operator": (0.6, 0.5), ADDRESS: (0.5, 0.45), NOTE: (0.3, 0.25)}
"""By where: for a word that begins like what is searched, and for one that has it inside."""


def _score(text: str, word: str, at_beginning: float, inside: float) -> float:
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        later = text.find(word, at + 1)
        if later < 0:
            return inside
        at = later
    return at_beginning if at >= 0 else 0.0


def _begins(id_folded: str, word: str) -> bool:
    return id_folded == word or (len(word) >= _SHORTEST_ID and id_folded.startswith(word))
