"""Files: dropped or chosen here, kept by the page."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.editors.base import Editor
from ui.widgets.buttons import Button
from ui.widgets.file_list import FileList
from ui.widgets.layouts import column, line
from ui.widgets.notice import EmptyState
from wizard.content.questions import AttachmentQuestion
from wizard.languages import Lang


class AttachmentEditor(Editor):
    """A list of files and a place to drop more. Storing them is the page's work."""

    wants_file = Signal(str)
    """Emitted with the path of each file a person adds; the page stores it and shows it."""
    wants_open = Signal(str, str)
    """Emitted with digest and name of a file a person wants to look at."""

    def __init__(
        self, question: AttachmentQuestion, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, lang, parent)
        self._files: list[dict[str, str]] = []
        self._read_only = False
        self.setAcceptDrops(True)
        self._empty: EmptyState | None = None
        self._place = column()
        self._list = FileList()
        self._list.open_wanted.connect(self.wants_open)
        self._list.removal_wanted.connect(self._remove)
        self.body.addLayout(self._place)
        self.body.add_gap(10)
        row = line()
        self._add = Button("", icon="plus")
        self._add.setObjectName(f"{question.id}:add")
        row.addWidget(self._add)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.add_gap(10)
        self.body.addWidget(self._list)
        self._list.follow(self._add)
        self._add.clicked.connect(self._choose)
        self.retranslate()

    def show_value(self, value: object) -> None:
        """Show the files of a value."""
        files = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
        self._files = [
            {str(key): str(part) for key, part in file.items()}
            for file in files
            if isinstance(file, Mapping)
        ]
        self._show()

    def focus_first(self) -> None:
        """The button that adds."""
        self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def set_read_only(self, *, read_only: bool) -> None:
        """Files can be looked at, not added or taken away."""
        self._read_only = read_only
        self._add.setVisible(not read_only)
        self.setAcceptDrops(not read_only)
        self._show()

    def retranslate(self) -> None:
        """Button and empty place."""
        self._add.setText(self.tr("Add files"))
        self.name(self._add, f"{self.tr('Add files')} {self.prompt}")
        if self._empty is not None:
            self._place.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = EmptyState(
            "evidence", self.tr("No files yet"), self.tr("Drop files here, or press Ctrl+E.")
        )
        self._place.addWidget(self._empty)
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped."""
        if _paths(event.mimeData()):
            event.acceptProposedAction()
            self._light(lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stop showing that."""
        self._light(lit=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask the page to keep what was dropped."""
        self._light(lit=False)
        for path in _paths(event.mimeData()):
            self.wants_file.emit(str(path))
        event.acceptProposedAction()

    def _choose(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        for path in paths:
            self.wants_file.emit(path)

    def _remove(self, place: int) -> None:
        kept = [file for at, file in enumerate(self._files) if at != place]
        self._files = kept
        self._show()
        self.focus_first()
        self.edited.emit(kept or None)

    def _light(self, *, lit: bool) -> None:
        if self._empty is not None:
            self._empty.set_lit(lit=lit)

    def _show(self) -> None:
        self._list.show_files(self._files, read_only=self._read_only)
        if self._empty is not None:
            self._empty.setVisible(not self._files)


def _paths(mime: QMimeData) -> list[Path]:
    """The files among what is dragged; folders and addresses are not files."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
