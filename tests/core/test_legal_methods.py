"""Gates, methods of buying, schemes, terms and additions: worked pages, vectors, borders."""

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.content.loading import load_pack
from wizard.content.model import Pack
from wizard.engine.methods.evaluation_scheme import Scheme, SchemeInput, scheme
from wizard.engine.methods.exact import MethodError
from wizard.engine.methods.gates import Gates, GatesInput, gates
from wizard.engine.methods.kleene import Truth, all_of, any_of, negation
from wizard.engine.methods.procurement import Procurement, ProcurementInput, procurement
from wizard.engine.methods.renewal import Renewal, RenewalInput, renewal
from wizard.engine.methods.workdays import WorkdaysInput, workdays
from wizard.paths import SHIPPED_PACK

D = Decimal
TRUTHS: tuple[Truth, ...] = (True, False, None)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SHIPPED_PACK)


# --- three values -----------------------------------------------------------------------------


def test_the_worked_truth_table_holds() -> None:
    assert all_of((True, None)) is None
    assert all_of((False, None)) is False
    assert any_of((True, None)) is True
    assert any_of((False, None)) is None
    assert negation(None) is None
    assert (all_of(()), any_of(())) == (True, False)


@pytest.mark.parametrize(("one", "other"), list(product(TRUTHS, TRUTHS)))
def test_what_is_not_known_only_widens(one: Truth, other: Truth) -> None:
    """Whatever an unknown turns out to be, a known answer stays as it was."""
    for rule in (all_of, any_of):
        before = rule((one, other))
        after = {
            rule((a, b))
            for a in ((True, False) if one is None else (one,))
            for b in ((True, False) if other is None else (other,))
        }
        assert before is None or after == {before}


# --- gates ------------------------------------------------------------------------------------


def rule(name: str, effect: str, fact: str, *values: object, **more: Any) -> dict[str, Any]:
    when: dict[str, Any] = {"fact": fact, "op": "==", "value": True}
    if values:
        when = {"fact": fact, "op": "in", "value": list(values)}
    told = {"id": name, "title": name, "effect": effect, "level": "law", "when": when}
    return {**told, **more}


RULES = [
    rule("B1", "block", "权力"),
    rule("B2", "block", "直接履职"),
    rule("B3", "block", "密级", "秘密", "机密", "绝密", level="org_policy"),
    rule("C1", "condition", "政务数据"),
    rule("C2", "condition", "个人信息"),
    rule("C3", "condition", "未列目录", due="planning"),
]
CLEAR = {
    "权力": False, "直接履职": False, "密级": "无", "政务数据": False, "个人信息": False,
    "未列目录": False,
}  # fmt: skip


def activity(name: str, cost: int, separable: bool | None = None, **facts: Any) -> dict[str, Any]:
    return {"name": name, "cost": cost, "separable": separable, "facts": {**CLEAR, **facts}}


def hotline(direct: bool | None) -> list[dict[str, Any]]:
    """The worked service; `direct` answers whether A2 must be carried out by government itself."""
    return [
        activity("A1", 620, 政务数据=True, 个人信息=True),
        activity("A2", 210, 政务数据=True, 个人信息=True, 直接履职=direct),
        activity("A3", 90, True, 直接履职=True),
        activity("A4", 60, True, 直接履职=True),
        activity("A5", 120, 政务数据=True, 未列目录=None),
        activity("A6", 20, True, 密级="机密"),
    ]


def stood(*activities: dict[str, Any], **more: Any) -> Gates:
    told = {"activities": activities, "rules": RULES, "as_of": "2026-09-01", **more}
    return gates(GatesInput.model_validate(told))


def test_the_worked_service_waits_for_one_answer() -> None:
    result = stood(*hotline(None))

    assert [one.status for one in result.activities] == [
        "CONDITIONAL", "UNKNOWN", "BLOCKED", "BLOCKED", "CONDITIONAL", "BLOCKED",
    ]  # fmt: skip
    assert [(one.best, one.worst) for one in result.activities] == [
        ("CONDITIONAL", "CONDITIONAL"),
        ("CONDITIONAL", "BLOCKED"),
        ("BLOCKED", "BLOCKED"),
        ("BLOCKED", "BLOCKED"),
        ("CONDITIONAL", "CONDITIONAL"),
        ("BLOCKED", "BLOCKED"),
    ]
    assert result.status == "UNKNOWN"
    assert [(one.fact, one.cost) for one in result.blocking] == [("直接履职", D(210))]


def test_the_worked_service_is_partial_once_it_is_answered() -> None:
    result = stood(*hotline(direct=False))

    assert [one.status for one in result.activities] == [
        "CONDITIONAL", "CONDITIONAL", "BLOCKED", "BLOCKED", "CONDITIONAL", "BLOCKED",
    ]  # fmt: skip
    assert result.status == "PARTIAL"
    assert result.eligible == D(950) / D(1120)
    assert round(result.eligible * 100, 1) == D("84.8")


@pytest.mark.parametrize(
    ("separable", "status"), [(True, "PARTIAL"), (False, "BLOCKED"), (None, "UNKNOWN")]
)
def test_what_is_blocked_must_be_parted_from_the_rest(separable: bool | None, status: str) -> None:
    blocked = activity("A3", 90, separable, 直接履职=True)

    assert stood(activity("A1", 10), blocked).status == status


@pytest.mark.parametrize(
    ("facts", "status"),
    [({}, "CLEAR"), ({"政务数据": True}, "CONDITIONAL"), ({"政务数据": None}, "CONDITIONAL"),
     ({"权力": None}, "UNKNOWN"), ({"权力": True, "直接履职": None}, "BLOCKED")],
)  # fmt: skip
def test_a_known_block_wins_over_any_unknown(facts: dict[str, Any], status: str) -> None:
    (one,) = stood(activity("A", 10, **facts)).activities

    assert one.status == status


def test_what_is_referred_is_not_told_as_forbidden() -> None:
    secret = rule("R-37", "refer", "密级", "机密")
    result = stood(activity("A6", 20, 密级="机密"), rules=[secret])

    assert result.status == "BLOCKED"
    assert result.referred


def test_without_a_rule_in_force_nothing_is_clear() -> None:
    later = {**RULES[0], "since": "2027-01-01"}

    assert stood(activity("A", 10), rules=[later]).status == "UNKNOWN"
    assert stood(activity("A", 10), rules=[]).status == "UNKNOWN"


@pytest.mark.parametrize(
    ("day", "status"),
    [("2026-06-30", "UNKNOWN"), ("2026-07-01", "BLOCKED"), ("2026-12-31", "BLOCKED"),
     ("2027-01-01", "UNKNOWN")],
)  # fmt: skip
def test_a_rule_holds_from_its_first_day_to_the_day_before_its_end(day: str, status: str) -> None:
    dated = {**RULES[0], "since": "2026-07-01", "until": "2027-01-01"}

    assert stood(activity("A", 10, 权力=True), rules=[dated], as_of=day).status == status


def test_a_stage_is_held_by_conditions_due_in_it_or_before() -> None:
    service = [activity("A", 10, 政务数据=True, 未列目录=True)]

    assert stood(*service, closing="analysis").held == ("C1",)
    assert stood(*service, closing="planning").held == ("C1", "C3")
    assert stood(*service, closing="planning", met=["C1", "C3"]).held == ()


def test_a_condition_of_law_cannot_be_waived() -> None:
    policy = {**RULES[3], "level": "org_policy"}
    service = activity("A", 10, 政务数据=True)

    assert stood(service, rules=[policy], closing="analysis", waived=["C1"]).held == ()
    with pytest.raises(MethodError) as refused:
        stood(service, closing="analysis", waived=["C1"])
    assert refused.value.code == "gates.no_waiver"


def test_without_a_cost_the_share_is_by_number() -> None:
    result = stood({**activity("A", 10), "cost": None}, activity("B", 5, True, 权力=True))

    assert (result.by_cost, result.eligible) == (False, D("0.5"))


def test_numbers_are_ordered_and_words_are_not() -> None:
    many = {"fact": "人数", "op": ">=", "value": 50}
    ordered = [{**rule("N", "block", "x"), "when": many}]

    assert stood(activity("A", 1, 人数=49), rules=ordered).status == "CLEAR"
    assert stood(activity("A", 1, 人数=50), rules=ordered).status == "BLOCKED"
    with pytest.raises(MethodError) as refused:
        stood(activity("A", 1, 人数="多"), rules=ordered)
    assert refused.value.code == "gates.no_order"


def test_conditions_may_be_joined_and_turned_round() -> None:
    joined = {
        "all": [
            {"fact": "权力", "op": "==", "value": True},
            {"not": {"fact": "密级", "op": "in", "value": ["无"]}},
        ]
    }
    told = [{**rule("J", "block", "x"), "when": joined}]

    assert stood(activity("A", 1, 权力=True, 密级="机密"), rules=told).status == "BLOCKED"
    assert stood(activity("A", 1, 权力=True), rules=told).status == "CLEAR"


@given(st.permutations(range(6)), st.integers(1, 1000))
def test_neither_order_nor_unit_matters_to_the_gates(order: list[int], scale: int) -> None:
    turned = [{**one, "cost": one["cost"] * scale} for one in (hotline(False)[at] for at in order)]

    assert stood(*turned).status == "PARTIAL"
    assert round(stood(*turned).eligible, 9) == round(D(950) / D(1120), 9)


@given(st.dictionaries(st.sampled_from(sorted(CLEAR)), st.just(None), max_size=6))
def test_forgetting_an_answer_never_makes_a_gate_clearer(forgotten: dict[str, None]) -> None:
    order = ("CLEAR", "CONDITIONAL", "BLOCKED")
    answers: tuple[dict[str, Any], ...] = ({}, {"权力": True}, {"个人信息": True})
    for told in answers:
        known = stood(activity("A", 1, **told)).activities[0]
        now = stood(activity("A", 1, **{**told, **forgotten})).activities[0]
        assert order.index(now.worst) >= order.index(known.worst)
        assert order.index(now.best) <= order.index(known.best)


# --- methods of buying ------------------------------------------------------------------------

TIMES = {
    "tender": 20, "consultation": 10, "negotiation": 3, "single_notice": 5, "report": 2,
    "decide": 5, "notice": 2, "sign": 30, "publish": 2,
}  # fmt: skip
NONE = dict.fromkeys(
    (
        "central_list", "emergency", "only_supplier", "unforeseen", "small_repeated",
        "users_choose", "complex", "price_unknown", "urgent", "tender_failed", "research",
        "few_suppliers", "tender_too_costly", "purchase_of_services", "uniform", "approved",
        "needs_talks", "it_system", "attestation", "ample_stock",
    ),
    False,
)  # fmt: skip
BY_CONSULTATION: dict[str, Any] = {
    "addition_share": 0,
    **NONE,
    "purchase_of_services": True,
    "needs_talks": True,
}


def bought(amount: int = 22_200_000, **facts: Any) -> Procurement:
    """The worked purchase of services; thresholds 1 and 2 million."""
    told: dict[str, Any] = {**BY_CONSULTATION, **facts}
    outer = ("year_other", "split_exempt", "object", "limit")
    more = {name: told.pop(name) for name in outer if name in told}
    whole: dict[str, Any] = {
        "amount": amount,
        "limit": 1_000_000,
        "threshold": 2_000_000,
        "facts": told,
        "addition_most": "0.10",
        "times": TIMES,
        **more,
    }
    return procurement(ProcurementInput.model_validate(whole))


def standing(result: Procurement) -> dict[str, str]:
    return {one.way: one.standing for one in result.methods}


def test_the_worked_purchase_is_tendered_openly() -> None:
    result = bought()

    assert result.above
    assert result.recommended == "open_tender"
    assert result.evaluation == "score"
    assert standing(result) == {
        "own": "not", "emergency": "not", "single_source": "not", "framework": "not",
        "inquiry": "not", "open_tender": "applies", "consultation": "approval",
        "negotiation": "not", "invited_tender": "not",
    }  # fmt: skip


def test_the_worked_purchase_below_the_threshold_is_by_consultation() -> None:
    result = bought(1_500_000)

    assert (result.above, result.recommended) == (False, "consultation")


def test_a_sole_supplier_that_is_not_known_is_to_be_confirmed_and_changes_nothing() -> None:
    result = bought(only_supplier=None)
    single = next(one for one in result.methods if one.way == "single_source")

    assert (single.standing, single.open) == ("unknown", ("only_supplier",))
    assert result.recommended == "open_tender"


@pytest.mark.parametrize(
    ("amount", "own", "above"),
    [(999_999, "applies", False), (1_000_000, "not", False), (1_999_999, "not", False),
     (2_000_000, "not", True)],
)  # fmt: skip
def test_the_thresholds_belong_to_what_reaches_them(amount: int, own: str, above: bool) -> None:
    result = bought(amount)

    assert standing(result)["own"] == own
    assert result.above is above


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        ({"only_supplier": True}, "single_source"),
        ({"unforeseen": True}, "single_source"),
        ({"addition_share": "0.10"}, "single_source"),
        ({"addition_share": "0.1001"}, "open_tender"),
        ({"users_choose": True}, "framework"),
        ({"users_choose": True, "central_list": True}, "open_tender"),
        ({"small_repeated": True}, "open_tender"),
        ({"small_repeated": True, "attestation": True}, "framework"),
        ({"small_repeated": True, "central_list": True}, "framework"),
    ],
)
def test_a_ground_leads_to_its_method(facts: dict[str, Any], way: str) -> None:
    assert bought(**facts).recommended == way


def test_a_sole_supplier_above_the_threshold_is_announced_and_approved_first() -> None:
    steps = [(one.step, one.days) for one in bought(only_supplier=True).steps]

    assert steps[:2] == [("single_notice", 5), ("approval", None)]
    assert bought(unforeseen=True).steps[0].step == "approval"
    assert bought(1_500_000, only_supplier=True).steps[0].step == "report"


def test_an_approval_lets_the_other_methods_apply() -> None:
    assert standing(bought(approved=True))["consultation"] == "applies"
    assert standing(bought(approved=None))["consultation"] == "approval"


def test_services_are_never_bought_by_inquiry() -> None:
    ready = {"uniform": True, "ample_stock": True}

    assert standing(bought(**ready))["inquiry"] == "not"
    assert standing(bought(**ready, object="goods"))["inquiry"] == "approval"


def test_an_emergency_is_never_more_than_to_be_confirmed() -> None:
    assert standing(bought(emergency=True))["emergency"] == "unknown"
    assert bought(emergency=True).recommended == "open_tender"


@pytest.mark.parametrize(
    ("facts", "evaluation"),
    [({"uniform": True}, "lowest"), ({"uniform": True, "it_system": True}, "score"),
     ({"only_supplier": True}, "record")],
)  # fmt: skip
def test_the_evaluation_follows_the_method(facts: dict[str, Any], evaluation: str) -> None:
    assert bought(**facts).evaluation == evaluation


def test_a_government_system_is_not_negotiated() -> None:
    assert standing(bought(complex=True))["negotiation"] == "approval"
    assert standing(bought(complex=True, it_system=True))["negotiation"] == "not"


@pytest.mark.parametrize(
    ("other", "exempt", "warned"),
    [(500_000, False, False), (500_001, False, True), (500_001, True, False), (0, False, False)],
)
def test_splitting_is_warned_of_beyond_the_threshold(
    other: int, exempt: bool, warned: bool
) -> None:
    assert bought(1_500_000, year_other=other, split_exempt=exempt).splitting is warned


def test_thresholds_the_wrong_way_round_are_told() -> None:
    with pytest.raises(MethodError) as refused:
        bought(limit=3_000_000)
    assert refused.value.code == "procurement.thresholds"


@given(st.integers(1, 1000))
def test_the_unit_of_money_changes_no_method(scale: int) -> None:
    facts = BY_CONSULTATION
    told = {
        "amount": 1_500_000 * scale,
        "limit": 1_000_000 * scale,
        "threshold": 2_000_000 * scale,
        "facts": facts,
        "addition_most": "0.10",
        "times": TIMES,
    }
    assert procurement(ProcurementInput.model_validate(told)).methods == bought(1_500_000).methods


# --- scoring schemes --------------------------------------------------------------------------

FINE = {
    "qualification_scored": False, "scale_scored": False, "region_scored": False,
    "records_asked": 2, "it_system": False, "uniform": False,
}  # fmt: skip
LAW = {
    "tender_least": 10, "consultation_least": 10, "consultation_most": 30, "system_only": 10,
}  # fmt: skip


def checked(weight: str = "20", **more: Any) -> Scheme:
    told = {
        "method": "open_tender",
        "price_weight": weight,
        "factors": [{"name": "其他", "weight": str(100 - D(weight))}],
        "records_most": 2,
        "bounds": LAW,
        **FINE,
        **more,
    }
    return scheme(SchemeInput.model_validate(told))


def verdict(result: Scheme, name: str) -> str:
    return next(one.verdict for one in result.checks if one.rule == name)


@pytest.mark.parametrize(
    ("weight", "more", "told"),
    [
        ("9.99", {}, "blocked"),
        ("10", {}, "holds"),
        ("100", {}, "holds"),
        ("9.99", {"method": "consultation"}, "blocked"),
        ("10", {"method": "consultation"}, "holds"),
        ("30", {"method": "consultation"}, "holds"),
        ("30.01", {"method": "consultation"}, "blocked"),
        ("30.01", {"method": "consultation", "finance_consent": True}, "holds"),
        ("10", {"it_system": True}, "holds"),
        ("11", {"it_system": True}, "blocked"),
        ("11", {"it_system": True, "method": "consultation"}, "warning"),
        ("0", {"price_exception": "state_price"}, "holds"),
        ("0", {"price_exception": "unknown_total"}, "blocked"),
        ("0", {"price_exception": "unknown_total", "method": "consultation"}, "holds"),
        ("10", {"it_system": None}, "open"),
    ],
)
def test_the_price_counts_for_as_much_as_it_must(
    weight: str, more: dict[str, Any], told: str
) -> None:
    assert verdict(checked(weight, **more), "R-26") == told


@pytest.mark.parametrize(
    ("more", "name", "told"),
    [
        ({"qualification_scored": True}, "R-23", "blocked"),
        ({"qualification_scored": None}, "R-23", "open"),
        ({"scale_scored": True}, "R-24", "blocked"),
        ({"records_asked": 2}, "R-25", "holds"),
        ({"records_asked": 3}, "R-25", "warning"),
        ({"uniform": True}, "R-27", "warning"),
        ({"uniform": True, "it_system": True}, "R-27", "holds"),
        ({"uniform": True, "method": "consultation"}, "R-27", "holds"),
        ({"region_scored": True}, "R-28", "blocked"),
        ({}, "R-28", "holds"),
    ],
)
def test_what_may_not_count_is_found(more: dict[str, Any], name: str, told: str) -> None:
    assert verdict(checked(**more), name) == told


def test_points_that_do_not_make_up_a_hundred_are_told() -> None:
    with pytest.raises(MethodError) as refused:
        checked(factors=[{"name": "其他", "weight": "79"}])
    assert refused.value.code == "evaluation.not_hundred"


# --- renewal, term, additions -----------------------------------------------------------------

BOUNDS = {
    "fit": 60, "market": 40, "reached": "0.9", "missed": "0.5", "price_most": "1.05", "caps": 2,
}  # fmt: skip
GOOD = {
    "blocked": False, "breach": False, "grade": "good", "caps_reached": 0, "realised": "0.95",
    "fit": 70, "market": 60, "inside_saving": 0, "least_saving": 100, "price_ratio": "1.02",
    "may_extend": True, "adjacent_clear": False,
}  # fmt: skip
TERMS = {"usual_months": 12, "most_months": 36, "added_most": "0.10"}


def ended(**more: Any) -> Renewal:
    return renewal(RenewalInput.model_validate({**GOOD, **TERMS, "bounds": BOUNDS, **more}))


def test_the_worked_contract_is_tendered_again_after_its_terms_are_revised() -> None:
    assert ended(realised="0.7135").decision == "revise"


@pytest.mark.parametrize(
    ("change", "decision"),
    [
        ({"blocked": True}, "end"),
        ({"breach": True}, "end"),
        ({"grade": "poor"}, "retender"),
        ({"grade": "poor", "fit": "59.99"}, "take_back"),
        ({"grade": "poor", "market": "39.99"}, "take_back"),
        ({"caps_reached": 1}, "extend"),
        ({"caps_reached": 2}, "retender"),
        ({"realised": "0.4999"}, "retender"),
        ({"realised": "0.5"}, "revise"),
        ({"inside_saving": 100, "fit": 59}, "take_back"),
        ({"inside_saving": 99, "fit": 59}, "extend"),
        ({"inside_saving": 100}, "extend"),
        ({"realised": "0.9"}, "extend"),
        ({"realised": "0.8999"}, "revise"),
        ({"price_ratio": "1.05"}, "extend"),
        ({"price_ratio": "1.0501"}, "revise"),
        ({"may_extend": False}, "revise"),
        ({"adjacent_clear": True}, "widen"),
        ({"adjacent_clear": True, "fit": 59}, "extend"),
        ({"grade": "middle"}, "revise"),
        ({"term_months": 37, "term_conditions": True}, "revise"),
    ],
)
def test_the_first_row_that_applies_decides(change: dict[str, Any], decision: str) -> None:
    assert ended(**change).decision == decision


def test_what_is_not_known_widens_the_answer() -> None:
    assert ended(realised=None).candidates == ("retender", "extend", "revise")
    assert ended(blocked=None).candidates == ("end", "extend")
    assert ended(blocked=True, realised=None, grade=None).decision == "end"


@given(st.sampled_from(sorted(set(GOOD) - {"least_saving"})), st.data())
def test_the_true_answer_is_always_among_the_candidates(name: str, data: st.DataObject) -> None:
    values: dict[str, list[Any]] = {
        "grade": ["excellent", "good", "middle", "poor"],
        **{one: [True, False] for one in ("blocked", "breach", "may_extend", "adjacent_clear")},
        **{one: [0, 59, 60, 100] for one in ("fit", "market")},
        "caps_reached": [0, 2],
        "realised": ["0.4", "0.8", "0.95"],
        "inside_saving": [0, 100],
        "price_ratio": ["1", "1.2"],
    }
    known = ended(**{name: data.draw(st.sampled_from(values[name]))})

    assert known.decision in ended(**{name: None}).candidates


@pytest.mark.parametrize(
    ("months", "met", "told"),
    [
        (36, True, "within_three"),
        (37, True, "too_long"),
        (24, False, "conditions_missing"),
        (12, False, "within_year"),
        (13, False, "conditions_missing"),
    ],
)
def test_t_term_1_holds(months: int, met: bool, told: str) -> None:
    assert ended(term_months=months, term_conditions=met).term == told


@pytest.mark.parametrize(("now", "within"), [(80_000, True), (80_100, False), (0, True)])
def test_t_add_1_holds(now: int, within: bool) -> None:
    result = ended(contract_amount=2_000_000, added_before=120_000, added_now=now)

    assert result.added_share == D(120_000 + now) / 2_000_000
    assert result.added_within is within


# --- working days -----------------------------------------------------------------------------


def test_a_day_is_counted_over_a_holiday_and_a_worked_weekend(pack: Pack) -> None:
    # 2026: National Day is 1–7 October; Saturday the 10th is worked.
    told = WorkdaysInput(start=date(2026, 9, 30), days=3)
    result = workdays(told, pack.calendar)

    assert result.end == date(2026, 10, 10)
    assert result.unknown_years == ()


def test_days_between_undo_days_added(pack: Pack) -> None:
    for days in (1, 5, 20, 30):
        end = workdays(WorkdaysInput(start=date(2026, 1, 30), days=days), pack.calendar).end
        between = WorkdaysInput(start=date(2026, 1, 30), end=end)
        assert workdays(between, pack.calendar).days == days


def test_a_year_that_is_not_in_the_calendar_is_graded_d(pack: Pack) -> None:
    result = workdays(WorkdaysInput(start=date(2040, 1, 2), days=5), pack.calendar)

    assert (result.grade, result.unknown_years) == ("D", (2040,))


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "calendar.one_of"),
        ({"days": 1, "end": "2026-02-01"}, "calendar.one_of"),
        ({"end": "2025-12-31"}, "calendar.backwards"),
        ({"end": "2200-01-01"}, "calendar.too_far"),
    ],
)
def test_what_cannot_be_counted_is_told(pack: Pack, told: dict[str, Any], code: str) -> None:
    with pytest.raises(MethodError) as refused:
        workdays(WorkdaysInput.model_validate({"start": "2026-01-01", **told}), pack.calendar)
    assert refused.value.code == code
