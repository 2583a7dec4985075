"""Figures as shapes: what lies where, and that the table says the same."""

from collections.abc import Sequence
from decimal import Decimal
from math import hypot
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.content.text import Text, both
from wizard.figures.cost import Cell, Trap, sensitivity, trap
from wizard.figures.marks import Factor, Part, csf_strip, s_scores
from wizard.figures.measure import text_width
from wizard.figures.options import (
    Ranks,
    Valued,
    WeightRange,
    lead_tornado,
    option_values,
    rank_shares,
    weight_ranges,
)
from wizard.figures.quadrant import Bubble, Standing, area_of, quadrant, radius
from wizard.figures.shapes import Area, Box, Dot, Figure, Line, TextMark
from wizard.figures.tornado import Moved
from wizard.figures.trend import Measured, Month, Threshold, kpi_trend
from wizard.languages import Lang

YUAN = Decimal(10_000)
TRAP = Trap(Decimal(3_670_000), Decimal(2_250_000), Decimal(2_588_000), Decimal(2_682_500))


def bubble(name: str, n: float, f: float, cost: int, standing: Standing = "keep") -> Bubble:
    return Bubble(both(name), Decimal(str(n)), Decimal(str(f)), cost * YUAN, standing)


T = TypeVar("T")


def of_kind(figure: Figure, kind: type[T]) -> list[T]:
    return [shape for shape in figure.shapes if isinstance(shape, kind)]


def words(figure: Figure, lang: Lang = "zh") -> list[str]:
    return [mark.text.in_(lang) for mark in of_kind(figure, TextMark)]


def areas(figure: Figure) -> list[Area]:
    """Where everything a label must not touch lies."""
    dots = [
        Area(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)
        for dot in of_kind(figure, Dot)
    ]
    cuts = [
        Area(line.x1, line.y1, line.x2, line.y2) for line in of_kind(figure, Line) if line.dashed
    ]
    return dots + cuts


CUTS = (Decimal(50), Decimal(60))

SERVICES = (
    bubble("政务咨询热线", 63, 79, 367, "argue"),
    bubble("信息系统运维", 56, 67, 412, "contract"),
    bubble("机关物业与保洁", 41, 86, 186),
    bubble("档案整理与数字化", 66, 71, 94, "argue"),
    bubble("办事材料录入", 61, 52, 152, "redesign"),
    bubble("会计核算", 55, 47, 72, "redesign"),
    bubble("机关工作人员培训", 33, 77, 45),
    bubble("政策研究课题", 43, 38, 60),
    bubble("会议服务", 27, 66, 38),
)


def test_a_bubble_grows_with_the_root_of_its_cost() -> None:
    assert radius(Decimal(0)) == pytest.approx(3.6)
    assert radius(367 * YUAN) == pytest.approx(3.6 + 0.86 * 367**0.5)


def test_every_service_of_the_running_case_has_its_label() -> None:
    shown = words(quadrant(SERVICES, cuts=CUTS))

    assert all(service.name.zh in shown for service in SERVICES)


def test_a_bubble_beside_a_larger_one_is_named_a_little_farther_above() -> None:
    together = (
        bubble("12345 政务咨询热线", 63, 79, 367, "contract"),
        bubble("档案整理与数字化", 63, 75, 94, "argue"),
    )

    assert "档案整理与数字化" in words(quadrant(together, cuts=CUTS, width=600))


def test_how_a_service_stands_is_told_by_its_fill() -> None:
    fills = [dot.fill for dot in of_kind(quadrant(SERVICES, cuts=CUTS), Dot)]

    assert sorted(fills) == sorted(["series1"] * 2 + ["hatch"] + ["dots"] * 2 + ["quiet"] * 4)


def test_the_favoured_quarter_lies_above_fifty_and_right_of_sixty() -> None:
    figure = quadrant((bubble("上", 80 - 0.1, 100, 0), bubble("下", 50, 60, 0)), cuts=CUTS)
    wash = next(box for box in of_kind(figure, Box) if box.fill == "wash")
    corner = next(dot for dot in of_kind(figure, Dot) if dot.x == pytest.approx(wash.x))

    assert corner.y == pytest.approx(wash.y + wash.height)


services = st.lists(
    st.builds(
        bubble,
        st.sampled_from(["热线", "机关物业与保洁", "档案整理与数字化", "IT", "Premises"]),
        st.floats(0, 100),
        st.floats(0, 100),
        st.integers(1, 900),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(services, st.sampled_from(["zh", "en"]))
def test_a_label_touches_no_bubble_no_line_and_no_other_label(
    bubbles: Sequence[Bubble], lang: Lang
) -> None:
    figure = quadrant(bubbles, cuts=CUTS, lang=lang)
    names = {one.name.zh for one in bubbles}
    marks = [mark for mark in of_kind(figure, TextMark) if mark.text.zh in names]
    placed = [area_of(mark, lang) for mark in marks]

    for at, area in enumerate(placed):
        assert not any(area.touches(other) for other in areas(figure))
        assert not any(area.touches(other) for other in placed[at + 1 :])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(30, 70), st.floats(30, 100)), min_size=2, max_size=14))
def test_a_label_lies_nearer_to_the_middle_of_its_own_bubble_than_to_any_other(
    places: list[tuple[float, float]],
) -> None:
    # The cost tells the order, so that the dots are as many and stand as the names do.
    bubbles = [bubble(f"服务{at}", n, f, 900 - at) for at, (n, f) in enumerate(places)]
    figure = quadrant(bubbles, cuts=CUTS)
    dots = of_kind(figure, Dot)

    for mark in of_kind(figure, TextMark):
        if mark.text.zh.startswith("服务"):
            away = [_away(area_of(mark, "zh"), dot) for dot in dots]
            assert away[int(mark.text.zh[2:])] == min(away)


def _away(area: Area, dot: Dot) -> float:
    x = min(max(dot.x, area.left), area.right)
    y = min(max(dot.y, area.top), area.bottom)
    return hypot(dot.x - x, dot.y - y)


@settings(max_examples=60, deadline=None)
@given(services)
def test_every_bubble_lies_within_the_frame(bubbles: Sequence[Bubble]) -> None:
    figure = quadrant(bubbles, cuts=CUTS)

    for dot in of_kind(figure, Dot):
        assert 44 - 1e-6 <= dot.x <= figure.width - 4 + 1e-6
        assert 8 - 1e-6 <= dot.y <= figure.height - 46 + 1e-6


def test_what_finds_no_place_is_still_in_the_table() -> None:
    crowded = [bubble(f"服务{place}", 50.5, 60.5, 800) for place in range(30)]
    figure = quadrant(crowded, cuts=CUTS)

    assert len(figure.rows) == 30
    assert len(words(figure)) < 30 + 20


def test_only_the_dearest_of_a_thousand_services_are_named() -> None:
    many = [bubble(f"服务{at}", at % 37 + 25, at % 59 + 30, at) for at in range(1000)]
    figure = quadrant(many, cuts=CUTS)
    named = {int(word[2:]) for word in words(figure) if word.startswith("服务")}

    assert len(figure.rows) == 1000
    assert named
    assert named <= set(range(960, 1000))


def test_text_is_measured_wide_enough_for_chinese_and_latin() -> None:
    assert text_width("政务咨询热线", 13) == pytest.approx(78)
    assert 40 < text_width("Meetings", 13) < 70


def test_the_trap_shows_both_savings_and_strikes_the_naive_one_out() -> None:
    figure = trap(TRAP)
    percents = [mark for mark in of_kind(figure, TextMark) if mark.text.zh.endswith("%")]

    assert [(mark.text.zh, mark.struck, mark.size) for mark in percents] == [
        ("38.7 %", True, 24),
        ("−3.7 %", False, 30),
    ]


def test_the_bars_of_the_trap_share_one_scale() -> None:
    bars = of_kind(trap(TRAP), Box)

    scales = [
        bar.width / float(amount)
        for bar, amount in zip(
            bars,
            (TRAP.in_house_full, TRAP.price, TRAP.in_house_avoidable, TRAP.outsourced_total),
            strict=True,
        )
    ]
    assert scales == pytest.approx([scales[0]] * 4)


def test_a_bar_too_short_for_its_words_has_them_after_it() -> None:
    figure = trap(Trap(Decimal(3_670_000), Decimal(100_000), Decimal(1), Decimal(1)))
    price = next(mark for mark in of_kind(figure, TextMark) if "价款 10" in mark.text.zh)

    assert price.ink == "ink"


def test_nothing_to_compare_is_drawn_without_dividing_by_nought() -> None:
    nothing = Decimal(0)

    assert "0.0 %" in words(trap(Trap(nothing, nothing, nothing, nothing)))


def cells() -> tuple[Cell, ...]:
    steps = (Decimal("-0.2"), Decimal(0), Decimal("0.2"))
    prices = (Decimal("-0.1"), Decimal(0), Decimal("0.1"))
    return tuple(
        Cell(share, price, volume, share - price)
        for volume in steps
        for share in steps
        for price in prices
    )


def test_each_of_the_twenty_seven_cells_is_told_once_and_is_in_the_table() -> None:
    figure = sensitivity(cells())
    boxes = [box for box in of_kind(figure, Box) if box.width > 10]

    assert len(boxes) == len(figure.rows) == 27
    assert {box.fill for box in boxes} == {"series1", "series2", "quiet"}


@pytest.mark.parametrize(
    ("saving", "fill"),
    [("-0.001", "quiet"), ("0", "series2"), ("0.099", "series2"), ("0.1", "series1")],
)
def test_a_cell_turns_at_nought_and_at_ten_per_cent(saving: str, fill: str) -> None:
    figure = sensitivity([Cell(Decimal(0), Decimal(0), Decimal(0), Decimal(saving))])

    assert of_kind(figure, Box)[0].fill == fill


@pytest.mark.parametrize(("width", "stacked"), [(635, True), (636, False), (816, False)])
def test_a_page_too_narrow_for_their_figures_stacks_the_three_squares(
    width: int, stacked: bool
) -> None:
    wide, figure = sensitivity(cells()), sensitivity(cells(), width=width)

    assert figure.width <= width
    assert (figure.height > 2 * wide.height) is stacked


def test_where_cells_are_narrow_the_price_is_named_once_for_a_square() -> None:
    narrow, wide = words(sensitivity(cells(), width=640)), words(sensitivity(cells(), width=832))

    assert "业务量 +20 %，单价" in narrow
    assert "单价 +10 %" not in narrow
    assert "业务量 +20 %" in wide
    assert "单价 +10 %" in wide


def month(place: int, value: int | None) -> Month:
    return Month(both(str(place)), None if value is None else Decimal(value))


MEASURED = Measured(
    Text(zh="接通率", en="Calls answered"),
    "%",
    (
        Threshold(Text(zh="目标", en="Target"), Decimal(95)),
        Threshold(Text(zh="红线", en="Red line"), Decimal(85)),
    ),
)


@pytest.mark.parametrize(("value", "is_marked"), [(84, True), (85, False), (90, False)])
def test_a_month_below_the_red_line_is_marked_by_shape_words_and_fill(
    value: int, is_marked: bool
) -> None:
    figure = kpi_trend(MEASURED, [month(1, 93), month(2, value)])
    late = [dot for dot in of_kind(figure, Dot) if dot.fill == "against"]

    assert bool(late) is is_marked
    assert (f"{value} %" in words(figure)) is is_marked


def test_a_month_above_the_line_is_marked_where_less_is_better() -> None:
    late = Measured(
        MEASURED.title, "", (Threshold(both("max"), Decimal(3)),), higher_is_better=False
    )
    figure = kpi_trend(late, [month(1, 2), month(2, 4)])

    assert [dot.fill for dot in of_kind(figure, Dot)] == ["series1", "against"]


def test_a_month_nobody_measured_leaves_a_gap_and_says_so_in_the_table() -> None:
    figure = kpi_trend(MEASURED, [month(1, 93), month(2, None), month(3, 94)])
    strokes = [line for line in of_kind(figure, Line) if line.ink == "accent"]

    assert strokes == []
    assert figure.rows[1][1].zh == "未测"


def test_an_indicator_never_measured_is_still_a_figure() -> None:
    figure = kpi_trend(Measured(both("x"), "", ()), [month(1, None)])

    assert figure.rows[0][1].en == "Not measured"


def test_suitability_shows_its_parts_its_total_and_what_decides() -> None:
    parts = [Part(f"S{place}", both("x"), Decimal(50), Decimal(50 * place)) for place in (1, 2)]
    figure = s_scores(parts, Decimal("62.8"))

    assert {"62.8", "70", "55", "40"} <= set(words(figure))
    bars = [box.width for box in of_kind(figure, Box) if box.fill == "series1"]
    assert bars[1] == pytest.approx(2 * bars[0])


def test_the_weakest_factor_comes_first_and_a_low_critical_one_is_marked() -> None:
    factors = [
        Factor("CSF01", both("战略"), 4),
        Factor("CSF04", both("需求"), 2, is_critical=True),
        Factor("CSF02", both("合同管理"), 1, is_critical=True),
    ]
    figure = csf_strip(factors)

    assert [row[0].zh for row in figure.rows] == ["CSF02 合同管理", "CSF04 需求", "CSF01 战略"]
    marked = [dot for dot in of_kind(figure, Dot) if dot.fill == "against"]
    assert len(marked) == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_has_a_title_a_header_and_rows_as_wide(lang: Lang) -> None:
    figures = (
        quadrant(SERVICES, cuts=CUTS),
        trap(TRAP),
        sensitivity(cells()),
        kpi_trend(MEASURED, [month(1, 93)]),
        s_scores([Part("S1", both("x"), Decimal(100), Decimal(50))], Decimal(50)),
        csf_strip([Factor("CSF01", both("战略"), 4)]),
    )
    for figure in figures:
        assert figure.title.in_(lang)
        assert all(len(row) == len(figure.header) for row in figure.rows)
        assert all(shown.in_(lang) for row in figure.rows for shown in row)


# --- options -------------------------------------------------------------------------------------

PILOT, KEEP = both("试点"), both("维持自办")


def shares(*parts: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(part) for part in parts)


def test_an_option_that_is_not_ranked_says_why_and_has_no_bar() -> None:
    options = [
        Valued(PILOT, Decimal("66.4"), 1),
        Valued(KEEP, None, None, both("不能选")),
    ]

    figure = option_values(options, width=600)

    assert {"66.4", "不能选", "–"} <= set(words(figure))
    assert len([box for box in of_kind(figure, Box) if box.fill == "series1"]) == 1
    assert [row[2].zh for row in figure.rows] == ["1", "–"]


def test_the_places_of_an_option_fill_its_bar_and_no_more() -> None:
    rows = [Ranks(PILOT, shares("0.96", "0.04", "0"), shares("0.38", "0.61", "0.01"))]

    figure = rank_shares(rows, Decimal(30), width=600)

    bars = [box for box in of_kind(figure, Box) if box.y > 20]
    for y in {box.y for box in bars}:
        row = [box for box in bars if box.y == y]
        assert sum(box.width for box in row) == pytest.approx(row[0].width / share_of(row[0], rows))
    assert {"96\u00a0%", "38\u00a0%"} <= set(words(figure))
    assert [row[1].zh for row in figure.rows] == ["权重 ±30 %", "不设偏好"]


def share_of(first: Box, rows: Sequence[Ranks]) -> float:
    """The share of first places a bar begins with: the upper one of the pair is as weighed."""
    upper = first.y == pytest.approx(30 + 26)
    return float((rows[0].stated if upper else rows[0].free)[0])


def test_what_is_nearly_always_or_hardly_ever_first_is_not_called_certain() -> None:
    rows = [Ranks(PILOT, shares("1", "0"), shares("0", "1"))]

    assert {">99\u00a0%", "<1\u00a0%"} <= set(words(rank_shares(rows, Decimal(30))))


def test_the_range_of_a_weight_holds_its_stroke_and_says_who_takes_over() -> None:
    one = WeightRange(
        PILOT, Decimal("0.24"), Decimal("0.13"), Decimal(1), KEEP, None, both("不敏感")
    )

    figure = weight_ranges([one], width=1000)

    (kept,) = of_kind(figure, Box)
    (stroke,) = (line for line in of_kind(figure, Line) if line.width == 2)
    assert kept.x <= stroke.x1 <= kept.x + kept.width
    assert (kept.x, kept.width) == (130, 870)
    assert "低于 13 %：维持自办" in words(figure)


@pytest.mark.parametrize(("at_low", "turns"), [("-0.1", True), ("0", False), ("0.1", False)])
def test_a_bar_that_goes_below_nought_is_marked_as_turning_the_order(
    at_low: str, *, turns: bool
) -> None:
    bars = [Moved(PILOT, Decimal(at_low), Decimal(8)), Moved(KEEP, Decimal(2), Decimal(6))]

    figure = lead_tornado(bars, Decimal(4), width=600)

    assert ("可翻转" in words(figure)) is turns
    assert any(box.fill == "against" for box in of_kind(figure, Box)) is turns
    assert figure.rows[0][3].zh == ("可翻转" if turns else "–")


@given(
    st.lists(st.tuples(st.decimals(-50, 50, places=1), st.decimals(-50, 50, places=1)), max_size=8),
    st.decimals(0, 50, places=1),
    st.floats(280, 1100),
)
def test_a_tornado_stays_within_its_width(
    ends: list[tuple[Decimal, Decimal]], margin: Decimal, width: float
) -> None:
    figure = lead_tornado([Moved(PILOT, low, high) for low, high in ends], margin, width=width)

    for box in of_kind(figure, Box):
        assert 0 <= box.x <= box.x + box.width <= width
