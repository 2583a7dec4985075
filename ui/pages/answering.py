"""One question being answered: its editor, “don't know”, “does not apply”, and what it rests on.

Used by the page that asks one question and by the page that asks several; what it takes from a
person goes to the desk at once.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.editors.attachment import AttachmentEditor
from ui.editors.base import Editor
from ui.editors.catalogue import editor_for
from ui.pages.answer_rows import BasisRow, StandingRow
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
        self.editor: Editor = editor_for(asked.question, lang, parent)
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

    def adopt(self, value: object) -> None:
        """Take a value over as if it had been typed; what it rests on is left to the person."""
        self._edited(value)
        self.show_answer(self.answer)

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
