"""The ring around what the keyboard is on. One per window, painted above everything."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme import px, theme

_HIDING = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOVING = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
)


@runtime_checkable
class Ringed(Protocol):
    """A widget whose ring goes around a part of it."""

    def ring_rect(self) -> QRectF:
        """The part, in the widget's own coordinates."""
        ...


class FocusFrame(QWidget):
    """Follows the keyboard focus within a window and paints a ring; a press of the mouse hides it.

    A widget that wants a ring carries the property `ring`, the radius of its own corners. Inputs
    do not: they have a border of their own.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus-frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._chain: list[QWidget] = []
        self._by_keyboard = False
        self.hide()
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        theme().changed.connect(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch how people move: by key or by mouse; and where the ringed widget goes."""
        kind = event.type()
        if watched is self._window:
            self._watch_native_window()
        if kind == QEvent.Type.KeyPress and not isinstance(watched, QWidget):
            self._by_keyboard = True
            self._place()
        elif kind in _HIDING:
            self._by_keyboard = False
            self.hide()
        elif kind in _MOVING and watched is not self:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        widget = QApplication.focusWidget()
        if widget is None:
            return
        thick = px(2)
        radius = px(float(widget.property("ring") or 0) + 3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("ink"), thick))
        inset = thick / 2
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, radius, radius)

    def _watch_native_window(self) -> None:
        """Keys and presses reach the native window first, whoever handles them later."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        # A page that was replaced may be gone before the keyboard is anywhere else.
        for widget in filter(isValid, self._chain):
            if widget is not self._window:
                widget.removeEventFilter(self)
        self._chain = []
        if new is None or not self._window.isAncestorOf(new):
            self.hide()
            return
        step: QWidget | None = new
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._chain.append(step)
            step = step.parentWidget()
        self._place()

    def _place(self) -> None:
        widget = QApplication.focusWidget()
        wants_ring = (
            self._by_keyboard
            and widget is not None
            and widget.property("ring") is not None
            and self._window.isAncestorOf(widget)
            and widget.isVisible()
        )
        if not wants_ring or widget is None:
            self.hide()
            return
        ring = self._ring_of(widget)
        if ring.isEmpty():
            self.hide()
            return
        self.setGeometry(ring)
        self.raise_()
        self.show()
        self.update()

    def _ring_of(self, widget: QWidget) -> QRect:
        """Where the ring goes: around the widget, within the window and its scroll areas."""
        box = widget.ring_rect().toRect() if isinstance(widget, Ringed) else widget.rect()
        room = px(4)
        around = box.translated(widget.mapTo(self._window, QPoint(0, 0)))
        ring = around.adjusted(-room, -room, room, room).intersected(self._window.rect())
        step = widget.parentWidget()
        while step is not None and step is not self._window:
            if isinstance(step, QScrollArea):
                view = step.viewport()
                seen = view.rect().translated(view.mapTo(self._window, QPoint(0, 0)))
                ring = ring.intersected(seen.adjusted(-room, -room, room, room))
            step = step.parentWidget()
        return ring
