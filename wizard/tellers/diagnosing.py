"""What is said of the diagnosis: the kind of good, both indices, the road, the composite score."""

from decimal import Decimal
from typing import Protocol

from wizard.engine.methods.diagnosis import Diagnosis, DiagnosisParameters, Index, points
from wizard.engine.methods.path import (
    Candidate,
    Path,
    PathInput,
    Requirement,
    advantage_range,
)
from wizard.engine.methods.suitability import Steady, Suitability, SuitabilityInput
from wizard.tellers.telling import (
    Lacks,
    Moves,
    Said,
    Telling,
    Turns,
    Working,
    says,
    shown,
    weighed,
)


class Good(Protocol):
    """A class of good, by its id."""

    @property
    def kind(self) -> str:
        """The id: pure, club, common or private."""


class GoodAsked(Protocol):
    """What was asked of the good."""

    @property
    def rivalry(self) -> str:
        """Whether one person's use takes from others."""

    @property
    def excludable(self) -> bool:
        """Whether people can be kept out."""


def public_good(given: GoodAsked, result: Good) -> Telling:
    """Who pays and answers for the service; never who may carry it out."""
    return Telling(
        headline=says(f"public_good.{result.kind}"),
        because=(
            says(f"public_good.rivalry.{given.rivalry}"),
            says(f"public_good.excludable.{'yes' if given.excludable else 'no'}"),
        ),
        but=(says("public_good.limit"),),
        next=(says("told.good.next"),),
        klass=result.kind,
        sources=("Samuelson 1954", "Ostrom & Ostrom 1977"),
    )


class Marks(Protocol):
    """What the diagnosis was given."""

    @property
    def parameters(self) -> DiagnosisParameters:
        """The thresholds."""


def diagnosis(given: Marks, result: Diagnosis) -> Telling:
    """How needed a change is, how fit the service is to contract, and the quadrant."""
    known = result.quadrant is not None
    open_ = tuple(code for code, mark in result.marks.items() if mark is None)
    status = "UNKNOWN" if not known else "PARTIAL" if open_ else "OK"
    return Telling(
        status=status,  # type: ignore[arg-type]
        headline=says(
            "told.diagnosis.headline",
            need=result.need.value or 0,
            fit=result.fit.value or 0,
            quadrant=says(f"told.word.quadrant{result.quadrant}"),
        )
        if known
        else says("told.diagnosis.unknown"),
        because=(_index("need", result.need), _index("fit", result.fit)),
        but=_diagnosis_but(result),
        next=(says("told.diagnosis.next" if known else "told.diagnosis.next_unknown"),),
        value=result.need.value if known else None,
        unit="points",
        interval=(result.need.low, result.need.high),
        klass=f"quadrant{result.quadrant}" if known else None,
        steps=(
            *_index_steps("need", result.need, given.parameters.need_measured_share),
            *_index_steps("fit", result.fit, given.parameters.fit_measured_share),
        ),
        flips=_diagnosis_flips(given, result) if known else (),
        missing=tuple(Lacks(field=code, why=says("told.diagnosis.missing")) for code in open_),
        completeness=min(
            group.coverage
            for index in (result.need, result.fit)
            for group in (index.measured, index.rated)
        ),
        robustness=Decimal(1) if result.same_quadrant_throughout else Decimal("0.5"),
    )


def _index(name: str, index: Index) -> Said:
    if index.low == index.high:
        return says(f"told.diagnosis.{name}_known")
    return says(
        f"told.diagnosis.{name}",
        low=index.low,
        high=index.high,
        measured=index.measured.coverage,
        rated=index.rated.coverage,
    )


def _diagnosis_but(result: Diagnosis) -> tuple[Said, ...]:
    told = tuple(says(f"told.diagnosis.near_{name}") for name in result.near_border)
    if result.fit.capped_by:
        told += (says("told.diagnosis.capped", codes=result.fit.capped_by),)
    same = result.same_quadrant_throughout
    return (*told, says("told.diagnosis.same" if same else "told.diagnosis.moves"))


def _index_steps(name: str, index: Index, share: Decimal) -> tuple[Working, ...]:
    measured, rated = index.measured.value, index.rated.value
    if measured is None or rated is None or index.raw is None:
        return ()
    return (
        Working(
            says(f"told.step.{name}"),
            "a·M + (1−a)·R",
            weighed((share, 1 - share), (measured, rated)),
            index.raw,
        ),
    )


def _diagnosis_flips(given: Marks, result: Diagnosis) -> tuple[Turns, ...]:
    return (
        Turns(says("told.word.need"), result.need.value or 0, given.parameters.need_high),
        Turns(says("told.word.fit"), result.fit.value or 0, given.parameters.fit_high),
    )


def path(given: PathInput, result: Path) -> Telling:
    """Which road to take first, which next, and why the others drop out."""
    road = says(f"told.word.road_{result.road}")
    out = [one for one in result.candidates if not one.admissible]
    return Telling(
        status="OK" if result.advantage_known else "PARTIAL",
        headline=says("told.path.headline", road=road)
        if result.then is None
        else says("told.path.sequence", road=road, then=says(f"told.word.road_{result.then}")),
        because=(
            *(_score(one) for one in result.candidates),
            *(_lacking(one, need) for one in out for need in one.requirements if not need.met),
        ),
        but=(says("told.path.limit" if result.advantage_known else "told.path.open"),),
        next=(says("told.path.next"),),
        klass=result.road,
        steps=tuple(_road_step(given, one) for one in result.candidates),
        flips=tuple(
            Turns(says(f"told.word.{need.name}"), need.value, need.at_least)
            for one in result.candidates
            for need in one.requirements
            if need.name != "gate"
        ),
        missing=()
        if result.advantage_known
        else (Lacks(field="advantage", why=says("told.path.advantage")),),
    )


def _score(one: Candidate) -> Said:
    road = says(f"told.word.road_{one.road}")
    if one.low == one.high:
        return says("told.path.score_known", road=road, score=one.high)
    return says("told.path.score", road=road, low=one.low, high=one.high)


def _lacking(one: Candidate, need: Requirement) -> Said:
    return says(
        "told.path.lacking",
        road=says(f"told.word.road_{one.road}"),
        what=says(f"told.word.{need.name}"),
        value=need.value,
        least=need.at_least,
    )


_FORMULAS = {
    "keep": "0.5(100−N) + 0.5(100−A)",
    "bpr": "0.4N + 0.6P",
    "shared": "0.5S + 0.3N + 0.2P",
    "outsource": "0.4A + 0.6F",
}


def _road_step(given: PathInput, one: Candidate) -> Working:
    """The score with its numbers; the better end while the advantage is not known."""
    low, high = advantage_range(given.advantage)
    need, fit = shown(given.need), shown(given.fit)
    potential, common = shown(points(given.d18)), shown(points(given.d19))
    numbers = {
        "keep": f"0.5×(100−{need}) + 0.5×(100−{shown(low)})",
        "bpr": f"0.4×{need} + 0.6×{potential}",
        "shared": f"0.5×{common} + 0.3×{need} + 0.2×{potential}",
        "outsource": f"0.4×{shown(high)} + 0.6×{fit}",
    }
    label = says("told.step.road", road=says(f"told.word.road_{one.road}"))
    return Working(label, _FORMULAS[one.road], numbers[one.road], one.high)


def suitability(_: SuitabilityInput, result: Suitability) -> Telling:
    """The composite score, and what adds and what lacks most."""
    short = sorted(result.dimensions, key=lambda one: (one.adds - one.weight, one.id))
    strong = sorted(result.dimensions, key=lambda one: (-one.adds, one.id))
    return Telling(
        headline=says("told.suitability.headline", score=result.score),
        because=(
            says("told.suitability.strong", name=_dimension(strong[0].id), adds=strong[0].adds),
            says(
                "told.suitability.short",
                name=_dimension(short[0].id),
                lost=short[0].weight - short[0].adds,
            ),
        ),
        but=(says("told.suitability.limit"),),
        next=(says("told.suitability.next"),),
        value=result.score,
        unit="points",
        steps=(
            Working(
                says("told.step.weighted"),
                "Σ w·s / 100",
                f"({_weights_times_points(result)})/100",
                result.score,
            ),
        ),
        drivers=tuple(Moves(_dimension(one.id), effect=one.adds) for one in strong),
        flips=tuple(
            Turns(_dimension(one.id), one.weight, one.nearest)
            for one in sorted(result.steady, key=_reach)
            if one.nearest is not None
        ),
    )


def _reach(one: Steady) -> Decimal:
    """How far the nearest turning weight is."""
    return abs((one.weight if one.nearest is None else one.nearest) - one.weight)


def _weights_times_points(result: Suitability) -> str:
    dimensions = result.dimensions
    return weighed([one.weight for one in dimensions], [one.points for one in dimensions])


def _dimension(name: str) -> Said:
    return says(f"told.word.{name.lower()}")
