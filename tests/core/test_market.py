"""The market test: offers made comparable by the lines of the cost comparison."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import found, unsettled
from tests.core.stories import Values, with_changes
from wizard.content.model import Pack
from wizard.engine.costing import TermCost
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.market import AS_IT_IS
from wizard.engine.rules.market import Market
from wizard.figures.drawn import offers_of

PLAIN: Values = {
    "cost.inside": [{"row": "running", "amount": "1000000", "share": "100"}],
    **dict.fromkeys(("cost.tender", "cost.transition", "cost.governance"), "0"),
    **dict.fromkeys(("cost.exit_rate", "cost.risk_rate", "cost.rate"), "0"),
    "cost.years": "1",
}
"""One million avoidable in one year, none of it pay, and nothing beside the price outside."""
PAY: Values = {"cost.inside": [{"row": "contract", "amount": "1000000", "share": "100"}]}
"""The same, all of it pay: the least saving is a hundred thousand."""


def offer(row: str, price: str, **more: str) -> dict[str, str]:
    return {"row": row, "name": row.upper(), "price": price, "qualified": "yes", **more}


def tried(pack: Pack, *offers: dict[str, str], **changes: object) -> Results:
    return with_changes(pack, {**PLAIN, **changes, "cost.offers": list(offers)})


def result(results: Results) -> Market:
    told = results.detail("market.test", Market)
    assert told is not None
    return told


def said(finding: Finding) -> set[str]:
    return {one.phrase for one in finding.because}


LINES: Values = {
    "cost.inside": [
        {"row": "contract", "amount": "600000", "share": "100"},
        {"row": "running", "amount": "400000", "share": "100"},
    ],
    "cost.years": "3",
    "cost.inside_lines": [{"row": "contract", "growth": "5"}],
    "cost.outside_lines": [{"row": "price", "growth": "2"}],
}
"""Pay that rises by a twentieth a year, and a price that rises by a fiftieth."""


def test_an_offer_in_house_moves_as_the_lines_it_improves_on_do(pack: Pack) -> None:
    results = tried(pack, offer("a", "500000", incumbent="yes"), offer("b", "1"), **LINES)
    flows = results.detail("cost.term", TermCost)
    assert flows is not None
    costs = {one.name: one.cost or Decimal(0) for one in result(results).result.offers}

    assert round(costs["a"] * 2, 9) == round(flows.flows.inside, 9)
    assert round(costs["b"], 9) == sum(Decimal("1.02") ** year for year in (1, 2, 3))


def test_without_offers_nothing_is_tested(pack: Pack) -> None:
    assert unsettled(with_changes(pack, {}), "market.test").question == "cost.offers"


def test_an_offer_at_the_price_compared_costs_what_the_comparison_says(pack: Pack) -> None:
    results = with_changes(pack, {"cost.offers": [offer("a", "1200000")]})
    flows = results.detail("cost.term", TermCost)
    assert flows is not None

    costs = {one.name: round(one.cost or 0, 9) for one in result(results).result.offers}

    outside, inside = (round(one, 9) for one in (flows.flows.outside, flows.flows.inside))
    assert costs == {"a": outside, AS_IT_IS: inside}
    assert result(results).result.least == flows.flows.least


@pytest.mark.parametrize(
    ("price", "verdict"),
    [
        ("1000000", "tied"),
        ("1005000", "tied"),
        ("1005001", "inside"),
        ("995025", "tied"),
        ("995024", "outside"),
    ],
)
def test_offers_within_half_a_per_cent_of_the_lowest_are_tied(
    pack: Pack, price: str, verdict: str
) -> None:
    assert found(tried(pack, offer("a", price)), "market.test").verdict == verdict


@pytest.mark.parametrize(
    ("price", "verdict", "hidden"),
    [
        ("895000", "outside", False),
        ("900000", "tied", True),
        ("910000", "inside", True),
        ("999999", "inside", True),
        ("1000000", "inside", False),
    ],
)
def test_who_is_not_in_house_must_save_the_least_as_well(
    pack: Pack, price: str, verdict: str, hidden: bool
) -> None:
    finding = found(tried(pack, offer("a", price), **PAY), "market.test")

    assert finding.measures["least"] == 100_000
    assert finding.verdict == verdict
    assert ("market.test.hidden" in said(finding)) is hidden


def test_an_in_house_bid_takes_the_place_of_the_estimate_and_bears_no_common_cost(
    pack: Pack,
) -> None:
    ours = offer("ours", "900000", incumbent="yes", once="20000")
    results = tried(pack, ours, offer("a", "800000"), **{"cost.governance": "300000", **PAY})
    told = result(results)

    assert {one.name: one.cost for one in told.result.offers} == {"ours": 920_000, "a": 1_100_000}
    assert found(results, "market.test").verdict == "inside"
    assert "market.test.no_bid" not in said(found(results, "market.test"))


def test_an_unqualified_in_house_bid_leaves_the_estimate_in_the_test(pack: Pack) -> None:
    ours = offer("ours", "1", incumbent="yes", qualified="no")

    finding = found(tried(pack, ours), "market.test")

    assert finding.verdict == "inside"
    assert {"market.test.unqualified", "market.test.no_bid"} <= said(finding)


def test_an_offer_that_is_not_qualified_is_listed_without_a_cost_however_low(pack: Pack) -> None:
    results = tried(pack, offer("a", "900000"), offer("b", "1", qualified="no"))
    rows = offers_of(result(results))[1]

    assert found(results, "market.test").verdict == "outside"
    assert [(row[0].zh, row[3].zh, row[6].zh) for row in rows] == [
        ("A", "90.00", "最低"),
        ("自办（现有估算）", "100.00", "自办"),
        ("B", "–", "不合格"),
    ]


@pytest.mark.parametrize(
    ("a", "b", "phrase"),
    [
        ("80", "90", "market.test.quality"),
        ("90", "90", "market.test.quality_open"),
        ("90", "", "market.test.quality_open"),
    ],
)
def test_among_those_that_tie_quality_decides_if_it_is_known_and_differs(
    pack: Pack, a: str, b: str, phrase: str
) -> None:
    offers = (offer("a", "900000", quality=a), offer("b", "900000", quality=b))

    finding = found(tried(pack, *offers), "market.test")

    assert finding.verdict == "tied"
    assert phrase in said(finding)


@pytest.mark.parametrize(
    "broken", [{"price": ""}, {"qualified": ""}, {"price": "-1"}, {"once": "-1"}]
)
def test_an_offer_nothing_follows_from_settles_nothing(pack: Pack, broken: dict[str, str]) -> None:
    results = tried(pack, {**offer("a", "900000"), **broken})

    assert unsettled(results, "market.test").question == "cost.offers"


def test_an_empty_row_is_no_offer_and_one_not_qualified_needs_no_price(pack: Pack) -> None:
    empty, without = {"row": "z", "name": ""}, offer("b", "", qualified="no")

    told = result(tried(pack, offer("a", "900000"), empty, without))

    assert set(told.offers) == {"a", "b"}


prices = st.lists(st.integers(1, 2_000_000), min_size=2, max_size=5)


@settings(max_examples=15, deadline=None)
@given(told=prices)
def test_the_order_of_the_offers_never_matters(pack: Pack, told: list[int]) -> None:
    offers = [offer(f"o{place}", str(price)) for place, price in enumerate(told)]
    here, there = (tried(pack, *given_, **PAY) for given_ in (offers, offers[::-1]))

    assert result(here).result == result(there).result
    assert found(here, "market.test").headline == found(there, "market.test").headline


@settings(max_examples=15, deadline=None)
@given(price=st.integers(1, 2_000_000), less=st.integers(1, 1_000_000))
def test_a_lower_price_never_makes_an_offer_lose(pack: Pack, price: int, less: int) -> None:
    order = {"inside": 0, "tied": 1, "outside": 2}
    here, there = (
        found(tried(pack, offer("a", str(one)), **PAY), "market.test").verdict
        for one in (price, max(0, price - less))
    )

    assert order[there] >= order[here]


def test_the_lead_is_told_against_the_second(pack: Pack) -> None:
    finding = found(tried(pack, offer("a", "800000"), offer("b", "850000")), "market.test")

    assert finding.measures["lead"] == Decimal(50_000)
    (lead,) = (one for one in finding.because if one.phrase == "market.test.lead")
    assert getattr(lead.values["second"], "zh", "") == "B"
