"""A matter from an empty folder, through every gate, to its archive; without any window."""

from pathlib import Path

import pytest

from tests.builders import make_matter, sentences
from tests.conftest import Clock
from tests.core.stories import rated, whole_matter
from tests.journeys.walking import fill_in
from wizard.case.journal import first_broken
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.engine.evaluate import Results
from wizard.engine.findings import Finding
from wizard.journey import first_open, next_step, next_unanswered, pages
from wizard.languages import LANGS, Lang
from wizard.overview import advice, counts, data_line, stage_progress
from wizard.session import GateClosed, Session, results_of


def everything_is_said(results: Results) -> None:
    """Every finding, data line and page of a matter can be told in both languages."""
    for lang in LANGS:
        for outcome in results.outcomes.values():
            if isinstance(outcome, Finding):
                assert all(sentences(results.pack, outcome, lang))
        for stop in results.route.stops:
            assert "{" not in data_line(results, stop, lang)
            assert pages(results, stop)
            assert first_open(results, stop) in pages(results, stop)
        assert advice(results, lang)


def test_a_matter_walks_from_an_empty_folder_through_every_gate(
    tmp_path: Path, pack: Pack, clock: Clock
) -> None:
    told, file = whole_matter(pack), tmp_path / "new" / "w.dingce"
    with Workspace.create(file, pack, now=clock) as workspace:
        workspace.add_matter(make_matter(pack))
        session = Session(workspace, make_matter(pack), by="王芳")
        everything_is_said(session.results)
        for question in pack.department_questions & set(told):
            session.record(question, told[question])

        for gate in pack.gates:
            assert session.results.gates[gate.id].standing == "held"
            fill_in(session, gate.id, told)
            assert session.results.gates[gate.id].problems == (), gate.id
            session.pass_gate(gate.id)
            everything_is_said(session.results)

        assert next_step(session.results) is None
        assert next_unanswered(session.results) is None
        assert counts(session.results).problems == 0
        assert all(one.done == one.of for one in stage_progress(session.results))
        walked = (session.snapshot, session.results.outcomes)

    with Workspace.open(file, now=clock) as workspace:
        again = results_of(workspace, workspace.matter("m1"))
        events = Session(workspace, workspace.matter("m1"), by="").events()

    assert (again.snapshot, again.outcomes) == walked
    assert {name: one.standing for name, one in again.gates.items()} == {
        gate.id: "passed" for gate in pack.gates
    }
    assert first_broken(events) is None


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_matter_says_what_comes_first(session: Session, lang: Lang) -> None:
    step = next_step(session.results)

    assert step is not None
    assert step.step.id == "register"
    assert next_unanswered(session.results) == "matter.name"
    assert stage_progress(session.results)[0].locked_by is None
    assert advice(session.results, lang)


def test_a_matter_that_starts_later_is_held_by_no_gate_before(
    workspace: Workspace, pack: Pack
) -> None:
    matter = make_matter(pack, start_stage=4)
    workspace.add_matter(matter)

    results = Session(workspace, matter, by="").results

    (stop,) = results.route.of_step("disputes")
    assert results.locked_by(stop) is None
    (earlier,) = results.route.of_step("baseline")
    assert earlier.backfilled


def test_a_gate_whose_advice_is_not_followed_is_passed_with_written_conditions(
    session: Session,
) -> None:
    told = {**whole_matter(session.pack), "rating.d18": rated(4)}
    for question in session.pack.department_questions & set(told):
        session.record(question, told[question])
    for gate in ("G0", "G1"):
        fill_in(session, gate, told)
    session.pass_gate("G0")
    assert session.results.gates["G1"].left == 1

    for note, conditional in (("", False), ("", True), ("先改流程", False)):
        with pytest.raises(GateClosed):
            session.pass_gate("G1", note=note, conditional=conditional)
    session.pass_gate("G1", note="先改流程，半年后再议", conditional=True)

    passed = session.results.gates["G1"].passed
    assert passed is not None
    assert (passed.outcome, passed.note) == ("conditional", "先改流程，半年后再议")
