"""What the columns of somebody's table say of cameras: a profile, which is told once and can be shared.

As JSON, see `table_profile_json` and `table_profile_written`; all members but the first three may be left out:

    {"format": "hiljade-table-profile", "format_version": 1,
     "position": one of
         {"latitude": column, "longitude": column}
         {"column": column, "order": "lat_lon" | "lon_lat" | "easting_northing" | "northing_easting", "crs": "EPSG:…"}
         {"easting": column, "northing": column, "crs": "EPSG:…"}
         {"easting": column, "northing": column, "utm_zone": column}
         {"geometry": true}                        the points that the layer has
     "area": [west, south, east, north],           in degrees; a row outside of it is refused
     "list": {"name": …, "source": …, "licence": …},
     "file": {"encoding": "cp1250", "separator": ";", "header_row": 3},   of files of text; the row also of spreadsheets
     "language": "en" | "fr" | "de" | "sr",        of directions, and of the letters of positions
     "decimal_mark": "." | ",",
     "unknown": ["n/a", "-"],                      texts that say nothing, as an empty one does; letter case aside
     "trim_blanks": true,                          blanks around texts are no part of them
     "fields": {field: column, or
                       {"column": column, or a list of columns of which the first that says something counts,
                        "unknown": ["0"],          for this field beside the others
                        "values": {"kupola": "dome"},   what its texts mean, letter case aside; of a direction, in
                                                        the grammar of directions
                        "unit": "m" | "cm" | "ft",      of a height or a reach, whose texts may name it then
                        "format": "DD.MM.YYYY",         of a date
                        "turning": "clockwise_from_north" | "counter_clockwise_from_east",   of a direction
                        "words": false,                 a direction is in the grammar already, as in our own tables:
                                                        `nord-est` or `370` stay as they are
                        "unreadable": "keep" | "refuse"}},
     "constants": {field: value}}                  what all the rows say

A field is a column of the list of fields (`camera.FIELDS`; not `server_id`), `tags:<key>` for a tag that has no
column, or `tags` for a column that holds a JSON object of them. Columns are named as in the first row; letter case and
blanks around a name do not matter where only one column has it.

In one column of text, letters, WKT and geo: addresses say themselves which number is the latitude; `order` is for two
numbers that do not. `crs` is for coordinates that are no degrees, by an authority and a code that QGIS knows. UTM in
one text (`34T 456789 4962000`) needs neither.

What a direction or a date says in no way known is kept as it is, and named, unless `unreadable` is "refuse"; a number
that can't be read refuses its row, unless it is "keep": then nothing is taken for it. A direction counted
counter-clockwise is never kept: it would be read clockwise later on.

Nothing in a profile is evaluated: it comes from anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Union

from .camera import FIELD_BY_COLUMN, OWNED_TAGS, TAGS_COLUMN, FieldKind
from .changes import TAG_PREFIX
from .direction_turning import Turning
from .position_text import Order
from .record import ColumnValue

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Geometry:
    """The position is the point that the layer has."""


@dataclass(frozen=True)
class LatLonColumns:
    """The position is two angles in two columns."""

    latitude: str
    longitude: str


@dataclass(frozen=True)
class TextColumn:
    """The position is one text.

    Attributes:
        order: which of two numbers stands first where the text does not say it; None where nobody knows.
        crs: of numbers that are no degrees; "" for degrees.
    """

    column: str
    order: Order | None = None
    crs: str = ""


@dataclass(frozen=True)
class ProjectedColumns:
    """The position is two numbers in two columns, in one CRS or in zones of UTM.

    Attributes:
        crs: as QGIS knows it; "" where `utm_zone` is a column.
        utm_zone: a column with the zone and the letter of its band, as `34T`; "" where there is one CRS.
    """

    easting: str
    northing: str
    crs: str = ""
    utm_zone: str = ""


PositionColumns = Union[Geometry, LatLonColumns, TextColumn, ProjectedColumns]


@dataclass(frozen=True)
class FieldRule:
    """How a field is read.

    Attributes:
        columns: of the table; the first that says something counts.
        unknown: texts that say nothing in them, letter case folded.
        values: what a text means, by its folded form; {} where texts mean themselves.
        unit: of a length, one of `number_text.METRES_PER_UNIT`; "" where nobody said.
        date_format: see :func:`hiljade_qgis.core.date_format.is_date_format`; "" where dates are taken as they stand.
        turning: how the degrees of a direction are counted.
        words: whether a direction outside of the grammar is read for what it plainly means.
        refuse_unreadable: whether what can't be read refuses the row.
    """

    columns: tuple[str, ...]
    unknown: frozenset[str] = frozenset()
    values: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    unit: str = ""
    date_format: str = ""
    turning: Turning = Turning.CLOCKWISE_FROM_NORTH
    words: bool = True
    refuse_unreadable: bool = False


@dataclass(frozen=True)
class TableFile:
    """How a file is to be opened.

    Attributes:
        encoding: one of `text_encoding.ENCODINGS`; "" to find it out.
        separator: one of `delimited_text.SEPARATORS`; "" to find it out.
        header_row: the row that has the names of the columns, from 1.
    """

    encoding: str = ""
    separator: str = ""
    header_row: int = 1


@dataclass(frozen=True)
class ListDetails:
    """Whose list it is: shown, and kept with what comes of it."""

    name: str = ""
    source: str = ""
    licence: str = ""


@dataclass(frozen=True)
class TableProfile:
    """How the rows of a table are read as cameras.

    Attributes:
        fields: by the field, see :func:`is_field`.
        constants: what all rows say, by the field.
        language: one of `direction_words.LANGUAGES`; None for a table of which nobody knows.
        decimal_mark: one of `number_text.DECIMAL_MARKS`.
        unknown: texts that say nothing, letter case folded.
        area: west, south, east and north in degrees, west beyond east across the antimeridian; None for the world.
    """

    position: PositionColumns
    fields: Mapping[str, FieldRule]
    constants: Mapping[str, ColumnValue] = field(default_factory=dict)
    language: str | None = None
    decimal_mark: str = "."
    unknown: frozenset[str] = frozenset()
    trim_blanks: bool = False
    area: tuple[float, float, float, float] | None = None
    file: TableFile = TableFile()
    details: ListDetails = ListDetails()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of the table that is read, in the order of the profile, each once."""
        named = [*position_columns(self.position), *(name for rule in self.fields.values() for name in rule.columns)]
        return tuple(dict.fromkeys(named))

    @property
    def crs(self) -> str:
        """The CRS that it names for positions; "" where they are degrees, points, or in zones of UTM."""
        return self.position.crs if isinstance(self.position, (TextColumn, ProjectedColumns)) else ""


def position_columns(position: PositionColumns) -> tuple[str, ...]:
    """The columns that a position is read from."""
    if isinstance(position, LatLonColumns):
        return (position.latitude, position.longitude)
    if isinstance(position, TextColumn):
        return (position.column,)
    if isinstance(position, ProjectedColumns):
        names = (position.easting, position.northing, position.utm_zone)
        return tuple(name for name in names if name)
    return ()


def is_field(name: str) -> bool:
    """Whether a profile may say what this is: a column of FIELDS, `tags`, or `tags:<key>` of a tag without a column."""
    if name.startswith(TAG_PREFIX):
        key = name[len(TAG_PREFIX) :]
        return bool(key.strip()) and key not in OWNED_TAGS
    return name == TAGS_COLUMN or name in FIELD_BY_COLUMN


def kind_of(name: str) -> FieldKind:
    """How the values of a field, as :func:`is_field` knows it, are written; tags are texts."""
    known = FIELD_BY_COLUMN.get(name)
    return FieldKind.TEXT if known is None else known.kind


def refuses_by_itself(name: str, turning: Turning = Turning.CLOCKWISE_FROM_NORTH) -> bool:
    """Whether what can't be read in a field refuses its row unless a profile says otherwise."""
    return kind_of(name) is FieldKind.NUMBER or turning is Turning.COUNTER_CLOCKWISE_FROM_EAST
