"""What every page of a step is: a caption and a body that scrolls, above a bar of actions."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs import ask_words
from ui.widgets.box import Rule
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Block, Scroll, Stack, column
from wizard.journey import Page
from wizard.languages import Lang
from wizard.overview import period_name, step_name

NUMERALS = "一二三四五"


class StepPage(QWidget):
    """One page of a step. It goes on, goes back, and says which question it is about."""

    went_on = Signal()
    """Emitted when the person continues."""
    went_later = Signal()
    """Emitted when the person leaves the question for later."""
    question_wanted = Signal(str)
    """Emitted with the key of a question to go to."""
    page_wanted = Signal(object)
    """Emitted with a Page to go to."""
    dossier_wanted = Signal(str)
    """Emitted with the id of a document to show."""
    clause_wanted = Signal(str)
    """Emitted with the id of a clause to show in the panel."""
    card_wanted = Signal(str)
    """Emitted with the id of a clause whose card of the library is wanted."""
    target_wanted = Signal(object)
    """Emitted with the Target of what a figure comes from."""
    about = Signal(str)
    """Emitted with the key of the question the panel should tell about."""

    WIDEST = 880
    PADDING = 48
    has_panel = True
    has_rail = True

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.page, self.lang = desk, page, lang
        outer = column(self)
        content = QWidget()
        pad = self.PADDING
        self.body: Stack = column(content, margins=(pad, 28, pad, 20))
        self.area = Scroll(Block(content, self.WIDEST, centred=self.has_panel))
        outer.addWidget(self.area, 1)
        bar = QWidget()
        self._foot = column(bar, margins=(pad, 0, pad, 24))
        self._foot.addWidget(Rule())
        self._foot.add_gap(16)
        self.bar = Flow(spacing=20)
        self._foot.addLayout(self.bar)
        self._bar_block = Block(bar, self.WIDEST, centred=self.has_panel)
        outer.addWidget(self._bar_block)

    # --- what the window asks ---------------------------------------------------------------

    def commit(self) -> None:
        """Store at once what was typed and not told yet."""

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to do."""

    def is_still_right(self) -> bool:
        """Whether the page may stay as it is after something changed; else it is drawn anew."""
        return True

    # --- what pages put together ------------------------------------------------------------

    def caption(self, *parts: str, right: QWidget | None = None) -> None:
        """The small line above the heading: stage, step, and what more is said."""
        row = Flow(spacing=20)
        where = self._joined(*self._where(), *parts)
        row.addWidget(Label(where, "small", "ink3", wrap=True, leading=100), 1)
        if right is not None:
            row.addWidget(right)
        self.body.addLayout(row)
        self.body.add_gap(14)

    def heading(self, text: str, why: str = "") -> None:
        """The serif heading, and the sentence below it."""
        self.body.addWidget(Heading(text, "h1", lang=self.lang))
        if why:
            self.body.add_gap(10)
            self.body.addWidget(Label(why, "body", "ink2", wrap=True, lang=self.lang))

    def primary(self, text: str) -> Button:
        """The one primary button, at the left; never disabled."""
        button = Button(text, "go")
        button.clicked.connect(self.went_on)
        self.bar.addWidget(button)
        return button

    def dissent(self, rule: str) -> None:
        """Put “I disagree” into the bar."""
        self.bar.addWidget(self.dissent_link(rule))

    def dissent_link(self, rule: str) -> Button:
        """The link to put a disagreement with a finding on record."""
        said = self.desk.disagreement(rule)
        words = self.tr("I disagree") if said is None else self.tr("My disagreement is on record")
        link = Button(words, "link")
        link.clicked.connect(partial(self._disagree, rule))
        return link

    def _disagree(self, rule: str) -> None:
        said = self.desk.disagreement(rule)
        reason = ask_words(
            self,
            self.tr("I disagree"),
            self.tr("Say why. It is printed with the conclusion and does not change it."),
            self.tr("Put it on record"),
            begin=said.reason if said else "",
        )
        if reason:
            self.desk.disagree(rule, reason)

    def without_bar(self) -> None:
        """Do without the bar; the ways on are in the body."""
        self._bar_block.hide()

    def end_actions(self, hint: str = "") -> None:
        """Close the bar with the shortcut at the far right."""
        self.bar.addStretch()
        if hint:
            self.bar.addWidget(Label(hint, "small", "ink3"))

    def _where(self) -> tuple[str, ...]:
        for stop in self.desk.results.route.stops:
            if stop.key != self.page.stop:
                continue
            period = (period_name(stop.period, self.lang),) if stop.period else ()
            if stop.stage is None:
                return (step_name(stop.step, self.lang), *period)
            number = stop.stage.number
            mark = NUMERALS[number - 1] if self.lang == "zh" else str(number)
            stage = f"{mark} {stop.stage.title.in_(self.lang)}"
            return (stage, step_name(stop.step, self.lang), *period)
        return ()

    def _joined(self, *parts: str) -> str:
        return ("·" if self.lang == "zh" else " · ").join(part for part in parts if part)
