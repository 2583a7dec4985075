"""What would change the conclusion: making the changes does what was said, and fewer do not."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import found, make_snapshot
from tests.core.stories import Values, stage_one
from wizard.content.model import Pack
from wizard.engine.evaluate import evaluate
from wizard.engine.flips import PRICE_STEP, TOGETHER, Turn, applied, turns

CASES: list[tuple[Values, dict[str, int]]] = [
    ({}, {}),
    ({}, {"d18": 4}),
    ({"test.k1": "no"}, {}),
    ({"cost.price": "3000000"}, {"need": 2, "fit": 4}),
    ({"cost.price": "1700000"}, {}),
]
HELD_TWICE: Values = {"test.k1": "no", "test.k2": "no"}
HELD_FOUR_TIMES: Values = {f"test.k{place}": "no" for place in range(1, 5)}


def turned(pack: Pack, values: Values) -> tuple[str, tuple[Turn, ...]]:
    """The verdict as it is, and what would change it."""
    snapshot = make_snapshot(pack, values)
    return found(evaluate(pack, snapshot), "conclusion").verdict, turns(pack, snapshot)


def becomes(pack: Pack, values: Values, turn: Turn, *, without: int | None = None) -> str:
    """The verdict with the changes made, all or all but one."""
    made = tuple(one for place, one in enumerate(turn.changes) if place != without)
    return found(evaluate(pack, applied(make_snapshot(pack, values), made)), "conclusion").verdict


@pytest.mark.parametrize(("changes", "usual"), CASES)
def test_making_the_change_turns_the_conclusion_as_told(
    pack: Pack, changes: Values, usual: dict[str, int]
) -> None:
    values = {**stage_one(pack, **usual), **changes}
    now, found_turns = turned(pack, values)

    assert found_turns
    for turn in found_turns:
        assert turn.verdict not in (now, "undecided")
        assert becomes(pack, values, turn) == turn.verdict


def test_where_no_single_answer_does_two_are_found_and_neither_does_alone(pack: Pack) -> None:
    values = {**stage_one(pack), **HELD_TWICE}
    now, (turn,) = turned(pack, values)

    assert {one.question for one in turn.changes} == {"test.k1", "test.k2"}
    assert becomes(pack, values, turn) == turn.verdict != now
    assert [becomes(pack, values, turn, without=place) for place in (0, 1)] == [now, now]


def test_what_would_take_four_answers_is_not_proposed(pack: Pack) -> None:
    values = {**stage_one(pack), **HELD_FOUR_TIMES}
    now, found_turns = turned(pack, values)

    assert all(len(turn.changes) <= TOGETHER for turn in found_turns)
    assert all(becomes(pack, values, turn) != now for turn in found_turns)


def test_two_steps_nearer_than_the_price_told_the_conclusion_is_as_now(pack: Pack) -> None:
    values = {**stage_one(pack), "cost.price": "1700000"}
    now, found_turns = turned(pack, values)
    (price,) = (one for turn in found_turns for one in turn.changes if one.question == "cost.price")
    nearer = str(Decimal(price.turned) + 2 * PRICE_STEP)

    assert (
        now
        == found(
            evaluate(pack, make_snapshot(pack, {**values, "cost.price": nearer})), "conclusion"
        ).verdict
    )


def test_trying_can_be_stopped(pack: Pack) -> None:
    class StoppedError(Exception):
        pass

    def told(done: int, _of: int) -> None:
        if done > 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        turns(pack, make_snapshot(pack, stage_one(pack)), told)


@settings(max_examples=8, deadline=None)
@given(
    st.integers(1, 5),
    st.integers(1, 5),
    st.sets(st.sampled_from(["test.k1", "test.k2", "test.k3", "test.k5"]), max_size=3),
)
def test_whatever_is_proposed_turns_the_conclusion(
    pack: Pack, need: int, fit: int, failed: set[str]
) -> None:
    values = {**stage_one(pack, need=need, fit=fit), **dict.fromkeys(failed, "no")}
    now, found_turns = turned(pack, values)

    for turn in found_turns:
        assert becomes(pack, values, turn) == turn.verdict != now
        for fewer in range(1, len(turn.changes)):
            for some in combinations(turn.changes, fewer):
                made = applied(make_snapshot(pack, values), some)
                assert found(evaluate(pack, made), "conclusion").verdict in (now, "undecided")
