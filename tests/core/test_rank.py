"""Ranking, stability and tornado, to the digit of the worked examples (section G)."""

import json
from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.hotline import ALL_OUT, BPR, CRITERIA, KEEP, PART_OUT, SCORES, SWING, options
from wizard.compute import ComputeError, compute
from wizard.content.model import Pack
from wizard.engine.methods.options import OptionsInput
from wizard.engine.methods.rank import Ranking, rank
from wizard.engine.methods.stability import StabilityInput, stability
from wizard.engine.methods.tornado import TornadoInput, tornado

TENTHS = st.integers(min_value=0, max_value=1000).map(lambda n: n / 10)
ROWS = st.lists(st.lists(TENTHS, min_size=5, max_size=5), min_size=2, max_size=6)
POINTS = st.lists(st.integers(min_value=1, max_value=100), min_size=5, max_size=5)


def ranked(**changes: Any) -> Ranking:
    return rank(OptionsInput.model_validate(options(**changes)))


def plain(rows: Sequence[Sequence[float]]) -> dict[str, tuple[tuple[float, float, float], ...]]:
    return {f"o{at}": tuple((v, v, v) for v in row) for at, row in enumerate(rows)}


def shares(points: Sequence[float]) -> list[float]:
    return [point / sum(points) for point in points]


def test_the_hotline_ranks_as_worked() -> None:
    result = ranked()

    values = {one.option: one.value for one in result.options}
    assert values == pytest.approx(
        {KEEP: 60.8571, BPR: 69.9714, ALL_OUT: 59.9429, PART_OUT: 71.7714}, abs=5e-5
    )
    assert result.first == (PART_OUT,)
    assert result.margin == pytest.approx(1.8, abs=5e-5)
    assert [one.place for one in result.options] == [3, 2, 4, 1]
    assert all(one.dominated_by == () for one in result.options)


def test_what_each_criterion_adds_makes_up_the_value() -> None:
    for one in ranked().options:
        assert sum(one.adds) == one.value


@pytest.mark.parametrize(
    ("tie", "first"), [(1.79, (PART_OUT,)), (1.8, (BPR, PART_OUT)), (1.81, (BPR, PART_OUT))]
)
def test_a_difference_up_to_the_tie_is_told_as_a_tie(tie: float, first: tuple[str, ...]) -> None:
    result = ranked(tie=tie)

    assert result.first == first
    assert [one.place for one in result.options if one.option in first] == [1] * len(first)


def test_the_second_look_names_every_way_of_weighing_and_who_comes_first() -> None:
    result = ranked()

    assert [(look.kind, look.left_out) for look in result.looks] == [
        ("equal", None),
        ("centroid", None),
        *(("without", name) for name in CRITERIA),
    ]
    # By hand, equal weights: 自营+流程再造 (55+60+88+80+85)/5 = 73.6, 受理外包 345/5 = 69.
    assert (result.looks[0].first, result.looks[0].says) == ((BPR,), "other")
    # By hand, without c1: 自营+流程再造 75.96, 受理外包 70.48.
    assert (result.looks[2].first, result.looks[2].says) == ((BPR,), "other")
    assert result.agreeing == sum(look.first == (PART_OUT,) for look in result.looks)
    assert 0 < result.agreeing < 7


def test_a_look_that_only_ties_is_called_a_tie() -> None:
    rows = plain([(100, 0, 0, 0, 0), (0, 0, 100, 0, 0)])
    result = ranked(scores=rows, weights=(0.4, 0.1, 0.3, 0.1, 0.1))

    assert result.looks[0].says == "tie"
    assert result.looks[0].first == ("o0", "o1")


def test_leaving_out_the_only_weight_leaves_the_look_open() -> None:
    result = ranked(weights=(1, 0, 0, 0, 0))

    assert [look.says for look in result.looks[2:]].count("open") == 1


def test_an_option_with_a_score_unknown_is_shown_and_not_ranked() -> None:
    told = options()
    told["options"][3]["cells"][1] = {"likely": None}
    result = rank(OptionsInput.model_validate(told))

    assert (result.options[3].value, result.options[3].unknown) == (None, ("c2",))
    assert result.first == (BPR,)


@pytest.mark.parametrize(("floor", "out"), [(54.9, False), (55, False), (55.1, True)])
def test_a_floor_shuts_out_what_stays_below_it(floor: float, *, out: bool) -> None:
    told = options()
    told["criteria"][4]["floor"] = floor
    result = rank(OptionsInput.model_validate(told))

    assert (result.options[3].below_floor == ("c5",)) is out
    assert (result.first == (BPR,)) is out


def test_an_option_nowhere_better_is_dominated_and_stays_in_the_table() -> None:
    worse = {**SCORES, "更差": tuple((v - 1, v - 1, v - 1) for _, v, _ in SCORES[PART_OUT])}
    result = ranked(scores=worse)

    assert result.options[4].dominated_by == (PART_OUT,)
    assert result.options[4].value is not None


def test_knots_make_a_scale_and_beyond_them_it_is_flat() -> None:
    told = options(
        scores={
            "a": ((900, 900, 900), *[(50.0, 50.0, 50.0)] * 4),
            "b": ((700, 700, 700), *[(50.0, 50.0, 50.0)] * 4),
            "c": ((1100, 1100, 1100), *[(50.0, 50.0, 50.0)] * 4),
        }
    )
    told["criteria"][0]["knots"] = [[800, 100], [1000, 0]]
    result = rank(OptionsInput.model_validate(told))

    assert [one.adds[0] / SWING[0] for one in result.options] == pytest.approx([50, 100, 0])


@given(ROWS, POINTS, st.lists(TENTHS, min_size=5, max_size=5))
def test_a_new_option_never_reorders_the_others(
    rows: list[list[float]], points: list[int], new: list[float]
) -> None:
    before = ranked(scores=plain(rows), weights=shares(points))
    after = ranked(scores=plain([*rows, new, rows[0]]), weights=shares(points))

    assert [one.value for one in after.options][: len(rows)] == [
        one.value for one in before.options
    ]
    assert after.options[-1].value == before.options[0].value


@given(ROWS, POINTS)
def test_the_order_of_options_and_criteria_does_not_matter(
    rows: list[list[float]], points: list[int]
) -> None:
    told = ranked(scores=plain(rows), weights=shares(points))
    turned = ranked(scores=plain([row[::-1] for row in rows]), weights=shares(points[::-1]))
    mirrored = rank(
        OptionsInput.model_validate(
            options(scores=dict(reversed(plain(rows).items())), weights=shares(points))
        )
    )

    assert [one.value for one in turned.options] == pytest.approx([o.value for o in told.options])
    assert sorted(mirrored.first) == sorted(told.first)


# --- stability ------------------------------------------------------------------------------------

WORKED = {
    "c1": (0.2151, 0.7878, (BPR,), (ALL_OUT,), 0.247, "somewhat"),
    "c2": (0.1261, 1.0, (BPR,), (), 0.51, "insensitive"),
    "c3": (0.0, 0.3462, (), (BPR,), 0.51, "insensitive"),
    "c4": (0.0, 0.2347, (), (BPR,), 0.64, "insensitive"),
    "c5": (0.0, 0.1375, (), (BPR,), 0.60, "insensitive"),
}


def test_the_worked_intervals_hold_and_name_who_takes_over() -> None:
    result = stability(StabilityInput.model_validate(options()))

    assert result.first == PART_OUT
    for one in result.intervals:
        low, high, below, above, distance, rating = WORKED[one.criterion]
        assert (one.low, one.high) == pytest.approx((low, high), abs=5e-5)
        assert (one.below, one.above, one.rating) == (below, above, rating)
        assert one.distance == pytest.approx(distance, abs=5e-3)


@pytest.mark.parametrize(
    ("somewhat", "rating"), [(0.25, "sensitive"), (0.2471, "somewhat"), (0.24, "somewhat")]
)
def test_a_weight_is_rated_by_its_nearest_takeover(somewhat: float, rating: str) -> None:
    told = StabilityInput.model_validate(options(somewhat=somewhat))

    assert stability(told).intervals[0].rating == rating


def test_a_weight_of_one_is_a_single_criterion() -> None:
    result = stability(StabilityInput.model_validate(options(weights=(0, 0, 1, 0, 0))))

    assert result.intervals[2].rating == "single"


@given(ROWS, POINTS, st.integers(min_value=0, max_value=4))
def test_just_inside_an_interval_the_first_stays_and_just_outside_it_falls(
    rows: list[list[float]], points: list[int], at: int
) -> None:
    told = options(scores=plain(rows), weights=shares(points), tie=0)
    result = stability(StabilityInput.model_validate(told))
    one = result.intervals[at]

    def leads(weight: float) -> bool:
        rest = sum(p for k, p in enumerate(points) if k != at)
        moved = [weight if k == at else p / rest * (1 - weight) for k, p in enumerate(points)]
        values = [sum(w * v for w, v in zip(moved, row, strict=True)) for row in rows]
        return values[int(result.first[1:])] >= max(values) - 1e-7

    assert leads(one.low)
    assert leads(one.high)
    assert leads((one.low + one.high) / 2)
    for end, step, taken in ((one.low, -0.05, one.below), (one.high, 0.05, one.above)):
        if not taken:
            assert end in (0, 1)
        elif 0 <= end + step <= 1:
            beyond = [
                w
                if k == at
                else points[k] / sum(p for j, p in enumerate(points) if j != at) * (1 - w)
                for k, w in enumerate([end + step] * 5)
            ]
            ahead = {
                f"o{n}": sum(w * v for w, v in zip(beyond, row, strict=True))
                for n, row in enumerate(rows)
            }
            assert ahead[taken[0]] > ahead[result.first] - 1e-9


# --- tornado --------------------------------------------------------------------------------------


def test_the_five_widest_bars_are_as_worked() -> None:
    result = tornado(TornadoInput.model_validate(options()))

    assert (result.first, result.second) == (PART_OUT, BPR)
    assert result.margin == pytest.approx(1.8, abs=5e-5)
    worked = [
        (PART_OUT, "c1", -1.6286, 4.6571, 6.2857),
        (PART_OUT, "c2", -1.2857, 4.8857, 6.1714),
        (BPR, "c2", 4.8857, -1.2857, 6.1714),
        (BPR, "c1", 4.6571, -1.0571, 5.7143),
        (PART_OUT, "c3", -0.4857, 4.0857, 4.5714),
    ]
    for bar, (option, criterion, low, high, width) in zip(result.bars, worked, strict=False):
        assert (bar.option, bar.criterion, bar.turns) == (option, criterion, True)
        assert (bar.at_low, bar.at_high, bar.width) == pytest.approx((low, high, width), abs=5e-5)
    assert len(result.bars) == 15


def test_a_weight_moved_by_a_third_keeps_the_others_in_proportion() -> None:
    result = tornado(TornadoInput.model_validate(options()))
    bar = next(bar for bar in result.bars if bar.option is None and bar.criterion == "c1")

    moved = [SWING[0] * 1.3, *SWING[1:]]
    lead = [a[1] - b[1] for a, b in zip(SCORES[PART_OUT], SCORES[BPR], strict=True)]
    expected = sum(w * d for w, d in zip(moved, lead, strict=True)) / sum(moved)
    assert bar.at_high == pytest.approx(expected)


# --- what cannot be ranked ------------------------------------------------------------------------


def changed(path: Sequence[str | int], value: object) -> dict[str, Any]:
    told: Any = deepcopy(options())
    inner = told
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return dict(told)


UNFIT: list[tuple[Sequence[str | int], object, str]] = [
    (("criteria", 0, "weight"), 0.5, "weights.not_one"),
    (("criteria", 0, "weight"), -0.1, "input.too_small"),
    (("criteria", 0, "worst"), "", "input.empty"),
    (("criteria", 0, "name"), "c2", "method.name_twice"),
    (("criteria", 0, "knots"), [[5, 10]], "options.scale"),
    (("criteria", 0, "knots"), [[5, 10], [5, 20]], "options.scale"),
    (("criteria", 0, "knots"), [[0, 0], [5, 60], [9, 20]], "options.scale"),
    (("criteria", 0, "knots"), [[0, 0], [5, 101]], "options.scale"),
    (("options", 0, "name"), BPR, "method.name_twice"),
    (("options", 0, "cells"), [{"likely": 3}], "method.count_differs"),
    (("options", 0, "cells", 0), {"likely": 3, "low": 4}, "options.range"),
    (("options", 0, "cells", 0), {"likely": 101}, "options.off_scale"),
    (("options", 0, "cells", 0), {"likely": float("inf")}, "input.not_finite"),
    (("options",), options()["options"][:1], "input.too_few"),
    (("options",), options()["options"] * 3, "input.too_many"),
]


@pytest.mark.parametrize("name", ["rank", "stability", "tornado"])
@pytest.mark.parametrize(("path", "value", "code"), UNFIT)
def test_what_no_ranking_follows_from_is_told_in_words(
    pack: Pack, name: str, path: Sequence[str | int], value: object, code: str
) -> None:
    with pytest.raises(ComputeError) as refused:
        compute(name, json.dumps(changed(path, value)), pack, date(2026, 9, 1))

    assert refused.value.code == code


def test_with_every_option_out_nothing_is_ranked_and_with_one_there_is_no_second(
    pack: Pack,
) -> None:
    def refused(left: int, name: str) -> str:
        told = options()
        for option in told["options"][left:]:
            option["cells"][0] = {"likely": None}
        with pytest.raises(ComputeError) as error:
            compute(name, json.dumps(told), pack, date(2026, 9, 1))
        return error.value.code

    assert refused(0, "rank") == refused(0, "stability") == "options.none_left"
    assert refused(1, "tornado") == "options.no_second"
