"""A table to fill in, by keyboard alone if one likes."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.editors.base import Editor
from ui.editors.filled_table import FilledTable
from ui.editors.table_model import TableModel
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.table import Index
from wizard.content.questions import TableQuestion
from wizard.languages import Lang


class TableEditor(Editor):
    """Rows of cells. Enter and Tab move, Ctrl+Enter adds a row, Ctrl+Backspace takes one away."""

    def __init__(self, question: TableQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self._open_ended, self._totals = question.open_ended, True
        self.model = TableModel(question, lang)
        self.view = FilledTable(self.model, says=self.prompt)
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
