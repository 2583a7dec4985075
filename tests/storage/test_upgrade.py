"""Moving an open matter to another pack: seen before, one event, taken back like an edit."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.builders import make_matter, make_question
from tests.conftest import Clock
from tests.core.stories import CLEAR_LINES
from tests.storage.test_opening import older
from wizard.case.casefile import CaseFile
from wizard.case.journal import first_broken
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.content.overlay import Overlay, changed, laid_over
from wizard.errors import ContentError, WizardError
from wizard.languages import LANGS
from wizard.practice import build_practice, practice_is_current
from wizard.sentences import failure_said
from wizard.session import Session
from wizard.upgrade import Moved, upgrade, upgrade_preview

WORDS = {"zh": "局内的话", "en": "Our words"}


def newer(pack: Pack, **told: Any) -> Pack:
    """The pack as a newer release might be."""
    head = {"id": "x", "version": "1", "title": WORDS, "pack": pack.id, "author": ""}
    made = laid_over(pack, Overlay.model_validate({**head, **told}, strict=False))
    return changed(made, version="2027.01", overlays=())


@pytest.fixture
def answered(session: Session) -> Session:
    for question, value in CLEAR_LINES.items():
        session.record(question, value)
    session.record("matter.summary", "接听来电")
    return session


ADDED = {"questions": [{"step": "register", "question": make_question("own.reviewer")}]}
WORDED = {"questions": [{"id": "matter.name", "hint": WORDS}]}
HIDDEN = [{"kind": "question", "id": "matter.summary"}]


def test_a_preview_tells_the_questions_that_come_go_and_read_otherwise(
    answered: Session, pack: Pack
) -> None:
    new = newer(pack, add=ADDED, replace=WORDED, hide=HIDDEN)

    preview = upgrade_preview(answered.workspace, answered.matter, new)

    assert {(one.what, one.id) for one in preview.questions} == {
        ("added", "own.reviewer"),
        ("changed", "matter.name"),
        ("removed", "matter.summary"),
    }
    assert preview.dormant == preview.gone == ("matter.summary",)
    assert preview.verdicts == ()


def test_a_preview_stores_nothing(answered: Session, pack: Pack) -> None:
    stored = answered.events()

    upgrade_preview(answered.workspace, answered.matter, newer(pack, add=ADDED))

    assert answered.events() == stored
    assert not answered.workspace.has_pack(pack.id, "2027.01")


def test_a_full_matter_tells_its_gates_and_figures_before_and_after(tmp_path: Path) -> None:
    build_practice(tmp_path / "practice.dingce")
    with Workspace.open(tmp_path / "practice.dingce") as workspace:
        matter = workspace.matter("hotline")
        pack = workspace.newest_pack()
        changes = {"need.high": "99", "need.measured_share": "1"}
        rows = [
            {"parameter": name, "since": "2026-01-01", "value": value, "reason": WORDS}
            for name, value in changes.items()
        ]
        told = {"add": {"values": rows, **ADDED}, "hide": HIDDEN}
        preview = upgrade_preview(workspace, matter, newer(pack, **told))

    assert Moved("diagnosis", "quadrant1", "quadrant3") in preview.verdicts
    assert Moved("path", "outsource", "keep") in preview.verdicts
    figure = next(
        one for one in preview.figures if (one.rule, one.measure) == ("diagnosis", "need")
    )
    assert preview.before is not None
    was = preview.before.finding("diagnosis")
    assert was is not None
    assert figure.before == was.measures["need"] != figure.after
    # An answer that no longer counts unsettles every gate passed on it.
    assert Moved("G1", "passed", "to_confirm") in preview.gates
    assert preview.dormant == ("matter.summary",)
    assert preview.unacceptable == ()


def test_a_figure_of_the_new_pack_moves_the_verdict_that_rests_on_it(
    session: Session, pack: Pack
) -> None:
    session.record("contract.term_months", "24")
    assert session.results.outcomes["contract.term"]
    row = pack.parameter_of["term.most_months"].values[-1]
    shorter = changed(row, value="12")
    parameters = tuple(
        changed(one, values=(shorter,)) if one.id == "term.most_months" else one
        for one in pack.parameters
    )

    preview = upgrade_preview(
        session.workspace, session.matter, changed(pack, version="2027.01", parameters=parameters)
    )

    finding = session.results.finding("contract.term")
    was = "" if finding is None else finding.verdict
    assert Moved("contract.term", was, "too_long") in preview.verdicts


def test_an_upgrade_is_one_event_and_undo_writes_the_old_pack_forward(
    answered: Session, pack: Pack
) -> None:
    new = newer(pack, add=ADDED)
    count = len(answered.events())

    change = answered.upgrade(new)

    assert (change.kind, change.which) == ("matter", ("2027.01",))
    assert len(answered.events()) == count + 1
    assert answered.results.pack is new
    answered.record("own.reviewer", "李强")

    assert [answered.undo(), answered.undo()][1] is not None
    assert answered.pack == pack
    assert answered.undo() is None
    redone = answered.redo()
    assert redone is not None
    assert redone.packs == ("2026.11.3", "2027.01")
    assert answered.pack == new
    told = [one for one in answered.events() if one.kind == "upgraded"]
    assert [one.subject for one in told] == ["2027.01", "2026.11.3", "2027.01"]
    assert first_broken(answered.events()) is None


def test_an_upgraded_matter_is_upgraded_after_reopening(
    answered: Session, pack: Pack, clock: Clock
) -> None:
    answered.upgrade(newer(pack, add=ADDED))
    answered.workspace.close()

    with Workspace.open(answered.workspace.path, now=clock) as again:
        matter = again.matter("m1")
        session = Session(again, matter, by="")
        assert session.pack.version == matter.pack_version == "2027.01"
        assert "own.reviewer" in session.pack.question_of
        assert session.results.value("matter.summary") == "接听来电"


# --- a matter this program cannot judge -----------------------------------------------------------


@pytest.fixture
def unfit(file: Path, pack: Pack, clock: Clock) -> Workspace:
    old = older(pack, "fit.high")
    workspace = Workspace.create(file, old, now=clock)
    workspace.add_matter(make_matter(old))
    told = CaseFile(workspace, workspace.matter("m1"))
    for question, value in {**CLEAR_LINES, "matter.summary": "接听来电"}.items():
        shared = question in old.department_questions
        answer = told.answers.get(question)
        assert answer is None
        told.write_answer(_answer(question, value), shared=shared, by="王芳")
    return workspace


def _answer(question: str, value: object) -> Any:
    from wizard.case.model import Answer

    return Answer(question=question, value=value)


def test_an_unfit_matter_is_previewed_from_its_answers_and_opens_once_upgraded(
    unfit: Workspace, pack: Pack
) -> None:
    with unfit as workspace:
        matter = workspace.matter("m1")
        with pytest.raises(ContentError):
            Session(workspace, matter, by="")

        preview = upgrade_preview(workspace, matter, pack)
        assert preview.before is None
        assert preview.old is not None
        assert preview.after.value("matter.summary") == "接听来电"
        assert all(one.before == "" for one in preview.verdicts)

        moved = upgrade(workspace, matter, pack, by="王芳")
        assert Session(workspace, moved, by="").results.value("matter.summary") == "接听来电"
        assert workspace.matter("m1") == moved


def test_a_matter_whose_pack_cannot_be_read_is_previewed_too(unfit: Workspace, pack: Pack) -> None:
    unfit.db.execute("update pack set json = '{}'")
    unfit.db.conn.commit()
    path, now = unfit.path, unfit.now
    unfit.close()

    with Workspace.open(path, now=now) as workspace:
        preview = upgrade_preview(workspace, workspace.matter("m1"), pack)
        assert (preview.old, preview.before, preview.questions) == (None, None, ())
        moved = upgrade(workspace, workspace.matter("m1"), pack, by="")
        assert Session(workspace, moved, by="").pack == pack


def test_a_pack_that_cannot_judge_is_refused_before_anything_is_stored(
    answered: Session, pack: Pack
) -> None:
    lame = older(pack, "fit.high")
    for refused in (
        lambda: upgrade_preview(answered.workspace, answered.matter, lame),
        lambda: answered.upgrade(lame),
        lambda: upgrade(answered.workspace, answered.matter, lame, by=""),
    ):
        with pytest.raises(ContentError) as raised:
            refused()
        assert raised.value.code == "content.pack_unfit"
    assert answered.matter.pack_version == pack.version


def test_a_matter_dated_before_the_new_pack_can_judge_stays_as_it_is(
    answered: Session, pack: Pack
) -> None:
    later = tuple(
        one
        if one.statutory
        else changed(one, values=tuple(changed(v, since=date(2027, 1, 1)) for v in one.values[:1]))
        for one in pack.parameters
    )

    with pytest.raises(WizardError) as raised:
        upgrade_preview(
            answered.workspace, answered.matter, changed(pack, version="2", parameters=later)
        )

    for lang in LANGS:
        assert "2027-01-01" in failure_said(raised.value, lang)


# --- the practice workspace -----------------------------------------------------------------------


def test_a_practice_workspace_is_current_until_its_pack_cannot_be_judged_by(tmp_path: Path) -> None:
    path = tmp_path / "practice.dingce"
    build_practice(path)
    assert practice_is_current(path)

    with Workspace.open(path) as workspace:
        workspace.db.execute("update pack set json = replace(json, 'fit.high', 'fit.tall')")
        workspace.db.conn.commit()
    assert not practice_is_current(path)


def test_a_practice_file_that_is_open_elsewhere_is_left_to_be_told_of(
    workspace: Workspace, file: Path
) -> None:
    assert practice_is_current(file)
