"""Two small dialogs: who is working, and what the new matter is called."""

from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialog
from ui.widgets.field import Field
from ui.widgets.segments import Segments


def ask_name(parent: QWidget, known: str) -> str:
    """The name under which answers are kept in this sitting; nothing when nobody gave one."""
    dialog = Dialog(
        parent, parent.tr("Who is working?"), parent.tr("Begin"), parent.tr("Without a name")
    )
    dialog.say(
        parent.tr("The name stands beside every answer in the history. It is a name, not a login.")
    )
    dialog.body.add_gap(8)
    field = Field()
    field.setAccessibleName(parent.tr("Your name"))
    field.setText(known)
    field.selectAll()
    dialog.body.addWidget(field)
    field.setFocus()
    dialog.go.setDefault(True)
    accepted = dialog.exec() == Dialog.DialogCode.Accepted
    return field.text().strip() if accepted else ""


class NewMatter(Dialog):
    """What is to be decided, and from which stage on."""

    def __init__(self, parent: QWidget, title: str, stages: tuple[str, ...]) -> None:
        super().__init__(parent, parent.tr("New matter"), parent.tr("Begin"), parent.tr("Not now"))
        self.say(self.tr("Which service is to be decided?"))
        self.body.add_gap(8)
        self._title = Field()
        self._title.setAccessibleName(self.tr("Which service is to be decided?"))
        self._title.setText(title)
        self.body.addWidget(self._title)
        self.body.add_gap(16)
        self.say(self.tr("Where does it stand? Stages before are back-filled."))
        self.body.add_gap(8)
        words = tuple((str(place), name) for place, name in enumerate(stages, start=1))
        self._stage = Segments(words, says=self.tr("Where does it stand?"))
        self._stage.show_value("1")
        self.body.addWidget(self._stage)
        self._title.setFocus()
        self.go.setDefault(True)

    @property
    def title(self) -> str:
        """What the matter is called."""
        return self._title.text().strip()

    @property
    def stage(self) -> int:
        """The stage it starts in."""
        return int(self._stage.value or "1")
