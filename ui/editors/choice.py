"""Answers that are chosen: radio buttons, tick boxes, and a list when there are many."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from ui.editors.base import Editor
from ui.theme import px, theme
from ui.widgets.choice import Choice, Tick, align_digits, press
from wizard.content.questions import ChoiceQuestion, Option, YesNoQuestion, chosen_options
from wizard.languages import Lang

MOST_RADIOS = 7
SHORT = 14


class ChoiceEditor(Editor):
    """One option, or several. The keys 1 to 9 choose; Delete takes the answer back."""

    def __init__(
        self, question: ChoiceQuestion | YesNoQuestion, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, lang, parent)
        self._options = question.options
        self._several = isinstance(question, ChoiceQuestion) and question.several
        alone = question.none_of_these if isinstance(question, ChoiceQuestion) else None
        self._alone = alone
        self._buttons: list[Choice | Tick] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._several)
        for place, option in enumerate(self._options):
            self._buttons.append(self._button(place, option))
        holder = QWidget()
        _arranged(holder, self._buttons, self._options, lang)
        self.body.addWidget(holder)

    def show_value(self, value: object) -> None:
        """Choose the options of a value."""
        chosen = chosen_options(value) or ()
        self._group.setExclusive(False)
        for button, option in zip(self._buttons, self._options, strict=True):
            button.setChecked(option.id in chosen)
        self._group.setExclusive(not self._several)

    def focus_first(self) -> None:
        """The chosen option, or the first."""
        chosen = [button for button in self._buttons if button.isChecked()]
        (chosen or self._buttons)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, digit: int) -> bool:
        """Press the option with this digit, if there is one."""
        if not 1 <= digit <= len(self._buttons) or not self.isEnabled():
            return False
        press(self._buttons[digit - 1])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Delete takes back."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            if self.choose(int(key) - int(Qt.Key.Key_0)):
                return
        elif plain and key == Qt.Key.Key_Delete:
            self.show_value(None)
            self.edited.emit(None)
            return
        super().keyPressEvent(event)

    def _button(self, place: int, option: Option) -> Choice | Tick:
        kind = Tick if self._several else Choice
        digit = place + 1 if place < 9 else None
        button = kind(
            self.said(option.label), hint=self.said(option.hint), digit=digit, lang=self.lang
        )
        button.setObjectName(f"{self.objectName()}:{option.id}")
        self._group.addButton(button, place)
        button.clicked.connect(self._tell)
        return button

    def _tell(self) -> None:
        chosen = self._chosen()
        pressed = self.sender()
        if self._several and self._alone in chosen and len(chosen) > 1:
            alone = pressed is self._buttons[self._place(self._alone)]
            chosen = [self._alone] if alone else [one for one in chosen if one != self._alone]
            self.show_value(chosen)
        if self._several:
            self.edited.emit(chosen or None)
        elif chosen:
            self.edited.emit(chosen[0])

    def _chosen(self) -> list[str]:
        pairs = zip(self._buttons, self._options, strict=True)
        return [option.id for button, option in pairs if button.isChecked()]

    def _place(self, option_id: str) -> int:
        return next(place for place, one in enumerate(self._options) if one.id == option_id)


class ListEditor(Editor):
    """One option of many, in a list; typing the first letters goes there."""

    def __init__(self, question: ChoiceQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self._options = question.options
        self._list = QListWidget()
        self._list.setObjectName(f"{question.id}:list")
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.name(self._list, self.prompt)
        for option in self._options:
            item = QListWidgetItem(self.said(option.label))
            item.setToolTip(self.said(option.hint))
            self._list.addItem(item)
        self.body.addWidget(self._list)
        theme().changed.connect(self.restyle)
        self.restyle()
        self._list.currentRowChanged.connect(self._tell)
        self._showing = False

    def restyle(self) -> None:
        """Measure at the current zoom."""
        self._list.setFont(theme().font("ui", self.lang))
        for place in range(self._list.count()):
            self._list.item(place).setSizeHint(QSize(0, px(36)))
        shown = min(8, self._list.count())
        self._list.setFixedHeight(shown * px(36) + px(6))
        self._list.setMaximumWidth(px(680))

    def show_value(self, value: object) -> None:
        """Choose the option of a value."""
        chosen = chosen_options(value) or ()
        ids = [option.id for option in self._options]
        self._showing = True
        self._list.setCurrentRow(ids.index(chosen[0]) if chosen and chosen[0] in ids else -1)
        self._showing = False

    def focus_first(self) -> None:
        """The list."""
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the answer back."""
        if event.key() == Qt.Key.Key_Delete:
            self.show_value(None)
            self.edited.emit(None)
            return
        super().keyPressEvent(event)

    def _tell(self, row: int) -> None:
        if row >= 0 and not self._showing:
            self.edited.emit(self._options[row].id)


def choice_editor(
    question: ChoiceQuestion | YesNoQuestion, lang: Lang, parent: QWidget | None = None
) -> Editor:
    """Radio buttons up to seven options, a list above; tick boxes however many."""
    is_long = len(question.options) > MOST_RADIOS
    if isinstance(question, ChoiceQuestion) and is_long and not question.several:
        return ListEditor(question, lang, parent)
    return ChoiceEditor(question, lang, parent)


def _arranged(
    holder: QWidget, buttons: Sequence[Choice | Tick], options: Sequence[Option], lang: Lang
) -> None:
    """Two beside each other, short ones in two columns, others one below the other."""
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.setHorizontalSpacing(px(30))
    are_short = all(len(option.label.in_(lang)) <= SHORT and not option.hint for option in options)
    columns = 2 if are_short and (len(options) == 2 or len(options) > 5) else 1
    rows = -(-len(buttons) // columns)
    for start in range(0, len(buttons), rows):
        align_digits(buttons[start : start + rows])
    for place, button in enumerate(buttons):
        grid.addWidget(button, place % rows, place // rows)
    grid.setColumnStretch(columns, 1)
    if columns == 1:
        grid.setColumnStretch(0, 1000)
