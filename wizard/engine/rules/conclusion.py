"""The conclusion of stage one: the first row of the table that applies (pipeline.md §2.9).

A matter may do without a comparison of options; then rows 5 and 6 follow the bands of content-a §9,
the conclusion is marked preliminary, and what is missing is listed as not yet worked out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.conclusion import Verdict, second_quadrant
from wizard.engine.rules.options import CONTRACTED, Comparison
from wizard.engine.rules.saying import found, says
from wizard.engine.rules.ticks import Tick, outsourcing_ticks

OVERRULABLE: frozenset[Verdict] = frozenset(("optimise", "keep", "outsource", "conditional"))


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


_PRELIMINARY: Mapping[tuple[str, ...], str] = {
    ("winner", "saving"): "conclusion.preliminary",
    ("winner",): "conclusion.preliminary.winner",
    ("saving",): "conclusion.preliminary.saving",
}
"""What is said while conditions are not worked out, by their ids."""
_UNDRAWN = ("tick.undrawn", "tick.winner.undrawn")
"""What conditions say whose draws are still to come."""
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
    if _gains_nothing(facts):
        return _told(facts, "keep", "4", (says("conclusion.because.no_gain"),))
    ticks = outsourcing_ticks(facts)
    if band in ("low", "very_low"):
        verdict: Verdict = "optimise" if band == "low" else "keep"
        return _told(facts, verdict, "6", (says(f"conclusion.because.band_{band}"),), ticks)
    if all(tick.met is not False for tick in ticks):
        return _told(facts, "outsource", "5", (says("conclusion.because.all_met"),), ticks)
    unmet = tuple(tick for tick in ticks if tick.met is False)
    because = tuple(_unmet(tick) for tick in unmet)
    return _told(facts, "conditional", "6", because, ticks)


def _gains_nothing(facts: Facts) -> bool:
    """Whether neither the money nor the comparison of options speaks for contracting.

    Where no comparison was made, it speaks neither way.
    """
    compared = facts.finding_if_any("options")
    if compared is None or not isinstance(compared.detail, Comparison):
        return False
    return not set(compared.detail.first) & set(CONTRACTED) and not _saving_likely(facts)


def _saving_likely(facts: Facts) -> bool:
    """Whether saving over the contract is at least as likely as not; else that of one year."""
    over_term = facts.finding_if_any("cost.term")
    if over_term is None:
        return facts.finding("cost.annual").measures["advantage"] > 0
    return over_term.measures["saves"] * 100 >= facts.parameters("conclusion.chances")[0]


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
    open_ = any(tick.met is None for tick in ticks)
    detail = Conclusion(verdict, row, preliminary=open_, ticks=ticks)
    limits = (says(_limit(ticks)),)
    overruled = _overruled(facts, verdict)
    return found(
        "conclusion", verdict, because=because, limits=(*limits, *overruled), detail=detail
    )


def _limit(ticks: tuple[Tick, ...]) -> str:
    """What holds the conclusion back: what is not worked out, or being worked out right now."""
    open_ = tuple(tick for tick in ticks if tick.met is None)
    if not open_:
        return "conclusion.limit"
    if any(tick.value.phrase in _UNDRAWN for tick in open_):
        return "conclusion.preliminary.undrawn"
    return _PRELIMINARY[tuple(tick.id for tick in open_)]


def _overruled(facts: Facts, verdict: Verdict) -> tuple[Reason, ...]:
    """People may overrule rows 3 to 6 with a named reason, which is printed."""
    if verdict not in OVERRULABLE or not facts.given("overrule.wanted"):
        return ()
    if not facts.yes("overrule.wanted"):
        return ()
    by, reason = facts.text("overrule.by"), facts.text("overrule.reason")
    return (says("conclusion.overruled", by=by, reason=reason),)


def _unmet(tick: Tick) -> Reason:
    """The sentence that says which condition is not met, with its value and bound."""
    return Reason(f"conclusion.unmet.{tick.id}", {**tick.value.values, **tick.requirement.values})
