"""What the frame says around every page: where one is, what wants somebody, which law says stop."""

from ui.desk import Desk
from ui.frame import Frame
from ui.pages.content_page import ContentPage
from ui.pages.dossier_page import DossierPage
from ui.pages.library_page import LibraryPage
from ui.pages.overlay_pages import FlawsPage, LaidPage, ProposalPage
from ui.pages.upgrade_page import UpgradePage
from ui.step_screen import StepScreen
from wizard.engine.evaluate import Results
from wizard.engine.wording import say
from wizard.languages import Lang
from wizard.overview import counts, knocked_out


def show_whereabouts(frame: Frame, desk: Desk, lang: Lang) -> None:
    """Let bar, banner, line and title tell about what is open."""
    if desk.session.matter.id:
        left = counts(desk.results)
        frame.footer.show_counts(left.problems, left.unanswered, left.flagged)
        _show_stop(frame, desk.results, lang)
    else:
        frame.footer.hide_counts()
        frame.banner.show_stop("", exempt=False)
    frame.top.show_place(*_place(frame, desk, lang))
    name = desk.session.matter.title or desk.path.stem
    frame.window().setWindowTitle(f"{name} - 定策 Dingce")


def _show_stop(frame: Frame, found: Results, lang: Lang) -> None:
    hit = knocked_out(found)
    finding = found.finding(hit[0]) if hit else None
    title = say(found.pack, finding.headline, lang) if finding else ""
    exempt = any(one.rule in hit for one in found.snapshot.exemptions)
    frame.banner.show_stop(title, exempt=exempt)


def _place(frame: Frame, desk: Desk, lang: Lang) -> tuple[str, str]:
    """What is open, and where in it one is."""
    page, title = frame.page, desk.session.matter.title
    if isinstance(page, LibraryPage):
        return title or frame.tr("Department"), frame.tr("Library")
    if isinstance(page, UpgradePage):
        return page.preview.matter.title, frame.tr("Content pack")
    if isinstance(page, ContentPage | ProposalPage | LaidPage | FlawsPage):
        return title or frame.tr("Department"), frame.tr("Own content")
    if not desk.session.matter.id:
        return frame.tr("Department"), desk.path.name
    if isinstance(page, StepScreen) and page.stop and page.stop.stage:
        stage = page.stop.stage
        words = frame.tr("Stage %1 of 5 · %2").replace("%1", str(stage.number))
        return title, words.replace("%2", stage.title.in_(lang))
    if isinstance(page, DossierPage):
        return title, frame.tr("Papers")
    return title, str(desk.results.value("department.name") or "")
