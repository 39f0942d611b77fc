"""A profile of a table that nobody told, from the names of its columns and its first rows.

Known are our own columns and labels, OpenStreetMap's tags, and the usual names of positions and directions in English,
French, German and Serbian. What the first rows contradict is no position, and where two columns may be it, neither is:
a guess is shown, and whoever knows better writes a profile.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .camera import FIELDS, OWNED_TAGS, SERVER_ID_COLUMN, STATUS_COLUMN, TAGS_COLUMN, VERSION_COLUMN, Field
from .changes import TAG_PREFIX
from .position_text import Order
from .record import tags_from_text
from .serbian_script import latin_from_cyrillic
from .table_cell import Cell, cell_text, says_nothing
from .table_direction import is_serbian
from .table_position import PositionReader
from .table_problem import ColumnTwice, NoPositionColumns, Reason, SeveralPositionColumns, Unreadable
from .table_profile import (
    FieldRule,
    Geometry,
    LatLonColumns,
    PositionColumns,
    TableProfile,
    TextColumn,
    position_columns,
    refuses_by_itself,
)

ROWS_LOOKED_AT = 1000

_CLEAR_PAIR = 0
_PAIRS = (
    (
        "lat @lat latitude lat_deg latitude_deg gps_lat gps_latitude",
        "lon @lon lng long longitude lon_deg longitude_deg gps_lon gps_lng gps_long gps_longitude",
    ),
    ("breite breitengrad geografische_breite", "lange laenge langengrad laengengrad geografische_lange"),
    ("sirina geografska_sirina geo_sirina gps_sirina", "duzina geografska_duzina geo_duzina gps_duzina"),
    ("y y_coord ycoord coord_y", "x x_coord xcoord coord_x"),
)
"""Names of columns of latitudes and of longitudes that stand beside each other, the clearest first. Those of the first
ones say nothing else; of the others what stands in the rows must be positions, as a width and a length are none."""

_TEXTS: Mapping[str, Order | None] = {
    **dict.fromkeys(("wkt", "wkt_geom", "geom", "geometry", "the_geom", "point"), None),
    **dict.fromkeys(("coordinates", "coordinate", "coords", "gps", "position", "location"), None),
    **dict.fromkeys(("koordinate", "koordinaten", "coordonnees", "polozaj", "pozicija", "standort"), None),
    **dict.fromkeys(("latlon", "lat_lon", "latlng", "lat_lng", "lat_long", "latitude_longitude"), Order.LAT_LON),
    **dict.fromkeys(("lonlat", "lon_lat", "lnglat", "lng_lat", "long_lat", "longitude_latitude"), Order.LON_LAT),
}

_OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "name": ("naziv", "ime", "nom", "bezeichnung"),
    "direction": (
        "azimuth", "azimut", "bearing", "heading", "facing", "orientation", "richtung", "blickrichtung", "ausrichtung",
        "orientacija", "smer", "smjer", "pravac",
    ),
    "operator": ("operater", "betreiber", "operateur"),
    "manufacturer": ("proizvodjac", "hersteller", "fabricant"),
    "model": ("modell", "modele"),
    "note": ("napomena", "bemerkung", "remarque"),
    "description": ("opis", "beschreibung"),
}  # fmt: skip
"""By the field, beside its tags, its column and its label."""
_LANGUAGE_OF_NAME: Mapping[str, str] = {
    **dict.fromkeys(("smer", "smjer", "pravac", "orientacija", "koordinate", "polozaj", "pozicija"), "sr"),
    **dict.fromkeys(" ".join(_PAIRS[2]).split(), "sr"),
    **dict.fromkeys(("richtung", "blickrichtung", "ausrichtung", "koordinaten", "standort"), "de"),
    **dict.fromkeys(" ".join(_PAIRS[1]).split(), "de"),
    "coordonnees": "fr",
}
"""Of the columns whose letters and words depend on it."""
_ENGLISH = re.compile("(?=.*[EW])[NESW]{1,3}", re.IGNORECASE)
"""A wind with a letter that no Serbian wind has."""
_OF_OPENSTREETMAP = frozenset(
    ("man_made", "surveillance:type", "surveillance:zone", "camera:type", "camera:mount", "camera:direction")
)
_TAG = re.compile(r"[a-z][a-z0-9_]*(?::[A-Za-z0-9_-]+)*")
_LONGEST_TAG = 255
_NO_TAGS = frozenset(
    (
        "id", "osm_id", "osm_type", "osm_version", "fid", "ogc_fid", "type", "timestamp", "changeset", "user", "uid",
        "visible", "osm_user", "osm_uid", "osm_timestamp", "osm_changeset", SERVER_ID_COLUMN, VERSION_COLUMN,
        TAGS_COLUMN, *" ".join(map(" ".join, _PAIRS)).split(), *_TEXTS,
    )
)  # fmt: skip
"""What programs write beside the tags, positions among it; who edited what is nobody's business."""


def guess_profile(names: Sequence[str], rows: Sequence[Sequence[Cell]], has_points: bool) -> TableProfile:
    """The profile that the names and the first rows of a table suggest.

    Args:
        rows: the first ones, as many as ROWS_LOOKED_AT.
        has_points: whether the layer has points; then they are the positions.

    Raises:
        NoPositionColumns, SeveralPositionColumns, ColumnTwice: nothing can be suggested.
    """
    table = _Table(names, rows)
    position = Geometry() if has_points else _position(table)
    taken = set(position_columns(position))
    fields = _known_fields(table, taken)
    taken.update(name for rule in fields.values() for name in rule.columns)
    fields.update(_tags(table, taken))
    direction = _settled_direction(table, fields)
    named = [*position_columns(position), *direction]
    return TableProfile(
        position=position,
        fields=fields,
        language=_language(table, named, direction),
        decimal_mark=_decimal_mark(table, position_columns(position)),
    )


class _Table:
    """The columns of a table by what their names come to, and what stands in them first."""

    def __init__(self, names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        self.names, self._rows = names, rows
        self._by_folded: dict[str, list[str]] = {}
        for name in names:
            self._by_folded.setdefault(_folded(name), []).append(name)
        self.is_ours = all(field.column in names for field in FIELDS)
        self.is_openstreetmaps = not _OF_OPENSTREETMAP.isdisjoint(names)

    def named(self, folded: Iterable[str]) -> list[str]:
        """The columns with these names, in the order of the names."""
        return [name for one in folded for name in self._by_folded.get(one, ())]

    def differently_written(self, folded: str) -> list[str]:
        """The columns with this name. Raises ColumnTwice where two of them are written alike."""
        found = self.named([folded])
        if len(set(found)) < len(found):
            raise ColumnTwice(found[0])
        return found

    def cells(self, names: Sequence[str]) -> list[list[Cell]]:
        """What stands in some columns, row by row, where it is not empty in one of them."""
        indexes = [self.names.index(name) for name in names]
        found = [[row[index] if index < len(row) else None for index in indexes] for row in self._rows]
        return [cells for cells in found if not any(says_nothing(cell_text(cell), ()) for cell in cells)]

    def texts(self, name: str) -> list[str]:
        return [cell_text(cells[0]) for cells in self.cells([name])]


def _folded(name: str) -> str:
    """A name in small Latin letters without marks, `_` for whatever else stands in it but `:` and `@`."""
    apart = unicodedata.normalize("NFKD", latin_from_cyrillic(name).casefold().replace("đ", "dj"))
    plain = "".join(one for one in apart if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9:@]+", "_", plain).strip("_")


def _position(table: _Table) -> PositionColumns:
    for place, (latitudes, longitudes) in enumerate(_PAIRS):
        lat, lon = table.named(latitudes.split()), table.named(longitudes.split())
        if lat and lon:
            if len(lat) > 1 or len(lon) > 1:
                raise SeveralPositionColumns((*lat, *lon))
            pair = LatLonColumns(lat[0], lon[0])
            if place == _CLEAR_PAIR or _reads(pair, table):
                return pair
    for folded, order in _TEXTS.items():
        found = table.named([folded])
        if len(found) > 1:
            raise SeveralPositionColumns(tuple(found))
        text = TextColumn(found[0], order) if found else None
        if text is not None and _reads(text, table):
            return text
    raise NoPositionColumns(tuple(table.names))


def _reads(position: PositionColumns, table: _Table) -> bool:
    """Whether the first rows have positions in these columns; where they have nothing at all, the names must do."""
    columns = position_columns(position)
    rows = table.cells(columns)
    reader = PositionReader(TableProfile(position, {}), _nowhere)
    good = 0
    for cells in rows:
        try:
            reader.read(dict(zip(columns, cells)).__getitem__, None)
        except Unreadable as error:
            good += error.reason is Reason.OUTSIDE_CRS  # it names a zone of UTM, which is enough
            continue
        good += 1
    return 2 * good > len(rows) or not rows


def _nowhere(_crs: str, _easting: float, _northing: float) -> None:
    """Nothing is transformed for a guess."""


def _known_fields(table: _Table, taken: set[str]) -> dict[str, FieldRule]:
    fields: dict[str, FieldRule] = {}
    for field in FIELDS:
        columns = [name for one in (*field.tags, field.column) for name in table.differently_written(one)]
        others = (_folded(field.label), *_OTHER_NAMES.get(field.column, ()))
        columns = columns or [name for one in others for name in table.differently_written(one)][:1]
        columns = [name for name in dict.fromkeys(columns) if name not in taken]
        if columns and (field.column != STATUS_COLUMN or table.is_ours or _are_offered(field, table, columns)):
            fields[field.column] = FieldRule(tuple(columns), refuse_unreadable=refuses_by_itself(field.column))
    return fields


def _are_offered(field: Field, table: _Table, columns: Sequence[str]) -> bool:
    """Whether the columns hold nothing but what the field offers: others say `status` of quite other things."""
    return all(text.strip() in field.values for name in columns for text in table.texts(name))


def _tags(table: _Table, taken: set[str]) -> dict[str, FieldRule]:
    """The tags without columns: all of ours in one column, or OpenStreetMap's in columns of their own."""
    found: dict[str, FieldRule] = {}
    ours = [name for name in table.differently_written(TAGS_COLUMN) if name not in taken]
    if ours and all(tags_from_text(text) is not None for text in table.texts(ours[0])):
        found[TAGS_COLUMN] = FieldRule((ours[0],))
    if not table.is_openstreetmaps:
        return found
    none = _NO_TAGS | OWNED_TAGS | taken
    others = [name for name in table.names if len(name) <= _LONGEST_TAG and _TAG.fullmatch(name) and name not in none]
    for name in others:
        if others.count(name) > 1:
            raise ColumnTwice(name)
        found[TAG_PREFIX + name] = FieldRule((name,))
    return found


def _settled_direction(table: _Table, fields: dict[str, FieldRule]) -> tuple[str, ...]:
    """The columns whose directions may be words of a language.

    Our own tables, and OpenStreetMap's, have directions in the grammar, and what is not stays as it is.
    """
    rule = fields.get("direction")
    if rule is None:
        return ()
    if table.is_ours or table.is_openstreetmaps:
        fields["direction"] = replace(rule, words=False)
        return ()
    return rule.columns


def _language(table: _Table, named: Sequence[str], direction: Sequence[str]) -> str | None:
    """The one that the names of the columns are in; else Serbian where the directions are.

    There S is the north, which nobody would notice.
    """
    found = {_LANGUAGE_OF_NAME[name] for name in map(_folded, named) if name in _LANGUAGE_OF_NAME}
    if found:
        return found.pop() if len(found) == 1 else None
    texts = {text.strip() for name in direction for text in table.texts(name)}
    return "sr" if any(map(is_serbian, texts)) and not any(map(_ENGLISH.fullmatch, texts)) else None


def _decimal_mark(table: _Table, columns: Sequence[str]) -> str:
    texts = [cell_text(cell) for cells in table.cells(columns) for cell in cells]
    return "," if any("," in text for text in texts) and not any("." in text for text in texts) else "."
