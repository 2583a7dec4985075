"""The first page, who is working, and the keys that belong to the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import make_matter
from tests.ui.keys import focus, press
from tests.ui.window import (
    button,
    click,
    in_dialog,
    read_it,
    said,
    screen_of,
    seen,
    texts,
)
from ui.dialogs import Dialog
from ui.pages.department_home import DepartmentHome
from ui.pages.dossier_page import DossierPage
from ui.pages.matter_home import MatterHome
from ui.pages.welcome import WelcomePage
from ui.settings import Settings
from ui.shell import Shell
from ui.work import shipped_pack
from wizard.case.workspace import Workspace
from wizard.content.model import Pack


def sign_in(name: str) -> Callable[[Dialog], None]:
    """Type a name and begin."""

    def signed(dialog: Dialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(name)
        click(dialog, "Begin")

    return signed


@pytest.fixture
def saved(file: Path) -> Path:
    Workspace.create(file, shipped_pack()).close()
    return file


def test_the_first_page_shows_three_ways_to_begin(shell: Shell, qtbot: QtBot) -> None:
    assert isinstance(shell.frame.page, WelcomePage)

    for words in ("New workspace", "Open a file", "Look at the practice matters"):
        assert button(shell, words).isEnabled()
    qtbot.waitUntil(lambda: button(shell, "New workspace").hasFocus())


def test_opening_asks_who_is_working_once_a_sitting(shell: Shell, saved: Path) -> None:
    told = in_dialog(sign_in("李强"))
    shell.open_file(saved)

    assert said("Who is working?") in told
    assert isinstance(shell.frame.page, DepartmentHome)
    assert shell.work.desk.person == "李强"
    shell.work.close()
    shell.open_file(saved)
    assert shell.work.desk.session.by == "李强"


def test_opening_the_file_that_is_open_goes_to_its_home_and_says_nothing(
    matter: Shell, file: Path
) -> None:
    matter.work.desk.record("matter.summary", "接听、答复、派单")
    link = file.with_name("快捷方式.dingce")
    link.symlink_to(file)
    for path in (file, link):
        matter.work.open_matter(make_matter(shipped_pack()))
        matter.work.open(path)

        assert isinstance(matter.frame.page, DepartmentHome)
    matter.work.open_matter(make_matter(shipped_pack()))
    answer = matter.work.desk.session.answer("matter.summary")
    assert answer is not None
    assert answer.value == "接听、答复、派单"


def test_the_name_stands_beside_answers_in_the_history(shell: Shell, saved: Path) -> None:
    in_dialog(sign_in("李强"))
    shell.open_file(saved)
    shell.work.desk.record("department.region", "甲市")

    assert [one.by for one in shell.work.desk.session.history("department.region")] == ["李强"]


def test_the_name_given_last_time_is_offered_again(
    shell: Shell, settings: Settings, saved: Path
) -> None:
    settings.person = "赵敏"
    in_dialog(lambda dialog: click(dialog, "Begin"))
    shell.open_file(saved)

    assert shell.work.desk.person == "赵敏"


def test_a_file_of_content_this_program_cannot_judge_by_opens_with_the_content_of_today(
    shell: Shell, file: Path
) -> None:
    told = {field: getattr(shipped_pack(), field) for field in Pack.model_fields}
    kept = tuple(one for one in shipped_pack().parameters if one.id != "fit.high")
    old = Pack.model_validate({**told, "version": "2020.01", "parameters": kept})
    Workspace.create(file, old).close()
    shell.work.desk.person = "王芳"

    shell.open_file(file)

    assert isinstance(shell.frame.page, DepartmentHome)
    assert shell.work.desk.session.pack == shipped_pack()


def test_a_file_that_is_no_workspace_is_refused_and_left_alone(
    shell: Shell, tmp_path: Path
) -> None:
    stranger = tmp_path / "stranger.dingce"
    content = b"not a workspace at all, only words" * 200
    stranger.write_bytes(content)
    shell.work.desk.person = "王芳"
    told = in_dialog(read_it)
    shell.open_file(stranger)

    assert any("这不是定策的工作区文件" in words for words in told)
    assert stranger.read_bytes() == content
    assert isinstance(shell.frame.page, WelcomePage)


def test_choosing_a_new_workspace_adds_the_ending_and_asks_about_the_department(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "甲局2026"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    in_dialog(sign_in("王芳"))
    click(shell, "New workspace")

    assert chosen.with_name("甲局2026.dingce").is_file()
    assert screen_of(shell).page.page.questions == ("department.name",)


def test_a_file_opened_before_is_offered_on_the_first_page(
    settings: Settings, saved: Path, qtbot: QtBot
) -> None:
    settings.remember(saved)
    shell = Shell(settings)
    qtbot.addWidget(shell)
    shell.show()
    in_dialog(sign_in("王芳"))
    click(shell, saved.stem)

    assert isinstance(shell.frame.page, DepartmentHome)


def test_the_practice_matters_are_built_and_then_opened(
    shell: Shell, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "local"))
    shell.work.desk.person = "王芳"
    click(shell, "Look at the practice matters")
    qtbot.waitUntil(lambda: isinstance(shell.frame.page, DepartmentHome), timeout=20000)

    assert any("12345" in words for words in texts(shell))


def test_f6_goes_round_the_regions(matter: Shell, qtbot: QtBot) -> None:
    matter.work.go_question("matter.name")
    screen = screen_of(matter)
    qtbot.waitUntil(lambda: screen.page.isAncestorOf(focus()))
    regions = (screen.panel, matter.frame.footer, matter.frame.top, screen.rail, screen.page)

    for region in regions:
        press(Qt.Key.Key_F6)
        assert region.isAncestorOf(focus()), region
    for region in reversed(regions[:-1]):
        QTest.keyClick(focus(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert region.isAncestorOf(focus()), region


def test_enter_presses_a_button_and_a_row(matter: Shell, qtbot: QtBot) -> None:
    home = matter.frame.page
    assert isinstance(home, MatterHome)
    qtbot.waitUntil(lambda: home.isAncestorOf(focus()))
    press(Qt.Key.Key_Return)
    screen = screen_of(matter)
    assert screen.page.page.stop == "register"

    button(screen.page, "Continue").setFocus()
    first = screen.page.page
    press(Qt.Key.Key_Return)
    assert screen.page.page != first


def test_f11_presents_the_page_alone_and_escape_leaves(matter: Shell) -> None:
    matter.work.go_question("matter.name")
    screen = screen_of(matter)
    around = (matter.frame.top, matter.frame.footer, screen.rail, screen.panel)
    assert all(part.isVisible() for part in around)

    QTest.keyClick(matter, Qt.Key.Key_F11)
    assert not any(part.isVisible() for part in around)
    assert matter.isFullScreen()

    QTest.keyClick(matter, Qt.Key.Key_Escape)
    assert all(part.isVisible() for part in around)
    assert not matter.isFullScreen()


def test_alt_left_goes_back_to_where_one_came_from(matter: Shell) -> None:
    matter.work.go_question("matter.summary")
    alt = Qt.KeyboardModifier.AltModifier

    QTest.keyClick(matter, Qt.Key.Key_Left, alt)
    assert screen_of(matter).page.page.questions == ("matter.name",)
    QTest.keyClick(matter, Qt.Key.Key_Left, alt)
    assert isinstance(matter.frame.page, MatterHome)
    QTest.keyClick(matter, Qt.Key.Key_Left, alt)
    assert isinstance(matter.frame.page, DepartmentHome)


def test_ctrl_p_shows_the_papers_and_ctrl_h_the_checklist(matter: Shell, qtbot: QtBot) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(matter, Qt.Key.Key_P, ctrl)
    page = matter.frame.page
    assert isinstance(page, DossierPage)

    QTest.keyClick(matter, Qt.Key.Key_H, ctrl)
    assert isinstance(matter.frame.page, MatterHome)
    assert seen(matter, DossierPage) == []


def test_a_practice_file_the_program_has_outgrown_is_kept_and_built_anew(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path, pack = shell.settings.practice_path, shipped_pack()
    lacking = pack.model_copy(update={"parameters": ()})
    Workspace.create(path, lacking).close()
    before = path.read_bytes()
    shell.work.desk.person = "王芳"

    shell.open_practice()

    qtbot.waitUntil(lambda: shell.work.desk.is_open, timeout=60_000)
    workspace = shell.work.desk.workspace
    assert workspace is not None
    assert len(workspace.matters()) == 3
    assert path.with_stem("practice-old").read_bytes() == before
