"""One question on a page: what stands beside the answer, and what is wrong with it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.keys import focus, press, type_in
from tests.ui.window import asked, button, click, in_dialog, page_of, said, screen_of, seen, texts
from ui.chrome.panel import RESTS
from ui.editors.base import Editor, ProblemLine
from ui.pages.catalogue import page_for
from ui.pages.dense_page import DensePage
from ui.pages.question_page import QuestionPage
from ui.shell import Shell
from ui.widgets.buttons import Row
from wizard.case.model import Answer
from wizard.engine.evaluate import Results
from wizard.journey import Page, first_open, pages
from wizard.languages import Lang

INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QTableView)


def stored(shell: Shell, question: str) -> Answer:
    found = shell.work.desk.session.answer(question)
    assert found is not None
    return found


def offered(page: QWidget, words: str) -> bool:
    """Whether a button with these words can be seen on a page."""
    return any(one.text() == said(words) for one in seen(page, QAbstractButton))


def at(shell: Shell, question: str, qtbot: QtBot) -> QuestionPage:
    """Go to a question and wait until the keyboard is there."""
    shell.work.go_question(question)
    page = page_of(shell)
    assert isinstance(page, QuestionPage)
    qtbot.waitUntil(lambda: page.answering.editor.isAncestorOf(QApplication.focusWidget() or shell))
    return page


def test_dont_know_is_an_answer_and_can_be_taken_back(matter: Shell, qtbot: QtBot) -> None:
    page = at(matter, "matter.duty_document", qtbot)
    button(page, "Don’t know").click()
    assert stored(matter, "matter.duty_document").standing == "unknown"

    button(page, "Don’t know").click()
    assert matter.work.desk.session.answer("matter.duty_document") is None


def test_does_not_apply_asks_why_and_keeps_the_reason(matter: Shell, qtbot: QtBot) -> None:
    page = at(matter, "department.region", qtbot)
    button(page, "Does not apply").click()
    assert stored(matter, "department.region").standing == "not_applicable"
    assert focus().accessibleName() == said("Why it does not apply")
    type_in("none here")
    page.commit()

    assert stored(matter, "department.region").reason == "none here"


def test_what_an_answer_rests_on_and_where_it_comes_from_are_stored_and_then_fold(
    matter: Shell, qtbot: QtBot
) -> None:
    page = at(matter, "matter.statutory", qtbot)
    press(Qt.Key.Key_1)
    button(page, "Estimate").click()
    source = next(one for one in seen(page, QLineEdit) if said("Source") in one.accessibleName())
    source.setFocus()
    type_in("ledger 3")
    press(Qt.Key.Key_Return)
    button(page, "Continue").setFocus()

    kept = stored(matter, "matter.statutory")
    assert (kept.value, kept.basis, kept.source) == ("yes", "estimate", "ledger 3")
    at(matter, "matter.statutory", qtbot)
    qtbot.waitUntil(lambda: f"{said('Estimate')}·ledger 3" in texts(matter))
    click(page_of(matter), "Change")
    assert isinstance(focus(), QLineEdit)


def test_a_malformed_number_gets_its_sentence_beside_the_field_and_the_text_stays(
    matter: Shell, qtbot: QtBot
) -> None:
    page = at(matter, "department.year", qtbot)
    type_in("about 11")
    press(Qt.Key.Key_Return)
    line = page.answering.editor.findChild(ProblemLine)
    field = page.answering.editor.findChild(QLineEdit)
    assert line is not None
    assert field is not None

    assert line.isVisible()
    assert line.words == page.answering.problem
    assert field.text() == "about 11"
    assert matter.work.desk.session.answer("department.year") is None

    field.selectAll()
    type_in("2026")
    press(Qt.Key.Key_Return)
    assert line.words == ""
    assert stored(matter, "department.year").value == "2026"


def test_a_note_and_a_flag_are_kept_with_the_answer(matter: Shell, qtbot: QtBot) -> None:
    page = at(matter, "matter.name", qtbot)

    def write(dialog: QWidget) -> None:
        box = dialog.findChild(QPlainTextEdit)
        assert box is not None
        box.setPlainText("ask the archive")
        click(dialog, "Keep the note")

    in_dialog(write)
    click(page, "Note")
    assert stored(matter, "matter.name").note == "ask the archive"

    click(page, "Flag for review")
    assert stored(matter, "matter.name").flagged
    click(page, "Flagged for review")
    assert not stored(matter, "matter.name").flagged


def test_leaving_for_later_flags_what_was_answered_and_goes_on(matter: Shell, qtbot: QtBot) -> None:
    page = at(matter, "matter.name", qtbot)
    type_in("Hotline")
    click(page, "Leave it for later")

    assert stored(matter, "matter.name").flagged
    assert asked(matter) == "matter.summary"


def test_a_run_of_optional_questions_can_be_skipped_at_once_and_says_how_long_it_is(
    open_matter: Callable[[str], Shell], qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    page = at(shell, "cost.ranges", qtbot)
    assert any("第 12 题，共 23 题·到第 23 题都可以不填" in text for text in texts(page))
    click(page, "Skip the optional questions")
    assert not page_of(shell).page.questions


def test_a_required_question_can_be_left_for_later_but_not_skipped(
    open_matter: Callable[[str], Shell], qtbot: QtBot
) -> None:
    page = at(open_matter("hotline"), "cost.risk_rate", qtbot)

    assert not offered(page, "Skip the optional questions")
    assert offered(page, "Leave it for later")


def test_a_run_of_optional_questions_ends_at_the_next_required_one(
    open_matter: Callable[[str], Shell], qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    click(at(shell, "risks.money", qtbot), "Skip the optional questions")

    assert asked(shell) == "interest.excluded"


def test_a_single_optional_question_is_passed_by_going_on(
    open_matter: Callable[[str], Shell], qtbot: QtBot
) -> None:
    page = at(open_matter("hotline"), "cost.offers", qtbot)

    assert not offered(page, "Skip the optional questions")
    assert not offered(page, "Leave it for later")


def test_the_panel_folds_by_key_and_stays_folded(matter: Shell, qtbot: QtBot) -> None:
    at(matter, "matter.name", qtbot)
    assert screen_of(matter).panel.is_open
    press(Qt.Key.Key_F1)
    assert not screen_of(matter).panel.is_open

    at(matter, "matter.summary", qtbot)
    assert not screen_of(matter).panel.is_open


def every_question_page(results: Results) -> list[Page]:
    """The pages that ask, once a step; a period of a repeating step is like the others."""
    steps: dict[str, tuple[Page, ...]] = {}
    for stop in results.route.stops:
        steps.setdefault(stop.step.id, pages(results, stop))
    asking = ("question", "dense")
    return [page for group in steps.values() for page in group if page.kind in asking]


def unnamed(editor: Editor) -> list[str]:
    """The inputs of an editor that do not say which question they belong to.

    An option says its own words; the question is the name of the group around it.
    """
    if editor.accessibleName() != editor.prompt:
        return [editor.objectName()]
    parts = [one for one in editor.findChildren(QWidget) if not one.isHidden()]
    inputs = [one for one in parts if isinstance(one, INPUTS)]
    buttons = [one for one in parts if isinstance(one, QAbstractButton)]
    lost: list[QWidget] = [one for one in inputs if editor.prompt not in one.accessibleName()]
    lost += [one for one in buttons if not (one.accessibleName() or one.text())]
    return [f"{editor.objectName()} {one.objectName()} {type(one).__name__}" for one in lost]


@pytest.mark.parametrize(("lang", "part"), [("zh", 0), ("en", 1)])
def test_every_input_says_which_question_it_belongs_to(
    practice: Shell, lang: Lang, part: int
) -> None:
    desk = practice.work.desk
    assert desk.workspace is not None
    desk.open_matter(desk.workspace.matter("hotline"))
    every = every_question_page(desk.results)
    assert len(every) > 300
    lost = []
    for page in every[part::2]:
        shown = page_for(desk, page, lang)
        lost += [name for editor in shown.findChildren(Editor) for name in unnamed(editor)]
        shown.deleteLater()
        QApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)

    assert lost == []


def test_coming_from_the_checklist_the_keyboard_is_on_the_input(
    matter: Shell, qtbot: QtBot
) -> None:
    matter.work.go_step("redlines")
    page = page_of(matter)
    assert isinstance(page, QuestionPage)
    editor = page.answering.editor
    qtbot.waitUntil(lambda: editor.isAncestorOf(QApplication.focusWidget() or matter))
    press(Qt.Key.Key_1)

    assert stored(matter, page.answering.question.id).standing == "given"


def test_a_step_with_a_problem_is_taken_up_at_the_question_that_has_it(
    open_matter: Callable[[str], Shell], qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.desk.record("rating.d05", {"marks": {"a": "3"}})

    results = shell.work.desk.results
    (stop,) = results.route.of_step("diagnose")
    shell.work.go_page(first_open(results, stop))

    page = page_of(shell)
    assert isinstance(page, DensePage)
    assert {one.question.kind for one in page.answerings} == {"rating"}
    editor = page.answerings[4].editor
    qtbot.waitUntil(lambda: editor.isAncestorOf(shell.focusWidget()))


def test_the_guidance_ends_with_what_rests_on_the_question_and_leads_there(
    open_matter: Callable[[str], Shell],
) -> None:
    shell = open_matter("hotline")
    shell.work.go_question("contract.term_months")
    panel = screen_of(shell).panel
    rows = seen(panel, Row)

    assert said("Where it is used") in texts(panel)
    assert len(rows) == RESTS
    assert rows[0].accessibleName().startswith("关口, G2")
    rows[0].click()
    assert page_of(shell).page.gate == "G2"
    shell.work.go_question("risks")
    assert any(words.startswith("另有 ") for words in texts(screen_of(shell).panel))
