"""Seventeen steps from “nine times this” over “the same” to “nine times that” (九级标度)."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.widgets import painting
from ui.widgets.flow import Flow

WIDE, HIGH = 36, 36
STEPS = (*(str(k) for k in range(9, 0, -1)), *(f"1/{k}" for k in range(2, 10)))
"""From the first weighing nine times the second to the second weighing nine times the first."""


class Step(QRadioButton):
    """One step: a digit in a cell. It stays a radio button to keys and screen readers."""

    def __init__(self, times: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit = times.removeprefix("1/")
        self.setProperty("ring", 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """A cell."""
        return QSize(px(WIDE), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """A cell."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cell and its digit; the middle one heavier, so that it is found."""
        painter, whole = QPainter(self), QRectF(self.rect())
        fill: Token = "accent" if self.isChecked() else "sunk" if self.underMouse() else "paper"
        painting.ground(painter, whole, fill=fill, border="edge", radius=3)
        role: RoleName = "uib" if self._digit == "1" or self.isChecked() else "ui"
        ink: Token = "onaccent" if self.isChecked() else "ink2"
        painting.draw_line(
            painter, whole, self._digit, role=role, colour=ink, align=painting.CENTRE
        )


class Steps(QWidget):
    """The seventeen steps in a row, of which at most one is chosen; arrows move between them."""

    chosen = Signal(str)
    """Emitted with how many times the first weighs the second: 3, or 1/3."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Step] = {}
        row = Flow(self, spacing=3, below=4)
        for times in STEPS:
            button = Step(times)
            self._group.addButton(button)
            self._buttons[times] = button
            row.addWidget(button)
            button.clicked.connect(partial(self.chosen.emit, times))

    def button(self, times: str) -> Step:
        """The button of one step."""
        return self._buttons[times]

    def show_value(self, times: str | None) -> None:
        """Choose a step, or none, without saying so."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == times)
        self._group.setExclusive(True)

    def focus(self) -> None:
        """Go to the chosen step, else to the middle one."""
        chosen = next((b for b in self._buttons.values() if b.isChecked()), self._buttons["1"])
        chosen.setFocus(Qt.FocusReason.TabFocusReason)
