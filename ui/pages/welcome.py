"""The first page: what this is, a new file, an open file, the practice matters, recent files."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.settings import Settings
from ui.theme import theme
from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Stack, column, line
from ui.widgets.segments import Segments
from ui.widgets.slips import Mark
from wizard import __version__

LANGUAGES = (("zh", "中文"), ("en", "English"))


class WelcomePage(QWidget):
    """Left: the name and the two promises. Right: what can be done."""

    new_wanted = Signal()
    open_wanted = Signal()
    practice_wanted = Signal()
    recent_wanted = Signal(object)
    """Emitted with the path of a file opened before."""
    display_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, settings: Settings, verified_on: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._verified_on = settings, verified_on
        self._columns = Columns((self._left(), 0), (self._right(), 664))
        column(self).addWidget(self._columns)

    def _left(self) -> QWidget:
        desk = Surface("desk")
        rows = column(desk, margins=(88, 56, 40, 56))
        rows.addStretch(3)
        rows.addWidget(Mark(72))
        rows.add_gap(32)
        name = "定策" if theme().lang == "zh" else "Dingce"
        rows.addWidget(Heading(name, "display"))
        rows.addWidget(
            Label(
                self.tr("A decision wizard for outsourcing government services"),
                "h2",
                "ink2",
                wrap=True,
            )
        )
        rows.add_gap(24)
        for words in (
            self.tr("One service: do it alone, together, or let others do it?"),
            self.tr(
                "From analysis to evaluation, step by step, with a reason for every conclusion."
            ),
        ):
            rows.addWidget(Label(words, "lead", "ink2", wrap=True))
            rows.add_gap(4)
        rows.addStretch(4)
        rows.addLayout(
            _promise(
                "offline",
                self.tr(
                    "Works offline, without an account. What you enter stays in one file of yours."
                ),
            )
        )
        rows.add_gap(12)
        rows.addLayout(
            _promise(
                "lock",
                self.tr(
                    "Never enter state secrets. Such matters go through the secrecy procedure."
                ),
            )
        )
        return desk

    def _right(self) -> QWidget:
        sheet = Surface("paper")
        rows = column(sheet, margins=(64, 28, 64, 24))
        top = line()
        top.addStretch(1)
        languages = Segments(LANGUAGES, says=self.tr("Language"))
        languages.show_value(theme().lang)
        languages.chosen.connect(self.language_chosen)
        top.addWidget(languages)
        rows.addLayout(top)
        rows.addStretch(2)
        rows.addWidget(Heading(self.tr("Begin"), "h2"))
        rows.add_gap(14)
        self._new = self._start(
            rows,
            "plus",
            self.tr("New workspace"),
            self.tr("One department, one file; about 3 minutes"),
            main=True,
        )
        self._new.clicked.connect(self.new_wanted)
        opened = self._start(
            rows,
            "folder",
            self.tr("Open a file"),
            self.tr("Ends in .dingce; from a stick or a shared folder too"),
        )
        opened.clicked.connect(self.open_wanted)
        practice = self._start(
            rows,
            "book",
            self.tr("Look at the practice matters"),
            self.tr("A hotline, permit desks, archives: filled in, yours to try"),
        )
        practice.clicked.connect(self.practice_wanted)
        rows.add_gap(32)
        self._recent(rows)
        rows.addStretch(3)
        foot = Flow(spacing=14)
        about = self.tr("Version %1 · rules checked %2").replace("%1", __version__)
        foot.addWidget(Label(about.replace("%2", self._verified_on), "small", "ink3"))
        foot.addStretch()
        display = Button(self.tr("Display and accessibility"), "link", role="small")
        display.clicked.connect(self.display_wanted)
        foot.addWidget(display)
        rows.addLayout(foot)
        return sheet

    def _start(self, rows: Stack, icon: str, title: str, note: str, *, main: bool = False) -> Row:
        row = Row(
            f"{title}. {note}",
            height=70,
            margins=(19, 0, 16, 0),
            rule=False,
            border="accent" if main else "line",
            ground="accent" if main else None,
        )
        ink, quiet = ("onaccent", "onaccent") if main else ("ink", "ink3")
        row.add(Icon(icon, 20, "onaccent" if main else "accent"))
        row.content.add_gap(16)
        words = QWidget()
        parts = column(words, margins=(0, 12, 0, 12))
        for told, role, colour in ((title, "h3", ink), (note, "small", quiet)):
            parts.addWidget(Label(told, role, colour, wrap=True, leading=100))  # type: ignore[arg-type]
        row.add(words, 1)
        row.add(Icon("right", 18, "onaccent" if main else "ink2"))
        rows.addWidget(row)
        rows.add_gap(10)
        return row

    def _recent(self, rows: Stack) -> None:
        recent = self._settings.recent[:4]
        if not recent:
            return
        rows.addWidget(Heading(self.tr("Opened lately"), "h2"))
        rows.add_gap(10)
        for path in recent:
            row = Row(f"{path.stem}, {path}", height=58)
            words = QWidget()
            parts = column(words, margins=(0, 8, 0, 8))
            parts.addWidget(Label(path.stem, "h3"))
            parts.addWidget(Label(str(path), "small", "ink3", wrap=True, leading=100))
            row.add(words, 1)
            row.add(Icon("right", 18, "ink2"), 0)
            row.clicked.connect(partial(self.recent_wanted.emit, path))
            rows.addWidget(row)

    def focus_first(self) -> None:
        """The first thing to do."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._columns.show_whole(self._new)


def _promise(icon: str, words: str) -> Stack:
    row = line(spacing=10)
    row.addWidget(Icon(icon, 18, "ink2"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "ui", "ink2", wrap=True), 1)
    return row
