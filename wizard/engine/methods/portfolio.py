"""Which of a department's services to look into first (组合筛查), thousands of them at once.

Source: methods.md §Q with N × F of pipeline.md. Savings are added up by their moments: the mean of
a triangle is (a+m+b)/3, its variance (a²+m²+b²−am−ab−bm)/18; the chance to save is read from the
normal curve and is near, not exact; a service where it is in doubt is worth a simulation.
"""

from decimal import Decimal
from math import erf, sqrt
from typing import Annotated, Literal

from pydantic import Field

from wizard.engine.methods.exact import Figures, MethodError, Name, Points, Share, each_once

List = Literal["argue", "redesign", "share", "keep"]
LISTS: tuple[List, ...] = ("argue", "redesign", "share", "keep")
Amount = Annotated[Decimal, Field(ge=-(Decimal(10) ** 15), le=Decimal(10) ** 15)]
Mark = Annotated[Decimal, Field(ge=1, le=5)]


class SavingLine(Figures):
    """One part of the saving in yuan, least, likely and most; a cost lies below zero."""

    low: Amount
    likely: Amount
    high: Amount


class Screened(Figures):
    """One service: its gate, both indices, the marks of redesign and sharing, and its saving."""

    name: Name
    gate: Literal["CLEAR", "CONDITIONAL", "PARTIAL", "BLOCKED", "UNKNOWN"]
    eligible: Share = Decimal(1)
    need: Points
    fit: Points
    redesign_mark: Mark = Decimal(1)
    sharing_mark: Mark = Decimal(1)
    units: Annotated[int, Field(ge=1, le=10_000)] = 1
    saving: Annotated[tuple[SavingLine, ...], Field(min_length=1, max_length=50)]


class PortfolioInput(Figures):
    """The services, and the lines they are sorted by."""

    services: Annotated[tuple[Screened, ...], Field(min_length=1, max_length=20_000)]
    need_high: Points
    fit_high: Points
    redesign_from: Mark
    sharing_from: Mark
    units_least: Annotated[int, Field(ge=1)]
    near: Share = Decimal("0.05")
    """Between this share and its complement the chance to save is worth a simulation."""


class Placed(Figures):
    """One service: the list it stands in, its expected saving in yuan and its spread.

    `saves` is the chance that anything is saved, read from the normal curve.
    """

    name: str
    on: List
    saving: Decimal
    deviation: float
    saves: float
    simulate: bool
    order: Decimal
    """The saving of what may be contracted, nothing below the line of fitness."""


class Portfolio(Figures):
    """All services, the most rewarding first, and how many stand in each list."""

    services: tuple[Placed, ...]
    counts: dict[List, int]
    saving: Decimal
    """The expected saving of those to be argued."""


def portfolio(given: PortfolioInput) -> Portfolio:
    """The screening. Raises MethodError for figures out of order."""
    each_once([service.name for service in given.services])
    told = sorted(
        (_placed(service, given) for service in given.services),
        key=lambda one: (-one.order, -one.saving, one.name),
    )
    return Portfolio(
        services=tuple(told),
        counts={name: sum(one.on == name for one in told) for name in LISTS},
        saving=sum((one.order for one in told if one.on == "argue"), Decimal(0)),
    )


def moments(line: SavingLine) -> tuple[Decimal, Decimal]:
    """The mean and the variance of a triangle."""
    a, m, b = line.low, line.likely, line.high
    return (a + m + b) / 3, (a * a + m * m + b * b - a * m - a * b - b * m) / 18


def _placed(service: Screened, given: PortfolioInput) -> Placed:
    for line in service.saving:
        if not line.low <= line.likely <= line.high:
            raise MethodError("driver.range", name=service.name)
    told = [moments(line) for line in service.saving]
    mean = sum((one for one, _ in told), Decimal(0))
    deviation = sqrt(max(float(sum((one for _, one in told), Decimal(0))), 0.0))
    saves = _above_zero(float(mean), deviation)
    near = float(given.near)
    fits = service.fit >= given.fit_high
    return Placed(
        name=service.name,
        on=_list(service, given, mean),
        saving=mean,
        deviation=deviation,
        saves=saves,
        simulate=near <= saves <= 1 - near,
        order=mean * service.eligible if fits else Decimal(0),
    )


def _above_zero(mean: float, deviation: float) -> float:
    if not deviation:
        return 1.0 if mean > 0 else 0.0
    return 0.5 * (1 + erf(mean / deviation / sqrt(2)))


def _list(service: Screened, given: PortfolioInput, saving: Decimal) -> List:
    """The list a service stands in: what must come first, then what may be argued."""
    if service.gate in ("BLOCKED", "UNKNOWN"):
        return "keep"
    if service.redesign_mark >= given.redesign_from:
        return "redesign"
    if service.sharing_mark >= given.sharing_from and service.units >= given.units_least:
        return "share"
    if service.need < given.need_high:
        return "keep"
    if service.fit < given.fit_high:
        return "redesign"
    return "argue" if saving > 0 else "keep"
