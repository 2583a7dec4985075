"""Moving about among the pages of the steps, and what keys do to the page that is shown."""

from functools import partial

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.frame import Frame
from ui.pages.question_page import QuestionPage
from ui.step_screen import StepScreen
from ui.tasks import soon
from ui.theme import theme
from wizard.journey import Page, after, before, first_open, next_unanswered, page_of, pages, stop_of
from wizard.languages import Lang


class Walking(QObject):
    """The way through the steps of what is open; `Work` knows all other pages."""

    frame: Frame
    desk: Desk

    @property
    def lang(self) -> Lang:
        """The language of interface and content."""
        return theme().lang

    @property
    def in_matter(self) -> bool:
        """Whether a matter is open, not only the department."""
        return self.desk.is_open and bool(self.desk.session.matter.id)

    # --- what the other pages are asked for -----------------------------------------------------

    def go_matter(self) -> None:
        """The checklist, which a step leads back to."""
        raise NotImplementedError

    def _show_step(self, page: Page) -> None:
        """Put a step's page into the frame where no step is shown yet."""
        raise NotImplementedError

    def _show_frame(self) -> None:
        """Let what stands around the page tell about it."""
        raise NotImplementedError

    # --- to a page ------------------------------------------------------------------------------

    def go_page(self, page: Page) -> None:
        """One page of a step."""
        self.commit()
        screen = self._step_screen()
        if screen is None:
            self._show_step(page)
        else:
            screen.show_page(page)
            self._show_frame()

    def go_question(self, key: str) -> None:
        """The page a question is asked on."""
        results = self.desk.results
        page = page_of(results, key) or page_of(results, key.partition("@")[0])
        if page is None:
            page = self._page_in_any_period(key)
        if page is None:
            self.frame.toast(self.tr("This question is not on the path at present."))
            return
        locked = self._locked_words(page)
        if locked:
            self.frame.toast(locked)
            return
        self.go_page(page)
        screen = self.frame.page
        if isinstance(screen, StepScreen):
            soon(screen, partial(screen.go_to, key))

    def _locked_words(self, page: Page) -> str:
        """What has to be done before a page may be worked on; nothing when it may."""
        results = self.desk.results
        stop = stop_of(results, page)
        locked = results.locked_by(stop) if stop else None
        if locked is None:
            return ""
        if locked in results.pack.gate_of:
            return self.tr("Cannot start: pass gate %1 first").replace("%1", locked)
        title = results.pack.step_of[locked].title.in_(self.lang)
        return self.tr("Cannot start: first %1").replace("%1", title)

    def _page_in_any_period(self, key: str) -> Page | None:
        question = key.partition("@")[0]
        for stop in self.desk.results.route.stops:
            for asked in stop.asked:
                if asked.question.id == question:
                    return page_of(self.desk.results, asked.key)
        return None

    # --- within a step and to the next --------------------------------------------------------

    def go_on(self) -> None:
        """The next page of the step; after the last, the checklist."""
        screen = self._step_screen()
        if screen is None:
            return
        self.commit()
        following = after(self.desk.results, screen.page.page)
        if following is not None:
            self.go_page(following)
        else:
            self.go_matter()

    def _go_back_in_step(self, screen: StepScreen) -> None:
        """The page before; from the first of a step, the checklist."""
        self.commit()
        previous = before(self.desk.results, screen.page.page)
        if previous is not None:
            self.go_page(previous)
        else:
            self.go_matter()

    def _go_to_stop(self, key: str) -> None:
        for stop in self.desk.results.route.stops:
            if stop.key == key and self.desk.results.locked_by(stop) is None:
                self.go_page(first_open(self.desk.results, stop))
                return

    def go_step(self, step: str) -> None:
        """The first page of a step."""
        for stop in self.desk.results.route.stops:
            if stop.step.id == step:
                self.go_page(pages(self.desk.results, stop)[0])
                return

    def _go_to_step(self, step: str) -> None:
        """What follows from a step, where it may be worked on."""
        stops = self.desk.results.route.of_step(step)
        if not stops:
            self.frame.toast(self.tr("This step is not on the path at present."))
            return
        every = pages(self.desk.results, stops[-1])
        page = next((one for one in every if one.kind == "findings"), every[0])
        locked = self._locked_words(page)
        if locked:
            self.frame.toast(locked)
        else:
            self.go_page(page)

    def _go_to_gate(self, gate: str) -> None:
        results = self.desk.results
        for stop in results.route.stops:
            for page in pages(results, stop):
                if page.gate == gate:
                    self.go_page(page)
                    return
        self.frame.toast(self.tr("This gate is not on the path at present."))

    def _go_to_period(self, period: str) -> None:
        """Another period of the same step; one not reached yet is begun by answering in it."""
        screen = self._step_screen()
        stop = screen.stop if screen else None
        if stop is None:
            return
        key = f"{stop.step.id}@{period}"
        if any(one.key == key for one in self.desk.results.route.stops):
            self._go_to_stop(key)
        else:
            self.desk.begin_period(period)
            self._go_to_stop(key)

    def go_next_unanswered(self) -> None:
        """The next required question without an answer."""
        if not self.in_matter:
            return
        screen = self._step_screen()
        here = screen.page.page.questions[0] if screen and screen.page.page.questions else ""
        self.commit()
        key = next_unanswered(self.desk.results, here)
        if key is None:
            self.frame.toast(self.tr("Everything that can be answered is answered."))
        else:
            self.go_question(key)

    def _go_first_problem(self) -> None:
        for asked in self.desk.results.route.asked():
            if asked.problem:
                self.go_question(asked.key)
                return

    def _go_first_flagged(self) -> None:
        for asked in self.desk.results.route.asked():
            if asked.answer and asked.answer.flagged:
                self.go_question(asked.key)
                return

    def _step_screen(self) -> StepScreen | None:
        page = self.frame.page
        return page if isinstance(page, StepScreen) else None

    def commit(self) -> None:
        """Store what is being typed on the page that is shown."""
        screen = self._step_screen()
        if screen is not None:
            screen.page.commit()

    def is_there(self, page: Page) -> bool:
        """Whether the pack that is open now still has a page."""
        stop = stop_of(self.desk.results, page)
        return stop is not None and page in pages(self.desk.results, stop)

    # --- the page that is shown ---------------------------------------------------------------

    def set_bare(self, *, bare: bool) -> None:
        """Leave only the page itself, for a room."""
        screen = self._step_screen()
        if screen is not None:
            screen.set_bare(bare=bare)

    def on_question(self, act: str) -> None:
        """Do to the question that is shown: choose_file, write_note or flag."""
        screen = self._step_screen()
        if screen is not None and isinstance(screen.page, QuestionPage):
            {
                "choose_file": screen.page.choose_file,
                "write_note": screen.page.write_note,
                "flag": screen.page.flag,
            }[act]()

    def toggle_panel(self) -> None:
        """Fold or unfold the panel."""
        screen = self._step_screen()
        if screen is not None:
            screen.panel.toggle()

    def toggle_rail(self) -> None:
        """Fold or unfold the rail, where it does not stand beside the page anyway."""
        screen = self._step_screen()
        if screen is not None and not screen.rail.is_roomy:
            screen.rail.toggle()

    def close_over(self) -> None:
        """Fold what lies over the page."""
        screen = self._step_screen()
        if screen is not None:
            screen.close_over()
