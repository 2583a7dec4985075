"""A share of the whole as a bar with its percentage, beside the number that it comes from."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import px, theme
from ui.widgets import painting

WIDE, HIGH, BAR, WORDS = 176, 36, 12, 52


class ShareBar(QWidget):
    """One bar; empty and without a number while no share is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._told = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_share(self, share: float | None, told: str) -> None:
        """Show a share from 0 to 1 and how it is told; None empties the bar."""
        self._share, self._told = share, told
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Its one size."""
        return QSize(px(WIDE), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the bar, and the number behind it."""
        painter, room = QPainter(self), self.width() - px(WORDS)
        top = (self.height() - px(BAR)) / 2
        whole = QRectF(0, top, room, px(BAR))
        painter.fillRect(painting.snapped(painter, whole), theme().colour("wash"))
        if self._share:
            filled = QRectF(0, top, room * self._share, px(BAR))
            painter.fillRect(painting.snapped(painter, filled), theme().colour("accent"))
        words = QRectF(room, 0, px(WORDS), self.height())
        told, right = self._told or "–", painting.RIGHT
        painting.draw_line(painter, words, told, role="ui", colour="ink2", align=right)
