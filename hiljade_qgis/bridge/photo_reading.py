"""Photos in a folder on this machine: which they are, and what each says of where, when and which way.

Of a photo no more is read than the way to its EXIF and that one segment, 64 KiB at most, however large the file is.
What becomes of it is a `core.photo.Photo`, which has no place for anything that says who took the photo or with which
device; the segment itself is let go, and no error carries any of it. Nothing is written to the photos.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Callable, NamedTuple

from ..core.exif import ExifDamaged, exif_tags
from ..core.photo import Photo, PhotoRefused, Refusal, photo_from_exif
from ..core.picture_format import picture_format

ENDINGS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif"})
"""What the name of a photo ends in, in any letter case."""

_APP1, _START_OF_SCAN, _END = 0xE1, 0xDA, 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of a JPEG that have no length and nothing after them."""
_MOST_SEGMENTS = 1000
_MOST_FILLING = 1000


class PhotoFolder(NamedTuple):
    """What was found in a folder, sorted by name within each folder.

    Attributes:
        photos: files that are named as photos.
        unreadable: folders in it that could not be listed.
    """

    photos: list[Path]
    unreadable: list[Path]


def photos_in(folder: Path, with_subfolders: bool, cancelled: Callable[[], bool] = lambda: False) -> PhotoFolder:
    """The photos of a folder.

    What is hidden by a dot is passed over: thumbnails, and the halves of files that Macs leave on memory cards. Links
    to folders are not followed, and no folder is listed twice, so that nothing leads round in a circle.

    Args:
        cancelled: asked before each name; what was found until then is given.

    Raises:
        OSError: the folder itself can't be listed.
    """
    found = PhotoFolder([], [])
    to_list, seen = [folder], set()
    while to_list:
        current = to_list.pop()
        try:
            status = os.stat(current)
            photos, folders = _listed(current, cancelled)
        except OSError:
            if current == folder:
                raise
            found.unreadable.append(current)
            continue
        identity = (status.st_dev, status.st_ino)
        if identity in seen:
            continue
        if status.st_ino:  # some file systems number nothing
            seen.add(identity)
        found.photos.extend(photos)
        if with_subfolders:
            to_list.extend(reversed(folders))
    return found


def _listed(folder: Path, cancelled: Callable[[], bool]) -> tuple[list[Path], list[Path]]:
    """The photos and the folders right in a folder, by name."""
    photos, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if cancelled():
                break
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(folder / entry.name)
            elif Path(entry.name).suffix.lower() in ENDINGS:
                photos.append(folder / entry.name)
    return sorted(photos), sorted(folders)


def read_photo(path: Path) -> Photo:
    """What the photo in a file says.

    Raises:
        PhotoRefused: it proposes no camera.
    """
    try:
        if not path.is_file():  # what is no ordinary file may keep its reader waiting for ever
            raise PhotoRefused(Refusal.NO_FILE)
        with path.open("rb") as file:
            exif = _exif(file)
    except OSError as error:
        raise PhotoRefused(Refusal.UNREADABLE) from error
    if exif is None:
        raise PhotoRefused(Refusal.NO_EXIF)
    try:
        return photo_from_exif(exif_tags(exif))
    except ExifDamaged as error:
        raise PhotoRefused(Refusal.DAMAGED) from error


def _exif(file: BinaryIO) -> bytes | None:
    """The TIFF in the first EXIF of a JPEG; None where it has none. Raises PhotoRefused where it is no JPEG."""
    if picture_format(file.read(4)) != "jpeg":
        raise PhotoRefused(Refusal.NO_JPEG)
    file.seek(2)
    for marker, length in _segments(file):
        if marker != _APP1:
            file.seek(length, os.SEEK_CUR)
            continue
        content = file.read(length)
        if content.startswith(b"Exif\0"):
            if len(content) < length:
                raise PhotoRefused(Refusal.DAMAGED)
            return content[6:]
    return None


def _segments(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """The segments before the picture, each as its marker and the length of what follows, where the file stands.

    Whoever takes one leaves the file behind it.
    """
    for _ in range(_MOST_SEGMENTS):
        marker = _marker(file)
        if marker in _ALONE:
            continue
        size = file.read(2)
        length = int.from_bytes(size, "big") - 2  # it counts its own two bytes
        if marker in (None, _START_OF_SCAN, _END) or length < 0:
            return
        yield marker, length


def _marker(file: BinaryIO) -> int | None:
    """The marker that stands there, any filling before it passed over; None where there is none."""
    if file.read(1) != b"\xff":
        return None
    for _ in range(_MOST_FILLING):
        mark = file.read(1)
        if mark != b"\xff":
            return mark[0] if mark else None
    return None
