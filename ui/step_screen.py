"""Rail, page and panel around one step: where the work is done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.chrome.panel import Panel
from ui.chrome.periods import PeriodBar
from ui.chrome.rail import Rail
from ui.chrome.side import Side
from ui.desk import Desk
from ui.pages.base import StepPage
from ui.pages.catalogue import page_for
from ui.pages.dense_page import DensePage
from ui.pages.question_page import QuestionPage
from ui.settings import Settings
from ui.tasks import soon
from ui.theme import px, theme
from ui.widgets.box import Surface
from ui.widgets.layouts import column
from ui.widgets.regions import focus_in
from wizard.cards import Rests
from wizard.case.journal import BROKEN, SEALED
from wizard.case.model import Event
from wizard.content.citing import citation
from wizard.content.questions import Question
from wizard.engine.evaluate import Results
from wizard.engine.route import Stop
from wizard.journey import Page, stop_of
from wizard.languages import Lang
from wizard.session import Change

RAIL_FROM, PANEL_FROM = 900, 1100
"""Logical widths of the window from which rail and panel may stand open beside the page."""


class StepScreen(QWidget):
    """One page of a step with everything around it."""

    went = Signal(object)
    """Emitted with the Page to go to."""
    went_on = Signal()
    went_later = Signal()
    stop_wanted = Signal(str)
    question_wanted = Signal(str)
    dossier_wanted = Signal(str)
    library_wanted = Signal()
    """Emitted when the person wants the library."""
    card_wanted = Signal(str)
    """Emitted with the id of a clause whose card the person wants."""
    target_wanted = Signal(object)
    """Emitted with the Target of something that rests on a question."""
    home_wanted = Signal()
    period_wanted = Signal(str)
    """Emitted with a period to work on in this step."""

    def __init__(
        self, desk: Desk, settings: Settings, page: Page, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.lang, self._settings = desk, lang, settings
        self._about = ""
        self._rests: tuple[Results, Rests] | None = None
        middle = Surface("paper")
        self._row = QHBoxLayout(self)
        self._row.addWidget(middle)
        self.rail = Rail(self)
        self.rail.step_wanted.connect(self.stop_wanted)
        self.rail.stage_wanted.connect(lambda _: self.home_wanted.emit())
        self.rail.dossier_wanted.connect(partial(self.dossier_wanted.emit, ""))
        self.rail.library_wanted.connect(self.library_wanted)
        self.rail.folded.connect(self._turn_to_rail)
        self._middle = column(middle)
        self.periods = PeriodBar()
        self.periods.chosen.connect(self.period_wanted)
        self._middle.addWidget(self.periods)
        self.panel = Panel(self)
        self.panel.folded.connect(self._turn_to_panel)
        self.panel.detach_wanted.connect(self._detach)
        self.panel.attach_wanted.connect(self._attach)
        self.panel.card_wanted.connect(self.card_wanted)
        self.panel.target_wanted.connect(self.target_wanted)
        self.page: StepPage = self._made(page)
        self._middle.addWidget(self.page, 1)
        self._show_around()
        theme().changed.connect(self._fit)
        desk.changed.connect(self._on_change)

    def show_page(self, page: Page) -> None:
        """Show another page of this or another step."""
        self.page.commit()
        self.close_over()
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
        made.card_wanted.connect(self.card_wanted)
        made.target_wanted.connect(self.target_wanted)
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
            clauses=tuple((citation(session.pack, one, self.lang), one) for one in cited),
            files=tuple(one for one in files if one.question == question.id),
            events=tuple((self._told(question, event), event) for event in session.history(key)),
            rests=self._rests_now().on(question.id),
        )

    def _rests_now(self) -> Rests:
        """What rests on what by the results of now."""
        results = self.desk.results
        if self._rests is None or self._rests[0] is not results:
            self._rests = (results, Rests(results, self.lang))
        return self._rests[1]

    def _told(self, question: Question, event: Event) -> str:
        """An event of an answer as it reads."""
        if event.kind == SEALED:
            return self.tr("Sealed")
        if event.kind == BROKEN:
            return self.tr("Changed after sealing: the seal is broken")
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

    def set_bare(self, *, bare: bool) -> None:
        """Leave only the page, or bring rail and panel back."""
        self.rail.setVisible(not bare and self.page.has_rail)
        self.panel.setVisible(not bare and self.page.has_panel and bool(self.page.page.questions))
        self._fit()

    def regions(self) -> list[QWidget]:
        """The parts F6 goes round."""
        return [self.rail, self.page, self.panel]

    # --- the room at the sides ------------------------------------------------------------------

    def _turn_to_panel(self, is_folded: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self.panel.is_roomy:
            self._settings.panel_open = not is_folded
        self._turn_to(self.panel)

    def _turn_to_rail(self) -> None:
        self._turn_to(self.rail)

    def _turn_to(self, side: Side) -> None:
        """Make room, and put the keyboard on what was opened over the page, or back on the page."""
        self._fit()
        if side.is_roomy:
            return
        if side.is_open:
            focus_in(side)
        else:
            self.page.focus_first()

    def close_over(self) -> bool:
        """Fold what lies over the page; whether anything did."""
        over = [one for one in (self.rail, self.panel) if one.is_open and not one.is_roomy]
        for side in over:
            side.toggle()
        return bool(over)

    def _fit(self) -> None:
        """Rail and panel stand beside the page where there is room; else they open over it."""
        wanted = self._settings.panel_open
        self.rail.fit(is_roomy=self.width() >= px(RAIL_FROM), is_wanted=True)
        self.panel.fit(is_roomy=self.width() >= px(PANEL_FROM), is_wanted=wanted)
        self._row.setContentsMargins(self.rail.beside, 0, self.panel.beside, 0)
        for side in (self.rail, self.panel):
            left = 0 if side is self.rail else self.width() - side.minimumWidth()
            side.setGeometry(left, 0, side.minimumWidth(), self.height())
            side.raise_()

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
        if change.kind == "opened" or change.is_of_pack:
            # Another pack may not have the page; whoever knows all pages turns to one it has.
            return
        if self.stop is None:
            self.home_wanted.emit()
            return
        if not self.page.is_still_right():
            self._draw_anew()
        else:
            self._show_around()

    def _draw_anew(self) -> None:
        """The same page once more; the keyboard stays on it, and it stays where it was scrolled."""
        focused, scrolled = QApplication.focusWidget(), self.page.area.verticalScrollBar().value()
        is_here = focused is not None and self.page.isAncestorOf(focused)
        self._swap(self.page.page)
        if is_here:
            self.page.focus_first()
        area = self.page.area
        soon(area, lambda: area.verticalScrollBar().setValue(scrolled))

    def focus_first(self) -> None:
        """The first thing to do on the page."""
        self.page.focus_first()

    def go_to(self, key: str) -> None:
        """Put the keyboard on a question of this page."""
        if isinstance(self.page, DensePage):
            self.page.focus_question(key)
        else:
            self.page.focus_first()
