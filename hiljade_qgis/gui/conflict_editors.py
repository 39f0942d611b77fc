"""Typing a value in the table of fields: an editor fit for the field, and what speaks against what was typed."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..core.merge import FieldConflict
from .conflict_model import Key
from .typed_values import NotAValue, has_lines, hint, offered, only_offered, value_of

_LINES = 6
_CHARACTERS = 32
_COMMIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TypedValueDelegate(QStyledItemDelegate):
    """Edits the result of a field. What the field cannot hold keeps the editor open, and is there again later.

    Signals:
        told(str): what speaks against the text that stands in the editor now; "" where nothing does.
    """

    told = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refused: dict[Key, str] = {}

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget | None:
        """As Qt asks."""
        field = index.model().field_at(index)
        if field is None:
            return None
        editor = self._editor(field, parent)
        editor.setObjectName("HiljadeConflictEditor")
        editor.setAccessibleName(str(index.sibling(index.row(), 0).data()))
        editor.setProperty("field", field.field)
        self._listen(editor, field)
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """As Qt asks; what was refused stands there again."""
        text = self._refused.get(index.model().key_at(index), index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            if not editor.isEditable():
                editor.setCurrentIndex(max(0, editor.findData(text)))
            else:
                editor.setEditText(text)
                editor.lineEdit().selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        else:
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """As Qt asks."""
        key, text = model.key_at(index), _text_in(editor)
        if model.setData(index, text):
            self._refused.pop(key, None)
        else:
            self._refused[key] = text

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """As Qt asks: wide enough to type in, and high enough for several lines, within the table."""
        view = editor.parentWidget().rect()
        metrics = editor.fontMetrics()
        box = QRect(option.rect)
        box.setWidth(min(view.width(), max(box.width(), metrics.averageCharWidth() * _CHARACTERS)))
        lines = _LINES if isinstance(editor, QPlainTextEdit) else 1
        wanted = max(editor.sizeHint().height() if lines == 1 else 0, lines * metrics.lineSpacing() + 8)
        box.setHeight(min(view.height(), wanted if lines == 1 else max(box.height(), wanted)))
        box.moveLeft(max(0, min(box.left(), view.right() - box.width())))
        box.moveTop(max(0, min(box.top(), view.bottom() - box.height())))
        editor.setGeometry(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that would end the editing does not, while the field cannot hold what stands there."""
        if event.type() == QEvent.Type.KeyPress and event.key() in _COMMIT_KEYS and isinstance(watched, QWidget):
            several = isinstance(watched, QPlainTextEdit)
            ends = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or not several
            ends = ends or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if ends and watched.property("fits") is False:
                return True
            if ends and several:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(watched, event)

    def _editor(self, field: FieldConflict, parent: QWidget) -> QWidget:
        if has_lines(field):
            several = QPlainTextEdit(parent)
            several.setTabChangesFocus(True)
            return several
        values = offered(field)
        if not values:
            return QLineEdit(parent)
        box = QComboBox(parent)
        box.setEditable(not only_offered(field))
        box.addItem(self.tr("(empty)") if only_offered(field) else "", "")
        for value in values:
            box.addItem(value, value)
        return box

    def _listen(self, editor: QWidget, field: FieldConflict) -> None:
        if isinstance(editor, QComboBox):
            editor.currentTextChanged.connect(lambda _text: self._check(editor, field))
        else:
            editor.textChanged.connect(lambda *_text: self._check(editor, field))

    def _check(self, editor: QWidget, field: FieldConflict) -> None:
        try:
            said, fits = hint(field, value_of(field, _text_in(editor))), True
        except NotAValue as error:
            said, fits = str(error), False
        editor.setProperty("fits", fits)
        self.told.emit(said)


def _text_in(editor: Any) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentText() if editor.isEditable() else editor.currentData() or "")
    return str(editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text())
