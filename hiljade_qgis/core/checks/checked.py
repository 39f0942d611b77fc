"""What the rules look at: a camera with all that is known of it, the layer, and what lies around."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

import numpy as np

from ..bearings import NearestLine
from ..camera import FIELDS, OWNED_TAGS, TAGS_COLUMN, FieldKind
from ..changes import TAG_PREFIX
from ..direction import Direction, parse
from ..geodesic import Floats
from ..pictures import pictures_of
from ..point_grid import NearPoints
from ..record import (
    ColumnValue,
    JsonValue,
    Position,
    Record,
    Row,
    edited_record,
    row_from_record,
)

_TEXT_COLUMNS = {tag: one.column for one in FIELDS if one.kind is not FieldKind.NUMBER for tag in one.tags}
_DIRECTIONS_KEPT = 20_000
_POSITION_DECIMALS = 7
"""Of degrees: what SAME_POSITION_DEG tells apart."""

read_direction: Callable[[str], Direction] = lru_cache(_DIRECTIONS_KEPT)(parse)
"""`direction.parse`, remembering: the same few directions come again and again."""


class Checked(NamedTuple):
    """A camera as the rules see it.

    Attributes:
        fid: its row in the layer.
        record: its position and every tag, as it would be sent.
        values: what the columns of FIELDS show; `tags` as the row has it, None where only the record is known.
        others: the tags that have no column of their own.
        texts: every text in it, by field: columns, and `tags:<key>`.
        foreign: those of them that are not all ASCII.
        base: the record as the server last gave it; None where nobody knows.
        server_id: what the server calls it; "" where nobody knows.
    """

    fid: int
    record: Record
    values: Mapping[str, ColumnValue]
    others: Mapping[str, JsonValue]
    texts: Sequence[tuple[str, str]]
    foreign: Sequence[tuple[str, str]]
    base: Record | None = None
    server_id: str = ""

    @classmethod
    def of_record(cls, fid: int, record: Record, base: Record | None = None, server_id: str = "") -> Checked:
        """A camera as its record says."""
        owned = {key: value for key, value in record.tags.items() if key in OWNED_TAGS}
        return cls._of(fid, record, row_from_record(Record(None, owned)).values, base, server_id)

    @classmethod
    def of_row(cls, fid: int, base: Record | None, row: Row, server_id: str = "") -> Checked:
        """A row of a working copy with its base; None for a new one."""
        values = {column: None if value == "" else value for column, value in row.values.items()}
        return cls._of(fid, edited_record(base, row), values, base, server_id)

    @classmethod
    def _of(
        cls, fid: int, record: Record, values: Mapping[str, ColumnValue], base: Record | None, server_id: str
    ) -> Checked:
        others: dict[str, JsonValue] = {}
        texts: list[tuple[str, str]] = []
        for key, value in record.tags.items():
            field = key
            if key not in OWNED_TAGS:
                others[key] = value
                field = TAG_PREFIX + key
            elif key in _TEXT_COLUMNS:  # of two tags for a column the one that it shows
                field = _TEXT_COLUMNS[key]
                value = values[field] if values[field] == value else None
            else:
                continue
            if type(value) is str and value:
                texts.append((field, value))
        foreign = [one for one in texts if not one[1].isascii()]
        return cls(fid, record, values, others, texts, foreign, base, server_id)

    def row(self) -> Row:
        """The row that shows it."""
        edited = self.values.get(TAGS_COLUMN) is not None
        return Row(self.position, self.values) if edited else row_from_record(self.record)

    def picture_addresses(self) -> list[str]:
        """Where pictures of it should be."""
        found = pictures_of(self.values.get("image"), self.others)
        return [one.address for one in found if one.address is not None]

    @property
    def position(self) -> Position | None:
        """EPSG:4326."""
        return self.record.position

    @property
    def direction(self) -> Direction:
        """What its direction says."""
        return read_direction(self.text("direction"))

    def text(self, column: str) -> str:
        """What a column shows; "" where nothing is known."""
        value = self.values.get(column)
        return "" if value is None else str(value)


class Layer:
    """All cameras of a layer.

    Attributes:
        cameras: in the order of the layer.
        lon_deg, lat_deg: shape (n,), EPSG:4326; NaN where a camera is nowhere.
    """

    def __init__(self, cameras: Sequence[Checked]) -> None:
        self.cameras = cameras
        at = [camera.position or (np.nan, np.nan) for camera in cameras]
        places = np.array(at, dtype=np.float64).reshape(-1, 2)
        self.lon_deg: Floats = places[:, 0]
        self.lat_deg: Floats = places[:, 1]
        self._places: list[list[int]] | None = None

    def places(self) -> list[list[int]]:
        """The cameras, by number, that stand at exactly one point each: in some layers very many do."""
        if self._places is None:
            known = np.flatnonzero(np.isfinite(self.lon_deg))
            at = np.round(np.column_stack([self.lon_deg, self.lat_deg])[known], _POSITION_DECIMALS)
            _points, of_each = np.unique(at, axis=0, return_inverse=True)
            order = np.argsort(of_each.ravel(), kind="stable")
            starts = np.flatnonzero(np.diff(of_each.ravel()[order], prepend=-1))
            self._places = [part.tolist() for part in np.split(known[order], starts[1:])] if known.size else []
        return self._places

    def near_places(self, within_m: float) -> Iterator[tuple[int, int, float]]:
        """Every two of `places` so near one another, with their distance in metres."""
        first = [place[0] for place in self.places()]
        points = NearPoints(self.lon_deg[first], self.lat_deg[first], within_m)
        for pairs in points.pairs():
            yield from zip(pairs.one.tolist(), pairs.other.tolist(), pairs.distance_m.tolist())


class Surroundings(Protocol):
    """What lies around a place, from layers that the user named. A layer that was not named says nothing."""

    def wall_around(self, place: Position) -> NearestLine | None:
        """The nearest wall of the building in which a place lies; None where it lies in none."""
        ...

    def in_water(self, place: Position) -> bool:
        """Whether a place lies in water."""
        ...

    def outside(self, place: Position) -> bool:
        """Whether a place lies outside the layer's area."""
        ...

    def street_distance_m(self, place: Position) -> float | None:
        """How far the nearest street is; None where nobody knows."""
        ...


class Nowhere:
    """Surroundings of which nothing is known."""

    def wall_around(self, place: Position) -> NearestLine | None:
        """None."""
        return None

    def in_water(self, place: Position) -> bool:
        """False."""
        return False

    def outside(self, place: Position) -> bool:
        """False."""
        return False

    def street_distance_m(self, place: Position) -> float | None:
        """None."""
        return None


@dataclass(frozen=True)
class Limits:
    """Where a rule begins to speak.

    Attributes:
        duplicate_m: two records of one camera lie this near, or nearer.
        same_aim_deg: and look the same way within this.
        moved_m: a camera does not move farther.
        inside_m: so deep in a building it is not merely on its wall.
        street_m: a camera on traffic stands no farther from a street.
        least_decimals: of degrees, in longitude or latitude.
        highest_m: no camera hangs higher.
        stale_days: after so many it should be looked at again.
    """

    duplicate_m: float = 5.0
    same_aim_deg: float = 20.0
    moved_m: float = 50.0
    inside_m: float = 1.0
    street_m: float = 100.0
    least_decimals: int = 5
    highest_m: float = 100.0
    stale_days: int = 730


class PictureState(NamedTuple):
    """What became of looking at a picture: `picture`, or why it is none."""

    is_picture: bool
    reason: str = ""


@dataclass(frozen=True)
class Context:
    """What is known beside the cameras.

    Attributes:
        pictures: what was found at addresses of pictures; empty where nobody asked.
    """

    today: date
    limits: Limits = field(default_factory=Limits)
    around: Surroundings = field(default_factory=Nowhere)
    pictures: Mapping[str, PictureState] = field(default_factory=dict)
