"""Tables on the sheet: a quiet head, hairlines between rows, numbers at the right.

The view takes any model; `Grid` is the model of a table that is only read. Models say more than
Qt's own roles through `CellRole`.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from math import ceil

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import px, theme
from ui.tokens import RoleName, Token
from ui.widgets import painting
from ui.widgets.painting import SetText

HEAD, ROW, DENSE_ROW, SIDE = 32, 41, 34, 14
SECOND_LINE = 17
"""How much higher a head is whose headings stand in two lines."""
EASE = 132
"""What a column of words gets, at most, in a table that has to be scrolled sideways anyway."""
LATIN = re.compile(r"[!-~]+")
"""A piece of text that is never broken between two lines."""
_HEADING_PARTS = re.compile(r"(?=（)|(?<!×)\s+(?=[(%A-Za-z\d])")
"""Where a heading may be broken: before its unit, or between words."""
Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a model may say about a cell beyond its words."""

    PROBLEM = Qt.ItemDataRole.UserRole + 1
    """A sentence when the cell is not acceptable."""
    NUMERIC = Qt.ItemDataRole.UserRole + 2
    """Whether it stands at the right; also asked of a column's heading."""
    TOTAL = Qt.ItemDataRole.UserRole + 3
    """Whether it belongs to the row of totals."""
    QUIET = Qt.ItemDataRole.UserRole + 4
    """Whether it is a name given, not something to fill in."""
    SHARE = Qt.ItemDataRole.UserRole + 5
    """Asked of a column's heading: its part of the width."""


class Table(QTableView):
    """A table as high as its rows. Its columns share the width; long words wrap."""

    def __init__(
        self,
        model: QAbstractTableModel,
        *,
        says: str,
        dense: bool = False,
        most_rows: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row, self._most_rows = (DENSE_ROW if dense else ROW), most_rows
        self.setModel(model)
        if model.parent() is None:
            model.setParent(self)
        self.setAccessibleName(says)
        self.setItemDelegate(CellPainter(self))
        self._head = Head(self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        if most_rows is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for changed in (
            model.rowsInserted,
            model.rowsRemoved,
            model.modelReset,
            model.layoutChanged,
        ):
            changed.connect(self.measure)
        model.dataChanged.connect(self._measure_rows)
        theme().changed.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """Share out the width and give every row its height."""
        vertical = self.verticalHeader()
        vertical.setMinimumSectionSize(px(self._row))
        vertical.setDefaultSectionSize(px(self._row))
        self.horizontalHeader().setMinimumSectionSize(px(40))
        self._share_width()
        self.resizeRowsToContents()
        self.updateGeometry()
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def sizeHint(self) -> QSize:
        """As high as the rows, up to the most."""
        rows = self.model().rowCount()
        shown = rows if self._most_rows is None else min(rows, self._most_rows)
        height = sum(self.rowHeight(row) for row in range(shown))
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(px(480), self._head.sizeHint().height() + height + below + 2)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, not low."""
        return QSize(px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps other rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.measure()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole text of a cell, or its problem, under the pointer."""
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            problem = index.data(CellRole.PROBLEM) if index.isValid() else None
            self.viewport().setToolTip(str(problem) if problem else "")
        return super().viewportEvent(event)

    def _measure_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        """Give changed rows their height; with hundreds of rows the others would take too long."""
        for row in range(first.row(), last.row() + 1):
            self.resizeRowToContents(row)
        self.updateGeometry()
        self.viewport().update()

    def _share_width(self) -> None:
        model, horizontal = self.model(), Qt.Orientation.Horizontal
        columns = range(model.columnCount())
        shares = [model.headerData(place, horizontal, CellRole.SHARE) or 1 for place in columns]
        room, whole = self.viewport().width(), sum(shares) or 1
        least = self._least_widths(room)
        widths = [max(low, room * share // whole) for low, share in zip(least, shares, strict=True)]
        if sum(widths) > room:
            widths = _shrunk(widths, least, sum(widths) - room)
        if widths and sum(widths) < room:
            widths[0] += room - sum(widths)
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width)

    def _least_widths(self, room: int) -> list[int]:
        """What every column needs; headings stand in two lines where one would be too wide.

        Where even that is too much for the room, words are given more ease, as it is scrolled.
        """
        columns = range(self.model().columnCount())
        for deep in (False, True):
            self._head.set_deep(deep=deep)
            least = [self._least_width(place) for place in columns]
            if sum(least) <= room:
                return least
        return [
            max(low, self._easy_width(place)) for place, low in zip(columns, least, strict=True)
        ]

    def _least_width(self, column: int) -> int:
        """A column is never narrower than its heading, or the longest word of its cells."""
        parts = self._head.lines(column)
        words = max(map(theme().metrics("small").horizontalAdvance, parts))
        longest = theme().metrics("ui").horizontalAdvance(self._longest_word(column))
        return min(px(220), max(px(72), ceil(max(words, longest)) + 2 * px(SIDE) + 2))

    def _easy_width(self, column: int) -> int:
        """What the words of a column would like, up to a bound; nothing for a column of figures."""
        model, wide = self.model(), theme().metrics("ui").horizontalAdvance
        if model.headerData(column, Qt.Orientation.Horizontal, CellRole.NUMERIC):
            return 0
        words = (str(model.index(row, column).data() or "") for row in range(model.rowCount()))
        return min(px(EASE), ceil(max(map(wide, words), default=0)) + 2 * px(SIDE) + 2)

    def _longest_word(self, column: int) -> str:
        """The longest word of a column's cells that cannot be broken; Chinese can, anywhere."""
        model = self.model()
        cells = (model.index(row, column).data() for row in range(model.rowCount()))
        words = (word for cell in cells if cell for word in LATIN.findall(str(cell)))
        return max(words, key=len, default="")


class Head(QHeaderView):
    """The head of a table: small words over a rule, in two lines where one is too wide."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._deep = False

    def set_deep(self, *, deep: bool) -> None:
        """Set headings in two lines, or in one."""
        self._deep = deep
        self.setFixedHeight(self.sizeHint().height())

    def lines(self, section: int) -> tuple[str, ...]:
        """A heading as it is set."""
        words = str(self.model().headerData(section, self.orientation()) or "")
        return _in_two(words) if self._deep else (words,)

    def sizeHint(self) -> QSize:
        """One line, or two where a heading has two."""
        sections = range(self.model().columnCount() if self._deep else 0)
        second = any(len(self.lines(section)) > 1 for section in sections)
        return QSize(0, px(HEAD) + (px(SECOND_LINE) if second else 0))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint one heading and its piece of the rule."""
        model, whole = self.model(), QRectF(rect)
        lines = self.lines(logicalIndex)
        numeric = model.headerData(logicalIndex, self.orientation(), CellRole.NUMERIC)
        room = whole.adjusted(px(SIDE), 0, -px(SIDE), 0)
        align = painting.RIGHT if numeric else painting.LEFT
        for place, words in enumerate(lines):
            shift = px(SECOND_LINE) * (place - (len(lines) - 1) / 2)
            at = room.translated(0, shift)
            painting.draw_line(painter, at, words, role="small", colour="ink3", align=align)
        one = 1 / painter.deviceTransform().m11()
        y = whole.bottom() - one
        painting.hairline(
            painter, QPointF(whole.left(), y), QPointF(whole.right(), y), theme().colour("edge")
        )


class CellPainter(QStyledItemDelegate):
    """Paints cells from the tokens."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words and line of one cell."""
        painter.save()
        whole = QRectF(option.rect)  # type: ignore[attr-defined]  # the stubs leave it out
        self._paint_ground(painter, whole, index)
        room = whole.adjusted(px(SIDE), 0, -px(SIDE), 0)
        words, role = str(index.data() or ""), _role(index)
        align = painting.RIGHT if index.data(CellRole.NUMERIC) else painting.LEFT
        if _is_wide(words, role, room.width()) and not index.data(CellRole.NUMERIC):
            SetText(words, role, prose_width=room.width()).draw(
                painter, room, _ink(index), Qt.AlignmentFlag.AlignVCenter
            )
        else:
            painting.draw_line(painter, room, words, role=role, colour=_ink(index), align=align)
        self._paint_lines(painter, whole, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the column's width."""
        base = self._view.verticalHeader().minimumSectionSize()
        room = self._view.columnWidth(index.column()) - 2 * px(SIDE)
        words, role = str(index.data() or ""), _role(index)
        if index.data(CellRole.NUMERIC) or not _is_wide(words, role, room):
            return QSize(room, base)
        height = SetText(words, role, prose_width=room).height
        return QSize(room, max(base, round(height) + px(14)))

    def _paint_ground(self, painter: QPainter, whole: QRectF, index: Index) -> None:
        view = self._view
        is_current = index.row() == view.currentIndex().row() and view.hasFocus()
        if is_current or view.selectionModel().isRowSelected(index.row()):
            painter.fillRect(whole, theme().colour("wash"))

    def _paint_lines(self, painter: QPainter, whole: QRectF, index: Index) -> None:
        one = 1 / painter.deviceTransform().m11()
        look, y = theme(), whole.bottom() - one
        start, end = QPointF(whole.left(), y), QPointF(whole.right(), y)
        painting.hairline(painter, start, end, look.colour("line"))
        if index.data(CellRole.TOTAL):
            painting.hairline(painter, whole.topLeft(), whole.topRight(), look.colour("ink"))


class Grid(QAbstractTableModel):
    """The rows of a table that is only read."""

    def __init__(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        numeric: Sequence[int] = (),
        shares: Sequence[int] = (),
        total: bool = False,
    ) -> None:
        super().__init__()
        self._header, self._rows = tuple(header), tuple(tuple(row) for row in rows)
        self._numeric, self._shares, self._total = frozenset(numeric), tuple(shares), total

    def show(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._header, self._rows = tuple(header), tuple(tuple(row) for row in rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says and how it stands."""
        is_last = index.row() == len(self._rows) - 1
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._rows[index.row()][index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                row = self._rows[index.row()]
                return f"{row[0]} {self._header[index.column()]} {row[index.column()]}"
            case CellRole.NUMERIC:
                return index.column() in self._numeric
            case CellRole.TOTAL:
                return self._total and is_last
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What heads a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._header[section]
            case CellRole.NUMERIC:
                return section in self._numeric
            case CellRole.SHARE:
                return self._shares[section] if section < len(self._shares) else 1
        return None


def _role(index: Index) -> RoleName:
    return "uib" if index.data(CellRole.TOTAL) else "ui"


def _ink(index: Index) -> Token:
    if index.data(CellRole.PROBLEM):
        return "stop"
    return "ink2" if index.data(CellRole.QUIET) else "ink"


def _is_wide(words: str, role: RoleName, room: float) -> bool:
    return "\n" in words or theme().metrics(role).horizontalAdvance(words) > room


def _in_two(heading: str) -> tuple[str, ...]:
    """A heading in two lines, the longer as short as can be; one that cannot be broken is whole."""
    wide = theme().metrics("small").horizontalAdvance
    breaks = _HEADING_PARTS.finditer(heading)
    pairs = ((heading[: one.start()], heading[one.end() :]) for one in breaks if one.start())
    return min(pairs, key=lambda pair: max(map(wide, pair)), default=(heading,))


def _shrunk(widths: Sequence[int], least: Sequence[int], too_wide: int) -> list[int]:
    """Take the missing width from the columns that have some to give."""
    spare = [width - low for width, low in zip(widths, least, strict=True)]
    whole = sum(spare)
    if whole <= too_wide:
        return list(least)
    return [width - -(-too_wide * give // whole) for width, give in zip(widths, spare, strict=True)]
