"""What planning must get right before anything is published or signed."""

from decimal import Decimal

from wizard.content.questions import as_decimal
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding
from wizard.engine.methods.evaluation_scheme import system_weight, unscored, within
from wizard.engine.methods.procurement import OPEN, TENDERS
from wizard.engine.methods.readiness import CRITICAL
from wizard.engine.methods.renewal import term_verdict
from wizard.engine.rules.methods_of_buying import OWN, amount, is_own
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, found, says

SELF_CHECKS = "selfcheck."
TERM_CONDITIONS = ("budget", "stable", "continuous", "funds", "price")
"""A secured budget and the four conditions under which a term may exceed the usual."""


def term(facts: Facts) -> Finding:
    """R-11: is the contract's term within what law allows?"""
    facts.cite("order102.art24", "term37.rule")
    months = facts.number("contract.term_months")
    usual, most = facts.parameter("term.usual_months"), facts.parameter("term.most_months")
    values: Values = {"months": months, "usual": usual, "most": most}
    verdict = term_verdict(months, usual, most, met=True)
    if verdict == "too_long":
        because = (says("contract.term.over", **values),)
        return found("contract.term", "too_long", because=because, values=values)
    if verdict == "within_year":
        because = (says("contract.term.short", **values),)
        return found("contract.term", "within_year", because=because, values=values)
    met = set(TERM_CONDITIONS) <= set(facts.chosen("contract.term_conditions"))
    verdict = term_verdict(months, usual, most, met=met)
    because = (says(f"contract.term.{'met' if met else 'unmet'}", **values),)
    return found("contract.term", verdict, because=because, values=values)


def method(facts: Facts) -> Finding:
    """May the service be bought in this way, all that is asked of the method together?"""
    facts.cite("ppl.art26")
    chosen = facts.choice("procurement.method")
    if facts.finding("method.inquiry").verdict == "blocked":
        because = (says("procurement.method.inquiry_is_for_goods"),)
        return found("procurement.method", "forbidden", because=because)
    if chosen == OWN:
        return _own(facts)
    needed = facts.finding("method.approval").verdict != "clear"
    bought, threshold = amount(facts), facts.number("department.tender_threshold")
    values = {"amount": bought, "threshold": threshold}
    if needed:
        because = (says("procurement.method.above", **values),)
        return found("procurement.method", "approval", because=because)
    where = "above_tender" if bought >= threshold and chosen in OPEN else "below"
    because = (says(f"procurement.method.{where}", **values),)
    return found("procurement.method", "lawful", because=because)


def _own(facts: Facts) -> Finding:
    """Only what is neither listed nor up to the limit is left to the office’s own rules."""
    facts.cite("ppl.art2")
    values: Values = {
        "amount": amount(facts),
        "limit": facts.number("department.procurement_limit"),
    }
    if facts.yes("procurement.central_list"):
        because = (says("procurement.method.own_listed"),)
        return found("procurement.method", "own_forbidden", because=because)
    if amount(facts) >= facts.number("department.procurement_limit"):
        because = (says("procurement.method.own_above", **values),)
        return found("procurement.method", "own_forbidden", because=because)
    because = (says("procurement.method.own_below", **values),)
    return found("procurement.method", "own", because=because)


def price_weight(facts: Facts) -> Finding:
    """R-26: does the price count for as much as it must?"""
    facts.cite("order87.art55", "cons214.art24")
    chosen = facts.choice("procurement.method")
    if is_own(facts):
        return found("evaluation.weight", "lawful", because=(says("papers.own"),))
    if chosen not in (*TENDERS, "consultation") or _unscored(facts):
        return found("evaluation.weight", "lawful", because=(says("evaluation.weight.unscored"),))
    if unscored(facts.choice("evaluation.price_exception"), chosen):
        return found("evaluation.weight", "lawful", because=(says("evaluation.weight.fixed"),))
    weight = facts.number("evaluation.price_weight")
    if facts.yes("procurement.it_system"):
        return _system_weight(facts, weight, tender=chosen in TENDERS)
    if chosen == "consultation":
        return _consultation_weight(facts, weight)
    least = facts.parameter("tender.price_weight_least")
    because = (says("evaluation.weight.at_least", weight=weight, least=least),)
    verdict = "lawful" if within(weight, least) else "unlawful"
    return found("evaluation.weight", verdict, because=because)


def _unscored(facts: Facts) -> bool:
    """Whether offers are not scored at all, so that nothing has a weight."""
    return facts.given("evaluation.method") and facts.choice("evaluation.method") != "score"


def _system_weight(facts: Facts, weight: Decimal, *, tender: bool) -> Finding:
    """A government information system has one weight; in a consultation that is only warned of."""
    only = facts.parameter("system.price_weight")
    because = (says("evaluation.weight.system", weight=weight, only=only),)
    return found("evaluation.weight", system_weight(weight, only, tender=tender), because=because)


def _consultation_weight(facts: Facts, weight: Decimal) -> Finding:
    """A consultation has a range; beyond it the finance department must agree."""
    least = facts.parameter("consultation.price_weight_least")
    most = facts.parameter("consultation.price_weight_most")
    between = says("evaluation.weight.between", weight=weight, least=least, most=most)
    if within(weight, least, most):
        return found("evaluation.weight", "lawful", because=(between,))
    if consent := facts.text("evaluation.finance_consent"):
        because = (between, says("evaluation.weight.consented", consent=consent))
        return found("evaluation.weight", "lawful", because=because)
    return found("evaluation.weight", "unlawful", because=(between,))


def self_check(facts: Facts) -> Finding:
    """Does anything in the papers have to go before they are drawn up?

    Where a rule of the list reads the same answer, the rule decides, with its exceptions.
    """
    facts.cite("pplreg.art20", "order87.art55", "order87.art17")
    asked = [
        question
        for question in facts.pack.question_of.values()
        if question.id.startswith(SELF_CHECKS)
        and question.kind == "yes_no"
        and facts.asks(question.id)
    ]
    red = [question for question in asked if _is_red(facts, question.id)]
    because = tuple(says("selfcheck.failed", name=question.label) for question in red)
    return found(
        "selfcheck",
        "red" if red else "clean",
        because=because or (says("selfcheck.all", count=len(asked)),),
        measures={"red": Decimal(len(red))},
        values={"red": len(red), "count": len(asked)},
    )


CHECKED_BY = {
    "selfcheck.qualification": ("papers.qualification", "blocked"),
    "selfcheck.scale": ("papers.scale", "blocked"),
    "selfcheck.region": ("papers.region", "blocked"),
    "selfcheck.bonds": ("papers.bonds", "blocked"),
    "selfcheck.assignment": ("contract.assignment", "blocked"),
    "selfcheck.guarantee": ("papers.guarantee", "blocked"),
    "selfcheck.audit": ("payment.terms", "audit"),
    "selfcheck.former": ("papers.former", "blocked"),
    "selfcheck.pool": ("papers.pool", "blocked"),
}
"""Which rule, with which verdict, makes an answer red."""


def _is_red(facts: Facts, question: str) -> bool:
    if facts.yes(question):
        return False
    if question not in CHECKED_BY:
        return True
    rule, verdict = CHECKED_BY[question]
    return facts.finding(rule).verdict == verdict


def payment_terms(facts: Facts) -> Finding:
    """R-36: is a small supplier paid in time, and not made to wait for an audit?"""
    facts.cite("sme802.art9", "sme802.art10")
    days = facts.number("contract.pay_days")
    usual, most = facts.parameter("pay.days"), facts.parameter("pay.days_most")
    values = {"days": days, "usual": usual, "most": most}
    if facts.choice("contract.supplier_sme") == "no":
        return found("payment.terms", "within", because=(says("payment.terms.large", **values),))
    if _waits_for_audit(facts):
        facts.cite("sme802.art12")
        return found("payment.terms", "audit", because=(says("payment.terms.by_audit"),))
    if days > most:
        return found("payment.terms", "too_long", because=(says("payment.terms.over", **values),))
    verdict = "warning" if days > usual else "within"
    because = (says(f"payment.terms.{'agreed' if days > usual else 'prompt'}", **values),)
    return found("payment.terms", verdict, because=because)


def _waits_for_audit(facts: Facts) -> bool:
    """Whether settlement hangs on a state audit without a law or regulation that says so."""
    if not facts.given("selfcheck.audit") or facts.yes("selfcheck.audit"):
        return False
    return not facts.text("contract.audit_law")


def readiness_to_plan(facts: Facts) -> Finding:
    """Do the six critical success factors stand well enough to publish?"""
    least = facts.parameter("csf.least")
    marks = {str(row.get("row")): row for row in facts.rows("csf.planning")}
    short = []
    for factor in CRITICAL:
        mark = as_decimal(marks.get(factor, {}).get("mark"))
        if mark is None:
            raise Missing("csf.planning")
        if mark < least:
            short.append((marks[factor], mark))
    because = tuple(
        says("readiness.short", name=row_name(facts, "csf.planning", row), mark=mark, least=least)
        for row, mark in short
    )
    return found(
        "readiness.planning",
        "not_ready" if short else "ready",
        because=because or (says("readiness.planning.all", least=least),),
        measures={"short": Decimal(len(short))},
    )
