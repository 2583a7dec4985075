"""Stage one's rules at their thresholds: good, diagnosis, road, cost, tests, risks, confidence."""

from decimal import Decimal

import pytest

from tests.builders import AS_OF, UNKNOWN, answers, found, make_matter, unsettled, with_figure
from tests.core.stories import COST, Values, rated, stage_one, with_changes
from wizard.case.model import Basis, Snapshot
from wizard.content.model import Pack
from wizard.engine.evaluate import evaluate
from wizard.engine.rules.argument import HARD_TESTS, TESTS


@pytest.mark.parametrize(
    ("rivalry", "excludable", "kind"),
    [
        ("none", "no", "pure"),
        ("none", "yes", "club"),
        ("congested", "no", "common"),
        ("congested", "yes", "club"),
        ("rival", "no", "common"),
        ("rival", "yes", "private"),
    ],
)
def test_a_good_is_told_by_rivalry_and_exclusion(
    pack: Pack, rivalry: str, excludable: str, kind: str
) -> None:
    results = with_changes(pack, {"pg.rivalry": rivalry, "pg.excludable": excludable})

    assert found(results, "public_good").verdict == kind


@pytest.mark.parametrize(
    ("need", "fit", "quadrant"), [(3, 4, 1), (3, 3, 2), (2, 4, 3), (2, 3, 4), (5, 5, 1)]
)
def test_a_quadrant_is_told_by_both_indices_and_the_line_is_high(
    pack: Pack, need: int, fit: int, quadrant: int
) -> None:
    finding = found(with_changes(pack, {}, need=need, fit=fit), "diagnosis")

    assert finding.verdict == f"quadrant{quadrant}"
    assert finding.measures["need"] == (need - 1) * 25


@pytest.mark.parametrize(
    ("question", "mark", "most", "capped"),
    [
        ("rating.d03", 2, 59, True),
        ("rating.d04", 2, 59, True),
        ("rating.d21", 1, 39, True),
        ("rating.d03", 3, 100, False),
        ("rating.d21", 2, 100, False),
    ],
)
def test_what_cannot_be_stated_or_would_be_harmed_caps_fitness(
    pack: Pack, question: str, mark: int, most: int, *, capped: bool
) -> None:
    finding = found(with_changes(pack, {question: rated(mark)}), "diagnosis")

    code = f"diagnosis.capped.{question.removeprefix('rating.')}"
    assert finding.measures["fit"] <= most
    assert (finding.measures["fit"] == most) or not capped
    assert (code in [one.phrase for one in finding.because]) is capped


def test_an_index_within_the_border_band_says_so(pack: Pack) -> None:
    limits = found(with_changes(pack, {}, need=3, fit=5), "diagnosis").limits

    assert [one.phrase for one in limits] == ["diagnosis.border.need"]


def test_too_little_known_settles_nothing_and_names_what_is_thinnest(pack: Pack) -> None:
    rated_need = [one.question for one in pack.indicators if one.group == "need.rated"]

    outcome = unsettled(with_changes(pack, dict.fromkeys(rated_need)), "diagnosis")

    assert outcome.question in rated_need


@pytest.mark.parametrize(
    ("changes", "codes", "road"),
    [
        ({}, {}, "outsource"),
        ({}, {"d18": 3}, "outsource"),
        ({}, {"d18": 4}, "bpr_outsource"),
        ({}, {"d19": 3}, "outsource"),
        ({}, {"d19": 4}, "shared_outsource"),
        ({}, {"d18": 4, "d19": 5}, "bpr_outsource"),
        ({}, {"d19": 4, "d11": 1}, "outsource"),
        ({}, {"d19": 4, "d11": 2}, "shared_outsource"),
        ({}, {"need": 2}, "keep"),
        ({}, {"fit": 3, "d18": 4}, "bpr"),
        ({}, {"fit": 3, "d19": 4}, "shared"),
        ({}, {"fit": 2}, "bpr"),
        ({}, {"fit": 3, "d05": 2}, "pilot"),
        ({}, {"fit": 3}, "keep"),
        ({"value.benefit": "100", "matter.statutory": "no"}, {}, "stop"),
        ({"value.benefit": "100"}, {}, "outsource"),
        ({"value.benefit": "2850000", "matter.statutory": "no"}, {}, "outsource"),
        ({"value.benefit": "2849999", "matter.statutory": "no"}, {}, "stop"),
    ],
)
def test_the_road_is_told_by_the_first_rule_that_applies(
    pack: Pack, changes: Values, codes: dict[str, int], road: str
) -> None:
    assert found(with_changes(pack, changes, **codes), "path").verdict == road


def test_the_road_can_be_told_before_the_cost_and_says_so(pack: Pack) -> None:
    finding = found(with_changes(pack, {"cost.price": None}), "path")

    assert finding.verdict == "outsource"
    assert [one.phrase for one in finding.limits] == ["path.advantage_unknown"]


# --- cost -----------------------------------------------------------------------------------------


def simple_cost(price: str) -> Values:
    """One million avoidable a year; outside costs the price and nothing else."""
    spared: Values = dict.fromkeys(("cost.tender", "cost.transition", "cost.governance"), "0")
    rates: Values = {"cost.exit_rate": "0", "cost.risk_rate": "0", "cost.price": price}
    inside = [{"row": "contract", "amount": "1000000", "share": "100"}]
    return {**COST, **spared, **rates, "cost.inside": inside}


@pytest.mark.parametrize(
    ("price", "verdict"),
    [
        ("900000", "favourable"),
        ("900001", "level"),
        ("1099999", "level"),
        ("1100000", "unfavourable"),
    ],
)
def test_an_advantage_of_a_tenth_is_worth_it_and_a_loss_of_a_tenth_is_not(
    pack: Pack, price: str, verdict: str
) -> None:
    assert found(with_changes(pack, simple_cost(price)), "cost.annual").verdict == verdict


def test_what_stays_when_the_work_goes_is_not_saved(pack: Pack) -> None:
    stays = {"cost.inside": [{"row": "premises", "amount": "1000000", "share": "0"}]}

    assert unsettled(with_changes(pack, stays), "cost.annual").question == "cost.inside"


def test_established_posts_that_stay_are_named_with_what_would_change(pack: Pack) -> None:
    because = found(with_changes(pack, {}), "cost.annual").because
    moved = [{"row": "established", "amount": "1080000", "share": "100"}]
    settled = found(with_changes(pack, {"cost.inside": moved}), "cost.annual").because

    assert "cost.annual.established" in [one.phrase for one in because]
    assert "cost.annual.established" not in [one.phrase for one in settled]


def test_a_half_filled_row_settles_nothing_and_an_empty_one_does_not_count(pack: Pack) -> None:
    rows = list(COST["cost.inside"]) if isinstance(COST["cost.inside"], list) else []
    half = {"cost.inside": [*rows, {"row": "systems", "amount": "200000"}]}
    empty = {"cost.inside": [*rows, {"row": "systems"}]}

    assert unsettled(with_changes(pack, half), "cost.annual").question == "cost.inside"
    same = found(with_changes(pack, {}), "cost.annual").measures
    assert found(with_changes(pack, empty), "cost.annual").measures == same


# --- argument -------------------------------------------------------------------------------------


@pytest.mark.parametrize("test", TESTS)
def test_a_hard_test_failed_fails_all_and_a_soft_one_is_noted(pack: Pack, test: str) -> None:
    finding = found(with_changes(pack, {test: "no"}), "manageable")

    assert finding.verdict == ("failed" if test in HARD_TESTS else "passed_hard")
    assert f"manageable.failed.{test.removeprefix('test.')}" in [r.phrase for r in finding.because]


def test_all_eight_tests_passed_is_passed(pack: Pack) -> None:
    assert found(with_changes(pack, {}), "manageable").verdict == "passed"


@pytest.mark.parametrize(
    ("likelihood", "impact", "treated", "verdict"),
    [
        (3, 5, True, "controlled"),
        (3, 5, False, "untreated"),
        (2, 7, False, "controlled"),
        (5, 5, False, "untreated"),
    ],
)
def test_a_risk_of_fifteen_is_high_and_must_be_treated(
    pack: Pack, likelihood: int, impact: int, treated: bool, verdict: str
) -> None:
    row = {"row": "rk01", "likelihood": str(likelihood), "impact": str(impact)}
    care = {"response": "reduce", "measure": "预案", "owner": "李强"} if treated else {}

    results = with_changes(pack, {"risks": [{**row, **care}]})

    assert found(results, "risks").verdict == verdict


@pytest.mark.parametrize("lacking", ["response", "measure", "owner"])
def test_a_treatment_needs_a_response_a_measure_and_an_owner(pack: Pack, lacking: str) -> None:
    care = {"response": "reduce", "measure": "预案", "owner": "李强", lacking: ""}
    row = {"row": "rk01", "likelihood": "5", "impact": "5", **care}

    assert found(with_changes(pack, {"risks": [row]}), "risks").verdict == "untreated"


def test_risks_nobody_rated_settle_nothing(pack: Pack) -> None:
    assert unsettled(with_changes(pack, {"risks": [{"row": "rk01"}]}), "risks").question == "risks"


BANDS = [("70", "high"), ("69.99", "middle"), ("55", "middle"), ("54.99", "low"), ("40", "low")]


@pytest.mark.parametrize(("score", "band"), [*BANDS, ("39.99", "very_low")])
def test_a_band_is_closed_below(pack: Pack, score: str, band: str) -> None:
    """Only the first dimension weighs, by as much as the score is to be."""
    weighed = with_figure(pack, "suitability.weights", f"{score} 0 0 0 0 0 0 0")

    results = with_changes(weighed, {})

    assert found(results, "suitability").verdict == band


def confidence_of(pack: Pack, basis: Basis | None, source: str, *unknown: str) -> str:
    told = {
        key: one.model_copy(update={"basis": basis, "source": source})
        for key, one in answers(stage_one(pack)).items()
    }
    told |= answers(dict.fromkeys(unknown, UNKNOWN))
    results = evaluate(pack, Snapshot(make_matter(pack, as_of=AS_OF.isoformat()), told))
    return found(results, "confidence").verdict


@pytest.mark.parametrize(
    ("basis", "source", "grade"),
    [
        ("fact", "统计报表", "a"),
        ("fact", " ", "b"),
        ("estimate", "", "c"),
        ("opinion", "", "d"),
        (None, "", "d"),
    ],
)
def test_confidence_is_no_better_than_what_the_answers_rest_on(
    pack: Pack, basis: Basis | None, source: str, grade: str
) -> None:
    assert confidence_of(pack, basis, source) == grade


def test_a_choice_that_asks_for_no_basis_is_no_weak_evidence(pack: Pack) -> None:
    asked = {key: pack.question_of[key].asks_basis for key in stage_one(pack)}
    told = {
        key: one.model_copy(update={"basis": "fact" if asked[key] else None, "source": "报表"})
        for key, one in answers(stage_one(pack)).items()
    }
    assert told["cost.years"].basis is None
    results = evaluate(pack, Snapshot(make_matter(pack, as_of=AS_OF.isoformat()), told))
    measures = found(results, "confidence").measures

    assert (measures["evidence"], measures["soft"]) == (Decimal(1), Decimal(0))


SPARE = (
    *(question for question in COST if question not in ("cost.income", "cost.retained")),
    *TESTS,
    "risks",
    *(f"rating.d{place}" for place in (18, 19, 20, 21, 11, 12, 13, 14)),
    *(f"measure.q{place}" for place in ("02", "06", "07", "08")),
)
"""Of the 51 answers confidence counts, those without which a quadrant can still be told."""


@pytest.mark.parametrize(
    ("count", "grade"),
    [(0, "a"), (5, "a"), (6, "b"), (12, "b"), (13, "c"), (25, "c"), (26, "d")],
)
def test_confidence_falls_with_what_is_not_known(pack: Pack, count: int, grade: str) -> None:
    assert confidence_of(pack, "fact", "报表", *SPARE[:count]) == grade
