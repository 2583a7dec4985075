"""What follows from a step's answers: asserted, not asked; and the knock-out when law says stop."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs import Dialog
from ui.pages.base import StepPage
from ui.pages.finding_parts import (
    add_answers,
    add_because,
    add_clauses,
    add_limits,
    clause_box,
    unsettled_words,
)
from ui.pages.why import ask_why, why_link
from ui.tokens import Token
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.field import Field
from ui.widgets.figure_view import FigureView
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed, line
from ui.widgets.notice import Notice
from ui.widgets.reflow import Reflow
from wizard.case.model import Exemption
from wizard.engine.findings import Finding, Outcome
from wizard.engine.weight import SETTLED, heaviest_first, main_rule, weight
from wizard.engine.wording import headline
from wizard.figures.drawn import FACTORS, factors_of
from wizard.figures.marks import csf_strip
from wizard.journey import Page, stop_of
from wizard.languages import Lang
from wizard.why.made import FigureOf


class FindingsPage(StepPage):
    """One finding in full, the step's others as rows; or a stop, with three ways on."""

    WIDEST = 1120
    has_panel = False

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        stop = stop_of(desk.results, page)
        if stop is None:
            raise LookupError(page.stop)
        self.outcomes = {
            rule: desk.results.outcomes.get(f"{rule}@{stop.period}")
            or desk.results.outcomes.get(rule)
            for rule in stop.step.findings
        }
        self._shown = main_rule(self._spoken())
        self._build()

    def _spoken(self) -> dict[str, Outcome]:
        """The outcomes there are; a rule judged by period has none outside its periods."""
        return {rule: outcome for rule, outcome in self.outcomes.items() if outcome is not None}

    def _build(self) -> None:
        outcome = self.outcomes.get(self._shown)
        self.caption(self.tr("conclusion"))
        if isinstance(outcome, Finding):
            self._build_finding(outcome)
            self._build_others()
            self.body.addStretch(1)
            if outcome.verdict == "hit":
                self.without_bar()
                return
            self._go = self.primary(self.tr("Continue"))
            self.dissent(outcome.rule)
        else:
            self.heading(self.tr("There is no conclusion yet"))
            self.body.add_gap(12)
            self._build_waiting()
            self.body.addStretch(1)
            self._go = self.primary(self.tr("Continue"))
        self.end_actions("Alt+→")

    # --- the finding in full ------------------------------------------------------------------

    def _build_finding(self, finding: Finding) -> None:
        self.heading(headline(self.desk.session.pack, finding, self.lang))
        self.body.add_gap(12)
        add_because(self, self.body, finding)
        self.body.addWidget(why_link(self, _whole(finding)), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.add_gap(16)
        self._build_factors(finding)
        add_answers(self, self.body, finding)
        self.body.add_gap(16)
        if finding.verdict == "hit":
            self.body.addWidget(self._main_clause(finding))
            self._build_ways()
            self.body.add_gap(18)
        add_clauses(self, self.body, finding)
        add_limits(self, self.body, finding)

    def _build_factors(self, finding: Finding) -> None:
        """The success factors, the weakest first, where the finding is about them."""
        factors = factors_of(self.desk.results, finding.rule) if finding.rule in FACTORS else ()
        if factors:
            drawn = FigureView(lambda width: csf_strip(factors, width=width), self.lang)
            self.body.addWidget(drawn)
            self.body.add_gap(16)

    def _build_waiting(self) -> None:
        for outcome in self.outcomes.values():
            if outcome is None or isinstance(outcome, Finding):
                continue
            words = unsettled_words(self, outcome)
            notice = Notice("note", words, verb=self.tr("Go to it") if outcome.question else "")
            notice.acted.connect(partial(self.question_wanted.emit, outcome.question))
            self.body.addWidget(notice)
            self.body.add_gap(8)

    # --- the other findings of the step -------------------------------------------------------

    def _build_others(self) -> None:
        spoken = self._spoken()
        others = [rule for rule in heaviest_first(spoken) if rule != self._shown]
        if not others:
            return
        self.body.add_gap(14)
        self.body.addWidget(Label(self.tr("The other conclusions of this step"), "uib"))
        self.body.addWidget(Rule("edge"))
        for rule in others:
            self._add_row(rule, spoken[rule])

    def _add_row(self, rule: str, outcome: Outcome) -> None:
        if isinstance(outcome, Finding):
            words = headline(self.desk.session.pack, outcome, self.lang)
        else:
            words = unsettled_words(self, outcome)
        quiet = weight(rule, outcome) == SETTLED
        row = Row(words, height=40, margins=(0, 6, 0, 6))
        icon = "check" if quiet else "warn" if isinstance(outcome, Finding) else "clock"
        colour: Token = "ink3" if quiet else "amber"
        row.add(Icon(icon, 18, colour))
        row.content.add_gap(12)
        row.add(Label(words, "ui", "ink2" if quiet else "ink", wrap=True, lang=self.lang), 1)
        row.add(Icon("right", 14, "ink3"))
        if isinstance(outcome, Finding):
            row.clicked.connect(partial(self._show, rule))
        elif outcome.question:
            row.clicked.connect(partial(self.question_wanted.emit, outcome.question))
        self.body.addWidget(row)

    def _show(self, rule: str) -> None:
        """Show another of the step's findings in full, in a box over the page."""
        outcome = self.outcomes[rule]
        if not isinstance(outcome, Finding):
            return
        title = headline(self.desk.session.pack, outcome, self.lang)
        dialog = Dialog(self, title, self.tr("I have read it"), "")
        dialog.widen(760)
        add_because(self, dialog.body, outcome)
        link = Button(self.tr("Why?"), "link", role="small")
        link.clicked.connect(dialog.reject)
        link.clicked.connect(partial(ask_why, self, _whole(outcome)))
        dialog.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        dialog.body.add_gap(12)
        add_clauses(self, dialog.body, outcome)
        add_limits(self, dialog.body, outcome)
        dialog.exec()

    # --- when law says stop -------------------------------------------------------------------

    def _build_ways(self) -> None:
        """Three ways on: change the answer, stop and print why, register an exception."""
        self.body.add_gap(20)
        head = Flow(spacing=20)
        head.addWidget(Label(self.tr("Three ways on"), "uib"))
        head.addStretch()
        head.addWidget(self.dissent_link(self._shown))
        self.body.addLayout(head)
        self.body.add_gap(10)
        finding = self.outcomes[self._shown]
        first = finding.read[0] if isinstance(finding, Finding) and finding.read else ""
        cards = (
            self._card(
                self.tr("1. Change the answer"),
                self.tr("Cut out what may not leave, and argue only the rest."),
                self._button(
                    self.tr("Go to the question"),
                    partial(self.question_wanted.emit, first),
                    main=True,
                ),
            ),
            self._card(
                self.tr("2. Stop here"),
                self.tr(
                    "Print why it may not be outsourced, with clauses and date. It can be reopened."
                ),
                self._button(
                    self.tr("Print the explanation"), partial(self.dossier_wanted.emit, "NO")
                ),
            ),
            self._card(
                self.tr("3. Register an exception"),
                self.tr("Needs an authority, a document and an end; the conclusion still prints."),
                self._button(self.tr("Register it"), self._exempt),
            ),
        )
        self.body.addWidget(Reflow(cards, spacing=16, least=220))

    def _main_clause(self, finding: Finding) -> QWidget:
        clause = self.desk.session.pack.clause_of[finding.clauses[0]]
        return clause_box(self, clause, self.lang)

    def _card(self, title: str, words: str, button: Button) -> Surface:
        card = Surface("paper", border="line", radius=6)
        rows = column(card, margins=(20, 16, 20, 20))
        rows.addWidget(Label(title, "uib", wrap=True))
        rows.add_gap(6)
        rows.addWidget(Label(words, "ui", "ink2", wrap=True))
        rows.addStretch(1)
        rows.add_gap(14)
        bar = line()
        bar.addWidget(button)
        bar.addStretch(1)
        rows.addLayout(bar)
        if button.property("kind") == "go":
            self._go = button
        return card

    def _button(self, words: str, act: object, *, main: bool = False) -> Button:
        button = Button(words, "go" if main else "plain")
        button.clicked.connect(act)
        return button

    def _exempt(self) -> None:
        dialog = Dialog(
            self, self.tr("Register an exception"), self.tr("Register it"), self.tr("Not now")
        )
        fields: dict[str, Field] = {}
        for name, words in (
            ("authority", self.tr("Authority")),
            ("document", self.tr("Document number")),
            ("until", self.tr("Valid until")),
            ("reason", self.tr("Reason")),
        ):
            row = line(spacing=14)
            label = Label(words, "ui", "ink2")
            fixed(label, width=110)
            row.addWidget(label)
            fields[name] = Field()
            fields[name].setAccessibleName(words)
            row.addWidget(fields[name], 1)
            dialog.body.addLayout(row)
            dialog.body.add_gap(8)
        if dialog.exec() and all(field.text().strip() for field in fields.values()):
            told = {name: field.text().strip() for name, field in fields.items()}
            self.desk.exempt(Exemption(rule=self._shown, **told))

    def focus_first(self) -> None:
        """The button that goes on."""
        self._go.setFocus()

    def is_still_right(self) -> bool:
        """Drawn anew after every change."""
        return False


def _whole(finding: Finding) -> FigureOf:
    """A finding as a whole, to be asked why."""
    return FigureOf(finding.rule, period=finding.period)
