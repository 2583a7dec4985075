"""Parts in a row that go on below where there is no room beside each other, as words wrap."""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ui.theme import px, theme
from ui.widgets.layouts import NO_MARGINS, Margins

ANYWHERE = Qt.AlignmentFlag(0)
GROWING_LEAST = 120
"""Logical width a growing part wants before what follows goes on below it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part, its share of the room that is left, the logical gap before it, where it stands."""

    item: QLayoutItem
    stretch: int
    gap: float
    is_pushed: bool

    def wanted(self) -> int:
        """The width it wants before another line is begun."""
        natural = self.item.sizeHint().width()
        least = min(natural, px(GROWING_LEAST)) if self.stretch else natural
        return max(least, self.item.minimumSize().width())

    def height(self, width: int) -> int:
        """Its height at a width."""
        if self.item.hasHeightForWidth():
            return self.item.heightForWidth(width)
        return self.item.sizeHint().height()


class Flow(QLayout):
    """A row that wraps. Spacing and gaps stand between parts of one line, `below` between lines."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: Margins = NO_MARGINS,
        spacing: float = 0,
        below: float = 4,
    ) -> None:
        super().__init__()
        self._margins, self._spacing, self._below = margins, spacing, below
        self._parts: list[_Part] = []
        self._gap, self._push = 0.0, False
        self._heights: dict[int, int] = {}
        self._wants: list[tuple[_Part, int]] | None = None
        if parent is not None:
            parent.setLayout(self)
        theme().changed.connect(self.restyle)
        self.restyle()

    def addWidget(
        self,
        widget: QWidget,
        stretch: int = 0,
        alignment: Qt.AlignmentFlag = ANYWHERE,
    ) -> None:
        """Put a widget at the end. Growing parts share the room their line has left."""
        self.addChildWidget(widget)
        item = QWidgetItem(widget)
        item.setAlignment(alignment)
        self._parts.append(_Part(item, stretch, self._gap, self._push))
        self._gap, self._push = 0.0, False
        self.invalidate()

    def add_gap(self, logical: float) -> None:
        """Set the next part off by this much more, unless it begins a line."""
        self._gap += logical

    def addStretch(self) -> None:
        """Let the next part, and what follows it, stand at the right end of its line."""
        self._push = True

    def set_margins(self, margins: Margins) -> None:
        """Use other margins."""
        self._margins = margins
        self.restyle()

    def restyle(self) -> None:
        """Measure anew at the current zoom."""
        self.setContentsMargins(*(px(margin) for margin in self._margins))
        self.invalidate()

    # --- what Qt asks ---------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item as Qt hands it."""
        self._parts.append(_Part(item, 0, 0, is_pushed=False))

    def count(self) -> int:
        """How many parts there are."""
        return len(self._parts)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """The item at a place."""
        return self._parts[place].item if 0 <= place < len(self._parts) else None

    def takeAt(self, place: int) -> QLayoutItem | None:  # type: ignore[override]  # as Qt asks
        """Let go of the item at a place."""
        return self._parts.pop(place).item if 0 <= place < len(self._parts) else None

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._heights.clear()
        self._wants = None
        super().invalidate()

    def sizeHint(self) -> QSize:
        """All parts in one line."""
        parts = self._shown()
        width = sum(part.item.sizeHint().width() for part in parts) + self._between(parts)
        height = max((part.item.sizeHint().height() for part in parts), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest part alone in its line."""
        least = [part.item.minimumSize() for part in self._shown()]
        width = max((one.width() for one in least), default=0)
        height = max((one.height() for one in least), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def expandingDirections(self) -> Qt.Orientation:
        """It takes what width there is, and never more height than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        if width not in self._heights:
            margins: QMargins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            outer = margins.top() + margins.bottom()
            self._heights[width] = outer + self._place(QRect(0, 0, inner, 0))
        return self._heights[width]

    def setGeometry(self, room: QRect) -> None:
        """Lay the parts out."""
        super().setGeometry(room)
        self._place(room.marginsRemoved(self.contentsMargins()), is_meant=True)

    # --- how it is done -------------------------------------------------------------------------

    def _shown(self) -> list[_Part]:
        return [part for part in self._parts if not part.item.isEmpty()]

    def _space(self, part: _Part, *, first: bool) -> int:
        return 0 if first else px(self._spacing + part.gap)

    def _between(self, parts: list[_Part]) -> int:
        return sum(self._space(part, first=not place) for place, part in enumerate(parts))

    def _lines(self, room: int) -> list[tuple[list[_Part], list[int]]]:
        """The parts of each line, and the width of each part."""
        lines: list[tuple[list[_Part], list[int]]] = []
        used = 0
        for part, wanted in self._wanted():
            needed = self._space(part, first=False) + wanted
            if not lines or used + needed > room:
                lines.append(([], []))
                used, needed = 0, wanted
            lines[-1][0].append(part)
            lines[-1][1].append(min(wanted, room))
            used += needed
        return [(parts, self._grown(parts, widths, room)) for parts, widths in lines]

    def _wanted(self) -> list[tuple[_Part, int]]:
        """What is shown, with the width it wants; asked once until something changes."""
        if self._wants is None:
            self._wants = [(part, part.wanted()) for part in self._shown()]
        return self._wants

    def _grown(self, parts: list[_Part], widths: list[int], room: int) -> list[int]:
        """The widths, with their shares of what room is left."""
        rest = max(0, room - sum(widths) - self._between(parts))
        shares = sum(part.stretch for part in parts) or 1
        return [
            width + rest * part.stretch // shares for width, part in zip(widths, parts, strict=True)
        ]

    def _place(self, room: QRect, *, is_meant: bool = False) -> int:
        """Set line below line into a room; the height they take. Moves nothing unless meant."""
        lines = self._lines(room.width())
        heights = [
            max(part.height(width) for part, width in zip(parts, widths, strict=True))
            for parts, widths in lines
        ]
        total = sum(heights) + px(self._below) * max(0, len(lines) - 1)
        if is_meant:
            # A row higher than its parts keeps them in its middle.
            spare = max(0, room.height() - total)
            top = room.top() + spare // 2
            for (parts, widths), height in zip(lines, heights, strict=True):
                self._place_line(parts, widths, QRect(room.left(), top, room.width(), height))
                top += height + px(self._below)
        return total

    def _place_line(self, parts: list[_Part], widths: list[int], room: QRect) -> None:
        left = room.left()
        rest = room.width() - sum(widths) - self._between(parts)
        for place, (part, width) in enumerate(zip(parts, widths, strict=True)):
            left += self._space(part, first=not place)
            if part.is_pushed:
                left, rest = left + max(0, rest), 0
            part.item.setGeometry(QRect(left, room.top(), width, room.height()))
            left += width
