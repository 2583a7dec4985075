"""Simulations are made once for one input, at once or later, and can be stopped on the way."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.builders import found, make_snapshot
from tests.core.stories import Values, comparison, stage_one
from wizard.case.model import Snapshot
from wizard.content.model import Pack
from wizard.engine.costing import TermCost
from wizard.engine.evaluate import Results, evaluate, whole
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.montecarlo import montecarlo
from wizard.engine.methods.risk import together
from wizard.engine.methods.sim import Progress, unwatched
from wizard.engine.methods.smaa import smaa
from wizard.engine.rules.conclusion import Conclusion
from wizard.engine.simulations import Left, at_once, forget, make

RISKS: Values = {
    "risks.money": [
        {
            "row": f"rk0{place}",
            "probability": "20",
            "low": "10000",
            "likely": "20000",
            "high": "40000",
        }
        for place in range(1, 4)
    ]
}


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Every test begins, and ends, with nothing drawn."""
    forget()
    yield
    forget()


@pytest.fixture
def told(pack: Pack) -> Snapshot:
    """A matter with a comparison of options, ranges of cost and risks in figures."""
    return make_snapshot(pack, {**stage_one(pack), **comparison(), **RISKS})


class Counting:
    """A method that says how often it was asked."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.times = 0
        self._refuses = refuses

    def __call__(self, given: int, /, *, progress: Progress = unwatched) -> int:
        """The double, in two steps."""
        self.times += 1
        progress(0, 2)
        if self._refuses:
            raise MethodError("driver.none")
        progress(1, 2)
        return 2 * given


def test_what_was_drawn_for_an_input_is_not_drawn_again() -> None:
    method = Counting()

    assert [at_once(method, 3), at_once(method, 3), at_once(method, 4)] == [6, 6, 8]
    assert method.times == 2


def test_what_is_left_is_named_once_and_there_once_it_was_made() -> None:
    method, left = Counting(), Left()

    assert left(method, 3) is left(method, 3) is None
    assert len(left.simulations) == 1
    make(left.simulations, unwatched)

    again = Left()
    assert again(method, 3) == 6
    assert not again.simulations
    assert method.times == 1


def test_an_input_no_result_follows_from_says_so_every_time_and_stops_no_other() -> None:
    method, other, left = Counting(refuses=True), Counting(), Left()
    left(method, 3), left(other, 3)

    make(left.simulations, unwatched)

    for draw in (Left(), at_once, Left()):
        with pytest.raises(MethodError):
            draw(method, 3)
    assert at_once(other, 3) == 6
    assert (method.times, other.times) == (1, 1)


class Stopped(Exception):  # noqa: N818 - it says what happened
    """Somebody pressed stop."""


def stopping(after: int) -> Progress:
    """A progress that stops at its so-manyeth step."""
    steps = iter(range(after))

    def told(done: int, of: int) -> None:
        assert 0 <= done < of
        if next(steps, None) is None:
            raise Stopped

    return told


def test_what_was_stopped_on_the_way_is_not_kept() -> None:
    method, left = Counting(), Left()
    left(method, 3)

    with pytest.raises(Stopped):
        make(left.simulations, stopping(1))

    assert Left()(method, 3) is None


@pytest.mark.parametrize("plain", [False, True])
def test_every_simulation_of_a_matter_can_be_stopped_at_many_steps(
    pack: Pack, told: Snapshot, *, plain: bool
) -> None:
    left = evaluate(pack, told, later=True).left

    methods: list[object] = [one.method for one in left]
    assert methods == [montecarlo, together, smaa]
    for one in left:
        method: Any = one.method
        steps: list[tuple[int, int]] = []
        method(one.given, plain=plain, progress=lambda done, of, s=steps: s.append((done, of)))

        assert len(steps) >= 3
        assert steps == [(at, len(steps)) for at in range(len(steps))]
        for after in range(len(steps)):
            with pytest.raises(Stopped):
                method(one.given, plain=plain, progress=stopping(after))


# --- a matter judged before and after -----------------------------------------------------------


def test_judged_first_without_the_draws_a_matter_says_what_is_still_to_come(
    pack: Pack, told: Snapshot
) -> None:
    first = evaluate(pack, told, later=True)

    assert len(first.left) == 3
    assert found(first, "options").verdict == "undrawn"
    assert "share" not in found(first, "options").measures
    assert said(first, "options") & {"options.undrawn.yet"}
    assert said(first, "cost.term") & {"cost.term.undrawn"}
    assert not said(first, "cost.term") & {"cost.term.certain", "cost.term.odds"}
    assert said(first, "risks.loss") & {"risks.loss.undrawn"}
    assert "p80" not in found(first, "risks.loss").measures
    conclusion = found(first, "conclusion")
    assert conclusion.limits[0].phrase == "conclusion.preliminary.undrawn"
    assert isinstance(conclusion.detail, Conclusion)
    open_ = {tick.id: tick.value.phrase for tick in conclusion.detail.ticks if tick.met is None}
    assert open_ == {"winner": "tick.winner.undrawn", "saving": "tick.undrawn"}


def test_what_is_stated_is_the_same_before_the_draws_and_after(pack: Pack, told: Snapshot) -> None:
    first, full = evaluate(pack, told, later=True), evaluate(pack, told)

    for rule in ("options", "cost.term", "risks.loss"):
        before, after = found(first, rule).measures, found(full, rule).measures
        drawn = {"saves", "reaches", "share", "p10", "p50", "p80", "p90", "p95"}
        same = {name: value for name, value in after.items() if name not in drawn}
        assert {name: value for name, value in before.items() if name not in drawn} == same
    term = first.detail("cost.term", TermCost)
    assert term is not None
    assert term.undrawn
    assert found(first, "cost.term").measures["saves"] in (0, 1)


def test_judged_again_after_the_draws_nothing_tells_it_from_a_matter_judged_at_once(
    pack: Pack, told: Snapshot
) -> None:
    first = evaluate(pack, told, later=True)
    make(first.left, unwatched)
    second = evaluate(pack, told, before=first, later=True)
    forget()
    full = evaluate(pack, told)

    assert second.left == full.left == ()
    assert verdicts(second) == verdicts(full)
    assert verdicts(second) != verdicts(first)
    for rule in ("options", "cost.term", "risks.loss", "conclusion"):
        assert found(second, rule).measures == found(full, rule).measures
        assert found(second, rule).because == found(full, rule).because


def test_what_is_printed_or_asked_why_has_its_draws_made(pack: Pack, told: Snapshot) -> None:
    first = evaluate(pack, told, later=True)
    full = whole(first)

    assert full.left == ()
    assert found(full, "options").verdict == "robust"
    assert whole(full) is full


def test_whoever_does_not_ask_for_later_never_hears_of_it(pack: Pack, told: Snapshot) -> None:
    assert evaluate(pack, told).left == ()


def said(results: Results, rule: str) -> set[str]:
    return {reason.phrase for reason in found(results, rule).because}


def verdicts(results: Results) -> dict[str, object]:
    return {rule: getattr(one, "verdict", None) for rule, one in results.outcomes.items()}
