"""Opening a workspace; where it cannot be opened, a sentence says so and no byte is changed."""

import shutil
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.builders import make_matter
from tests.conftest import Clock
from wizard.case.schema import APPLICATION_ID
from wizard.case.workspace import BACKUPS_KEPT, Workspace
from wizard.content.model import Pack
from wizard.errors import ContentError, StorageError
from wizard.languages import LANGS
from wizard.paths import backups_of
from wizard.sentences import failure_said
from wizard.session import Session, results_of

PAGE = 4096


@pytest.fixture
def closed(file: Path, pack: Pack, clock: Clock) -> Path:
    """A workspace with one matter and one answer, closed again."""
    with Workspace.create(file, pack, now=clock) as workspace:
        workspace.add_matter(make_matter(pack))
        Session(workspace, workspace.matter("m1"), by="王芳").record("matter.name", "热线")
    return file


def refused(file: Path, clock: Clock) -> StorageError:
    """Why a file is not opened; insists that nothing about it or beside it has changed."""
    before = {path: path.read_bytes() for path in file.parent.rglob("*") if path.is_file()}
    with pytest.raises(StorageError) as raised:
        Workspace.open(file, now=clock)
    after = {path: path.read_bytes() for path in file.parent.rglob("*") if path.is_file()}
    assert after == before
    for lang in LANGS:
        said = failure_said(raised.value, lang)
        assert "{" not in said
        assert file.stem in said
    return raised.value


def test_what_was_stored_is_there_after_reopening(closed: Path, pack: Pack, clock: Clock) -> None:
    with Workspace.open(closed, now=clock) as workspace:
        (matter,) = workspace.matters()
        session = Session(workspace, matter, by="李强")

        assert matter == make_matter(pack)
        assert session.pack == pack
        assert session.results.value("matter.name") == "热线"


def test_a_workspace_is_one_file(closed: Path) -> None:
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_a_file_that_is_there_is_never_made_anew(closed: Path, pack: Pack, clock: Clock) -> None:
    before = closed.read_bytes()

    with pytest.raises(StorageError) as raised:
        Workspace.create(closed, pack, now=clock)

    assert raised.value.code == "workspace.exists"
    assert closed.read_bytes() == before


def test_a_workspace_makes_the_folder_it_is_to_lie_in(
    tmp_path: Path, pack: Pack, clock: Clock
) -> None:
    with Workspace.create(tmp_path / "a" / "b" / "w.dingce", pack, now=clock) as workspace:
        assert workspace.path.exists()


def test_where_nothing_can_be_written_no_workspace_is_made(
    tmp_path: Path, pack: Pack, clock: Clock
) -> None:
    (tmp_path / "a").write_text("a file, not a folder")

    with pytest.raises(StorageError) as raised:
        Workspace.create(tmp_path / "a" / "w.dingce", pack, now=clock)

    assert raised.value.code == "workspace.not_created"
    assert "{" not in failure_said(raised.value, "zh")


def test_a_second_window_is_told_at_once(workspace: Workspace, clock: Clock) -> None:
    assert refused(workspace.path, clock).code == "workspace.open_elsewhere"


def test_a_file_that_is_let_go_of_can_be_opened_again(workspace: Workspace, clock: Clock) -> None:
    workspace.close()

    with Workspace.open(workspace.path, now=clock) as again:
        assert again.path == workspace.path


def test_a_missing_file_is_told_of(tmp_path: Path, clock: Clock) -> None:
    assert refused(tmp_path / "gone.dingce", clock).code == "workspace.missing"


def test_a_folder_is_not_a_file(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "folder.dingce").mkdir()

    assert refused(tmp_path / "folder.dingce", clock).code == "workspace.missing"


def test_a_write_protected_file_is_told_of(closed: Path, clock: Clock) -> None:
    closed.chmod(0o444)

    assert refused(closed, clock).code == "workspace.read_only"


def test_a_text_is_no_workspace(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "note.dingce"
    file.write_text("这是一份说明。\n" * 200, encoding="utf-8")

    assert refused(file, clock).code == "workspace.not_a_workspace"


@pytest.mark.parametrize("content", [b"", b"x"])
def test_next_to_nothing_is_no_workspace(tmp_path: Path, clock: Clock, content: bytes) -> None:
    file = tmp_path / "empty.dingce"
    file.write_bytes(content)

    assert refused(file, clock).code == "workspace.not_a_workspace"


def test_a_database_of_another_program_is_no_workspace(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "other.dingce"
    other = sqlite3.connect(file)
    other.execute("create table contact (name text)")
    other.commit()
    other.close()

    assert refused(file, clock).code == "workspace.not_a_workspace"


def test_a_file_of_a_newer_release_is_told_of(closed: Path, clock: Clock) -> None:
    db = sqlite3.connect(closed)
    db.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values (?, ?, ?)",
        ("dingce", "m999_from_the_future", "2036-01-01"),
    )
    db.commit()
    db.close()

    assert refused(closed, clock).code == "workspace.newer"


def _half(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2 // PAGE * PAGE])


def _torn(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:-1000])


def _second_page_scribbled(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    whole[PAGE : PAGE + 64] = b"\xff" * 64
    file.write_bytes(whole)


def _every_page_scribbled(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    for place in range(PAGE, len(whole), PAGE):
        whole[place : place + 16] = b"\x7f" * 16
    file.write_bytes(whole)


def _schema_scribbled(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    whole[100:400] = b"\x00" * 300
    file.write_bytes(whole)


@pytest.mark.parametrize(
    "harm", [_half, _torn, _second_page_scribbled, _every_page_scribbled, _schema_scribbled]
)
def test_a_damaged_file_is_told_of_with_the_place_of_its_backups(
    closed: Path, clock: Clock, harm: Callable[[Path], None]
) -> None:
    harm(closed)

    error = refused(closed, clock)

    assert error.code == "workspace.damaged"
    assert str(backups_of(closed)) in failure_said(error, "en")


def test_a_file_that_lost_its_head_is_not_known_any_more(closed: Path, clock: Clock) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(b"\x00" * 100 + whole[100:])

    assert refused(closed, clock).code == "workspace.not_a_workspace"


def test_a_file_knows_what_it_is(closed: Path) -> None:
    db = sqlite3.connect(closed)

    assert db.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
    assert db.execute("pragma journal_mode").fetchone() == ("delete",)
    db.close()


# --- backups --------------------------------------------------------------------------------------


def backups(file: Path) -> list[Path]:
    return sorted(backups_of(file).glob("*.dingce"))


def opened(file: Path, clock: Clock) -> None:
    Workspace.open(file, now=clock).close()


def test_a_backup_is_made_at_the_first_opening_of_a_day(closed: Path, clock: Clock) -> None:
    opened(closed, clock)
    opened(closed, clock)
    assert len(backups(closed)) == 1

    clock.next_day()
    opened(closed, clock)
    assert len(backups(closed)) == 2


def test_ten_backups_are_kept_and_the_oldest_goes(closed: Path, clock: Clock) -> None:
    opened(closed, clock)
    (oldest,) = backups(closed)
    for _ in range(BACKUPS_KEPT):
        clock.next_day()
        opened(closed, clock)

    assert len(backups(closed)) == BACKUPS_KEPT == 10
    assert oldest not in backups(closed)


def test_a_backup_is_a_workspace_of_its_own(closed: Path, clock: Clock, tmp_path: Path) -> None:
    opened(closed, clock)
    restored = tmp_path / "restored.dingce"
    shutil.copy(backups(closed)[0], restored)

    with Workspace.open(restored, now=clock) as workspace:
        (matter,) = workspace.matters()
        assert Session(workspace, matter, by="").results.value("matter.name") == "热线"


def test_without_a_backup_the_file_is_not_opened(closed: Path, clock: Clock) -> None:
    backups_of(closed).write_text("a file where the folder should be")

    assert refused(closed, clock).code == "backup.failed"


def test_an_unknown_matter_is_told_of(workspace: Workspace) -> None:
    with pytest.raises(StorageError) as raised:
        workspace.matter("gone")

    assert failure_said(raised.value, "en") == "There is no such matter in the file: gone."


def test_a_file_that_lacks_its_pack_is_told_of(workspace: Workspace) -> None:
    with pytest.raises(StorageError) as raised:
        workspace.pack("cn-gov-outsourcing", "1999.1")

    assert "cn-gov-outsourcing 1999.1" in failure_said(raised.value, "en")


# --- the pack inside ------------------------------------------------------------------------------


def older(pack: Pack, lacking: str) -> Pack:
    """The pack as it was before a figure was added to it."""
    told = {field: getattr(pack, field) for field in Pack.model_fields}
    kept = tuple(one for one in pack.parameters if one.id != lacking)
    return Pack.model_validate({**told, "version": "2020.01", "parameters": kept})


def test_a_matter_whose_stored_pack_lacks_a_figure_is_refused_in_one_sentence(
    file: Path, pack: Pack, clock: Clock
) -> None:
    old = older(pack, "fit.high")
    with Workspace.create(file, old, now=clock) as workspace:
        workspace.add_matter(make_matter(old))
    before = file.read_bytes()

    with Workspace.open(file, now=clock) as workspace:
        (matter,) = workspace.matters()
        ways = (lambda: Session(workspace, matter, by=""), partial(results_of, workspace, matter))
        for refused in ways:
            with pytest.raises(ContentError) as told:
                refused()
            for lang in LANGS:
                said = failure_said(told.value, lang)
                assert "2020.01" in said
                assert "fit.high" in said

    assert file.read_bytes() == before


def test_a_stored_pack_that_lacks_what_nothing_names_opens(
    file: Path, pack: Pack, clock: Clock
) -> None:
    old = older(pack, "labour.fine")
    with Workspace.create(file, old, now=clock) as workspace:
        workspace.add_matter(make_matter(old))
        (matter,) = workspace.matters()

        assert Session(workspace, matter, by="").pack.version == "2020.01"


def test_a_stored_pack_of_another_shape_is_refused_with_its_name(
    file: Path, pack: Pack, clock: Clock
) -> None:
    with Workspace.create(file, pack, now=clock) as workspace:
        workspace.add_matter(make_matter(pack))
        changed = pack.model_dump_json(by_alias=True).replace('"grade"', '"mark"')
        workspace.db.execute("update pack set json = ?", (changed,))
        workspace.db.conn.commit()

    with Workspace.open(file, now=clock) as workspace, pytest.raises(ContentError) as told:
        Session(workspace, workspace.matters()[0], by="")

    assert told.value.code == "content.stored_pack_unreadable"
    for lang in LANGS:
        assert pack.version in failure_said(told.value, lang)
