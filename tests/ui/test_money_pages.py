"""Risks in figures, the market test and the seal in the window."""

from collections.abc import Callable

import pytest

from tests.builders import make_matter
from tests.core.stories import COST
from tests.ui.window import button, click, page_of, said, screen_of, seen, texts
from ui.editors.table import TableEditor
from ui.pages.market_page import MarketPage, ShouldCostPage
from ui.pages.risk_page import RiskPage
from ui.pages.seal_box import SealBox
from ui.shell import Shell
from ui.widgets.figure_view import FigureView
from ui.work import shipped_pack
from wizard.engine.costing import UNCERTAIN
from wizard.journey import Page, pages

OpenMatter = Callable[[str], Shell]
RISKS = Page("argument", "finding", rule="risks.loss")
MARKET = Page("cost", "finding", rule="market.test")
SHOULD_COST = Page("cost", "finding", rule="market.should_cost")
COSTS = Page("cost", "findings")
OTHER = [{"row": "contract", "amount": "1400000", "share": "100"}]
STAFF = [{"row": "s", "name": "话务员", "count": "20", "wage": "60000"}]
OFFER = [{"row": "a", "name": "甲公司", "price": "900000", "qualified": "yes"}]


@pytest.fixture
def opened(office: Shell) -> Shell:
    """A matter begun at the second stage, so that no gate stands before the cost."""
    begun = make_matter(shipped_pack(), start_stage=2)
    office.work.desk.add_matter(begun)
    office.work.open_matter(begun)
    return office


def costed(shell: Shell) -> Shell:
    for question, value in COST.items():
        shell.work.desk.record(question, value)
    return shell


def standing_pages(shell: Shell, step: str) -> tuple[Page, ...]:
    results = shell.work.desk.results
    return pages(results, next(one for one in results.route.stops if one.key == step))


def test_the_risk_page_shows_the_map_and_every_risk_with_its_expected_loss(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(RISKS)

    assert isinstance(page_of(shell), RiskPage)
    assert len(seen(page_of(shell), FigureView)) == 1
    assert any("46.20 万元" in words for words in texts(page_of(shell)))


def test_there_is_no_page_of_risks_or_offers_before_figures_are_given(opened: Shell) -> None:
    costed(opened)

    assert RISKS not in standing_pages(opened, "argument")
    assert MARKET not in standing_pages(opened, "cost")
    opened.work.desk.record("cost.offers", OFFER)
    assert MARKET in standing_pages(opened, "cost")


def test_the_market_page_says_how_the_estimate_was_sealed(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(MARKET)

    assert isinstance(page_of(shell), MarketPage)
    assert any("此后没有改动" in words for words in texts(page_of(shell)))


def test_the_market_page_tells_every_offer_beside_what_the_work_should_cost(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(MARKET)

    assert any("应有成本每年 239.0 万元" in words for words in texts(page_of(shell)))


def test_what_the_work_should_cost_has_a_page_once_staff_are_told(opened: Shell) -> None:
    costed(opened)
    assert SHOULD_COST not in standing_pages(opened, "cost")

    opened.work.desk.record("cost.should_staff", STAFF)
    opened.work.go_page(SHOULD_COST)

    assert isinstance(page_of(opened), ShouldCostPage)
    assert any("现实性存疑" in words for words in texts(page_of(opened)))


def test_the_saving_has_a_tornado_beside_the_rates(open_matter: OpenMatter) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COSTS)

    titles = [one.accessibleName() for one in seen(page_of(shell), FigureView)]
    assert "哪些数最影响节约（万元）" in titles


def test_the_cost_page_shows_where_the_spread_comes_from_and_what_stays(
    open_matter: OpenMatter,
) -> None:
    shell = open_matter("hotline")
    shell.work.go_page(COSTS)

    titles = [one.accessibleName() for one in seen(page_of(shell), FigureView)]
    assert "节约的波动来自哪里" in titles
    assert "滞留成本：外包后还要照付的（万元）" in titles


def test_without_ranges_or_anything_left_inside_neither_is_shown(opened: Shell) -> None:
    desk = costed(opened).work.desk
    desk.record("cost.inside", OTHER)
    desk.record(
        "cost.ranges", [{"row": one, "low": "0", "likely": "0", "high": "0"} for one in UNCERTAIN]
    )
    opened.work.go_page(COSTS)

    titles = [one.accessibleName() for one in seen(page_of(opened), FigureView)]
    assert "逐年差额和累计节约" in titles
    assert "节约的波动来自哪里" not in titles
    assert "滞留成本：外包后还要照付的（万元）" not in titles


def test_the_table_of_items_has_the_rows_of_the_in_house_cost(opened: Shell) -> None:
    own = {"row": "9f3a", "name": "群众投诉赔偿", "amount": "900000", "share": "100"}
    costed(opened).work.desk.record("cost.inside", [*OTHER, own])

    opened.work.go_question("cost.inside_lines")

    (editor,) = seen(page_of(opened), TableEditor)
    names = [editor.model.index(row, 0).data() for row in range(editor.model.rowCount())]
    assert names == ["合同制和聘用人员", "群众投诉赔偿"]


@pytest.mark.parametrize(("checked", "told"), [(None, False), ("50", True)])
def test_the_cost_page_tells_of_the_outside_cost_raised_only_where_that_was_asked_for(
    opened: Shell, checked: str | None, told: bool
) -> None:
    desk = costed(opened).work.desk
    if checked is not None:
        desk.record("cost.checked", checked)

    opened.work.go_page(COSTS)

    raised = "外包成本按乐观偏差上调 20.5 % 后"
    assert any(raised in words for words in texts(page_of(opened))) is told


def test_the_estimate_is_sealed_on_the_page_of_offers_before_any_is_typed(opened: Shell) -> None:
    costed(opened).work.go_question("cost.offers")
    assert said("The in-house estimate is not sealed yet") in texts(page_of(opened))

    click(page_of(opened), "Seal it")

    assert opened.work.desk.session.snapshot.seal is not None
    assert any("此后没有改动" in words for words in texts(page_of(opened)))
    assert said("Seal it") not in texts(page_of(opened))


def test_a_broken_seal_is_told_on_the_cost_page_and_in_the_history(opened: Shell) -> None:
    desk = costed(opened).work.desk
    desk.seal()
    desk.record("cost.inside", OTHER)

    opened.work.go_page(COSTS)
    assert any("密封已破" in words for words in texts(page_of(opened)))
    assert button(page_of(opened), "Seal it").isEnabled()

    opened.work.go_question("cost.inside")
    screen_of(opened).panel.show_tab("history")
    told = texts(screen_of(opened).panel)
    assert said("Sealed") in told
    assert said("Changed after sealing: the seal is broken") in told


def test_without_an_estimate_there_is_nothing_to_seal(opened: Shell) -> None:
    opened.work.go_question("cost.offers")

    assert seen(page_of(opened), SealBox) == []
