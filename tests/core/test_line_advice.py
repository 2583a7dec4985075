"""What holds for the advice when single lines of cost move, staff are reckoned, cost was checked.

The same promises as in `test_advice_properties`, over the tables of single lines, and for a matter
that is judged before its draws are made.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import UNKNOWN, found, judged, make_snapshot
from tests.core.stories import Values, comparison, stage_one
from tests.core.test_advice_properties import FACTORS, RANK, in_other_money, said
from tests.core.test_properties import WORSE
from wizard.content.loading import load_pack
from wizard.engine.evaluate import Results, evaluate
from wizard.engine.simulations import forget
from wizard.paths import SHIPPED_PACK

PACK = load_pack(SHIPPED_PACK)
"""Read once: hypothesis asks for its strategies before any fixture is there."""

Row = dict[str, str]
INSIDE: tuple[Row, ...] = (
    {"row": "established", "low": "-5", "high": "15", "growth": "2", "variable": "80"},
    {"row": "contract", "growth": "3"},
    {"row": "running", "low": "-20", "high": "40", "variable": "100"},
)
OUTSIDE: tuple[Row, ...] = (
    {"row": "price", "low": "-5", "high": "20", "growth": "2", "variable": "90"},
    {"row": "transition", "low": "-10", "high": "60"},
    {"row": "governance", "low": "-20", "high": "50", "wages": "yes"},
)
LINES: Values = {"cost.inside_lines": list(INSIDE), "cost.outside_lines": list(OUTSIDE)}
RANGES: tuple[Row, ...] = (
    {"row": "price", "low": "-5", "likely": "2", "high": "20"},
    {"row": "transition", "low": "-10", "likely": "0", "high": "40"},
    {"row": "governance", "low": "-20", "likely": "0", "high": "50"},
    {"row": "volume", "low": "-10", "likely": "0", "high": "15"},
    {"row": "wages", "low": "0", "likely": "1", "high": "3"},
)
STAFF: Values = {
    "cost.should_staff": [
        {"row": "a", "name": "话务员", "count": "12", "wage": "60000"},
        {"row": "b", "name": "质检员", "count": "2", "wage": "72000"},
    ],
    "cost.checked": "60",
}
TABLES: Mapping[str, Values] = {
    "lines": {**LINES, **STAFF},
    "ranges": {"cost.ranges": list(RANGES), **STAFF},
    "neither": STAFF,
}
CONCLUDED: st.SearchStrategy[int] = st.integers(min_value=110, max_value=190)
"""A price in 万元, from one that saves for certain to one that hardly ever does."""


def matter(price: int, **tables: object) -> Values:
    return {**stage_one(PACK), **comparison(), "cost.price": str(price * 10_000), **tables}


def rank(results: Results) -> int:
    return RANK.get(found(results, "conclusion").verdict, 3)


def reaches(results: Results) -> Any:
    return found(results, "cost.term").measures["reaches"]


# --- money and order ------------------------------------------------------------------------------


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("tables", TABLES)
@pytest.mark.parametrize("price", [120, 165])
def test_the_unit_of_money_changes_no_advice(price: int, tables: str, factor: str) -> None:
    told = matter(price, **TABLES[tables])

    assert said(judged(PACK, in_other_money(told, Decimal(factor)))) == said(judged(PACK, told))


@settings(max_examples=20)
@given(st.sampled_from(sorted(TABLES)), st.data())
def test_the_order_of_the_rows_changes_nothing(tables: str, data: st.DataObject) -> None:
    told = matter(150, **TABLES[tables])
    turned = {
        key: data.draw(st.permutations(value)) if isinstance(value, list) else value
        for key, value in TABLES[tables].items()
    }

    before, after = judged(PACK, told), judged(PACK, {**told, **turned})

    assert said(after) == said(before)
    assert found(after, "cost.term").measures == found(before, "cost.term").measures
    assert found(after, "conclusion").measures == found(before, "conclusion").measures


# --- direction ------------------------------------------------------------------------------------


def with_cell(rows: tuple[Row, ...], place: int, cell: str, more: int) -> list[Row]:
    """The rows with one figure so much higher; an empty cell counts as nothing."""
    changed = {**rows[place], cell: str(int(rows[place].get(cell, "0") or "0") + more)}
    return [*rows[:place], changed, *rows[place + 1 :]]


@settings(max_examples=60)
@given(
    CONCLUDED,
    st.sampled_from([(0, "high"), (0, "growth"), (1, "high"), (2, "high")]),
    st.integers(min_value=1, max_value=40),
)
def test_a_line_outside_that_may_come_dearer_never_helps_contracting(
    price: int, cell: tuple[int, str], more: int
) -> None:
    told = matter(price, **LINES)
    before = judged(PACK, told)
    after = judged(PACK, {**told, "cost.outside_lines": with_cell(OUTSIDE, *cell, more)})

    assert reaches(after) <= reaches(before)
    assert rank(after) <= rank(before)


@settings(max_examples=60)
@given(
    CONCLUDED,
    st.sampled_from([(2, "high", -1), (2, "low", -1), (2, "growth", -1)]),
    st.integers(min_value=1, max_value=40),
)
def test_a_line_inside_that_may_come_cheaper_never_helps_contracting(
    price: int, cell: tuple[int, str, int], much: int
) -> None:
    place, name, sign = cell
    told = matter(price, **LINES)
    before = judged(PACK, told)
    cheaper = with_cell(INSIDE, place, name, sign * min(much, 39))
    after = judged(PACK, {**told, "cost.inside_lines": cheaper})

    assert reaches(after) <= reaches(before)
    assert rank(after) <= rank(before)


@settings(max_examples=60)
@given(
    CONCLUDED,
    st.integers(min_value=0, max_value=2),
    st.sampled_from(["low", "likely", "high"]),
    st.integers(min_value=1, max_value=4),
)
def test_a_range_outside_that_lies_higher_never_helps_contracting(
    price: int, place: int, cell: str, more: int
) -> None:
    told = matter(price, **{"cost.ranges": list(RANGES)})
    dearer = with_cell(RANGES, place, cell, more)
    before, after = judged(PACK, told), judged(PACK, {**told, "cost.ranges": dearer})

    assert reaches(after) <= reaches(before)
    assert rank(after) <= rank(before)


@settings(max_examples=40)
@given(
    CONCLUDED,
    st.sampled_from(sorted(TABLES)),
    st.sampled_from(["cost.tender", "cost.transition", "cost.governance", "cost.price"]),
    st.integers(min_value=1, max_value=60),
)
def test_a_dearer_contract_never_helps_whatever_else_is_known(
    price: int, tables: str, name: str, more: int
) -> None:
    told = matter(price, **TABLES[tables])
    dearer = {**told, name: str(int(str(told[name])) + more * 10_000)}
    before, after = judged(PACK, told), judged(PACK, dearer)

    assert reaches(after) <= reaches(before)
    assert rank(after) <= rank(before)


@pytest.mark.parametrize("forgotten", sorted(STAFF))
@pytest.mark.parametrize("price", [120, 150, 165])
def test_what_only_questions_the_price_never_decides(price: int, forgotten: str) -> None:
    told = matter(price, **TABLES["neither"])
    before, after = judged(PACK, told), judged(PACK, {**told, forgotten: UNKNOWN})

    assert found(after, "conclusion") == found(before, "conclusion")


# --- before the draws -----------------------------------------------------------------------------

DRAWN = frozenset({"options", "cost.term", "conclusion"})
"""The rules that read what is drawn, the last of them by way of the others."""


def undrawn(told: Values) -> Results:
    """The matter as it is judged first, with nothing kept from other tests."""
    forget()
    return evaluate(PACK, make_snapshot(PACK, told), later=True)


@settings(max_examples=30)
@given(CONCLUDED, st.sampled_from(sorted(TABLES)))
def test_before_its_draws_a_matter_is_told_as_such_and_nothing_else_differs(
    price: int, tables: str
) -> None:
    told = matter(price, **TABLES[tables])

    first = undrawn(told)
    full = judged(PACK, told)

    assert first.left
    assert found(first, "conclusion").limits[0].phrase == "conclusion.preliminary.undrawn"
    assert not found(full, "conclusion").limits[0].phrase.startswith("conclusion.preliminary")
    for name, outcome in first.outcomes.items():
        if name not in DRAWN:
            assert outcome == full.outcomes[name], name


@settings(max_examples=30)
@given(
    CONCLUDED,
    st.sampled_from(sorted(TABLES)),
    st.sampled_from(sorted(WORSE)),
    st.sampled_from(FACTORS),
    st.integers(min_value=1, max_value=60),
)
def test_before_the_draws_too_worse_is_never_better_and_the_unit_of_money_says_nothing(
    price: int, tables: str, line: str, factor: str, more: int
) -> None:
    told = matter(price, **TABLES[tables])
    first = undrawn(told)
    worse = ({**told, "cost.price": str((price + more) * 10_000)}, {**told, **WORSE[line][-1]})

    assert all(rank(undrawn(one)) <= rank(first) for one in worse)
    assert said(undrawn(in_other_money(told, Decimal(factor)))) == said(first)


@settings(max_examples=20)
@given(st.sampled_from(sorted(TABLES)), st.data())
def test_before_the_draws_too_the_order_of_the_rows_changes_nothing(
    tables: str, data: st.DataObject
) -> None:
    turned = {
        key: data.draw(st.permutations(value)) if isinstance(value, list) else value
        for key, value in TABLES[tables].items()
    }

    before, after = undrawn(matter(150, **TABLES[tables])), undrawn(matter(150, **turned))

    assert said(after) == said(before)
    assert found(after, "cost.term").measures == found(before, "cost.term").measures


EACH: Mapping[str, Values] = {key: {key: rows} for key, rows in LINES.items()} | {
    "cost.ranges": {"cost.ranges": list(RANGES)}
}


@pytest.mark.parametrize("table", EACH)
def test_every_table_is_read_and_moves_the_odds(table: str) -> None:
    result, plain = (judged(PACK, matter(150, **one)) for one in (EACH[table], {}))

    assert 0 < reaches(result) < 1
    assert reaches(result) != reaches(plain)
