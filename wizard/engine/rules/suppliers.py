"""Who may take the work on, and what is due towards suppliers."""

from wizard.engine.facts import Facts
from wizard.engine.findings import Finding
from wizard.engine.rules.methods_of_buying import amount
from wizard.engine.rules.papers import above_limit
from wizard.engine.rules.redlines import under_order_102
from wizard.engine.rules.saying import Values, ruled, says

NO_PROVIDERS = ("public_one", "mass")


def eligible(facts: Facts) -> Finding:
    """R-10: may a body of this kind provide services under Order 102?"""
    facts.cite("order102.art6", "order102.art8")
    if facts.choice("supplier.kind") not in NO_PROVIDERS:
        return ruled(facts, "supplier.eligible", "clear", says("supplier.eligible.may"))
    verdict = "blocked" if under_order_102(facts) else "warning"
    return ruled(facts, "supplier.eligible", verdict, says(f"supplier.eligible.{verdict}"))


def individual(facts: Facts) -> Finding:
    """R-12: is it bought from a person, and why must it be?"""
    facts.cite("order102.art18")
    if facts.choice("supplier.kind") != "individual":
        return ruled(facts, "supplier.individual", "clear", says("supplier.individual.none"))
    given = "reasoned" if facts.text("supplier.individual_reason") else "unreasoned"
    return ruled(facts, "supplier.individual", "warning", says(f"supplier.individual.{given}"))


def reserved(facts: Facts) -> Finding:
    """R-29: is what small and medium firms can do reserved for them, or is it said why not?"""
    facts.cite("sme46.art6")
    most = facts.parameter("sme.reserved_most")
    values: Values = {"amount": amount(facts), "most": most}
    if not above_limit(facts) or amount(facts) > most:
        return ruled(facts, "sme.reserved", "clear", says("sme.reserved.outside", **values))
    if facts.choice("procurement.sme") == "reserved":
        return ruled(facts, "sme.reserved", "done", says("sme.reserved.reserved"))
    if not facts.text("procurement.sme_reason"):
        return ruled(facts, "sme.reserved", "due", says("sme.reserved.unreasoned", **values))
    return _deducted(facts)


def _deducted(facts: Facts) -> Finding:
    """What is not reserved gives small firms a deduction within its bounds."""
    least, most = facts.parameter("sme.discount_least"), facts.parameter("sme.discount_most")
    bounds: Values = {"least": least, "most": most}
    given = facts.given("evaluation.sme_discount")
    if given and not least <= facts.number("evaluation.sme_discount") <= most:
        return ruled(facts, "sme.reserved", "due", says("sme.reserved.discount", **bounds))
    return ruled(facts, "sme.reserved", "done", says("sme.reserved.reasoned", **bounds))
