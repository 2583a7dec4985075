"""Finding anything in an open workspace: the index is read off the UI thread when it opens."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.chrome.search_sheet import SearchSheet
from ui.desk import Desk
from ui.tasks import Progress, Task
from ui.theme import theme
from wizard.case.model import Snapshot
from wizard.content.model import Pack
from wizard.languages import Lang
from wizard.places import Places
from wizard.search.finder import Finder, Group
from wizard.session import Change


class Searching(QObject):
    """The search over what is open, and the sheet it is typed into."""

    wanted = Signal(object)
    """Emitted with the Target the person wants to go to."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over: tuple[Pack, Lang] | None = None
        self._finder: Finder | None = None
        self._places = Places(theme().lang)
        self._is_ready = False
        self._sheet: SearchSheet | None = None
        desk.changed.connect(self._on_change)

    def show(self, window: QWidget) -> None:
        """Lay the sheet over the window, unless it lies there."""
        self.prepare()
        if self._sheet is None:
            self._sheet = SearchSheet(self._found, window)
            self._sheet.chosen.connect(self.wanted)
            self._sheet.closed.connect(self._forget_sheet)

    def prepare(self) -> None:
        """Read what may be found, unless it was read for this pack and language."""
        over = (self._desk.session.pack, theme().lang)
        if self._over is not None and self._over[0] is over[0] and self._over[1] == over[1]:
            return
        self._over, self._is_ready = over, False
        self._finder, self._places = Finder(*over), Places(over[1])
        finder = self._finder
        task = Task(partial(_read, finder, self._desk.session.snapshot), self)
        task.done.connect(partial(self._get_ready, finder))
        task.failed.connect(self._desk.failed)
        task.start()

    def _get_ready(self, finder: Finder, _: object) -> None:
        if finder is not self._finder:
            return
        self._is_ready = True
        if self._sheet is not None:
            self._sheet.refresh()

    def _found(self, query: str) -> tuple[Group, ...] | None:
        """What fits, once the index is read."""
        if self._finder is None or not self._is_ready or not self._desk.is_open:
            return None
        found = self._finder.find(query, self._desk.session.snapshot)
        return self._places.among(found, query)

    def _on_change(self, change: Change) -> None:
        if change.kind == "opened" or change.is_of_pack:
            self.prepare()

    def _forget_sheet(self) -> None:
        self._sheet = None


def _read(finder: Finder, snapshot: Snapshot, _: Progress) -> None:
    finder.prepare(snapshot)
