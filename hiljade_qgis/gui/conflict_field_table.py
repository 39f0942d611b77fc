"""The table of the conflict window: the fields of one record, base, mine and theirs side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from ..core.merge import FieldConflict
from ..sync.conflicts import Conflict, ConflictKind, Settled, Side, Typed
from .conflict_model import WHOLE, Choices, Key
from .conflict_texts import settled_text
from .field_text import field_text, value_text
from .icons import icon
from .plain_text import as_markup
from .typed_values import NotAValue, text_to_edit, value_of

FIELD, BASE, MINE, THEIRS, RESULT = range(5)

_SIDES = {MINE: Side.MINE, THEIRS: Side.THEIRS}
_LONGEST_TIP = 4000


@dataclass(frozen=True)
class _Line:
    """A line of the table of fields; one without a key tells something and asks nothing."""

    label: str
    base: str
    mine: str
    theirs: str
    result: str = ""
    key: Key | None = None
    field: FieldConflict | None = None


class FieldsModel(QAbstractTableModel):
    """The fields of one record: base, mine and theirs side by side, and what was chosen.

    Signals:
        refused(str): what was typed cannot be; why.
    """

    refused = pyqtSignal(str)

    def __init__(self, choices: Choices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._fid: int | None = None
        self._lines: list[_Line] = []
        self._icons = {True: icon("choice_taken"), False: icon("choice_open")}
        self._symbols = {BASE: icon("conflict_base"), MINE: icon("conflict_mine"), THEIRS: icon("conflict_theirs")}
        self._typed = icon("choice_typed")
        choices.changed.connect(self._on_changed)

    def show(self, conflict: Conflict | None) -> None:
        """Show this record; None shows nothing."""
        self.beginResetModel()
        self._fid = conflict.fid if conflict is not None else None
        self._lines = self._lines_of(conflict) if conflict is not None else []
        self.endResetModel()

    def key_at(self, index: QModelIndex) -> Key | None:
        """What is decided in this row; None in rows that only tell something."""
        return self._lines[index.row()].key if index.isValid() else None

    def field_at(self, index: QModelIndex) -> FieldConflict | None:
        """The field in conflict in this row, whose value can be typed."""
        return self._lines[index.row()].field if index.isValid() else None

    def side_at(self, index: QModelIndex) -> Side | None:
        """The side whose value this cell shows, if it can be chosen."""
        return _SIDES.get(index.column()) if self.key_at(index) is not None else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return RESULT + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. The symbols are those on the map."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._symbols.get(section)
        if role == Qt.ItemDataRole.DisplayRole:
            titles = [self.tr("Field"), self.tr("Base"), self.tr("Mine"), self.tr("Theirs"), self.tr("Result")]
            return titles[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return [
                None,
                self.tr("As it was when you last pulled"),
                self.tr("As you have it here"),
                self.tr("As it is on the server now"),
                self.tr("What stays; double-click to type a value"),
            ][section]
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        """As Qt asks."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = self._lines[index.row()].field is not None and index.column() == RESULT
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks. Tool tips are markup that shows the text as it is."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        chosen = self._choices.chosen(line.key) if line.key is not None else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._whole_text(line, index.column())
            return as_markup(text) if text else None
        if role == Qt.ItemDataRole.DecorationRole and line.key is not None:
            return self._symbol(chosen, index.column())
        if role == Qt.ItemDataRole.FontRole and line.key is not None:
            font = QFont()
            font.setBold(chosen is not None and chosen is _SIDES.get(index.column()))
            font.setItalic(chosen is None and index.column() == RESULT)
            return font
        if role == Qt.ItemDataRole.EditRole and line.field is not None:
            return self._text_to_edit(line)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """As Qt asks: somebody typed a value."""
        field, key = self.field_at(index), self.key_at(index)
        if role != Qt.ItemDataRole.EditRole or field is None or key is None:
            return False
        try:
            typed = Typed(value_of(field, str(value)))
        except NotAValue as error:
            self.refused.emit(str(error))
            return False
        self._choices.choose([key], typed, self.tr("type a value"))
        return True

    def _symbol(self, chosen: Settled | None, column: int) -> Any:
        if column in _SIDES:
            return self._icons[chosen is _SIDES[column]]
        if column != RESULT or chosen is None:
            return None
        if isinstance(chosen, Typed):
            return self._typed
        return self._symbols[MINE if chosen is Side.MINE else THEIRS]

    def _text(self, line: _Line, column: int) -> str:
        if column != RESULT:
            return (line.label, line.base, line.mine, line.theirs)[column]
        if line.key is None:
            return line.result
        chosen, earlier = self._choices.chosen(line.key), self._choices.earlier(line.key)
        if isinstance(chosen, Typed):
            return settled_text(chosen)
        if chosen is not None:
            return (line.mine if chosen is Side.MINE else line.theirs) or self.tr("(empty)")
        if earlier is not None:
            return self.tr("Look again (was: {choice})").format(choice=settled_text(earlier))
        return self.tr("Not decided")

    def _whole_text(self, line: _Line, column: int) -> str:
        """The text of a cell, longer than the cell shows it."""
        if line.field is not None and column in (BASE, MINE, THEIRS):
            value = (line.field.base, line.field.mine, line.field.theirs)[column - BASE]
            return text_to_edit(value)[:_LONGEST_TIP]
        return self._text(line, column)

    def _text_to_edit(self, line: _Line) -> str:
        chosen = self._choices.chosen(line.key) or self._choices.earlier(line.key)
        if isinstance(chosen, Typed):
            return text_to_edit(chosen.value)
        return text_to_edit(line.field.theirs if chosen is Side.THEIRS else line.field.mine)

    def _lines_of(self, conflict: Conflict) -> list[_Line]:
        lines = []
        if conflict.kind is ConflictKind.FIELDS:
            for one in conflict.fields:
                values = value_text(one.base), value_text(one.mine), value_text(one.theirs)
                lines.append(_Line(field_text(one.field), *values, key=Key(conflict.fid, one.field), field=one))
        else:
            mine, theirs = self.tr("Deleted"), self.tr("Changed, see below")
            if conflict.kind is ConflictKind.DELETED_THERE:
                mine, theirs = theirs, mine
            lines.append(_Line(self.tr("The whole record"), "", mine, theirs, key=Key(conflict.fid, WHOLE)))
            here = conflict.kind is ConflictKind.DELETED_THERE
            for one in conflict.fields:
                mine, theirs = (value_text(one.mine), "") if here else ("", value_text(one.theirs))
                lines.append(_Line(field_text(one.field), value_text(one.base), mine, theirs))
        merged = self.tr("Theirs, no conflict")
        for change in conflict.taken:
            before, after = value_text(change.before), value_text(change.after)
            lines.append(_Line(field_text(change.field), before, before, after, merged))
        return lines

    def _on_changed(self, fids: Sequence[int]) -> None:
        if self._fid in fids and self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, RESULT))

