"""Layouts whose measures are logical pixels and follow the zoom."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import px, theme

Margins = tuple[float, float, float, float]
NO_MARGINS: Margins = (0, 0, 0, 0)


class Stack(QBoxLayout):
    """A column or a row of widgets with logical margins, spacing and gaps.

    Spacing is nought unless said; the gaps between parts differ, and are given where they occur.
    """

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        parent: QWidget | None = None,
        *,
        margins: Margins = NO_MARGINS,
        spacing: float = 0,
    ) -> None:
        super().__init__(direction)
        self._margins, self._spacing = margins, spacing
        self._gaps: list[tuple[QWidget, float]] = []
        if parent is not None:
            parent.setLayout(self)
        theme().changed.connect(self.restyle)
        self.restyle()

    def add_gap(self, logical: float) -> None:
        """Leave this much room before the next widget."""
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        gap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._gaps.append((gap, logical))
        self._measure(gap, logical)
        self.addWidget(gap)

    def set_margins(self, margins: Margins) -> None:
        """Use other margins."""
        self._margins = margins
        self.restyle()

    def restyle(self) -> None:
        """Measure anew at the current zoom."""
        self.setContentsMargins(*(px(margin) for margin in self._margins))
        self.setSpacing(px(self._spacing))
        for gap, logical in self._gaps:
            self._measure(gap, logical)

    def _measure(self, gap: QWidget, logical: float) -> None:
        is_row = self.direction() in (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.RightToLeft,
        )
        length = px(logical)
        gap.setFixedSize(length if is_row else 0, 0 if is_row else length)


def column(
    parent: QWidget | None = None, *, margins: Margins = NO_MARGINS, spacing: float = 0
) -> Stack:
    """A column of widgets."""
    return Stack(QBoxLayout.Direction.TopToBottom, parent, margins=margins, spacing=spacing)


def line(
    parent: QWidget | None = None, *, margins: Margins = NO_MARGINS, spacing: float = 0
) -> Stack:
    """A row of widgets."""
    return Stack(QBoxLayout.Direction.LeftToRight, parent, margins=margins, spacing=spacing)


class Scroll(QScrollArea):
    """A page body that scrolls: no frame, as wide as there is room."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Whoever asks for the parent of what scrolls would get Qt's own viewport, for which PySide
        # looks through, and so loads, every class of widgets there is.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll so that the widget is seen, with a little room around it."""
        self.ensureWidgetVisible(widget, px(24), px(24))


class Block(QWidget):
    """Keeps one widget within a logical width, at the left or in the middle of its room."""

    def __init__(
        self,
        body: QWidget,
        widest: float,
        *,
        centred: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._body, self._widest = body, widest
        row = line(self)
        if centred:
            row.addStretch(1)
        row.addWidget(body, 1000)
        row.addStretch(1)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Measure anew at the current zoom."""
        self._body.setMaximumWidth(px(self._widest))


def fixed(widget: QWidget, *, width: float | None = None, height: float | None = None) -> None:
    """Give a widget a logical width or height that follows the zoom."""
    _Measure(widget, width, height)


class _Measure(QObject):
    """Keeps a widget at its logical size, as long as the widget lives."""

    def __init__(self, widget: QWidget, width: float | None, height: float | None) -> None:
        super().__init__(widget)
        self._widget, self._width, self._height = widget, width, height
        theme().changed.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """Measure anew at the current zoom."""
        if self._width is not None:
            self._widget.setFixedWidth(px(self._width))
        if self._height is not None:
            self._widget.setFixedHeight(px(self._height))
