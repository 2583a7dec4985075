"""Which road first: keep, redesign (BPR), share, outsource, or stop.

Rules come first (content-a §5.2); the scores beside them show how near the others are
(pipeline.md §2.4, methods.md §D). An advantage that is not known yet is tried at 0 and at 100.
"""

from decimal import Decimal
from typing import Literal

from wizard.engine.methods.diagnosis import FULL, Model, points
from wizard.engine.methods.value import advantage_index, market_points

Road = Literal["stop", "bpr", "shared", "outsource", "pilot", "keep"]


class PathBounds(Model):
    """What the roads ask for: marks 1–5, indices in points, units by count."""

    bpr_mark: Decimal
    shared_mark: Decimal
    """From these marks on, redesign or sharing comes before outsourcing."""
    staff_blocked: Decimal
    """Up to this mark of D11, the effect on staff stands in the way of sharing."""
    unclear_mark: Decimal
    """Up to this mark, a result is not clear enough to contract."""
    bpr_need: Decimal
    bpr_potential: Decimal
    shared_sameness: Decimal
    shared_units: Decimal
    market: Decimal
    capability: Decimal
    market_points: tuple[Decimal, ...]
    """Points for none, one, two … able suppliers; the last is for that many and more."""
    market_cap: Decimal
    """The most the market can score while shares are unknown."""


class PathInput(Model):
    """Marks are 1–5, indices points; `advantage` is RA as a fraction, None before it is known."""

    blocked: bool
    statutory_duty: bool
    value_ratio: Decimal | None
    need: Decimal
    fit: Decimal
    d03: Decimal
    d04: Decimal
    d05: Decimal
    d08: Decimal
    d10: Decimal
    d11: Decimal
    d18: Decimal
    d19: Decimal
    units: Decimal
    suppliers: Decimal
    advantage: Decimal | None
    need_high: Decimal
    fit_high: Decimal
    bounds: PathBounds


class Requirement(Model):
    """One condition of a road: what it asks for, what is there, whether that is enough."""

    name: str
    value: Decimal
    at_least: Decimal

    @property
    def met(self) -> bool:
        """Whether the value reaches the bound."""
        return self.value >= self.at_least


class Candidate(Model):
    """One road with its score; a range while the advantage is not known."""

    road: Literal["keep", "bpr", "shared", "outsource"]
    low: Decimal
    high: Decimal
    requirements: tuple[Requirement, ...] = ()

    @property
    def admissible(self) -> bool:
        """Whether every condition of the road is met."""
        return all(requirement.met for requirement in self.requirements)


class Path(Model):
    """The road the rules point to, and all four with their scores and conditions."""

    road: Road
    then: Road | None
    candidates: tuple[Candidate, ...]
    advantage_known: bool


def path(given: PathInput) -> Path:
    """The road to take first."""
    candidates = _candidates(given)
    road = _road(given)
    bpr = next(candidate for candidate in candidates if candidate.road == "bpr")
    out = next(candidate for candidate in candidates if candidate.road == "outsource")
    then: Road | None = None
    if road in ("bpr", "shared") and given.fit >= given.fit_high and not given.blocked:
        then = "outsource"
    elif road == "outsource" and bpr.admissible and out.high - bpr.low <= 15:
        then = "bpr"
    return Path(
        road=road,
        then=then,
        candidates=candidates,
        advantage_known=given.advantage is not None,
    )


def _road(given: PathInput) -> Road:
    if not given.statutory_duty and given.value_ratio is not None and given.value_ratio < 1:
        return "stop"
    bounds = given.bounds
    if given.d18 >= bounds.bpr_mark:
        return "bpr"
    if given.d19 >= bounds.shared_mark and given.d11 > bounds.staff_blocked:
        return "shared"
    if given.fit >= given.fit_high:
        return "outsource" if given.need >= given.need_high else "keep"
    if min(given.d03, given.d04, given.d08) <= bounds.unclear_mark:
        return "bpr"
    return "pilot" if given.d05 <= bounds.unclear_mark else "keep"


def _candidates(given: PathInput) -> tuple[Candidate, ...]:
    half = Decimal("0.5")
    potential, common = points(given.d18), points(given.d19)
    capability = points(given.d10)
    low, high = advantage_range(given.advantage)
    market, bounds = market_index(given.suppliers, given.bounds), given.bounds
    need, fit = given.need, given.fit
    bpr = Decimal("0.4") * need + Decimal("0.6") * potential
    shared = half * common + Decimal("0.3") * need + Decimal("0.2") * potential
    return (
        Candidate(
            road="keep",
            low=half * (FULL - need) + half * (FULL - high),
            high=half * (FULL - need) + half * (FULL - low),
        ),
        Candidate(
            road="bpr",
            low=bpr,
            high=bpr,
            requirements=_requirements(
                ("need", need, bounds.bpr_need), ("potential", potential, bounds.bpr_potential)
            ),
        ),
        Candidate(
            road="shared",
            low=shared,
            high=shared,
            requirements=_requirements(
                ("common", common, bounds.shared_sameness),
                ("units", given.units, bounds.shared_units),
            ),
        ),
        Candidate(
            road="outsource",
            low=Decimal("0.4") * low + Decimal("0.6") * fit,
            high=Decimal("0.4") * high + Decimal("0.6") * fit,
            requirements=_requirements(
                ("gate", Decimal(0 if given.blocked else 1), 1),
                ("fit", fit, given.fit_high),
                ("market", market, bounds.market),
                ("capability", capability, bounds.capability),
            ),
        ),
    )


def advantage_range(advantage: Decimal | None) -> tuple[Decimal, Decimal]:
    """The advantage as an index (50 is parity, 100 is 30 % better), or both ends when unknown."""
    if advantage is None:
        return Decimal(0), FULL
    index = advantage_index(advantage)
    return index, index


def market_index(suppliers: Decimal, bounds: PathBounds) -> Decimal:
    """Points for the number of able suppliers, shares unknown (methods.md §E3)."""
    return min(market_points(int(suppliers), bounds.market_points), bounds.market_cap)


def _requirements(*asked: tuple[str, Decimal, Decimal | int]) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(name=name, value=value, at_least=Decimal(bound)) for name, value, bound in asked
    )
