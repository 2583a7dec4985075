"""One overlay: what it changes, to be taken over or not; or why it cannot be taken over."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.difference_parts import add_kinds
from ui.pages.sheet import Sheet
from ui.theme import theme
from ui.widgets.box import Surface
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.layouts import column
from ui.widgets.notice import EmptyState, Notice
from wizard.content.differences import differences
from wizard.content.flaw import Flaw, Flawed
from wizard.content.model import Pack
from wizard.content.overlay import Overlay
from wizard.content.told import told
from wizard.errors import WizardError
from wizard.overlays import Proposal
from wizard.own_content import extent
from wizard.sentences import failure_said, flaw_said


class _ChangesPage(Sheet):
    """What an overlay changes, kind by kind."""

    def __init__(
        self, overlay: Overlay, packs: tuple[Pack, Pack], parent: QWidget | None = None
    ) -> None:
        title = f"{overlay.title.in_(theme().lang)} {overlay.version}"
        super().__init__(QCoreApplication.translate("Overlay", "Overlay"), title, parent)
        self.overlay = overlay
        self.body.add_gap(6)
        self.body.addWidget(Label(self._summary(), "body", "ink2", wrap=True))
        self.body.add_gap(22)
        found = told(differences(*packs), *packs, self.lang)
        add_kinds(self.body, found)
        if not found:
            words = self.tr("It changes nothing in the content as it is now.")
            self.body.addWidget(EmptyState("import", words))
        self.body.addStretch(1)

    def _summary(self) -> str:
        much = extent(self.overlay)
        words = self.tr("adds %1, re-words %2, hides %3").replace("%1", str(much.added))
        words = words.replace("%2", str(much.reworded)).replace("%3", str(much.hidden))
        dot = "·" if self.lang == "zh" else " · "
        by = self.tr("written by %1").replace("%1", self.overlay.author)
        return dot.join((words, by)) if self.overlay.author else words


class ProposalPage(_ChangesPage):
    """What taking an overlay over would change; nothing has happened yet."""

    take_wanted = Signal(object)
    """Emitted with the Sourced overlay to take over."""

    def __init__(self, proposed: Proposal, parent: QWidget | None = None) -> None:
        packs = (proposed.old, proposed.new)
        super().__init__(proposed.sourced.overlay, packs, parent)
        self.proposed = proposed
        take = Button(self.tr("Take over"), "go")
        take.clicked.connect(self._want)
        self.action(take)
        self.way_back(self.tr("Don’t take it over"))
        self.hint(self.tr("New matters take it. Matters there are stay as they are."))

    def _want(self) -> None:
        self.take_wanted.emit(self.proposed.sourced)


class LaidPage(_ChangesPage):
    """What an overlay that was taken over changes in the pack below it."""

    def __init__(
        self, overlay: Overlay, packs: tuple[Pack, Pack], parent: QWidget | None = None
    ) -> None:
        super().__init__(overlay, packs, parent)
        self.way_back(self.tr("Back"))


class FlawsPage(Sheet):
    """Why an overlay was not taken over: file, place and remedy of each thing to put right."""

    again_wanted = Signal(object)
    """Emitted with the path of the file, to be looked at anew once it was put right."""

    def __init__(self, file: Path, error: WizardError, parent: QWidget | None = None) -> None:
        super().__init__(
            str(file),
            QCoreApplication.translate("Overlay", "This overlay was not taken over"),
            parent,
        )
        self.file, self.error = file, error
        self.body.add_gap(6)
        words = self.tr("Nothing has been changed. Put right what is listed, and look at it again.")
        self.body.addWidget(Label(words, "body", "ink2", wrap=True))
        self.body.add_gap(20)
        if isinstance(error, Flawed):
            for where, flaw in error.found:
                self.body.addWidget(self._flaw(where, flaw))
                self.body.add_gap(12)
        else:
            said = failure_said(error, self.lang)
            self.body.addWidget(Notice("warning", self.tr("The file cannot be used"), said))
        self.body.addStretch(1)
        again = Button(self.tr("Look at it again"), "go")
        again.clicked.connect(self._want)
        self.action(again)
        self.way_back(self.tr("Back"))

    def _flaw(self, where: str, flaw: Flaw) -> QWidget:
        """One thing to put right: the sentence that says how, and where it is."""
        box = Surface("amberwash", bar=("amberline", 4))
        rows = column(box, margins=(20, 12, 18, 12), spacing=3)
        rows.addWidget(Label(flaw_said(flaw, self.lang), "ui", wrap=True))
        rows.addWidget(Label(Path(where).name, "small", "ink2", wrap=True))
        return box

    def _want(self) -> None:
        self.again_wanted.emit(self.file)
