"""Cost lines, and what each of them comes to in every year (现金流).

Everything is in prices of year 0 and discounted at a real rate; a nominal rate is converted, and
nominal prices are refused, since mixing the two is the commonest way to get a comparison wrong.
Depreciation is not a flow: outlays stand in the year they are made. Source: methods.md §H1, H2.
Amounts are yuan; rates, growth and shares are fractions; year 0 is the day of the decision.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, each_once

ZERO, ONE = Decimal(0), Decimal(1)
Category = Literal[
    "personnel", "premises", "systems", "supplies", "management", "overhead", "risk", "tax",
    "price", "transition", "oversight", "retained", "stranded", "exit", "disposal", "other",
]  # fmt: skip


class Line(Figures):
    """One cost, in every year from `first` to `last`, which is the end of the term if left out.

    `variable` is the share that moves with the volume of work. `fixed_nominal` says the amount is
    the same money every year, so that inflation eats into it. A line that `runs_out` falls by equal
    steps to nothing over so many years, as overhead does that is left stranded (滞留成本). A credit
    is an income.
    """

    name: Annotated[str, Field(min_length=1)]
    category: Category
    amount: Decimal
    credit: bool = False
    first: Annotated[int, Field(ge=0)] = 1
    last: int | None = None
    growth: Decimal = ZERO
    variable: Annotated[Decimal, Field(ge=0, le=1)] = ZERO
    fixed_nominal: bool = False
    runs_out: Annotated[int, Field(ge=1)] | None = None


Lines = Annotated[tuple[Line, ...], Field(max_length=200)]


class Terms(Figures):
    """The term in years, and how money of different years is made comparable.

    `volumes` is the work of each year against year 0; left out, it stays the same.
    """

    years: Annotated[int, Field(ge=1, le=15)]
    rate: Decimal = Decimal("0.03")
    rate_kind: Literal["real", "nominal"] = "real"
    prices: Literal["year_zero", "nominal"] = "year_zero"
    inflation: Decimal = ZERO
    volumes: Annotated[tuple[Decimal, ...], Field(max_length=15)] = ()
    mid_year: bool = False


MOST = Decimal(10) ** 15
"""No department spends a thousand trillion yuan; beyond it a simulation would leave the floats."""
Flows = tuple[Any, ...]
"""One number for each year from 0 on: decimals, or floats and columns in a simulation."""


def hold(terms: Terms, *sides: Sequence[Line]) -> None:
    """Refuse terms and lines that no cost follows from."""
    if terms.prices == "nominal":
        raise MethodError("cost.mixed_prices")
    within(terms.rate, terms.inflation)
    if terms.volumes and len(terms.volumes) != terms.years:
        raise MethodError("cost.volumes", given=str(len(terms.volumes)), years=str(terms.years))
    for volume in terms.volumes:
        amount_holds("volumes", volume)
    for lines in sides:
        each_once([line.name for line in lines])
        for line in lines:
            _line_holds(line, terms.years)


def within(*rates: Decimal) -> None:
    """Refuse a rate written as per cent, or one that halves the money in a year."""
    for rate in rates:
        if not Decimal("-0.5") < rate <= 1:
            raise MethodError("cost.rate", rate=str(rate))


def amount_holds(name: str, amount: Decimal) -> None:
    """Refuse an amount below zero, or beyond any money there is."""
    if amount < 0:
        raise MethodError("cost.below_zero", name=name)
    if amount > MOST:
        raise MethodError("cost.too_large", name=name)


def _line_holds(line: Line, years: int) -> None:
    amount_holds(line.name, line.amount)
    if not line.first <= (years if line.last is None else line.last) <= years:
        raise MethodError("cost.outside_term", name=line.name, years=str(years))
    within(line.growth)


def real_rate(terms: Terms) -> Decimal:
    """The real discount rate; a nominal one is freed of inflation."""
    if terms.rate_kind == "real":
        return terms.rate
    return (1 + terms.rate) / (1 + terms.inflation) - 1


def flows(line: Line, terms: Terms) -> Flows:
    """What the line costs in every year, a credit below zero."""
    volumes = terms.volumes or (ONE,) * terms.years
    return spread(
        line,
        terms.years,
        base=line.amount,
        growth=line.growth,
        inflation=terms.inflation,
        volumes=volumes,
        number=Decimal,
    )


def spread(
    line: Line,
    years: int,
    *,
    base: Any,
    growth: Any,
    inflation: Any,
    volumes: Sequence[Any],
    number: Callable[[Decimal], Any],
) -> Flows:
    """The formula of a line over any kind of number; `number` makes one from a decimal."""
    last = years if line.last is None else line.last
    told: list[Any] = []
    step: Any = number(ONE)
    for year in range(years + 1):
        if year:
            step = step * (1 + growth)
            step = step / (1 + inflation) if line.fixed_nominal else step
        if not line.first <= year <= last:
            told.append(number(ZERO))
            continue
        amount = base * step * number(_left(line, year) * (-1 if line.credit else 1))
        if line.variable and year:
            share = number(line.variable)
            amount = amount * ((1 - share) + share * volumes[year - 1])
        told.append(amount)
    return tuple(told)


def _left(line: Line, year: int) -> Decimal:
    """The share of a line that runs out still there in a year."""
    if line.runs_out is None:
        return ONE
    return max(ZERO, 1 - Decimal(year - line.first) / line.runs_out)


def factors(rate: Any, years: int, *, mid_year: bool = False) -> Flows:
    """The discount factor of every year from 0 on."""
    told = [rate * 0 + 1]
    for _ in range(years):
        told.append(told[-1] / (1 + rate))
    root = (1 + rate) ** (Decimal("0.5") if isinstance(rate, Decimal) else 0.5)
    return (told[0], *(each * root for each in told[1:])) if mid_year else tuple(told)


def present(amounts: Flows, factor: Flows) -> Any:
    """The present value of a line's or a side's flows."""
    total = amounts[0] * factor[0]
    for amount, one in zip(amounts[1:], factor[1:], strict=True):
        total = total + amount * one
    return total


def added(many: Sequence[Flows], years: int) -> Flows:
    """The sum of several flows, year by year."""
    return tuple(sum((one[year] for one in many), ZERO) for year in range(years + 1))
