"""What is left of the saving with the outside cost raised, and when it is not raised."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import found, unsettled
from tests.core.stories import Values, with_changes
from tests.core.test_market import PLAIN
from wizard.content.model import Pack
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding

RULE = "cost.optimism"
OWN: Values = {"cost.ranges": [{"row": "price", "low": "-5", "likely": "0", "high": "5"}]}
PAY: Values = {"cost.inside": [{"row": "contract", "amount": "1410000", "share": "100"}]}
"""All of it pay, of which a tenth must be saved at least."""


def tried(pack: Pack, price: str, checked: str | None, **changes: object) -> Results:
    return with_changes(pack, {**PLAIN, "cost.price": price, "cost.checked": checked, **changes})


def said(finding: Finding) -> set[str]:
    return {one.phrase for one in finding.because}


def test_nothing_is_raised_before_anybody_says_how_far_it_was_checked(pack: Pack) -> None:
    assert unsettled(tried(pack, "500000", None), RULE).question == "cost.checked"


def test_a_share_without_a_cost_waits_for_the_cost(pack: Pack) -> None:
    results = tried(pack, "500000", "0", **{"cost.inside": None})

    assert unsettled(results, RULE).question == "cost.inside"


@pytest.mark.parametrize(
    ("checked", "uplift", "raised"),
    [("0", "0.41", "705000"), ("60", "0.164", "582000"), ("100", "0", "500000")],
)
def test_what_was_not_checked_is_raised_by_its_share_of_the_bound(
    pack: Pack, checked: str, uplift: str, raised: str
) -> None:
    finding = found(tried(pack, "500000", checked), RULE)

    assert finding.measures["uplift"] == Decimal(uplift)
    assert finding.measures["raised"] == Decimal(raised)
    assert finding.measures["saving"] == 1_000_000 - Decimal(raised)
    assert "bias.bound" in finding.parameters


@pytest.mark.parametrize(
    ("price", "verdict"),
    [
        ("899999", "saves"),
        ("900000", "saves"),
        ("900001", "short"),
        ("999999", "short"),
        ("1000000", "costs"),
        ("1000001", "costs"),
    ],
)
def test_what_is_left_is_held_against_nothing_and_the_least_saving(
    pack: Pack, price: str, verdict: str
) -> None:
    """Inside is 1.41 million, all of it pay: a million raised by 41 per cent is level with it."""
    assert found(tried(pack, price, "0", **PAY), RULE).verdict == verdict


def test_ranges_of_the_department_keep_the_cost_as_it_is_and_that_is_said(pack: Pack) -> None:
    finding = found(tried(pack, "500000", "0", **OWN), RULE)

    assert finding.verdict == "ranges"
    assert said(finding) == {"cost.optimism.twice"}
    assert not finding.measures


def test_a_range_of_a_single_line_keeps_the_cost_as_it_is_too(pack: Pack) -> None:
    of_line: Values = {"cost.outside_lines": [{"row": "price", "low": "-5", "high": "5"}]}
    other: Values = {"cost.outside_lines": [{"row": "price", "growth": "2"}]}

    assert found(tried(pack, "500000", "0", **of_line), RULE).verdict == "ranges"
    assert found(tried(pack, "500000", "0", **other), RULE).verdict == "saves"


def test_a_row_of_ranges_left_empty_is_no_range(pack: Pack) -> None:
    empty: Values = {"cost.ranges": [{"row": "price", "why": "还没有问到"}]}

    assert found(tried(pack, "500000", "0", **empty), RULE).verdict == "saves"


def test_the_comparison_and_the_conclusion_stay_as_they_were(pack: Pack) -> None:
    without, with_ = tried(pack, "950000", None), tried(pack, "950000", "0")

    for rule in ("cost.annual", "cost.term", "conclusion"):
        assert found(with_, rule) == found(without, rule)


@pytest.mark.parametrize(("price", "told"), [("999999", True), ("1000000", False)])
def test_how_much_dearer_it_may_get_is_told_only_where_something_is_saved(
    pack: Pack, price: str, told: bool
) -> None:
    finding = found(tried(pack, price, "0"), RULE)

    assert ("cost.optimism.room" in said(finding)) is told


@pytest.mark.parametrize("checked", ["-1", "101"])
def test_a_share_that_is_none_settles_nothing(pack: Pack, checked: str) -> None:
    assert unsettled(tried(pack, "500000", checked), RULE).question == "cost.checked"


@settings(max_examples=15, deadline=None)
@given(checked=st.integers(0, 99), more=st.integers(1, 100))
def test_checking_more_never_lowers_what_is_saved(pack: Pack, checked: int, more: int) -> None:
    here, there = (
        found(tried(pack, "800000", str(one)), RULE).measures["saving"]
        for one in (checked, min(100, checked + more))
    )

    assert there > here
