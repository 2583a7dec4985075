"""A matter moved to another content pack in the window: seen before, done, taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import make_matter
from tests.storage.test_opening import older
from tests.ui.test_layout import settle
from tests.ui.test_search import enter
from tests.ui.window import FITS, asked, click, in_dialog, read_it, said, seen, texts, toasts
from ui.chrome.search_sheet import SearchSheet
from ui.pages.department_home import DepartmentHome
from ui.pages.dossier_page import DossierPage
from ui.pages.library_page import LibraryPage
from ui.pages.matter_home import MatterHome
from ui.pages.upgrade_page import UpgradePage
from ui.shell import Shell
from ui.step_screen import StepScreen
from ui.widgets.notice import Notice
from ui.work import shipped_pack
from wizard.case.workspace import Workspace
from wizard.content.overlay_file import read_overlay
from wizard.overlays import take_over
from wizard.search.things import Target

OpenMatter = Callable[[str], Shell]
OLD, NEW = "2026.11.3", "2026.11.3+市局补充 3"


@pytest.fixture
def behind(open_matter: OpenMatter) -> Shell:
    """The hotline, made before the department took an overlay over."""
    shell = open_matter("hotline")
    workspace = shell.work.desk.workspace
    assert workspace is not None
    take_over(workspace, read_overlay(FITS), by="王芳")
    shell.work.go_matter()
    return shell


@pytest.fixture
def upgraded(behind: Shell) -> Shell:
    """The hotline, moved."""
    click(behind, "See what would change")
    click(behind, "Upgrade")
    return behind


def told(shell: Shell) -> str:
    assert shell.frame.page is not None
    return "\n".join(texts(shell.frame.page))


def version(shell: Shell) -> str:
    return shell.work.desk.session.pack.version


def test_a_matter_of_an_older_pack_says_so_in_a_line_and_one_of_the_newest_does_not(
    behind: Shell,
) -> None:
    line = said("This matter goes by content pack %1; new matters by %2", OLD, NEW)
    assert line in told(behind)

    click(behind, "See what would change")
    click(behind, "Upgrade")

    assert line not in told(behind)


def test_a_preview_tells_what_would_move_in_words_and_stores_nothing(behind: Shell) -> None:
    events = behind.work.desk.session.events()
    click(behind, "See what would change")

    assert isinstance(behind.frame.page, UpgradePage)
    for words in (
        "G1 论证关",
        "已通过 →",
        "A-1.2 事项概况",
        "面向全区群众和企业",
        "第 Ⅰ 象限：可以进入外包论证",
        "第 Ⅲ 象限：可以小范围试点",
        "局内由谁复核？",
        "用编办核定的名称",
    ):
        assert words in told(behind)
    for name in ("quadrant", "matter.summary", "to_confirm", "own.reviewer"):
        assert name not in told(behind)

    click(behind, "Later")
    assert isinstance(behind.frame.page, MatterHome)
    assert version(behind) == OLD
    assert behind.work.desk.session.events() == events


def test_an_upgrade_is_one_step_that_undo_and_redo_walk_over(upgraded: Shell) -> None:
    assert isinstance(upgraded.frame.page, MatterHome)
    assert version(upgraded) == NEW
    assert any(NEW in one for one in toasts(upgraded))
    results = upgraded.work.desk.results
    assert results.pack.version == NEW

    upgraded.work.undo()
    assert version(upgraded) == OLD
    assert toasts(upgraded) == [said("Undone: the matter goes by content pack %1 again", OLD)]
    assert said("See what would change") in told(upgraded)
    upgraded.work.redo()
    assert version(upgraded) == NEW
    assert toasts(upgraded) == [said("Brought back: the matter goes by content pack %1", NEW)]
    kinds = [one.kind for one in upgraded.work.desk.session.events()]
    assert kinds.count("upgraded") == 3


def test_undo_on_a_question_only_the_new_pack_has_leads_to_the_checklist(
    upgraded: Shell,
) -> None:
    upgraded.work.go_question("own.reviewer")
    assert asked(upgraded) == "own.reviewer"

    upgraded.work.undo()

    assert isinstance(upgraded.frame.page, MatterHome)
    assert version(upgraded) == OLD


def test_a_question_both_packs_have_reads_as_the_pack_says_after_upgrade_and_undo(
    upgraded: Shell,
) -> None:
    upgraded.work.go_question("matter.name")
    assert "用编办核定的名称" in told(upgraded)

    upgraded.work.undo()

    assert isinstance(upgraded.frame.page, StepScreen)
    assert "用编办核定的名称" not in told(upgraded)


def test_library_and_papers_follow_the_pack(upgraded: Shell) -> None:
    own = Target("entry", "case.bureau_first")
    upgraded.work.go_library(own)
    assert "按本局案卷填写。" in told(upgraded)
    upgraded.work.undo()
    page = upgraded.frame.page
    assert isinstance(page, LibraryPage)
    assert page.target is None
    assert "本局第一例" not in told(upgraded)

    upgraded.work.go_dossier("W01")
    upgraded.work.redo()
    assert isinstance(upgraded.frame.page, DossierPage)
    assert version(upgraded) == NEW


def test_an_answer_given_after_an_upgrade_is_taken_back_before_the_upgrade_is(
    upgraded: Shell,
) -> None:
    upgraded.work.desk.record("own.reviewer", "李强")

    upgraded.work.undo()
    assert version(upgraded) == NEW
    upgraded.work.undo()
    assert version(upgraded) == OLD


def is_ready(sheet: SearchSheet) -> bool:
    return said("Getting ready to search…") not in texts(sheet)


def test_what_was_being_typed_for_a_question_the_pack_has_lost_keeps_nobody_out(
    upgraded: Shell,
) -> None:
    desk = upgraded.work.desk
    desk.draft("matter.summary", "接听来")
    matter = desk.session.matter
    upgraded.work.go_department()

    upgraded.work.open_matter(matter)

    assert isinstance(upgraded.frame.page, MatterHome)


def test_a_search_finds_what_the_pack_of_now_has(upgraded: Shell, qtbot: QtBot) -> None:
    for again, found in ((upgraded.work.undo, False), (upgraded.work.redo, True)):
        again()
        settle(upgraded, qtbot)
        upgraded.work.search()
        (sheet,) = seen(upgraded, SearchSheet)
        qtbot.waitUntil(partial(is_ready, sheet))
        enter("局内复核人")
        assert any("局内复核人" in one for one in texts(sheet)) is found
        sheet.close_back()


# --- a matter this program cannot judge -----------------------------------------------------------


@pytest.fixture
def waiting(shell: Shell, file: Path) -> Shell:
    """The window at the home of a department with one matter of content of long ago."""
    old = older(shipped_pack(), "fit.high")
    with Workspace.create(file, old, now=shell.now) as workspace:
        workspace.add_matter(make_matter(old))
    shell.work.desk.person = "王芳"
    shell.open_file(file)
    return shell


def test_a_matter_that_cannot_be_judged_waits_on_the_home_and_opens_once_upgraded(
    waiting: Shell,
) -> None:
    named = said("“%1” cannot be opened with its content pack %2", "政务咨询热线", "2020.01")
    assert any(one.accessibleName().startswith(named) for one in seen(waiting, Notice))

    click(waiting, "See what would change")
    assert isinstance(waiting.frame.page, UpgradePage)
    assert "fit.high" in told(waiting)
    click(waiting, "Later")
    assert isinstance(waiting.frame.page, DepartmentHome)

    click(waiting, "See what would change")
    click(waiting, "Upgrade")
    assert isinstance(waiting.frame.page, MatterHome)
    assert version(waiting) == shipped_pack().version
    waiting.work.go_department()
    assert not [one for one in seen(waiting, Notice) if named in one.accessibleName()]


def test_opening_such_a_matter_leads_to_its_preview_and_not_to_a_dead_end(waiting: Shell) -> None:
    workspace = waiting.work.desk.workspace
    assert workspace is not None

    waiting.work.open_matter(workspace.matter("m1"))

    page = waiting.frame.page
    assert isinstance(page, UpgradePage)
    assert page.refusal is not None
    assert not waiting.work.in_matter


def test_a_matter_whose_pack_cannot_even_be_read_is_previewed_and_upgraded_too(
    waiting: Shell, file: Path
) -> None:
    workspace = waiting.work.desk.workspace
    assert workspace is not None
    workspace.db.execute("update pack set json = '{}' where version = '2020.01'")
    workspace.db.conn.commit()
    waiting.work.close()
    waiting.open_file(file)

    click(waiting, "See what would change")
    assert "2020.01" in told(waiting)
    click(waiting, "Upgrade")

    assert isinstance(waiting.frame.page, MatterHome)


def test_a_matter_dated_before_the_new_pack_can_judge_is_told_and_stays(
    behind: Shell,
) -> None:
    workspace = behind.work.desk.workspace
    assert workspace is not None
    workspace.db.execute("update matter set as_of = '1999-01-01'")
    workspace.db.conn.commit()

    words = in_dialog(read_it)
    click(behind, "See what would change")

    assert any("1999-01-01" in one for one in words)
    assert isinstance(behind.frame.page, MatterHome)
