"""The figures of the whole contract: what lies where, and that the table says the same."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content.text import both
from wizard.figures.shapes import Box, Dot, Figure, Line, TextMark
from wizard.figures.sources import MOST, Source, saving_sources
from wizard.figures.stranded import stranded_by_year
from wizard.figures.term import (
    AtRate,
    Odds,
    Share,
    Year,
    saving_at_rates,
    saving_by_year,
    saving_odds,
    saving_tornado,
)
from wizard.figures.tornado import Moved

T = TypeVar("T")
WAN = Decimal(10_000)
money = st.integers(-10_000_000, 10_000_000).map(Decimal)


def of_kind(figure: Figure, kind: type[T]) -> list[T]:
    return [shape for shape in figure.shapes if isinstance(shape, kind)]


def spread(*shares: int, low: int = -500_000) -> Odds:
    """Draws in bins of a hundred thousand yuan from `low` on."""
    return Odds(
        bins=tuple(
            Share(Decimal(low + at * 100_000), Decimal(low + (at + 1) * 100_000), Decimal(one))
            for at, one in enumerate(shares)
        ),
        p10=Decimal(low + 50_000),
        p50=Decimal(low + 150_000),
        p90=Decimal(low + 100_000 * len(shares) - 50_000),
        least=Decimal(200_000),
        saves=Decimal("0.995"),
        reaches=Decimal("0.004"),
    )


def inside(figure: Figure) -> bool:
    """Whether every shape lies within the frame."""
    boxes = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in of_kind(figure, Box)]
    lines = [(line.x1, line.y1, line.x2, line.y2) for line in of_kind(figure, Line)]
    dots = [(dot.x, dot.y, dot.x, dot.y) for dot in of_kind(figure, Dot)]
    marks = [(mark.x, mark.y, mark.x, mark.y) for mark in of_kind(figure, TextMark)]
    return all(
        -0.01 <= x <= figure.width + 0.01 and -0.01 <= y <= figure.height + 0.01
        for x1, y1, x2, y2 in (*boxes, *lines, *dots, *marks)
        for x, y in ((x1, y1), (x2, y2))
    )


@given(st.lists(st.tuples(money, money, money), min_size=1, max_size=15))
def test_every_year_lies_within_the_frame_and_is_told(
    told: Sequence[tuple[Decimal, Decimal, Decimal]],
) -> None:
    years = [Year(at, *amounts) for at, amounts in enumerate(told)]

    figure = saving_by_year(years)

    assert inside(figure)
    assert len(figure.rows) == len(years)


def test_a_year_that_costs_more_hangs_below_nought_and_looks_it() -> None:
    years = [
        Year(0, Decimal(0), 30 * WAN, -30 * WAN),
        Year(1, 50 * WAN, 20 * WAN, Decimal(0)),
    ]
    before, after = (box for box in of_kind(saving_by_year(years), Box) if box.width > 20)

    assert (before.fill, after.fill) == ("against", "series2")
    assert before.y == pytest.approx(after.y + after.height)
    assert before.height == pytest.approx(after.height)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=24), st.integers(-2_000_000, 2_000_000))
def test_every_bin_lies_within_the_frame(shares: list[int], low: int) -> None:
    assert inside(saving_odds(spread(*shares, 1, low=low)))


def test_draws_below_nought_look_otherwise_than_those_above() -> None:
    figure = saving_odds(spread(1, 1, 1, low=-200_000))

    assert [box.fill for box in of_kind(figure, Box)] == ["against", "against", "series2"]


def test_a_chance_is_never_told_as_certain() -> None:
    rows = [row[1].zh for row in saving_odds(spread(1, 2, 1)).rows]

    assert rows[-2:] == [">99\u00a0%", "<1\u00a0%"]


def test_the_three_amounts_are_written_apart_however_near_they_are() -> None:
    near = spread(1)
    figure = saving_odds(near)
    places = [mark.x for mark in of_kind(figure, TextMark) if mark.text.zh in ("P10", "P50", "P90")]

    assert places == sorted(places)
    assert min(places[1] - places[0], places[2] - places[1]) >= 50


@given(st.lists(st.tuples(money, money), min_size=1, max_size=6))
def test_every_rate_lies_within_the_frame(told: list[tuple[Decimal, Decimal]]) -> None:
    rates = [
        AtRate(Decimal(at) / 100, here, there, here - there)
        for at, (here, there) in enumerate(told)
    ]

    figure = saving_at_rates(rates, Decimal(0))

    assert inside(figure)
    assert len(figure.rows) == len(rates)


def test_the_rate_that_was_used_stands_out() -> None:
    rates = [AtRate(Decimal(at) / 100, WAN, Decimal(0), WAN) for at in (0, 3, 8)]
    figure = saving_at_rates(rates, Decimal("0.03"))

    assert [box.fill for box in of_kind(figure, Box)] == ["series2", "series1", "series2"]
    assert {mark.text.zh for mark in of_kind(figure, TextMark) if mark.bold} == {"3 %", "1.0"}


@pytest.mark.parametrize(
    ("low", "high", "crosses"),
    [
        (-1, 90, "都跨"),
        (0, 90, "跨最低"),
        (-1, 0, "跨 0"),
        (19, 20, "跨最低"),
        (20, 90, "–"),
        (1, 19, "–"),
        (-9, -1, "–"),
        (90, -1, "都跨"),
    ],
)
def test_a_bar_is_marked_where_it_crosses_nought_or_the_least_saving(
    low: int, high: int, crosses: str
) -> None:
    bar = Moved(both("价款"), low * WAN, high * WAN)

    figure = saving_tornado([bar], 50 * WAN, 20 * WAN)

    assert figure.rows[0][3].zh == crosses
    notes = [mark.text.zh for mark in of_kind(figure, TextMark) if mark.x == figure.width]
    assert (crosses in notes) is (crosses != "–")


def test_no_least_saving_is_asked_for_where_no_pay_is_saved() -> None:
    bar = Moved(both("价款"), -WAN, WAN)

    assert saving_tornado([bar], WAN, Decimal(0)).rows[0][3].zh == "跨 0"


@given(
    st.lists(st.tuples(money, money), min_size=1, max_size=5),
    money,
    money.map(abs),
    st.floats(280, 1100),
)
def test_a_tornado_of_money_stays_within_its_frame(
    ends: Sequence[tuple[Decimal, Decimal]], stated: Decimal, least: Decimal, width: float
) -> None:
    bars = [Moved(both("年价款"), *pair) for pair in ends]

    figure = saving_tornado(bars, stated, least, width=width)

    assert inside(figure)
    assert all(row[1].zh != "" for row in figure.rows)


# --- where the spread comes from, and what stays --------------------------------------------------


def sources(*per_cent: int) -> list[Source]:
    return [Source(both(f"n{at}"), Decimal(one) / 100) for at, one in enumerate(per_cent)]


@given(st.lists(st.integers(0, 130), min_size=1, max_size=40))
def test_every_source_lies_within_the_frame(shares: list[int]) -> None:
    figure = saving_sources(sources(*shares))

    assert inside(figure)
    assert len(of_kind(figure, Box)) == min(len(shares), MOST)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=40))
def test_the_parts_of_the_spread_add_up_however_many_are_gathered(shares: list[int]) -> None:
    rows = saving_sources(sources(*shares)).rows

    told = [Decimal(row[1].zh.removesuffix(" %").replace(",", "")) for row in rows]
    assert sum(told[:-1]) == told[-1] == sum(shares)


def test_the_largest_source_stands_first_and_is_solid() -> None:
    figure = saving_sources(sources(10, 70, 20))
    bars = of_kind(figure, Box)

    assert [row[0].zh for row in figure.rows] == ["n1", "n2", "n0", "各项相加"]
    assert [bar.fill for bar in bars] == ["series1", "series2", "series2"]
    assert bars[0].width == pytest.approx(7 * bars[2].width)


@pytest.mark.parametrize(
    ("count", "last"), [(MOST, "n9"), (MOST + 1, "其余 2 项"), (MOST + 5, "其余 6 项")]
)
def test_beyond_ten_sources_the_smallest_are_told_as_one(count: int, last: str) -> None:
    rows = saving_sources(sources(*range(100, 100 - count, -1))).rows

    assert rows[-2][0].zh == last


@given(st.lists(st.integers(0, 10_000_000).map(Decimal), min_size=1, max_size=15))
def test_every_year_of_stranded_cost_lies_within_the_frame_and_is_told(
    paid: list[Decimal],
) -> None:
    figure = stranded_by_year(paid, sum(paid, Decimal(0)))

    assert inside(figure)
    assert len(figure.rows) == len(paid) + 1


def test_a_year_in_which_nothing_is_stranded_has_no_bar() -> None:
    figure = stranded_by_year([30 * WAN, 15 * WAN, Decimal(0)], 45 * WAN)

    whole, half = of_kind(figure, Box)
    assert whole.width == pytest.approx(2 * half.width)
    assert [row[1].zh for row in figure.rows] == ["30.00", "15.00", "0.00", "45.00"]
