"""The conclusion: said at once, with what would turn it a little later."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from tests.ui.window import page_of, said, seen, texts
from ui.pages.result_page import Card, ResultPage
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.label import Label
from wizard.engine.wording import say
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
    nothing = said("No three answers among those tried turn the conclusion.")
    qtbot.waitUntil(
        lambda: any(becomes in words or words == nothing for words in texts(page)), timeout=5000
    )


def test_where_no_conditions_are_listed_the_grounds_are_told_once(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("intake")
    shell.work.go_page(Page("argument", "findings"))
    results = shell.work.desk.results
    finding = results.finding("conclusion")
    assert finding is not None
    grounds = [say(results.pack, reason, "zh") for reason in finding.because[1:]]

    assert grounds
    assert all(texts(page_of(shell)).count(words) == 1 for words in grounds)


def test_changes_tried_when_the_matter_is_let_go_of_are_still_shown_without_it(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("argument", "findings"))
    page = page_of(shell)
    shell.work.desk.close()

    waiting = said("Trying single changes …")
    becomes = said("becomes “%1”").partition("%1")[0]
    nothing = said("No three answers among those tried turn the conclusion.")
    qtbot.waitUntil(lambda: waiting not in texts(page), timeout=30000)
    qtbot.waitUntil(
        lambda: any(becomes in words or words == nothing for words in texts(page)), timeout=5000
    )


@pytest.mark.parametrize(
    ("price", "is_amber"), [("2250000", True), ("2160000", False), ("1000000", False)]
)
def test_the_money_card_is_amber_when_outside_costs_more_whatever_the_words_say(
    open_matter: OpenMatter, look: Theme, price: str, is_amber: bool
) -> None:
    shell = open_matter("hotline")
    shell.work.desk.record("cost.price", price)
    shell.work.go_page(Page("argument", "findings"))

    money = next(
        card
        for card in seen(page_of(shell), Card)
        if card.accessibleName().startswith(said("Money"))
    )
    value = next(label for label in seen(money, Label) if label.words.endswith("%"))
    ink = value.palette().color(QPalette.ColorRole.WindowText)
    assert ink == look.colour("amber" if is_amber else "ink")


def test_going_on_while_changes_are_tried_is_no_trouble(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(Page("argument", "findings"))
    shell.work.go_on()

    assert page_of(shell).page.kind == "check"
