"""One question being answered: its editor, “don't know”, “does not apply”, and what it rests on.

Used by the page that asks one question and by the page that asks several; what it takes from a
person goes to the desk at once.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.desk import Desk
from ui.editors.attachment import AttachmentEditor
from ui.editors.base import Editor
from ui.editors.catalogue import editor_for
from ui.widgets.box import Surface
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, line
from ui.widgets.segments import Segments
from wizard.case.model import Answer, Attachment, Basis
from wizard.content.questions import Question, table_rows
from wizard.engine.route import Asked, problem_of
from wizard.languages import Lang
from wizard.sentences import problem_said
from wizard.session import Change


class Answering(QObject):
    """The wiring between one question's widgets and the desk."""

    problem_changed = Signal()

    def __init__(self, desk: Desk, asked: Asked, lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.lang = desk, lang
        self.question: Question = asked.question
        self.period = asked.period
        self.key = asked.key
        self.editor: Editor = editor_for(asked.question, lang)
        self.editor.edited.connect(self._edited)
        self.editor.malformed.connect(self._malformed)
        self.standing = StandingRow(asked.question, parent)
        self.standing.chosen.connect(self._stood)
        self.standing.reason_given.connect(self._reasoned)
        self.basis = BasisRow(asked.question, lang, parent)
        self.basis.basis_chosen.connect(self._based)
        self.basis.source_given.connect(self._sourced)
        self._show_problem_always = asked.answer is not None
        self._malformed_text = ""
        self.editor.typed.connect(self._typed)
        self.basis.source_typed.connect(partial(self._typed_beside, "source"))
        self.standing.reason_typed.connect(partial(self._typed_beside, "reason"))
        self.show_answer(asked.answer)
        self._recover()
        self._wire_files()
        desk.changed.connect(self._on_change)

    @property
    def answer(self) -> Answer | None:
        """The answer as it is stored now."""
        return self.desk.session.answer(self.question.id, self.period)

    @property
    def problem(self) -> str:
        """Why the answer is not acceptable, in words; nothing when it is."""
        if self._malformed_text:
            problem = self.question.check(self._malformed_text)
        else:
            problem = problem_of(self.question, self.answer)
        return problem_said(problem, self.lang) if problem else ""

    def commit(self) -> None:
        """Store at once what was typed."""
        self.editor.commit()
        self.standing.commit()
        self.basis.commit()

    def show_answer(self, answer: Answer | None) -> None:
        """Show what is stored."""
        given = answer is not None and answer.standing == "given"
        self.editor.show_value(answer.value if given and answer else None)
        self.standing.show_answer(answer)
        self.basis.show_answer(answer)
        self.show_problem()

    def show_problem(self) -> None:
        """Say what is wrong beside the input, or stop saying it."""
        self.editor.set_problem(self.problem or None)
        self.problem_changed.emit()

    def leave_for_later(self) -> None:
        """Flag the question for review, so that it is found again."""
        if self.answer is None:
            return
        self.desk.describe(self.question.id, period=self.period, flagged=True, origin=self)

    # --- what people do ---------------------------------------------------------------------

    def _edited(self, value: object) -> None:
        self._malformed_text = ""
        stored = self.answer
        if value is None:
            if stored is not None and stored.standing == "given":
                self.desk.withdraw(self.question.id, period=self.period, origin=self)
            self.desk.drop_draft(self.question.id, self.period)
        elif stored is None or stored.standing != "given" or stored.value != value:
            self.desk.record(self.question.id, value, period=self.period, origin=self)
        else:
            self.desk.drop_draft(self.question.id, self.period)
        self.standing.show_answer(self.answer)
        self.show_problem()

    def _malformed(self, text: str) -> None:
        self._malformed_text = text
        self.desk.draft(self.question.id, text, period=self.period)
        self.show_problem()

    def _typed(self, draft: object) -> None:
        """Keep every key; the editor tells an answer once the person pauses."""
        self.desk.draft(self.question.id, draft, period=self.period)

    def _typed_beside(self, what: str, draft: str) -> None:
        """Keep every key of a source or a reason."""
        self.desk.draft(f"{self.question.id}#{what}", draft, period=self.period)

    def _recover(self) -> None:
        """Bring back what was being typed when the program last stopped."""
        draft = self.desk.take_draft(self.question.id, self.period)
        if draft is not None:
            self.editor.show_draft(draft)
            self.editor.commit()
        for what, tell in (("reason", self._reasoned), ("source", self._sourced)):
            beside = self.desk.take_draft(f"{self.question.id}#{what}", self.period)
            if isinstance(beside, str):
                tell(beside)

    def _stood(self, standing: str) -> None:
        if standing == "unknown":
            self.editor.show_value(None)
            self.desk.record(
                self.question.id, None, period=self.period, standing="unknown", origin=self
            )
        elif standing == "not_applicable":
            self.editor.show_value(None)
            kept = self.answer.reason if self.answer else ""
            self._not_applicable(kept)
        else:
            self.desk.withdraw(self.question.id, period=self.period, origin=self)
        self.show_problem()

    def _reasoned(self, reason: str) -> None:
        self.desk.drop_draft(f"{self.question.id}#reason", self.period)
        self._not_applicable(reason)
        self.show_problem()

    def _not_applicable(self, reason: str) -> None:
        self.desk.record(
            self.question.id,
            None,
            period=self.period,
            standing="not_applicable",
            reason=reason,
            origin=self,
        )

    def _based(self, basis: Basis) -> None:
        self.desk.describe(self.question.id, period=self.period, basis=basis, origin=self)

    def _sourced(self, source: str) -> None:
        self.desk.drop_draft(f"{self.question.id}#source", self.period)
        self.desk.describe(self.question.id, period=self.period, source=source, origin=self)

    # --- files ------------------------------------------------------------------------------

    @property
    def files(self) -> tuple[Attachment, ...]:
        """What is kept with this question."""
        kept = self.desk.session.snapshot.attachments
        return tuple(one for one in kept if one.question == self.question.id)

    def attach(self, path: Path) -> None:
        """Keep a file with this question; where the question asks for files, it is the answer."""
        if self.desk.attach(self.question.id, path) and self.answers_with_files:
            self._edited([{"name": one.name, "sha256": one.sha256} for one in self.files])
            self.show_answer(self.answer)

    def detach(self, place: int) -> None:
        """Take a file off this question."""
        self.desk.detach(self.question.id, self.files[place].sha256)

    def open_file(self, sha256: str, name: str) -> None:
        """Show a copy of a kept file in the program that knows its kind."""
        copy = self.desk.copy_of(sha256, name)
        if copy is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    @property
    def answers_with_files(self) -> bool:
        """Whether the question asks for files."""
        return isinstance(self.editor, AttachmentEditor)

    def _wire_files(self) -> None:
        if isinstance(self.editor, AttachmentEditor):
            self.editor.wants_file.connect(lambda path: self.attach(Path(path)))
            self.editor.wants_open.connect(self.open_file)
            self.editor.edited.connect(self._drop_unlisted)

    def _drop_unlisted(self, value: object) -> None:
        """Let go of kept files the answer no longer names."""
        rows = table_rows(value) or ()
        named = {str(row.get("sha256")) for row in rows}
        for one in self.files:
            if one.sha256 not in named:
                self.desk.detach(self.question.id, one.sha256)

    # --- what others do -----------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        """Show what somebody else changed: an undo, another page; never one's own echo."""
        if change.origin is self or self.key not in change.which:
            return
        self._malformed_text = ""
        self.show_answer(self.answer)


class StandingRow(QWidget):
    """“Don't know” and “does not apply”, where the question allows them."""

    chosen = Signal(str)
    """Emitted with unknown, not_applicable, or nothing when it was taken back."""
    reason_given = Signal(str)
    """Emitted with why the question does not apply."""
    reason_typed = Signal(str)
    """Emitted with every key of the reason."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self)
        row = Flow(spacing=30)
        outer.addLayout(row)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[str, Choice] = {}
        offers = (
            ("unknown", self.tr("Don’t know"), question.may_be_unknown),
            ("not_applicable", self.tr("Does not apply"), question.may_not_apply),
        )
        for name, words, allowed in offers:
            if allowed:
                button = Choice(words)
                button.setAutoExclusive(False)
                button.clicked.connect(partial(self._pressed, name))
                self._buttons[name] = button
                row.addWidget(button)
        self._reason = Field()
        self._reason.setAccessibleName(self.tr("Why it does not apply"))
        self._reason.setPlaceholderText(self.tr("Why it does not apply"))
        self._reason.left.connect(self.commit)
        self._reason.paused.connect(self.commit)
        self._reason.keyed.connect(self.reason_typed)
        outer.add_gap(6)
        outer.addWidget(self._reason)
        self._shown_reason = ""
        self.setVisible(bool(self._buttons))
        self._reason.hide()

    def show_answer(self, answer: Answer | None) -> None:
        """Show how the question was answered, without saying so."""
        standing = answer.standing if answer else ""
        for name, button in self._buttons.items():
            button.setChecked(name == standing)
        self._shown_reason = answer.reason if answer else ""
        if self._reason.text() != self._shown_reason:
            self._reason.setText(self._shown_reason)
        self._reason.setVisible(standing == "not_applicable")

    def commit(self) -> None:
        """Tell the reason, if it changed."""
        text = self._reason.text()
        if not self._reason.isHidden() and text != self._shown_reason:
            self._shown_reason = text
            self.reason_given.emit(text)

    def _pressed(self, name: str) -> None:
        button = self._buttons[name]
        if not button.isChecked():
            self._reason.hide()
            self.chosen.emit("")
            return
        for other in self._buttons.values():
            other.setChecked(other is button)
        self._reason.setVisible(name == "not_applicable")
        self.chosen.emit(name)
        if name == "not_applicable":
            self._reason.setFocus()


class BasisRow(QWidget):
    """What an answer rests on: fact, estimate or opinion, and where it comes from.

    Once both are there it folds to one line.
    """

    basis_chosen = Signal(str)
    """Emitted with fact, estimate or opinion."""
    source_given = Signal(str)
    """Emitted with where the answer comes from."""
    source_typed = Signal(str)
    """Emitted with every key of the source."""

    def __init__(self, question: Question, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = question.asks_basis
        self._prompt = question.prompt.in_(lang)
        self._shown_source = ""
        outer = column(self)
        self._box = Surface("desk", radius=6)
        rows = column(self._box, margins=(20, 16, 20, 16))
        outer.addWidget(self._box)
        self._folded = self._folded_row(outer)
        self._build(rows)
        self.setVisible(self._asked)

    def _build(self, rows: Stack) -> None:
        first = Flow(spacing=18)
        first.addWidget(Label(self.tr("What this rests on"), "uib"))
        self._words = (
            ("fact", self.tr("Fact")),
            ("estimate", self.tr("Estimate")),
            ("opinion", self.tr("Opinion")),
        )
        self._segments = Segments(self._words, says=self.tr("What this rests on"))
        self._segments.chosen.connect(self.basis_chosen)
        first.addWidget(self._segments, 1)
        rows.addLayout(first)
        rows.add_gap(12)
        second = line(spacing=18)
        second.addWidget(Label(self.tr("Source"), "ui", "ink2"))
        self._source = Field("small")
        self._source.setAccessibleName(self.tr("Source of: %1").replace("%1", self._prompt))
        self._source.left.connect(self.commit)
        self._source.paused.connect(self.commit)
        self._source.keyed.connect(self.source_typed)
        second.addWidget(self._source, 1)
        rows.addLayout(second)

    def _folded_row(self, outer: Stack) -> QWidget:
        holder = QWidget()
        row = Flow(holder, spacing=14)
        self._told = Label("", "ui", "ink2", wrap=True).centred()
        row.addWidget(self._told)
        change = Button(self.tr("Change"), "link")
        change.clicked.connect(self._unfold)
        row.addWidget(change)
        outer.addWidget(holder)
        holder.hide()
        return holder

    def show_answer(self, answer: Answer | None) -> None:
        """Show what is stored; fold when it is complete and nobody is at it."""
        basis = answer.basis if answer else None
        self._shown_source = answer.source if answer else ""
        self._segments.show_value(basis)
        if self._source.text() != self._shown_source and not self._source.hasFocus():
            self._source.setText(self._shown_source)
        complete = bool(basis and self._shown_source) and not self._holds_keyboard()
        words = dict(self._words).get(basis or "", "")
        self._told.set_words(f"{words}·{self._shown_source}")
        self._box.setVisible(not complete)
        self._folded.setVisible(complete)

    def commit(self) -> None:
        """Tell the source, if it changed."""
        text = self._source.text().strip()
        if self._asked and text != self._shown_source:
            self._shown_source = text
            self.source_given.emit(text)

    def _unfold(self) -> None:
        self._box.show()
        self._folded.hide()
        self._source.setFocus()

    def _holds_keyboard(self) -> bool:
        """Whether somebody is at it."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)
