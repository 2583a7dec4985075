"""Asking a figure why: a tree in a box over the page, walked with the keyboard, that leads on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.keys import focus
from tests.ui.window import asked, button, click, in_dialog, key, page_of, said, seen, texts
from ui.dialogs import Dialog
from ui.pages.library_page import LibraryPage
from ui.pages.result_page import Card
from ui.pages.why import WhyDialog
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.buttons import Row
from ui.widgets.tree import Tree
from wizard.journey import Page

OpenMatter = Callable[[str], Shell]
COST, RESULT = Page("cost", "findings"), Page("argument", "findings")


def tree_of(dialog: Dialog) -> Tree:
    return seen(dialog, Tree)[0]


def lines(tree: Tree) -> list[tuple[str, str]]:
    """The lines at the top, each with its value."""
    items = (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items if item]


def row(shell: Shell, words: str) -> QAbstractButton:
    """The row of a page whose name holds these words."""
    return next(one for one in seen(page_of(shell), Row) if words in one.accessibleName())


def test_enter_on_a_line_of_the_cost_shows_the_answer_behind_it(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COST)
    row(shell, "转移").setFocus()
    shown: list[list[tuple[str, str]]] = []

    read = in_dialog(lambda dialog: shown.append(lines(tree_of(dialog))))
    key(Qt.Key.Key_Return)

    names = [name for name, _ in shown[0]]
    assert any("合同" in name or "年" in name for name in names)
    assert len(names) == 2
    assert any("÷" in words for words in read)


def test_a_total_opens_its_lines_and_enter_opens_and_closes_them(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COST)
    opened: list[bool] = []

    def walk(dialog: Dialog) -> None:
        tree = tree_of(dialog)
        qtbot.waitUntil(lambda: focus() is tree)
        for _ in range(2):
            QTest.keyClick(tree, Qt.Key.Key_Return)
            current = tree.currentItem()
            opened.append(current is not None and current.isExpanded())
        assert dialog.isVisible()

    in_dialog(walk)
    row(shell, said("Avoidable cost")).click()

    assert opened == [True, False]


def test_an_answer_in_the_tree_leads_to_its_question(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COST)

    in_dialog(lambda dialog: QTest.keyClick(tree_of(dialog), Qt.Key.Key_Return))
    row(shell, said("Price")).click()

    assert asked(shell) == "cost.price"


def test_the_link_below_the_tree_says_where_it_leads(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COST)

    in_dialog(lambda dialog: click(dialog, "Go to the question"))
    row(shell, said("Price")).click()

    assert asked(shell) == "cost.price"


def test_a_default_leads_to_its_card_in_the_library(open_matter: OpenMatter, qtbot: QtBot) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(RESULT)

    def to_the_default(dialog: Dialog) -> None:
        tree = tree_of(dialog)
        score = tree.topLevelItem(0)
        assert score is not None
        tree.setCurrentItem(score.child(score.childCount() - 1))
        qtbot.waitUntil(lambda: said("Open its card") in texts(dialog))
        click(dialog, "Open its card")

    in_dialog(to_the_default)
    seen(page_of(shell), Card)[1].click()

    assert isinstance(shell.frame.page, LibraryPage)


@pytest.mark.parametrize("place", range(6))
def test_each_card_of_the_result_is_asked_why(open_matter: OpenMatter, place: int) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(RESULT)
    card = seen(page_of(shell), Card)[place]
    kinds: list[bool] = []

    in_dialog(lambda dialog: kinds.append(isinstance(dialog, WhyDialog)))
    card.setFocus()
    key(Qt.Key.Key_Return)

    assert kinds == [True]


def test_the_score_opens_into_its_eight_parts(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(RESULT)
    parts: list[int] = []

    def count(dialog: Dialog) -> None:
        score = tree_of(dialog).topLevelItem(0)
        assert score is not None
        parts.append(score.childCount())

    in_dialog(count)
    seen(page_of(shell), Card)[1].click()

    # The eight parts and the weights they are added up with.
    assert parts == [9]


@pytest.mark.parametrize(
    "page",
    [
        Page("diagnose", "findings"),
        Page("argument", "finding", rule="options"),
        RESULT,
        Page("redlines", "findings"),
        Page("payment@2027-04", "findings"),
        COST,
    ],
)
def test_every_finding_in_full_has_one_quiet_link(open_matter: OpenMatter, page: Page) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(page)
    kinds: list[bool] = []

    in_dialog(lambda dialog: kinds.append(isinstance(dialog, WhyDialog)))
    click(page_of(shell), "Why these figures?")

    assert kinds == [True]


def test_a_gate_is_asked_what_stands_behind_its_conditions(open_matter: OpenMatter) -> None:
    shell = open_matter("permits")
    gate = shell.work.desk.results.gates["G1"]
    shell.work.go_page(Page(gate.gate.after, "gate", gate="G1"))
    shown: list[int] = []

    in_dialog(lambda dialog: shown.append(len(lines(tree_of(dialog)))))
    click(page_of(shell), "Why?")

    assert shown == [len(gate.conditions)]


def test_a_screen_reader_hears_a_tree_with_names_values_and_the_making(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COST)
    heard: list[tuple[object, str, str]] = []

    def listen(dialog: Dialog) -> None:
        tree = tree_of(dialog)
        item = tree.topLevelItem(0)
        assert item is not None
        whole = QAccessible.queryAccessibleInterface(tree)
        assert whole is not None
        name = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
        says = item.data(0, Qt.ItemDataRole.AccessibleDescriptionRole)
        heard.append((whole.role(), name, says))

    in_dialog(listen)
    row(shell, said("Avoidable cost")).click()

    role, name, says = heard[0]
    assert role == QAccessible.Role.Tree
    assert name.endswith("万元")
    assert "×" in says


def test_the_tree_speaks_english_too(open_matter: OpenMatter, look: Theme) -> None:
    look.set(lang="en")
    shell = open_matter("hotline")
    shell.work.go_page(COST)

    read = in_dialog(lambda _: None)
    row(shell, "Avoidable cost").click()

    assert any("Each line’s full cost × its avoidable share" in words for words in read)
    assert "Close" in read


def test_closing_leaves_the_page_as_it_was(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COST)
    before = texts(page_of(shell))

    in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    row(shell, said("Avoidable cost")).click()

    assert texts(page_of(shell)) == before
    assert button(page_of(shell), "Why these figures?")
