"""The cost comparison as a breakdown: the trap, both sides line by line, what would change it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs import Dialog
from ui.pages.base import StepPage
from ui.pages.breakdown import Breakdown
from ui.pages.finding_parts import add_because, add_limits, unsettled_words
from ui.pages.seal_box import SealBox
from ui.pages.why import ask_why, why_link
from ui.widgets.box import Rule, Surface
from ui.widgets.buttons import Button
from ui.widgets.figure_view import FigureAt, FigureView
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import column
from ui.widgets.notice import Notice
from ui.widgets.reflow import Reflow
from wizard.content import numerals
from wizard.content.questions import TableQuestion
from wizard.engine.costing import TermCost
from wizard.engine.findings import Finding, Unsettled
from wizard.engine.methods.annual_cost import AnnualCost
from wizard.engine.wording import say
from wizard.figures.drawn import (
    by_year_of,
    odds_of,
    range_names,
    rates_of,
    sensitivity_of,
    sources_of,
    stranded_of,
    swings_of,
    trap_of,
)
from wizard.journey import Page
from wizard.languages import Lang
from wizard.why.made import FigureOf

LEAST_WIDTH = 420
"""What a figure beside another at least has."""
INSIDE = "cost.inside"


class CostPage(StepPage):
    """The headline states the real saving; every row is asked why, and leads to its answers."""

    WIDEST = 1120
    has_panel = False

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        unit = Label(self.tr("×10,000 yuan a year, tax included"), "small", "ink3")
        self.caption(self.tr("breakdown"), right=unit)
        outcome = desk.results.outcomes["cost.annual"]
        detail = desk.results.detail("cost.annual", AnnualCost)
        if isinstance(outcome, Finding) and detail is not None:
            self._build(outcome, detail)
        elif isinstance(outcome, Unsettled):
            self.heading(self.tr("The cost cannot be compared yet"))
            self.body.add_gap(12)
            words = unsettled_words(self, outcome)
            notice = Notice("note", words, verb=self.tr("Go to it") if outcome.question else "")
            notice.acted.connect(partial(self.question_wanted.emit, outcome.question))
            self.body.addWidget(notice)
        self.body.addStretch(1)
        self._go = self.primary(self.tr("Continue"))
        self.end_actions("Alt+→")

    def _build(self, finding: Finding, cost: AnnualCost) -> None:
        pack = self.desk.session.pack
        self.heading(
            say(pack, finding.headline, self.lang), say(pack, finding.because[1], self.lang)
        )
        self.body.add_gap(14)
        self.body.addWidget(FigureView(partial(trap_of, cost), self.lang))
        self.body.add_gap(14)
        inside = self._inside(cost)
        outside = self._outside(cost)
        lines = max(len(cost.inside), len(cost.outside))
        inside.fill_to(lines, len(cost.inside))
        outside.fill_to(lines, len(cost.outside))
        avoidable, whole = (numerals.in_wan(x) for x in (cost.inside_avoidable, cost.outside_total))
        inside.total(self.tr("Avoidable cost"), avoidable, self._why("inside_avoidable"))
        outside.total(self.tr("Outside, in all"), whole, self._why("outside"))
        self.body.addWidget(Reflow((inside, outside), spacing=44, least=340))
        self.body.add_gap(16)
        self._build_formula(finding, cost)
        self.body.add_gap(16)
        add_limits(self, self.body, finding)
        self.body.add_gap(16)
        self.body.addWidget(SealBox(self.desk, self.lang))
        self._build_term()
        self._build_optimism()

    def _build_term(self) -> None:
        """The whole contract below the year: what is saved in money of today, and how surely."""
        finding = self.desk.results.finding("cost.term")
        term = self.desk.results.detail("cost.term", TermCost)
        if finding is None or term is None:
            return
        self._build_told(finding)
        figures = [partial(by_year_of, term), partial(rates_of, term)]
        if term.odds is not None:
            names = range_names(self.desk.results)
            figures.insert(0, partial(odds_of, term.odds))
            figures.insert(2, partial(swings_of, term.odds, names))
            figures.insert(3, partial(sources_of, term.odds, names))
        if term.stranded.first:
            figures.append(partial(stranded_of, term.stranded))
        for place in range(0, len(figures), 2):
            shown = [self._titled(figure) for figure in figures[place : place + 2]]
            self.body.addWidget(Reflow(shown, spacing=44, least=LEAST_WIDTH))
            self.body.add_gap(20)
        add_limits(self, self.body, finding)

    def _build_optimism(self) -> None:
        """What is left of the saving with the outside cost raised, where that was asked for."""
        finding = self.desk.results.finding("cost.optimism")
        if finding is not None:
            self._build_told(finding)
            add_limits(self, self.body, finding)

    def _build_told(self, finding: Finding) -> None:
        """A finding below the ones before it: what it says, its grounds, and the link to why."""
        self.body.add_gap(28)
        self.body.addWidget(Rule())
        self.body.add_gap(20)
        headline = say(self.desk.session.pack, finding.headline, self.lang)
        self.body.addWidget(Label(headline, "h2", wrap=True, lang=self.lang))
        self.body.add_gap(8)
        add_because(self, self.body, finding)
        self.body.addWidget(why_link(self, FigureOf(finding.rule)), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.add_gap(14)

    def _titled(self, figure: FigureAt) -> QWidget:
        holder = QWidget()
        rows = column(holder, spacing=10)
        title = figure(LEAST_WIDTH).title.in_(self.lang)
        rows.addWidget(Label(title, "uib", lang=self.lang))
        rows.addWidget(FigureView(figure, self.lang))
        rows.addStretch(1)
        return holder

    def _inside(self, cost: AnnualCost) -> Breakdown:
        shown = Breakdown(self.tr("In-house: what would no longer be spent"))
        question = self.desk.session.pack.question_of[INSIDE]
        avoided = numerals.in_wan_adding_up([item.avoidable for item in cost.inside])
        for item, avoidable in zip(cost.inside, avoided, strict=True):
            name = item.name
            if isinstance(question, TableQuestion):
                name = question.row_name({"row": item.id, "name": item.name}, self.lang)
            times = f"{numerals.in_wan(item.amount)} × {numerals.percent(item.share, 0)}"
            shown.add(
                name,
                times,
                avoidable,
                self._why(f"inside.{item.id}"),
                zero=not item.avoidable,
            )
        return shown

    def _outside(self, cost: AnnualCost) -> Breakdown:
        shown = Breakdown(self.tr("Outside: what would be paid"))
        names = {
            "price": self.tr("Price"),
            "tender": self.tr("Procurement"),
            "transition": self.tr("Transition"),
            "governance": self.tr("Contract governance"),
            "exit": self.tr("Exit"),
            "risk": self.tr("Risk reserve"),
            "retained": self.tr("Retained capability"),
            "freed_income": self.tr("Income set free"),
        }
        amounts = numerals.in_wan_adding_up([item.amount for item in cost.outside])
        for item, amount in zip(cost.outside, amounts, strict=True):
            shown.add(
                names[item.id],
                self._derivation(item.id, cost),
                amount,
                self._why(f"outside.{item.id}"),
                zero=not item.amount,
            )
        return shown

    def _derivation(self, name: str, cost: AnnualCost) -> str:
        results = self.desk.results
        price = numerals.in_wan(cost.price)
        match name:
            case "price":
                return self.tr("tax included")
            case "transition":
                once = results.pack.question_of["cost.transition"]
                years = results.pack.question_of["cost.years"]
                total = once.show(results.value("cost.transition"), self.lang)
                return f"{total} ÷ {years.show(results.value('cost.years'), self.lang)}"
            case "exit" | "risk":
                amount = next(line.amount for line in cost.outside if line.id == name)
                return f"{price} × {numerals.percent(amount / cost.price, 0)}" if cost.price else ""
            case _:
                return ""

    def _build_formula(self, finding: Finding, cost: AnnualCost) -> None:
        box = Surface("desk", radius=6)
        row = Flow(box, margins=(20, 14, 16, 14), spacing=20)
        holder = QWidget()
        words = column(holder, spacing=4)
        inside, outside = (
            numerals.in_wan(amount) for amount in (cost.inside_avoidable, cost.outside_total)
        )
        share = numerals.percent(cost.advantage)
        words.addWidget(Label(f"({inside} {numerals.MINUS} {outside}) ÷ {inside} = {share}", "uib"))
        pack = self.desk.session.pack
        for reason in finding.because[2:]:
            told = say(pack, reason, self.lang)
            words.addWidget(Label(told, "ui", "ink2", wrap=True, lang=self.lang))
        row.addWidget(holder, 1)
        row.addWidget(why_link(self, FigureOf(finding.rule)))
        cells = Button(self.tr("See the %1 cells").replace("%1", str(len(cost.cells))))
        cells.clicked.connect(partial(self._show_cells, cost))
        row.addWidget(cells)
        self.body.addWidget(box)

    def _why(self, measure: str) -> Callable[[], None]:
        """What a row does when it is asked why."""
        return partial(ask_why, self, FigureOf("cost.annual", measure))

    def _show_cells(self, cost: AnnualCost) -> None:
        dialog = Dialog(self, self.tr("How sensitive the saving is"), self.tr("Close"), "")
        dialog.widen(900)
        dialog.body.addWidget(FigureView(partial(sensitivity_of, cost), self.lang))
        dialog.exec()

    def focus_first(self) -> None:
        """The button that goes on."""
        self._go.setFocus()

    def is_still_right(self) -> bool:
        """Drawn anew after every change."""
        return False
