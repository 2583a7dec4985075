"""Files: the editor asks, the page keeps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import press
from ui.editors.attachment import AttachmentEditor
from ui.gallery.questions import DOCUMENTS, VALUES
from ui.widgets.buttons import Button
from ui.widgets.notice import EmptyState

Show = Callable[[QWidget], None]


def buttons(editor: AttachmentEditor, name: str) -> list[Button]:
    QApplication.processEvents()
    found = editor.findChildren(Button)
    return [
        one for one in found if one.accessibleName().startswith(name) and one.isVisibleTo(editor)
    ]


def dropped(editor: AttachmentEditor, path: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(editor, enter)
    if enter.isAccepted():
        drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none)
        QApplication.sendEvent(editor, drop)
    return enter.isAccepted()


def test_without_files_it_says_how_they_come_here(show: Show) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    show(editor)
    empty = editor.findChild(EmptyState)
    assert empty is not None

    assert empty.isVisible()
    assert empty.accessibleName().startswith("还没有附件")


def test_stored_files_are_listed_by_name(show: Show) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    show(editor)
    editor.show_value(VALUES[DOCUMENTS.id])

    assert len(buttons(editor, "工资台账2026.xlsx")) == 1
    assert len(buttons(editor, "社保缴费证明.pdf")) == 1


def test_a_dropped_file_is_asked_for_and_not_listed_before_it_is_kept(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    show(editor)
    file = tmp_path / "台账.xlsx"
    file.write_text("1", encoding="utf-8")

    with qtbot.waitSignal(editor.wants_file) as asked, qtbot.assertNotEmitted(editor.edited):
        assert dropped(editor, file)

    assert asked.args == [str(file)]
    assert buttons(editor, "台账.xlsx") == []


def test_a_folder_cannot_be_dropped(show: Show, tmp_path: Path) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    show(editor)

    assert not dropped(editor, tmp_path)


def test_the_dialog_asks_for_each_chosen_file(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    show(editor)
    asked: list[str] = []
    editor.wants_file.connect(asked.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.pdf", "/b.pdf"], ""))
    editor.focus_first()

    press(Qt.Key.Key_Space)

    assert asked == ["/a.pdf", "/b.pdf"]


def test_removing_tells_the_files_that_are_left(qtbot: QtBot, show: Show) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    editor.show_value(VALUES[DOCUMENTS.id])
    show(editor)
    told: list[object] = []
    editor.edited.connect(told.append)

    buttons(editor, "移除 工资台账2026.xlsx")[0].click()
    buttons(editor, "移除 社保缴费证明.pdf")[0].click()

    assert told == [[{"name": "社保缴费证明.pdf", "sha256": "9a01", "note": "2 页"}], None]


def test_a_file_can_be_opened_by_its_name(qtbot: QtBot, show: Show) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    editor.show_value(VALUES[DOCUMENTS.id])
    show(editor)

    with qtbot.waitSignal(editor.wants_open) as asked:
        buttons(editor, "社保缴费证明.pdf")[0].click()

    assert asked.args == ["9a01", "社保缴费证明.pdf"]


def test_files_that_are_only_read_cannot_be_removed_or_added(show: Show, tmp_path: Path) -> None:
    editor = AttachmentEditor(DOCUMENTS, "zh")
    editor.show_value(VALUES[DOCUMENTS.id])
    editor.set_read_only(read_only=True)
    show(editor)
    file = tmp_path / "a.txt"
    file.write_text("1", encoding="utf-8")

    assert buttons(editor, "移除") == []
    assert buttons(editor, "添加文件") == []
    assert not dropped(editor, file)
