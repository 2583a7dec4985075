"""The composite suitability S1–S8 (综合适宜度). It summarises; it never decides alone.

Source: content-a §9 for weights and conversions, §6.4 for the points of the cost advantage.
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


class Dimension(Model):
    """One of S1–S8: its points, its weight, and what it adds to the score."""

    id: str
    points: Decimal
    weight: Decimal

    @property
    def adds(self) -> Decimal:
        """Weight times points over 100."""
        return self.weight * self.points / FULL


class Suitability(Model):
    """The eight dimensions and their sum."""

    dimensions: tuple[Dimension, ...]
    score: Decimal


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
    return Suitability(
        dimensions=dimensions,
        score=sum((dimension.adds for dimension in dimensions), Decimal(0)),
    )


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
