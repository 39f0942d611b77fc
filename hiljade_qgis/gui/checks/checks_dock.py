"""The dock `Checks`: what is wrong with the cameras, and what can be done about it. It only shows and asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...bridge.tasks import Advance
from ...core.checks import Checked, Finding
from ...sync.fine_marks import FineMark
from ..icons import icon
from ..plain_text import text_label
from ..progress_panel import ProgressPanel
from .findings_list import FindingsList


class ChecksDock(QgsDockWidget):
    """Shows the findings of one layer.

    Signals:
        check_requested(), options_requested(), cancel_requested().
        chosen(object): somebody went to a finding (a Finding).
        fix_requested(object): these findings shall be fixed (a list of Finding).
        merge_requested(object): the two records of a finding shall be made one (a Finding).
        fine_requested(object, bool): these findings are fine as they are, or are not any more.

    Args:
        walk: the actions that go to the next finding and to the one before.
    """

    check_requested = pyqtSignal()
    options_requested = pyqtSignal()
    cancel_requested = pyqtSignal()
    chosen = pyqtSignal(object)
    fix_requested = pyqtSignal(object)
    merge_requested = pyqtSignal(object)
    fine_requested = pyqtSignal(object, bool)

    def __init__(self, walk: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeChecksDock")
        self.setWindowTitle(self.tr("Checks"))
        self._fine: frozenset[FineMark] = frozenset()
        self._can_mark = False
        self.list = FindingsList()
        self._build(walk)
        self._check.clicked.connect(self.check_requested)
        self._options.clicked.connect(self.options_requested)
        self._fix.clicked.connect(lambda: self.fix_requested.emit(self.list.selection()))
        self._merge.clicked.connect(lambda: self.merge_requested.emit(self.list.selection()[0]))
        self._fine_button.clicked.connect(self._on_fine)
        self._progress.cancel_requested.connect(self.cancel_requested)
        self.list.chosen.connect(self.chosen)
        self.list.selected.connect(self._update)
        self.list.menu_requested.connect(self._on_menu)
        self._update()

    # what others tell the dock

    def show_text(self, text: str) -> None:
        """What is checked, or why nothing is."""
        self._text.setText(text)

    def show_findings(
        self,
        findings: Sequence[Finding],
        cameras: Mapping[int, Checked],
        fine: frozenset[FineMark],
        can_mark: bool,
    ) -> None:
        """List these.

        Args:
            can_mark: whether the layer can keep which findings are fine: those of a working copy can.
        """
        self._fine, self._can_mark = fine, can_mark
        self.list.show_findings(findings, cameras, fine)
        self._update()

    def begin(self, title: str) -> None:
        """A check is under way."""
        self._progress.start(title)
        self._check.setEnabled(False)

    def advance(self, advance: Advance) -> None:
        """How far it is."""
        self._progress.show_advance(advance)

    def end(self) -> None:
        """It ended."""
        self._progress.finish()
        self._check.setEnabled(True)

    # inside

    def _build(self, walk: Sequence[QAction]) -> None:
        self._text = text_label()
        self._check = QPushButton(icon("check"), self.tr("&Check"))
        self._check.setObjectName("HiljadeChecksCheck")
        self._options = QPushButton(self.tr("&Options…"))
        self._options.setObjectName("HiljadeChecksOptions")
        self._fix = QPushButton(icon("fix"), self.tr("&Fix…"))
        self._fix.setObjectName("HiljadeChecksFix")
        self._fix.setToolTip(self.tr("Fix what is selected; every field is shown before and after first"))
        self._merge = QPushButton(icon("merge"), self.tr("&Merge…"))
        self._merge.setObjectName("HiljadeChecksMerge")
        self._merge.setToolTip(self.tr("Make one record of two that are the same camera, field by field"))
        self._fine_button = QPushButton(icon("fine"), self.tr("F&ine as it is"))
        self._fine_button.setObjectName("HiljadeChecksFine")
        self._fine_button.setToolTip(self.tr("Say that what is selected is right; it is not listed any more"))
        self._progress = ProgressPanel()
        self._progress.finish()
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._check)
        top.addWidget(self._options)
        top.addStretch(1)
        for action in walk:
            button = QToolButton()
            button.setDefaultAction(action)
            top.addWidget(button)
        bottom.addWidget(self._fix)
        bottom.addWidget(self._merge)
        bottom.addWidget(self._fine_button)
        bottom.addStretch(1)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addLayout(top)
        layout.addWidget(self._text)
        layout.addWidget(self._progress)
        layout.addWidget(self.list, 1)
        layout.addLayout(bottom)
        self.setWidget(content)
        order = [self._check, self._options, *self.list.tab_order(), self._fix, self._merge, self._fine_button]
        for first, second in zip(order, order[1:]):
            QWidget.setTabOrder(first, second)

    def _update(self) -> None:
        selection = self.list.selection()
        self._fix.setEnabled(any(one.found.fix is not None for one in selection))
        self._merge.setEnabled(len(selection) == 1 and bool(selection[0].found.others))
        self._fine_button.setEnabled(self._can_mark and bool(selection))
        all_fine = bool(selection) and all(FineMark.of(one) in self._fine for one in selection)
        self._fine_button.setText(self.tr("Not f&ine after all") if all_fine else self.tr("F&ine as it is"))

    def _on_fine(self) -> None:
        selection = self.list.selection()
        all_fine = all(FineMark.of(one) in self._fine for one in selection)
        self.fine_requested.emit(selection, not all_fine)

    def _on_menu(self, place: QPoint) -> None:
        selection = self.list.selection()
        if not selection:
            return
        menu = QMenu(self)
        menu.setObjectName("HiljadeChecksMenu")
        zoom = menu.addAction(icon("look_up"), self.tr("Show on the map"))
        zoom.triggered.connect(lambda: self.chosen.emit(selection[0]))
        fix = menu.addAction(self._fix.icon(), self._fix.text())
        fix.setEnabled(self._fix.isEnabled())
        fix.triggered.connect(lambda: self.fix_requested.emit(selection))
        rule = [one for one in self.list.shown() if one.rule == selection[0].rule]
        whole = menu.addAction(self._fix.icon(), self.tr("Fix all of this rule…"))
        whole.setEnabled(any(one.found.fix is not None for one in rule))
        whole.triggered.connect(lambda: self.fix_requested.emit(rule))
        merge = menu.addAction(self._merge.icon(), self._merge.text())
        merge.setEnabled(self._merge.isEnabled())
        merge.triggered.connect(lambda: self.merge_requested.emit(selection[0]))
        fine = menu.addAction(self._fine_button.icon(), self._fine_button.text())
        fine.setEnabled(self._fine_button.isEnabled())
        fine.triggered.connect(self._on_fine)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
