"""A mark from 1 to 5: five joined cells, one stop of the Tab key."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import Token
from ui.widgets import painting

CELL, HEIGHT, TRIANGLE = 38, 36, (12, 7)
UNMARKED = 0


class Scale(QAbstractSlider):
    """The five cells (五级评分). Digits and arrows mark; another rater's mark is a triangle below.

    It is a slider to screen readers, which then read the mark; 0 is not marked yet.
    """

    marked = Signal(int)
    """Emitted with the mark a person gave; 0 when they took it back."""
    left_for = Signal(int)
    """Emitted with +1 or -1 when the person goes to the next or the previous row."""

    def __init__(self, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(UNMARKED, 5)
        self.setAccessibleName(says)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._other: int | None = None
        self._read_only = False
        theme().changed.connect(self.restyle)

    @property
    def mark(self) -> int | None:
        """The mark given, if any."""
        return self.value() or None

    @property
    def other(self) -> int | None:
        """Another rater's mark, if it may be seen."""
        return self._other

    def show_mark(self, mark: int | None) -> None:
        """Show a mark without saying so."""
        self.setValue(mark or UNMARKED)
        self.update()

    def show_other(self, mark: int | None) -> None:
        """Show another rater's mark, or hide it."""
        self._other = mark
        self.setAccessibleDescription(
            "" if mark is None else self.tr("Other mark: {mark}").format(mark=mark)
        )
        self.update()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people only look, or also mark."""
        self._read_only = read_only

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Five cells, and room for the triangle below."""
        return QSize(5 * px(CELL), px(3) + px(HEIGHT) + px(TRIANGLE[1] + 2))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the cells."""
        return self.sizeHint()

    def ring_rect(self) -> QRectF:
        """What the focus ring goes around: the cells, not the triangle."""
        return self._cells()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and left and right mark; up and down go to another row."""
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._give(int(key) - int(Qt.Key.Key_0))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._give(min(5, max(1, (self.mark or (0 if step > 0 else 6)) + step)))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._give(UNMARKED)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left_for.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press marks the cell under the pointer."""
        cells = self._cells()
        if cells.contains(event.position()):
            self._give(1 + int((event.position().x() - cells.left()) / px(CELL)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page and never changes a mark."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, the mark, and the triangle."""
        painter, cells = QPainter(self), self._cells()
        painting.ground(painter, cells, fill="paper", border="edge", radius=4)
        for place in range(1, 5):
            x = cells.left() + place * px(CELL)
            start, end = QPointF(x, cells.top() + px(1)), QPointF(x, cells.bottom() - px(1))
            painting.hairline(painter, start, end, theme().colour("line"))
        for digit in range(1, 6):
            self._paint_cell(painter, digit)
        if self._other is not None:
            self._paint_triangle(painter, self._cell(self._other))

    def _paint_cell(self, painter: QPainter, digit: int) -> None:
        cell, colour = self._cell(digit), _digit_ink(is_marked=digit == self.mark)
        if digit == self.mark:
            painting.ground(painter, cell, fill="accent", radius=4)
        painting.draw_line(
            painter, cell, str(digit), role="body", colour=colour, align=painting.CENTRE
        )

    def _paint_triangle(self, painter: QPainter, cell: QRectF) -> None:
        width, height = px(TRIANGLE[0]), px(TRIANGLE[1])
        x, top = cell.center().x(), cell.bottom() + px(2)
        corners = [
            QPointF(x, top),
            QPointF(x + width / 2, top + height),
            QPointF(x - width / 2, top + height),
        ]
        path = QPainterPath()
        path.addPolygon(QPolygonF(corners))
        painter.fillPath(path, theme().colour("amberline"))

    def _cells(self) -> QRectF:
        return QRectF(0, px(3), 5 * px(CELL), px(HEIGHT))

    def _cell(self, digit: int) -> QRectF:
        cells = self._cells()
        return QRectF(cells.left() + (digit - 1) * px(CELL), cells.top(), px(CELL), px(HEIGHT))

    def _give(self, mark: int) -> None:
        if self._read_only:
            return
        self.show_mark(mark)
        self.marked.emit(mark)


def _digit_ink(*, is_marked: bool) -> Token:
    return "onaccent" if is_marked else "ink2"
