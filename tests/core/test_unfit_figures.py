"""Whatever stands in an input, a method gives finite figures or a sentence, never anything else."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.hotline import COMMON, DRIVERS, EVENTS, INSIDE, PRICE, TERMS, costs, options
from wizard.compute import ComputeError, compute
from wizard.content.loading import load_pack
from wizard.paths import SHIPPED_PACK
from wizard.sentences import failure_said

PACK = load_pack(SHIPPED_PACK)
PAIRS = [
    {"first": "a", "second": "b", "times": 3},
    {"first": "a", "second": "c", "times": 5},
    {"first": "c", "second": "b", "times": 2},
]
OFFERS = [{"name": "甲", "lines": [PRICE]}, {"name": "在位", "lines": [PRICE], "incumbent": True}]
SOUND: dict[str, dict[str, Any]] = {
    "weights": {
        "criteria": ["a", "b", "c"],
        "members": [{"name": "x", "points": [100, 50, 20]}, {"name": "y", "points": [9, 100, 2]}],
    },
    "ahp": {"criteria": ["a", "b", "c"], "judgements": PAIRS},
    "ahp-group": {
        "criteria": ["a", "b", "c"],
        "members": [{"name": "x", "judgements": PAIRS, "share": 2}],
    },
    "rank": options(),
    "stability": options(),
    "tornado": options(),
    "smaa": options(draws=20),
    "cashflow": costs(),
    "montecarlo": costs(drivers=DRIVERS, events=EVENTS, draws=20),
    "market-test": {**TERMS, "inside": INSIDE, "common": COMMON, "offers": OFFERS},
    "optimism-bias": {"amount": "100", "bias": "0.5"},
    "should-cost": {
        "staff": [{"count": "55", "wage": "8.4"}],
        **dict.fromkeys(("insurance", "overhead", "profit", "vat"), "0.1"),
        "offer": "740",
    },
}
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


SPOILT = st.sampled_from(sorted(SOUND)).flatmap(
    lambda name: st.tuples(
        st.just(name), st.sampled_from(list(places(SOUND[name]))), st.sampled_from(NASTY)
    )
)


@pytest.mark.parametrize("name", sorted(SOUND))
def test_the_sound_input_is_computed(name: str) -> None:
    assert json.loads(compute(name, json.dumps(SOUND[name]), PACK, date(2026, 9, 1)))["result"]


@settings(max_examples=400, deadline=None)
@given(SPOILT)
@example(("montecarlo", ("inside", 0, "amount"), "1e400"))
@example(("cashflow", ("outside", 0, "amount"), 10**30))
def test_a_spoilt_input_gives_finite_figures_or_a_sentence(
    spoilt: tuple[str, Place, object],
) -> None:
    name, place, value = spoilt
    told: Any = deepcopy(SOUND[name])
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
