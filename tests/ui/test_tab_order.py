"""Tab goes through a page as it is read: down, and in one row to the right."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_layout import PAGES, QUESTIONS, go, settle
from tests.ui.window import page_of
from ui.shell import Shell

OpenMatter = Callable[[str], Shell]
ASKED = {**QUESTIONS, "dense": "measure.q14"}
MOST = 80


def stops(page: QWidget) -> list[QWidget]:
    """What has the keyboard after each Tab, from where it is until it leaves the page."""
    met: list[QWidget] = []
    while len(met) < MOST:
        focus = page.window().focusWidget()
        if focus is None or not page.isAncestorOf(focus):
            return met
        if focus in met:
            return met
        met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return met


def box(widget: QWidget, page: QWidget) -> tuple[int, int, int]:
    """Left, top and bottom on the page as it is scrolled now."""
    at = widget.mapTo(page, QPoint(0, 0))
    return at.x(), at.y(), at.y() + widget.height()


@pytest.mark.parametrize("place", [*ASKED, *PAGES])
def test_tab_goes_through_a_page_as_it_is_read(
    open_matter: OpenMatter, qtbot: QtBot, place: str
) -> None:
    shell = open_matter("hotline")
    if place in PAGES:
        go(shell, place)
    else:
        shell.work.go_question(ASKED[place])
    settle(shell, qtbot)
    page = page_of(shell)
    qtbot.waitUntil(
        lambda: shell.focusWidget() is not None and page.isAncestorOf(shell.focusWidget())
    )

    met = stops(page)

    assert met
    wrong = []
    for one, other in pairwise(met):
        (left, top, _), (right, _, bottom) = box(one, page), box(other, page)
        if bottom <= top and right <= left:
            wrong.append((one.accessibleName(), other.accessibleName()))
    assert wrong == []
