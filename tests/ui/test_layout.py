"""Nothing has to be scrolled sideways, in either language, on small and on large screens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import seen
from ui.shell import Shell
from ui.theme import theme
from ui.work import shipped_pack
from wizard.journey import Page
from wizard.languages import LANGS, Lang

OpenMatter = Callable[[str], Shell]
SIZES = ((1024, 768, 1.0), (1366, 768, 1.0), (1920, 1080, 1.0), (1366, 768, 2.0))
QUESTIONS = {
    "text": "department.name",
    "choice": "department.kind",
    "several": "redline.power",
    "number": "department.year",
    "money": "department.procurement_limit",
    "yes_no": "matter.statutory",
    "date": "baseline.until",
    "table": "department.inventory",
    "attachment": "baseline.flow",
    "rating": "measure.q01",
}
PAGES = {
    "findings": Page("redlines", "findings"),
    "check": Page("redlines", "check"),
    "gate": Page("redlines", "gate", gate="G0"),
    "cost": Page("cost", "findings"),
    "result": Page("argument", "findings"),
    "diagnosis": Page("diagnose", "findings"),
    "payment": Page("payment@2027-04", "findings"),
}
PLACES = ("department", "matter", *QUESTIONS, *PAGES)


AT_200 = ("department", "text", "choice", "number", "money", "table", "result")
"""The pages that fit at twice the size, where the window has 683 logical pixels."""


def sideways(root: QWidget) -> list[int]:
    """How far each scroll area that is shown scrolls sideways, where it does."""
    reach = [area.horizontalScrollBar().maximum() for area in seen(root, QScrollArea)]
    return [one for one in reach if one]


def go(shell: Shell, place: str) -> None:
    if place == "department":
        shell.work.go_department()
    elif place == "matter":
        shell.work.go_matter()
    elif place in QUESTIONS:
        shell.work.go_question(QUESTIONS[place])
    else:
        shell.work.go_page(PAGES[place])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", SIZES)
def test_no_page_scrolls_sideways(
    open_matter: OpenMatter, qtbot: QtBot, lang: Lang, screen: tuple[int, int, float]
) -> None:
    width, height, zoom = screen
    shell = open_matter("hotline")
    theme().set(zoom=zoom)
    shell.set_language(lang)
    shell.resize(width, height)
    matter = shell.work.desk.session.matter
    failed = {}
    for place in PLACES if zoom < 2 else AT_200:
        if not shell.work.in_matter:
            shell.work.open_matter(matter)
        go(shell, place)
        settle(shell, qtbot)
        if found := sideways(shell):
            failed[place] = found
    assert shell.width() == width

    assert failed == {}


def settle(shell: Shell, qtbot: QtBot) -> None:
    """Wait until the page is laid out and what was there before is gone."""
    page = shell.frame.page
    assert page is not None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(page.isVisible)
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()


def test_a_page_of_every_kind_of_question_is_looked_at() -> None:
    asked = {shipped_pack().question_of[name].kind for name in QUESTIONS.values()}
    kinds = {one.kind for one in shipped_pack().question_of.values()}

    assert kinds - {"rating"} <= asked
