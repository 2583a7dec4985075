"""The one table from rule id to function: no decorator, no plug-in, no import for effect."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wizard.engine.facts import Facts
from wizard.engine.findings import Finding
from wizard.engine.periods import Repeats
from wizard.engine.rules import (
    argument,
    conclusion,
    cost,
    diagnosis,
    evaluation,
    governance,
    planning,
    redlines,
    transition,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the function that judges, and the period it is judged by, if any."""

    judge: Callable[[Facts], Finding]
    repeats: Repeats | None = None


RULES: Mapping[str, Rule] = {
    "redline.duty": Rule(redlines.duty),
    "redline.power": Rule(redlines.power),
    "redline.object": Rule(redlines.bought_object),
    "redline.financing": Rule(redlines.financing),
    "redline.labour": Rule(redlines.labour),
    "redline.special": Rule(redlines.special),
    "redline.secret": Rule(redlines.secret),
    "redline.budget": Rule(redlines.budget),
    "redline.purchaser": Rule(redlines.purchaser),
    "redline.competition": Rule(redlines.competition),
    "redline.catalogue": Rule(redlines.catalogue),
    "redlines": Rule(redlines.summary),
    "public_good": Rule(diagnosis.public_good),
    "diagnosis": Rule(diagnosis.diagnosis),
    "path": Rule(diagnosis.road),
    "cost.annual": Rule(cost.annual),
    "manageable": Rule(argument.manageable),
    "risks": Rule(argument.risks),
    "suitability": Rule(argument.composite),
    "confidence": Rule(argument.confidence),
    "conclusion": Rule(conclusion.conclusion),
    "contract.term": Rule(planning.term),
    "procurement.method": Rule(planning.method),
    "evaluation.weight": Rule(planning.price_weight),
    "selfcheck": Rule(planning.self_check),
    "payment.terms": Rule(planning.payment_terms),
    "readiness.planning": Rule(planning.readiness_to_plan),
    "handover": Rule(transition.handover),
    "knowledge": Rule(transition.knowledge),
    "access": Rule(transition.access),
    "trial": Rule(transition.trial),
    "readiness.transition": Rule(transition.readiness_to_switch),
    "kpi.score": Rule(governance.kpi_score, repeats="month"),
    "payment.due": Rule(governance.payment_due, repeats="month"),
    "kpi.year": Rule(governance.year),
    "changes.total": Rule(governance.changes),
    "acceptance": Rule(evaluation.acceptance),
    "performance": Rule(evaluation.performance),
    "actual.cost": Rule(evaluation.actual_cost),
    "renewal": Rule(evaluation.renewal),
    "exit.clean": Rule(evaluation.exit_clean),
    "archive": Rule(evaluation.archive),
}
