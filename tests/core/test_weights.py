"""Weights by swing, by order and by pairs, to the digit of the worked examples (section F)."""

import json
from collections.abc import Sequence
from datetime import date
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.hotline import CRITERIA, FIRST, REVISED, SECOND, THIRD, judged, matrix
from wizard.compute import ComputeError, compute
from wizard.content.model import Pack
from wizard.engine.methods.agreement import kendall
from wizard.engine.methods.ahp import AhpInput, Judgement, ahp
from wizard.engine.methods.ahp_group import GroupInput, Judge, ahp_group
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.weights import Member, Way, WeightsInput, weights

POINTS = st.lists(st.floats(min_value=1, max_value=100), min_size=5, max_size=5)
STEPS = st.sampled_from([1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9])


def weighed(way: Way, *rows: Sequence[float]) -> tuple[float, ...]:
    members = tuple(Member(name=str(at), points=tuple(row)) for at, row in enumerate(rows))
    result = weights(WeightsInput(criteria=CRITERIA, way=way, members=members))
    return tuple(one.weight for one in result.weights)


def near(*values: float, within: float = 5e-7) -> object:
    return pytest.approx(values, abs=within)


def test_swing_points_become_the_worked_weights() -> None:
    assert weighed("swing", (100, 90, 80, 50, 30)) == near(
        0.285714, 0.257143, 0.228571, 0.142857, 0.085714
    )


def test_an_order_of_five_has_the_worked_centroid() -> None:
    assert weighed("rank_order_centroid", (1, 2, 3, 4, 5)) == near(
        0.456667, 0.256667, 0.156667, 0.090000, 0.040000
    )


def test_a_rank_sum_falls_by_equal_steps() -> None:
    assert weighed("rank_sum", (5, 4, 3, 2, 1)) == near(1 / 15, 2 / 15, 3 / 15, 4 / 15, 5 / 15)


def test_equal_ranks_share_the_mean_of_their_places() -> None:
    assert weighed("rank_sum", (1, 2, 2, 4, 5)) == near(5 / 15, 3.5 / 15, 3.5 / 15, 2 / 15, 1 / 15)
    assert weighed("rank_sum", (1, 2, 2, 3, 4)) == weighed("rank_sum", (1, 2, 2, 4, 5))


def test_a_group_weighs_by_the_median_made_to_sum_to_one() -> None:
    group = weighed("direct", (2, 2, 2, 2, 2), (4, 3, 1, 1, 1), (1, 1, 1, 1, 6))

    assert group == near(0.2 / 0.8, 0.2 / 0.8, 0.1 / 0.8, 0.1 / 0.8, 0.2 / 0.8)


@given(st.lists(POINTS, min_size=1, max_size=5))
def test_weights_sum_to_one_and_do_not_ask_who_came_first(rows: list[list[float]]) -> None:
    result = weighed("direct", *rows)

    assert sum(result) == pytest.approx(1)
    assert weighed("direct", *reversed(rows)) == pytest.approx(result)
    turned = weighed("direct", *(row[::-1] for row in rows))
    assert turned[::-1] == pytest.approx(result)


def test_the_workshop_of_seven_agrees_to_the_worked_degree() -> None:
    rows = (
        (5, 4, 3, 2, 4, 1),
        (4, 4, 3, 2, 5, 2),
        (5, 5, 2, 3, 4, 1),
        (4, 5, 3, 2, 4, 1),
        (5, 3, 3, 1, 4, 5),
        (4, 4, 2, 2, 5, 1),
        (5, 4, 3, 2, 4, 5),
    )

    assert kendall(rows) == pytest.approx(5724 / 9828)


def test_one_order_agrees_wholly_and_one_person_with_nobody() -> None:
    assert kendall([(1, 2, 3), (10, 20, 30)]) == 1
    assert kendall([(1, 2, 3)]) is None
    assert kendall([(1, 1, 1), (2, 2, 2)]) is None


def test_the_first_member_contradicts_herself_as_worked() -> None:
    result = ahp(matrix(*FIRST))

    assert result.weights == near(0.248981, 0.277540, 0.220657, 0.196660, 0.056163)
    assert result.eigenvalue == pytest.approx(5.829683, abs=5e-7)
    assert result.index == pytest.approx(0.207421, abs=5e-7)
    assert result.ratio == pytest.approx(0.1852, abs=5e-5)
    assert result.verdict == "revise"
    assert ahp(matrix(*FIRST, table="saaty2005")).ratio == pytest.approx(0.1869, abs=5e-5)


def test_the_worst_judgement_is_named_with_what_would_ease_it() -> None:
    worst = ahp(matrix(*FIRST)).worst

    assert worst is not None
    assert (worst.first, worst.second, worst.suggestion) == ("c3", "c4", 1)
    assert worst.implied == pytest.approx(1.1220, abs=5e-5)
    assert worst.times / worst.implied == pytest.approx(0.297082, abs=5e-7)
    assert -log(worst.times / worst.implied) == pytest.approx(1.213748, abs=5e-7)
    assert worst.ratio == pytest.approx(0.0582, abs=5e-5)


def test_the_revised_judgements_are_accepted_and_the_cross_check_keeps_their_order() -> None:
    result = ahp(matrix(*REVISED))

    assert result.weights == near(0.249087, 0.286225, 0.271448, 0.133587, 0.059653)
    assert result.eigenvalue == pytest.approx(5.260843, abs=5e-7)
    assert result.geometric == near(0.2481, 0.2980, 0.2628, 0.1283, 0.0628, within=5e-5)
    assert result.geometric is not None
    for told in (result.weights, result.geometric):
        order = sorted(zip(told, CRITERIA, strict=True), reverse=True)
        assert [name for _, name in order] == ["c2", "c3", "c1", "c4", "c5"]
    assert result.same_order
    assert result.verdict == "acceptable"


def test_the_group_of_three_has_the_worked_weights() -> None:
    members = [
        Judge(name=name, judgements=judged(times))
        for name, times in (("1", REVISED), ("2", SECOND), ("3", THIRD))
    ]
    result = ahp_group(GroupInput(criteria=CRITERIA, members=tuple(members)))

    assert [one.ratio for one in result.members] == near(0.0582, 0.0096, 0.0103, within=5e-5)
    assert result.whole.weights == near(0.239480, 0.263731, 0.325490, 0.111967, 0.059332)
    assert result.whole.eigenvalue == pytest.approx(5.044461, abs=5e-7)
    assert result.whole.ratio == pytest.approx(0.0099, abs=5e-5)
    assert result.without is None


def test_a_member_beyond_use_is_shown_and_the_group_is_told_without_them_too() -> None:
    wild = (9, 1 / 9, 9, 1 / 9, 9, 1 / 9, 9, 9, 1 / 9, 9)
    members = (
        Judge(name="wild", judgements=judged(wild)),
        Judge(name="calm", judgements=judged(SECOND)),
    )
    result = ahp_group(GroupInput(criteria=CRITERIA, members=members))

    assert result.left_out == ("wild",)
    assert result.without is not None
    assert result.without.weights == pytest.approx(ahp(matrix(*SECOND)).weights)
    assert result.whole.weights != pytest.approx(result.without.weights)


def test_unanswered_pairs_leave_the_worked_weights_and_no_ratio() -> None:
    result = ahp(matrix(1, 1 / 2, 3, None, 1, None, None, None, 4, 2))

    assert result.weights == near(0.237532, 0.276575, 0.322035, 0.100313, 0.063546)
    assert (result.ratio, result.unanswered, result.verdict) == (None, 4, "incomplete")
    assert result.residual is not None
    assert result.residual > 0


def test_criteria_that_nothing_joins_are_named() -> None:
    with pytest.raises(MethodError, match="disconnected") as told:
        ahp(matrix(1, 2, None, None, 2, None, None, None, None, 3))

    assert told.value.values == {"names": "c4、c5"}


@given(st.lists(STEPS, min_size=10, max_size=10))
def test_a_pair_told_the_other_way_round_changes_nothing(times: list[float]) -> None:
    told = matrix(*times)
    turned = told.model_copy(
        update={
            "judgements": tuple(
                Judgement(first=one.second, second=one.first, times=1 / (one.times or 1))
                for one in told.judgements
            )
        }
    )

    assert ahp(turned).weights == pytest.approx(ahp(told).weights, abs=1e-9)
    assert sum(ahp(told).weights) == pytest.approx(1)


@given(st.lists(st.sampled_from([1.0, 2.0, 3.0]), min_size=3, max_size=3))
def test_judgements_taken_from_weights_give_those_weights_back(own: list[float]) -> None:
    names = ("a", "b", "c")
    told = tuple(
        Judgement(first=names[i], second=names[j], times=own[i] / own[j])
        for i, j in ((0, 1), (0, 2), (1, 2))
    )
    whole = ahp(AhpInput(criteria=names, judgements=told))
    part = ahp(AhpInput(criteria=names, judgements=told[:2]))

    expected = [each / sum(own) for each in own]
    assert list(whole.weights) == pytest.approx(expected, abs=1e-9)
    assert list(part.weights) == pytest.approx(expected, abs=1e-9)
    assert whole.ratio == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("ratio_of", "verdict"),
    [((1, 1, 1), "acceptable"), ((3, 1, 1), "revise"), ((9, 1, 1), "unusable")],
)
def test_three_criteria_are_judged_by_the_limit_for_three(
    ratio_of: tuple[float, ...], verdict: str
) -> None:
    names = ("a", "b", "c")
    told = tuple(
        Judgement(first=names[i], second=names[j], times=value)
        for (i, j), value in zip(((0, 1), (0, 2), (1, 2)), ratio_of, strict=True)
    )

    assert ahp(AhpInput(criteria=names, judgements=told)).verdict == verdict


MEMBER = {"name": "甲", "points": [100, 90, 80]}
WEIGHED = {"criteria": ["a", "b", "c"], "members": [MEMBER]}
PAIR = {"first": "a", "second": "b", "times": 3}
COMPARED = {"criteria": ["a", "b", "c"], "judgements": [PAIR]}


def members(*points: float) -> dict[str, object]:
    return {**WEIGHED, "members": [{"name": "甲", "points": list(points)}]}


def pairs(*more: dict[str, object]) -> dict[str, object]:
    return {**COMPARED, "judgements": [PAIR, *more]}


@pytest.mark.parametrize(
    ("name", "told", "code"),
    [
        ("weights", members(0, 0, 0), "weights.all_zero"),
        ("weights", members(100, -1, 0), "weights.below_zero"),
        ("weights", members(99, 10, 10), "weights.no_hundred"),
        ("weights", members(100, 10), "method.count_differs"),
        ("weights", members(100, float("nan"), 10), "input.not_finite"),
        ("weights", {**WEIGHED, "criteria": ["a", "a", "b"]}, "method.name_twice"),
        ("weights", {**WEIGHED, "members": [MEMBER, MEMBER]}, "method.name_twice"),
        ("weights", {**WEIGHED, "members": []}, "input.too_few"),
        ("ahp", COMPARED, "ahp.disconnected"),
        ("ahp", pairs({"first": "b", "second": "a", "times": 2}), "ahp.pair_twice"),
        ("ahp", pairs({"first": "b", "second": "b", "times": 1}), "ahp.pair_twice"),
        ("ahp", pairs({"first": "b", "second": "z", "times": 1}), "method.name_unknown"),
        ("ahp", pairs({"first": "b", "second": "c", "times": 10}), "input.too_large"),
        ("ahp", pairs({"first": "b", "second": "c", "times": 0}), "input.too_small"),
        (
            "ahp-group",
            {
                "criteria": ["a", "b", "c"],
                "members": [
                    {
                        "name": "甲",
                        "judgements": [PAIR, {"first": "a", "second": "c", "times": 1}],
                    }
                ],
            },
            "ahp.member_incomplete",
        ),
    ],
)
def test_what_no_weight_follows_from_is_told_in_words(
    pack: Pack, name: str, told: dict[str, object], code: str
) -> None:
    with pytest.raises(ComputeError) as refused:
        compute(name, json.dumps(told), pack, date(2026, 9, 1))

    assert refused.value.code == code


def test_weights_are_computed_from_json_and_always_the_same(pack: Pack) -> None:
    first = compute("weights", json.dumps(WEIGHED), pack, date(2026, 9, 1))

    assert json.loads(first)["result"]["weights"][0]["weight"] == pytest.approx(100 / 270)
    assert compute("weights", json.dumps(WEIGHED), pack, date(2026, 9, 1)) == first
