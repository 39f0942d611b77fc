"""Models of trees with two levels: records, and below each what there is to say of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex

_TOP = 0
"""Internal id of a record's index; an index below carries its record's row + 1."""


def is_top(index: QModelIndex) -> bool:
    """Whether a valid index is that of a record."""
    return bool(index.internalId() == _TOP)


def top_row(index: QModelIndex) -> int:
    """The row of the record that a valid index is of, or below."""
    return int(index.row() if is_top(index) else index.internalId() - 1)


class TwoLevelModel(QAbstractItemModel):
    """Knows which index lies below which; what is a record is for those who make a model of it."""

    def count_records(self) -> int:
        """How many records there are."""
        raise NotImplementedError

    def count_below(self, row: int) -> int:
        """How many lines a record has below it."""
        raise NotImplementedError

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """As Qt asks."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """As Qt asks."""
        if not index.isValid() or is_top(index):
            return QModelIndex()
        return self.createIndex(top_row(index), 0, _TOP)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        if not parent.isValid():
            return self.count_records()
        if not is_top(parent) or parent.column() != 0:
            return 0
        return self.count_below(parent.row())
