"""What was worked out for a table of options is kept, whatever order it was written in."""

from dataclasses import replace

import pytest

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


def test_a_single_option_is_nothing_to_compare() -> None:
    known, *_ = TABLE.options
    unknown = ("keep", ((None, 0, 100),) * 3)

    with pytest.raises(MethodError):
        compared(replace(TABLE, options=(known, unknown)))
