"""Files kept with a question: put in, taken out, and looked at as they were."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.window import button, click, in_dialog, page_of, read_it, said, texts
from ui.pages.question_page import QuestionPage
from ui.shell import Shell
from wizard.case.model import Attachment

OpenMatter = Callable[[str], Shell]
CONTENT = b"minutes of the meeting\n" * 40


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "纪要.txt"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def chosen(paper: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is chosen wherever Qt asks for one."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paper), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(paper)], ""))
    return paper


def kept(shell: Shell, question: str) -> list[Attachment]:
    held = shell.work.desk.session.snapshot.attachments
    return [one for one in held if one.question == question]


def test_a_file_is_kept_with_an_ordinary_question_and_removed_again(
    matter: Shell, chosen: Path, qtbot: QtBot
) -> None:
    matter.work.go_question("matter.duty_document")
    page = page_of(matter)
    click(page, "Files")

    assert [one.name for one in kept(matter, "matter.duty_document")] == [chosen.name]
    assert f"{said('Files')} 1" in texts(page)
    assert matter.work.desk.session.answer("matter.duty_document") is None

    qtbot.waitUntil(lambda: chosen.name in texts(page))
    button(page, "Remove").click()
    assert kept(matter, "matter.duty_document") == []
    assert chosen.name not in texts(page)


def test_a_file_answers_a_question_that_asks_for_files_and_removing_it_takes_that_back(
    open_matter: OpenMatter, chosen: Path, qtbot: QtBot
) -> None:
    shell = open_matter("intake")
    desk = shell.work.desk
    for one in kept(shell, "baseline.flow"):
        desk.detach("baseline.flow", one.sha256)
    desk.withdraw("baseline.flow")
    shell.work.go_question("baseline.flow")
    click(page_of(shell), "Add files")

    digest = kept(shell, "baseline.flow")[0].sha256
    answer = desk.session.answer("baseline.flow")
    assert answer is not None
    assert answer.value == [{"name": chosen.name, "sha256": digest}]
    qtbot.waitUntil(lambda: chosen.name in texts(page_of(shell)))

    button(page_of(shell), "Remove").click()
    assert desk.session.answer("baseline.flow") is None
    assert kept(shell, "baseline.flow") == []


def test_ctrl_e_on_a_question_that_asks_for_files_answers_it(
    open_matter: OpenMatter, chosen: Path, qtbot: QtBot
) -> None:
    shell = open_matter("hotline")
    shell.work.desk.withdraw("baseline.flow")
    shell.work.go_question("baseline.flow")
    shell.work.on_question("choose_file")

    answer = shell.work.desk.session.answer("baseline.flow")
    assert answer is not None
    qtbot.waitUntil(lambda: chosen.name in texts(page_of(shell)))


def test_a_file_can_be_dropped_anywhere_on_the_page(matter: Shell, paper: Path) -> None:
    matter.work.go_question("matter.duty_document")
    page = page_of(matter)
    assert isinstance(page, QuestionPage)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paper))])
    page.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert [one.name for one in kept(matter, "matter.duty_document")] == [paper.name]


def test_a_copy_of_a_kept_file_has_the_same_bytes(
    matter: Shell, chosen: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    matter.work.go_question("matter.duty_document")
    click(page_of(matter), "Files")
    qtbot.waitUntil(lambda: chosen.name in texts(matter))
    click(page_of(matter), chosen.name)

    copy = Path(opened[0].toLocalFile())
    assert copy.name == chosen.name
    assert copy != chosen
    assert copy.read_bytes() == CONTENT
    digest = kept(matter, "matter.duty_document")[0].sha256
    again = matter.work.desk.copy_of(digest, chosen.name)
    assert again is not None
    assert again.read_bytes() == CONTENT


def test_a_file_that_cannot_be_read_gives_a_sentence_and_nothing_is_kept(
    matter: Shell, paper: Path, chosen: Path
) -> None:
    paper.unlink()
    matter.work.go_question("matter.duty_document")
    told = in_dialog(read_it)
    click(page_of(matter), "Files")

    assert any("这个附件读不出来" in words for words in told)
    assert kept(matter, "matter.duty_document") == []
