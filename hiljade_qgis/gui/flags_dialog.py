"""What looks like an accident in a push, and the yes that it needs: one for each kind, before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ..bridge.flag_texts import flag_links, flag_text
from ..core.red_flags import Flag, RedFlag
from ..sync.pending import PendingChange
from .field_text import field_text, value_text
from .plain_text import grow_to_fit, text_label
from .standard_buttons import name_buttons
from .wrapped_rows import LINKS, wrap_rows

_MOST_SHOWN = 500
"""Records listed under one flag."""
_OPENED_AT_ONCE = 20
_CHANGE = Qt.ItemDataRole.UserRole
_WIDTH_IN_CHARACTERS = 90


class FlagsDialog(QDialog):
    """Lists red flags with the records that they are about; only when each is ticked may the push go on.

    Signals:
        record_chosen(object): somebody clicked on a record (a PendingChange).
    """

    record_chosen = pyqtSignal(object)

    def __init__(
        self,
        flags: Sequence[RedFlag],
        changes: Sequence[PendingChange],
        public: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeFlagsDialog")
        self.setWindowTitle(self.tr("Before you push"))
        self._flags = list(flags)
        self._build({change.fid: change for change in changes}, public)
        self._update()

    def accepted_flags(self) -> frozenset[Flag]:
        """The kinds that were said yes to."""
        ticked = (self._tree.topLevelItem(row).checkState(0) for row in range(len(self._flags)))
        return frozenset(
            one.flag for one, state in zip(self._flags, ticked) if state == Qt.CheckState.Checked
        )

    def showEvent(self, event: object) -> None:
        """Called by Qt: only now is the width known in which the texts must fit."""
        super().showEvent(event)
        grow_to_fit(self)

    def _build(self, changes: Mapping[int, PendingChange], public: str) -> None:
        self._tree = QTreeWidget()
        self._tree.setObjectName("HiljadeFlagsTree")
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.setHeaderHidden(True)
        wrap_rows(self._tree)
        for flag in self._flags:
            self._tree.addTopLevelItem(self._item(flag, changes))
        if sum(len(flag.fids) for flag in self._flags) <= _OPENED_AT_ONCE:
            self._tree.expandAll()
        self._tree.itemChanged.connect(self._update)
        self._tree.itemClicked.connect(self._on_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        name_buttons(buttons)
        self._push = buttons.addButton(self.tr("&Push all the same"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._push.setObjectName("HiljadeFlagsPush")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(
            text_label(
                self.tr(
                    "Nothing was sent yet. This looks like an accident; tick what is meant so, or cancel and look at "
                    "it again. Click on a camera to see it on the map."
                )
            )
        )
        layout.addWidget(self._tree, 1)
        layout.addWidget(text_label(public))
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH_IN_CHARACTERS, self.sizeHint().height())

    def _item(self, flag: RedFlag, changes: Mapping[int, PendingChange]) -> QTreeWidgetItem:
        item = QTreeWidgetItem([flag_text(flag)])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        item.setData(0, LINKS, flag_links(flag))
        for fid in flag.fids[:_MOST_SHOWN]:
            change = changes.get(fid)
            if change is not None:
                child = QTreeWidgetItem([self._record_text(flag, change)])
                child.setData(0, _CHANGE, change)
                item.addChild(child)
        more = len(flag.fids) - item.childCount()
        if more > 0:
            item.addChild(QTreeWidgetItem([self.tr("and %n more", "", more)]))
        return item

    def _record_text(self, flag: RedFlag, change: PendingChange) -> str:
        title = change.label or self.tr("Camera {fid}").format(fid=change.fid)
        about = change.kept_here if flag.flag is Flag.NOT_CARRIED else (*change.changes, *change.kept_here)
        parts = [
            f"{field_text(one.field)}: {value_text(one.before) or '–'} → {value_text(one.after) or '–'}"
            for one in about[:3]
        ]
        return " · ".join([" ".join(title.split()), *parts])

    def _update(self, *_whatever: object) -> None:
        self._push.setEnabled(len(self.accepted_flags()) == len({one.flag for one in self._flags}))

    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        change = item.data(0, _CHANGE)
        if change is not None:
            self.record_chosen.emit(change)
