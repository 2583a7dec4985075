"""The window: a bar, a banner, one page, a line below; and how people move between pages."""

import uuid
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStackedWidget, QWidget

from ui.chrome.banner import Banner
from ui.chrome.display import DisplayMenu, show_keys
from ui.chrome.footer import Footer
from ui.chrome.top_bar import TopBar
from ui.desk import Desk
from ui.dialogs import tell
from ui.pages.department_home import DepartmentHome
from ui.pages.dossier_page import DossierPage
from ui.pages.matter_home import MatterHome
from ui.pages.question_page import QuestionPage
from ui.pages.sign_in import NewMatter, ask_name
from ui.pages.welcome import WelcomePage
from ui.settings import Settings
from ui.step_screen import StepScreen
from ui.tasks import Progress, Task
from ui.theme import system_theme, theme
from ui.tokens import THEMES, ZOOMS
from ui.translator import speak
from ui.widgets.focus_frame import FocusFrame
from ui.widgets.layouts import column
from ui.widgets.notice import Toast
from wizard.case.model import Matter
from wizard.case.workspace import Clock, Workspace, local_now
from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.content.text import Lang
from wizard.errors import WizardError
from wizard.journey import (
    Page,
    after,
    before,
    first_open,
    next_unanswered,
    page_of,
    pages,
)
from wizard.overview import counts
from wizard.paths import SHIPPED_PACK, WORKSPACE_SUFFIX
from wizard.portfolio import Service, bounds_of, services
from wizard.practice import build_practice
from wizard.sentences import failure_said
from wizard.session import Change, Edit, results_of

WIDE_SCREEN, WIDE_ZOOM = 1600, 115
PRESENT_ZOOM = 175
FILES = f"*{WORKSPACE_SUFFIX}"


class Shell(QMainWindow):
    """The one window."""

    def __init__(self, settings: Settings, now: Clock = local_now) -> None:
        super().__init__()
        self.settings, self.now = settings, now
        self.desk = Desk(now, self)
        self.desk.changed.connect(self._on_change)
        self.desk.failed.connect(self._on_failure)
        self.desk.undone.connect(self._on_undone)
        self.setWindowTitle("定策 Dingce")
        self.setMinimumSize(800, 560)
        self._presenting = False
        self._practice: Task[None] | None = None
        self._build()
        self._wire_keys()
        FocusFrame(self)
        self.go_welcome()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        """Put the frame together; done again when the language changes."""
        whole = QWidget()
        rows = column(whole)
        self.top = TopBar()
        self.top.home_wanted.connect(self.go_department)
        self.top.display_wanted.connect(self._show_display)
        self.top.help_wanted.connect(partial(show_keys, self))
        rows.addWidget(self.top)
        self.banner = Banner()
        self.banner.acted.connect(self._go_to_stop)
        rows.addWidget(self.banner)
        self.stack = QStackedWidget()
        rows.addWidget(self.stack, 1)
        self.footer = Footer()
        self.footer.problems_wanted.connect(self._go_first_problem)
        self.footer.unanswered_wanted.connect(self.go_next_unanswered)
        self.footer.flagged_wanted.connect(self._go_first_flagged)
        self.footer.zoom_wanted.connect(self._show_display)
        self.footer.language_wanted.connect(self._switch_language)
        rows.addWidget(self.footer)
        self.setCentralWidget(whole)

    def _wire_keys(self) -> None:
        for keys, act in (
            ("Alt+Right", self.go_on),
            ("Alt+Left", self.go_back),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+G", self.go_next_unanswered),
            ("Ctrl+H", self.go_matter),
            ("Ctrl+P", partial(self.go_dossier, "")),
            ("Ctrl+E", partial(self._on_question, "choose_file")),
            ("Ctrl+M", partial(self._on_question, "write_note")),
            ("Ctrl+Shift+R", partial(self._on_question, "flag")),
            ("F1", self._toggle_panel),
            ("F6", partial(self._next_region, 1)),
            ("Shift+F6", partial(self._next_region, -1)),
            ("F11", self.present),
            ("Ctrl++", partial(self._step_zoom, 1)),
            ("Ctrl+=", partial(self._step_zoom, 1)),
            ("Ctrl+-", partial(self._step_zoom, -1)),
            ("Shift+?", partial(show_keys, self)),
        ):
            QShortcut(QKeySequence(keys), self, activated=act)  # type: ignore[call-overload]
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, activated=self._leave_presenting)  # type: ignore[call-overload]

    @property
    def lang(self) -> Lang:
        """The language of interface and content."""
        return theme().lang

    # --- showing pages ------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        old = self.stack.currentWidget()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if old is not None:
            self.stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._show_frame()
        focus = getattr(page, "focus_first", None)
        if focus is not None:
            QTimer.singleShot(0, focus)

    def _show_frame(self) -> None:
        """Say in the frame where one is."""
        page = self.stack.currentWidget()
        in_matter = self.desk.is_open and bool(self.desk.session.matter.id)
        welcome = isinstance(page, WelcomePage)
        self.top.setVisible(not welcome and not self._presenting)
        self.footer.setVisible(not welcome and not self._presenting)
        results = self.desk.results if in_matter else None
        self.footer.show_counts(counts(results) if results else None)
        self.banner.show_stops(results, self.lang)
        if self.desk.is_open:
            self.top.show_place(*self._place(page))
            name = self.desk.session.matter.title or self.desk.path.stem
            self.setWindowTitle(f"{name} - 定策 Dingce")

    def _place(self, page: QWidget) -> tuple[str, str]:
        if not self.desk.session.matter.id:
            return self.tr("Department"), self.desk.path.name
        title = self.desk.session.matter.title
        if isinstance(page, StepScreen) and page.stop and page.stop.stage:
            stage = page.stop.stage
            words = self.tr("Stage %1 of 5 · %2").replace("%1", str(stage.number))
            return title, words.replace("%2", stage.title.in_(self.lang))
        if isinstance(page, DossierPage):
            return title, self.tr("Papers")
        return title, str(self.desk.results.value("department.name") or "")

    def go_welcome(self) -> None:
        """The first page."""
        page = WelcomePage(self.settings, shipped_pack().verified_on.isoformat())
        page.new_wanted.connect(self._new_workspace)
        page.open_wanted.connect(self._choose_workspace)
        page.practice_wanted.connect(self.open_practice)
        page.recent_wanted.connect(self.open_file)
        page.display_wanted.connect(self._show_display)
        page.language_chosen.connect(self.set_language)
        self._show(page)

    def go_department(self) -> None:
        """The department's home."""
        if not self.desk.is_open:
            self.go_welcome()
            return
        self._commit()
        if self.desk.session.matter.id:
            self.desk.open_department()
        workspace = self.desk.workspace
        if workspace is None:
            return
        matters = [results_of(workspace, matter) for matter in workspace.matters()]
        found = services(self.desk.results, matters, bounds_of(self.desk.results))
        page = DepartmentHome(self.desk.results, found, self.now().date())
        page.profile_wanted.connect(partial(self._go_step, "profile"))
        page.inventory_wanted.connect(partial(self._go_step, "inventory"))
        page.matter_wanted.connect(self.open_matter)
        page.argue_wanted.connect(self._new_matter)
        self._show(page)

    def go_matter(self) -> None:
        """The matter's checklist; the department's home outside a matter."""
        if not self.desk.is_open or not self.desk.session.matter.id:
            self.go_department()
            return
        self._commit()
        page = MatterHome(self.desk)
        page.stop_wanted.connect(self._go_to_stop)
        page.gate_wanted.connect(self._go_to_gate)
        page.question_wanted.connect(self.go_question)
        page.dossier_wanted.connect(self.go_dossier)
        self._show(page)

    def go_dossier(self, document: str) -> None:
        """The papers, at one of them."""
        if not self.desk.is_open or not self.desk.session.matter.id:
            return
        self._commit()
        page = DossierPage(self.desk, document or "W01", self.lang)
        page.question_wanted.connect(self.go_question)
        page.back_wanted.connect(self.go_matter)
        self._show(page)

    def go_page(self, page: Page) -> None:
        """One page of a step."""
        self._commit()
        current = self.stack.currentWidget()
        if isinstance(current, StepScreen):
            current.show_page(page)
            self._show_frame()
            return
        screen = StepScreen(self.desk, self.settings, page, self.lang)
        screen.went.connect(self.go_page)
        screen.went_on.connect(self.go_on)
        screen.went_later.connect(self.go_on)
        screen.stop_wanted.connect(self._go_to_stop)
        screen.question_wanted.connect(self.go_question)
        screen.dossier_wanted.connect(self.go_dossier)
        screen.home_wanted.connect(self.go_matter)
        screen.period_wanted.connect(self._go_to_period)
        self._show(screen)
        QTimer.singleShot(0, screen.page.focus_first)

    def go_question(self, key: str) -> None:
        """The page a question is asked on."""
        results = self.desk.results
        page = page_of(results, key) or page_of(results, key.partition("@")[0])
        if page is None:
            page = self._page_in_any_period(key)
        if page is None:
            self._toast(self.tr("This question is not on the path at present."))
            return
        self.go_page(page)
        screen = self.stack.currentWidget()
        if isinstance(screen, StepScreen):
            QTimer.singleShot(0, partial(screen.go_to, key))

    def _page_in_any_period(self, key: str) -> Page | None:
        question = key.partition("@")[0]
        for stop in self.desk.results.route.stops:
            for asked in stop.asked:
                if asked.question.id == question:
                    return page_of(self.desk.results, asked.key)
        return None

    # --- moving within a step -----------------------------------------------------------------

    def go_on(self) -> None:
        """The next page of the step; after the last, the checklist."""
        screen = self._step_screen()
        if screen is None:
            return
        self._commit()
        following = after(self.desk.results, screen.page.page)
        if following is not None:
            self.go_page(following)
        else:
            self.go_matter()

    def go_back(self) -> None:
        """The page before; from the first of a step, the checklist; from there, the department."""
        screen = self._step_screen()
        if screen is None:
            if isinstance(self.stack.currentWidget(), DossierPage):
                self.go_matter()
            else:
                self.go_department()
            return
        self._commit()
        previous = before(self.desk.results, screen.page.page)
        if previous is not None:
            self.go_page(previous)
        else:
            self.go_matter()

    def _go_to_stop(self, key: str) -> None:
        for stop in self.desk.results.route.stops:
            if stop.key == key and self.desk.results.locked_by(stop) is None:
                self.go_page(first_open(self.desk.results, stop))
                return

    def _go_step(self, step: str) -> None:
        for stop in self.desk.results.route.stops:
            if stop.step.id == step:
                self.go_page(pages(self.desk.results, stop)[0])
                return

    def _go_to_gate(self, gate: str) -> None:
        results = self.desk.results
        for stop in results.route.stops:
            for page in pages(results, stop):
                if page.gate == gate:
                    self.go_page(page)
                    return

    def _go_to_period(self, period: str) -> None:
        """Another period of the same step; one not reached yet is begun by answering in it."""
        screen = self._step_screen()
        stop = screen.stop if screen else None
        if stop is None:
            return
        key = f"{stop.step.id}@{period}"
        if any(one.key == key for one in self.desk.results.route.stops):
            self._go_to_stop(key)
        else:
            self.desk.begin_period(period)
            self._go_to_stop(key)

    def go_next_unanswered(self) -> None:
        """The next required question without an answer."""
        if not self.desk.is_open or not self.desk.session.matter.id:
            return
        screen = self._step_screen()
        here = screen.page.page.questions[0] if screen and screen.page.page.questions else ""
        self._commit()
        key = next_unanswered(self.desk.results, here)
        if key is None:
            self._toast(self.tr("Everything that can be answered is answered."))
        else:
            self.go_question(key)

    def _go_first_problem(self) -> None:
        for asked in self.desk.results.route.asked():
            if asked.problem:
                self.go_question(asked.key)
                return

    def _go_first_flagged(self) -> None:
        for asked in self.desk.results.route.asked():
            if asked.answer and asked.answer.flagged:
                self.go_question(asked.key)
                return

    def _step_screen(self) -> StepScreen | None:
        page = self.stack.currentWidget()
        return page if isinstance(page, StepScreen) else None

    def _commit(self) -> None:
        screen = self._step_screen()
        if screen is not None:
            screen.page.commit()

    # --- files --------------------------------------------------------------------------------

    def _new_workspace(self) -> None:
        suggested = str(Path.home() / f"{self.tr('department')}{self.now().year}{WORKSPACE_SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New workspace"), suggested, FILES)
        if name:
            path = Path(name)
            if path.suffix != WORKSPACE_SUFFIX:
                path = path.with_name(path.name + WORKSPACE_SUFFIX)
            self.create_file(path)

    def create_file(self, path: Path) -> None:
        """Make a new workspace and begin with the department's profile."""
        if self._take(lambda: Workspace.create(path, shipped_pack(), self.now)):
            self._go_step("profile")

    def _choose_workspace(self) -> None:
        start = str(self.settings.recent[0].parent) if self.settings.recent else str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a file"), start, FILES)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Open a workspace at the department's home."""
        if self._take(lambda: Workspace.open(path, self.now)):
            self.go_department()

    def _take(self, opened: Callable[[], Workspace]) -> bool:
        try:
            workspace = opened()
        except WizardError as error:
            self._on_failure(error)
            return False
        if not self.desk.person:
            self.desk.person = ask_name(self, self.settings.person)
            self.settings.person = self.desk.person or self.settings.person
        self.desk.take(workspace)
        self.settings.remember(workspace.path)
        return True

    def open_practice(self) -> None:
        """Open the practice workspace, building it first, off the UI thread."""
        path = self.settings.practice_path
        if path.exists():
            self.open_file(path)
            return
        part = path.with_suffix(".part")

        def built(progress: Progress) -> None:
            part.unlink(missing_ok=True)
            build_practice(part, progress)

        self._practice = Task(built, self)
        self._practice.progressed.connect(self._show_building)
        self._practice.failed.connect(self._on_failure)
        self._practice.done.connect(partial(self._practice_built, part, path))
        self._practice.start()

    def _show_building(self, done: int, of: int) -> None:
        words = self.tr("Building the practice workspace: %1 of %2 answers")
        self._toast(words.replace("%1", str(done)).replace("%2", str(of)), once=True)

    def _practice_built(self, part: Path, path: Path) -> None:
        part.replace(path)
        self.open_file(path)

    # --- matters ------------------------------------------------------------------------------

    def open_matter(self, matter: Matter) -> None:
        """Turn to a matter; to what was being typed when the program last stopped, if anything."""
        self.desk.open_matter(matter)
        drafts = self.desk.session.drafts
        if drafts:
            self.go_question(drafts[0].replace("#source", "").replace("#reason", ""))
            self._toast(self.tr("What was being typed last time has been brought back."))
        else:
            self.go_matter()

    def _new_matter(self, service: Service | None) -> None:
        pack = self.desk.session.pack
        stages = tuple(stage.title.in_(self.lang) for stage in pack.stages)
        dialog = NewMatter(self, service.name if service else "", stages)
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
            self.open_matter(matter)
            self.desk.record("matter.name", dialog.title)

    # --- what happens -------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        if change.kind == "opened":
            self.top.show_saved("")
            return
        self.top.show_saved(self.now().strftime("%H:%M"))
        self._show_frame()

    def _on_failure(self, error: object) -> None:
        words = failure_said(error, self.lang) if isinstance(error, WizardError) else str(error)
        self.top.show_not_saved()
        tell(self, self.tr("This did not work"), words, self.tr("I have read it"))

    def _undo(self) -> None:
        if self.desk.is_open:
            self._commit()
            self.desk.undo()

    def _redo(self) -> None:
        if self.desk.is_open:
            self.desk.redo()

    def _on_undone(self, edit: Edit, again: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Say what was taken back, and show the question."""
        pack = self.desk.session.pack
        question = pack.question_of[edit.key.partition("@")[0]]
        shown = edit.new if again else edit.old
        value = question.show(shown.value, self.lang) if shown and shown.value is not None else "–"
        words = self.tr("Brought back: %1 is %2") if again else self.tr("Undone: %1 is %2 again")
        name = pack.code_of[question.id]
        self._toast(words.replace("%1", name).replace("%2", value[:40]))

    def _toast(self, words: str, *, once: bool = False) -> None:
        old = self.findChild(Toast)
        if old is not None:
            old.hide()
            old.deleteLater()
        toast = Toast(words, parent=self)
        toast.show()
        toast.place()

    # --- display ------------------------------------------------------------------------------

    def dress(self) -> None:
        """Use the remembered theme, size and language, or what suits the screen."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        zoom = self.settings.zoom or self._suitable_zoom()
        theme().set(
            name=self.settings.theme or system_theme(app),
            zoom=zoom / 100,
            lang=self.settings.lang,
        )

    def _suitable_zoom(self) -> int:
        screen = self.screen()
        width = screen.availableGeometry().width() if screen else 0
        return WIDE_ZOOM if width >= WIDE_SCREEN else 100

    def _show_display(self) -> None:
        menu = DisplayMenu(self, self.settings.theme or "system", self.settings.zoom or 0)
        menu.theme_chosen.connect(self._set_theme)
        menu.zoom_chosen.connect(self._set_zoom)
        menu.language_chosen.connect(self.set_language)
        menu.present_wanted.connect(self.present)
        at = self.mapToGlobal(self.rect().topRight())
        menu.popup(at - self.mapToGlobal(self.rect().topLeft()) + self.pos())

    def _set_theme(self, name: str) -> None:
        self.settings.theme = next((one for one in THEMES if one == name), None)
        self.dress()

    def _set_zoom(self, percent: int) -> None:
        self.settings.zoom = percent or None
        self.dress()

    def _step_zoom(self, step: int) -> None:
        now = round(theme().zoom * 100)
        place = min(range(len(ZOOMS)), key=lambda one: abs(ZOOMS[one] - now)) + step
        self._set_zoom(ZOOMS[min(max(place, 0), len(ZOOMS) - 1)])

    def _switch_language(self) -> None:
        self.set_language("en" if self.lang == "zh" else "zh")

    def set_language(self, lang: str) -> None:
        """Speak another language from now on; what is shown is drawn anew."""
        self._commit()
        chosen: Lang = "en" if lang == "en" else "zh"
        self.settings.lang = chosen
        app = QApplication.instance()
        if isinstance(app, QApplication):
            speak(app, chosen)
        theme().set(lang=chosen)
        page = self.stack.currentWidget()
        at = page.page.page if isinstance(page, StepScreen) else None
        kind = type(page)
        document = page.document if isinstance(page, DossierPage) else ""
        self._build()
        if at is not None:
            self.go_page(at)
        elif kind is DossierPage:
            self.go_dossier(document)
        elif kind is MatterHome:
            self.go_matter()
        elif kind is DepartmentHome:
            self.go_department()
        else:
            self.go_welcome()

    def present(self) -> None:
        """Show to a room: large type, nothing around the page. Again, or Esc, ends it."""
        self._presenting = not self._presenting
        if self._presenting:
            self.showFullScreen()
            theme().set(zoom=PRESENT_ZOOM / 100)
        else:
            self.showNormal()
            self.dress()
        screen = self._step_screen()
        if screen is not None:
            screen.rail.setVisible(not self._presenting)
            screen.panel.setVisible(not self._presenting and screen.page.has_panel)
        self._show_frame()

    def _leave_presenting(self) -> None:
        if self._presenting:
            self.present()

    # --- keys ---------------------------------------------------------------------------------

    def _on_question(self, act: str) -> None:
        screen = self._step_screen()
        if screen is not None and isinstance(screen.page, QuestionPage):
            getattr(screen.page, act)()

    def _toggle_panel(self) -> None:
        screen = self._step_screen()
        if screen is not None:
            screen.toggle_panel()

    def _next_region(self, step: int) -> None:
        """Go round the parts of the window: bar, rail, page, panel, line below."""
        screen = self._step_screen()
        middle = [screen.rail, screen.page, screen.panel] if screen else [self.stack]
        regions = [self.top, *middle, self.footer]
        shown = [one for one in regions if one.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (place for place, one in enumerate(shown) if focus and one.isAncestorOf(focus)), 0
        )
        for offset in range(1, len(shown) + 1):
            region = shown[(here + step * offset) % len(shown)]
            inside = region.nextInFocusChain()
            while inside is not region and not (
                region.isAncestorOf(inside)
                and inside.focusPolicy() & Qt.FocusPolicy.TabFocus
                and inside.isVisible()
                and inside.isEnabled()
            ):
                inside = inside.nextInFocusChain()
            if inside is not region:
                inside.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what was typed, remember the window, let go of the file."""
        self._commit()
        self.desk.close()
        event.accept()


@cache
def shipped_pack() -> Pack:
    """The pack that comes with the program, read once."""
    return load_pack(SHIPPED_PACK)
