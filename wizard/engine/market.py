"""Offers made comparable: the market test over the lines of the cost comparison (市场测试).

Whoever is not there already also brings what any change of provider costs: the procurement, the
transition, governing the contract, what is kept; and must save the least saving. The in-house
estimate takes part as it is where no improved in-house bid was made, so that the cheapest of the
others does not win for want of it. Amounts are yuan in money of the day of the decision.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from wizard.engine.costing import PRICE, Terms, flows_given, whole_years
from wizard.engine.methods.annual_cost import CostInput
from wizard.engine.methods.flows import ONE, Line
from wizard.engine.methods.flows import Terms as Flowing
from wizard.engine.methods.market_test import MarketInput, MarketTest, Offer, market_test

OFFERS = "cost.offers"
IN_HOUSE = ("cost.inside", "cost.quality_inside")
"""The answers of the in-house side, which are sealed before offers are known."""
AS_IT_IS = "as_it_is"
"""The in-house estimate among the offers; no row of the table is called so."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One offer: its yearly price, what it costs once besides, its quality; by the row’s id."""

    row: str
    price: Decimal
    once: Decimal
    qualified: bool
    incumbent: bool
    quality: Decimal | None = None


def compare(
    cost: CostInput, terms: Terms, offers: Sequence[Offered], *, tie: Decimal
) -> MarketTest:
    """The test, whatever order the offers stand in. `tie` is the share within which all is even."""
    given = flows_given(cost, terms, whole_years(cost.years))
    flowing = {name: getattr(given, name) for name in Flowing.model_fields}
    told = [_offer(cost, one) for one in sorted(offers, key=lambda one: one.row)]
    if not any(one.incumbent and one.qualified for one in told):
        told.append(Offer(name=AS_IT_IS, lines=given.inside, incumbent=True))
    return _worked_out(
        MarketInput(
            inside=given.inside,
            common=tuple(line for line in given.outside if line.name != PRICE),
            least=given.least,
            offers=tuple(told),
            tie=tie,
            **flowing,
        )
    )


@lru_cache(maxsize=64)
def _worked_out(given: MarketInput) -> MarketTest:
    """Kept by its input, since a matter is judged anew after every key."""
    return market_test(given)


def _offer(cost: CostInput, one: Offered) -> Offer:
    """The allowances for exit and risk go with the price, but for who stays."""
    allowances = ONE if one.incumbent else 1 + cost.exit_rate + cost.risk_rate
    price = Line(name=PRICE, category="price", amount=one.price * allowances, variable=ONE)
    once = Line(name="once", category="transition", amount=one.once, first=0, last=0)
    return Offer(
        name=one.row, lines=(price, once), incumbent=one.incumbent, qualified=one.qualified
    )
