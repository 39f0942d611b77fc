"""The records of an official list, or of ours, as they are matched: where each stands, and by what it is known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsFeature, QgsFields

from ..core.camera import FID_COLUMN
from ..core.list_decisions import Decisions, Settled, kept_text, settled, usable_keys
from ..core.list_matching import Matches, matches
from ..core.record import Position
from ..sync.server import Progress
from .camera_values import plain_value
from .points import PointReader
from .sight_fields import text_of

FEATURE_ID = -1
"""In the place of a field's index: the feature id."""

_TOLD_EVERY = 500


class Records:
    """The records of a layer, in its order; each point of a multi-point is one of its own. Any thread.

    Args:
        key_index: the field by which each is known in its list.

    Attributes:
        positions: EPSG:4326.
        fids: the feature of each.
        rows: the row of a working copy that each is, also in a layer made from one; None for one that is none yet.
        keys: by what each is known; None where it is not told apart from others by that.
        attributes: of the feature.
        without_position: how many features have no point in the world, and so are no records here.
    """

    def __init__(
        self,
        fields: QgsFields,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
        key_index: int = FEATURE_ID,
    ) -> None:
        self.fields = fields
        self.positions: list[Position] = []
        self.fids: list[int] = []
        self.rows: list[int | None] = []
        self.keys: list[str | None] = []
        self.attributes: list[list[Any]] = []
        self.without_position = 0
        self._points = PointReader(crs, context)
        self._key_index, self._row_index = key_index, fields.lookupField(FID_COLUMN)

    def read(self, features: Iterable[QgsFeature], count: int, progress: Progress) -> None:
        """Read until there are no more, or it is cancelled.

        Args:
            count: how many they are; −1 where that is not known.
        """
        total = count if count > 0 else None
        for number, feature in enumerate(features):
            if number % _TOLD_EVERY == 0:
                if progress.cancelled():
                    return
                progress.report(number, total)
            self._add(feature, self._points.positions(feature))
        self.keys = usable_keys(self.keys)

    @property
    def without_key(self) -> int:
        """How many records have no key, or one that another has too."""
        return self.keys.count(None)

    def text(self, number: int, index: int) -> str | None:
        """What a record says in a field; None for nothing."""
        return text_of(plain_value(self.attributes[number][index]))

    def _add(self, feature: QgsFeature, positions: list[Position]) -> None:
        if not positions:
            self.without_position += 1
            return
        count, attributes = len(positions), feature.attributes()
        self.positions += positions
        self.fids += [feature.id()] * count
        self.rows += [self._row(feature, attributes)] * count
        self.keys += [self._key(feature, attributes)] * count
        self.attributes += [attributes] * count

    def _row(self, feature: QgsFeature, attributes: list[Any]) -> int | None:
        """A layer that was made from a working copy numbers its features anew, and keeps the column."""
        value = feature.id() if self._row_index < 0 else plain_value(attributes[self._row_index])
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return value if isinstance(value, int) and value > 0 else None

    def _key(self, feature: QgsFeature, attributes: list[Any]) -> str | None:
        if self._key_index == FEATURE_ID:
            return str(feature.id())
        text = text_of(plain_value(attributes[self._key_index]))
        return kept_text(text) if text and text.strip() else None

    def __len__(self) -> int:
        return len(self.positions)


def settled_of(ours: Records, theirs: Records, decisions: Decisions) -> Settled:
    """What decisions mean for these records."""
    return settled(decisions, ours.rows, theirs.keys) if decisions else Settled({}, ())


def matches_of(ours: Records, theirs: Records, within_m: float, known: Settled, progress: Progress) -> Matches:
    """Who is whom, as far as nobody has decided otherwise. Raises what `core.list_matching.matches` raises."""
    fixed, forbidden = known.fixed, known.forbidden
    return matches(ours.positions, theirs.positions, within_m, progress.cancelled, fixed=fixed, forbidden=forbidden)
