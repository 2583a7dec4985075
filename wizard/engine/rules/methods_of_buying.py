"""How the service may be bought: method, approval, single source, splitting, central purchase."""

from decimal import Decimal

from wizard.engine.facts import Facts
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.procurement import OPEN, splits
from wizard.engine.rules.saying import ruled, says

OWN = "own"
"""Buying by the office’s own rules, what is neither listed nor up to the procurement limit."""
GROUNDS = ("unique", "urgent", "addition")
"""The three lawful cases of a single source."""


def inquiry(facts: Facts) -> Finding:
    """R-18: is a service to be bought by price inquiry, which is for goods?"""
    facts.cite("ppl.art32", "order74.art3")
    if facts.choice("procurement.method") == "inquiry":
        return ruled(facts, "method.inquiry", "blocked", says("method.inquiry.for_goods"))
    return ruled(facts, "method.inquiry", "clear", says("method.inquiry.other"))


def approval(facts: Facts) -> Finding:
    """R-15: does the method need the finance department's approval, and is it there?"""
    facts.cite("ppl.art27", "pplreg.art23", "order74.art4")
    chosen = facts.choice("procurement.method")
    if chosen in OPEN:
        return ruled(facts, "method.approval", "clear", says("method.approval.open"))
    values = {"amount": amount(facts), "threshold": facts.number("department.tender_threshold")}
    if values["amount"] < values["threshold"]:
        return ruled(facts, "method.approval", "clear", says("method.approval.below", **values))
    if number := approved(facts):
        because = says("method.approval.given", number=number)
        return ruled(facts, "method.approval", "approved", because)
    return ruled(facts, "method.approval", "held", says("method.approval.needed", **values))


def splitting(facts: Facts) -> Finding:
    """R-16: do repeated purchases of the same kind together exceed the tender threshold?"""
    facts.cite("ppl.art28", "pplreg.art28")
    if facts.choice("procurement.method") == "open_tender":
        return ruled(facts, "method.splitting", "clear", says("method.splitting.open"))
    other = facts.number("procurement.year_other")
    bought, threshold = amount(facts), facts.number("department.tender_threshold")
    values = {"total": other + bought, "threshold": threshold}
    if not splits(other, bought, threshold):
        return ruled(facts, "method.splitting", "clear", says("method.splitting.within", **values))
    if facts.yes("procurement.split_exempt"):
        return ruled(facts, "method.splitting", "clear", says("method.splitting.exempt"))
    return ruled(facts, "method.splitting", "warning", says("method.splitting.over", **values))


def single_source(facts: Facts) -> Finding:
    """R-17: has a single source its ground, and above the threshold all it takes?"""
    facts.cite("ppl.art31", "pplreg.art27")
    if facts.choice("procurement.method") != "single_source":
        return ruled(facts, "method.single_source", "clear", says("method.single_source.other"))
    grounds = _grounds(facts)
    if not grounds or not facts.text("procurement.single_reason"):
        return ruled(facts, "method.single_source", "due", says("method.single_source.no_ground"))
    if amount(facts) < facts.number("department.tender_threshold"):
        return ruled(facts, "method.single_source", "done", says("method.single_source.below"))
    facts.cite("ppl.art27", "pplreg.art38", "order74.art38")
    missing = _missing_steps(facts) if "unique" in grounds else ()
    if not approved(facts):
        missing = (*missing, says("method.single_source.unapproved"))
    if missing:
        return ruled(facts, "method.single_source", "held", *missing)
    return ruled(facts, "method.single_source", "approved", says("method.single_source.approved"))


def central(facts: Facts) -> Finding:
    """R-50: what is in the centralised list is bought centrally, or alone with approval."""
    facts.cite("ppl.art18")
    if not facts.yes("procurement.central_list"):
        return ruled(facts, "method.central", "clear", says("method.central.unlisted"))
    match facts.choice("procurement.organisation"):
        case "central" | "department":
            return ruled(facts, "method.central", "done", says("method.central.entrusted"))
        case "own" if number := facts.text("procurement.own_approval"):
            because = says("method.central.approved", number=number)
            return ruled(facts, "method.central", "approved", because)
        case "own":
            return ruled(facts, "method.central", "held", says("method.central.own"))
        case _:
            return ruled(facts, "method.central", "due", says("method.central.agency"))


def is_own(facts: Facts) -> bool:
    """Whether the office buys by its own rules, so that those on procurement papers do not bind.

    Whether it may is for the method to say: only what is neither listed nor up to the limit is
    outside the procurement law (its article 2).
    """
    return facts.given("procurement.method") and facts.choice("procurement.method") == OWN


def amount(facts: Facts) -> Decimal:
    """What is bought for, in yuan; before that is planned, the budget."""
    planned = facts.given("procurement.amount")
    return facts.number("procurement.amount" if planned else "budget.amount")


def approved(facts: Facts) -> str:
    """The number of the finance department's approval, or nothing without one."""
    if not facts.given("procurement.approval"):
        return ""
    if facts.choice("procurement.approval") != "approved":
        return ""
    return facts.text("procurement.approval_number")


def _grounds(facts: Facts) -> frozenset[str]:
    """The grounds that hold; an addition only within its share of the first contract."""
    grounds = set(facts.chosen("procurement.facts")) & set(GROUNDS)
    if "addition" in grounds:
        most = facts.parameter("addition.most")
        if facts.number("procurement.addition_share") > most:
            grounds.discard("addition")
    return frozenset(grounds)


def _missing_steps(facts: Facts) -> tuple[Reason, ...]:
    """What a sole supplier above the threshold still takes before approval."""
    days = facts.parameter("single_source.notice_days")
    missing: tuple[Reason, ...] = ()
    if not facts.rows_or_none("procurement.single_experts"):
        missing += (says("method.single_source.no_experts"),)
    if facts.number_or("procurement.single_notice_days", Decimal(0)) < days:
        missing += (says("method.single_source.no_notice", days=days),)
    return missing
