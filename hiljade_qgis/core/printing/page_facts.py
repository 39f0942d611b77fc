"""What is counted on a page: cameras, and how well what they see is known."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from ..field_of_view import FieldOfView, Source


class Certainty(Enum):
    """How well a field of view is known as a whole."""

    MAPPED = "mapped"
    """Its angle and its reach are mapped."""
    DATASHEET = "datasheet"
    """Neither is assumed, and one of them at least comes from a datasheet."""
    ASSUMED = "assumed"
    """Its angle or its reach, or both, are assumed."""


def certainty(width_source: str, reach_source: str) -> Certainty:
    """How well a field of view is known: as well as the part of it that is known least."""
    sources = width_source, reach_source
    if Source.ASSUMED in sources:
        return Certainty.ASSUMED
    return Certainty.DATASHEET if Source.DATASHEET in sources else Certainty.MAPPED


class PageFacts(NamedTuple):
    """The numbers of a page.

    Attributes:
        cameras: on the page.
        mapped, from_datasheet, assumed: their fields of view.
        sees_unknown: those without any field of view, as nobody knows where they look; moved ones are not among them.
    """

    cameras: int
    mapped: int
    from_datasheet: int
    assumed: int
    sees_unknown: int

    @property
    def fields_of_view(self) -> int:
        """All of them."""
        return self.mapped + self.from_datasheet + self.assumed


def facts_of(cameras: int, moved: int, seen: Iterable[tuple[list[FieldOfView], int]]) -> PageFacts:
    """The numbers of a page with so many cameras.

    Args:
        moved: how many of them were moved, whose fields of view are left out.
        seen: the fields of view of the others, and how many cameras have just these.
    """
    counts = dict.fromkeys(Certainty, 0)
    looking = 0
    for views, alike in seen:
        looking += alike if views else 0
        for view in views:
            counts[certainty(view.width_source, view.reach_source)] += alike
    return PageFacts(
        cameras,
        counts[Certainty.MAPPED],
        counts[Certainty.DATASHEET],
        counts[Certainty.ASSUMED],
        cameras - moved - looking,
    )
