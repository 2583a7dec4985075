"""What the offers come to, the cheapest first, and what the work should cost a provider."""

from collections.abc import Sequence

from ui.pages.score_pages import ScorePage
from ui.pages.seal_box import SealBox
from ui.widgets.label import Label
from wizard.content.text import Text
from wizard.engine.findings import Finding
from wizard.engine.rules.market import Market
from wizard.engine.rules.should_cost import ShouldBe
from wizard.engine.wording import say
from wizard.figures.drawn import offers_of
from wizard.figures.should import built_of, checked_of
from wizard.languages import Lang


class MarketPage(ScorePage):
    """The market test: how the in-house estimate is sealed, and the offers side by side."""

    rule = "market.test"

    def build_numbers(self, finding: Finding) -> None:
        """The seal, then the table of offers, and each beside what the work should cost."""
        told = finding.detail
        if not isinstance(told, Market):
            return
        self.body.addWidget(SealBox(self.desk, self.lang))
        self.body.add_gap(18)
        header, rows = _said(offers_of(told), self.lang)
        self.table(header, rows, shares=(4, 2, 2, 2, 2, 2, 4), worded=(0, 6))
        self._build_should_cost()

    def _build_should_cost(self) -> None:
        """The check by what the work should cost, where it was reckoned."""
        finding = self.desk.results.finding("market.should_cost")
        if finding is None or not isinstance(finding.detail, ShouldBe):
            return
        self.body.add_gap(22)
        words = say(self.desk.session.pack, finding.headline, self.lang)
        self.body.addWidget(Label(words, "h2", wrap=True, lang=self.lang))
        self.body.add_gap(10)
        add_checked(self, finding.detail)


class ShouldCostPage(ScorePage):
    """The should-cost check: how the amount is built up, and every price beside it."""

    rule = "market.should_cost"

    def build_numbers(self, finding: Finding) -> None:
        """The amount step by step, then the prices."""
        told = finding.detail
        if not isinstance(told, ShouldBe):
            return
        header, rows = _said(built_of(told), self.lang)
        self.table(header, rows, shares=(3, 5, 3), worded=(0, 1))
        self.body.add_gap(18)
        add_checked(self, told)


def add_checked(page: ScorePage, told: ShouldBe) -> None:
    """Add the table of prices beside what the work should cost."""
    header, rows = _said(checked_of(told), page.lang)
    page.table(header, rows, shares=(5, 3, 3, 2), worded=(0, 3))


Said = tuple[tuple[str, ...], list[tuple[str, ...]]]


def _said(table: tuple[Sequence[Text], Sequence[Sequence[Text]]], lang: Lang) -> Said:
    """A table in one language."""
    header, rows = table
    told = [tuple(cell.in_(lang) for cell in row) for row in rows]
    return tuple(cell.in_(lang) for cell in header), told
