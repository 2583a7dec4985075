"""Own content and newer packs in the window: their pages, and what is done on them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.content_page import ContentPage
from ui.pages.overlay_pages import FlawsPage, LaidPage, ProposalPage
from ui.pages.upgrade_page import UpgradePage
from ui.theme import theme
from wizard.case.model import Matter
from wizard.content.overlay_file import Sourced
from wizard.errors import WizardError
from wizard.overlays import Proposal


class Contents(QObject):
    """The pages about content, one of which is shown."""

    shown = Signal(object)
    """Emitted with the page to show."""
    left = Signal()
    """Emitted when the person goes back to where these pages were reached from."""
    upgraded = Signal(object)
    """Emitted with the Matter that was moved to another pack."""
    said = Signal(str)
    """Emitted with what is told in passing."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    # --- own content --------------------------------------------------------------------------

    def show(self) -> None:
        """The official pack, and what is laid over it."""
        page = ContentPage(self._desk.own_content())
        page.file_chosen.connect(self.look_at)
        page.folder_chosen.connect(self.begin)
        page.look_wanted.connect(self.look_again)
        page.remove_wanted.connect(self.remove)
        page.back_wanted.connect(self.left)
        self.shown.emit(page)

    def look_at(self, file: Path) -> None:
        """What an overlay in a file would change, or why it cannot be taken over."""
        found = self._desk.proposed(file)
        if isinstance(found, WizardError):
            self._show_flaws(file, found)
        else:
            self._show_proposal(found)

    def _show_proposal(self, proposed: Proposal) -> None:
        page = ProposalPage(proposed)
        page.take_wanted.connect(self.take_over)
        page.back_wanted.connect(self.show)
        self.shown.emit(page)

    def _show_flaws(self, file: Path, error: WizardError) -> None:
        page = FlawsPage(file, error)
        page.again_wanted.connect(self.look_at)
        page.back_wanted.connect(self.show)
        self.shown.emit(page)

    def look_again(self, name: str) -> None:
        """What an overlay that was taken over changes."""
        laid = (one.kept.overlay for one in self._desk.own_content().laid)
        overlay = next((one for one in laid if one is not None and one.id == name), None)
        if overlay is not None:
            page = LaidPage(overlay, self._desk.laid_alone(name))
            page.back_wanted.connect(self.show)
            self.shown.emit(page)

    def take_over(self, sourced: Sourced) -> None:
        """Take an overlay over."""
        if self._desk.take_over(sourced):
            self.show()
            title = sourced.overlay.title.in_(theme().lang)
            self.said.emit(self.tr("“%1” has been taken over.").replace("%1", title))

    def remove(self, overlay: str) -> None:
        """Remove an overlay."""
        if self._desk.let_go(overlay):
            self.show()
            self.said.emit(self.tr("The overlay has been taken off."))

    def begin(self, folder: Path) -> None:
        """Write an overlay to start from."""
        file = self._desk.begin_overlay(folder)
        if file is not None:
            words = self.tr("Begun: %1. Edit it, then take it over from the file.")
            self.said.emit(words.replace("%1", str(file)))

    # --- newer packs --------------------------------------------------------------------------

    def show_upgrade(self, matter: Matter, refusal: WizardError | None = None) -> None:
        """What moving a matter to the pack of new matters would change."""
        preview = self._desk.upgrade_preview(matter)
        if preview is None:
            return
        page = UpgradePage(preview, refusal)
        page.upgrade_wanted.connect(self.upgrade)
        page.back_wanted.connect(self.left)
        self.shown.emit(page)

    def upgrade(self, matter: Matter) -> None:
        """Move a matter to the pack of new matters."""
        if self._desk.upgrade(matter):
            self.upgraded.emit(matter)

    # --- as any page --------------------------------------------------------------------------

    def again(self, page: QWidget | None) -> bool:
        """Draw a page anew; whether it is one of these."""
        match page:
            case ContentPage():
                self.show()
            case ProposalPage():
                self._show_proposal(page.proposed)
            case LaidPage():
                self.look_again(page.overlay.id)
            case FlawsPage():
                self._show_flaws(page.file, page.error)
            case UpgradePage():
                self.show_upgrade(page.preview.matter, page.refusal)
            case _:
                return False
        return True

    def is_own(self, page: QWidget | None) -> bool:
        """Whether a page is about the department's own content."""
        return isinstance(page, ContentPage | ProposalPage | LaidPage | FlawsPage)

    def go_back(self, page: QWidget | None) -> bool:
        """Leave a page as its own way back does; whether it is one of these."""
        if isinstance(page, ContentPage | UpgradePage):
            self.left.emit()
        elif isinstance(page, ProposalPage | LaidPage | FlawsPage):
            self.show()
        else:
            return False
        return True
