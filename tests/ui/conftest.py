"""The theme, dressed once and set back before each test; the window, and workspaces for it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import make_matter
from tests.conftest import Clock
from ui.settings import Settings
from ui.shell import Shell
from ui.theme import Theme, install
from ui.work import shipped_pack
from wizard.case.workspace import Workspace
from wizard.practice import build_practice


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


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """What is remembered, in a file of the test's own."""
    return Settings(QSettings(str(tmp_path / "dingce.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def shell(settings: Settings, clock: Clock, show: Callable[[QWidget], None]) -> Shell:
    """The window at its first page."""
    made = Shell(settings, clock)
    made.resize(1366, 768)
    show(made)
    return made


@pytest.fixture
def office(shell: Shell, file: Path) -> Shell:
    """The window at the home of a new department, with 王芳 at work."""
    shell.work.desk.person = "王芳"
    shell.work.desk.take(Workspace.create(file, shipped_pack(), shell.now))
    shell.work.go_department()
    return shell


@pytest.fixture
def matter(office: Shell) -> Shell:
    """The window at the checklist of a new matter."""
    begun = make_matter(shipped_pack())
    office.work.desk.add_matter(begun)
    office.work.open_matter(begun)
    return office


@pytest.fixture(scope="session")
def practice_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice workspace, built once."""
    path = tmp_path_factory.mktemp("practice") / "practice.dingce"
    build_practice(path)
    return path


@pytest.fixture
def practice(practice_built: Path, shell: Shell, tmp_path: Path, qtbot: QtBot) -> Shell:
    """The window at the home of the practice department, with 王芳 at work and all odds drawn."""
    path = tmp_path / "practice.dingce"
    shutil.copy(practice_built, path)
    shell.work.desk.person = "王芳"
    shell.work.open(path)
    qtbot.waitUntil(lambda: not shell.work.simulating.is_under_way, timeout=30000)
    return shell


@pytest.fixture
def open_matter(practice: Shell) -> Callable[[str], Shell]:
    """Opens one of the practice matters: hotline, permits, intake."""

    def opened(name: str) -> Shell:
        workspace = practice.work.desk.workspace
        assert workspace is not None
        practice.work.open_matter(workspace.matter(name))
        return practice

    return opened
