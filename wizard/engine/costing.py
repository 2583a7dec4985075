"""The saving over the whole contract, from the same lines as the annual comparison (全周期成本).

Both views must agree: without discounting and with nothing but constant flows, the saving is the
annual advantage times the avoidable cost times the years (pipeline.md §2.5). Amounts are yuan in
money of the day of the decision; a range is told in shares of the figure it is a range of.

The seed of the simulation comes from the names of what varies, so that two prices, and a range and
a wider one, are judged by the same draws.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache

from wizard.engine.methods.annual_cost import CostInput, InsideLine
from wizard.engine.methods.cashflow import Cashflow, CashflowInput, Least, cashflow
from wizard.engine.methods.flows import (
    ONE,
    ZERO,
    Category,
    Line,
    added,
    factors,
    flows,
    present,
)
from wizard.engine.methods.flows import Terms as Flowing
from wizard.engine.methods.montecarlo import Driver, MonteCarlo, MonteCarloInput, montecarlo
from wizard.engine.methods.sim import seed_of_names
from wizard.engine.simulations import Draw, at_once

PRICE, TRANSITION, VOLUME, INSIDE, WAGES = "price", "transition", "volume", "inside", "wages"
UNCERTAIN = (PRICE, INSIDE, TRANSITION, VOLUME, WAGES)
"""What may turn out otherwise, in the order in which it is drawn."""
OUTSIDE = (PRICE, TRANSITION, "tender", "governance", "retained", "freed")
"""The lines of the outside, in the order in which they are asked for."""
LEAST, MOST = Decimal(-1), Decimal(10)
"""A figure may vanish, and turn out eleven times as large; beyond that, it was no estimate."""
YEARS_MOST = 15
LINES_MOST = 150
"""A longer list of in-house items is a ledger, and no longer an estimate."""
PERSONNEL = ("established", "contract")
"""The lines of the in-house cost that are pay."""
FALLS, GROWS = Decimal("-0.49"), ONE
"""No line halves, or more than doubles, in every year of a contract."""


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
class Profile:
    """How one line moves by itself (逐项变动); where it says nothing, the line goes with its kind.

    `growth` is a share a year beyond prices, `variable` the share that moves with the volume of
    work, `wages` whether the line follows the yearly change of pay. A line with a change a year of
    its own does not follow pay, as one with a range of its own does not follow that of its kind.
    """

    range: Range | None = None
    growth: Decimal | None = None
    variable: Decimal | None = None
    wages: bool | None = None

    @property
    def can_be(self) -> bool:
        """Whether each figure is one a line can have, and no two of them contradict."""
        return (
            (self.range is None or self.range.can_be_drawn)
            and (self.growth is None or FALLS <= self.growth <= GROWS)
            and (self.variable is None or ZERO <= self.variable <= ONE)
            and not (self.wages and self.growth is not None)
        )

    @property
    def is_for_years(self) -> bool:
        """Whether it says something that a sum spent once cannot do."""
        return bool(self.growth or self.variable or self.wages)


Profiles = Mapping[str, Profile]
"""By the name of a line; a line not named has nothing of its own."""
_AS_ITS_KIND = Profile()


@dataclass(frozen=True, slots=True)
class Terms:
    """What the comparison over the term is made with, besides the lines.

    `least_share` is what must at least be saved, of in-house pay (Θ, methods.md §H4).
    `fades` is in how many years what stays inside is taken down (T_s, §H1); only what is said of
    stranded cost depends on it.
    """

    rate: Decimal
    rates: tuple[Decimal, ...]
    least_share: Decimal
    fades: int = 1
    profiles: Profiles = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stranded:
    """What is still paid inside after contracting, until it is taken down (滞留成本).

    It stands on neither side: the comparison is of what would be avoided, so this is paid whichever
    side is cheaper, and putting it outside as well would count it twice. `years` is what is paid in
    each year from 0 on, `present` the same in money of today. `fallen` is what its fading brings in
    money of today; the comparison leaves that out too, as if what stays stayed for ever.
    """

    years: tuple[Decimal, ...]
    present: Decimal
    fallen: Decimal

    @property
    def first(self) -> Decimal:
        """What is still paid in the first year of the contract."""
        return self.years[1]

    @property
    def lasting(self) -> Decimal:
        """What would be paid over the term if nothing of it were taken down, in money of today."""
        return self.present + self.fallen


@dataclass(frozen=True, slots=True)
class TermCost:
    """The comparison over the term; `odds` is None where nothing is uncertain, or undrawn yet."""

    years: int
    given: CashflowInput
    flows: Cashflow
    uncertain: MonteCarloInput | None
    """What is drawn, and the lines it moves; None where nothing is uncertain."""
    odds: MonteCarlo | None
    stranded: Stranded

    @property
    def undrawn(self) -> bool:
        """Whether something is uncertain whose draws are still to come."""
        return self.uncertain is not None and self.odds is None

    @property
    def advantage(self) -> Decimal:
        """The saving as a share of what would be avoided inside; RA of the annual view."""
        return self.flows.saving / self.flows.inside


def over_term(
    cost: CostInput, ranges: Mapping[str, Range], terms: Terms, draw: Draw = at_once
) -> TermCost:
    """The comparison. Raises MethodError where nothing would be avoided inside.

    `ranges` are those of the kinds, and those that single lines have of their own, by name.
    """
    years = whole_years(cost.years)
    given = flows_given(cost, terms, years)
    drivers = tuple(_drivers(given, ranges, terms.profiles))
    uncertain = None
    if drivers:
        seed = seed_of_names(driver.name for driver in drivers)
        uncertain = MonteCarloInput(**dict(given), drivers=drivers, seed=seed)
    return TermCost(
        years=years,
        given=given,
        flows=_discounted(given),
        uncertain=uncertain,
        odds=None if uncertain is None else draw(montecarlo, uncertain),
        stranded=stranded(cost, terms, years),
    )


def whole_years(years: Decimal) -> int:
    """A contract’s years; a part of one counts as a whole one."""
    return int(years.to_integral_value(ROUND_CEILING))


@lru_cache(maxsize=64)
def _discounted(given: CashflowInput) -> Cashflow:
    return cashflow(given)


def flows_given(cost: CostInput, terms: Terms, years: int) -> CashflowInput:
    """Both sides line by line, with the least saving as a share of what would be avoided."""
    inside = tuple(_avoided(item, terms.profiles) for item in _by_id(cost))
    return CashflowInput(
        years=years,
        rate=terms.rate,
        presets=terms.rates,
        least=Least(mode="total", share=_least_share(cost, inside, terms, years)),
        inside=inside,
        outside=tuple(_moving(line, terms.profiles) for line in _outside(cost)),
    )


def _least_share(cost: CostInput, inside: tuple[Line, ...], terms: Terms, years: int) -> Decimal:
    """The least saving, which is a share of all pay, as a share of what would be avoided."""
    paid = [
        line.model_copy(update={"amount": item.amount})
        for line, item in zip(inside, _by_id(cost), strict=True)
        if line.category == "personnel"
    ]
    avoided = _present(inside, terms, years)
    share = terms.least_share * _present(paid, terms, years) / avoided if avoided else ZERO
    return min(share, ONE)


def _present(lines: Iterable[Line], terms: Terms, years: int) -> Decimal:
    """What lines cost over the term, in money of today."""
    flowing, factor = Flowing(years=years, rate=terms.rate), factors(terms.rate, years)
    return sum((present(flows(line, flowing), factor) for line in lines), ZERO)


def stranded(cost: CostInput, terms: Terms, years: int) -> Stranded:
    """What is left of the full cost inside, falling by equal steps to nothing (methods.md §H1)."""
    lasting = [_staying(item, terms.profiles) for item in cost.inside]
    fading = [line.model_copy(update={"runs_out": terms.fades}) for line in lasting]
    flowing = Flowing(years=years, rate=terms.rate)
    left = _present(fading, terms, years)
    return Stranded(
        years=added([flows(line, flowing) for line in fading], years),
        present=left,
        fallen=_present(lasting, terms, years) - left,
    )


# --- the lines ------------------------------------------------------------------------------------


def line_inside(row: str) -> str:
    """What the line of an in-house item is called, by the row it was entered in."""
    return f"{INSIDE}.{row}"


def _by_id(cost: CostInput) -> list[InsideLine]:
    """The in-house items, so that the order of the rows does not change the draws."""
    return sorted(cost.inside, key=lambda item: item.id)


def _avoided(item: InsideLine, profiles: Profiles) -> Line:
    """What would be avoided of an item; without a word of its own, it moves with the volume."""
    line = Line(
        name=line_inside(item.id),
        category="personnel" if item.id in PERSONNEL else "other",
        amount=item.avoidable,
        variable=ONE,
    )
    return _moving(line, profiles)


def _staying(item: InsideLine, profiles: Profiles) -> Line:
    """What would not be avoided of an item. How much there is to do no longer changes it."""
    name, amount = line_inside(item.id), max(ZERO, item.amount - item.avoidable)
    growth = profiles.get(name, _AS_ITS_KIND).growth or ZERO
    return Line(name=name, category="stranded", amount=amount, growth=growth)


def _moving(line: Line, profiles: Profiles) -> Line:
    """The line with its own change a year and its own share of the volume, if it has any."""
    own = profiles.get(line.name, _AS_ITS_KIND)
    variable = line.variable if own.variable is None else own.variable
    return line.model_copy(update={"growth": own.growth or ZERO, "variable": variable})


def moving_price(amount: Decimal, profiles: Profiles) -> Line:
    """A yearly price as a line; without a word of its own, it moves with the volume."""
    return _moving(Line(name=PRICE, category="price", amount=amount, variable=ONE), profiles)


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


# --- what is drawn --------------------------------------------------------------------------------


def _drivers(
    given: CashflowInput, ranges: Mapping[str, Range], profiles: Profiles
) -> Iterator[Driver]:
    """The kinds in their order, then the lines with a range of their own, by name."""
    there = [line for line in (*given.inside, *given.outside) if line.amount]
    own = sorted(line.name for line in there if line.name in ranges)
    lines = {
        INSIDE: [line.name for line in given.inside if line.amount and line.name not in ranges],
        WAGES: [line.name for line in there if _follows_pay(line, profiles)],
        **{line.name: [line.name] for line in there},
    }
    for name in (*UNCERTAIN, *(one for one in own if one not in UNCERTAIN)):
        told = ranges.get(name)
        moved = tuple(lines.get(name, ()))
        if told is not None and not told.is_none and (moved or name == VOLUME):
            yield _driver(name, told, moved)


def _follows_pay(line: Line, profiles: Profiles) -> bool:
    own = profiles.get(line.name, _AS_ITS_KIND)
    if own.growth is not None:
        return False
    return line.category == "personnel" if own.wages is None else own.wages


def _driver(name: str, told: Range, lines: tuple[str, ...]) -> Driver:
    start = ZERO if name == WAGES else ONE
    low, likely, high = (float(start + change) for change in (told.low, told.likely, told.high))
    if name == WAGES:
        return Driver(name=name, kind="growth", lines=lines, low=low, likely=likely, high=high)
    if name == VOLUME:
        return Driver(name=name, kind="volume", low=low, likely=likely, high=high)
    return Driver(name=name, kind="factor", lines=lines, low=low, likely=likely, high=high)
