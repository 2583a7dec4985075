"""Paints a figure on screen, and shows the same numbers as a table one key away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import FAMILIES, px, theme
from ui.tokens import WASH_BORDER, Token
from ui.widgets import painting
from ui.widgets.buttons import Button
from ui.widgets.layouts import column, line
from ui.widgets.table import Grid, Table
from wizard.content.text import Text
from wizard.figures.shapes import Box, Dot, Figure, Fill, Line, Polygon, Shape, TextMark
from wizard.languages import Lang

FigureAt = Callable[[float], Figure]
"""A figure for a width in logical pixels."""


class FigureView(QWidget):
    """A figure and its numbers. The key T, or the link below it, changes between them."""

    def __init__(self, figure_at: FigureAt, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure_at, self._lang = figure_at, lang
        outer = column(self, spacing=6)
        self._column = outer
        self._canvas = _Canvas(figure_at, lang)
        outer.addWidget(self._canvas)
        self._table: Table | None = None
        row = line()
        self._switch = Button("", "link", role="small")
        self._switch.clicked.connect(self.switch)
        row.addStretch(1)
        row.addWidget(self._switch)
        outer.addLayout(row)
        self.retranslate()
        self._name()

    def show_figure(self, figure_at: FigureAt) -> None:
        """Show another figure."""
        self._figure_at = figure_at
        self._canvas.show_figure(figure_at)
        if self._table is not None:
            self.switch()
        self._name()

    def switch(self) -> None:
        """Change between the figure and its numbers."""
        if self._table is None:
            self._table = _table_of(self._canvas.figure, self._lang)
            self._column.insertWidget(1, self._table)
            self._canvas.hide()
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._table.hide()
            self._table.deleteLater()
            self._table = None
            self._canvas.show()
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the link does."""
        is_table = self._table is not None
        words = self.tr("Show the figure") if is_table else self.tr("Show the numbers")
        self._switch.setText(words)
        self._switch.setToolTip(f"{words} (T)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T changes between the figure and its numbers."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.switch()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name(self) -> None:
        self.setAccessibleName(self._canvas.figure.title.in_(self._lang))


class _Canvas(QWidget):
    """The figure itself, drawn for the width there is."""

    def __init__(self, figure_at: FigureAt, lang: Lang) -> None:
        super().__init__()
        self._figure_at, self._lang = figure_at, lang
        self.figure = figure_at(600)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", 4)
        theme().changed.connect(self.redraw)
        self.redraw()

    def show_figure(self, figure_at: FigureAt) -> None:
        """Draw another figure."""
        self._figure_at = figure_at
        self.redraw()

    def redraw(self) -> None:
        """Draw the figure for the present width and zoom."""
        self.figure = self._figure_at(max(280.0, self.width() / theme().zoom))
        self.setAccessibleName(self.figure.title.in_(self._lang))
        self.setAccessibleDescription(_spoken(self.figure, self._lang))
        self.setFixedHeight(px(self.figure.height) + 1)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the figure."""
        return QSize(px(self.figure.width), px(self.figure.height) + 1)

    def minimumSizeHint(self) -> QSize:
        """Figures can be drawn narrow."""
        return QSize(px(280), px(self.figure.height) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another drawing."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every shape."""
        painter = QPainter(self)
        paint_figure(painter, self.figure, self._lang)


def paint_figure(painter: QPainter, figure: Figure, lang: Lang) -> None:
    """Paint a figure from the top left, at the current zoom and colours."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(theme().zoom, theme().zoom)
    for shape in figure.shapes:
        _paint(painter, shape, lang)
    painter.restore()


def _paint(painter: QPainter, shape: Shape, lang: Lang) -> None:
    match shape:
        case Box():
            _paint_box(painter, shape)
        case Line():
            _paint_line(painter, shape)
        case Dot():
            _dress(painter, shape.fill)
            radius = shape.radius - _border_width(shape.fill) / 2
            painter.drawEllipse(QPointF(shape.x, shape.y), radius, radius)
        case Polygon():
            _dress(painter, shape.fill)
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))
        case TextMark():
            _paint_text(painter, shape, lang)


def _paint_box(painter: QPainter, box: Box) -> None:
    rect = QRectF(box.x, box.y, box.width, box.height)
    if box.fill is None:
        painter.setPen(_pen(theme().colour("line"), 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(painting.snapped(painter, rect))
        return
    _dress(painter, box.fill)
    inset = _border_width(box.fill) / 2
    whole = painting.snapped(painter, rect)
    painter.drawRect(whole.adjusted(inset, inset, -inset, -inset))


def _paint_line(painter: QPainter, shape: Line) -> None:
    colour = theme().colour(shape.ink)
    start, end = QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2)
    is_straight = shape.x1 == shape.x2 or shape.y1 == shape.y2
    if is_straight and shape.width <= 1 and not shape.dashed:
        painting.hairline(painter, start, end, colour)
        return
    pen = _pen(colour, shape.width)
    if shape.dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(start, end)


def _paint_text(painter: QPainter, mark: TextMark, lang: Lang) -> None:
    font = _font(mark, lang)
    metrics = QFontMetricsF(font)
    words = mark.text.in_(lang)
    width = metrics.horizontalAdvance(words)
    shift = {"start": 0.0, "middle": -width / 2, "end": -width}[mark.anchor]
    painter.save()
    painter.translate(mark.x, mark.y)
    if mark.turned:
        painter.rotate(-90)
    painter.setFont(font)
    painter.setPen(theme().colour(mark.ink))
    painter.drawText(QPointF(shift, (metrics.ascent() - metrics.descent()) / 2), words)
    if mark.struck:
        painter.setPen(_pen(theme().colour(mark.ink), 1.5))
        painter.drawLine(QPointF(shift - 4, 1), QPointF(shift + width + 1, 1))
    painter.restore()


def _font(mark: TextMark, lang: Lang) -> QFont:
    font = QFont(FAMILIES["sans"])
    font.setPixelSize(mark.size)
    font.setWeight(QFont.Weight.Medium if mark.bold else QFont.Weight.Normal)
    if lang == "en":
        font.setFeature(QFont.Tag("pwid"), 1)
    return font


_LOOKS: dict[Fill, tuple[Token | None, Token | None]] = {
    "series1": ("accent", None),
    "series2": ("wash", "washline"),
    "hatch": ("paper", "accent"),
    "dots": ("paper", "edge"),
    "quiet": ("paper", "edge"),
    "against": ("against", None),
    "wash": ("wash", None),
}
"""Ground and border of each fill; hatch and dots are drawn over the ground."""


def _border_width(fill: Fill) -> float:
    return 0.0 if _LOOKS[fill][1] is None else 1.2


def _dress(painter: QPainter, fill: Fill) -> None:
    """Take brush and pen of a fill."""
    look = theme()
    ground, border = _LOOKS[fill]
    if look.is_contrast and fill == "wash":
        border = WASH_BORDER["wash"]
    painter.setPen(_pen(look.colour(border), 1.2) if border else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    if fill in ("hatch", "dots"):
        painter.setBrush(_pattern(fill, look.colour(border or "edge"), look.colour("paper")))


def _pattern(fill: Fill, ink: QColor, paper: QColor) -> QBrush:
    """A tile of lines at 45 degrees, or of dots; doubled in high contrast."""
    side, fine = (4 if fill == "dots" else 5), 4
    weight = 2.0 if theme().is_contrast else 1.0
    tile = QPixmap(side * fine, side * fine)
    tile.fill(paper)
    tile.setDevicePixelRatio(fine)
    brush = QPainter(tile)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill == "dots":
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(ink)
        brush.drawEllipse(QPointF(side / 2, side / 2), 0.7 * weight, 0.7 * weight)
    else:
        brush.setPen(_pen(ink, weight))
        for shift in (-side, 0, side):
            brush.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    brush.end()
    return QBrush(tile)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setCosmetic(width == 0)
    return pen


def _table_of(figure: Figure, lang: Lang) -> Table:
    """The figure's numbers; columns of figures stand at the right."""
    rows = [[cell.in_(lang) for cell in row] for row in figure.rows]
    numeric = [
        place
        for place in range(1, len(figure.header))
        if all(row[place][:1].isdigit() or row[place][:1] in "−+–" for row in rows)
    ]
    model = Grid([cell.in_(lang) for cell in figure.header], rows, numeric=numeric)
    return Table(model, says=figure.title.in_(lang), dense=True, most_rows=14)


def _spoken(figure: Figure, lang: Lang) -> str:
    """The numbers as a screen reader reads them."""
    heads = [cell.in_(lang) for cell in figure.header]

    def told(row: tuple[Text, ...]) -> str:
        cells = (f"{head} {cell.in_(lang)}" for head, cell in zip(heads, row, strict=True))
        return ", ".join(cells)

    return "; ".join(told(row) for row in figure.rows)
