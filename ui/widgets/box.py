"""Boxes and lines: the only frames there are."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import Token
from ui.widgets import painting

Side = Literal["left", "top", "right", "bottom"]


class Surface(QFrame):
    """A ground with at most a border, rounded corners, a bar at the left, and hairline sides."""

    def __init__(
        self,
        fill: Token | None = "paper",
        *,
        border: Token | None = None,
        width: float = 1,
        radius: float = 0,
        bar: tuple[Token, float] | None = None,
        hairlines: tuple[Side, ...] = (),
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground_fill, self._ground_border, self._ground_width = fill, border, width
        self._ground_radius, self._ground_bar, self._ground_dashed = radius, bar, dashed
        self._ground_sides = hairlines
        theme().changed.connect(self.update)

    def set_ground(self, fill: Token | None, border: Token | None = None) -> None:
        """Use another fill and border."""
        self._ground_fill, self._ground_border = fill, border
        self.update()

    def set_bar(self, bar: tuple[Token, float] | None) -> None:
        """Use another bar at the left, or none."""
        self._ground_bar = bar
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bar and hairlines."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        painting.ground(
            painter,
            whole,
            fill=self._ground_fill,
            border=self._ground_border,
            width=self._ground_width,
            radius=self._ground_radius,
            dashed=self._ground_dashed,
        )
        if self._ground_bar:
            colour, thickness = self._ground_bar
            painting.bar(painter, whole, thickness, colour)
        for side in self._ground_sides:
            draw_side(painter, whole, side, "line")


class Rule(QFrame):
    """A line across, one device pixel thick."""

    def __init__(
        self,
        colour: Token = "line",
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._colour, self._vertical = colour, vertical
        grow, stay = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((stay, grow) if vertical else (grow, stay)))
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One pixel thick."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line, snapped to the device."""
        side: Side = "left" if self._vertical else "top"
        draw_side(QPainter(self), QRectF(self.rect()), side, self._colour)


class Icon(QWidget):
    """A line drawing in a colour. It is always beside a word; alone, it has a name."""

    def __init__(
        self,
        name: str,
        size: float = 18,
        colour: Token = "ink2",
        *,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._colour = name, size, colour
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.restyle)

    def set_icon(self, name: str, colour: Token) -> None:
        """Show another drawing or colour."""
        self._name, self._colour = name, colour
        self.update()

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the icon's size."""
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Render the lines."""
        side = px(self._size)
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painting.draw_icon(QPainter(self), self._name, square, self._colour)


def draw_side(painter: QPainter, rect: QRectF, side: Side, colour: Token) -> None:
    """Draw a hairline along one side of a box."""
    one = 1 / painter.deviceTransform().m11()
    right, bottom = rect.right() - one, rect.bottom() - one
    ends = {
        "left": (rect.topLeft(), rect.bottomLeft()),
        "right": (QPointF(right, rect.top()), QPointF(right, rect.bottom())),
        "top": (rect.topLeft(), rect.topRight()),
        "bottom": (QPointF(rect.left(), bottom), QPointF(rect.right(), bottom)),
    }
    start, end = ends[side]
    painting.hairline(painter, start, end, theme().colour(colour))
