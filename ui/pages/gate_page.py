"""A gate: what must hold, what is in the way with links, and who signs."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs import ask_words
from ui.pages.base import StepPage
from ui.pages.why import show_why
from ui.tokens import Token
from ui.widgets.box import Icon, Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.field import Paragraph
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed
from ui.widgets.notice import Notice, NoticeKind
from wizard.engine.evaluate import whole
from wizard.engine.findings import Finding
from wizard.engine.gates import ConditionStanding, GateStanding
from wizard.engine.wording import headline
from wizard.journey import Page
from wizard.languages import Lang
from wizard.why.tree import why_gate


class GatePage(StepPage):
    """Lists what a gate asks for; the button to pass it is there only when it opens."""

    WIDEST = 1120
    has_panel = False

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        self.gate: GateStanding = desk.results.gates[page.gate]
        gate = self.gate.gate
        self._go: Button | None = None
        self._conditions: Paragraph | None = None
        asked = Button(self.tr("Why?"), "link", role="small")
        asked.clicked.connect(self._ask_why)
        self.caption(self.tr("gate %1").replace("%1", gate.id), right=asked)
        self.heading(f"{gate.id} {gate.title.in_(lang)}", gate.purpose.in_(lang))
        self.body.add_gap(18)
        self._build_standing()
        self.body.addWidget(Rule("edge"))
        for condition in self.gate.conditions:
            self._add(condition)
        self._build_answers()
        self.body.add_gap(18)
        self._build_signing()
        self.body.addStretch(1)
        self.end_actions("Alt+→")

    def _ask_why(self) -> None:
        show_why(self, why_gate(whole(self.desk.results), self.gate.gate.id))

    # --- what stands in the way ---------------------------------------------------------------

    def _build_standing(self) -> None:
        left = self.gate.left
        if self.gate.standing == "passed" and self.gate.passed:
            passed = self.gate.passed
            words = self.tr("Passed by %1 on %2.").replace("%1", passed.passed_by)
            self._note(
                "note", self.tr("This gate is passed"), words.replace("%2", passed.passed_at[:10])
            )
        elif self.gate.standing == "to_confirm":
            words = self.tr("Answers behind it were changed since. Look at them and pass it again.")
            self._note("warning", self.tr("To be confirmed again"), words)
        elif left:
            title = self.tr("Gate %1: %2 left").replace("%1", self.gate.gate.id)
            words = self.tr("Each line below leads to what decides it.")
            self._note("warning", title.replace("%2", str(left)), words)

    def _note(self, kind: NoticeKind, title: str, words: str) -> None:
        icon = "gate" if kind == "warning" else None
        notice = Notice(kind, title, words, icon=icon)
        self.body.addWidget(notice)
        self.body.add_gap(14)

    def _add(self, standing: ConditionStanding) -> None:
        condition = standing.condition
        title = condition.title.in_(self.lang)
        state = {
            True: self.tr("met"),
            False: self.tr("not met"),
            None: self.tr("not known yet"),
        }[standing.met]
        row = Row(f"{title}: {state}", height=44, margins=(0, 8, 0, 8))
        icon = "check" if standing.met else "close"
        ink: Token = "ink" if standing.met else "amber"
        colour: Token = "ink3" if standing.met else "amber"
        row.add(Icon(icon, 18, colour))
        row.content.add_gap(12)
        words = QWidget()
        parts = column(words)
        parts.addWidget(
            Label(title, "ui" if standing.met else "uib", ink, wrap=True, lang=self.lang)
        )
        told = self._told(standing)
        if told:
            parts.addWidget(Label(told, "small", "ink3", wrap=True, lang=self.lang))
        row.add(words, 1)
        requirement = Label(
            condition.requirement.in_(self.lang), "small", "ink3", wrap=True, lang=self.lang
        )
        fixed(requirement, width=220)
        row.content.add_gap(14)
        row.add(requirement)
        row.clicked.connect(partial(self._go_to, condition.goto))
        self.body.addWidget(row)

    def _told(self, standing: ConditionStanding) -> str:
        """What the rule behind a condition says, or that it may be passed with a condition."""
        outcome = standing.outcome
        if isinstance(outcome, Finding):
            return headline(self.desk.session.pack, outcome, self.lang)
        if standing.met is None:
            return self.tr("not answered yet")
        return ""

    def _build_answers(self) -> None:
        """The required questions and problems before the gate, as links."""
        pack = self.desk.session.pack
        for keys, words in (
            (self.gate.problems, self.tr("has a problem")),
            (self.gate.unanswered, self.tr("not answered yet")),
        ):
            for key in keys[:12]:
                question = pack.question_of[key.partition("@")[0]]
                name = f"{pack.code_of[question.id]} {question.label.in_(self.lang)}"
                row = Row(f"{name}: {words}", height=40, margins=(0, 4, 0, 4))
                row.add(Icon("close", 18, "amber"))
                row.content.add_gap(12)
                row.add(Label(name, "uib", "amber", wrap=True, lang=self.lang), 1)
                row.add(Label(words, "small", "ink3"))
                row.clicked.connect(partial(self.question_wanted.emit, key))
                self.body.addWidget(row)
            if len(keys) > 12:
                more = self.tr("and %1 more").replace("%1", str(len(keys) - 12))
                self.body.addWidget(Label(more, "small", "ink3"))

    # --- passing ------------------------------------------------------------------------------

    def _build_signing(self) -> None:
        gate = self.gate.gate
        box = Surface("desk", radius=6)
        rows = column(box, margins=(20, 16, 20, 16))
        signed = self.tr("Signed by: %1").replace("%1", gate.signed_by.in_(self.lang))
        rows.addWidget(Label(signed, "uib", wrap=True, lang=self.lang))
        words = self.tr(
            "The tool gives grounds; people decide. Passing is recorded with your name."
        )
        rows.addWidget(Label(words, "ui", "ink2", wrap=True))
        self.body.addWidget(box)
        if self.gate.standing == "passed":
            self._go = self.primary(self.tr("Continue"))
            again = Button(self.tr("Reopen it"), "link")
            again.clicked.connect(self._reopen)
            self.bar.addWidget(again)
        elif self.gate.left == 0:
            self._go = Button(self.tr("Pass gate %1").replace("%1", gate.id), "go")
            self._go.clicked.connect(self._pass)
            self.bar.addWidget(self._go)
        elif self.gate.conditionally:
            self._build_conditional()
        else:
            self._go = self.primary(self.tr("Back to the list"))

    def _build_conditional(self) -> None:
        """Passing with conditions: what is left is written down with owner and date."""
        self.body.add_gap(12)
        label = self.tr("Conditions: what is left, who sees to it, by when")
        self.body.addWidget(Label(label, "uib"))
        self.body.add_gap(6)
        self._conditions = Paragraph(3)
        self._conditions.setAccessibleName(label)
        self.body.addWidget(self._conditions)
        self._go = Button(
            self.tr("Pass gate %1 with conditions").replace("%1", self.gate.gate.id), "go"
        )
        self._go.clicked.connect(self._pass_with_conditions)
        self.bar.addWidget(self._go)
        back = Button(self.tr("Back to the list"), "link")
        back.clicked.connect(self.went_on)
        self.bar.addWidget(back)

    def _pass(self) -> None:
        if self.desk.pass_gate(self.gate.gate.id):
            self.went_on.emit()

    def _pass_with_conditions(self) -> None:
        note = self._conditions.toPlainText().strip() if self._conditions else ""
        if not note:
            if self._conditions:
                self._conditions.set_bad(bad=True)
                self._conditions.setFocus()
            return
        if self.desk.pass_gate(self.gate.gate.id, note=note, conditional=True):
            self.went_on.emit()

    def _reopen(self) -> None:
        why = ask_words(
            self,
            self.tr("Reopen gate %1").replace("%1", self.gate.gate.id),
            self.tr("Say why. The reason is kept in the history."),
            self.tr("Reopen it"),
        )
        if why:
            self.desk.reopen_gate(self.gate.gate.id, why=why)

    def _go_to(self, question: str) -> None:
        self.question_wanted.emit(question)

    def focus_first(self) -> None:
        """The button that goes on."""
        if self._go is not None:
            self._go.setFocus()

    def is_still_right(self) -> bool:
        """Drawn anew after every change, except while conditions are being written."""
        return self._conditions is not None and self._conditions.hasFocus()
