"""Strokes every painted piece shares: crisp hairlines, grounds, set text.

All of it in logical pixels of the widget, at the current zoom and colours.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextOption,
)

from ui.theme import px, theme
from ui.tokens import ROLES, WASH_BORDER, RoleName, Token
from ui.typesetting import needs_squeeze, prose, squeezed
from wizard.languages import Lang

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle moved onto device pixels, never thinner than one of them."""
    to_device = painter.deviceTransform()
    on_device = to_device.mapRect(rect)
    left, top = round(on_device.left()), round(on_device.top())
    width = max(1, round(on_device.right()) - left)
    height = max(1, round(on_device.bottom()) - top)
    back, _ = to_device.inverted()
    return back.mapRect(QRectF(left, top, width, height))


def hairline(painter: QPainter, start: QPointF, end: QPointF, colour: QColor) -> None:
    """Fill a horizontal or vertical line exactly one device pixel thick."""
    size = QSizeF(max(0.0, end.x() - start.x()), max(0.0, end.y() - start.y()))
    painter.fillRect(snapped(painter, QRectF(start, size)), colour)


def ground(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: Token | None,
    border: Token | None = None,
    width: float = 1,
    radius: float = 0,
    dashed: bool = False,
) -> None:
    """Paint a box. In high contrast a coloured ground becomes a border in its own ink."""
    look = theme()
    speaks = WASH_BORDER.get(fill) if fill and (radius or fill != "sunk") else None
    if look.is_contrast and speaks:
        border, width = border or speaks, max(2, width)
    if look.is_contrast and fill == "desk" and radius:
        border = border or "line"
    thick = max(1, px(width)) if border else 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(Qt.PenStyle.NoPen)
    if border:
        pen = QPen(look.colour(border), thick)
        if dashed:
            pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = thick / 2
    corner = max(0.0, px(radius) - inset)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)


def bar(painter: QPainter, rect: QRectF, width: float, colour: Token) -> None:
    """Fill a bar along the left edge."""
    edge = QRectF(rect.left(), rect.top(), px(width), rect.height())
    painter.fillRect(snapped(painter, edge), theme().colour(colour))


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: Token) -> None:
    """Render an icon as lines, so that it is sharp at every scale."""
    theme().icon(name, colour).render(painter, rect)


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    role: RoleName,
    colour: Token,
    align: Qt.AlignmentFlag = LEFT,
    font: QFont | None = None,
) -> None:
    """Set one line of text, cut with an ellipsis where it does not fit."""
    look = theme()
    metrics = look.metrics(role)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    at_end = bool(align & Qt.AlignmentFlag.AlignRight)
    if look.lang == "zh" and not font and needs_squeeze(shown, at_end=at_end):
        SetText(shown, role, prose_width=None, at_end=at_end).draw(painter, rect, colour, align)
        return
    painter.setFont(font or look.font(role))
    painter.setPen(look.colour(colour))
    painter.drawText(rect, int(align), shown)


class SetText:
    """A text set in a role and a width: how high it is, and how to paint it."""

    def __init__(
        self,
        text: str,
        role: RoleName,
        *,
        prose_width: float | None,
        at_end: bool = False,
        lang: Lang | None = None,
    ) -> None:
        look = theme()
        spec = ROLES[role]
        size = look.px(spec.px)
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(look.font(role, lang))
        option = QTextOption()
        if prose_width is None:
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._document.setDefaultTextOption(option)
        is_chinese = (lang or look.lang) == "zh"
        if prose_width is not None:
            html = prose(text, size, leading=spec.prose, squeeze=is_chinese)
            self._document.setHtml(html)
            self._document.setTextWidth(prose_width)
        else:
            self._document.setHtml(squeezed(text, size, at_end=at_end))

    @property
    def height(self) -> float:
        """How high the text stands at its width."""
        return self._document.size().height()

    @property
    def width(self) -> float:
        """How wide its longest line is."""
        return self._document.idealWidth()

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: Token,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
    ) -> None:
        """Paint the text in the rectangle."""
        left, top = rect.left(), rect.top()
        if align & Qt.AlignmentFlag.AlignRight:
            left = rect.right() - self.width
        if align & Qt.AlignmentFlag.AlignHCenter:
            left = rect.center().x() - self.width / 2
        if align & Qt.AlignmentFlag.AlignVCenter:
            top = rect.center().y() - self.height / 2
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, theme().colour(colour))
        context.palette = palette  # type: ignore[attr-defined]  # the stubs leave it out
        painter.save()
        painter.translate(left, top)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
