"""The banner of a stop: across the window, on every page of the matter, until it is dealt with."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.label import Label

STEP = "redlines"


class Banner(Surface):
    """Says which red line is hit and leads to the page that says why."""

    acted = Signal(str)
    """Emitted with the step to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("stopwash", hairlines=("bottom",), parent=parent)
        self._row = Flow(self, margins=(48, 7, 48, 7), spacing=10)
        self._row.addWidget(Icon("stop", 20, "stop"))
        self._title = Label("", "uib", "stop", wrap=True).centred()
        self._row.addWidget(self._title)
        self._note = Label("", "ui", "ink", wrap=True).centred()
        self._row.addWidget(self._note)
        self._row.addStretch()
        link = Button(self.tr("See why"), "link")
        link.clicked.connect(partial(self.acted.emit, STEP))
        self._row.addWidget(link)
        self.hide()

    def show_stop(self, title: str, *, exempt: bool) -> None:
        """Show the red line that is hit; nothing where the title is empty."""
        self.setVisible(bool(title))
        self._title.set_words(title)
        self._note.set_words(
            self.tr("An exception is on record.")
            if exempt
            else self.tr("This stays on every page of the matter until it is dealt with.")
        )
