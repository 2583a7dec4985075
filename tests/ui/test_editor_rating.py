"""A row of rating: two people, blind first, and a mark to agree on when they are far apart."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import focus, press
from ui.editors.rating import RatingEditor
from ui.gallery.questions import CHECKING
from ui.widgets.label import Label
from ui.widgets.scale import Scale

Show = Callable[[QWidget], None]
NAMES = {"a": "李敏", "b": "王海"}


@pytest.fixture
def editor(qtbot: QtBot) -> RatingEditor:
    made = RatingEditor(CHECKING, "zh")
    made.set_code("D04")
    made.set_basis("事实")
    made.set_raters("a", NAMES)
    return made


def scale_of(editor: RatingEditor, part: str = "scale") -> Scale:
    found = editor.findChild(Scale, f"diagnosis.d04:{part}")
    assert found is not None
    return found


def words_of(editor: RatingEditor) -> list[str]:
    return [label.words for label in editor.findChildren(Label)]


def leave() -> None:
    focus().clearFocus()


def heard(editor: RatingEditor) -> list[object]:
    told: list[object] = []
    editor.edited.connect(told.append)
    return told


def test_an_unmarked_row_says_so(editor: RatingEditor) -> None:
    assert scale_of(editor).mark is None
    assert "未评" in words_of(editor)
    assert "D04" in words_of(editor)


def test_the_anchor_of_the_mark_stands_below_the_question(editor: RatingEditor) -> None:
    editor.show_value({"marks": {"a": "3"}})
    assert "3 分：能抽查一部分" in words_of(editor)

    editor.show_value({"marks": {"a": "4"}})

    assert "4 分：介于 3 分和 5 分之间" in words_of(editor)


def test_a_digit_marks_for_the_active_rater_and_keeps_the_others(
    editor: RatingEditor, show: Show
) -> None:
    editor.show_value({"marks": {"b": "3"}})
    show(editor)
    told = heard(editor)
    editor.focus_first()

    press(Qt.Key.Key_4)

    assert told == [{"marks": {"a": "4", "b": "3"}}]


def test_nobody_sees_the_other_mark_before_giving_their_own(editor: RatingEditor) -> None:
    editor.show_value({"marks": {"b": "2"}})
    assert scale_of(editor).other is None
    assert not any("王海" in words for words in words_of(editor))

    editor.show_value({"marks": {"a": "4", "b": "2"}})

    assert scale_of(editor).other == 2
    assert "与王海的 2 分相差 2 分，需会商留痕" in words_of(editor)


def test_marks_two_apart_ask_for_one_to_agree_on(editor: RatingEditor, show: Show) -> None:
    editor.show_value({"marks": {"a": "4", "b": "2"}})
    show(editor)
    told = heard(editor)
    editor.focus_first()
    agreed = scale_of(editor, "agreed")
    assert agreed.isVisible()

    agreed.setFocus()
    QTest.keyClick(agreed, Qt.Key.Key_3)

    assert told == [{"marks": {"a": "4", "b": "2"}, "agreed": "3"}]
    assert "已商定 3 分" in words_of(editor)


def test_marks_next_to_each_other_need_no_agreement(editor: RatingEditor, show: Show) -> None:
    editor.show_value({"marks": {"a": "4", "b": "3"}})
    show(editor)
    editor.focus_first()

    assert not scale_of(editor, "agreed").isVisible()


def test_changing_a_mark_ends_what_was_agreed(editor: RatingEditor, show: Show) -> None:
    editor.show_value({"marks": {"a": "5", "b": "2"}, "agreed": "3", "reason": "看了台账"})
    show(editor)
    told = heard(editor)
    editor.focus_first()

    QTest.keyClick(scale_of(editor), Qt.Key.Key_3)

    assert told == [{"marks": {"a": "3", "b": "2"}, "reason": "看了台账"}]


def test_taking_the_only_mark_back_leaves_no_answer(editor: RatingEditor, show: Show) -> None:
    editor.show_value({"marks": {"a": "5"}})
    show(editor)
    told = heard(editor)
    editor.focus_first()

    QTest.keyClick(scale_of(editor), Qt.Key.Key_Delete)

    assert told == [None]


def test_a_reason_is_told_on_leaving(editor: RatingEditor, show: Show) -> None:
    editor.show_value({"marks": {"a": "4"}})
    show(editor)
    told = heard(editor)
    editor.focus_first()
    reason = editor.findChild(QPlainTextEdit)
    assert reason is not None
    reason.setFocus()

    QTest.keyClicks(reason, "sampled")
    editor.commit()

    assert told == [{"marks": {"a": "4"}, "reason": "sampled"}]


def test_the_row_opens_while_the_keyboard_is_in_it(editor: RatingEditor, show: Show) -> None:
    show(editor)
    reason = editor.findChild(QPlainTextEdit)
    assert reason is not None
    leave()
    assert not reason.isVisible()

    editor.focus_first()

    assert reason.isVisible()
    leave()
    assert not reason.isVisible()


def test_down_asks_for_the_next_row(editor: RatingEditor, show: Show, qtbot: QtBot) -> None:
    show(editor)
    editor.focus_first()

    with qtbot.waitSignal(editor.row_left) as told:
        QTest.keyClick(scale_of(editor), Qt.Key.Key_Down)

    assert told.args == [1]


def test_a_closed_row_is_fifty_eight_high(editor: RatingEditor, show: Show) -> None:
    editor.show_value({"marks": {"a": "3"}})
    show(editor)
    leave()

    assert editor.sizeHint().height() == 58
