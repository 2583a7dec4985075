"""What law holds at a gate holds it there, and what it only warns of does not."""

import pytest

from tests.builders import judged
from tests.core.stories import Values, whole_matter
from wizard.content.model import Pack

USUAL: Values = {
    "procurement.method": "consultation",
    "procurement.year_other": "0",
    "procurement.approval": "not_needed",
}


def met(pack: Pack, gate: str, condition: str, changes: Values) -> bool | None:
    standing = judged(pack, {**whole_matter(pack), **USUAL, **changes}).gates[gate]
    return next(one.met for one in standing.conditions if one.condition.id == condition)


HELD: tuple[tuple[str, str, Values, Values], ...] = (
    ("G2", "method", {}, {"procurement.method": "inquiry"}),
    ("G2", "approval", {}, {"procurement.amount": "4000000"}),
    (
        "G2",
        "approval",
        {
            "procurement.amount": "4000000",
            "procurement.approval": "approved",
            "procurement.approval_number": "45号",
        },
        {"procurement.amount": "4000000", "procurement.approval": "approved"},
    ),
    (
        "G2",
        "central",
        {"procurement.central_list": "yes", "procurement.organisation": "central"},
        {"procurement.central_list": "yes", "procurement.organisation": "own"},
    ),
    ("G2", "term", {"contract.term_months": "36"}, {"contract.term_months": "37"}),
    (
        "G2",
        "term_conditions",
        {"contract.term_months": "13"},
        {"contract.term_months": "13", "contract.term_conditions": ["none"]},
    ),
    ("G2", "payment", {"contract.pay_days": "60"}, {"contract.pay_days": "61"}),
    ("G2", "selfcheck", {}, {"selfcheck.scale": "no"}),
    ("G2", "intention", {}, {"intention.required": "below"}),
    ("G3", "supplier", {}, {"supplier.kind": "mass"}),
    ("G3", "bonds", {"contract.bond": "10"}, {"contract.bond": "10.1"}),
    ("G4", "substance", {}, {"contract.same": "no"}),
    ("G5a", "substance", {"changes.substance": "yes"}, {"changes.substance": "no"}),
)


@pytest.mark.parametrize(("gate", "condition", "right", "wrong"), HELD)
def test_a_gate_holds_what_its_rule_holds(
    pack: Pack, gate: str, condition: str, right: Values, wrong: Values
) -> None:
    assert met(pack, gate, condition, right) is True
    assert met(pack, gate, condition, wrong) is False


def test_a_term_without_its_conditions_is_only_warned_of(pack: Pack) -> None:
    changes: Values = {"contract.term_months": "13", "contract.term_conditions": ["none"]}

    assert met(pack, "G2", "term", changes) is True


def test_a_provider_that_order_102_bars_is_only_warned_of_to_others(pack: Pack) -> None:
    changes: Values = {"supplier.kind": "mass", "department.kind": "public_one"}

    assert met(pack, "G3", "supplier", changes) is True


def test_a_matter_without_data_needs_no_agreement_and_no_rights(pack: Pack) -> None:
    changes: Values = {"data.kinds": ["none"]}

    assert met(pack, "G3", "confidentiality", changes) is True
    assert met(pack, "G4", "access", changes) is True
