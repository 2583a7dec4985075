"""What was worked out for a table of options is kept, whatever order it was written in."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.comparing import Table, compared
from wizard.engine.methods.exact import MethodError

TABLE = Table(
    weights=(("quality", 0.5), ("cost", 0.3), ("undo", 0.2)),
    options=(
        ("pilot", ((70, 60, 80), (50, 40, 60), (75, 70, 80))),
        ("keep", ((40, 30, 50), (50, 50, 50), (100, 100, 100))),
        ("out", ((75, 50, 90), (55, 40, 70), (40, 20, 60))),
    ),
    tie=0.5,
    band=0.3,
    robust=0.8,
    fairly=0.6,
    insensitive=0.3,
    somewhat=0.1,
)


def turned(table: Table) -> Table:
    """The same table with options and criteria the other way round."""
    return replace(
        table,
        weights=table.weights[::-1],
        options=tuple((name, row[::-1]) for name, row in reversed(table.options)),
    )


def test_the_same_table_is_worked_out_once_in_whatever_order_it_stands() -> None:
    one, *others = (compared(told) for told in (TABLE, replace(TABLE), turned(TABLE)))

    for other in others:
        assert one.ranking is other.ranking
        assert one.smaa is other.smaa


def test_another_score_is_another_result() -> None:
    _, *others = TABLE.options
    changed = replace(TABLE, options=(("pilot", ((71, 60, 80), *TABLE.options[0][1][1:])), *others))

    one, other = compared(TABLE), compared(changed)

    assert one.smaa != other.smaa
    assert one.ranking.margin != other.ranking.margin


def test_where_the_lines_are_drawn_changes_the_verdict_and_not_the_draws() -> None:
    one, other = compared(TABLE), compared(replace(TABLE, robust=1.0, fairly=1.0))

    assert one.smaa is not None
    assert other.smaa is not None
    assert (one.smaa.seed, one.smaa.stated) == (other.smaa.seed, other.smaa.stated)
    assert other.smaa.verdict == "not_robust"


@given(
    st.integers(min_value=0, max_value=2),
    st.integers(min_value=0, max_value=2),
    st.integers(min_value=1, max_value=200),
)
def test_a_score_a_little_worse_never_puts_an_option_first_more_often(
    option: int, criterion: int, tenths: int
) -> None:
    name, row = TABLE.options[option]
    scores = list(row)
    likely, low, high = (max((one or 0) - tenths / 10, 0) for one in row[criterion])
    scores[criterion] = (likely, low, high)
    options = list(TABLE.options)
    options[option] = (name, tuple(scores))

    before, after = (firsts(one) for one in (TABLE, replace(TABLE, options=tuple(options))))

    assert all(after[run][name] <= before[run][name] for run in before)


def firsts(table: Table) -> dict[str, dict[str, float]]:
    """How often each option comes first, without a preference and with the one stated."""
    told = compared(table).smaa
    assert told is not None
    runs = {"none": told.none, "stated": told.stated}
    return {run: {one.option: one.ranks[0] for one in rows.options} for run, rows in runs.items()}


def test_a_single_option_is_nothing_to_compare() -> None:
    known, *_ = TABLE.options
    unknown = ("keep", ((None, 0, 100),) * 3)

    with pytest.raises(MethodError):
        compared(replace(TABLE, options=(known, unknown)))
