"""A printed page read back from its file: what is drawn where on the paper, in millimetres, and what is written."""

from __future__ import annotations

import math
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?[0-9.]+(?:e-?[0-9]+)?")


class Shape(NamedTuple):
    """A shape on paper; points are millimetres from the upper left corner of the page."""

    points: list[tuple[float, float]]
    fill: str
    stroke: str

    @property
    def width_mm(self) -> float:
        return max(x for x, _ in self.points) - min(x for x, _ in self.points)

    @property
    def height_mm(self) -> float:
        return max(y for _, y in self.points) - min(y for _, y in self.points)


def shapes_in(path: Path) -> list[Shape]:
    """Every path and rectangle of an SVG, with colours as #rrggbb."""
    root = ElementTree.parse(path).getroot()
    per_unit = float(root.get("width").removesuffix("mm")) / float(root.get("viewBox").split()[2])
    found = []
    for group in root.iter(f"{_SVG}g"):
        a, b, c, d, e, f = _matrix(group.get("transform"))
        for element in group:
            points = _points(element)
            if points:
                placed = [((a * x + c * y + e) * per_unit, (b * x + d * y + f) * per_unit) for x, y in points]
                fill, stroke = (element.get(name) or group.get(name) or "" for name in ("fill", "stroke"))
                found.append(Shape(placed, fill, stroke))
    return found


def _matrix(text: str | None) -> list[float]:
    return [float(number) for number in _NUMBER.findall(text)] if text else [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def _points(element: ElementTree.Element) -> list[tuple[float, float]]:
    if element.tag == f"{_SVG}path":
        numbers = [float(number) for number in _NUMBER.findall(element.get("d"))]
    elif element.tag in (f"{_SVG}polyline", f"{_SVG}polygon"):
        numbers = [float(number) for number in _NUMBER.findall(element.get("points"))]
    elif element.tag == f"{_SVG}rect":
        x, y, width, height = (float(element.get(name)) for name in ("x", "y", "width", "height"))
        numbers = [x, y, x + width, y, x + width, y + height, x, y + height]
    else:
        return []
    return list(zip(numbers[::2], numbers[1::2]))


def bearing_deg(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Which way the end lies on paper, clockwise from the top."""
    return math.degrees(math.atan2(end[0] - start[0], start[1] - end[1])) % 360


def said_by(program: str, *arguments: object) -> str:
    """What a program of Poppler says of a PDF; the test is skipped where it is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"not installed: {program}")
    return subprocess.run([program, *map(str, arguments)], capture_output=True, check=True).stdout.decode()


def text_of(path: Path) -> str:
    """The text that can be selected in a PDF, or that stands in an SVG."""
    if path.suffix == ".pdf":
        return said_by("pdftotext", "-layout", path, "-")
    return "\n".join("".join(one.itertext()) for one in ElementTree.parse(path).getroot().iter(f"{_SVG}text"))


def words_in(path: Path, page: int | None = None) -> list[tuple[str, float, float, float, float]]:
    """The words of a PDF, or of one of its pages, with their boxes on paper, in mm: left, top, right, bottom."""
    pages = () if page is None else ("-f", page, "-l", page)
    said = said_by("pdftotext", "-bbox", *pages, path, "-")
    form = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    mm = 25.4 / 72
    return [(word, *(float(one) * mm for one in box)) for *box, word in re.findall(form, said)]


def sheets_in(path: Path) -> int:
    """How many pages a PDF has."""
    return int(re.search(r"^Pages:\s+(\d+)", said_by("pdfinfo", path), re.MULTILINE)[1])


def fonts_of(path: Path) -> list[tuple[str, bool]]:
    """The fonts of a PDF, and whether each is within it."""
    lines = said_by("pdffonts", path).splitlines()
    return [(line.split()[0], line.split()[-5] == "yes") for line in lines[2:]]
