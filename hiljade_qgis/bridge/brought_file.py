"""What is brought in from outside: files of all kinds that hold cameras, and folders of photos, as rows. Any thread.

Which kind a file is of is told by what is in it. It is read, never opened by another program, and nothing that it names
is fetched.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from qgis.core import QgsCoordinateTransformContext

from ..core.brought_file import Brought, LeftOut, Place, Why, joined
from ..core.camera import FIELD_BY_COLUMN, STATUS_COLUMN, TAGS_COLUMN
from ..core.photo import PhotoRefused, Refusal, proposed_camera
from ..core.picture_format import picture_format
from ..core.record import Row, legible
from ..core.status import Status
from ..core.table_profile import TableFile, TableProfile
from ..core.table_row import RowReader
from ..sync.brought_json import read_brought_json
from ..sync.brought_xml import read_brought_xml
from ..sync.errors import Cancelled, SyncError
from ..sync.handover_file import SUFFIX
from ..sync.server import SILENT, Progress
from ..sync.small_xml import DocumentType
from .crs_positions import CrsPositions
from .photo_reading import PhotoFolder, photos_in, read_photo
from .rejected_rows import own_names
from .table_sample import guessed_profile, open_table, rows_of
from .table_source import DELIMITED, SPREADSHEETS

MAX_BYTES = 200_000_000
"""The largest file of features that is read; a camera takes some 500 bytes."""
PHOTO_DISTANCE_M = 10.0
"""How far in front of whoever took a photo a camera is taken to stand, where the photo says which way it looks."""

_HEAD_BYTES = 4096
_ASKED_EVERY = 500
_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_JSON, _XML, _PHOTO, _SPREADSHEET, _TEXT, _UNKNOWN = range(6)

Context = QgsCoordinateTransformContext


class TableToRead(NamedTuple):
    """How a table is read.

    Attributes:
        sheet: of a spreadsheet; "" for the first one.
    """

    profile: TableProfile
    sheet: str = ""


Tables = Mapping[Path, TableToRead]
"""How those files are read of which somebody said it; of other tables the names of the columns tell."""

_NO_TABLES: Tables = MappingProxyType({})


class BroughtUnreadable(SyncError):
    """A file that nothing can be brought in from.

    Attributes:
        code: "not_readable", "too_large", "unknown" (no kind of file that is known), "json", "xml" (damaged, or of
            something else), or "document_type" (an XML that could do what it wants).
    """

    def __init__(self, path: Path, code: str, detail: str = "") -> None:
        super().__init__(f"{path.name}: {code} {detail}".rstrip())
        self.path, self.code, self.detail = path, code, detail


class TooDense(SyncError):
    """So many stand so near one another that they can't be compared within that distance."""

    def __init__(self, within_m: float) -> None:
        super().__init__(f"within {within_m} m")
        self.within_m = within_m


def read_all_brought(
    paths: Sequence[Path], progress: Progress = SILENT, context: Context | None = None, tables: Tables = _NO_TABLES
) -> Brought:
    """What several files and folders hold, as one. Raises what `read_brought` raises, of the first that can't be read.

    Photos among them are read as if they lay in one folder.
    """
    paths = list(dict.fromkeys(paths))
    photos = [path for path in paths if path.is_file() and _kind_of(path) == _PHOTO]
    if len(photos) == len(paths) > 1:
        return _of_photos(photos[0].parent, PhotoFolder(photos, []), progress)
    return joined([read_brought(path, progress, context, tables.get(path)) for path in paths])


def read_brought(
    path: Path, progress: Progress = SILENT, context: Context | None = None, table: TableToRead | None = None
) -> Brought:
    """What a file, or a folder of photos, holds; `name` says what to call it where the file does not.

    Args:
        context: how coordinates are to be transformed.
        table: how it is to be read where it is a table; None to find that out.

    Raises:
        Cancelled. BroughtUnreadable, TableUnreadable, TableError, CrsUnknown: it can't be read at all.
    """
    brought = _read(path, progress, context or Context(), table)
    if progress.cancelled():
        raise Cancelled
    brought.name = brought.name or legible(path.stem if path.is_file() else path.name)
    return brought


def can_be_brought(path: Path) -> bool:
    """Whether a file or a folder may hold cameras: told by its name alone, without opening it."""
    known = {".geojson", ".json", ".umap", ".osm", ".gpx", ".kml", ".csv", ".tsv", *SPREADSHEETS, ".jpg", ".jpeg"}
    if path.name.lower().endswith(SUFFIX):
        return False  # changes that somebody hands over are opened by other means
    return path.suffix.lower() in known or path.is_dir()


def may_be_table(path: Path) -> bool:
    """Whether a file may be a table, of whose columns somebody should say what they mean: told by its name alone."""
    return path.suffix.lower() in (*DELIMITED, *SPREADSHEETS)


def _read(path: Path, progress: Progress, context: Context, table: TableToRead | None) -> Brought:
    if path.is_dir():
        try:
            return _of_photos(path, photos_in(path, True, progress.cancelled), progress)
        except OSError as error:
            raise BroughtUnreadable(path, "not_readable", str(error)) from error
    kind = _kind_of(path)
    if kind == _PHOTO:
        return _of_photos(path.parent, PhotoFolder([path], []), progress)
    positions = CrsPositions(context)
    if kind in (_SPREADSHEET, _TEXT):
        return _of_table(path, table, positions, progress)
    if kind == _UNKNOWN:
        raise BroughtUnreadable(path, "unknown")
    try:
        if kind == _JSON:
            return read_brought_json(_name_of(path), _whole(path), positions, progress)
        return read_brought_xml(_name_of(path), _whole(path), progress)
    except DocumentType as error:
        raise BroughtUnreadable(path, "document_type", str(error)) from error
    except (ValueError, RecursionError) as error:
        raise BroughtUnreadable(path, "json" if kind == _JSON else "xml", str(error)) from error


def _kind_of(path: Path) -> int:
    try:
        if not path.is_file():  # what is no ordinary file may keep its reader waiting for ever
            raise BroughtUnreadable(path, "not_readable")
        with open(path, "rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise BroughtUnreadable(path, "not_readable", str(error)) from error
    if picture_format(head[:16]) == "jpeg":
        return _PHOTO
    if head.startswith(b"PK"):
        return _SPREADSHEET if path.suffix.lower() in SPREADSHEETS and zipfile.is_zipfile(path) else _UNKNOWN
    if head.startswith(_ORDER_MARKS):
        return _XML if head[2:].replace(b"\0", b"").lstrip().startswith(b"<") else _TEXT
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"<"):
        return _XML
    if text.startswith((b"{", b"[")):
        return _JSON
    return _UNKNOWN if b"\0" in head else _TEXT


def _whole(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            body = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BroughtUnreadable(path, "not_readable", str(error)) from error
    if len(body) > MAX_BYTES:
        raise BroughtUnreadable(path, "too_large")
    return body


def _name_of(path: Path) -> str:
    return legible(path.name)


# tables


def _of_table(path: Path, table: TableToRead | None, positions: CrsPositions, progress: Progress) -> Brought:
    file, language = (TableFile(), None) if table is None else (table.profile.file, table.profile.language)
    source = open_table(path, file, language, "" if table is None else table.sheet)
    profile = guessed_profile(source) if table is None else table.profile
    reader = RowReader(profile, source.names, positions)
    details, name = profile.details, _name_of(path)
    brought = Brought(name=details.name, source=details.source, licence=details.licence)
    read = {column.casefold() for column in profile.columns}
    brought.untaken = {legible(one) for one in own_names(source.names) if one.strip() and one.casefold() not in read}
    for count, row in enumerate(rows_of(source), 1):
        if count % _ASKED_EVERY == 0:
            progress.report(count, None)
            if progress.cancelled():
                break
        place = Place(name, row.number)
        if row.problem is not None:
            brought.left_out.append(LeftOut(place, row.problem))
            continue
        made = reader.read(row.cells, row.point)
        brought.warnings += [LeftOut(place, problem) for problem in made.warnings]
        if made.row is not None and made.row.position is not None:
            brought.add(place, made.row)
        else:
            brought.left_out.append(LeftOut(place, made.refused[0] if made.refused else Why.NO_POSITION))
    return brought


# photos


def _of_photos(folder: Path, found: PhotoFolder, progress: Progress) -> Brought:
    """The cameras that photos propose: reported, in front of whoever took one; where they look nobody said."""
    brought = Brought()
    brought.left_out = [LeftOut(_place_in(folder, one), Refusal.UNREADABLE) for one in found.unreadable]
    for done, path in enumerate(found.photos):
        progress.report(done, len(found.photos))
        if progress.cancelled():
            break
        try:
            proposed = proposed_camera(read_photo(path), PHOTO_DISTANCE_M)
        except PhotoRefused as refused:
            brought.left_out.append(LeftOut(_place_in(folder, path), refused.why))
            continue
        values = {**dict.fromkeys((*FIELD_BY_COLUMN, TAGS_COLUMN)), STATUS_COLUMN: Status.REPORTED.value}
        brought.add(_place_in(folder, path), Row(proposed.position, values))
        brought.warnings.append(LeftOut(_place_in(folder, path), proposed.place))
    return brought


def _place_in(folder: Path, path: Path) -> Place:
    return Place(legible(os.path.relpath(path, folder).replace(os.sep, "/")))
