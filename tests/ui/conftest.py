"""The theme, dressed once and set back before each test."""

import os
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme, install


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application with fonts, style sheet and translations."""
    return install(qapp)


@pytest.fixture(autouse=True)
def look(dressed: Theme) -> Theme:
    """Light, at 100 %, in Chinese, whatever the test before did."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dressed.set(name="light", zoom=1.0, lang="zh")
    return dressed


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a widget in an active window and closes it after the test."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return shown
