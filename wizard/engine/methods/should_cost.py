"""What the work should cost a provider, and whether an offer is far from it (应有成本).

Source: methods.md §H8. Amounts are yuan a year; the add-ons are fractions, each on the sum so far.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError

Rate = Annotated[Decimal, Field(ge=0, le=2)]


class Staff(Figures):
    """So many people of one kind, and the yearly wage of one."""

    name: str = ""
    count: Annotated[Decimal, Field(ge=0)]
    wage: Annotated[Decimal, Field(ge=0)]


class ShouldCostInput(Figures):
    """The people, the add-ons, other cost, and the yearly price offered.

    Outside `doubtful` to `high`, as shares of what it should cost, the offer is questioned.
    """

    staff: Annotated[tuple[Staff, ...], Field(max_length=100)]
    insurance: Rate
    overhead: Rate
    profit: Rate
    vat: Rate
    other: Annotated[Decimal, Field(ge=0)] = Decimal(0)
    offer: Annotated[Decimal, Field(ge=0)]
    doubtful: Decimal = Decimal("0.85")
    high: Decimal = Decimal("1.25")


class Step(Figures):
    """The sum after one add-on."""

    name: Literal["wages", "insurance", "overhead", "profit", "vat", "other"]
    amount: Decimal


class ShouldCost(Figures):
    """What it should cost, step by step, the offer as a share of that, and what follows."""

    steps: tuple[Step, ...]
    amount: Decimal
    ratio: Decimal
    verdict: Literal["doubtful", "plausible", "high"]


def should_cost(given: ShouldCostInput) -> ShouldCost:
    """The check. Raises MethodError when nothing is there to cost."""
    steps = _steps(given)
    amount = steps[-1].amount
    if amount <= 0:
        raise MethodError("cost.nothing_to_cost")
    ratio = given.offer / amount
    verdict: Literal["doubtful", "plausible", "high"] = "plausible"
    if ratio < given.doubtful:
        verdict = "doubtful"
    elif ratio > given.high:
        verdict = "high"
    return ShouldCost(steps=steps, amount=amount, ratio=ratio, verdict=verdict)


def _steps(given: ShouldCostInput) -> tuple[Step, ...]:
    wages = sum((one.count * one.wage for one in given.staff), Decimal(0))
    insured = wages * (1 + given.insurance)
    managed = insured * (1 + given.overhead)
    earning = managed * (1 + given.profit)
    taxed = earning * (1 + given.vat)
    return (
        Step(name="wages", amount=wages),
        Step(name="insurance", amount=insured),
        Step(name="overhead", amount=managed),
        Step(name="profit", amount=earning),
        Step(name="vat", amount=taxed),
        Step(name="other", amount=taxed + given.other),
    )
