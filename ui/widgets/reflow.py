"""Parts side by side where there is room; fewer to a row where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import px, theme
from ui.widgets import painting


class Reflow(QWidget):
    """Parts of equal width: all in a row, or half as many, or one below the other.

    `least` is the logical width a part wants, where its own minimum would be too narrow to read.
    `ruled` draws a hairline between two columns.
    """

    def __init__(
        self,
        parts: Sequence[QWidget],
        *,
        spacing: float,
        least: float = 0,
        ruled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._spacing, self._ruled = tuple(parts), spacing, ruled
        self._columns, self._wanted = 0, least
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for part in self._parts:
            part.setParent(self)
        theme().changed.connect(self.arrange)
        self.arrange()

    @property
    def columns(self) -> int:
        """How many parts stand side by side."""
        return self._columns

    def arrange(self) -> None:
        """Put the parts where they fit."""
        self._grid.setHorizontalSpacing(px(self._spacing))
        self._grid.setVerticalSpacing(px(min(self._spacing, 16)))
        columns = self._fitting()
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._columns = columns
        self.updateGeometry()
        self.update()

    def _fitting(self) -> int:
        """The most parts in a row that all of the rows can hold."""
        count = len(self._parts)
        for columns in range(count, 1, -1):
            least = max(self._least(), px(self._wanted))
            room = least * columns + px(self._spacing) * (columns - 1)
            if count % columns == 0 and room <= self.width():
                return columns
        return 1

    def _least(self) -> int:
        return max(part.minimumSizeHint().width() for part in self._parts)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part."""
        return QSize(self._least(), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold more or fewer."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline between two columns."""
        if self._ruled and self._columns == 2:
            middle = self.width() / 2
            ends = QPointF(middle, 0), QPointF(middle, self.height())
            painting.hairline(QPainter(self), *ends, theme().colour("line"))
