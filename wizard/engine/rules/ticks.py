"""Every condition of the verdict “outsource”, with what is there and what it asks for.

Source: row 5 of pipeline.md §2.9.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content import numerals
from wizard.engine.costing import TermCost
from wizard.engine.facts import Facts
from wizard.engine.findings import Reason
from wizard.engine.rules.argument import HARD_TESTS
from wizard.engine.rules.options import UNDRAWN, Comparison
from wizard.engine.rules.saying import says

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


def outsourcing_ticks(facts: Facts) -> tuple[Tick, ...]:
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
        _winner(facts),
        _saving(facts),
        _tick("risks", says("tick.risks.value", count=untreated), met=untreated == 0),
        _tick(
            "confidence",
            says("tick.confidence.value", grade=grade),
            met=GRADES.index(grade) <= 1,
        ),
    )


def _saving(facts: Facts) -> Tick:
    """Whether the least saving is likely enough; quality may stand in for it."""
    over_term = facts.finding_if_any("cost.term")
    if over_term is None:
        return _tick("saving", says("tick.not_computed"), met=None)
    even, likely = facts.parameters("conclusion.chances")
    if isinstance(over_term.detail, TermCost) and over_term.detail.undrawn:
        return _tick("saving", says("tick.undrawn"), likely, met=None)
    share = over_term.measures["reaches"]
    told = numerals.chance(share)
    if share * 100 >= likely:
        return _tick("saving", says("tick.saving.value", reaches=told), likely, met=True)
    gain = quality_gain(facts)
    if gain is not None and over_term.measures["saves"] * 100 >= even:
        value = says("tick.saving.quality", reaches=told, gain=gain)
        return _tick("saving", value, likely, met=True)
    return _tick("saving", says("tick.saving.value", reaches=told), likely, met=False)


def quality_gain(facts: Facts) -> Decimal | None:
    """By how many points quality rises, where that is proven, enough, and signed for by name."""
    if not (facts.said_yes("cost.quality_proof") and facts.text("cost.quality_signed").strip()):
        return None
    if not (facts.given("cost.quality_inside") and facts.given("cost.quality_outside")):
        return None
    gain = facts.number("cost.quality_outside") - facts.number("cost.quality_inside")
    return gain if gain >= facts.parameter("conclusion.quality_gain") else None


def _winner(facts: Facts) -> Tick:
    """Whether outsourcing comes first among the options, and firmly enough."""
    compared = facts.finding_if_any("options")
    if compared is None or not isinstance(compared.detail, Comparison):
        return _tick("winner", says("tick.not_computed"), met=None)
    firm = compared.verdict in ("robust", "fairly_robust")
    outsourcing = compared.detail.first == ("outsource",)
    leading = compared.detail.first[0]
    options = compared.detail.contenders.options
    label = next(one.label for one in options if one.id == leading)
    value = says(f"tick.winner.{compared.verdict}", first=label)
    undrawn = outsourcing and compared.verdict == UNDRAWN
    return _tick("winner", value, met=None if undrawn else outsourcing and firm)


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
