"""A table filled in by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press, type_in
from ui.editors.table import TableEditor
from ui.gallery.questions import COSTS, VALUES
from ui.theme import Theme
from ui.widgets.table import CellRole
from ui.work import shipped_pack
from wizard.content.questions import TableQuestion

Show = Callable[[QWidget], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot: QtBot, show: Show) -> TableEditor:
    made = TableEditor(COSTS, "zh")
    made.resize(900, 500)
    show(made)
    return made


def heard(editor: TableEditor) -> list[object]:
    told: list[object] = []
    editor.edited.connect(told.append)
    return told


def shown(editor: TableEditor, row: int) -> list[str]:
    model = editor.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def rows_told(value: object) -> list[dict[str, str]]:
    assert isinstance(value, list)
    return value


def test_preset_rows_stand_there_with_what_they_start_with(editor: TableEditor) -> None:
    assert shown(editor, 0) == ["编制内 6 人", "", "100", "", "", ""]
    assert shown(editor, 2) == ["场地", "", "0", "", "", ""]


def test_stored_rows_are_shown_as_an_office_reads_them(editor: TableEditor) -> None:
    told = heard(editor)
    editor.show_value(VALUES[COSTS.id])

    assert shown(editor, 0) == ["编制内 6 人", "108.00", "50", "事实", "是", ""]
    assert shown(editor, 3)[0] == "质量成本"
    assert told == []


def test_money_columns_are_summed_in_the_last_row(editor: TableEditor) -> None:
    editor.show_value(VALUES[COSTS.id])
    last = editor.model.rowCount() - 1

    assert shown(editor, last)[:3] == ["合计", "287.00", ""]
    assert not editor.model.flags(editor.model.index(last, 1)) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize(("summed", "rows"), [(True, 5), (False, 4)])
def test_money_that_cannot_be_added_up_has_no_total(summed: bool, rows: int) -> None:
    columns = tuple(one.model_copy(update={"summed": summed}) for one in COSTS.columns)
    made = TableEditor(COSTS.model_copy(update={"columns": columns}), "zh")
    made.show_value(VALUES[COSTS.id])

    assert made.model.rowCount() == rows


def test_the_row_of_totals_can_be_left_out(editor: TableEditor) -> None:
    editor.show_value(VALUES[COSTS.id])
    editor.show_totals(shown=False)

    assert editor.model.rowCount() == 4


def test_typing_enter_goes_down_and_tab_goes_across(editor: TableEditor) -> None:
    told = heard(editor)
    editor.focus_first()

    type_in("108")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    type_in("147")
    press(Qt.Key.Key_Tab)
    QApplication.processEvents()

    here = editor.view.currentIndex()
    assert (here.row(), here.column()) == (1, 2)
    first, second, _ = rows_told(told[-1])
    assert (first["amount"], second["amount"]) == ("1080000", "1470000")


def test_names_of_preset_rows_cannot_be_written(editor: TableEditor) -> None:
    editor.focus_first()
    editor.view.setCurrentIndex(editor.model.index(0, 0))
    type_in("x")

    assert editor.view.findChild(QLineEdit) is None
    assert shown(editor, 0)[0] == "编制内 6 人"


def test_control_enter_adds_a_row_and_control_backspace_takes_it_away(
    editor: TableEditor,
) -> None:
    told = heard(editor)
    editor.focus_first()

    QTest.keyClick(editor.view, Qt.Key.Key_Return, CTRL)
    type_in("quality")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    added = rows_told(told[-1])[-1]
    assert added["name"] == "quality"
    assert added["share"] == "100"
    assert editor.view.currentIndex().row() == 3

    QTest.keyClick(editor.view, Qt.Key.Key_Backspace, CTRL)

    assert [row["row"] for row in rows_told(told[-1])] == ["posts", "contract", "rooms"]


def test_preset_rows_cannot_be_taken_away(editor: TableEditor) -> None:
    editor.focus_first()

    QTest.keyClick(editor.view, Qt.Key.Key_Backspace, CTRL)

    assert shown(editor, 0)[0] == "编制内 6 人"


def test_a_row_nobody_wrote_into_is_not_an_answer(editor: TableEditor) -> None:
    editor.add_row()

    assert len(editor.model.value()) == 3


def test_digits_and_space_choose_in_a_cell_of_options(editor: TableEditor) -> None:
    told = heard(editor)
    editor.focus_first()
    editor.view.setCurrentIndex(editor.model.index(0, 3))
    press(Qt.Key.Key_2)
    editor.view.setCurrentIndex(editor.model.index(0, 4))
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)

    first = rows_told(told[-1])[0]
    assert (first["basis"], first["paid"]) == ("estimate", "no")
    assert shown(editor, 0)[3:5] == ["估计", "否"]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_f2_opens_the_options_as_a_list(editor: TableEditor, qtbot: QtBot) -> None:
    editor.focus_first()
    editor.view.setCurrentIndex(editor.model.index(0, 3))
    press(Qt.Key.Key_F2)

    combo = editor.view.findChild(QComboBox)
    assert combo is not None
    assert [combo.itemText(place) for place in range(combo.count())] == ["", "事实", "估计", "意见"]
    assert combo.accessibleName() == "编制内 6 人 依据"
    editor.commit()


def test_delete_empties_a_cell(editor: TableEditor) -> None:
    editor.show_value(VALUES[COSTS.id])
    told = heard(editor)
    editor.focus_first()
    press(Qt.Key.Key_Delete)

    assert rows_told(told[-1])[0]["amount"] == ""


def test_what_cannot_be_read_stays_as_typed_and_is_marked(editor: TableEditor) -> None:
    editor.focus_first()
    type_in("much")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    cell = editor.model.index(0, 1)

    assert cell.data() == "much"
    assert cell.data(CellRole.PROBLEM) == "number.malformed"
    assert editor.model.index(1, 1).data(CellRole.PROBLEM) is None


def test_a_block_from_a_spreadsheet_fills_cells_and_adds_rows(editor: TableEditor) -> None:
    told = heard(editor)
    editor.focus_first()
    editor.view.setCurrentIndex(editor.model.index(2, 1))
    QApplication.clipboard().setText("24\t0%\t估计\n8\t50\tfact\n")

    QTest.keyClick(editor.view, Qt.Key.Key_V, CTRL)

    third, fourth = rows_told(told[-1])[2:]
    assert (third["amount"], third["share"], third["basis"]) == ("240000", "0", "estimate")
    assert (fourth["amount"], fourth["basis"]) == ("80000", "fact")


def test_cells_are_copied_as_a_spreadsheet_takes_them(editor: TableEditor) -> None:
    editor.show_value(VALUES[COSTS.id])
    editor.focus_first()
    whole_row = QItemSelectionModel.SelectionFlag.ClearAndSelect
    whole_row |= QItemSelectionModel.SelectionFlag.Rows
    editor.view.selectionModel().select(editor.model.index(0, 0), whole_row)

    QTest.keyClick(editor.view, Qt.Key.Key_C, CTRL)

    assert QApplication.clipboard().text().startswith("编制内 6 人\t108.00\t50")


def test_tab_leaves_the_table_at_its_end(editor: TableEditor) -> None:
    editor.focus_first()
    editor.view.setCurrentIndex(editor.model.index(2, 5))

    press(Qt.Key.Key_Tab)

    assert not editor.view.hasFocus()


def test_a_cell_is_read_with_its_row_and_its_column(editor: TableEditor) -> None:
    cell = editor.model.index(1, 2)

    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "合同制 14 人 可避免比例（%）"
    assert editor.view.accessibleName() == "各项成本里，可避免的占多少？"


def test_rows_of_another_table_keep_their_cells(editor: TableEditor) -> None:
    editor.set_presets({"x1": "接听", "x2": "派单"})
    index = editor.model.index(1, 1)
    editor.model.type_into(index, "5")
    editor.set_presets({"x2": "派单", "x3": "回访"})

    assert shown(editor, 0)[:2] == ["派单", "5.00"]


def test_a_table_that_is_only_read_opens_no_cell(editor: TableEditor) -> None:
    editor.set_read_only(read_only=True)
    editor.focus_first()
    type_in("9")

    assert editor.view.findChild(QLineEdit) is None


def test_the_words_around_the_table_follow_the_language(editor: TableEditor, look: Theme) -> None:
    editor.show_value(VALUES[COSTS.id])
    look.set(lang="en")
    QApplication.processEvents()

    assert shown(editor, editor.model.rowCount() - 1)[0] == "Total"


def test_the_longest_table_of_the_pack_is_shown_whole(qtbot: QtBot, show: Show) -> None:
    tables = [one for one in shipped_pack().question_of.values() if isinstance(one, TableQuestion)]
    longest = TableEditor(max(tables, key=lambda one: len(one.rows)), "zh")
    longest.resize(900, 2400)
    show(longest)

    assert longest.model.rowCount() >= 15
    assert longest.view.verticalScrollBar().maximum() == 0
