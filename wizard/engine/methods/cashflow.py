"""What keeping and contracting cost over the whole term, in money of today (全周期成本).

Source: methods.md §H2–H4; pipeline.md §2.5 for the rates always computed. At constant flows, no
discounting and a transition spread over the term, the saving is the advantage of `annual_cost`.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, reaches
from wizard.engine.methods.flows import (
    ONE,
    ZERO,
    Flows,
    Line,
    Lines,
    Terms,
    added,
    factors,
    flows,
    hold,
    present,
    real_rate,
    within,
)


class Least(Figures):
    """The saving a change must at least bring (最低节约 Θ), to outweigh error and disruption.

    A share of in-house personnel cost, that but at most a cap, or a share of all in-house cost.
    """

    mode: Literal["none", "personnel", "personnel_capped", "total"] = "personnel"
    share: Annotated[Decimal, Field(ge=0, le=1)] = Decimal("0.10")
    cap: Decimal | None = None


class CashflowInput(Terms):
    """Both sides line by line. `presets` are the real rates the saving is always told at."""

    inside: Lines
    outside: Lines
    least: Least = Field(default_factory=Least)
    presets: Annotated[tuple[Decimal, ...], Field(max_length=20)] = tuple(
        map(Decimal, ("0", "0.03", "0.05", "0.08"))
    )


class LineFlows(Figures):
    """One line in every year from 0 on, and its present value."""

    side: Literal["inside", "outside"]
    name: str
    amounts: tuple[Decimal, ...]
    present: Decimal


class Year(Figures):
    """Both sides in one year; `cumulative` is the saving so far in money of today."""

    year: int
    factor: Decimal
    inside: Decimal
    outside: Decimal
    difference: Decimal
    cumulative: Decimal


class AtRate(Figures):
    """The saving at one real rate."""

    rate: Decimal
    inside: Decimal
    outside: Decimal
    saving: Decimal


class EvenPrice(Figures):
    """The yearly price at which nothing is saved, or only the least; None where no price pays.

    `distance` is how far it lies from the price asked, as a share of that.
    """

    price: Decimal | None
    distance: Decimal | None


class Cashflow(Figures):
    """The comparison over the term. `saving_share` is of the in-house cost.

    `payback` is the first year in which the saving so far is not below zero; None if never.
    `crossovers` are the real rates at which the saving is nothing; none of them, and the rate does
    not matter. The even prices are None where no line is a price, or the price is never paid.
    """

    rate: Decimal
    lines: tuple[LineFlows, ...]
    years: tuple[Year, ...]
    inside: Decimal
    outside: Decimal
    saving: Decimal
    saving_share: Decimal
    annuity: Decimal
    inside_a_year: Decimal
    outside_a_year: Decimal
    stranded: Decimal
    payback: int | None
    least: Decimal
    meets_least: bool
    even: EvenPrice | None
    even_with_least: EvenPrice | None
    presets: tuple[AtRate, ...]
    crossovers: tuple[float, ...]


def cashflow(given: CashflowInput) -> Cashflow:
    """The comparison. Raises MethodError for figures it cannot be made of."""
    hold(given, given.inside, given.outside)
    within(*given.presets)
    rate = real_rate(given)
    factor = factors(rate, given.years, mid_year=given.mid_year)
    lines = _lines(given, factor)
    inside, outside = (_side(given, lines, side) for side in ("inside", "outside"))
    npc_in, npc_out = present(inside, factor), present(outside, factor)
    if npc_in <= 0:
        raise MethodError("cost.nothing_inside")
    annuity = sum(factor[1:], ZERO)
    years = _years(inside, outside, factor)
    theta = least(given.least, given.inside, lines, npc_in)
    saving = npc_in - npc_out
    return Cashflow(
        rate=rate,
        lines=lines,
        years=years,
        inside=npc_in,
        outside=npc_out,
        saving=saving,
        saving_share=saving / npc_in,
        annuity=annuity,
        inside_a_year=npc_in / annuity,
        outside_a_year=npc_out / annuity,
        stranded=_of(given.outside, lines, "outside", "stranded"),
        payback=next((one.year for one in years if one.cumulative >= 0), None),
        least=theta,
        meets_least=reaches(float(saving), float(theta)),
        even=_even(given, factor, npc_out=npc_out, most=npc_in),
        even_with_least=_even(given, factor, npc_out=npc_out, most=npc_in - theta),
        presets=tuple(_at_rate(given, one, inside, outside) for one in given.presets),
        crossovers=crossovers(
            tuple(float(one.difference) for one in years), mid_year=given.mid_year
        ),
    )


def least(
    mode: Least, inside: Sequence[Line], lines: Sequence[LineFlows], npc_in: Decimal
) -> Decimal:
    """Θ in money of today."""
    if mode.mode == "none":
        return ZERO
    if mode.mode == "total":
        return mode.share * npc_in
    theta = mode.share * _of(inside, lines, "inside", "personnel")
    if mode.mode == "personnel":
        return theta
    if mode.cap is None or mode.cap < 0:
        raise MethodError("cost.no_cap")
    return min(theta, mode.cap)


def crossovers(differences: Sequence[float], *, mid_year: bool = False) -> tuple[float, ...]:
    """Every real rate from 0 to 500 % at which the differences come to nothing."""

    def saving(rate: float) -> float:
        value: float = present(
            tuple(differences), factors(rate, len(differences) - 1, mid_year=mid_year)
        )
        return value

    found: list[float] = []
    before = saving(0.0)
    for step in range(1, 501):
        after = saving(step / 100)
        if before * after < 0:
            found.append(_bisected(saving, (step - 1) / 100, step / 100))
        elif before == 0 and after != 0:
            found.append((step - 1) / 100)
        before = after
    return tuple(found)


def _bisected(saving: Callable[[float], float], low: float, high: float) -> float:
    """Where the saving turns between two rates, to 1e-10."""
    rising = saving(low) < 0
    while high - low > 1e-10:
        middle = (low + high) / 2
        low, high = (middle, high) if (saving(middle) < 0) == rising else (low, middle)
    return (low + high) / 2


def _lines(given: CashflowInput, factor: Flows) -> tuple[LineFlows, ...]:
    sides: tuple[tuple[Literal["inside", "outside"], Lines], ...] = (
        ("inside", given.inside),
        ("outside", given.outside),
    )
    return tuple(
        LineFlows(side=side, name=line.name, amounts=amounts, present=present(amounts, factor))
        for side, lines in sides
        for line in lines
        for amounts in (flows(line, given),)
    )


def _side(given: CashflowInput, lines: Sequence[LineFlows], side: str) -> Flows:
    return added([line.amounts for line in lines if line.side == side], given.years)


def _of(inside: Sequence[Line], lines: Sequence[LineFlows], side: str, category: str) -> Decimal:
    """The present value of a side's lines of one category."""
    names = {line.name for line in inside if line.category == category}
    return sum((one.present for one in lines if one.side == side and one.name in names), ZERO)


def _years(inside: Flows, outside: Flows, factor: Flows) -> tuple[Year, ...]:
    told: list[Year] = []
    cumulative = ZERO
    for year, (ours, theirs, one) in enumerate(zip(inside, outside, factor, strict=True)):
        cumulative += (ours - theirs) * one
        told.append(
            Year(
                year=year,
                factor=one,
                inside=ours,
                outside=theirs,
                difference=ours - theirs,
                cumulative=cumulative,
            )
        )
    return tuple(told)


def _even(
    given: CashflowInput, factor: Flows, *, npc_out: Decimal, most: Decimal
) -> EvenPrice | None:
    """The price at which the outside costs `most` in money of today."""
    prices = [line for line in given.outside if line.category == "price"]
    if not prices:
        return None
    if len(prices) > 1:
        raise MethodError("cost.prices_many")
    unit = present(flows(prices[0].model_copy(update={"amount": ONE}), given), factor)
    if unit <= 0:
        return None
    asked = prices[0].amount
    price = (most - (npc_out - asked * unit)) / unit
    if price < 0:
        return EvenPrice(price=None, distance=None)
    return EvenPrice(price=price, distance=(price - asked) / asked if asked else None)


def _at_rate(given: CashflowInput, rate: Decimal, inside: Flows, outside: Flows) -> AtRate:
    factor = factors(rate, given.years, mid_year=given.mid_year)
    ours, theirs = present(inside, factor), present(outside, factor)
    return AtRate(rate=rate, inside=ours, outside=theirs, saving=ours - theirs)
