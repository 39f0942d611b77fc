"""Finding cameras in QGIS's locator: `cam` and some words.

QGIS asks a clone of the filter for each thing that is typed, in a thread of its own: what that thread needs of layers
is copied in `prepare`, in the main thread.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from ...bridge.compatibility import user_data
from ...bridge.layers import cameras_to_search
from ...bridge.unsaved_rows import unsaved_rows
from ...core.camera import FID_COLUMN
from ...core.essentials import one_line
from ...core.record import legible
from ...core.search_text import ADDRESS, NOTE, SEARCHED_COLUMNS, Search
from ...sync.errors import SyncError
from ...sync.searching import Found, search
from ...sync.unsaved import Unsaved
from ...sync.working_copy import WorkingCopy
from ..icons import icon
from ..open_copies import OpenCopies

PREFIX = "cam"
MOST_RESULTS = 30
"""Of one working copy; who looks for more types another word."""

_AT_ONCE = 200
_PATIENCE_S = 3.0
_ASK_AGAIN_AFTER_S = (0.05, 0.2)
"""OGR cannot open a file in the instant in which somebody's journal comes or goes, and gives no rows then."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Copy:
    """What a thread may have of a working copy that is open."""

    path: Path
    title: str
    layer_id: str
    unsaved: Unsaved
    filtered: QgsVectorLayerFeatureSource | None
    """The layer, where a filter is set on it: it shows fewer cameras than the file holds."""


class SearchDesk:
    """What the filter and its clones have in common.

    Args:
        go_to: called in the main thread with the layer and fid of what somebody chose.
    """

    def __init__(
        self, canvas: QgsMapCanvas, copies: OpenCopies, go_to: Callable[[QgsVectorLayer, int], None]
    ) -> None:
        self._canvas, self._copies, self._go_to = canvas, copies, go_to
        self._clones: list[QgsLocatorFilter] = []
        self.closed = False
        self.icon = icon("look_up")

    def snapshot(self) -> list[_Copy]:
        """The cameras of the working copies that are open, unsaved edits included. Main thread."""
        found = []
        for path, about in self._copies.all():
            layer = cameras_to_search(QgsProject.instance(), path, self._canvas.currentLayer())
            if layer is not None:
                filtered = QgsVectorLayerFeatureSource(layer) if layer.subsetString() else None
                unsaved = unsaved_rows(layer, SEARCHED_COLUMNS)
                found.append(_Copy(path, about.layer_name, layer.id(), unsaved, filtered))
        return found

    def choose(self, layer_id: str, fid: int) -> None:
        """Somebody chose a result."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if isinstance(layer, QgsVectorLayer) and not self.closed:
            self._go_to(layer, fid)

    def note(self, clone: QgsLocatorFilter) -> None:
        """A clone was made; QGIS deletes it when its search is over."""
        self._clones = [one for one in self._clones if not sip.isdeleted(one)]
        self._clones.append(clone)

    def close(self) -> None:
        """End every search, and wait until QGIS has deleted the clones.

        When a filter is taken away from it, QGIS waits for the threads of its clones while it keeps Python to itself.
        A clone that is still there then would wait for Python, and QGIS for it, for good.
        """
        self.closed = True
        until = time.monotonic() + _PATIENCE_S
        while not all(map(sip.isdeleted, self._clones)) and time.monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            time.sleep(0.005)
        self._clones.clear()


class CameraSearch(QgsLocatorFilter):
    """The locator's filter `Cameras`."""

    def __init__(self, desk: SearchDesk) -> None:
        super().__init__()
        self._desk = desk
        self._prepared: list[_Copy] = []
        self.setUseWithoutPrefix(False)

    # QgsLocatorFilter

    def clone(self) -> QgsLocatorFilter:
        """Called by QGIS for each search."""
        made = CameraSearch(self._desk)
        self._desk.note(made)
        return made

    def name(self) -> str:
        """What QGIS keeps its settings under."""
        return "hiljade_cameras"

    def displayName(self) -> str:
        """What people read."""
        return self.tr("Cameras")

    def description(self) -> str:
        """What is found by it."""
        return self.tr("Cameras of the open working copies, by id, name, operator, address or note")

    def prefix(self) -> str:
        """What is typed before the words, unless somebody chose another in QGIS's options."""
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        """Beside QGIS's own features."""
        return QgsLocatorFilter.Priority.Medium

    def prepare(self, string: str, context: QgsLocatorContext) -> list[str]:
        """In the main thread."""
        self._prepared = self._desk.snapshot() if string.strip() else []
        return []

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """In a thread of its own."""

        def cancelled() -> bool:
            return self._desk.closed or feedback.isCanceled()

        wanted = Search(string)
        for copy in self._prepared:
            for number, one in enumerate(_found(copy, wanted, cancelled)):
                if number == MOST_RESULTS or cancelled():
                    break
                self.resultFetched.emit(self._result(copy, one))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """In the main thread, on the filter itself."""
        layer_id, fid = user_data(result)
        self._desk.choose(layer_id, fid)

    # inside

    def _result(self, copy: _Copy, one: Found) -> QgsLocatorResult:
        result = QgsLocatorResult(self, _shown(self._title(one)), [copy.layer_id, one.fid])
        result.description = _shown(self._explanation(one))
        result.group = _shown(copy.title)
        result.score = one.hit.score
        result.icon = self._desk.icon
        return result

    def _title(self, one: Found) -> str:
        camera = one.camera
        return camera.name or camera.operator or self.tr("Camera {id}").format(id=camera.server_id or one.fid)

    @staticmethod
    def _explanation(one: Found) -> str:
        """In what it was found, where the title does not say it."""
        camera = one.camera
        texts = {ADDRESS: camera.address, NOTE: camera.note, "server_id": camera.server_id}
        others = [text for text in (camera.operator, camera.address) if text and text != camera.name]
        return texts.get(one.hit.where) or (others[0] if others and camera.name else camera.address)


def _found(copy: _Copy, wanted: Search, cancelled: Callable[[], bool]) -> Iterator[Found]:
    try:
        with WorkingCopy.open(copy.path) as opened:
            found = search(opened, wanted, copy.unsaved, cancelled)
    except SyncError as error:
        _LOG.info("not searched: %s", error)
        return
    if copy.filtered is None:
        yield from found
        return
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        shown = _shown_fids(copy.filtered, [one.fid for one in part])
        yield from (one for one in part if one.fid in shown)


def _shown_fids(source: QgsVectorLayerFeatureSource, fids: list[int]) -> set[int]:
    """Which of these rows a layer shows that has a filter; a request by fids does not ask the filter.

    For a thread of its own: it waits where there are none.
    """
    column, named = QgsExpression.quotedColumnRef(FID_COLUMN), ", ".join(map(str, fids))
    request = QgsFeatureRequest().setFilterExpression(f"{column} IN ({named})").setSubsetOfAttributes([])
    shown: set[int] = set()
    for pause_s in (0.0, *_ASK_AGAIN_AFTER_S):
        time.sleep(pause_s)
        shown = {feature.id() for feature in source.getFeatures(request)}
        if shown:
            break
    return shown | {fid for fid in fids if fid < 0}


def _shown(text: str) -> str:
    """A text for a list that might take it for markup: one line, without the character that begins markup."""
    return one_line(legible(text)).replace("<", "‹")
