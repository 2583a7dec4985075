"""How sure the saving is (蒙特卡洛): drivers drawn within ranges, the cost worked out each time.

Each driver is one column wherever it appears, so that wages moving both sides move them together;
events are drawn year by year and replace the expected loss of their side. Source: methods.md §H6
and H7. Columns: the drivers as listed, then every event's years from 1 on.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import sqrt
from typing import Annotated, Any, Literal

from pydantic import Field

from wizard.engine.methods.cashflow import CashflowInput, cashflow
from wizard.engine.methods.exact import Figures, MethodError, each_once, equal, quantile, reaches
from wizard.engine.methods.flows import (
    Flows,
    Line,
    amount_holds,
    factors,
    present,
    real_rate,
    spread,
    within,
)
from wizard.engine.methods.sim import (
    DRAWS,
    Column,
    Progress,
    above,
    frequency,
    listed,
    mean,
    seed_of,
    standard_error,
    summed,
    triangular,
    uniforms,
    unwatched,
)

Side = Literal["inside", "outside"]
Name = Annotated[str, Field(min_length=1)]
Figure = Annotated[float, Field(ge=-1, le=1000)]


class Driver(Figures):
    """One thing that is not known exactly, by three figures.

    A growth replaces that of the lines named, a factor multiplies them, an uplift raises the price
    by a share, a volume multiplies that of every year, inflation replaces that of the terms. The
    ends are the least and the most, or what is undercut, or exceeded, one time in ten.
    """

    name: Name
    kind: Literal["growth", "factor", "uplift", "volume", "inflation"]
    lines: Annotated[tuple[str, ...], Field(max_length=200)] = ()
    low: Figure
    likely: Figure
    high: Figure
    ends: Literal["extremes", "p10_p90"] = "extremes"


class Event(Figures):
    """Something that may happen in any year, and what it then costs its side."""

    name: Name
    side: Side
    amount: Decimal
    probability: Annotated[float, Field(ge=0, le=1)]


class MonteCarloInput(CashflowInput):
    """Both sides, and what moves them."""

    drivers: Annotated[tuple[Driver, ...], Field(max_length=200)] = ()
    events: Annotated[tuple[Event, ...], Field(max_length=20)] = ()
    seed: Annotated[int, Field(ge=0, lt=2**64)] | None = None
    draws: Annotated[int, Field(ge=1, le=20_000)] = DRAWS


class Spread(Figures):
    """Where an amount comes to lie: undercut one time in ten, one in two, nine in ten; its mean."""

    p10: float
    p50: float
    p90: float
    mean: float


class Bin(Figures):
    """The share of draws in which the saving lies from `low` on and below `high`."""

    low: float
    high: float
    share: float


class Probability(Figures):
    """A share of draws, and by how much it may well be off."""

    share: float
    standard_error: float


class Part(Figures):
    """The squared correlation of a driver or an event with the saving."""

    name: str
    share: float


class Swing(Figures):
    """The saving with one driver at its ends and all else as stated.

    `turns` says it falls below zero at one end, `misses_least` that it falls below Θ.
    """

    name: str
    at_low: float
    at_high: float
    width: float
    turns: bool
    misses_least: bool


class MonteCarlo(Figures):
    """The spread of both costs and the saving, how likely it is, and what it depends on.

    `leaning` warns that the saving as stated lies outside the middle half of the draws.
    """

    seed: int
    draws: int
    inside: Spread
    outside: Spread
    saving: Spread
    stated: float
    least: float
    bins: tuple[Bin, ...]
    saves: Probability
    reaches_least: Probability
    parts: tuple[Part, ...]
    swings: tuple[Swing, ...]
    leaning: Literal["optimistic", "pessimistic"] | None


def montecarlo(
    given: MonteCarloInput, *, plain: bool = False, progress: Progress = unwatched
) -> MonteCarlo:
    """The simulation. `plain` keeps numpy out. Raises MethodError for what cannot be drawn.

    `progress` hears of every line that is worked out.
    """
    stated = cashflow(given)
    _hold(given)
    seed = seed_of(given) if given.seed is None else given.seed
    width = len(given.drivers) + len(given.events) * given.years
    columns = uniforms(seed, given.draws, width, plain=plain)
    drawn = {
        driver.name: triangular(column, *_ends(driver))
        for driver, column in zip(given.drivers, columns, strict=False)
    }
    happened = _happened(given, columns[len(given.drivers) :])
    # A column of noughts, so that a side no driver touches is a column all the same.
    inside, outside = (
        columns[0] * 0.0 + _cost(given, side, drawn, happened, progress)
        for side in ("inside", "outside")
    )
    saving, theta = inside - outside, float(stated.least)
    ordered = sorted(listed(saving))
    return MonteCarlo(
        seed=seed,
        draws=given.draws,
        inside=_spread(inside),
        outside=_spread(outside),
        saving=_spread(saving),
        stated=float(stated.saving),
        least=theta,
        bins=_bins(ordered),
        saves=_probability(frequency(above(saving, 0.0)), given.draws),
        reaches_least=_probability(1 - frequency(above(theta - saving, 0.0)), given.draws),
        parts=_parts(given, saving, drawn, happened),
        swings=_swings(given, theta),
        leaning=_leaning(float(stated.saving), ordered),
    )


def saving_with(given: MonteCarloInput, driver: Driver, value: float) -> float:
    """The saving with one driver at a value and all else as stated."""
    drawn = {driver.name: value}
    told: float = _cost(given, "inside", drawn, {}) - _cost(given, "outside", drawn, {})
    return told


def ends_from_tenths(p10: float, likely: float, p90: float) -> tuple[float, float]:
    """The least and the most of a triangle undercut, and exceeded, one time in ten."""
    left, right = likely - p10, p90 - likely
    below, over = 1.5 * left, 1.5 * right
    for _ in range(10_000):
        base = 0.1 * (below + over)
        after = left + sqrt(base * below), right + sqrt(base * over)
        moved = max(abs(after[0] - below), abs(after[1] - over))
        below, over = after
        if moved < 1e-12:
            break
    return likely - below, likely + over


def _ends(driver: Driver) -> tuple[float, float, float]:
    """The least, the likely and the most."""
    if driver.ends == "extremes":
        return driver.low, driver.likely, driver.high
    low, high = ends_from_tenths(driver.low, driver.likely, driver.high)
    return low, driver.likely, high


def _hold(given: MonteCarloInput) -> None:
    """Refuse drivers and events that cannot be drawn."""
    if not given.drivers and not given.events:
        raise MethodError("driver.none")
    each_once([*(one.name for one in given.drivers), *(one.name for one in given.events)])
    known = {line.name for line in (*given.inside, *given.outside)}
    for driver in given.drivers:
        _driver_holds(driver, known)
    for event in given.events:
        amount_holds(event.name, event.amount)


def _driver_holds(driver: Driver, known: set[str]) -> None:
    if not driver.low <= driver.likely <= driver.high:
        raise MethodError("driver.range", name=driver.name)
    for name in driver.lines:
        if name not in known:
            raise MethodError("method.name_unknown", name=name)
    if (driver.kind in ("growth", "factor")) != bool(driver.lines):
        raise MethodError("driver.lines", name=driver.name)
    low, _, high = _ends(driver)
    if driver.kind in ("growth", "inflation"):
        within(Decimal(repr(low)), Decimal(repr(high)))
    elif low < (-1 if driver.kind == "uplift" else 0):
        raise MethodError("cost.below_zero", name=driver.name)


# --- one cost, under what was drawn ---------------------------------------------------------------

Drawn = Mapping[str, Any]
"""What each driver came to, by name: a float, or a column. A driver not named is as stated."""
Happened = Mapping[str, Sequence[Column]]
"""Whether each event happened, 1 or 0, in each year from 1 on. Empty: the expected loss stands."""


def _happened(given: MonteCarloInput, columns: Sequence[Column]) -> Happened:
    years = given.years
    return {
        event.name: [
            above(event.probability - column, 0.0)
            for column in columns[at * years : (at + 1) * years]
        ]
        for at, event in enumerate(given.events)
    }


def _cost(
    given: MonteCarloInput,
    side: str,
    drawn: Drawn,
    happened: Happened,
    progress: Progress = unwatched,
) -> Any:
    """The cost of a side in money of today."""
    lines, before = (given.inside, 0) if side == "inside" else (given.outside, len(given.inside))
    factor = tuple(
        float(one) for one in factors(real_rate(given), given.years, mid_year=given.mid_year)
    )
    events = [event for event in given.events if event.side == side and happened]
    total: Any = 0.0
    for at, line in enumerate(lines, start=before):
        progress(at, len(given.inside) + len(given.outside))
        if not (events and line.category == "risk"):
            total = total + present(_flows(given, line, drawn), factor)
    for event in events:
        for one, year in zip(happened[event.name], factor[1:], strict=True):
            total = total + one * (float(event.amount) * year)
    return total


def _flows(given: MonteCarloInput, line: Line, drawn: Drawn) -> Flows:
    base: Any = float(line.amount)
    growth: Any = float(line.growth)
    inflation: Any = float(given.inflation)
    volumes: list[Any] = [float(one) for one in given.volumes] or [1.0] * given.years
    for driver in given.drivers:
        if driver.name not in drawn:
            continue
        value = drawn[driver.name]
        match driver.kind:
            case "growth" if line.name in driver.lines:
                growth = value
            case "factor" if line.name in driver.lines:
                base = base * value
            case "uplift" if line.category == "price":
                base = base * (1 + value)
            case "volume":
                volumes = [one * value for one in volumes]
            case "inflation":
                inflation = value
            case _:
                pass
    return spread(
        line,
        given.years,
        base=base,
        growth=growth,
        inflation=inflation,
        volumes=volumes,
        number=float,
    )


# --- what the draws say ---------------------------------------------------------------------------


def _spread(column: Column) -> Spread:
    values = sorted(listed(column))
    p10, p50, p90 = (quantile(values, share) for share in (0.1, 0.5, 0.9))
    return Spread(p10=p10, p50=p50, p90=p90, mean=mean(column))


BINS = 24
_OUTER = 0.005
"""The first and the last bin also hold what lies beyond: one draw in two hundred on each side."""


def _bins(values: Sequence[float]) -> tuple[Bin, ...]:
    """The draws, in order, in bins of one width; a single bin where the saving never moves."""
    low, high = quantile(values, _OUTER), quantile(values, 1 - _OUTER)
    if equal(low, high):
        return (Bin(low=low, high=high, share=1.0),)
    edges = [low + (high - low) * at / BINS for at in range(BINS + 1)]
    places = [0, *(bisect_left(values, edge) for edge in edges[1:-1]), len(values)]
    return tuple(
        Bin(low=edges[at], high=edges[at + 1], share=(places[at + 1] - places[at]) / len(values))
        for at in range(BINS)
    )


def _probability(share: float, draws: int) -> Probability:
    return Probability(share=share, standard_error=standard_error(share, draws))


def _parts(
    given: MonteCarloInput, saving: Column, drawn: Drawn, happened: Happened
) -> tuple[Part, ...]:
    """Every driver's and event's part in the spread, largest first."""
    causes = {driver.name: drawn[driver.name] for driver in given.drivers}
    for event in given.events:
        times: Any = 0.0
        for one in happened[event.name]:
            times = times + one
        causes[event.name] = times
    parts = [Part(name=name, share=_correlation(one, saving) ** 2) for name, one in causes.items()]
    return tuple(sorted(parts, key=lambda part: -part.share))


def _correlation(one: Any, other: Column) -> float:
    """Pearson's correlation; nothing where one of the two never moves."""
    if isinstance(one, float):
        return 0.0
    here, there = one - mean(one), other - mean(other)
    width = sqrt(summed(here * here) * summed(there * there))
    return summed(here * there) / width if width else 0.0


def _swings(given: MonteCarloInput, theta: float) -> tuple[Swing, ...]:
    """The saving with one driver at a time at its ends, widest first."""
    swings = [
        _swing(
            driver.name,
            saving_with(given, driver, low),
            saving_with(given, driver, high),
            theta,
        )
        for driver in given.drivers
        for low, _, high in (_ends(driver),)
    ]
    return tuple(sorted(swings, key=lambda swing: -swing.width))


def _swing(name: str, at_low: float, at_high: float, theta: float) -> Swing:
    lower = min(at_low, at_high)
    return Swing(
        name=name,
        at_low=at_low,
        at_high=at_high,
        width=abs(at_high - at_low),
        turns=lower < 0,
        misses_least=not reaches(lower, theta),
    )


def _leaning(stated: float, values: Sequence[float]) -> Literal["optimistic", "pessimistic"] | None:
    """Which way the saving as stated lies outside the middle half of the draws, in order."""
    if stated > quantile(values, 0.75):
        return "optimistic"
    return "pessimistic" if stated < quantile(values, 0.25) else None
