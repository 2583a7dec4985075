"""A few short words of which one holds: basis, language, round."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.widgets import painting
from ui.widgets.flow import Flow
from ui.widgets.layouts import line


class Segment(QRadioButton):
    """One word of a `Segments` row."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setProperty("ring", 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """The word in its heavier weight, so that choosing it moves nothing."""
        words = theme().metrics("uib").horizontalAdvance(self.text())
        return QSize(round(words) + 2 * px(16), px(32))

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the word."""
        painter, whole = QPainter(self), QRectF(self.rect())
        role: RoleName = "ui"
        colour: Token = "ink2"
        if self.isChecked():
            painting.ground(painter, whole, fill="wash", border="accent", width=1.5, radius=4)
            role, colour = "uib", "accent"
        else:
            fill: Token = "sunk" if self.underMouse() else "paper"
            painting.ground(painter, whole, fill=fill, border="line", radius=4)
        painting.draw_line(
            painter, whole, self.text(), role=role, colour=colour, align=painting.CENTRE
        )


class Segments(QWidget):
    """A row of words of which at most one is chosen; arrows move between them."""

    chosen = Signal(str)
    """Emitted with the id a person chose."""

    def __init__(
        self,
        words: Sequence[tuple[str, str]],
        *,
        says: str,
        equal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(says)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        row = line(self, spacing=6) if equal else Flow(self, spacing=6, below=6)
        for name, text in words:
            button = Segment(text)
            self._group.addButton(button)
            self._buttons[name] = button
            row.addWidget(button, 1 if equal else 0)
            button.clicked.connect(partial(self.chosen.emit, name))

    @property
    def value(self) -> str | None:
        """The id of the chosen word."""
        for name, button in self._buttons.items():
            if button.isChecked():
                return name
        return None

    def show_value(self, name: str | None) -> None:
        """Choose a word, or none, without saying so."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == name)
        self._group.setExclusive(True)

    def button(self, name: str) -> Segment:
        """The button of one word."""
        return self._buttons[name]
