"""The few dialogs: a heading, facts, one verb, and a way out, which Esc takes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme import px
from ui.widgets.box import Surface
from ui.widgets.buttons import Button
from ui.widgets.field import Paragraph
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Scroll, Stack, column

WIDE = 560


class Dialog(QDialog):
    """A heading, a body, a verb and a way out."""

    def __init__(self, parent: QWidget, title: str, verb: str, way_out: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.widen(WIDE)
        outer = column(self)
        sheet = Surface("paper", border="edge")
        outer.addWidget(sheet)
        rows = column(sheet, margins=(24, 20, 24, 24))
        rows.addWidget(Heading(title, "h2"))
        rows.add_gap(12)
        content = QWidget()
        self.body: Stack = column(content)
        self._area = Scroll(content)
        rows.addWidget(self._area, 1)
        rows.add_gap(20)
        bar = Flow(spacing=20)
        self.go = Button(verb, "go")
        self.go.clicked.connect(self.accept)
        self.go.setDefault(True)
        bar.addWidget(self.go)
        if way_out:
            out = Button(way_out, "link")
            out.clicked.connect(self.reject)
            bar.addWidget(out)
        rows.addLayout(bar)

    def widen(self, logical: float) -> None:
        """Give it more room."""
        self.setFixedWidth(min(px(logical), self._most().width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is said needs, or as the screen; the rest scrolls."""
        super().showEvent(event)
        content, most = self._area.widget(), self._most()
        around = self.sizeHint().height() - self._area.sizeHint().height()
        needed = content.heightForWidth(self._area.viewport().width())
        height = around + max(needed, content.minimumSizeHint().height())
        self.resize(self.width(), min(height, most.height()))

    def _most(self) -> QSize:
        """As large as the screen lets it be."""
        room = self.screen().availableSize()
        return QSize(room.width() - px(16), room.height() - px(48))

    def say(self, words: str) -> None:
        """Add a sentence."""
        self.body.addWidget(Label(words, "ui", "ink", wrap=True))


def tell(parent: QWidget, title: str, words: str, verb: str) -> None:
    """Say one thing that has happened and wait until it was read."""
    dialog = Dialog(parent, title, verb, "")
    dialog.say(words)
    dialog.exec()


def ask(parent: QWidget, title: str, words: str, verb: str, way_out: str) -> bool:
    """Ask before something is done."""
    dialog = Dialog(parent, title, verb, way_out)
    dialog.say(words)
    return dialog.exec() == QDialog.DialogCode.Accepted


def ask_words(
    parent: QWidget, title: str, words: str, verb: str, *, way_out: str = "", begin: str = ""
) -> str:
    """Ask for a few words; nothing when the person took the way out."""
    dialog = Dialog(parent, title, verb, way_out or parent.tr("Not now"))
    dialog.say(words)
    dialog.body.add_gap(8)
    box = Paragraph(3)
    box.setAccessibleName(words)
    box.show_text(begin)
    dialog.body.addWidget(box)
    box.setFocus(Qt.FocusReason.OtherFocusReason)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return box.toPlainText().strip() if accepted else ""
