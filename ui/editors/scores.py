"""How the options score: what the points of a row mean, above a table to fill in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.editors.base import Editor
from ui.editors.filled_table import FilledTable
from ui.editors.score_model import Barred, ScoreModel
from ui.widgets.box import Surface
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed, line
from ui.widgets.table import Index
from wizard.content.comparison import LEVELS, Score, ScoresQuestion
from wizard.languages import Lang


class ScoresEditor(Editor):
    """The score grid (打分表). Enter and Tab move; `60 70 80` is a range, `?` is not known."""

    def __init__(self, question: ScoresQuestion, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(question, lang, parent)
        self.model = ScoreModel(question, lang)
        self.view = FilledTable(self.model, says=self.prompt)
        self.view.setObjectName(f"{question.id}:table")
        self.name(self.view, self.prompt)
        self._anchors = Anchors(lang)
        self.body.addWidget(self._anchors)
        self.body.add_gap(12)
        self.body.addWidget(self.view)
        self.body.add_gap(6)
        self._keys = Label("", "small", "ink3", wrap=True)
        self.body.addWidget(self._keys)
        self._barred = Label("", "small", "amber", wrap=True, lang=lang)
        self._barred.hide()
        self.body.addWidget(self._barred)
        self.retranslate()
        self._explain(self.model.index(0, 0))
        self.model.told.connect(self._tell)
        self.view.cell_typed.connect(self._tell_draft)
        self.view.selectionModel().currentChanged.connect(self._explain)

    def show_value(self, value: object) -> None:
        """Show stored scores; while a cell is being typed into, its own echo is left alone."""
        if (value or {}) != self.model.value():
            self.model.show_value(value)

    def show_draft(self, draft: object) -> None:
        """Show the scores as they were being typed, and tell them."""
        self.model.show_value(draft)
        self._tell()

    def show_findings(self, computed: Mapping[str, Score], barred: Barred) -> None:
        """Show what is worked out, and which options may not be chosen and why."""
        self.model.show_findings(computed, barred)
        self._barred.set_words("\n".join(barred.values()))
        self._barred.setVisible(bool(barred))

    def focus_first(self) -> None:
        """The first cell that can be filled in."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        self.view.go_first()

    def commit(self) -> None:
        """Close the cell that is being typed into."""
        self.view.close_cell()

    def set_read_only(self, *, read_only: bool) -> None:
        """Cells stay readable and can be copied."""
        self.view.set_read_only(read_only=read_only)

    def retranslate(self) -> None:
        """Headings and the line about the keys."""
        self.model.say(
            criterion=self.tr("Criterion"),
            barred=self.tr(" (not open)"),
            waits=self.tr("waits"),
        )
        self._keys.set_words(
            self.tr("70 is a point, 60 70 80 low, likely and high, ? not known. Enter goes down.")
        )

    def _explain(self, current: Index) -> None:
        """Show what the points of the row mean."""
        criterion = self.model.criterion_at(max(0, current.row()))
        lang = self.lang
        self._anchors.explain(
            criterion.label.in_(lang),
            criterion.means.in_(lang),
            [anchor.in_(lang) for anchor in criterion.anchors],
        )

    def _tell(self) -> None:
        self.edited.emit(self.model.value() or None)

    def _tell_draft(self, index: Index, text: str) -> None:
        self.typed.emit(self.model.value_with(index, text))


class Anchors(Surface):
    """What the points of one criterion mean: five levels in words."""

    def __init__(self, lang: Lang) -> None:
        super().__init__("desk", radius=6)
        rows = column(self, margins=(20, 14, 20, 14))
        self._title = Label("", "uib", lang=lang)
        self._means = Label("", "small", "ink2", wrap=True, lang=lang)
        rows.addWidget(self._title)
        rows.addWidget(self._means)
        rows.add_gap(6)
        self._levels: list[Label] = []
        for level in LEVELS:
            row = line()
            points = Label(str(level), "smallb", "accent")
            fixed(points, width=40)
            row.addWidget(points, 0, Qt.AlignmentFlag.AlignTop)
            words = Label("", "small", "ink", wrap=True, lang=lang)
            self._levels.append(words)
            row.addWidget(words, 1)
            rows.addLayout(row)

    def explain(self, title: str, means: str, anchors: Sequence[str]) -> None:
        """Show the levels of another criterion."""
        self._title.set_words(title)
        self._means.set_words(means)
        for label, words in zip(self._levels, anchors, strict=True):
            label.set_words(words)
