"""May the work go on: held, open, passed, to be confirmed again."""

import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from tests.builders import (
    UNKNOWN,
    answers,
    make_gate,
    make_matter,
    make_pack,
    make_question,
    make_snapshot,
    make_stage,
    make_step,
)
from wizard.case.canonical import answers_digest
from wizard.case.model import GatePass, Snapshot
from wizard.content.model import Pack
from wizard.engine.findings import Finding, Outcome, Reason, Unsettled
from wizard.engine.gates import GateStanding, gate_standings, locked_by
from wizard.engine.route import route

SAYS = Reason("size.ok")
WANTED = {"answer": "wanted", "is_in": ("yes",)}


def small() -> Pack:
    """Two stages with a gate between them: one hard condition, and one a rule decides softly."""
    inventory = make_question("department.rows", "table", required=False)
    first = make_step("first", make_question("wanted", "yes_no"), make_question("why"), code="A1")
    later = make_step("later", make_question("then"), code="B1")
    gate = make_gate(
        "G0",
        "first",
        {"id": "wanted", "holds": WANTED, "goto": "wanted"},
        {"id": "size", "rule": "size", "accepts": ("ok",), "hard": False, "goto": "why"},
    )
    return make_pack(
        make_stage("one", first),
        make_stage("two", later, number=2, after_gate="G0"),
        gates=(gate,),
        department=(make_step("own", make_question("name"), inventory, code="D1"),),
    )


def verdict(said: str) -> Outcome:
    if not said:
        return Unsettled("size", "why")
    return Finding(said, SAYS, because=(SAYS,), limits=(SAYS,), next_steps=(SAYS,))


def standing(snapshot: Snapshot, size: str = "ok") -> GateStanding:
    pack = small()
    walked = route(pack, snapshot.matter, snapshot.answers)
    return gate_standings(pack, snapshot, walked, {"size": verdict(size)})["G0"]


def snapshot(**values: Any) -> Snapshot:
    return make_snapshot(small(), {"name": "甲", "wanted": "yes", "why": "忙", **values})


def passed(before: Snapshot, digest: str) -> Snapshot:
    told = {"passed_at": "2026-11-23T09:00:00", "passed_by": "王芳", "digest": digest}
    return replace(before, gates={"G0": GatePass(gate="G0", outcome="passed", **told)})


def test_a_gate_with_everything_met_is_open() -> None:
    gate = standing(snapshot())

    assert gate.standing == "open"
    assert gate.left == 0


@pytest.mark.parametrize(
    ("values", "size", "met", "left"),
    [
        ({"wanted": "no"}, "ok", [False, True], 1),
        ({"wanted": UNKNOWN}, "ok", [None, True], 1),
        ({}, "large", [True, False], 1),
        ({}, "", [True, None], 1),
        ({"why": ""}, "ok", [True, True], 1),
        ({"wanted": "no", "why": ""}, "large", [False, False], 3),
    ],
)
def test_a_gate_is_held_by_all_that_is_in_its_way(
    values: dict[str, object], size: str, met: list[bool | None], left: int
) -> None:
    gate = standing(snapshot(**values), size)

    assert gate.standing == "held"
    assert [one.met for one in gate.conditions] == met
    assert gate.left == left


def test_unanswered_questions_of_the_departments_pages_hold_no_gate() -> None:
    told = make_snapshot(small(), {"wanted": "yes", "why": "忙"})

    assert standing(told).unanswered == ()
    assert standing(make_snapshot(small(), {"wanted": "yes"})).unanswered == ("why",)


@pytest.mark.parametrize(("hard_met", "size", "may"), [(True, "large", True), (False, "ok", False)])
def test_only_what_is_not_hard_may_be_waived(hard_met: bool, size: str, may: bool) -> None:
    gate = standing(snapshot(wanted="yes" if hard_met else "no"), size)

    assert gate.conditionally is may


def test_an_unanswered_question_cannot_be_waived() -> None:
    assert not standing(make_snapshot(small(), {"wanted": "yes"}), "large").conditionally


def test_a_passed_gate_stays_passed_while_its_answers_do() -> None:
    before = snapshot()

    assert standing(passed(before, standing(before).digest)).standing == "passed"


@pytest.mark.parametrize("changed", [{"why": "闲"}, {"wanted": UNKNOWN}, {"name": "乙"}])
def test_a_passed_gate_is_to_be_confirmed_when_an_answer_behind_it_changes(
    changed: dict[str, object],
) -> None:
    digest = standing(snapshot()).digest

    assert standing(passed(snapshot(**changed), digest)).standing == "to_confirm"


@pytest.mark.parametrize("changed", [{"then": "后来"}, {"department.rows": [{"row": "r1"}]}])
def test_a_passed_gate_does_not_mind_later_answers_or_other_services(
    changed: dict[str, object],
) -> None:
    digest = standing(snapshot()).digest

    assert standing(passed(snapshot(**changed), digest)).standing == "passed"


def test_who_answered_and_when_does_not_unsettle_a_gate() -> None:
    before = snapshot()
    other = {
        key: one.model_copy(update={"saved_by": "李强", "note": "复核", "basis": "opinion"})
        for key, one in before.answers.items()
    }

    assert standing(replace(before, answers=other)).digest == standing(before).digest


def test_a_step_behind_a_gate_is_locked_until_it_is_passed() -> None:
    pack, before = small(), snapshot()
    later = pack.step_of["later"]

    held = {"G0": standing(before)}
    through = {"G0": standing(passed(before, "changed since"))}

    assert locked_by(pack, later, held, 1) == "G0"
    assert locked_by(pack, later, through, 1) is None
    assert locked_by(pack, pack.step_of["first"], held, 1) is None
    assert locked_by(pack, pack.step_of["own"], held, 1) is None


def test_a_gate_before_the_stage_a_matter_starts_in_holds_nothing() -> None:
    pack = small()

    assert locked_by(pack, pack.step_of["later"], {"G0": standing(snapshot())}, 2) is None


def test_dormant_answers_are_not_behind_a_gate() -> None:
    pack = small()
    more = answers({"gone": "x", "wanted": "yes", "why": "忙", "name": "甲"})

    told = Snapshot(make_matter(pack), more)

    assert standing(told).digest == standing(snapshot()).digest


def test_a_digest_is_that_of_all_answers_written_at_once() -> None:
    told = answers({"b": "丙", "a@2027-01": [{"row": "x"}], "a": 2, "c": UNKNOWN, 'd"': None})
    whole = json.dumps(
        {key: [one.standing, one.value] for key, one in told.items()},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )

    assert answers_digest(told) == sha256(whole.encode()).hexdigest()
