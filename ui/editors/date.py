"""A day: year, month and day in three boxes, or written whole into the first."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.editors import parsing
from ui.editors.base import Editor, ReadingLine
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.layouts import fixed, line
from wizard.content.questions import DateQuestion, as_date
from wizard.languages import Lang

_SEPARATORS = "-/.年月日"


class DateEditor(Editor):
    """A day. `-`, `/` or 年 typed in a box goes to the next; the weekday is read back."""

    def __init__(self, question: DateQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self._question = question
        self._told: str | None = ""
        self._boxes: list[Field] = []
        self._units: list[Label] = []
        row = line()
        for part, width in (("year", 92), ("month", 64), ("day", 64)):
            box = self._box(part, width)
            unit = Label("", "ui", "ink2")
            self._boxes.append(box)
            self._units.append(unit)
            row.addWidget(box)
            row.add_gap(8)
            row.addWidget(unit)
            row.add_gap(14)
        row.addStretch(1)
        self.body.addLayout(row)
        self._reading = ReadingLine()
        self.body.addWidget(self._reading)
        self.retranslate()

    def show_value(self, value: object) -> None:
        """Show a day."""
        day = as_date(value)
        self._told = day.isoformat() if day else ""
        if day is not None and day == self._day() and self._has_focus():
            return
        parts = (f"{day.year}", f"{day.month}", f"{day.day}") if day else ("", "", "")
        for box, part in zip(self._boxes, parts, strict=True):
            box.setText(part)
        self._read_back()

    def show_draft(self, draft: object) -> None:
        """Put what was typed back into its boxes."""
        parts = [*str(draft).split("-"), "", "", ""]
        for box, part in zip(self._boxes, parts, strict=False):
            box.setText(part)

    def focus_first(self) -> None:
        """The year."""
        self._boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
        self._boxes[0].selectAll()

    def commit(self) -> None:
        """Tell the day, or that there is none such."""
        texts = [box.text().strip() for box in self._boxes]
        day = self._day()
        if day is not None:
            self._tell(day.isoformat())
        elif any(texts):
            self._told = None
            self.malformed.emit("-".join(texts))
        else:
            self._tell("")

    def set_read_only(self, *, read_only: bool) -> None:
        """The day stays readable."""
        for box in self._boxes:
            box.setReadOnly(read_only)

    def mark_bad(self, *, bad: bool) -> None:
        """The borders."""
        for box in self._boxes:
            box.set_bad(bad=bad)

    def retranslate(self) -> None:
        """The words after the boxes."""
        words = (self.tr("year"), self.tr("month"), self.tr("day"))
        for box, unit, word in zip(self._boxes, self._units, words, strict=True):
            unit.set_words(word)
            self.name(box, f"{self.prompt} {word}")
        self._read_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A separator goes to the next box instead of being typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            place = self._place(watched)
            if place is not None and event.text() and event.text() in _SEPARATORS:
                return self._go_on(place)
        return super().eventFilter(watched, event)

    def _box(self, part: str, width: float) -> Field:
        box = Field(role="input", right=True)
        box.setObjectName(f"{self._question.id}:{part}")
        box.installEventFilter(self)
        box.textEdited.connect(self._spread)
        box.keyed.connect(self._tell_draft)
        box.left.connect(self._leave)
        box.paused.connect(self._commit_if_whole)
        fixed(box, width=width)
        return box

    def _place(self, watched: QObject) -> int | None:
        return next((at for at, box in enumerate(self._boxes) if box is watched), None)

    def _go_on(self, place: int) -> bool:
        if place + 1 < len(self._boxes) and self._boxes[place].text():
            following = self._boxes[place + 1]
            following.setFocus(Qt.FocusReason.TabFocusReason)
            following.selectAll()
        return True

    def _spread(self, text: str) -> None:
        """A whole day typed or pasted into one box fills all three."""
        day = parsing.read_date(text)
        if day is not None:
            for box, part in zip(self._boxes, (day.year, day.month, day.day), strict=True):
                box.setText(str(part))
            self._tell(day.isoformat())
        self._read_back()

    def _tell_draft(self) -> None:
        self.typed.emit("-".join(box.text().strip() for box in self._boxes))

    def _leave(self) -> None:
        """Going from box to box is not leaving."""
        if QApplication.focusWidget() not in self._boxes:
            self.commit()
        else:
            self._commit_if_whole()

    def _commit_if_whole(self) -> None:
        day = self._day()
        if day is not None:
            self._tell(day.isoformat())

    def _tell(self, value: str) -> None:
        if value != self._told:
            self._told = value
            self.edited.emit(value or None)

    def _day(self) -> date | None:
        return parsing.read_date("-".join(box.text().strip() for box in self._boxes))

    def _has_focus(self) -> bool:
        return any(box.hasFocus() for box in self._boxes)

    def _read_back(self) -> None:
        day = self._day()
        words = ""
        if day is not None:
            told = self._question.show(day.isoformat(), self.lang)
            words = self.tr("{day}, {weekday}").format(day=told, weekday=self._weekday(day))
        self._reading.say(words)

    def _weekday(self, day: date) -> str:
        return (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )[day.weekday()]
