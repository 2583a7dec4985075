"""A table to fill in, by keyboard alone if one likes."""

from collections.abc import Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
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

from ui.editors.base import Editor
from ui.editors.table_model import TableModel, as_block
from ui.theme import theme
from ui.widgets import painting
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.table import CellPainter, CellRole, Index, Table
from wizard.content.questions import TableQuestion
from wizard.languages import Lang

MOST_ROWS = 14
_CTRL = Qt.KeyboardModifier.ControlModifier


class TableEditor(Editor):
    """Rows of cells. Enter and Tab move, Ctrl+Enter adds a row, Ctrl+Backspace takes one away."""

    def __init__(self, question: TableQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self._open_ended, self._totals = question.open_ended, True
        self.model = TableModel(question, lang)
        self.view = _FilledTable(self.model, says=self.prompt)
        self.view.setObjectName(f"{question.id}:table")
        self.name(self.view, self.prompt)
        self.body.addWidget(self.view)
        self.body.add_gap(6)
        row = Flow(spacing=8)
        self._add = Button("", "quiet", icon="plus")
        self._remove = Button("", "quiet", icon="minus")
        self._keys = Label("", "small", "ink3", wrap=True).centred()
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch()
        row.addWidget(self._keys)
        self.body.addLayout(row)
        for part in (self._add, self._remove, self._keys):
            part.setVisible(self._open_ended)
        self.retranslate()
        self.model.told.connect(self._tell)
        self.view.cell_typed.connect(self._tell_draft)
        self._add.clicked.connect(self.add_row)
        self._remove.clicked.connect(self.remove_row)
        self.view.row_wanted.connect(self.add_row)
        self.view.row_unwanted.connect(self.remove_row)
        self.view.selectionModel().currentChanged.connect(self._offer_removal)
        self._offer_removal()

    def show_value(self, value: object) -> None:
        """Show stored rows; while a cell is being typed into, its own echo is left alone."""
        if value != self.model.value():
            self.model.show_value(value)

    def set_presets(self, names: Mapping[str, str]) -> None:
        """Use the rows of another table, by id and name."""
        self.model.set_presets(names)

    def show_totals(self, *, shown: bool) -> None:
        """Sum the money columns in a last row, or not."""
        self._totals = shown
        self.model.set_total_word(self.tr("Total") if shown else "")

    def focus_first(self) -> None:
        """The first cell that can be filled in."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        self.view.go_first()

    def commit(self) -> None:
        """Close the cell that is being typed into."""
        self.view.close_cell()

    def set_read_only(self, *, read_only: bool) -> None:
        """Cells stay readable and can be copied."""
        self.view.set_read_only(read_only=read_only)
        for part in (self._add, self._remove, self._keys):
            part.setVisible(self._open_ended and not read_only)

    def retranslate(self) -> None:
        """Buttons and the word for totals."""
        self._add.setText(self.tr("Add a row"))
        self._remove.setText(self.tr("Remove this row"))
        self._keys.set_words(self.tr("Ctrl+Enter adds, Ctrl+Backspace removes"))
        self.show_totals(shown=self._totals)

    def add_row(self) -> None:
        """Add a row and go to its name."""
        if self._open_ended:
            place = self.model.add_row()
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.setCurrentIndex(self.model.index(place, 0))

    def remove_row(self) -> None:
        """Take away the row the keyboard is on, if it is the person's own."""
        self.model.remove_row(self.view.currentIndex().row())
        self._offer_removal()

    def show_draft(self, draft: object) -> None:
        """Show the rows as they were being typed, and tell them."""
        self.model.show_value(draft)
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.model.value() or None)

    def _tell_draft(self, index: Index, text: str) -> None:
        self.typed.emit(self.model.value_with(index, text))

    def _offer_removal(self) -> None:
        is_own = self.model.is_own(self.view.currentIndex().row())
        self._remove.setVisible(self._open_ended and is_own)


class _FilledTable(Table):
    """The view of a table that is being filled in."""

    row_wanted = Signal()
    """Emitted when the person asks for another row."""
    cell_typed = Signal(object, str)
    """Emitted with a cell's index and what stands in its box after every key."""
    row_unwanted = Signal()
    """Emitted when the person wants the current row gone."""

    def __init__(self, model: TableModel, *, says: str) -> None:
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

    def __init__(self, view: _FilledTable) -> None:
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


def _model(index: Index) -> TableModel:
    return cast("TableModel", index.model())
