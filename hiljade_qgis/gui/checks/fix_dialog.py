"""Before anything is fixed: every field before and after, each of which may be left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...core.changes import FieldValue
from ..fix_model import FieldFix, FixModel, fix_table
from ..plain_text import text_label
from ..standard_buttons import name_buttons


class FixDialog(QDialog):
    """Shows what would be changed, and asks."""

    def __init__(self, fixes: Sequence[FieldFix], waiting: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeFixDialog")
        self.setWindowTitle(self.tr("Fix cameras"))
        self._model = FixModel(fixes, self)
        self._count = text_label()
        table = fix_table(self._model)
        table.setObjectName("HiljadeFixTable")
        table.setAccessibleName(self.tr("What would be changed"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        name_buttons(self._buttons)
        self._fix = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._fix.setText(self.tr("&Fix"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._count)
        layout.addWidget(table, 1)
        if waiting:
            layout.addWidget(
                text_label(
                    self.tr(
                        "%n finding(s) are in a field that is changed here already: they are left for later.",
                        "",
                        waiting,
                    )
                )
            )
        layout.addWidget(text_label(self.tr("This is one step to undo, and becomes public only with a push.")))
        layout.addWidget(self._buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 110, 420)
        self._model.dataChanged.connect(self._update)
        self._update()

    def changes(self) -> Mapping[int, Mapping[str, FieldValue]]:
        """What shall be written, by fid."""
        changes: dict[int, dict[str, FieldValue]] = {}
        for one in self._model.chosen():
            changes.setdefault(one.fid, {})[one.field] = one.after
        return changes

    def _update(self, *_what: object) -> None:
        chosen = self._model.chosen()
        cameras = self.tr("%n camera(s)", "", len({one.fid for one in chosen}))
        fields = self.tr("%n field(s)", "", len(chosen))
        self._count.setText(self.tr("To be changed: {fields} of {cameras}.").format(fields=fields, cameras=cameras))
        self._fix.setEnabled(bool(chosen))
