"""Several questions on one page: marks, and short facts that read better together."""

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from ui.desk import Desk
from ui.editors.rating import RatingEditor
from ui.pages.answering import Answering
from ui.pages.base import StepPage
from ui.widgets.box import Rule
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import line
from ui.widgets.segments import Segments
from wizard.engine.route import Asked
from wizard.journey import Page, stop_of
from wizard.languages import Lang

RATERS = {"a": "rating.first", "b": "rating.second"}


class DensePage(StepPage):
    """The questions of a step one below the other; the panel follows the one in focus."""

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        stop = stop_of(desk.results, page)
        if stop is None:
            raise LookupError(page.stop)
        self._asked = [one for one in stop.asked if one.key in page.questions]
        self.answerings: list[Answering] = []
        self._raters: Segments | None = None
        answered = sum(1 for one in self._asked if one.answer)
        told = self.tr("%1 of %2 answered").replace("%1", str(answered))
        self.caption(told.replace("%2", str(len(self._asked))))
        self.heading(stop.step.task.in_(lang), stop.step.purpose.in_(lang))
        self.body.add_gap(14)
        self._build_rows()
        self.body.addStretch(1)
        self.primary(self.tr("Continue"))
        later = Button(self.tr("The rest later"), "link")
        later.clicked.connect(self.went_later)
        self.bar.addWidget(later)
        hint = self.tr("1–5 marks, ↑ ↓ moves") if self._raters else "Alt+→"
        self.end_actions(hint)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _build_rows(self) -> None:
        first_rating = True
        for asked in self._asked:
            is_rating = asked.question.kind == "rating"
            if is_rating and first_rating:
                self._build_raters()
                first_rating = False
            answering = Answering(self.desk, asked, self.lang, self)
            self.answerings.append(answering)
            if is_rating:
                self._add_rating(answering, asked)
            else:
                self._add_plain(answering, asked)

    def _add_rating(self, answering: Answering, asked: Asked) -> None:
        editor = answering.editor
        answering.standing.hide()
        answering.basis.hide()
        if isinstance(editor, RatingEditor):
            editor.set_code(asked.question.id.rpartition(".")[2].upper())
            editor.row_left.connect(partial(self._go_row, editor))
        self.body.addWidget(editor)

    def _add_plain(self, answering: Answering, asked: Asked) -> None:
        """The same order as on a page of its own, closer together."""
        self.body.add_gap(16)
        row = line()
        words = Label(asked.question.prompt.in_(self.lang), "h3", "ink", wrap=True, lang=self.lang)
        row.addWidget(words, 1)
        code = self.desk.session.pack.code_of[asked.question.id]
        row.addWidget(Label(code, "small", "ink3"))
        self.body.addLayout(row)
        if asked.question.hint:
            hint = asked.question.hint.in_(self.lang)
            self.body.addWidget(Label(hint, "small", "ink3", wrap=True, lang=self.lang))
        self.body.add_gap(8)
        self.body.addWidget(answering.editor)
        self.body.add_gap(6)
        self.body.addWidget(answering.standing)
        if asked.question.asks_basis:
            self.body.add_gap(8)
            self.body.addWidget(answering.basis)
        else:
            answering.basis.hide()
        self.body.add_gap(14)
        self.body.addWidget(Rule())

    # --- two raters -------------------------------------------------------------------------

    def _build_raters(self) -> None:
        """Say who is rating now; the other one's marks show once both have rated."""
        self.body.add_gap(18)
        names = {rater: self._name(rater) for rater in RATERS}
        row = Flow(spacing=14)
        row.addWidget(Label(self.tr("Rating now"), "ui", "ink2"))
        self._raters = Segments(tuple(names.items()), says=self.tr("Rating now"))
        self._raters.show_value("a")
        self._raters.chosen.connect(self._take_turns)
        row.addWidget(self._raters, 1)
        self.body.addLayout(row)
        self.body.add_gap(10)
        self.body.addWidget(Rule("edge"))
        self._names = names
        self._turn = "a"
        self.desk.changed.connect(self._rename)

    def _name(self, rater: str) -> str:
        given = self.desk.results.value(RATERS[rater])
        if isinstance(given, str) and given.strip():
            return given
        return self.tr("Rater A") if rater == "a" else self.tr("Rater B")

    def _rename(self) -> None:
        self._names = {rater: self._name(rater) for rater in RATERS}
        for rater, name in self._names.items():
            if self._raters is not None:
                self._raters.button(rater).setText(name)
        self._take_turns(self._turn)

    def _take_turns(self, rater: str) -> None:
        self._turn = rater
        for answering in self.answerings:
            if isinstance(answering.editor, RatingEditor):
                answering.editor.set_raters(rater, self._names)

    def _go_row(self, editor: RatingEditor, step: int) -> None:
        rows = [one.editor for one in self.answerings if isinstance(one.editor, RatingEditor)]
        place = rows.index(editor) + step
        if 0 <= place < len(rows):
            rows[place].focus_first()

    # --- what the window asks ---------------------------------------------------------------

    def commit(self) -> None:
        """Store what was typed anywhere on the page."""
        for answering in self.answerings:
            answering.commit()

    def focus_first(self) -> None:
        """The first question without an acceptable answer, or the first of all."""
        if self._raters is not None:
            self._take_turns("a")
        waiting = [one for one in self.answerings if one.answer is None or one.problem]
        (waiting or self.answerings)[0].editor.focus_first()

    def focus_question(self, key: str) -> None:
        """One of the questions."""
        for answering in self.answerings:
            if answering.key == key:
                answering.editor.focus_first()
                self.area.show_whole(answering.editor)

    def is_still_right(self) -> bool:
        """The page stays as long as the same questions are asked."""
        stop = stop_of(self.desk.results, self.page)
        shown = [one.key for one in self._asked]
        return stop is not None and shown == [
            one.key for one in stop.asked if one.key in self.page.questions or one.key in shown
        ]

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Let the panel tell about the question the keyboard is in, and show it whole."""
        for answering in self.answerings:
            for part in (answering.editor, answering.standing, answering.basis):
                if new is not None and part.isAncestorOf(new):
                    self.about.emit(answering.key)
                    self.area.show_whole(new)
