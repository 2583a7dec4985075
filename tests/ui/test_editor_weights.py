"""What the criteria weigh: by swing, points, order or pairs; nothing is stored by looking."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import focus, press, type_in
from tests.ui.window import click, seen, texts
from ui.editors.weights import WeightsEditor
from ui.gallery.questions import VALUES, WEIGHING
from ui.widgets.field import Field
from ui.widgets.segments import Segments
from ui.widgets.share_bar import ShareBar
from ui.widgets.steps import Steps

Show = Callable[[QWidget], None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def editor(qtbot: QtBot, show: Show) -> WeightsEditor:
    made = WeightsEditor(WEIGHING, "zh")
    made.resize(760, 700)
    show(made)
    return made


def heard(editor: WeightsEditor) -> list[object]:
    told: list[object] = []
    editor.edited.connect(told.append)
    return told


def turn_to(editor: WeightsEditor, way: str) -> None:
    ways = editor.findChild(Segments)
    assert ways is not None
    ways.button(way).click()


def field(editor: WeightsEditor, name: str) -> Field:
    found = editor.findChild(Field, name)
    assert found is not None
    return found


def bars(editor: WeightsEditor) -> list[str]:
    return [bar.accessibleName() for bar in seen(editor, ShareBar)]


def test_swing_is_shown_first_with_both_ends_of_every_scale_and_nothing_filled_in(
    editor: WeightsEditor,
) -> None:
    shown = [one.text() for one in seen(editor, Field)]

    assert shown == ["", "", ""]
    assert {"最差：退不回来", "最好：随时可以恢复"} <= set(texts(editor))
    assert bars(editor) == ["", "", ""]


def test_weights_are_typed_by_keyboard_alone_and_told_as_they_are_stored(
    editor: WeightsEditor,
) -> None:
    told = heard(editor)
    editor.focus_first()

    for number in ("100", "60", "40"):
        type_in(number)
        press(Qt.Key.Key_Tab)

    points = {"quality": "100", "cost": "60", "undo": "40"}
    assert told[-1] == {"way": "swing", "given": points}
    assert WEIGHING.check(told[-1]) is None


def test_looking_at_another_way_changes_nothing(editor: WeightsEditor) -> None:
    editor.show_value(VALUES[WEIGHING.id])
    told = heard(editor)

    for way in ("direct", "order", "pairs", "swing"):
        turn_to(editor, way)

    assert told == []
    assert field(editor, "compare.weights:swing:quality").text() == "100"


def test_shares_stand_only_beside_the_way_they_came_from(editor: WeightsEditor) -> None:
    editor.show_value(VALUES[WEIGHING.id])
    editor.show_shares((0.5, 0.3, 0.2), ())
    swing = bars(editor)
    turn_to(editor, "order")

    assert swing == ["50.0 %", "30.0 %", "20.0 %"]
    assert bars(editor) == ["", "", ""]


def test_a_box_is_named_by_the_question_and_the_criterion(editor: WeightsEditor) -> None:
    box = field(editor, "compare.weights:swing:undo")

    assert box.accessibleName() == "各条准则有多重要？ 可逆性"
    assert box.accessibleDescription() == "退不回来 → 随时可以恢复"


# --- order -----------------------------------------------------------------------------------


def test_an_order_is_told_when_a_row_is_moved_and_by_keyboard_as_well(
    editor: WeightsEditor,
) -> None:
    turn_to(editor, "order")
    told = heard(editor)
    editor.focus_first()

    press(Qt.Key.Key_Space)
    once = told[-1]
    QTest.keyClick(focus(), Qt.Key.Key_Down, ALT)

    assert once == {"way": "order", "given": {"cost": "1", "quality": "2", "undo": "3"}}
    assert told[-1] == {"way": "order", "given": {"cost": "1", "undo": "2", "quality": "3"}}
    assert WEIGHING.check(told[-1]) is None


def test_the_order_that_is_there_can_be_taken_as_it_is(editor: WeightsEditor) -> None:
    turn_to(editor, "order")
    told = heard(editor)

    click(editor, "This order stands")

    assert told == [{"way": "order", "given": {"quality": "1", "cost": "2", "undo": "3"}}]


def test_the_first_row_cannot_be_moved_up(editor: WeightsEditor) -> None:
    turn_to(editor, "order")
    told = heard(editor)

    click(editor, "Up")

    assert told == []


# --- pairs -----------------------------------------------------------------------------------


def steps_of(editor: WeightsEditor) -> Steps:
    found = editor.findChild(Steps)
    assert found is not None
    return found


def test_a_pair_is_answered_by_keyboard_in_one_of_seventeen_steps(editor: WeightsEditor) -> None:
    turn_to(editor, "pairs")
    told = heard(editor)
    editor.focus_first()

    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    click(editor, "Next pair")
    steps_of(editor).button("1/5").click()

    assert told[0] == {"way": "pairs", "given": {"quality:cost": "1"}}
    given = {"quality:cost": "3", "quality:undo": "1/5"}
    assert told[-1] == {"way": "pairs", "given": given}
    assert WEIGHING.check(told[-1]) is None


def test_progress_says_how_many_pairs_are_answered(editor: WeightsEditor) -> None:
    editor.show_value({"way": "pairs", "given": {"quality:cost": "3"}})

    assert "第 2 对，共 3 对，已答 1 对；可以不答完" in texts(editor)


def test_a_step_is_named_by_the_sentence_it_stands_for(editor: WeightsEditor) -> None:
    turn_to(editor, "pairs")

    name = steps_of(editor).button("1/3").accessibleName()

    assert name.endswith("提高“全周期成本”的值得程度，是“服务质量”的 3 倍。")


def test_a_pair_can_be_left_out_again(editor: WeightsEditor) -> None:
    editor.show_value({"way": "pairs", "given": {"quality:cost": "3", "quality:undo": "2"}})
    told = heard(editor)
    click(editor, "Next pair")

    click(editor, "Leave this pair out")

    assert told == [{"way": "pairs", "given": {"quality:undo": "2"}}]


def test_how_well_pairs_agree_is_said_below_them_only(editor: WeightsEditor) -> None:
    editor.show_value({"way": "pairs", "given": {"quality:cost": "3", "quality:undo": "2"}})
    editor.show_shares((0.5, 0.2, 0.3), ("两两比较答了 2/3 对",))
    below = "两两比较答了 2/3 对" in texts(editor)
    turn_to(editor, "swing")

    assert below
    assert "两两比较答了 2/3 对" not in texts(editor)
