"""How the last push ended, record by record; stays until the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from ..bridge.messages import reason_text, sentence_for
from ..sync.push import Pushed, PushResult, Result
from .field_text import value_text
from .icons import icon
from .plain_text import as_markup, text_label

RESULT, RECORD, REASON = range(3)

_ICONS = {
    Result.REFUSED: "result_refused",
    Result.CONFLICT: "change_conflict",
    Result.UNCLEAR: "result_unclear",
    Result.PUSHED: "result_pushed",
}
_WORST_FIRST = tuple(_ICONS)


class ResultsModel(QAbstractTableModel):
    """One row per record, those that need attention first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: list[PushResult] = []
        self._labels: Mapping[int, str] = {}
        self._icons = {result: icon(name) for result, name in _ICONS.items()}

    def show(self, results: Sequence[PushResult], labels: Mapping[int, str]) -> None:
        """List these results; `labels` names the records by fid."""
        self.beginResetModel()
        self._results = sorted(results, key=lambda one: _WORST_FIRST.index(one.result))
        self._labels = dict(labels)
        self.endResetModel()

    def result_at(self, index: QModelIndex) -> PushResult | None:
        """The result of a row."""
        return self._results[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._results)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return REASON + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("Result"), self.tr("Record"), self.tr("Reason")][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._text(index)
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.DecorationRole and index.column() == RESULT:
            return self._icons[self._results[index.row()].result]
        return None

    def _text(self, index: QModelIndex) -> str:
        result = self._results[index.row()]
        if index.column() == RECORD:
            return self._labels.get(result.fid) or self.tr("Camera {fid}").format(fid=result.fid)
        if index.column() == RESULT:
            return {
                Result.PUSHED: self.tr("Pushed"),
                Result.CONFLICT: self.tr("Conflict"),
                Result.REFUSED: self.tr("Refused"),
                Result.UNCLEAR: self.tr("Not confirmed"),
            }[result.result]
        if result.result == Result.CONFLICT:
            return self.tr("The server has a newer version; your change stays pending.")
        if result.result == Result.UNCLEAR:
            return self.tr("The answer did not arrive; push again, nothing will be sent twice.")
        return value_text(reason_text(result.reason)) if result.result is Result.REFUSED else ""


class PushResults(QWidget):
    """A sentence with the numbers, and the list.

    Signals:
        record_chosen(int): somebody clicked on a record; its fid.
        resolve_requested(int): somebody double-clicked on a conflict; its fid.
    """

    record_chosen = pyqtSignal(int)
    resolve_requested = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = text_label()
        self._model = ResultsModel(self)
        self._list = QTreeView()
        self._list.setObjectName("HiljadePushResults")
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._list.setModel(self._model)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        self._list.doubleClicked.connect(self._on_double_clicked)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)
        self.clear()

    def show_results(self, pushed: Pushed, labels: Mapping[int, str]) -> None:
        """Show how a push ended; `labels` names the records by fid."""
        self._summary.setText(self.summary_of(pushed))
        self._model.show(pushed.results, labels)
        self._list.setVisible(bool(pushed.results))
        self._list.resizeColumnToContents(RESULT)
        self._list.resizeColumnToContents(RECORD)
        widest = self.fontMetrics().averageCharWidth() * 28  # a long name leaves room for the reason
        self._list.setColumnWidth(RECORD, min(self._list.columnWidth(RECORD), widest))

    def clear(self) -> None:
        """Show that there was no push yet."""
        self._summary.setText(self.tr("Nothing was pushed yet."))
        self._model.show([], {})
        self._list.hide()

    def summary_of(self, pushed: Pushed) -> str:
        """How many records ended how, and what stopped the push early."""
        parts = [self.tr("%n record(s) pushed", "", pushed.count(Result.PUSHED))]
        if pushed.conflicts:
            parts.append(self.tr("%n conflict(s)", "", pushed.conflicts))
        if pushed.refused:
            parts.append(self.tr("%n refused", "", pushed.refused))
        if pushed.count(Result.UNCLEAR):
            parts.append(self.tr("%n not confirmed", "", pushed.count(Result.UNCLEAR)))
        text = ", ".join(parts) + "."
        if len(parts) > 1 or pushed.stopped_by is not None:
            text += " " + self.tr("What was not pushed stays pending.")
        if pushed.stopped_by is not None:
            text += " " + sentence_for(pushed.stopped_by)
        return text

    def _on_double_clicked(self, index: QModelIndex) -> None:
        result = self._model.result_at(index)
        if result is not None and result.result is Result.CONFLICT:
            self.resolve_requested.emit(result.fid)

    def _on_chosen(self, index: QModelIndex) -> None:
        result = self._model.result_at(index)
        if result is not None:
            self.record_chosen.emit(result.fid)
