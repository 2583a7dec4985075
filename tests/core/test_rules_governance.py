"""Whether what was bought is delivered, and what is due: months, the year, changes."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest

from tests.builders import found, judged, unsettled
from tests.core.stories import Values
from wizard.content.model import Pack
from wizard.engine.evaluate import Results

CONTRACT: Values = {
    "contract.start": "2027-01-01",
    "contract.months": "24",
    "contract.payment": "fixed",
    "contract.base_fee": "160000",
    "contract.performance_fee": "40000",
}
MONTHS = tuple(f"2027-{place:02d}" for place in range(1, 13))


def target(name: str, **changes: str) -> dict[str, str]:
    usual = {"direction": "higher", "target": "100", "floor": "0", "weight": "1", "veto": "no"}
    return {"row": name, "name": name, **usual, **changes}


def governed(pack: Pack, scores: dict[str, str], changes: Values | None = None) -> Results:
    """One KPI whose reading is its score, in each of these months."""
    readings: Values = {
        f"kpi.readings@{month}": [{"row": "k", "actual": score, "deduction": "0", "proof": "台账"}]
        for month, score in scores.items()
    }
    return judged(pack, {**CONTRACT, "kpi.targets": [target("k")], **readings, **(changes or {})})


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        ("95", "full"),
        ("94.99", "good"),
        ("90", "good"),
        ("89.99", "fair"),
        ("80", "fair"),
        ("79.99", "poor"),
        ("70", "poor"),
        ("69.99", "failed"),
        ("0", "failed"),
    ],
)
def test_a_months_grade_is_closed_below(pack: Pack, score: str, grade: str) -> None:
    assert found(governed(pack, {"2027-01": score}), "kpi.score", "2027-01").verdict == grade


def with_veto(pack: Pack, vetoed: str) -> Results:
    targets = [target("k"), target("v", veto="yes", direction="lower", target="0")]
    rows = [
        {"row": "k", "actual": "100", "deduction": "3", "proof": "台账"},
        {"row": "v", "actual": vetoed, "deduction": "0", "proof": "台账"},
    ]
    told: Values = {"kpi.targets": targets, "kpi.readings@2027-01": rows}
    return judged(pack, {**CONTRACT, **told})


@pytest.mark.parametrize(
    ("vetoed", "grade", "due"), [("0", "full", "195200"), ("1", "failed", "175200")]
)
def test_a_veto_fails_the_month_and_takes_the_lowest_coefficient(
    pack: Pack, vetoed: str, grade: str, due: str
) -> None:
    results = with_veto(pack, vetoed)

    assert found(results, "kpi.score", "2027-01").verdict == grade
    assert found(results, "payment.due", "2027-01").measures["due"] == Decimal(due)


@pytest.mark.parametrize(
    ("deduction", "verdict", "base"),
    [("20", "due", "128000"), ("20.1", "capped", "128000"), ("0", "due", "160000")],
)
def test_a_deduction_stops_at_the_cap_and_says_so(
    pack: Pack, deduction: str, verdict: str, base: str
) -> None:
    row = {"row": "k", "actual": "100", "deduction": deduction, "proof": "台账"}

    finding = found(governed(pack, {}, {"kpi.readings@2027-01": [row]}), "payment.due", "2027-01")

    assert (finding.verdict, finding.measures["base_due"]) == (verdict, Decimal(base))


@pytest.mark.parametrize(
    ("way", "score", "coefficient"),
    [
        (None, "85", "0.85"),
        ("steps", "85", "0.85"),
        ("line", "85", "0.95"),
        ("line", "60", "0.6"),
        ("line", "90", "1"),
    ],
)
def test_the_contract_says_whether_a_score_goes_by_steps_or_along_a_line(
    pack: Pack, way: str | None, score: str, coefficient: str
) -> None:
    told: Values = {} if way is None else {"contract.curve": way}

    finding = found(governed(pack, {"2027-01": score}, told), "payment.due", "2027-01")

    assert finding.measures["coefficient"] == Decimal(coefficient)


@pytest.mark.parametrize(
    ("points", "base", "told"),
    [("5", "160000", False), ("6", "159000", True), ("10", "155000", True), ("11", "153800", True)],
)
def test_points_for_events_come_off_the_base_fee_from_the_free_ones_on(
    pack: Pack, points: str, base: str, *, told: bool
) -> None:
    more: Values = {"contract.point_value": "1000", "kpi.points@2027-01": points}

    finding = found(governed(pack, {"2027-01": "95"}, more), "payment.due", "2027-01")

    assert finding.measures["base_due"] == Decimal(base)
    assert ("payment.due.events" in {one.phrase for one in finding.because}) is told


def test_many_points_stop_at_the_cap_of_the_base_fee(pack: Pack) -> None:
    more: Values = {"contract.point_value": "1000", "kpi.points@2027-01": "60"}

    finding = found(governed(pack, {"2027-01": "95"}, more), "payment.due", "2027-01")

    assert (finding.verdict, finding.measures["base_due"]) == ("capped", Decimal(128_000))


@pytest.mark.parametrize("points", [None, "-1", "10001"])
def test_where_points_cost_money_the_month_waits_for_them(pack: Pack, points: str | None) -> None:
    told: Values = {"contract.point_value": "1000"}
    if points is not None:
        told["kpi.points@2027-01"] = points

    waits = unsettled(governed(pack, {"2027-01": "95"}, told), "payment.due", "2027-01")

    assert waits.question == "kpi.points@2027-01"


def test_points_that_cost_nothing_need_not_be_counted(pack: Pack) -> None:
    results = governed(pack, {"2027-01": "95"}, {"contract.point_value": "0"})

    assert found(results, "payment.due", "2027-01").measures["base_due"] == 160_000


def test_a_low_score_without_a_veto_stays_on_the_line(pack: Pack) -> None:
    low = governed(pack, {"2027-01": "30"}, {"contract.curve": "line"})

    assert found(low, "kpi.score", "2027-01").verdict == "failed"
    assert found(low, "payment.due", "2027-01").measures["coefficient"] == Decimal("0.3")


def test_what_the_hints_say_of_points_and_of_the_line_is_in_force(pack: Pack) -> None:
    def figures(name: str) -> list[Decimal]:
        return list(pack.parameter_of[name].at(pack.verified_on).figures)

    def said(text: str) -> set[Decimal]:
        return {Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?", text)}

    hint = pack.question_of["contract.point_value"].hint
    (guide,) = pack.question_of["contract.curve"].guidance
    bands, curve = figures("kpi.points_bands"), figures("kpi.curve")
    widths = {later - earlier for earlier, later in pairwise(bands[::2])}
    assert hint is not None
    for text in (hint.zh, hint.en):
        assert said(text) - {Decimal(1)} == {*figures("kpi.points_free"), *widths, *bands[3::2]}
    for text in (guide.lines[0].zh, guide.lines[0].en):
        assert said(text) == set(figures("kpi.coefficients")) - {Decimal(0)}
    for text in (guide.lines[1].zh, guide.lines[1].en):
        assert set(curve) - {Decimal(100)} <= said(text)


def test_a_month_nobody_read_is_named_with_its_month(pack: Pack) -> None:
    results = governed(pack, {"2027-02": "90"})

    outcome = unsettled(results, "payment.due", "2027-01")
    assert (outcome.question, outcome.period) == ("kpi.readings@2027-01", "2027-01")


@pytest.mark.parametrize(
    ("score", "verdict"),
    [("80", "renew"), ("79.99", "rectify"), ("70", "rectify"), ("69.99", "replace")],
)
def test_a_year_is_told_by_its_mean(pack: Pack, score: str, verdict: str) -> None:
    assert found(governed(pack, dict.fromkeys(MONTHS, score)), "kpi.year").verdict == verdict


@pytest.mark.parametrize(
    ("scores", "may"),
    [
        (("69", "90", "69", "90"), False),
        (("90", "69", "69", "90"), True),
        (("79", "90", "79", "90"), False),
        (("79", "90", "79", "79"), True),
        (("70", "70", "90", "90"), False),
    ],
)
def test_two_poor_months_running_or_three_weak_ones_may_end_the_contract(
    pack: Pack, scores: tuple[str, ...], may: bool
) -> None:
    because = found(governed(pack, dict(zip(MONTHS, scores, strict=False))), "kpi.year").because

    assert ("kpi.year.may_terminate" in [one.phrase for one in because]) is may


def test_a_year_looks_back_on_twelve_months_only(pack: Pack) -> None:
    later = {f"2028-{place:02d}": "90" for place in range(1, 13)}

    finding = found(governed(pack, {**dict.fromkeys(MONTHS, "0"), **later}), "kpi.year")

    assert finding.measures["score"] == 90


@pytest.mark.parametrize(("months", "told"), [(3, False), (4, True)])
def test_a_trend_is_told_from_four_months_on(pack: Pack, months: int, told: bool) -> None:
    scores = dict.fromkeys(MONTHS[:months], "90")

    because = found(governed(pack, scores), "kpi.year").because

    assert ("kpi.year.trend" in [one.phrase for one in because]) is told


@pytest.mark.parametrize(
    ("added", "verdict"),
    [((), "within"), (("50000", "50000"), "within"), (("100000.01",), "exceeded")],
)
def test_additions_may_reach_a_tenth_of_the_contract(
    pack: Pack, added: tuple[str, ...], verdict: str
) -> None:
    log = [{"row": f"c{place}", "amount": amount} for place, amount in enumerate(added)]

    results = judged(pack, {"contract.amount": "1000000", "changes.log": log})

    assert found(results, "changes.total").verdict == verdict


def test_a_contract_of_no_amount_settles_nothing(pack: Pack) -> None:
    results = judged(pack, {"contract.amount": "0", "changes.log": []})

    assert unsettled(results, "changes.total").question == "contract.amount"
