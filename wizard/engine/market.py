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

from wizard.engine.costing import PRICE, Profiles, Terms, flows_given, moving_price, whole_years
from wizard.engine.methods.annual_cost import CostInput
from wizard.engine.methods.cashflow import CashflowInput
from wizard.engine.methods.flows import ZERO, Line
from wizard.engine.methods.flows import Terms as Flowing
from wizard.engine.methods.market_test import MarketInput, MarketTest, Offer, market_test

OFFERS = "cost.offers"
IN_HOUSE = ("cost.inside", "cost.inside_lines", "cost.quality_inside")
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
    told = [
        _stays(given, one) if one.incumbent else _offer(cost, one, terms.profiles)
        for one in sorted(offers, key=lambda one: one.row)
    ]
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


def _offer(cost: CostInput, one: Offered, profiles: Profiles) -> Offer:
    """An offer from outside. The allowances for exit and risk go with its price."""
    allowances = 1 + cost.exit_rate + cost.risk_rate
    price = moving_price(one.price * allowances, profiles)
    return Offer(name=one.row, lines=(price, _once(one)), qualified=one.qualified)


def _stays(given: CashflowInput, one: Offered) -> Offer:
    """An offer by those who do it now; their price moves as the lines it improves on do."""
    avoided = sum((line.amount for line in given.inside), ZERO)
    share = one.price / avoided if avoided else ZERO
    lines = (line.model_copy(update={"amount": line.amount * share}) for line in given.inside)
    return Offer(name=one.row, lines=(*lines, _once(one)), incumbent=True, qualified=one.qualified)


def _once(one: Offered) -> Line:
    return Line(name="once", category="transition", amount=one.once, first=0, last=0)
