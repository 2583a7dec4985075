"""A table that is being filled in: its keys, and the boxes that open over its cells.

It fills in any `CellModel`: rows of a table question, or the scores of options.
"""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import theme
from ui.widgets import painting
from ui.widgets.field import Field
from ui.widgets.table import CellPainter, CellRole, Index, Table
from wizard.content.questions import Option
from wizard.languages import Lang

MOST_ROWS = 20
"""More rows scroll by themselves; no table of the pack begins with as many."""
_CTRL = Qt.KeyboardModifier.ControlModifier


class CellModel(QAbstractTableModel):
    """What a table that is filled in asks of its model."""

    told = Signal()
    """Emitted after a person changed something."""
    lang: Lang
    """The language of headings and options."""

    def options_at(self, section: int) -> tuple[Option, ...]:
        """What may be chosen in a column, if it is a choice."""
        return ()

    def stored_at(self, index: Index) -> str:
        """A cell as it is stored."""
        raise NotImplementedError

    def written_at(self, index: Index) -> str:
        """A cell as a box shows it for editing."""
        return self.stored_at(index)

    def type_into(self, index: Index, text: str) -> bool:
        """Put what a person typed or chose into a cell; answers whether anything changed."""
        raise NotImplementedError

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What heads a column; rows have no heads."""
        return None if orientation == Qt.Orientation.Vertical else self.headed(section, role)

    def headed(self, section: int, role: int) -> object:
        """What heads a column, in a role."""
        raise NotImplementedError

    def paste(self, start: Index, text: str) -> None:
        """Put a block copied from a spreadsheet into the cells from here on."""
        for down, line in enumerate(text.rstrip("\n").splitlines()):
            for across, cell in enumerate(line.split("\t")):
                index = self.index(start.row() + down, start.column() + across)
                if index.isValid():
                    self.type_into(index, cell)


class FilledTable(Table):
    """The view of a table that is being filled in."""

    row_wanted = Signal()
    """Emitted when the person asks for another row."""
    cell_typed = Signal(object, str)
    """Emitted with a cell's index and what stands in its box after every key."""
    row_unwanted = Signal()
    """Emitted when the person wants the current row gone."""

    def __init__(self, model: CellModel, *, says: str) -> None:
        super().__init__(model, says=says, most_rows=MOST_ROWS)
        self._rows = model
        self._triggers = (
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setEditTriggers(self._triggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setItemDelegate(_CellEditor(self))

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people only look, or also fill in."""
        none = QAbstractItemView.EditTrigger.NoEditTriggers
        self.setEditTriggers(none if read_only else self._triggers)

    def go_first(self) -> None:
        """Go to the first cell that can be filled in."""
        for index in self._cells():
            if self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                return

    def close_cell(self) -> None:
        """Take over what is being typed."""
        widget = self.indexWidget(self.currentIndex()) or self.focusWidget()
        if isinstance(widget, Field | QComboBox) and self.isAncestorOf(widget):
            self.commitData(widget)
            self.closeEditor(widget, QAbstractItemDelegate.EndEditHint.NoHint)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by keyboard, be somewhere."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The row is not shown as current any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, add, take away, clear, copy, paste; anything else begins to type."""
        is_typing = self.state() == QAbstractItemView.State.EditingState
        if is_typing or not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        key, ctrl = event.key(), event.modifiers() & _CTRL
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(wants_row=bool(ctrl))
        elif key == Qt.Key.Key_Backspace and ctrl and self._may_edit():
            self.row_unwanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._may_edit():
            self._rows.type_into(self.currentIndex(), "")
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(as_block(self.selectedIndexes()))
        elif event.matches(QKeySequence.StandardKey.Paste) and self._may_edit():
            self._rows.paste(self.currentIndex(), QGuiApplication.clipboard().text())
        else:
            return self._chosen(event)
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Tab go across, after Enter go down."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        match hint:
            case QAbstractItemDelegate.EndEditHint.EditNextItem:
                self.focusNextPrevChild(next=True)
            case QAbstractItemDelegate.EndEditHint.EditPreviousItem:
                self.focusNextPrevChild(next=False)
            case QAbstractItemDelegate.EndEditHint.SubmitModelCache:
                self.go(down=1)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's name
        """Tab goes from cell to cell, and out of the table at its ends."""
        return self._go_across(1 if next else -1) or super().focusNextPrevChild(next)

    def _enter(self, *, wants_row: bool) -> None:
        if wants_row and self._may_edit():
            self.row_wanted.emit()
        else:
            self.go(down=1)

    def go(self, *, down: int) -> None:
        """Go to the cell below or above, if there is one."""
        index = self.currentIndex()
        below = self._rows.index(index.row() + down, index.column())
        if below.isValid() and not below.data(CellRole.TOTAL):
            self.setCurrentIndex(below)

    def _go_across(self, step: int) -> bool:
        """Go to the next or the previous cell; answers whether there was one."""
        cells = [cell for cell in self._cells() if not cell.data(CellRole.TOTAL)]
        here = self.currentIndex()
        places = [place for place, cell in enumerate(cells) if cell == here]
        following = places[0] + step if places else 0
        if 0 <= following < len(cells):
            self.setCurrentIndex(cells[following])
            return True
        return False

    def _chosen(self, event: QKeyEvent) -> bool:
        """In a cell of options a digit chooses, and Space goes to the next one."""
        index = self.currentIndex()
        options = self._rows.options_at(index.column()) if index.isValid() else ()
        if not options or not self._may_edit() or event.modifiers() & _CTRL:
            return False
        digit = int(event.key()) - int(Qt.Key.Key_0)
        if 1 <= digit <= len(options):
            self._rows.type_into(index, options[digit - 1].id)
            return True
        if event.key() == Qt.Key.Key_Space:
            ids = [option.id for option in options]
            stored = self._rows.stored_at(index)
            following = ids.index(stored) + 1 if stored in ids else 0
            self._rows.type_into(index, ids[following % len(ids)])
            return True
        return False

    def _may_edit(self) -> bool:
        return self.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers

    def _cells(self) -> list[QModelIndex]:
        return [
            self._rows.index(row, column)
            for row in range(self._rows.rowCount())
            for column in range(self._rows.columnCount())
        ]


class _CellEditor(CellPainter):
    """Opens a box or a list over a cell, and rings the cell the keyboard is on."""

    def __init__(self, view: FilledTable) -> None:
        super().__init__(view)
        self._table = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, and the ring if the keyboard is on it."""
        super().paint(painter, option, index)
        if index == self._table.currentIndex() and self._table.hasFocus():
            cell = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave it out
            painting.ground(painter, cell, fill=None, border="ink", width=2, radius=2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter takes over what was typed and asks for a row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & _CTRL:
                self._table.close_cell()
                self._table.row_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A box to type in, or a list of the options."""
        model = _model(index)
        options = model.options_at(index.column())
        if not options:
            box = Field("cell", right=bool(index.data(CellRole.NUMERIC)), parent=parent)
            box.keyed.connect(partial(self._table.cell_typed.emit, QPersistentModelIndex(index)))
            return box
        combo = QComboBox(parent)
        combo.setProperty("kind", "cell")
        combo.setFont(theme().font("ui"))
        combo.setItemDelegate(QStyledItemDelegate(combo))
        combo.addItem("", "")
        for one in options:
            combo.addItem(one.label.in_(model.lang), one.id)
        combo.activated.connect(self._take)
        QTimer.singleShot(0, combo.showPopup)
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell holds."""
        model = _model(index)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(model.stored_at(index))))
        elif isinstance(editor, Field):
            editor.setText(model.written_at(index))
            editor.selectAll()
        says = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        editor.setAccessibleName(says)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what was typed or chosen into the cell."""
        if isinstance(editor, QComboBox):
            _model(index).type_into(index, str(editor.currentData() or ""))
        elif isinstance(editor, Field):
            _model(index).type_into(index, editor.text())

    def _take(self) -> None:
        combo = self.sender()
        if isinstance(combo, QComboBox):
            self.commitData.emit(combo)
            self.closeEditor.emit(combo)


def _model(index: Index) -> CellModel:
    return cast("CellModel", index.model())


def as_block(indexes: Sequence[Index]) -> str:
    """Cells as a spreadsheet takes them: tabs between columns, a line for each row."""
    rows: dict[int, list[str]] = {}
    for index in sorted(indexes, key=lambda one: (one.row(), one.column())):
        rows.setdefault(index.row(), []).append(str(index.data() or ""))
    return "\n".join("\t".join(cells) for cells in rows.values())
