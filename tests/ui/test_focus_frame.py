"""The ring around what the keyboard is on."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.focus_frame import FocusFrame
from ui.widgets.layouts import Scroll, column


def window_with(qtbot: QtBot, *widgets: QWidget) -> tuple[QWidget, FocusFrame]:
    window = QWidget()
    rows = column(window, margins=(40, 40, 40, 40), spacing=20)
    for widget in widgets:
        rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    frame = FocusFrame(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, frame


def press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)


def test_tab_puts_the_ring_four_around_the_button(qtbot: QtBot) -> None:
    first, second = Button("继续", "go"), Button("打印说明")
    window, frame = window_with(qtbot, first, second)
    first.setFocus()

    press(window, Qt.Key.Key_Tab)

    assert frame.isVisible()
    assert frame.geometry() == second.geometry().adjusted(-4, -4, 4, 4)


def test_the_ring_is_gone_after_a_press_of_the_mouse(qtbot: QtBot) -> None:
    first, second = Button("继续", "go"), Button("打印说明")
    window, frame = window_with(qtbot, first, second)
    first.setFocus()
    press(window, Qt.Key.Key_Tab)

    place = first.mapTo(window, QPoint(5, 5))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    assert not frame.isVisible()


def test_an_input_has_a_border_of_its_own_and_no_ring(qtbot: QtBot) -> None:
    button, field = Button("继续", "go"), Field()
    window, frame = window_with(qtbot, button, field)
    button.setFocus()

    press(window, Qt.Key.Key_Tab)

    assert field.hasFocus()
    assert not frame.isVisible()


def test_the_ring_goes_around_the_words_of_a_choice_not_the_whole_row(qtbot: QtBot) -> None:
    button, choice = Button("继续", "go"), Choice("部分委托", digit=3)
    choice.setMinimumWidth(500)
    window, frame = window_with(qtbot, button, choice)
    button.setFocus()

    press(window, Qt.Key.Key_Tab)

    assert frame.width() < 200


def test_the_ring_follows_a_button_that_moves_and_leaves_one_that_hides(qtbot: QtBot) -> None:
    first, second = Button("继续", "go"), Button("打印说明")
    window, frame = window_with(qtbot, first, second)
    first.setFocus()
    press(window, Qt.Key.Key_Tab)

    second.move(second.x() + 30, second.y())
    moved = frame.geometry()
    second.hide()

    assert moved.left() == second.x() - 4
    assert frame.geometry() == first.geometry().adjusted(-4, -4, 4, 4)


def test_the_ring_stays_within_a_scroll_area(qtbot: QtBot) -> None:
    body = QWidget()
    rows = column(body)
    buttons = [Button(str(number)) for number in range(30)]
    for button in buttons:
        rows.addWidget(button)
    scroll = Scroll(body)
    window, frame = window_with(qtbot, scroll)
    scroll.setFixedSize(200, 160)
    buttons[0].setFocus()
    press(window, Qt.Key.Key_Tab)
    assert frame.isVisible()

    scroll.verticalScrollBar().setValue(600)

    assert not frame.isVisible() or frame.geometry().top() >= scroll.y() - 4
