"""What is written and read back: answers with their events, files by their content, full disks."""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import wizard
from tests.builders import make_matter
from tests.conftest import Clock
from wizard.case.casefile import CaseFile
from wizard.case.journal import first_broken
from wizard.case.model import Answer, Exemption
from wizard.case.workspace import FILE_AT_MOST, Workspace
from wizard.content.model import Pack
from wizard.errors import StorageError
from wizard.sentences import failure_said
from wizard.session import Session, department_matter

ROOT = Path(wizard.__file__).parent.parent
DIARY = """
import sys
from pathlib import Path

from wizard.case.casefile import CaseFile
from wizard.case.model import Answer
from wizard.case.workspace import Workspace

with Workspace.open(Path(sys.argv[1])) as workspace:
    casefile = CaseFile(workspace, workspace.matter("m1"))
    for place in range(100_000):
        casefile.write_draft("matter.name", "", f"草稿{place}", shared=False)
        answer = Answer(question="matter.summary", value=f"第{place}次")
        casefile.write_answer(answer, shared=False, by="王芳")
        print(place, flush=True)
"""


@pytest.fixture
def casefile(workspace: Workspace, pack: Pack) -> CaseFile:
    workspace.add_matter(make_matter(pack))
    return CaseFile(workspace, make_matter(pack))


def write(casefile: CaseFile, question: str, value: object, by: str = "王芳") -> Answer:
    return casefile.write_answer(Answer(question=question, value=value), shared=False, by=by)


@pytest.mark.parametrize(
    "value",
    [
        "热线",
        "",
        "𠮷野家 “引号” \n 换行",
        ["a", "b"],
        [],
        [{"row": "r1", "name": "甲", "cost": "1.50"}],
        {"marks": {"a": "3"}},
        None,
        True,
        12,
    ],
)
def test_a_value_comes_back_as_it_was(casefile: CaseFile, value: object) -> None:
    write(casefile, "q", value)

    again = CaseFile(casefile._workspace, casefile.matter)

    assert again.answers["q"].value == value
    assert again.answers == casefile.answers


def test_the_newest_event_of_each_subject_says_what_is_stored(casefile: CaseFile) -> None:
    for place in range(3):
        write(casefile, "a", str(place))
        write(casefile, "b", [str(place)])
    casefile.withdraw_answer("b", shared=False, by="李强")

    newest = {event.subject: event.new for event in casefile.events()}

    assert isinstance(newest["a"], dict)
    assert newest["a"]["value"] == casefile.answers["a"].value == "2"
    assert newest["b"] is None
    assert "b" not in casefile.answers


def test_an_event_tells_what_was_before_and_who_changed_it(casefile: CaseFile) -> None:
    write(casefile, "a", "1", by="王芳")
    write(casefile, "a", "2", by="李强")

    newest, oldest = casefile.history("a")

    assert isinstance(newest.old, dict)
    assert isinstance(newest.new, dict)
    assert (newest.by, newest.old["value"], newest.new["value"]) == ("李强", "1", "2")
    assert (oldest.by, oldest.old) == ("王芳", None)
    assert newest.at > oldest.at


def test_withdrawing_what_was_never_answered_is_nothing(casefile: CaseFile) -> None:
    casefile.withdraw_answer("a", shared=False, by="王芳")

    assert casefile.events() == ()


def test_the_chain_of_events_holds(casefile: CaseFile) -> None:
    for place in range(20):
        write(casefile, f"q{place % 3}", str(place))

    assert first_broken(casefile.events()) is None


@pytest.mark.parametrize(
    ("column", "value"),
    [("new", '{"value":"9"}'), ("by", "别人"), ("at", "2020-01-01"), ("subject", "other")],
)
def test_an_event_that_was_changed_breaks_the_chain(
    casefile: CaseFile, column: str, value: str
) -> None:
    for place in range(5):
        write(casefile, "a", str(place))
    casefile._db.execute(f"update event set {column} = ? where seq = 3", (value,))  # noqa: S608

    broken = first_broken(casefile.events())

    assert broken is not None
    assert broken.seq == 3


def test_an_event_that_was_taken_out_breaks_the_chain_behind_it(casefile: CaseFile) -> None:
    for place in range(5):
        write(casefile, "a", str(place))
    casefile._db.execute("delete from event where seq = 3")

    broken = first_broken(casefile.events())

    assert broken is not None
    assert broken.seq == 4


def test_the_departments_answers_are_seen_by_every_matter(workspace: Workspace, pack: Pack) -> None:
    workspace.add_matter(make_matter(pack))
    own = CaseFile(workspace, department_matter(pack, "2026-11-23"))
    own.write_answer(Answer(question="department.name", value="甲市"), shared=True, by="王芳")

    assert CaseFile(workspace, make_matter(pack)).answers["department.name"].value == "甲市"
    assert CaseFile(workspace, make_matter(pack, id="m2")).answers.keys() == {"department.name"}


def test_a_recorded_answer_is_no_draft_any_more(casefile: CaseFile) -> None:
    casefile.write_draft("a", "", "写到一", shared=False)
    casefile.write_draft("b", "2027-01", "写到二", shared=False)
    assert casefile.drafts() == {"a": "写到一", "b@2027-01": "写到二"}

    write(casefile, "a", "写完了")
    casefile.drop_draft("b", "2027-01", shared=False)

    assert casefile.drafts() == {}


def test_an_exemption_is_kept_once_for_a_rule(casefile: CaseFile) -> None:
    first = Exemption(
        rule="kpi.year", authority="局党组", document="1 号", until="2027-12-31", reason="过渡"
    )
    casefile.write_exemption(first, by="王芳")
    casefile.write_exemption(first.model_copy(update={"document": "2 号"}), by="王芳")

    assert [one.document for one in casefile.snapshot().exemptions] == ["2 号"]


# --- files ----------------------------------------------------------------------------------------


def test_a_file_is_kept_once_under_the_digest_of_its_content(workspace: Workspace) -> None:
    one, other = workspace.keep_file(b"paper"), workspace.keep_file(b"paper")

    assert one == other == hashlib.sha256(b"paper").hexdigest()
    assert workspace.file(one) == b"paper"
    assert workspace.db.execute("select count(*) from file").fetchone() == (1,)


def test_a_file_may_be_as_large_as_its_bound(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert FILE_AT_MOST == 50 * 1024 * 1024
    monkeypatch.setattr("wizard.case.workspace.FILE_AT_MOST", 5)

    assert workspace.keep_file(b"12345")
    with pytest.raises(StorageError) as raised:
        workspace.keep_file(b"123456")
    assert "50 MB" in failure_said(raised.value, "zh")


def test_a_file_whose_content_is_missing_is_told_of(workspace: Workspace) -> None:
    with pytest.raises(StorageError) as raised:
        workspace.file("0" * 64)

    assert failure_said(raised.value, "en") == (
        "The content of this file is missing. Restore a backup."
    )


# --- the disk -------------------------------------------------------------------------------------


def fill_the_disk(workspace: Workspace) -> None:
    """Let the file grow no further, as a full disk would."""
    pages = workspace.db.execute("pragma page_count").fetchone()[0]
    workspace.db.execute(f"pragma max_page_count = {pages}")


LONG = "长" * 200_000


def test_a_full_disk_leaves_everything_as_it_was(session: Session, file: Path) -> None:
    session.record("matter.name", "热线")
    before = (session.snapshot, session.events(), session.results.outcomes)
    fill_the_disk(session.workspace)

    with pytest.raises(StorageError) as raised:
        session.record("matter.summary", LONG)

    assert raised.value.code == "answer.not_saved"
    assert "{" not in failure_said(raised.value, "zh")
    assert (session.snapshot, session.events(), session.results.outcomes) == before
    assert session.last_edit is not None
    assert session.last_edit.key == "matter.name"


def test_work_goes_on_once_there_is_room_again(session: Session) -> None:
    fill_the_disk(session.workspace)
    with pytest.raises(StorageError):
        session.record("matter.summary", LONG)
    session.workspace.db.execute("pragma max_page_count = 1000000")

    session.record("matter.summary", LONG)

    assert session.results.value("matter.summary") == LONG
    assert first_broken(session.events()) is None


def _attach(session: Session) -> None:
    session.attach("baseline.flow", "流程.pdf", LONG.encode())


def _disagree(session: Session) -> None:
    session.disagree("kpi.year", LONG)


def _add_matter(session: Session) -> None:
    session.workspace.add_matter(session.matter.model_copy(update={"id": LONG}))


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (_attach, "file.not_saved"),
        (_disagree, "record.not_saved"),
        (_add_matter, "matter.not_saved"),
    ],
)
def test_whatever_cannot_be_stored_says_so(
    session: Session, act: Callable[[Session], None], code: str
) -> None:
    fill_the_disk(session.workspace)

    with pytest.raises(StorageError) as raised:
        act(session)

    assert raised.value.code == code
    assert "{" not in failure_said(raised.value, "zh")
    assert session.snapshot.attachments == ()
    assert session.snapshot.disagreements == ()
    assert len(session.workspace.matters()) == 1


@pytest.mark.skipif(os.name == "nt", reason="only POSIX systems kill like this")
def test_a_killed_program_loses_at_most_the_last_key(file: Path, pack: Pack, clock: Clock) -> None:
    with Workspace.create(file, pack, now=clock) as workspace:
        workspace.add_matter(make_matter(pack))
    writer = subprocess.Popen(
        [sys.executable, "-c", DIARY, str(file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    told = [int(writer.stdout.readline()) for _ in range(150)]
    writer.send_signal(signal.SIGKILL)
    told += [int(line) for line in writer.stdout.read().split()]
    writer.wait()
    writer.stdout.close()

    with Workspace.open(file, now=clock) as workspace:
        casefile = CaseFile(workspace, workspace.matter("m1"))
        stored = int(str(casefile.answers["matter.summary"].value).strip("第次"))
        drafted = int(str(casefile.drafts()["matter.name"]).removeprefix("草稿"))
        events = casefile.events()

    assert stored in (told[-1], told[-1] + 1)
    assert drafted in (stored, stored + 1)
    assert len(events) == stored + 1
    assert first_broken(events) is None
