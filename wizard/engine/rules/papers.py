"""What may not stand in procurement papers and contracts, and what only calls for care.

Each of these holds one paper or step until it is put right; none of them says that the service
may not go out (law.md §17).
"""

from wizard.engine.facts import Facts, Missing
from wizard.engine.findings import Finding
from wizard.engine.methods.procurement import TENDERS
from wizard.engine.rules.methods_of_buying import amount, is_own
from wizard.engine.rules.redlines import under_order_102
from wizard.engine.rules.saying import Values, ruled, says


def qualification(facts: Facts) -> Finding:
    """R-23: is a qualification scored as well?"""
    facts.cite("order87.art55")
    if is_own(facts):
        return ruled(facts, "papers.qualification", "clear", says("papers.own"))
    if facts.yes("selfcheck.qualification"):
        return ruled(facts, "papers.qualification", "clear", says("papers.qualification.none"))
    return ruled(facts, "papers.qualification", "blocked", says("papers.qualification.scored"))


def scale(facts: Facts) -> Finding:
    """R-24: are size or financial figures a condition or scored?"""
    facts.cite("order87.art17", "sme46.art6")
    if is_own(facts):
        return ruled(facts, "papers.scale", "clear", says("papers.own"))
    if facts.yes("selfcheck.scale"):
        return ruled(facts, "papers.scale", "clear", says("papers.scale.none"))
    return ruled(facts, "papers.scale", "blocked", says("papers.scale.asked"))


def records(facts: Facts) -> Finding:
    """R-25: are more similar contracts asked for than is usual?"""
    facts.cite("demand22.art31")
    if is_own(facts):
        return ruled(facts, "papers.records", "clear", says("papers.own"))
    asked = facts.number("procurement.track_record")
    most = facts.parameter("qualification.contracts_most")
    values: Values = {"asked": asked, "most": most}
    if asked > most:
        return ruled(facts, "papers.records", "warning", says("papers.records.many", **values))
    return ruled(facts, "papers.records", "clear", says("papers.records.few", **values))


def scoring(facts: Facts) -> Finding:
    """R-27: does the way of evaluation fit what is bought?"""
    facts.cite("pplreg.art34", "order87.art55", "order87.art12")
    if is_own(facts):
        return ruled(facts, "papers.scoring", "clear", says("papers.own"))
    if facts.choice("procurement.method") in TENDERS:
        chosen = facts.choice("evaluation.method")
        if facts.yes("procurement.it_system"):
            facts.cite("system210")
            if chosen == "lowest":
                because = says("papers.scoring.system_lowest")
                return ruled(facts, "papers.scoring", "warning", because)
        elif chosen == "score" and "uniform" in facts.chosen("procurement.facts"):
            return ruled(facts, "papers.scoring", "warning", says("papers.scoring.uniform"))
    if not facts.yes("selfcheck.floor"):
        return ruled(facts, "papers.scoring", "warning", says("papers.scoring.floor"))
    return ruled(facts, "papers.scoring", "clear", says("papers.scoring.fits"))


def region(facts: Facts) -> Finding:
    """R-28: are place, ownership, or local and sector records and awards asked for or scored?"""
    facts.cite("pplreg.art20")
    if is_own(facts):
        return ruled(facts, "papers.region", "clear", says("papers.own"))
    if facts.yes("selfcheck.region"):
        return ruled(facts, "papers.region", "clear", says("papers.region.none"))
    return ruled(facts, "papers.region", "blocked", says("papers.region.asked"))


def assignment(facts: Facts) -> Finding:
    """R-13: does the draft let the contract be passed on whole?"""
    facts.cite("order102.art26", "pplreg.art72")
    if facts.yes("selfcheck.assignment"):
        return ruled(facts, "contract.assignment", "clear", says("contract.assignment.none"))
    return ruled(facts, "contract.assignment", "blocked", says("contract.assignment.allowed"))


def guarantee(facts: Facts) -> Finding:
    """R-45: does the buyer guarantee financing? Under Order 102 it may not."""
    facts.cite("order102.art29")
    if facts.yes("selfcheck.guarantee"):
        return ruled(facts, "papers.guarantee", "clear", says("papers.guarantee.none"))
    verdict = "blocked" if under_order_102(facts) else "warning"
    return ruled(facts, "papers.guarantee", verdict, says("papers.guarantee.given"))


def pool(facts: Facts) -> Finding:
    """R-44: is a supplier pool a condition for taking part?

    What is neither listed nor above the limit is no government procurement, so a pool there is only
    warned of.
    """
    facts.cite("frame17.1", "pool38.rule")
    if facts.yes("selfcheck.pool"):
        return ruled(facts, "papers.pool", "clear", says("papers.pool.none"))
    if facts.yes("procurement.central_list") or above_limit(facts):
        return ruled(facts, "papers.pool", "blocked", says("papers.pool.condition"))
    return ruled(facts, "papers.pool", "warning", says("papers.pool.below"))


def former(facts: Facts) -> Finding:
    """R-42: does a supplier that shaped the project take part in its purchase?"""
    facts.cite("pplreg.art18", "it59.rule")
    if facts.given("procurement.method") and facts.choice("procurement.method") == "single_source":
        return ruled(facts, "papers.former", "clear", says("papers.former.single"))
    if facts.given("selfcheck.former") and not facts.yes("selfcheck.former"):
        facts.choice("procurement.method")
        return ruled(facts, "papers.former", "blocked", says("papers.former.takes_part"))
    prior = facts.choice("market.prior")
    if prior == "advice":
        return ruled(facts, "papers.former", "warning", says("papers.former.advice"))
    if prior == "design" and not facts.given("selfcheck.former"):
        raise Missing("selfcheck.former")
    return ruled(facts, "papers.former", "clear", says("papers.former.none"))


def bonds(facts: Facts) -> Finding:
    """R-32: are the bonds within their limits, and not cash only?"""
    facts.cite("sme802.art13")
    limits = (
        ("bid", "evaluation.bid_bond", facts.parameter("bond.bid_most")),
        ("performance", "contract.bond", facts.parameter("bond.performance_most")),
    )
    over = tuple(
        says(f"papers.bonds.{name}", share=facts.number(question), most=most)
        for name, question, most in limits
        if facts.given(question) and facts.number(question) > most
    )
    if over:
        return ruled(facts, "papers.bonds", "blocked", *over)
    if not facts.yes("selfcheck.bonds"):
        return ruled(facts, "papers.bonds", "blocked", says("papers.bonds.found"))
    return ruled(facts, "papers.bonds", "clear", says("papers.bonds.within"))


def low_price(facts: Facts) -> Finding:
    """R-30: do the papers say how an abnormally low price is examined?"""
    mean, second, ceiling = facts.parameters("low_price.ratios")
    most, minutes = facts.parameter("low_price.most"), facts.parameter("low_price.minutes")
    values: Values = {
        "mean": mean,
        "second": second,
        "ceiling": ceiling,
        "most": most,
        "minutes": minutes,
    }
    if is_own(facts):
        return ruled(facts, "papers.low_price", "clear", says("papers.own"))
    if facts.choice("procurement.method") == "single_source":
        return ruled(facts, "papers.low_price", "clear", says("papers.low_price.single"))
    written = facts.choice("evaluation.low_price")
    if written == "missing":
        because = says("papers.low_price.missing", **values)
        return ruled(facts, "papers.low_price", "notice", because)
    if written == "raised" and facts.number("evaluation.low_price_ratio") > most:
        because = says("papers.low_price.over", **values)
        return ruled(facts, "papers.low_price", "notice", because)
    return ruled(facts, "papers.low_price", "clear", says("papers.low_price.written", **values))


def goods(facts: Facts) -> Finding:
    """R-31: do goods come with the service, so that domestic and green policies matter?"""
    values: Values = {
        "deduction": facts.parameter("domestic.deduction"),
        "share": facts.parameter("domestic.share"),
    }
    if facts.choice("redline.goods_works") == "none":
        return ruled(facts, "papers.goods", "clear", says("papers.goods.none"))
    return ruled(facts, "papers.goods", "notice", says("papers.goods.some", **values))


def above_limit(facts: Facts) -> bool:
    """Whether the amount reaches the procurement limit of the department's place."""
    return amount(facts) >= facts.number("department.procurement_limit")
