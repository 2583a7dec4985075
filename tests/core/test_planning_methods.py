"""Risks, tasks, benefits, differences and trees: the worked page and published examples hold."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.hotline import SEED
from wizard.engine.methods.benefits import BenefitsInput, benefits, class_of
from wizard.engine.methods.critical_path import CriticalPath, CriticalPathInput, critical_path
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.expected_value import Tree, TreeInput, expected_value
from wizard.engine.methods.readiness import (
    CRITICAL,
    Factor,
    Readiness,
    ReadinessParameters,
    readiness,
)
from wizard.engine.methods.risk import RiskInput, Risks, risks
from wizard.engine.methods.trend import TrendInput, slope, trend
from wizard.engine.methods.variance import VarianceInput, variance

D = Decimal


# --- risk -------------------------------------------------------------------------------------

EDGES = {
    "probability_edges": ["0", "0.05", "0.20", "0.50", "0.80", "1"],
    "impact_edges": ["0", "0.01", "0.05", "0.15", "0.40"],
    "tolerance": "0.01",
}


def level(name: str, probability: str, *impact: int, **more: Any) -> dict[str, Any]:
    figures = dict(zip(("low", "likely", "high"), map(str, impact), strict=True))
    return {"name": name, "probability": probability, "impact": figures, **more}


# The worked page prints the means alone; these three figures each give all that it prints.
WORKED = [
    level("R1", "0.15", 100, 180, 400),
    level("R2", "0.02", 200, 800, 3000),
    level("R3", "0.45", 20, 40, 90),
    level("R4", "0.5", 10, 30, 60),
]


def register(*told: dict[str, Any], **more: Any) -> Risks:
    given_ = {"value": 740, "risks": list(told) or WORKED, "draws": 2_000, **EDGES, **more}
    return risks(RiskInput.model_validate(given_))


def test_the_worked_register_is_ordered_by_expected_loss() -> None:
    result = register()

    assert [(one.name, round(one.loss, 2)) for one in result.risks] == [
        ("R1", D("34.00")),
        ("R2", D("26.67")),
        ("R3", D("22.50")),
        ("R4", D("16.67")),
    ]
    assert [(round(one.impact, 2), round(one.impact / 740, 4)) for one in result.risks] == [
        (D("226.67"), D("0.3063")),
        (D("1333.33"), D("1.8018")),
        (D("50.00"), D("0.0676")),
        (D("33.33"), D("0.0450")),
    ]
    assert round(result.loss, 2) == D("99.83")
    assert [(one.probability_bin, one.impact_bin) for one in result.risks] == [
        (2, 4), (1, 5), (3, 3), (4, 2),
    ]  # fmt: skip
    assert [one.colour for one in result.risks] == ["yellow", "yellow", "red", "yellow"]
    assert result.large_impact == ("R2",)


def test_the_worked_map_is_worked_out() -> None:
    rows = ["".join(colour[0].upper() for colour in row) for row in register().grid]

    assert rows == ["GGGYY", "GGYYR", "GYRRR", "GYRRR", "GYRRR"]


def test_the_worked_draws_come_out_as_printed() -> None:
    together = register(draws=10_000, seed=SEED).together
    told = (together.p50, together.p80, together.p95, together.mean)

    assert [round(one, 2) for one in told] == [45.21, 102.44, 324.82, 98.70]


@given(
    st.lists(st.decimals("0.01", "0.99", places=2), min_size=4, max_size=4, unique=True),
    st.lists(st.decimals("0.01", "2", places=2), min_size=4, max_size=4, unique=True),
    st.decimals("0.001", "0.5", places=3),
)
def test_no_red_cell_is_milder_than_a_green_one_whatever_the_edges(
    probabilities: list[Decimal], impacts: list[Decimal], tolerance: Decimal
) -> None:
    rows = [D(0), *sorted(probabilities), D(1)]
    columns = [D(0), *sorted(impacts)]
    grid = register(probability_edges=rows, impact_edges=columns, tolerance=tolerance, draws=1).grid
    mildest_red = [rows[r] * columns[c] for r in range(5) for c in range(5) if grid[r][c] == "red"]
    worst_green = [
        rows[r + 1] * columns[c + 1] for r in range(5) for c in range(4) if grid[r][c] == "green"
    ]

    assert not mildest_red or not worst_green or min(mildest_red) >= max(worst_green)
    assert all(row[4] != "green" for row in grid)


@pytest.mark.parametrize(("cost", "worth"), [("19.99", True), ("20", False), ("20.01", False)])
def test_a_treatment_is_worth_it_if_it_saves_more_than_it_costs(cost: str, worth: bool) -> None:
    left = {"low": 20, "likely": 20, "high": 20}
    treatment = {"cost": cost, "probability": "0.5", "impact": left}
    (one,) = register(level("R", "0.5", 60, 60, 60, treatment=treatment)).risks

    assert one.loss_after == 10
    assert one.worth is worth


@pytest.mark.parametrize(
    ("risk", "code"),
    [
        ({"name": "R", "impact_bin": 2}, "risk.no_probability"),
        ({"name": "R", "probability": "0.1"}, "risk.no_impact"),
        ({"name": "R", "probability": "0.1", "impact_bin": 5}, "risk.open_bin"),
        (
            {"name": "R", "probability": "0.1", "impact": {"low": 3, "likely": 2, "high": 4}},
            "driver.range",
        ),
    ],
)
def test_a_risk_no_loss_follows_from_is_told(risk: dict[str, Any], code: str) -> None:
    with pytest.raises(MethodError) as refused:
        register(risk)
    assert refused.value.code == code


def test_a_bin_stands_for_its_middle() -> None:
    (one,) = register({"name": "R", "probability_bin": 3, "impact_bin": 2}).risks

    assert one.probability == D("0.35")
    assert one.impact == D("0.03") * 740


def test_simulation_without_numpy_gives_the_same_figures() -> None:
    told = RiskInput.model_validate({"value": 740, "risks": WORKED, "draws": 300, **EDGES})

    assert risks(told) == risks(told, plain=True)


@given(st.permutations(WORKED), st.integers(1, 1000))
def test_neither_order_nor_unit_changes_what_comes_first(
    told: list[dict[str, Any]], scale: int
) -> None:
    scaled = [
        {**one, "impact": {key: str(D(value) * scale) for key, value in one["impact"].items()}}
        for one in told
    ]
    result = register(*scaled, value=740 * scale, draws=1)

    assert [(one.name, one.colour) for one in result.risks] == [
        (one.name, one.colour) for one in register(draws=1).risks
    ]


# --- readiness --------------------------------------------------------------------------------

RATED = (4, 3, 4, 3, 3, 2, 4, 3, 3, 4, 2, 3, 3, 4, 3)
WEIGHTS = ("0.1", "0.08", "0.08", "0.08", *("0.07",) * 4, *("0.06",) * 3, *("0.05",) * 4)
CRITICAL_PLACES = tuple(int(name[3:]) for name in CRITICAL)


def ready(marks: Sequence[int | None] = RATED, **more: Any) -> Readiness:
    factors = tuple(
        Factor(id=f"csf{place:02d}", mark=None if mark is None else D(mark), weight=D(weight))
        for place, (mark, weight) in enumerate(zip(marks, WEIGHTS, strict=True), start=1)
    )
    told = tuple(factor.model_copy(update=more) for factor in factors)
    return readiness(told, ReadinessParameters(go=D(80), conditional=D(65)))


def with_mark(place: int, mark: int | None) -> list[int | None]:
    return [mark if at == place else own for at, own in enumerate(RATED, start=1)]


def test_the_worked_factors_score_80_75_and_two_points_less_with_the_second_at_two() -> None:
    assert ready().score == D("80.75")
    assert ready(with_mark(2, 2)).score == D("78.75")


def test_a_score_high_enough_lets_nothing_go_while_a_critical_factor_is_at_two() -> None:
    # The worked page names other critical factors; of those in force the eleventh stands at 2.
    assert (ready().verdict, ready().critical_short) == ("no_go", ("csf11",))
    assert ready(planned=True).verdict == "conditional"
    assert ready(with_mark(11, 3)).verdict == "go"


@pytest.mark.parametrize("place", CRITICAL_PLACES)
def test_without_a_critical_factor_there_is_no_verdict(place: int) -> None:
    result = ready(with_mark(place, None))

    assert (result.verdict, result.critical_open) == ("unknown", (f"csf{place:02d}",))


@given(st.sampled_from(sorted(set(range(1, 16)) - set(CRITICAL_PLACES))), st.integers(0, 4))
def test_another_factor_not_rated_counts_as_its_worst(place: int, mark: int) -> None:
    unrated, worst = ready(with_mark(place, None)), ready(with_mark(place, 0))

    assert (unrated.verdict, unrated.score) == (worst.verdict, worst.score)
    assert unrated.score <= ready(with_mark(place, mark)).score


def test_factors_that_weigh_nothing_have_no_score() -> None:
    with pytest.raises(MethodError) as refused:
        ready(weight=D(0))
    assert refused.value.code == "readiness.no_weight"


# --- tasks ------------------------------------------------------------------------------------

TASKS = {
    "T1": (5, []),
    "T2": (5, ["T1"]),
    "T3": (20, ["T2"]),
    "T4": (15, ["T1"]),
    "T5": (25, ["T1"]),
    "T6": (30, ["T2"]),
    "T7": (20, ["T3", "T4", "T5"]),
    "T8": (5, ["T7", "T6"]),
    "T9": (1, [("T8", 2)]),
}


def after(before: Any) -> dict[str, Any]:
    name, lag = before if isinstance(before, tuple) else (before, 0)
    return {"task": name, "lag": lag}


def tasks(told: dict[str, Any], *, ranges: bool = False) -> list[dict[str, Any]]:
    return [
        {
            "id": name,
            "days": days,
            "after": [after(one) for one in before],
            **({"low": str(D(days) * D("0.8")), "high": str(D(days) * D("1.5"))} if ranges else {}),
        }
        for name, (days, before) in told.items()
    ]


def planned(told: list[dict[str, Any]], **more: Any) -> CriticalPath:
    return critical_path(CriticalPathInput.model_validate({"tasks": told, **more}))


def test_the_worked_tasks_take_58_days_along_two_roads() -> None:
    result = planned(tasks(TASKS))
    rows = {
        one.id: tuple(
            int(day)
            for day in (
                one.earliest_start, one.earliest_end, one.latest_start, one.latest_end,
                one.total_float, one.free_float,
            )
        )
        for one in result.tasks
    }  # fmt: skip

    assert result.days == 58
    assert rows == {
        "T1": (0, 5, 0, 5, 0, 0),
        "T2": (5, 10, 5, 10, 0, 0),
        "T3": (10, 30, 10, 30, 0, 0),
        "T4": (5, 20, 15, 30, 10, 10),
        "T5": (5, 30, 5, 30, 0, 0),
        "T6": (10, 40, 20, 50, 10, 10),
        "T7": (30, 50, 30, 50, 0, 0),
        "T8": (50, 55, 50, 55, 0, 0),
        "T9": (57, 58, 57, 58, 0, 0),
    }
    assert result.roads == (
        ("T1", "T2", "T3", "T7", "T8", "T9"),
        ("T1", "T5", "T7", "T8", "T9"),
    )


def test_the_worked_draws_meet_the_plan_three_times_in_a_hundred() -> None:
    drawn = planned(tasks(TASKS, ranges=True), seed=SEED).drawn
    assert drawn is not None

    assert [round(one, 2) for one in (drawn.p50, drawn.p80, drawn.p90)] == [65.44, 69.36, 71.51]
    assert round(drawn.met, 4) == 0.0307


def test_drawing_without_numpy_gives_the_same_days() -> None:
    told = CriticalPathInput.model_validate({"tasks": tasks(TASKS, ranges=True), "draws": 300})

    assert critical_path(told) == critical_path(told, plain=True)


def test_the_project_of_the_pert_textbook_takes_44_weeks() -> None:
    # Hillier & Lieberman, Introduction to Operations Research, ch. 22, Reliable Construction Co.:
    # 44 weeks along A–B–C–E–F–J–L–N.
    reliable = {
        "A": (2, []), "B": (4, ["A"]), "C": (10, ["B"]), "D": (6, ["C"]), "E": (4, ["C"]),
        "F": (5, ["E"]), "G": (7, ["D"]), "H": (9, ["E", "G"]), "I": (7, ["C"]),
        "J": (8, ["F", "I"]), "K": (4, ["J"]), "L": (5, ["J"]), "M": (2, ["H"]),
        "N": (6, ["K", "L"]),
    }  # fmt: skip
    result = planned(tasks(reliable))

    assert result.days == 44
    assert result.roads == (("A", "B", "C", "E", "F", "J", "L", "N"),)
    assert {one.id: int(one.total_float) for one in result.tasks if one.total_float} == {
        "D": 4, "G": 4, "H": 4, "M": 4, "I": 2, "K": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"A": (1, ["B"]), "B": (1, ["A"])}, "tasks.cycle"),
        ({"A": (1, ["A"])}, "tasks.cycle"),
        ({"A": (1, ["B"])}, "method.name_unknown"),
        ({"A": (1, []), "B": (1, [("A", -2)])}, "tasks.lag"),
        ({"A": (1, []), "B": (1, ["A", "A"])}, "method.name_twice"),
    ],
)
def test_tasks_no_plan_follows_from_are_told(told: dict[str, Any], code: str) -> None:
    with pytest.raises(MethodError) as refused:
        planned(tasks(told))
    assert refused.value.code == code


def test_a_task_may_begin_before_another_has_ended() -> None:
    result = planned(tasks({"A": (5, []), "B": (3, [("A", -2)])}))

    assert result.days == 6


@given(st.permutations(list(TASKS)))
def test_the_order_of_tasks_does_not_matter(order: list[str]) -> None:
    assert planned(tasks({name: TASKS[name] for name in order})) == planned(tasks(TASKS))


@given(st.sampled_from(sorted(TASKS)), st.integers(0, 40))
def test_a_longer_task_never_shortens_the_whole_and_its_float_is_what_it_may_take(
    name: str, longer: int
) -> None:
    room = next(one.total_float for one in planned(tasks(TASKS)).tasks if one.id == name)
    days, before = TASKS[name]
    now = planned(tasks({**TASKS, name: (days + longer, before)})).days

    assert now == 58 + max(D(0), longer - room)


# --- benefits, differences, trend, tree -------------------------------------------------------

BOUNDS = ["0.9", "0.7", "0.5"]


def realised(*told: dict[str, Any]) -> Any:
    given_ = {"benefits": list(told), "rate": "0.08", "bounds": BOUNDS}
    return benefits(BenefitsInput.model_validate(given_))


def test_the_worked_benefits_have_come_by_71_per_cent() -> None:
    result = realised({"name": "节约", "planned": [60, 85, 110], "actual": [20, 70, 95]})

    assert round(result.together.planned, 4) == D("215.7509")
    assert round(result.together.actual, 4) == D("153.9463")
    assert round(result.together.ratio, 4) == D("0.7135")
    assert result.together.klass == "mostly"


def test_a_year_without_a_figure_counts_on_neither_side() -> None:
    whole = realised({"name": "节约", "planned": [60, 85], "actual": [30, None]})

    assert round(whole.together.ratio, 9) == D("0.5")
    assert whole.benefits[0].open_years == (2,)


def test_a_benefit_without_a_baseline_is_not_judged() -> None:
    result = realised({"name": "满意", "planned": [60], "actual": [60], "baseline": False})

    assert (result.benefits, result.together.ratio) == ((), None)
    assert result.unjudged == ("满意",)


@pytest.mark.parametrize(
    ("ratio", "klass"),
    [
        ("0.9", "reached"), ("0.8999", "mostly"), ("0.7", "mostly"), ("0.6999", "partly"),
        ("0.5", "partly"), ("0.4999", "missed"),
    ],
)  # fmt: skip
def test_a_class_of_benefit_is_closed_below(ratio: str, klass: str) -> None:
    assert class_of(D(ratio), tuple(map(D, BOUNDS))) == klass


def differing(**more: Any) -> Any:
    told = {
        "planned": {"quantity": 480_000, "price": "14.5", "quality": 1},
        "actual": {"quantity": 520_000, "price": "15.2", "quality": "0.97"},
        "warn": "0.10",
        **more,
    }
    return variance(VarianceInput.model_validate(told))


def test_the_worked_difference_falls_apart_as_printed() -> None:
    result = differing()

    assert result.difference == 706_880
    assert [int(one.chain) for one in result.effects] == [580_000, 364_000, -237_120]
    assert [round(one.mean / 10_000, 3) for one in result.effects] == [
        D("58.502"), D("34.468"), D("-22.282"),
    ]  # fmt: skip
    gaps = [abs(one.mean - one.chain) for one in result.effects]
    assert round(max(gaps) / 10_000, 3) == D("1.932")
    assert round(result.gap, 3) == D("0.027")
    assert not result.orders_matter


@given(*(st.decimals("0.1", "100", places=2) for _ in range(4)))
def test_both_ways_of_taking_a_difference_apart_sum_to_it(
    q0: Decimal, q1: Decimal, p0: Decimal, p1: Decimal
) -> None:
    result = differing(planned={"quantity": q0, "price": p0}, actual={"quantity": q1, "price": p1})

    assert sum(one.chain for one in result.effects) == result.difference
    assert abs(sum(one.mean for one in result.effects) - result.difference) < D("1e-20")


def test_an_agreed_rise_of_the_price_is_no_difference() -> None:
    one = {"quantity": 10, "price": 100}
    result = differing(planned=one, actual={"quantity": 10, "price": 110}, index="1.1")

    assert result.difference == 0
    assert result.gap is None
    assert not result.orders_matter


def trending(*scores: str) -> Any:
    rule = {"periods": 6, "yellow": 80, "red": 70, "fall": -1}
    return trend(TrendInput.model_validate({"scores": scores, **rule}))


def test_the_worked_scores_fall_by_2_17_a_period_without_warning() -> None:
    result = trending("93.00", "90.50", "88.00", "87.48")

    assert result.slope == D("-2.17")
    assert result.colour == "none"


def test_the_slope_of_the_cloud_seeding_example_is_minus_0_056() -> None:
    # Hollander & Wolfe, Nonparametric Statistical Methods, example 9.1.
    found = slope(tuple(map(D, ("1.26", "1.27", "1.12", "1.16", "1.03"))))

    assert found == D("-0.05625")


def test_one_bad_month_does_not_move_the_slope() -> None:
    assert slope(tuple(map(D, (90, 88, 86, 84, 20)))) == D("-2")


@pytest.mark.parametrize(
    ("scores", "colour"),
    [
        (("84", "83", "82", "80"), "none"),
        (("84", "83", "81", "79.99"), "yellow"),
        (("82", "81", "80", "79"), "none"),
        (("90", "75", "70"), "none"),
        (("90", "75", "69.99"), "red"),
        (("60", "75", "69"), "none"),
        (("69",), "none"),
    ],
)
def test_a_warning_needs_a_low_score_and_a_fall(scores: tuple[str, ...], colour: str) -> None:
    assert trending(*scores).colour == colour


def test_only_the_last_periods_count() -> None:
    assert trending(*["20"] * 9, "90", "90", "90", "90", "90", "90").slope == 0


def chance(*branches: tuple[str, str, int]) -> dict[str, Any]:
    return {
        "kind": "chance",
        "branches": [
            {"name": name, "probability": likely, "then": {"kind": "end", "amount": amount}}
            for name, likely, amount in branches
        ],
    }


def tree(*ways: tuple[str, int, dict[str, Any]]) -> Tree:
    told = [{"name": name, "cost": cost, "then": then} for name, cost, then in ways]
    return expected_value(TreeInput.model_validate({"ways": told}))


def test_the_goferbroke_farmer_drills_for_an_expected_100() -> None:
    # Hillier & Lieberman, ch. 16: drill (1/4 oil 700, dry −100) is worth 100, selling 90.
    drill = chance(("oil", "0.25", 700), ("dry", "0.75", -100))
    result = tree(("sell", 0, {"kind": "end", "amount": 90}), ("drill", 0, drill))

    assert [(one.name, one.expected) for one in result.ways] == [
        ("drill", D(100)),
        ("sell", D(90)),
    ]
    assert (result.first, result.lead) == (("drill",), D(10))
    assert (result.ways[0].worst, result.ways[0].best) == (D(-100), D(700))
    assert result.ways[0].loses == D("0.75")


def test_the_survey_of_the_goferbroke_company_is_worth_123() -> None:
    # Same chapter: the survey costs 30; unfavourable (0.7) leads to selling at 90, favourable
    # (0.3) to drilling at even odds. Exactly 123 with posteriors 1/7 and 1/2.
    sell = {"name": "sell", "then": {"kind": "end", "amount": 90}}
    favourable = {
        "kind": "choice",
        "ways": [
            sell,
            {"name": "drill", "then": chance(("oil", "0.5", 700), ("dry", "0.5", -100))},
        ],
    }
    survey = {
        "kind": "chance",
        "branches": [
            {"name": "u", "probability": "0.7", "then": {"kind": "end", "amount": 90}},
            {"name": "f", "probability": "0.3", "then": favourable},
        ],
    }
    result = tree(("survey", 30, survey), ("sell", 0, {"kind": "end", "amount": 90}))

    assert (result.first, result.ways[0].expected) == (("survey",), D(123))


@pytest.mark.parametrize("likely", ["0.74", "0.76"])
def test_probabilities_that_do_not_sum_to_one_are_told(likely: str) -> None:
    drill = chance(("oil", "0.25", 700), ("dry", likely, -100))
    with pytest.raises(MethodError) as refused:
        tree(("sell", 0, {"kind": "end", "amount": 90}), ("drill", 0, drill))
    assert refused.value.code == "tree.not_one"
