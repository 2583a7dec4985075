"""The library in the window: shelves, cards, and the ways from a conclusion to its law and back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.window import ALT, CTRL, asked, click, key, page_of, said, seen, texts
from ui.pages.library_page import LibraryPage
from ui.pages.matter_home import MatterHome
from ui.shell import Shell
from ui.step_screen import StepScreen
from ui.widgets.buttons import Button, Row
from wizard.journey import Page
from wizard.search.things import Target

OpenMatter = Callable[[str], Shell]


def library(shell: Shell) -> LibraryPage:
    page = shell.frame.page
    assert isinstance(page, LibraryPage)
    return page


def test_every_shelf_of_the_library_shows_what_stands_on_it(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.go_library()
    shelves = [row.accessibleName() for row in seen(library(shell), Row)]
    assert any(name.startswith("绩效指标, 30") for name in shelves)

    click(shell, "绩效指标, 30")
    click(shell, "k01 接通率")

    told = texts(library(shell))
    assert "k01 接通率" in told
    assert any("÷" in words or "接通" in words for words in told)


def test_two_presses_lead_from_a_conclusion_to_the_card_of_its_clause(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("redlines", "findings"))
    (link, *_) = [one for one in seen(shell, Button) if one.text() == said("What rests on it")]

    link.click()

    target = library(shell).target
    assert target is not None
    assert target.kind == "clause"
    clause = shell.work.desk.session.pack.clause_of[target.id]
    assert clause.says.zh in texts(library(shell))


def test_a_card_leads_to_everything_that_rests_on_it_and_back(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_library(Target("clause", "order102.art24"))
    pack = shell.work.desk.session.pack
    question = pack.question_of["contract.term_months"]
    name = f"问题, {pack.code_of[question.id]} {question.label.zh}"

    click(shell, name)

    assert asked(shell) == "contract.term_months"
    shell.work.go_library()
    assert library(shell).target is None


def test_going_back_retraces_the_cards_and_then_leaves_the_library(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_question("contract.term_months")
    here = page_of(shell).page
    shell.work.go_library(Target("clause", "order102.art24"))
    shell.work.go_target(Target("parameter", "term.most_months"))

    shell.work.go_back()
    assert library(shell).target == Target("clause", "order102.art24")
    shell.work.go_back()
    shell.work.go_back()
    assert isinstance(shell.frame.page, StepScreen)
    assert page_of(shell).page == here


def test_the_library_opens_by_key_and_stays_in_another_language(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    assert isinstance(shell.frame.page, MatterHome)
    qtbot.waitUntil(lambda: shell.focusWidget() is not None)
    key(Qt.Key.Key_L, CTRL)
    library(shell).show_target(Target("entry", shell.work.desk.session.pack.library.kpis[0].id))

    shell.set_language("en")
    title = shell.work.desk.session.pack.library.kpis[0].title.en
    qtbot.waitUntil(lambda: any(title in words for words in texts(library(shell))))

    shell.set_language("zh")
    qtbot.waitUntil(library(shell).isVisible)
    key(Qt.Key.Key_Left, ALT)
    key(Qt.Key.Key_Left, ALT)
    assert isinstance(shell.frame.page, MatterHome)


def test_a_narrow_window_shows_the_lists_or_the_card(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.resize(820, 700)
    shell.work.go_library()
    page = library(shell)
    lists = list(seen(page, Row))
    assert lists

    page.show_target(Target("clause", "order102.art24"))
    assert not any(row in seen(page, Row) for row in lists if row.isVisible())

    assert page.go_back()
    assert seen(page, Row)
