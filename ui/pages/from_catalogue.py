"""What the service catalogue offers on a question's page: the choice of an entry, and proposals.

Nothing is filled in by itself. A proposal stands above the input until a person takes it over.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.box import Rule, Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.layouts import Stack, column, fixed, line
from wizard.content.library import Service
from wizard.content.names import name_of
from wizard.languages import Lang
from wizard.proposals import CHOSEN, Proposal, catalogue, chosen_service, proposals


class ProposalBox(Surface):
    """What the catalogue proposes, in words, and a way to take it over as a draft."""

    taken = Signal(object)
    """Emitted with the value to take over, as it would be stored."""

    def __init__(self, named: str, proposal: Proposal, lang: Lang) -> None:
        super().__init__("desk", radius=6)
        title = self.tr("The catalogue proposes, for %1").replace("%1", named)
        self.setAccessibleName(title)
        rows = column(self, margins=(20, 14, 20, 14))
        rows.addWidget(Label(title, "uib", wrap=True, lang=lang))
        rows.add_gap(6)
        for words in proposal.lines:
            rows.addWidget(Label(words, "ui", "ink2", wrap=True, lang=lang))
        self._button = Button(self.tr("Take over as a draft"))
        self._button.setAccessibleDescription("\n".join(proposal.lines))
        self._button.clicked.connect(partial(self.taken.emit, proposal.value))
        self._bar = QWidget()
        bar = line(self._bar, margins=(0, 10, 0, 0))
        bar.addWidget(self._button)
        bar.addStretch(1)
        rows.addWidget(self._bar)

    def offer(self, *, is_open: bool) -> None:
        """Offer to take it over; not where that would write over an answer."""
        self._bar.setVisible(is_open)


class CataloguePick(QWidget):
    """The catalogue to choose an entry from: the category's, narrowed by a few letters."""

    chosen = Signal(str)
    """Emitted with the code of the entry."""

    def __init__(self, desk: Desk, lang: Lang) -> None:
        super().__init__()
        self._desk, self._lang = desk, lang
        rows = column(self)
        rows.addWidget(Label(self.tr("Choose from the catalogue"), "h3"))
        rows.add_gap(8)
        self._field = Field("small")
        self._field.setPlaceholderText(self.tr("Words of the name, or the code"))
        self._field.setAccessibleName(self.tr("Narrow the catalogue"))
        self._field.keyed.connect(self.refresh)
        rows.addWidget(self._field)
        rows.add_gap(8)
        rows.addWidget(Rule("edge"))
        self._holder = column()
        rows.addLayout(self._holder)
        self._list: QWidget | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show what fits the category and the letters, the chosen one marked."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget()
        self._fill(column(self._list))
        self._holder.addWidget(self._list)
        self._list.show()

    def _fill(self, rows: Stack) -> None:
        results = self._desk.results
        now = chosen_service(results.pack, results.value(CHOSEN))
        group = results.value("matter.category")
        found = catalogue(results.pack, group, self._field.text(), self._lang)
        for service in found:
            rows.addWidget(self._row(service, is_chosen=service is now))
        if not found:
            words = self.tr("Nothing in this category fits. Leave the question empty.")
            rows.addWidget(Label(words, "ui", "ink3", wrap=True))

    def _row(self, service: Service, *, is_chosen: bool) -> Row:
        title = service.title.in_(self._lang)
        says = [service.code, title, self.tr("chosen") if is_chosen else ""]
        row = Row(" ".join(filter(None, says)), height=41, margins=(14, 4, 14, 4), spacing=14)
        code = Label(service.code, "small", "ink3")
        fixed(code, width=64)
        row.add(code)
        row.add(Label(title, "ui", wrap=True, leading=100, lang=self._lang), 1)
        if is_chosen:
            row.add(Label(self.tr("chosen"), "small", "ink2"))
        row.set_current("wash" if is_chosen else None)
        row.clicked.connect(partial(self._choose, service.code))
        return row

    def _choose(self, code: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(code)


def proposal_box(desk: Desk, question: str, lang: Lang) -> ProposalBox | None:
    """The box above a question's input, where a catalogue entry is chosen that proposes for it."""
    pack = desk.session.pack
    service = chosen_service(pack, desk.results.value(CHOSEN))
    made = {} if service is None else proposals(pack, service, lang)
    if service is None or question not in made:
        return None
    return ProposalBox(name_of(pack, service.id, lang), made[question], lang)
