"""Whatever stands in an input, a method gives finite figures or a sentence, never anything else."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.examples import EXAMPLES
from wizard.compute import ComputeError, compute
from wizard.content.loading import load_pack
from wizard.paths import SHIPPED_PACK
from wizard.sentences import failure_said

PACK = load_pack(SHIPPED_PACK)
NASTY: tuple[object, ...] = (
    0, -1, 1e308, 1e-308, 1e-320, "1e400", "1e-400", "9e999999", float("nan"), float("inf"),
    None, "", [], {}, True, "甲", 10**30, 0.5, 1, 100, "-0", [[0, 0], [1e308, 100]],
)  # fmt: skip
Place = tuple[str | int, ...]


def places(value: object, place: Place = ()) -> Iterator[Place]:
    """Every place inside an input."""
    if place:
        yield place
    parts: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        parts = list(value.items())
    elif isinstance(value, list):
        parts = list(enumerate(value))
    for key, part in parts:
        yield from places(part, (*place, key))


SPOILT = st.sampled_from(sorted(EXAMPLES)).flatmap(
    lambda name: st.tuples(
        st.just(name), st.sampled_from(list(places(EXAMPLES[name]))), st.sampled_from(NASTY)
    )
)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_the_sound_input_is_computed(name: str) -> None:
    assert json.loads(compute(name, json.dumps(EXAMPLES[name]), PACK, date(2026, 9, 1)))["result"]


@settings(max_examples=600, deadline=None)
@given(SPOILT)
@example(("montecarlo", ("inside", 0, "amount"), "1e400"))
@example(("cashflow", ("outside", 0, "amount"), 10**30))
def test_a_spoilt_input_gives_finite_figures_or_a_sentence(
    spoilt: tuple[str, Place, object],
) -> None:
    name, place, value = spoilt
    told: Any = deepcopy(EXAMPLES[name])
    inner = told
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    try:
        said = compute(name, json.dumps(told), PACK, date(2026, 9, 1))
    except ComputeError as refused:
        said = failure_said(refused, "zh")
        assert said.strip()
    assert "NaN" not in said
    assert "Infinity" not in said
