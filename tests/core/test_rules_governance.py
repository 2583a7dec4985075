"""Whether what was bought is delivered, and what is due: months, the year, changes."""

from decimal import Decimal

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
