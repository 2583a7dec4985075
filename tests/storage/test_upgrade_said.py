"""A preview of an upgrade read aloud: pieces, answers, gates, sentences and figures, in words."""

import pytest

from tests.storage.test_upgrade import ADDED, HIDDEN, WORDS, newer, unfit  # noqa: F401 - a fixture
from wizard.case.workspace import Workspace
from wizard.content.model import Pack
from wizard.languages import LANGS, Lang
from wizard.practice import build_practice
from wizard.session import Session
from wizard.upgrade import Preview, upgrade_preview
from wizard.upgrade_said import Said, Shift, preview_said


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """The hotline moved to a pack with other figures, one question more and one fewer."""
    path = tmp_path_factory.mktemp("said") / "practice.dingce"
    build_practice(path)
    rows = [
        {"parameter": name, "since": "2026-01-01", "value": value, "reason": WORDS}
        for name, value in {"need.high": "99", "need.measured_share": "1"}.items()
    ]
    with Workspace.open(path) as workspace:
        new = newer(workspace.newest_pack(), add={"values": rows, **ADDED}, hide=HIDDEN)
        return upgrade_preview(workspace, workspace.matter("hotline"), new)


def shifts(said: Said) -> tuple[Shift, ...]:
    return (*said.dormant, *said.unacceptable, *said.gates, *said.verdicts, *said.figures)


def test_what_moves_is_told_before_and_after_in_words_of_the_pack(full: Preview) -> None:
    said = preview_said(full, "zh")

    assert [piece.what for piece in said.questions[0].pieces] == ["removed", "added"]
    assert [one.name for one in said.dormant] == ["A-1.2 事项概况"]
    assert said.dormant[0].before.startswith("面向全区群众和企业")
    assert said.gates[1].name == "G1 论证关"
    assert (said.gates[1].before, said.gates[1].after[:3]) == ("已通过", "通过后")
    assert said.verdicts[0].before == "第 Ⅰ 象限：可以进入外包论证"
    assert said.verdicts[0].after.startswith("第 Ⅲ 象限")
    assert ("必要性", "63.1") in {(one.name, one.before) for one in said.figures}


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_that_is_told_is_an_id(full: Preview, lang: Lang) -> None:
    ids = {
        *full.new.question_of,
        *full.after.outcomes,
        "quadrant1",
        "to_confirm",
        "passed.",
        "held",
    }

    for one in shifts(preview_said(full, lang)):
        assert not {one.name, one.before, one.after} & ids
        assert one.before or one.after


def test_a_pack_that_changes_nothing_says_so(session: Session, pack: Pack) -> None:
    same = upgrade_preview(session.workspace, session.matter, newer(pack))
    other = upgrade_preview(session.workspace, session.matter, newer(pack, add=ADDED))

    assert preview_said(same, "zh").is_nothing
    assert not preview_said(other, "zh").is_nothing


def test_where_the_own_pack_cannot_judge_only_what_would_be_is_told(
    unfit: Workspace,  # noqa: F811 - the fixture
    pack: Pack,
) -> None:
    with unfit as workspace:
        said = preview_said(upgrade_preview(workspace, workspace.matter("m1"), pack), "zh")

    assert said.advice.before == ""
    assert said.advice.after
    assert all(one.before == "" and one.after for one in (*said.gates, *said.verdicts))
