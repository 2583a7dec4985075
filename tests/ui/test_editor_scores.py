"""The grid of scores: options across, criteria down, points and ranges typed by keyboard."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press, type_in
from tests.ui.window import texts
from ui.editors.score_model import read
from ui.editors.scores import ScoresEditor
from ui.gallery.questions import SCORING, VALUES
from ui.widgets.table import CellRole
from wizard.content.comparison import Score

Show = Callable[[QWidget], None]
FIFTY = Score(Decimal(50), Decimal(50), Decimal(50))


@pytest.fixture
def editor(qtbot: QtBot, show: Show) -> ScoresEditor:
    made = ScoresEditor(SCORING, "zh")
    made.resize(760, 600)
    show(made)
    return made


def heard(editor: ScoresEditor) -> list[object]:
    told: list[object] = []
    editor.edited.connect(told.append)
    return told


def shown(editor: ScoresEditor, row: int) -> list[str]:
    model = editor.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def headings(editor: ScoresEditor) -> list[object]:
    across = Qt.Orientation.Horizontal
    return [editor.model.headerData(at, across) for at in range(editor.model.columnCount())]


def test_options_stand_across_and_criteria_down_and_nothing_is_filled_in(
    editor: ScoresEditor,
) -> None:
    assert headings(editor) == ["准则", "维持自办", "流程再造", "外包"]
    assert shown(editor, 0) == ["服务质量", "", "", ""]


def test_stored_scores_read_with_their_ranges(editor: ScoresEditor) -> None:
    editor.show_value(VALUES[SCORING.id])

    assert shown(editor, 0) == ["服务质量", "30 (20-40)", "50 (40-60)", "75 (60-120)"]
    assert shown(editor, 2) == ["可逆性", "100", "不知道", "40 (30-50)"]


def test_a_grid_is_filled_in_by_keyboard_alone(editor: ScoresEditor) -> None:
    told = heard(editor)
    editor.focus_first()

    type_in("35")
    press(Qt.Key.Key_Tab)
    type_in("60 70 80")
    press(Qt.Key.Key_Tab)
    type_in("?")
    press(Qt.Key.Key_Tab)

    assert told[-1] == {
        "keep": {"quality": ["35", "35", "35"]},
        "bpr": {"quality": ["60", "70", "80"]},
        "outsource": {"quality": "unknown"},
    }


def test_a_cell_is_named_by_question_row_and_column(editor: ScoresEditor) -> None:
    index = editor.model.index(2, 1)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "每个方案得多少分？ 可逆性 维持自办"


def test_what_is_worked_out_is_shown_and_cannot_be_typed_over(editor: ScoresEditor) -> None:
    cell = editor.model.index(1, 1)
    waiting = cell.data()

    editor.show_findings({"keep": FIFTY}, {})

    assert (waiting, cell.data()) == ("待测算", "50")
    assert not editor.model.flags(cell) & Qt.ItemFlag.ItemIsEditable
    assert editor.model.flags(editor.model.index(1, 2)) & Qt.ItemFlag.ItemIsEditable


def test_an_option_that_may_not_be_chosen_stays_grey_with_the_reason(
    editor: ScoresEditor,
) -> None:
    editor.show_findings({}, {"bpr": "流程再造不能选：余地不够。"})

    assert headings(editor)[2] == "× 流程再造"
    assert editor.model.index(0, 2).data(CellRole.QUIET)
    assert "流程再造不能选：余地不够。" in texts(editor)


def test_the_levels_of_the_row_the_keyboard_is_in_are_shown_in_words(
    editor: ScoresEditor,
) -> None:
    editor.focus_first()
    first = "长期不达标" in texts(editor)

    press(Qt.Key.Key_Down, Qt.Key.Key_Down)

    assert first
    assert {"退不回来", "随时可以恢复"} <= set(texts(editor))


def test_a_score_off_the_scale_is_marked_in_its_cell(editor: ScoresEditor) -> None:
    editor.show_value(VALUES[SCORING.id])

    assert editor.model.index(0, 3).data(CellRole.PROBLEM) == "scores.off_scale"
    assert editor.model.index(0, 2).data(CellRole.PROBLEM) is None


def test_a_block_from_a_spreadsheet_fills_the_cells_from_there_on(editor: ScoresEditor) -> None:
    told = heard(editor)

    editor.model.paste(editor.model.index(0, 1), "30\t50\t75\n\t55\t\n100\t90\t40")

    assert editor.model.value()["bpr"] == {
        "quality": ["50", "50", "50"],
        "cost": ["55", "55", "55"],
        "undo": ["90", "90", "90"],
    }
    assert told[-1] == editor.model.value()


def test_emptying_every_cell_takes_the_answer_back(editor: ScoresEditor) -> None:
    editor.show_value({"bpr": {"quality": ["5", "5", "5"]}})
    told = heard(editor)

    editor.model.type_into(editor.model.index(0, 2), "")

    assert told == [None]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("70", ["70", "70", "70"]),
        ("60 70 80", ["60", "70", "80"]),
        ("60,70,80", ["60", "70", "80"]),
        ("60-70-80", ["60", "70", "80"]),
        ("６０　７０　８０", ["60", "70", "80"]),
        ("?", "unknown"),
        ("不知道", "unknown"),
        ("60 80", "60 80"),
        ("好", "好"),
        ("", ""),
    ],
)
def test_points_are_read_as_people_type_them(text: str, cell: object) -> None:
    assert read(text) == cell
