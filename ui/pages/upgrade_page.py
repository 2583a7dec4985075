"""What moving a matter to another content pack would change, before it is done."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.difference_parts import add_answers, add_kinds, add_shifts
from ui.pages.sheet import Sheet
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.notice import EmptyState, Notice
from wizard.errors import WizardError
from wizard.sentences import failure_said
from wizard.upgrade import Preview
from wizard.upgrade_said import Said, preview_said


class UpgradePage(Sheet):
    """Questions, answers, gates, conclusions and figures as they would be (升级预览)."""

    upgrade_wanted = Signal(object)
    """Emitted with the Matter to move."""

    def __init__(
        self, preview: Preview, refusal: WizardError | None = None, parent: QWidget | None = None
    ) -> None:
        lang = theme().lang
        words = QCoreApplication.translate("Upgrade", "What content pack %1 would change")
        title = words.replace("%1", preview.new.version_in(lang))
        super().__init__(preview.matter.title, title, parent)
        self.preview, self.refusal = preview, refusal
        self.body.add_gap(6)
        self.body.addWidget(Label(self._from(), "body", "ink2", wrap=True))
        self.body.add_gap(20)
        if refusal is not None:
            said = failure_said(refusal, lang)
            self.body.addWidget(Notice("warning", self.tr("It cannot be opened as it is"), said))
            self.body.add_gap(20)
        self._build(preview_said(preview, lang))
        self.body.addStretch(1)
        self._build_bar()

    def _from(self) -> str:
        """Which pack the matter goes by now."""
        old = self.preview.old
        version = self.preview.matter.pack_version if old is None else old.version_in(self.lang)
        if self.preview.before is None:
            words = self.tr(
                "This matter goes by %1, which this program cannot judge by. So there is nothing "
                "to compare with: this is how it would stand."
            )
        else:
            words = self.tr("This matter goes by %1 now. Nothing has been changed yet.")
        return words.replace("%1", version)

    def _build(self, said: Said) -> None:
        if said.is_nothing:
            words = self.tr("Nothing in this matter changes")
            more = self.tr("Its questions, gates, conclusions and figures stay as they are.")
            self.body.addWidget(EmptyState("check", words, more))
            return
        self._build_advice(said)
        add_shifts(self.body, self.tr("Gates"), said.gates)
        add_answers(self.body, self.tr("Answers that no longer count"), said.dormant)
        add_answers(self.body, self.tr("Answers to put right"), said.unacceptable)
        add_shifts(self.body, self.tr("Conclusions"), said.verdicts)
        add_shifts(self.body, self.tr("Numbers"), said.figures)
        add_kinds(self.body, said.questions)

    def _build_advice(self, said: Said) -> None:
        """The advice before and after; where it stays, that it does."""
        advice = said.advice
        if advice.before != advice.after:
            add_shifts(self.body, self.tr("The advice"), (advice,))
            return
        words = self.tr("The advice stays: %1").replace("%1", advice.after)
        self.body.addWidget(Label(words, "uib", wrap=True))
        self.body.add_gap(20)

    def _build_bar(self) -> None:
        go = Button(self.tr("Upgrade"), "go")
        go.clicked.connect(self._want)
        self.action(go)
        self.way_back(self.tr("Later"))
        if self.refusal is None:
            self.hint(self.tr("Ctrl+Z takes it back"))

    def _want(self) -> None:
        self.upgrade_wanted.emit(self.preview.matter)
