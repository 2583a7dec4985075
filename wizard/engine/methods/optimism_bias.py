"""Raising an estimate that has no evidence behind it (乐观偏差).

Source: methods.md §H1; the UK's upper bounds are 0.41 for outsourced running cost, 0.24 for
standard buildings, 2.00 for equipment and development. Never together with three-point ranges,
which already hold the risk.
"""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError


class BiasInput(Figures):
    """The estimate in yuan, the upper bound of its bias, and the share that was dealt with."""

    amount: Decimal
    bias: Annotated[Decimal, Field(ge=0, le=10)]
    mitigated: Annotated[Decimal, Field(ge=0, le=1)] = Decimal(0)
    has_range: bool = False
    """Whether the estimate comes with a low and a high figure."""


class Bias(Figures):
    """The share added, and the estimate with it."""

    uplift: Decimal
    amount: Decimal


def optimism_bias(given: BiasInput) -> Bias:
    """The raised estimate. Raises MethodError when a range already holds the risk."""
    if given.amount < 0:
        raise MethodError("cost.below_zero", name="amount")
    if given.has_range and given.bias:
        raise MethodError("cost.risk_twice")
    uplift = given.bias * (1 - given.mitigated)
    return Bias(uplift=uplift, amount=given.amount * (1 + uplift))
