"""What must be done on the way: survey, review, publicity, signing, results, performance."""

from datetime import date
from decimal import Decimal

from wizard.content.calendar import grade_between, workdays_between
from wizard.engine.facts import Facts
from wizard.engine.findings import Finding, Reason
from wizard.engine.methods.procurement import TENDERS
from wizard.engine.rules.methods_of_buying import amount
from wizard.engine.rules.papers import above_limit
from wizard.engine.rules.redlines import under_order_102
from wizard.engine.rules.register import row_name
from wizard.engine.rules.saying import Values, ruled, says


def survey(facts: Facts) -> Finding:
    """R-19: is the demand survey done where the law asks for one?"""
    facts.cite("demand22.art10", "demand22.art11")
    grounds = _article_11(facts)
    if not grounds:
        return ruled(facts, "survey.done", "clear", says("survey.done.not_asked"))
    if facts.given("survey.earlier") and facts.choice("survey.earlier") != "no":
        months = facts.parameter("survey.valid_months")
        return ruled(facts, "survey.done", "clear", says("survey.done.earlier", months=months))
    least = facts.parameter("suppliers.least")
    values: Values = {"asked": len(facts.rows_or_none("survey.suppliers")), "least": least}
    if len(facts.rows_or_none("survey.suppliers")) < least:
        because = (*grounds, says("survey.done.few", **values))
        return ruled(facts, "survey.done", "due", *because)
    return ruled(facts, "survey.done", "done", *grounds, says("survey.done.enough", **values))


def key_review(facts: Facts) -> Finding:
    """R-20: has such a project its key review, its adviser's approval and its risk plan?"""
    facts.cite("demand22.art25", "demand22.art29", "demand22.art22")
    grounds = _article_11(facts)
    if not grounds:
        return ruled(facts, "review.key", "clear", says("review.key.not_asked"))
    steps = (
        (facts.given("review.kind") and facts.choice("review.kind") == "key", "review"),
        (facts.said_yes("review.legal_adviser"), "adviser"),
        (bool(facts.rows_or_none("plan.risks")), "risks"),
    )
    missing = [says(f"review.key.no_{name}") for met, name in steps if not met]
    if missing:
        return ruled(facts, "review.key", "due", *missing)
    return ruled(facts, "review.key", "done", says("review.key.met"))


def public_involved(facts: Facts) -> Finding:
    """R-21: are those served heard on the demand, asked at acceptance, and told the result?"""
    facts.cite("pplreg.art15", "pplreg.art45")
    if facts.choice("matter.beneficiary") != "public":
        return ruled(facts, "public.involved", "clear", says("public.involved.agency"))
    if not facts.said_yes("survey.public_asked"):
        return ruled(facts, "public.involved", "due", says("public.involved.unasked"), due="survey")
    if not (facts.text("acceptance.users") and facts.given("acceptance.published_on")):
        because = says("public.involved.unaccepted")
        return ruled(facts, "public.involved", "due", because, due="acceptance")
    return ruled(facts, "public.involved", "done", says("public.involved.met"))


def intention(facts: Facts) -> Finding:
    """R-22: is the intention published early enough, where it must be?"""
    days = facts.parameter("intention.days")
    said = facts.choice("intention.required")
    if said in ("urgent", "small"):
        return ruled(facts, "intention.published_early", "clear", says("intention.exempt"))
    if not (facts.yes("procurement.central_list") or above_limit(facts)):
        return ruled(facts, "intention.published_early", "clear", says("intention.below"))
    if said != "must" or not facts.given("intention.published_on"):
        because = says("intention.unpublished", days=days)
        return ruled(facts, "intention.published_early", "due", because)
    ahead = (facts.day("intention.expected") - facts.day("intention.published_on")).days
    values: Values = {"ahead": ahead, "days": days}
    verdict = "done" if ahead >= days else "late"
    because = says(f"intention.{verdict}", **values)
    return ruled(facts, "intention.published_early", verdict, because)


def subcontracting(facts: Facts) -> Finding:
    """R-14: where parts may be subcontracted, are consent and the whole duty written down?"""
    facts.cite("ppl.art48")
    if facts.choice("contract.subcontract") == "forbidden":
        because = says("contract.subcontracting.none")
        return ruled(facts, "contract.subcontracting", "clear", because)
    tender: tuple[Reason, ...] = ()
    if facts.given("procurement.method") and facts.choice("procurement.method") in TENDERS:
        facts.cite("order87.art35")
        tender = (says("contract.subcontracting.tender"),)
    verdict = "done" if "subcontract" in _clauses(facts) else "due"
    because = says(f"contract.subcontracting.{verdict}")
    return ruled(facts, "contract.subcontracting", verdict, because, *tender)


def results(facts: Facts) -> Finding:
    """R-47: where something is made, does the contract say whose it is and what is handed over?"""
    facts.cite("demand22.art23", "civil.art859", "civil.art885")
    if facts.choice("contract.ip") == "no_results":
        return ruled(facts, "contract.results", "clear", says("contract.results.none"))
    if "ip" in _clauses(facts) and facts.given("contract.deliverables"):
        return ruled(facts, "contract.results", "done", says("contract.results.written"))
    return ruled(facts, "contract.results", "due", says("contract.results.unwritten"))


def signing(facts: Facts) -> Finding:
    """R-33: is the contract signed, published and filed in time?

    What is neither listed nor up to the limit is no government procurement and has no such times.
    """
    facts.cite("ppl.art46", "ppl.art47", "pplreg.art50")
    if not (facts.yes("procurement.central_list") or above_limit(facts)):
        return ruled(facts, "contract.signing", "clear", says("contract.signing.below"))
    limits = {
        name: facts.parameter(f"contract.{name}_days") for name in ("sign", "publish", "file")
    }
    values: Values = dict(limits)
    days = ("contract.signed_on", "contract.published_on", "contract.filed_on")
    if not all(facts.given(one) for one in days):
        because = says("contract.signing.open", **values)
        return ruled(facts, "contract.signing", "due", because)
    signed, published, filed = (facts.day(one) for one in days)
    told = (
        *_signed_late(signed, facts.day("award.notice_date"), limits["sign"]),
        *_told_late(facts, "publish", signed, published, limits["publish"]),
        *_told_late(facts, "file", signed, filed, limits["file"]),
    )
    because_all = told or (says("contract.signing.in_time", **values),)
    return ruled(facts, "contract.signing", "late" if told else "done", *because_all)


def _signed_late(signed: date, noticed: date, most: Decimal) -> tuple[Reason, ...]:
    """Signing has so many days, whatever days they are."""
    taken = (signed - noticed).days
    return (says("contract.signing.sign", taken=taken, most=most),) if taken > most else ()


def _told_late(
    facts: Facts, what: str, signed: date, done: date, most: Decimal
) -> tuple[Reason, ...]:
    """Publishing and filing have working days, counted by the pack's calendar of holidays."""
    calendar = facts.pack.calendar
    taken = workdays_between(calendar, signed, done)
    if taken <= most:
        return ()
    grade = grade_between(calendar, signed, done)
    return (says(f"contract.signing.{what}", taken=taken, most=most, grade=grade),)


def posts(facts: Facts) -> Finding:
    """R-43: does anybody check their own work?"""
    facts.cite("internal99")
    same = [row for row in facts.rows("plan.posts") if _same(row.get("doer"), row.get("checker"))]
    if same:
        told = [says("posts.same", name=row_name(facts, "plan.posts", row)) for row in same]
        return ruled(facts, "posts.separated", "warning", *told)
    return ruled(facts, "posts.separated", "clear", says("posts.apart"))


def performance(facts: Facts) -> Finding:
    """R-46: appraised beforehand, aimed, watched and evaluated?"""
    facts.cite("order102.art20", "budgetlaw.art57")
    kept_up = facts.finding_if_any("kpi.year") is not None
    evaluated = facts.finding_if_any("performance") is not None
    steps = (
        ("budget", "appraisal", facts.given("budget.appraisal_outcome")),
        ("budget", "goals", bool(facts.rows_or_none("goal.indicators"))),
        ("readings", "watch", kept_up),
        ("performance", "evaluation", evaluated),
    )
    missing = [
        (step, says(f"performance.managed.no_{name}")) for step, name, met in steps if not met
    ]
    if not missing:
        return ruled(facts, "performance.managed", "done", says("performance.managed.met"))
    verdict = "due" if under_order_102(facts) else "warning"
    because = [reason for _, reason in missing]
    return ruled(facts, "performance.managed", verdict, *because, due=missing[0][0])


def fair_review(facts: Facts) -> Finding:
    """R-49: is a paper that binds suppliers reviewed for fair competition before it is issued?"""
    facts.cite("competition.art18")
    if not facts.yes("review.issues_rules"):
        return ruled(facts, "rules.reviewed", "clear", says("rules.reviewed.none"))
    if facts.yes("review.fair_done"):
        return ruled(facts, "rules.reviewed", "done", says("rules.reviewed.met"))
    return ruled(facts, "rules.reviewed", "due", says("rules.reviewed.open"))


def _article_11(facts: Facts) -> tuple[Reason, ...]:
    """Why a survey and key review are due, if they are."""
    chosen = [one for one in facts.chosen("survey.duty") if one != "none"]
    grounds = [says(f"survey.ground.{one}") for one in chosen]
    public = facts.choice("matter.beneficiary") == "public"
    if public and "public" not in chosen:
        grounds.append(says("survey.ground.public"))
    least = facts.parameter("survey.amount")
    known = facts.given("procurement.amount") or facts.given("budget.amount")
    if known and amount(facts) >= least and "amount" not in chosen:
        grounds.append(says("survey.ground.amount"))
    return tuple(grounds)


def _clauses(facts: Facts) -> tuple[str, ...]:
    return facts.chosen("contract.clauses") if facts.given("contract.clauses") else ()


def _same(one: object, other: object) -> bool:
    first, second = str(one or "").strip(), str(other or "").strip()
    return bool(first) and first == second
