"""Areas of an atlas: in which order their pages come, and what the files of these are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

_LONGEST_NAME_BYTES = 120
"""Of a name within a file's name: most file systems take 255, and endings and numbers come on top."""
_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\s]+')


class Bounds(NamedTuple):
    """Between which longitudes and latitudes an area lies; `east_deg` is larger than 180 beyond the antimeridian."""

    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float


def as_one_reads_a_map(bounds: Sequence[Bounds]) -> list[int]:
    """The places of areas from north to south in rows, and in each row from west to east.

    A row is as high as half of the areas are, so that neighbours of one row are not torn apart by a village's width.
    """
    if not bounds:
        return []
    middles = [((one.west_deg + one.east_deg) / 2, (one.south_deg + one.north_deg) / 2) for one in bounds]
    first_lon = middles[0][0]
    top = max(lat for _, lat in middles)
    height = median(one.north_deg - one.south_deg for one in bounds) or 1e-9

    def key(number: int) -> tuple[int, float]:
        lon, lat = middles[number]
        return int((top - lat) // height), (lon - first_lon + 180.0) % 360.0

    return sorted(range(len(bounds)), key=key)


def file_stem(number: int, pages: int, name: str) -> str:
    """What the file of a page is called, without its ending: the number makes it one of a kind and sorts it."""
    digits = max(2, len(str(pages)))
    said = in_file_name(name)
    return f"{number:0{digits}}_{said}" if said else f"{number:0{digits}}"


def in_file_name(name: str) -> str:
    """A name as any file system takes it within a file's name; "" where nothing of it is left."""
    held = _NOT_IN_FILE_NAMES.sub("_", name).encode("utf-8", "ignore")[:_LONGEST_NAME_BYTES]
    return held.decode("utf-8", "ignore").strip("._ ")
