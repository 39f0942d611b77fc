"""A uMap layer's file: a GeoJSON FeatureCollection, read with the places of its features in the text.

A layer is saved whole, so the text that goes back is the text that came with only the written features replaced:
everything else, lines and polygons, options, members that nobody here knows, stays as it was to the byte.

A uMap keeps whatever file it was sent, so single features may be anything. What is no point feature is no camera: it is
neither shown nor touched, nor can it spoil the others.

A feature's id is what uMap's page gives it (five letters or digits), or another text that no earlier feature of the
layer has. Where it has none such, as in layers that were last saved by an old uMap, its id is made of its content, and
written into it when it is first changed from here. So it is the same at every reading until somebody changes the
feature elsewhere, who thereby makes it a new one.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import string
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from . import json_text
from .server import ServerRecord

_ALPHABET = string.ascii_letters + string.digits
_ID_LENGTH = 5
_KNOWN_ID = re.compile(r"[!-~]{1,100}")
_BLANK = re.compile(r"[ \t\n\r]*")
_MAX_DIGITS = 400
_EXACT = 2**53


def new_id() -> str:
    """An id as uMap makes them."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_ID_LENGTH))


class Feature(NamedTuple):
    """A feature in the file, the `place`th."""

    record: ServerRecord
    place: int
    is_camera: bool


def version_of(feature: Any) -> str:
    """A version made of what a feature says: uMap has versions of layers alone.

    The order of members and the way in which a number is written make no difference.
    """
    return _version(_plain(feature))


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def _version(plain: Any) -> str:
    return hashlib.blake2b(_CANONICAL.encode(plain).encode("ascii"), digest_size=12).hexdigest()


def _plain(value: Any) -> Any:
    """The value with 20.0 as 20, which is how uMap's page writes it."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return _number(value) if isinstance(value, float) else value


def _number(value: float) -> float | int:
    return int(value) if value.is_integer() and abs(value) <= _EXACT else value


class _Decoder:
    """Reads values as leniently as a browser, 20.0 as 20, and says where one had a number that can't be held."""

    def __init__(self) -> None:
        self.strange = False
        self._decoder = json.JSONDecoder(
            parse_constant=self._constant, parse_int=self._integer, parse_float=lambda text: _number(float(text))
        )

    def _constant(self, _: str) -> Any:
        return None

    def _integer(self, digits: str) -> int:
        if len(digits) > _MAX_DIGITS:
            self.strange = True
            return 0
        return int(digits)

    def elements(self, text: str, start: int) -> Iterator[tuple[Any, int, int]]:
        """The elements of the array at `start`; a value with a strange number is None. Raises ValueError."""
        position = _after(text, start, "[")
        if text.startswith("]", position):
            return
        while True:
            self.strange = False
            value, end = self._decoder.raw_decode(text, position)
            yield (None if self.strange else value), position, end
            position = _blank(text, end)
            if text.startswith("]", position):
                return
            position = _after(text, position, ",")


class LayerFile:
    """A layer as it was read.

    Args:
        body: the file.
        version: uMap's version of the layer, "" where it was not told.

    Attributes:
        everything: the features by their ids, cameras and others.

    Raises:
        ValueError: it is no feature collection, nested too deep, or cut.
    """

    def __init__(self, body: bytes, version: str) -> None:
        self.version = version
        self.text = json_text.decoded(body)
        start = _features_at(self.text)
        self.everything: dict[str, Feature] = {}
        self._slices: list[tuple[int, int]] = []
        self._start = self._end = start
        nameless: list[tuple[Any, int]] = []
        for value, begin, end in _Decoder().elements(self.text, start):
            place = len(self._slices)
            self._slices.append((begin, end))
            server_id = value.get("id") if isinstance(value, dict) else None
            if isinstance(server_id, str) and _KNOWN_ID.fullmatch(server_id) and server_id not in self.everything:
                self._add(server_id, value, place)
            else:
                nameless.append((value, place))
        self._end = _blank(self.text, self._slices[-1][1] if self._slices else _after(self.text, start, "["))
        for value, place in nameless:
            self._add(self._id_for(value), value, place)
        if nameless:
            self.everything = dict(sorted(self.everything.items(), key=lambda item: item[1].place))

    def _add(self, server_id: str, value: Any, place: int) -> None:
        begin, end = self._slices[place]
        text = self.text[begin:end]
        record = ServerRecord(server_id, _version(text if value is None else value), text)
        self.everything[server_id] = Feature(record, place, _is_camera(value))

    def _id_for(self, value: Any) -> str:
        """An id made of the content; alike features come by theirs in their order."""
        for count in range(len(self._slices) + 1):
            digest = hashlib.blake2b(f"{count} {_version(value)}".encode("ascii"), digest_size=8).digest()
            number, letters = int.from_bytes(digest, "big"), []
            for _ in range(_ID_LENGTH):
                number, rest = divmod(number, len(_ALPHABET))
                letters.append(_ALPHABET[rest])
            made = "".join(letters)
            if made not in self.everything:
                return made
        raise ValueError("no id is left")

    def records(self) -> list[ServerRecord]:
        """The cameras, in the order of the file."""
        return [feature.record for feature in self.everything.values() if feature.is_camera]

    def get(self, server_id: str) -> ServerRecord | None:
        """The camera of this id."""
        feature = self.everything.get(server_id)
        return feature.record if feature is not None and feature.is_camera else None

    def with_changes(self, bodies: Mapping[str, str | None]) -> str:
        """The file's text with these features replaced, added at the end, or (None) taken out."""
        by_place = {self.everything[key].place: body for key, body in bodies.items() if key in self.everything}
        parts = []
        for place, (begin, end) in enumerate(self._slices):
            body = by_place.get(place, self.text[begin:end])
            if body is not None:
                parts.append(body)
        parts += [body for key, body in bodies.items() if key not in self.everything and body is not None]
        return f"{self.text[: self._start]}[{', '.join(parts)}{self.text[self._end :]}"


def _is_camera(value: Any) -> bool:
    geometry = value.get("geometry") if isinstance(value, dict) else None
    return isinstance(geometry, dict) and geometry.get("type") == "Point"


def _features_at(text: str) -> int:
    start = _after(text, 0, "{")
    found = None
    if not text.startswith("}", start):
        decoder = json.JSONDecoder(parse_constant=lambda _: None, parse_int=lambda _: 0)
        while True:
            name, end = decoder.raw_decode(text, start)
            start = _after(text, end, ":")
            if name == "features":
                found = start  # the last of them counts, as in a browser
            start = _blank(text, decoder.raw_decode(text, start)[1])
            if not text.startswith(",", start):
                break
            start = _after(text, start, ",")
    if _blank(text, _after(text, start, "}")) != len(text):
        raise ValueError("something stands after the end")
    if found is None or not text.startswith("[", found):
        raise ValueError("no list of features")
    return found


def _blank(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position


def _after(text: str, position: int, mark: str) -> int:
    position = _blank(text, position)
    if not text.startswith(mark, position):
        raise ValueError(f"{mark} expected at {position}")
    return _blank(text, position + 1)
