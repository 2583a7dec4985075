"""Whether the service may change hands: hand-over, knowledge, rights, trial, readiness."""

import pytest

from tests.builders import found, judged, unsettled
from tests.core.stories import Values
from wizard.content.model import Pack

ALL_FIFTEEN = tuple(f"csf{place:02d}" for place in range(1, 16))
TARGETS: list[dict[str, str]] = [
    {
        "row": "k1",
        "name": "接通率",
        "direction": "higher",
        "target": "90",
        "floor": "50",
        "weight": "100",
    }
]


def items(done: int, of: int, taught: int = 0) -> Values:
    rows = [
        {
            "row": f"h{place}",
            "name": f"资料{place}",
            "category": "knowledge",
            "state": "done" if place < done else "open",
            "teachback": "yes" if place < taught else "no",
        }
        for place in range(of)
    ]
    return {"handover.items": rows}


@pytest.mark.parametrize(
    ("done", "verdict"), [(0, "incomplete"), (9, "incomplete"), (10, "complete")]
)
def test_a_hand_over_is_complete_when_all_is_handed_over(
    pack: Pack, done: int, verdict: str
) -> None:
    assert found(judged(pack, items(done, 10)), "handover").verdict == verdict


@pytest.mark.parametrize(("taught", "verdict"), [(18, "short"), (19, "reached"), (20, "reached")])
def test_knowledge_is_reached_at_ninety_five_in_a_hundred(
    pack: Pack, taught: int, verdict: str
) -> None:
    assert found(judged(pack, items(0, 20, taught)), "knowledge").verdict == verdict


def test_without_a_list_nothing_is_handed_over_and_nothing_is_said(pack: Pack) -> None:
    assert unsettled(judged(pack, {"handover.items": []}), "handover").question == "handover.items"


@pytest.mark.parametrize(("excess", "verdict"), [("0", "clean"), ("1", "excess")])
def test_one_right_too_many_is_too_many(pack: Pack, excess: str, verdict: str) -> None:
    assert (
        found(judged(pack, {"data.kinds": ["personal"], "access.excess": excess}), "access").verdict
        == verdict
    )


@pytest.mark.parametrize(
    ("actual", "severe", "verdict"),
    [
        ("81", "0", "passed"),
        ("80.99", "0", "failed"),
        ("90", "1", "failed"),
    ],
)
def test_a_trial_passes_at_ninety_without_a_serious_fault(
    pack: Pack, actual: str, severe: str, verdict: str
) -> None:
    told: Values = {
        "kpi.targets": TARGETS,
        "trial.readings": [{"row": "k1", "actual": actual}],
        "trial.severe": severe,
    }

    assert found(judged(pack, told), "trial").verdict == verdict


def readiness(pack: Pack, marks: dict[str, str], *, planned: bool = False, usual: str = "4") -> str:
    care = {"owner": "李强", "due": "2027-01-31"} if planned else {}
    rows = [{"row": name, "mark": marks.get(name, usual), **care} for name in ALL_FIFTEEN]
    return found(judged(pack, {"csf.transition": rows}), "readiness.transition").verdict


@pytest.mark.parametrize(
    ("marks", "planned", "usual", "verdict"),
    [
        ({}, False, "4", "go"),
        ({"csf02": "3"}, False, "4", "go"),
        ({"csf02": "2.9"}, False, "4", "no_go"),
        ({"csf02": "2.9"}, True, "4", "conditional"),
        ({"csf02": "1.9"}, True, "4", "no_go"),
        ({"csf01": "2"}, False, "4", "go"),
        ({"csf01": "1.9"}, False, "4", "no_go"),
        ({"csf01": "1.9"}, True, "4", "conditional"),
        ({}, False, "3.2", "go"),
        ({}, False, "3.19", "conditional"),
        ({}, True, "2.6", "conditional"),
        ({}, True, "2.59", "no_go"),
    ],
)
def test_a_switch_is_ready_or_ready_with_owners_and_days(
    pack: Pack, marks: dict[str, str], *, planned: bool, usual: str, verdict: str
) -> None:
    assert readiness(pack, marks, planned=planned, usual=usual) == verdict


def test_a_table_begun_is_not_yet_a_switch_that_may_go(pack: Pack) -> None:
    rows = [{"row": name, "mark": "4"} for name in ALL_FIFTEEN]

    for left_out in range(15):
        told: Values = {"csf.transition": rows[:left_out] + rows[left_out + 1 :]}
        assert unsettled(judged(pack, told), "readiness.transition").question == "csf.transition"
