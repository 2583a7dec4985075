"""From an empty department into a matter: what is stored, taken back, locked and led to."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.core.stories import CLEAR_LINES
from tests.journeys.walking import fill_in
from tests.ui.keys import focus, type_in
from tests.ui.window import (
    ALT,
    CTRL,
    asked,
    button,
    click,
    in_dialog,
    key,
    page_of,
    said,
    screen_of,
    seen,
    texts,
    toasts,
)
from ui.dialogs import Dialog
from ui.pages.department_home import DepartmentHome
from ui.pages.dossier_page import DossierPage
from ui.pages.gate_page import GatePage
from ui.pages.matter_home import MatterHome
from ui.pages.portfolio_lists import PortfolioLists
from ui.pages.question_page import QuestionPage
from ui.settings import Settings
from ui.shell import Shell
from ui.widgets.buttons import Row
from wizard.content import numerals
from wizard.screening import bounds_of

OpenMatter = Callable[[str], Shell]


def at_input(shell: Shell, qtbot: QtBot) -> None:
    """Wait until the keyboard is in the field of the question that is asked."""
    page = page_of(shell)
    qtbot.waitUntil(lambda: page.isAncestorOf(focus()) and isinstance(focus(), QLineEdit))


def test_a_new_department_says_what_is_empty(office: Shell) -> None:
    assert isinstance(office.frame.page, DepartmentHome)

    told = texts(office.frame.page)
    assert said("Your department") in told
    assert said("No services yet") in told
    assert said("Fill in the department’s profile") in told


def test_the_department_says_what_a_service_saves_and_how_likely_that_is(
    practice: Shell, qtbot: QtBot
) -> None:
    """The hotline’s chance is in doubt: near at first, and drawn soon after."""
    page = practice.frame.page
    assert isinstance(page, DepartmentHome)
    (hotline,) = (one for one in page.found if one.name == "12345 政务咨询热线")
    assert hotline.saving is not None
    assert hotline.saving.in_doubt
    near = said("near %1", numerals.chance(Decimal(repr(hotline.saving.chance))))
    lists = PortfolioLists(page.found, bounds_of(practice.work.desk.results))
    qtbot.addWidget(lists)
    lists.show()

    assert near in texts(lists)
    qtbot.waitUntil(lambda: near not in texts(lists))

    assert numerals.in_wan(hotline.saving.expected, 1) in texts(lists)
    assert numerals.in_wan(hotline.saving.expected, 1) in texts(page)


def test_a_long_inventory_is_shown_a_hundred_services_at_a_time(
    office: Shell, qtbot: QtBot
) -> None:
    rows = [{"row": f"s{at}", "name": f"服务 {at}", "cost": "1000"} for at in range(230)]
    office.work.desk.record("department.inventory", rows)
    office.work.go_department()

    assert listed_on(office) == 100
    click(office, "Show %1 more", "100")
    assert listed_on(office) == 200
    assert focus().accessibleName().startswith("服务 100")
    qtbot.waitUntil(lambda: said("Show %1 more", "30") in texts(office))
    click(office, "Show %1 more", "30")
    assert listed_on(office) == 230
    assert said("Show %1 more", "0") not in texts(office)


def listed_on(office: Shell) -> int:
    """How many services the home lists."""
    page = office.frame.page
    assert isinstance(page, DepartmentHome)
    return sum(one.accessibleName().startswith("服务 ") for one in page.findChildren(Row))


def test_a_row_of_the_inventory_becomes_a_service_and_a_service_a_matter(office: Shell) -> None:
    click(office, "Fill in the inventory")
    assert asked(office) == "department.inventory"
    button(page_of(office), "Add a row").click()
    type_in("Hotline")
    office.work.go_department()
    session = office.work.desk.session
    row = button(office, "Hotline")
    assert said("argue it") in row.accessibleName()

    told = in_dialog(lambda dialog: click(dialog, "Begin"))
    row.click()

    assert said("Which service is to be decided?") in told
    assert office.work.desk.session.matter.title == "Hotline"
    assert isinstance(office.frame.page, MatterHome)
    click(office, session.pack.step_of["register"].task.in_("zh"))
    assert page_of(office).page.stop == "register"


def test_the_keyboard_is_on_what_to_begin_with_in_an_empty_department(
    office: Shell, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: focused(office) is button(office, "Fill in the inventory"))


def test_a_service_is_read_aloud_with_what_its_figures_are(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_department()

    first = seen(shell, Row)[0].accessibleName()
    assert f"{said('cost')} 367" in first
    assert f"{said('need')} 63" in first


def test_a_new_matter_and_its_gate_count_the_same_questions(office: Shell) -> None:
    def begin(dialog: Dialog) -> None:
        seen(dialog, QLineEdit)[0].setText("Hotline")
        click(dialog, "Begin")

    in_dialog(begin)
    button(office, "New matter").click()

    assert isinstance(office.frame.page, MatterHome)
    left = len(office.work.desk.results.gates["G0"].unanswered)
    assert said("%1 not answered yet", str(left)) in texts(office.frame.page)
    assert said("Unanswered %1", str(left)) in texts(office.frame.footer)


def test_undo_on_the_checklist_draws_it_anew(matter: Shell) -> None:
    matter.work.desk.record("matter.duty_document", "Order 12")
    matter.work.go_matter()
    before = matter.frame.page
    QTest.keyClick(matter, Qt.Key.Key_Z, CTRL)

    assert matter.frame.page is not before
    assert isinstance(matter.frame.page, MatterHome)


def test_an_answer_is_stored_on_going_on_and_is_in_the_file_afterwards(
    office: Shell, file: Path, qtbot: QtBot
) -> None:
    office.work.go_step("profile")
    at_input(office, qtbot)
    type_in("City A Bureau")
    key(Qt.Key.Key_Right, ALT)
    assert asked(office) == "department.kind"

    office.work.close()
    office.work.open(file)
    assert "City A Bureau" in texts(office)


def test_what_was_being_typed_when_the_program_was_killed_comes_back(
    matter: Shell, file: Path, tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    matter.work.go_question("matter.duty_document")
    at_input(matter, qtbot)
    type_in("Order 12")
    assert matter.work.desk.session.answer("matter.duty_document") is None
    # What is on the disk at this moment is all that a killed program leaves.
    left = shutil.copy(file, tmp_path / "left.dingce")

    after = Shell(settings)
    qtbot.addWidget(after)
    after.show()
    after.work.desk.person = "王芳"
    after.work.open(Path(left))
    workspace = after.work.desk.workspace
    assert workspace is not None
    after.work.open_matter(workspace.matters()[0])

    assert asked(after) == "matter.duty_document"
    assert [one.text() for one in seen(after, QLineEdit) if one.text()] == ["Order 12"]
    assert toasts(after) == [said("What was being typed last time has been brought back.")]
    stored = after.work.desk.session.answer("matter.duty_document")
    assert stored is not None
    assert stored.value == "Order 12"


def test_undo_takes_the_last_answer_back_and_says_so_and_redo_brings_it_back(
    matter: Shell, qtbot: QtBot
) -> None:
    matter.work.go_question("matter.duty_document")
    at_input(matter, qtbot)
    field = focus()
    assert isinstance(field, QLineEdit)
    matter.work.desk.record("matter.duty_document", "first")
    matter.work.desk.record("matter.duty_document", "second")
    assert field.text() == "second"

    QTest.keyClick(matter, Qt.Key.Key_Z, CTRL)
    assert field.text() == "first"
    assert len(toasts(matter)) == 1
    assert "first" in toasts(matter)[0]

    QTest.keyClick(matter, Qt.Key.Key_Y, CTRL)
    assert field.text() == "second"
    assert "second" in toasts(matter)[0]


def test_undo_stores_what_was_just_typed_and_takes_that_back(matter: Shell, qtbot: QtBot) -> None:
    matter.work.go_question("matter.duty_document")
    at_input(matter, qtbot)
    type_in("Order 12")
    button(page_of(matter), "Continue").setFocus()
    QTest.keyClick(matter, Qt.Key.Key_Z, CTRL)

    assert matter.work.desk.session.answer("matter.duty_document") is None
    assert len(toasts(matter)) == 1


def test_a_locked_step_can_be_seen_and_not_entered(open_matter: OpenMatter) -> None:
    shell = open_matter("permits")
    home = shell.frame.page
    locked = [
        one
        for one in seen(shell, Row)
        if said("Cannot start: pass gate %1 first", "G0") in one.accessibleName()
    ]
    assert locked
    assert not any(one.isEnabled() for one in locked)

    shell.work.go_question("redline.power")
    rail = [one for one in seen(screen_of(shell).rail, Row) if not one.isEnabled()]
    assert rail
    for row in rail:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        assert asked(shell) == "redline.power"
    assert home is not shell.frame.page


def test_no_link_leads_into_a_locked_step(open_matter: OpenMatter) -> None:
    shell = open_matter("permits")
    shell.work.go_question("test.k1")

    assert isinstance(shell.frame.page, MatterHome)
    assert toasts(shell) == [said("Cannot start: pass gate %1 first", "G0")]


def test_passing_gate_g0_opens_the_next_steps(matter: Shell) -> None:
    session = matter.work.desk.session
    for question, value in CLEAR_LINES.items():
        session.record(question, value)
    fill_in(session, "G0", CLEAR_LINES)
    matter.work.go_matter()
    assert not button(matter, session.pack.step_of["baseline"].task.in_("zh")).isEnabled()
    click(matter, "Pass it")
    assert isinstance(page_of(matter), GatePage)

    click(matter, "Pass gate %1", "G0")

    assert isinstance(matter.frame.page, MatterHome)
    assert session.snapshot.gates["G0"].passed_by == "王芳"
    click(matter, session.pack.step_of["baseline"].task.in_("zh"))
    assert asked(matter) == "baseline.until"


def test_the_banner_of_a_red_line_stays_on_every_page_of_the_matter(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("permits")
    desk = shell.work.desk
    banner = shell.frame.banner
    assert banner.isVisible()
    for stop in desk.results.route.stops:
        if stop.step.id in ("register", "redlines"):
            shell.work.go_step(stop.step.id)
            while isinstance(page_of(shell), QuestionPage):
                assert banner.isVisible()
                shell.work.go_on()
            assert banner.isVisible()
    shell.work.go_dossier("")
    assert isinstance(shell.frame.page, DossierPage)
    assert banner.isVisible()

    click(banner, "See why")
    assert page_of(shell).page.stop == "redlines"
    shell.work.go_department()
    assert not banner.isVisible()


def test_the_footer_counts_and_leads_to_what_it_counts(matter: Shell, qtbot: QtBot) -> None:
    desk = matter.work.desk
    desk.record("matter.name", "热线")
    desk.describe("matter.name", flagged=True)
    desk.record("matter.category", "no such option")
    footer = matter.frame.footer

    click(footer, "To review %1", "1")
    assert asked(matter) == "matter.name"
    click(footer, "Problems %1", "1")
    assert asked(matter) == "matter.category"
    matter.work.go_question("matter.name")

    QTest.keyClick(matter, Qt.Key.Key_G, CTRL)
    assert asked(matter) == "matter.summary"
    QTest.keyClick(matter, Qt.Key.Key_G, CTRL)
    assert asked(matter) == "matter.mode"


def test_when_everything_is_answered_the_next_unanswered_says_so(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    click(shell.frame.footer, "Unanswered %1", "0")

    assert toasts(shell) == [said("Everything that can be answered is answered.")]


def test_the_keyboard_is_on_the_first_step_once_everything_is_done(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")

    qtbot.waitUntil(lambda: isinstance(shell.focusWidget(), Row))
    assert spoken(shell).startswith("写清事项")


def focused(shell: Shell) -> QWidget | None:
    """What has the keyboard, or will have it once the window is active."""
    return shell.focusWidget()


def spoken(shell: Shell) -> str:
    """What a screen reader says of what has the keyboard."""
    focus = shell.focusWidget()
    return focus.accessibleName() if focus else ""


def test_what_law_wants_done_is_on_the_checklist_with_its_office_and_step(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("intake")
    (row,) = [one for one in seen(shell, Row) if one.accessibleName().startswith("R-46")]
    pack = shell.work.desk.session.pack
    step = pack.step_of["budget"]

    assert said("Must be done") in row.accessibleName()
    assert step.office.zh in row.accessibleName()
    assert f"{step.code} {step.title.zh}" in row.accessibleName()

    row.click()
    assert toasts(shell) == [said("Cannot start: pass gate %1 first", "G1")]
