"""A page that is read and then decided on: a body that scrolls above a bar of actions."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from ui.theme import theme
from ui.widgets.box import Rule, Surface
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Block, Scroll, Stack, column

WIDEST = 960
_STEPS: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Sheet(QWidget):
    """Something to read, and what may be done about it below."""

    back_wanted = Signal()
    """Emitted when the person leaves the page without doing anything."""

    def __init__(self, caption: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lang = theme().lang
        self._first: Button | None = None
        content, bar = QWidget(), QWidget()
        self.body: Stack = column(content, margins=(64, 28, 56, 20))
        self.body.addWidget(Label(caption, "small", "ink3", wrap=True))
        self.body.add_gap(6)
        self.body.addWidget(Heading(title, "h1"))
        foot = column(bar, margins=(64, 0, 56, 24))
        foot.addWidget(Rule())
        foot.add_gap(16)
        self._bar = Flow(spacing=20)
        foot.addLayout(self._bar)
        sheet = Surface("paper")
        rows = column(sheet)
        self._area = Scroll(Block(content, WIDEST, centred=False))
        rows.addWidget(self._area, 1)
        rows.addWidget(Block(bar, WIDEST, centred=False))
        column(self).addWidget(sheet)

    def action(self, button: Button) -> Button:
        """Put a button into the bar; the first has the keyboard."""
        self._first = self._first or button
        self._bar.addWidget(button)
        return button

    def way_back(self, words: str) -> None:
        """Put a way back into the bar."""
        link = Button(words, "link")
        link.clicked.connect(self.back_wanted)
        self.action(link)

    def hint(self, words: str) -> None:
        """Close the bar with a remark at its right end."""
        self._bar.addStretch()
        self._bar.addWidget(Label(words, "small", "ink3", wrap=True).centred())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on by key: what is read holds nothing the keyboard could stop at."""
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(step)

    def focus_first(self) -> None:
        """The first thing to do."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
