"""What planning must get right: term, method, price weight, self-check, payment, readiness."""

import pytest

from tests.builders import found, judged, unsettled
from tests.core.stories import Values
from wizard.content.model import Pack
from wizard.engine.methods.readiness import CRITICAL
from wizard.engine.rules.planning import TERM_CONDITIONS

ALL_FIFTEEN = tuple(f"csf{place:02d}" for place in range(1, 16))


def verdict(pack: Pack, rule: str, values: Values) -> str:
    return found(judged(pack, values), rule).verdict


@pytest.mark.parametrize(
    ("months", "met", "said"),
    [
        ("12", [], "within_year"),
        ("13", [], "conditions_missing"),
        ("13", TERM_CONDITIONS[:4], "conditions_missing"),
        ("13", TERM_CONDITIONS, "within_three"),
        ("36", TERM_CONDITIONS, "within_three"),
        ("37", TERM_CONDITIONS, "too_long"),
    ],
)
def test_a_contract_lasts_a_year_or_with_all_conditions_three(
    pack: Pack, months: str, met: tuple[str, ...], said: str
) -> None:
    told: Values = {
        "contract.term_months": months,
        "contract.term_conditions": list(met) or ["none"],
    }

    assert verdict(pack, "contract.term", told) == said


@pytest.mark.parametrize(
    ("method", "amount", "said"),
    [
        ("open_tender", "4000000", "lawful"),
        ("framework", "4000000", "lawful"),
        ("consultation", "3999999.99", "lawful"),
        ("consultation", "4000000", "approval"),
        ("single_source", "4000000", "approval"),
        ("invited_tender", "4000000", "approval"),
        ("inquiry", "1", "forbidden"),
    ],
)
def test_from_the_threshold_on_anything_but_a_tender_needs_approval(
    pack: Pack, method: str, amount: str, said: str
) -> None:
    told: Values = {
        "procurement.method": method,
        "procurement.amount": amount,
        "department.tender_threshold": "4000000",
    }

    assert verdict(pack, "procurement.method", told) == said


@pytest.mark.parametrize(
    ("amount", "listed", "said"),
    [
        ("999999.99", "no", "own"),
        ("1000000", "no", "own_forbidden"),
        ("1000000.01", "no", "own_forbidden"),
        ("1", "yes", "own_forbidden"),
    ],
)
def test_only_what_is_unlisted_and_below_the_limit_is_bought_by_the_offices_own_rules(
    pack: Pack, amount: str, listed: str, said: str
) -> None:
    told: Values = {
        "procurement.method": "own",
        "procurement.amount": amount,
        "procurement.central_list": listed,
        "department.procurement_limit": "1000000",
        "department.tender_threshold": "4000000",
    }

    assert verdict(pack, "procurement.method", told) == said


def weighed(pack: Pack, weight: str, method: str, **changes: str) -> str:
    told: Values = {
        "evaluation.method": "score",
        "evaluation.price_weight": weight,
        "evaluation.price_exception": changes.get("exception", "none"),
        "procurement.method": method,
        "procurement.it_system": changes.get("system", "no"),
        "department.tender_threshold": "4000000",
        "procurement.amount": "1",
    }
    return verdict(pack, "evaluation.weight", told)


@pytest.mark.parametrize(
    ("weight", "method", "said"),
    [
        ("9.9", "open_tender", "unlawful"),
        ("10", "open_tender", "lawful"),
        ("100", "open_tender", "lawful"),
        ("9.9", "consultation", "unlawful"),
        ("10", "consultation", "lawful"),
        ("30", "consultation", "lawful"),
        ("30.1", "consultation", "unlawful"),
    ],
)
def test_the_price_counts_for_as_much_as_the_method_asks(
    pack: Pack, weight: str, method: str, said: str
) -> None:
    assert weighed(pack, weight, method) == said


@pytest.mark.parametrize(
    ("weight", "method", "said"),
    [
        ("10", "open_tender", "lawful"),
        ("11", "open_tender", "unlawful"),
        ("11", "invited_tender", "unlawful"),
        ("11", "consultation", "warning"),
        ("10", "consultation", "lawful"),
    ],
)
def test_a_system_is_weighed_by_its_own_rule(
    pack: Pack, weight: str, method: str, said: str
) -> None:
    assert weighed(pack, weight, method, system="yes") == said


@pytest.mark.parametrize(
    ("exception", "method", "said"),
    [
        ("state_price", "open_tender", "lawful"),
        ("fixed_price", "invited_tender", "lawful"),
        ("unified_price", "open_tender", "unlawful"),
        ("unknown_total", "consultation", "lawful"),
        ("unified_price", "consultation", "lawful"),
        ("state_price", "consultation", "unlawful"),
    ],
)
def test_a_price_goes_unweighed_only_where_its_method_allows_it(
    pack: Pack, exception: str, method: str, said: str
) -> None:
    assert weighed(pack, "0", method, exception=exception) == said


@pytest.mark.parametrize("method", ["negotiation", "single_source", "framework"])
def test_a_method_that_scores_no_price_has_no_weight(pack: Pack, method: str) -> None:
    assert weighed(pack, "0", method) == "lawful"


def test_the_lowest_price_has_no_weight(pack: Pack) -> None:
    told: Values = {"procurement.method": "open_tender", "evaluation.method": "lowest"}

    assert verdict(pack, "evaluation.weight", told) == "lawful"


def test_finance_may_agree_to_another_weight_in_a_consultation(pack: Pack) -> None:
    told: Values = {
        "evaluation.method": "score",
        "evaluation.price_weight": "35",
        "evaluation.price_exception": "none",
        "evaluation.finance_consent": "青财采〔2026〕3号",
        "procurement.method": "consultation",
        "procurement.it_system": "no",
    }

    assert verdict(pack, "evaluation.weight", told) == "lawful"


def test_a_fixed_price_need_not_be_weighed(pack: Pack) -> None:
    assert weighed(pack, "0", "open_tender", exception="state_price") == "lawful"


def self_checks(pack: Pack) -> Values:
    return {name: "yes" for name in pack.question_of if name.startswith("selfcheck.")}


UNEXCEPTED: Values = {
    "department.kind": "state_organ",
    "department.procurement_limit": "1000000",
    "procurement.amount": "1000000",
    "procurement.central_list": "no",
    "procurement.method": "open_tender",
    "market.prior": "none",
    "contract.pay_days": "30",
    "contract.supplier_sme": "yes",
}
"""A matter to which none of the exceptions of the self-check applies."""


def test_one_red_item_makes_the_self_check_red(pack: Pack) -> None:
    told = self_checks(pack)

    assert verdict(pack, "selfcheck", told) == "clean"
    for name in told:
        finding = found(judged(pack, {**UNEXCEPTED, **told, name: "no"}), "selfcheck")
        assert finding.verdict == "red"
        assert finding.measures["red"] == 1


def test_the_self_check_of_an_own_purchase_leaves_out_what_binds_procurement_papers_only(
    pack: Pack,
) -> None:
    told: Values = {**UNEXCEPTED, **self_checks(pack), "procurement.method": "own"}

    assert verdict(pack, "selfcheck", {**told, "selfcheck.quantified": "no"}) == "clean"
    assert verdict(pack, "selfcheck", {**told, "selfcheck.pointing": "no"}) == "red"


EXCEPTED: dict[str, Values] = {
    "selfcheck.pool": {"procurement.amount": "999999"},
    "selfcheck.guarantee": {"department.kind": "public_two"},
    "selfcheck.former": {"procurement.method": "single_source"},
    "selfcheck.audit": {"contract.audit_law": "某行政法规第三条"},
}


@pytest.mark.parametrize("name", EXCEPTED)
def test_what_law_excepts_does_not_redden_the_self_check(pack: Pack, name: str) -> None:
    told = {**UNEXCEPTED, **self_checks(pack), name: "no", **EXCEPTED[name]}

    assert verdict(pack, "selfcheck", told) == "clean"


def test_a_large_supplier_may_be_settled_by_audit(pack: Pack) -> None:
    told = {**UNEXCEPTED, **self_checks(pack), "selfcheck.audit": "no"}

    assert verdict(pack, "payment.terms", told) == "audit"
    assert verdict(pack, "payment.terms", {**told, "contract.supplier_sme": "no"}) == "within"
    assert verdict(pack, "selfcheck", {**told, "contract.supplier_sme": "no"}) == "clean"


def test_an_unanswered_item_leaves_the_self_check_open(pack: Pack) -> None:
    told = self_checks(pack)
    last = list(told)[-1]
    del told[last]

    assert unsettled(judged(pack, told), "selfcheck").question == last


@pytest.mark.parametrize(
    ("days", "size", "said"),
    [
        ("30", "yes", "within"),
        ("31", "yes", "warning"),
        ("60", "yes", "warning"),
        ("61", "yes", "too_long"),
        ("61", "unknown", "too_long"),
        ("61", "no", "within"),
    ],
)
def test_a_small_supplier_is_paid_in_time(pack: Pack, days: str, size: str, said: str) -> None:
    told: Values = {"contract.pay_days": days, "contract.supplier_sme": size}

    assert verdict(pack, "payment.terms", told) == said


def factors(**changes: str) -> Values:
    rows = [{"row": name, "mark": changes.get(name, "4")} for name in ALL_FIFTEEN]
    return {"csf.planning": rows}


@pytest.mark.parametrize("factor", ALL_FIFTEEN)
def test_a_critical_factor_below_two_is_not_ready(pack: Pack, factor: str) -> None:
    short = verdict(pack, "readiness.planning", factors(**{factor: "1.9"}))

    assert short == ("not_ready" if factor in CRITICAL else "ready")
    assert verdict(pack, "readiness.planning", factors(**{factor: "2"})) == "ready"


def test_a_critical_factor_without_a_mark_settles_nothing(pack: Pack) -> None:
    results = judged(pack, factors(**{CRITICAL[0]: ""}))

    assert unsettled(results, "readiness.planning").question == "csf.planning"
