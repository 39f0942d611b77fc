"""What stands where in an SVG: the boxes of its texts and rectangles, read from the file alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
_ASCENT, _DESCENT = 0.78, 0.24
"""Of the highest and lowest letters with their accents, in font sizes."""
_TOUCHING = 0.01

Measure = Callable[[str, float, bool], float]
"""The width of a text by its size and whether it is bold."""


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def overlaps(self, other: Box) -> bool:
        apart_x = self.right <= other.left + _TOUCHING or other.right <= self.left + _TOUCHING
        apart_y = self.bottom <= other.top + _TOUCHING or other.bottom <= self.top + _TOUCHING
        return not apart_x and not apart_y

    def lies_in(self, other: Box) -> bool:
        return (
            other.left - _TOUCHING <= self.left
            and self.right <= other.right + _TOUCHING
            and other.top - _TOUCHING <= self.top
            and self.bottom <= other.bottom + _TOUCHING
        )


def sheet_of(svg: str) -> Box:
    """The whole picture."""
    return Box(*map(float, ET.fromstring(svg.encode()).attrib["viewBox"].split()))


def texts_of(svg: str, measure: Measure) -> list[Box]:
    """Where each text stands."""
    boxes = []
    for one in ET.fromstring(svg.encode()).iter(f"{SVG}text"):
        x, y, size = (float(one.attrib[name]) for name in ("x", "y", "font-size"))
        text = one.text or ""
        width = measure(text, size, one.attrib.get("font-weight") == "bold")
        left = {"start": x, "middle": x - width / 2.0, "end": x - width}[one.attrib["text-anchor"]]
        boxes.append(Box(left, y - _ASCENT * size, left + width, y + _DESCENT * size, text))
    return boxes


def bars_of_colour(svg: str, colour: str) -> list[Box]:
    """Where each rectangle of a colour is."""
    boxes = []
    for one in ET.fromstring(svg.encode()).iter(f"{SVG}rect"):
        if one.attrib["fill"] == colour:
            x, y, width, height = (float(one.attrib[name]) for name in ("x", "y", "width", "height"))
            boxes.append(Box(x, y, x + width, y + height))
    return boxes


def sectors_of(svg: str, colour: str) -> list[list[tuple[float, float]]]:
    """The corners of each filled area of a colour."""
    found = []
    for one in ET.fromstring(svg.encode()).iter(f"{SVG}path"):
        if one.attrib["fill"] == colour:
            numbers = list(map(float, re.findall(r"-?[0-9.]+", one.attrib["d"])))
            found.append(list(zip(numbers[::2], numbers[1::2])))
    return found


def assert_legible(svg: str, measure: Measure) -> list[Box]:
    """No text is cut off, none overlaps another; gives where they stand."""
    texts = texts_of(svg, measure)
    sheet = sheet_of(svg)
    for text in texts:
        assert text.text.strip(), "an empty text"
        assert text.lies_in(sheet), text
    for one, other in combinations(texts, 2):
        assert not one.overlaps(other), (one, other)
    return texts
