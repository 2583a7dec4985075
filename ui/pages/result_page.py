"""The result: one sentence with its strength, what “outsource” would need, what would change it."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.base import StepPage
from ui.pages.finding_parts import add_answers, add_because, add_clauses, add_limits
from ui.pages.why import ask_by, show_why, why_link
from ui.tasks import Progress, Task
from ui.tokens import Token
from ui.widgets.box import Icon, Rule
from ui.widgets.buttons import Button, Row
from ui.widgets.figure_view import FigureView
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Stack, column, fixed, line
from ui.widgets.reflow import Reflow
from wizard.content import numerals
from wizard.content.model import Pack
from wizard.engine.evaluate import Results, whole
from wizard.engine.findings import Finding
from wizard.engine.flips import Change, Turn, turns
from wizard.engine.methods.suitability import Suitability
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.rules.ticks import Tick
from wizard.engine.wording import say
from wizard.figures.drawn import dimensions_of
from wizard.journey import Page
from wizard.languages import Lang
from wizard.overview import advice
from wizard.why.cards import TICKED, CardName, why_card
from wizard.why.made import FigureOf


class ResultPage(StepPage):
    """The conclusion of stage one: h0, ticks, six cards, flips; below them how it came about."""

    WIDEST = 1400
    PADDING = 64
    has_panel = False
    has_rail = False

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        authority = str(desk.results.value("department.authority") or "")
        who = self.tr("The tool gives grounds; %1 decides") if authority else ""
        right = Label(who.replace("%1", authority), "small", "ink3")
        self.caption(self.tr("conclusion"), right=right)
        finding = desk.results.finding("conclusion")
        self._flips: Stack = column()
        self._task: Task[tuple[Turn, ...]] | None = None
        if finding is not None:
            self._build(finding)
        self.body.addStretch(1)
        self._go = self.primary(self.tr("Continue"))
        printed = Button(self.tr("Print the leader’s page"), icon="print")
        printed.clicked.connect(partial(self.dossier_wanted.emit, "LEADER"))
        self.bar.addWidget(printed)
        if finding is not None:
            self.dissent(finding.rule)
        self.end_actions("Alt+→")

    def _build(self, finding: Finding) -> None:
        words = self.tr("Advice: %1").replace("%1", advice(self.desk.results, self.lang))
        self.body.addWidget(Heading(words, "h0", lang=self.lang))
        self.body.add_gap(6)
        self.body.addWidget(
            Label(self._subtitle(finding), "body", "ink2", wrap=True, lang=self.lang)
        )
        self.body.add_gap(16)
        detail = finding.detail
        halves = QWidget(), QWidget()
        left, right = (column(half) for half in halves)
        if isinstance(detail, Conclusion) and detail.ticks:
            self._build_ticks(left, detail)
        else:
            add_answers(self, left, finding)
        left.addStretch(1)
        self._build_cards(right)
        right.add_gap(24)
        right.addLayout(self._flips)
        right.addStretch(1)
        self.body.addWidget(Reflow(halves, spacing=32, least=420))
        self.body.add_gap(24)
        self._build_derivation(finding)
        self._look_for_flips()

    def _subtitle(self, finding: Finding) -> str:
        detail, pack = finding.detail, self.desk.session.pack
        if not isinstance(detail, Conclusion) or not detail.ticks:
            return say(pack, finding.because[0], self.lang)
        unmet = sum(1 for tick in detail.ticks if tick.met is False)
        open_ = sum(1 for tick in detail.ticks if tick.met is None)
        words = self.tr("%1 of %2 conditions hold; %3 not met.")
        if open_:
            words = self.tr("%1 of %2 conditions hold; %3 not met, %4 not yet worked out.")
        counted = (detail.met, len(detail.ticks), unmet, open_)
        for place, number in enumerate(counted, start=1):
            words = words.replace(f"%{place}", str(number))
        return words

    # --- the left half ------------------------------------------------------------------------

    def _build_ticks(self, left: Stack, detail: Conclusion) -> None:
        head = line()
        head.addWidget(Label(self.tr("What “outsource” requires"), "uib"))
        head.addStretch(1)
        count = f"{detail.met} / {len(detail.ticks)}"
        head.addWidget(Label(count, "uib"))
        left.addLayout(head)
        left.add_gap(8)
        left.addWidget(Rule("edge"))
        for tick in detail.ticks:
            left.addWidget(self._tick(tick))

    def _tick(self, tick: Tick) -> QWidget:
        pack = self.desk.session.pack
        title, value, requirement = (
            say(pack, reason, self.lang) for reason in (tick.title, tick.value, tick.requirement)
        )
        failed = tick.met is False
        ink: Token = "amber" if failed else "ink"
        icon = "check" if tick.met else "close" if failed else "clock"
        row = Row(f"{title}: {value}, {requirement}", height=38)
        figure = TICKED[tick.id]
        if self.desk.results.finding(figure.rule) is not None:
            ask_by(row, self, figure)
        else:
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.add(Icon(icon, 18, "amber" if failed else "ink3"))
        row.content.add_gap(12)
        row.add(Label(title, "uib" if failed else "ui", ink, wrap=True, lang=self.lang), 1)
        shown = Label(value, "uib", ink, align=Qt.AlignmentFlag.AlignRight, lang=self.lang)
        row.add(shown)
        row.content.add_gap(12)
        least = Label(requirement, "small", "ink3", lang=self.lang)
        fixed(least, width=112)
        row.add(least)
        return row

    # --- the right half -----------------------------------------------------------------------

    def _build_cards(self, right: Stack) -> None:
        money = self.desk.results.finding("cost.annual")
        costs_more = money is not None and money.measures["advantage"] < 0
        cards = []
        for title, value, note, name in self._cards():
            amber = costs_more and name == "money"
            card = Card(title, value, note, amber=amber, lang=self.lang)
            card.setToolTip(self.tr("Why?"))
            card.clicked.connect(partial(self._open, name))
            cards.append(card)
        right.addWidget(Reflow(cards, spacing=10, least=168))

    def _cards(self) -> tuple[tuple[str, str, str, CardName], ...]:
        results = self.desk.results
        return (
            (self.tr("Gates"), *_gate_card(self, results), "gate"),
            (self.tr("Scores"), *_score_card(self, results), "scores"),
            (self.tr("Money"), *_money_card(self, results), "money"),
            (self.tr("Risk"), *_risk_card(self, results), "risk"),
            (self.tr("Evidence"), *_evidence_card(self, results), "evidence"),
            (self.tr("Dissent"), *_dissent_card(self, results), "dissent"),
        )

    def _open(self, name: CardName) -> None:
        """Each card is asked why; one without a figure yet opens where it would come from."""
        behind = why_card(whole(self.desk.results), name)
        if behind is None:
            self.question_wanted.emit(_BEGINS_AT[name])
        else:
            show_why(self, behind)

    # --- what would change it -----------------------------------------------------------------

    def _look_for_flips(self) -> None:
        """Try the single changes off the UI thread; the page is there before they are."""
        snapshot, pack = self.desk.session.snapshot, self.desk.session.pack
        self._flips.addWidget(Label(self.tr("What would change this"), "h3"))
        self._flips.add_gap(8)
        self._flips.addWidget(Rule("edge"))
        waiting = Label(self.tr("Trying single changes …"), "small", "ink3")
        self._flips.addWidget(waiting)
        if self.desk.results.left:
            # The page is drawn anew once the odds are there; what turns it hangs on them.
            return

        def tried(progress: Progress) -> tuple[Turn, ...]:
            return turns(pack, snapshot, progress)

        self._task = Task(tried, self)
        self._task.done.connect(partial(self._show_turns, waiting, pack))
        self._task.cancelled.connect(waiting.hide)
        self._task.start()
        self.destroyed.connect(self._task.stop)

    def _show_turns(self, waiting: Label, pack: Pack, found: tuple[Turn, ...]) -> None:
        """Show what was found; the desk may have let go of the matter since it was asked."""
        waiting.hide()
        if not found:
            words = self.tr("No three answers among those tried turn the conclusion.")
            self._flips.addWidget(Label(words, "ui", "ink2", wrap=True))
        for turn in found:
            if len(turn.changes) > 1:
                words = self.tr("No single answer does; these together do:")
                self._flips.addWidget(Label(words, "small", "ink3", wrap=True))
            becomes = self.tr("becomes “%1”").replace("%1", self._verdict(pack, turn.verdict))
            for place, change in enumerate(turn.changes, start=1):
                last = place == len(turn.changes)
                self._flips.addWidget(self._change(pack, change, becomes if last else ""))

    def _change(self, pack: Pack, change: Change, becomes: str) -> QWidget:
        """One answer that would change; the last of a set says what the conclusion becomes."""
        question = pack.question_of[change.question]
        name = question.label.in_(self.lang)
        if change.row == "established":
            name = self.tr("Established staff, avoidable share")
        turn = f"{self._written(change, change.current)} → {self._written(change, change.turned)}"
        told = f"{name}: {turn}, {becomes}" if becomes else f"{name}: {turn}"
        row = Row(told, height=40, spacing=8)
        row.add(Label(name, "ui", wrap=True, lang=self.lang), 5)
        row.add(Label(turn, "uib", wrap=True), 2)
        align = Qt.AlignmentFlag.AlignRight
        row.add(Label(becomes, "ui", "accent", wrap=True, align=align, lang=self.lang), 6)
        row.clicked.connect(partial(self.question_wanted.emit, change.question))
        return row

    def _written(self, change: Change, value: object) -> str:
        if change.question == "cost.price":
            return numerals.in_wan(Decimal(str(value)), 1)
        if change.question.startswith("test."):
            return self.tr("yes") if value == "yes" else self.tr("no")
        text = numerals.plain(Decimal(str(value)))
        return f"{text} %" if change.row == "established" else text

    def _verdict(self, pack: Pack, verdict: str) -> str:
        return pack.phrase_of[f"conclusion.{verdict}"].in_(self.lang)

    # --- how it came about --------------------------------------------------------------------

    def _build_derivation(self, finding: Finding) -> None:
        detail = self.desk.results.detail("suitability", Suitability)
        self.body.addWidget(Rule())
        self.body.add_gap(16)
        self.body.addWidget(Label(self.tr("How it came about"), "h3"))
        self.body.add_gap(8)
        add_because(self, self.body, finding)
        self.body.addWidget(why_link(self, FigureOf(finding.rule)), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.add_gap(8)
        if detail is not None:
            self.body.addWidget(FigureView(partial(dimensions_of, detail), self.lang))
            self.body.add_gap(12)
        add_clauses(self, self.body, finding)
        add_limits(self, self.body, finding)

    def focus_first(self) -> None:
        """The button that goes on."""
        self._go.setFocus()

    def is_still_right(self) -> bool:
        """Drawn anew after every change."""
        return False


_BEGINS_AT: Mapping[CardName, str] = {
    "gate": "redline.duty_ours",
    "scores": "test.k1",
    "money": "cost.price",
    "risk": "risks",
    "evidence": "measure.q01",
    "dissent": "overrule.wanted",
}
"""The question each card’s figures begin with."""


class Card(Row):
    """One of six: a title, a value, a note; it is asked why."""

    def __init__(self, title: str, value: str, note: str, *, amber: bool, lang: Lang) -> None:
        super().__init__(f"{title}: {value}. {note}", height=97, rule=False, border="line")
        words = QWidget()
        rows = column(words, margins=(12, 11, 8, 11))
        head = line()
        head.addWidget(Label(title, "small", "ink3"))
        head.addStretch(1)
        head.addWidget(Icon("right", 14, "ink3"))
        rows.addLayout(head)
        rows.addWidget(Label(value, "numx", "amber" if amber else "ink", lang=lang))
        rows.addWidget(Label(note, "small", "ink2", wrap=True, leading=100, lang=lang))
        self.add(words, 1)


def _gate_card(page: StepPage, results: Results) -> tuple[str, str]:
    passed = [gate for gate in ("G0", "G1") if gate in results.snapshot.gates]
    value = page.tr("%1 passed").replace("%1", passed[-1]) if passed else page.tr("none passed")
    left = results.gates["G1"].left if "G1" in results.gates else 0
    if "G1" in passed:
        return value, page.tr("stage two is open")
    return value, page.tr("G1: %1 left").replace("%1", str(left))


def _score_card(page: StepPage, results: Results) -> tuple[str, str]:
    score, indices = results.finding("suitability"), results.finding("diagnosis")
    value = numerals.plain(score.measures["score"], 1) if score else "–"
    if indices is None:
        return value, ""
    need, fit = (numerals.plain(indices.measures[name], 1) for name in ("need", "fit"))
    return value, page.tr("need %1, fitness %2").replace("%1", need).replace("%2", fit)


def _money_card(page: StepPage, results: Results) -> tuple[str, str]:
    cost = results.finding("cost.annual")
    if cost is None:
        return "–", ""
    surface = numerals.percent(cost.measures["surface"])
    even = numerals.in_wan(cost.measures["even_price"], 0)
    note = page.tr("on the surface %1; level at %2").replace("%1", surface).replace("%2", even)
    return numerals.percent(cost.measures["advantage"]), note


def _risk_card(page: StepPage, results: Results) -> tuple[str, str]:
    risks = results.finding("risks")
    if risks is None:
        return "–", ""
    high, medium = (numerals.plain(risks.measures[name]) for name in ("high", "medium"))
    value = page.tr("%1 high, %2 medium").replace("%1", high).replace("%2", medium)
    untreated = numerals.plain(risks.measures["untreated"])
    return value, page.tr("%1 high ones untreated").replace("%1", untreated)


def _evidence_card(page: StepPage, results: Results) -> tuple[str, str]:
    grade = results.finding("confidence")
    if grade is None:
        return "–", ""
    soft = numerals.percent(grade.measures["soft"], 0)
    return grade.verdict.upper(), page.tr("estimates and opinions %1").replace("%1", soft)


def _dissent_card(page: StepPage, results: Results) -> tuple[str, str]:
    said = results.snapshot.disagreements
    people = "、".join(dict.fromkeys(one.by for one in said))
    return str(len(said)), people or page.tr("nobody has disagreed")
