"""The whole window as a person has it: pressing what is seen, reading what is said."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.keys import focus
from ui.dialogs import Dialog
from ui.pages.base import StepPage
from ui.pages.question_page import QuestionPage
from ui.shell import Shell
from ui.step_screen import StepScreen
from ui.widgets.label import Heading, Label
from ui.widgets.notice import Toast

W = TypeVar("W", bound=QWidget)
FITS, FLAWED = (Path(__file__).parent / "overlays" / f"{name}.toml" for name in ("fits", "flawed"))
"""An overlay that fits the shipped pack, and one that does not."""
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def said(source: str, *told: str) -> str:
    """A sentence of the interface as it reads in the language now spoken."""
    words = QCoreApplication.translate("", source)
    for place, one in enumerate(told, start=1):
        words = words.replace(f"%{place}", one)
    return words


def seen(root: QWidget, kind: type[W]) -> list[W]:
    """The widgets of a kind that are shown."""
    return [one for one in root.findChildren(kind) if one.isVisible()]


def button(root: QWidget, source: str, *told: str) -> QAbstractButton:
    """The button or row shown whose words, or name, begin with a sentence of the interface."""
    words = said(source, *told)
    shown = seen(root, QAbstractButton)
    found = [one for one in shown if one.text() == words]
    found = found or [one for one in shown if one.accessibleName().startswith(words)]
    assert found, (words, [one.text() or one.accessibleName() for one in shown])
    return found[0]


def click(root: QWidget, source: str, *told: str) -> None:
    """Press a button or a row with the mouse."""
    QTest.mouseClick(button(root, source, *told), Qt.MouseButton.LeftButton)


def texts(root: QWidget) -> list[str]:
    """Everything that can be read: labels, headings, buttons."""
    labels = [one.words for one in seen(root, Label)]
    headings = [one.accessibleName() for one in seen(root, Heading)]
    buttons = [one.text() or one.accessibleName() for one in seen(root, QAbstractButton)]
    return [words for words in (*labels, *headings, *buttons) if words]


def toasts(shell: Shell) -> list[str]:
    """What is said in passing."""
    return [one.accessibleName() for one in seen(shell, Toast)]


def key(pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focus(), pressed, held)


def screen_of(shell: Shell) -> StepScreen:
    """Rail, page and panel, where a step is worked on."""
    screen = shell.frame.page
    assert isinstance(screen, StepScreen)
    return screen


def page_of(shell: Shell) -> StepPage:
    """The page of a step that is shown."""
    return screen_of(shell).page


def asked(shell: Shell) -> str:
    """The question that is asked, by id."""
    page = page_of(shell)
    assert isinstance(page, QuestionPage)
    return page.answering.question.id


def in_dialog(act: Callable[[Dialog], object]) -> list[str]:
    """Do this in the next dialog; what the dialog said is there once it was closed."""
    read: list[str] = []

    def met() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        read.extend(texts(dialog))
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, met)
    return read


def read_it(dialog: Dialog) -> None:
    """Close a dialog that only tells something."""
    click(dialog, "I have read it")
