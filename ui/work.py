"""An open workspace in the window: which pages there are, and how people move between them."""

import uuid
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.contents import Contents
from ui.desk import Desk
from ui.frame import Frame
from ui.pages.department_home import DepartmentHome
from ui.pages.dossier_page import DossierPage
from ui.pages.library_page import LibraryPage
from ui.pages.matter_home import MatterHome
from ui.pages.sign_in import NewMatter
from ui.searching import Searching
from ui.settings import Settings
from ui.simulating import Simulating
from ui.step_screen import StepScreen
from ui.walking import Walking
from ui.whereabouts import show_whereabouts
from wizard.case.model import Matter
from wizard.case.workspace import Workspace
from wizard.clock import Clock
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.errors import WizardError
from wizard.journey import Page, page_of
from wizard.overlays import Arrival
from wizard.paths import SHIPPED_PACK
from wizard.places import OWN_CONTENT
from wizard.portfolio import services
from wizard.screening import bounds_of
from wizard.search.things import Target
from wizard.service import Service
from wizard.session import Change, Edit


class Work(Walking):
    """The desk's pages in the frame."""

    def __init__(self, frame: Frame, settings: Settings, now: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.settings, self.now = settings, now
        self.desk = Desk(now, self)
        self.simulating = Simulating(self.desk, self)
        self._searching = Searching(self.desk, self)
        self._searching.wanted.connect(self.go_target)
        self.contents = Contents(self.desk, self)
        self.contents.shown.connect(self._show)
        self.contents.left.connect(self._leave_content)
        self.contents.upgraded.connect(self._open_upgraded)
        self.contents.said.connect(self._say)
        self._before_library: Callable[[], None] = self.go_department
        self._before_content: Callable[[], None] = self.go_department
        self.desk.refused.connect(self._show_refused)
        self.desk.changed.connect(self._on_change)
        self.desk.undone.connect(self._on_undone)
        self.wire(frame)

    def wire(self, frame: Frame) -> None:
        """Use this frame from now on; there is a new one when the language changes."""
        self.frame = frame
        frame.top.home_wanted.connect(self.go_department)
        frame.top.library_wanted.connect(self.go_library)
        frame.top.search_wanted.connect(self.search)
        frame.footer.search_wanted.connect(self.search)
        frame.banner.acted.connect(self._go_to_stop)
        frame.footer.problems_wanted.connect(self._go_first_problem)
        frame.footer.unanswered_wanted.connect(self.go_next_unanswered)
        frame.footer.flagged_wanted.connect(self._go_first_flagged)

    # --- opening ------------------------------------------------------------------------------

    def create(self, path: Path) -> None:
        """Make a new workspace and begin with the department's profile."""
        self._take(Workspace.create(path, shipped_pack(), self.now))
        self.go_step("profile")

    def open(self, path: Path) -> None:
        """Open a workspace at the department's home; the one that is open is only turned to."""
        if not self.desk.has_open(path):
            self._take(Workspace.open(path, self.now))
        self.go_department()

    def _take(self, workspace: Workspace) -> None:
        self.desk.take(workspace, shipped_pack())
        self.settings.remember(workspace.path)

    # --- showing pages ------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self.frame.put(page)
        self._show_frame()

    def _show_frame(self) -> None:
        show_whereabouts(self.frame, self.desk, self.lang)

    def go_department(self) -> None:
        """The department's home."""
        if not self.desk.is_open:
            return
        self.commit()
        if self.desk.session.matter.id:
            self.desk.open_department()
        self._show_department(self.desk.news)
        self.desk.news = None

    def _show_department(self, news: Arrival | None) -> None:
        """The department's home; what has come in is told of once, until it is left."""
        matters = self.desk.matters()
        found = services(self.desk.results, matters.judged, bounds_of(self.desk.results))
        page = DepartmentHome(
            self.desk.results, found, self.now().date(), news=news, waiting=matters.refused
        )
        page.profile_wanted.connect(partial(self.go_step, "profile"))
        page.inventory_wanted.connect(partial(self.go_step, "inventory"))
        page.matter_wanted.connect(self.open_matter)
        page.argue_wanted.connect(self._new_matter)
        page.content_wanted.connect(self.go_content)
        self._show(page)
        if matters.left:
            self.simulating.see_to(matters.left, self._show_department_drawn)

    def go_matter(self) -> None:
        """The matter's checklist; the department's home outside a matter."""
        if not self.in_matter:
            self.go_department()
            return
        self.commit()
        page = MatterHome(self.desk)
        page.stop_wanted.connect(self._go_to_stop)
        page.gate_wanted.connect(self._go_to_gate)
        page.question_wanted.connect(self.go_question)
        page.dossier_wanted.connect(self.go_dossier)
        page.target_wanted.connect(self.go_target)
        page.upgrade_wanted.connect(self.go_upgrade)
        self._show(page)

    def go_dossier(self, document: str) -> None:
        """The papers, at one of them."""
        if not self.in_matter:
            self.frame.toast(self.tr("Papers belong to a matter. Open one first."))
            return
        self.commit()
        page = DossierPage(self.desk, document or "W01", self.lang)
        page.question_wanted.connect(self.go_question)
        page.back_wanted.connect(self.go_matter)
        self._show(page)

    def search(self) -> None:
        """Find anything, and go there."""
        if self.desk.is_open:
            self.commit()
            self._searching.show(self.frame.window())

    def go_target(self, target: Target) -> None:
        """Where something found, or something a card leads to, is."""
        if target == OWN_CONTENT:
            self.go_content()
            return
        match target.kind:
            case "question":
                self.go_question(target.id)
            case "step":
                self._go_to_step(target.id)
            case "gate":
                self._go_to_gate(target.id)
            case "document":
                self.go_dossier(target.id)
            case "entry" | "clause" | "parameter":
                self.go_library(target)

    def go_library(self, target: Target | None = None) -> None:
        """The library, at one card if it is said which; leaving it leads back here."""
        if not self.desk.is_open:
            return
        if isinstance(self.frame.page, LibraryPage):
            if target is not None:
                self.frame.page.show_target(target)
            return
        self.commit()
        self._before_library = self._here()
        self._show_library(target)

    def _show_library(self, target: Target | None) -> None:
        page = LibraryPage(self.desk.results, self.lang, target)
        page.target_wanted.connect(self.go_target)
        page.back_wanted.connect(self._leave_library)
        page.content_wanted.connect(self.go_content)
        self._show(page)

    def _here(self) -> Callable[[], None]:
        """How to come back to what is shown now."""
        page = self.frame.page
        if isinstance(page, StepScreen):
            return partial(self.go_page, page.page.page)
        if isinstance(page, DossierPage):
            return partial(self.go_dossier, page.document)
        if isinstance(page, LibraryPage):
            return partial(self._show_library, page.target)
        # From content too: pages that lead to each other would never let one go.
        return self.go_matter if self.in_matter else self.go_department

    def _leave_library(self) -> None:
        self._before_library()

    # --- content and packs ----------------------------------------------------------------------

    def go_content(self) -> None:
        """The department's own content; leaving it leads back here."""
        if not self.contents.is_own(self.frame.page):
            self.commit()
            self._before_content = self._here()
        self.contents.show()

    def go_upgrade(self) -> None:
        """What moving the open matter to the pack of new matters would change."""
        self._before_content = self.go_matter
        self.contents.show_upgrade(self.desk.session.matter)

    def _show_refused(self, matter: Matter, why: WizardError) -> None:
        """A matter this program cannot judge as it is: what it would be with the present pack."""
        self._before_content = self.go_department
        self.contents.show_upgrade(matter, why)

    def _open_upgraded(self, matter: Matter) -> None:
        """Show a matter that was moved; one that could not be opened before is opened now."""
        if self.in_matter:
            self.go_matter()
            version = self.desk.session.pack.version_in(self.lang)
            self._say(self.tr("Upgraded to %1. Ctrl+Z takes it back.").replace("%1", version))
        else:
            self.open_matter(self.desk.stored(matter))

    def _leave_content(self) -> None:
        self._before_content()

    def _say(self, words: str) -> None:
        self.frame.toast(words)

    def _show_step(self, page: Page) -> None:
        screen = StepScreen(self.desk, self.settings, page, self.lang)
        screen.went.connect(self.go_page)
        screen.went_on.connect(self.go_on)
        screen.went_later.connect(self.go_on)
        screen.stop_wanted.connect(self._go_to_stop)
        screen.question_wanted.connect(self.go_question)
        screen.dossier_wanted.connect(self.go_dossier)
        screen.library_wanted.connect(self.go_library)
        screen.card_wanted.connect(self._go_to_clause)
        screen.target_wanted.connect(self.go_target)
        screen.home_wanted.connect(self.go_matter)
        screen.period_wanted.connect(self._go_to_period)
        self._show(screen)

    def go_back(self) -> None:
        """The page before; from the first of a step, the checklist; from there, the department."""
        screen = self._step_screen()
        if screen is None:
            if isinstance(self.frame.page, LibraryPage):
                if not self.frame.page.go_back():
                    self._leave_library()
            elif isinstance(self.frame.page, DossierPage):
                self.go_matter()
            elif self.contents.go_back(self.frame.page):
                return
            else:
                self.go_department()
            return
        self._go_back_in_step(screen)

    def _go_to_clause(self, clause: str) -> None:
        self.go_library(Target("clause", clause))

    # --- matters ------------------------------------------------------------------------------

    def open_matter(self, matter: Matter) -> None:
        """Turn to a matter; to what was being typed when the program last stopped, if anything."""
        if not self.desk.open_matter(matter):
            return
        beside = self.desk.session.drafts
        drafts = [one.replace("#source", "").replace("#reason", "") for one in beside]
        known = [one for one in drafts if page_of(self.desk.results, one) is not None]
        if known:
            self.go_question(known[0])
            self.frame.toast(self.tr("What was being typed last time has been brought back."))
        else:
            self.go_matter()

    def _new_matter(self, service: Service | None) -> None:
        pack = self.desk.session.pack
        stages = tuple(stage.title.in_(self.lang) for stage in pack.stages)
        dialog = NewMatter(self.frame, service.name if service else "", stages)
        if not dialog.exec() or not dialog.title:
            return
        now = self.now()
        matter = Matter(
            id=str(uuid.uuid4()),
            title=dialog.title,
            pack_id=pack.id,
            pack_version=pack.version,
            as_of=now.date().isoformat(),
            start_stage=dialog.stage,
            service_row=service.row if service else "",
            created_at=now.isoformat(),
        )
        if self.desk.add_matter(matter):
            self.desk.open_matter(matter)
            self.desk.record("matter.name", dialog.title)
            self.go_matter()

    # --- what happens -------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        if change.kind == "opened":
            self.frame.top.show_saved("")
            return
        if change.kind == "drawn":
            self._show_drawn()
            return
        self.frame.top.show_saved(self.now().strftime("%H:%M"))
        self._show_frame()

    def _show_department_drawn(self) -> None:
        """The department’s home once more, if it is shown, by what has been drawn since."""
        if isinstance(self.frame.page, DepartmentHome):
            self.again(self.frame.page)

    def _show_drawn(self) -> None:
        """Show the odds where they were still to come; a step’s pages see to themselves."""
        if isinstance(self.frame.page, MatterHome):
            self.again(self.frame.page)
        self._show_frame()

    def undo(self) -> None:
        """Take back the last answer."""
        if self.desk.is_open:
            self.commit()
            self.desk.undo()

    def redo(self) -> None:
        """Bring back the answer last taken back."""
        if self.desk.is_open:
            self.desk.redo()

    def _on_undone(self, edit: Edit, again: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Say what was taken back; a page that only reports is drawn anew."""
        if edit.packs is not None:
            self._turn_to_pack(again=again)
            return
        if isinstance(self.frame.page, MatterHome | DepartmentHome):
            self.again(self.frame.page)
        pack = self.desk.session.pack
        question = pack.question_of[edit.key.partition("@")[0]]
        shown = edit.new if again else edit.old
        value = question.show(shown.value, self.lang) if shown and shown.value is not None else "–"
        words = self.tr("Brought back: %1 is %2") if again else self.tr("Undone: %1 is %2 again")
        name = pack.code_of[question.id]
        self.frame.toast(words.replace("%1", name).replace("%2", value[:40]), "undo")

    def _turn_to_pack(self, *, again: bool) -> None:
        """Draw what is shown from the pack the matter goes by now, and say which that is."""
        self.again(self.frame.page)
        words = (
            self.tr("Brought back: the matter goes by content pack %1")
            if again
            else self.tr("Undone: the matter goes by content pack %1 again")
        )
        version = self.desk.session.pack.version_in(self.lang)
        self.frame.toast(words.replace("%1", version), "undo")

    def again(self, page: QWidget | None) -> None:
        """Draw a page anew, in the language now spoken and from the pack now pinned."""
        if isinstance(page, StepScreen) and self.is_there(page.page.page):
            self._show_step(page.page.page)
        elif isinstance(page, DossierPage):
            self.go_dossier(page.document)
        elif isinstance(page, MatterHome | StepScreen):
            self.go_matter()
        elif isinstance(page, LibraryPage):
            self._show_library(page.target)
        elif isinstance(page, DepartmentHome):
            self._show_department(page.news)
        elif not self.contents.again(page):
            self.go_department()

    def close(self) -> None:
        """Store what was typed, and let go of the file."""
        self.commit()
        self.simulating.stop()
        self.desk.close()


@cache
def shipped_pack() -> Pack:
    """The pack that comes with the program, read once."""
    return load_pack(SHIPPED_PACK)
