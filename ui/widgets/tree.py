"""A tree of lines with a value at the right: opened with the arrow keys, pressed with Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.theme import px, theme
from ui.widgets.buttons import is_enter

ROW, INDENT, MOST = 30, 20, 10
"""How high a line is, how far those below it stand in, and how many are seen at once."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is called, its value, what a screen reader adds, and what is below it."""

    name: str
    value: str
    says: str
    below: tuple["Line", ...] = ()


class Tree(QTreeWidget):
    """Lines that open. It says which is current, and which was pressed, by their places."""

    told = Signal(tuple)
    """Emitted with the places that lead to the line people are at, from the top down."""
    pressed_line = Signal(tuple)
    """Emitted with the places that lead to a line without anything below, when it is pressed."""

    def __init__(self, lines: Sequence[Line], *, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = sum(_count(line) for line in lines)
        self.setAccessibleName(says)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addTopLevelItems([_item(line) for line in lines])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._tell)
        self.itemDoubleClicked.connect(self._press)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Use the font and the measures of the current zoom."""
        self.ensurePolished()
        self.setFont(theme().font("ui"))
        self.setIndentation(px(INDENT))
        self.setMinimumHeight(px(ROW * min(self._most, MOST) + 4))

    def begin(self) -> None:
        """Stand on the first line."""
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a line, or presses one that has nothing below."""
        current = self.currentItem()
        if is_enter(event) and current is not None:
            self._press(current)
        else:
            super().keyPressEvent(event)

    def _press(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())
        else:
            self.pressed_line.emit(self._places(item))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.told.emit(self._places(item))

    def _places(self, item: QTreeWidgetItem) -> tuple[int, ...]:
        above = item.parent()
        if above is None:
            return (self.indexOfTopLevelItem(item),)
        return (*self._places(above), above.indexOfChild(item))


def _count(line: Line) -> int:
    """A line and all that is below it."""
    return 1 + sum(_count(one) for one in line.below)


def _item(line: Line) -> QTreeWidgetItem:
    item = QTreeWidgetItem([line.name, line.value])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{line.name} {line.value}".strip())
    item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, line.says)
    item.setToolTip(0, line.name)
    item.addChildren([_item(one) for one in line.below])
    return item
