"""The five slips of bamboo: progress through the stages, and the mark of the program (策)."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import Token
from ui.widgets import painting

SMALL = {"list": (5, 22, 3), "table": (4, 16, 2)}
LARGE = (30, 104)


class Slips(QWidget):
    """Five slips, each filled from its foot by its stage's share; small, for lists and tables."""

    def __init__(
        self,
        shares: Sequence[float],
        size: Literal["list", "table"] = "list",
        *,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shares, self._size = tuple(shares), size
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    def show_shares(self, shares: Sequence[float], says: str) -> None:
        """Show other shares."""
        self._shares = tuple(shares)
        self.setAccessibleName(says)
        self.update()

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Five slips and the gaps between."""
        width, height, gap = SMALL[self._size]
        return QSize(5 * px(width) + 4 * px(gap), px(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each slip."""
        paint_small(QPainter(self), QPointF(0, 0), self._shares, self._size)


class LargeSlips(QWidget):
    """The bundle on the matter's home: slips with their stage's name inside, counts below."""

    def __init__(
        self,
        names: Sequence[str],
        shares: Sequence[float],
        counts: Sequence[str],
        *,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names, self._shares, self._counts = tuple(names), tuple(shares), tuple(counts)
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    def show_shares(self, shares: Sequence[float], counts: Sequence[str], says: str) -> None:
        """Show other shares and counts."""
        self._shares, self._counts = tuple(shares), tuple(counts)
        self.setAccessibleName(says)
        self.update()

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Five slips, spread out, and a line for the counts."""
        return QSize(px(274), px(LARGE[1] + 26))

    def minimumSizeHint(self) -> QSize:
        """Close together at least."""
        return QSize(5 * px(LARGE[0]) + 4 * px(8), px(LARGE[1] + 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cords behind, then slip by slip."""
        painter = QPainter(self)
        width, height = px(LARGE[0]), px(LARGE[1])
        edge = theme().colour("edge")
        for y in (px(16), height - px(16)):
            painting.hairline(painter, QPointF(0, y), QPointF(self.width(), y), edge)
        step = (self.width() - width) / max(1, len(self._names) - 1)
        for place, name in enumerate(self._names):
            slip = QRectF(round(place * step), 0, width, height)
            self._paint_slip(painter, slip, name, self._shares[place])
            count = QRectF(slip.left() - px(10), height + px(6), width + px(20), px(20))
            painting.draw_line(
                painter,
                count,
                self._counts[place],
                role="count",
                colour="ink3",
                align=painting.CENTRE,
            )

    def _paint_slip(self, painter: QPainter, slip: QRectF, name: str, share: float) -> None:
        border: Token = "accent" if share > 0 else "edge"
        painting.ground(painter, slip, fill="paper", border=border, radius=2)
        _paint_name(painter, slip, name, "ink2")
        if share <= 0:
            return
        filled = slip.adjusted(0, slip.height() * (1 - share), 0, 0)
        painter.save()
        painter.setClipRect(filled)
        painting.ground(painter, slip, fill="accent", radius=2)
        _paint_name(painter, slip, name, "onaccent")
        painter.restore()


class Mark(QWidget):
    """The sign of the program: five slips bound by two cords. Below 20 px without the cords."""

    def __init__(
        self,
        height: float = 22,
        colour: Token = "accent",
        ground: Token = "paper",
        *,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height, self._colour, self._ground = height, colour, ground
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """About as wide as high."""
        return QSize(px(self._height), px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slips, then the cords over and between them."""
        square = QRectF(0, 0, px(self._height), px(self._height))
        paint_mark(QPainter(self), square, self._colour, self._ground)


def paint_small(
    painter: QPainter, origin: QPointF, shares: Sequence[float], size: Literal["list", "table"]
) -> None:
    """Paint the five small slips at a point."""
    width, height, gap = (px(length) for length in SMALL[size])
    look = theme()
    for place, share in enumerate(shares):
        left = origin.x() + place * (width + gap)
        slip = QRectF(left, origin.y(), width, height)
        if look.is_contrast:
            painting.ground(painter, slip, fill="paper", border="accent")
        else:
            painter.fillRect(painting.snapped(painter, slip), look.colour("washline"))
        if share > 0:
            filled = slip.adjusted(0, height * (1 - share), 0, 0)
            painter.fillRect(painting.snapped(painter, filled), look.colour("accent"))


def paint_mark(painter: QPainter, square: QRectF, colour: Token, ground: Token) -> None:
    """Paint the mark into a square."""
    look, h = theme(), square.height()
    width, gap, cord = 0.13 * h, 0.085 * h, 0.045 * h
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colour))
    lefts = [square.left() + place * (width + gap) for place in range(5)]
    for left in lefts:
        slip = QRectF(left, square.top(), width, h)
        painter.drawRoundedRect(slip, 0.18 * width, 0.18 * width)
    if h < px(20):
        return
    for share in (0.24, 0.72):
        y = square.top() + share * h
        for place, left in enumerate(lefts):
            across = painting.snapped(painter, QRectF(left, y, width, cord))
            painter.fillRect(across, look.colour(ground))
            if place < 4:
                between = painting.snapped(painter, QRectF(left + width, y, gap, cord))
                painter.fillRect(between, look.colour(colour))


def _paint_name(painter: QPainter, slip: QRectF, name: str, colour: Token) -> None:
    """Set a stage's name from top to bottom; a Latin name is turned instead."""
    look = theme()
    painter.save()
    if name.isascii():
        painter.translate(slip.center())
        painter.rotate(90)
        along = QRectF(-slip.height() / 2, -slip.width() / 2, slip.height(), slip.width())
        painting.draw_line(painter, along, name, role="small", colour=colour, align=painting.CENTRE)
        painter.restore()
        return
    pitch = px(19)
    top = slip.center().y() - pitch * len(name) / 2
    painter.setFont(look.font("small"))
    painter.setPen(look.colour(colour))
    for place, mark in enumerate(name):
        cell = QRectF(slip.left(), top + place * pitch, slip.width(), pitch)
        painter.drawText(cell, int(painting.CENTRE), mark)
    painter.restore()
