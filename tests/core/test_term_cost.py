"""The saving over the whole contract, which agrees with the annual one, and how likely it is."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import found, judged, unsettled, with_figure
from tests.core.stories import COST, Values, stage_one, with_changes
from wizard.content.model import Pack
from wizard.engine.costing import UNCERTAIN, Range, Terms, over_term, whole_years
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.methods.annual_cost import CostInput, InsideLine, annual_cost
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.rules.ticks import Tick

CERTAIN = dict.fromkeys(UNCERTAIN, Range(Decimal(0), Decimal(0), Decimal(0)))
UNDISCOUNTED = Terms(rate=Decimal(0), rates=(Decimal(0),), least_share=Decimal("0.1"))
NO_RANGES: Values = {
    "cost.ranges": [{"row": name, "low": "0", "likely": "0", "high": "0"} for name in UNCERTAIN]
}
money = st.integers(0, 10_000_000).map(Decimal)
shares = st.integers(0, 100).map(lambda share: Decimal(share) / 100)


@st.composite
def costs(draw: st.DrawFn) -> CostInput:
    """A comparison in which something would be avoided and something paid."""
    return CostInput(
        inside=(
            InsideLine(id="established", amount=draw(money), share=draw(shares)),
            InsideLine(id="running", amount=draw(money) + 1, share=Decimal(1)),
        ),
        price=draw(money) + 1,
        years=Decimal(draw(st.integers(1, 10))),
        tender=draw(money),
        transition=draw(money),
        governance=draw(money),
        freed_income=draw(money),
        exit_rate=draw(shares),
        risk_rate=draw(shares),
    )


@given(costs())
def test_without_discounting_the_advantage_is_that_of_the_annual_view(cost: CostInput) -> None:
    annual, term = annual_cost(cost), over_term(cost, CERTAIN, UNDISCOUNTED)

    assert abs(term.advantage - annual.advantage) < Decimal("1e-18") * max(
        Decimal(1), abs(annual.advantage)
    )
    assert term.odds is None


@given(costs())
def test_without_discounting_the_even_price_is_that_of_the_annual_view(cost: CostInput) -> None:
    annual, term = annual_cost(cost), over_term(cost, CERTAIN, UNDISCOUNTED)
    even = term.flows.even

    assert even is not None
    if annual.even_price < 0:
        assert even.price is None
    else:
        assert even.price is not None
        told = even.price / (1 + cost.exit_rate + cost.risk_rate)
        assert abs(told - annual.even_price) < Decimal("1e-12") * max(Decimal(1), annual.even_price)


@given(costs(), st.integers(2, 1000))
def test_the_same_money_in_another_unit_changes_no_share(cost: CostInput, times: int) -> None:
    lines = tuple(one.model_copy(update={"amount": one.amount * times}) for one in cost.inside)
    amounts = ("price", "tender", "transition", "governance", "freed_income")
    scaled = cost.model_copy(
        update={"inside": lines, **{name: getattr(cost, name) * times for name in amounts}}
    )

    here, there = (over_term(one, CERTAIN, UNDISCOUNTED) for one in (cost, scaled))

    assert abs(here.advantage - there.advantage) < Decimal("1e-18") * max(
        Decimal(1), abs(here.advantage)
    )
    assert here.flows.meets_least == there.flows.meets_least


@pytest.mark.parametrize(
    ("stated", "counted"), [("0.1", 1), ("1", 1), ("1.1", 2), ("3", 3), ("3.5", 4)]
)
def test_a_part_of_a_year_counts_as_a_whole_one(stated: str, counted: int) -> None:
    assert whole_years(Decimal(stated)) == counted


# --- the rule -------------------------------------------------------------------------------------


def told(pack: Pack, changes: Values) -> Finding:
    return found(judged(pack, {**COST, **changes}), "cost.term")


def price_for(pack: Pack, reason: str) -> str:
    """The price of the worked matter at which nothing, or only the least, is saved."""
    finding = told(pack, {**NO_RANGES, "cost.rate": "0"})
    (said,) = (one for one in finding.because if one.phrase == "cost.term.even")
    return str(said.values[reason])


@pytest.mark.parametrize(
    ("reason", "more", "verdict"),
    [
        ("even_least", "-0.01", "saves"),
        ("even_least", "0", "saves"),
        ("even_least", "0.01", "short"),
        ("even", "-0.01", "short"),
        ("even", "0.01", "costs"),
    ],
)
def test_the_verdict_turns_at_the_prices_it_names(
    pack: Pack, reason: str, more: str, verdict: str
) -> None:
    price = Decimal(price_for(pack, reason)) + Decimal(more)

    finding = told(pack, {**NO_RANGES, "cost.rate": "0", "cost.price": str(price)})

    assert finding.verdict == verdict


def test_the_least_saving_is_a_tenth_of_pay_however_little_of_it_is_avoided(pack: Pack) -> None:
    finding = told(pack, {**NO_RANGES, "cost.rate": "0"})

    pay = Decimal("1080000") + Decimal("1470000")
    assert abs(finding.measures["least"] - pay * 3 / 10) < Decimal("1e-12")


def test_figures_held_for_certain_have_no_odds(pack: Pack) -> None:
    finding = told(pack, NO_RANGES)

    assert "cost.term.certain" in [one.phrase for one in finding.because]
    assert finding.measures["saves"] == 1
    assert "p50" not in finding.measures


def test_ranges_not_given_are_the_design_defaults_and_that_is_said(pack: Pack) -> None:
    own = [{"row": "price", "low": "-5", "likely": "0", "high": "5"}]

    assert told(pack, {}).limits[0].values == {"count": 4}
    assert told(pack, {"cost.ranges": own}).limits[0].values == {"count": 3}
    assert told(pack, NO_RANGES).limits[0].phrase == "cost.term.own_ranges"
    assert "range.price" in told(pack, {}).parameters


def test_the_same_answers_always_give_the_same_odds(pack: Pack) -> None:
    assert told(pack, {}).measures == told(pack, {}).measures


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 3_000_000), st.integers(1, 100_000))
def test_a_lower_price_is_never_less_likely_to_save(pack: Pack, price: int, less: int) -> None:
    dearer, cheaper = (
        told(pack, {"cost.price": str(one)}).measures for one in (price + less, price or 1)
    )

    assert cheaper["saves"] >= dearer["saves"]
    assert cheaper["reaches"] >= dearer["reaches"]


def test_a_wider_range_never_makes_the_result_surer(pack: Pack) -> None:
    narrow = [{"row": "price", "low": "-5", "likely": "0", "high": "5"}]
    wide = [{"row": "price", "low": "-30", "likely": "0", "high": "30"}]
    spans = [
        told(pack, {"cost.ranges": rows}).measures["p90"]
        - told(pack, {"cost.ranges": rows}).measures["p10"]
        for rows in (narrow, wide)
    ]

    assert spans[0] < spans[1]


@pytest.mark.parametrize(
    ("changes", "waits_for"),
    [
        ({"cost.years": "0"}, "cost.years"),
        ({"cost.years": "16"}, "cost.years"),
        ({"cost.rate": "101"}, "cost.rate"),
        ({"cost.ranges": [{"row": "price", "low": "5", "likely": "0"}]}, "cost.ranges"),
        ({"cost.ranges": [{"row": "price", "low": "-101"}]}, "cost.ranges"),
        ({"cost.ranges": [{"row": "price", "high": "1001"}]}, "cost.ranges"),
        ({"cost.inside": [{"row": "running", "amount": "1", "share": "0"}]}, "cost.inside"),
    ],
)
def test_what_cannot_be_reckoned_with_waits_for_its_answer(
    pack: Pack, changes: Values, waits_for: str
) -> None:
    assert unsettled(judged(pack, {**COST, **changes}), "cost.term").question == waits_for


# --- what the conclusion makes of it --------------------------------------------------------------

FOR_QUALITY: Values = {
    "cost.quality_inside": "80",
    "cost.quality_outside": "90",
    "cost.quality_proof": "yes",
    "cost.quality_signed": "陈立新",
}


def saving_tick(results: Results) -> Tick:
    detail = found(results, "conclusion").detail
    assert isinstance(detail, Conclusion)
    return next(tick for tick in detail.ticks if tick.id == "saving")


@pytest.mark.parametrize(("more", "met"), [("-0.01", True), ("0", True), ("0.01", False)])
def test_the_least_saving_must_be_as_likely_as_asked(pack: Pack, more: str, met: bool) -> None:
    uncertain: Values = {**stage_one(pack), "cost.price": "1500000"}
    share = found(judged(pack, uncertain), "cost.term").measures["reaches"]
    assert 0 < share < 1

    asked = with_figure(pack, "conclusion.chances", f"50 {share * 100 + Decimal(more)}")

    assert saving_tick(judged(asked, uncertain)).met is met


@pytest.mark.parametrize(
    ("changes", "met"),
    [
        ({}, True),
        ({"cost.quality_outside": "89.9"}, False),
        ({"cost.quality_proof": "no"}, False),
        ({"cost.quality_signed": " "}, False),
        ({"cost.price": "1800000"}, False),
    ],
)
def test_quality_may_stand_in_for_money_when_proven_signed_and_not_dearer(
    pack: Pack, changes: Values, met: bool
) -> None:
    dear: Values = {**stage_one(pack), **FOR_QUALITY, "cost.price": "1500000", **changes}

    assert saving_tick(judged(pack, dear)).met is met


def test_without_the_cost_nothing_is_said_of_the_saving(pack: Pack) -> None:
    results = with_changes(pack, {"cost.years": None})

    assert found(results, "conclusion").verdict == "undecided"
