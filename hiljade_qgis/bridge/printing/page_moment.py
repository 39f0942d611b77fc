"""The moment that a page of a series is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from qgis.core import QgsGeometry

from ...core.printing.manifest import digest
from ...core.printing.moments import By, Moment
from ...core.printing.redaction import PrintedCamera
from ...sync.shown_cameras import CamerasToAsk
from .page import Page
from .page_layers import cameras_in


class PageMoment(NamedTuple):
    """What a page of a series is about. Cameras are as they may be shown.

    Attributes:
        since: the moment of the page before; None where nothing is ringed.
        new, gone: what is ringed, and what is marked where it stood.
        maybe_new: what is shown, and may have stood before.
        undated: cameras without a readable date; `with_undated` says whether the page shows them.
        uncertain: cameras of which nobody can tell whether they stood then; the page does not show them.
        in_cells: whether cameras are counted in cells, as on the fullest page of the series.
        beside: what stood at the moment before, where a map of that is on the page, too; else None.
    """

    by: By
    moment: Moment
    since: Moment | None
    new: Sequence[PrintedCamera]
    gone: Sequence[PrintedCamera]
    maybe_new: Sequence[PrintedCamera]
    undated: Sequence[PrintedCamera]
    uncertain: Sequence[PrintedCamera]
    with_undated: bool
    in_cells: bool
    beside: Sequence[PrintedCamera] | None = None

    def settings(self) -> dict[str, Any]:
        """What names the page beside the settings of its design."""
        lines = None if self.beside is None else sorted(repr(tuple(camera)) for camera in self.beside)
        return {
            "by": self.by.value,
            "moment": self.moment.name,
            "since": self.since.name if self.since else "",
            "undated": self.with_undated,
            "beside": lines and digest("\n".join(lines).encode("utf-8", "backslashreplace")),
        }


def on_page(page: Page, cameras: Sequence[PrintedCamera]) -> list[PrintedCamera]:
    """Those that stand on a page."""
    return cameras_in(CamerasToAsk(cameras), page.place, QgsGeometry.fromQPolygonF(page.area.visibleExtentPolygon()))
