"""Numbers and money: typed plainly, stored exactly, read back while typing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.editors.base import Editor, ProblemLine, ReadingLine
from ui.editors.number import MoneyEditor, NumberEditor
from ui.gallery.questions import COUNT, MONEY, PERCENT
from ui.widgets.label import Label

Show = Callable[[QWidget], None]


def box_of(editor: Editor) -> QLineEdit:
    found = editor.findChild(QLineEdit)
    assert found is not None
    return found


def typed(editor: Editor, text: str) -> list[object]:
    """What is told after somebody typed this and left; what is malformed is marked with a ?."""
    told: list[object] = []
    editor.edited.connect(told.append)
    editor.malformed.connect(lambda words: told.append(f"?{words}"))
    editor.focus_first()
    QTest.keyClick(box_of(editor), Qt.Key.Key_Delete)
    QTest.keyClicks(box_of(editor), text)
    QTest.keyClick(box_of(editor), Qt.Key.Key_Return)
    return told


@pytest.mark.parametrize(
    ("value", "shown"), [("11", "11"), ("1200", "1,200"), (None, ""), ("abc", "")]
)
def test_a_stored_number_is_shown_with_its_digits_grouped(
    qtbot: QtBot, value: object, shown: str
) -> None:
    editor = NumberEditor(COUNT, "zh")
    qtbot.addWidget(editor)
    editor.show_value(value)

    assert box_of(editor).text() == shown


def test_a_number_is_told_on_enter_and_grouped(show: Show) -> None:
    editor = NumberEditor(COUNT, "zh")
    show(editor)

    assert typed(editor, "12000") == ["12000"]
    assert box_of(editor).text() == "12,000"


def test_the_same_number_written_differently_is_not_told_again(show: Show) -> None:
    editor = NumberEditor(PERCENT, "zh")
    editor.show_value("92.5")
    show(editor)

    assert typed(editor, "92.50 %") == []


def test_letters_in_a_number_are_malformed_and_stay_where_they_are(show: Show) -> None:
    editor = NumberEditor(COUNT, "zh")
    editor.show_value("11")
    show(editor)

    assert typed(editor, "about 11") == ["?about 11"]
    assert box_of(editor).text() == "about 11"


def test_a_number_corrected_back_to_what_is_stored_is_told_so_the_mark_can_go(
    show: Show,
) -> None:
    editor = NumberEditor(COUNT, "zh")
    editor.show_value("11")
    show(editor)
    told = typed(editor, "x")

    box_of(editor).selectAll()
    QTest.keyClicks(box_of(editor), "11")
    QTest.keyClick(box_of(editor), Qt.Key.Key_Return)

    assert told == ["?x", "11"]


def test_emptying_a_number_tells_that_there_is_none(show: Show) -> None:
    editor = NumberEditor(COUNT, "zh")
    editor.show_value("11")
    show(editor)

    assert typed(editor, "") == [None]


@pytest.mark.parametrize(
    ("text", "yuan"), [("147", "1470000"), ("147.005", "1470050"), ("1470000元", "1470000")]
)
def test_money_is_typed_in_wan_and_stored_in_yuan(show: Show, text: str, yuan: str) -> None:
    editor = MoneyEditor(MONEY, "zh")
    show(editor)
    told: list[object] = []
    editor.edited.connect(told.append)
    box_of(editor).setText(text)
    editor.commit()

    assert told == [yuan]


@pytest.mark.parametrize(
    ("lang", "unit", "reading"),
    [("zh", "万元 / 年", "即 1,470,000 元"), ("en", "×10,000 yuan a year", "即 1,470,000 元")],
)
def test_money_shows_its_unit_outside_and_reads_the_yuan_back_while_typing(
    qtbot: QtBot, lang: str, unit: str, reading: str
) -> None:
    editor = MoneyEditor(MONEY, "en" if lang == "en" else "zh")
    qtbot.addWidget(editor)
    below = editor.findChild(ReadingLine)
    assert below is not None
    box_of(editor).setText("147")

    assert unit in [label.words for label in editor.findChildren(Label)]
    assert below.words == reading
    box_of(editor).setText("147x")
    assert below.isHidden()


def test_a_problem_uses_the_words_given_and_never_appears_while_typing(
    qtbot: QtBot, show: Show
) -> None:
    editor = NumberEditor(COUNT, "zh")
    show(editor)
    line = editor.findChild(ProblemLine)
    assert line is not None
    editor.focus_first()
    QTest.keyClicks(box_of(editor), "2")
    assert line.isHidden()

    editor.set_problem("须不小于 3")

    assert line.words == "须不小于 3"
    assert line.accessibleName() == "须不小于 3"


def test_an_echo_does_not_move_what_is_being_typed(show: Show) -> None:
    editor = NumberEditor(PERCENT, "zh")
    show(editor)
    editor.focus_first()
    QTest.keyClicks(box_of(editor), "92.")

    editor.show_value("92")

    assert box_of(editor).text() == "92."


def test_counts_have_a_narrower_box_than_amounts(show: Show) -> None:
    count, money = NumberEditor(COUNT, "zh"), MoneyEditor(MONEY, "zh")
    show(count)
    show(money)

    assert (box_of(count).width(), box_of(money).width()) == (132, 200)
    assert box_of(count).height() == 44
