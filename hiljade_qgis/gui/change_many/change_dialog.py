"""The window “Change many”: what is to be changed above, and below what would come of it, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from ...bridge.edited_field import EditedField
from ...bridge.field_preview import OldValue, Preview, Seen, old_values_steps, preview_steps
from ...bridge.messages import sentence_for
from ...bridge.messages_field_edit import NOT_STARTED
from ...bridge.stepwise import in_background
from ...bridge.tasks import Advance
from ..fix_model import FieldFix, FixModel, fix_table
from ..newest_task import NewestTask
from ..plain_text import text_label
from ..standard_buttons import name_buttons
from .change_form import ChangeForm
from .change_texts import label_of, remarks_of

_PAUSE_MS = 300
"""Nothing is worked out while somebody types."""


class ChangeDialog(QDialog):
    """Shows what an edit would do, and asks. The layer must outlive it."""

    def __init__(self, layer: QgsVectorLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeChangeDialog")
        self.setWindowTitle(self.tr("Change many cameras: {layer}").format(layer=layer.name()))
        self._layer = layer
        self._form = ChangeForm(layer)
        self._model = FixModel((), self)
        self._preview: Preview | None = None
        self._field_name = ""
        self._previewing, self._counting = NewestTask(self._fail), NewestTask(self._fail)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._find_out)
        self._summary, self._refused = text_label(), text_label()
        self._summary.setObjectName("HiljadeChangeSummary")
        self._refused.setObjectName("HiljadeChangeRefused")
        self._progress = QProgressBar()
        self._lay_out()
        self._form.edited.connect(self._on_edited)
        self._form.values_wanted.connect(self._count_values)
        self._model.dataChanged.connect(self._say)
        self._on_edited()

    def chosen(self) -> tuple[int, list[Seen]]:
        """The index of the field, and what shall be written there."""
        if self._preview is None:
            return -1, []
        kept = {one.fid for one in self._model.chosen()}
        return self._preview.index, [one for one in self._preview.changed if one.fid in kept]

    def done(self, result: int) -> None:
        """As Qt asks; what still runs is let go."""
        self._pause.stop()
        self._previewing.stop()
        self._counting.stop()
        self._form.stop()
        super().done(result)

    def _lay_out(self) -> None:
        table = fix_table(self._model)
        table.setObjectName("HiljadeChangePreview")
        table.setAccessibleName(self.tr("What would be changed"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        name_buttons(self._buttons)
        self._change = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._change.setText(self.tr("C&hange"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addWidget(self._summary)
        layout.addWidget(self._progress)
        layout.addWidget(table, 1)
        layout.addWidget(self._refused)
        layout.addWidget(text_label(self.tr("This is one step to undo, and becomes public only with a push.")))
        layout.addWidget(self._buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 110, 640)

    # what would be changed

    def _on_edited(self) -> None:
        """What is shown is not what is asked for any more."""
        self._previewing.stop()
        self._show(None)
        self._summary.setText(self.tr("Looking what would be changed…"))
        self._pause.start()

    def _find_out(self) -> None:
        try:
            self._field_name = self._form.target().name
            asked = self._form.asked()
            steps = preview_steps(self._layer, self._form.fids(), asked)
        except NOT_STARTED as error:
            self._summary.setText(sentence_for(error))
            return
        self._progress.setRange(0, 0)
        self._progress.show()
        if asked.looks_elsewhere:
            self._previewing.run_here(steps, self._show, self._on_advance)
        else:
            title = self.tr("Looking what would be changed")
            self._previewing.run(title, in_background(steps), self._show, self._on_advance)

    def _count_values(self) -> None:
        self._counting.stop()
        if not self._form.maps():
            return
        try:
            target, wanted = self._form.target(), self._form.wanted()
            field = EditedField(self._layer.fields(), target)
            steps = old_values_steps(self._layer, self._form.fids(), field, target, wanted)
        except NOT_STARTED:
            self._show_values(())
            return
        if wanted is not None and wanted.looks_elsewhere:
            self._counting.run_here(steps, self._show_values)
        else:
            self._counting.run(self.tr("Counting values"), in_background(steps), self._show_values)

    def _show_values(self, values: Sequence[OldValue]) -> None:
        self._form.values.show_values(values)

    def _fail(self, error: BaseException) -> None:
        self._progress.hide()
        self._summary.setText(sentence_for(error))

    def _on_advance(self, advance: Advance) -> None:
        self._progress.setRange(0, advance.total or 0)
        self._progress.setValue(advance.done)

    def _show(self, preview: Preview | None) -> None:
        self._preview = preview
        self._progress.hide()
        seen = [] if preview is None else preview.changed
        name = self._field_name
        self._model.show([FieldFix(one.fid, label_of(one), name, one.before, one.after) for one in seen])
        self._say()

    def _say(self, *_what: object) -> None:
        preview = self._preview
        chosen = self._model.chosen()
        self._change.setEnabled(bool(chosen))
        self._refused.setText("" if preview is None else "\n".join(remarks_of(preview)))
        self._refused.setVisible(bool(self._refused.text()))
        if preview is not None:
            changed = self.tr("To be changed: %n camera(s).", "", len(chosen))
            stayed = self.tr("%n camera(s) say it already.", "", preview.stayed)
            self._summary.setText(f"{changed} {stayed}" if preview.stayed else changed)
