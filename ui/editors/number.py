"""Numbers and money: typed plainly, grouped on leaving, read back while typing."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.editors import parsing
from ui.editors.base import Editor, ReadingLine
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.layouts import fixed, line
from wizard.content import numerals
from wizard.content.questions import MoneyQuestion, NumberQuestion, as_decimal
from wizard.languages import Lang


class NumberEditor(Editor):
    """A number or a percentage; the unit stands outside the box."""

    wide = False

    def __init__(
        self,
        question: NumberQuestion | MoneyQuestion,
        lang: Lang,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, lang, parent)
        self._decimals = question.decimals if isinstance(question, NumberQuestion) else 2
        self._told: str | None = ""
        self._input = Field(role="input", right=True)
        self._input.setObjectName(f"{question.id}:input")
        fixed(self._input, width=132 if self._is_count(question) else 200)
        self.name(self._input, self.prompt)
        row = line()
        row.addWidget(self._input)
        row.add_gap(12)
        self._unit = Label(self.unit_of(question), "ui", "ink2", lang=lang)
        row.addWidget(self._unit)
        row.addStretch(1)
        self.body.addLayout(row)
        self._reading = ReadingLine()
        self.body.addWidget(self._reading)
        self._read_back()
        self._input.textChanged.connect(self._read_back)
        self._input.left.connect(self.commit)
        self._input.keyed.connect(self.typed.emit)
        self._input.paused.connect(self._commit_if_readable)

    def unit_of(self, question: NumberQuestion | MoneyQuestion) -> str:
        """The words after the box."""
        return self.said(question.unit) if isinstance(question, NumberQuestion) else ""

    def read(self, text: str) -> Decimal | None:
        """The stored number a text means."""
        return parsing.read_number(text)

    def written(self, number: Decimal) -> str:
        """A stored number as the box shows it."""
        return parsing.grouped(number, self._decimals)

    def reading(self, number: Decimal) -> str:
        """What stands below the box while typing."""
        return ""

    def show_value(self, value: object) -> None:
        """Show a number; what is being typed and means the same is left alone."""
        number = as_decimal(value)
        self._told = "" if number is None else parsing.stored(number)
        if self._input.hasFocus() and number is not None and self._typed() == number:
            return
        self._input.setText("" if number is None else self.written(number))

    def show_draft(self, draft: object) -> None:
        """Show what was typed, as it was typed."""
        self._input.setText(str(draft))

    def focus_first(self) -> None:
        """The box, with its number selected."""
        self._input.setFocus(Qt.FocusReason.TabFocusReason)
        self._input.selectAll()

    def commit(self) -> None:
        """Tell the number, or that it cannot be read; group its digits."""
        text = self._input.text().strip()
        number = self._typed()
        if number is None and text:
            self._told = None
            self.malformed.emit(text)
            return
        if number is not None:
            self._input.setText(self.written(number))
        self._tell(number)

    def set_read_only(self, *, read_only: bool) -> None:
        """The number stays readable and can be copied."""
        self._input.setReadOnly(read_only)

    def mark_bad(self, *, bad: bool) -> None:
        """The border."""
        self._input.set_bad(bad=bad)

    def retranslate(self) -> None:
        """The line below."""
        self._read_back()

    def _typed(self) -> Decimal | None:
        return self.read(self._input.text())

    def _commit_if_readable(self) -> None:
        number = self._typed()
        if number is not None:
            self._tell(number)

    def _tell(self, number: Decimal | None) -> None:
        value = "" if number is None else parsing.stored(number)
        if value != self._told:
            self._told = value
            self.edited.emit(value or None)

    def _read_back(self) -> None:
        number = self._typed()
        self._reading.say("" if number is None else self.reading(number))

    def _is_count(self, question: NumberQuestion | MoneyQuestion) -> bool:
        return isinstance(question, NumberQuestion) and question.decimals == 0


class MoneyEditor(NumberEditor):
    """An amount, typed in 万元 and stored in yuan."""

    def unit_of(self, question: NumberQuestion | MoneyQuestion) -> str:
        """万元, and per what."""
        per = self.said(question.per) if isinstance(question, MoneyQuestion) else ""
        if self.lang == "zh":
            return f"万元 / {per}" if per else "万元"
        return f"×10,000 yuan a {per}" if per else "×10,000 yuan"

    def read(self, text: str) -> Decimal | None:
        """万元 unless another unit is written out."""
        return parsing.read_money(text)

    def written(self, number: Decimal) -> str:
        """The amount in 万元."""
        return parsing.in_wan(number)

    def reading(self, number: Decimal) -> str:
        """The amount in yuan, in full."""
        return self.tr("That is {amount} yuan").format(amount=numerals.plain(number))
