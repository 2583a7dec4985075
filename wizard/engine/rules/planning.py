"""What planning must get right before anything is published or signed."""

from decimal import Decimal

from wizard.content.questions import as_decimal
from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding
from wizard.engine.methods.readiness import CRITICAL
from wizard.engine.rules.argument import row_name
from wizard.engine.rules.saying import Values, found, says

SELF_CHECKS = "selfcheck."
TERM_CONDITIONS = ("budget", "stable", "continuous", "funds", "price")
"""A secured budget and the four conditions under which a term may exceed the usual."""


def term(facts: Facts) -> Finding:
    """R-11: is the contract's term within what law allows?"""
    facts.cite("order102.art24")
    months = facts.number("contract.term_months")
    usual, most = facts.parameter("term.usual_months"), facts.parameter("term.most_months")
    values: Values = {"months": months, "usual": usual, "most": most}
    if months > most:
        because = (says("contract.term.over", **values),)
        return found("contract.term", "too_long", because=because, values=values)
    if months <= usual:
        because = (says("contract.term.short", **values),)
        return found("contract.term", "within_year", because=because, values=values)
    met = set(TERM_CONDITIONS) <= set(facts.chosen("contract.term_conditions"))
    verdict = "within_three" if met else "conditions_missing"
    because = (says(f"contract.term.{'met' if met else 'unmet'}", **values),)
    return found("contract.term", verdict, because=because, values=values)


def method(facts: Facts) -> Finding:
    """R-15, R-17, R-18: may the service be bought in this way?"""
    facts.cite("ppl.art26")
    chosen = facts.choice("procurement.method")
    if chosen == "inquiry":
        facts.cite("ppl.art32", "order74.art3")
        because = (says("procurement.method.inquiry_is_for_goods"),)
        return found("procurement.method", "forbidden", because=because)
    amount, threshold = (
        facts.number("procurement.amount"),
        facts.number("department.tender_threshold"),
    )
    values = {"amount": amount, "threshold": threshold}
    if amount >= threshold and chosen not in ("open_tender", "framework"):
        facts.cite("ppl.art27", "pplreg.art23")
        because = (says("procurement.method.above", **values),)
        return found("procurement.method", "approval", because=because)
    where = "above_tender" if amount >= threshold else "below"
    because = (says(f"procurement.method.{where}", **values),)
    return found("procurement.method", "lawful", because=because)


def price_weight(facts: Facts) -> Finding:
    """R-26: does the price count for as much as it must?"""
    weight, chosen = facts.number("evaluation.price_weight"), facts.choice("procurement.method")
    if facts.choice("evaluation.price_exception") != "none":
        facts.cite("order87.art55")
        because = (says("evaluation.weight.fixed", weight=weight),)
        return found("evaluation.weight", "lawful", because=because)
    if facts.yes("procurement.it_system"):
        only = facts.parameter("system.price_weight")
        tender = chosen in ("open_tender", "invited_tender")
        wrong = "unlawful" if tender else "warning"
        verdict = "lawful" if weight == only else wrong
        because = (says("evaluation.weight.system", weight=weight, only=only),)
        return found("evaluation.weight", verdict, because=because)
    if chosen == "consultation":
        least = facts.parameter("consultation.price_weight_least")
        most = facts.parameter("consultation.price_weight_most")
        lawful = least <= weight <= most
        because = (says("evaluation.weight.between", weight=weight, least=least, most=most),)
    else:
        least = facts.parameter("tender.price_weight_least")
        lawful = weight >= least
        because = (says("evaluation.weight.at_least", weight=weight, least=least),)
    return found("evaluation.weight", "lawful" if lawful else "unlawful", because=because)


def self_check(facts: Facts) -> Finding:
    """R-23 to R-28: does anything in the papers restrict competition or score a qualification?"""
    facts.cite("pplreg.art20", "order87.art55", "order87.art17")
    asked = [
        question
        for question in facts.pack.question_of.values()
        if question.id.startswith(SELF_CHECKS) and question.kind == "yes_no"
    ]
    red = [question for question in asked if not facts.yes(question.id)]
    because = tuple(says("selfcheck.failed", name=question.label) for question in red)
    return found(
        "selfcheck",
        "red" if red else "clean",
        because=because or (says("selfcheck.all", count=len(asked)),),
        measures={"red": Decimal(len(red))},
        values={"red": len(red), "count": len(asked)},
    )


def payment_terms(facts: Facts) -> Finding:
    """R-36: is a small supplier paid in time?"""
    facts.cite("sme802.art9")
    days = facts.number("contract.pay_days")
    usual, most = facts.parameter("pay.days"), facts.parameter("pay.days_most")
    values = {"days": days, "usual": usual, "most": most}
    if facts.choice("contract.supplier_sme") == "no":
        return found("payment.terms", "within", because=(says("payment.terms.large", **values),))
    if days > most:
        return found("payment.terms", "too_long", because=(says("payment.terms.over", **values),))
    verdict = "warning" if days > usual else "within"
    because = (says(f"payment.terms.{'agreed' if days > usual else 'prompt'}", **values),)
    return found("payment.terms", verdict, because=because)


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
