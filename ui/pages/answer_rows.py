"""What stands below an input: “don't know”, “does not apply”, and what an answer rests on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.widgets.box import Surface
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, line
from ui.widgets.segments import Segments
from wizard.case.model import Answer
from wizard.content.questions import Question
from wizard.languages import Lang


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
