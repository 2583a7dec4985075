"""Does the service create value, is the outside better, and is there a market (相对优势)?

Source: methods.md §E1 and §E3; our reconstruction of a rule whose formula the white paper withheld.
Amounts are yuan a year. The outside cost holds transition, oversight and retained risk.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Money, Points, Share, equal

Quality = Annotated[Decimal, Field(gt=0, le=1)]
FULL, HALF = Decimal(100), Decimal(50)
SCALE = Decimal("0.30")
"""The advantage that counts as full: 30 % of present cost."""


class ValueInput(Figures):
    """Cost, benefit and quality on both sides, and the suppliers; null is not known.

    `market_shares` are those of the able suppliers, as fractions. `points` are those of no, one,
    two … suppliers, the last for that many and more; `cap` is the most while shares are unknown.
    """

    cost_inside: Money | None
    cost_outside: Money | None
    benefit_inside: Money | None = None
    benefit_outside: Money | None = None
    quality_inside: Quality | None = None
    quality_outside: Quality | None = None
    suppliers: Annotated[int, Field(ge=0, le=10_000)] | None = None
    market_shares: Annotated[tuple[Share, ...], Field(max_length=1000)] = ()
    scale: Annotated[Decimal, Field(gt=0, le=1)] = SCALE
    points: Annotated[tuple[Points, ...], Field(min_length=1, max_length=20)]
    cap: Points


class Market(Figures):
    """The market index, the points of the number of suppliers, and the concentration (HHI)."""

    points: Decimal
    concentration: Decimal | None
    index: Decimal


class Value(Figures):
    """What the service is worth, and how much better the outside is.

    `form` says what the comparison could count; `index` is 50 at parity and 100 when the outside is
    better by the whole scale. What cannot be worked out is None.
    """

    form: Literal["benefits", "quality", "cost", "none"]
    net_inside: Decimal | None
    net_outside: Decimal | None
    ratio: Decimal | None
    advantage: Decimal | None
    index: Decimal | None
    reading: Literal["question", "keep", "outside", "open"]
    market: Market | None


def value(given: ValueInput) -> Value:
    """The comparison. Raises MethodError when there is no present cost to measure against."""
    if given.cost_inside is not None and given.cost_inside <= 0:
        raise MethodError("cost.nothing_inside")
    form, advantage = _advantage(given)
    inside = _net(given.benefit_inside, given.cost_inside)
    outside = _net(given.benefit_outside, given.cost_outside)
    ratio = None
    if given.benefit_inside is not None and given.cost_inside is not None:
        ratio = given.benefit_inside / given.cost_inside
    return Value(
        form=form,
        net_inside=inside,
        net_outside=outside,
        ratio=ratio,
        advantage=advantage,
        index=None if advantage is None else advantage_index(advantage, given.scale),
        reading=_reading(ratio, advantage, outside),
        market=_market(given),
    )


def advantage_index(advantage: Decimal, scale: Decimal = SCALE) -> Decimal:
    """An advantage, as a share of present cost, as points: 50 is parity."""
    return min(max(HALF + HALF * advantage / scale, Decimal(0)), FULL)


def market_points(suppliers: int, points: Sequence[Decimal]) -> Decimal:
    """The points of a number of able suppliers."""
    return points[min(suppliers, len(points) - 1)]


def _advantage(
    given: ValueInput,
) -> tuple[Literal["benefits", "quality", "cost", "none"], Decimal | None]:
    inside, outside = given.cost_inside, given.cost_outside
    if inside is None or outside is None:
        return "none", None
    if given.benefit_inside is not None and given.benefit_outside is not None:
        gain = (given.benefit_outside - outside) - (given.benefit_inside - inside)
        return "benefits", gain / inside
    if given.quality_inside is not None and given.quality_outside is not None:
        return "quality", 1 - (outside / given.quality_outside) / (inside / given.quality_inside)
    return "cost", (inside - outside) / inside


def _net(benefit: Decimal | None, cost: Decimal | None) -> Decimal | None:
    return None if benefit is None or cost is None else benefit - cost


def _reading(
    ratio: Decimal | None, advantage: Decimal | None, outside: Decimal | None
) -> Literal["question", "keep", "outside", "open"]:
    if advantage is None:
        return "open"
    if advantage <= 0:
        return "question" if ratio is not None and ratio < 1 else "keep"
    return "question" if outside is not None and outside <= 0 else "outside"


def _market(given: ValueInput) -> Market | None:
    shares = given.market_shares
    if given.suppliers is None and not shares:
        return None
    count = len(shares) if given.suppliers is None else given.suppliers
    points = market_points(count, given.points)
    if not shares:
        return Market(points=points, concentration=None, index=min(points, given.cap))
    if not equal(float(sum(shares)), 1):
        raise MethodError("value.shares", sum=str(sum(shares)))
    if len(shares) != count:
        raise MethodError(
            "method.count_differs", name="market_shares", given=str(len(shares)), wanted=str(count)
        )
    concentration = sum(((FULL * share) ** 2 for share in shares), Decimal(0))
    index = Decimal("0.6") * points + Decimal("0.4") * FULL * (1 - concentration / 10_000)
    return Market(points=points, concentration=concentration, index=index)
