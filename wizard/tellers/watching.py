"""What is said while work is handed over and watched: readiness, the trend of scores."""

from decimal import Decimal
from typing import Protocol

from wizard.engine.methods.readiness import Factor, Readiness, ReadinessParameters
from wizard.engine.methods.trend import Trend, TrendInput
from wizard.tellers.telling import Lacks, Moves, Said, Telling, Turns, Working, says, shown


class ReadinessAsked(Protocol):
    """The factors and the scores that decide."""

    @property
    def factors(self) -> tuple[Factor, ...]:
        """The success factors with their marks."""

    @property
    def parameters(self) -> ReadinessParameters:
        """The scores that decide."""


def readiness(given: ReadinessAsked, result: Readiness) -> Telling:
    """Whether to switch, and which factors are in the way."""
    bounds = given.parameters
    unknown = result.verdict == "unknown"
    return Telling(
        status="UNKNOWN" if unknown else "OK",
        headline=says(f"told.readiness.{result.verdict}", score=result.score),
        because=(
            says("told.readiness.bounds", go=bounds.go, conditional=bounds.conditional),
            says("told.readiness.short", names=result.short)
            if result.short
            else says("told.readiness.none_short"),
        ),
        but=(_limit(result),),
        next=(says(f"told.readiness.next_{result.verdict}", names=result.critical_open),),
        value=None if unknown else result.score,
        unit="points",
        klass=result.verdict,
        steps=() if unknown else (_score(given, result),),
        drivers=tuple(Moves(name) for name in result.short),
        flips=()
        if unknown
        else (
            Turns(says("told.word.score"), result.score, bounds.go),
            Turns(says("told.word.score"), result.score, bounds.conditional),
        ),
        missing=tuple(
            Lacks(name, says("told.readiness.why_open")) for name in result.critical_open
        ),
    )


def _limit(result: Readiness) -> Said:
    if result.critical_open:
        return says("told.readiness.critical_open", names=result.critical_open)
    if result.critical_short:
        return says("told.readiness.critical", names=result.critical_short)
    return says("told.readiness.limit")


def _score(given: ReadinessAsked, result: Readiness) -> Working:
    marks = sum((one.weight * one.at_least for one in given.factors), Decimal(0))
    weights = sum((one.weight for one in given.factors), Decimal(0))
    return Working(
        says("told.step.readiness"),
        "Σ w·mark / (4·Σw) × 100",
        f"{shown(marks)}/(4×{shown(weights)})×100",
        result.score,
    )


def trend(given: TrendInput, result: Trend) -> Telling:
    """Where the scores are going, and whether somebody must act."""
    known = result.slope is not None
    return Telling(
        status="OK" if known else "PARTIAL",
        headline=says(f"told.trend.{result.colour}", last=result.last),
        because=(_slope(result), says("told.trend.falls", falls=result.falls)),
        but=(says("told.trend.limit" if known else "told.trend.few"),),
        next=(says(f"told.trend.next_{result.colour}"),),
        value=result.slope,
        unit="per_period",
        klass=result.colour,
        steps=(
            Working(
                says("told.step.slope"),
                "median (S_j−S_i)/(j−i)",
                ", ".join(shown(one) for one in given.scores[-result.counted :]),
                result.slope,
            ),
        )
        if result.slope is not None
        else (),
        flips=(
            Turns(says("told.word.score"), result.last, given.yellow),
            Turns(says("told.word.score"), result.last, given.red),
        ),
        sources=("Theil 1950", "Sen 1968"),
    )


def _slope(result: Trend) -> Said:
    if result.slope is None:
        return says("told.trend.unknown", counted=result.counted)
    return says("told.trend.slope", counted=result.counted, slope=result.slope)
