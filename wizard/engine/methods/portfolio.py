"""Which of a department's services to look into first (组合筛查), thousands of them at once.

Source: methods.md §Q with N × F of pipeline.md. Savings are added up by their moments: the mean of
a triangle is (a+m+b)/3, its variance (a²+m²+b²−am−ab−bm)/18; the chance to save is read from the
normal curve and is near, not exact; a service where it is in doubt is worth a simulation, which is
made where draws are asked for, by the same numbers for all. Columns: the lines by their place.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import erf, sqrt
from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass as given_as

from wizard.engine.methods.exact import Figures, MethodError, Name, Points, Share, each_once
from wizard.engine.methods.sim import (
    DRAWS,
    Column,
    Progress,
    above,
    frequency,
    seed_of_rows,
    triangles,
    uniforms,
    unwatched,
)

Gate = Literal["CLEAR", "CONDITIONAL", "PARTIAL", "BLOCKED", "UNKNOWN"]
List = Literal["argue", "redesign", "share", "keep"]
LISTS: tuple[List, ...] = ("argue", "redesign", "share", "keep")
Amount = Annotated[Decimal, Field(ge=-(Decimal(10) ** 15), le=Decimal(10) ** 15)]
Mark = Annotated[Decimal, Field(ge=1, le=5)]


# Dataclasses with slots where others are models: of a line there are many thousands, and half the
# time of a screening went into reaching their numbers; what is placed is ours and needs no check.
@given_as(frozen=True, slots=True, config=ConfigDict(extra="forbid", allow_inf_nan=False))
class SavingLine:
    """One part of the saving in yuan, least, likely and most; a cost lies below zero."""

    low: Amount
    likely: Amount
    high: Amount


class Screened(Figures):
    """One service: its gate, both indices, the marks of redesign and sharing, and its saving."""

    name: Name
    gate: Gate
    eligible: Share = Decimal(1)
    need: Points
    fit: Points
    redesign_mark: Mark = Decimal(1)
    sharing_mark: Mark = Decimal(1)
    units: Annotated[int, Field(ge=1, le=10_000)] = 1
    saving: Annotated[tuple[SavingLine, ...], Field(max_length=50)]
    """None where nobody has worked it out: need and fitness alone then say where it stands."""


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
    seed: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    draws: Annotated[int, Field(ge=0, le=DRAWS)] = 0
    """How often the saving of a service in doubt is drawn; nought leaves it at the curve."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One service: the list it stands in, its expected saving in yuan and its spread.

    `saves` is the chance that anything is saved, read from the normal curve, or drawn where that
    left it in doubt; `simulate` says that it is in doubt and was not drawn. Both the saving and the
    chance are None where nobody has worked them out.
    """

    name: str
    on: List
    saving: Decimal | None
    deviation: float
    saves: float | None
    simulate: bool
    order: Decimal
    """The saving of what may be contracted, nothing below the line of fitness."""


class Portfolio(Figures):
    """All services, the most rewarding first, those of unknown saving last, and the counts."""

    services: tuple[Placed, ...]
    counts: dict[List, int]
    saving: Decimal
    """The expected saving of those to be argued."""


def portfolio(
    given: PortfolioInput, *, plain: bool = False, progress: Progress = unwatched
) -> Portfolio:
    """The screening. `plain` keeps numpy out. Raises MethodError for figures out of order.

    `progress` hears of every service.
    """
    each_once([service.name for service in given.services])
    columns = _columns(given, plain=plain)
    of = len(given.services)
    placed = []
    for at, service in enumerate(given.services):
        progress(at, of)
        placed.append(_placed(service, given, columns))
    told = sorted(
        placed,
        key=lambda one: (one.saving is None, -one.order, -(one.saving or 0), one.name),
    )
    counted = Counter(one.on for one in told)
    return Portfolio(
        services=tuple(told),
        counts={name: counted[name] for name in LISTS},
        saving=sum((one.order for one in told if one.on == "argue"), Decimal(0)),
    )


def moments(service: Screened) -> tuple[Decimal, Decimal]:
    """The mean and the variance of a saving. Raises MethodError for ends out of order.

    A triangle’s variance is its width squared, less what lies left of the likeliest times what
    lies right of it, over 18: the formula above in fewer operations, for there may be many lines.
    """
    total = squares = Decimal(0)
    for line in service.saving:
        low, likely, high = line.low, line.likely, line.high
        if not low <= likely <= high:
            raise MethodError("driver.range", name=service.name)
        width = high - low
        total += low + likely + high
        squares += width * width - (likely - low) * (high - likely)
    return total / 3, squares / 18


def _columns(given: PortfolioInput, *, plain: bool) -> tuple[Column, ...]:
    """The uniforms by which every service in doubt is drawn; none where no draws are asked for."""
    if not given.draws:
        return ()
    seed = seed_of_rows(given) if given.seed is None else given.seed
    widest = max(len(service.saving) for service in given.services)
    if not widest:
        return ()
    return uniforms(seed, given.draws, widest, plain=plain)


def _placed(service: Screened, given: PortfolioInput, columns: Sequence[Column]) -> Placed:
    if not service.saving:
        return _by_marks(service, given)
    mean, variance = moments(service)
    deviation = sqrt(variance)
    saves = _above_zero(float(mean), deviation)
    near = float(given.near)
    in_doubt = near <= saves <= 1 - near
    fits = service.fit >= given.fit_high
    return Placed(
        name=service.name,
        on=_list(service, given, mean),
        saving=mean,
        deviation=deviation,
        saves=_drawn(service, columns) if in_doubt and columns else saves,
        simulate=in_doubt and not columns,
        order=mean * service.eligible if fits else Decimal(0),
    )


def _by_marks(service: Screened, given: PortfolioInput) -> Placed:
    """A service whose saving nobody has worked out."""
    return Placed(
        name=service.name,
        on=_list(service, given, None),
        saving=None,
        deviation=0.0,
        saves=None,
        simulate=False,
        order=Decimal(0),
    )


def _above_zero(mean: float, deviation: float) -> float:
    if not deviation:
        return 1.0 if mean > 0 else 0.0
    return 0.5 * (1 + erf(mean / deviation / sqrt(2)))


def _drawn(service: Screened, columns: Sequence[Column]) -> float:
    """The share of draws in which anything is saved."""
    ends = [(float(line.low), float(line.likely), float(line.high)) for line in service.saving]
    return frequency(above(triangles(columns[: len(ends)], ends), 0.0))


def _list(service: Screened, given: PortfolioInput, saving: Decimal | None) -> List:
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
    return "argue" if saving is None or saving > 0 else "keep"
