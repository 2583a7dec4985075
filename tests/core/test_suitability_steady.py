"""How far one weight of the composite score may move before the service is in another band."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import found
from tests.core.stories import with_changes
from wizard.content.model import Pack
from wizard.engine.methods.suitability import Suitability, SuitabilityInput, suitability

D = Decimal
BANDS = (D(70), D(55), D(40))
WEIGHTS = (10, 20, 10, 15, 20, 10, 10, 5)
marks = st.integers(1, 5).map(D)


def scored(weights: tuple[int | Decimal, ...] = WEIGHTS, **changes: object) -> Suitability:
    told: dict[str, object] = {
        "core": (D(4), D(4)),
        "tests_passed": 7,
        "market": (D(5), D(5)),
        "need": D("63.1"),
        "advantage": D("-0.0365"),
        "top_risks": (D(12), D(9), D(9), D(8), D(7)),
        "capability": D(3),
        "people": (D(2), D(3)),
        "weights": tuple(map(D, weights)),
        "advantage_steps": tuple((D(a) / 100, D(p)) for a, p in ((-10, 0), (0, 40), (20, 100))),
        "bands": BANDS,
        **changes,
    }
    return suitability(SuitabilityInput.model_validate(told))


def band(score: Decimal) -> int:
    """In how many bands or better a score is."""
    return sum(score >= bound for bound in BANDS)


def moved(result: Suitability, place: int, weight: Decimal) -> Decimal:
    """The score by hand: one weight as said, the others keeping their proportions."""
    own = result.dimensions[place]
    rest = (D(100) - weight) / (D(100) - own.weight)
    others = sum((o.adds for at, o in enumerate(result.dimensions) if at != place), D(0))
    return own.points * weight / 100 + others * rest


@given(
    st.fixed_dictionaries(
        {
            "core": st.tuples(marks, marks),
            "tests_passed": st.integers(0, 8),
            "need": st.decimals(0, 100, places=1),
            "capability": marks,
        }
    ),
    st.integers(0, 7),
    st.sampled_from([D("0.001"), D("0.3"), D("0.9")]),
)
def test_within_its_weights_the_band_stays_and_beyond_the_nearest_it_does_not(
    told: dict[str, Any], place: int, part: Decimal
) -> None:
    result = scored(**told)
    one = result.steady[place]

    assert one.low <= one.weight <= one.high
    for end in (one.low, one.high):
        inside = one.weight + (end - one.weight) * part
        assert band(moved(result, place, inside)) == band(result.score)
    if one.nearest is not None:
        step = D("0.000001") if one.nearest == one.high else D("-0.000001")
        assert min(abs(moved(result, place, one.nearest) - bound) for bound in BANDS) < D("1e-18")
        beyond = one.nearest + step
        if 0 <= beyond <= 100:
            assert band(moved(result, place, beyond)) != band(result.score)


def test_the_worked_score_is_told_with_the_weight_that_turns_it_first() -> None:
    result = scored()
    by_id = {one.id: one for one in result.steady}

    assert band(result.score) == 2
    # S2 has 87.5 points, the rest 56.65…: 70 is reached where 56.65 + (87.5 − 56.65)·x = 70.
    others = (result.score - D("17.5")) / D("0.8")
    assert by_id["S2"].high == (D(70) - others) / (D("87.5") - others) * 100
    assert by_id["S2"].low == 0


def test_a_score_on_the_line_may_not_lose_a_hair() -> None:
    on_the_line = scored(bands=(scored().score,))

    for one, dimension in zip(on_the_line.steady, on_the_line.dimensions, strict=True):
        if dimension.points > on_the_line.score:
            assert round(one.low, 20) == one.weight
        elif dimension.points < on_the_line.score:
            assert round(one.high, 20) == one.weight


def test_without_bands_no_weight_turns_anything() -> None:
    assert {one.nearest for one in scored(bands=()).steady} == {None}


def test_a_dimension_that_carries_all_the_weight_has_nobody_to_give_it_to() -> None:
    whole = scored((100, 0, 0, 0, 0, 0, 0, 0))

    assert whole.steady[0].nearest is None
    assert whole.steady[0].weight == 100


@pytest.mark.parametrize(
    ("changes", "phrase"), [({}, "suitability.turns"), ({"cost.price": "100"}, None)]
)
def test_the_finding_names_the_weight_that_turns_first(
    pack: Pack, changes: dict[str, object], phrase: str | None
) -> None:
    finding = found(with_changes(pack, changes), "suitability")
    assert isinstance(finding.detail, Suitability)

    last = finding.because[-1]
    turning = [one for one in finding.detail.steady if one.nearest is not None]
    assert last.phrase == ("suitability.turns" if turning else "suitability.steady")
    if phrase is not None:
        assert last.phrase == phrase
    if turning:
        nearest = min(abs((one.nearest or D(0)) - one.weight) for one in turning)
        assert abs(D(str(last.values["end"])) - D(str(last.values["weight"]))) == nearest
