"""Pending changes as a tree: each record, and under it each field before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont

from ..sync.server import WriteKind
from .field_text import field_text, value_text
from .icons import icon
from .plain_text import as_markup
from .two_level_model import TwoLevelModel, is_top, top_row

if TYPE_CHECKING:
    from ..sync.pending import PendingChange

RECORD, BEFORE, AFTER, ON_SERVER = range(4)


class Shown(Enum):
    """What a record is listed as."""

    NEW = "new"
    CHANGED = "changed"
    DELETED = "deleted"
    CONFLICT = "conflict"


_SHOWN_BY_KIND = {
    WriteKind.CREATE: Shown.NEW,
    WriteKind.MODIFY: Shown.CHANGED,
    WriteKind.DELETE: Shown.DELETED,
}


def shown_as(change: PendingChange) -> Shown:
    """What a pending change is listed as."""
    return Shown.CONFLICT if change.conflict else _SHOWN_BY_KIND[change.kind]


class _Title(Enum):
    """A line below a record that is no field."""

    REASON = "reason"
    DELETED_THERE = "deleted_there"
    STAYS_HERE = "stays_here"


@dataclass(frozen=True)
class _FieldRow:
    """One line below a record: a title, or a field.

    Attributes:
        before: of a field; where the title is REASON, the reason.
        stays_here: the server does not take the field.
    """

    field: str = ""
    before: Any = None
    after: Any = None
    on_server: Any = None
    changed_here: bool = True
    stays_here: bool = False
    title: _Title | None = None


class PendingModel(TwoLevelModel):
    """Two levels: records, and their fields. Field rows are made when somebody opens a record."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: list[PendingChange] = []
        self._rows: dict[int, list[_FieldRow]] = {}
        self._icons = {shown: icon(f"change_{shown.value}") for shown in Shown}
        self._leaning = QFont()
        self._leaning.setItalic(True)

    def show(self, records: Sequence[PendingChange]) -> None:
        """List these records instead of those listed before."""
        self.beginResetModel()
        self._records = list(records)
        self._rows = {}
        self.endResetModel()

    def record_at(self, index: QModelIndex) -> PendingChange | None:
        """The record that an index belongs to, be it the record's own or a field's."""
        if not index.isValid():
            return None
        row = top_row(index)
        return self._records[row] if row < len(self._records) else None

    def is_title(self, index: QModelIndex) -> bool:
        """Whether what stands there is a sentence that needs the room of all columns."""
        if not index.isValid():
            return False
        return is_top(index) or self._field_row(index).title is not None

    def records(self) -> Sequence[PendingChange]:
        """What is listed."""
        return self._records

    def has_conflicts(self) -> bool:
        """Whether any record listed is a conflict."""
        return any(record.conflict for record in self._records)

    def kind_text(self, shown: Shown) -> str:
        """What a kind of change is called."""
        return {
            Shown.NEW: self.tr("New"),
            Shown.CHANGED: self.tr("Changed"),
            Shown.DELETED: self.tr("Deleted"),
            Shown.CONFLICT: self.tr("Conflict"),
        }[shown]

    def count_records(self) -> int:
        """How many records there are."""
        return len(self._records)

    def count_below(self, row: int) -> int:
        """How many lines a record has below it."""
        return len(self._field_rows(row))

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return ON_SERVER + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return [self.tr("Record"), self.tr("Before"), self.tr("After"), self.tr("On the server")][section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._tip(index)
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.FontRole and not is_top(index) and self._field_row(index).stays_here:
            return self._leaning
        if role == Qt.ItemDataRole.DecorationRole and is_top(index) and index.column() == RECORD:
            return self._icons[shown_as(self._records[index.row()])]
        return None

    def _tip(self, index: QModelIndex) -> str:
        text = self._text(index)
        if is_top(index) or not self._field_row(index).stays_here:
            return text
        return "\n".join(filter(None, [text, self.tr("The server does not take this: it stays in the working copy.")]))

    def _field_row(self, index: QModelIndex) -> _FieldRow:
        return self._field_rows(index.internalId() - 1)[index.row()]

    def _text(self, index: QModelIndex) -> str:
        if is_top(index):
            return self._record_text(self._records[index.row()]) if index.column() == RECORD else ""
        row = self._field_row(index)
        if row.title is not None:
            return self._title_text(row) if index.column() == RECORD else ""
        if index.column() == RECORD:
            return field_text(row.field)
        if index.column() == BEFORE:
            return value_text(row.before)
        if index.column() == AFTER:
            return value_text(row.after) if row.changed_here else ""
        return value_text(row.on_server)

    def _title_text(self, row: _FieldRow) -> str:
        return {
            None: "",
            _Title.REASON: self.tr("Why: {reason}").format(reason=value_text(row.before)),
            _Title.DELETED_THERE: self.tr("Deleted on the server"),
            _Title.STAYS_HERE: self.tr("Stays in the working copy:"),
        }[row.title]

    def _record_text(self, record: PendingChange) -> str:
        label = value_text(record.label) or self.tr("Camera {fid}").format(fid=record.fid)
        return self.tr("{kind}: {record}").format(kind=self.kind_text(shown_as(record)), record=label)

    def _field_rows(self, row: int) -> list[_FieldRow]:
        if row not in self._rows:
            self._rows[row] = _field_rows(self._records[row])
        return self._rows[row]


def _field_rows(record: PendingChange) -> list[_FieldRow]:
    theirs = {change.field: change for change in record.theirs}
    rows = [_FieldRow(before=record.reason, title=_Title.REASON)] if record.reason else []
    rows += [_FieldRow(title=_Title.DELETED_THERE)] if record.theirs_deleted else []
    for mine in record.changes:
        other = theirs.pop(mine.field, None)
        on_server = other.after if other is not None else (mine.before if record.theirs else None)
        rows.append(_FieldRow(mine.field, mine.before, mine.after, on_server))
    kept = [_FieldRow(title=_Title.STAYS_HERE)] if record.kept_here else []
    for mine in record.kept_here:
        other = theirs.pop(mine.field, None)  # a record may have it nevertheless
        on_server = None if other is None else other.after
        kept.append(_FieldRow(mine.field, mine.before, mine.after, on_server, stays_here=True))
    rows += [_FieldRow(one.field, one.before, None, one.after, changed_here=False) for one in theirs.values()]
    return rows + kept


class PendingFilter(QSortFilterProxyModel):
    """Shows only the records of one kind, and those in which a text occurs (in any letter case)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._text = ""

    def show_only(self, shown: Shown | None, text: str) -> None:
        """Filter; None and "" let everything through."""
        self._shown, self._text = shown, text.strip().casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """As Qt asks: a record is in or out as a whole."""
        if parent.isValid():
            return True
        model = self.sourceModel()
        record = model.record_at(model.index(row, 0))
        if self._shown is not None and shown_as(record) is not self._shown:
            return False
        return not self._text or self._text in _searched(record)


def _searched(record: PendingChange) -> str:
    parts = [str(record.label), str(record.server_id or ""), value_text(record.reason)]
    for one in (*record.changes, *record.kept_here, *record.theirs):
        parts += [field_text(one.field), value_text(one.before), value_text(one.after)]
    return "\n".join(parts).casefold()
