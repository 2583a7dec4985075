"""An entry of the catalogue is chosen by a person, and what it proposes is taken over by one."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.test_layout import SIZES, cut, settle, sideways
from tests.ui.window import button, click, page_of, said, seen, texts
from ui.pages.from_catalogue import CataloguePick, ProposalBox
from ui.shell import Shell
from ui.theme import theme
from ui.widgets.buttons import Row
from wizard.content.questions import table_rows
from wizard.languages import LANGS, Lang
from wizard.proposals import CHOSEN

OpenMatter = Callable[[str], Shell]
TAKE = "Take over as a draft"
PROPOSED = ("kpi.targets", "contract.payment", "risks", "scope.out")


def emptied(shell: Shell, question: str) -> None:
    """Take the practice answer back, and go to the question."""
    shell.work.desk.withdraw(question)
    shell.work.go_question(question)


def offered(shell: Shell) -> list[str]:
    """The rows of the catalogue that are shown."""
    (pick,) = seen(page_of(shell), CataloguePick)
    return [row.accessibleName() for row in seen(pick, Row)]


def test_the_catalogue_shows_the_category_and_the_press_of_an_entry_is_the_answer(
    matter: Shell,
) -> None:
    matter.work.desk.record("matter.category", "BPO")
    matter.work.go_question(CHOSEN)
    assert all(name.startswith("BPO-") for name in offered(matter))

    click(page_of(matter), "BPO-02")

    answer = matter.work.desk.session.answer(CHOSEN)
    assert answer is not None
    assert answer.value == "BPO-02"
    assert [name for name in offered(matter) if name.endswith(said("chosen"))] == [
        "BPO-02 档案整理和数字化 已选"
    ]


def test_a_few_letters_narrow_the_catalogue(matter: Shell, qtbot: QtBot) -> None:
    matter.work.go_question(CHOSEN)
    assert len(offered(matter)) == len(matter.work.desk.session.pack.library.services)
    (field,) = [
        one
        for one in seen(page_of(matter), QLineEdit)
        if one.accessibleName() == said("Narrow the catalogue")
    ]

    QTest.keyClicks(field, "bpo-01")
    assert len(offered(matter)) == 1
    QTest.keyClicks(field, "xx")
    assert offered(matter) == []
    assert said("Nothing in this category fits. Leave the question empty.") in texts(matter)


@pytest.mark.parametrize("question", PROPOSED)
def test_a_proposal_fills_nothing_until_a_person_takes_it_over(
    open_matter: OpenMatter, question: str
) -> None:
    shell = open_matter("hotline")
    emptied(shell, question)
    session = shell.work.desk.session
    assert session.answer(question) is None

    click(page_of(shell), TAKE)

    answer = session.answer(question)
    assert answer is not None
    assert answer.value
    assert (answer.basis, answer.source) == (None, "")
    assert said(TAKE) not in texts(page_of(shell))
    shell.work.undo()
    assert session.answer(question) is None
    assert button(page_of(shell), TAKE)


def test_an_answer_of_ones_own_is_never_offered_to_be_written_over(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_question("kpi.targets")
    before = table_rows(shell.work.desk.results.value("kpi.targets"))
    (box,) = seen(page_of(shell), ProposalBox)

    assert said(TAKE) not in texts(box)
    assert any("接通率" in words and words.endswith("〔设〕") for words in texts(box))
    assert table_rows(shell.work.desk.results.value("kpi.targets")) == before


def test_without_a_chosen_entry_nothing_is_proposed(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.desk.withdraw(CHOSEN)
    for question in PROPOSED:
        emptied(shell, question)
        assert seen(page_of(shell), ProposalBox) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", SIZES)
def test_catalogue_and_proposals_are_not_cut_at_any_size(
    open_matter: OpenMatter, qtbot: QtBot, lang: Lang, screen: tuple[int, int, float]
) -> None:
    width, height, zoom = screen
    shell = open_matter("hotline")
    theme().set(zoom=zoom)
    shell.set_language(lang)
    shell.resize(width, height)
    failed = {}
    for question in (CHOSEN, "kpi.targets", "risks"):
        if question != CHOSEN:
            shell.work.desk.withdraw(question)
        shell.work.go_question(question)
        settle(shell, qtbot)
        if found := [*sideways(shell), *cut(shell)]:
            failed[question] = found

    assert failed == {}
