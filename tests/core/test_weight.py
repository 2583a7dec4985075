"""What weighs most in a step is shown first."""

import pytest

from wizard.engine.findings import Finding, Outcome, Reason, Unsettled
from wizard.engine.rulebook import RULES
from wizard.engine.weight import SETTLED, UNSETTLED, heaviest_first, main_rule, weight


def says(verdict: str) -> Finding:
    one = (Reason("x"),)
    return Finding(verdict, Reason("x"), because=one, limits=one, next_steps=one)


@pytest.mark.parametrize(
    ("rule", "verdict", "is_settled"),
    [
        ("redline.duty", "hit", False),
        ("redline.duty", "clear", True),
        ("papers.scale", "blocked", False),
        ("survey.done", "due", False),
        ("survey.done", "done", True),
        ("method.approval", "held", False),
        ("method.approval", "approved", True),
        ("papers.records", "warning", False),
        ("handover", "complete", True),
        ("handover", "incomplete", False),
    ],
)
def test_what_is_done_or_does_not_apply_is_settled(
    rule: str, verdict: str, is_settled: bool
) -> None:
    assert (weight(rule, says(verdict)) == SETTLED) is is_settled


def test_what_stops_comes_before_what_warns_and_what_is_settled_last() -> None:
    outcomes: dict[str, Outcome] = {
        "survey.done": says("done"),
        "papers.records": says("warning"),
        "papers.scale": says("blocked"),
        "method.approval": Unsettled("method.approval", "procurement.method"),
        "redline.duty": says("hit"),
    }

    assert heaviest_first(outcomes) == (
        "redline.duty",
        "papers.scale",
        "papers.records",
        "method.approval",
        "survey.done",
    )
    assert main_rule(outcomes) == "redline.duty"


def test_where_nothing_stops_or_warns_the_steps_own_conclusion_is_shown() -> None:
    outcomes: dict[str, Outcome] = {
        "procurement.method": says("open"),
        "method.inquiry": says("clear"),
        "posts.separated": says("clear"),
    }

    assert main_rule(outcomes) == "procurement.method"
    assert main_rule({"method.inquiry": says("clear"), "posts.separated": says("clear")}) == (
        "posts.separated"
    )
    waiting = Unsettled("method.inquiry", "procurement.method")
    assert main_rule({"method.inquiry": waiting}) == "method.inquiry"
    assert main_rule({}) == ""


def test_what_cannot_be_said_yet_weighs_as_a_notice() -> None:
    for rule in RULES:
        assert weight(rule, Unsettled(rule, "x")) == UNSETTLED
