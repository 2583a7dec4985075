"""What a page shows of a workspace's own content: how much, by whom, and what no longer fits."""

from pathlib import Path
from typing import Any

import pytest

from tests.builders import make_question
from wizard.case.workspace import Workspace
from wizard.content.flaw import Flawed
from wizard.content.model import Pack
from wizard.content.overlay import Overlay, changed
from wizard.content.overlay_file import Sourced, begin_overlay, read_overlay, whole_of
from wizard.errors import StorageError
from wizard.overlays import arrive, let_go, proposal, take_over
from wizard.own_content import Extent, laid_alone, own_content

WORDS = {"zh": "局内的话", "en": "Our words"}


def own(version: str = "1", name: str = "own", **told: Any) -> Sourced:
    added = [{"step": "register", "question": make_question(f"{name}.reviewer")}]
    head = {"id": name, "version": version, "title": {"zh": name, "en": name}, "author": "甲"}
    whole = {**head, "pack": "cn-gov-outsourcing", "add": {"questions": added}, **told}
    return Sourced(Overlay.model_validate(whole, strict=False), Path("own.toml"), {})


def without_summary(pack: Pack) -> Pack:
    """A newer official pack that has lost one question."""
    stages = tuple(
        changed(
            stage,
            steps=tuple(
                changed(
                    step, questions=tuple(q for q in step.questions if q.id != "matter.summary")
                )
                for step in stage.steps
            ),
        )
        for stage in pack.stages
    )
    return changed(pack, version="2027.01", stages=stages)


def test_an_overlay_is_shown_with_how_much_it_changes_and_who_took_it_over(
    workspace: Workspace,
) -> None:
    take_over(
        workspace,
        own(
            replace={"questions": [{"id": "matter.name", "why": WORDS}]},
            hide=[{"kind": "hint", "id": "department.procurement_limit"}],
        ),
        by="王芳",
    )

    shown = own_content(workspace)

    (laid,) = shown.laid
    assert shown.pack == workspace.newest_pack()
    assert laid.extent == Extent(added=1, reworded=1, hidden=1)
    assert (laid.kept.by, laid.kept.at[:10], laid.flaws) == ("王芳", "2026-11-23", ())


def test_entries_of_the_library_count_among_what_is_added(workspace: Workspace) -> None:
    case = {"id": "case.ours", "title": WORDS, "says": WORDS, "place": "home", "blanks": [WORDS]}
    take_over(workspace, own(add={"library": {"cases": [case]}}), by="")

    (laid,) = own_content(workspace).laid

    assert laid.extent == Extent(added=1, reworded=0, hidden=0)


def test_one_that_no_longer_fits_says_why_for_as_long_as_it_is_kept(
    workspace: Workspace, pack: Pack
) -> None:
    worded = {"questions": [{"id": "matter.summary", "why": WORDS}]}
    take_over(workspace, own(replace=worded), by="")
    arrive(workspace, without_summary(pack))

    (laid,) = own_content(workspace).laid
    assert [flaw.place for flaw in laid.flaws] == ["replace.questions matter.summary"]

    let_go(workspace, "own", by="")
    assert own_content(workspace).laid == ()


def test_one_that_cannot_be_read_is_listed_too(workspace: Workspace) -> None:
    take_over(workspace, own(), by="")
    workspace.db.execute("update overlay set json = '{}'")
    workspace.db.conn.commit()

    (laid,) = own_content(workspace).laid

    assert (laid.kept.id, laid.kept.version, laid.extent) == ("own", "1", None)
    assert [flaw.code for flaw in laid.flaws] == ["overlay.stored_unreadable"]


def test_a_proposal_stores_nothing_and_is_what_taking_over_makes(workspace: Workspace) -> None:
    before = workspace.newest_pack()

    proposed = proposal(workspace, own())

    assert workspace.newest_pack() is before is proposed.old
    assert workspace.overlays() == ()
    assert take_over(workspace, own(), by="") == proposed.new


def test_what_keeps_a_new_one_out_is_told_of_the_overlay_it_is_in(
    workspace: Workspace, pack: Pack
) -> None:
    take_over(
        workspace, own(replace={"questions": [{"id": "matter.summary", "why": WORDS}]}), by=""
    )
    arrive(workspace, without_summary(pack))

    with pytest.raises(Flawed) as raised:
        proposal(workspace, own(name="other"))

    assert [file for file, _ in raised.value.found] == ["own 1"]


def test_each_overlay_can_be_looked_at_by_itself(workspace: Workspace, pack: Pack) -> None:
    take_over(workspace, own(name="first"), by="")
    take_over(workspace, own(name="second"), by="")

    below, with_first = laid_alone(workspace, "first")
    assert below == pack
    assert "first.reviewer" in with_first.question_of
    below, whole = laid_alone(workspace, "second")
    assert (below, whole) == (with_first, workspace.newest_pack())
    with pytest.raises(StorageError):
        laid_alone(workspace, "third")


def test_an_arrival_says_whether_anything_came_and_what_the_overlays_are_called(
    workspace: Workspace, pack: Pack
) -> None:
    take_over(workspace, own(), by="")
    nothing = arrive(workspace, pack)
    come = arrive(workspace, changed(pack, version="2027.01"))

    assert not nothing.has_come
    assert come.has_come
    assert come.titles["own"].zh == "own"


def test_an_overlay_begun_in_a_folder_fits_and_counts_the_files_beside_its_head(
    workspace: Workspace, tmp_path: Path
) -> None:
    head = begin_overlay(tmp_path / "own")
    (head.parent / "more.toml").write_text(
        '[[hide]]\nkind = "hint"\nid = "department.procurement_limit"\n', encoding="utf-8"
    )

    proposed = proposal(workspace, read_overlay(whole_of(head)))

    assert proposed.new.question_of["department.procurement_limit"].hint is None
    assert whole_of(head.parent / "more.toml") == head.parent / "more.toml"
