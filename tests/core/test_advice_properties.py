"""What holds for the advice whatever the facts: its unit of money, its direction, its order."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import UNKNOWN, found, judged, with_figure
from tests.core.stories import (
    LIKELY,
    Values,
    comparison,
    measured,
    rated,
    scored,
    stage_one,
    whole_matter,
)
from wizard.content.loading import load_pack
from wizard.content.model import Indicator
from wizard.content.questions import TableQuestion, table_rows
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.engine.methods.path import Path
from wizard.paths import SHIPPED_PACK

PACK = load_pack(SHIPPED_PACK)
"""Read once: hypothesis asks for its strategies before any fixture is there."""

# --- the unit of money ------------------------------------------------------------------------

FACTORS = ("0.0001", "0.5", "2", "10", "1000")
IN_YUAN = (
    "committee.large_amount",
    "fujian.province_limit",
    "fujian.county_limit",
    "fujian.county_tender",
    "survey.amount",
    "sme.reserved_most",
    "central.procurement_limit",
    "central.tender_threshold",
)
"""The figures of law that are amounts and that an amount of a matter is held against."""


def in_other_money(told: Values, factor: Decimal) -> Values:
    """The same answers with every amount, and every cell that is one, so many times as large."""
    return {key: _scaled(key.partition("@")[0], value, factor) for key, value in told.items()}


def _scaled(question: str, value: object, factor: Decimal) -> object:
    asked = PACK.question_of[question]
    if asked.kind == "money":
        return str(Decimal(str(value)) * factor)
    if not isinstance(asked, TableQuestion):
        return value
    amounts = {column.id for column in asked.columns if column.kind == "money"}
    return [
        {
            name: str(Decimal(str(cell)) * factor) if name in amounts and cell else cell
            for name, cell in row.items()
        }
        for row in table_rows(value) or ()
    ]


def said(results: Results) -> dict[str, tuple[str, ...]]:
    """Every verdict, with the sentences it is told in, figures left out."""
    return {
        name: (one.verdict, one.headline.phrase, *(reason.phrase for reason in one.because))
        for name, one in results.outcomes.items()
        if isinstance(one, Finding)
    }


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("price", ["1200000", "1650000", "2400000"])
def test_the_unit_of_money_changes_no_advice(price: str, factor: str) -> None:
    told = {**stage_one(PACK), **comparison(), "cost.price": price}

    scaled = in_other_money(told, Decimal(factor))

    assert said(judged(PACK, scaled)) == said(judged(PACK, told))


@pytest.mark.parametrize("factor", FACTORS)
def test_with_the_limits_of_law_in_the_same_unit_it_changes_nothing_of_the_whole_matter(
    factor: str,
) -> None:
    told, law = whole_matter(PACK), PACK
    for name in IN_YUAN:
        figure = Decimal(PACK.parameter_of[name].values[-1].value) * Decimal(factor)
        law = with_figure(law, name, f"{figure:f}")

    scaled = in_other_money(told, Decimal(factor))

    assert said(judged(law, scaled)) == said(judged(PACK, told))


# --- the direction of the facts ------------------------------------------------------------------

RANK = {"forbidden": 0, "referred": 1, "undecided": 2, "outsource": 4}
"""How far a verdict lets a service go out; what is not named stands at 3."""
TOWARDS_OTHERS = ("D18", "D19")
"""High marks that speak for redesigning or sharing first."""
SPOKEN = [one for one in PACK.indicators if one.group != "path" or one.code in TOWARDS_OTHERS]
MARK = st.integers(min_value=2, max_value=5)
OUTSIDE = ("cost.price", "cost.tender", "cost.transition", "cost.governance", "cost.retained")
COMPARED: st.SearchStrategy[Mapping[str, object]] = st.sampled_from([{}, comparison()])


def rank(told: Values) -> int:
    return RANK.get(found(judged(PACK, told), "conclusion").verdict, 3)


def answered(indicator: Indicator, mark: int) -> Values:
    return {indicator.question: measured(indicator, mark) if indicator.bounds else rated(mark)}


@settings(max_examples=120)
@given(st.sampled_from(SPOKEN), MARK, MARK, MARK, COMPARED)
def test_a_mark_one_step_worse_never_improves_the_conclusion(
    indicator: Indicator, need: int, fit: int, mark: int, compared: Mapping[str, object]
) -> None:
    told = {**stage_one(PACK, need=need, fit=fit), **compared}
    better, worse = (mark, mark - 1) if indicator.group != "path" else (mark - 1, mark)

    before = rank({**told, **answered(indicator, better)})

    assert rank({**told, **answered(indicator, worse)}) <= before


@settings(max_examples=80)
@given(
    st.sampled_from(OUTSIDE),
    st.integers(min_value=60, max_value=240),
    st.integers(min_value=1, max_value=60),
    COMPARED,
)
def test_a_dearer_contract_never_improves_the_conclusion(
    name: str, price: int, more: int, compared: Mapping[str, object]
) -> None:
    told = {**stage_one(PACK, fit=4), **compared, "cost.price": str(price * 10_000)}
    raised = str(int(str(told[name])) + more * 10_000)

    assert rank({**told, name: raised}) <= rank(told)


@settings(max_examples=60)
@given(
    st.integers(min_value=0, max_value=2),
    st.integers(min_value=0, max_value=90),
    st.integers(min_value=90, max_value=210),
    COMPARED,
)
def test_less_that_can_be_avoided_inside_never_improves_the_conclusion(
    place: int, share: int, price: int, compared: Mapping[str, object]
) -> None:
    told = {**stage_one(PACK, fit=4), **compared, "cost.price": str(price * 10_000)}
    rows: Any = told["cost.inside"]

    def with_share(percent: int) -> Values:
        row = {**rows[place], "share": str(percent)}
        return {**told, "cost.inside": [*rows[:place], row, *rows[place + 1 :]]}

    assert rank(with_share(share)) <= rank(with_share(min(share + 10, 100)))


@settings(max_examples=60)
@given(
    st.integers(min_value=0, max_value=4),
    st.sampled_from(["likelihood", "impact"]),
    st.lists(st.integers(min_value=1, max_value=4), min_size=10, max_size=10),
    st.booleans(),
)
def test_a_graver_risk_never_improves_the_conclusion(
    place: int, side: str, grades: list[int], treated: bool
) -> None:
    told = stage_one(PACK)
    rows: list[Any] = [
        {
            **row,
            "likelihood": str(grades[at]),
            "impact": str(grades[at + 5]),
            "measure": row["measure"] if treated else "",
        }
        for at, row in enumerate(table_rows(told["risks"]) or ())
    ]
    graver = [dict(row) for row in rows]
    graver[place][side] = str(int(graver[place][side]) + 1)

    assert rank({**told, "risks": graver}) <= rank({**told, "risks": rows})


@settings(max_examples=60)
@given(
    st.integers(min_value=0, max_value=6),
    st.sampled_from(["outsource", "pilot"]),
    st.integers(min_value=5, max_value=40),
    st.integers(min_value=0, max_value=30),
)
def test_a_worse_score_of_contracting_never_improves_the_conclusion(
    place: int, option: str, less: int, lead: int
) -> None:
    def likely(taken: int) -> dict[str, tuple[int, ...]]:
        rows = {name: LIKELY[name] for name in ("keep", "outsource", "pilot")}
        rows["keep"] = tuple(min(mark + lead, 100) for mark in rows["keep"])
        row = list(rows[option])
        row[place] = max(row[place] - taken, 0)
        return {**rows, option: tuple(row)}

    before, after = (rank({**stage_one(PACK), **comparison(likely(one))}) for one in (0, less))

    assert after <= before


# --- what is not known ----------------------------------------------------------------------------

MATTERING = sorted({one.question for one in PACK.indicators} | {"cost.price", "cost.years"})


def ends(results: Results) -> dict[str, tuple[Decimal, Decimal]]:
    detail = results.detail("path", Path)
    return {one.road: (one.low, one.high) for one in detail.candidates} if detail else {}


@settings(max_examples=80)
@given(
    st.sampled_from(MATTERING),
    st.integers(min_value=1, max_value=5),
    st.integers(min_value=1, max_value=5),
)
def test_an_unknown_only_widens_the_score_of_every_road(question: str, need: int, fit: int) -> None:
    told = stage_one(PACK, need=need, fit=fit)

    known, wide = (ends(judged(PACK, {**told, **more})) for more in ({}, {question: UNKNOWN}))

    for road in known.keys() & wide.keys():
        assert wide[road][0] <= known[road][0]
        assert known[road][1] <= wide[road][1]


@settings(max_examples=60)
@given(st.sampled_from(MATTERING), st.sampled_from([3, 4, 5]))
def test_forgetting_a_fact_never_lets_a_service_go_out(question: str, mark: int) -> None:
    told = stage_one(PACK, need=mark, fit=mark)

    assert rank({**told, question: UNKNOWN}) <= max(rank(told), 3)


# --- order ----------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(st.permutations(["a", "b", "c"]), st.permutations(sorted(LIKELY)), st.data())
def test_neither_who_marked_first_nor_what_was_scored_first_changes_the_advice(
    people: list[str], options: list[str], data: st.DataObject
) -> None:
    marks = dict(zip("abc", ("3", "4", "4"), strict=True))
    told = {**stage_one(PACK), **comparison()}
    indicator = data.draw(st.sampled_from([one for one in PACK.indicators if not one.bounds]))
    rows: Any = scored()

    def turned(order: list[str], names: list[str]) -> Values:
        marked = {"marks": {name: marks[name] for name in order}}
        scores = {name: rows[name] for name in names}
        return {**told, indicator.question: marked, "options.scores": scores}

    before = judged(PACK, turned(["a", "b", "c"], sorted(LIKELY))).outcomes

    assert judged(PACK, turned(people, options)).outcomes == before
