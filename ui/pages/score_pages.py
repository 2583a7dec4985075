"""Pages that close a step with a table and a figure: the diagnosis, and what a month is due."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.base import StepPage
from ui.pages.finding_parts import (
    add_answers,
    add_because,
    add_clauses,
    add_limits,
    unsettled_words,
)
from ui.pages.why import why_link
from ui.widgets.buttons import Button
from ui.widgets.figure_view import FigureView
from ui.widgets.notice import Notice
from ui.widgets.table import Grid, Table
from wizard.content import numerals
from wizard.engine.findings import Finding, Unsettled
from wizard.engine.methods.diagnosis import Diagnosis
from wizard.engine.methods.performance import Scorecard
from wizard.engine.wording import say
from wizard.figures.drawn import scores_of, standing_of
from wizard.journey import Page, stop_of
from wizard.languages import Lang
from wizard.why.made import FigureOf


class ScorePage(StepPage):
    """A finding in full, with the numbers behind it as a table."""

    WIDEST = 1120
    has_panel = False
    rule = ""

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        stop = stop_of(desk.results, page)
        self.period = stop.period if stop else ""
        key = f"{self.rule}@{self.period}" if self.period else self.rule
        outcome = desk.results.outcomes.get(key)
        self.caption(self.tr("conclusion"))
        if isinstance(outcome, Finding):
            self._build(outcome)
        else:
            self.heading(self.tr("There is no conclusion yet"))
            self.body.add_gap(12)
            if isinstance(outcome, Unsettled):
                self._build_waiting(outcome)
        self.body.addStretch(1)
        self._go: Button = self.primary(self.tr("Continue"))
        self.end_actions("Alt+→")

    def _build(self, finding: Finding) -> None:
        self.heading(say(self.desk.session.pack, finding.headline, self.lang))
        self.body.add_gap(12)
        add_because(self, self.body, finding)
        asked = FigureOf(finding.rule, period=finding.period)
        self.body.addWidget(why_link(self, asked), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.add_gap(14)
        self.build_numbers(finding)
        self.body.add_gap(14)
        add_answers(self, self.body, finding)
        self.body.add_gap(14)
        add_clauses(self, self.body, finding)
        add_limits(self, self.body, finding)

    def _build_waiting(self, outcome: Unsettled) -> None:
        words = unsettled_words(self, outcome)
        notice = Notice("note", words, verb=self.tr("Go to it") if outcome.question else "")
        notice.acted.connect(partial(self.question_wanted.emit, outcome.question))
        self.body.addWidget(notice)

    def build_numbers(self, finding: Finding) -> None:
        """Put the table and the figure of this kind of page."""
        raise NotImplementedError

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[int],
        *,
        worded: Sequence[int] = (0,),
    ) -> None:
        """Add a table that is only read; its columns share the width as `shares` say.

        The columns in `worded` hold words, the others figures.
        """
        numeric = tuple(place for place in range(len(header)) if place not in worded)
        self._add_grid(Grid(header, rows, numeric=numeric, shares=shares), header[0])

    def words_table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Add a table of words that is only read."""
        self._add_grid(Grid(header, rows), header[0])

    def _add_grid(self, grid: Grid, says: str) -> None:
        self.body.addWidget(Table(grid, says=says, dense=True))

    def focus_first(self) -> None:
        """The button that goes on."""
        self._go.setFocus()

    def is_still_right(self) -> bool:
        """Drawn anew after every change."""
        return False


class DiagnosisPage(ScorePage):
    """Need and fitness, and every indicator with its mark."""

    rule = "diagnosis"

    def build_numbers(self, finding: Finding) -> None:
        """Every indicator: what was answered, the mark, the weight."""
        detail = finding.detail
        if not isinstance(detail, Diagnosis):
            return
        pack, results = self.desk.session.pack, self.desk.results
        title = results.snapshot.matter.title
        self.body.addWidget(
            FigureView(lambda width: standing_of(results, title, width, self.lang), self.lang)
        )
        self.body.add_gap(14)
        header = (self.tr("Indicator"), self.tr("Answer"), self.tr("Mark"), self.tr("Weight"))
        rows = []
        for indicator in pack.indicators:
            if indicator.code not in detail.marks:
                continue
            question = pack.question_of[indicator.question]
            value, mark = results.value(indicator.question), detail.marks[indicator.code]
            rows.append(
                (
                    f"{indicator.code} {question.label.in_(self.lang)}",
                    "–" if value is None else question.show(value, self.lang),
                    "–" if mark is None else numerals.plain(mark),
                    numerals.plain(indicator.weight),
                )
            )
        self.table(header, rows, (4, 2, 1, 1))


class PaymentPage(ScorePage):
    """What a month is due: the KPIs, the score, the sum; and the months so far."""

    rule = "payment.due"

    def build_numbers(self, finding: Finding) -> None:
        """The month's KPIs, then the curve of the months."""
        card = self.desk.results.detail("kpi.score", Scorecard, self.period)
        if card is not None:
            header = (
                self.tr("KPI"),
                self.tr("Actual"),
                self.tr("Target"),
                self.tr("Score"),
                self.tr("Weight"),
            )
            rows = [
                (
                    item.reading.name,
                    numerals.plain(item.reading.actual),
                    numerals.plain(item.reading.target),
                    numerals.plain(item.score, 1),
                    numerals.plain(item.reading.weight),
                )
                for item in card.lines
            ]
            self.table(header, rows, (4, 1, 1, 1, 1))
            self.body.add_gap(14)
        self.body.addWidget(FigureView(partial(scores_of, self.desk.results), self.lang))
