"""What the risks may cost in all: the computed map, and every risk with its figures."""

from functools import partial

from ui.pages.score_pages import ScorePage
from ui.widgets.figure_view import FigureView
from ui.widgets.label import Label
from wizard.content import numerals
from wizard.engine.findings import Finding
from wizard.engine.rules.risk_money import Valued
from wizard.figures.drawn import risk_map_of
from wizard.languages import run_on

LEAST_WIDTH = 600


class RiskPage(ScorePage):
    """The map with its legend, and below it the risks, largest expected loss first."""

    rule = "risks.loss"

    def build_numbers(self, finding: Finding) -> None:
        """The map, how its colours come about, and the same risks as a table."""
        told = finding.detail
        if not isinstance(told, Valued):
            return
        self.body.addWidget(Label(self.tr("Risk map"), "h3"))
        self.body.add_gap(4)
        self.body.addWidget(Label(self._how_coloured(told), "small", "ink3", wrap=True))
        self.body.add_gap(8)
        self.body.addWidget(FigureView(partial(risk_map_of, told), self.lang))
        self.body.add_gap(18)
        figure = risk_map_of(told, LEAST_WIDTH)
        header, rows = (
            [cell.in_(self.lang) for cell in figure.header],
            [[cell.in_(self.lang) for cell in row] for row in figure.rows],
        )
        self.table(header, rows, shares=(5, 1, 2, 2, 2, 2, 2, 2), worded=(0, 1, 7))

    def _how_coloured(self, told: Valued) -> str:
        words = self.tr(
            "The numbers are the order by expected loss. Red: even the mildest case of the cell"
            " reaches %1 of the yearly price; green: even the worst does not exceed it."
        )
        coloured = words.replace("%1", numerals.percent(told.given.tolerance, 0))
        return run_on((coloured, self._how_drawn(told)), self.lang)

    def _how_drawn(self, told: Valued) -> str:
        if told.together is None:
            return self.tr("Being worked out …")
        words = self.tr("Drawn %1 times, seed %2.")
        return words.replace("%1", f"{told.together.draws:,}").replace(
            "%2", str(told.together.seed)
        )
