"""In which encoding a file of text is, found out from its bytes.

A mark at the beginning says it, and what is UTF-8 from end to end is nothing else; what is nearly so was UTF-8 once,
and has been cut or mixed. Of the old ones with one byte for a letter, Windows-1251 shows itself by words of letters
beyond ASCII alone; Windows-1250 and 1252 have half of their letters in common, and are told apart by those that they
have not, weighed by how usual they are. That is a guess, and says so where it hangs on few letters.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .table_problem import TextTableUnreadable

ENCODINGS = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "cp1251", "cp1252", "iso-8859-1", "iso-8859-2",
    "iso-8859-5", "iso-8859-15", "cp852", "cp855", "cp866", "koi8-r", "mac-roman",
)  # fmt: skip
"""The names that a profile may give, as Python has them."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD_BYTES = 4096
_NULS_OF_UTF16 = 0.3
_MOST_CONTROLS = 0.1
_LETTERS_TOGETHER = 0.5
"""Of the bytes beyond ASCII, how many follow another such byte in a Cyrillic text at least; in a Latin one few do."""
_STILL_UTF8 = 0.9
"""How many of the bytes that begin a letter in UTF-8 are followed by one that goes on with it, in a damaged text."""
_CLEAR = 1.5
"""How many times the weight of one encoding must be that of the other, to be no guess."""

_UNDEFINED = {
    "cp1250": (0x81, 0x83, 0x88, 0x90, 0x98),
    "cp1251": (0x98,),
    "cp1252": (0x81, 0x8D, 0x8F, 0x90, 0x9D),
}
_OF_LANGUAGE = {"sr": "cp1250", "de": "cp1252", "fr": "cp1252", "en": "cp1252"}
_LETTERS = {  # and how much each speaks for the encoding in which it is that letter
    "cp1250": {"čČ": 1.0, "ćĆđĐ": 2.0, "šŠžŽ": 2.0, "łŁąĄżŻ": 2.0, "ęśřěťďňőűůńź": 1.0},
    "cp1252": {"éèêçñãåàÈÊÀÇ": 1.0, "ëïôœæøûù": 1.0, "äöüßÄÖÜÉ": 0.5},
}


class Encoding(NamedTuple):
    """What was found.

    Attributes:
        name: as Python has it.
        certain: whether no other one comes into question.
    """

    name: str
    certain: bool


class EncodingFinder:
    """Is fed the bytes of a file, piece by piece, all of them; keeps none of them but the first."""

    def __init__(self) -> None:
        self._head = b""
        self._utf8: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")()
        self._counts: NDArray[np.int64] = np.zeros(256, np.int64)
        self._together = self._begun = self._gone_on = 0

    def feed(self, piece: bytes) -> None:
        """Take the next bytes."""
        if len(self._head) < _HEAD_BYTES:
            self._head += piece[: _HEAD_BYTES - len(self._head)]
        self._read_as_utf8(piece, final=False)
        codes = np.frombuffer(piece, np.uint8)
        self._counts += np.bincount(codes, minlength=256)
        high = codes >= 0x80
        self._together += int(np.count_nonzero(high[1:] & high[:-1]))
        begins = (codes[:-1] >= 0xC2) & (codes[:-1] <= 0xF4)
        self._begun += int(np.count_nonzero(begins))
        self._gone_on += int(np.count_nonzero(begins & high[1:] & (codes[1:] < 0xC0)))

    def found(self, language: str | None = None) -> Encoding:
        """The encoding of all that was fed.

        Args:
            language: one of `direction_words.LANGUAGES`, if somebody said that the text is in it.

        Raises:
            TextTableUnreadable: "not_text" for what is no text, "encoding" for what is in none of those known.
        """
        for mark, name in _BYTE_ORDER_MARKS:
            if self._head.startswith(mark):
                return Encoding(name, True)
        wide = self._utf16()
        if wide:
            return Encoding(wide, True)
        if self._controls() > _MOST_CONTROLS * max(1, len(self._head)):
            raise TextTableUnreadable("not_text")
        self._read_as_utf8(b"", final=True)
        if self._utf8 is not None:
            return Encoding("utf-8", True)
        if self._begun and self._gone_on >= _STILL_UTF8 * self._begun:
            return Encoding("utf-8", False)
        return self._one_byte_for_a_letter(language)

    def _read_as_utf8(self, piece: bytes, final: bool) -> None:
        if self._utf8 is not None:
            try:
                self._utf8.decode(piece, final)
            except UnicodeDecodeError:
                self._utf8 = None

    def _utf16(self) -> str:
        """UTF-16 without a mark: in most scripts every other byte is often zero."""
        half = len(self._head) // 2
        first, second = self._head[0::2].count(0), self._head[1::2].count(0)
        if half and second > _NULS_OF_UTF16 * half and first < second / 10:
            return "utf-16-le"
        return "utf-16-be" if half and first > _NULS_OF_UTF16 * half and second < first / 10 else ""

    def _controls(self) -> int:
        return sum(code < 0x20 and code not in b"\t\n\r\f" for code in self._head)

    def _one_byte_for_a_letter(self, language: str | None) -> Encoding:
        possible = [name for name, codes in _UNDEFINED.items() if not any(self._counts[code] for code in codes)]
        high = int(self._counts[0x80:].sum())
        if "cp1251" in possible and self._together > _LETTERS_TOGETHER * high:
            return Encoding("cp1251", True)
        weights = {name: self._weight(name) for name in ("cp1250", "cp1252") if name in possible}
        if not weights:
            raise TextTableUnreadable("encoding")
        ranked = sorted(weights, key=lambda name: (weights[name], name == "cp1250"), reverse=True)
        certain = len(ranked) == 1 or weights[ranked[0]] > _CLEAR * weights[ranked[1]]
        usual = _OF_LANGUAGE.get(language or "")
        if not certain and usual in weights:
            return Encoding(usual, True)
        return Encoding(ranked[0], certain)

    def _weight(self, name: str) -> float:
        weight = 0.0
        for letters, each in _LETTERS[name].items():
            weight += each * sum(int(self._counts[letter.encode(name)[0]]) for letter in letters)
        return weight
