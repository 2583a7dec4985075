"""The conclusion of stage one: the first row of the table that applies (pipeline.md §2.9).

Option ranking and Monte Carlo are not computed yet; until they are, rows 5 and 6 follow the bands
of content-a §9, the conclusion is marked preliminary, and both conditions are listed as not yet
worked out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.conclusion import Verdict, second_quadrant
from wizard.engine.rules.argument import HARD_TESTS
from wizard.engine.rules.saying import found, says

OVERRULABLE: frozenset[Verdict] = frozenset(("optimise", "keep", "outsource", "conditional"))
GRADES = ("A", "B", "C", "D")


@dataclass(frozen=True, slots=True)
class Tick:
    """One condition of “outsource”: what it is, what is there, what it asks for, whether it is met.

    `met` is None where it has not been worked out yet.
    """

    id: str
    title: Reason
    value: Reason
    requirement: Reason
    met: bool | None


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The verdict, the row it comes from, and every condition of the row “outsource”."""

    verdict: Verdict
    row: str
    preliminary: bool
    ticks: tuple[Tick, ...]
    missing: tuple[str, ...] = ()
    """Questions whose answers are still needed, for the verdict *undecided*."""

    @property
    def met(self) -> int:
        """How many conditions are met."""
        return sum(1 for tick in self.ticks if tick.met)


_NEEDED = ("diagnosis", "path", "cost.annual", "manageable", "risks", "suitability", "confidence")


def conclusion(facts: Facts) -> Finding:
    """What should the department do with this service?"""
    lines = facts.finding_if_any("redlines")
    if lines is not None and lines.verdict == "blocked":
        return _told(facts, "forbidden", "1a", lines.because)
    if lines is not None and lines.verdict == "referred":
        return _told(facts, "referred", "1b", lines.because)
    missing = _missing(facts)
    if missing:
        return _undecided(facts, missing)
    if facts.finding("confidence").verdict == "d":
        return _told(facts, "undecided", "2", (says("conclusion.because.confidence_d"),))
    return _judged(facts)


def _judged(facts: Facts) -> Finding:
    """Rows 3 to 6."""
    found_path = facts.finding("path").verdict
    tests = facts.finding("manageable")
    quadrant = facts.finding("diagnosis").verdict
    band = facts.finding("suitability").verdict
    first = [f"conclusion.because.path_{found_path}"] if _first_improve(found_path) else []
    first += ["conclusion.because.tests"] if tests.verdict == "failed" else []
    first += _power_remains(facts)
    first += ["conclusion.because.quadrant2"] if _second_quadrant(facts) else []
    if first:
        return _told(facts, "optimise", "3", tuple(says(phrase) for phrase in first))
    if facts.finding("diagnosis").measures["fit"] < facts.parameter("fit.keep"):
        return _told(facts, "keep", "4", (says("conclusion.because.unmanageable"),))
    if quadrant == "quadrant4":
        return _told(facts, "keep", "4", (says("conclusion.because.quadrant4"),))
    ticks = _ticks(facts)
    if band in ("low", "very_low"):
        verdict: Verdict = "optimise" if band == "low" else "keep"
        return _told(facts, verdict, "6", (says(f"conclusion.because.band_{band}"),), ticks)
    if all(tick.met is not False for tick in ticks):
        return _told(facts, "outsource", "5", (says("conclusion.because.all_met"),), ticks)
    unmet = tuple(tick for tick in ticks if tick.met is False)
    because = tuple(_unmet(tick) for tick in unmet)
    return _told(facts, "conditional", "6", because, ticks)


def _power_remains(facts: Facts) -> list[str]:
    """K7 failed: power is to be cut out first, or it is not said yet which power there is.

    K7 alone forbids nothing (row 1a asks that the power cannot be cut out as well): where it
    cannot, the red line itself is hit and has been told before. Were K7 to forbid what the red
    line calls free of power, owning to a power that can be parted would improve the conclusion.
    """
    facts.cite("order102.art10.2")
    if facts.yes("test.k7"):
        return []
    if facts.finding("redline.power").verdict == "carved":
        return ["conclusion.because.k7_carved"]
    return ["conclusion.because.k7_unclear"]


def _first_improve(found_path: str) -> bool:
    return found_path in ("bpr", "shared", "bpr_outsource", "shared_outsource")


def _second_quadrant(facts: Facts) -> bool:
    """High need, but fit only in part."""
    measures = facts.finding("diagnosis").measures
    return second_quadrant(
        measures["need"],
        measures["fit"],
        need_high=facts.parameter("need.high"),
        fit_keep=facts.parameter("fit.keep"),
        fit_high=facts.parameter("fit.high"),
    )


def _missing(facts: Facts) -> tuple[str, ...]:
    """The first question each input still waits for."""
    waiting: dict[str, None] = {}
    for rule in ("redlines", *_NEEDED):
        try:
            facts.finding(rule)
        except Missing as missing:
            waiting[missing.question] = None
    return tuple(waiting)


def _undecided(facts: Facts, missing: tuple[str, ...]) -> Finding:
    facts.parameter("coverage.least")
    labels = (facts.pack.question_of[question].label for question in missing)
    because = tuple(says("conclusion.because.missing", name=label) for label in labels)
    detail = Conclusion("undecided", "2", preliminary=True, ticks=(), missing=missing)
    return found("conclusion", "undecided", because=because, detail=detail)


def _told(
    facts: Facts,
    verdict: Verdict,
    row: str,
    because: tuple[Reason, ...],
    ticks: tuple[Tick, ...] = (),
) -> Finding:
    preliminary = row in ("5", "6")
    detail = Conclusion(verdict, row, preliminary=preliminary, ticks=ticks)
    limits = (says("conclusion.preliminary"),) if preliminary else (says("conclusion.limit"),)
    overruled = _overruled(facts, verdict)
    return found(
        "conclusion", verdict, because=because, limits=(*limits, *overruled), detail=detail
    )


def _overruled(facts: Facts, verdict: Verdict) -> tuple[Reason, ...]:
    """People may overrule rows 3 to 6 with a named reason, which is printed."""
    if verdict not in OVERRULABLE or not facts.given("overrule.wanted"):
        return ()
    if not facts.yes("overrule.wanted"):
        return ()
    by, reason = facts.text("overrule.by"), facts.text("overrule.reason")
    return (says("conclusion.overruled", by=by, reason=reason),)


def _ticks(facts: Facts) -> tuple[Tick, ...]:
    """Every condition of “outsource”, with its value and what it asks for."""
    measures: Mapping[str, Decimal] = facts.finding("diagnosis").measures
    tests, score = facts.finding("manageable"), facts.finding("suitability").measures["score"]
    lines, grade = facts.finding("redlines"), facts.finding("confidence").verdict.upper()
    untreated = facts.finding("risks").measures["untreated"]
    least = {name: facts.parameter(name) for name in ("need.high", "fit.high")}
    outsource = facts.parameter("suitability.outsource")
    strategic = _strategic(facts)
    needed = measures["need"] >= least["need.high"] or strategic is not None
    return (
        _tick("gate", _word(lines.verdict), met=lines.verdict not in ("blocked", "referred")),
        _tick(
            "tests",
            says("tick.tests.value", passed=tests.measures["hard_passed"], of=len(HARD_TESTS)),
            met=tests.verdict != "failed",
        ),
        _tick("need", strategic or _figure(measures["need"]), least["need.high"], met=needed),
        _tick(
            "fit",
            _figure(measures["fit"]),
            least["fit.high"],
            met=measures["fit"] >= least["fit.high"],
        ),
        _tick("score", _figure(score), outsource, met=score >= outsource),
        _tick("winner", says("tick.not_computed"), met=None),
        _tick("saving", says("tick.not_computed"), met=None),
        _tick("risks", says("tick.risks.value", count=untreated), met=untreated == 0),
        _tick(
            "confidence",
            says("tick.confidence.value", grade=grade),
            met=GRADES.index(grade) <= 1,
        ),
    )


def _strategic(facts: Facts) -> Reason | None:
    reason = (
        facts.choice("matter.strategic_reason") if facts.given("matter.strategic_reason") else ""
    )
    return None if reason in ("", "none") else says(f"tick.need.{reason}")


def _tick(name: str, value: Reason, bound: Decimal | None = None, *, met: bool | None) -> Tick:
    asked = {} if bound is None else {"bound": bound}
    return Tick(
        id=name,
        title=says(f"tick.{name}"),
        value=value,
        requirement=says(f"tick.{name}.requirement", **asked),
        met=met,
    )


def _figure(value: Decimal) -> Reason:
    return says("tick.figure", value=value)


def _word(verdict: str) -> Reason:
    return says(f"tick.gate.{verdict}")


def _unmet(tick: Tick) -> Reason:
    """The sentence that says which condition is not met, with its value and bound."""
    return Reason(f"conclusion.unmet.{tick.id}", {**tick.value.values, **tick.requirement.values})
