"""Rows that add up: sign, name, derivation, number; each row is asked why."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.tokens import Token
from ui.widgets.box import Rule
from ui.widgets.buttons import Row
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed


class Breakdown(QWidget):
    """One column of a calculation: a title, rows of 30, a total."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(self)
        self._rows.addWidget(Label(title, "h3"))
        self._rows.add_gap(6)
        self._rows.addWidget(Rule("edge"))

    def add(
        self, name: str, derivation: str, number: str, opened: Callable[[], object], *, zero: bool
    ) -> None:
        """Add a line of the sum. A line that adds nothing is grey."""
        ink: Token = "ink3" if zero else "ink"
        row = Row(f"{name} {derivation} {number}", height=30)
        sign = Label("+", "ui", "ink3")
        fixed(sign, width=28)
        row.add(sign)
        row.add(_named(name, derivation, ink), 1)
        amount = Label(number, "ui", ink, align=Qt.AlignmentFlag.AlignRight)
        fixed(amount, width=90)
        row.add(amount)
        self._ask_by(row, opened)

    def fill_to(self, lines: int, shown: int) -> None:
        """Leave room so that two columns' totals stand on one line."""
        for _ in range(lines - shown):
            self._rows.add_gap(30)

    def total(self, name: str, number: str, opened: Callable[[], object]) -> None:
        """Add the sum, which opens what it is the sum of."""
        self._rows.addWidget(Rule("ink"))
        row = Row(f"{name} {number}", height=36, rule=False)
        sign = Label("=", "ui", "ink3")
        fixed(sign, width=28)
        row.add(sign)
        row.add(Label(name, "uib"), 1)
        row.add(Label(number, "uib", align=Qt.AlignmentFlag.AlignRight))
        self._ask_by(row, opened)
        self._rows.addStretch(1)

    def _ask_by(self, row: Row, opened: Callable[[], object]) -> None:
        row.setToolTip(self.tr("Why?"))
        row.clicked.connect(opened)
        self._rows.addWidget(row)


def _named(name: str, derivation: str, ink: Token) -> QWidget:
    """A name and, beside it or below, how its number comes about."""
    holder = QWidget()
    parts = Flow(holder, spacing=8, below=0)
    parts.addWidget(Label(name, "ui", ink, wrap=True).centred())
    parts.addStretch()
    parts.addWidget(Label(derivation, "small", "ink3", wrap=True).centred())
    return holder
