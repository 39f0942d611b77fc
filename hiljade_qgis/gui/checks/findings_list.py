"""The list of findings: what it is sorted by, filters, the tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QLocale, QModelIndex, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...bridge.check_texts import finding_text, rule_title, severity_text
from ...core.checks import Checked, Finding, Severity, all_rules
from ...sync.fine_marks import FineMark
from ..field_text import field_text
from ..icons import icon
from ..plain_text import text_label
from .findings_model import FIELD, FIX, FOUND, FindingsModel, GroupBy, camera_title, fix_text, severity_of

_OPENED_AT_ONCE = 20
"""With this many findings or fewer, all are shown from the start."""
_SEARCH_AFTER_MS = 200


class FindingsList(QWidget):
    """Shows findings, those that are fine only where somebody asks for them.

    Signals:
        chosen(object): somebody went to a finding, by mouse or key (a Finding).
        selected(): others are selected, or others are listed.
        menu_requested(object): the place on the screen (a QPoint).
    """

    chosen = pyqtSignal(object)
    selected = pyqtSignal()
    menu_requested = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = ()
        self._cameras: Mapping[int, Checked] = {}
        self._fine: frozenset[FineMark] = frozenset()
        self._words: dict[int, str] = {}
        """What is searched of each finding, by its `id()`; worked out when somebody searches."""
        self._model = FindingsModel(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SEARCH_AFTER_MS)
        self._soon.timeout.connect(self._fill)
        self._build()
        self._by.currentIndexChanged.connect(self._fill)
        self._severity.currentIndexChanged.connect(self._fill)
        self._search.textChanged.connect(lambda _text: self._soon.start())
        self._with_fine.toggled.connect(self._fill)
        self._tree.clicked.connect(self._on_clicked)
        self._tree.activated.connect(self._on_clicked)
        self._tree.selectionModel().selectionChanged.connect(lambda *_what: self.selected.emit())
        self._tree.customContextMenuRequested.connect(self._on_menu)

    def show_findings(
        self, findings: Sequence[Finding], cameras: Mapping[int, Checked], fine: frozenset[FineMark]
    ) -> None:
        """List these. What was selected, and what was open, stays so as far as it is still there."""
        if findings is not self._findings:
            self._words = {}
        self._findings, self._cameras, self._fine = findings, cameras, fine
        self._fill()

    def shown(self) -> list[Finding]:
        """What is listed now, in order."""
        return [one for group in self._model.groups() for one in group.findings]

    def selection(self) -> list[Finding]:
        """What is selected, each once, in order; of a rule or a camera all of its."""
        found: dict[int, Finding] = {}
        for index in sorted(self._tree.selectionModel().selectedRows(FOUND), key=_place):
            for one in self._model.findings_at(index):
                found.setdefault(id(one), one)
        return list(found.values())

    def step(self, forwards: bool) -> Finding | None:
        """Go on to the finding after the current one, or back to the one before; at the end comes the first again."""
        shown = self.shown()
        if not shown:
            return None
        index = self._tree.currentIndex()
        here = self._model.findings_at(index)
        at = next((number for number, one in enumerate(shown) if here and one is here[0]), None)
        if at is None:
            at = -1 if forwards else 0
        elif not index.parent().isValid():  # a rule or a camera: its first finding comes next
            at -= 1 if forwards else 0
        finding = shown[(at + (1 if forwards else -1)) % len(shown)]
        self.go_to(finding)
        return finding

    def go_to(self, finding: Finding) -> None:
        """Make a finding the current one."""
        index = self._model.index_of(finding)
        if index.isValid():
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)

    def tab_order(self) -> list[QWidget]:
        """Its widgets, in the order of the Tab key."""
        return [self._by, self._severity, self._with_fine, self._search, self._tree]

    def summary(self) -> str:
        """How many findings are listed, by how sure they are."""
        return self._summary.text()

    def _build(self) -> None:
        self._by = QComboBox()
        self._by.setObjectName("HiljadeChecksGroupBy")
        self._by.setAccessibleName(self.tr("Listed by"))
        self._by.addItem(self.tr("By rule"), GroupBy.RULE)
        self._by.addItem(self.tr("By camera"), GroupBy.CAMERA)
        self._severity = QComboBox()
        self._severity.setObjectName("HiljadeChecksSeverity")
        self._severity.setAccessibleName(self.tr("How sure it is"))
        self._severity.addItem(self.tr("All"), None)
        for severity in Severity:
            self._severity.addItem(icon(f"severity_{severity.value}"), severity_text(severity), severity)
        self._search = QgsFilterLineEdit()
        self._search.setObjectName("HiljadeChecksSearch")
        self._search.setShowSearchIcon(True)
        self._search.setPlaceholderText(self.tr("Search in the findings"))
        self._with_fine = QCheckBox(self.tr("With those that are fine"))
        self._with_fine.setObjectName("HiljadeChecksWithFine")
        self._summary = text_label()
        self._tree = QTreeView()
        self._tree.setObjectName("HiljadeChecksTree")
        self._tree.setAccessibleName(self.tr("Findings"))
        self._tree.setUniformRowHeights(True)
        self._tree.setAlternatingRowColors(True)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.setModel(self._model)
        width = self.fontMetrics().averageCharWidth()
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(FOUND, QHeaderView.ResizeMode.Stretch)
        for column, characters in ((FIELD, 13), (FIX, 13)):
            self._tree.setColumnWidth(column, width * characters)
        self._tree.setMinimumWidth(width * 60)
        filters = QHBoxLayout()
        filters.addWidget(self._by)
        filters.addWidget(self._severity)
        filters.addWidget(self._with_fine)
        filters.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(filters)
        layout.addWidget(self._search)
        layout.addWidget(self._summary)
        layout.addWidget(self._tree, 1)

    def _fill(self, *_what: object) -> None:
        by, severity, text = self._by.currentData(), self._severity.currentData(), self._search.text()
        wanted, with_fine = text.strip().casefold(), self._with_fine.isChecked()
        current = self._model.findings_at(self._tree.currentIndex())
        opened = self._opened()
        shown = [
            one
            for one in self._findings
            if (severity is None or severity_of(one) is severity)
            and (with_fine or not self._fine or FineMark.of(one) not in self._fine)
            and (not wanted or wanted in self._searched(one))
        ]
        self._model.show(shown, self._cameras, by, self._fine)
        for row, group in enumerate(self._model.groups()):
            if len(shown) <= _OPENED_AT_ONCE or group.title in opened:
                self._tree.expand(self._model.index(row, FOUND))
        if current:
            self.go_to(current[0])
        self._summary.setText(self._summary_of(shown))
        self.selected.emit()

    def _opened(self) -> set[str]:
        rows = enumerate(self._model.groups())
        return {group.title for row, group in rows if self._tree.isExpanded(self._model.index(row, FOUND))}

    def _searched(self, finding: Finding) -> str:
        words = self._words.get(id(finding))
        if words is None:
            words = self._words[id(finding)] = self._words_of(finding)
        return words

    def _words_of(self, finding: Finding) -> str:
        title = rule_title(all_rules()[finding.rule])
        camera = camera_title(self._cameras.get(finding.fid), finding.fid)
        parts = (title, camera, finding_text(finding), field_text(finding.found.field), fix_text(finding))
        return "\n".join(parts).casefold()

    def _summary_of(self, shown: Sequence[Finding]) -> str:
        locale = QLocale()
        counts = [(severity, sum(severity_of(one) is severity for one in shown)) for severity in Severity]
        return ", ".join(f"{severity_text(one)}: {locale.toString(count)}" for one, count in counts if count)

    def _on_clicked(self, index: QModelIndex) -> None:
        found = self._model.findings_at(index)
        if found and (index.parent().isValid() or self._by.currentData() is GroupBy.CAMERA):
            self.chosen.emit(found[0])

    def _on_menu(self, place: QPoint) -> None:
        if self._tree.indexAt(place).isValid():
            self.menu_requested.emit(self._tree.viewport().mapToGlobal(place))


def _place(index: QModelIndex) -> tuple[int, int]:
    """Where a row of the tree stands, from top to bottom."""
    return (index.parent().row(), index.row()) if index.parent().isValid() else (index.row(), -1)
