"""One of several, some of several: radio buttons and tick boxes, painted from the tokens.

They stay what Qt says they are, so keys and screen readers work as everywhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from ui.theme import px, theme
from ui.tokens import Token
from ui.widgets import painting
from ui.widgets.painting import SetText
from wizard.languages import Lang

HEIGHT = 36
GAP = 10


class Words:
    """What stands beside the ring or the box: a label, a hint below, a digit at the end."""

    def __init__(self, text: str, hint: str, digit: int | None, lang: Lang | None) -> None:
        self.text, self.hint, self.digit, self.lang = text, hint, digit, lang
        self.peers: Sequence[Words] = (self,)

    @property
    def digit_room(self) -> int:
        """How much room the digit takes."""
        return 0 if self.digit is None else px(GAP + 10)

    def natural_width(self) -> int:
        """The width on one line."""
        look = theme()
        label = look.metrics("ui", self.lang).horizontalAdvance(self.text)
        hint = look.metrics("small", self.lang).horizontalAdvance(self.hint)
        return round(max(label, hint)) + 2 + self.digit_room

    def shown_width(self) -> int:
        """The width with the digit in its column."""
        return max(peer.natural_width() for peer in self.peers)

    def parts(self, width: float) -> list[SetText]:
        """Label and hint, set within a width."""
        room = width - self.digit_room
        parts = [SetText(self.text, "ui", prose_width=room, lang=self.lang)]
        if self.hint:
            parts.append(SetText(self.hint, "small", prose_width=room, lang=self.lang))
        return parts

    def height(self, width: float) -> int:
        """The height within a width: one row, or more where the words wrap."""
        total = sum(part.height for part in self.parts(width))
        return max(px(HEIGHT), round(total) + px(10))

    def draw(self, painter: QPainter, rect: QRectF, colour: Token) -> float:
        """Paint the words; answers where the first line has its middle."""
        parts = self.parts(rect.width())
        first = theme().metrics("ui", self.lang).height()
        top = rect.top() + (rect.height() - sum(part.height for part in parts)) / 2
        middle = top + first / 2
        inks: tuple[Token, ...] = (colour, "ink3")
        for part, ink in zip(parts, inks, strict=False):
            part.draw(painter, QRectF(rect.left(), top, rect.width(), part.height), ink)
            top += part.height
        if self.digit is not None:
            end = min(rect.left() + self.shown_width(), rect.right())
            place = QRectF(end - px(10), middle - px(10), px(12), px(20))
            painting.draw_line(painter, place, str(self.digit), role="small", colour="ink3")
        return middle


class Choice(QRadioButton):
    """One option of which one is chosen (单选). `digit` is the key that chooses it."""

    def __init__(
        self, text: str, *, hint: str = "", digit: int | None = None, lang: Lang | None = None
    ) -> None:
        super().__init__(text)
        self.words = Words(text, hint, digit, lang)
        _prepare(self, hint)

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row can be pressed, not only the ring and the word."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """A long option wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        return self.words.height(width - px(20 + GAP))

    def ring_rect(self) -> QRectF:
        """The ring goes around the words, not around the empty rest of the row."""
        width = px(20 + GAP) + self.words.shown_width()
        return QRectF(0, 0, min(width, self.width()), self.height())

    def sizeHint(self) -> QSize:
        """The option on one line."""
        return QSize(px(20 + GAP) + self.words.natural_width(), self.words.height(10_000))

    def minimumSizeHint(self) -> QSize:
        """Wrapped, it may be narrow."""
        return QSize(min(px(160), self.sizeHint().width()), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring and the words."""
        painter = QPainter(self)
        left = px(20 + GAP)
        words = QRectF(left, 0, self.width() - left, self.height())
        colour: Token = "ink" if self.isEnabled() or self.isChecked() else "ink3"
        middle = self.words.draw(painter, words, colour)
        _paint_ring(painter, QPointF(px(10), middle), is_on=self.isChecked())


class Tick(QCheckBox):
    """One option of which any number is chosen (多选)."""

    def __init__(
        self, text: str, *, hint: str = "", digit: int | None = None, lang: Lang | None = None
    ) -> None:
        super().__init__(text)
        self.words = Words(text, hint, digit, lang)
        _prepare(self, hint)

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row can be pressed."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """A long option wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        return self.words.height(width - px(18 + GAP))

    def ring_rect(self) -> QRectF:
        """The ring goes around the words, not around the empty rest of the row."""
        width = px(18 + GAP) + self.words.shown_width()
        return QRectF(0, 0, min(width, self.width()), self.height())

    def sizeHint(self) -> QSize:
        """The option on one line."""
        return QSize(px(18 + GAP) + self.words.natural_width(), self.words.height(10_000))

    def minimumSizeHint(self) -> QSize:
        """Wrapped, it may be narrow."""
        return QSize(min(px(160), self.sizeHint().width()), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter = QPainter(self)
        left = px(18 + GAP)
        words = QRectF(left, 0, self.width() - left, self.height())
        colour: Token = "ink" if self.isEnabled() or self.isChecked() else "ink3"
        middle = self.words.draw(painter, words, colour)
        paint_tick(painter, QPointF(px(9), middle), is_on=self.isChecked())


def paint_tick(painter: QPainter, centre: QPointF, *, is_on: bool) -> None:
    """Paint a tick box around a point."""
    side = px(18)
    box = QRectF(round(centre.x() - side / 2), round(centre.y() - side / 2), side, side)
    if not is_on:
        painting.ground(painter, box, fill="paper", border="edge", width=1.5, radius=3)
        return
    painting.ground(painter, box, fill="accent", radius=3)
    look = theme()
    pen = QPen(look.colour("onaccent"), 1.8 * look.zoom)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    steps = [(0.24, 0.52), (0.43, 0.70), (0.77, 0.31)]
    painter.drawPolyline([QPointF(box.x() + side * x, box.y() + side * y) for x, y in steps])


def _paint_ring(painter: QPainter, centre: QPointF, *, is_on: bool) -> None:
    look = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = (2 if is_on else 1.5) * look.zoom
    painter.setPen(QPen(look.colour("accent" if is_on else "edge"), thick))
    painter.setBrush(look.colour("paper"))
    radius = px(20) / 2 - thick / 2
    painter.drawEllipse(centre, radius, radius)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(centre, 4.5 * look.zoom, 4.5 * look.zoom)


def _prepare(button: Choice | Tick, hint: str) -> None:
    """What both share: a name, a ring, and room to wrap in."""
    button.setAccessibleName(button.text())
    button.setAccessibleDescription(hint)
    button.setProperty("ring", 5)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    theme().changed.connect(button.restyle)


def align_digits(buttons: Sequence[Choice | Tick]) -> None:
    """Set the digits of buttons that stand below each other in one column."""
    peers = [button.words for button in buttons]
    for words in peers:
        words.peers = peers


def press(button: QAbstractButton) -> None:
    """Press a button as a person would, and put the focus on it."""
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    button.click()
