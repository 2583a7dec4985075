"""The library: shelves at the left, what stands on one, and the card of what was taken out."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import px
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.kinds import KIND_ICONS
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Block, Scroll, Stack, column, fixed, line
from wizard.cards import Card, Link, card
from wizard.content.kinds import KINDS
from wizard.content.model import Pack
from wizard.content.names import is_known
from wizard.content.reading import Passage
from wizard.engine.evaluate import Results
from wizard.languages import Lang
from wizard.search.things import Target, Thing, in_pack

NOT_SHELVED = frozenset(("question", "answer", "attachment", "step", "gate", "document"))
"""What search finds and people look at where it is worked on, not in the library."""
ROOMY_FROM = 900
"""Logical width from which lists and card stand beside each other."""


class LibraryPage(QWidget):
    """What may be looked up while a matter is worked (资料库)."""

    target_wanted = Signal(object)
    """Emitted with the Target of a question, step, gate or paper a card leads to."""
    back_wanted = Signal()
    """Emitted when the person leaves the library."""
    content_wanted = Signal()
    """Emitted when the person wants the department's own content."""

    def __init__(
        self, results: Results, lang: Lang, target: Target | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._results, self._lang = results, lang
        self._shelves = _shelves(results, lang)
        self._shelf = next(iter(self._shelves))
        self._met: list[Target] = []
        row = line(self)
        self._kinds, self._list = Surface("desk", hairlines=("right",)), Surface("paper")
        fixed(self._kinds, width=232)
        fixed(self._list, width=360)
        self._list.setAccessibleName(self.tr("On this shelf"))
        self._sheet = Surface("paper", hairlines=("left",))
        for part in (self._kinds, self._list):
            row.addWidget(part)
        row.addWidget(self._sheet, 1)
        self._areas = {part: column(part) for part in (self._kinds, self._list, self._sheet)}
        self._draw_kinds()
        self._draw_list()
        self._draw_card()
        if target is not None and _has(results.pack, target):
            self.show_target(target)

    @property
    def target(self) -> Target | None:
        """What the card shown is of."""
        return self._met[-1] if self._met else None

    def show_target(self, target: Target) -> None:
        """Take a card out; what was looked at before can be gone back to."""
        if target.kind not in ("entry", "clause", "parameter"):
            self.target_wanted.emit(target)
            return
        if target != self.target:
            self._met.append(target)
        self._turn_to_shelf_of(target)
        self._draw_card()
        self._fit()

    def go_back(self) -> bool:
        """Go back to the card before; whether there was one."""
        if not self._met:
            return False
        self._met.pop()
        if self.target is not None:
            self._turn_to_shelf_of(self.target)
        self._draw_card()
        self._fit()
        return True

    def focus_first(self) -> None:
        """The first thing on the shelf."""
        rows = self._list.findChildren(Row)
        if rows:
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """The parts F6 goes round."""
        return [self._kinds, self._list, self._sheet]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window, either the lists or the card."""
        roomy = self.width() >= px(ROOMY_FROM)
        self._kinds.setVisible(roomy or self.target is None)
        self._list.setVisible(roomy or self.target is None)
        self._sheet.setVisible(roomy or self.target is not None)

    # --- shelves ------------------------------------------------------------------------------

    def _turn_to_shelf_of(self, target: Target) -> None:
        for kind, things in self._shelves.items():
            if any(thing.target == target for thing in things):
                if kind != self._shelf:
                    self._shelf = kind
                    self._draw_kinds()
                self._draw_list()
                return

    def _draw_kinds(self) -> None:
        body = QWidget()
        rows = column(body, margins=(0, 20, 0, 20))
        heading = column(margins=(20, 0, 20, 10))
        heading.addWidget(Heading(self.tr("Library"), "h2"))
        rows.addLayout(heading)
        for kind, things in self._shelves.items():
            rows.addWidget(self._kind_row(kind, len(things)))
        rows.addStretch(1)
        own = Button(self.tr("Own content"), "quiet", icon="import")
        own.clicked.connect(self.content_wanted)
        rows.addWidget(own, 0, Qt.AlignmentFlag.AlignLeft)
        back = Button(self.tr("Back to the work"), "quiet", icon="left")
        back.clicked.connect(self.back_wanted)
        rows.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._swap(self._kinds, body)

    def _kind_row(self, kind: str, count: int) -> Row:
        name, is_current = KINDS[kind].in_(self._lang), kind == self._shelf
        row = Row(f"{name}, {count}", height=34, margins=(20, 0, 16, 0), rule=False, hover="sunk")
        row.add(Label(name, "uib" if is_current else "ui", wrap=True, lang=self._lang), 1)
        row.add(Label(str(count), "small", "ink3"))
        row.set_current("paper" if is_current else None)
        row.clicked.connect(partial(self._take_shelf, kind))
        return row

    def _take_shelf(self, kind: str) -> None:
        self._shelf = kind
        self._draw_kinds()
        self._draw_list()
        self.focus_first()

    def _draw_list(self) -> None:
        body = QWidget()
        rows = column(body, margins=(0, 12, 0, 20))
        here: Row | None = None
        for thing in self._shelves[self._shelf]:
            row = self._thing_row(thing)
            rows.addWidget(row)
            if thing.target == self.target:
                here = row
        rows.addStretch(1)
        area = self._swap(self._list, body)
        if here is not None:
            area.show_whole(here)

    def _thing_row(self, thing: Thing) -> Row:
        row = Row(
            f"{thing.code} {thing.title}".strip(), height=41, margins=(20, 4, 16, 4), spacing=10
        )
        if thing.code:
            code = Label(thing.code, "small", "ink3")
            fixed(code, width=58)
            row.add(code)
        row.add(Label(thing.title, "ui", wrap=True, leading=100, lang=self._lang), 1)
        row.set_current("wash" if thing.target == self.target else None)
        row.clicked.connect(partial(self.show_target, thing.target))
        return row

    # --- the card -----------------------------------------------------------------------------

    def _draw_card(self) -> None:
        body = QWidget()
        rows = column(body, margins=(44, 28, 44, 28))
        if self.target is None:
            words = self.tr("Choose something on the left, or press Ctrl+K and type a few letters.")
            rows.addWidget(Label(words, "body", "ink3", wrap=True))
        else:
            self._fill(rows, card(self._results.pack, self.target, self._lang, self._results))
        rows.addStretch(1)
        self._swap(self._sheet, Block(body, 800, centred=False))

    def _fill(self, rows: Stack, told: Card) -> None:
        head = line(spacing=14)
        head.addWidget(Label(told.kind, "small", "ink3"), 1)
        back = Button(self.tr("Back"), "quiet", icon="left", role="small")
        back.clicked.connect(self.go_back)
        head.addWidget(back)
        rows.addLayout(head)
        rows.add_gap(6)
        rows.addWidget(Heading(told.title, "h1", lang=self._lang))
        for passage in told.passages:
            self._add_passage(rows, passage)
        self._add_links(rows, self.tr("Where it leads"), told.points)
        self._add_links(rows, self.tr("What rests on it"), told.used)

    def _add_passage(self, rows: Stack, passage: Passage) -> None:
        rows.add_gap(20 if passage.heading else 14)
        if passage.heading:
            rows.addWidget(Label(passage.heading, "h3", wrap=True, lang=self._lang))
            rows.add_gap(4)
        for words in passage.lines:
            if passage.heading:
                rows.addWidget(Label(words, "ui", "ink2", wrap=True, lang=self._lang))
            else:
                rows.addWidget(Label(words, "body", wrap=True, lang=self._lang))
            rows.add_gap(3)

    def _add_links(self, rows: Stack, heading: str, links: tuple[Link, ...]) -> None:
        if not links:
            return
        rows.add_gap(24)
        rows.addWidget(Label(f"{heading} {len(links)}", "h3"))
        rows.add_gap(6)
        rows.addWidget(Rule("edge"))
        for link in links:
            row = Row(f"{link.kind}, {link.words}", height=41, margins=(4, 4, 4, 4), spacing=12)
            row.add(Icon(KIND_ICONS.get(link.target.kind, "book"), 16, "ink3"))
            row.add(Label(link.words, "ui", wrap=True, leading=100, lang=self._lang), 1)
            row.add(Label(link.kind, "small", "ink3"))
            row.clicked.connect(partial(self.show_target, link.target))
            rows.addWidget(row)

    def _swap(self, part: Surface, body: QWidget) -> Scroll:
        """Put another body into a part."""
        holder = self._areas[part]
        while (item := holder.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        area = Scroll(body)
        area.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        holder.addWidget(area)
        area.show()
        return area


def _has(pack: Pack, target: Target) -> bool:
    """Whether a pack has what a card is of; the card may be from before another pack came."""
    return target.kind not in ("entry", "clause", "parameter") or is_known(pack, target.id)


def _shelves(results: Results, lang: Lang) -> Mapping[str, tuple[Thing, ...]]:
    """What stands in the library, by kind; kinds of which there is nothing are left out."""
    found: dict[str, list[Thing]] = {kind: [] for kind in KINDS if kind not in NOT_SHELVED}
    for thing in in_pack(results.pack, lang):
        if thing.kind in found:
            found[thing.kind].append(thing)
    # Law in force before the papers of 2009 that it replaced, each by number.
    found["laws"].sort(key=lambda thing: (thing.code[:1] != "L", thing.code))
    return {kind: tuple(things) for kind, things in found.items() if things}
