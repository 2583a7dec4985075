"""Things to press: buttons of four kinds, buttons that are only an icon, and whole rows."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.widgets import painting
from ui.widgets.box import draw_side
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import NO_MARGINS, Margins

ButtonKind = Literal["plain", "go", "link", "quiet"]

_INK: dict[ButtonKind, Token] = {
    "plain": "ink",
    "go": "onaccent",
    "link": "accent",
    "quiet": "ink2",
}


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is one of the two Enter keys."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A word to press (按钮). `go` is the one primary of a page; `link` is underlined."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "plain",
        *,
        icon: str | None = None,
        role: RoleName = "ui",
        colour: Token | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon_name, self._role, self._colour = kind, icon, role, colour
        self.setProperty("kind", kind)
        self.setProperty("ring", 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Use the font at the current zoom."""
        # Polishing later, on the first show, would bring back the font it had when it was made.
        self.ensurePolished()
        font = theme().font(self._role)
        if self._kind == "link":
            font.setUnderline(True)
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as the space bar does."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """The words, and the icon before them."""
        hint = super().sizeHint()
        return hint if self._icon_name is None else hint + QSize(self._icon_room(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style sheet paint the button, then set icon and word."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # type: ignore[attr-defined]  # the stubs leave it out
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        words = self.fontMetrics().horizontalAdvance(self.text())
        room = self._icon_room() if self._icon_name else 0
        left = (self.width() - words - room) / 2
        colour = self._colour or self._ink()
        if self._icon_name:
            side = px(18)
            square = QRectF(left, (self.height() - side) / 2, side, side)
            painting.draw_icon(painter, self._icon_name, square, colour)
        painter.setFont(self.font())
        painter.setPen(theme().colour(colour))
        place = QRectF(left + room, 0, words + 1, self.height())
        painter.drawText(place, int(painting.LEFT), self.text())

    def _ink(self) -> Token:
        if not self.isEnabled():
            return "ink3"
        if self._kind == "quiet" and self.underMouse():
            return "ink"
        return _INK[self._kind]

    def _icon_room(self) -> int:
        return px(18 + (8 if self._kind == "quiet" else 4))


class IconButton(QAbstractButton):
    """An icon to press. It has a name, shown as a tooltip."""

    def __init__(
        self,
        icon: str,
        says: str,
        *,
        size: float = 20,
        hit: float = 36,
        colour: Token = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._size, self._hit, self._colour = icon, size, hit, colour
        self.setProperty("ring", 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_says(says)
        theme().changed.connect(self.restyle)

    def set_says(self, says: str) -> None:
        """Give it another name."""
        self.setAccessibleName(says)
        self.setToolTip(says)

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as the space bar does."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A target larger than the drawing."""
        return QSize(px(self._hit), px(self._hit))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing that."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the pointer and the lines."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painting.ground(painter, whole, fill="sunk", radius=4)
        side = px(self._size)
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        colour: Token = "ink" if self.underMouse() else self._colour
        painting.draw_icon(painter, self._icon_name, square, colour)


class Row(QAbstractButton):
    """A whole row that is one link: a task, an answer, a document, something found.

    Put its parts into `content`; they are painted, and the row is pressed. Its name says all of
    them, because a screen reader reads the row and not the parts.
    """

    hovered = Signal(bool)
    """Emitted when the pointer comes over the row or leaves it."""

    def __init__(
        self,
        says: str,
        *,
        height: float,
        margins: Margins = NO_MARGINS,
        spacing: float = 0,
        rule: bool = True,
        hover: Token = "desk",
        border: Token | None = None,
        ground: Token | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height, self._rule, self._hover = height, rule, hover
        self._border, self._ground = border, ground
        self._current: Token | None = None
        self.content = Flow(self, margins=margins, spacing=spacing)
        self.setAccessibleName(says)
        self.setProperty("ring", 6 if border else 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.restyle)
        self.restyle()

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put a part at the end of the row."""
        for piece in (part, *part.findChildren(QWidget)):
            piece.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if isinstance(part, Label):
            part.centred()
        self.content.addWidget(part, stretch)

    def set_current(self, ground: Token | None) -> None:
        """Mark this row as the one people are at, on this ground, or unmark it."""
        self._current = ground
        self.update()

    def restyle(self) -> None:
        """Measure and paint anew."""
        # A layout's own height for width would pass over anything said by the widget but this.
        self.setMinimumHeight(px(self._height))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as the space bar does."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All parts on one line, as high as said or as they need."""
        inner = self.content.sizeHint()
        return QSize(inner.width(), max(px(self._height), inner.height()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.hovered.emit(True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing that."""
        self.hovered.emit(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the bar of the current row, and the line below."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        is_hovered = self.underMouse() and self.isEnabled()
        fill = self._current or (self._hover if is_hovered else None)
        if self._border:
            resting = self._ground or "paper"
            ground = resting if self._ground else fill or resting
            painting.ground(painter, whole, fill=ground, border=self._border, radius=6)
        elif fill:
            painter.fillRect(whole, theme().colour(fill))
        if self._current:
            painting.bar(painter, whole, 3, "accent")
        if self._rule:
            draw_side(painter, whole, "bottom", "line")
