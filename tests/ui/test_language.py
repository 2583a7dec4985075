"""Two languages: everything said by the interface follows at once, and back."""

import re

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.window import asked, button, click, page_of, said, seen, texts
from ui.pages.dossier_page import DossierPage
from ui.pages.matter_home import MatterHome
from ui.settings import Settings
from ui.shell import Shell

CHINESE = re.compile(r"[\u4e00-\u9fff]+")


def chinese(shell: Shell) -> set[str]:
    """What reads in Chinese though no answer stands in it."""
    own = {"中文", "政务咨询热线", shell.work.desk.path.name}
    pattern = re.compile("|".join(map(re.escape, sorted(own, key=len, reverse=True))))
    return {words for words in texts(shell) if CHINESE.search(pattern.sub("", words))}


def speak(shell: Shell, lang: str, qtbot: QtBot) -> None:
    """Change the language, and wait until the window is drawn anew."""
    shell.set_language(lang)
    qtbot.waitUntil(shell.frame.isVisible)


def test_the_first_page_changes_its_language(
    shell: Shell, settings: Settings, qtbot: QtBot
) -> None:
    click(shell, "English")
    qtbot.waitUntil(shell.frame.isVisible)
    assert settings.lang == "en"
    assert button(shell, "New workspace").accessibleName().startswith("New workspace")

    click(shell, "中文")
    qtbot.waitUntil(shell.frame.isVisible)
    assert button(shell, "New workspace").accessibleName().startswith("新建")


@pytest.mark.parametrize("question", ["matter.name", "matter.category", "redline.power"])
def test_a_question_page_is_drawn_anew_in_english_and_back(
    matter: Shell, question: str, qtbot: QtBot
) -> None:
    matter.work.go_question(question)
    button(matter.frame.footer, "Language").click()
    qtbot.waitUntil(matter.frame.isVisible)
    assert asked(matter) == question
    qtbot.waitUntil(lambda: "Continue" in texts(matter))
    assert chinese(matter) == set()

    button(matter.frame.footer, "Language").click()
    qtbot.waitUntil(matter.frame.isVisible)
    assert asked(matter) == question
    qtbot.waitUntil(lambda: said("Continue") in texts(matter))
    assert chinese(matter)


def test_what_was_typed_stays_when_the_language_changes(matter: Shell, qtbot: QtBot) -> None:
    matter.work.go_question("matter.duty_document")
    field = seen(matter, QLineEdit)[0]
    field.setText("Order 12")
    speak(matter, "en", qtbot)

    assert "Order 12" in [one.text() for one in seen(matter, QLineEdit)]


def test_the_checklist_and_the_papers_stay_where_they_are(matter: Shell, qtbot: QtBot) -> None:
    speak(matter, "en", qtbot)
    assert isinstance(matter.frame.page, MatterHome)
    assert chinese(matter) == set()

    matter.work.go_dossier("LEADER")
    speak(matter, "zh", qtbot)
    page = matter.frame.page
    assert isinstance(page, DossierPage)
    assert page.document == "LEADER"


def test_a_check_page_and_the_department_speak_english(matter: Shell, qtbot: QtBot) -> None:
    speak(matter, "en", qtbot)
    matter.work.go_step("register")
    while page_of(matter).page.kind != "check":
        matter.work.go_on()
    assert chinese(matter) == set()

    matter.work.go_department()
    assert chinese(matter) == set()
