"""Which offer costs least once everything it brings is counted (市场测试).

The present provider's own improved offer takes part. Whoever else wins must save more than the
least saving Θ, which is added to every offer but the incumbent's. Source: methods.md §H5.
"""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from wizard.engine.methods.cashflow import Cashflow, CashflowInput, Least, cashflow
from wizard.engine.methods.exact import Figures, MethodError, each_once
from wizard.engine.methods.flows import (
    ZERO,
    Lines,
    Terms,
    factors,
    flows,
    hold,
    present,
    real_rate,
)


class Offer(Figures):
    """One offer with its price and its own costs. The incumbent's is the in-house improved bid."""

    name: Annotated[str, Field(min_length=1)]
    lines: Lines
    incumbent: bool = False
    qualified: bool = True


class MarketInput(Terms):
    """The in-house cost Θ is taken from, what any change of provider costs, and the offers.

    `tie` is the share of the lowest cost within which offers count as equal.
    """

    inside: Lines
    common: Lines = ()
    least: Least = Field(default_factory=Least)
    offers: Annotated[tuple[Offer, ...], Field(min_length=1, max_length=50)]
    tie: Annotated[Decimal, Field(ge=0, le=1)] = Decimal("0.005")


class Evaluated(Figures):
    """One offer's cost in money of today, without and with Θ; None where it is not qualified."""

    name: str
    cost: Decimal | None
    with_least: Decimal | None


class MarketTest(Figures):
    """Every offer, and the winners: several when tied, and then quality decides.

    `lead` is by how much the lowest lies below the next; None when there is no next.
    """

    least: Decimal
    offers: tuple[Evaluated, ...]
    winners: tuple[str, ...]
    lead: Decimal | None


def market_test(given: MarketInput) -> MarketTest:
    """The test. Raises MethodError when no offer is qualified."""
    each_once([offer.name for offer in given.offers])
    hold(given, given.common, *(offer.lines for offer in given.offers))
    theta = _baseline(given).least
    offers = tuple(_evaluated(given, offer, theta) for offer in given.offers)
    costs = sorted(one.with_least for one in offers if one.with_least is not None)
    if not costs:
        raise MethodError("market.none_qualified")
    most = costs[0] + abs(costs[0]) * given.tie
    return MarketTest(
        least=theta,
        offers=offers,
        winners=tuple(
            one.name for one in offers if one.with_least is not None and one.with_least <= most
        ),
        lead=costs[1] - costs[0] if len(costs) > 1 else None,
    )


def _baseline(given: MarketInput) -> Cashflow:
    terms = {name: getattr(given, name) for name in Terms.model_fields}
    return cashflow(CashflowInput(inside=given.inside, outside=(), least=given.least, **terms))


def _evaluated(given: MarketInput, offer: Offer, theta: Decimal) -> Evaluated:
    if not offer.qualified:
        return Evaluated(name=offer.name, cost=None, with_least=None)
    factor = factors(real_rate(given), given.years, mid_year=given.mid_year)
    lines = offer.lines if offer.incumbent else (*offer.lines, *given.common)
    cost = sum((present(flows(line, given), factor) for line in lines), ZERO)
    return Evaluated(
        name=offer.name, cost=cost, with_least=cost if offer.incumbent else cost + theta
    )
