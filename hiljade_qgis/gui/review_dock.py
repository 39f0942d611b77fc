"""The dock `Review and push`: what would be sent, what becomes public, and how the last push ended.

The dock only shows and asks. Others listen to its signals, do the work in the background and hand back what to show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.tasks import Advance
from ..sync.push import Pushed, Result
from .icons import icon
from .pending_list import PendingList
from .plain_text import text_label
from .progress_panel import ProgressPanel
from .push_results import PushResults

if TYPE_CHECKING:
    from ..sync.pending import PendingChange

PENDING, RESULTS = range(2)


@dataclass(frozen=True)
class ShownCopy:
    """A working copy as the dock shows it.

    Attributes:
        account: the name of the sign-in that a push uses; "" where there is none.
        advisory_lock: the server can lose simultaneous saves.
        comments: the server keeps the comment of a push.
    """

    path: Path
    name: str
    address: str = ""
    licence: str = ""
    account: str = ""
    advisory_lock: bool = False
    comments: bool = True


class ReviewDock(QgsDockWidget):
    """Shows the pending changes of one working copy at a time.

    Signals:
        copy_chosen(object): the path of the copy that is shown now; None where there is none.
        record_chosen(object): somebody clicked on a pending change (a PendingChange).
        records_listed(object): the pending changes of the copy that is shown now, a list of PendingChange.
        result_chosen(int): somebody clicked on a record of the last push; its fid.
        push_requested(object, str): the path, the comment.
        pull_requested(object): the path.
        refresh_requested(object): the path.
        resolve_requested(object, object): conflicts shall be worked through: the path, and the fid of the record to
            begin with or None.
        load_requested(), open_requested(), cancel_requested().
    """

    copy_chosen = pyqtSignal(object)
    record_chosen = pyqtSignal(object)
    records_listed = pyqtSignal(object)
    result_chosen = pyqtSignal(int)
    push_requested = pyqtSignal(object, str)
    pull_requested = pyqtSignal(object)
    refresh_requested = pyqtSignal(object)
    resolve_requested = pyqtSignal(object, object)
    load_requested = pyqtSignal()
    open_requested = pyqtSignal()
    cancel_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("HiljadeReviewDock")
        self._copies: list[ShownCopy] = []
        self._records: list[PendingChange] = []
        self._pushes: dict[Path, tuple[Pushed, Mapping[int, str]]] = {}
        self._busy = False
        self._build()
        self._connect()
        self._update()

    # what others tell the dock

    def set_copies(self, copies: Sequence[ShownCopy]) -> None:
        """Offer these working copies; the one shown stays if it is among them."""
        before = self.current_path()
        self._copies = list(copies)
        self._copy.blockSignals(True)
        self._copy.clear()
        for one in self._copies:
            self._copy.addItem(one.name, str(one.path))
        paths = [one.path for one in self._copies]
        self._pushes = {path: last for path, last in self._pushes.items() if path in paths}
        self._copy.setCurrentIndex(paths.index(before) if before in paths else (0 if paths else -1))
        self._copy.blockSignals(False)
        if self.current_path() != before:
            self._on_copy_chosen()
        self._update()

    def choose_copy(self, path: Path) -> None:
        """Show this working copy, if it is offered."""
        for row, one in enumerate(self._copies):
            if one.path == path:
                self._copy.setCurrentIndex(row)

    def current_path(self) -> Path | None:
        """The working copy that is shown."""
        copy = self._current()
        return copy.path if copy is not None else None

    def show_looking(self) -> None:
        """Say that changes are being looked for."""
        self._list.show_text(self.tr("Looking for changes…"))

    def show_records(self, path: Path, records: Sequence[PendingChange]) -> None:
        """List the pending changes of a working copy, if it is the one shown."""
        if path != self.current_path():
            return
        self._records = list(records)
        self._list.show_records(self._records)
        self._update()
        self.records_listed.emit(self.records())

    def show_problem(self, path: Path, text: str) -> None:
        """Say, instead of the list, why there is none."""
        if path == self.current_path():
            self._records = []
            self._list.show_text(text)
            self._update()
            self.records_listed.emit([])

    def show_results(self, pushed: Pushed, labels: Mapping[int, str]) -> None:
        """Show how a push of the copy shown ended, and forget the comment where everything was pushed."""
        path = self.current_path()
        if path is not None:
            self._pushes[path] = pushed, labels
        self._results.show_results(pushed, labels)
        self._tabs.setCurrentIndex(RESULTS)
        if pushed.stopped_by is None and all(one.result is Result.PUSHED for one in pushed.results):
            self._comment.clear()

    def show_pending(self) -> None:
        """Turn to the pending changes: something was put there that is to be reviewed."""
        self._tabs.setCurrentIndex(PENDING)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer these actions under “More”."""
        self._more.menu().addActions(list(actions))

    def begin(self, title: str) -> None:
        """An operation on the shown copy has begun."""
        self._busy = True
        self._progress.start(title)
        self._update()

    def advance(self, advance: Advance) -> None:
        """The operation is this far."""
        self._progress.show_advance(advance)

    def end(self) -> None:
        """The operation is over."""
        self._busy = False
        self._progress.finish()
        self._update()

    def public_text(self) -> str:
        """What a push would make public, and under which licence."""
        return self._public.text()

    def records(self) -> list[PendingChange]:
        """What is listed, unfiltered."""
        return list(self._records)

    # inside

    def _build(self) -> None:
        self._copy = QComboBox()
        self._copy.setObjectName("HiljadeReviewCopy")
        self._copy.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._copy_label = QLabel(self.tr("&Working copy"))
        self._copy_label.setBuddy(self._copy)
        self._list = PendingList()
        self._results = PushResults()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self._list, "")
        self._tabs.addTab(self._results, self.tr("Last push"))
        self._comment = QLineEdit()
        self._comment.setObjectName("HiljadeReviewComment")
        self._comment.setPlaceholderText(self.tr("What you changed and how you know"))
        self._comment.setMaxLength(255)
        comment_label = QLabel(self.tr("&Comment"))
        comment_label.setBuddy(self._comment)
        self._public = text_label()
        self._progress = ProgressPanel()
        self._progress.hide()
        self._pull = QPushButton(icon("pull"), self.tr("Pu&ll"))
        self._pull.setObjectName("HiljadeReviewPull")
        self._pull.setToolTip(self.tr("Bring in what others changed; your pending changes stay"))
        self._push = QPushButton(icon("push"), self.tr("&Push"))
        self._push.setObjectName("HiljadeReviewPush")
        self._push.setToolTip(self.tr("Send the pending changes to the server"))
        self._more = QToolButton()
        self._more.setObjectName("HiljadeReviewMore")
        self._more.setText(self.tr("&More"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        body = QWidget()
        layout = QVBoxLayout(body)
        top = QHBoxLayout()
        top.addWidget(self._copy_label)
        top.addWidget(self._copy, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._pull)
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        buttons.addWidget(self._push)
        layout.addLayout(top)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(comment_label)
        layout.addWidget(self._comment)
        layout.addWidget(self._public)
        layout.addWidget(self._progress)
        layout.addLayout(buttons)
        self.setWidget(body)
        order = [self._copy, self._tabs, *self._list.tab_order(), self._comment, self._pull, self._more, self._push]
        for first, second in zip(order, order[1:]):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self._copy.currentIndexChanged.connect(self._on_copy_chosen)
        self._list.record_chosen.connect(self.record_chosen)
        self._list.refresh_requested.connect(self._on_refresh)
        self._list.resolve_requested.connect(self._on_resolve)
        self._list.load_requested.connect(self.load_requested)
        self._list.open_requested.connect(self.open_requested)
        self._results.record_chosen.connect(self.result_chosen)
        self._results.resolve_requested.connect(self._on_resolve)
        self._comment.returnPressed.connect(self._push.setFocus)
        self._pull.clicked.connect(self._on_pull)
        self._push.clicked.connect(self._on_push)
        self._progress.cancel_requested.connect(self.cancel_requested)

    def _current(self) -> ShownCopy | None:
        row = self._copy.currentIndex()
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def _update(self) -> None:
        copy, count = self._current(), len(self._records)
        sendable = any(not one.conflict for one in self._records)
        self._copy_label.setVisible(copy is not None)
        self._copy.setVisible(copy is not None)
        self._pull.setEnabled(copy is not None and not self._busy)
        self._push.setEnabled(copy is not None and sendable and not self._busy)
        self._list.set_idle(not self._busy)
        shown_count = QLocale().toString(count)
        title = self.tr("Review and push ({count})") if count else self.tr("Review and push")
        self.setWindowTitle(title.format(count=shown_count))
        tab = self.tr("Pending ({count})") if count else self.tr("Pending")
        self._tabs.setTabText(PENDING, tab.format(count=shown_count))
        self._public.setText(self._public_text(copy) if copy is not None else "")
        if copy is None:
            self._list.show_start()

    def _public_text(self, copy: ShownCopy) -> str:
        account = (
            self.tr("the account behind the sign-in “{name}”").format(name=copy.account)
            if copy.account
            else self.tr("your account, if you sign in")
        )
        if copy.comments:
            text = self.tr("A push makes public on {server}: the changes, this comment, the time, and {account}.")
        else:
            text = self.tr(
                "A push makes public on {server}: the changes, the time, and {account}. The server has no place for "
                "the comment: it stays in the working copy."
            )
        sentences = [text.format(server=copy.address, account=account)]
        if copy.licence:
            sentences.append(self.tr("Licence: {licence}.").format(licence=copy.licence))
        if copy.advisory_lock:
            sentences.append(
                self.tr(
                    "This server can lose changes that two people save at the same moment; what you push is read back "
                    "and compared."
                )
            )
        return " ".join(sentences)

    def _on_copy_chosen(self) -> None:
        self._records = []
        path = self.current_path()
        if path is not None and path in self._pushes:
            self._results.show_results(*self._pushes[path])
        else:
            self._results.clear()
            self.show_pending()
        self._update()
        self.records_listed.emit([])
        self.copy_chosen.emit(self.current_path())

    def _on_refresh(self) -> None:
        path = self.current_path()
        if path is not None:
            self.refresh_requested.emit(path)

    def _on_resolve(self, fid: int | None) -> None:
        path = self.current_path()
        if path is not None:
            self.resolve_requested.emit(path, fid)

    def _on_pull(self) -> None:
        path = self.current_path()
        if path is not None:
            self.pull_requested.emit(path)

    def _on_push(self) -> None:
        path = self.current_path()
        if path is not None:
            self.push_requested.emit(path, self._comment.text().strip())
