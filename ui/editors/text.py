"""Words: one line or a paragraph. Told on leaving, and after a pause."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.editors.base import Editor, ReadingLine
from ui.theme import px, theme
from ui.widgets.field import Field, Paragraph
from ui.widgets.label import PROSE_WIDTH
from wizard.content.questions import TextQuestion
from wizard.languages import Lang

NEAR_THE_END = 0.8


class TextEditor(Editor):
    """Words as typed."""

    def __init__(self, question: TextQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self._question, self._told = question, ""
        self._input: Field | Paragraph
        if question.lines > 1:
            self._input = Paragraph(question.lines)
            self._input.keyed.connect(self._count)
        else:
            self._input = Field()
            self._input.keyed.connect(self._count)
        self._input.setObjectName(f"{question.id}:input")
        if question.example:
            self._input.setPlaceholderText(self.said(question.example))
        self.name(self._input, self.prompt)
        self.body.addWidget(self._input)
        self._room = ReadingLine()
        self.body.addWidget(self._room)
        self._input.left.connect(self.commit)
        self._input.keyed.connect(self.typed.emit)
        self._input.paused.connect(self.commit)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Keep the line no longer than prose."""
        self._input.setMaximumWidth(px(PROSE_WIDTH))

    def show_value(self, value: object) -> None:
        """Show a text; what is being typed and is the same is left alone."""
        text = value if isinstance(value, str) else ""
        self._told = text
        if text == self._text():
            return
        if isinstance(self._input, Paragraph):
            self._input.show_text(text)
        else:
            self._input.setText(text)
        self._count()

    def show_draft(self, draft: object) -> None:
        """Show words that were never told, so that `commit` tells them."""
        told = self._told
        self.show_value(draft)
        self._told = told

    def focus_first(self) -> None:
        """The input."""
        self._input.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Tell the text if it is not what was told before."""
        text = self._text()
        if text != self._told:
            self._told = text
            self.edited.emit(text if text.strip() else None)

    def set_read_only(self, *, read_only: bool) -> None:
        """Text stays readable and can be copied."""
        self._input.setReadOnly(read_only)

    def mark_bad(self, *, bad: bool) -> None:
        """The border."""
        self._input.set_bad(bad=bad)

    def retranslate(self) -> None:
        """The count of characters."""
        self._count()

    def _text(self) -> str:
        if isinstance(self._input, Paragraph):
            return self._input.toPlainText()
        return self._input.text()

    def _count(self) -> None:
        """Say how much room is left, only when it runs out."""
        length, most = len(self._text()), self._question.at_most
        told = self.tr("{length} of {most} characters").format(length=length, most=most)
        is_near = length > NEAR_THE_END * most
        self._room.say(told if is_near else "", "stop" if length > most else "ink3")
