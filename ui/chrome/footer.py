"""The line below every page: what still wants somebody, size and language."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Button
from ui.widgets.layouts import fixed, line


class Footer(Surface):
    """Problems, unanswered, flagged; zoom and language. Each leads to what it counts."""

    problems_wanted = Signal()
    unanswered_wanted = Signal()
    flagged_wanted = Signal()
    search_wanted = Signal()
    zoom_wanted = Signal()
    language_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk", hairlines=("top",), parent=parent)
        fixed(self, height=34)
        row = line(self, margins=(12, 0, 12, 0))
        self._icon = Icon("stop", 16, "stop")
        row.addWidget(self._icon)
        self._problems = self._link(self.problems_wanted)
        self._unanswered = self._link(self.unanswered_wanted)
        self._flagged = self._link(self.flagged_wanted)
        for link in (self._problems, self._unanswered, self._flagged):
            row.addWidget(link)
        row.addStretch(1)
        search = self._link(self.search_wanted)
        search.setText(self.tr("Ctrl+K Find"))
        row.addWidget(search)
        self._zoom = self._link(self.zoom_wanted)
        self._language = self._link(self.language_wanted)
        row.addWidget(self._zoom)
        row.addWidget(self._language)
        self.hide_counts()
        self.show_look()
        theme().changed.connect(self.show_look)

    def show_counts(self, problems: int, unanswered: int, flagged: int) -> None:
        """Say what still wants somebody in the open matter."""
        self._icon.setVisible(problems > 0)
        self._problems.setVisible(problems > 0)
        self._problems.setText(self.tr("Problems %1").replace("%1", str(problems)))
        self._unanswered.show()
        self._unanswered.setText(self.tr("Unanswered %1").replace("%1", str(unanswered)))
        self._flagged.show()
        self._flagged.setText(self.tr("To review %1").replace("%1", str(flagged)))

    def hide_counts(self) -> None:
        """Say nothing: no matter is open."""
        for part in (self._icon, self._problems, self._unanswered, self._flagged):
            part.hide()

    def show_look(self) -> None:
        """Say the size and the language now in use."""
        look = theme()
        percent = round(look.zoom * 100)
        self._zoom.setText(f"{percent} %")
        self._zoom.setAccessibleName(self.tr("Size %1").replace("%1", f"{percent} %"))
        self._language.setText("中文" if look.lang == "zh" else "English")
        self._language.setAccessibleName(self.tr("Language"))

    def _link(self, signal: SignalInstance) -> Button:
        link = Button("", "quiet", role="small")
        link.clicked.connect(signal)
        return link
