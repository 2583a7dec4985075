"""What the offers come to: every one with and without the least saving, the cheapest first."""

from ui.pages.score_pages import ScorePage
from ui.pages.seal_box import SealBox
from wizard.content.text import Text
from wizard.engine.findings import Finding
from wizard.engine.rules.market import Market
from wizard.figures.drawn import offers_of


class MarketPage(ScorePage):
    """The market test: how the in-house estimate is sealed, and the offers side by side."""

    rule = "market.test"

    def build_numbers(self, finding: Finding) -> None:
        """The seal, then the table of offers."""
        told = finding.detail
        if not isinstance(told, Market):
            return
        self.body.addWidget(SealBox(self.desk, self.lang))
        self.body.add_gap(18)
        header, rows = offers_of(told)
        told_rows = [self._in(row) for row in rows]
        self.table(self._in(header), told_rows, shares=(4, 2, 2, 2, 2, 2, 4), worded=(0, 6))

    def _in(self, cells: tuple[Text, ...]) -> tuple[str, ...]:
        return tuple(cell.in_(self.lang) for cell in cells)
