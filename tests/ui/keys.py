"""Pressing keys where the keyboard is, as a person does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focus() -> QWidget:
    """What the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*pressed: Qt.Key, ctrl: bool = False) -> None:
    """Press keys one after the other; each goes where the keyboard is by then."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in pressed:
        QTest.keyClick(focus(), key, held)


def type_in(text: str) -> None:
    """Type a text, letter by letter."""
    for letter in text:
        QTest.keyClicks(focus(), letter)
