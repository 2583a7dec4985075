"""The conclusion: said at once, with what would turn it a little later."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.ui.window import page_of, said, seen, texts
from ui.pages.result_page import Card, ResultPage
from ui.shell import Shell
from wizard.journey import Page
from wizard.overview import advice

OpenMatter = Callable[[str], Shell]


def test_the_result_page_says_the_advice_six_figures_and_then_what_would_turn_it(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("argument", "findings"))
    page = page_of(shell)
    assert isinstance(page, ResultPage)
    told = said("Advice: %1", advice(shell.work.desk.results, "zh"))
    assert any(words.startswith(told) for words in texts(page))
    assert len(seen(page, Card)) == 6
    assert said("What would change this") in texts(page)

    waiting = said("Trying single changes …")
    qtbot.waitUntil(lambda: waiting not in texts(page), timeout=30000)
    becomes = said("becomes “%1”").partition("%1")[0]
    nothing = said("No single answer among those tried turns the conclusion.")
    qtbot.waitUntil(
        lambda: any(becomes in words or words == nothing for words in texts(page)), timeout=5000
    )


def test_going_on_while_changes_are_tried_is_no_trouble(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("argument", "findings"))
    shell.work.go_on()

    assert page_of(shell).page.kind == "check"
