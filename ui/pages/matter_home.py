"""The matter's home: a checklist of all five stages, the advice, and what blocks the next gate."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.base import NUMERALS
from ui.theme import theme
from ui.tokens import Token
from ui.widgets.box import Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.chip import ChipKind
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Block, Stack, column, fixed
from ui.widgets.notice import Notice
from ui.widgets.rows import open_row, quiet_row
from ui.widgets.slips import LargeSlips
from wizard.dossier.compose import offered
from wizard.engine.duties import Duty, open_duties
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.gates import GateStanding
from wizard.engine.route import Stop
from wizard.engine.wording import say
from wizard.journey import next_step
from wizard.languages import Lang
from wizard.overview import (
    StageProgress,
    advice,
    data_line,
    document_readiness,
    most_sensitive,
    period_name,
    stage_progress,
    step_name,
)
from wizard.search.things import Target


class MatterHome(QWidget):
    """Hub of a matter, shown on opening and after each finished step."""

    stop_wanted = Signal(str)
    """Emitted with the key of the stop to work on."""
    gate_wanted = Signal(str)
    """Emitted with the id of the gate to look at."""
    question_wanted = Signal(str)
    """Emitted with the key of a question."""
    dossier_wanted = Signal(str)
    """Emitted with the id of a document, or nothing for all."""
    result_wanted = Signal()
    target_wanted = Signal(object)
    """Emitted with the Target of a step in which something must be done."""
    upgrade_wanted = Signal()
    """Emitted when the person wants to see what a newer content pack would change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lang: Lang = theme().lang
        self._next: Row | None = None
        results = desk.results
        content = QWidget()
        body = column(content, margins=(64, 28, 56, 28))
        self._build_pack(body, results)
        self._build_advice(body, results)
        self._build_gate(body, results)
        for progress in stage_progress(results):
            self._build_stage(body, results, progress)
        body.addStretch(1)
        sheet = Surface("paper")
        column(sheet).addWidget(Block(content, 1120))
        self._columns = Columns((sheet, 0), (self._side(results), 330))
        column(self).addWidget(self._columns)

    # --- pack, advice and gate ----------------------------------------------------------------

    def _build_pack(self, body: Stack, results: Results) -> None:
        """That new matters go by another content pack, where they do."""
        newer = self._desk.newer_pack
        if newer is None:
            return
        words = self.tr("This matter goes by content pack %1; new matters by %2")
        words = words.replace("%1", results.pack.version_in(self._lang))
        words = words.replace("%2", newer.version_in(self._lang))
        notice = Notice("note", words, verb=self.tr("See what would change"), icon="import")
        notice.acted.connect(self.upgrade_wanted)
        body.addWidget(notice)
        body.add_gap(18)

    def _build_advice(self, body: Stack, results: Results) -> None:
        body.addWidget(Label(self.tr("The advice at present"), "small", "ink3"))
        body.add_gap(6)
        body.addWidget(Heading(advice(results, self._lang), "h1", lang=self._lang))
        body.add_gap(4)
        told = most_sensitive(results, self._lang)
        body.addWidget(Label(told, "body", "ink2", wrap=True, lang=self._lang))
        body.add_gap(12)

    def _build_gate(self, body: Stack, results: Results) -> None:
        """The next gate: what is in its way as links, or that it may be passed."""
        gate = next(
            (
                one
                for one in results.gates.values()
                if one.standing != "passed"
                and results.pack.stage_of[one.gate.after].number
                >= results.snapshot.matter.start_stage
            ),
            None,
        )
        if gate is None:
            return
        name = gate.gate.id
        if gate.standing == "to_confirm":
            title = self.tr("Gate %1 is to be confirmed again").replace("%1", name)
            notice = Notice("warning", title, "", verb=self.tr("Look at it"), icon="gate")
        elif gate.left:
            title = self.tr("Gate %1: %2 left").replace("%1", name).replace("%2", str(gate.left))
            notice = Notice("warning", title, "", verb=self.tr("Look at it"), icon="gate")
            self._add_blockers(notice, gate)
        else:
            title = self.tr("Gate %1 can be passed").replace("%1", name)
            notice = Notice("note", title, "", verb=self.tr("Pass it"), icon="gate")
        notice.acted.connect(partial(self.gate_wanted.emit, name))
        body.addWidget(notice)
        body.add_gap(14)

    def _add_blockers(self, notice: Notice, gate: GateStanding) -> None:
        row = Flow(spacing=20)
        shown = 0
        for condition in gate.conditions:
            if condition.met is True or shown >= 3:
                continue
            shown += 1
            link = Button(condition.condition.title.in_(self._lang), "link", colour="ink")
            link.clicked.connect(partial(self.question_wanted.emit, condition.condition.goto))
            row.addWidget(link)
        if gate.unanswered and shown < 3:
            words = self.tr("%1 not answered yet").replace("%1", str(len(gate.unanswered)))
            link = Button(words, "link", colour="ink")
            link.clicked.connect(partial(self.question_wanted.emit, gate.unanswered[0]))
            row.addWidget(link)
        notice.content.addLayout(row)

    # --- stages -------------------------------------------------------------------------------

    def _build_stage(self, body: Stack, results: Results, progress: StageProgress) -> None:
        head = Flow()
        mark = (
            f"{NUMERALS[progress.stage.number - 1]}、"
            if self._lang == "zh"
            else str(progress.stage.number)
        )
        ink: Token = "ink3" if progress.locked_by else "ink"
        number = Heading(mark, "h2", ink)
        fixed(number, width=44)
        head.addWidget(number)
        head.addWidget(Heading(progress.stage.title.in_(self._lang), "h2", ink), 1)
        head.addWidget(Label(self._stage_words(progress), "small", "ink3"))
        body.addLayout(head)
        body.add_gap(4)
        stops = results.route.of_stage(progress.stage.id)
        rows = [self._row_of(results, stop, stops) for stop in stops]
        for row in [row for row in rows if row is not None]:
            body.addWidget(row)
        for duty in open_duties(results):
            if results.pack.stage_of[duty.due].id == progress.stage.id:
                body.addWidget(self._duty_row(results, duty))
        body.add_gap(14)
        body.addWidget(Rule())
        body.add_gap(12)

    def _stage_words(self, progress: StageProgress) -> str:
        if progress.locked_by:
            words = self.tr("%1 steps · cannot start: pass gate %2 first")
            return words.replace("%1", str(progress.of)).replace("%2", progress.locked_by)
        words = self.tr("%1 steps, %2 done").replace("%1", str(progress.of))
        return words.replace("%2", str(progress.done))

    def _row_of(self, results: Results, stop: Stop, stops: tuple[Stop, ...]) -> Row | None:
        """One row a step; a repeating step shows its first period that is not done."""
        same = [one for one in stops if one.step.id == stop.step.id]
        shown = next((one for one in same if one.status != "done"), same[-1])
        if shown is not stop:
            return None
        locked = results.locked_by(stop)
        told = data_line(results, stop, self._lang)
        if stop.period and len(same) > 1:
            done = sum(1 for one in same if one.status == "done")
            counted = f"{done}/{len(same)}"
            told = f"{period_name(stop.period, self._lang)}　{counted}　{told}".strip("　")
        quiet = bool(locked) or stop.status == "done"
        return self._quiet_row(stop, told, locked) if quiet else self._open_row(stop, told)

    def _duty_row(self, results: Results, duty: Duty) -> Row:
        """What law wants done or obtained in this stage: what, by whom, in which step."""
        found = duty.outcome
        name = say(results.pack, found.headline, self._lang) if isinstance(found, Finding) else ""
        step = results.pack.step_of[duty.due]
        dot = "·" if self._lang == "zh" else " · "
        told = f"{duty.owner.in_(self._lang)}{dot}{step_name(step, self._lang)}"
        words = {"task": self.tr("Must be done"), "approval": self.tr("Needs approval")}[duty.kind]
        row = quiet_row(f"{duty.code} {name.rstrip('。.')}", told, words)
        row.clicked.connect(partial(self.target_wanted.emit, Target("step", duty.due)))
        return row

    def _quiet_row(self, stop: Stop, told: str, locked: str | None) -> Row:
        words = self._locked_words(locked) if locked else self.tr("Done")
        name = stop.step.task.in_(self._lang)
        row = quiet_row(name, "" if locked else told, words, is_locked=bool(locked))
        row.setEnabled(not locked)
        row.clicked.connect(partial(self.stop_wanted.emit, stop.key))
        return row

    def _open_row(self, stop: Stop, told: str) -> Row:
        minutes = self.tr("about %1 min").replace("%1", str(stop.step.minutes))
        dot = "·" if self._lang == "zh" else " · "
        row = open_row(
            stop.step.task.in_(self._lang),
            status=self._open_words(stop),
            data=told,
            note=f"{minutes}{dot}{stop.step.office.in_(self._lang)}",
        )
        row.clicked.connect(partial(self.stop_wanted.emit, stop.key))
        upcoming = next_step(self._desk.results)
        if upcoming is not None and upcoming.key == stop.key:
            self._next = row
        return row

    def _open_words(self, stop: Stop) -> tuple[str, ChipKind]:
        if stop.backfilled and stop.status == "todo":
            return self.tr("To back-fill"), "plain"
        match stop.status:
            case "problem":
                return self.tr("%1 problem(s)").replace("%1", str(stop.problems)), "problem"
            case "started":
                words = self.tr("In progress %1/%2").replace("%1", str(stop.answered))
                return words.replace("%2", str(stop.needed)), "doing"
            case _:
                return self.tr("Not started"), "todo"

    def _locked_words(self, locked: str) -> str:
        pack = self._desk.session.pack
        if locked in pack.gate_of:
            return self.tr("Cannot start: pass gate %1 first").replace("%1", locked)
        step = pack.step_of[locked]
        words = self.tr("Cannot start: first %1")
        return words.replace("%1", step.title.in_(self._lang))

    # --- the right column ---------------------------------------------------------------------

    def _side(self, results: Results) -> QWidget:
        side = Surface("desk", hairlines=("left",))
        rows = column(side, margins=(20, 28, 20, 28))
        rows.addWidget(Label(self.tr("How far it is"), "small", "ink3"))
        rows.add_gap(12)
        progress = stage_progress(results)
        rows.addWidget(
            LargeSlips(
                [one.stage.title.in_(self._lang) for one in progress],
                [one.share for one in progress],
                [f"{one.done}/{one.of}" for one in progress],
                says=", ".join(
                    f"{one.stage.title.in_(self._lang)} {one.done}/{one.of}" for one in progress
                ),
            )
        )
        rows.add_gap(20)
        rows.addWidget(Rule())
        rows.add_gap(20)
        self._build_signing(rows, results)
        rows.add_gap(20)
        rows.addWidget(Rule())
        rows.add_gap(20)
        self._build_papers(rows, results)
        rows.addStretch(1)
        return side

    def _build_signing(self, rows: Stack, results: Results) -> None:
        passed = list(results.snapshot.gates)
        if "G1" in passed:
            rows.addWidget(Label(self.tr("Signed so far"), "h3"))
            rows.add_gap(4)
            rows.addWidget(Label("、".join(passed), "ui", "ink2", wrap=True))
            return
        rows.addWidget(Label(self.tr("Not signed yet"), "h3"))
        rows.add_gap(4)
        signed_by = results.pack.gate_of["G1"].signed_by.in_(self._lang)
        words = self.tr("Done is not decided. At gate G1 this is signed by: %1.")
        rows.addWidget(Label(words.replace("%1", signed_by), "ui", "ink2", wrap=True))

    def _build_papers(self, rows: Stack, results: Results) -> None:
        rows.addWidget(Label(self.tr("Papers"), "h3"))
        rows.add_gap(4)
        for document in offered(results):
            missing = len(document_readiness(results, document).missing)
            words = (
                self.tr("%1 missing").replace("%1", str(missing)) if missing else self.tr("ready")
            )
            code = document.id if document.id[:1] == "W" else ""
            name = f"{code} {document.short.in_(self._lang)}".strip()
            row = Row(f"{name}, {words}", height=31, rule=False, hover="sunk")
            row.add(Label(name, "ui", "accent", wrap=True, lang=self._lang), 1)
            row.content.add_gap(8)
            row.add(Label(words, "small", "ink3"))
            row.clicked.connect(partial(self.dossier_wanted.emit, document.id))
            rows.addWidget(row)

    def focus_first(self) -> None:
        """The next thing to do; the first step once everything is done."""
        if self._next is not None:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)
            self._columns.show_whole(self._next)
            return
        first = next((row for row in self.findChildren(Row) if row.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
