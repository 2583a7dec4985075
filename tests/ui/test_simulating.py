"""Pages are there at once with the figures as stated; the odds come from a worker."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import found
from tests.ui.keys import focus
from tests.ui.window import page_of, said, seen, texts
from ui.dialogs import Dialog
from ui.pages.department_home import DepartmentHome
from ui.pages.dossier_page import DossierPage
from ui.pages.question_page import QuestionPage
from ui.pages.robustness_page import RobustnessPage
from ui.pages.why import ask_why
from ui.shell import Shell
from ui.widgets.figure_view import FigureView
from wizard.engine.evaluate import evaluate
from wizard.engine.methods.sim import Progress, unwatched
from wizard.engine.simulations import Simulation, forget
from wizard.journey import Page
from wizard.why.made import FigureOf

OpenMatter = Callable[[str], Shell]
ROBUSTNESS = Page("argument", "finding", rule="options")


@pytest.fixture
def open_afresh(open_matter: OpenMatter) -> Iterator[OpenMatter]:
    """Opens a practice matter of which nothing has been drawn yet; the home draws, so not by it."""

    def opened(name: str) -> Shell:
        shell = open_matter("permits")
        forget()
        workspace = shell.work.desk.workspace
        assert workspace is not None
        shell.work.open_matter(workspace.matter(name))
        return shell

    yield opened
    forget()


def settled(shell: Shell, qtbot: QtBot) -> None:
    """Wait until nothing is left to be drawn."""
    if shell.work.simulating.is_under_way:
        with qtbot.waitSignal(shell.work.simulating.settled, timeout=30000):
            pass
    assert not shell.work.desk.results.left


def test_a_page_of_odds_is_there_at_once_and_takes_them_in_when_they_come(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    shell.work.go_page(ROBUSTNESS)
    page = page_of(shell)
    assert isinstance(page, RobustnessPage)
    first, waiting = len(seen(page, FigureView)), said("Being worked out …")
    assert waiting in texts(page)
    assert shell.work.simulating.is_under_way

    settled(shell, qtbot)

    qtbot.waitUntil(lambda: len(seen(page_of(shell), FigureView)) == first + 1, timeout=30000)
    assert isinstance(page_of(shell), RobustnessPage)
    assert waiting not in texts(page_of(shell))
    assert found(shell.work.desk.results, "options").verdict != "undrawn"


def test_what_the_worker_made_is_what_judging_at_once_would_say(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    settled(shell, qtbot)
    shown = shell.work.desk.results

    forget()
    afresh = evaluate(shown.pack, shown.snapshot)

    for rule in ("options", "cost.term", "risks.loss", "conclusion"):
        assert found(shown, rule).verdict == found(afresh, rule).verdict
        assert found(shown, rule).measures == found(afresh, rule).measures


def test_a_change_in_between_stops_the_worker_and_only_the_last_is_taken_in(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    desk = shell.work.desk
    kinds: list[str] = []
    desk.changed.connect(lambda change: kinds.append(change.kind))

    for price in ("1500000", "1600000", "1700000"):
        assert desk.record("cost.price", price)
        assert desk.results.left
    settled(shell, qtbot)

    assert kinds == ["answers", "answers", "answers", "drawn"]
    shown = desk.results
    assert (
        found(shown, "cost.term").measures
        == found(evaluate(shown.pack, shown.snapshot), "cost.term").measures
    )


def test_what_is_being_typed_stays_while_odds_come_in(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    shell.work.go_question("cost.quality_signed")
    page = page_of(shell)
    assert isinstance(page, QuestionPage)
    page.focus_first()
    typed = focus()
    assert isinstance(typed, QLineEdit)
    QTest.keyClick(typed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(typed, "Chen")
    assert shell.work.simulating.is_under_way

    settled(shell, qtbot)

    assert page_of(shell) is page
    assert QApplication.focusWidget() is typed
    assert typed.text() == "Chen"


def test_the_keyboard_stays_on_a_page_that_is_drawn_anew(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    shell.work.go_page(ROBUSTNESS)
    first = page_of(shell)
    first.focus_first()

    settled(shell, qtbot)

    focused = QApplication.focusWidget()
    assert page_of(shell) is not first
    assert focused is not None
    assert page_of(shell).isAncestorOf(focused)


def test_a_dialog_over_a_page_is_not_pulled_away_by_odds_that_come_in(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    shell.work.go_page(ROBUSTNESS)
    page = page_of(shell)
    under_way = shell.work.simulating.is_under_way
    stood: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()
        stood.append(page_of(shell) is page and dialog.isVisible())
        dialog.reject()

    QTimer.singleShot(0, look)
    ask_why(page, FigureOf("options", "share"))

    assert under_way
    assert stood == [True]
    settled(shell, qtbot)
    assert page_of(shell) is not page


def test_a_paper_composed_before_the_odds_are_there_has_them_all_the_same(
    open_afresh: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_afresh("hotline")
    shell.work.go_dossier("W02")
    page = shell.work.frame.page
    assert isinstance(page, DossierPage)

    qtbot.waitUntil(lambda: bool(page._content), timeout=30000)
    settled(shell, qtbot)
    first = page._content
    shell.work.go_dossier("W02")
    again = shell.work.frame.page
    assert isinstance(again, DossierPage)
    qtbot.waitUntil(lambda: bool(again._content), timeout=30000)

    assert first == again._content


def test_what_a_change_would_move_is_told_by_what_the_draws_say(open_afresh: OpenMatter) -> None:
    shell = open_afresh("hotline")
    session = shell.work.desk.session
    assert session.results.left

    ripple = session.ripple("cost.price", "1000000")

    assert "undrawn" not in {verdict for _, *verdicts in ripple.verdicts for verdict in verdicts}


def test_the_window_may_be_left_while_something_is_being_made(open_afresh: OpenMatter) -> None:
    shell = open_afresh("hotline")
    assert shell.work.simulating.is_under_way

    shell.work.close()

    assert not shell.work.simulating.is_under_way
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def test_a_simulation_that_fails_is_told_and_nobody_waits_for_it_any_longer(
    matter: Shell, qtbot: QtBot
) -> None:
    def broken(given: int, /, *, progress: Progress = unwatched) -> int:
        progress(0, 1)
        raise ZeroDivisionError(given)

    work, told = matter.work, list[object]()
    work.desk.failed.disconnect()
    work.desk.failed.connect(told.append)

    work.simulating.see_to([Simulation(broken, 3)], lambda: told.append("taken in"))

    qtbot.waitUntil(lambda: not work.simulating.is_under_way)
    assert [type(one) for one in told] == [ZeroDivisionError]


def test_the_home_of_a_department_is_there_at_once_and_takes_the_odds_in(
    practice: Shell, qtbot: QtBot
) -> None:
    whole = {one.row: one.advice for one in home_of(practice).found}
    forget()

    practice.work.go_department()
    first = {one.row: one.advice for one in home_of(practice).found}

    assert practice.work.simulating.is_under_way
    assert set(first) == set(whole)
    page = home_of(practice)
    qtbot.waitUntil(lambda: home_of(practice) is not page, timeout=30000)
    assert {one.row: one.advice for one in home_of(practice).found} == whole
    assert not practice.work.simulating.is_under_way


def home_of(shell: Shell) -> DepartmentHome:
    """The department's home."""
    page = shell.work.frame.page
    assert isinstance(page, DepartmentHome)
    return page
