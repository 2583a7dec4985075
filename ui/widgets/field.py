"""Where people type: one line, or a paragraph.

Both say when the person has paused and when they have left, and neither says so in the middle of
composing a Chinese word.
"""

from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import px, theme
from ui.tokens import RoleName

PAUSE_MS = 1500

FieldKind = Literal["normal", "small", "cell", "search"]


class Field(QLineEdit):
    """One line to type in (输入框)."""

    keyed = Signal(str)
    """Emitted with what stands there after every key a person pressed."""
    paused = Signal()
    """Emitted when the person has typed and then not typed for a while."""
    left = Signal()
    """Emitted when the focus goes elsewhere or Enter is pressed."""

    def __init__(
        self,
        kind: FieldKind = "normal",
        *,
        role: RoleName = "ui",
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._composing = role, False
        self.setProperty("kind", kind)
        if right:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell_pause)
        self.textEdited.connect(self._pause.start)
        self.textEdited.connect(self.keyed)
        theme().changed.connect(self.restyle)
        self.restyle()

    def set_bad(self, *, bad: bool) -> None:
        """Show the border of a problem, or not."""
        set_state(self, "bad" if bad else "")

    def restyle(self) -> None:
        """Use the font at the current zoom."""
        self.ensurePolished()  # else the first show would bring back the font it was made with
        self.setFont(theme().font(self._role))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a way to say that the typing is done."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pause.stop()
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person has left; a context menu is not leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self._composing = False
            self.left.emit()

    def _tell_pause(self) -> None:
        if self._composing:
            self._pause.start()
        else:
            self.paused.emit()


class Paragraph(QPlainTextEdit):
    """Several lines to type in; it grows with what is typed."""

    paused = Signal()
    """Emitted when the person has typed and then not typed for a while."""
    left = Signal()
    """Emitted when the focus goes elsewhere."""
    keyed = Signal(str)
    """Emitted with what stands there after every change a person makes."""

    def __init__(
        self,
        lines: int = 3,
        *,
        kind: FieldKind = "normal",
        role: RoleName = "ui",
        most_lines: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most, self._role = lines, max(lines, most_lines), role
        self._composing, self._showing = False, False
        self.setProperty("kind", kind)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(px(4))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell_pause)
        self.textChanged.connect(self._note_change)
        theme().changed.connect(self.restyle)
        self.restyle()

    def show_text(self, text: str) -> None:
        """Show a text without saying that it was typed."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def set_bad(self, *, bad: bool) -> None:
        """Show the border of a problem, or not."""
        set_state(self, "bad" if bad else "")

    def restyle(self) -> None:
        """Use the font at the current zoom."""
        self.ensurePolished()  # else the first show would bring back the font it was made with
        self.setFont(theme().font(self._role))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its lines, between the fewest and the most."""
        shown = round(self.document().size().height())
        lines = min(max(shown, self._lines), self._most)
        edge = 2 * px(4) + 2 * px(8)
        return QSize(px(320), lines * self.fontMetrics().lineSpacing() + edge)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, not low."""
        return QSize(px(120), self.sizeHint().height())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person has left; a context menu is not leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self._composing = False
            self.left.emit()

    def _note_change(self) -> None:
        self.updateGeometry()
        if not self._showing:
            self._pause.start()
            self.keyed.emit(self.toPlainText())

    def _tell_pause(self) -> None:
        if self._composing:
            self._pause.start()
        else:
            self.paused.emit()


def set_state(widget: QWidget, state: str) -> None:
    """Set the property the style sheet looks at, and let it look again."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        font = widget.font()
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.setFont(font)  # unpolishing put back the one from before the style sheet
        widget.update()
