"""The periods of a step that repeats: which one is worked on, and the way to the others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import theme
from ui.widgets.box import Surface
from ui.widgets.label import Label
from ui.widgets.layouts import line
from wizard.engine.evaluate import Results
from wizard.engine.periods import periods
from wizard.engine.route import Stop
from wizard.languages import Lang
from wizard.overview import period_name


class PeriodBar(Surface):
    """A list of the contract's periods; hidden for steps that are worked once."""

    chosen = Signal(str)
    """Emitted with the period a person wants to work on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("paper", hairlines=("bottom",), parent=parent)
        row = line(self, margins=(48, 8, 48, 8), spacing=14)
        self._label = Label(self.tr("Period"), "ui", "ink2")
        row.addWidget(self._label)
        self._list = QComboBox()
        self._list.setAccessibleName(self.tr("Period"))
        self._list.activated.connect(self._choose)
        row.addWidget(self._list)
        row.addStretch(1)
        self.hide()

    def show_step(self, results: Results, stop: Stop, lang: Lang) -> None:
        """Show the periods of a step; nothing where it does not repeat."""
        repeats = stop.step.repeats
        self.setVisible(repeats is not None)
        if repeats is None:
            return
        self._list.setFont(theme().font("ui"))
        self._list.clear()
        done = {one.period for one in results.route.of_step(stop.step.id) if one.status == "done"}
        for period in periods(repeats, results.route.all_months):
            mark = " ✓" if period in done else ""
            self._list.addItem(period_name(period, lang) + mark, period)
        self._list.setCurrentIndex(max(0, self._list.findData(stop.period)))

    def _choose(self, place: int) -> None:
        self.chosen.emit(str(self._list.itemData(place)))
