"""One open matter: answers, undo, gates, what people say of findings, files."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import make_matter
from tests.core.stories import CLEAR_LINES, Values
from wizard.case.model import Answer, Exemption, keyed
from wizard.case.workspace import Workspace
from wizard.content.loading import load_pack
from wizard.errors import StorageError, WizardError
from wizard.languages import LANGS
from wizard.paths import SHIPPED_PACK
from wizard.sentences import failure_said
from wizard.session import UNDO_STEPS, GateClosed, Session, department_matter, results_of

PACK = load_pack(SHIPPED_PACK)
REGISTER: Values = {
    "matter.name": "政务咨询热线",
    "matter.summary": "接听来电",
    "matter.category": "BPO",
    "matter.mode": "inside",
    "matter.duty_document": "三定规定",
    "matter.statutory": "yes",
    "matter.origin": "workload",
    "matter.strategic_reason": "none",
    "matter.beneficiary": "public",
    "pg.rivalry": "congested",
    "pg.excludable": "no",
    "activities": [{"row": "a1", "name": "接听", "stay": "go"}],
    "matter.team": [
        {"row": "t1", "name": "王芳", "office": "业务处", "role": "lead"},
        {"row": "t2", "name": "李强", "office": "法制处", "role": "legal"},
    ],
}


def answer_all(session: Session, values: Values) -> None:
    for question, value in values.items():
        session.record(question, value)


def reopened(session: Session) -> Session:
    return Session(session.workspace, session.matter, by="李强")


@pytest.fixture
def at_g0(session: Session) -> Session:
    """A matter before the red-line gate with everything answered."""
    answer_all(session, {**REGISTER, **CLEAR_LINES})
    return session


# --- the reference date ---------------------------------------------------------------------------


@pytest.mark.parametrize("day", [str(PACK.judges_from), "2026-11-23"])
def test_a_matter_may_be_dated_from_the_day_its_pack_can_judge(
    workspace: Workspace, day: str
) -> None:
    workspace.add_matter(make_matter(PACK, as_of=day))

    assert [one.as_of for one in workspace.matters()] == [day]


@pytest.mark.parametrize("day", [str(PACK.judges_from - timedelta(days=1)), "1999-01-01"])
def test_a_matter_dated_earlier_is_refused_before_anything_is_stored(
    workspace: Workspace, day: str
) -> None:
    with pytest.raises(WizardError) as refused:
        workspace.add_matter(make_matter(PACK, as_of=day))

    assert workspace.matters() == ()
    for lang in LANGS:
        assert day in failure_said(refused.value, lang)
        assert str(PACK.judges_from) in failure_said(refused.value, lang)


def test_the_departments_pages_open_on_a_computer_whose_clock_is_wrong(
    workspace: Workspace,
) -> None:
    session = Session(workspace, department_matter(PACK, "1999-01-01"), by="王芳")

    assert session.matter.as_of == str(PACK.judges_from)


# --- answers --------------------------------------------------------------------------------------


def test_an_answer_is_stored_with_who_said_it_and_judged_at_once(session: Session) -> None:
    origin = object()

    change = session.record("redline.financing", "yes", origin=origin)

    assert (change.kind, change.which, change.origin) == ("answers", ("redline.financing",), origin)
    stored = session.answer("redline.financing")
    assert stored is not None
    assert (stored.value, stored.saved_by) == ("yes", "王芳")
    finding = session.results.finding("conclusion")
    assert finding is not None
    assert finding.verdict == "forbidden"


def test_an_unacceptable_answer_is_stored_too(session: Session) -> None:
    session.record("baseline.months", "600")

    assert reopened(session).results.value("baseline.months") == "600"
    (asked,) = [one for one in session.results.route.asked() if one.key == "baseline.months"]
    assert asked.problem is not None


def test_a_new_value_keeps_what_stands_beside_it(session: Session) -> None:
    session.record("baseline.volume", "100")
    session.describe("baseline.volume", basis="fact", source="台账", note="年报", flagged=True)

    session.record("baseline.volume", "120")

    kept = session.answer("baseline.volume")
    assert kept is not None
    assert (kept.basis, kept.source, kept.note, kept.flagged) == ("fact", "台账", "年报", True)


def test_a_note_before_there_is_an_answer_is_kept_with_dont_know(session: Session) -> None:
    session.describe("baseline.volume", note="去问统计科")

    kept = session.answer("baseline.volume")
    assert kept is not None
    assert (kept.standing, kept.note) == ("unknown", "去问统计科")


def test_an_answer_taken_back_is_gone_and_stays_in_the_history(session: Session) -> None:
    session.record("matter.name", "热线")

    session.withdraw("matter.name")

    assert session.answer("matter.name") is None
    newest, oldest = session.history("matter.name")
    assert newest.new is None
    assert newest.old == oldest.new


def test_the_departments_answers_are_shared_between_matters(session: Session) -> None:
    other = make_matter(session.pack, id="m2", title="档案")
    session.workspace.add_matter(other)

    session.record("department.kind", "state_organ")
    session.record("matter.name", "热线")

    seen = Session(session.workspace, other, by="李强")
    assert seen.results.value("department.kind") == "state_organ"
    assert seen.results.value("matter.name") is None
    own = Session(session.workspace, department_matter(session.pack, "2026-11-23"), by="李强")
    assert own.results.value("department.kind") == "state_organ"


def test_results_of_a_matter_are_those_of_its_session(at_g0: Session) -> None:
    assert results_of(at_g0.workspace, at_g0.matter).outcomes == at_g0.results.outcomes


def test_a_ripple_tells_what_would_move_and_stores_nothing(at_g0: Session) -> None:
    before = at_g0.events()

    ripple = at_g0.ripple("redline.financing", "yes")

    moved = {rule: (old, new) for rule, old, new in ripple.verdicts}
    assert moved["redline.financing"] == ("clear", "hit")
    assert moved["redlines"] == ("clear", "blocked")
    assert at_g0.events() == before
    assert at_g0.results.value("redline.financing") == "no"


def test_a_ripple_tells_which_answers_would_fall_dormant(session: Session) -> None:
    session.record("redline.power", ["permit"])
    session.record("redline.power_separable", "yes")

    assert session.ripple("redline.power", ["none"]).dormant == ("redline.power_separable",)


def test_a_draft_is_taken_up_once_after_reopening(session: Session) -> None:
    session.draft("matter.name", "政务咨")
    session.draft("kpi.gap", "写到一半", period="2027-01")

    again = reopened(session)

    assert set(again.drafts) == {"matter.name", "kpi.gap@2027-01"}
    assert again.take_draft("kpi.gap", "2027-01") == "写到一半"
    assert again.take_draft("matter.name", "") == "政务咨"
    assert again.take_draft("matter.name", "") is None


def test_a_month_that_was_opened_is_there_until_the_sitting_ends(session: Session) -> None:
    session.record("contract.start", "2027-01-01")
    session.record("contract.months", "12")

    session.begin_period("2027-03")

    assert session.results.route.months == ("2027-01", "2027-02", "2027-03")
    assert reopened(session).results.route.months == ("2027-01",)
    session.record("kpi.volume", "900", period="2027-03")
    assert reopened(session).results.route.months == ("2027-01", "2027-02", "2027-03")


# --- undo -----------------------------------------------------------------------------------------


def test_undo_writes_the_old_value_forward_and_keeps_both_events(session: Session) -> None:
    session.record("matter.name", "热线")
    session.record("matter.name", "热线服务")

    edit = session.undo()

    assert edit is not None
    assert session.results.value("matter.name") == "热线"
    assert len(session.history("matter.name")) == 3


def test_undoing_a_first_answer_takes_it_back_and_redo_brings_it(session: Session) -> None:
    session.record("matter.name", "热线")

    session.undo()
    assert session.answer("matter.name") is None

    session.redo()
    assert session.results.value("matter.name") == "热线"


def test_a_new_answer_forgets_what_was_undone(session: Session) -> None:
    session.record("matter.name", "热线")
    session.undo()
    session.record("matter.summary", "接听来电")

    assert session.redo() is None
    assert session.last_undone is None


def test_undo_reaches_back_fifty_edits(session: Session) -> None:
    for place in range(UNDO_STEPS + 1):
        session.record("matter.name", f"热线{place}")

    undone = 0
    while session.undo() is not None:
        undone += 1

    assert undone == UNDO_STEPS == 50
    assert session.results.value("matter.name") == "热线0"


def test_there_is_nothing_to_undo_in_a_fresh_sitting(session: Session) -> None:
    session.record("matter.name", "热线")

    assert reopened(session).undo() is None
    assert reopened(session).redo() is None


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["matter.name", "matter.summary", "department.name"]),
        st.sampled_from(["一", "二", None]),
    ),
    max_size=6,
)


@settings(max_examples=12)
@given(ACTS, st.integers(min_value=1, max_value=6))
def test_undo_then_redo_is_nothing(acts: list[tuple[str, str | None]], steps: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.create(Path(folder) / "w.dingce", PACK) as workspace,
    ):
        workspace.add_matter(make_matter(PACK))
        session = Session(workspace, make_matter(PACK), by="王芳")
        for question, value in acts:
            if value is None:
                session.withdraw(question)
            else:
                session.record(question, value)
        before = said(session)

        undone = [session.undo() for _ in range(steps)]
        for _ in filter(None, undone):
            session.redo()

        assert said(session) == before
        assert said(reopened(session)) == before


def said(session: Session) -> dict[str, object]:
    return {key: one.value for key, one in session.snapshot.answers.items()}


# --- gates ----------------------------------------------------------------------------------------


def test_a_gate_that_does_not_open_cannot_be_passed(session: Session) -> None:
    with pytest.raises(GateClosed) as raised:
        session.pass_gate("G0")

    assert session.results.gates["G0"].passed is None
    assert failure_said(raised.value, "en").startswith("Gate G0 still lacks")
    assert session.events() == ()


def test_a_gate_that_opens_is_passed_by_somebody_at_a_time(at_g0: Session) -> None:
    at_g0.pass_gate("G0", note="同意")

    gate = reopened(at_g0).results.gates["G0"]
    assert gate.standing == "passed"
    assert gate.passed is not None
    assert (gate.passed.passed_by, gate.passed.note, gate.passed.outcome) == (
        "王芳",
        "同意",
        "passed",
    )


def test_the_steps_behind_a_gate_open_when_it_is_passed(at_g0: Session) -> None:
    (stop,) = at_g0.results.route.of_step("baseline")
    assert at_g0.results.locked_by(stop) == "G0"

    at_g0.pass_gate("G0")

    (stop,) = at_g0.results.route.of_step("baseline")
    assert at_g0.results.locked_by(stop) is None


def test_undo_does_not_reach_back_past_a_passed_gate(at_g0: Session) -> None:
    at_g0.pass_gate("G0")

    assert at_g0.undo() is None
    assert at_g0.last_edit is None


def test_a_change_behind_a_passed_gate_asks_for_confirmation_and_undoes_nothing(
    at_g0: Session,
) -> None:
    at_g0.pass_gate("G0")

    at_g0.record("redline.budget", "next_year")

    gate = at_g0.results.gates["G0"]
    assert gate.standing == "to_confirm"
    assert gate.passed is not None
    at_g0.pass_gate("G0", note="再次确认")
    assert at_g0.results.gates["G0"].standing == "passed"


def test_a_gate_is_reopened_with_a_reason_that_is_kept(at_g0: Session) -> None:
    at_g0.pass_gate("G0")

    at_g0.reopen_gate("G0", why="漏看一条")

    assert at_g0.results.gates["G0"].standing == "open"
    assert at_g0.events()[-1].kind == "gate_reopened"
    assert at_g0.events()[-1].new == "漏看一条"


@pytest.mark.parametrize("note", ["", "  "])
def test_a_hard_condition_is_not_waived_and_conditions_must_be_written(
    at_g0: Session, note: str
) -> None:
    at_g0.record("redline.financing", "yes")

    for said_so in (note, "以后再补"):
        with pytest.raises(GateClosed):
            at_g0.pass_gate("G0", note=said_so, conditional=True)


# --- what people say, and files -------------------------------------------------------------------


def test_a_disagreement_is_kept_and_changes_nothing(at_g0: Session) -> None:
    before = at_g0.results.outcomes

    at_g0.disagree("redline.labour", "岗位数量只是工作量测算")

    assert at_g0.results.outcomes == before
    (kept,) = reopened(at_g0).snapshot.disagreements
    assert (kept.rule, kept.by) == ("redline.labour", "王芳")


def test_an_exemption_is_kept_and_changes_nothing(at_g0: Session) -> None:
    before = at_g0.results.outcomes
    exemption = Exemption(
        rule="redline.catalogue", authority="财政局", document="5 号", until="2027", reason="试点"
    )

    change = at_g0.exempt(exemption)

    assert change.which == ("redline.catalogue",)
    assert at_g0.results.outcomes == before
    assert reopened(at_g0).snapshot.exemptions == (exemption,)


def test_a_file_is_kept_with_its_question_until_it_is_taken_off(session: Session) -> None:
    session.attach("baseline.flow", "流程.pdf", b"%PDF")
    (attachment,) = reopened(session).snapshot.attachments
    assert (attachment.name, attachment.size) == ("流程.pdf", 4)
    assert session.workspace.file(attachment.sha256) == b"%PDF"

    session.detach(attachment)

    assert session.snapshot.attachments == ()
    assert [event.kind for event in session.events()] == ["attachment", "attachment"]
    assert session.workspace.file(attachment.sha256) == b"%PDF"


def test_a_printed_paper_is_kept_with_what_it_was_made_from(session: Session) -> None:
    session.keep_dossier("W01", "zh", b"%PDF", app_version="1")

    row = session.workspace.db.execute("select document, lang, sha256 from dossier").fetchone()
    assert row[:2] == ("W01", "zh")
    assert session.workspace.file(row[2]) == b"%PDF"
    assert session.events()[-1].kind == "printed"


def test_two_matters_of_one_title_are_two(session: Session) -> None:
    session.workspace.add_matter(make_matter(session.pack, id="m2"))

    assert [one.id for one in session.workspace.matters()] == ["m1", "m2"]
    with pytest.raises(StorageError):
        session.workspace.matter("m3")


def test_a_period_is_part_of_an_answers_key() -> None:
    assert Answer(question="kpi.volume", period="2027-01").key == "kpi.volume@2027-01"
    assert keyed("kpi.volume", "") == "kpi.volume"
