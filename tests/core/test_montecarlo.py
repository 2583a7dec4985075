"""Simulation of the cost: the prescribed stream gives the worked numbers, with numpy or not."""

import json
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.hotline import DRIVERS, EVENTS, SEED, costs
from wizard.compute import ComputeError, compute
from wizard.content.model import Pack
from wizard.engine.methods.montecarlo import (
    MonteCarlo,
    MonteCarloInput,
    Spread,
    ends_from_tenths,
    montecarlo,
)


def asked(**changes: Any) -> MonteCarloInput:
    told = {"drivers": DRIVERS, "events": EVENTS, "seed": SEED, **changes}
    return MonteCarloInput.model_validate(costs(**told))


def simulated(*, plain: bool = False, **changes: Any) -> MonteCarlo:
    return montecarlo(asked(**changes), plain=plain)


@pytest.fixture(scope="module")
def worked() -> MonteCarlo:
    return simulated()


def test_the_prescribed_stream_gives_the_worked_spreads(worked: MonteCarlo) -> None:
    def tenths(spread: Spread) -> tuple[float, ...]:
        return spread.p10, spread.p50, spread.p90

    assert tenths(worked.inside) == pytest.approx((2530.02, 2613.69, 2710.04), abs=5.1e-3)
    assert tenths(worked.outside) == pytest.approx((2283.55, 2382.81, 2495.46), abs=5.1e-3)
    assert tenths(worked.saving) == pytest.approx((123.29, 231.96, 334.81), abs=5.1e-3)
    assert worked.saving.mean == pytest.approx(230.68, abs=5.1e-3)


def test_the_saving_is_as_likely_as_worked_and_the_statement_leans(worked: MonteCarlo) -> None:
    assert worked.saves.share == pytest.approx(0.9969)
    assert worked.reaches_least.share == pytest.approx(0.6924)
    assert worked.reaches_least.standard_error == pytest.approx(0.0046, abs=5e-5)
    assert worked.stated == pytest.approx(342.5442, abs=5e-5)
    assert worked.least == pytest.approx(191.1487, abs=5e-5)
    assert worked.leaning == "optimistic"


def test_what_the_spread_comes_from_is_as_worked(worked: MonteCarlo) -> None:
    parts = [
        ("合同变更加价", 0.228), ("外包风险事件", 0.190), ("工资实际增速", 0.185),
        ("自营风险事件", 0.150), ("过渡成本倍数", 0.124), ("合同管理费倍数", 0.060),
    ]  # fmt: skip

    assert [one.name for one in worked.parts[:6]] == [name for name, _ in parts]
    assert [one.share for one in worked.parts[:6]] == pytest.approx(
        [share for _, share in parts], abs=5.1e-4
    )


def test_the_swings_are_as_worked_and_one_alone_misses_the_least(worked: MonteCarlo) -> None:
    swings = [
        ("合同变更加价", 342.54, 159.03, 183.51),
        ("工资实际增速", 273.70, 449.13, 175.42),
        ("过渡成本倍数", 360.87, 232.57, 128.31),
        ("合同管理费倍数", 367.75, 279.52, 88.23),
        ("滞留成本倍数", 377.79, 307.30, 70.48),
        ("通胀", 307.15, 376.82, 69.66),
        ("业务量", 336.91, 353.81, 16.90),
    ]

    assert [one.name for one in worked.swings] == [name for name, *_ in swings]
    for one, (_, *figures) in zip(worked.swings, swings, strict=True):
        assert [one.at_low, one.at_high, one.width] == pytest.approx(figures, abs=5.1e-3)
    assert [one.name for one in worked.swings if one.misses_least] == ["合同变更加价"]
    assert not any(one.turns for one in worked.swings)


def test_without_numpy_every_double_is_the_same(worked: MonteCarlo) -> None:
    assert simulated(plain=True) == worked


def test_a_machine_without_numpy_computes_the_same_bytes() -> None:
    program = (
        "import sys; sys.modules['numpy'] = None\n"
        "from wizard.engine.methods.montecarlo import MonteCarloInput, montecarlo\n"
        "given = MonteCarloInput.model_validate_json(sys.stdin.read())\n"
        "print(montecarlo(given).model_dump_json(), end='')"
    )

    told = subprocess.run(
        [sys.executable, "-c", program], input=asked(draws=500).model_dump_json(),
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip

    assert told.stdout == simulated(draws=500).model_dump_json()


def test_tenths_become_the_worked_ends_and_give_the_tenths_back() -> None:
    low, high = ends_from_tenths(80, 100, 150)

    assert (low, high) == pytest.approx((56.699839, 182.079861), abs=5e-7)
    width = high - low
    assert (80 - low) ** 2 / (width * (100 - low)) == pytest.approx(0.1)
    assert (high - 150) ** 2 / (width * (high - 100)) == pytest.approx(0.1)


def test_a_range_given_by_its_tenths_is_wider_than_one_given_by_its_ends() -> None:
    by_ends = [{**DRIVERS[2]}]
    by_tenths = [{**DRIVERS[2], "low": 0.01, "high": 0.08, "ends": "p10_p90"}]
    narrow = [{**DRIVERS[2], "low": 0.01, "high": 0.08}]

    width = [
        simulated(drivers=one, events=[], draws=200).swings[0].width
        for one in (narrow, by_tenths, by_ends)
    ]
    assert width[0] < width[1]
    assert width[0] < width[2]


def test_an_event_that_cannot_happen_leaves_the_cost_without_its_expected_loss() -> None:
    never = [{**one, "probability": 0} for one in EVENTS]
    result = simulated(drivers=[], events=never, draws=50)

    assert result.saving.p10 == pytest.approx(result.saving.p90)
    assert all(one.share == 0 for one in result.parts)
    # In-house 9 and outside 8 a year of expected loss are gone: 342.5442 - 9 AF + 8 AF.
    assert result.saving.p50 == pytest.approx(342.5442 - 2.577097, abs=1e-4)


@settings(max_examples=25)
@given(st.floats(min_value=0, max_value=0.2), st.floats(min_value=0, max_value=0.2))
def test_a_dearer_contract_never_makes_a_saving_likelier(one: float, other: float) -> None:
    def reached(high: float) -> float:
        driver = {**DRIVERS[2], "low": 0, "likely": 0, "high": high}
        return simulated(drivers=[*DRIVERS[:2], driver], draws=200).reaches_least.share

    assert reached(max(one, other)) <= reached(min(one, other))


def test_the_seed_follows_from_the_input_and_is_told() -> None:
    one = simulated(seed=None, draws=100)

    assert simulated(seed=None, draws=100) == one
    assert simulated(seed=one.seed, draws=100) == one
    assert simulated(seed=None, draws=101).seed != one.seed


def driver(**change: Any) -> dict[str, Any]:
    return costs(drivers=[{**DRIVERS[0], **change}], events=[])


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (costs(), "driver.none"),
        (driver(low=0.04), "driver.range"),
        (driver(lines=["无"]), "method.name_unknown"),
        (driver(lines=[]), "driver.lines"),
        (driver(kind="volume"), "driver.lines"),
        (driver(high=8), "cost.rate"),
        (driver(kind="factor", low=-1), "cost.below_zero"),
        (driver(low=float("nan")), "input.not_finite"),
        (costs(drivers=[DRIVERS[0]] * 2), "method.name_twice"),
        (costs(events=[{**EVENTS[0], "probability": 1.1}]), "input.too_large"),
        (costs(events=[{**EVENTS[0], "amount": "-1"}]), "cost.below_zero"),
        (costs(drivers=DRIVERS, draws=10**9), "input.too_large"),
        (costs(drivers=DRIVERS, inside=[]), "cost.nothing_inside"),
    ],
)
def test_what_cannot_be_simulated_is_told_in_words(
    pack: Pack, told: dict[str, Any], code: str
) -> None:
    with pytest.raises(ComputeError) as refused:
        compute("montecarlo", json.dumps(told), pack, date(2026, 9, 1))

    assert refused.value.code == code
