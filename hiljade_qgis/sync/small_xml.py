"""XML from strangers, read by expat, which needs no stack: a document type is refused, so that there are no entities,
nesting is limited, and nothing is ever fetched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable, Protocol
from xml.parsers import expat  # nosec B407

MAX_DEPTH = 64
LONGEST_TEXT = 1 << 20
"""Characters within one element."""
_PIECE_BYTES = 1 << 18


class Listener(Protocol):
    """What is told of a document. Names come without what parts name spaces."""

    def started(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        """An element begins; `path` has the names of those around it and, last, its own."""

    def ended(self, name: str, text: str, path: list[str]) -> None:
        """It ends; `text` is what stood right in it."""


class DocumentType(ValueError):
    """The document has a document type, with which it could do what it wants."""


class TooDeep(ValueError):
    """Elements stand too deep within one another."""


class Stopped(Exception):
    """Whoever listens wants no more."""


def root_of(body: bytes) -> str:
    """The name of the outermost element; "" where there is none. Raises ValueError where it is no XML."""
    found: list[str] = []

    class First:
        def started(self, name: str, _attributes: Mapping[str, str], _path: list[str]) -> None:
            found.append(name)
            raise Stopped

        def ended(self, _name: str, _text: str, _path: list[str]) -> None:
            """Never: the first one stops it."""

    parse(body, First())
    return found[0] if found else ""


def parse(body: bytes, listener: Listener, asked: Callable[[int], bool] = lambda _done: False) -> bool:
    """Read a document.

    Args:
        asked: with the bytes read so far, before each piece; True stops it.

    Returns:
        Whether it was read to its end.

    Raises:
        DocumentType, TooDeep. ValueError: it is no XML.
    """
    parser = expat.ParserCreate()
    path: list[str] = []
    texts: list[list[str]] = []
    lengths: list[int] = []

    def on_start(name: str, attributes: dict[str, str]) -> None:
        path.append(name.rpartition(":")[2])
        texts.append([])
        lengths.append(0)
        if len(path) > MAX_DEPTH:
            raise TooDeep(f"nested deeper than {MAX_DEPTH} elements")
        listener.started(path[-1], attributes, path)

    def on_end(_name: str) -> None:
        lengths.pop()
        listener.ended(path[-1], "".join(texts.pop()), path)
        path.pop()

    def on_text(text: str) -> None:
        if texts and lengths[-1] <= LONGEST_TEXT:
            texts[-1].append(text)
            lengths[-1] += len(text)

    def on_doctype(*_: object) -> None:
        raise DocumentType("a document with a document type")

    parser.StartElementHandler, parser.EndElementHandler = on_start, on_end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = on_text, on_doctype
    parser.buffer_text = True
    try:
        for start in range(0, len(body), _PIECE_BYTES):
            if asked(start):
                return False
            parser.Parse(body[start : start + _PIECE_BYTES], False)
        parser.Parse(b"", True)
    except Stopped:
        return False
    except expat.ExpatError as error:
        raise ValueError(f"no XML: {expat.ErrorString(error.code)} in line {error.lineno}") from error
    return True
