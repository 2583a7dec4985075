"""A day in three boxes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press, type_in
from ui.editors.base import ReadingLine
from ui.editors.date import DateEditor
from ui.gallery.questions import EXPIRY

Show = Callable[[QWidget], None]


def boxes(editor: DateEditor) -> list[QLineEdit]:
    return editor.findChildren(QLineEdit)


def texts(editor: DateEditor) -> list[str]:
    return [box.text() for box in boxes(editor)]


def heard(editor: DateEditor) -> list[object]:
    told: list[object] = []
    editor.edited.connect(told.append)
    editor.malformed.connect(lambda words: told.append(f"?{words}"))
    return told


def test_a_stored_day_is_shown_in_parts_and_read_back_with_its_weekday(qtbot: QtBot) -> None:
    editor = DateEditor(EXPIRY, "zh")
    qtbot.addWidget(editor)
    editor.show_value("2027-03-31")
    reading = editor.findChild(ReadingLine)
    assert reading is not None

    assert texts(editor) == ["2027", "3", "31"]
    assert reading.words == "2027年3月31日，星期三"


def test_a_day_is_typed_through_by_keyboard(show: Show) -> None:
    editor = DateEditor(EXPIRY, "zh")
    show(editor)
    told = heard(editor)
    editor.focus_first()

    for key in "2027-3-31":
        type_in(key)
    press(Qt.Key.Key_Return)

    assert told == ["2027-03-31"]


@pytest.mark.parametrize("written", ["2027-03-31", "2027年3月31日", "20270331"])
def test_a_whole_day_pasted_into_the_year_fills_all_boxes(show: Show, written: str) -> None:
    editor = DateEditor(EXPIRY, "zh")
    show(editor)
    told = heard(editor)
    editor.focus_first()
    QApplication.clipboard().setText(written)

    press(Qt.Key.Key_V, ctrl=True)

    assert texts(editor) == ["2027", "3", "31"]
    assert told == ["2027-03-31"]


def test_a_day_that_does_not_exist_is_malformed_when_the_person_leaves(show: Show) -> None:
    editor = DateEditor(EXPIRY, "zh")
    show(editor)
    told = heard(editor)
    editor.focus_first()
    for key in "2027-2-30":
        type_in(key)
    assert told == []

    editor.commit()

    assert told == ["?2027-2-30"]


def test_going_from_box_to_box_is_not_leaving(show: Show) -> None:
    editor = DateEditor(EXPIRY, "zh")
    show(editor)
    told = heard(editor)
    editor.focus_first()
    type_in("2027")

    boxes(editor)[1].setFocus()

    assert told == []


def test_emptying_all_boxes_tells_that_there_is_no_day(qtbot: QtBot) -> None:
    editor = DateEditor(EXPIRY, "zh")
    qtbot.addWidget(editor)
    editor.show_value("2027-03-31")
    told = heard(editor)
    for box in boxes(editor):
        box.clear()

    editor.commit()

    assert told == [None]


def test_each_box_is_named_by_the_question_and_its_part(qtbot: QtBot) -> None:
    editor = DateEditor(EXPIRY, "zh")
    qtbot.addWidget(editor)

    assert [box.accessibleName() for box in boxes(editor)] == [
        "现有合同哪天到期？ 年",
        "现有合同哪天到期？ 月",
        "现有合同哪天到期？ 日",
    ]
