"""The bar above every page: where one is, that it is saved, that nothing leaves the machine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import px, theme
from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import IconButton
from ui.widgets.chip import Chip
from ui.widgets.label import Label
from ui.widgets.layouts import fixed, line
from ui.widgets.slips import Mark

ROOMY_FROM = 900
"""Logical width of the window from which there is room for everything."""


class TopBar(Surface):
    """Mark, what is open, where in it; saved, offline, display."""

    home_wanted = Signal()
    """Emitted when the person presses the mark."""
    display_wanted = Signal()
    """Emitted when the person wants to change theme, size or language."""
    library_wanted = Signal()
    """Emitted when the person wants the library."""
    search_wanted = Signal()
    """Emitted when the person wants to find something."""
    help_wanted = Signal()
    """Emitted when the person wants the list of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("paper", hairlines=("bottom",), parent=parent)
        fixed(self, height=48)
        row = line(self, margins=(20, 0, 20, 0))
        self._mark = MarkButton(self.tr("Department home"))
        self._mark.clicked.connect(self.home_wanted)
        row.addWidget(self._mark)
        row.add_gap(20)
        self._title = Label("", "uib", "ink", elide=True)
        row.addWidget(self._title)
        row.add_gap(9)
        self._place = Label("", "ui", "ink3", elide=True)
        row.addWidget(self._place)
        row.addStretch(1)
        self._tick = Icon("check", 16, "ink3")
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignVCenter)
        row.add_gap(4)
        self._saved = Label("", "small", "ink3")
        row.addWidget(self._saved)
        row.add_gap(28)
        self._offline = Chip(self.tr("Works offline"), "plain")
        row.addWidget(self._offline)
        row.add_gap(12)
        self._search = IconButton("search", self.tr("Find (Ctrl+K)"))
        self._search.clicked.connect(self.search_wanted)
        row.addWidget(self._search)
        row.add_gap(4)
        self._library = IconButton("book", self.tr("Library (Ctrl+L)"))
        self._library.clicked.connect(self.library_wanted)
        row.addWidget(self._library)
        row.add_gap(4)
        self._help = IconButton("bulb", self.tr("Keys (?)"))
        self._help.clicked.connect(self.help_wanted)
        row.addWidget(self._help)
        row.add_gap(4)
        self._display = IconButton("settings", self.tr("Display and language"))
        self._display.clicked.connect(self.display_wanted)
        row.addWidget(self._display)
        self.show_saved("")
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        """In a narrow window only the title stays; the page says where one is."""
        is_roomy = self.width() >= px(ROOMY_FROM)
        self._place.setVisible(is_roomy)
        self._offline.setVisible(is_roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width holds more or less."""
        super().resizeEvent(event)
        self._fit()

    def show_place(self, title: str, place: str) -> None:
        """Say what is open, and where in it the person is."""
        self._title.set_words(title)
        self._place.set_words(place)

    def show_saved(self, at: str) -> None:
        """Say when the last answer was stored; nothing while nothing was."""
        self._saved.set_words(self.tr("Saved %1").replace("%1", at) if at else "")
        self._tick.setVisible(bool(at))

    def show_not_saved(self) -> None:
        """Say that the last answer could not be stored."""
        self._saved.set_words(self.tr("Not saved"))
        self._tick.setVisible(False)


class MarkButton(IconButton):
    """The five slips, which lead home."""

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__("book", says, hit=30, parent=parent)
        row = line(self)
        mark = Mark(22)
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, event: object) -> None:
        """The mark paints itself."""
