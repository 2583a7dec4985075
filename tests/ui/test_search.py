"""Ctrl+K in the window: typing, moving through what was found, going there, and coming back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.keys import focus, press, type_in
from tests.ui.test_layout import SIZES, cut, settle, sideways
from tests.ui.window import CTRL, asked, button, click, key, said, seen, texts, toasts
from ui.chrome.search_sheet import SHOWN, SearchSheet
from ui.pages.dossier_page import DossierPage
from ui.pages.library_page import LibraryPage
from ui.shell import Shell
from ui.theme import theme
from ui.tokens import COLOURS
from ui.widgets.buttons import Row
from ui.widgets.field import Field
from ui.widgets.label import Label
from wizard.languages import LANGS, Lang

OpenMatter = Callable[[str], Shell]


@pytest.fixture
def asking(open_matter: OpenMatter, qtbot: QtBot) -> Shell:
    """The hotline, at a question, with the keyboard in its input."""
    shell = open_matter("hotline")
    shell.work.go_question("contract.term_months")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Field))
    return shell


def find(shell: Shell, qtbot: QtBot, letters: str = "") -> SearchSheet:
    """Press Ctrl+K and type, once the index is read."""
    QThreadPool.globalInstance().waitForDone()
    key(Qt.Key.Key_K, CTRL)
    (sheet,) = seen(shell, SearchSheet)
    waiting = said("Getting ready to search…")
    qtbot.waitUntil(lambda: waiting not in texts(sheet))
    enter(letters)
    return sheet


def enter(words: str) -> None:
    """Type letters by key, Chinese as an input method hands it over."""
    if words.isascii():
        type_in(words)
        return
    done = QInputMethodEvent("", [])
    done.setCommitString(words)
    QApplication.sendEvent(focus(), done)


def hits(sheet: SearchSheet) -> list[str]:
    """The names of the hits, as a screen reader says them."""
    return [row.accessibleName() for row in seen(sheet, Row)]


def test_a_code_typed_and_entered_goes_to_its_question(asking: Shell, qtbot: QtBot) -> None:
    code = asking.work.desk.session.pack.code_of["matter.summary"]
    find(asking, qtbot, code.lower())

    press(Qt.Key.Key_Return)

    assert asked(asking) == "matter.summary"
    assert seen(asking, SearchSheet) == []


def test_initials_find_a_chinese_title_and_mark_the_words_they_stand_for(
    asking: Shell, qtbot: QtBot
) -> None:
    sheet = find(asking, qtbot, "kbmcb")

    (title,) = [one for one in seen(sheet, Label) if one.words == "可避免成本"]
    mark = COLOURS["light"]["mark"].lower()
    assert f'background-color:{mark}">可避免成本</span>' in title.text()
    assert said("By pinyin") in texts(sheet)


def test_down_and_up_put_the_keyboard_on_hits_that_say_title_and_place(
    asking: Shell, qtbot: QtBot
) -> None:
    sheet = find(asking, qtbot, "服务")
    field, names = focus(), hits(sheet)

    press(Qt.Key.Key_Down)
    assert focus().accessibleName() == names[1]
    assert ", " in names[1]
    press(Qt.Key.Key_Tab)
    assert focus().accessibleName() == names[2]
    press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert focus().accessibleName() == names[0]
    press(Qt.Key.Key_Up)
    assert focus() is field


def test_letters_typed_on_a_hit_go_on_in_the_line(asking: Shell, qtbot: QtBot) -> None:
    sheet = find(asking, qtbot, "fuwu")
    field = focus()
    assert isinstance(field, Field)
    press(Qt.Key.Key_Down)
    assert focus() is not field

    type_in("sh")

    assert focus() is field
    assert field.text() == "fuwush"
    press(Qt.Key.Key_Down, Qt.Key.Key_Backspace)
    assert field.text() == "fuwus"
    assert sheet.isVisible()


def test_escape_puts_the_sheet_away_and_the_keyboard_back(asking: Shell, qtbot: QtBot) -> None:
    before = focus()
    find(asking, qtbot, "kbm")
    press(Qt.Key.Key_Down, Qt.Key.Key_Escape)

    assert seen(asking, SearchSheet) == []
    assert focus() is before
    find(asking, qtbot)
    key(Qt.Key.Key_K, CTRL)
    assert seen(asking, SearchSheet) == []
    assert focus() is before


def test_no_key_reaches_what_lies_behind_the_sheet(asking: Shell, qtbot: QtBot) -> None:
    sheet, page = find(asking, qtbot, "kbm"), asking.frame.page
    here = asked(asking)
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        key(pressed, Qt.KeyboardModifier.AltModifier)
    key(Qt.Key.Key_L, CTRL)
    press(Qt.Key.Key_F6)

    assert sheet.isAncestorOf(focus())
    assert asking.frame.page is page
    assert asked(asking) == here


def test_what_was_being_typed_is_stored_and_can_be_found_at_once(
    asking: Shell, qtbot: QtBot
) -> None:
    asking.work.go_question("matter.summary")
    qtbot.waitUntil(lambda: asked(asking) == "matter.summary" and focus().isVisible())
    asking.work.desk.record("matter.summary", "夜间接听由独角兽承担")

    sheet = find(asking, qtbot, "独角兽")

    assert any(name.endswith("夜间接听由独角兽承担") for name in hits(sheet))


def test_a_kind_with_many_hits_shows_the_best_and_counts_the_rest(
    asking: Shell, qtbot: QtBot
) -> None:
    sheet = find(asking, qtbot, "服务")
    questions = [row for row in seen(sheet, Row) if row.accessibleDescription() == "问题"]

    assert len(questions) == SHOWN
    assert any(words.startswith("还有 ") for words in texts(sheet))


def test_where_nothing_fits_it_says_what_can_be_searched(asking: Shell, qtbot: QtBot) -> None:
    sheet = find(asking, qtbot, "〇〇〇")

    assert hits(sheet) == []
    (words,) = [one for one in texts(sheet) if one.startswith(said("Nothing was found."))]
    assert "条文" in words
    press(Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_until_the_index_is_read_it_says_so_and_then_shows_what_fits(
    asking: Shell, qtbot: QtBot
) -> None:
    QThreadPool.globalInstance().waitForDone()
    asking.set_language("en")
    asking.work.search()
    (sheet,) = seen(asking, SearchSheet)
    assert said("Getting ready to search…") in texts(sheet)
    field = focus()
    assert isinstance(field, Field)
    QTest.keyClicks(field, "a-1.1")

    qtbot.waitUntil(lambda: bool(hits(sheet)))


def test_a_press_on_a_hit_goes_there_and_a_press_beside_the_sheet_does_not(
    asking: Shell, qtbot: QtBot
) -> None:
    sheet = find(asking, qtbot, "可避免成本")
    click(sheet, "可避免成本, 词条")
    assert isinstance(asking.frame.page, LibraryPage)

    settle(asking, qtbot)
    find(asking, qtbot, "W02")
    press(Qt.Key.Key_Return)
    assert isinstance(asking.frame.page, DossierPage)

    settle(asking, qtbot)
    sheet = find(asking, qtbot, "W02")
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert seen(asking, SearchSheet) == []
    assert isinstance(asking.frame.page, DossierPage)


def test_a_paper_found_in_the_department_says_that_a_matter_is_needed(
    practice: Shell, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    find(practice, qtbot, "W02")

    press(Qt.Key.Key_Return)

    assert toasts(practice) == [said("Papers belong to a matter. Open one first.")]


def test_a_hit_that_leads_nowhere_gives_the_keyboard_back(practice: Shell, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Row))
    before = focus()
    code = practice.work.desk.session.pack.code_of["cost.price"]
    find(practice, qtbot, code.lower())

    press(Qt.Key.Key_Return)

    assert said("This question is not on the path at present.") in toasts(practice)
    assert focus() is before


def test_bar_and_line_offer_the_search(asking: Shell) -> None:
    for part, words in ((asking.frame.top, "Find (Ctrl+K)"), (asking.frame.footer, "Ctrl+K Find")):
        button(part, words).click()
        (sheet,) = seen(asking, SearchSheet)
        press(Qt.Key.Key_Escape)
        assert not sheet.isVisible()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", SIZES)
def test_what_was_found_is_not_cut_at_any_size(
    asking: Shell, qtbot: QtBot, lang: Lang, screen: tuple[int, int, float]
) -> None:
    width, height, zoom = screen
    theme().set(zoom=zoom)
    asking.set_language(lang)
    asking.resize(width, height)
    settle(asking, qtbot)
    sheet = find(asking, qtbot)
    for letters in ("service", "服务", "〇〇"):
        focus().setText("")  # type: ignore[attr-defined]
        enter(letters)
        QApplication.processEvents()

        assert [*sideways(sheet), *cut(sheet)] == []
        (area,) = seen(sheet, QScrollArea)
        bottom = area.mapTo(asking, area.rect().bottomLeft()).y()
        assert bottom < asking.height()
        assert area.height() > 0
