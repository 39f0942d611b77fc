"""JSON from strangers, read strictly and without losing its text.

A record's base is kept exactly as the server wrote it, so what is needed of an answer is not only its values but the
places where they stand in the text. And because an answer may come from anybody, its nesting is measured before any
recursive parser sees it, a name that stands twice in an object is an error, and so is a number that is none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

MAX_DEPTH = 64
"""Arrays and objects within one another; a camera in a page of cameras needs six."""

_MAX_DIGITS = 400
"""Turning digits into an integer takes time that grows with their square."""

_BLANK = re.compile(r"[ \t\n\r]*")
_NOT_STRUCTURE = bytes(code for code in range(256) if code not in b'"[]{}')
_STEP = [0] * 256
for _code, _step in zip(b"[{]}", (1, 1, -1, -1)):
    _STEP[_code] = _step
_CHUNK = 1 << 16


class Slice(NamedTuple):
    """A value and where it stands: `text[start:end]`."""

    value: Any
    start: int
    end: int


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _integer(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise ValueError(f"a number of {len(digits)} digits")
    return int(digits)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer)


def decoded(body: bytes, max_depth: int = MAX_DEPTH) -> str:
    """The text of a JSON body whose brackets close and are nested no deeper than `max_depth`.

    Runs in C over the whole body and needs no stack, however deep the nesting is.

    Raises:
        ValueError: not UTF-8, cut short, or nested too deep.
    """
    text = body.decode("utf-8")
    # Without escapes, and with only quotes and brackets left, every second stretch between quotes is inside a string.
    # Taking two adjacent quotes away leaves the others' parity as it is.
    marks = body.replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, _NOT_STRUCTURE).replace(b'""', b"")
    depth, in_string = 0, 0
    for start in range(0, len(marks), _CHUNK):
        stretches = marks[start : start + _CHUNK].split(b'"')
        levels = list(accumulate((_STEP[mark] for mark in b"".join(stretches[in_string::2])), initial=depth))
        if max(levels) > max_depth:
            raise ValueError(f"nested deeper than {max_depth} levels")
        depth = levels[-1]
        in_string ^= (len(stretches) - 1) & 1
    if depth or in_string:
        raise ValueError("ends in the middle")
    return text


def parsed(text: str) -> Any:
    """The value of a whole text that :func:`decoded` has passed. Raises ValueError where it is no strict JSON."""
    found = value_at(text, 0)
    if _blank(text, found.end) != len(text):
        raise ValueError("something stands after the end")
    return found.value


def value_at(text: str, start: int) -> Slice:
    """The value that begins at or after `start`, past blanks. Raises ValueError."""
    start = _blank(text, start)
    value, end = _DECODER.raw_decode(text, start)
    return Slice(value, start, end)


def elements(text: str, start: int) -> Iterator[Slice]:
    """The elements of the array that begins at `start`, one at a time. Raises ValueError."""
    position = _expect(text, start, "[")
    if text.startswith("]", position):
        return
    decode = _DECODER.raw_decode
    while True:
        value, end = decode(text, position)
        yield Slice(value, position, end)
        mark = text[end : end + 1]
        if mark != "," and mark != "]":
            end = _blank(text, end)
            mark = text[end : end + 1]
        if mark == "]":
            return
        if mark != ",":
            raise ValueError(f", expected at {end}")
        position = end + 1
        if text[position : position + 1] in " \t\n\r":
            position = _blank(text, position)


def members(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The names in the object that begins at `start`, each with where its value begins. Raises ValueError."""
    position = _expect(text, start, "{")
    if text.startswith("}", position):
        return
    while True:
        name = value_at(text, position)
        if not isinstance(name.value, str):
            raise ValueError("a name that is no text")
        position = _expect(text, name.end, ":")
        yield name.value, position
        position = _blank(text, value_at(text, position).end)
        if text.startswith("}", position):
            return
        position = _expect(text, position, ",")


def member(text: str, start: int, *names: str) -> int | None:
    """Where the value stands that `names` lead to from the object at `start`; None where there is none."""
    for name in names:
        start = _blank(text, start)
        if not text.startswith("{", start):
            return None
        place = next((place for found, place in members(text, start) if found == name), None)
        if place is None:
            return None
        start = place
    return start


def _blank(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position


def _expect(text: str, position: int, mark: str) -> int:
    position = _blank(text, position)
    if not text.startswith(mark, position):
        raise ValueError(f"{mark} expected at {position}")
    return _blank(text, position + 1)
