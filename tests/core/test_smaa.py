"""Simulation of the ranking: the prescribed stream gives the worked numbers, with numpy or not."""

import json
import subprocess
import sys
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.hotline import ALL_OUT, BPR, KEEP, PART_OUT, SCORES, SEED, options
from wizard.compute import ComputeError, compute
from wizard.content.model import Pack
from wizard.engine.methods import sim
from wizard.engine.methods.smaa import Smaa, SmaaInput, smaa

WORKED: dict[str, tuple[tuple[float, ...], float, tuple[float, ...]]] = {
    KEEP: ((0.2204, 0.2898, 0.2732, 0.2166), 0.0000, (0.087, 0.092, 0.236, 0.213, 0.372)),
    BPR: ((0.5037, 0.4276, 0.0687, 0.0000), 0.3191, (0.172, 0.198, 0.213, 0.233, 0.185)),
    ALL_OUT: ((0.0141, 0.0552, 0.1482, 0.7825), 0.0001, (0.595, 0.169, 0.049, 0.110, 0.076)),
    PART_OUT: ((0.2618, 0.2274, 0.5099, 0.0009), 0.6808, (0.319, 0.297, 0.153, 0.134, 0.097)),
}
ROW = st.lists(st.integers(min_value=0, max_value=100), min_size=5, max_size=5)


def simulated(*, plain: bool = False, **changes: Any) -> Smaa:
    return smaa(SmaaInput.model_validate(options(**{"seed": SEED, **changes})), plain=plain)


def test_the_prescribed_stream_gives_the_worked_acceptabilities_exactly() -> None:
    result = simulated()

    for free, stated in zip(result.none.options, result.stated.options, strict=True):
        ranks, first, central = WORKED[free.option]
        assert free.ranks == ranks
        assert stated.ranks[0] == first
        assert free.central == pytest.approx(central, abs=5.1e-4)
    assert (result.first, result.share, result.verdict) == (PART_OUT, 0.6808, "fairly_robust")


def test_one_option_beats_another_as_often_as_worked() -> None:
    result = simulated()

    assert result.none.options[3].wins[1] == 0.2756
    assert result.stated.options[3].wins[1] == 0.6808
    assert result.none.options[3].wins[3] == 0


def test_without_numpy_every_double_is_the_same() -> None:
    assert simulated(plain=True) == simulated()


def test_a_machine_without_numpy_computes_the_same_bytes() -> None:
    program = (
        "import sys, json; sys.modules['numpy'] = None\n"
        "from wizard.engine.methods.smaa import SmaaInput, smaa\n"
        "given = SmaaInput.model_validate_json(sys.stdin.read())\n"
        "print(smaa(given).model_dump_json(), end='')"
    )
    given = SmaaInput.model_validate(options(seed=SEED, draws=500)).model_dump_json()

    told = subprocess.run(
        [sys.executable, "-c", program], input=given, capture_output=True, text=True, check=True,
        encoding="utf-8",
    )  # fmt: skip

    assert told.stdout == simulated(draws=500).model_dump_json()


def test_the_engine_starts_without_fetching_numpy() -> None:
    program = "import sys, wizard.compute; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_stream_is_pythons_own_row_by_row() -> None:
    one = Random(7)  # noqa: S311 - the stream the method prescribes
    rows = [[one.random() for _ in range(3)] for _ in range(4)]

    columns = [sim.listed(column) for column in sim.uniforms(7, 4, 3)]

    assert columns == [list(column) for column in zip(*rows, strict=True)]


@given(
    st.lists(st.floats(min_value=-1e6, max_value=1e6), min_size=3, max_size=3).map(sorted),
    st.integers(min_value=0, max_value=2**32),
)
def test_a_triangular_draw_is_the_same_double_either_way_and_within_its_ends(
    ends: list[float], seed: int
) -> None:
    low, likely, high = ends
    quick = sim.triangular(sim.uniforms(seed, 50, 1)[0], low, likely, high)
    plain = sim.triangular(sim.uniforms(seed, 50, 1, plain=True)[0], low, likely, high)

    if isinstance(quick, float) or isinstance(plain, float):
        assert quick == plain == low == high
    else:
        assert sim.listed(quick) == sim.listed(plain)
        slack = 1e-9 * (high - low)
        assert all(low - slack <= drawn <= high + slack for drawn in sim.listed(quick))


@given(
    rows=st.lists(
        st.lists(st.floats(min_value=-1e6, max_value=1e6), min_size=3, max_size=3).map(sorted),
        min_size=1,
        max_size=5,
    ),
    certain=st.booleans(),
)
def test_many_triangles_add_up_to_the_same_doubles_as_one_after_another(
    rows: list[list[float]], *, certain: bool
) -> None:
    ends = [(low, likely, high) for low, likely, high in rows]
    ends += [(2.5, 2.5, 2.5)] if certain else []
    quick, plain = (sim.uniforms(7, 40, len(ends), plain=road) for road in (False, True))

    one_by_one = quick[0] * 0.0
    for column, told in zip(quick, ends, strict=True):
        one_by_one = one_by_one + sim.triangular(column, *told)

    assert sim.listed(sim.triangles(quick, ends)) == sim.listed(one_by_one)
    assert sim.listed(sim.triangles(plain, ends)) == sim.listed(one_by_one)


@settings(max_examples=30)
@given(st.lists(ROW, min_size=2, max_size=4), st.integers(min_value=0, max_value=99))
def test_every_option_takes_some_rank_in_every_draw(rows: list[list[int]], seed: int) -> None:
    scores = {
        f"o{at}": tuple((max(v - 10, 0), v, min(v + 10, 100)) for v in row)
        for at, row in enumerate(rows)
    }
    result = simulated(scores=scores, seed=seed, draws=100)

    for run in (result.none, result.stated):
        for one in run.options:
            assert sum(one.ranks) == pytest.approx(1)
            assert (one.central is None) == (one.ranks[0] == 0)
            if one.central is not None:
                assert sum(one.central) == pytest.approx(1)


def test_the_seed_follows_from_the_input_and_is_told() -> None:
    one, same, other = simulated(seed=None), simulated(seed=None), simulated(seed=None, band=0.2)

    assert one == same
    assert one.seed != other.seed
    assert simulated(seed=one.seed).stated == one.stated


@pytest.mark.parametrize(
    ("share", "verdict"),
    [(0.6808, "robust"), (0.6809, "fairly_robust")],
)
def test_the_verdict_turns_at_its_bound(share: float, verdict: str) -> None:
    assert simulated(robust=share).verdict == verdict


def test_below_the_second_bound_the_first_is_not_robust() -> None:
    assert simulated(fairly=0.6809).verdict == "not_robust"
    assert simulated(fairly=0.6808).verdict == "fairly_robust"


def test_a_score_not_known_ranges_over_the_whole_scale() -> None:
    told = options(seed=SEED)
    told["options"][2]["cells"] = [{"likely": None}] * 5
    result = smaa(SmaaInput.model_validate(told))

    assert result.first == PART_OUT
    assert 0 < result.stated.options[2].ranks[0] < 1
    assert result.none.options[2].ranks[0] > WORKED[ALL_OUT][0][0]


def test_an_option_below_a_floor_takes_no_part() -> None:
    told = options(seed=SEED)
    told["criteria"][4]["floor"] = 50
    result = smaa(SmaaInput.model_validate(told))

    assert [one.option for one in result.none.options] == [KEEP, BPR, PART_OUT]


def test_a_twin_of_an_option_shares_every_rank_with_it() -> None:
    still = {name: tuple((v, v, v) for _, v, _ in row) for name, row in SCORES.items()}
    result = simulated(scores={**still, "孪生": still[BPR]})

    assert result.none.options[1].ranks == result.none.options[4].ranks


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"weights": (0.9, 0.9, 0, 0, 0)}, "weights.not_one"),
        ({"draws": 10**9}, "input.too_large"),
        ({"seed": -1}, "input.too_small"),
        ({"band": 1}, "input.not_below"),
    ],
)
def test_what_cannot_be_simulated_is_told_in_words(
    pack: Pack, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(ComputeError) as refused:
        compute("smaa", json.dumps(options(**change)), pack, date(2026, 9, 1))

    assert refused.value.code == code
