"""Own content in the window: what arrives, what is taken over or not, begun, and taken off."""

import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.keys import press, type_in
from tests.ui.window import (
    ALT,
    CTRL,
    FITS,
    FLAWED,
    button,
    click,
    in_dialog,
    key,
    read_it,
    said,
    seen,
    texts,
    toasts,
)
from ui.chrome.search_sheet import SearchSheet
from ui.dialogs import Dialog
from ui.pages.content_page import ContentPage
from ui.pages.department_home import DepartmentHome
from ui.pages.library_page import LibraryPage
from ui.pages.matter_home import MatterHome
from ui.pages.overlay_pages import FlawsPage, LaidPage, ProposalPage
from ui.shell import Shell
from ui.widgets.notice import Notice
from ui.work import shipped_pack
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.content.overlay import changed
from wizard.content.overlay_file import HEAD, read_overlay
from wizard.languages import LANGS, Lang
from wizard.overlays import take_over
from wizard.search.things import Target

OpenMatter = Callable[[str], Shell]


@pytest.fixture
def content(office: Shell) -> Shell:
    """The window at the own content of a new department."""
    click(office, "Own content")
    assert isinstance(office.frame.page, ContentPage)
    return office


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What is chosen wherever Qt asks for a file or a folder."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))


def workspace_of(shell: Shell) -> Workspace:
    workspace = shell.work.desk.workspace
    assert workspace is not None
    return workspace


def newest(shell: Shell) -> Pack:
    return workspace_of(shell).newest_pack()


def in_language(shell: Shell, lang: Lang, qtbot: QtBot) -> None:
    """Speak a language, and wait until the new frame stands."""
    shell.set_language(lang)
    qtbot.waitUntil(shell.frame.isVisible)


def told(shell: Shell) -> str:
    assert shell.frame.page is not None
    return "\n".join(texts(shell.frame.page))


def notices(shell: Shell) -> list[str]:
    return [one.accessibleName() for one in seen(shell, Notice)]


# --- what arrives ---------------------------------------------------------------------------------


def before(pack: Pack) -> Pack:
    """The official content of an earlier release, whose questions were the same."""
    return changed(pack, version="2020.01")


def test_the_official_update_arrives_on_opening_and_is_told_once(
    shell: Shell, file: Path, qtbot: QtBot
) -> None:
    Workspace.create(file, before(shipped_pack())).close()
    shell.work.desk.person = "王芳"

    shell.open_file(file)

    title = said("The official content is now %1", shipped_pack().version)
    assert [one for one in notices(shell) if one.startswith(title)]
    assert newest(shell) == shipped_pack()
    in_language(shell, "en", qtbot)
    assert [one for one in notices(shell) if shipped_pack().version in one]
    shell.work.go_content()
    shell.work.go_department()
    assert notices(shell) == []
    shell.work.close()
    shell.open_file(file)
    assert notices(shell) == []


@pytest.mark.parametrize("lang", LANGS)
def test_an_overlay_the_update_has_no_room_for_is_told_with_why_and_leads_to_the_page(
    shell: Shell, file: Path, lang: Lang, qtbot: QtBot
) -> None:
    lost = "department.old_question"
    old = with_question(before(shipped_pack()), lost)
    with Workspace.create(file, old) as workspace:
        sourced = read_overlay(FITS)
        worded = {"questions": ({"id": lost, "why": {"zh": "局内", "en": "Ours"}},)}
        overlay = type(sourced.overlay).model_validate(
            {**sourced.overlay.model_dump(), "replace": worded}, strict=False
        )
        take_over(workspace, type(sourced)(overlay, FITS, {}), by="")
    shell.work.desk.person = "王芳"
    in_language(shell, lang, qtbot)

    shell.open_file(file)

    (notice,) = notices(shell)
    assert {"zh": "“市局补充”：", "en": "“Bureau’s own”: "}[lang] in notice
    assert f"replace.questions {lost}" in notice
    assert newest(shell) == shipped_pack()
    click(shell, "Own content")
    assert said("It does not fit the official content and is left out") in told(shell)
    assert f"replace.questions {lost}" in told(shell)


def with_question(pack: Pack, name: str) -> Pack:
    """The pack with a question more on the department’s first page."""
    first, *rest = pack.department
    model = first.questions[0]
    asked = changed(model, id=name, required=False, shown_when=None)
    return changed(pack, department=(changed(first, questions=(*first.questions, asked)), *rest))


def test_a_file_that_may_not_be_written_to_is_refused_and_stays_as_it_was(
    shell: Shell, file: Path
) -> None:
    Workspace.create(file, before(shipped_pack())).close()
    content = file.read_bytes()
    file.chmod(stat.S_IREAD)
    shell.work.desk.person = "王芳"

    words = in_dialog(read_it)
    shell.open_file(file)

    assert any(file.name in one for one in words)
    assert file.read_bytes() == content
    assert [one.name for one in file.parent.glob("*.dingce*")] == [file.name]


def test_an_update_that_cannot_be_stored_is_told_and_the_work_goes_on(
    shell: Shell, file: Path
) -> None:
    with Workspace.create(file, before(shipped_pack())) as workspace:
        workspace.db.execute(
            "create trigger full before insert on pack begin select raise(abort, 'disk full'); end"
        )
    shell.work.desk.person = "王芳"

    words = in_dialog(read_it)
    shell.open_file(file)

    assert any("disk full" in one for one in words)
    assert isinstance(shell.frame.page, DepartmentHome)
    assert newest(shell).version == "2020.01"


def test_new_matters_go_by_the_content_that_arrived(shell: Shell, file: Path) -> None:
    Workspace.create(file, before(shipped_pack())).close()
    shell.work.desk.person = "王芳"
    shell.open_file(file)

    def begin(dialog: Dialog) -> None:
        seen(dialog, QLineEdit)[0].setText("热线")
        click(dialog, "Begin")

    in_dialog(begin)
    button(shell, "New matter").click()

    (matter,) = workspace_of(shell).matters()
    assert matter.pack_version == shipped_pack().version


# --- ways to the page and back --------------------------------------------------------------------


def test_own_content_is_reached_from_home_library_and_search_and_leads_back(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.go_library(Target("clause", "order102.art24"))
    click(shell, "Own content")
    assert isinstance(shell.frame.page, ContentPage)
    click(shell, "Back to the work")
    page = shell.frame.page
    assert isinstance(page, LibraryPage)
    assert page.target == Target("clause", "order102.art24")

    QThreadPool.globalInstance().waitForDone()
    shell.work.go_matter()
    qtbot.waitUntil(lambda: shell.focusWidget() is not None)
    key(Qt.Key.Key_K, CTRL)
    (sheet,) = seen(shell, SearchSheet)
    qtbot.waitUntil(lambda: said("Getting ready to search…") not in texts(sheet))
    type_in("bendanwei")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.frame.page, ContentPage))
    shell.work.go_back()
    assert shell.work.in_matter


def test_library_and_own_content_opened_from_each_other_still_lead_back_to_the_work(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    for _ in range(2):
        shell.work.go_library()
        shell.work.go_content()
    shell.work.go_library()
    click(shell, "Back to the work")

    assert isinstance(shell.frame.page, MatterHome)


def test_back_leads_from_an_overlay_to_the_list_and_on_to_the_department(content: Shell) -> None:
    content.work.contents.look_at(FITS)
    content.setFocus()
    key(Qt.Key.Key_Left, ALT)
    assert isinstance(content.frame.page, ContentPage)
    key(Qt.Key.Key_Left, ALT)
    assert isinstance(content.frame.page, DepartmentHome)


# --- taking over ----------------------------------------------------------------------------------


def test_a_file_shows_what_it_changes_before_anything_is_taken_over(
    content: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, FITS)
    click(content, "Take over from a file")

    assert isinstance(content.frame.page, ProposalPage)
    for words in (
        "A-1.1 事项名称",
        "用编办核定的名称",
        "局内由谁复核？",
        "本局第一例",
        "问题",
        "案例",
    ):
        assert words in told(content)
    assert newest(content) == shipped_pack()

    click(content, "Don’t take it over")
    assert newest(content) == shipped_pack()
    assert said("Nothing is laid over the official content") in told(content)


def test_what_is_taken_over_is_listed_with_who_when_and_how_much(content: Shell) -> None:
    content.work.contents.look_at(FITS)
    click(content, "Take over")

    assert isinstance(content.frame.page, ContentPage)
    assert "市局补充" in told(content)
    assert said("adds %1, re-words %2, hides %3", "3", "3", "2") in told(content)
    assert said("taken over by %2 on %1", "2026-11-23", "王芳") in told(content)
    assert content.work.desk.session.pack == newest(content) != shipped_pack()
    assert [one.by for one in workspace_of(content).kept_overlays()] == ["王芳"]

    click(content, "See the changes")
    assert isinstance(content.frame.page, LaidPage)
    assert "局内由谁复核？" in told(content)
    click(content, "Back")
    assert isinstance(content.frame.page, ContentPage)


def test_taking_the_same_overlay_again_says_that_nothing_changes(content: Shell) -> None:
    content.work.contents.look_at(FITS)
    click(content, "Take over")

    content.work.contents.look_at(FITS)

    assert said("It changes nothing in the content as it is now.") in told(content)


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_that_does_not_fit_shows_every_flaw_with_file_place_and_remedy(
    content: Shell, lang: Lang, qtbot: QtBot
) -> None:
    in_language(content, lang, qtbot)
    content.work.contents.look_at(FLAWED)

    assert isinstance(content.frame.page, FlawsPage)
    places = ("add.values need.high", "replace.questions matter.nobody_knows", "hide matter.name")
    for place in places:
        assert place in told(content)
    assert {"zh": "可以改写措辞", "en": "it may be re-worded"}[lang] in told(content)
    assert str(FLAWED) in told(content)
    assert newest(content) == shipped_pack()
    assert workspace_of(content).overlays() == ()


def test_a_file_that_was_put_right_is_looked_at_again(content: Shell, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("id = ", encoding="utf-8")
    content.work.contents.look_at(file)
    assert said("The file cannot be used") in told(content)

    shutil.copy(FITS, file)
    click(content, "Look at it again")

    assert isinstance(content.frame.page, ProposalPage)


def test_a_file_that_is_gone_or_no_file_is_told_in_a_sentence(
    content: Shell, tmp_path: Path
) -> None:
    for file in (tmp_path / "gone.toml", tmp_path):
        content.work.contents.look_at(file)
        assert isinstance(content.frame.page, FlawsPage)
        assert str(file) in told(content)


# --- beginning, and taking off --------------------------------------------------------------------


def test_a_new_overlay_is_begun_in_an_empty_folder_and_can_be_taken_over(
    content: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "补充"
    folder.mkdir()
    chosen(monkeypatch, folder)
    click(content, "Begin a new overlay")

    assert any(str(folder / HEAD) in one for one in toasts(content))
    (folder / "more.toml").write_text(
        '[[hide]]\nkind = "hint"\nid = "department.procurement_limit"\n', encoding="utf-8"
    )
    chosen(monkeypatch, folder / HEAD)
    click(content, "Take over from a file")
    assert "D-1.8 采购限额标准" in told(content)


def test_a_folder_that_holds_files_is_left_alone(
    content: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    (folder / "letter.txt").write_text("x", encoding="utf-8")
    chosen(monkeypatch, folder)

    words = in_dialog(read_it)
    click(content, "Begin a new overlay")

    assert any(str(folder) in one for one in words)
    assert [one.name for one in folder.iterdir()] == ["letter.txt"]


def test_taking_an_overlay_off_asks_first(content: Shell) -> None:
    content.work.contents.look_at(FITS)
    click(content, "Take over")

    in_dialog(lambda dialog: click(dialog, "Keep it"))
    click(content, "Take it off")
    assert len(workspace_of(content).overlays()) == 1

    in_dialog(lambda dialog: click(dialog, "Take it off"))
    click(content, "Take it off")
    assert workspace_of(content).overlays() == ()
    assert content.work.desk.session.pack == newest(content) == shipped_pack()


# --- by keyboard, and in either language ----------------------------------------------------------


def test_every_verb_of_the_page_is_reached_by_tab_and_says_of_what_it_is(content: Shell) -> None:
    content.work.contents.look_at(FITS)
    press(Qt.Key.Key_Return)
    page = content.frame.page
    assert isinstance(page, ContentPage)
    met = []
    for _ in range(12):
        focus = content.focusWidget()
        assert focus is not None
        met.append(focus.accessibleName() or getattr(focus, "text", str)())
        press(Qt.Key.Key_Tab)

    for words in ("从文件采用", "新建补充包", "看改动 市局补充", "撤下 市局补充", "回到办理"):
        assert words in met


def test_a_long_list_of_changes_is_read_by_the_page_keys(content: Shell) -> None:
    content.work.contents.look_at(FITS)
    page = content.frame.page
    assert isinstance(page, ProposalPage)
    bottom = button(page, "Take over")
    bottom.setFocus()
    first = page.body.itemAt(0).widget()
    top = first.mapTo(page, first.rect().topLeft()).y()

    press(Qt.Key.Key_PageDown)
    assert first.mapTo(page, first.rect().topLeft()).y() < top
    press(Qt.Key.Key_Home)
    assert first.mapTo(page, first.rect().topLeft()).y() == top


def test_each_page_is_drawn_anew_in_the_other_language(content: Shell, qtbot: QtBot) -> None:
    contents = content.work.contents
    for show, kind in (
        (content.work.go_content, ContentPage),
        (lambda: contents.look_at(FLAWED), FlawsPage),
        (lambda: contents.look_at(FITS), ProposalPage),
    ):
        show()
        in_language(content, "en", qtbot)
        assert isinstance(content.frame.page, kind)
        english = told(content)
        in_language(content, "zh", qtbot)
        assert isinstance(content.frame.page, kind)
        assert told(content) != english
