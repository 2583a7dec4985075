"""Weights from pairs: one question at a time, in seventeen steps; not all need answering."""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtWidgets import QWidget

from ui.editors.weight_part import Given, WeightPart, ends, show_bars
from ui.widgets.box import Rule
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column
from ui.widgets.reflow import Reflow
from ui.widgets.share_bar import ShareBar
from ui.widgets.steps import STEPS, Steps
from wizard.content.comparison import Criterion
from wizard.languages import Lang


class PairsPart(WeightPart):
    """One pair as a sentence with its steps; below, what the answers so far come to."""

    def __init__(self, prompt: str, criteria: Sequence[Criterion], lang: Lang, name: str) -> None:
        super().__init__()
        self._criteria, self._lang, self._prompt = tuple(criteria), lang, prompt
        self._pairs = tuple(combinations(self._criteria, 2))
        self._given: dict[str, str] = {}
        self._at = 0
        self._build(name)
        self._steps.chosen.connect(self._choose)
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._skip.clicked.connect(self._leave_out)
        self.retranslate()

    def _build(self, name: str) -> None:
        outer = column(self)
        self._progress = Label("", "small", "ink3")
        outer.addWidget(self._progress)
        outer.add_gap(8)
        self._asked = Label("", "h3", "ink", wrap=True)
        outer.addWidget(self._asked)
        outer.add_gap(10)
        self._sides = column()
        outer.addLayout(self._sides)
        self._shown: QWidget | None = None
        outer.add_gap(12)
        self._steps = Steps()
        self._steps.setObjectName(f"{name}:steps")
        outer.addWidget(self._steps)
        outer.add_gap(8)
        self._reading = Label("", "ui", "ink2", wrap=True)
        outer.addWidget(self._reading)
        outer.add_gap(12)
        ways = Flow(spacing=14)
        self._before, self._after, self._skip = Button(""), Button(""), Button("", "link")
        for button, way in ((self._before, "before"), (self._after, "after"), (self._skip, "skip")):
            button.setObjectName(f"{name}:{way}")
            ways.addWidget(button)
        outer.addLayout(ways)
        outer.add_gap(18)
        self._build_shares(outer)

    def _build_shares(self, rows: Stack) -> None:
        rows.addWidget(Rule("edge"))
        self._bars: list[ShareBar] = []
        for criterion in self._criteria:
            row = Flow(spacing=18)
            row.addWidget(Label(criterion.label.in_(self._lang), "ui", lang=self._lang), 1)
            bar = ShareBar()
            self._bars.append(bar)
            row.addWidget(bar)
            rows.addLayout(row)
            rows.addWidget(Rule())

    # --- what is asked of it ------------------------------------------------------------------

    def show_given(self, given: Given) -> None:
        """Show the answers; the first time, at the first pair that has none."""
        first = not self._given
        self._given = dict(given)
        if first and given:
            self._at = next((at for at in range(len(self._pairs)) if not self._told(at)), 0)
        self._show()

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show what the answers come to."""
        show_bars(self._bars, shares)

    def focus_first(self) -> None:
        """The steps."""
        self._steps.focus()

    def retranslate(self) -> None:
        """Everything that is said."""
        self._before.setText(self.tr("Previous pair"))
        self._after.setText(self.tr("Next pair"))
        self._skip.setText(self.tr("Leave this pair out"))
        self._show()

    # --- what a person does -------------------------------------------------------------------

    def _choose(self, times: str) -> None:
        self._given[self._key(self._at)] = times
        self._tell()

    def _leave_out(self) -> None:
        if self._given.pop(self._key(self._at), None) is not None:
            self._tell()
        self._go_on()

    def _go_back(self) -> None:
        self._go(-1)

    def _go_on(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        self._at = (self._at + step) % len(self._pairs)
        self._show()
        self._steps.focus()

    def _tell(self) -> None:
        self._show()
        self.given.emit(dict(self._given))

    # --- what is shown ------------------------------------------------------------------------

    def _key(self, at: int) -> str:
        one, other = self._pairs[at]
        return f"{one.id}:{other.id}"

    def _told(self, at: int) -> str:
        return self._given.get(self._key(at), "")

    def _show(self) -> None:
        one, other = self._pairs[self._at]
        names = [criterion.label.in_(self._lang) for criterion in (one, other)]
        self._progress.set_words(self._counted())
        asked = self.tr("From worst to best: is the step of “%1” worth more, or that of “%2”?")
        self._asked.set_words(_filled(asked, *names))
        self._show_sides(one, other)
        told = self._told(self._at)
        self._steps.show_value(told or None)
        for times in STEPS:
            said = self._sentence(times, *names)
            self._steps.button(times).setAccessibleName(f"{self._asked.words} {said}")
        hint = _filled(self.tr("Left: “%1” is worth more. Right: “%2” is."), *names)
        self._reading.set_words(self._sentence(told, *names) if told else hint)
        self._skip.setVisible(bool(told))

    def _counted(self) -> str:
        words = self.tr("Pair %1 of %2, %3 answered; not all need an answer")
        return _filled(words, str(self._at + 1), str(len(self._pairs)), str(len(self._given)))

    def _show_sides(self, one: Criterion, other: Criterion) -> None:
        """Both steps beside each other, or below where that is too narrow."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = Reflow(
            (ends(one, self._lang), ends(other, self._lang)), spacing=24, least=260
        )
        self._sides.addWidget(self._shown)

    def _sentence(self, times: str, one: str, other: str) -> str:
        if times == "1":
            return self.tr("Both steps are worth the same.")
        words = self.tr("“%1” is worth %2 times as much as “%3”.")
        if times.startswith("1/"):
            return _filled(words, other, times.removeprefix("1/"), one)
        return _filled(words, one, times, other)


def _filled(words: str, *values: str) -> str:
    for place, value in enumerate(values, start=1):
        words = words.replace(f"%{place}", value)
    return words
