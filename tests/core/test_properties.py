"""What holds for every matter, whatever was answered."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import (
    UNKNOWN,
    answers,
    found,
    judged,
    make_snapshot,
    sentences,
    unsettled,
)
from tests.core.stories import CLEAR_LINES, COST, Values, measured, rated, stage_one, whole_matter
from wizard.content.loading import load_pack
from wizard.content.model import Indicator, Pack
from wizard.dossier.compose import compose
from wizard.engine.evaluate import Results, evaluate, with_answers
from wizard.engine.findings import Finding, Unsettled
from wizard.engine.methods.diagnosis import Diagnosis
from wizard.engine.methods.performance import Reading, scorecard
from wizard.languages import LANGS
from wizard.paths import SHIPPED_PACK

PACK = load_pack(SHIPPED_PACK)
"""Read once: hypothesis asks for its strategies before any fixture is there."""
NASTY: tuple[object, ...] = (
    "0", "-1", "999999999999999", "", "gone", (), ["gone"], {}, [{}], None, True, 5.5,
)  # fmt: skip
RANK = {"forbidden": 0, "referred": 1, "undecided": 2, "outsource": 4}
"""How far a verdict lets a service go out; what is not named stands at 3."""

POWER: tuple[Values, ...] = (
    {"redline.power": ["none"]},
    {"redline.power": ["penalty"], "redline.power_separable": "yes"},
    {"redline.power": ["penalty"], "redline.power_separable": "no"},
)


def ladder(question: str, *said: str) -> tuple[Values, ...]:
    return tuple({question: one} for one in said)


WORSE: dict[str, tuple[Values, ...]] = {
    "duty": ladder("redline.duty_ours", "yes", "no"),
    "power": POWER,
    "object": ladder("redline.goods_works", "none", "incidental", "bundled", "main"),
    "financing": ladder("redline.financing", "no", "yes"),
    "labour": ladder("redline.labour", "outcome", "headcount", "recruitment"),
    "special": ladder("redline.special_ban", "no", "yes"),
    "secret": ladder("redline.secret", "none", "part", "all"),
    "budget": ladder("redline.budget", "arranged", "next_year", "none"),
    "catalogue": ladder("redline.catalogue", "listed", "filed", "not_listed"),
    "competition": ladder("redline.competition", "competitive", "single_lawful", "single_unproven"),
    "k1": ladder("test.k1", "yes", "no"),
    "k7": ladder("test.k7", "yes", "no"),
    "k8": ladder("test.k8", "yes", "no"),
}
"""The answers of each red line and hard test from the most favourable to the least."""
KINDS = ("state_organ", "party_or_similar", "public_one", "public_two", "enterprise_like")
LINES = st.fixed_dictionaries(
    {name: st.integers(min_value=0, max_value=len(known) - 1) for name, known in WORSE.items()}
)


def read_by_rules() -> list[str]:
    outcomes = judged(PACK, whole_matter(PACK)).outcomes.values()
    return sorted({key for one in outcomes if isinstance(one, Finding) for key in one.read})


def rows_of(value: object) -> list[dict[str, Any]]:
    whole = isinstance(value, list) and all(isinstance(row, Mapping) for row in value)
    return [dict(row) for row in value] if whole and isinstance(value, list) else []


def verdicts(results: Results) -> dict[str, str]:
    return {name: getattr(one, "verdict", "") for name, one in results.outcomes.items()}


def spoken(results: Results) -> Iterator[str]:
    for outcome in results.outcomes.values():
        if isinstance(outcome, Finding):
            yield from sentences(results.pack, outcome, "zh")


def test_under_the_whole_matter_every_rule_has_something_to_say(pack: Pack) -> None:
    results = judged(pack, whole_matter(pack))

    assert [key for key, one in results.outcomes.items() if not isinstance(one, Finding)] == []


@settings(max_examples=120)
@given(st.sampled_from(read_by_rules()), st.sampled_from(NASTY))
@example("actual.inside_saved", "0")
@example("cost.years", "0")
@example("csf.transition", [{}])
@example("matter.beneficiary", "gone")
@example("pg.rivalry", "gone")
@example("redline.power", [])
def test_no_answer_however_wrong_stops_the_judgement(key: str, value: object) -> None:
    assert list(spoken(judged(PACK, {**whole_matter(PACK), key: value})))


@settings(max_examples=80)
@given(st.data())
def test_no_cell_however_wrong_stops_the_judgement(data: st.DataObject) -> None:
    told = whole_matter(PACK)
    key = data.draw(st.sampled_from([one for one in told if rows_of(told[one])]))
    rows = rows_of(told[key])
    row = data.draw(st.sampled_from(rows))
    row[data.draw(st.sampled_from(sorted(row)))] = data.draw(st.sampled_from(NASTY))

    assert list(spoken(judged(PACK, {**told, key: rows})))


@settings(max_examples=80)
@given(LINES, st.sampled_from(KINDS), st.sampled_from(sorted(WORSE)))
@example(dict.fromkeys(WORSE, 0) | {"k7": 1}, "state_organ", "power")
@example(dict.fromkeys(WORSE, 0) | {"power": 1}, "state_organ", "k7")
def test_a_worse_answer_to_a_red_line_or_hard_test_never_improves_the_conclusion(
    places: dict[str, int], kind: str, worsened: str
) -> None:
    told: Values = {**stage_one(PACK), "department.kind": kind}
    for name, place in places.items():
        told |= WORSE[name][place]

    before = rank(told)

    for worse in WORSE[worsened][places[worsened] + 1 :]:
        assert rank({**told, **worse}) <= before


def rank(told: Values) -> int:
    return RANK.get(found(judged(PACK, told), "conclusion").verdict, 3)


@settings(max_examples=40)
@given(st.sampled_from(sorted(set(PACK.question_of) - {k.split("@")[0] for k in read_by_rules()})))
def test_an_answer_no_rule_reads_changes_no_outcome(question: str) -> None:
    told = whole_matter(PACK)
    before = judged(PACK, told)

    after = judged(PACK, {**told, question: "x"})

    shown = set(before.route.active)
    if set(after.route.active) - {question} == shown:
        assert after.outcomes == before.outcomes


INDICATORS = [one for one in PACK.indicators if one.group != "path"]


def interval(results: Results, index: str) -> tuple[Decimal, Decimal]:
    detail = results.detail("diagnosis", Diagnosis)
    assert detail is not None
    one = detail.need if index == "need" else detail.fit
    return one.low, one.high


@settings(max_examples=40)
@given(st.sampled_from(INDICATORS), st.sampled_from(["need", "fit"]))
def test_an_unknown_only_widens_an_interval(indicator: Indicator, index: str) -> None:
    told = stage_one(PACK, need=4, fit=4)
    low, high = interval(judged(PACK, told), index)
    results = judged(PACK, {**told, indicator.question: UNKNOWN})
    if results.finding("diagnosis") is None:
        return

    wide_low, wide_high = interval(results, index)

    assert wide_low <= low
    assert high <= wide_high


def need_and_fit(told: Values) -> Mapping[str, Decimal]:
    return found(judged(PACK, told), "diagnosis").measures


@settings(max_examples=40)
@given(st.sampled_from(INDICATORS), st.integers(min_value=1, max_value=4))
def test_a_higher_mark_never_lowers_an_index(indicator: Indicator, mark: int) -> None:
    def told(as_marked: int) -> Values:
        value = measured(indicator, as_marked) if indicator.bounds else rated(as_marked)
        return {**stage_one(PACK, need=3, fit=3), indicator.question: value}

    before, after = need_and_fit(told(mark)), need_and_fit(told(mark + 1))

    assert before["need"] <= after["need"]
    assert before["fit"] <= after["fit"]


@pytest.mark.parametrize("indicator", [i for i in INDICATORS if i.bounds], ids=lambda i: i.code)
def test_a_measured_value_earns_marks_that_never_turn(indicator: Indicator) -> None:
    """Better values earn ever higher marks or ever lower ones, never now the one, now the other."""
    steps = sorted(indicator.bounds)
    values = [steps[0] - 1, *steps, steps[-1] + 1]

    earned = [indicator.mark(value) for value in values]

    assert earned in (sorted(earned), sorted(earned, reverse=True))


TABLES = [key for key, value in whole_matter(PACK).items() if len(rows_of(value)) > 1]


@pytest.mark.parametrize("key", TABLES)
def test_the_order_of_a_tables_rows_never_matters(pack: Pack, key: str) -> None:
    told = whole_matter(pack)

    before = verdicts(judged(pack, told))
    after = verdicts(judged(pack, {**told, key: rows_of(told[key])[::-1]}))

    assert after == before


MONEY = ("cost.price", "cost.tender", "cost.transition", "cost.governance")


def scaled(factor: Decimal) -> Values:
    rows = [
        {**row, "amount": str(Decimal(row["amount"]) * factor)}
        for row in rows_of(COST["cost.inside"])
    ]
    told = {name: str(Decimal(str(COST[name])) * factor) for name in MONEY}
    return {**stage_one(PACK), **told, "cost.inside": rows}


@given(st.sampled_from([Decimal("0.01"), Decimal(2), Decimal(10), Decimal(1000)]))
def test_the_advantage_does_not_depend_on_the_size_of_the_money(factor: Decimal) -> None:
    before = found(judged(PACK, scaled(Decimal(1))), "cost.annual").measures
    after = found(judged(PACK, scaled(factor)), "cost.annual").measures

    assert abs(after["advantage"] - before["advantage"]) < Decimal("1e-20")
    assert abs(after["outside"] - before["outside"] * factor) < Decimal("1e-9")


NUMBERS = st.decimals(min_value=-100, max_value=1000, places=2)


@settings(max_examples=100)
@given(st.sampled_from(["higher", "lower"]), NUMBERS, NUMBERS, st.none() | NUMBERS)
def test_a_kpi_counts_for_something_between_nothing_and_all(
    direction: Any, target: Decimal, actual: Decimal, floor: Decimal | None
) -> None:
    reading = Reading(
        id="k", direction=direction, target=target, floor=floor, weight=Decimal(1), actual=actual
    )

    assert 0 <= scorecard((reading,)).score <= 100


def test_the_same_answers_give_the_same_findings(pack: Pack) -> None:
    told = whole_matter(pack)

    assert judged(pack, told).outcomes == judged(pack, dict(reversed(told.items()))).outcomes


@settings(max_examples=60)
@given(st.sampled_from(read_by_rules()), st.sampled_from(NASTY))
@example("contract.start", "2027-05-01")
@example("contract.months", "2")
def test_results_from_before_a_change_make_no_difference(key: str, value: object) -> None:
    snapshot = make_snapshot(PACK, whole_matter(PACK))
    before = evaluate(PACK, snapshot)
    changed = with_answers(snapshot, answers({key: value}))

    assert evaluate(PACK, changed, before=before) == evaluate(PACK, changed)


def test_a_matter_is_judged_by_the_law_of_its_own_day(pack: Pack) -> None:
    told = {**CLEAR_LINES, "contract.pay_days": "31", "contract.supplier_sme": "yes"}

    after, on, before = (
        judged(pack, told, as_of=day) for day in ("2025-06-02", "2025-06-01", "2025-05-31")
    )

    assert found(after, "payment.terms").verdict == "warning"
    assert found(on, "payment.terms").verdict == "warning"
    assert unsettled(before, "payment.terms").parameter == "pay.days"


@pytest.mark.parametrize("day", ["1999-01-01", "2025-12-31", "2026-01-01"])
def test_no_day_however_early_stops_the_judgement_or_its_papers(pack: Pack, day: str) -> None:
    results = judged(pack, whole_matter(pack), as_of=day)

    for document in pack.documents:
        for lang in LANGS:
            assert compose(results, document, lang).blocks
    figures = {one.parameter for one in results.outcomes.values() if isinstance(one, Unsettled)}
    assert all(pack.parameter_of[name].values[0].since.isoformat() > day for name in figures)
    defaults = [name for name in figures if not pack.parameter_of[name].statutory]
    assert bool(defaults) == (day < pack.judges_from.isoformat())
