"""What the program says without being asked: three kinds of notice, a toast, an empty place."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import Token
from ui.widgets import painting
from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layouts import column, line

NoticeKind = Literal["problem", "warning", "note"]

_LOOKS: dict[NoticeKind, tuple[Token, Token, Token, Token, str]] = {
    "problem": ("stopwash", "stopline", "stop", "stop", "stop"),
    "warning": ("amberwash", "amberline", "amber", "amber", "warn"),
    "note": ("desk", "edge", "ink2", "ink", "bulb"),
}
"""Ground, bar, icon colour, title colour, icon."""


class Notice(Surface):
    """A problem, a warning or a note: a title, a sentence, and at most one verb."""

    acted = Signal()
    """Emitted when the person presses the verb."""

    def __init__(
        self,
        kind: NoticeKind,
        title: str,
        sentence: str = "",
        *,
        verb: str = "",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        fill, edge, icon_colour, title_colour, picture = _LOOKS[kind]
        super().__init__(fill, bar=(edge, 4), parent=parent)
        self.setAccessibleName(f"{title} {sentence}".strip())
        row = Flow(self, margins=(20, 10, 18, 3))
        row.addWidget(_at_top(Icon(icon or picture, 20, icon_colour), 3))
        row.add_gap(12)
        holder = QWidget()
        words = column(holder)
        row.addWidget(holder, 1)
        self._title = Label(title, "uib", title_colour, wrap=True)
        words.addWidget(self._title)
        self._sentence = Label(sentence, "ui", "ink", wrap=True)
        words.addWidget(self._sentence)
        self._sentence.setVisible(bool(sentence))
        self.content = words
        if verb:
            row.add_gap(20)
            link = Button(verb, "link")
            link.clicked.connect(self.acted)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, title: str, sentence: str = "") -> None:
        """Say something else."""
        self._title.set_words(title)
        self._sentence.set_words(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(f"{title} {sentence}".strip())


class Toast(QFrame):
    """What was just done and can be undone. It goes by itself, not while it has the focus."""

    acted = Signal()
    """Emitted when the person presses the verb."""
    gone = Signal()
    """Emitted when it has gone."""

    STAYS_MS = 8000

    def __init__(self, text: str, *, verb: str = "", icon: str = "undo", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = line(self, margins=(16, 7, 16, 7))
        row.addWidget(Icon(icon, 18, "paper"))
        row.add_gap(12)
        row.addWidget(Label(text, "ui", "paper"))
        if verb:
            row.add_gap(30)
            self._verb = Button(verb, "link", colour="paper")
            self._verb.clicked.connect(self._act)
            row.addWidget(self._verb)
        self._timer = QTimer(self, singleShot=True, interval=self.STAYS_MS)
        self._timer.timeout.connect(self._leave)
        self._timer.start()

    def stay(self) -> None:
        """Do not go by itself."""
        self._timer.stop()

    def place(self) -> None:
        """Stand at the bottom left of the parent, 24 in."""
        self.adjustSize()
        parent = self.parentWidget()
        if parent is not None:
            self.move(px(24), parent.height() - self.height() - px(24))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painting.ground(QPainter(self), QRectF(self.rect()), fill="ink", radius=4)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            QTimer.singleShot(0, self.place)

    def _act(self) -> None:
        self.acted.emit()
        self._end()

    def _leave(self) -> None:
        focus = self.focusWidget()
        if focus is not None and focus.hasFocus():
            self._timer.start()
            return
        self._end()

    def _end(self) -> None:
        self._timer.stop()
        self.hide()
        self.gone.emit()
        self.deleteLater()


class EmptyState(QWidget):
    """A place where nothing is yet: what is missing, and how it comes here."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title} {sentence}".strip())
        self._lit = False
        row = line(self, margins=(18, 13, 18, 8))
        row.addWidget(_at_top(Icon(icon, 20, "ink2"), 3))
        row.add_gap(14)
        words = column()
        row.addLayout(words, 1)
        words.addWidget(Label(title, "uib", "ink", wrap=True))
        if sentence:
            words.addWidget(Label(sentence, "ui", "ink2", wrap=True))
        theme().changed.connect(self.update)

    def set_lit(self, *, lit: bool) -> None:
        """Show that something held over it may be dropped."""
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        pen = QPen(look.colour("accent" if self._lit else "edge"), max(1, px(1)))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(look.colour("wash") if self._lit else Qt.BrushStyle.NoBrush)
        inset = max(1, px(1)) / 2
        whole = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(whole, px(6), px(6))


def _at_top(widget: QWidget, drop: float) -> QWidget:
    """A small holder that keeps a widget at the top, this much lower."""
    holder = QWidget()
    box = column(holder)
    box.add_gap(drop)
    box.addWidget(widget)
    box.addStretch(1)
    return holder
