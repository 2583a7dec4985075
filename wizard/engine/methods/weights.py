"""What the criteria weigh (权重): by swing, by direct points, or from their order alone.

A weight is the importance of the step from the worst to the best level of a scale, not of the
criterion as such. Source: methods.md §F, F1, F2, F4 and F6; Edwards & Barron 1994 for the
rank-order centroid. Weights are fractions that sum to one.
"""

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.agreement import kendall
from wizard.engine.methods.exact import (
    Figures,
    MethodError,
    each_once,
    equal,
    one_for_each,
    quantile,
)

Way = Literal["swing", "direct", "rank_sum", "rank_order_centroid"]
Criteria = Annotated[tuple[str, ...], Field(min_length=3, max_length=9)]


class Member(Figures):
    """What one person gives each criterion: points, or for the orders a rank, 1 the weightiest."""

    name: str
    points: Annotated[tuple[float, ...], Field(max_length=9)]


class WeightsInput(Figures):
    """The criteria and what each member gives them."""

    criteria: Criteria
    way: Way = "swing"
    members: Annotated[tuple[Member, ...], Field(min_length=1, max_length=200)]


class Weight(Figures):
    """One criterion's weight, and how far apart the middle half of the members lies."""

    criterion: str
    weight: float
    interquartile: float


class MemberWeights(Figures):
    """One member's own weights, in the order of the criteria."""

    name: str
    weights: tuple[float, ...]


class Weights(Figures):
    """The weights of the group: the median of its members', made to sum to one again."""

    way: Way
    weights: tuple[Weight, ...]
    members: tuple[MemberWeights, ...]
    agreement: float | None
    """Kendall's W; None with one member, or where nobody tells any two criteria apart."""


def weights(given: WeightsInput) -> Weights:
    """The weights. Raises MethodError for points no weight can be made of."""
    each_once(given.criteria)
    each_once([member.name for member in given.members])
    own = [_own(member, given) for member in given.members]
    columns = list(zip(*own, strict=True))
    middle = normalised([median(column) for column in columns])
    return Weights(
        way=given.way,
        weights=tuple(
            Weight(criterion=name, weight=weight, interquartile=_spread(column))
            for name, weight, column in zip(given.criteria, middle, columns, strict=True)
        ),
        members=tuple(
            MemberWeights(name=member.name, weights=weights)
            for member, weights in zip(given.members, own, strict=True)
        ),
        agreement=kendall(own),
    )


def normalised(points: Sequence[float]) -> tuple[float, ...]:
    """The points as shares of their sum. Raises MethodError below zero and when all are zero."""
    if any(point < 0 for point in points):
        raise MethodError("weights.below_zero")
    total = sum(points)
    if not total:
        raise MethodError("weights.all_zero")
    return tuple(point / total for point in points)


def rank_order_centroid(count: int) -> tuple[float, ...]:
    """The weights of an order with nothing else known, weightiest first."""
    return tuple(sum(1 / j for j in range(k, count + 1)) / count for k in range(1, count + 1))


def rank_sum(count: int) -> tuple[float, ...]:
    """Weights falling by equal steps, weightiest first."""
    return tuple(2 * (count + 1 - k) / (count * (count + 1)) for k in range(1, count + 1))


def from_order(ranks: Sequence[float], steps: Sequence[float]) -> tuple[float, ...]:
    """The weight of each place, given to whatever holds it; equal ranks share the mean."""
    ordered = sorted(ranks)
    held = {
        rank: [step for step, place in zip(steps, ordered, strict=True) if place == rank]
        for rank in set(ranks)
    }
    return tuple(sum(held[rank]) / len(held[rank]) for rank in ranks)


_ORDERS: Mapping[Way, Callable[[int], tuple[float, ...]]] = {
    "rank_sum": rank_sum,
    "rank_order_centroid": rank_order_centroid,
}


def _own(member: Member, given: WeightsInput) -> tuple[float, ...]:
    one_for_each(member.name, member.points, given.criteria)
    if given.way in _ORDERS:
        steps = _ORDERS[given.way](len(member.points))
        return from_order(member.points, steps)
    own = normalised(member.points)
    if given.way == "swing" and not equal(max(member.points), 100):
        raise MethodError("weights.no_hundred", name=member.name)
    return own


def _spread(column: Sequence[float]) -> float:
    return quantile(column, 0.75) - quantile(column, 0.25)
