"""What the service is, how much a change is needed, and which road to take first."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.model import Indicator
from wizard.content.questions import as_decimal
from wizard.content.text import both
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.diagnosis import (
    Diagnosis,
    DiagnosisParameters,
    Marked,
    diagnose,
    points,
)
from wizard.engine.methods.path import Path, PathBounds, PathInput, path
from wizard.engine.rules.saying import found, says

_CLASSES: Mapping[tuple[str, bool], str] = {
    ("none", False): "pure",
    ("none", True): "club",
    ("congested", False): "common",
    ("congested", True): "club",
    ("rival", False): "common",
    ("rival", True): "private",
}
HUNDRED = Decimal(100)
CAPPING = {"D03": "rating.d03", "D04": "rating.d04", "D21": "rating.d21"}


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """What the diagnosis was worked out from: the marked indicators and the figures in force."""

    items: tuple[Marked, ...]
    parameters: DiagnosisParameters


def public_good(facts: Facts) -> Finding:
    """Which kind of good is it? It decides who pays, never whether to contract."""
    facts.cite("order102.art9")
    rivalry, excludable = facts.choice("pg.rivalry"), facts.yes("pg.excludable")
    verdict = public_good_class(rivalry, excludable=excludable)
    because = (
        says(f"public_good.rivalry.{rivalry}"),
        says(f"public_good.excludable.{'yes' if excludable else 'no'}"),
        says(f"public_good.for.{facts.choice('matter.beneficiary')}"),
    )
    return found("public_good", verdict, because=because)


def public_good_class(rivalry: str, *, excludable: bool) -> str:
    """The class of good (content-a §1.2)."""
    return _CLASSES[rivalry, excludable]


def diagnosis(facts: Facts) -> Finding:
    """How needed is a change, how fit is the service to contract, and in which quadrant is it?"""
    items = tuple(_marked(facts, one) for one in facts.pack.indicators if one.group != "path")
    told = tuple(item for item in items if item is not None)
    caps = {code: facts.mark(question) for code, question in CAPPING.items()}
    parameters = diagnosis_parameters(facts)
    result = diagnose(told, caps, parameters)
    if result.quadrant is None or result.need.value is None or result.fit.value is None:
        raise Missing(_first_missing(facts, result))
    values = {"need": result.need.value, "fit": result.fit.value}
    return found(
        "diagnosis",
        f"quadrant{result.quadrant}",
        because=(
            says("diagnosis.need", **values, rated=result.need.rated.value or Decimal(0)),
            says("diagnosis.fit", **values, rated=result.fit.rated.value or Decimal(0)),
            *_strongest(facts, told),
            *(says(f"diagnosis.capped.{code.lower()}") for code in result.fit.capped_by),
        ),
        limits=_diagnosis_limits(result),
        measures=values,
        detail=result,
        given=Diagnosed(told, parameters),
        values=values,
    )


def diagnosis_parameters(facts: Facts) -> DiagnosisParameters:
    """The thresholds and shares in force."""
    return DiagnosisParameters(
        need_measured_share=facts.parameter("need.measured_share") / HUNDRED,
        fit_measured_share=facts.parameter("fit.measured_share") / HUNDRED,
        need_high=facts.parameter("need.high"),
        fit_high=facts.parameter("fit.high"),
        border=facts.parameter("border.band"),
        coverage_least=facts.parameter("coverage.least") / HUNDRED,
        unclear_mark=facts.parameter("fit.unclear_mark"),
        unclear_cap=facts.parameter("fit.unclear_cap"),
        harm_mark=facts.parameter("fit.harm_mark"),
        harm_cap=facts.parameter("fit.harm_cap"),
    )


def measured_mark(facts: Facts, indicator: Indicator) -> Decimal | None:
    """The mark a measured value earns, or a rating's own mark; None where not given."""
    if not facts.given(indicator.question):
        return None
    if not indicator.bounds:
        return facts.mark(indicator.question)
    value = as_decimal(facts.value(indicator.question))
    return None if value is None else Decimal(indicator.mark(value))


def _marked(facts: Facts, indicator: Indicator) -> Marked | None:
    """The indicator with its mark; nothing where it does not apply to this service."""
    if indicator.group == "path" or not facts.applies(indicator.question):
        return None
    return Marked(
        code=indicator.code,
        group=indicator.group,
        weight=indicator.weight,
        mark=measured_mark(facts, indicator),
    )


def _first_missing(facts: Facts, result: Diagnosis) -> str:
    """The question that is missing from the group that is known least."""
    thin = min(
        ("need.measured", result.need.measured.coverage),
        ("need.rated", result.need.rated.coverage),
        ("fit.measured", result.fit.measured.coverage),
        ("fit.rated", result.fit.rated.coverage),
        key=lambda one: one[1],
    )[0]
    return next(
        one.question
        for one in facts.pack.indicators
        if one.group == thin and result.marks.get(one.code) is None
    )


def _strongest(facts: Facts, items: tuple[Marked, ...]) -> tuple[Reason, ...]:
    """The indicator that drives the need most, and the one that holds fitness back most."""
    names = {one.code: facts.pack.question_of[one.question].label for one in facts.pack.indicators}
    pushing = [item for item in items if item.group.startswith("need") and item.mark is not None]
    holding = [item for item in items if item.group.startswith("fit") and item.mark is not None]
    reasons = []
    if pushing:
        most = max(pushing, key=lambda item: item.weight * points(item.mark or Decimal(1)))
        reasons.append(_told("diagnosis.pushes", most, names[most.code]))
    if holding:
        least = max(holding, key=lambda item: item.weight * (100 - points(item.mark or Decimal(5))))
        reasons.append(_told("diagnosis.holds", least, names[least.code]))
    return tuple(reasons)


def _told(phrase: str, item: Marked, name: object) -> Reason:
    label = name if not isinstance(name, str) else both(name)
    return Reason(phrase, {"code": item.code, "name": label, "mark": item.mark or Decimal(0)})  # type: ignore[dict-item]


def _diagnosis_limits(result: Diagnosis) -> tuple[Reason, ...]:
    missing = sum(1 for mark in result.marks.values() if mark is None)
    limits = [says(f"diagnosis.border.{name}") for name in result.near_border]
    if missing:
        phrase = (
            "diagnosis.missing_same" if result.same_quadrant_throughout else "diagnosis.missing"
        )
        limits.append(
            says(
                phrase,
                count=missing,
                need_low=result.need.low,
                need_high=result.need.high,
                fit_low=result.fit.low,
                fit_high=result.fit.high,
            )
        )
    return tuple(limits) or (says("diagnosis.limit"),)


def road(facts: Facts) -> Finding:
    """Which of keep, redesign, share and outsource comes first?"""
    indices = facts.finding("diagnosis").measures
    cost = facts.finding_if_any("cost.annual")
    value = facts.number_or("value.benefit", Decimal(0))
    inside = cost.measures["inside_full"] if cost else None
    lines = facts.finding_if_any("redlines")
    given = PathInput(
        blocked=lines is not None and lines.verdict in ("blocked", "referred"),
        statutory_duty=facts.yes("matter.statutory"),
        value_ratio=value / inside if value and inside else None,
        need=indices["need"],
        fit=indices["fit"],
        **{
            f"d{n}": _needed_mark(facts, n)
            for n in ("03", "04", "05", "08", "10", "11", "18", "19")
        },
        units=facts.number_or("path.units", Decimal(1)),
        suppliers=facts.number_or("measure.q12", Decimal(0)),
        advantage=cost.measures["advantage"] if cost else None,
        need_high=facts.parameter("need.high"),
        fit_high=facts.parameter("fit.high"),
        bounds=_path_bounds(facts),
    )
    result = path(given)
    verdict = {"bpr": "bpr_outsource", "shared": "shared_outsource"}.get(result.road, result.road)
    if result.then != "outsource":
        verdict = result.road
    return found(
        "path",
        verdict,
        because=_path_reasons(facts, result),
        limits=(says("path.advantage_unknown"),) if not result.advantage_known else (),
        measures={one.road: (one.low + one.high) / 2 for one in result.candidates},
        detail=result,
        given=given,
    )


def _path_bounds(facts: Facts) -> PathBounds:
    return PathBounds(
        bpr_mark=facts.parameter("bpr.mark"),
        shared_mark=facts.parameter("shared.mark"),
        staff_blocked=facts.parameter("staff.blocked_mark"),
        unclear_mark=facts.parameter("fit.unclear_mark"),
        bpr_need=facts.parameter("path.bpr_need"),
        bpr_potential=facts.parameter("path.bpr_potential"),
        shared_sameness=facts.parameter("path.shared_sameness"),
        shared_units=facts.parameter("path.shared_units"),
        market=facts.parameter("path.market"),
        capability=facts.parameter("path.capability"),
        market_points=facts.parameters("market.points"),
        market_cap=facts.parameter("market.points_cap"),
    )


def _needed_mark(facts: Facts, number: str) -> Decimal:
    mark = facts.mark(f"rating.d{number}")
    if mark is None:
        raise Missing(f"rating.d{number}")
    return mark


def _path_reasons(facts: Facts, result: Path) -> tuple[Reason, ...]:
    d18, d19 = _needed_mark(facts, "18"), _needed_mark(facts, "19")
    indices = facts.finding("diagnosis").measures
    return (
        says(f"path.because.{result.road}", d18=d18, d19=d19, **indices),
        says("path.scores", **{one.road: (one.low + one.high) / 2 for one in result.candidates}),
    )
