"""The saving over the whole contract, from the same lines as the annual comparison (全周期成本).

Both views must agree: without discounting and with nothing but constant flows, the saving is the
annual advantage times the avoidable cost times the years (pipeline.md §2.5). Amounts are yuan in
money of the day of the decision; a range is told in shares of the figure it is a range of.

The seed of the simulation comes from the ranges, so that two prices are judged by the same draws.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache

from wizard.engine.methods.annual_cost import CostInput
from wizard.engine.methods.cashflow import Cashflow, CashflowInput, Least, cashflow
from wizard.engine.methods.exact import Figures
from wizard.engine.methods.flows import ONE, ZERO, Category, Line
from wizard.engine.methods.montecarlo import Driver, MonteCarlo, MonteCarloInput, montecarlo
from wizard.engine.methods.sim import seed_of
from wizard.engine.simulations import Draw, at_once

PRICE, TRANSITION, VOLUME, INSIDE, WAGES = "price", "transition", "volume", "inside", "wages"
UNCERTAIN = (PRICE, INSIDE, TRANSITION, VOLUME, WAGES)
"""What may turn out otherwise, in the order in which it is drawn."""
LEAST, MOST = Decimal(-1), Decimal(10)
"""A figure may vanish, and turn out eleven times as large; beyond that, it was no estimate."""
YEARS_MOST = 15
PERSONNEL = ("established", "contract")
"""The lines of the in-house cost that are pay."""


@dataclass(frozen=True, slots=True)
class Range:
    """How far a figure may lie from what was stated, as shares: least, likeliest, most."""

    low: Decimal
    likely: Decimal
    high: Decimal

    @property
    def is_none(self) -> bool:
        """Whether the figure is held for certain."""
        return not (self.low or self.likely or self.high)

    @property
    def can_be_drawn(self) -> bool:
        """Whether the likeliest lies between the ends, and no end beyond what a figure can do."""
        return LEAST <= self.low <= self.likely <= self.high <= MOST


@dataclass(frozen=True, slots=True)
class Terms:
    """What the comparison over the term is made with, besides the lines.

    `least_share` is what must at least be saved, of the pay no longer spent (Θ, methods.md §H4).
    """

    rate: Decimal
    rates: tuple[Decimal, ...]
    least_share: Decimal


@dataclass(frozen=True, slots=True)
class TermCost:
    """The comparison over the term; `odds` is None where nothing is uncertain, or undrawn yet."""

    years: int
    given: CashflowInput
    flows: Cashflow
    odds: MonteCarlo | None
    undrawn: bool
    """Whether something is uncertain whose draws are still to come."""

    @property
    def advantage(self) -> Decimal:
        """The saving as a share of what would be avoided inside; RA of the annual view."""
        return self.flows.saving / self.flows.inside


class _Uncertain(Figures):
    """What the seed is made from: the ranges alone.

    Two prices are then judged by the same draws, so that a lower one is never less likely to save.
    """

    drivers: tuple[Driver, ...]


def over_term(
    cost: CostInput, ranges: Mapping[str, Range], terms: Terms, draw: Draw = at_once
) -> TermCost:
    """The comparison. Raises MethodError where nothing would be avoided inside."""
    years = whole_years(cost.years)
    given = flows_given(cost, terms, years)
    drivers = tuple(_drivers(cost, ranges))
    odds = None
    if drivers:
        seed = seed_of(_Uncertain(drivers=drivers))
        odds = draw(montecarlo, MonteCarloInput(**dict(given), drivers=drivers, seed=seed))
    undrawn = bool(drivers) and odds is None
    return TermCost(years, given, flows=_discounted(given), odds=odds, undrawn=undrawn)


def whole_years(years: Decimal) -> int:
    """A contract’s years; a part of one counts as a whole one."""
    return int(years.to_integral_value(ROUND_CEILING))


@lru_cache(maxsize=64)
def _discounted(given: CashflowInput) -> Cashflow:
    return cashflow(given)


def flows_given(cost: CostInput, terms: Terms, years: int) -> CashflowInput:
    """Both sides line by line, with the least saving as a share of what would be avoided."""
    avoidable = sum((line.avoidable for line in cost.inside), ZERO)
    pay = sum((line.amount for line in cost.inside if line.id in PERSONNEL), ZERO)
    share = terms.least_share * pay / avoidable if avoidable else ZERO
    return CashflowInput(
        years=years,
        rate=terms.rate,
        presets=terms.rates,
        least=Least(mode="total", share=min(share, ONE)),
        inside=tuple(_inside(cost)),
        outside=tuple(_outside(cost)),
    )


def _inside(cost: CostInput) -> list[Line]:
    """What would be avoided, line by line; it moves with the volume of work."""
    return [
        Line(
            name=f"{INSIDE}.{place}",
            category="personnel" if line.id in PERSONNEL else "other",
            amount=line.avoidable,
            variable=ONE,
        )
        for place, line in enumerate(cost.inside)
    ]


def _outside(cost: CostInput) -> list[Line]:
    """What would be paid. The allowances for exit and risk go with the price, so they are in it."""
    price = cost.price * (1 + cost.exit_rate + cost.risk_rate)
    yearly: tuple[tuple[str, Category, Decimal], ...] = (
        ("tender", "other", cost.tender),
        ("governance", "oversight", cost.governance),
        ("retained", "retained", cost.retained),
    )
    return [
        Line(name=PRICE, category="price", amount=price, variable=ONE),
        Line(name=TRANSITION, category="transition", amount=cost.transition, first=0, last=0),
        *(Line(name=name, category=kind, amount=amount) for name, kind, amount in yearly),
        Line(name="freed", category="disposal", amount=cost.freed_income, credit=True),
    ]


def _drivers(cost: CostInput, ranges: Mapping[str, Range]) -> list[Driver]:
    """What is drawn: the price, the in-house estimate, the transition, the volume, the pay."""
    inside = [f"{INSIDE}.{place}" for place, line in enumerate(cost.inside) if line.avoidable]
    pay = [
        f"{INSIDE}.{place}"
        for place, line in enumerate(cost.inside)
        if line.avoidable and line.id in PERSONNEL
    ]
    lines = {
        PRICE: [PRICE] if cost.price else [],
        INSIDE: inside,
        TRANSITION: [TRANSITION] if cost.transition else [],
        WAGES: pay,
    }
    drivers = []
    for name in UNCERTAIN:
        told = ranges.get(name)
        if told is None or told.is_none or not lines.get(name, [VOLUME]):
            continue
        drivers.append(_driver(name, told, tuple(lines.get(name, ()))))
    return drivers


def _driver(name: str, told: Range, lines: tuple[str, ...]) -> Driver:
    start = ZERO if name == WAGES else ONE
    low, likely, high = (float(start + change) for change in (told.low, told.likely, told.high))
    if name == WAGES:
        return Driver(name=name, kind="growth", lines=lines, low=low, likely=likely, high=high)
    if name == VOLUME:
        return Driver(name=name, kind="volume", low=low, likely=likely, high=high)
    return Driver(name=name, kind="factor", lines=lines, low=low, likely=likely, high=high)
