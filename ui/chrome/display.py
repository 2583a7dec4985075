"""Theme, size and language, in one small menu; and the keys, in one small sheet."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.dialogs import Dialog
from ui.theme import theme
from ui.tokens import ZOOMS
from ui.widgets.label import Label
from ui.widgets.layouts import fixed, line


class DisplayMenu(QObject):
    """What the window can look like."""

    theme_chosen = Signal(str)
    """Emitted with light, dark, contrast or system."""
    zoom_chosen = Signal(int)
    """Emitted with a size in per cent; 0 for what suits the screen."""
    language_chosen = Signal(str)
    present_wanted = Signal()

    def __init__(self, parent: QWidget, chosen_theme: str, chosen_zoom: int) -> None:
        super().__init__(parent)
        self._parent, self._theme, self._zoom = parent, chosen_theme, chosen_zoom

    def popup(self, at: QPoint) -> None:
        """Show the menu."""
        menu = QMenu(self._parent)
        menu.setFont(theme().font("ui"))
        self._section(
            menu,
            (
                ("system", self.tr("Follow the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ),
            self._theme,
            self.theme_chosen,
        )
        menu.addSeparator()
        sizes = [("0", self.tr("Size that suits the screen"))]
        sizes += [(str(size), f"{size} %") for size in ZOOMS]
        group = QActionGroup(menu)
        for name, words in sizes:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == str(self._zoom))
            action.triggered.connect(partial(self.zoom_chosen.emit, int(name)))
            group.addAction(action)
        menu.addSeparator()
        self._section(menu, (("zh", "中文"), ("en", "English")), theme().lang, self.language_chosen)
        menu.addSeparator()
        menu.addAction(self.tr("Present to a room (F11)")).triggered.connect(self.present_wanted)
        menu.popup(at)

    def _section(
        self,
        menu: QMenu,
        words: tuple[tuple[str, str], ...],
        current: str,
        signal: SignalInstance,
    ) -> None:
        group = QActionGroup(menu)
        for name, label in words:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.triggered.connect(partial(signal.emit, name))
            group.addAction(action)


def show_keys(parent: QWidget) -> None:
    """The sheet of keys."""
    dialog = Dialog(parent, parent.tr("Keys"), parent.tr("Close"), "")
    for keys, words in (
        ("Alt+→  Alt+←", parent.tr("Continue, back")),
        ("1 … 9", parent.tr("Choose an option; mark a row")),
        ("Ctrl+Z  Ctrl+Y", parent.tr("Undo, redo")),
        ("Ctrl+G", parent.tr("Next unanswered question")),
        ("Ctrl+H", parent.tr("The matter’s checklist")),
        ("Ctrl+P", parent.tr("Papers")),
        ("Ctrl+K", parent.tr("Find anything, or go to a code such as A-2.3")),
        ("Ctrl+L", parent.tr("Library")),
        ("Ctrl+E", parent.tr("Add a file")),
        ("Ctrl+M", parent.tr("Write a note")),
        ("Ctrl+Shift+R", parent.tr("Flag for review")),
        ("F1", parent.tr("Fold or unfold the panel")),
        ("Shift+F1", parent.tr("Fold or unfold the rail, in a narrow window")),
        ("F6", parent.tr("Next part of the window")),
        ("F11", parent.tr("Present to a room")),
        ("Ctrl++  Ctrl+−", parent.tr("Larger, smaller")),
        ("?", parent.tr("This sheet")),
    ):
        row = line(spacing=14)
        label = Label(keys, "uib")
        fixed(label, width=160)
        row.addWidget(label)
        row.addWidget(Label(words, "ui", "ink2", wrap=True), 1)
        dialog.body.addLayout(row)
        dialog.body.add_gap(4)
    dialog.exec()
