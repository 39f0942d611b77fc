"""The moment that a page of a series is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from qgis.core import QgsGeometry

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

    def settings(self) -> dict[str, Any]:
        """What names the page beside the settings of its design."""
        since = self.since.name if self.since else ""
        return {"by": self.by.value, "moment": self.moment.name, "since": since, "undated": self.with_undated}


def on_page(page: Page, cameras: Sequence[PrintedCamera]) -> list[PrintedCamera]:
    """Those that stand on a page."""
    return cameras_in(CamerasToAsk(cameras), page.place, QgsGeometry.fromQPolygonF(page.area.visibleExtentPolygon()))
