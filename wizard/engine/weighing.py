"""From stored weights to shares that sum to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.comparison import Way, WeightsQuestion, way_of
from wizard.engine.methods.ahp import Ahp, AhpInput, Judgement, Limits, ahp
from wizard.engine.methods.weights import from_order, normalised, rank_order_centroid


@dataclass(frozen=True, slots=True)
class Weighing:
    """The share of every criterion, in the order of the question's, and how they were given."""

    way: Way
    shares: tuple[float, ...]
    pairs: Ahp | None
    """What the comparisons say of themselves; None where none were made."""

    @property
    def usable(self) -> bool:
        """Whether the judgements agree well enough to weigh by."""
        return self.pairs is None or self.pairs.verdict != "unusable"


def weighing(question: WeightsQuestion, value: object, limits: Limits) -> Weighing | None:
    """The shares stored weights come to; None where none follow from them yet."""
    way = way_of(value)
    if way is None or question.check(value) is not None:
        return None
    if way == "pairs":
        result = ahp(_pairs(question, value, limits))
        return Weighing(way, result.weights, result)
    points = question.points(value)
    given = [float(points[criterion.id]) for criterion in question.criteria]
    shares = _from_ranks(given) if way == "order" else normalised(given)
    return Weighing(way, shares, None)


def limits_of(accepted: Sequence[Decimal], usable: Decimal) -> Limits:
    """The bounds of the consistency ratio, from percentages for three, four and more criteria."""
    three, four, more, most = (float(one / 100) for one in (*accepted, usable))
    return Limits(three=three, four=four, more=more, usable=most)


def _from_ranks(ranks: Sequence[float]) -> tuple[float, ...]:
    return from_order(ranks, rank_order_centroid(len(ranks)))


def _pairs(question: WeightsQuestion, value: object, limits: Limits) -> AhpInput:
    given = question.times(value)
    return AhpInput(
        criteria=tuple(criterion.id for criterion in question.criteria),
        judgements=tuple(
            Judgement(first=one.id, second=other.id, times=float(given[one.id, other.id]))
            for one, other in question.pairs()
            if (one.id, other.id) in given
        ),
        limits=limits,
    )
