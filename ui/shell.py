"""The window: the frame, the first page, how it looks, the keys. Work begins when a file opens."""

import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from ui.frame import Frame
from ui.pages.welcome import WelcomePage
from ui.settings import Settings
from ui.tasks import Progress, Task
from ui.theme import system_theme, theme
from ui.tokens import THEMES, ZOOMS
from ui.widgets.focus_frame import FocusFrame
from wizard.clock import Clock, local_now
from wizard.languages import Lang
from wizard.paths import SHIPPED_PACK, WORKSPACE_SUFFIX

if TYPE_CHECKING:
    from ui.work import Work

WIDE_SCREEN, WIDE_ZOOM = 1600, 115
PRESENT_ZOOM = 175
FIRST_SIZE = QSize(1366, 768)
FILES = f"*{WORKSPACE_SUFFIX}"


class Shell(QMainWindow):
    """The one window."""

    def __init__(self, settings: Settings, now: Clock = local_now) -> None:
        super().__init__()
        self.settings, self.now = settings, now
        self.setWindowTitle("定策 Dingce")
        self.setMinimumSize(800, 560)
        self._work: Work | None = None
        self._presenting = False
        self._practice: Task[None] | None = None
        self._build()
        self._wire_keys()
        FocusFrame(self)
        self.go_welcome()

    @property
    def work(self) -> "Work":
        """What happens in an open workspace.

        Loaded when it is first asked for: rules, storage and paper take longer to load than the
        first page takes to show.
        """
        if self._work is None:
            from ui.work import Work

            self._work = Work(self.frame, self.settings, self.now, self)
            self._work.desk.failed.connect(self._on_failure)
        return self._work

    @property
    def lang(self) -> Lang:
        """The language of interface and content."""
        return theme().lang

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        """Put the frame together; done again when the language changes."""
        self.frame = Frame()
        self.frame.top.display_wanted.connect(self._show_display)
        self.frame.top.help_wanted.connect(self._show_keys)
        self.frame.footer.zoom_wanted.connect(self._show_display)
        self.frame.footer.language_wanted.connect(self._switch_language)
        self.setCentralWidget(self.frame)
        if self._work is not None:
            self._work.wire(self.frame)

    def _wire_keys(self) -> None:
        for keys, act in (
            ("Alt+Right", partial(self._in_work, "go_on")),
            ("Alt+Left", partial(self._in_work, "go_back")),
            ("Ctrl+Z", partial(self._in_work, "undo")),
            ("Ctrl+Y", partial(self._in_work, "redo")),
            ("Ctrl+Shift+Z", partial(self._in_work, "redo")),
            ("Ctrl+G", partial(self._in_work, "go_next_unanswered")),
            ("Ctrl+H", partial(self._in_work, "go_matter")),
            ("Ctrl+P", partial(self._in_work, "go_dossier", "")),
            ("Ctrl+K", partial(self._in_work, "search")),
            ("Ctrl+L", partial(self._in_work, "go_library")),
            ("Ctrl+E", partial(self._in_work, "on_question", "choose_file")),
            ("Ctrl+M", partial(self._in_work, "on_question", "write_note")),
            ("Ctrl+Shift+R", partial(self._in_work, "on_question", "flag")),
            ("F1", partial(self._in_work, "toggle_panel")),
            ("Shift+F1", partial(self._in_work, "toggle_rail")),
            ("F6", partial(self._go_region, 1)),
            ("Shift+F6", partial(self._go_region, -1)),
            ("F11", self.present),
            ("Ctrl++", partial(self._step_zoom, 1)),
            ("Ctrl+=", partial(self._step_zoom, 1)),
            ("Ctrl+-", partial(self._step_zoom, -1)),
            ("Shift+?", self._show_keys),
            ("Esc", self._leave),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _in_work(self, act: str, *arguments: str) -> None:
        """Do something in the open workspace; nothing where none is open."""
        if self._work is not None and self._work.desk.is_open:
            getattr(self._work, act)(*arguments)

    def _go_region(self, step: int) -> None:
        self.frame.go_region(step)

    # --- the first page -----------------------------------------------------------------------

    def go_welcome(self) -> None:
        """The first page."""
        page = WelcomePage(self.settings, verified_on())
        page.new_wanted.connect(self._choose_new)
        page.open_wanted.connect(self._choose_existing)
        page.practice_wanted.connect(self.open_practice)
        page.recent_wanted.connect(self.open_file)
        page.display_wanted.connect(self._show_display)
        page.language_chosen.connect(self.set_language)
        self.frame.put(page, framed=False)

    def _choose_new(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        suggested = str(Path.home() / f"{self.tr('department')}{self.now().year}{WORKSPACE_SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New workspace"), suggested, FILES)
        if name:
            path = Path(name)
            if path.suffix != WORKSPACE_SUFFIX:
                path = path.with_name(path.name + WORKSPACE_SUFFIX)
            self.create_file(path)

    def _choose_existing(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        recent = self.settings.recent
        start = recent[0].parent if recent else Path.home()
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a file"), str(start), FILES)
        if name:
            self.open_file(Path(name))

    def create_file(self, path: Path) -> None:
        """Make a new workspace and begin with the department's profile."""
        self._begin(lambda: self.work.create(path))

    def open_file(self, path: Path) -> None:
        """Open a workspace at the department's home."""
        self._begin(lambda: self.work.open(path))

    def _begin(self, opened: Callable[[], None]) -> None:
        """Ask who is working, once a sitting, and open; or say what is in the way."""
        from wizard.errors import WizardError

        if not self.work.desk.person:
            self._ask_name()
        try:
            opened()
        except WizardError as error:
            self._on_failure(error)

    def _ask_name(self) -> None:
        from ui.pages.sign_in import ask_name

        self.work.desk.person = ask_name(self, self.settings.person)
        self.settings.person = self.work.desk.person or self.settings.person

    def open_practice(self) -> None:
        """Open the practice workspace, building it first, off the UI thread.

        One this program has outgrown is kept beside the new one.
        """
        from wizard.practice import practice_is_current

        path = self.settings.practice_path
        if path.exists() and (self.work.desk.has_open(path) or practice_is_current(path)):
            self.open_file(path)
            return
        part = path.with_suffix(".part")

        def built(progress: Progress) -> None:
            from wizard.practice import build_practice

            part.unlink(missing_ok=True)
            build_practice(part, progress)

        self._practice = Task(built, self)
        self._practice.progressed.connect(self._show_building)
        self._practice.failed.connect(self._on_failure)
        self._practice.done.connect(lambda _: self._open_built(part, path))
        self._practice.start()

    def _show_building(self, done: int, of: int) -> None:
        words = self.tr("Building the practice workspace: %1 of %2 answers")
        self.frame.toast(words.replace("%1", str(done)).replace("%2", str(of)))

    def _open_built(self, part: Path, path: Path) -> None:
        if path.exists():
            path.replace(path.with_stem(f"{path.stem}-old"))
        part.replace(path)
        self.open_file(path)

    def _on_failure(self, error: object) -> None:
        from ui.dialogs import tell
        from wizard.errors import WizardError
        from wizard.sentences import failure_said

        words = failure_said(error, self.lang) if isinstance(error, WizardError) else str(error)
        self.frame.top.show_not_saved()
        tell(self, self.tr("This did not work"), words, self.tr("I have read it"))

    # --- the window ---------------------------------------------------------------------------

    def stand(self) -> None:
        """Show the window where it stood last; at first as large as it needs, or the screen is."""
        if not self.restoreGeometry(self.settings.window):
            self.resize(FIRST_SIZE)
        room = self.screen().availableGeometry().size()
        if room.width() <= FIRST_SIZE.width() or room.height() <= FIRST_SIZE.height():
            self.showMaximized()
        else:
            self.show()

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

    def _show_keys(self) -> None:
        from ui.chrome.display import show_keys

        show_keys(self)

    def _show_display(self) -> None:
        from ui.chrome.display import DisplayMenu

        self._menu = menu = DisplayMenu(
            self, self.settings.theme or "system", self.settings.zoom or 0
        )
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
        if self._work is not None:
            self._work.commit()
        self.settings.lang = "en" if lang == "en" else "zh"
        theme().set(lang=self.settings.lang)
        page = self.frame.page
        self._build()
        if self._work is not None and self._work.desk.is_open:
            self._work.again(page)
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
        self.frame.set_bare(bare=self._presenting)
        if self._work is not None:
            self._work.set_bare(bare=self._presenting)

    def _leave(self) -> None:
        """End presenting, or fold what lies over the page."""
        if self._presenting:
            self.present()
        else:
            self._in_work("close_over")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what was typed, and let go of the file."""
        self.settings.window = self.saveGeometry()
        if self._work is not None:
            self._work.close()
        event.accept()


def verified_on() -> str:
    """When the law in the shipped pack was last checked, read from its first page alone."""
    with (SHIPPED_PACK / "pack.toml").open("rb") as file:
        return str(tomllib.load(file)["verified_on"])
