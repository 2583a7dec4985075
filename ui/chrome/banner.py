"""The banner of a stop: across the window, on every page of the matter, until it is dealt with."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, fixed, line
from wizard.content.text import Lang
from wizard.engine.evaluate import Results
from wizard.engine.wording import say
from wizard.overview import knocked_out

STEP = "redlines"


class Banner(Surface):
    """Says which red line is hit and leads to the page that says why."""

    acted = Signal(str)
    """Emitted with the step to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("stopwash", hairlines=("bottom",), parent=parent)
        fixed(self, height=42)
        self._row: Stack = line(self, margins=(48, 0, 48, 0), spacing=10)
        self._row.addWidget(Icon("stop", 20, "stop"))
        self._title = Label("", "uib", "stop")
        self._row.addWidget(self._title)
        self._note = Label("", "ui", "ink")
        self._row.addWidget(self._note)
        self._row.addStretch(1)
        link = Button(self.tr("See why"), "link")
        link.clicked.connect(partial(self.acted.emit, STEP))
        self._row.addWidget(link)
        self.hide()

    def show_stops(self, results: Results | None, lang: Lang) -> None:
        """Show what is hit in a matter; nothing where nothing is."""
        rules = knocked_out(results) if results else ()
        self.setVisible(bool(rules))
        if not rules or results is None:
            return
        finding = results.finding(rules[0])
        if finding is None:
            return
        exempt = any(one.rule == rules[0] for one in results.snapshot.exemptions)
        self._title.set_words(say(results.pack, finding.headline, lang))
        self._note.set_words(
            self.tr("An exception is on record.")
            if exempt
            else self.tr("This stays on every page of the matter until it is dealt with.")
        )
