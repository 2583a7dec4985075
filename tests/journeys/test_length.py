"""How many questions a small matter meets, and how many a government information system does."""

from collections.abc import Mapping

from tests.builders import judged
from tests.journeys.walking import acceptable
from wizard.content.model import Pack
from wizard.engine.evaluate import Results

USUAL: Mapping[str, object] = {
    "department.kind": "state_organ",
    "department.level": "city",
    "department.procurement_limit": "1000000",
    "department.tender_threshold": "4000000",
    "matter.mode": "inside",
    "redline.power": ["none"],
    "redline.goods_works": "none",
    "redline.financing": "no",
    "redline.labour": "outcome",
    "redline.labour_signs": ["none"],
    "redline.special_ban": "no",
    "redline.secret": "none",
    "redline.budget": "arranged",
    "redline.catalogue": "listed",
    "decision.outcome": "passed",
    "overrule.wanted": "no",
    "path.units": "1",
    "budget.state": "approved",
    "contract.payment": "fixed",
    "review.issues_rules": "no",
    "selfcheck.audit": "yes",
    "scope.level": "L1",
    "market.licence": "no",
    "contract.start": "2027-01-01",
    "contract.months": "12",
    "renewal.choice": "retender",
    "security.incidents": "0",
    "governance.serious_breach": "no",
    "payment.as_due": "yes",
    "rollback.rehearsed": "yes",
}
CLEANING: Mapping[str, object] = {
    **USUAL,
    "matter.category": "LOG",
    "matter.beneficiary": "agency",
    "budget.amount": "500000",
    "procurement.amount": "500000",
    "procurement.central_list": "no",
    "procurement.it_system": "no",
    "procurement.method": "own",
    "procurement.year_other": "0",
    "data.kinds": ["none"],
    "survey.duty": ["none"],
    "intention.required": "below",
    "review.kind": "general",
    "contract.term_months": "12",
    "contract.ip": "no_results",
    "contract.subcontract": "forbidden",
    "staff.affected": "0",
    "people.affected": "0",
    "evaluation.method": "lowest",
    "third.needed": "no",
    "feedback.sent": "yes",
}
"""Cleaning for half a million yuan a year, for the department itself, below the limit."""
SYSTEM: Mapping[str, object] = {
    **CLEANING,
    "matter.category": "ITO",
    "matter.beneficiary": "public",
    "interest.excluded": "yes",
    "budget.amount": "6000000",
    "procurement.amount": "6000000",
    "procurement.it_system": "yes",
    "procurement.method": "consultation",
    "procurement.approval": "approved",
    "evaluation.method": "score",
    "evaluation.price_exception": "none",
    "procurement.sme": "part",
    "data.kinds": ["personal", "government", "shared", "cii"],
    "survey.duty": ["public", "complex"],
    "intention.required": "must",
    "review.kind": "key",
    "contract.term_months": "24",
    "contract.months": "24",
    "contract.ip": "buyer",
    "contract.subcontract": "consent",
    "staff.affected": "3",
    "people.affected": "3",
    "third.needed": "chosen",
}
"""A system open to the public with personal, government and shared data, six million yuan."""


def walked(pack: Pack, stated: Mapping[str, object]) -> Results:
    """The matter with everything answered that must be, as far as these facts lead."""
    told = dict(stated)
    results = judged(pack, told)
    while waiting := [one for one in results.route.asked() if one.open and one.key not in told]:
        told |= {one.key: acceptable(one.question, results) for one in waiting}
        results = judged(pack, told)
    return results


def length(pack: Pack, stated: Mapping[str, object]) -> int:
    """How many questions must be answered, with the first month of the contract worked."""
    return sum(1 for one in walked(pack, stated).route.asked() if one.question.required)


def test_a_small_matter_is_asked_much_less_than_a_system(pack: Pack) -> None:
    small, system = length(pack, CLEANING), length(pack, SYSTEM)
    print(f"cleaning {small}, system {system}")  # noqa: T201 - the numbers are the point

    assert small <= 375
    assert system - small >= 105


def test_no_question_about_data_is_put_where_there_are_none(pack: Pack) -> None:
    asked = {one.question.id for one in walked(pack, CLEANING).route.asked()}

    assert not asked & {"access.accounts", "security.checks", "exit.wiped", "data.agreement"}


def test_no_survey_is_asked_for_where_law_asks_for_none(pack: Pack) -> None:
    asked = {one.question.id for one in walked(pack, CLEANING).route.asked()}

    assert not asked & {"survey.suppliers", "plan.risks", "review.legal_adviser"}
