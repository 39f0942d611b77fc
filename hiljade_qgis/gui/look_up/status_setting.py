"""Setting the status of the selected cameras by a key: one step to undo, and on to the next camera of the walk."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Callable, Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.bulk_snapshot import Outcome
from ...bridge.field_writer import Changes, Written, write_fields
from ...bridge.sight_fields import text_of
from ...bridge.status_counting import review_fields, status_field
from ...core.status import Status, review
from ..edit_session import begin_edit_session
from ..field_text import refused_text
from ..map.selected_cameras import SelectedCameras
from ..notices import Notices
from .status_texts import already_text, done_text, undo_text

KeepBefore = Callable[[QgsVectorLayer, int, Callable[[Outcome], None]], None]
"""Of a layer, so many cameras, and what is done then."""

Known = Mapping[str, Optional[str]]
"""What a camera says of its review, by column: of those that its layer has."""

_ASK_AGAIN_AFTER_S = (0.0, 0.03, 0.07)
"""Nobody notices such a wait."""


class StatusSetting(QObject):
    """Writes what a review says of cameras into the edit buffer of their layer.

    Signals:
        reviewed(object, object): these cameras were set, or said so already: their layer and their fids.
        done(str): a sentence for the person who has just set some.

    Args:
        keep_before: copies the file of a layer's working copy before many cameras are changed: see
            `bridge.bulk_snapshot.keep_before`.
    """

    reviewed = pyqtSignal(object, object)
    done = pyqtSignal(str)

    def __init__(
        self, selected: SelectedCameras, notices: Notices, keep_before: KeepBefore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._selected, self._notices, self._keep_before = selected, notices, keep_before

    def set_status(self, status: Status) -> None:
        """Set the status of the selected cameras; other edits that are not saved stay as they are."""
        layer, fids = self._selected.layer(), self._selected.fids()
        if layer is None:
            self._notices.inform(self.tr("Choose a layer of cameras in the Layers panel first."))
        elif not fids:
            self._notices.inform(self.tr("Select the cameras first."))
        elif status_field(layer) < 0:
            self._notices.inform(self.tr("This layer has no column for the status: nothing can be set here."))
        else:
            self._begin(layer, fids, status)

    def _begin(self, layer: QgsVectorLayer, fids: list[int], status: Status) -> None:
        changes = self._changes(layer, fids, status)
        if changes:
            then = partial(self._set, layer, fids, status)
            self._keep_before(layer, len(changes), then)
        elif changes is not None:
            self._notices.inform(already_text(status, len(fids)))
            self.reviewed.emit(layer, fids)

    def _changes(self, layer: QgsVectorLayer, fids: list[int], status: Status) -> Changes | None:
        """What is to be written; None where not all of them can be read, which is said."""
        known = known_values(layer, fids)
        if len(known) < len(fids):
            self._say_unreadable()
            return None
        return changes_of(known, status, date.today())

    def _set(self, layer: QgsVectorLayer, fids: list[int], status: Status, not_kept: Outcome) -> None:
        """At once for few cameras; for many when the file is copied, by what they say then."""
        if not_kept is not None:
            self._notices.error(not_kept)
        elif not sip.isdeleted(layer):
            changes = self._changes(layer, fids, status)
            if changes is not None and self._write(layer, changes, status):
                self.reviewed.emit(layer, fids)

    def _write(self, layer: QgsVectorLayer, changes: Changes, status: Status) -> bool:
        """Whether all of them say it now."""
        refusal = begin_edit_session(layer)
        if refusal:
            self._notices.warn(refusal)
            return False
        written = write_fields(layer, undo_text(status, len(changes)), changes)
        self._tell(status, written)
        layer.triggerRepaint()
        if not written.refused and len(written.fids) < len(changes):
            self._say_unreadable()
        return len(written.fids) == len(changes) and not written.refused

    def _tell(self, status: Status, written: Written) -> None:
        if written.refused:
            self._notices.warn(refused_text(written.refused))
        if written.fids:
            self.done.emit(done_text(status, len(written.fids)))

    def _say_unreadable(self) -> None:
        self._notices.inform(self.tr("Not all selected cameras can be read just now: press the key again."))


def known_values(layer: QgsVectorLayer, fids: Sequence[int]) -> dict[int, Known]:
    """What some cameras of a layer say of their review; those that are gone are left out.

    It waits a moment where some are missing: OGR gives no rows in the instant in which somebody's journal comes or
    goes, and what was not read must not pass for what needs no change.
    """
    fields = review_fields(layer)
    request = QgsFeatureRequest().setFilterFids(list(fids)).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(fields.values()))
    known: dict[int, Known] = {}
    for pause_s in _ASK_AGAIN_AFTER_S:
        time.sleep(pause_s)
        known = {
            feature.id(): {column: text_of(feature.attribute(index)) for column, index in fields.items()}
            for feature in layer.getFeatures(request)
        }
        if len(known) == len(fids):
            break
    return known


def changes_of(known: Mapping[int, Known], status: Status, today: date) -> Changes:
    """What setting a status changes in cameras that say this; a column that they do not have is left out."""
    changes = {}
    for fid, values in known.items():
        wanted = {column: value for column, value in review(status, values, today).items() if column in values}
        if wanted:
            changes[fid] = wanted
    return changes
