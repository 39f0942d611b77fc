"""The list of pending changes: filter, tree, and what stands there instead of an empty list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QLocale, QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..bridge.layers import CAMERAS, table_title
from .icons import icon
from .pending_model import AFTER, BEFORE, ON_SERVER, RECORD, PendingFilter, PendingModel, Shown, shown_as
from .plain_text import text_label

if TYPE_CHECKING:
    from ..sync.pending import PendingChange

_OPENED_AT_ONCE = 20
"""With this many records or fewer, each shows its fields from the start."""

_SPANNED_AT_MOST = 5_000
"""With more records than this their titles stay in the first column: the view keeps a list of those that do not."""


class PendingList(QWidget):
    """Shows pending changes, or a sentence where there are none.

    Signals:
        record_chosen(object): somebody clicked on a record or one of its fields (a PendingChange).
        resolve_requested(object): the conflicts shall be worked through, the record of this fid first; None where
            no record was named.
        refresh_requested(), load_requested(), open_requested().
    """

    record_chosen = pyqtSignal(object)
    resolve_requested = pyqtSignal(object)
    refresh_requested = pyqtSignal()
    load_requested = pyqtSignal()
    open_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PendingModel(self)
        self._filtered = PendingFilter(self)
        self._filtered.setSourceModel(self._model)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_text_page())
        self._pages.addWidget(self._build_list_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._kind.currentIndexChanged.connect(self._filter)
        self._search.textChanged.connect(self._filter)
        self._refresh.clicked.connect(self.refresh_requested)
        self._load.clicked.connect(self.load_requested)
        self._open.clicked.connect(self.open_requested)
        self._tree.expanded.connect(self._span_titles)
        self._tree.clicked.connect(self._on_chosen)
        self._tree.activated.connect(self._on_chosen)
        self._tree.doubleClicked.connect(self._on_double_clicked)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._resolve.clicked.connect(lambda: self.resolve_requested.emit(None))

    def show_records(self, records: Sequence[PendingChange]) -> None:
        """List these, or say that there is nothing to push."""
        if not records:
            text = self.tr(
                "Nothing is pending. Edit cameras in the layer “{layer}” with any tool of QGIS and save the edits; "
                "what you changed is then listed here."
            )
            self.show_text(text.format(layer=table_title(CAMERAS)))
            self._model.show([])
            return
        self._model.show(records)
        self._fill_kinds(records)
        self._tree.setColumnHidden(ON_SERVER, not self._model.has_conflicts())
        self._resolve.setVisible(self._model.has_conflicts())
        self._summary.setText(self._summary_of(records))
        if len(records) <= _OPENED_AT_ONCE:
            self._tree.expandAll()
            for row in range(self._filtered.rowCount()):
                self._span_titles(self._filtered.index(row, RECORD))  # nobody is told of what is opened all at once
        self._pages.setCurrentIndex(1)

    def show_text(self, text: str) -> None:
        """Show a sentence instead of the list."""
        self._text.setText(text)
        self._load.hide()
        self._open.hide()
        self._pages.setCurrentIndex(0)

    def show_start(self) -> None:
        """Say how to come by a working copy."""
        self.show_text(self.tr("This project has no cameras yet. Load them from a server, or open a working copy."))
        self._load.show()
        self._open.show()

    def set_idle(self, idle: bool) -> None:
        """Whether it may be refreshed, and its conflicts worked through, now."""
        self._refresh.setEnabled(idle)
        self._resolve.setEnabled(idle)

    def tab_order(self) -> list[QWidget]:
        """Its widgets, in the order of the Tab key."""
        return [self._kind, self._search, self._refresh, self._resolve, self._tree]

    def _build_text_page(self) -> QWidget:
        self._text = text_label()
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._load = QPushButton(icon("load"), self.tr("Load cameras…"))
        self._open = QPushButton(icon("open"), self.tr("Open working copy…"))
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._text)
        layout.addWidget(self._load, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _build_list_page(self) -> QWidget:
        self._kind = QComboBox()
        self._kind.setObjectName("HiljadeReviewKind")
        self._kind.setAccessibleName(self.tr("Kind of change"))
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("HiljadeReviewSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(self.tr("Search in the changes"))
        self._refresh = QPushButton(self.tr("&Refresh"))
        self._refresh.setObjectName("HiljadeReviewRefresh")
        self._refresh.setToolTip(self.tr("Look for changes again, also those of other programs"))
        self._resolve = QPushButton(icon("conflicts"), self.tr("Resolve co&nflicts…"))
        self._resolve.setObjectName("HiljadeReviewResolve")
        self._resolve.setToolTip(self.tr("Choose what stays where you and others changed the same"))
        self._summary = text_label()
        self._tree = QTreeView()
        self._tree.setObjectName("HiljadeReviewTree")
        self._tree.setAccessibleName(self.tr("Pending changes"))
        self._tree.setUniformRowHeights(True)
        self._tree.setAlternatingRowColors(True)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.setModel(self._filtered)
        width = self.fontMetrics().averageCharWidth()
        for column, characters in ((RECORD, 20), (BEFORE, 14), (AFTER, 14), (ON_SERVER, 14)):
            self._tree.setColumnWidth(column, width * characters)
        self._tree.setMinimumWidth(width * 50)
        page = QWidget()
        filter_row = QHBoxLayout()
        filter_row.addWidget(self._kind)
        filter_row.addWidget(self._search, 1)
        summary_row = QHBoxLayout()
        summary_row.addWidget(self._summary, 1)
        summary_row.addWidget(self._refresh)
        layout = QVBoxLayout(page)
        layout.addLayout(filter_row)
        layout.addLayout(summary_row)
        layout.addWidget(self._resolve, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._tree, 1)
        return page

    def _fill_kinds(self, records: Sequence[PendingChange]) -> None:
        """Offer the kinds that occur; the one chosen stays chosen."""
        chosen = self._kind.currentData()
        present = {shown_as(record) for record in records}
        self._kind.blockSignals(True)
        self._kind.clear()
        self._kind.addItem(self.tr("All"), None)
        for shown in Shown:
            if shown in present:
                self._kind.addItem(icon(f"change_{shown.value}"), self._model.kind_text(shown), shown)
        self._kind.setCurrentIndex(max(0, self._kind.findData(chosen)))
        self._kind.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        self._filtered.show_only(self._kind.currentData(), self._search.text())
        if len(self._model.records()) <= _SPANNED_AT_MOST:
            for row in range(self._filtered.rowCount()):
                self._tree.setFirstColumnSpanned(row, QModelIndex(), True)

    def _span_titles(self, record: QModelIndex) -> None:
        """Give the sentences below an opened record the room of all columns."""
        for row in range(self._filtered.rowCount(record)):
            if self._model.is_title(self._filtered.mapToSource(self._filtered.index(row, RECORD, record))):
                self._tree.setFirstColumnSpanned(row, record, True)

    def _summary_of(self, records: Sequence[PendingChange]) -> str:
        count = {shown: sum(1 for one in records if shown_as(one) is shown) for shown in Shown}
        locale = QLocale()
        parts = [
            text.format(count=locale.toString(number))
            for text, number in (
                (self.tr("new: {count}"), count[Shown.NEW]),
                (self.tr("changed: {count}"), count[Shown.CHANGED]),
                (self.tr("deleted: {count}"), count[Shown.DELETED]),
                (self.tr("conflicts, which stay pending: {count}"), count[Shown.CONFLICT]),
            )
            if number
        ]
        return ", ".join(parts)

    def _record_at(self, index: QModelIndex) -> PendingChange | None:
        return self._model.record_at(self._filtered.mapToSource(index))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        record = self._record_at(index)
        if record is not None and record.conflict:
            self.resolve_requested.emit(record.fid)

    def _on_menu(self, place: QPoint) -> None:
        record = self._record_at(self._tree.indexAt(place))
        if record is None or not record.conflict or not self._resolve.isEnabled():
            return
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resolve = menu.addAction(icon("conflicts"), self.tr("Resolve this conflict…"))
        resolve.triggered.connect(lambda: self.resolve_requested.emit(record.fid))
        menu.popup(self._tree.viewport().mapToGlobal(place))

    def _on_chosen(self, index: QModelIndex) -> None:
        record = self._record_at(index)
        if record is not None:
            self.record_chosen.emit(record)
