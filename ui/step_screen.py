"""Rail, page and panel around one step: where the work is done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.chrome.panel import Panel
from ui.chrome.periods import PeriodBar
from ui.chrome.rail import Rail
from ui.desk import Desk
from ui.pages.base import StepPage
from ui.pages.catalogue import page_for
from ui.pages.dense_page import DensePage
from ui.pages.question_page import QuestionPage
from ui.settings import Settings
from ui.theme import px
from ui.widgets.box import Surface
from ui.widgets.layouts import column
from wizard.case.model import Event
from wizard.content.citing import citation
from wizard.content.questions import Question
from wizard.engine.route import Stop
from wizard.journey import Page, stop_of
from wizard.languages import Lang
from wizard.session import Change

PANEL_FROM = 1100
"""Logical width of the window from which the panel may stand open beside the page."""


class StepScreen(QWidget):
    """One page of a step with everything around it."""

    went = Signal(object)
    """Emitted with the Page to go to."""
    went_on = Signal()
    went_later = Signal()
    stop_wanted = Signal(str)
    question_wanted = Signal(str)
    dossier_wanted = Signal(str)
    home_wanted = Signal()
    period_wanted = Signal(str)
    """Emitted with a period to work on in this step."""

    def __init__(
        self, desk: Desk, settings: Settings, page: Page, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.lang, self._settings = desk, lang, settings
        self._about = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail()
        self.rail.step_wanted.connect(self.stop_wanted)
        self.rail.stage_wanted.connect(lambda _: self.home_wanted.emit())
        self.rail.dossier_wanted.connect(partial(self.dossier_wanted.emit, ""))
        row.addWidget(self.rail)
        middle = Surface("paper")
        self._middle = column(middle)
        self.periods = PeriodBar()
        self.periods.chosen.connect(self.period_wanted)
        self._middle.addWidget(self.periods)
        row.addWidget(middle, 1)
        self.panel = Panel()
        self.panel.folded.connect(self._fold)
        self.panel.detach_wanted.connect(self._detach)
        self.panel.attach_wanted.connect(self._attach)
        row.addWidget(self.panel)
        self.page: StepPage = self._made(page)
        self._middle.addWidget(self.page, 1)
        self._show_around()
        desk.changed.connect(self._on_change)

    def show_page(self, page: Page) -> None:
        """Show another page of this or another step."""
        self.page.commit()
        self._swap(page)
        self.page.focus_first()

    def _swap(self, page: Page) -> None:
        old = self.page
        self.page = self._made(page)
        self._middle.replaceWidget(old, self.page)
        old.hide()
        old.deleteLater()
        self._show_around()

    def _made(self, page: Page) -> StepPage:
        made = page_for(self.desk, page, self.lang)
        made.went_on.connect(self.went_on)
        made.went_later.connect(self.went_later)
        made.question_wanted.connect(self.question_wanted)
        made.page_wanted.connect(self.went)
        made.dossier_wanted.connect(self.dossier_wanted)
        made.clause_wanted.connect(self._show_clause)
        made.about.connect(self.tell_about)
        self._about = page.questions[0] if page.questions else ""
        return made

    @property
    def stop(self) -> Stop | None:
        """The stop the page belongs to."""
        return stop_of(self.desk.results, self.page.page)

    # --- what stands around -------------------------------------------------------------------

    def _show_around(self) -> None:
        stop = self.stop
        if stop is None:
            return
        self.rail.setVisible(stop.stage is not None and self.page.has_rail)
        if stop.stage is not None:
            self.rail.show_results(self.desk.results, stop, self.lang)
        self.periods.show_step(self.desk.results, stop, self.lang)
        self.panel.setVisible(self.page.has_panel and bool(self.page.page.questions))
        self._fit()
        self.tell_about(self._about)

    def tell_about(self, key: str) -> None:
        """Let the panel tell about a question."""
        self._about = key
        if not key:
            return
        session = self.desk.session
        question = session.pack.question_of.get(key.partition("@")[0])
        if question is None:
            return
        stop = self.stop
        cites = question.cites or (stop.step.cites if stop else ())
        guides = question.guidance or (stop.step.guidance if stop else ())
        files = session.snapshot.attachments
        cited = [session.pack.clause_of[name] for name in cites]
        self.panel.show_about(
            self.lang,
            guides,
            tuple((citation(session.pack, one, self.lang), one) for one in cited),
            tuple(one for one in files if one.question == question.id),
            tuple((self._told(question, event), event) for event in session.history(key)),
        )

    def _told(self, question: Question, event: Event) -> str:
        """An event of an answer as it reads."""
        new = event.new if isinstance(event.new, dict) else None
        if new is None:
            return self.tr("Taken back")
        if new.get("standing") == "unknown":
            return self.tr("Don’t know")
        if new.get("standing") == "not_applicable":
            return self.tr("Does not apply")
        shown = question.show(new.get("value"), self.lang)
        return shown if len(shown) <= 80 else f"{shown[:80]}…"

    def _show_clause(self, clause: str) -> None:
        self.panel.show_tab("law")

    def _fold(self, is_folded: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._settings.panel_open = not is_folded
        self._fit()

    def set_bare(self, *, bare: bool) -> None:
        """Leave only the page, or bring rail and panel back."""
        self.rail.setVisible(not bare and self.page.has_rail)
        self.panel.setVisible(not bare and self.page.has_panel and bool(self.page.page.questions))

    def regions(self) -> list[QWidget]:
        """The parts F6 goes round."""
        return [self.rail, self.page, self.panel]

    def toggle_panel(self) -> None:
        """Fold or unfold the panel."""
        self.panel.set_open(is_open=not self.panel.is_open)
        self._settings.panel_open = self.panel.is_open

    def _fit(self) -> None:
        """Below a width, the panel is a strip; its words come over the page when asked for."""
        roomy = self.width() >= px(PANEL_FROM)
        wanted = self._settings.panel_open and roomy
        if self.panel.is_open != wanted:
            self.panel.set_open(is_open=wanted)

    def resizeEvent(self, event: object) -> None:
        """Follow the window's width."""
        self._fit()

    def _detach(self, sha256: str) -> None:
        self.desk.detach(self._about.partition("@")[0], sha256)

    def _attach(self) -> None:
        if isinstance(self.page, QuestionPage):
            self.page.choose_file()

    # --- following changes --------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        """Draw again what a change concerns; the page decides whether it stays as it is."""
        if change.kind == "opened":
            return
        if self.stop is None:
            self.home_wanted.emit()
            return
        if not self.page.is_still_right():
            self._swap(self.page.page)
        else:
            self._show_around()

    def focus_first(self) -> None:
        """The first thing to do on the page."""
        self.page.focus_first()

    def go_to(self, key: str) -> None:
        """Put the keyboard on a question of this page."""
        if isinstance(self.page, DensePage):
            self.page.focus_question(key)
        else:
            self.page.focus_first()
