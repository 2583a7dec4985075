"""The rows a person is filling in: preset ones with names of content, and their own.

Cells hold what is stored: decimals as strings, money in yuan, ISO dates, option ids. What cannot
be read stays as it was typed, and the question's own check says so.
"""

from collections.abc import Mapping
from decimal import Decimal
from uuid import uuid4

from PySide6.QtCore import QModelIndex, Qt

from ui.editors import parsing
from ui.editors.filled_table import CellModel
from ui.widgets.table import CellRole, Index
from wizard.content import numerals
from wizard.content.questions import Column, Option, TableQuestion, as_date, as_decimal, table_rows
from wizard.content.text import Text
from wizard.languages import Lang

NAME = "name"
NAME_SHARE = 3
_YES_NO = (
    Option(id="yes", label=Text(zh="是", en="Yes")),
    Option(id="no", label=Text(zh="否", en="No")),
)


class TableModel(CellModel):
    """What the table editor shows: the name, the columns, and a row of totals over money."""

    def __init__(self, question: TableQuestion, lang: Lang) -> None:
        super().__init__()
        self._question, self._lang, self.lang = question, lang, lang
        self._columns = question.columns
        self._presets = {row.id: row.label.in_(lang) for row in question.rows}
        self._defaults = {row.id: dict(row.values) for row in question.rows}
        self._rows: list[dict[str, str]] = []
        self._total_word = ""
        self.show_value(None)

    # What the editor asks and does

    def show_value(self, value: object) -> None:
        """Show stored rows, presets first; without a value, the presets as they start."""
        stored = [dict(row) for row in table_rows(value) or ()]
        by_id = {str(row.get("row", "")): row for row in stored}
        self.beginResetModel()
        self._rows = [
            _cells(by_id.pop(name, {"row": name, **self._fresh(name)})) for name in self._presets
        ]
        self._rows += [_cells(row) for row in by_id.values()]
        self.endResetModel()

    def value(self) -> list[dict[str, str]]:
        """The rows as they are stored; own rows nobody wrote into are left out."""
        return [dict(row) for row in self._rows if self._is_preset(row) or self._is_written(row)]

    def set_presets(self, names: Mapping[str, str]) -> None:
        """Use the rows of another table, by id and name."""
        value = self.value()
        self._presets = dict(names)
        self.show_value(value)

    def set_total_word(self, word: str) -> None:
        """Sum the money columns in a last row with this name."""
        self.beginResetModel()
        self._total_word = word
        self.endResetModel()

    def add_row(self) -> int:
        """Put a fresh row of the person's own at the end; answers its place."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append({"row": uuid4().hex[:8], NAME: "", **self._fresh("")})
        self.endInsertRows()
        return place

    def remove_row(self, place: int) -> bool:
        """Take one of the person's own rows away; preset rows stay."""
        if not self.is_own(place):
            return False
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()
        self.told.emit()
        return True

    def is_own(self, place: int) -> bool:
        """Whether a row was added by a person."""
        return 0 <= place < len(self._rows) and not self._is_preset(self._rows[place])

    def column_at(self, section: int) -> Column | None:
        """The column of the question, or None for the name."""
        return None if section == 0 else self._columns[section - 1]

    def options_at(self, section: int) -> tuple[Option, ...]:
        """What may be chosen in a column, if it is a choice."""
        column = self.column_at(section)
        if column is None:
            return ()
        return _YES_NO if column.kind == "yes_no" else column.options

    def stored_at(self, index: Index) -> str:
        """A cell as it is stored."""
        key = self._key(index.column())
        return self._rows[index.row()].get(key, "") if index.row() < len(self._rows) else ""

    def written_at(self, index: Index) -> str:
        """A cell as a box shows it for editing."""
        column, stored = self.column_at(index.column()), self.stored_at(index)
        number = as_decimal(stored)
        if column is None or number is None:
            return stored
        if column.kind == "money":
            return parsing.in_wan(number)
        return parsing.grouped(number, 0) if column.kind == "number" else stored

    def type_into(self, index: Index, text: str) -> bool:
        """Put what a person typed or chose into a cell."""
        if not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        stored = self._read(self.column_at(index.column()), text.strip())
        row, key = self._rows[index.row()], self._key(index.column())
        if row.get(key, "") == stored:
            return False
        row[key] = stored
        self.dataChanged.emit(index, index)
        self.told.emit()
        return True

    def value_with(self, index: Index, text: str) -> list[dict[str, str]]:
        """The rows as they would be with this in a cell; nothing is changed."""
        key = self._key(index.column())
        stored = self._read(self.column_at(index.column()), text.strip())
        rows = [
            {**row, key: stored} if place == index.row() else row
            for place, row in enumerate(self._rows)
        ]
        return [row for row in rows if self._is_written(row)]

    def paste(self, start: Index, text: str) -> None:
        """Put a block copied from a spreadsheet into the cells from here on."""
        for down, line in enumerate(text.rstrip("\n").splitlines()):
            place = start.row() + down
            if place >= len(self._rows):
                if not self._question.open_ended:
                    break
                self.add_row()
            for across, cell in enumerate(line.split("\t")):
                index = self.index(place, start.column() + across)
                if index.isValid():
                    self.type_into(index, cell)

    # What the view asks

    def rowCount(self, parent: Index | None = None) -> int:
        """The rows, and the totals if there are any."""
        if parent is not None and parent.isValid():
            return 0
        return len(self._rows) + (1 if self._has_total() else 0)

    def columnCount(self, parent: Index | None = None) -> int:
        """The name and the columns."""
        return 0 if parent is not None and parent.isValid() else 1 + len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names of preset rows and totals cannot be written."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.row() >= len(self._rows):
            return Qt.ItemFlag.ItemIsEnabled
        if index.column() == 0 and not self.is_own(index.row()):
            return base
        return base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says and how it stands."""
        if not index.isValid():
            return None
        column, is_total = self.column_at(index.column()), index.row() >= len(self._rows)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._total(column) if is_total else self._shown(index)
            case Qt.ItemDataRole.EditRole:
                return self.written_at(index)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._name(index.row())} {self._heading(column)}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._shown(index) if not is_total else self._total(column)
            case CellRole.PROBLEM:
                return None if is_total else self._problem(index)
            case CellRole.NUMERIC:
                return column is not None and column.kind in ("number", "money")
            case CellRole.TOTAL:
                return is_total
            case CellRole.QUIET:
                return column is None and not is_total and not self.is_own(index.row())
        return None

    def headed(self, section: int, role: int) -> object:
        """What heads a column: its label and its unit."""
        column = self.column_at(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heading(column)
            case Qt.ItemDataRole.ToolTipRole:
                hint = column.hint if column else None
                return hint.in_(self._lang) if hint else None
            case CellRole.NUMERIC:
                return column is not None and column.kind in ("number", "money")
            case CellRole.SHARE:
                return column.share if column else NAME_SHARE
        return None

    # How

    def _key(self, section: int) -> str:
        column = self.column_at(section)
        return column.id if column else NAME

    def _fresh(self, preset: str) -> dict[str, str]:
        defaults = {column.id: column.default for column in self._columns if column.default}
        return {**defaults, **self._defaults.get(preset, {})}

    def _is_preset(self, row: Mapping[str, str]) -> bool:
        return row.get("row", "") in self._presets

    def _is_written(self, row: Mapping[str, str]) -> bool:
        fresh = self._fresh("")
        return any(text and text != fresh.get(key, "") for key, text in row.items() if key != "row")

    def _read(self, column: Column | None, text: str) -> str:
        if column is None or not text:
            return text
        match column.kind:
            case "number" | "money":
                is_money = column.kind == "money"
                number = parsing.read_money(text) if is_money else parsing.read_number(text)
                return text if number is None else parsing.stored(number)
            case "date":
                day = parsing.read_date(text)
                return text if day is None else day.isoformat()
            case "choice" | "yes_no":
                return self._option(column, text)
            case "text":
                return text

    def _option(self, column: Column, text: str) -> str:
        options = _YES_NO if column.kind == "yes_no" else column.options
        for option in options:
            if text in (option.id, option.label.zh, option.label.en):
                return option.id
        return text

    def _shown(self, index: Index) -> str:
        column = self.column_at(index.column())
        if column is None:
            return self._name(index.row())
        stored = self.stored_at(index)
        is_readable = column.kind != "date" or as_date(stored) is not None
        return column.show(stored, self._lang) if is_readable else stored

    def _name(self, place: int) -> str:
        if place >= len(self._rows):
            return self._total_word
        row = self._rows[place]
        return self._presets.get(row.get("row", ""), row.get(NAME, ""))

    def _heading(self, column: Column | None) -> str:
        if column is None:
            return self._question.name_label.in_(self._lang)
        label = column.label.in_(self._lang)
        unit = column.unit.in_(self._lang) if column.unit else ""
        if column.kind == "money" and not unit:
            unit = "万元" if self._lang == "zh" else "×10,000 yuan"
        if not unit or unit in label:
            return label
        return f"{label}（{unit}）" if self._lang == "zh" else f"{label} ({unit})"

    def _problem(self, index: Index) -> str | None:
        """The code of what is wrong in a cell; an empty one is only not filled in yet."""
        column, stored = self.column_at(index.column()), self.stored_at(index)
        problem = column.check(stored) if column and stored else None
        return problem.code if problem else None

    def _has_total(self) -> bool:
        has_sums = any(_is_summed(column) for column in self._columns)
        return bool(self._total_word) and has_sums and len(self._rows) > 1

    def _total(self, column: Column | None) -> str:
        if column is None:
            return self._total_word
        if not _is_summed(column):
            return ""
        amounts = [as_decimal(row.get(column.id, "")) for row in self._rows]
        known = [amount for amount in amounts if amount is not None]
        return numerals.in_wan(sum(known, Decimal(0))) if known else ""


def _is_summed(column: Column) -> bool:
    return column.kind == "money" and column.summed


def _cells(row: Mapping[str, object]) -> dict[str, str]:
    return {key: str(cell) for key, cell in row.items() if cell is not None}
