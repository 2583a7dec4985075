"""Nothing has to be scrolled sideways and no word is cut, in either language, at every size."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QThreadPool
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import FITS, FLAWED, seen
from ui.shell import Shell
from ui.theme import theme
from ui.widgets.label import Heading, Label
from ui.work import shipped_pack
from wizard.case.model import Matter
from wizard.content.model import Pack
from wizard.errors import ContentError
from wizard.journey import Page
from wizard.languages import LANGS, Lang
from wizard.overlays import Proposal
from wizard.search.things import Target

OpenMatter = Callable[[str], Shell]
SIZES = ((1024, 768, 1.0), (1366, 768, 1.0), (1366, 768, 2.0), (1920, 1080, 1.15))
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
    "weights": "options.weights",
    "scores": "options.scores",
}
PAGES = {
    "findings": Page("redlines", "findings"),
    "check": Page("redlines", "check"),
    "gate": Page("redlines", "gate", gate="G0"),
    "cost": Page("cost", "findings"),
    "robustness": Page("argument", "finding", rule="options"),
    "market": Page("cost", "finding", rule="market.test"),
    "should_cost": Page("cost", "finding", rule="market.should_cost"),
    "risks": Page("argument", "finding", rule="risks.loss"),
    "result": Page("argument", "findings"),
    "diagnosis": Page("diagnose", "findings"),
    "payment": Page("payment@2027-04", "findings"),
}
CONTENT = ("content", "flaws", "proposal", "laid", "upgrade", "behind", "refused")
PLACES = (
    *("welcome", "department", "matter", "papers", "library", "card"),
    *QUESTIONS,
    *PAGES,
    *CONTENT,
)


def go(shell: Shell, place: str) -> None:
    if place == "welcome":
        shell.go_welcome()
    elif place == "department":
        shell.work.go_department()
    elif place == "matter":
        shell.work.go_matter()
    elif place == "papers":
        shell.work.go_dossier("W02")
    elif place == "library":
        shell.work.go_matter()
        shell.work.go_library()
    elif place == "card":
        shell.work.go_library(Target("clause", "order102.art24"))
    elif place in CONTENT:
        go_content(shell, place)
    elif place in QUESTIONS:
        shell.work.go_question(QUESTIONS[place])
    else:
        shell.work.go_page(PAGES[place])


def go_content(shell: Shell, place: str) -> None:
    """The pages about content; from `laid` on, an overlay makes the matter one of an older pack."""
    contents, desk = shell.work.contents, shell.work.desk
    shell.work.go_content()
    if place == "flaws":
        contents.look_at(FLAWED)
    elif place == "proposal":
        contents.look_at(FITS)
    elif place == "laid":
        take_over(shell)
        contents.look_again("own-content")
    elif place == "upgrade":
        shell.work.go_upgrade()
    elif place == "behind":
        shell.work.go_matter()
    elif place == "refused":
        contents.show_upgrade(desk.session.matter, unfit(desk.session.pack))


def take_over(shell: Shell) -> None:
    """Take the overlay over, unless that was done for a page before."""
    found = shell.work.desk.proposed(FITS)
    assert isinstance(found, Proposal)
    shell.work.contents.take_over(found.sourced)


def unfit(pack: Pack) -> ContentError:
    """Why a matter is refused whose pack lacks something."""
    told = {"pack": pack.id, "version": pack.version, "count": "1", "names": "fit.high"}
    return ContentError("content.pack_unfit", **told)


def matter_of(shell: Shell) -> Matter:
    workspace = shell.work.desk.workspace
    assert workspace is not None
    return workspace.matter("hotline")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", SIZES)
def test_nothing_scrolls_sideways_and_nothing_is_cut(
    open_matter: OpenMatter, qtbot: QtBot, lang: Lang, screen: tuple[int, int, float]
) -> None:
    width, height, zoom = screen
    shell = open_matter("hotline")
    theme().set(zoom=zoom)
    shell.set_language(lang)
    shell.resize(width, height)
    failed = {}
    for place in PLACES:
        if not shell.work.in_matter:
            shell.work.open_matter(matter_of(shell))
        go(shell, place)
        settle(shell, qtbot)
        assert shell.width() == width
        if found := [*sideways(shell), *cut(shell)]:
            failed[place] = found

    assert failed == {}


def test_nothing_is_cut_when_the_size_is_changed_while_a_page_is_shown(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    failed = {}
    for place in PLACES:
        if not shell.work.in_matter:
            shell.work.open_matter(matter_of(shell))
        go(shell, place)
        settle(shell, qtbot)
        for zoom in (2.0, 1.0):
            theme().set(zoom=zoom)
            settle(shell, qtbot)
            if found := [*sideways(shell), *cut(shell)]:
                failed[place, zoom] = found

    assert failed == {}


@pytest.mark.parametrize("lang", LANGS)
def test_rail_and_panel_opened_over_a_narrow_page_are_not_cut(
    open_matter: OpenMatter, qtbot: QtBot, lang: Lang
) -> None:
    shell = open_matter("hotline")
    theme().set(zoom=2.0)
    shell.set_language(lang)
    shell.work.go_question("redline.power")
    shell.work.toggle_rail()
    shell.work.toggle_panel()
    settle(shell, qtbot)

    assert [*sideways(shell), *cut(shell)] == []


def test_nothing_but_the_window_is_shown_as_a_window_while_pages_are_made(
    open_matter: OpenMatter, qtbot: QtBot
) -> None:
    shell, watch = open_matter("hotline"), Windows()
    for width in (1366, 850):
        shell.resize(width, 768)
        for place in PLACES:
            go(shell, place)
            settle(shell, qtbot)
            if not shell.work.in_matter:
                shell.work.open_matter(matter_of(shell))

    assert watch.shown == []


class Windows(QObject):
    """What is shown as a window of its own, from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self.shown += [watched] if watched.isWindow() else []
        return False


def sideways(root: QWidget) -> list[str]:
    """How far each scroll area that is shown scrolls sideways, where it does."""
    reach = [area.horizontalScrollBar().maximum() for area in seen(root, QScrollArea)]
    return [f"scrolls {one} sideways" for one in reach if one]


def cut(root: QWidget) -> list[str]:
    """The words that have less room than they need."""
    small = [one for one in seen(root, QWidget) if speaks(one) and is_cut(one)]
    return [f"{type(one).__name__} is cut: {one.accessibleName()}" for one in small]


def speaks(widget: QWidget) -> bool:
    return isinstance(widget, Label | Heading | QAbstractButton) and bool(widget.accessibleName())


def is_cut(widget: QWidget) -> bool:
    """Whether a widget is smaller than it must be, or reaches out of what it stands in."""
    needed = widget.minimumSizeHint()
    is_fixed = widget.minimumWidth() == widget.maximumWidth()
    if isinstance(widget, Label) and is_fixed and not widget.wordWrap():
        # Qt keeps the hint of a line whose width is fixed from before the size was changed.
        needed.setWidth(widget.fontMetrics().horizontalAdvance(widget.words))
    if widget.hasHeightForWidth():
        needed.setHeight(widget.heightForWidth(widget.width()))
    too_small = widget.width() < needed.width() or widget.height() < needed.height()
    return too_small or any(not room.contains(place) for place, room in within(widget))


def within(widget: QWidget) -> Iterable[tuple[QRect, QRect]]:
    """Where a widget lies in what it stands in, up to what scrolls or the window."""
    outer = widget.parentWidget()
    while outer is not None and not isinstance(outer.parentWidget(), QScrollArea):
        yield QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size()), outer.rect()
        outer = outer.parentWidget()


def settle(shell: Shell, qtbot: QtBot) -> None:
    """Wait until the page is whole and laid out, and what was there before is gone."""
    page = shell.frame.page
    assert page is not None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(page.isVisible)
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def test_a_page_of_every_kind_of_question_is_looked_at() -> None:
    asked = {shipped_pack().question_of[name].kind for name in QUESTIONS.values()}
    kinds = {one.kind for one in shipped_pack().question_of.values()}

    assert kinds - {"rating"} <= asked
