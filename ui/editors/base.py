"""What every editor is: it shows a value, tells what a person makes of it, and bears a problem."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.tokens import Token
from ui.widgets.box import Icon
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, line
from wizard.content.questions import Asked
from wizard.content.text import Text
from wizard.languages import Lang


class Editor(QWidget):
    """The input for one question. It stores nothing and judges nothing."""

    edited = Signal(object)
    """Emitted with a value as it is stored, or None when it was emptied."""
    typed = Signal(object)
    """Emitted with every key, with what would have to be kept if the program stopped now."""
    malformed = Signal(str)
    """Emitted with what was typed when it cannot be a value at all."""

    def __init__(self, question: Asked, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lang: Lang = lang
        self.setObjectName(question.id)
        self._prompt = question.prompt.in_(lang)
        self._why = question.why.in_(lang) if question.why else ""
        self.name(self, self._prompt)
        outer = column(self)
        self.body: Stack = column()
        outer.addLayout(self.body)
        self._problem = ProblemLine()
        outer.addWidget(self._problem)

    def show_value(self, value: object) -> None:
        """Show a stored value; None is no value. Says nothing."""
        raise NotImplementedError

    def show_draft(self, draft: object) -> None:
        """Show what was being typed when the program last stopped; `commit` makes it a value."""
        self.show_value(draft)

    def focus_first(self) -> None:
        """Put the keyboard on the first place to answer."""
        raise NotImplementedError

    def commit(self) -> None:
        """Tell at once what was typed and not told yet; for leaving a page."""

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people only look, or also answer."""
        self.setEnabled(not read_only)

    def set_problem(self, sentence: str | None) -> None:
        """Show what is wrong, in these words, or nothing."""
        self._problem.show_sentence(sentence)
        self.mark_bad(bad=bool(sentence))

    def mark_bad(self, *, bad: bool) -> None:
        """Show at the input itself that something is wrong; for those that have a border."""

    def retranslate(self) -> None:
        """Say the words of the interface in its language."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def said(self, text: Text | None) -> str:
        """A text of the content in the editor's language."""
        return text.in_(self.lang) if text else ""

    def name(self, widget: QWidget, says: str) -> None:
        """Name an input for screen readers, with the reason why it is asked."""
        widget.setAccessibleName(says)
        widget.setAccessibleDescription(self._why)

    @property
    def prompt(self) -> str:
        """The question as it is asked."""
        return self._prompt


class ReadingLine(QWidget):
    """What was understood, in small words below an input. Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = column(self, margins=(0, 8, 0, 0))
        self._words = Label("", "small", "ink3", wrap=True)
        row.addWidget(self._words)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.words

    def say(self, sentence: str, colour: Token = "ink3") -> None:
        """Show a sentence, or go away."""
        self._words.set_words(sentence)
        self._words.set_colour(colour)
        self.setVisible(bool(sentence))


class ProblemLine(QWidget):
    """What is wrong, below an input: an octagon and a sentence. Hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = line(self, margins=(0, 8, 0, 0))
        row.addWidget(Icon("stop", 16, "stop"), 0, Qt.AlignmentFlag.AlignTop)
        row.add_gap(6)
        self._words = Label("", "ui", "stop", wrap=True)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.words if not self.isHidden() else ""

    def show_sentence(self, sentence: str | None) -> None:
        """Show a sentence, or go away."""
        self._words.set_words(sentence or "")
        self.setAccessibleName(sentence or "")
        self.setVisible(bool(sentence))
