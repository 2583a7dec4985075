"""Whether the service may change hands."""

from dataclasses import dataclass
from decimal import Decimal

from wizard.content.questions import as_decimal
from wizard.content.text import Text
from wizard.engine.facts import Facts, Missing, Row
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.readiness import (
    Factor,
    ReadinessParameters,
    readiness,
)
from wizard.engine.rules.governance import read_scorecard
from wizard.engine.rules.handling_data import handles_data
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, found, says

FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Rated:
    """What readiness was worked out from: the marked factors and the scores that decide."""

    factors: tuple[Factor, ...]
    parameters: ReadinessParameters


def handover(facts: Facts) -> Finding:
    """Has everything on the hand-over list been handed over?"""
    needed = facts.parameter("handover.least")
    items = facts.rows("handover.items")
    done = [row for row in items if row.get("state") == "done"]
    open_ = [row for row in items if row.get("state") != "done"]
    share = Decimal(len(done)) / len(items) * FULL
    values: Values = {"done": len(done), "of": len(items), "share": share}
    because: tuple[Reason, ...] = (says("handover.counted", **values),)
    because += tuple(says("handover.open", name=_name(facts, row)) for row in open_[:5])
    return found(
        "handover",
        "complete" if share >= needed else "incomplete",
        because=because,
        measures={"share": share},
        values=values,
    )


def knowledge(facts: Facts) -> Finding:
    """Can the provider explain and do what it took over: the share of items taught back?"""
    least = facts.parameter("knowledge.least")
    items = [row for row in facts.rows("handover.items") if row.get("category") == "knowledge"]
    if not items:
        raise Missing("handover.items")
    passed = [row for row in items if row.get("teachback") == "yes"]
    share = Decimal(len(passed)) / len(items) * FULL
    values: Values = {"passed": len(passed), "of": len(items), "share": share, "least": least}
    return found(
        "knowledge",
        "reached" if share >= least else "short",
        because=(says("knowledge.counted", **values),),
        measures={"share": share},
        values=values,
    )


def access(facts: Facts) -> Finding:
    """Does anybody hold rights the work does not need?"""
    facts.cite("netdata.art15", "sharing.art36")
    if not handles_data(facts):
        return found("access", "clean", because=(says("access.no_data"),), values={"count": 0})
    excess = facts.number("access.excess")
    return found(
        "access",
        "excess" if excess > 0 else "clean",
        because=(says("access.counted", count=excess),),
        measures={"excess": excess},
        values={"count": excess},
    )


def trial(facts: Facts) -> Finding:
    """Did the trial run reach its targets without a serious fault?"""
    least, severe = facts.parameter("trial.least"), facts.number("trial.severe")
    card = read_scorecard(facts, "trial.readings")
    values: Values = {"share": card.score, "least": least, "severe": severe}
    passed = card.score >= least and severe == 0
    return found(
        "trial",
        "passed" if passed else "failed",
        because=(says("trial.score", **values), says("trial.severe", **values)),
        measures={"share": card.score, "severe": severe},
        detail=card,
        values=values,
    )


def readiness_to_switch(facts: Facts) -> Finding:
    """Is everything ready for the switch?"""
    rows = {str(row.get("row")): row for row in facts.rows("csf.transition")}
    factors = tuple(_factor(name, rows.get(name, {})) for name in _asked(facts))
    parameters = ReadinessParameters(
        go=facts.parameter("readiness.go"), conditional=facts.parameter("readiness.conditional")
    )
    result = readiness(factors, parameters)
    values: Values = {"score": result.score, "short": len(result.short)}
    because: tuple[Reason, ...] = (says("readiness.score", **values),)
    because += tuple(
        says("readiness.below_three", name=row_name(facts, "csf.transition", rows[factor]))
        for factor in result.short[:4]
    )
    return found(
        "readiness.transition",
        result.verdict,
        because=because,
        measures={"score": result.score},
        detail=result,
        given=Rated(factors, parameters),
        values=values,
    )


def _asked(facts: Facts) -> tuple[str, ...]:
    """Every factor that is to be rated; a table begun is not yet a table answered."""
    asked = facts.pack.question_of["csf.transition"]
    return tuple(one.id for one in asked.rows) if asked.kind == "table" else ()


def _factor(name: str, row: Row) -> Factor:
    mark = as_decimal(row.get("mark"))
    if mark is None:
        raise Missing("csf.transition")
    return Factor(id=name, mark=mark, planned=bool(row.get("owner") and row.get("due")))


def _name(facts: Facts, row: Row) -> Text:
    return row_name(facts, "handover.items", row)
