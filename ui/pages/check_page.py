"""The end of a step: everything that was said in it, to look over, each a link back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.base import StepPage
from ui.tokens import Token
from ui.widgets.box import Rule
from ui.widgets.buttons import Row
from ui.widgets.label import Label
from ui.widgets.layouts import fixed
from ui.widgets.notice import Notice
from wizard.engine.route import Asked
from wizard.journey import Page, stop_of
from wizard.languages import Lang
from wizard.sentences import problem_said


class CheckPage(StepPage):
    """Question and answer in rows; what is missing or wrong gathered on top."""

    WIDEST = 1120
    has_panel = False

    def __init__(self, desk: Desk, page: Page, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, lang, parent)
        stop = stop_of(desk.results, page)
        if stop is None:
            raise LookupError(page.stop)
        self.caption(self.tr("check"))
        self.heading(self.tr("Look it over: %1").replace("%1", stop.step.title.in_(lang)))
        self.body.add_gap(18)
        self._rows: list[Row] = []
        self._build_notices(stop.asked)
        self.body.addWidget(Rule("edge"))
        for asked in stop.asked:
            self._add(asked)
        self.body.addStretch(1)
        self._go = self.primary(self.tr("This step is done"))
        self.end_actions("Alt+→")

    def _build_notices(self, asked: tuple[Asked, ...]) -> None:
        wrong = [one for one in asked if one.problem]
        if wrong:
            title = self.tr("%1 problem(s) to put right").replace("%1", str(len(wrong)))
            notice = Notice(
                "problem", title, self._first_problem(wrong[0]), verb=self.tr("Go there")
            )
            notice.acted.connect(partial(self.question_wanted.emit, wrong[0].key))
            self.body.addWidget(notice)
            self.body.add_gap(12)
        open_ = [one for one in asked if one.open]
        if open_:
            title = self.tr("%1 not answered yet").replace("%1", str(len(open_)))
            words = self.tr("You may go on; the gate will ask for them.")
            notice = Notice("warning", title, words, verb=self.tr("Go there"))
            notice.acted.connect(partial(self.question_wanted.emit, open_[0].key))
            self.body.addWidget(notice)
            self.body.add_gap(12)

    def _first_problem(self, asked: Asked) -> str:
        words = problem_said(asked.problem, self.lang) if asked.problem else ""
        colon = "：" if self.lang == "zh" else ": "
        return f"{asked.question.label.in_(self.lang)}{colon}{words}"

    def _add(self, asked: Asked) -> None:
        said = self.said(asked)
        name = asked.question.label.in_(self.lang)
        row = Row(f"{name}: {said}. {self.tr('Change')}", height=44, margins=(0, 8, 0, 8))
        label = Label(name, "ui", "ink2", wrap=True, lang=self.lang)
        fixed(label, width=240)
        row.add(label)
        row.content.add_gap(14)
        colour: Token = "stop" if asked.problem else "accent" if asked.open else "ink"
        answer = Label(said, "ui" if asked.open else "uib", colour, wrap=True, lang=self.lang)
        row.add(answer, 1)
        row.add(Label(self.tr("Change"), "small", "accent"))
        row.clicked.connect(partial(self.question_wanted.emit, asked.key))
        self._rows.append(row)
        self.body.addWidget(row)

    def said(self, asked: Asked) -> str:
        """An answer as it reads, or what stands for one."""
        answer = asked.answer
        if answer is None:
            if asked.question.required:
                return self.tr("not answered yet")
            return self.tr("not provided")
        if answer.standing == "unknown":
            return self.tr("don’t know")
        if answer.standing == "not_applicable":
            reason = f"（{answer.reason}）" if self.lang == "zh" else f" ({answer.reason})"
            return self.tr("does not apply") + (reason if answer.reason else "")
        shown = asked.question.show(answer.value, self.lang)
        return shown if len(shown) <= 240 else f"{shown[:240]}…"

    def focus_first(self) -> None:
        """The primary button: looking over ends with going on."""
        self._go.setFocus()

    def is_still_right(self) -> bool:
        """Drawn anew after every change."""
        return False
