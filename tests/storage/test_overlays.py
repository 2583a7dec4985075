"""A workspace's own content: taken over whole or not at all, kept, and laid over what comes."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import make_matter, make_question
from tests.conftest import Clock
from wizard.case.casefile import CaseFile
from wizard.case.journal import first_broken
from wizard.case.workspace import Workspace
from wizard.content.flaw import Flawed
from wizard.content.model import Pack
from wizard.content.overlay import Overlay, changed
from wizard.content.overlay_file import Sourced
from wizard.dossier.compose import compose
from wizard.errors import StorageError
from wizard.overlays import arrive, let_go, take_over
from wizard.sentences import failure_said
from wizard.session import Session, department_matter

WORDS = {"zh": "局内的话", "en": "Our words"}
QUESTION = "own.reviewer"


def own(version: str = "1", name: str = "own", **told: Any) -> Sourced:
    added = [{"step": "register", "question": make_question(f"{name}.reviewer")}]
    head = {"id": name, "version": version, "title": {"zh": name, "en": name}, "author": "甲"}
    whole = {**head, "pack": "cn-gov-outsourcing", "add": {"questions": added}, **told}
    return Sourced(Overlay.model_validate(whole, strict=False), Path("own.toml"), {})


def newer(pack: Pack, version: str = "2027.01", **changes: object) -> Pack:
    return changed(pack, version=version, **changes)


def test_an_overlay_taken_over_is_there_after_reopening(workspace: Workspace, clock: Clock) -> None:
    made = take_over(workspace, own(), by="王芳")
    workspace.close()

    with Workspace.open(workspace.path, now=clock) as again:
        assert again.newest_pack() == made
        assert [one.digest for one in again.overlays()] == [own().overlay.digest]
        assert made.version == "2026.11.3+own 1"
        assert QUESTION in again.newest_pack().question_of


def test_who_took_it_over_stands_in_the_chain_of_events(workspace: Workspace, pack: Pack) -> None:
    take_over(workspace, own(), by="王芳")

    events = CaseFile(workspace, department_matter(pack, "2026-11-23")).events()

    assert [(one.kind, one.subject, one.by) for one in events] == [
        ("overlay", "own", "王芳"),
        ("pack", pack.id, "王芳"),
    ]
    assert first_broken(events) is None


def test_new_matters_take_it_and_those_there_are_stay_as_they_were(
    workspace: Workspace, pack: Pack
) -> None:
    workspace.add_matter(make_matter(pack, id="old"))
    made = take_over(workspace, own(), by="")
    workspace.add_matter(make_matter(made, id="new"))

    old, new = (Session(workspace, workspace.matter(name), by="") for name in ("old", "new"))

    assert QUESTION not in old.pack.question_of
    new.record(QUESTION, "李强")
    assert new.results.value(QUESTION) == "李强"


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "2026.11.3+局内补充 3"), ("en", "2026.11.3+Ours 3")]
)
def test_every_paper_names_the_pack_and_what_was_laid_over_it(
    workspace: Workspace, lang: Any, said: str
) -> None:
    made = take_over(workspace, own("3", title={"zh": "局内补充", "en": "Ours"}), by="")
    workspace.add_matter(make_matter(made))
    session = Session(workspace, workspace.matter("m1"), by="")

    for document in made.documents:
        # Paper sets Chinese and digits without a space between.
        assert said.replace(" ", "") in compose(session.results, document, lang).subject.replace(
            " ", ""
        )


def test_what_does_not_fit_changes_nothing_and_names_file_place_and_remedy(
    workspace: Workspace, pack: Pack
) -> None:
    take_over(workspace, own(), by="")
    before = workspace.newest_pack()

    with pytest.raises(Flawed) as raised:
        take_over(workspace, own("2", hide=[{"kind": "question", "id": "matter.name"}]), by="")

    assert workspace.newest_pack() is before
    assert [one.version for one in workspace.overlays()] == ["1"]
    for lang, remedy in (("zh", "可以改写措辞"), ("en", "it may be re-worded")):
        said = failure_said(raised.value, lang)  # type: ignore[arg-type]
        assert "own.toml: hide matter.name: " in said
        assert remedy in said


def test_a_new_version_takes_the_place_of_the_one_before(workspace: Workspace) -> None:
    take_over(workspace, own(name="first"), by="")
    take_over(workspace, own(name="second"), by="")
    made = take_over(workspace, own("2", name="first"), by="")

    assert made.version == "2026.11.3+first 2+second 1"
    assert [(one.id, one.version) for one in workspace.overlays()] == [
        ("first", "2"),
        ("second", "1"),
    ]


def test_other_content_needs_another_version(workspace: Workspace) -> None:
    take_over(workspace, own(), by="")
    take_over(workspace, own(), by="")
    let_go(workspace, "own", by="")

    with pytest.raises(Flawed) as raised:
        take_over(
            workspace, own(replace={"questions": [{"id": "matter.name", "why": WORDS}]}), by=""
        )

    assert [flaw.code for _, flaw in raised.value.found] == ["overlay.version_used"]
    assert workspace.overlays() == ()


def test_an_overlay_let_go_leaves_new_matters_the_official_pack(
    workspace: Workspace, pack: Pack
) -> None:
    made = take_over(workspace, own(), by="")
    workspace.add_matter(make_matter(made))

    assert let_go(workspace, "own", by="") == pack
    assert workspace.newest_pack() == pack
    assert QUESTION in Session(workspace, workspace.matter("m1"), by="").pack.question_of
    with pytest.raises(StorageError) as raised:
        let_go(workspace, "own", by="")
    assert "own" in failure_said(raised.value, "zh")


def test_an_overlay_another_leans_on_is_not_let_go(workspace: Workspace) -> None:
    take_over(workspace, own(), by="")
    leaning = {"questions": [{"id": QUESTION, "why": WORDS}]}
    take_over(workspace, own(name="other", replace=leaning), by="")

    with pytest.raises(Flawed) as raised:
        let_go(workspace, "own", by="")

    assert QUESTION in failure_said(raised.value, "en")
    assert len(workspace.overlays()) == 2


# --- a newer official pack ------------------------------------------------------------------------


def test_a_newer_official_pack_arrives_with_the_overlays_laid_over_it(
    workspace: Workspace, pack: Pack
) -> None:
    take_over(workspace, own(), by="")

    arrived = arrive(workspace, newer(pack))

    assert arrived.left_out == ()
    assert arrived.pack.version == "2027.01+own 1"
    assert workspace.newest_pack() == arrived.pack
    assert let_go(workspace, "own", by="").version == "2027.01"


def test_what_no_longer_fits_is_told_and_kept_and_the_rest_is_laid(
    workspace: Workspace, pack: Pack
) -> None:
    take_over(
        workspace, own(replace={"questions": [{"id": "matter.summary", "why": WORDS}]}), by=""
    )
    take_over(workspace, own(name="other"), by="")
    register = pack.step_of["register"]
    left = tuple(one for one in register.questions if one.id != "matter.summary")
    stages = tuple(
        changed(
            stage,
            steps=tuple(
                changed(step, questions=left) if step.id == "register" else step
                for step in stage.steps
            ),
        )
        for stage in pack.stages
    )

    arrived = arrive(workspace, newer(pack, stages=stages))

    assert arrived.pack.version == "2027.01+other 1"
    ((overlay, flaws),) = arrived.left_out
    assert overlay == "own"
    assert [flaw.place for flaw in flaws] == ["replace.questions matter.summary"]
    assert [one.id for one in workspace.overlays()] == ["own", "other"]


def test_an_overlay_of_another_shape_is_told_and_may_be_replaced_or_removed(
    workspace: Workspace, pack: Pack
) -> None:
    take_over(workspace, own(), by="")
    workspace.db.execute("update overlay set json = replace(json, '\"author\"', '\"writer\"')")
    workspace.db.conn.commit()

    arrived = arrive(workspace, newer(pack))

    assert arrived.pack.version == "2027.01"
    ((name, (flaw,)),) = arrived.left_out
    assert (name, flaw.code) == ("own", "overlay.stored_unreadable")
    take_over(workspace, own(name="other"), by="")
    assert workspace.unreadable_overlays() == {"own": "1"}
    assert take_over(workspace, own("2"), by="").version == "2027.01+other 1+own 2"
    assert workspace.unreadable_overlays() == {}
    workspace.db.execute("update overlay set json = '{}' where id = 'own'")
    workspace.db.conn.commit()
    assert let_go(workspace, "own", by="").version == "2027.01+other 1"


def test_two_packs_of_one_version_are_told_apart_by_a_digest(
    workspace: Workspace, pack: Pack
) -> None:
    other = changed(pack, title={"zh": "另一份", "en": "Another"})

    arrived = arrive(workspace, other)

    assert arrived.pack.version.startswith("2026.11.3-")
    assert workspace.pack(pack.id, "2026.11.3") == pack
    assert arrive(workspace, other).pack == arrived.pack


def test_a_pack_the_file_has_met_changes_nothing(workspace: Workspace, pack: Pack) -> None:
    take_over(workspace, own(), by="")
    assert arrive(workspace, pack).pack.version == "2026.11.3+own 1"

    arrive(workspace, newer(pack))
    assert arrive(workspace, pack).pack.version == "2027.01+own 1"
