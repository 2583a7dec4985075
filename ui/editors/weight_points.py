"""Weights as numbers: by swing, where the weightiest is 100, or as plain points."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.editors import parsing
from ui.editors.weight_part import Given, WeightPart, ends, show_bars
from ui.widgets.box import Rule
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.layouts import column, fixed
from ui.widgets.share_bar import ShareBar
from wizard.content.comparison import Criterion
from wizard.languages import Lang


class PointsPart(WeightPart):
    """One row for every criterion: both ends of its scale, a box, and what it comes to."""

    def __init__(self, prompt: str, criteria: Sequence[Criterion], lang: Lang, name: str) -> None:
        super().__init__()
        self._fields: dict[str, Field] = {}
        self._bars: list[ShareBar] = []
        self._told: dict[str, str] = {}
        rows = column(self)
        rows.addWidget(Rule("edge"))
        for criterion in criteria:
            rows.addWidget(self._row(prompt, criterion, lang, name))
            rows.addWidget(Rule())

    def _row(self, prompt: str, criterion: Criterion, lang: Lang, name: str) -> QWidget:
        holder = QWidget()
        row = Flow(holder, margins=(0, 9, 0, 9), spacing=18)
        row.addWidget(ends(criterion, lang), 1)
        field = Field("small", right=True)
        field.setObjectName(f"{name}:{criterion.id}")
        field.setAccessibleName(f"{prompt} {criterion.label.in_(lang)}")
        steps = f"{criterion.worst.in_(lang)} → {criterion.best.in_(lang)}"
        field.setAccessibleDescription(steps)
        fixed(field, width=76)
        field.left.connect(self.commit)
        field.paused.connect(self.commit)
        field.keyed.connect(partial(self._key, criterion.id))
        bar = ShareBar()
        self._fields[criterion.id] = field
        self._bars.append(bar)
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(bar, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def show_given(self, given: Given) -> None:
        """Show the points; a box that is being typed in and means the same is left alone."""
        self._told = dict(given)
        for name, field in self._fields.items():
            stored = given.get(name, "")
            if not (field.hasFocus() and _read(field.text()) == stored):
                field.setText(stored)

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show what each comes to."""
        show_bars(self._bars, shares)

    def focus_first(self) -> None:
        """The first box that is empty, else the first."""
        empty = (field for field in self._fields.values() if not field.text())
        field = next(empty, next(iter(self._fields.values())))
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def commit(self) -> None:
        """Tell the points if they are not what was told before."""
        now = self._now()
        if now != self._told:
            self._told = now
            self.given.emit(now)

    def _now(self) -> dict[str, str]:
        read = {name: _read(field.text()) for name, field in self._fields.items()}
        return {name: text for name, text in read.items() if text}

    def _key(self, criterion: str, text: str) -> None:
        self.keyed.emit({**self._now(), criterion: _read(text)})


def _read(text: str) -> str:
    """A number as it is stored; what cannot be read stays as it was typed, and is told of."""
    number = parsing.read_number(text)
    return text.strip() if number is None else parsing.stored(number)
