"""How far each weight may move before another option comes first (权重稳定区间).

One weight moves, the others keep their proportions, and every value is a straight line in it, so
the ends are exact. Source: methods.md §G2; Triantaphyllou & Sánchez 1997.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from wizard.engine.methods.exact import Figures, equal, reaches
from wizard.engine.methods.options import OptionsInput, valued
from wizard.engine.methods.rank import Values, rankable, total

Rating = Literal["insensitive", "somewhat", "sensitive", "single"]


class StabilityInput(OptionsInput):
    """The options, and the relative distances at which a weight counts as insensitive."""

    insensitive: float = 0.30
    somewhat: float = 0.10


class Interval(Figures):
    """The weights of one criterion under which the first option stays first.

    `below` and `above` take over beyond the ends; empty where the end is 0 or 1 and nobody does.
    `distance` is that of the nearest takeover, relative to the weight. A criterion that carries
    the whole weight is `single`: the others have no proportions to keep.
    """

    criterion: str
    weight: float
    low: float
    high: float
    below: tuple[str, ...]
    above: tuple[str, ...]
    distance: float | None
    rating: Rating


class Stability(Figures):
    """The option that comes first, and an interval for every weight."""

    first: str
    intervals: tuple[Interval, ...]


def stability(given: StabilityInput) -> Stability:
    """The intervals. Raises MethodError when no option is left to rank."""
    values = rankable(given, valued(given))
    first = foremost(values, given.weights)[0]
    return Stability(
        first=first,
        intervals=tuple(
            _interval(given, at, values=values, first=first) for at in range(len(given.criteria))
        ),
    )


def foremost(values: Values, weights: Sequence[float]) -> list[str]:
    """The options from the largest value down; equals by name, so that order does not matter."""
    return sorted(values, key=lambda name: (-total(values[name], weights), name))


def _interval(given: StabilityInput, at: int, *, values: Values, first: str) -> Interval:
    criterion = given.criteria[at]
    turns = {} if equal(criterion.weight, 1) else _turns(given.weights, at, values, first)
    lows = {name: x for name, (x, rising) in turns.items() if rising and x > 0 and not equal(x, 0)}
    highs = {
        name: x for name, (x, rising) in turns.items() if not rising and x < 1 and not equal(x, 1)
    }
    # A rival level with the first option may round to the other side of the weight itself.
    low = min(max(lows.values(), default=0.0), criterion.weight)
    high = max(min(highs.values(), default=1.0), criterion.weight)
    ends = [*([low] if lows else []), *([high] if highs else [])]
    distance = min((abs(criterion.weight - end) for end in ends), default=None)
    relative = distance / criterion.weight if distance is not None and criterion.weight else None
    return Interval(
        criterion=criterion.name,
        weight=criterion.weight,
        low=low,
        high=high,
        below=_at(lows, max(lows.values(), default=0.0)),
        above=_at(highs, min(highs.values(), default=1.0)),
        distance=relative,
        rating="single" if equal(criterion.weight, 1) else _rating(given, relative),
    )


def _turns(
    weights: Sequence[float], at: int, values: Values, first: str
) -> dict[str, tuple[float, bool]]:
    """Where each rival is level with the first, and whether the first gains as the weight rises."""
    weight = weights[at]
    rest = {
        name: (total(row, weights) - weight * row[at]) / (1 - weight)
        for name, row in values.items()
    }
    found: dict[str, tuple[float, bool]] = {}
    for name, row in values.items():
        behind = rest[name] - rest[first]
        slope = values[first][at] - row[at] + behind
        if name != first and not equal(slope, 0):
            found[name] = (behind / slope, slope > 0)
    return found


def _at(ends: Mapping[str, float], end: float) -> tuple[str, ...]:
    return tuple(name for name, x in ends.items() if equal(x, end))


def _rating(given: StabilityInput, distance: float | None) -> Rating:
    if distance is None or reaches(distance, given.insensitive):
        return "insensitive"
    return "somewhat" if reaches(distance, given.somewhat) else "sensitive"
