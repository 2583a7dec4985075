"""The panel beside a question: guidance, law, files, history."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.chrome.side import Side
from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.widgets import painting
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, IconButton, Row
from ui.widgets.chip import Chip
from ui.widgets.kinds import KIND_ICONS
from ui.widgets.label import Label
from ui.widgets.layouts import Scroll, Stack, column, fixed, line
from wizard.cards import Link
from wizard.case.model import Attachment, Event
from wizard.content.model import Clause
from wizard.content.questions import Guide
from wizard.languages import Lang

TABS = ("guidance", "law", "files", "history")
ICONS = {"guidance": "book", "law": "clause", "files": "evidence", "history": "history"}
WIDE = 341
RESTS = 8
"""How many of the things that rest on a question are shown."""


class Panel(Side):
    """Four tabs about the question in focus; folds to a strip of their icons."""

    detach_wanted = Signal(str)
    """Emitted with the digest of a file to take off."""
    card_wanted = Signal(str)
    """Emitted with the id of a clause whose card the person wants."""
    target_wanted = Signal(object)
    """Emitted with the Target of something that rests on the question."""
    attach_wanted = Signal()
    """Emitted when the person wants to add a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDE, "left", parent)
        self.setAccessibleName(self.tr("About this question"))
        self._tab = "guidance"
        self._lang: Lang = "zh"
        self._guides: tuple[Guide, ...] = ()
        self._clauses: tuple[tuple[str, Clause], ...] = ()
        self._files: tuple[Attachment, ...] = ()
        self._events: tuple[tuple[str, Event], ...] = ()
        self._rests: tuple[Link, ...] = ()

    def show_tab(self, tab: str) -> None:
        """Turn to a tab, unfolding if need be."""
        self._tab = tab
        if self.is_open:
            self.draw()
        else:
            self.toggle()

    def show_about(
        self,
        lang: Lang,
        guides: tuple[Guide, ...],
        *,
        clauses: tuple[tuple[str, Clause], ...],
        files: tuple[Attachment, ...],
        events: tuple[tuple[str, Event], ...],
        rests: tuple[Link, ...],
    ) -> None:
        """Show what is known about a question, and what rests on it.

        `clauses` come as they are cited, `events` with how their values read.
        """
        self._lang, self._guides, self._clauses = lang, guides, clauses
        self._files, self._events, self._rests = files, events, rests
        self.draw()

    def strip(self) -> QWidget:
        """The icons of the tabs."""
        strip = QWidget()
        icons = column(strip, margins=(4, 4, 4, 4), spacing=4)
        for tab in TABS:
            button = IconButton(ICONS[tab], self._name(tab))
            button.clicked.connect(partial(self.show_tab, tab))
            icons.addWidget(button)
        icons.addStretch(1)
        return strip

    def whole(self) -> QWidget:
        """The tabs, and what the current one says."""
        whole = QWidget()
        parts = column(whole)
        parts.addWidget(self._tabs())
        body = QWidget()
        lines = column(body, margins=(20, 22, 20, 22))
        {
            "guidance": self._draw_guidance,
            "law": self._draw_law,
            "files": self._draw_files,
            "history": self._draw_history,
        }[self._tab](lines)
        lines.addStretch(1)
        parts.addWidget(Scroll(body), 1)
        return whole

    def _tabs(self) -> QWidget:
        bar = Surface(None, hairlines=("bottom",))
        fixed(bar, height=44)
        row = line(bar, margins=(20, 0, 4, 0), spacing=22)
        group = QButtonGroup(bar)
        for tab in TABS:
            button = Tab(self._name(tab), is_current=tab == self._tab)
            button.clicked.connect(partial(self.show_tab, tab))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        fold = IconButton("panel", self.tr("Fold (F1)"))
        fold.clicked.connect(self.toggle)
        row.addWidget(fold)
        return bar

    def _name(self, tab: str) -> str:
        name = {
            "guidance": self.tr("Guidance"),
            "law": self.tr("Law"),
            "files": self.tr("Files"),
            "history": self.tr("History"),
        }[tab]
        count = {"files": len(self._files), "history": len(self._events)}.get(tab, 0)
        return f"{name} {count}" if count else name

    def _draw_guidance(self, lines: Stack) -> None:
        for place, guide in enumerate(self._guides):
            if place:
                lines.add_gap(24)
            lines.addWidget(Label(guide.title.in_(self._lang), "h3", lang=self._lang))
            lines.add_gap(4)
            for text in guide.lines:
                lines.addWidget(_marked(guide.style, text.in_(self._lang), self._lang))
                lines.add_gap(4)
        if not self._guides:
            lines.addWidget(Label(self.tr("No further guidance."), "ui", "ink3", wrap=True))
        self._draw_rests(lines)

    def _draw_rests(self, lines: Stack) -> None:
        """Where the answer is used: why it is asked at all."""
        if not self._rests:
            return
        lines.add_gap(24)
        lines.addWidget(Rule())
        lines.add_gap(20)
        lines.addWidget(Label(self.tr("Where it is used"), "h3"))
        lines.add_gap(4)
        for link in self._rests[:RESTS]:
            row = Row(f"{link.kind}, {link.words}", height=34, margins=(0, 4, 0, 4), spacing=8)
            row.add(Icon(KIND_ICONS.get(link.target.kind, "book"), 16, "ink3"))
            row.add(Label(link.words, "ui", "accent", wrap=True, lang=self._lang), 1)
            row.clicked.connect(partial(self.target_wanted.emit, link.target))
            lines.addWidget(row)
        more = len(self._rests) - RESTS
        if more > 0:
            lines.add_gap(6)
            words = self.tr("and %1 more").replace("%1", str(more))
            lines.addWidget(Label(words, "small", "ink3"))

    def _draw_law(self, lines: Stack) -> None:
        for place, (cited, clause) in enumerate(self._clauses):
            if place:
                lines.add_gap(20)
                lines.addWidget(Rule())
                lines.add_gap(20)
            lines.addWidget(Label(cited, "uib", wrap=True, lang=self._lang))
            lines.add_gap(6)
            lines.addWidget(
                Label(clause.says.in_(self._lang), "ui", "ink2", wrap=True, lang=self._lang)
            )
            lines.add_gap(8)
            row = line(spacing=14)
            row.addWidget(Chip(grade_words(self, clause), "plain"))
            row.addStretch(1)
            more = Button(self.tr("What rests on it"), "link", role="small")
            more.clicked.connect(partial(self.card_wanted.emit, clause.id))
            row.addWidget(more)
            lines.addLayout(row)
            if clause.unverified is not None:
                lines.add_gap(6)
                unsure = clause.unverified.in_(self._lang)
                lines.addWidget(Label(unsure, "small", "ink3", wrap=True, lang=self._lang))
        if not self._clauses:
            lines.addWidget(
                Label(self.tr("No clause is behind this question."), "ui", "ink3", wrap=True)
            )

    def _draw_files(self, lines: Stack) -> None:
        for attachment in self._files:
            row = line()
            row.addWidget(Icon("file", 18, "ink2"))
            row.add_gap(8)
            row.addWidget(Label(attachment.name, "ui", wrap=True), 1)
            off = IconButton("close", self.tr("Take off %1").replace("%1", attachment.name))
            off.clicked.connect(partial(self.detach_wanted.emit, attachment.sha256))
            row.addWidget(off)
            lines.addLayout(row)
            size = f"{max(1, attachment.size // 1024):,} KB · {attachment.sha256[:12]}"
            lines.addWidget(Label(size, "small", "ink3"))
            lines.add_gap(12)
        if not self._files:
            lines.addWidget(Label(self.tr("No files yet."), "uib"))
            lines.add_gap(4)
            words = self.tr("Drop one on the page, or press Ctrl+E. It is kept in the workspace.")
            lines.addWidget(Label(words, "ui", "ink2", wrap=True))
            lines.add_gap(12)
        add = Button(self.tr("Add a file"), icon="plus")
        add.clicked.connect(self.attach_wanted)
        row = line()
        row.addWidget(add)
        row.addStretch(1)
        lines.addLayout(row)

    def _draw_history(self, lines: Stack) -> None:
        for words, event in self._events:
            lines.addWidget(Label(words, "ui", wrap=True))
            lines.addWidget(Label(f"{event.at[:16].replace('T', ' ')}·{event.by}", "small", "ink3"))
            lines.add_gap(14)
        if not self._events:
            lines.addWidget(Label(self.tr("Nothing was changed yet."), "ui", "ink3", wrap=True))


class Tab(QAbstractButton):
    """One tab's word, with a line exactly as wide as the word under the current one."""

    def __init__(self, text: str, *, is_current: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._is_current = is_current
        self.setProperty("ring", 3)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        role: RoleName = "uib" if is_current else "ui"
        self._role: RoleName = role
        width = theme().metrics(role).horizontalAdvance(text)
        self.setFixedSize(round(width) + 2, px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word and the line."""
        painter, whole = QPainter(self), QRectF(self.rect())
        colour: Token = "ink" if self._is_current else "ink2"
        painting.draw_line(painter, whole, self.text(), role=self._role, colour=colour)
        if self._is_current:
            under = QRectF(0, whole.height() - px(2), whole.width(), px(2))
            painter.fillRect(under, theme().colour("accent"))


def grade_words(widget: QWidget, clause: Clause) -> str:
    """How sure we are of a clause, and when it was last checked."""
    if clause.grade == "D":
        return widget.tr("grade D, for reference only")
    day = clause.verified_on.isoformat()
    return widget.tr("grade %1 · checked %2").replace("%1", clause.grade).replace("%2", day)


def _marked(style: str, text: str, lang: Lang) -> QWidget:
    """A line of guidance: a paragraph, or a point behind its mark."""
    if style == "prose":
        return Label(text, "ui", "ink2", wrap=True, lang=lang)
    holder = QWidget()
    row = line(holder, spacing=8)
    icon = {"plus": "plus", "minus": "minus", "list": "minus"}[style]
    row.addWidget(Icon(icon, 16, "ink3"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "ui", "ink2", wrap=True, lang=lang), 1)
    return holder
