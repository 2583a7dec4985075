"""The composite suitability S1–S8 (综合适宜度). It summarises; it never decides alone.

Source: content-a §9 for weights and conversions, §6.4 for the points of the cost advantage;
pipeline.md §2.7 for how far each weight may move, by the line of methods.md §G2.
"""

from decimal import Decimal
from itertools import pairwise

from wizard.engine.methods.diagnosis import FULL, Model, points


class SuitabilityInput(Model):
    """Marks are 1–5, indices and scores points, the advantage a fraction, risks 1–25."""

    core: tuple[Decimal, Decimal]
    """D01 and D14."""
    tests_passed: int
    market: tuple[Decimal, Decimal]
    """The mark of Q12 and D05."""
    need: Decimal
    advantage: Decimal
    top_risks: tuple[Decimal, ...]
    capability: Decimal
    """D10."""
    people: tuple[Decimal, Decimal]
    """D11 and D12."""
    weights: tuple[Decimal, ...]
    advantage_steps: tuple[tuple[Decimal, Decimal], ...]
    """Knots (advantage, points), ascending; linear between, flat beyond."""
    bands: tuple[Decimal, ...] = ()
    """The scores from which on a service is more suitable."""


class Dimension(Model):
    """One of S1–S8: its points, its weight, and what it adds to the score."""

    id: str
    points: Decimal
    weight: Decimal

    @property
    def adds(self) -> Decimal:
        """Weight times points over 100."""
        return self.weight * self.points / FULL


class Steady(Model):
    """Between which weights of a dimension the score stays in its band, in per cent.

    The others keep their proportions. `nearest` is the weight at which the band first changes;
    None where no weight changes it.
    """

    id: str
    weight: Decimal
    low: Decimal
    high: Decimal
    nearest: Decimal | None


class Suitability(Model):
    """The eight dimensions, their sum, and how far each weight may move."""

    dimensions: tuple[Dimension, ...]
    score: Decimal
    steady: tuple[Steady, ...]


def suitability(given: SuitabilityInput) -> Suitability:
    """The eight dimensions and the score out of 100."""
    values = (
        _mean_points(given.core),
        Decimal(given.tests_passed) / 8 * FULL,
        _mean_points(given.market),
        given.need,
        advantage_points(given.advantage, given.advantage_steps),
        risk_points(given.top_risks),
        points(given.capability),
        _mean_points(given.people),
    )
    dimensions = tuple(
        Dimension(id=f"S{place}", points=value, weight=weight)
        for place, (value, weight) in enumerate(zip(values, given.weights, strict=True), start=1)
    )
    score = sum((dimension.adds for dimension in dimensions), Decimal(0))
    return Suitability(
        dimensions=dimensions,
        score=score,
        steady=tuple(_steady(one, score, given.bands) for one in dimensions),
    )


def _steady(one: Dimension, score: Decimal, bands: tuple[Decimal, ...]) -> Steady:
    """Where the score, a straight line in one weight, meets the ends of its band."""
    least = max((bound for bound in bands if bound <= score), default=None)
    beyond = min((bound for bound in bands if bound > score), default=None)
    others = _of_the_others(one, score)
    ends = (least, beyond) if one.points > others else (beyond, least)
    below, above = (_weight_at(end, one.points, others) for end in ends)
    near = [turn for turn in (below, above) if turn is not None]
    return Steady(
        id=one.id,
        weight=one.weight,
        low=Decimal(0) if below is None else below,
        high=FULL if above is None else above,
        nearest=min(near, key=lambda turn: abs(turn - one.weight), default=None),
    )


def _of_the_others(one: Dimension, score: Decimal) -> Decimal:
    """The score of the other dimensions alone; its own where it carries the whole weight."""
    left = FULL - one.weight
    return (score - one.adds) * FULL / left if left else one.points


def _weight_at(end: Decimal | None, points_: Decimal, others: Decimal) -> Decimal | None:
    """The weight in per cent at which the score is at an end; None where no weight gets there."""
    if end is None or points_ == others:
        return None
    weight = (end - others) / (points_ - others) * FULL
    return weight if 0 <= weight <= FULL else None


def advantage_points(advantage: Decimal, steps: tuple[tuple[Decimal, Decimal], ...]) -> Decimal:
    """The points a cost advantage earns, linear between the knots."""
    if advantage <= steps[0][0]:
        return steps[0][1]
    for (low, low_points), (high, high_points) in pairwise(steps):
        if advantage <= high:
            return low_points + (advantage - low) / (high - low) * (high_points - low_points)
    return steps[-1][1]


def risk_points(top_risks: tuple[Decimal, ...]) -> Decimal:
    """100 less four times the mean of the largest risks (likelihood × impact)."""
    mean = sum(top_risks, Decimal(0)) / len(top_risks)
    return max(Decimal(0), FULL - 4 * mean)


def _mean_points(marks: tuple[Decimal, Decimal]) -> Decimal:
    return points(sum(marks, Decimal(0)) / len(marks))
