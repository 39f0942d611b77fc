"""What is known about a camera: the list of fields, from which everything else is made.

The layer's columns, the attribute form, the tables, the checks and the server's record schema all come from
:data:`FIELDS`. The vocabulary is OpenStreetMap's surveillance tagging
(https://wiki.openstreetmap.org/wiki/Tag:man_made%3Dsurveillance).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

POSITION = "position"
"""The name under which a change of the point itself is listed."""

FID_COLUMN = "fid"
SERVER_ID_COLUMN = "server_id"
VERSION_COLUMN = "version"
TAGS_COLUMN = "tags"
STATUS_COLUMN = "status"

GONE = ("rejected", "removed")
"""The values of the status that say that no camera stands there, or none any more."""


class FieldKind(Enum):
    """How a field's value is written and compared."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    DIRECTION = "direction"


@dataclass(frozen=True)
class Field:
    """One well-known field of a camera.

    Attributes:
        column: its column in the working copy; carries the unit where one could be mistaken.
        tag: the tag that an edit writes.
        kind: how its value is written and compared.
        label: what people read, in English, without the unit.
        unit: the unit of a number ("m", "°"), else "".
        values: the values offered; any other is allowed and kept.
        other_tags: further tags that hold the same thing on some records, read where `tag` is absent.
        in_openstreetmap: whether OpenStreetMap's layer may be sent this field.
    """

    column: str
    tag: str
    kind: FieldKind
    label: str
    unit: str = ""
    values: tuple[str, ...] = ()
    other_tags: tuple[str, ...] = ()
    in_openstreetmap: bool = True

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag that this field owns, the one that wins first."""
        return (self.tag, *self.other_tags)


def _text(column: str, label: str, tag: str = "", values: tuple[str, ...] = ()) -> Field:
    return Field(column, tag or column, FieldKind.TEXT, label, values=values)


FIELDS: tuple[Field, ...] = (
    _text("name", "Name"),
    _text("surveillance", "Surveilled space", values=("public", "outdoor", "indoor")),
    _text(
        "surveillance_type",
        "Kind of surveillance",
        "surveillance:type",
        ("camera", "ALPR", "guard", "gunshot_detector"),
    ),
    _text(
        "zone",
        "Zone",
        "surveillance:zone",
        ("town", "traffic", "parking", "shop", "bank", "building", "entrance", "atm", "gate", "station", "street"),
    ),
    _text("camera_type", "Camera type", "camera:type", ("fixed", "panning", "dome", "doorbell")),
    _text(
        "mount",
        "Mount",
        "camera:mount",
        ("wall", "pole", "ceiling", "street_lamp", "tree", "traffic_signals", "gantry", "roof"),
    ),
    Field("height_m", "height", FieldKind.NUMBER, "Height", unit="m"),
    Field(
        "direction",
        "camera:direction",
        FieldKind.DIRECTION,
        "Direction",
        unit="°",
        other_tags=("direction",),
    ),
    Field("tilt_deg", "hiljade:tilt", FieldKind.NUMBER, "Tilt below the horizon", unit="°", in_openstreetmap=False),
    Field("range_m", "hiljade:range", FieldKind.NUMBER, "Reach", unit="m", in_openstreetmap=False),
    Field(
        STATUS_COLUMN,
        "hiljade:status",
        FieldKind.TEXT,
        "Status",
        values=("reported", "verified", *GONE),
        in_openstreetmap=False,
    ),
    _text("operator", "Operator"),
    _text("manufacturer", "Manufacturer"),
    _text("model", "Model"),
    _text("image", "Picture"),
    _text("source", "Source"),
    _text("note", "Note"),
    _text("description", "Description"),
    Field("start_date", "start_date", FieldKind.DATE, "In place since"),
    Field("check_date", "check_date", FieldKind.DATE, "Last checked"),
)
"""Every well-known field, in the order of tables and forms."""

FIELD_BY_COLUMN: Mapping[str, Field] = MappingProxyType({field.column: field for field in FIELDS})

FIELD_BY_TAG: Mapping[str, Field] = MappingProxyType({tag: field for field in FIELDS for tag in field.tags})

OWNED_TAGS: frozenset[str] = frozenset(FIELD_BY_TAG)
"""Tags that have a column of their own and therefore never stand in the `tags` column."""
