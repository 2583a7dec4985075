"""The scores a person is filling in: criteria in rows, options in columns.

A cell holds what is stored: three points as strings, “unknown”, or, where it cannot be read, what
was typed; the question's own check says so.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt

from ui.editors import parsing
from ui.editors.filled_table import CellModel
from ui.widgets.table import CellRole, Index
from wizard.content.comparison import (
    UNKNOWN,
    Alternative,
    Criterion,
    Score,
    ScoresQuestion,
    as_score,
    cell_of,
    score_written,
)
from wizard.languages import Lang

_APART = re.compile(r"[\s,，、;；/~～–—]+|(?<=\d)-(?=\d)")
_NOT_KNOWN = ("?", "？", "不知道", "unknown")
Cell = list[str] | str
Barred = Mapping[str, str]
"""Why options may not be chosen, by option."""


class ScoreModel(CellModel):
    """One cell for every option and criterion."""

    def __init__(self, question: ScoresQuestion, lang: Lang) -> None:
        super().__init__()
        self._question, self.lang = question, lang
        self._cells: dict[tuple[str, str], Cell] = {}
        self._computed: Mapping[str, Score] = {}
        self._barred: Barred = {}
        self._words = {"criterion": "", "barred": "", "waits": ""}

    # What the editor asks and does

    def show_value(self, value: object) -> None:
        """Show stored scores."""
        self.beginResetModel()
        self._cells = {}
        for option, criterion in self._question.cells():
            cell = cell_of(value, option.id, criterion.id)
            if cell not in (None, ""):
                self._cells[option.id, criterion.id] = _as_cell(cell)
        self.endResetModel()

    def value(self) -> dict[str, dict[str, Cell]]:
        """The scores as they are stored; options without any are left out."""
        return _rows(self._cells)

    def value_with(self, index: Index, text: str) -> dict[str, dict[str, Cell]]:
        """The scores as they would be with this in a cell; nothing is changed."""
        return _rows({**self._cells, self._place(index): read(text)})

    def show_findings(self, computed: Mapping[str, Score], barred: Barred) -> None:
        """Show what is worked out, by option, and which options may not be chosen."""
        if (computed, barred) != (self._computed, self._barred):
            self.beginResetModel()
            self._computed, self._barred = dict(computed), dict(barred)
            self.endResetModel()

    def say(self, **words: str) -> None:
        """Use these words of the interface."""
        self.beginResetModel()
        self._words |= words
        self.endResetModel()

    def criterion_at(self, row: int) -> Criterion:
        """The criterion of a row."""
        return self._question.criteria[row]

    def option_at(self, section: int) -> Alternative | None:
        """The option of a column; None for the names."""
        return self._question.alternatives[section - 1] if section else None

    # What the view asks

    def stored_at(self, index: Index) -> str:
        """A cell as it was or would be typed."""
        return self.written_at(index)

    def written_at(self, index: Index) -> str:
        """A cell as a box shows it: 70, or 60 70 80."""
        cell = self._cells.get(self._place(index), "")
        if isinstance(cell, str):
            return "?" if cell == UNKNOWN else cell
        return cell[0] if len(set(cell)) == 1 else " ".join(cell)

    def type_into(self, index: Index, text: str) -> bool:
        """Put what a person typed into a cell."""
        if not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        cell, place = read(text), self._place(index)
        if self._cells.get(place, "") == cell:
            return False
        self._cells[place] = cell
        if not cell:
            del self._cells[place]
        self.dataChanged.emit(index, index)
        self.told.emit()
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        """The criteria."""
        return 0 if parent is not None and parent.isValid() else len(self._question.criteria)

    def columnCount(self, parent: Index | None = None) -> int:
        """The names and the options."""
        inside = parent is not None and parent.isValid()
        return 0 if inside else 1 + len(self._question.alternatives)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names, and what is worked out, cannot be written."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_name = index.column() == 0 or self._is_computed(index)
        return base if is_name else base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says and how it stands."""
        if not index.isValid():
            return None
        option = self.option_at(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(index)
            case Qt.ItemDataRole.EditRole:
                return self.written_at(index)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._called(index)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._shown(index)
            case CellRole.PROBLEM:
                return self._problem(index)
            case CellRole.QUIET:
                return option is not None and (
                    option.id in self._barred or self._is_computed(index)
                )
        return None

    def headed(self, section: int, role: int) -> object:
        """What heads a column: the option, with a cross where it may not be chosen."""
        option = self.option_at(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heading(option)
            case Qt.ItemDataRole.ToolTipRole:
                return option.hint.in_(self.lang) if option else None
            case CellRole.SHARE:
                return 4 if option else 5
        return None

    # How

    def _place(self, index: Index) -> tuple[str, str]:
        option = self.option_at(index.column())
        return (option.id if option else ""), self.criterion_at(index.row()).id

    def _is_computed(self, index: Index) -> bool:
        option = self.option_at(index.column())
        return bool(option and option.computed and self.criterion_at(index.row()).computed)

    def _shown(self, index: Index) -> str:
        option, criterion = self.option_at(index.column()), self.criterion_at(index.row())
        if option is None:
            return criterion.label.in_(self.lang)
        if self._is_computed(index):
            score = self._computed.get(option.id)
        else:
            score = as_score(self._cells.get((option.id, criterion.id), ""))
        if score is None:
            return self._words["waits"] if self._is_computed(index) else self.written_at(index)
        if score.likely is None:
            return score_written(score, self.lang)
        # Narrow columns: brackets of half width, and a range that is not broken at its dash.
        return score_written(score, "en").replace("–", "-")

    def _heading(self, option: Alternative | None) -> str:
        if option is None:
            return self._words["criterion"]
        mark = "× " if option.id in self._barred else ""
        return f"{mark}{option.label.in_(self.lang)}"

    def _called(self, index: Index) -> str:
        """The question, the row and the column, for screen readers."""
        criterion = self.criterion_at(index.row()).label.in_(self.lang)
        asked = self._question.prompt.in_(self.lang)
        option = self.option_at(index.column())
        barred = self._words["barred"] if option and option.id in self._barred else ""
        return f"{asked} {criterion} {self._heading(option)}{barred}"

    def _problem(self, index: Index) -> str | None:
        """The code of what is wrong in a cell; an empty one is only not filled in yet."""
        cell = self._cells.get(self._place(index), "")
        problem = self._question.check_cell(cell) if cell else None
        return problem.code if problem else None


def read(text: str) -> Cell:
    """What a person typed as it is stored: one point, or the low, likely and high."""
    tidy = text.strip()
    if tidy.lower() in _NOT_KNOWN:
        return UNKNOWN
    numbers = [parsing.read_number(part) for part in _APART.split(tidy) if part]
    points = [parsing.stored(one) for one in numbers if one is not None]
    if len(points) != len(numbers) or len(points) not in (1, 3):
        return tidy
    return points * 3 if len(points) == 1 else points


def _as_cell(cell: object) -> Cell:
    if as_score(cell) is None or isinstance(cell, str):
        return str(cell)
    return [str(part) for part in cell] if isinstance(cell, list | tuple) else str(cell)


def _rows(cells: Mapping[tuple[str, str], Cell]) -> dict[str, dict[str, Cell]]:
    rows: dict[str, dict[str, Cell]] = {}
    for (option, criterion), cell in cells.items():
        if cell:
            rows.setdefault(option, {})[criterion] = cell
    return rows
