"""Weights from the order alone: the criteria are moved up and down until the order is right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.editors.weight_part import Given, WeightPart, ends, show_bars
from ui.widgets.box import Rule
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, fixed, line
from ui.widgets.share_bar import ShareBar
from wizard.content.comparison import Criterion
from wizard.languages import Lang

_ALT = Qt.KeyboardModifier.AltModifier


class OrderPart(WeightPart):
    """The criteria below one another, weightiest first; two buttons move each, or Alt+arrows."""

    def __init__(self, prompt: str, criteria: Sequence[Criterion], lang: Lang, name: str) -> None:
        super().__init__()
        self._criteria, self._lang = tuple(criteria), lang
        self._order = [criterion.id for criterion in criteria]
        self._shares: Sequence[float] = ()
        self.setAccessibleName(prompt)
        outer = column(self)
        outer.addWidget(Rule("edge"))
        self._rows: Stack = column()
        outer.addLayout(self._rows)
        self._row_of: dict[str, _Row] = {}
        for criterion in criteria:
            row = _Row(criterion, lang, name)
            row.up.clicked.connect(partial(self.move_row, criterion.id, -1))
            row.down.clicked.connect(partial(self.move_row, criterion.id, 1))
            self._row_of[criterion.id] = row
            self._rows.addWidget(row)
        outer.add_gap(12)
        self._keep = Button("")
        self._keep.clicked.connect(self._tell)
        bar = line()
        bar.addWidget(self._keep)
        bar.addStretch(1)
        outer.addLayout(bar)
        self._bind()
        self.retranslate()

    def _bind(self) -> None:
        """Alt with an arrow moves the row; a button would keep a plain key to itself."""
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, step in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            shortcut = QShortcut(QKeySequence(QKeyCombination(_ALT, key)), self, context=within)
            shortcut.activated.connect(partial(self._move_current, step))

    def show_given(self, given: Given) -> None:
        """Show the criteria in the order of their ranks."""
        usual = [criterion.id for criterion in self._criteria]
        ranks = {name: given.get(name, "") for name in usual}
        self._order = sorted(usual, key=lambda name: (len(ranks[name]) or 9, ranks[name]))
        self._keep.setVisible(not given)
        self._arrange()

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show what each comes to."""
        self._shares = shares
        show_bars([self._row_of[one.id].bar for one in self._criteria], shares)

    def focus_first(self) -> None:
        """The first row’s way down."""
        self._row_of[self._order[0]].down.setFocus(Qt.FocusReason.TabFocusReason)

    def move_row(self, name: str, step: int) -> None:
        """Move a criterion up or down by one place, and tell the order."""
        place = self._order.index(name)
        wanted = place + step
        if not 0 <= wanted < len(self._order):
            return
        self._order.insert(wanted, self._order.pop(place))
        self._arrange()
        self._tell()

    def retranslate(self) -> None:
        """The buttons."""
        self._keep.setText(self.tr("This order stands"))
        for row in self._row_of.values():
            row.say(self.tr("Up"), self.tr("Down"))

    def _move_current(self, step: int) -> None:
        """Move the row the keyboard is in."""
        focus = self.focusWidget()
        at = (name for name, row in self._row_of.items() if focus and row.isAncestorOf(focus))
        for name in at:
            self.move_row(name, step)

    def _arrange(self) -> None:
        """Put the rows in order; the keyboard stays where it was."""
        for place, name in enumerate(self._order, start=1):
            row = self._row_of[name]
            row.place.set_words(str(place))
            self._rows.removeWidget(row)
            self._rows.addWidget(row)

    def _tell(self) -> None:
        self._keep.hide()
        self.given.emit({name: str(place) for place, name in enumerate(self._order, start=1)})


class _Row(QWidget):
    """A place, a criterion, two ways to move it, and what it comes to."""

    def __init__(self, criterion: Criterion, lang: Lang, name: str) -> None:
        super().__init__()
        self._label = criterion.label.in_(lang)
        outer = column(self)
        row = Flow(margins=(0, 9, 0, 9), spacing=14)
        outer.addLayout(row)
        outer.addWidget(Rule())
        self.place = Label("", "h3", "accent")
        fixed(self.place, width=24)
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(ends(criterion, lang), 1)
        self.up, self.down = Button("", "quiet"), Button("", "quiet")
        for button, way in ((self.up, "up"), (self.down, "down")):
            button.setObjectName(f"{name}:{criterion.id}:{way}")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.bar = ShareBar()
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, up: str, down: str) -> None:
        """Name the two buttons."""
        for button, words in ((self.up, up), (self.down, down)):
            button.setText(words)
            button.setAccessibleName(f"{self._label} {words}")
