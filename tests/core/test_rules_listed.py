"""The fifty legal rules (law.md §17): each on both sides of its line, on it, and unanswered."""

from collections.abc import Mapping

import pytest

from tests.builders import UNKNOWN, found, judged, unsettled
from tests.content.sources import named
from tests.core.stories import CLEAR_LINES, Values, whole_matter
from wizard.content.model import Pack
from wizard.engine.findings import Finding, Level
from wizard.engine.rulebook import NUMBERED, RULES, level_of
from wizard.engine.wording import headline

MAY: Mapping[Level, str] = {
    "block_matter": "01 02 03 04 05 06",
    "block_step": "07 10 11 13 18 23 24 26 28 32 34 35 36 42 44 45",
    "reroute": "09 37",
    "approval": "08 15 17 50",
    "task": "14 17 19 20 21 22 29 33 38 39 41 46 47 48 49 50",
    "warning": "01 03 05 10 11 12 16 25 26 27 36 40 42 43 44 45 46",
    "notice": "30 31",
}
"""What each rule may do. R-01, R-03, R-10, R-45 and R-46 warn only because they rest on Order 102
alone, and a body it does not bind is warned instead of held (law.md §3.7)."""

BASE: Values = {
    "department.kind": "state_organ",
    "department.procurement_limit": "1000000",
    "department.tender_threshold": "4000000",
    "procurement.central_list": "no",
    "procurement.it_system": "no",
    "procurement.method": "open_tender",
    "procurement.facts": ["none"],
    "procurement.amount": "1500000",
    "intention.required": "must",
    "market.prior": "none",
    "matter.beneficiary": "agency",
    "data.kinds": ["none"],
    "survey.duty": ["none"],
}
"""A plain matter between the limit and the tender threshold, of which each case changes some."""

ABOVE: Values = {"procurement.method": "single_source", "procurement.amount": "4000000"}
SOLE: Values = {
    "procurement.method": "single_source",
    "procurement.facts": ["unique"],
    "procurement.single_reason": "专利不可替代",
}
EXPERTS: Values = {"procurement.single_experts": [{"row": "a", "opinion": "同意"}]}
APPROVED: Values = {
    "procurement.approval": "approved",
    "procurement.approval_number": "青财采〔2026〕45号",
}
ALL_CLAUSES = ["purpose", "term", "method", "kinds", "protection", "rights", "no_sub", "return"]
PERSONAL: Values = {"data.kinds": ["personal"], "data.clauses": ALL_CLAUSES, "data.pia": "done"}
GOVERNMENT: Values = {
    "data.kinds": ["government"],
    "data.approved": "yes",
    "access.accounts": [{"row": "a"}],
    "access.wiping": "yes",
}
THREE = [{"row": name, "name": name} for name in "abc"]
KEY: Values = {
    "survey.duty": ["complex"],
    "review.kind": "key",
    "review.legal_adviser": "yes",
    "plan.risks": [{"row": "r1"}],
}
SIGNED: Values = {
    "award.notice_date": "2026-11-02",
    "contract.signed_on": "2026-12-02",
    "contract.published_on": "2026-12-04",
    "contract.filed_on": "2026-12-11",
}
BEFORE_HOLIDAYS: Values = {
    "award.notice_date": "2026-09-30",
    "contract.signed_on": "2026-09-30",
    "contract.published_on": "2026-10-08",
    "contract.filed_on": "2026-10-08",
}
OWN_PURCHASE: Values = {
    "procurement.method": "own",
    "procurement.amount": "500000",
    "procurement.track_record": "9",
    "evaluation.price_weight": "0",
    "evaluation.low_price": "missing",
    "selfcheck.qualification": "no",
    "selfcheck.scale": "no",
    "selfcheck.region": "no",
    "selfcheck.floor": "no",
}
POSTS = [{"row": "demand", "doer": "李敏", "checker": "周强"}]
PUBLISHED: Values = {
    "intention.required": "must",
    "intention.published_on": "2026-11-01",
    "intention.expected": "2026-12-01",
}


def given(*told: tuple[str, object]) -> Values:
    return dict(told)


CASES: tuple[tuple[str, Values, str], ...] = (
    # no budget holds the procurement, no entry holds until finance agreed.
    ("R-07", {"redline.budget": "arranged"}, "clear"),
    ("R-07", {"redline.budget": "next_year"}, "condition"),
    ("R-08", {"redline.catalogue": "listed"}, "clear"),
    ("R-08", {"redline.catalogue": "not_listed"}, "condition"),
    ("R-08", {"redline.catalogue": "not_listed", "catalogue.filing": "agreed"}, "condition"),
    (
        "R-08",
        {
            "redline.catalogue": "not_listed",
            "catalogue.filing": "agreed",
            "catalogue.filing_number": "青财函〔2026〕1号",
        },
        "approved",
    ),
    ("R-08", {"redline.catalogue": "not_listed", "department.kind": "public_one"}, "clear"),
    # who may provide.
    ("R-10", {"supplier.kind": "enterprise"}, "clear"),
    ("R-10", {"supplier.kind": "public_two"}, "clear"),
    ("R-10", {"supplier.kind": "public_one"}, "blocked"),
    ("R-10", {"supplier.kind": "mass"}, "blocked"),
    ("R-10", {"supplier.kind": "public_one", "department.kind": "public_two"}, "warning"),
    ("R-12", {"supplier.kind": "social"}, "clear"),
    ("R-12", {"supplier.kind": "individual"}, "warning"),
    ("R-12", {"supplier.kind": "individual", "supplier.individual_reason": "传承人"}, "warning"),
    # passing on and subcontracting.
    ("R-13", {"selfcheck.assignment": "yes"}, "clear"),
    ("R-13", {"selfcheck.assignment": "no"}, "blocked"),
    ("R-13", {"selfcheck.assignment": "no", "department.kind": "public_one"}, "blocked"),
    ("R-14", {"contract.subcontract": "forbidden"}, "clear"),
    ("R-14", {"contract.subcontract": "consent"}, "due"),
    ("R-14", {"contract.subcontract": "consent", "contract.clauses": ["scope"]}, "due"),
    ("R-14", {"contract.subcontract": "listed", "contract.clauses": ["subcontract"]}, "done"),
    # approval of another method at the threshold.
    ("R-15", {"procurement.amount": "4000000"}, "clear"),
    ("R-15", {"procurement.method": "framework", "procurement.amount": "4000000"}, "clear"),
    ("R-15", {**ABOVE, "procurement.amount": "3999999.99"}, "clear"),
    ("R-15", ABOVE, "held"),
    ("R-15", {**ABOVE, "procurement.approval": "not_needed"}, "held"),
    ("R-15", {**ABOVE, "procurement.approval": "approved"}, "held"),
    ("R-15", {**ABOVE, **APPROVED}, "approved"),
    # more than the threshold in several purchases.
    ("R-16", {"procurement.amount": "9000000"}, "clear"),
    ("R-16", {"procurement.method": "consultation", "procurement.year_other": "2500000"}, "clear"),
    (
        "R-16",
        {
            "procurement.method": "consultation",
            "procurement.year_other": "2500000.01",
            "procurement.split_exempt": "no",
        },
        "warning",
    ),
    (
        "R-16",
        {
            "procurement.method": "consultation",
            "procurement.year_other": "2500001",
            "procurement.split_exempt": "yes",
        },
        "clear",
    ),
    (
        "R-16",
        {**ABOVE, "procurement.amount": "9000000", "procurement.year_other": "0"},
        "clear",
    ),
    # the three grounds, and what each takes above the threshold.
    ("R-17", {}, "clear"),
    ("R-17", {"procurement.method": "single_source"}, "due"),
    ("R-17", {**SOLE, "procurement.single_reason": UNKNOWN}, "due"),
    ("R-17", SOLE, "done"),
    ("R-17", {**SOLE, "procurement.amount": "4000000"}, "held"),
    (
        "R-17",
        {
            **SOLE,
            **EXPERTS,
            **APPROVED,
            "procurement.amount": "4000000",
            "procurement.single_notice_days": "4",
        },
        "held",
    ),
    (
        "R-17",
        {
            **SOLE,
            **EXPERTS,
            **APPROVED,
            "procurement.amount": "4000000",
            "procurement.single_notice_days": "5",
        },
        "approved",
    ),
    (
        "R-17",
        {**SOLE, **APPROVED, "procurement.facts": ["urgent"], "procurement.amount": "4000000"},
        "approved",
    ),
    (
        "R-17",
        {**SOLE, "procurement.facts": ["urgent"], "procurement.amount": "4000000"},
        "held",
    ),
    (
        "R-17",
        {**SOLE, "procurement.facts": ["addition"], "procurement.addition_share": "10"},
        "done",
    ),
    (
        "R-17",
        {**SOLE, "procurement.facts": ["addition"], "procurement.addition_share": "10.01"},
        "due",
    ),
    # services are not bought by inquiry.
    ("R-18", {"procurement.method": "inquiry"}, "blocked"),
    ("R-18", {"procurement.method": "negotiation"}, "clear"),
    # the survey and key review of Article 11.
    ("R-19", {}, "clear"),
    ("R-19", {"procurement.amount": "9999999.99"}, "clear"),
    ("R-19", {"procurement.amount": "10000000"}, "due"),
    ("R-19", {"survey.duty": ["complex"], "survey.suppliers": THREE[:2]}, "due"),
    ("R-19", {"survey.duty": ["complex"], "survey.suppliers": THREE}, "done"),
    ("R-19", {"survey.duty": ["decided"], "survey.earlier": "within_year"}, "clear"),
    ("R-19", {"survey.duty": ["decided"], "survey.earlier": "feasibility"}, "clear"),
    ("R-19", {"survey.duty": ["decided"], "survey.earlier": "no"}, "due"),
    ("R-19", {"matter.beneficiary": "public"}, "due"),
    ("R-20", {}, "clear"),
    ("R-20", KEY, "done"),
    ("R-20", {**KEY, "review.kind": "general"}, "due"),
    ("R-20", {**KEY, "review.legal_adviser": "no"}, "due"),
    ("R-20", {**KEY, "plan.risks": []}, "due"),
    ("R-20", {**KEY, "survey.earlier": "within_year"}, "done"),
    # those served.
    ("R-21", {}, "clear"),
    ("R-21", {"matter.beneficiary": "public"}, "due"),
    ("R-21", {"matter.beneficiary": "public", "survey.public_asked": "yes"}, "due"),
    (
        "R-21",
        {
            "matter.beneficiary": "public",
            "survey.public_asked": "yes",
            "acceptance.users": "满意",
            "acceptance.published_on": "2027-12-01",
        },
        "done",
    ),
    # thirty days ahead, from the limit on.
    ("R-22", PUBLISHED, "done"),
    ("R-22", {**PUBLISHED, "intention.expected": "2026-11-30"}, "late"),
    ("R-22", {"intention.required": "must"}, "due"),
    ("R-22", {"intention.required": "below"}, "due"),
    ("R-22", {"intention.required": "below", "procurement.amount": "1000000"}, "due"),
    ("R-22", {"intention.required": "below", "procurement.amount": "999999.99"}, "clear"),
    (
        "R-22",
        {
            "intention.required": "below",
            "procurement.amount": "1",
            "procurement.central_list": "yes",
        },
        "due",
    ),
    ("R-22", {"intention.required": "urgent"}, "clear"),
    ("R-22", {"intention.required": "small"}, "clear"),
    # what may not be asked for or scored.
    *(
        (code, given((f"selfcheck.{name}", answer)), verdict)
        for code, name in (("R-23", "qualification"), ("R-24", "scale"), ("R-28", "region"))
        for answer, verdict in (("yes", "clear"), ("no", "blocked"))
    ),
    # two similar contracts.
    ("R-25", {"procurement.track_record": "2"}, "clear"),
    ("R-25", {"procurement.track_record": "3"}, "warning"),
    # the way of evaluation.
    ("R-27", {"evaluation.method": "score", "selfcheck.floor": "yes"}, "clear"),
    (
        "R-27",
        {
            "evaluation.method": "score",
            "procurement.facts": ["uniform"],
            "selfcheck.floor": "yes",
        },
        "warning",
    ),
    (
        "R-27",
        {
            "evaluation.method": "score",
            "procurement.facts": ["uniform"],
            "procurement.it_system": "yes",
            "selfcheck.floor": "yes",
        },
        "clear",
    ),
    (
        "R-27",
        {
            "evaluation.method": "lowest",
            "procurement.it_system": "yes",
            "selfcheck.floor": "yes",
        },
        "warning",
    ),
    (
        "R-27",
        {
            "procurement.method": "consultation",
            "procurement.facts": ["uniform"],
            "selfcheck.floor": "yes",
        },
        "clear",
    ),
    ("R-27", {"evaluation.method": "score", "selfcheck.floor": "no"}, "warning"),
    # from the limit to two million.
    ("R-29", {"procurement.amount": "999999.99"}, "clear"),
    ("R-29", {"procurement.amount": "1000000", "procurement.sme": "reserved"}, "done"),
    ("R-29", {"procurement.amount": "2000000", "procurement.sme": "exempt"}, "due"),
    ("R-29", {"procurement.amount": "2000000.01"}, "clear"),
    (
        "R-29",
        {"procurement.sme": "deduction", "procurement.sme_reason": "竞争不充分"},
        "done",
    ),
    *(
        (
            "R-29",
            given(
                ("procurement.sme", "deduction"),
                ("procurement.sme_reason", "竞争不充分"),
                ("evaluation.sme_discount", discount),
            ),
            verdict,
        )
        for discount, verdict in (("9.9", "due"), ("10", "done"), ("20", "done"), ("20.1", "due"))
    ),
    # only for notice.
    ("R-30", {"evaluation.low_price": "statutory"}, "clear"),
    ("R-30", {"evaluation.low_price": "missing"}, "notice"),
    ("R-30", {"evaluation.low_price": "raised", "evaluation.low_price_ratio": "65"}, "clear"),
    ("R-30", {"evaluation.low_price": "raised", "evaluation.low_price_ratio": "65.1"}, "notice"),
    ("R-30", {"procurement.method": "single_source"}, "clear"),
    ("R-31", {"redline.goods_works": "none"}, "clear"),
    ("R-31", {"redline.goods_works": "incidental"}, "notice"),
    # two and ten per cent.
    *(
        ("R-32", given((question, share), ("selfcheck.bonds", "yes")), verdict)
        for question, share, verdict in (
            ("evaluation.bid_bond", "2", "clear"),
            ("evaluation.bid_bond", "2.1", "blocked"),
            ("contract.bond", "10", "clear"),
            ("contract.bond", "10.1", "blocked"),
        )
    ),
    ("R-32", {"selfcheck.bonds": "no"}, "blocked"),
    # thirty days, two and seven working days.
    ("R-33", {}, "due"),
    ("R-33", SIGNED, "done"),
    ("R-33", {**SIGNED, "procurement.amount": "999999.99"}, "clear"),
    ("R-33", {**SIGNED, "procurement.amount": "1000000"}, "done"),
    ("R-33", {**SIGNED, "award.notice_date": "2026-11-01"}, "late"),
    ("R-33", {**SIGNED, "contract.published_on": "2026-12-07"}, "late"),
    ("R-33", {**SIGNED, "contract.filed_on": "2026-12-14"}, "late"),
    # The National Day holidays are no working days, the Saturday worked for them is one.
    ("R-33", {**SIGNED, **BEFORE_HOLIDAYS, "contract.published_on": "2026-10-09"}, "done"),
    ("R-33", {**SIGNED, **BEFORE_HOLIDAYS, "contract.published_on": "2026-10-10"}, "late"),
    ("R-33", {**SIGNED, **BEFORE_HOLIDAYS, "contract.filed_on": "2026-10-15"}, "done"),
    ("R-33", {**SIGNED, **BEFORE_HOLIDAYS, "contract.filed_on": "2026-10-16"}, "late"),
    # Where the office buys by its own rules, those on procurement papers do not bind.
    *((code, OWN_PURCHASE, "clear") for code in ("R-23", "R-24", "R-25", "R-27", "R-28", "R-30")),
    ("R-26", OWN_PURCHASE, "lawful"),
    # nothing of substance is changed after the award.
    ("R-34", {"contract.same": "yes"}, "clear"),
    ("R-34", {"contract.same": "no"}, "blocked"),
    ("R-34", {"contract.same": "yes", "changes.substance": "no"}, "blocked"),
    # data.
    ("R-38", {}, "clear"),
    ("R-38", PERSONAL, "done"),
    ("R-38", {**PERSONAL, "data.clauses": ALL_CLAUSES[:-1]}, "due"),
    ("R-38", {**PERSONAL, "data.pia": "running"}, "due"),
    ("R-39", {}, "clear"),
    ("R-39", GOVERNMENT, "done"),
    ("R-39", {**GOVERNMENT, "data.approved": "no"}, "due"),
    ("R-39", {**GOVERNMENT, "access.accounts": []}, "due"),
    ("R-39", {**GOVERNMENT, "access.wiping": "no"}, "due"),
    ("R-39", {"procurement.it_system": "yes"}, "due"),
    ("R-40", {}, "clear"),
    ("R-40", {"data.kinds": ["shared"], "data.shared_consent": "yes"}, "clear"),
    ("R-40", {"data.kinds": ["shared"], "data.shared_consent": "no"}, "warning"),
    ("R-41", {}, "clear"),
    *(
        (
            "R-41",
            given(("data.kinds", ["cii"]), ("data.system_grade", grade), ("access.cii", met)),
            verdict,
        )
        for grade, met, verdict in (
            ("critical", ["agreement", "test"], "done"),
            ("critical", ["test"], "due"),
            ("critical", ["agreement"], "due"),
            ("graded", ["test"], "done"),
            ("graded", ["agreement"], "due"),
        )
    ),
    # earlier advisers.
    ("R-42", {}, "clear"),
    ("R-42", {"market.prior": "advice"}, "warning"),
    ("R-42", {"market.prior": "design", "selfcheck.former": "yes"}, "clear"),
    ("R-42", {"market.prior": "design", "selfcheck.former": "no"}, "blocked"),
    (
        "R-42",
        {
            "market.prior": "design",
            "selfcheck.former": "no",
            "procurement.method": "single_source",
        },
        "clear",
    ),
    # nobody checks their own work.
    ("R-43", {"plan.posts": POSTS}, "clear"),
    ("R-43", {"plan.posts": [{**POSTS[0], "checker": " 李敏"}]}, "warning"),
    ("R-43", {"plan.posts": [{"row": "demand", "doer": "", "checker": ""}]}, "clear"),
    # pools, from the limit on or in the list.
    ("R-44", {"selfcheck.pool": "yes"}, "clear"),
    ("R-44", {"selfcheck.pool": "no", "procurement.amount": "1000000"}, "blocked"),
    ("R-44", {"selfcheck.pool": "no", "procurement.amount": "999999.99"}, "warning"),
    (
        "R-44",
        {
            "selfcheck.pool": "no",
            "procurement.amount": "1",
            "procurement.central_list": "yes",
        },
        "blocked",
    ),
    # guarantees.
    ("R-45", {"selfcheck.guarantee": "yes"}, "clear"),
    ("R-45", {"selfcheck.guarantee": "no"}, "blocked"),
    ("R-45", {"selfcheck.guarantee": "no", "department.kind": "public_two"}, "warning"),
    # performance, which Order 102 asks of its purchasers.
    ("R-46", {}, "due"),
    ("R-46", {"department.kind": "public_one"}, "warning"),
    # results.
    ("R-47", {"contract.ip": "no_results"}, "clear"),
    ("R-47", {"contract.ip": "buyer"}, "due"),
    (
        "R-47",
        {
            "contract.ip": "buyer",
            "contract.clauses": ["ip"],
            "contract.deliverables": ["source"],
        },
        "done",
    ),
    # papers that bind businesses.
    ("R-49", {"review.issues_rules": "no"}, "clear"),
    ("R-49", {"review.issues_rules": "yes", "review.fair_done": "no"}, "due"),
    ("R-49", {"review.issues_rules": "yes", "review.fair_done": "yes"}, "done"),
    # the centralised list.
    ("R-50", {}, "clear"),
    *(
        (
            "R-50",
            given(("procurement.central_list", "yes"), ("procurement.organisation", by)),
            verdict,
        )
        for by, verdict in (
            ("central", "done"),
            ("department", "done"),
            ("agency", "due"),
            ("own", "held"),
        )
    ),
    (
        "R-50",
        {
            "procurement.central_list": "yes",
            "procurement.organisation": "own",
            "procurement.own_approval": "省政办函〔2026〕9号",
        },
        "approved",
    ),
)


@pytest.mark.parametrize(("code", "changes", "said"), CASES)
def test_a_rule_says_what_the_law_says(pack: Pack, code: str, changes: Values, said: str) -> None:
    told = {key: value for key, value in {**BASE, **changes}.items() if value != []}

    assert found(judged(pack, told), NUMBERED[code]).verdict == said


WAITS = {
    "R-10": "supplier.kind",
    "R-13": "selfcheck.assignment",
    "R-14": "contract.subcontract",
    "R-15": "procurement.method",
    "R-18": "procurement.method",
    "R-19": "survey.duty",
    "R-21": "matter.beneficiary",
    "R-22": "intention.required",
    "R-25": "procurement.track_record",
    "R-34": "contract.same",
    "R-38": "data.kinds",
    "R-42": "market.prior",
    "R-43": "plan.posts",
    "R-44": "selfcheck.pool",
    "R-47": "contract.ip",
    "R-49": "review.issues_rules",
    "R-50": "procurement.central_list",
}


@pytest.mark.parametrize(("code", "question"), WAITS.items())
@pytest.mark.parametrize("unknown", [False, True])
def test_what_nobody_has_answered_leaves_a_rule_waiting(
    pack: Pack, code: str, question: str, unknown: bool
) -> None:
    told: Values = {question: UNKNOWN} if unknown else {}
    outcome = unsettled(judged(pack, told), NUMBERED[code])

    assert outcome.question == question
    assert outcome.known_to_be_unknown is unknown


def test_only_who_buys_and_performance_are_known_from_the_start(pack: Pack) -> None:
    results = judged(pack, {"department.kind": "state_organ"})
    spoken = {
        rule.code for name, rule in RULES.items() if rule.code and results.finding(name) is not None
    }

    assert spoken == {"R-09", "R-46"}


def test_every_rule_of_the_list_is_there_once_with_its_level() -> None:
    assert sorted(NUMBERED) == [f"R-{place:02d}" for place in range(1, 51)]
    assert sum(1 for rule in RULES.values() if rule.code) == 50
    for code, name in NUMBERED.items():
        may = {
            level for level, numbers in MAY.items() if code.removeprefix("R-") in numbers.split()
        }
        assert set(RULES[name].levels.values()) == may, code


def test_every_rule_of_the_list_is_shown_in_a_step(pack: Pack) -> None:
    shown = {rule for step in pack.steps() for rule in step.findings}

    assert set(NUMBERED.values()) - shown == set()


def test_a_task_or_condition_names_a_step(pack: Pack) -> None:
    for name, rule in RULES.items():
        asks = {"task", "approval"} & set(rule.levels.values())
        assert bool(asks) == bool(rule.due), name
        assert not rule.due or rule.due in pack.step_of, name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_finding_of_the_list_is_told_with_its_number(pack: Pack, lang: str) -> None:
    finding = found(judged(pack, {"procurement.method": "inquiry"}), "method.inquiry")

    said = headline(pack, finding, "zh" if lang == "zh" else "en")

    assert "R-18" in said


def test_no_rule_of_the_list_rests_on_a_clause_that_is_doubtful(pack: Pack) -> None:
    results = judged(pack, whole_matter(pack))

    for name in NUMBERED.values():
        finding = found(results, name)
        assert all(pack.clause_of[one].grade != "D" for one in finding.clauses), name


def test_no_rule_names_a_doubtful_clause(pack: Pack) -> None:
    doubtful = {clause.id for clause in pack.clauses if clause.grade == "D"}

    assert doubtful
    assert doubtful & named() == set()


STEPS_GONE_WRONG: Values = {
    "supplier.kind": "public_one",
    "contract.same": "no",
    "procurement.method": "inquiry",
    "redline.budget": "none",
    "procurement.central_list": "yes",
    "procurement.organisation": "own",
    "contract.bond": "50",
    "contract.term_months": "60",
    "data.kinds": ["shared"],
}


def test_what_holds_a_step_never_reaches_the_conclusion(pack: Pack) -> None:
    wrong = {name: "no" for name in pack.question_of if name.startswith("selfcheck.")}
    usual = judged(pack, whole_matter(pack))
    results = judged(pack, {**whole_matter(pack), **wrong, **STEPS_GONE_WRONG})
    held = [
        one
        for one in results.outcomes.values()
        if isinstance(one, Finding) and level_of(one) == "block_step"
    ]

    assert len(held) >= 10
    assert found(results, "redlines").verdict in ("clear", "conditional")
    assert found(results, "conclusion").verdict == found(usual, "conclusion").verdict


@pytest.mark.parametrize(
    ("line", "answer", "verdict"),
    [
        ("redline.duty_ours", "no", "blocked"),
        ("redline.goods_works", "main", "blocked"),
        ("redline.financing", "yes", "blocked"),
        ("redline.labour", "recruitment", "blocked"),
        ("redline.special_ban", "yes", "blocked"),
        ("redline.secret", "all", "referred"),
    ],
)
def test_what_bars_the_matter_does(pack: Pack, line: str, answer: str, verdict: str) -> None:
    results = judged(pack, {**CLEAR_LINES, line: answer})

    assert found(results, "redlines").verdict == verdict


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("redline.duty_ours", "no"),
        ("redline.goods_works", "bundled"),
        ("redline.labour", "recruitment"),
    ],
)
def test_a_body_that_order_102_does_not_bind_is_only_warned(
    pack: Pack, line: str, answer: str
) -> None:
    results = judged(pack, {**CLEAR_LINES, "department.kind": "public_one", line: answer})

    assert found(results, "redlines").verdict == "conditional"


@pytest.mark.parametrize(("count", "verdict"), [(2, "clear"), (3, "warning"), (10, "warning")])
def test_three_signs_of_hidden_labour_call_for_a_ruling_and_bar_nothing(
    pack: Pack, count: int, verdict: str
) -> None:
    asked = pack.question_of["redline.labour_signs"]
    signs = [one.id for one in getattr(asked, "options", ()) if one.id != "none"]
    results = judged(pack, {**CLEAR_LINES, "redline.labour_signs": signs[:count]})

    assert len(signs) == 10
    assert found(results, "redline.labour").verdict == verdict
    assert found(results, "redlines").verdict == "clear"
