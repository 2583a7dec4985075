"""The list of papers: which there are, by stage, and how ready each is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.tokens import Token
from ui.widgets.box import Surface
from ui.widgets.buttons import Button, Row
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Scroll, Stack, column, fixed
from wizard.content.model import Document
from wizard.dossier.compose import offered
from wizard.engine.evaluate import Results
from wizard.languages import Lang
from wizard.overview import document_readiness


class PaperList(Surface):
    """Papers in rows under their stages; at the foot, the way back."""

    chosen = Signal(str)
    """Emitted with the id of the paper to show."""
    back_wanted = Signal()

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__("desk", hairlines=("right",), parent=parent)
        self._lang = lang
        self._holder = column(self)
        self._area: Scroll | None = None

    def show_results(self, results: Results, current: str) -> None:
        """Draw the list anew around the paper that is shown."""
        if self._area is not None:
            self._holder.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        self._area = Scroll(self._body(results, current))
        self._holder.addWidget(self._area)

    def _body(self, results: Results, current: str) -> QWidget:
        body = QWidget()
        rows = column(body, margins=(0, 20, 0, 20))
        heading = column(margins=(20, 0, 20, 0))
        heading.addWidget(Heading(self.tr("Papers"), "h2"))
        rows.addLayout(heading)
        rows.add_gap(10)
        stage = ""
        for document in offered(results):
            if document.stage != stage:
                stage = document.stage
                self._add_stage(rows, results, stage)
            rows.addWidget(self._row(results, document, is_current=document.id == current))
        rows.addStretch(1)
        back = Button(self.tr("Back to the checklist"), "quiet", icon="left")
        back.clicked.connect(self.back_wanted)
        rows.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return body

    def _add_stage(self, rows: Stack, results: Results, stage: str) -> None:
        titles = {one.id: one.title.in_(self._lang) for one in results.pack.stages}
        caption = column(margins=(20, 10, 20, 4))
        caption.addWidget(Label(titles.get(stage, self.tr("In all")), "small", "ink3"))
        rows.addLayout(caption)

    def _row(self, results: Results, document: Document, *, is_current: bool) -> Row:
        missing = len(document_readiness(results, document).missing)
        words = self.tr("%1 missing").replace("%1", str(missing)) if missing else self.tr("ready")
        code = document.id if document.id.startswith("W") else ""
        name = document.short.in_(self._lang)
        row = Row(
            f"{code} {name}, {words}", height=42, margins=(20, 0, 20, 0), rule=False, hover="sunk"
        )
        label = Label(code, "small", "ink3")
        fixed(label, width=34)
        row.add(label)
        row.add(Label(name, "uib" if is_current else "ui", wrap=True, lang=self._lang), 1)
        row.content.add_gap(8)
        row.content.addStretch()
        ink: Token = "amber" if missing and is_current else "ink3"
        row.add(Label(words, "small", ink))
        row.set_current("paper" if is_current else None)
        row.clicked.connect(partial(self.chosen.emit, document.id))
        return row
