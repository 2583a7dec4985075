"""Why the cost differs from the plan (费用差异): quantity, price and quality, one after another.

Payment is quantity times unit price times the share paid of what is billed. Source: methods.md §N:
the chain Q → P → k sums exactly; beside it stands the mean over all six orders (Shapley 1953), for
the chain gives what comes later more of what moves together.
"""

from decimal import Decimal
from itertools import permutations
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, Money, Share

Cause = Literal["quantity", "price", "quality"]
CAUSES: tuple[Cause, ...] = ("quantity", "price", "quality")


class Side(Figures):
    """Quantity, unit price in yuan, and the share paid of what was billed."""

    quantity: Annotated[Decimal, Field(ge=0, le=Decimal(10) ** 12)]
    price: Money
    quality: Annotated[Decimal, Field(ge=0, le=2)] = Decimal(1)

    @property
    def cost(self) -> Decimal:
        """What they come to."""
        return self.quantity * self.price * self.quality


class VarianceInput(Figures):
    """The plan and what came. `index` raises the planned price by what was agreed.

    `changes` are contract changes in yuan, set apart first. `warn` is the gap between chain and
    mean that is warned of, as a share of the whole difference.
    """

    planned: Side
    actual: Side
    index: Annotated[Decimal, Field(gt=0, le=10)] = Decimal(1)
    changes: Annotated[Decimal, Field(ge=-(Decimal(10) ** 15), le=Decimal(10) ** 15)] = Decimal(0)
    warn: Share


class Effect(Figures):
    """What one cause makes of the difference: in the chain, and as the mean over all orders."""

    cause: Cause
    chain: Decimal
    mean: Decimal


class Variance(Figures):
    """The difference in yuan, and what each cause makes of it; `changes` stands beside them.

    `gap` is the widest between chain and mean as a share of the difference, None without one.
    """

    planned: Decimal
    actual: Decimal
    difference: Decimal
    changes: Decimal
    effects: tuple[Effect, ...]
    gap: Decimal | None
    orders_matter: bool


def variance(given: VarianceInput) -> Variance:
    """The difference taken apart."""
    planned = given.planned.model_copy(update={"price": given.planned.price * given.index})
    chain = _along(CAUSES, planned, given.actual)
    orders = [_along(order, planned, given.actual) for order in permutations(CAUSES)]
    effects = tuple(
        Effect(
            cause=cause,
            chain=chain[cause],
            mean=sum((one[cause] for one in orders), Decimal(0)) / len(orders),
        )
        for cause in CAUSES
    )
    difference = given.actual.cost - planned.cost
    widest = max(abs(one.chain - one.mean) for one in effects)
    gap = widest / abs(difference) if difference else None
    return Variance(
        planned=planned.cost,
        actual=given.actual.cost,
        difference=difference,
        changes=given.changes,
        effects=effects,
        gap=gap,
        orders_matter=gap > given.warn if gap is not None else widest > 0,
    )


def _along(order: tuple[Cause, ...], planned: Side, actual: Side) -> dict[Cause, Decimal]:
    """What each cause adds when they turn from plan to fact in this order."""
    now, found = planned, {}
    for cause in order:
        after = now.model_copy(update={cause: getattr(actual, cause)})
        found[cause] = after.cost - now.cost
        now = after
    return found
