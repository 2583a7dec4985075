"""How firmly an option comes first (稳健性): four figures, what turns the money, a second look."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from ui.pages.score_pages import ScorePage
from ui.pages.why import why_link
from ui.widgets.figure_view import FigureView
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from wizard.engine.findings import Finding
from wizard.engine.methods.smaa import Smaa
from wizard.engine.rules.options import Comparison
from wizard.engine.rules.term_cost import turning
from wizard.engine.wording import say
from wizard.figures.compared import lead_of, looks_of, ranges_of, ranks_of, values_of
from wizard.figures.shapes import Figure
from wizard.why.made import FigureOf

Drawn = Callable[[Comparison, float], Figure]


class RobustnessPage(ScorePage):
    """What the options come to, how often each is first, and what would turn the order."""

    rule = "options"

    def build_numbers(self, finding: Finding) -> None:
        """A warning where it is too close, then figure by figure, then the second look."""
        detail = finding.detail
        if not isinstance(detail, Comparison):
            return
        if finding.verdict in ("tied", "not_robust"):
            self._warn(finding.verdict)
        self._add(values_of, detail, self.tr("What the options come to"))
        self._add_ranks(detail)
        self._add(ranges_of, detail, self.tr("How far each weight may move"))
        self._add(lead_of, detail, self.tr("What moves the lead most"))
        self._add_turning()
        self._add_looks(detail)

    def _warn(self, verdict: str) -> None:
        tied = self.tr("Too close to call. Small changes of scores or weights turn the order.")
        fragile = self.tr("The first place is fragile. Do not rest the decision on it alone.")
        self.body.addWidget(Notice("warning", tied if verdict == "tied" else fragile))
        self.body.add_gap(14)

    def _add(self, drawn: Drawn, detail: Comparison, title: str, note: str = "") -> None:
        self.body.addWidget(Label(title, "h3"))
        if note:
            self.body.add_gap(4)
            self.body.addWidget(Label(note, "small", "ink3", wrap=True))
        self.body.add_gap(8)
        self.body.addWidget(FigureView(partial(drawn, detail), self.lang))
        self.body.add_gap(18)

    def _add_ranks(self, detail: Comparison) -> None:
        title = self.tr("How often each is first")
        if detail.result.smaa is not None:
            self._add(ranks_of, detail, title, self._drawn(detail.result.smaa))
            return
        self.body.addWidget(Label(title, "h3"))
        self.body.add_gap(4)
        self.body.addWidget(Label(self.tr("Being worked out …"), "small", "ink3"))
        self.body.add_gap(18)

    def _drawn(self, smaa: Smaa) -> str:
        words = self.tr(
            "Drawn %1 times, seed %2. The upper bar is the weighing agreed on, each weight moved;"
            " the lower one weighs the criteria at random."
        )
        return words.replace("%1", f"{smaa.draws:,}").replace("%2", str(smaa.seed))

    def _add_turning(self) -> None:
        """The price and the rate at which the cheaper side changes, as the cost page says it."""
        finding = self.desk.results.finding("cost.term")
        if finding is None:
            return
        self.body.addWidget(Label(self.tr("Where price and rate turn it"), "h3"))
        for reason in turning(finding):
            self.body.add_gap(4)
            words = say(self.desk.session.pack, reason, self.lang)
            self.body.addWidget(Label(words, "ui", "ink2", wrap=True, lang=self.lang))
        self.body.addWidget(why_link(self, FigureOf("cost.term")), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.add_gap(18)

    def _add_looks(self, detail: Comparison) -> None:
        ranking = detail.result.ranking
        self.body.addWidget(Label(self.tr("A second look"), "h3"))
        self.body.add_gap(4)
        words = self.tr("%1 of %2 other sets of weights put the same option first.")
        told = words.replace("%1", str(ranking.agreeing)).replace("%2", str(len(ranking.looks)))
        self.body.addWidget(Label(told, "ui", "ink2", wrap=True))
        self.body.add_gap(8)
        header = (self.tr("Weights"), self.tr("First"), self.tr("Agrees"))
        rows = [tuple(cell.in_(self.lang) for cell in row) for row in looks_of(detail)]
        self.words_table(header, rows)
