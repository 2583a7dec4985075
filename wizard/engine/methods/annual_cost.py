"""What a year costs inside and outside, and what is really saved.

Only what can be avoided counts as saved; comparing the full cost with the price is the
hidden-cost trap (隐性成本陷阱) and is always shown beside the real figure. Source: content-a §6.
Amounts are yuan a year unless said otherwise; shares are fractions.
"""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.diagnosis import Model
from wizard.engine.methods.exact import MethodError

ZERO, ONE = Decimal(0), Decimal(1)
Variable = Annotated[Decimal, Field(ge=0, le=1)]
"""The share of a cost that moves with the volume of work."""


class InsideLine(Model):
    """One line of the in-house cost: its full amount, and the share outsourcing would avoid."""

    id: str
    name: str = ""
    amount: Decimal
    share: Decimal
    variable: Variable = ONE

    @property
    def avoidable(self) -> Decimal:
        """What would no longer be spent."""
        return self.amount * self.share


class Moving(Model):
    """What of the yearly costs outside moves with the volume of work: usually the price alone."""

    price: Variable = ONE
    tender: Variable = ZERO
    governance: Variable = ZERO
    retained: Variable = ZERO
    freed_income: Variable = ZERO


class CostInput(Model):
    """Both sides of the comparison. `transition` is spent once and spread over `years`.

    `freed_income` is what premises and equipment set free would bring in a year; it is credited
    to the outside, as asset disposal is in methods.md §H.
    """

    inside: tuple[InsideLine, ...]
    price: Decimal
    years: Decimal
    tender: Decimal = Decimal(0)
    transition: Decimal = Decimal(0)
    governance: Decimal = Decimal(0)
    retained: Decimal = Decimal(0)
    freed_income: Decimal = Decimal(0)
    exit_rate: Decimal
    risk_rate: Decimal
    moving: Moving = Field(default_factory=Moving)
    quality_inside: Decimal | None = None
    quality_outside: Decimal | None = None
    quality_least: Decimal = Decimal("0.90")
    quality_most: Decimal = Decimal("1.10")
    share_changes: tuple[Decimal, ...] = ()
    price_changes: tuple[Decimal, ...] = ()
    volume_changes: tuple[Decimal, ...] = ()
    """The changes the sensitivity tries, as fractions; every combination is a cell."""


class OutsideLine(Model):
    """One line of the outside cost, a year."""

    id: str
    amount: Decimal


class Cell(Model):
    """One cell of the sensitivity cube: three changes as fractions, and the advantage they give."""

    share_change: Decimal
    price_change: Decimal
    volume_change: Decimal
    advantage: Decimal


class AnnualCost(Model):
    """The comparison, line by line. `advantage` is RA; `surface` the naive saving."""

    inside: tuple[InsideLine, ...]
    inside_full: Decimal
    inside_avoidable: Decimal
    outside: tuple[OutsideLine, ...]
    outside_total: Decimal
    price: Decimal
    advantage: Decimal
    surface: Decimal
    even_price: Decimal
    quality_ratio: Decimal | None
    advantage_with_quality: Decimal | None
    cells: tuple[Cell, ...]


def annual_cost(given: CostInput) -> AnnualCost:
    """The annual comparison. Raises MethodError when nothing could be saved or the term is zero."""
    avoidable = _avoidable(given)
    if avoidable <= 0:
        raise MethodError("cost.nothing_avoidable")
    if given.years <= 0:
        raise MethodError("cost.no_term")
    outside = _outside(given)
    total = sum((line.amount for line in outside), Decimal(0))
    full = sum((line.amount for line in given.inside), Decimal(0))
    ratio = _quality_ratio(given)
    return AnnualCost(
        inside=given.inside,
        inside_full=full,
        inside_avoidable=avoidable,
        outside=outside,
        outside_total=total,
        price=given.price,
        advantage=(avoidable - total) / avoidable,
        surface=ONE - given.price / full,
        even_price=even_price(given),
        quality_ratio=ratio,
        advantage_with_quality=None if ratio is None else (avoidable - total / ratio) / avoidable,
        cells=_sensitivity(given),
    )


def even_price(given: CostInput) -> Decimal:
    """P*: the yearly price at which outside costs as much as could be avoided inside."""
    others = given.tender + given.governance + given.retained
    others += given.transition / given.years - given.freed_income
    return (_avoidable(given) - others) / (ONE + given.exit_rate + given.risk_rate)


def _avoidable(given: CostInput) -> Decimal:
    return sum((line.avoidable for line in given.inside), Decimal(0))


def _outside(given: CostInput) -> tuple[OutsideLine, ...]:
    return tuple(
        OutsideLine(id=name, amount=amount)
        for name, amount in _outside_amounts(given, given.price).items()
        if amount or name != "freed_income"
    )


def _outside_amounts(given: CostInput, price: Decimal) -> dict[str, Decimal]:
    """The outside cost at a price, line by line."""
    return {
        "price": price,
        "tender": given.tender,
        "transition": given.transition / given.years,
        "governance": given.governance,
        "exit": price * given.exit_rate,
        "risk": price * given.risk_rate,
        "retained": given.retained,
        "freed_income": -given.freed_income,
    }


def _quality_ratio(given: CostInput) -> Decimal | None:
    """Expected over present quality, held within the bounds that evidence can carry."""
    if not given.quality_inside or given.quality_outside is None:
        return None
    ratio = given.quality_outside / given.quality_inside
    return min(max(ratio, given.quality_least), given.quality_most)


def _sensitivity(given: CostInput) -> tuple[Cell, ...]:
    """The advantage under every combination of the changes tried.

    Volume moves every line as far as that line follows it; as a rule, the price and what could be
    avoided alike, and nothing else.
    """
    return tuple(
        Cell(
            share_change=share,
            price_change=price,
            volume_change=volume,
            advantage=_advantage_when(given, share, price, volume),
        )
        for share in given.share_changes
        for price in given.price_changes
        for volume in given.volume_changes
    )


def _advantage_when(
    given: CostInput, share_change: Decimal, price_change: Decimal, volume_change: Decimal
) -> Decimal:
    avoidable = sum(
        (
            line.amount
            * (1 + volume_change * line.variable)
            * min(line.share * (1 + share_change), ONE)
            for line in given.inside
        ),
        ZERO,
    )
    amounts = _outside_amounts(given, given.price * (1 + price_change))
    total = sum(
        (amount * (1 + volume_change * _moves(given, name)) for name, amount in amounts.items()),
        ZERO,
    )
    return (avoidable - total) / avoidable


_WITH_THE_PRICE = {"exit": "price", "risk": "price"}


def _moves(given: CostInput, name: str) -> Decimal:
    """How far an outside cost follows the volume; what is spent once does not."""
    share: Decimal = getattr(given.moving, _WITH_THE_PRICE.get(name, name), ZERO)
    return share
