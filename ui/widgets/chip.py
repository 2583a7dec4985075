"""Short words in a box: how something stands, and the clause it rests on."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import Token
from ui.widgets import painting
from ui.widgets.buttons import is_enter

ChipKind = Literal["todo", "doing", "problem", "locked", "done", "plain", "amber"]
"""How it looks. `locked` and `done` are plain words; `plain` is outlined; `amber` wants a look."""

_LOOKS: dict[ChipKind, tuple[Token, Token | None, Token | None]] = {
    "todo": ("accent", "wash", None),
    "doing": ("accent", None, "washline"),
    "problem": ("stop", "stopwash", None),
    "locked": ("ink3", None, None),
    "done": ("ink2", None, None),
    "plain": ("ink2", None, "line"),
    "amber": ("amber", "amberwash", None),
}


class Chip(QWidget):
    """A status word. It cannot be pressed and does not look as if it could."""

    def __init__(
        self,
        text: str = "",
        kind: ChipKind = "plain",
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    @property
    def words(self) -> str:
        """What it says."""
        return self._text

    def set_words(self, text: str, kind: ChipKind) -> None:
        """Say something else, in its look."""
        self._text, self._kind = text, kind
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words with a little room; plain words stand flush."""
        room = 0 if self._kind in ("locked", "done") else 2 * px(8)
        return QSize(_content_width(self._text, self._icon) + room, px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the words."""
        ink, fill, border = _LOOKS[self._kind]
        painter, whole = QPainter(self), QRectF(self.rect())
        if fill or border:
            painting.ground(painter, whole, fill=fill, border=border, radius=3)
        inset = 0 if self._kind in ("locked", "done") else px(8)
        _paint_content(painter, whole.adjusted(inset, 0, -inset, 0), self._text, self._icon, ink)


class ClauseChip(QAbstractButton):
    """A clause and how sure we are of it; pressing it opens the law."""

    def __init__(
        self, text: str, *, only_for_reference: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._outlined = only_for_reference
        self.setProperty("ring", 3)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure and paint anew."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as the space bar does."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Icon, words and a little room."""
        return QSize(_content_width(self.text(), "clause") + 2 * px(8), px(26))

    def minimumSizeHint(self) -> QSize:
        """The words are cut at the end where there is no room for them."""
        return QSize(px(110), px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the icon and the words."""
        painter, whole = QPainter(self), QRectF(self.rect())
        ink: Token = "ink2" if self._outlined else "accent"
        fill: Token = "paper" if self._outlined else "wash"
        border: Token | None = "line" if self._outlined else None
        if self.underMouse():
            border = "edge" if self._outlined else "accent"
        painting.ground(painter, whole, fill=fill, border=border, radius=3)
        inset = px(8)
        _paint_content(painter, whole.adjusted(inset, 0, -inset, 0), self.text(), "clause", ink)


def _content_width(text: str, icon: str | None) -> int:
    words = round(theme().metrics("small").horizontalAdvance(text)) + 1
    return words + (px(14 + 5) if icon else 0)


def _paint_content(
    painter: QPainter, rect: QRectF, text: str, icon: str | None, ink: Token
) -> None:
    if icon:
        side = px(14)
        square = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        painting.draw_icon(painter, icon, square, ink)
        rect = rect.adjusted(px(14 + 5), 0, 0, 0)
    painting.draw_line(painter, rect, text, role="small", colour=ink)
