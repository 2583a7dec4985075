"""The one table from rule id to function: no decorator, no plug-in, no import for effect."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wizard.engine.facts import Facts
from wizard.engine.findings import Finding, Level
from wizard.engine.periods import Repeats
from wizard.engine.rules import (
    argument,
    conclusion,
    cost,
    diagnosis,
    evaluation,
    governance,
    handling_data,
    market,
    methods_of_buying,
    optimism,
    options,
    papers,
    planning,
    redlines,
    register,
    risk_loss,
    should_cost,
    suppliers,
    tasks,
    term_cost,
    transition,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the function that judges, and what its verdicts may do.

    `code` is its number in the list R-01 to R-50 (law.md §17), for those that stand there, and
    `levels` what each verdict does; a verdict without a level does nothing. `due` is the step in
    which a task is done or a condition met, whose office answers for it.
    """

    judge: Callable[[Facts], Finding]
    repeats: Repeats | None = None
    code: str = ""
    levels: Mapping[str, Level] = field(default_factory=dict)
    due: str = ""


BARS: Mapping[str, Level] = {"hit": "block_matter"}
STOPS: Mapping[str, Level] = {"blocked": "block_step"}
WARNS: Mapping[str, Level] = {"warning": "warning"}
HINTS: Mapping[str, Level] = {"notice": "notice"}
TASK: Mapping[str, Level] = {"due": "task", "late": "task", "done": "task"}
HELD: Mapping[str, Level] = {"held": "approval", "approved": "approval"}

RULES: Mapping[str, Rule] = {
    "redline.duty": Rule(redlines.duty, code="R-01", levels={**BARS, **WARNS}),
    "redline.power": Rule(redlines.power, code="R-02", levels=BARS),
    "redline.object": Rule(redlines.bought_object, code="R-03", levels={**BARS, **WARNS}),
    "redline.financing": Rule(redlines.financing, code="R-04", levels=BARS),
    "redline.labour": Rule(redlines.labour, code="R-05", levels={**BARS, **WARNS}),
    "redline.special": Rule(redlines.special, code="R-06", levels=BARS),
    "redline.secret": Rule(
        redlines.secret, code="R-37", levels={"reroute": "reroute", "carved": "reroute"}
    ),
    "redline.budget": Rule(redlines.budget, code="R-07", levels={"condition": "block_step"}),
    "redline.purchaser": Rule(redlines.purchaser, code="R-09", levels={"reroute": "reroute"}),
    "redline.competition": Rule(redlines.competition),
    "redline.catalogue": Rule(
        redlines.catalogue,
        code="R-08",
        levels={"condition": "approval", "approved": "approval"},
        due="application",
    ),
    "redlines": Rule(redlines.summary),
    "public_good": Rule(diagnosis.public_good),
    "diagnosis": Rule(diagnosis.diagnosis),
    "path": Rule(diagnosis.road),
    "cost.annual": Rule(cost.annual),
    "cost.term": Rule(term_cost.term),
    "cost.optimism": Rule(optimism.optimism),
    "market.test": Rule(market.test),
    "market.should_cost": Rule(should_cost.check),
    "manageable": Rule(argument.manageable),
    "risks": Rule(register.risks),
    "risks.loss": Rule(risk_loss.loss),
    "suitability": Rule(argument.composite),
    "confidence": Rule(argument.confidence),
    "options.admissible": Rule(options.admissible),
    "options": Rule(options.options),
    "conclusion": Rule(conclusion.conclusion),
    "contract.term": Rule(
        planning.term,
        code="R-11",
        levels={"conditions_missing": "warning", "too_long": "block_step"},
    ),
    "procurement.method": Rule(planning.method),
    "evaluation.weight": Rule(
        planning.price_weight, code="R-26", levels={"unlawful": "block_step", **WARNS}
    ),
    "selfcheck": Rule(planning.self_check),
    "payment.terms": Rule(
        planning.payment_terms,
        code="R-36",
        levels={"too_long": "block_step", "audit": "block_step", **WARNS},
    ),
    "readiness.planning": Rule(planning.readiness_to_plan),
    "handover": Rule(transition.handover),
    "knowledge": Rule(transition.knowledge),
    "access": Rule(transition.access),
    "trial": Rule(transition.trial),
    "readiness.transition": Rule(transition.readiness_to_switch),
    "kpi.score": Rule(governance.kpi_score, repeats="month"),
    "payment.due": Rule(governance.payment_due, repeats="month"),
    "kpi.year": Rule(governance.year),
    "changes.total": Rule(governance.changes, code="R-35", levels={"exceeded": "block_step"}),
    "acceptance": Rule(evaluation.acceptance),
    "performance": Rule(evaluation.performance),
    "actual.cost": Rule(evaluation.actual_cost),
    "renewal": Rule(evaluation.renewal),
    "exit.clean": Rule(evaluation.exit_clean),
    "archive": Rule(
        evaluation.archive,
        code="R-48",
        levels={"incomplete": "task", "complete": "task"},
        due="archive",
    ),
    "supplier.eligible": Rule(suppliers.eligible, code="R-10", levels={**STOPS, **WARNS}),
    "supplier.individual": Rule(suppliers.individual, code="R-12", levels=WARNS),
    "contract.assignment": Rule(papers.assignment, code="R-13", levels=STOPS),
    "contract.subcontracting": Rule(tasks.subcontracting, code="R-14", levels=TASK, due="terms"),
    "method.approval": Rule(methods_of_buying.approval, code="R-15", levels=HELD, due="plan"),
    "method.splitting": Rule(methods_of_buying.splitting, code="R-16", levels=WARNS),
    "method.single_source": Rule(
        methods_of_buying.single_source, code="R-17", levels={**TASK, **HELD}, due="plan"
    ),
    "method.inquiry": Rule(methods_of_buying.inquiry, code="R-18", levels=STOPS),
    "survey.done": Rule(tasks.survey, code="R-19", levels=TASK, due="survey"),
    "review.key": Rule(tasks.key_review, code="R-20", levels=TASK, due="review"),
    "public.involved": Rule(tasks.public_involved, code="R-21", levels=TASK, due="survey"),
    "intention.published_early": Rule(tasks.intention, code="R-22", levels=TASK, due="intention"),
    "papers.qualification": Rule(papers.qualification, code="R-23", levels=STOPS),
    "papers.scale": Rule(papers.scale, code="R-24", levels=STOPS),
    "papers.records": Rule(papers.records, code="R-25", levels=WARNS),
    "papers.scoring": Rule(papers.scoring, code="R-27", levels=WARNS),
    "papers.region": Rule(papers.region, code="R-28", levels=STOPS),
    "sme.reserved": Rule(suppliers.reserved, code="R-29", levels=TASK, due="plan"),
    "papers.low_price": Rule(papers.low_price, code="R-30", levels=HINTS),
    "papers.goods": Rule(papers.goods, code="R-31", levels=HINTS),
    "papers.bonds": Rule(papers.bonds, code="R-32", levels=STOPS),
    "contract.signing": Rule(tasks.signing, code="R-33", levels=TASK, due="signing"),
    "contract.substance": Rule(governance.substance, code="R-34", levels=STOPS),
    "data.personal": Rule(handling_data.personal, code="R-38", levels=TASK, due="terms"),
    "data.government": Rule(handling_data.government, code="R-39", levels=TASK, due="terms"),
    "data.shared": Rule(handling_data.shared, code="R-40", levels=WARNS),
    "data.infrastructure": Rule(
        handling_data.infrastructure, code="R-41", levels=TASK, due="environment"
    ),
    "papers.former": Rule(papers.former, code="R-42", levels={**STOPS, **WARNS}),
    "posts.separated": Rule(tasks.posts, code="R-43", levels=WARNS),
    "papers.pool": Rule(papers.pool, code="R-44", levels={**STOPS, **WARNS}),
    "papers.guarantee": Rule(papers.guarantee, code="R-45", levels={**STOPS, **WARNS}),
    "performance.managed": Rule(
        tasks.performance, code="R-46", levels={**TASK, **WARNS}, due="performance"
    ),
    "contract.results": Rule(tasks.results, code="R-47", levels=TASK, due="terms"),
    "rules.reviewed": Rule(tasks.fair_review, code="R-49", levels=TASK, due="review"),
    "method.central": Rule(
        methods_of_buying.central, code="R-50", levels={**TASK, **HELD}, due="plan"
    ),
}

NUMBERED: Mapping[str, str] = {rule.code: name for name, rule in RULES.items() if rule.code}
"""The rule that is each number of the list."""


def level_of(finding: Finding) -> Level | None:
    """What a finding may do; nothing where its verdict only says that all is well."""
    return RULES[finding.rule].levels.get(finding.verdict)
