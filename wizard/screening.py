"""Services into four lists, the most rewarding first (组合筛查).

The portfolio method says which list a service stands in, and in what order. A matter that has come
to a conclusion stands where that puts it, so that the overview never contradicts a matter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from wizard.engine.evaluate import Results
from wizard.engine.methods.portfolio import Placed, PortfolioInput, Screened, portfolio
from wizard.engine.methods.sim import DRAWS, Progress, unwatched
from wizard.service import How, Saving, Service, Standing


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lines services are sorted by: need, fitness, marks of redesign and sharing, units."""

    need: Decimal
    fit: Decimal
    redesign: Decimal
    sharing: Decimal
    units: int


def bounds_of(results: Results) -> Bounds:
    """The bounds in force."""
    day = date.fromisoformat(results.snapshot.matter.as_of)
    names = ("need.high", "fit.high", "bpr.mark", "shared.mark", "path.shared_units")
    known = results.pack.parameter_of
    need, fit, redesign, sharing, units = (Decimal(known[name].at(day).value) for name in names)
    return Bounds(need, fit, redesign, sharing, int(units))


def placed(found: Sequence[Service], bounds: Bounds) -> tuple[Service, ...]:
    """The services in their order, each with its list, its place and its saving."""
    dear_first = sorted(range(len(found)), key=lambda at: -(found[at].cost or 0))
    # The screening breaks ties by name; named so, what it knows no more of comes by its cost.
    names = {at: _name(place) for place, at in enumerate(dear_first)}
    told = _screening([(names[at], one) for at, one in enumerate(found)], bounds)
    places = {one.name: (place, one) for place, one in enumerate(told)}
    return tuple(_at(one, places.get(names[at]), len(told)) for at, one in enumerate(found))


def drawn(
    found: Sequence[Service], bounds: Bounds, progress: Progress = unwatched
) -> tuple[Service, ...]:
    """The same services, the chance of those in doubt drawn by the same numbers for all.

    `progress` hears of every service that is drawn.
    """
    doubtful = [
        (_name(at), one)
        for at, one in enumerate(found)
        if one.saving is not None and one.saving.in_doubt
    ]
    chances = {one.name: one.saves for one in _screening(doubtful, bounds, progress, draws=DRAWS)}
    return tuple(_with_chance(one, chances.get(_name(at))) for at, one in enumerate(found))


def listed(found: Iterable[Service], standing: Standing) -> tuple[Service, ...]:
    """The services of one list, the most rewarding first."""
    members = (one for one in found if one.standing == standing)
    return tuple(sorted(members, key=lambda one: one.place))


def _name(place: int) -> str:
    return f"{place:06}"


def _screening(
    named: Iterable[tuple[str, Service]],
    bounds: Bounds,
    progress: Progress = unwatched,
    *,
    draws: int = 0,
) -> tuple[Placed, ...]:
    """The screening of all that have both indices; nothing where none has."""
    screened = tuple(
        Screened(
            name=name,
            gate=one.known.gate,
            need=one.need,
            fit=one.fit,
            redesign_mark=one.known.redesign,
            sharing_mark=one.known.sharing,
            units=one.known.units,
            saving=one.known.saving,
        )
        for name, one in named
        if one.need is not None and one.fit is not None
    )
    if not screened:
        return ()
    given = PortfolioInput(
        services=screened,
        need_high=bounds.need,
        fit_high=bounds.fit,
        redesign_from=bounds.redesign,
        sharing_from=bounds.sharing,
        units_least=bounds.units,
        draws=draws,
    )
    return portfolio(given, progress=progress).services


def _at(service: Service, told: tuple[int, Placed] | None, last: int) -> Service:
    """A service at its place; one that could not be screened comes after the rest."""
    if told is None:
        return replace(service, standing=service.settled or "keep", place=last)
    place, one = told
    return replace(service, standing=_standing(service, one), saving=_saving(one), place=place)


def _saving(told: Placed) -> Saving | None:
    if told.saving is None or told.saves is None:
        return None
    how: How = "near" if told.deviation else "certain"
    return Saving(told.saving, told.saves, how, told.simulate)


def _standing(service: Service, told: Placed) -> Standing:
    """The list of the screening where nothing else settles it; sharing is a way to optimise."""
    if service.settled is None or (service.settled, told.on) == ("redesign", "share"):
        return told.on
    return service.settled


def _with_chance(service: Service, chance: float | None) -> Service:
    if service.saving is None or chance is None:
        return service
    told = replace(service.saving, chance=chance, how="drawn", in_doubt=False)
    return replace(service, saving=told)
