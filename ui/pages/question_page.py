"""*The* page: one question, asked in full."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk import Desk
from ui.dialogs import ask_words
from ui.editors.table import TableEditor
from ui.pages.answering import Answering
from ui.pages.base import StepPage
from ui.pages.comparing import inform
from ui.pages.from_catalogue import CataloguePick, proposal_box
from ui.pages.seal_box import SealBox
from ui.widgets.buttons import Button
from ui.widgets.chip import ClauseChip
from ui.widgets.file_list import FileList
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from wizard.content.citing import short_citation
from wizard.content.model import Clause
from wizard.content.questions import Question, TableQuestion, table_rows
from wizard.engine.market import OFFERS
from wizard.engine.route import Asked, Stop
from wizard.journey import Page, past_optional, stop_of
from wizard.languages import Lang
from wizard.proposals import CHOSEN
from wizard.session import Change


class QuestionPage(StepPage):
    """Caption, question, why, input, don't know, basis, tools; continue or leave for later."""

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        stop = stop_of(desk.results, page)
        asked = next(one for one in stop.asked if one.key == page.questions[0]) if stop else None
        if stop is None or asked is None:
            raise LookupError(page.stop)
        self._asked = asked
        self.setAcceptDrops(True)
        self._build(stop, asked)
        desk.changed.connect(self._show_tools)

    def _build(self, stop: Stop, asked: Asked) -> None:
        question = asked.question
        code = self.desk.session.pack.code_of[question.id]
        self._past = past_optional(self.desk.results, self.page)
        self.caption(*self._places(stop, asked), right=Label(code, "small", "ink3"))
        optional = "" if question.required else self.tr(" (optional)")
        self.heading(
            question.prompt.in_(self.lang) + optional,
            question.why.in_(self.lang) if question.why else "",
        )
        if question.hint:
            self.body.add_gap(6)
            hint = question.hint.in_(self.lang)
            self.body.addWidget(Label(hint, "ui", "ink3", wrap=True, lang=self.lang))
        self.body.add_gap(26)
        self.answering = Answering(self.desk, asked, self.lang, self)
        self._fill_rows()
        inform(self.answering.editor, self.desk, self.lang)
        self._add_proposal()
        self._add_seal()
        self.body.addWidget(self.answering.editor)
        self._add_pick()
        self.body.add_gap(14)
        self.body.addWidget(self.answering.standing)
        self.body.add_gap(22)
        self.body.addWidget(self.answering.basis)
        self.body.add_gap(20)
        self._build_tools(question.cites or stop.step.cites)
        self.body.addStretch(1)
        self.primary(self.tr("Continue"))
        self._add_way_round(question)
        self.end_actions("Alt+→")

    def _places(self, stop: Stop, asked: Asked) -> tuple[str, ...]:
        """Which question of how many this is, and how far one may leave all of them out."""
        keys = [one.key for one in stop.asked]
        place = self.tr("question %1 of %2").replace("%1", str(keys.index(asked.key) + 1))
        place = place.replace("%2", str(len(keys)))
        if self._past is None:
            return (place,)
        behind = self._past.questions
        last = keys.index(behind[0]) if behind else len(keys)
        return (place, self.tr("optional up to %1").replace("%1", str(last)))

    def _add_way_round(self, question: Question) -> None:
        """Beside Continue: leave a required question for later, or skip a run of optional ones."""
        if question.required:
            later = Button(self.tr("Leave it for later"), "link")
            later.clicked.connect(self._leave_for_later)
            self.bar.addWidget(later)
        elif self._past is not None:
            skip = Button(self.tr("Skip the optional questions"), "link")
            skip.clicked.connect(self._skip_optional)
            self.bar.addWidget(skip)

    def _add_proposal(self) -> None:
        """What the catalogue proposes, above the input."""
        self._box = proposal_box(self.desk, self._asked.question.id, self.lang)
        if self._box is not None:
            self._box.taken.connect(self._take_over)
            self.body.addWidget(self._box)
            self.body.add_gap(20)

    def _add_seal(self) -> None:
        """How the in-house estimate is sealed, above the offers it must not be swayed by."""
        if self._asked.question.id == OFFERS:
            self.body.addWidget(SealBox(self.desk, self.lang))
            self.body.add_gap(20)

    def _add_pick(self) -> None:
        """The catalogue below the question which entry it is."""
        self._pick = None
        if self._asked.question.id == CHOSEN:
            self._pick = CataloguePick(self.desk, self.lang)
            self._pick.chosen.connect(self.answering.adopt)
            self.body.add_gap(20)
            self.body.addWidget(self._pick)

    def _take_over(self, value: object) -> None:
        self.answering.adopt(value)
        self.answering.editor.focus_first()

    def _build_tools(self, cites: tuple[str, ...]) -> None:
        row = Flow(spacing=14)
        self._files = Button(self.tr("Files"), "quiet", icon="evidence")
        self._files.clicked.connect(self.choose_file)
        self._note = Button(self.tr("Note"), "quiet", icon="note")
        self._note.clicked.connect(self.write_note)
        self._flag = Button(self.tr("Flag for review"), "quiet", icon="flag")
        self._flag.clicked.connect(self.flag)
        for tool in (self._files, self._note, self._flag):
            row.addWidget(tool)
        row.addStretch()
        last: QWidget = self._flag
        known = self.desk.session.pack.clause_of
        cited = [known[name] for name in cites if name in known]
        for clause in cited[:1]:
            chip = ClauseChip(self._clause_words(clause), only_for_reference=clause.grade == "D")
            chip.clicked.connect(partial(self.clause_wanted.emit, clause.id))
            row.addWidget(chip)
            last = chip
        if len(cited) > 1:
            more = Button(f"+{len(cited) - 1}", "quiet", role="small")
            more.setAccessibleName(self.tr("All %1 clauses").replace("%1", str(len(cited))))
            more.clicked.connect(partial(self.clause_wanted.emit, cited[1].id))
            row.addWidget(more)
            last = more
        self.body.addLayout(row)
        self._kept = FileList()
        self._kept.open_wanted.connect(self.answering.open_file)
        self._kept.removal_wanted.connect(self.answering.detach)
        self.body.addWidget(self._kept)
        self._kept.follow(last)
        self._show_tools(Change("answers", (self._asked.key,)))

    def _clause_words(self, clause: Clause) -> str:
        if clause.grade == "D":
            grade = self.tr("grade D, for reference only")
        else:
            grade = self.tr("grade %1").replace("%1", clause.grade)
        dot = "·" if self.lang == "zh" else " · "
        return f"{short_citation(self.desk.session.pack, clause, self.lang)}{dot}{grade}"

    def _show_tools(self, change: Change) -> None:
        """Say how many files there are, whether there is a note or a flag, what is offered."""
        if change.kind == "opened" or change.is_of_pack:
            return
        inform(self.answering.editor, self.desk, self.lang)
        if self._box is not None:
            self._box.offer(is_open=self.answering.answer is None)
        if self._pick is not None:
            self._pick.refresh()
        files = self.answering.files
        self._files.setText(self.tr("Files") + (f" {len(files)}" if files else ""))
        self._kept.show_files([{"name": one.name, "sha256": one.sha256} for one in files])
        self._kept.setVisible(bool(files) and not self.answering.answers_with_files)
        answer = self.answering.answer
        self._note.setText(self.tr("Note") + (" 1" if answer and answer.note else ""))
        flagged = bool(answer and answer.flagged)
        self._flag.setText(self.tr("Flagged for review") if flagged else self.tr("Flag for review"))

    def _fill_rows(self) -> None:
        """Give a table that takes its rows from another one that one's rows."""
        question = self._asked.question
        editor = self.answering.editor
        if not (isinstance(question, TableQuestion) and question.rows_from):
            return
        if not isinstance(editor, TableEditor):
            return
        source = self.desk.session.pack.question_of[question.rows_from]
        rows = table_rows(self.desk.results.value(question.rows_from)) or ()
        if isinstance(source, TableQuestion):
            names = {str(row.get("row", "")): source.row_name(row, self.lang) for row in rows}
            editor.set_presets(names)

    # --- what people do ---------------------------------------------------------------------

    def choose_file(self) -> None:
        """Let the person pick a file to keep with the question."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Add a file"))
        if name:
            self.answering.attach(Path(name))

    def write_note(self) -> None:
        """Let the person write a note to the question."""
        answer = self.answering.answer
        note = ask_words(
            self,
            self.tr("Note"),
            self._asked.question.label.in_(self.lang),
            self.tr("Keep the note"),
            begin=answer.note if answer else "",
        )
        if note:
            self.desk.describe(
                self._asked.question.id, period=self._asked.period, note=note, origin=self
            )

    def flag(self) -> None:
        """Flag the question for review, or take the flag off."""
        answer = self.answering.answer
        self.desk.describe(
            self._asked.question.id,
            period=self._asked.period,
            flagged=not (answer and answer.flagged),
            origin=self,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the files with the question."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.answering.attach(Path(url.toLocalFile()))

    def _leave_for_later(self) -> None:
        self.answering.commit()
        self.answering.leave_for_later()
        self.went_later.emit()

    def _skip_optional(self) -> None:
        self.answering.commit()
        behind = past_optional(self.desk.results, self.page)
        if behind is not None:
            self.page_wanted.emit(behind)

    # --- what the window asks ---------------------------------------------------------------

    def commit(self) -> None:
        """Store what was typed."""
        self.answering.commit()

    def focus_first(self) -> None:
        """The input."""
        self.answering.editor.focus_first()
        self.about.emit(self._asked.key)

    def is_still_right(self) -> bool:
        """The page stays as long as its question is asked."""
        stop = stop_of(self.desk.results, self.page)
        return stop is not None and any(one.key == self._asked.key for one in stop.asked)
