"""Rail and panel: beside the page where there is room, a strip that opens over it where not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import asked, click, key, screen_of, seen
from ui.chrome.side import STRIP
from ui.shell import Shell
from ui.theme import theme
from ui.widgets.buttons import Row

OpenMatter = Callable[[str], Shell]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def question(open_matter: OpenMatter, qtbot: QtBot) -> Shell:
    """The window at a question, the keyboard on it."""
    shell = open_matter("hotline")
    shell.work.go_question("redline.power")
    qtbot.waitUntil(lambda: holds_keyboard(screen_of(shell).page))
    return shell


def holds_keyboard(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)


@pytest.mark.parametrize(
    ("width", "rail", "panel"),
    [(899, False, False), (900, True, False), (1099, True, False), (1100, True, True)],
)
def test_rail_and_panel_fold_when_the_window_is_too_narrow_for_them(
    question: Shell, width: int, rail: bool, panel: bool
) -> None:
    question.resize(width, 768)

    screen = screen_of(question)
    assert (screen.rail.is_open, screen.panel.is_open) == (rail, panel)


def test_at_twice_the_size_the_rail_folds_as_in_a_window_half_as_wide(question: Shell) -> None:
    theme().set(zoom=2.0)

    assert not screen_of(question).rail.is_open


def test_the_folded_rail_opens_over_the_page_by_its_key_and_folds_with_escape(
    question: Shell, qtbot: QtBot
) -> None:
    question.resize(850, 768)
    screen = screen_of(question)
    page_width = 850 - 2 * STRIP
    qtbot.waitUntil(lambda: screen.page.width() == page_width)

    key(Qt.Key.Key_F1, SHIFT)
    assert screen.rail.is_open
    assert screen.page.width() == page_width
    assert holds_keyboard(screen.rail)
    key(Qt.Key.Key_Escape)

    assert not screen.rail.is_open
    assert holds_keyboard(screen.page)


def test_choosing_a_step_in_the_opened_rail_goes_there_and_folds_it(question: Shell) -> None:
    question.resize(850, 768)
    screen = screen_of(question)
    seen(screen.rail, Row)[0].click()
    assert screen.rail.is_open

    step = next(row for row in seen(screen.rail, Row) if row.accessibleName().startswith("A3"))
    step.click()

    assert asked(question).startswith("baseline.")
    assert not screen_of(question).rail.is_open


def test_the_folded_panel_opens_over_the_page_with_the_mouse(question: Shell) -> None:
    question.resize(1000, 768)

    click(screen_of(question).panel, "Law")

    assert screen_of(question).panel.is_open


def test_the_panel_opened_over_the_page_stays_when_an_answer_is_given(question: Shell) -> None:
    question.resize(1000, 768)
    click(screen_of(question).panel, "Law")

    question.work.desk.describe("redline.power", note="核对过")

    assert screen_of(question).panel.is_open


def test_opening_the_panel_in_a_narrow_window_is_not_remembered_for_a_wide_one(
    question: Shell,
) -> None:
    key(Qt.Key.Key_F1)
    question.resize(1000, 768)
    click(screen_of(question).panel, "Law")
    question.resize(1366, 768)

    assert not screen_of(question).panel.is_open
