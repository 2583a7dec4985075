"""The seal on the in-house estimate: how it stands, and the verb that sets it."""

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.layouts import column
from ui.widgets.notice import Notice, NoticeKind
from wizard.engine.wording import say
from wizard.languages import Lang, run_on
from wizard.sealing import holds, seal_said
from wizard.session import Change


class SealBox(QWidget):
    """What is said of the seal; where the estimate can be sealed, the verb that does it."""

    def __init__(self, desk: Desk, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang = desk, lang
        self._rows = column(self)
        self._notice: Notice | None = None
        self._show()
        desk.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        """Show what has changed, unless it is another matter that is open now."""
        if change.kind != "opened" and not change.is_of_pack:
            self._show()

    def _show(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        session = self._desk.session
        said = [say(session.pack, one, self._lang) for one in seal_said(session.results)]
        title = said[0] if said else self.tr("The in-house estimate is not sealed yet")
        unsealed = self.tr("Seal it before any offer is entered.")
        rest = run_on(said[1:], self._lang) if said else unsealed
        kind: NoticeKind = "warning" if said and not holds(session.results) else "note"
        verb = self.tr("Seal it") if session.can_be_sealed else ""
        self._notice = Notice(kind, title, rest, verb=verb)
        self._notice.acted.connect(self._desk.seal)
        self._rows.addWidget(self._notice)
        self._notice.show()
        is_told = bool(said) or session.can_be_sealed
        # What has no parent yet would open as a window of its own.
        if not is_told or self.parentWidget() is not None:
            self.setVisible(is_told)
