"""The department's own content: the official pack, and what is laid over it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs import ask
from ui.pages.sheet import WIDEST
from ui.theme import theme
from ui.widgets.box import Rule, Surface
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Heading, Label
from ui.widgets.layouts import Block, Scroll, Stack, column
from ui.widgets.notice import EmptyState, Notice
from wizard.content.model import Pack
from wizard.own_content import Extent, Laid, OwnContent
from wizard.paths import OVERLAY
from wizard.sentences import flaw_said


class ContentPage(QWidget):
    """What this department adds to, re-words in or hides from the official pack (本单位内容)."""

    file_chosen = Signal(object)
    """Emitted with the path of an overlay to look at."""
    folder_chosen = Signal(object)
    """Emitted with the folder to begin an overlay in."""
    look_wanted = Signal(str)
    """Emitted with the id of an overlay whose changes the person wants to see."""
    remove_wanted = Signal(str)
    """Emitted with the id of an overlay, once the person was sure."""
    back_wanted = Signal()

    def __init__(self, content: OwnContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = theme().lang
        inner = QWidget()
        body = column(inner, margins=(64, 28, 56, 28))
        self._build_head(body)
        self._build_official(body, content.pack)
        self._build_overlays(body, content.laid)
        body.addStretch(1)
        sheet = Surface("paper")
        column(sheet).addWidget(Scroll(Block(inner, WIDEST, centred=False)))
        column(self).addWidget(sheet)

    def _build_head(self, body: Stack) -> None:
        row = Flow(spacing=20)
        row.addWidget(Heading(self.tr("Own content"), "h1"), 1)
        back = Button(self.tr("Back to the work"), "quiet", icon="left")
        back.clicked.connect(self.back_wanted)
        row.addWidget(back)
        body.addLayout(row)
        body.add_gap(6)
        words = self.tr(
            "An overlay adds questions and cases to the official content, words it anew, or "
            "changes defaults. It touches neither the rules nor what law sets, and every paper "
            "names it."
        )
        body.addWidget(Label(words, "body", "ink2", wrap=True))
        body.add_gap(24)

    def _build_official(self, body: Stack, pack: Pack) -> None:
        body.addWidget(Heading(self.tr("Official content"), "h2"))
        body.add_gap(6)
        body.addWidget(Rule("edge"))
        row = QWidget()
        parts = Flow(row, margins=(0, 11, 0, 11), spacing=14)
        parts.addWidget(Label(pack.title.in_(self._lang), "uib", wrap=True).centred(), 1)
        version = self.tr("version %1").replace("%1", pack.official_version)
        parts.addWidget(Chip(version, "plain"))
        told = self.tr("law checked %1").replace("%1", pack.verified_on.isoformat())
        parts.addWidget(Label(told, "small", "ink3"))
        body.addWidget(row)
        body.addWidget(Rule())
        body.add_gap(28)

    # --- overlays -----------------------------------------------------------------------------

    def _build_overlays(self, body: Stack, laid: tuple[Laid, ...]) -> None:
        head = Flow(spacing=14)
        head.addWidget(Heading(self.tr("Overlays taken over"), "h2"))
        head.addWidget(Label(str(len(laid)), "small", "ink3"), 1)
        body.addLayout(head)
        body.add_gap(6)
        if laid:
            body.addWidget(Rule("edge"))
        for one in laid:
            body.addWidget(self._overlay(one))
            body.addWidget(Rule())
        if not laid:
            body.addWidget(self._empty())
        body.add_gap(20)
        self._build_actions(body)

    def _build_actions(self, body: Stack) -> None:
        bar = Flow(spacing=20)
        self._take = Button(self.tr("Take over from a file"), "go", icon="import")
        self._take.clicked.connect(self.choose_file)
        bar.addWidget(self._take)
        begin = Button(self.tr("Begin a new overlay"))
        begin.clicked.connect(self.choose_folder)
        bar.addWidget(begin)
        body.addLayout(bar)
        body.add_gap(10)
        words = self.tr("What a file would change is shown before anything is taken over.")
        body.addWidget(Label(words, "small", "ink3", wrap=True))

    def _empty(self) -> EmptyState:
        return EmptyState(
            "import",
            self.tr("Nothing is laid over the official content"),
            self.tr("Take over an overlay from a file, or begin one of your own."),
        )

    def _overlay(self, one: Laid) -> QWidget:
        holder = QWidget()
        rows = column(holder, margins=(0, 11, 0, 11), spacing=3)
        name = self._name(one)
        head = Flow(spacing=12)
        head.addWidget(Label(name, "uib", wrap=True).centred(), 1)
        head.addWidget(Chip(self.tr("version %1").replace("%1", one.kept.version), "plain"))
        head.add_gap(8)
        if not one.flaws:
            looked = partial(self.look_wanted.emit, one.kept.id)
            head.addWidget(_link(self.tr("See the changes"), name, looked))
        removed = partial(self._ask_to_remove, one.kept.id, name)
        head.addWidget(_link(self.tr("Take it off"), name, removed))
        rows.addLayout(head)
        told = (self._extent(one.extent), self._taken(one), self._author(one))
        dot = "·" if self._lang == "zh" else " · "
        words = dot.join(part for part in told if part)
        rows.addWidget(Label(words, "small", "ink3", wrap=True))
        if one.flaws:
            rows.add_gap(6)
            rows.addWidget(self._misfit(one))
        return holder

    def _name(self, one: Laid) -> str:
        overlay = one.kept.overlay
        return one.kept.id if overlay is None else overlay.title.in_(self._lang)

    def _extent(self, extent: Extent | None) -> str:
        if extent is None:
            return ""
        words = self.tr("adds %1, re-words %2, hides %3").replace("%1", str(extent.added))
        return words.replace("%2", str(extent.reworded)).replace("%3", str(extent.hidden))

    def _taken(self, one: Laid) -> str:
        day = one.kept.at[:10]
        if not one.kept.by:
            return self.tr("taken over on %1").replace("%1", day)
        return self.tr("taken over by %2 on %1").replace("%1", day).replace("%2", one.kept.by)

    def _author(self, one: Laid) -> str:
        author = "" if one.kept.overlay is None else one.kept.overlay.author
        return self.tr("written by %1").replace("%1", author) if author else ""

    def _misfit(self, one: Laid) -> Notice:
        title = self.tr("It does not fit the official content and is left out")
        return Notice(
            "warning", title, "\n".join(flaw_said(flaw, self._lang) for flaw in one.flaws)
        )

    # --- what people do -----------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask which file, and want it looked at."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take over from a file"), str(Path.home()), f"*{OVERLAY.suffix}"
        )
        if name:
            self.file_chosen.emit(Path(name))

    def choose_folder(self) -> None:
        """Ask for an empty folder, and want an overlay begun in it."""
        name = QFileDialog.getExistingDirectory(
            self, self.tr("An empty folder for the new overlay"), str(Path.home())
        )
        if name:
            self.folder_chosen.emit(Path(name))

    def _ask_to_remove(self, overlay: str, name: str) -> None:
        title = self.tr("Take “%1” off?").replace("%1", name)
        words = self.tr(
            "New matters then go without it. Matters made with it keep it, and so do their papers."
        )
        if ask(self, title, words, self.tr("Take it off"), self.tr("Keep it")):
            self.remove_wanted.emit(overlay)

    def focus_first(self) -> None:
        """The button that takes an overlay over."""
        self._take.setFocus(Qt.FocusReason.OtherFocusReason)


def _link(words: str, name: str, act: Callable[[], object]) -> Button:
    """A link whose spoken name says which overlay it is of."""
    link = Button(words, "link")
    link.setAccessibleName(f"{words} {name}")
    link.clicked.connect(act)
    return link
