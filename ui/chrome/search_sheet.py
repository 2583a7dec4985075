"""The sheet that finds anything (Ctrl+K): a line to type in, and what was found by kind.

It lies over the window. Typing never leaves the line for long: Down and Up put the keyboard on a
hit, so that a screen reader says it, and the next letter goes on in the line.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.tasks import soon
from ui.theme import px, theme
from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Row, is_enter
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.kinds import KIND_ICONS
from ui.widgets.label import Label
from ui.widgets.layouts import Scroll, Stack, column, fixed, line
from ui.widgets.rows import found_row
from wizard.search.finder import Group, Hit

Ask = Callable[[str], tuple[Group, ...] | None]
"""What fits some typed letters; None as long as it is not known."""

WIDE, TOP, EDGE = 680, 92, 16
SHOWN, SHOWN_IN_ALL = 5, 24
"""Hits shown of the best kind, and about how many of all kinds; the rest are counted."""


class SearchSheet(QWidget):
    """A line to type in over a dimmed window, and what was found."""

    chosen = Signal(object)
    """Emitted with the Target of the hit the person wants."""
    closed = Signal()
    """Emitted when the sheet was put away, before anything else follows from it."""

    def __init__(self, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._ask, self._window = ask, window
        self._came_from = QApplication.focusWidget()
        self._rows: list[tuple[Row, Hit]] = []
        self._current = 0
        self.setAccessibleName(self.tr("Find"))
        self._card = Surface("paper", border="edge", radius=6, parent=self)
        self._parts = column(self._card, margins=(1, 1, 1, 1))
        self._parts.addWidget(self._head())
        self._holder = column()
        self._parts.addLayout(self._holder)
        self._parts.addWidget(self._foot())
        self._area = Scroll(QWidget())
        self._holder.addWidget(self._area)
        window.installEventFilter(self)
        theme().changed.connect(partial(soon, self, self._place))
        self.refresh()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QWidget:
        head = Surface(None, hairlines=("bottom",))
        fixed(head, height=56)
        row = line(head, margins=(20, 0, 20, 0), spacing=14)
        row.addWidget(Icon("search", 22, "ink2"))
        self._field = Field("search", role="input")
        self._field.setAccessibleName(self.tr("Find"))
        self._field.keyed.connect(self.refresh)
        row.addWidget(self._field, 1)
        self._how = Label(self.tr("By pinyin"), "small", "ink2")
        row.addWidget(self._how)
        return head

    def _foot(self) -> QWidget:
        foot = Surface(None, hairlines=("top",))
        row = Flow(foot, margins=(22, 8, 20, 8), spacing=26)
        for words in (self.tr("↑ ↓ choose"), self.tr("Enter open"), self.tr("Esc close")):
            row.addWidget(Label(words, "small", "ink3"))
        row.addStretch()
        row.addWidget(Label(self.tr("Type A-2.3 to go straight there"), "small", "ink3"))
        return foot

    # --- what was found -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask anew what fits the letters typed so far."""
        groups = self._ask(self._field.text())
        self._rows, self._current = [], 0
        body = QWidget()
        rows = column(body, margins=(0, 4, 0, 8))
        for place, group in enumerate(groups or ()):
            self._add_group(rows, group, SHOWN if place == 0 else _share(len(groups or ())))
        if not groups:
            holder = column(margins=(22, 12, 20, 12))
            holder.addWidget(Label(self._said(groups), "ui", "ink2", wrap=True))
            rows.addLayout(holder)
        rows.addStretch(1)
        self._how.setVisible(_is_spelt(self._field.text(), groups or ()))
        self._show_body(body)
        self._mark(0)

    def _said(self, groups: tuple[Group, ...] | None) -> str:
        """What is said where no hits are."""
        if groups is None:
            return self.tr("Getting ready to search…")
        words = self.tr(
            "Search questions, answers, files, steps, gates, clauses, figures, papers and the "
            "library: by words, by pinyin or its initials, or by code."
        )
        if not self._field.text().strip():
            return words
        return f"{self.tr('Nothing was found.')}\n{words}"

    def _add_group(self, rows: Stack, group: Group, shown: int) -> None:
        head = line(margins=(20, 8, 20, 4))
        head.addWidget(Label(group.name, "small", "ink3"), 1)
        hidden = group.of - len(group.hits[:shown])
        if hidden:
            more = self.tr("%1 more").replace("%1", str(hidden))
            head.addWidget(Label(more, "small", "ink3"))
        rows.addLayout(head)
        for hit in group.hits[:shown]:
            row = _hit_row(hit)
            row.clicked.connect(partial(self._choose, hit))
            row.setAccessibleDescription(group.name)
            self._rows.append((row, hit))
            rows.addWidget(row)

    def _show_body(self, body: QWidget) -> None:
        old = self._area
        self._area = Scroll(body)
        self._holder.replaceWidget(old, self._area)
        old.hide()
        old.deleteLater()
        self._place()
        self._area.show()

    # --- moving ---------------------------------------------------------------------------------

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001 - as Qt calls it
        """Tab stays on the sheet: it moves through the hits as the arrows do."""
        self._move(1 if is_next else -1)
        return True

    def _move(self, step: int) -> None:
        """Put the keyboard on the next hit; up from the first, back on the line."""
        place = self._current + step
        if place < 0:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place < len(self._rows):
            self._mark(place)
            row = self._rows[place][0]
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.show_whole(row)

    def _mark(self, place: int) -> None:
        """Make a hit the one that Enter opens."""
        for number, (row, _) in enumerate(self._rows):
            row.set_current("wash" if number == place else None)
        self._current = place

    def event(self, event: QEvent) -> bool:
        """Keep every key: nothing happens behind the sheet."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What neither the line nor a hit wanted: arrows, Enter, Esc, and letters on a hit."""
        key, ctrl = event.key(), Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_K and event.modifiers() == ctrl):
            self.close_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif is_enter(event):
            if self._rows:
                self._choose(self._rows[self._current][1])
        elif not self._field.hasFocus():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.end(False)
            QApplication.sendEvent(self._field, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the sheet puts it away."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_back()

    def _choose(self, hit: Hit) -> None:
        """Go where the hit is; the keyboard goes back first, in case that leads nowhere."""
        self.close_back()
        self.chosen.emit(hit.target)

    def close_back(self) -> None:
        """Put the sheet away and give the keyboard back to where it was."""
        self._leave()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.closed.emit()

    # --- where it lies --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """As high as what was found, or as there is room; the rest scrolls."""
        window = self._window.size()
        self.resize(window)
        width = min(px(WIDE), window.width() - 2 * px(EDGE))
        top = min(px(TOP), window.height() // 8)
        self._card.setFixedWidth(width)
        body = self._area.widget()
        needed = max(body.heightForWidth(width - 2), body.sizeHint().height())
        self._area.setFixedHeight(0)
        self._parts.activate()
        around = self._parts.minimumHeightForWidth(width)
        self._area.setFixedHeight(min(needed, window.height() - top - px(EDGE) - around))
        self._card.setFixedHeight(around + self._area.height())
        self._card.move((window.width() - width) // 2, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window."""
        QPainter(self).fillRect(self.rect(), theme().colour("scrim"))


def _share(kinds: int) -> int:
    """How many hits of a kind are shown beside those of the best, where there are so many kinds."""
    return max(1, min(SHOWN, (SHOWN_IN_ALL - SHOWN) // kinds))


def _is_spelt(query: str, groups: tuple[Group, ...]) -> bool:
    """Whether letters were typed and the best hit is marked where Chinese stands."""
    best = groups[0].hits[0] if groups else None
    places = () if best is None else (best.title, best.excerpt)
    spans = ((one.text, span) for one in places if one for span in one.spans)
    return query.isascii() and any(not text[a:b].isascii() for text, (a, b) in spans)


def _hit_row(hit: Hit) -> Row:
    found = ("", ()) if hit.excerpt is None else (hit.excerpt.text, hit.excerpt.spans)
    icon = KIND_ICONS.get(hit.kind, "book")
    title = hit.title
    return found_row(icon, title.text, hit.place, hit.code, marked=title.spans, line=found)
