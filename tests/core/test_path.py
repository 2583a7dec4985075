"""The roads of the worked service: its scores, what keeps one out, what would turn it."""

from typing import Any

import pytest

from tests.builders import AS_OF
from wizard.computations import PathAsked
from wizard.content.loading import load_pack
from wizard.engine.methods.path import Path, path
from wizard.fillings import path as bounds
from wizard.in_force import InForce
from wizard.paths import SHIPPED_PACK

PACK = load_pack(SHIPPED_PACK)
WORKED: dict[str, Any] = {
    "blocked": False, "statutory_duty": True, "value_ratio": None, "need": "61.1310",
    "fit": "64.25", "advantage": "0.162801", "d03": 3, "d04": 3, "d05": 3, "d08": 3, "d11": 3,
    "d10": "3.32", "d18": "3.6", "d19": "2.2", "units": 1, "suppliers": 6,
}  # fmt: skip
"""The worked potential of 65, sameness of 30 and capability of 58, as marks from 1 to 5."""


def roads(**changes: Any) -> Path:
    told = {**bounds(InForce(PACK, AS_OF)), **WORKED, **changes}
    return path(PathAsked.model_validate(told))


def test_every_road_scores_as_worked() -> None:
    found = {one.road: round(one.high, 4) for one in roads().candidates}

    # The worked 73.6714 of contracting is by an older formula: now 0.4 · 77.1335 + 0.6 · 64.25.
    assert {name: f"{score:.4f}" for name, score in found.items()} == {
        "keep": "30.8678", "bpr": "63.4524", "shared": "46.3393", "outsource": "69.4034",
    }  # fmt: skip


def test_sameness_and_units_alone_keep_sharing_out_and_redesign_comes_first() -> None:
    result = roads()
    unmet = {
        one.road: [asked.name for asked in one.requirements if not asked.met]
        for one in result.candidates
    }

    assert unmet == {"keep": [], "bpr": [], "shared": ["common", "units"], "outsource": []}
    assert (result.road, result.then) == ("outsource", "bpr")


@pytest.mark.parametrize(("fit", "road"), [("60", "outsource"), ("59.99", "keep")])
def test_below_sixty_points_of_fitness_the_worked_service_does_not_go_out(
    fit: str, road: str
) -> None:
    assert roads(fit=fit).road == road


@pytest.mark.parametrize(("value", "road"), [("0.9999", "stop"), ("1", "outsource")])
def test_what_is_no_duty_and_is_worth_less_than_it_costs_stops(value: str, road: str) -> None:
    assert roads(statutory_duty=False, value_ratio=value).road == road
    assert roads(value_ratio=value).road == "outsource"
