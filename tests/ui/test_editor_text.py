"""Words: told on leaving and after a pause, never while a Chinese word is being composed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.editors.base import ReadingLine
from ui.editors.text import TextEditor
from ui.gallery.questions import REASON, SOURCE
from ui.widgets.field import PAUSE_MS, Field
from ui.widgets.layouts import column

Show = Callable[[QWidget], None]


def line_of(editor: TextEditor) -> QLineEdit:
    found = editor.findChild(QLineEdit)
    assert found is not None
    return found


def test_a_stored_text_is_shown_and_nothing_is_said(qtbot: QtBot) -> None:
    editor = TextEditor(SOURCE, "zh")
    qtbot.addWidget(editor)

    with qtbot.assertNotEmitted(editor.edited):
        editor.show_value("财务科台账")

    assert line_of(editor).text() == "财务科台账"


def test_leaving_tells_what_was_typed_once(qtbot: QtBot, show: Show) -> None:
    page = QWidget()
    rows = column(page)
    editor, elsewhere = TextEditor(SOURCE, "zh"), QPushButton("继续")
    rows.addWidget(editor)
    rows.addWidget(elsewhere)
    show(page)
    told: list[object] = []
    editor.edited.connect(told.append)
    editor.focus_first()

    QTest.keyClicks(line_of(editor), "ledger 2026")
    assert told == []
    elsewhere.setFocus()
    editor.commit()

    assert told == ["ledger 2026"]


def test_a_pause_tells_too(qtbot: QtBot, show: Show) -> None:
    editor = TextEditor(SOURCE, "zh")
    show(editor)
    editor.focus_first()

    with qtbot.waitSignal(editor.edited, timeout=PAUSE_MS + 1500) as told:
        QTest.keyClicks(line_of(editor), "a")

    assert told.args == ["a"]


def test_a_pause_within_a_composed_word_waits_for_the_word(qtbot: QtBot, show: Show) -> None:
    field = Field()
    show(field)
    field.setFocus()
    timer = field.findChild(QTimer)
    assert timer is not None
    paused: list[int] = []
    field.paused.connect(lambda: paused.append(1))

    QApplication.sendEvent(field, QInputMethodEvent("tai", []))
    timer.timeout.emit()
    assert paused == []

    done = QInputMethodEvent("", [])
    done.setCommitString("台")
    QApplication.sendEvent(field, done)
    timer.timeout.emit()

    assert field.text() == "台"
    assert paused == [1]


def test_emptying_tells_that_there_is_no_answer(qtbot: QtBot, show: Show) -> None:
    editor = TextEditor(SOURCE, "zh")
    editor.show_value("财务科台账")
    show(editor)
    editor.focus_first()
    line_of(editor).selectAll()
    QTest.keyClick(line_of(editor), Qt.Key.Key_Delete)

    with qtbot.waitSignal(editor.edited) as told:
        editor.commit()

    assert told.args == [None]


def test_a_paragraph_keeps_its_lines_and_gives_the_tab_key_away(qtbot: QtBot, show: Show) -> None:
    editor = TextEditor(REASON, "zh")
    show(editor)
    told: list[object] = []
    editor.edited.connect(told.append)
    box = editor.findChild(QPlainTextEdit)
    assert box is not None
    editor.focus_first()

    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "two")
    editor.commit()

    assert told == ["one\ntwo"]
    assert box.tabChangesFocus()


def test_a_paragraph_grows_with_its_text(qtbot: QtBot, show: Show) -> None:
    editor = TextEditor(REASON, "zh")
    show(editor)
    box = editor.findChild(QPlainTextEdit)
    assert box is not None
    low = box.sizeHint().height()

    editor.show_value("\n".join("abcdefg"))

    assert box.sizeHint().height() > low


def test_the_room_left_is_told_only_when_it_runs_out(qtbot: QtBot) -> None:
    editor = TextEditor(REASON, "zh")
    qtbot.addWidget(editor)
    room = editor.findChild(ReadingLine)
    assert room is not None

    editor.show_value("短")
    assert room.isHidden()
    editor.show_value("长" * 190)

    assert room.words == "190 字，最多 200 字"


def test_a_problem_is_said_below_and_shown_at_the_border(qtbot: QtBot) -> None:
    editor = TextEditor(SOURCE, "zh")
    qtbot.addWidget(editor)

    editor.set_problem("必须填写")
    assert line_of(editor).property("state") == "bad"
    editor.set_problem(None)

    assert line_of(editor).property("state") == ""


def test_the_input_is_named_by_the_question_and_described_by_the_reason(qtbot: QtBot) -> None:
    editor = TextEditor(SOURCE.model_copy(update={"why": SOURCE.label}), "zh")
    qtbot.addWidget(editor)

    assert line_of(editor).accessibleName() == "这个数从哪里来？"
    assert line_of(editor).accessibleDescription() == "出处"
    assert editor.objectName() == "baseline.source"


def test_text_that_is_only_read_can_still_be_selected(qtbot: QtBot) -> None:
    editor = TextEditor(SOURCE, "zh")
    qtbot.addWidget(editor)
    editor.set_read_only(read_only=True)

    assert line_of(editor).isReadOnly()
    assert line_of(editor).isEnabled()
