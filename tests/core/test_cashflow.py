"""Cost over the term, market test and checks, to the digit of the worked examples (section H)."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.hotline import COMMON, INSIDE, PRICE, TERMS, costs, line
from wizard.compute import ComputeError, compute
from wizard.content.model import Pack
from wizard.content.numerals import rounded
from wizard.engine.methods.annual_cost import CostInput, InsideLine, annual_cost
from wizard.engine.methods.cashflow import Cashflow, CashflowInput, EvenPrice, cashflow
from wizard.engine.methods.market_test import MarketInput, MarketTest, market_test
from wizard.engine.methods.optimism_bias import BiasInput, optimism_bias
from wizard.engine.methods.should_cost import ShouldCostInput, should_cost

D = Decimal
CENTS = st.integers(min_value=0, max_value=10**10).map(lambda n: D(n) / 100)


def compared(**changes: Any) -> Cashflow:
    return cashflow(CashflowInput.model_validate(costs(**changes)))


def at(value: Decimal | None, digits: int) -> Decimal:
    assert value is not None
    return rounded(value, digits)


@pytest.mark.parametrize(
    ("year", "factor", "worked"),
    [
        (0, "1.000000", ("0.0000", "122.0000", "-122.0000", "-122.0000")),
        (1, "0.925926", ("980.0000", "871.4502", "108.5498", "-21.4909")),
        (2, "0.857339", ("1001.6300", "794.8804", "206.7496", "155.7636")),
        (3, "0.793832", ("1023.9089", "788.6191", "235.2898", "342.5442")),
    ],
)
def test_every_year_of_the_hotline_is_as_worked(
    year: int, factor: str, worked: tuple[str, ...]
) -> None:
    one = compared().years[year]

    assert rounded(one.factor, 6) == D(factor)
    told = (one.inside, one.outside, one.difference, one.cumulative)
    assert tuple(rounded(value, 4) for value in told) == tuple(map(D, worked))


def test_a_line_is_told_year_by_year() -> None:
    lines = {one.name: one for one in compared().lines}

    assert [rounded(one, 4) for one in lines["合同价"].amounts[1:]] == [
        D("725.4902"),
        D("711.2649"),
        D("697.3185"),
    ]
    assert [rounded(one, 4) for one in lines["滞留成本"].amounts] == [
        D(0), D(40), D("26.6667"), D("13.3333"),
    ]  # fmt: skip
    managed = zip(lines["合同管理人员"].amounts, lines["第三方评估"].amounts, strict=True)
    assert [rounded(staff + review, 4) for staff, review in managed] == [
        D(0), D("47.9600"), D("48.9488"), D("49.9673"),
    ]  # fmt: skip
    once = [lines[name].amounts for name in ("过渡", "过渡次年", "资产处置", "退出")]
    assert [sum(year) for year in zip(*once, strict=True)] == [122, 50, 0, 20]
    assert lines["外包风险"].amounts == tuple(map(D, (0, 8, 8, 8)))
    assert lines["资产处置"].amounts == (D(-15), D(0), D(0), D(0))
    assert at(lines["人员"].present, 4) == D("1911.4875")


def test_the_present_values_and_yearly_equivalents_are_as_worked() -> None:
    result = compared()

    assert rounded(result.inside, 4) == D("2578.9556")
    assert rounded(result.outside, 4) == D("2236.4114")
    assert rounded(result.saving, 4) == D("342.5442")
    assert rounded(result.saving_share * 100, 2) == D("13.28")
    assert rounded(result.annuity, 6) == D("2.577097")
    assert rounded(result.inside_a_year, 4) == D("1000.7212")
    assert rounded(result.outside_a_year, 4) == D("867.8026")
    assert result.payback == 2


def test_the_stranded_cost_is_told_in_money_of_today() -> None:
    by_hand = D(40) / D("1.08") + D(80) / 3 / D("1.08") ** 2 + D(40) / 3 / D("1.08") ** 3

    assert rounded(compared().stranded, 6) == rounded(by_hand, 6)


def test_the_least_saving_is_a_tenth_of_personnel_or_its_cap() -> None:
    result = compared()

    assert rounded(result.least, 4) == D("191.1487")
    assert result.meets_least
    assert compared(least={"mode": "personnel_capped", "cap": "100"}).least == 100
    assert compared(least={"mode": "none"}).least == 0
    total = compared(least={"mode": "total", "share": "0.1"})
    assert total.least == total.inside / 10


@pytest.mark.parametrize(("change", "meets"), [("-0.0001", True), ("0", True), ("0.0001", False)])
def test_a_saving_on_the_line_is_enough(change: str, meets: bool) -> None:
    saving = compared().saving + D(change)
    result = compared(least={"mode": "total", "share": str(saving / compared().inside)})

    assert result.meets_least is meets


def test_the_even_prices_are_as_worked_and_are_even() -> None:
    result = compared()
    assert result.even is not None
    assert result.even_with_least is not None

    assert at(result.even.price, 4) == D("878.1302")
    assert at(result.even_with_least.price, 4) == D("801.0499")
    assert at(result.even_with_least.distance, 3) == D("0.082")
    dearer = compared(outside=[{**PRICE, "amount": str(result.even.price)}, *COMMON])
    assert abs(dearer.saving) < D("1e-12")


def test_a_yuan_of_price_is_worth_2_48_over_the_term_and_the_rest_costs_401() -> None:
    result = compared()
    price = next(at(one.present, 12) for one in result.lines if one.name == "合同价")

    assert rounded(price / 740, 6) == D("2.479864")
    assert rounded(result.outside - price, 4) == D("401.3123")


def test_where_no_price_pays_there_is_no_even_price() -> None:
    ruin = line("并行", "transition", "9000", first=0, last=0)

    assert compared(outside=[PRICE, *COMMON, ruin]).even == EvenPrice(price=None, distance=None)
    assert compared(outside=COMMON).even is None


def test_the_saving_at_every_worked_rate_and_the_rate_that_ends_it() -> None:
    rates = ["0.03", "0.035", "0.06", "0.08", "0.10", "0.12"]
    result = compared(presets=rates)

    assert [str(rounded(one.saving, 2)) for one in result.presets] == [
        "393.59", "388.10", "361.97", "342.54", "324.33", "307.21",
    ]  # fmt: skip
    assert list(result.crossovers) == pytest.approx([1.119], abs=5e-4)


def test_four_rates_are_told_unless_others_are_asked_for_and_three_per_cent_is_usual() -> None:
    told = costs()
    del told["rate"]
    result = cashflow(CashflowInput.model_validate(told))

    assert [one.rate for one in result.presets] == [0, D("0.03"), D("0.05"), D("0.08")]
    assert result.saving == result.presets[1].saving
    assert rounded(result.saving, 2) == D("393.59")


def test_a_saving_that_never_turns_has_no_crossover() -> None:
    assert compared(outside=[PRICE]).crossovers == ()


def test_a_nominal_rate_is_freed_of_inflation() -> None:
    nominal = compared(rate="0.1016", rate_kind="nominal")

    assert rounded(nominal.saving, 10) == rounded(compared().saving, 10)


def test_in_mid_year_every_later_flow_counts_half_a_year_more() -> None:
    end, middle = compared(), compared(mid_year=True)

    assert abs(middle.inside - end.inside * D("1.08").sqrt()) < D("1e-20")
    assert middle.years[0].factor == 1


@given(
    st.lists(st.tuples(CENTS, st.integers(0, 100)), min_size=1, max_size=6),
    st.lists(CENTS, min_size=5, max_size=5),
    st.integers(min_value=1, max_value=15),
)
def test_constant_flows_undiscounted_give_the_annual_comparison_to_the_cent(
    lines: list[tuple[Decimal, int]], outside: list[Decimal], years: int
) -> None:
    price, tender, transition, governance, retained = outside
    kept = tuple(
        InsideLine(id=f"l{n}", amount=amount + 1, share=D(share + 1) / 101)
        for n, (amount, share) in enumerate(lines)
    )
    annual = annual_cost(
        CostInput(
            inside=kept,
            price=price,
            years=D(years),
            tender=tender,
            transition=transition,
            governance=governance,
            retained=retained,
            exit_rate=D("0.02"),
            risk_rate=D("0.03"),
        )
    )
    flowing = {
        "price": ("price", price, {}),
        "tender": ("oversight", tender, {}),
        "transition": ("transition", transition, {"first": 0, "last": 0}),
        "governance": ("oversight", governance, {}),
        "retained": ("retained", retained, {}),
        "exit": ("exit", price * D("0.02"), {}),
        "risk": ("risk", price * D("0.03"), {}),
    }
    whole = compared(
        years=years,
        rate="0",
        inflation="0",
        inside=[line(one.id, "other", str(one.avoidable)) for one in kept],
        outside=[line(n, c, str(amount), **more) for n, (c, amount, more) in flowing.items()],
    )

    cent = D("0.005")
    assert abs(whole.inside_a_year - annual.inside_avoidable) < cent
    assert abs(whole.outside_a_year - annual.outside_total) < cent
    assert abs(whole.saving_share - annual.advantage) * annual.inside_avoidable < cent


@given(st.integers(min_value=1, max_value=10**6))
def test_counting_in_another_unit_changes_no_advice(times: int) -> None:
    def scaled(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**one, "amount": str(D(one["amount"]) * times)} for one in lines]

    one, other = compared(), compared(inside=scaled(INSIDE), outside=scaled([PRICE, *COMMON]))

    assert abs(other.saving - one.saving * times) < D("1e-15") * times
    assert (other.payback, other.meets_least) == (one.payback, one.meets_least)
    assert other.crossovers == pytest.approx(one.crossovers, abs=1e-8)


# --- the market test ------------------------------------------------------------------------------


def market(**changes: Any) -> dict[str, Any]:
    improved = [{**one, "amount": str(D(one["amount"]) * D("0.95"))} for one in INSIDE]
    offers = [
        {"name": "在位", "incumbent": True, "lines": improved},
        *(
            {"name": name, "lines": [{**PRICE, "amount": price}], "qualified": price != "690"}
            for name, price in (("甲", "740"), ("乙", "755"), ("丙", "690"))
        ),
    ]
    return {**TERMS, "inside": INSIDE, "common": COMMON, "offers": offers, **changes}


def evaluated(**changes: Any) -> MarketTest:
    return market_test(MarketInput.model_validate(market(**changes)))


def test_the_market_test_comes_out_as_worked() -> None:
    result = evaluated()

    assert [(one.name, at(one.cost, 4), at(one.with_least, 4)) for one in result.offers[:3]] == [
        ("在位", D("2450.0078"), D("2450.0078")),
        ("甲", D("2236.4114"), D("2427.5602")),
        ("乙", D("2273.6094"), D("2464.7581")),
    ]
    assert (result.offers[3].cost, result.offers[3].with_least) == (None, None)
    assert result.winners == ("甲",)
    assert at(result.lead, 4) == D("22.4476")


@pytest.mark.parametrize(
    ("tie", "winners"),
    [("0.0092", ("甲",)), ("0.0093", ("在位", "甲")), ("0.02", ("在位", "甲", "乙"))],
)
def test_offers_within_the_tie_win_together(tie: str, winners: tuple[str, ...]) -> None:
    assert evaluated(tie=tie).winners == winners


def test_where_income_outweighs_every_cost_somebody_still_wins() -> None:
    credit = {"name": "腾出收入", "category": "disposal", "amount": "9000", "credit": True}
    result = evaluated(common=[*COMMON, credit], tie="0.001")

    assert min(one.with_least for one in result.offers if one.with_least is not None) < 0
    assert result.winners == ("甲",)


# --- the checks -----------------------------------------------------------------------------------


def test_an_estimate_without_evidence_is_raised_as_worked() -> None:
    result = optimism_bias(BiasInput(amount=D(100), bias=D("0.51"), mitigated=D("0.92")))

    assert result.amount == D("104.08")
    assert optimism_bias(BiasInput(amount=D(100), bias=D(0), has_range=True)).amount == 100


AGENTS = {
    "staff": [{"count": "55", "wage": "8.4"}],
    "insurance": "0.30",
    "overhead": "0.10",
    "profit": "0.05",
    "vat": "0.06",
    "offer": "740",
}


def test_what_the_work_should_cost_is_as_worked() -> None:
    result = should_cost(ShouldCostInput.model_validate(AGENTS))

    assert rounded(result.amount, 4) == D("735.3146")
    assert rounded(result.ratio, 4) == D("1.0064")
    assert result.verdict == "plausible"


@pytest.mark.parametrize(
    ("offer", "verdict"),
    [
        ("84.99", "doubtful"),
        ("85", "plausible"),
        ("125", "plausible"),
        ("125.01", "high"),
    ],
)
def test_an_offer_is_questioned_beyond_its_bounds(offer: str, verdict: str) -> None:
    plain = dict.fromkeys(("insurance", "overhead", "profit", "vat"), "0")
    told = {"staff": [], **plain, "other": "100", "offer": offer}

    assert should_cost(ShouldCostInput.model_validate(told)).verdict == verdict


# --- what no cost follows from --------------------------------------------------------------------


def outside(**change: object) -> dict[str, Any]:
    return costs(outside=[{**PRICE, **change}])


@pytest.mark.parametrize(
    ("name", "told", "code"),
    [
        ("cashflow", costs(prices="nominal"), "cost.mixed_prices"),
        ("cashflow", costs(rate="8"), "cost.rate"),
        ("cashflow", costs(rate="-0.5"), "cost.rate"),
        ("cashflow", costs(inflation="2"), "cost.rate"),
        ("cashflow", costs(presets=["9"]), "cost.rate"),
        ("cashflow", costs(volumes=["1"]), "cost.volumes"),
        ("cashflow", costs(volumes=["1", "1", "-1"]), "cost.below_zero"),
        ("cashflow", costs(years=16), "input.too_large"),
        ("cashflow", costs(inside=[]), "cost.nothing_inside"),
        ("cashflow", costs(least={"mode": "personnel_capped"}), "cost.no_cap"),
        ("cashflow", outside(amount="-1"), "cost.below_zero"),
        ("cashflow", outside(amount="NaN"), "input.not_finite"),
        ("cashflow", outside(amount=float("inf")), "input.not_finite"),
        ("cashflow", outside(last=4), "cost.outside_term"),
        ("cashflow", outside(first=2, last=1), "cost.outside_term"),
        ("cashflow", outside(growth="3"), "cost.rate"),
        ("cashflow", outside(variable="1.1"), "input.too_large"),
        ("cashflow", costs(outside=[PRICE, PRICE]), "method.name_twice"),
        ("cashflow", costs(outside=[PRICE, {**PRICE, "name": "又一"}]), "cost.prices_many"),
        ("market-test", market(offers=market()["offers"][3:]), "market.none_qualified"),
        ("market-test", market(offers=market()["offers"][:1] * 2), "method.name_twice"),
        ("market-test", market(inside=[]), "cost.nothing_inside"),
        ("optimism-bias", {"amount": 1, "bias": 1, "has_range": True}, "cost.risk_twice"),
        ("optimism-bias", {"amount": -1, "bias": 1}, "cost.below_zero"),
        ("should-cost", {**AGENTS, "staff": []}, "cost.nothing_to_cost"),
    ],
)
def test_what_no_cost_follows_from_is_told_in_words(
    pack: Pack, name: str, told: dict[str, Any], code: str
) -> None:
    with pytest.raises(ComputeError) as refused:
        compute(name, json.dumps(told), pack, date(2026, 9, 1))

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("cashflow", costs()),
        ("market-test", market()),
        ("optimism-bias", {"amount": "100", "bias": "0.5"}),
        ("should-cost", AGENTS),
    ],
)
def test_the_same_figures_give_the_same_bytes(pack: Pack, name: str, told: dict[str, Any]) -> None:
    first = compute(name, json.dumps(told), pack, date(2026, 9, 1))

    assert compute(name, json.dumps(told), pack, date(2026, 9, 1)) == first
