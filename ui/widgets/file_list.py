"""Files by name: each opens when its name is pressed, and can be taken off."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.box import Icon, Surface
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import column, fixed, line


class FileList(QWidget):
    """One row a file. A file is a mapping with `name`, `sha256` and perhaps `note`."""

    open_wanted = Signal(str, str)
    """Emitted with digest and name of a file a person wants to look at."""
    removal_wanted = Signal(int)
    """Emitted with the place of a file a person takes off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = column(self)
        self._before: QWidget | None = None

    def show_files(self, files: Sequence[Mapping[str, str]], *, read_only: bool = False) -> None:
        """Show these files; `read_only` ones cannot be taken off."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for place, file in enumerate(files):
            self._rows.addWidget(self._row(place, file, read_only=read_only))
        self._take_turns()

    def follow(self, widget: QWidget) -> None:
        """Let the rows come after this widget in the tab order; Qt puts what is made later last."""
        self._before = widget
        self._take_turns()

    def _take_turns(self) -> None:
        before = self._before
        for button in self.findChildren(Button):
            if before is not None:
                QWidget.setTabOrder(before, button)
                before = button

    def _row(self, place: int, file: Mapping[str, str], *, read_only: bool) -> QWidget:
        holder = Surface(None, hairlines=("bottom",))
        fixed(holder, height=41)
        name = file.get("name", "")
        row = line(holder, margins=(2, 0, 2, 0))
        row.addWidget(Icon("file", 18, "ink2"))
        row.add_gap(10)
        link = Button(name, "link", colour="ink")
        link.setAccessibleName(name)
        link.clicked.connect(partial(self.open_wanted.emit, file.get("sha256", ""), name))
        row.addWidget(link)
        row.add_gap(12)
        row.addWidget(Label(file.get("note", ""), "small", "ink3"), 1)
        if not read_only:
            remove = Button(self.tr("Remove"), "quiet", icon="close")
            remove.setAccessibleName(f"{self.tr('Remove')} {name}")
            remove.clicked.connect(partial(self.removal_wanted.emit, place))
            row.addWidget(remove)
        return holder
